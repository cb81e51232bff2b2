"""One organisation under other regulations."""

from collections.abc import Iterator, Sequence

from tatakerja.cli.screen.layout import table, title, wrapped
from tatakerja.values.teks import angka
from tatakerja.wilayah.banding import BandingRegulasi, BandingWilayah


def regulations_compared(found: BandingWilayah, rows: Sequence[BandingRegulasi]) -> Iterator[str]:
    """One organisation under other regulations."""
    own = found.asal.buku.regulasi
    yield title(f"Organisasi {own.daerah} menurut regulasi lain")
    yield from table(
        ("Regulasi", "Pegawai", "Berubah", "Status", "PPK", "PUO", "Koordinator", "Tanpa PPK"),
        [
            (
                f"{one.regulasi} ({one.singkatan})",
                *map(angka, (one.pegawai, one.berubah, one.status, one.ppk, one.puo, one.koordinator, one.tanpa_ppk)),
            )
            for one in rows
        ],
    )
    yield ""
    yield wrapped(
        f"Dibandingkan dengan {own.singkatan}. Setiap pegawai: --ke BERKAS.xlsx (atau .csv, .parquet); alur dan "
        "peninjau dua regulasi: tatakerja regulasi bandingkan."
    )
