"""Where the boxes of a chart stand: a row a unit, indented below its parent, text wrapped within its box.

Written for A4 upright: a page of 714 points within its margins. Lengths are in points of the drawing.
"""

from collections.abc import Iterator
from typing import Any

import attrs

from tatakerja.documents.bagan.susun import UnitBagan
from tatakerja.documents.huruf import bungkus
from tatakerja.values.istilah import sebut_jenis
from tatakerja.values.teks import angka

LEBAR_BAGAN = 714
INDEN = 22
"""How far a unit stands to the right of the one above it."""
JARAK, TEPI, BARIS = 8, 8, 15
LAJUR = 7
"""Between lines at the right margin that lead to who appraises."""
LAJUR_TERBANYAK = 8
"""So many lines fit there; whose there is no room for has it in words only."""
LIPAT = 8
"""More units of one kind than that, with nothing drawn below them, stand in one box."""
DIDAFTAR = 60
"""More than that are only counted there."""
DISEBUT = 4
"""So many of those who appraise a unit's staff are named."""


@attrs.frozen(kw_only=True)
class Kotak:
    """A box: where it stands, its lines of text, and what marks it.

    :ivar kelas: definitif, sementara, lowong or lipat.
    :ivar baris: text, and whether it is a heading.
    :ivar induk: number of the box of the parent; None at the top.
    :ivar langsung: whether the leader of the parent appraises; then the line between them says so.
    """

    kode: str
    x: int
    y: int
    lebar: int
    tinggi: int
    kelas: str
    baris: tuple[tuple[str, bool], ...]
    induk: int | None
    langsung: bool


@attrs.frozen
class GarisPenilai:
    """A line at the right margin, from the box of who is appraised to that of who appraises."""

    dari: int
    ke: int
    x: int
    kanan: int


@attrs.frozen(kw_only=True)
class GambarBagan:
    """A chart as it is drawn."""

    lebar: int
    tinggi: int
    kotak: tuple[Kotak, ...]
    garis: tuple[GarisPenilai, ...]


def ukur(akar: UnitBagan, *, kedalaman: int | None = None) -> GambarBagan:
    """The boxes of a chart.

    :param kedalaman: how many levels below the top are drawn; None: all.
    """
    board = _Papan()
    board.pasang(akar, 0, None, kedalaman)
    boxes = board.kotak
    number = {one.kode: place for place, one in enumerate(boxes) if one.kelas != "lipat"}
    asked = [
        (number[one.kode], number[one.penilai_unit])
        for one in akar.semua()
        if one.kode in number and one.penilai_unit in number and not boxes[number[one.kode]].langsung
    ]
    lines = tuple(
        GarisPenilai(start, end, LEBAR_BAGAN + LAJUR * (1 + lane % LAJUR_TERBANYAK), LEBAR_BAGAN)
        for lane, (start, end) in enumerate(asked[:LAJUR_TERBANYAK])
    )
    return GambarBagan(
        lebar=LEBAR_BAGAN + LAJUR * (LAJUR_TERBANYAK + 2) + 1,
        tinggi=boxes[-1].y + boxes[-1].tinggi + 1,
        kotak=tuple(boxes),
        garis=lines,
    )


class _Papan:
    """The board on which boxes are put one below the other."""

    def __init__(self) -> None:
        self.kotak: list[Kotak] = []

    def pasang(self, one: UnitBagan, level: int, parent: int | None, depth: int | None) -> None:
        """Put a unit and what is drawn below it."""
        own = len(self.kotak)
        words = list(_words(one))
        if depth == 0 and one.anak:
            below = list(one.semua())[1:]
            words.append((f"Di bawahnya {_counted(below, sum(len(each.orang) for each in below))}", False))
        direct = parent is not None and one.penilai_unit == self.kotak[parent].kode
        self._tambah(level, one.keadaan, words, kode=one.kode, induk=parent, langsung=direct)
        if depth != 0:
            self._anak(one, level + 1, own, None if depth is None else depth - 1)

    def _anak(self, one: UnitBagan, level: int, own: int, depth: int | None) -> None:
        """Put the units directly below; many of one kind, whose own below aren't drawn, together."""
        alike: dict[str, list[UnitBagan]] = {}
        for child in one.anak:
            if not child.anak or depth == 0:
                alike.setdefault(child.jenis, []).append(child)
        for child in one.anak:
            same = alike.get(child.jenis, []) if not child.anak or depth == 0 else []
            if len(same) <= LIPAT:
                self.pasang(child, level, own, depth)
            elif child is same[0]:
                name = f"{one.kode}/{child.jenis}"
                self._tambah(level, "lipat", list(_together(same)), kode=name, induk=own, langsung=False)

    def _tambah(self, level: int, kelas: str, words: list[tuple[str, bool]], **more: Any) -> None:
        x = level * INDEN
        width = LEBAR_BAGAN - x
        last = self.kotak[-1] if self.kotak else None
        lines = tuple((line, head) for text, head in words for line in bungkus(text, width - 2 * TEPI, tebal=head))
        self.kotak.append(
            Kotak(
                x=x,
                y=0 if last is None else last.y + last.tinggi + JARAK,
                lebar=width,
                tinggi=len(lines) * BARIS + 2 * TEPI - 3,
                kelas=kelas,
                baris=lines,
                **more,
            )
        )


def _words(one: UnitBagan) -> Iterator[tuple[str, bool]]:
    yield one.jabatan, True
    if one.keadaan == "lowong":
        yield "LOWONG", False
    else:
        yield f"{one.pemangku}, NIP {one.nip}. Dinilai: {one.penilai}", False
    if one.wakil:
        yield f"Mewakili: {'; '.join(one.wakil)}", False
    if one.orang:
        who = "; ".join(f"{angka(count)} oleh {ppk}" for ppk, count in one.penilai_staf[:DISEBUT])
        more = "; dan lainnya" if len(one.penilai_staf) > DISEBUT else ""
        yield f"{angka(len(one.orang))} pegawai, dinilai: {who}{more}", False


def _together(units: list[UnitBagan]) -> Iterator[tuple[str, bool]]:
    people = sum(len(each.orang) for one in units for each in one.semua())
    yield f"{sebut_jenis(units[0].jenis).capitalize()}: {_counted(units, people)}", True
    by: dict[str, list[UnitBagan]] = {}
    for one in units:
        by.setdefault(one.penilai if one.pemangku else "", []).append(one)
    for appraiser, those in by.items():
        if not appraiser:
            yield f"LOWONG: {'; '.join(one.nama for one in those)}", False
        elif len(units) <= DIDAFTAR:
            named = "; ".join(f"{one.nama}: {one.pemangku}" for one in those)
            yield f"Dinilai {appraiser}: {named}", False
        else:
            yield f"{angka(len(those))} pimpinan dinilai {appraiser}", False


def _counted(units: list[UnitBagan], people: int) -> str:
    acting = sum(one.keadaan == "sementara" for one in units)
    vacant = sum(one.keadaan == "lowong" for one in units)
    return (
        f"{angka(len(units))} unit ({angka(len(units) - acting - vacant)} pimpinan definitif, {angka(acting)} "
        f"sementara, {angka(vacant)} lowong), {angka(people)} pegawai"
    )
