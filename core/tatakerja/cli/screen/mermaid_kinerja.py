"""The chain of review and the stages of work as Mermaid diagrams, the citations in them."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from textwrap import wrap
from typing import TYPE_CHECKING

from tatakerja.cli.screen import wording
from tatakerja.cli.screen.mermaid import escaped

if TYPE_CHECKING:
    from tatakerja.values.evaluasi import AlurEvaluasi
    from tatakerja.values.organisasi import Unit
    from tatakerja.values.pejabat import Pejabat
    from tatakerja.values.regulasi import Regulasi
    from tatakerja.values.tahapan import AlurTahapan, KegiatanTahap

_WIDTH = 44
"""Characters of a line in a remark: a note doesn't grow with its text."""


def review(answer: "AlurEvaluasi", regulasi: "Regulasi") -> Iterator[str]:
    """The lines of a sequence diagram: the results climb from post to post."""
    titles = [reviewer.jabatan for reviewer in answer.rantai]
    yield "sequenceDiagram"
    yield f"    title {escaped(f'Alur evaluasi, {regulasi.singkatan}')}"
    yield "    actor P0 as Pelaksana tugas"
    for number, one in enumerate(answer.rantai, start=1):
        shared = titles.count(one.jabatan) > 1
        yield f"    participant P{number} as {escaped(f'{one.jabatan} ({one.unit})' if shared else one.jabatan)}"
    for number, one in enumerate(answer.rantai):
        what = "meneruskan hasil" if number else "menyerahkan hasil"
        # Which reviewer is missing isn't known from here, so no arrow of an open chain is certain.
        yield f"    P{number}{'->>' if answer.penyelesai else '-->>'}P{number + 1}: {what}"
        if one.nip is None:
            yield f"    Note right of P{number + 1}: jabatan lowong"
    last = len(answer.rantai)
    if answer.penyelesai is not None:
        yield f"    P{last}->>P0: menyatakan selesai"
    over = f"P0,P{last}" if last else "P0"
    if answer.status != "diatur":
        yield f"    Note over {over}: Status {escaped(wording.STATUS[answer.status])}"
    returned = ["Pengembalian untuk diperbaiki diatur"] if answer.pengembalian == "diatur" else []
    for lines in (_cited(answer.dasar, regulasi), returned, *(wrap(note, _WIDTH) for note in answer.keterangan)):
        if lines:
            yield f"    Note over {over}: {'<br/>'.join(map(escaped, lines))}"


def stages(answer: "AlurTahapan", unit: "Unit", regulasi: "Regulasi") -> Iterator[str]:
    """The lines of a flowchart: a frame a stage, a box an activity with its posts and citations."""
    yield "flowchart TD"
    heading = (f"Tahapan kerja {unit.nama} ({unit.kode})", regulasi.judul, f"Status {wording.STATUS[answer.status]}")
    yield f"    judul[{_quoted(heading)}]"
    before = "judul"
    for stage, group in groupby(enumerate(answer.kegiatan, start=1), key=lambda numbered: numbered[1].tahap):
        yield f"    subgraph {stage}[{_quoted((stage.capitalize(),))}]"
        yield "        direction TB"
        boxes = {f"K{number}": one for number, one in group}
        for name, one in boxes.items():
            yield f"        {name}[{_quoted(_activity(one, regulasi))}]"
        if len(boxes) > 1:
            yield f"        {' --> '.join(boxes)}"
        yield "    end"
        yield f"    {before} --> {stage}"
        before = stage
    for place, note in enumerate(answer.keterangan, start=1):
        yield f"    C{place}([{_quoted(wrap(note, _WIDTH))}])"
        yield f"    judul -.- C{place}"


def _activity(one: "KegiatanTahap", regulasi: "Regulasi") -> Iterator[str]:
    yield one.nama
    posts = list(dict.fromkeys(map(_post, one.pejabat)))
    who = (*posts, *(wording.PELAKU[doer] for doer in one.pelaku))
    yield "; ".join(who) or "pelaku tidak disebut"
    yield from _cited(one.dasar, regulasi)


def _post(official: "Pejabat") -> str:
    return official.jabatan + (" (lowong)" if official.nip is None else "")


def _cited(dasar: Iterable[str], regulasi: "Regulasi") -> list[str]:
    return [place.removeprefix(f"{regulasi.singkatan} ") for place in dasar]


def _quoted(lines: Iterable[str]) -> str:
    return f'"{"<br/>".join(map(escaped, lines))}"'
