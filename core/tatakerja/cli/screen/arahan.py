"""``alur pelaksanaan`` for a person: who directs the work, with whom it is coordinated, what is owed."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tatakerja.cli.screen import wording
from tatakerja.cli.screen.alur import in_brackets, rest, work_heading
from tatakerja.cli.screen.layout import labelled, section, wrapped
from tatakerja.cli.screen.wording import places

if TYPE_CHECKING:
    from tatakerja.engine.questions import Questions
    from tatakerja.values.answers.pelaksanaan import AlurPelaksanaan, KoordinasiPelaksanaan
    from tatakerja.values.answers.usulan import Usulan


def direction_told(sistem: "Questions", usulan: "Usulan", answer: "AlurPelaksanaan") -> Iterator[str]:
    """``alur pelaksanaan``."""
    short = f"{sistem.buku.regulasi.singkatan} "
    directors = ("Di bawah arahan", wording.officials(answer.pengarah))
    yield from work_heading("Alur pelaksanaan", sistem, usulan, answer.status, directors)
    yield from _owed(answer, short)
    yield from rest(answer.keterangan, answer.aturan, places(answer.dasar, short), answer.anomali)


def direction_shown(answer: "AlurPelaksanaan", short: str) -> Iterator[str]:
    """The same within a stored assignment.

    :param short: short name of the regulation with a blank, left out of its citations.
    """
    directors = (("Di bawah arahan", wording.officials(answer.pengarah) or "tidak ditentukan"),)
    notes = (wrapped(f"- {note}", 2, 4) for note in answer.keterangan)
    yield from section("Pelaksanaan", (*labelled(directors, 2), *notes))
    yield from _owed(answer, short)


def _owed(answer: "AlurPelaksanaan", short: str) -> Iterator[str]:
    yield from section("Koordinasi", (wrapped(_coordinated(one, short), 2, 4) for one in answer.koordinasi))
    owed = (f"- {one.isi}{in_brackets(places(one.dasar, short))}" for one in answer.kewajiban)
    yield from section("Kewajiban", (wrapped(text, 2, 4) for text in owed))


def _coordinated(one: "KoordinasiPelaksanaan", short: str) -> str:
    how = "wajib" if one.wajib else "dapat"
    whom = one.uraian if one.pihak is None else wording.official(one.pihak)
    more = f": {one.uraian}" if one.pihak is not None and one.uraian else ""
    return f"- {how} dikoordinasikan dengan {whom}{more}{in_brackets(places(one.dasar, short))}"
