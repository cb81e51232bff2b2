"""Looking at one assignment's state: what it lacks, what waits in it and for whom."""

from collections.abc import Iterator

import attrs

from tatakerja.penugasan.life.state import KeadaanPenugasan, is_letter, open_steps
from tatakerja.values.alur import Aksi

_MENGESAHKAN = frozenset({"menyetujui", "menginstruksikan", "menjawab", "menetapkan"})
_MEMINTA = frozenset({"mengajukan", "memohon", "mengusulkan"})


@attrs.frozen
class Diambil:
    """A step that was taken.

    :ivar sejak: the day since which it could be; ``pada`` the day on which it was.
    :ivar unit: the unit whose leader took it; None for an employee's.
    """

    aksi: Aksi
    ppk: bool
    unit: str | None
    sejak: str
    pada: str


def taken_steps(state: KeadaanPenugasan) -> Iterator[Diambil]:
    """The steps taken, but for requests of the first number on the day of the proposal: they are the proposal."""
    since = last = state["diusulkan"]
    number = first = min((step["no"] for step in state["langkah"]), default=0)
    for place, day in zip(state["diambil"], state["pada"], strict=True):
        step = state["langkah"][place]
        if step["no"] != number:
            since, number = last, step["no"]
        last = day
        if not (number == first and day == since and step["aksi"] in _MEMINTA):
            yield Diambil(step["aksi"], "ppk" in step, step.get("unit"), since, day)


def waiting_for_letter(state: KeadaanPenugasan) -> bool:
    """Whether nothing is left before a letter, and some of the assignment's letters aren't issued."""
    opened = open_steps(state)
    return bool(opened) and all(is_letter(state["langkah"][i]) for i in opened)


def unauthorised(state: KeadaanPenugasan) -> tuple[int, list[int]]:
    """Employees of issued letters whom no PPK authorised: how many by a reading that asks for none, and the others.

    Written apart from what refuses such a letter, for a check that shared its code would share its faults.

    :returns: number of the former, and positions of the latter among the state's persons.
    """
    steps, members, posts = state["langkah"], state["anggota"], state["ppk"]
    taken = [steps[i] for i in state["diambil"]]
    authorised = {
        (step.get("unit"), person) for step in taken if step["aksi"] in _MENGESAHKAN for person in step["pegawai"]
    }
    free: set[int] = set()
    lacking: set[int] = set()
    for letter in state["surat"]:
        issued = steps[letter["langkah"]]
        without = {one for one in issued["pegawai"] if one < members and (posts[one], one) not in authorised}
        (free if "bebas" in issued else lacking).update(without)
    return len(free - lacking), sorted(lacking)


def overdue_letters(state: KeadaanPenugasan, today: str) -> Iterator[str]:
    """The last days of letters whose last day has passed, which nobody ended."""
    for letter in state["surat"]:
        last = letter["selesai"]
        if letter["akhir"] is None and last is not None and last < today:
            yield last
