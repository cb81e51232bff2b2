"""The rows of the tables by which assignments are found, from their states."""

from collections.abc import Iterable, Sequence

from tatakerja.penugasan.life.state import (
    BERSURAT,
    KeadaanPenugasan,
    acceptance_letter,
    open_steps,
    waiting_obstacles,
)

_Baris = Sequence[str | int | None]


def waited_for(state: KeadaanPenugasan) -> Iterable[_Baris]:
    """By whom an assignment may be found that waits for them, on whatever day: by a post, or by a person.

    Not who may act: that a state and the holders of the day say. What they may say is covered, so that nobody for whom
    something waits is left out: ``oleh`` whom it waits for as things stand; ``tentang`` whom it concerns, since a post
    that they hold gives way to the leader above; ``kelak`` whom a review reaches later, since posts of one person are
    one stop, with the post whose turn it is.
    """
    posts, people, later = _waits(state)
    if not posts and not people:
        return
    reviewed = state["hasil"]["peninjau"] if "hasil" in state else []
    for token in dict.fromkeys((*state["orang"], *reviewed)):
        yield None, token, "tentang", None
    for unit in dict.fromkeys(posts):
        yield unit, None, "oleh", None
    for token in dict.fromkeys(people):
        yield None, token, "oleh", None
    for unit in dict.fromkeys(later[1:]):
        yield unit, None, "kelak", later[0]


def _waits(state: KeadaanPenugasan) -> tuple[list[str], list[str], list[str]]:
    """Posts and persons whom it waits for, and the posts of a review from the one on whose turn it is."""
    orang, posts, people = state["orang"], list[str](), list[str]()
    for i in open_steps(state):
        step = state["langkah"][i]
        if "orang" in step:
            people.append(orang[step["orang"]])
            # Who is there no more has it settled by the signatory.
            step = acceptance_letter(state, step["orang"]) or step
        posts += [step["unit"]] if "unit" in step else []
    if state["status"] not in BERSURAT:
        return posts, people, []
    for number, places in waiting_obstacles(state):
        posts += [state["kendala"][number - 1]["kepada"][place] for place in places]
    people += [orang[one["pegawai"]] for one in state.get("diminta", [])]
    hasil = state.get("hasil")
    if hasil is None or hasil["posisi"] is None:
        return posts, people if hasil is None else [*people, *orang[: state["anggota"]]], []
    chain = state.get("rantai", [])[hasil["posisi"] :]
    return [*posts, *chain[:1]], people, chain


def summary(state: KeadaanPenugasan) -> Iterable[_Baris]:
    """What a list of assignments says of it."""
    yield state["status"], state["regulasi"], state["pemilik"], state["diusulkan"]


def share(state: KeadaanPenugasan) -> Iterable[_Baris]:
    """How much of whose time it takes, while it lasts."""
    if state["porsi"] is None or not state["surat"] or state["status"] in ("diakhiri", "selesai"):
        return
    ends = [letter["selesai"] for letter in state["surat"] if letter["akhir"] is None]
    known = [end for end in ends if end is not None]
    last = max(known) if known and len(known) == len(ends) else None
    for token in state["orang"][: state["anggota"]]:
        yield token, state["porsi"], state["mulai"], last


def letter_numbers(state: KeadaanPenugasan) -> Iterable[_Baris]:
    """The numbers that its letters bear."""
    for letter in (*state["surat"], *state.get("perpanjangan", []), *state.get("dokumen", [])):
        if "register" in letter:
            yield *letter["register"], letter.get("tanggal")


def step_signatures(state: KeadaanPenugasan) -> Iterable[_Baris]:
    """Who took which step under which post."""
    for i, day, who in zip(state["diambil"], state["pada"], state.get("pelaku", []), strict=True):
        if who is not None:
            yield *who, i, day
    for one in state.get("perpanjangan", []):
        if one["pelaku"] is not None:
            yield *one["pelaku"], state["surat"][one["surat"]]["langkah"], one["pada"]


def awaited_answers(state: KeadaanPenugasan) -> Iterable[_Baris]:
    """What is to be answered once the letter is out."""
    if state["status"] not in BERSURAT:
        return
    if "hasil" in state:
        yield "hasil", state["hasil"]["keadaan"], state["hasil"]["sejak"]
    for number, _places in waiting_obstacles(state):
        yield "kendala", str(number), state["kendala"][number - 1]["tanggal"]
    for one in state.get("diminta", []):
        yield "laporan", state["orang"][one["pegawai"]], one["tanggal"]


def sent(state: KeadaanPenugasan) -> Iterable[_Baris]:
    """Who gets its letters."""
    for where in state.get("tujuan", []):
        yield (None, state["orang"][where]) if isinstance(where, int) else (where, None)
