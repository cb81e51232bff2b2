"""Spans of control on a page: how they are spread, and the widest."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tatakerja.cli.page.bagan import Batang, bars, columns
from tatakerja.cli.page.unsur import Html, el, table
from tatakerja.values.teks import angka

if TYPE_CHECKING:
    from tatakerja.audit.organisasi.laporan import LaporanAudit, StatistikRentang

_LEBAR_KELAS, _KELAS = 5, 10
_TERLEBAR = 15


def spans(laporan: "LaporanAudit") -> Iterator[Html]:
    """The section."""
    span = laporan.rentang
    if not span.pejabat:
        yield el("p", "Tidak ada pegawai yang mempunyai PPK.")
        return
    yield el(
        "p",
        f"Per orang: {_words(span.statistik_pejabat)}. Per jabatan, dipangku atau lowong: "
        f"{_words(span.statistik_jabatan)}.",
    )
    counts = [row.jumlah for row in span.pejabat]
    spread = _spread(counts)
    yield el(
        "div",
        columns(
            "sebaran", "Sebaran rentang kendali", "Banyaknya PPK menurut banyaknya pegawai yang dinilainya.", spread,
            "pegawai per PPK",
        ),
        table(
            "Banyaknya PPK menurut banyaknya pegawai yang dinilainya", ("Pegawai per PPK", "PPK", "Bagian"),
            ((label, angka(count), f"{angka(round(100 * count / len(counts), 1))} %") for label, count in spread),
            numbers=(1, 2),
        ),
        class_="berdampingan",
    )  # fmt: skip
    widest = span.pejabat[:_TERLEBAR]
    yield el(
        "div",
        bars(
            "terlebar", "Rentang kendali terlebar", "Banyaknya pegawai yang dinilai, per orang.",
            [Batang(row.nama or f"NIP {row.nip}", row.jumlah, angka(row.jumlah)) for row in widest],
        ),
        table(
            "Rentang kendali terlebar", ("PPK", "Jabatan", "Pegawai"),
            ((f"{row.nama or '-'} ({row.nip})", "; ".join(row.jabatan), angka(row.jumlah)) for row in widest),
            numbers=(2,),
        ),
        class_="berdampingan",
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
