"""The plugin that a folder of regulation files is: it answers every hook from what the files say.

A distribution's ``__init__.py`` is ``plugin = PluginBerkas(__name__)``. What data can't say is said by hooks beside the
files, in a class that extends this one.
"""

from collections.abc import Callable, Sequence
from importlib import import_module
from os import PathLike, fspath, scandir
from typing import TYPE_CHECKING, Any

from tatakerja.rules.berkas.asal import Asal
from tatakerja.rules.berkas.content import IsiRegulasi, baca_isi, baca_redaksi
from tatakerja.rules.berkas.place import Folder
from tatakerja.rules.marker import hookimpl
from tatakerja.values.alur import AturanAlur, AturanTim, Muatan, Sisipan
from tatakerja.values.anomali import Anomali
from tatakerja.values.aturan import Adopsi, Diam
from tatakerja.values.evaluasi import AturanEvaluasi
from tatakerja.values.istilah import JENIS_UNIT
from tatakerja.values.kedudukan import AturanKedudukan
from tatakerja.values.pelaksanaan import AturanKetentuan, AturanKoordinasi, AturanPengarah
from tatakerja.values.pelaporan import AturanKendala, AturanLaporan, AturanPermintaan
from tatakerja.values.regulasi import Kosakata, Regulasi
from tatakerja.values.tahapan import AturanTahapan, Kewajiban, Predikat, TanggungJawab

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from tatakerja.values.contoh import Kerangka
    from tatakerja.values.pengaturan import Pengaturan


