"""A plugin in one file: a regency whose regulation has two articles.

python docs/contoh/plugin_kabupaten.py FOLDER
"""

import sys
from collections.abc import Sequence
from datetime import date

from tatakerja import Regulasi, SistemKerja
from tatakerja.plugin import Adopsi, AturanKedudukan, Penomoran, adopsi, bila, hookimpl, tanpa


class Sukamaju:
    """The hooks. In a distribution of its own they are functions of its module."""

    @hookimpl
    def tatakerja_regulasi(self) -> Regulasi:
        """What the regulation is, and which places it has."""
        return Regulasi(
            nama="sukamaju",
            daerah="Kabupaten Sukamaju",
            judul="Peraturan Bupati Sukamaju Nomor 7 Tahun 2025",
            singkatan="Perbup Sukamaju 7/2025",
            versi="1",
            penomoran=Penomoran.dari_kerangka("Pasal 1\nPasal 2\n  ayat (1)-(2)\n"),
            berlaku_sejak=date(2025, 7, 1),
        )

    @hookimpl
    def tatakerja_kedudukan(self) -> Sequence[AturanKedudukan | Adopsi]:
        """Rows of rules: shapes of the baseline, each with conditions and citations of its own."""
        return (
            adopsi("administrator", kode="skm-dinas", bila=bila(pada="dinas badan"), dasar=("Pasal 2 ayat (1)",)),
            adopsi("unit-mandiri", kode="skm-lain", bila=tanpa(pada="dinas badan"), dasar=("Pasal 2 ayat (2)",)),
        )


def main(folder: str) -> None:
    """Open the plugin over a folder, without installing it."""
    sistem = SistemKerja.buka(Sukamaju(), organisasi=folder, tanggal=date(2026, 1, 5))
    answered = sum(kedudukan.status == "diatur" for _, kedudukan in sistem.kedudukan_semua())
    print(f"{sistem.buku.regulasi.judul}: {answered} pegawai diatur")


if __name__ == "__main__":
    main(*sys.argv[1:])
