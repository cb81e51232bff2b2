"""A flow as a file: SVG for A4, BPMN 2.0 with layout, or Mermaid."""

from collections.abc import Iterator
from typing import Final

from tatakerja.border.files import write_file
from tatakerja.border.template import render
from tatakerja.border.text import mermaid
from tatakerja.documents.akhiran import akhiran
from tatakerja.documents.diagram.alur import Diagram, Lajur
from tatakerja.documents.diagram.bpmn import tata_bpmn
from tatakerja.documents.diagram.simpul import Simpul, susun_simpul
from tatakerja.documents.diagram.tegak import BARIS, HURUF, tata_tegak
from tatakerja.documents.huruf import bungkus

_PAKET: Final = "tatakerja.documents.diagram"
BERKAS_DIAGRAM: Final = (".svg", ".bpmn", ".mmd")
_BUNGKUS: Final = {
    "tugas": ("[", "]"), "mulai": ("((", "))"), "selesai": ("(((", ")))"), "tolak": ("((", "))"), "cabang": ("{", "}"),
    "gabung": ("{", "}"), "pilihan": ("{", "}"),
}  # fmt: skip
_TANDA: Final = {
    "mulai": "Mulai", "selesai": "Selesai", "tolak": "Ditolak", "cabang": "+", "gabung": "+", "pilihan": "Disetujui?",
}  # fmt: skip


def bentuk_diagram(path: str) -> str:
    """The form that a file's name says.

    :raises GalatTatakerja: if it says none that is known.
    """
    return akhiran(path, BERKAS_DIAGRAM, "diagram ditulis ke .svg, .bpmn, atau .mmd")


def tulis_diagram(diagram: Diagram, path: str, versi: str) -> None:
    """Write a flow, whole or not at all.

    :param path: where; its ending says the form. A plain file that stands there is replaced.
    :param versi: of the program, for the form that names it.
    :raises GalatTatakerja: if the ending is unknown, or the file can't be written.
    """
    match bentuk_diagram(path):
        case ".svg":
            write_file(path, flow_drawing(diagram))
        case ".bpmn":
            write_file(path, bpmn_text(diagram, versi))
        case _:
            write_file(path, mermaid_text(diagram))


def flow_drawing(diagram: Diagram) -> str:
    """The flow as a drawing, downwards."""
    drawn = tata_tegak(diagram)
    room = drawn.lebar
    head = [(line, "judul") for line in bungkus(diagram.judul, room, 16, tebal=True)]
    head += [(line, "redup") for note in (diagram.keterangan, *diagram.catatan) for line in bungkus(note, room, HURUF)]
    top = 14 + BARIS * len(head)
    return render(
        _PAKET,
        "diagram.svg.jinja",
        lain=_length,
        diagram=diagram,
        g=drawn,
        kepala=[(line, kelas, 12 + BARIS * number) for number, (line, kelas) in enumerate(head)],
        atas=top,
        lebar=drawn.lebar,
        tinggi=drawn.tinggi + top,
    )


def bpmn_text(diagram: Diagram, versi: str) -> str:
    """The flow as BPMN 2.0, with the layout that a viewer needs."""
    return render(_PAKET, "diagram.bpmn.jinja", lain=_length, diagram=diagram, isi=tata_bpmn(diagram), versi=versi)


def mermaid_text(diagram: Diagram) -> str:
    """The flow as a Mermaid flowchart, a subgraph a lane."""
    return "".join(f"{line}\n" for line in _mermaid_lines(diagram))


def _mermaid_lines(diagram: Diagram) -> Iterator[str]:
    bagan = susun_simpul(diagram)
    yield from ("---", f"title: {mermaid(diagram.judul)}", "---", "flowchart TD")
    for number, lane in enumerate(diagram.lajur or [Lajur("-")]):
        name = ", ".join(filter(None, (lane.jabatan, lane.orang)))
        yield f'    subgraph L{number + 1}["{mermaid(name)}"]'
        for one in bagan.simpul:
            if one.lajur == number:
                opened, closed = _BUNGKUS[one.jenis]
                yield f'        {one.id}{opened}"{mermaid(_words(one))}"{closed}'
        yield "    end"
    for arrow in bagan.panah:
        yield f"    {arrow.dari} -->{f'|{arrow.label}|' if arrow.label else ''} {arrow.ke}"


def _words(one: Simpul) -> str:
    if one.jenis == "tugas" and one.tugas is not None:
        return "; ".join((one.tugas.judul, *one.tugas.rincian, *one.tugas.dasar))
    return _TANDA[one.jenis]


def _length(value: object) -> object:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else value