class PluginBerkas:
    """A regency's regulation, as the files of a package or of a folder say it.

    The files are read when a hook is first called, and again when the regulation is asked for and one of them
    has changed since: all rows of a book are of one text. Nothing of them is run.

    :param sumber: name of the package that holds the files, as ``__name__`` gives it, or a folder as a ``Path``.
    """

    def __init__(self, sumber: str | PathLike[str]) -> None:
        if isinstance(sumber, str):
            self.akar: Traversable = _folder_of(sumber)
            self.__name__ = sumber
        else:
            from pathlib import Path

            self.akar = Path(sumber)
            self.__name__ = self.akar.resolve().name
        self._read: IsiRegulasi | None = None
        if self.akar.joinpath("contoh.toml").is_file() and not hasattr(type(self), "tatakerja_contoh"):
            # A hook that is there must answer, and not every folder has a sample; one in Python beside it comes first.
            self.tatakerja_contoh = _hook_contoh(self)
        if self.akar.joinpath("pengaturan.toml").is_file() and not hasattr(type(self), "tatakerja_pengaturan"):
            self.tatakerja_pengaturan = _hook_pengaturan(self.akar)
        self._seen: object = None
        self._redaksi: dict[str, Asal] = {}

    def isi(self) -> IsiRegulasi:
        """What the files say.

        :raises GalatRegulasi: with every fault of every file.
        """
        return self._baca() if self._read is None else self._read

    def _baca(self) -> IsiRegulasi:
        """What the files say now: the question about the regulation comes first, the others are about the same text."""
        now = self._stamp()
        if self._read is None or now != self._seen:
            self._read, self._seen = baca_isi(self.akar), now
        return self._read

    def _stamp(self) -> object:
        """What changes when a file does; of files in an archive nothing."""
        if not isinstance(self.akar, PathLike):
            return None
        with scandir(fspath(self.akar)) as entries:
            found = [(entry.name, entry.stat()) for entry in entries if entry.name.endswith((".toml", ".txt"))]
        return frozenset((name, stat.st_mtime_ns, stat.st_size) for name, stat in found)

    def _rows(self, *kinds: str) -> tuple[Any, ...]:
        """The rows of some kinds, in the order of the files."""
        found = self.isi().baris
        return tuple(row for kind in kinds for row in found.get(kind, ()))

    @hookimpl
    def tatakerja_regulasi(self) -> Regulasi:
        """``regulasi.toml``."""
        return self._baca().regulasi

    @hookimpl
    def tatakerja_kosakata(self) -> Kosakata:
        """``kosakata.toml``."""
        return self.isi().kosakata

    @hookimpl
    def tatakerja_anomali(self) -> Sequence[Anomali]:
        """``anomali.toml``."""
        return self.isi().anomali

    @hookimpl
    def tatakerja_anomali_redaksional(self) -> Sequence[Anomali]:
        """``anomali-redaksi.toml``, read whenever it is asked for."""
        found = baca_redaksi(self.akar)
        self._redaksi = {anomali.kode: asal for anomali, asal in found}
        return tuple(anomali for anomali, _ in found)

    @hookimpl
    def tatakerja_kedudukan(self) -> Sequence[AturanKedudukan | Adopsi]:
        """``[[bagian.kedudukan]]``."""
        return self._rows("kedudukan")

    @hookimpl
    def tatakerja_alur(self) -> Sequence[AturanAlur | Adopsi]:
        """``[[bagian.alur]]``, ``[[bagian.surat]]`` and ``[[bagian.penunjukan_ketua]]``."""
        return self._rows("alur", "surat", "penunjukan_ketua")

    @hookimpl
    def tatakerja_sisipan(self) -> Sequence[Sisipan]:
        """``[[bagian.sisipan]]``."""
        return self._rows("sisipan")

    @hookimpl
    def tatakerja_tim(self) -> Sequence[AturanTim]:
        """``[[bagian.tim]]``."""
        return self._rows("tim")

    @hookimpl
    def tatakerja_muatan(self) -> Sequence[Muatan]:
        """``[[bagian.muatan]]``."""
        return self._rows("muatan")

    @hookimpl
    def tatakerja_pengarah(self) -> Sequence[AturanPengarah]:
        """``[[bagian.pengarah]]``."""
        return self._rows("pengarah")

    @hookimpl
    def tatakerja_koordinasi(self) -> Sequence[AturanKoordinasi]:
        """``[[bagian.koordinasi]]``."""
        return self._rows("koordinasi")

    @hookimpl
    def tatakerja_ketentuan(self) -> Sequence[AturanKetentuan]:
        """``[[bagian.ketentuan]]``."""
        return self._rows("ketentuan")

    @hookimpl
    def tatakerja_laporan(self) -> Sequence[AturanLaporan]:
        """``[[bagian.laporan]]``."""
        return self._rows("laporan")

    @hookimpl
    def tatakerja_permintaan(self) -> Sequence[AturanPermintaan]:
        """``[[bagian.permintaan]]``."""
        return self._rows("permintaan")

    @hookimpl
    def tatakerja_kendala(self) -> Sequence[AturanKendala]:
        """``[[bagian.kendala]]``."""
        return self._rows("kendala")

    @hookimpl
    def tatakerja_tahapan(self) -> Sequence[AturanTahapan]:
        """``[[bagian.tahapan]]``."""
        return self._rows("tahapan")

    @hookimpl
    def tatakerja_tanggung_jawab(self) -> Sequence[TanggungJawab]:
        """``[[bagian.tanggung_jawab]]``."""
        return self._rows("tanggung_jawab")

    @hookimpl
    def tatakerja_kewajiban(self) -> Sequence[Kewajiban]:
        """``[[bagian.kewajiban]]``."""
        return self._rows("kewajiban")

    @hookimpl
    def tatakerja_evaluasi(self) -> Sequence[AturanEvaluasi | Adopsi]:
        """``[[bagian.evaluasi]]``."""
        return self._rows("evaluasi")

    @hookimpl
    def tatakerja_diam(self) -> Sequence[Diam]:
        """``[[bagian.diam]]``."""
        return self._rows("diam")

    @hookimpl
    def tatakerja_letak(self, jenis: str, kode: str, jalur: tuple[str | int, ...]) -> str | None:
        """File and line of a row, an anomaly, a word or the regulation."""
        isi = self.isi()
        asal = isi.asal_lain.get((jenis, kode)) or isi.asal.get(kode)
        if asal is None and jenis == "anomali":
            asal = self._redaksi.get(kode)
        return None if asal is None else asal.letak(jalur)

    @hookimpl
    def tatakerja_predikat(self) -> Sequence[Predikat]:
        """``[[predikat]]`` of ``kosakata.toml``."""
        return self.isi().predikat


def _folder_of(package: str) -> "Traversable":
    """The folder of a package; of one in an archive what the standard library makes of it, which takes long to load."""
    places = list(getattr(import_module(package), "__path__", ()))
    if len(places) == 1 and (folder := Folder(places[0])).is_dir():
        return folder
    from importlib.resources import files

    return files(package)


def _hook_contoh(plugin: PluginBerkas) -> "Callable[[], Kerangka]":
    """The hook that answers from ``contoh.toml``; kinds of units are those of its own files, if no layer is below."""

    @hookimpl
    def tatakerja_contoh() -> "Kerangka":
        isi = plugin.isi()
        own = None if isi.regulasi.plugin_dasar else {*JENIS_UNIT, *(one.jenis for one in isi.kosakata.jenis_unit)}
        skeleton: Kerangka = import_module("tatakerja.rules.berkas.contoh").baca_contoh(plugin.akar, own)
        return skeleton

    return tatakerja_contoh


def _hook_pengaturan(akar: "Traversable") -> "Callable[[], Pengaturan]":
    """The hook that answers from ``pengaturan.toml``."""

    @hookimpl
    def tatakerja_pengaturan() -> "Pengaturan":
        settings: Pengaturan = import_module("tatakerja.rules.berkas.pengaturan").baca_pengaturan(akar)
        return settings

    return tatakerja_pengaturan
