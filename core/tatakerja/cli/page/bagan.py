"""The measures of plots, for the templates that draw them as SVG."""

from collections.abc import Sequence

import attrs

from tatakerja.values.teks import angka

_LEBAR, _LABEL, _BARIS = 640, 272, 30
_TEBAL = _BARIS - 10
_TINGGI, _KAKI = 190, 46
_HURUF = 32
"""Letters of a label that fit; the table beside the plot has the whole."""


@attrs.frozen
class Batang:
    """A bar.

    :ivar label: what it stands for.
    :ivar nilai: its length; ``tanda`` how much of it is marked, from its beginning.
    :ivar ujung: a second value to which a dashed line reaches; None: none.
    :ivar teks: the figures in words, as they stand beside the bar.
    """

    label: str
    nilai: float
    teks: str
    tanda: float = 0
    ujung: float | None = None


@attrs.frozen
class GarisBatas:
    """The dashed line of a bar: from its end to a second value."""

    dari: str
    sampai: str
    setengah: float


@attrs.frozen
class BatangTerukur:
    """A bar as it is drawn; lengths that were reckoned are rounded and written out."""

    label: str
    singkat: str
    teks: str
    kiri: int
    atas: int
    tengah: int
    tebal: int
    panjang: str
    tanda: str | None
    garis: GarisBatas | None
    tempat_teks: str


@attrs.frozen
class BaganBatang:
    """Lying bars, one below the other.

    :ivar id: unique on the page.
    :ivar uraian: what is drawn, for those who don't see it.
    """

    id: str
    judul: str
    uraian: str
    lebar: int
    tinggi: int
    sumbu: int
    batang: Sequence[BatangTerukur]


@attrs.frozen
class KolomBagan:
    """A column as it is drawn."""

    label: str
    teks: str
    kiri: str
    atas: str
    lebar: str
    tinggi: str
    tengah: str
    tempat_teks: str


@attrs.frozen
class BaganKolom:
    """Standing columns, for how often something falls into each of some ranges.

    :ivar id: unique on the page.
    :ivar uraian: what is drawn, for those who don't see it.
    :ivar bawah: what the ranges are of.
    """

    id: str
    judul: str
    uraian: str
    bawah: str
    lebar: int
    tinggi: int
    alas: int
    kolom: Sequence[KolomBagan]


def bars(id: str, judul: str, uraian: str, rows: Sequence[Batang]) -> BaganBatang:
    """The measures of some bars."""
    widest = max((max(row.nilai, row.ujung or 0) for row in rows), default=0) or 1
    # Room for the figures beside the longest bar.
    room = _LEBAR - _LABEL - 8 - max((7.6 * len(row.teks) for row in rows), default=0) - 12
    scale = room / widest
    drawn = [_bar(row, place * _BARIS, scale) for place, row in enumerate(rows)]
    return BaganBatang(id, judul, uraian, _LEBAR, _BARIS * len(rows) + 8, _LABEL, drawn)


def _bar(row: Batang, above: int, scale: float) -> BatangTerukur:
    top, end = above + 6, _LABEL + row.nilai * scale
    line = None
    if row.ujung is not None and row.ujung > row.nilai:
        tip = _LABEL + row.ujung * scale
        line, end = GarisBatas(_round(end), _round(tip), top + _TEBAL / 2), tip
    return BatangTerukur(
        label=row.label,
        singkat=row.label if len(row.label) <= _HURUF else f"{row.label[: _HURUF - 1].rstrip()}…",
        teks=row.teks,
        kiri=_LABEL,
        atas=top,
        tengah=above + 22,
        tebal=_TEBAL,
        panjang=_round(max(row.nilai * scale, 1)),
        tanda=_round(row.tanda * scale) if row.tanda else None,
        garis=line,
        tempat_teks=_round(end + 8),
    )


def measures(id: str, judul: str, uraian: str, rows: Sequence[tuple[str, int]], bawah: str) -> BaganKolom:
    """The measures of some columns."""
    highest = max((count for _, count in rows), default=0) or 1
    step, floor = _LEBAR / max(len(rows), 1), _TINGGI - _KAKI
    drawn = []
    for place, (label, count) in enumerate(rows):
        tall = count / highest * (floor - 24)
        drawn.append(
            KolomBagan(
                label=label,
                teks=angka(count),
                kiri=_round(place * step + 3),
                atas=_round(floor - tall),
                lebar=_round(step - 6),
                tinggi=_round(tall),
                tengah=_round((place + 0.5) * step),
                tempat_teks=_round(floor - tall - 6),
            )
        )
    return BaganKolom(id, judul, uraian, bawah, _LEBAR, _TINGGI, floor, drawn)


def _round(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
