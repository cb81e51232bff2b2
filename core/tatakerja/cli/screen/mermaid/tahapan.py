"""The stages of work as a Mermaid flowchart, the citations in it."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from textwrap import wrap
from typing import TYPE_CHECKING

from tatakerja.border.text import mermaid
from tatakerja.cli.screen import wording
from tatakerja.cli.screen.mermaid.text import WIDTH, bare_citations

if TYPE_CHECKING:
    from tatakerja.values.answers.tahapan import AlurTahapan, KegiatanTahap
    from tatakerja.values.organisasi import Unit
    from tatakerja.values.pejabat import Pejabat
    from tatakerja.values.regulasi import Regulasi


def stages(answer: "AlurTahapan", unit: "Unit", regulasi: "Regulasi") -> Iterator[str]:
    """The lines of a flowchart: a frame a stage, a box an activity with its posts and citations."""
    yield "flowchart TD"
    heading = (
        f"Tahapan kerja {unit.nama} ({unit.kode})",
        regulasi.judul,
        f"Status {wording.SEBUTAN_STATUS[answer.status]}",
    )
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
        yield f"    C{place}([{_quoted(wrap(note, WIDTH))}])"
        yield f"    judul -.- C{place}"


def _activity(one: "KegiatanTahap", regulasi: "Regulasi") -> Iterator[str]:
    yield one.nama
    posts = list(dict.fromkeys(map(_post, one.pejabat)))
    posts += [f"{post} (belum tertentukan)" for post in one.belum_tertentukan]
    who = (*posts, *(wording.SEBUTAN_PELAKU[doer] for doer in one.pelaku))
    yield "; ".join(who) or "pelaku tidak disebut"
    yield from bare_citations(one.dasar, regulasi)


def _post(official: "Pejabat") -> str:
    return official.jabatan + (" (lowong)" if official.nip is None else "")


def _quoted(lines: Iterable[str]) -> str:
    return f'"{"<br/>".join(map(mermaid, lines))}"'
