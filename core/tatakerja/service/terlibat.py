"""Whose business an assignment is: who reads it beside clerks and administrators, on pages and over REST."""

from collections.abc import Iterator

from tatakerja.values.pejabat import Pejabat
from tatakerja.values.stored.penugasan import Penugasan


def concerned(one: Penugasan, nip: str) -> bool:
    """Whether an assignment is somebody's business: they work in it, decide on it, or were written to."""
    return any(person.nip == nip for person in _people(one))


def _people(one: Penugasan) -> Iterator[Pejabat]:
    yield from one.anggota
    yield one.pengusul
    yield from (person for person in (one.ketua, one.dicatat_oleh) if person is not None)
    for step in one.langkah:
        yield step.aktor
        yield from (person for person in (step.oleh, step.dicatat_oleh) if person is not None)
        yield from (*step.kepada, *step.tembusan)
    for step_turn in one.giliran:
        yield from step_turn.berwenang
    for turn in (*one.lanjutan, *one.evaluasi.giliran):
        yield from turn.berwenang
    for review in one.evaluasi.rantai:
        yield review.jabatan
        yield from review.berwenang
    for report in one.laporan:
        yield from report.kepada
    for obstacle in one.kendala:
        yield from obstacle.kepada
    for record in one.kinerja:
        yield from record.kepada
