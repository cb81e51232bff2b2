"""What the general options say, and the system that they open."""

from datetime import date
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from tatakerja.rules.rulebook import BukuAturan
    from tatakerja.sistem import SistemKerja


class Keadaan:
    """The general options of one run. A plain class: ``--version`` comes by here, where attrs is not loaded."""

    def __init__(self) -> None:
        self.regulasi: str | None = None
        self.organisasi: str | None = None
        self.basis_data: str | None = None
        self.tanggal: date | None = None
        self.tafsir: dict[str, str] = {}

    @classmethod
    def dari(cls, ctx: click.Context) -> "Keadaan":
        """The one that belongs to a run."""
        return ctx.find_root().ensure_object(cls)

    def nama_regulasi(self) -> str:
        """The regency chosen.

        :raises click.UsageError: if none is; names those installed.
        """
        if self.regulasi:
            return self.regulasi
        from tatakerja.rules.registry import plugin_terpasang

        names = ", ".join(dict.fromkeys(plugin.nama for plugin in plugin_terpasang())) or "belum ada"
        raise click.UsageError(
            f"pilih regulasi dengan -r DAERAH atau TATAKERJA_REGULASI (terpasang: {names})",
            click.get_current_context(silent=True),
        )

    def buku(self) -> "BukuAturan":
        """The rules of the regency chosen, under the readings chosen.

        :raises GalatTatakerja: if they can't be used.
        """
        from tatakerja.rules.manager import PluginManager
        from tatakerja.rules.rulebook import susun_buku

        return susun_buku(PluginManager(self.nama_regulasi()), self.tafsir)

    def buka(self) -> "SistemKerja":
        """The system over the organisation chosen.

        :raises click.UsageError: if regency or organisation is missing.
        :raises GalatTatakerja: if it can't be opened.
        """
        regulasi = self.nama_regulasi()
        if not self.organisasi:
            what = "beri folder organisasi dengan -o FOLDER atau TATAKERJA_ORGANISASI"
            if self.basis_data:
                what = f"membaca organisasi dari basis data belum tersedia; {what}"
            raise click.UsageError(
                f"{what}; contohnya dapat dibuat dengan `tatakerja -r {regulasi} contoh FOLDER`",
                click.get_current_context(silent=True),
            )
        from tatakerja.cli.cetak import waiting
        from tatakerja.sistem import SistemKerja

        with waiting("Membaca organisasi"):
            return SistemKerja.buka(regulasi, organisasi=self.organisasi, tanggal=self.tanggal, tafsir=self.tafsir)
