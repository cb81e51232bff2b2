"""What the author of a regency's plugin needs: the marker, the rows of rules, conditions, pointers, vocabulary.

A plugin imports from here and from nowhere else. ``docs/plugin.md`` shows how one is written, ``docs/api.md`` lists
the names. They are loaded when first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tatakerja.rules.baseline import contoh
    from tatakerja.rules.baseline.butir import Butir as Butir
    from tatakerja.rules.baseline.butir import butir_evaluasi as butir_evaluasi
    from tatakerja.rules.baseline.butir import butir_pelaksanaan as butir_pelaksanaan
    from tatakerja.rules.baseline.butir import butir_perencanaan as butir_perencanaan
    from tatakerja.rules.baseline.butir import susun_butir as susun_butir
    from tatakerja.rules.baseline.contoh import profesi
    from tatakerja.rules.baseline.kedudukan import PIMPINAN as PIMPINAN
    from tatakerja.rules.baseline.kedudukan import STAF as STAF
    from tatakerja.rules.baseline.kegiatan import NamaKegiatan as NamaKegiatan
    from tatakerja.rules.baseline.kegiatan import kegiatan as kegiatan
    from tatakerja.rules.baseline.kegiatan import pengelolaan_kinerja as pengelolaan_kinerja
    from tatakerja.rules.baseline.kegiatan import tanggung_jawab as tanggung_jawab
    from tatakerja.rules.baseline.tahapan import susun_kegiatan as susun_kegiatan
    from tatakerja.rules.berkas.plugin import PluginBerkas as PluginBerkas
    from tatakerja.rules.marker import hookimpl as hookimpl
    from tatakerja.values.alur import AturanAlur as AturanAlur
    from tatakerja.values.alur import AturanTim as AturanTim
    from tatakerja.values.alur import Dokumen as Dokumen
    from tatakerja.values.alur import Isian as Isian
    from tatakerja.values.alur import Muatan as Muatan
    from tatakerja.values.alur import Penolakan as Penolakan
    from tatakerja.values.alur import Pihak as Pihak
    from tatakerja.values.alur import PolaLangkah as PolaLangkah
    from tatakerja.values.alur import Sisipan as Sisipan
    from tatakerja.values.alur import Titik as Titik
    from tatakerja.values.anomali import Anomali as Anomali
    from tatakerja.values.anomali import Tafsir as Tafsir
    from tatakerja.values.aturan import Adopsi as Adopsi
    from tatakerja.values.aturan import AnomaliBersyarat as AnomaliBersyarat
    from tatakerja.values.aturan import CatatanBersyarat as CatatanBersyarat
    from tatakerja.values.aturan import DasarBersyarat as DasarBersyarat
    from tatakerja.values.aturan import Diam as Diam
    from tatakerja.values.aturan import adopsi as adopsi
    from tatakerja.values.contoh import Kerangka as Kerangka
    from tatakerja.values.contoh import Profesi as Profesi
    from tatakerja.values.contoh import UnitContoh as UnitContoh
    from tatakerja.values.evaluasi import AturanEvaluasi as AturanEvaluasi
    from tatakerja.values.istilah import JABATAN_PIMPINAN as JABATAN_PIMPINAN
    from tatakerja.values.istilah import JENIS_MANDIRI as JENIS_MANDIRI
    from tatakerja.values.istilah import JENIS_UNIT as JENIS_UNIT
    from tatakerja.values.kedudukan import AturanKedudukan as AturanKedudukan
    from tatakerja.values.pelaksanaan import AturanKetentuan as AturanKetentuan
    from tatakerja.values.pelaksanaan import AturanKoordinasi as AturanKoordinasi
    from tatakerja.values.pelaksanaan import AturanPengarah as AturanPengarah
    from tatakerja.values.pelaporan import AturanKendala as AturanKendala
    from tatakerja.values.pelaporan import AturanLaporan as AturanLaporan
    from tatakerja.values.pelaporan import AturanPermintaan as AturanPermintaan
    from tatakerja.values.pengaturan import AtasNama as AtasNama
    from tatakerja.values.pengaturan import HariLibur as HariLibur
    from tatakerja.values.pengaturan import KopSurat as KopSurat
    from tatakerja.values.pengaturan import Pengaturan as Pengaturan
    from tatakerja.values.pengaturan import PengaturanSurat as PengaturanSurat
    from tatakerja.values.penomoran import Penomoran as Penomoran
    from tatakerja.values.penunjuk import PemegangPeran as PemegangPeran
    from tatakerja.values.penunjuk import Penunjuk as Penunjuk
    from tatakerja.values.penunjuk import PimpinanAnak as PimpinanAnak
    from tatakerja.values.penunjuk import PimpinanMandiri as PimpinanMandiri
    from tatakerja.values.penunjuk import PimpinanPerangkatDaerah as PimpinanPerangkatDaerah
    from tatakerja.values.penunjuk import PimpinanTerdekat as PimpinanTerdekat
    from tatakerja.values.penunjuk import PimpinanTingkat as PimpinanTingkat
    from tatakerja.values.penunjuk import PimpinanUnitInduk as PimpinanUnitInduk
    from tatakerja.values.penunjuk import PimpinanUnitSendiri as PimpinanUnitSendiri
    from tatakerja.values.regulasi import Instrumen as Instrumen
    from tatakerja.values.regulasi import Istilah as Istilah
    from tatakerja.values.regulasi import JenisUnitBaru as JenisUnitBaru
    from tatakerja.values.regulasi import Kosakata as Kosakata
    from tatakerja.values.regulasi import Regulasi as Regulasi
    from tatakerja.values.regulasi import SalahPindai as SalahPindai
    from tatakerja.values.regulasi import TempatBeralasan as TempatBeralasan
    from tatakerja.values.syarat import KOSONG as KOSONG
    from tatakerja.values.syarat import Atau as Atau
    from tatakerja.values.syarat import BarisFakta as BarisFakta
    from tatakerja.values.syarat import Fakta as Fakta
    from tatakerja.values.syarat import Syarat as Syarat
    from tatakerja.values.syarat import SyaratSemua as SyaratSemua
    from tatakerja.values.syarat import antara as antara
    from tatakerja.values.syarat import atau as atau
    from tatakerja.values.syarat import bila as bila
    from tatakerja.values.syarat import tafsir as tafsir
    from tatakerja.values.syarat import tanpa as tanpa
    from tatakerja.values.tahapan import AturanTahapan as AturanTahapan
    from tatakerja.values.tahapan import Kegiatan as Kegiatan
    from tatakerja.values.tahapan import Kewajiban as Kewajiban
    from tatakerja.values.tahapan import Predikat as Predikat
    from tatakerja.values.tahapan import TanggungJawab as TanggungJawab

    bentuk_contoh, profesi_contoh = contoh, profesi

_MODULES = {
    "tatakerja.rules.baseline.butir": "Butir butir_evaluasi butir_pelaksanaan butir_perencanaan susun_butir",
    "tatakerja.rules.baseline.kedudukan": "PIMPINAN STAF",
    "tatakerja.rules.baseline.kegiatan": "NamaKegiatan kegiatan pengelolaan_kinerja tanggung_jawab",
    "tatakerja.rules.baseline.tahapan": "susun_kegiatan",
    "tatakerja.rules.berkas.plugin": "PluginBerkas",
    "tatakerja.rules.marker": "hookimpl",
    "tatakerja.values.alur": "AturanAlur AturanTim Dokumen Isian Muatan Penolakan Pihak PolaLangkah Sisipan Titik",
    "tatakerja.values.anomali": "Anomali Tafsir",
    "tatakerja.values.aturan": "Adopsi AnomaliBersyarat CatatanBersyarat DasarBersyarat Diam adopsi",
    "tatakerja.values.contoh": "Kerangka Profesi UnitContoh",
    "tatakerja.values.evaluasi": "AturanEvaluasi",
    "tatakerja.values.istilah": "JABATAN_PIMPINAN JENIS_MANDIRI JENIS_UNIT",
    "tatakerja.values.kedudukan": "AturanKedudukan",
    "tatakerja.values.pelaksanaan": "AturanKetentuan AturanKoordinasi AturanPengarah",
    "tatakerja.values.pelaporan": "AturanKendala AturanLaporan AturanPermintaan",
    "tatakerja.values.pengaturan": "AtasNama HariLibur KopSurat Pengaturan PengaturanSurat",
    "tatakerja.values.penomoran": "Penomoran",
    "tatakerja.values.penunjuk": (
        "PemegangPeran Penunjuk PimpinanAnak PimpinanMandiri PimpinanPerangkatDaerah PimpinanTerdekat "
        "PimpinanTingkat PimpinanUnitInduk PimpinanUnitSendiri"
    ),
    "tatakerja.values.regulasi": "Instrumen Istilah JenisUnitBaru Kosakata Regulasi SalahPindai TempatBeralasan",
    "tatakerja.values.syarat": "Atau BarisFakta Fakta KOSONG Syarat SyaratSemua antara atau bila tafsir tanpa",
    "tatakerja.values.tahapan": "AturanTahapan Kegiatan Kewajiban Predikat TanggungJawab",
}
_HOME = {name: module for module, names in _MODULES.items() for name in names.split()}
_WHOLE = {
    "bentuk_contoh": "tatakerja.rules.baseline.contoh",
    "profesi_contoh": "tatakerja.rules.baseline.contoh.profesi",
}
"""Names that stand for a module, and for what is in it."""

__all__ = sorted({*_HOME, *_WHOLE})  # noqa: PLE0605  # the names are strings, built from the table above


def __getattr__(name: str) -> Any:
    if name in _WHOLE:
        value: Any = import_module(_WHOLE[name])
    elif name in _HOME:
        value = getattr(import_module(_HOME[name]), name)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
