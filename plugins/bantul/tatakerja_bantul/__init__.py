"""Kabupaten Bantul: Peraturan Bupati Bantul Nomor 1 Tahun 2023 on mekanisme kerja, in files beside this one."""

from tatakerja.plugin import Kerangka, PluginBerkas, hookimpl


class Bantul(PluginBerkas):
    """The files, and a sample beside them."""

    @hookimpl
    def tatakerja_contoh(self) -> Kerangka:
        """The kinds of Lampiran I and IV, with invented units."""
        from tatakerja_bantul.contoh import KERANGKA  # noqa: PLC0415  # only a sample needs it, an answer never

        return KERANGKA


plugin = Bantul(__name__)
