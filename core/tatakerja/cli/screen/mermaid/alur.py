"""The route of an assignment as a Mermaid sequence diagram, the citations in it."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from tatakerja.border.text import mermaid

if TYPE_CHECKING:
    from tatakerja.values.answers.alur import AlurPenugasan, Langkah
    from tatakerja.values.pejabat import Pejabat
    from tatakerja.values.regulasi import Regulasi


def sequence(answer: "AlurPenugasan", regulasi: "Regulasi") -> Iterator[str]:
    """The lines of the diagram; without steps it is a note that says why."""
    parties = _Parties(answer.langkah)
    yield "sequenceDiagram"
    yield f"    title {mermaid(f'Alur penugasan menurut {regulasi.judul}')}"
    yield from parties.declared()
    for _, group in groupby(answer.langkah, key=lambda step: step.no):
        together = list(group)
        if len(together) == 1:
            yield from _step(together[0], parties, regulasi.singkatan, "    ")
            continue
        for place, step in enumerate(together):
            yield "    and" if place else "    par bersamaan"
            yield from _step(step, parties, regulasi.singkatan, "        ")
        yield "    end"
    yield from _remarks(answer, parties, regulasi.singkatan)


class _Parties:
    """The posts of a route, in order of appearance, each with an identifier; employees stand for themselves."""

    def __init__(self, steps: Sequence["Langkah"]) -> None:
        found = dict.fromkeys(
            _key(official) for step in steps for official in (step.aktor, *step.kepada, *step.tembusan)
        )
        self._names = {key: f"P{number}" for number, key in enumerate(found, start=1)}

    def name(self, official: "Pejabat") -> str:
        """The identifier of an official."""
        return self._names[_key(official)]

    def declared(self) -> Iterator[str]:
        """The lines that introduce the participants; one whose title others share gets its unit."""
        titles = [title for title, _, _ in self._names]
        for (title, unit, person), name in self._names.items():
            shared = titles.count(title) > 1
            label = f"{person}, {title}" if person else f"{title} ({unit})" if shared else title
            yield f"    {'actor' if person else 'participant'} {name} as {mermaid(label)}"
        if not self._names:
            yield "    participant P1 as Penugasan"

    @property
    def all(self) -> str:
        """Over whom a note on the whole stands."""
        last = max(len(self._names), 1)
        return "P1" if last == 1 else f"P1,P{last}"


def _key(official: "Pejabat") -> tuple[str, str, str]:
    """What tells participants apart: title, unit, and for an employee who acts as such the name."""
    person = "" if official.sebagai or official.nip is None else official.nama or official.nip
    return official.jabatan, official.unit, person


def _step(step: "Langkah", parties: _Parties, short: str, indent: str) -> Iterator[str]:
    actor = parties.name(step.aktor)
    what = f"{step.no}. {step.aksi}" + (f" ({step.dokumen.replace('_', ' ')})" if step.dokumen else "")
    for to in step.kepada or (step.aktor,):
        yield f"{indent}{actor}->>{parties.name(to)}: {mermaid(what)}"
    for copy in step.tembusan:
        yield f"{indent}{actor}-->>{parties.name(copy)}: tembusan"
    notes = [place.removeprefix(f"{short} ") for place in step.dasar]
    if step.aktor.nip is None:
        notes.append("jabatan lowong")
    if step.syarat:
        notes.append(f"syarat: {step.syarat}")
    if step.penolakan:
        document = f" dengan {step.penolakan.dokumen.replace('_', ' ')}" if step.penolakan.dokumen else ""
        notes.append(f"dapat ditolak{document}{', beralasan' if step.penolakan.alasan_wajib else ''}")
    if notes:
        yield f"{indent}Note right of {actor}: {'<br/>'.join(map(mermaid, notes))}"


def _remarks(answer: "AlurPenugasan", parties: _Parties, short: str) -> Iterator[str]:
    if answer.status != "diatur":
        yield f"    Note over {parties.all}: Status {mermaid(answer.status.replace('_', ' '))}"
    for remark in answer.catatan:
        lines = [remark.isi, *(place.removeprefix(f"{short} ") for place in remark.dasar)]
        yield f"    Note over {parties.all}: {'<br/>'.join(map(mermaid, lines))}"
