"""A flow laid out downwards for A4: a column a post, the citations at the right margin of each row.

Nothing overflows: rows are as high as what is written in them. Lengths are in points of the drawing.
"""

from collections.abc import Sequence

import attrs

from tatakerja.documents.diagram.alur import Diagram, Lajur, Tugas
from tatakerja.documents.diagram.simpul import Bagan, Simpul, susun_simpul
from tatakerja.documents.huruf import bungkus

LEBAR_DIAGRAM = 1060
"""Of a page across, within its margins; wider only where posts are many."""
DASAR = 170
HURUF, BARIS = 10, 12.5
TERSEMPIT, TERLEBAR = 104, 210
TEPI = 6
CELAH = 30
"""Between rows, for lines and gateways."""
_WAKTU = 16
"""Half of what an event or gateway takes."""

BarisTeks = tuple[str, bool, bool]
"""A line of text: what it says, whether it is a heading, whether it tells of a refusal."""


@attrs.frozen(kw_only=True)
class BentukGambar:
    """A shape: a task with its lines of text, an event or a gateway around its middle."""

    jenis: str
    x: float
    y: float
    lebar: float
    tinggi: float
    baris: tuple[BarisTeks, ...] = ()

    @property
    def tengah(self) -> float:
        """Where lines come in and go out, across."""
        return self.x + self.lebar / 2

    @property
    def bawah(self) -> float:
        """The lower edge."""
        return self.y + self.tinggi


@attrs.frozen
class GarisAlur:
    """A line from shape to shape, as points; ``label`` stands beside its beginning."""

    titik: tuple[tuple[float, float], ...]
    label: str
    tolak: bool


@attrs.frozen(kw_only=True)
class LajurGambar:
    """A lane: where it begins, how wide it is, and the lines of its heading."""

    x: float
    lebar: float
    baris: tuple[BarisTeks, ...]


@attrs.frozen(kw_only=True)
class GambarAlur:
    """A flow as it is drawn; ``sitasi`` are citations, each with the height of its row."""

    lebar: float
    tinggi: float
    kepala: float
    kolom: tuple[LajurGambar, ...]
    bentuk: tuple[BentukGambar, ...]
    garis: tuple[GarisAlur, ...]
    sitasi: tuple[tuple[float, str], ...]
    dasar_x: float


def tata_tegak(diagram: Diagram) -> GambarAlur:
    """Where everything stands."""
    bagan = susun_simpul(diagram)
    lanes = diagram.lajur or [Lajur("-")]
    columns = _columns(lanes, bagan)
    head = max(len(one.baris) for one in columns) * BARIS + 2 * TEPI
    cited_at = columns[-1].x + columns[-1].lebar + 8
    heights, cited = _rows(bagan, columns)
    tops = [head + 8.0]
    for height in heights:
        tops.append(tops[-1] + height)
    shapes = {one.id: _shape(one, columns, tops[one.tingkat], bagan) for one in bagan.simpul}
    lines = [
        GarisAlur(_way(shapes[one.dari], shapes[one.ke], one.label == "ditolak"), one.label, one.label == "ditolak")
        for one in bagan.panah
    ]
    return GambarAlur(
        lebar=cited_at + DASAR,
        tinggi=tops[-1] + 4,
        kepala=head,
        kolom=tuple(columns),
        bentuk=tuple(shapes.values()),
        garis=tuple(lines),
        sitasi=tuple((tops[level] + BARIS * (n + 1), line) for level, text in cited for n, line in enumerate(text)),
        dasar_x=cited_at,
    )


def _columns(lanes: Sequence[Lajur], bagan: Bagan) -> list[LajurGambar]:
    """The lanes: as wide as the page allows, one with steps beside each other wider."""
    side = [
        max((1 + one.tumpuk for one in bagan.simpul if one.lajur == number), default=1) for number in range(len(lanes))
    ]
    width = min(TERLEBAR, max(TERSEMPIT, (LEBAR_DIAGRAM - DASAR - 8) / sum(side)))
    columns: list[LajurGambar] = []
    x = 0.0
    for lane, count in zip(lanes, side, strict=True):
        inner = width * count - 2 * TEPI
        lines: list[BarisTeks] = [(line, True, False) for line in bungkus(lane.jabatan, inner, HURUF, tebal=True)]
        lines += [(line, False, False) for line in bungkus(lane.orang, inner, HURUF)]
        columns.append(LajurGambar(x=x, lebar=width * count, baris=tuple(lines)))
        x += width * count
    return columns


def _rows(bagan: Bagan, columns: Sequence[LajurGambar]) -> tuple[list[float], list[tuple[int, list[str]]]]:
    """How high the row of each place along the flow is, and the citations of its steps."""
    heights = [float(2 * _WAKTU + CELAH)] * bagan.tingkat
    cited: list[tuple[int, list[str]]] = []
    for level in range(bagan.tingkat):
        tasks = [one for one in bagan.simpul if one.tingkat == level and one.jenis == "tugas"]
        places = dict.fromkeys(place for one in tasks if one.tugas is not None for place in one.tugas.dasar)
        lines = [line for place in places for line in bungkus(place, DASAR - 4, HURUF)]
        if lines:
            cited.append((level, lines))
        need = max((_height(_text(one.tugas, _width(one, columns, bagan))) for one in tasks if one.tugas), default=0.0)
        heights[level] = max(heights[level] if not tasks else 0.0, need + CELAH, len(lines) * BARIS + 8)
    return heights, cited


def _width(one: Simpul, columns: Sequence[LajurGambar], bagan: Bagan) -> float:
    return columns[one.lajur].lebar / bagan.lebar_lajur(one.lajur)


def _text(tugas: Tugas, width: float) -> tuple[BarisTeks, ...]:
    inner = width - 4 * TEPI
    lines: list[BarisTeks] = [(line, True, False) for line in bungkus(tugas.judul, inner, HURUF, tebal=True)]
    lines += [(line, False, False) for part in tugas.rincian for line in bungkus(part, inner, HURUF)]
    lines += [(line, False, True) for line in bungkus(tugas.penolakan, inner, HURUF)]
    return tuple(lines)


def _height(lines: Sequence[BarisTeks]) -> float:
    return len(lines) * BARIS + 2 * TEPI


def _shape(one: Simpul, columns: Sequence[LajurGambar], top: float, bagan: Bagan) -> BentukGambar:
    width = _width(one, columns, bagan)
    x = columns[one.lajur].x + width * one.tumpuk
    if one.jenis == "tugas" and one.tugas is not None:
        lines = _text(one.tugas, width)
        return BentukGambar(
            jenis="tugas", x=x + TEPI, y=top, lebar=width - 2 * TEPI, tinggi=_height(lines), baris=lines
        )
    size = 2.0 * _WAKTU if one.jenis in ("cabang", "gabung", "pilihan") else 1.5 * _WAKTU
    middle = x + width / 2 + (width / 2 - TEPI - size / 2 if one.jenis == "tolak" else 0)
    y = top + (_WAKTU - size / 2)
    return BentukGambar(jenis=one.jenis, x=middle - size / 2, y=y, lebar=size, tinggi=size)


def _way(a: BentukGambar, b: BentukGambar, refused: bool) -> tuple[tuple[float, float], ...]:
    """From the lower edge down, across and down to the upper edge; a refusal goes sideways."""
    if refused:
        middle = a.y + a.tinggi / 2
        return (a.x + a.lebar, middle), (b.x, middle)
    start, end = (a.tengah, a.bawah), (b.tengah, b.y)
    if start[0] == end[0]:
        return start, end
    turn = end[1] - 11
    return start, (start[0], turn), (end[0], turn), end
