"""Whether the PPK of each employee of a letter authorises. Pure."""

from collections.abc import Sequence

from tatakerja.engine.wewenang import CompetenceBook, Wewenang
from tatakerja.penugasan.life.state import KeadaanPenugasan

_MENGESAHKAN = frozenset({"menyetujui", "menginstruksikan", "menjawab", "menetapkan"})
"""Acts by which a PPK authorises."""


def is_authorised(state: KeadaanPenugasan, i: int, book: CompetenceBook, oleh: str, orang: Sequence[str]) -> bool:
    """Whether each employee of a letter has a PPK who authorises, in a step of their own or by this letter.

    The post counts, in whatever role the route has it, and the person: a step that one would take towards oneself is
    left out, and one who issues the letter authorises by it as the PPK that they are that day.

    :param i: the step that issues the letter.
    :param oleh: NIP of the one who issues it; ``orang`` those of the state's persons.
    """
    steps = state["langkah"]
    if "bebas" in steps[i]:
        return True
    for place in steps[i]["pegawai"]:
        if place >= state["anggota"]:
            continue  # a leader who isn't assigned
        post = state["ppk"][place]
        if post is not None and book.check(oleh, Wewenang(post, True, (orang[place],))):
            continue
        if post is None or not any(
            step.get("unit") == post
            and place in step["pegawai"]
            and step["aksi"] in _MENGESAHKAN
            and (j == i or j in state["diambil"])
            for j, step in enumerate(steps)
        ):
            return False
    return True
