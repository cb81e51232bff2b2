"""Plugins made of files pass the kit: files alone, and files with Python hooks beside them."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from tatakerja.kit import UjiKesesuaian
from tatakerja.plugin import (
    Adopsi,
    AturanKedudukan,
    Kerangka,
    PimpinanMandiri,
    PluginBerkas,
    Predikat,
    UnitContoh,
    bila,
    hookimpl,
)
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import susun_buku

SAGARA = Path(__file__).parents[2] / "docs/contoh/sagara"


def tanpa_isi(fakta: Mapping[str, str | frozenset[str] | int]) -> bool:
    """UPTD itu tidak mempunyai unit di dalamnya."""
    return not fakta["isi"]


class Campuran(PluginBerkas):
    """The files, and what they can't say: a predicate, a rating, a sample."""

    @hookimpl
    def tatakerja_kedudukan(self) -> Sequence[AturanKedudukan | Adopsi]:
        """The files' rows, and one that asks a function."""
        return (
            *super().tatakerja_kedudukan(),
            AturanKedudukan(
                kode="sgr-uptd-tanpa-isi",
                uraian="Pada UPTD tanpa unit di dalamnya, pimpinannya menilai sekaligus memimpin.",
                bila=bila(memimpin="tidak", pada="uptd"),
                ppk=(PimpinanMandiri(),),
                puo=(PimpinanMandiri(),),
                dasar=("Pasal 1 angka 2",),
                predikat=tanpa_isi,
                pengecualian_dari=tuple(row.kode for row in super().tatakerja_kedudukan()),
            ),
        )

    @hookimpl
    def tatakerja_predikat(self) -> Sequence[Predikat]:
        """One rating."""
        return (Predikat("Baik", "PP 30/2019 Pasal 41"),)

    @hookimpl
    def tatakerja_contoh(self) -> Kerangka:
        """A root and a dinas."""
        dinas = UnitContoh(nama="Dinas Kelautan", jenis="dinas", jabatan="jpt_pratama", kode="DKP")
        return Kerangka(
            akar=UnitContoh(nama="Pemkab", jenis="pemerintah_daerah", jabatan="kepala_daerah", kode="P", anak=(dinas,))
        )


class TestSagara(UjiKesesuaian):
    plugin = PluginBerkas(SAGARA)


def test_hooks_beside_the_files_add_to_what_they_say() -> None:
    buku = susun_buku(PluginManager(Campuran(SAGARA)))
    assert [row.kode for row in buku.kedudukan if row.predikat] == ["sgr-uptd-tanpa-isi"]
    assert "sgr-dinas" in [row.kode for row in buku.kedudukan]
    assert [one.nama for one in buku.predikat] == ["Baik"]


class TestCampuran(UjiKesesuaian):
    plugin = Campuran(SAGARA)
