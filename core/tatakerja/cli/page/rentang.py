"""Spans of control on a page: how they are spread, and the widest."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from tatakerja.cli.page.bagan import BaganBatang, BaganKolom, Batang, bars, measures
from tatakerja.values.teks import angka

if TYPE_CHECKING:
    from tatakerja.audit.organisasi.laporan import LaporanAudit, StatistikRentang

_LEBAR_KELAS, _KELAS = 5, 10
_TERLEBAR = 15


@attrs.frozen
class RentangHalaman:
    """The section: each plot with the rows of the table beside it."""

    per_orang: str
    per_jabatan: str
    sebaran: BaganKolom
    baris_sebaran: Sequence[Sequence[str]]
    terlebar: BaganBatang
    baris_terlebar: Sequence[Sequence[str]]


def spans(laporan: "LaporanAudit") -> RentangHalaman | None:
    """The section; None where nobody appraises anyone."""
    span = laporan.rentang
    if not span.pejabat:
        return None
    counts = [row.jumlah for row in span.pejabat]
    spread = _spread(counts)
    widest = span.pejabat[:_TERLEBAR]
    return RentangHalaman(
        per_orang=_words(span.statistik_pejabat),
        per_jabatan=_words(span.statistik_jabatan),
        sebaran=measures(
            "sebaran", "Sebaran rentang kendali", "Banyaknya PPK menurut banyaknya pegawai yang dinilainya.", spread,
            "pegawai per PPK",
        ),
        baris_sebaran=[
            (label, angka(count), f"{angka(round(100 * count / len(counts), 1))} %") for label, count in spread
        ],
        terlebar=bars(
            "terlebar", "Rentang kendali terlebar", "Banyaknya pegawai yang dinilai, per orang.",
            [Batang(row.nama or f"NIP {row.nip}", row.jumlah, angka(row.jumlah)) for row in widest],
        ),
        baris_terlebar=[
            (f"{row.nama or '-'} ({row.nip})", "; ".join(row.jabatan), angka(row.jumlah)) for row in widest
        ],
    )  # fmt: skip


def _words(span: "StatistikRentang") -> str:
    return (
        f"{angka(span.jumlah)} rentang, median {angka(span.median)}, persentil ke-90 {angka(span.p90)}, terlebar "
        f"{angka(span.maks)} pegawai"
    )


def _spread(counts: list[int]) -> list[tuple[str, int]]:
    """How many spans fall into each of some equally wide ranges, and how many lie beyond them."""
    ranges = [(1 + _LEBAR_KELAS * place, _LEBAR_KELAS * (place + 1)) for place in range(_KELAS)]
    beyond = _LEBAR_KELAS * _KELAS
    spread = [(f"{low}–{high}", sum(low <= count <= high for count in counts)) for low, high in ranges]
    return [*spread, (f"> {beyond}", sum(count > beyond for count in counts))]
