"""The chain of review as a Mermaid sequence diagram, the citations in it."""

from collections.abc import Iterator
from textwrap import wrap
from typing import TYPE_CHECKING

from tatakerja.border.text import mermaid
from tatakerja.cli.screen import wording
from tatakerja.cli.screen.mermaid.text import WIDTH, bare_citations

if TYPE_CHECKING:
    from tatakerja.values.answers.evaluasi import AlurEvaluasi
    from tatakerja.values.regulasi import Regulasi


def review_diagram(answer: "AlurEvaluasi", regulasi: "Regulasi") -> Iterator[str]:
    """The lines of a sequence diagram: the results climb from post to post."""
    titles = [reviewer.jabatan for reviewer in answer.rantai]
    yield "sequenceDiagram"
    yield f"    title {mermaid(f'Alur evaluasi, {regulasi.singkatan}')}"
    yield "    actor P0 as Pelaksana tugas"
    for number, one in enumerate(answer.rantai, start=1):
        shared = titles.count(one.jabatan) > 1
        yield f"    participant P{number} as {mermaid(f'{one.jabatan} ({one.unit})' if shared else one.jabatan)}"
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
        yield f"    Note over {over}: Status {mermaid(wording.SEBUTAN_STATUS[answer.status])}"
    returned = ["Pengembalian untuk diperbaiki diatur"] if answer.pengembalian == "diatur" else []
    for lines in (bare_citations(answer.dasar, regulasi), returned, *(wrap(note, WIDTH) for note in answer.keterangan)):
        if lines:
            yield f"    Note over {over}: {'<br/>'.join(map(mermaid, lines))}"
