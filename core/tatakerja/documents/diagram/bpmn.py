"""A flow as BPMN 2.0 with its layout: lanes across, one below the other, for a viewer that scrolls."""

from collections.abc import Mapping
from itertools import accumulate

import attrs

from tatakerja.documents.diagram.alur import Diagram, Lajur
from tatakerja.documents.diagram.simpul import Bagan, Panah, Simpul, susun_simpul
from tatakerja.documents.huruf import bungkus, lebar_teks

KEPALA, LEBAR, TINGGI = 30, 200, 130
"""Of a lane's heading, of a place along the flow, of a row within a lane at least."""
HURUF, BARIS = 12, 14.5
"""A viewer writes so large, and cuts off without a word what doesn't fit into a task."""
TUGAS, ISI_TUGAS, TEPI_TUGAS = 150, 128, 36
"""Width of a task, of the text in it, and what a task needs in height beside its lines."""
BARIS_KEPALA, SISA_KEPALA = 2, 40
"""Lines that a viewer writes into a lane's heading, and what it needs beside them."""
UKURAN_SIMPUL: Mapping[str, tuple[int, int]] = {
    "mulai": (36, 36), "selesai": (36, 36), "tolak": (36, 36), "cabang": (50, 50),
    "gabung": (50, 50), "pilihan": (50, 50),
}  # fmt: skip
ELEMEN: Mapping[str, str] = {
    "tugas": "userTask", "mulai": "startEvent", "selesai": "endEvent", "tolak": "endEvent", "cabang": "parallelGateway",
    "gabung": "parallelGateway", "pilihan": "exclusiveGateway",
}  # fmt: skip


@attrs.frozen(kw_only=True)
class Elemen:
    """A node as BPMN names it, and where it stands."""

    id: str
    elemen: str
    nama: str
    dokumentasi: str
    masuk: tuple[str, ...]
    keluar: tuple[str, ...]
    x: float
    y: float
    lebar: float
    tinggi: float


@attrs.frozen(kw_only=True)
class Alir:
    """A sequence flow with its points; ``label`` is where its name stands."""

    id: str
    dari: str
    ke: str
    nama: str
    titik: tuple[tuple[float, float], ...]
    label: tuple[float, float]


@attrs.frozen(kw_only=True)
class LajurBpmn:
    """A lane with the nodes in it."""

    id: str
    nama: str
    orang: str
    isi: tuple[str, ...]
    y: float
    tinggi: float


@attrs.frozen(kw_only=True)
class IsiBpmn:
    """All that the document says."""

    elemen: tuple[Elemen, ...]
    alir: tuple[Alir, ...]
    lajur: tuple[LajurBpmn, ...]
    lebar: float
    tinggi: float


def tata_bpmn(diagram: Diagram) -> IsiBpmn:
    """The elements of a flow, laid out."""
    bagan = susun_simpul(diagram)
    lanes = diagram.lajur or [Lajur("-")]
    sizes = {one.id: _size(one) for one in bagan.simpul}
    row = max(TINGGI, *(height + SISA_KEPALA for _, height in sizes.values()))
    heights = [
        max(row * bagan.lebar_lajur(number), lebar_teks(lane.jabatan) / BARIS_KEPALA + SISA_KEPALA)
        for number, lane in enumerate(lanes)
    ]
    tops = [0.0, *accumulate(heights)]
    boxes = {one.id: _box(one, tops[one.lajur], row, sizes[one.id]) for one in bagan.simpul}
    flows = [_flow(number, one, boxes) for number, one in enumerate(bagan.panah, start=1)]
    return IsiBpmn(
        elemen=tuple(_element(one, boxes[one.id], flows) for one in bagan.simpul),
        alir=tuple(flows),
        lajur=tuple(
            LajurBpmn(
                id=f"lajur_{number + 1}",
                nama=lane.jabatan,
                orang=lane.orang,
                isi=tuple(one.id for one in bagan.simpul if one.lajur == number),
                y=tops[number],
                tinggi=heights[number],
            )
            for number, lane in enumerate(lanes)
        ),
        lebar=KEPALA * 2 + _width(bagan),
        tinggi=tops[-1],
    )


def _width(bagan: Bagan) -> float:
    return LEBAR * bagan.tingkat + 80


def _size(one: Simpul) -> tuple[float, float]:
    if one.jenis != "tugas":
        return UKURAN_SIMPUL[one.jenis]
    lines = bungkus(_words(one)[0], ISI_TUGAS, HURUF)
    return TUGAS, max(80.0, len(lines) * BARIS + TEPI_TUGAS)


def _box(one: Simpul, top: float, row: float, size: tuple[float, float]) -> tuple[float, float, float, float]:
    width, height = size
    middle = KEPALA * 2 + LEBAR * one.tingkat + LEBAR / 2
    own = top + row * one.tumpuk
    if one.jenis == "tolak":
        # Beside the choice and below it, with room for its name.
        return middle + 52, own + row / 2 + 14, width, height
    return middle - width / 2, own + (row - height) / 2, width, height


def _element(one: Simpul, box: tuple[float, float, float, float], flows: list[Alir]) -> Elemen:
    x, y, width, height = box
    name, more = _words(one)
    return Elemen(
        id=one.id,
        elemen=ELEMEN[one.jenis],
        nama=name,
        dokumentasi=more,
        masuk=tuple(flow.id for flow in flows if flow.ke == one.id),
        keluar=tuple(flow.id for flow in flows if flow.dari == one.id),
        x=x,
        y=y,
        lebar=width,
        tinggi=height,
    )


def _words(one: Simpul) -> tuple[str, str]:
    if one.jenis == "tugas" and one.tugas is not None:
        cited = f"Dasar: {'; '.join(one.tugas.dasar)}" if one.tugas.dasar else ""
        details = "; ".join((*one.tugas.rincian, one.tugas.penolakan) if one.tugas.penolakan else one.tugas.rincian)
        first = one.tugas.rincian[0] if one.tugas.rincian else ""
        return (f"{one.tugas.judul} ({first})" if first else one.tugas.judul), ". ".join(filter(None, (details, cited)))
    if one.jenis == "tolak" and one.tugas is not None:
        return "Ditolak", one.tugas.penolakan
    return {"mulai": "Mulai", "selesai": "Selesai"}.get(one.jenis, ""), ""


def _flow(number: int, one: Panah, boxes: Mapping[str, tuple[float, float, float, float]]) -> Alir:
    (ax, ay, aw, ah), (bx, by, _, bh) = boxes[one.dari], boxes[one.ke]
    points: tuple[tuple[float, float], ...]
    if one.label == "ditolak":
        points = ((ax + aw / 2, ay + ah), (ax + aw / 2, by + bh / 2), (bx, by + bh / 2))
    else:
        start, end = (ax + aw, ay + ah / 2), (bx, by + bh / 2)
        turn = end[0] - 18
        points = (start, end) if start[1] == end[1] else (start, (turn, start[1]), (turn, end[1]), end)
    # A refusal's end says that it is one.
    name = "" if one.label == "ditolak" else one.label
    label = (ax + aw + 6, ay + ah / 2 - 18)
    return Alir(id=f"alir_{number}", dari=one.dari, ke=one.ke, nama=name, titik=points, label=label)
