"""Tatakerja: the rules of Indonesian regencies' *sistem kerja* as data, and the answers that follow from them.

Everything public is imported from here. Names are loaded when first used, so that a plugin which needs only the marker,
or a command that needs only the version, loads nothing else.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tatakerja.engine.audit import CatatanAudit as CatatanAudit
    from tatakerja.engine.audit import LaporanAudit as LaporanAudit
    from tatakerja.engine.audit import audit as audit
    from tatakerja.loading import GalatTulis as GalatTulis
    from tatakerja.loading import Tabel as Tabel
    from tatakerja.loading import baca_organisasi as baca_organisasi
    from tatakerja.loading import baris_organisasi as baris_organisasi
    from tatakerja.loading import susun_organisasi as susun_organisasi
    from tatakerja.loading import tulis_organisasi as tulis_organisasi
    from tatakerja.rules.baseline.placement import PIMPINAN as PIMPINAN
    from tatakerja.rules.baseline.placement import STAF as STAF
    from tatakerja.rules.marker import hookimpl as hookimpl
    from tatakerja.rules.registry import PluginTerpasang as PluginTerpasang
    from tatakerja.rules.registry import plugin_terpasang as plugin_terpasang
    from tatakerja.sample import susun_contoh as susun_contoh
    from tatakerja.sistem import SistemKerja as SistemKerja
    from tatakerja.sistem_tersimpan import SistemTersimpan as SistemTersimpan
    from tatakerja.tersimpan.audit import audit_penugasan as audit_penugasan
    from tatakerja.values.anomali import Anomali as Anomali
    from tatakerja.values.anomali import Tafsir as Tafsir
    from tatakerja.values.aturan import Adopsi as Adopsi
    from tatakerja.values.aturan import AturanKedudukan as AturanKedudukan
    from tatakerja.values.aturan import BarisFakta as BarisFakta
    from tatakerja.values.aturan import CatatanBersyarat as CatatanBersyarat
    from tatakerja.values.aturan import Fakta as Fakta
    from tatakerja.values.aturan import adopsi as adopsi
    from tatakerja.values.audit_penugasan import AuditPenugasan as AuditPenugasan
    from tatakerja.values.audit_penugasan import BatasAudit as BatasAudit
    from tatakerja.values.audit_penugasan import CatatanPenugasan as CatatanPenugasan
    from tatakerja.values.butir import Butir as Butir
    from tatakerja.values.butir import butir_evaluasi as butir_evaluasi
    from tatakerja.values.butir import butir_pelaksanaan as butir_pelaksanaan
    from tatakerja.values.butir import butir_perencanaan as butir_perencanaan
    from tatakerja.values.butir import susun_butir as susun_butir
    from tatakerja.values.contoh import Kerangka as Kerangka
    from tatakerja.values.contoh import Profesi as Profesi
    from tatakerja.values.contoh import UnitContoh as UnitContoh
    from tatakerja.values.galat import BelumBerlaku as BelumBerlaku
    from tatakerja.values.galat import GalatMasukan as GalatMasukan
    from tatakerja.values.galat import GalatPenugasan as GalatPenugasan
    from tatakerja.values.galat import GalatPlugin as GalatPlugin
    from tatakerja.values.galat import GalatTatakerja as GalatTatakerja
    from tatakerja.values.galat import Kesalahan as Kesalahan
    from tatakerja.values.galat import RegulasiTidakDikenal as RegulasiTidakDikenal
    from tatakerja.values.galat import TafsirTidakDikenal as TafsirTidakDikenal
    from tatakerja.values.galat import TidakBerwenang as TidakBerwenang
    from tatakerja.values.galat import TidakDitemukan as TidakDitemukan
    from tatakerja.values.hasil import Kedudukan as Kedudukan
    from tatakerja.values.hasil import Pejabat as Pejabat
    from tatakerja.values.hasil import Penjelasan as Penjelasan
    from tatakerja.values.kegiatan import NamaKegiatan as NamaKegiatan
    from tatakerja.values.kegiatan import kegiatan as kegiatan
    from tatakerja.values.kegiatan import pengelolaan_kinerja as pengelolaan_kinerja
    from tatakerja.values.kegiatan import tanggung_jawab as tanggung_jawab
    from tatakerja.values.kinerja import AlurEvaluasi as AlurEvaluasi
    from tatakerja.values.kinerja import AlurPelaporan as AlurPelaporan
    from tatakerja.values.kinerja import AlurTahapan as AlurTahapan
    from tatakerja.values.kinerja import AturanEvaluasi as AturanEvaluasi
    from tatakerja.values.kinerja import AturanKendala as AturanKendala
    from tatakerja.values.kinerja import AturanLaporan as AturanLaporan
    from tatakerja.values.kinerja import AturanPermintaan as AturanPermintaan
    from tatakerja.values.kinerja import AturanTahapan as AturanTahapan
    from tatakerja.values.kinerja import Kegiatan as Kegiatan
    from tatakerja.values.kinerja import Kewajiban as Kewajiban
    from tatakerja.values.kinerja import Predikat as Predikat
    from tatakerja.values.kinerja import TanggungJawab as TanggungJawab
    from tatakerja.values.organisasi import Organisasi as Organisasi
    from tatakerja.values.organisasi import Pegawai as Pegawai
    from tatakerja.values.organisasi import Pemangku as Pemangku
    from tatakerja.values.organisasi import Unit as Unit
    from tatakerja.values.pelaksanaan_tersimpan import DaftarLaporan as DaftarLaporan
    from tatakerja.values.pelaksanaan_tersimpan import EvaluasiTersimpan as EvaluasiTersimpan
    from tatakerja.values.pelaksanaan_tersimpan import GiliranLanjutan as GiliranLanjutan
    from tatakerja.values.pelaksanaan_tersimpan import KendalaTersimpan as KendalaTersimpan
    from tatakerja.values.pelaksanaan_tersimpan import KinerjaTersimpan as KinerjaTersimpan
    from tatakerja.values.pelaksanaan_tersimpan import LaporanTersimpan as LaporanTersimpan
    from tatakerja.values.pelaksanaan_tersimpan import PermintaanTersimpan as PermintaanTersimpan
    from tatakerja.values.pelaksanaan_tersimpan import RingkasHasil as RingkasHasil
    from tatakerja.values.penomoran import Penomoran as Penomoran
    from tatakerja.values.penugasan import AlurPenugasan as AlurPenugasan
    from tatakerja.values.penugasan import AturanAlur as AturanAlur
    from tatakerja.values.penugasan import AturanTim as AturanTim
    from tatakerja.values.penugasan import Catatan as Catatan
    from tatakerja.values.penugasan import Dokumen as Dokumen
    from tatakerja.values.penugasan import Langkah as Langkah
    from tatakerja.values.penugasan import Muatan as Muatan
    from tatakerja.values.penugasan import Penolakan as Penolakan
    from tatakerja.values.penugasan import Pihak as Pihak
    from tatakerja.values.penugasan import PolaLangkah as PolaLangkah
    from tatakerja.values.penugasan import Surat as Surat
    from tatakerja.values.penugasan import Usulan as Usulan
    from tatakerja.values.penugasan_tersimpan import Giliran as Giliran
    from tatakerja.values.penugasan_tersimpan import LangkahTersimpan as LangkahTersimpan
    from tatakerja.values.penugasan_tersimpan import Penugasan as Penugasan
    from tatakerja.values.penugasan_tersimpan import RingkasPenugasan as RingkasPenugasan
    from tatakerja.values.penugasan_tersimpan import Riwayat as Riwayat
    from tatakerja.values.penugasan_tersimpan import StatusPenugasan as StatusPenugasan
    from tatakerja.values.penugasan_tersimpan import SuratTersimpan as SuratTersimpan
    from tatakerja.values.penunjuk import Penunjuk as Penunjuk
    from tatakerja.values.penunjuk import PimpinanAnak as PimpinanAnak
    from tatakerja.values.penunjuk import PimpinanMandiri as PimpinanMandiri
    from tatakerja.values.penunjuk import PimpinanPerangkatDaerah as PimpinanPerangkatDaerah
    from tatakerja.values.penunjuk import PimpinanTerdekat as PimpinanTerdekat
    from tatakerja.values.penunjuk import PimpinanTingkat as PimpinanTingkat
    from tatakerja.values.penunjuk import PimpinanUnitInduk as PimpinanUnitInduk
    from tatakerja.values.penunjuk import PimpinanUnitSendiri as PimpinanUnitSendiri
    from tatakerja.values.regulasi import Istilah as Istilah
    from tatakerja.values.regulasi import JenisUnitBaru as JenisUnitBaru
    from tatakerja.values.regulasi import Kosakata as Kosakata
    from tatakerja.values.regulasi import Regulasi as Regulasi
    from tatakerja.values.syarat import KOSONG as KOSONG
    from tatakerja.values.syarat import Syarat as Syarat
    from tatakerja.values.syarat import SyaratSemua as SyaratSemua
    from tatakerja.values.syarat import bila as bila
    from tatakerja.values.syarat import tafsir as tafsir
    from tatakerja.values.syarat import tanpa as tanpa
    from tatakerja.values.tahapan import susun_kegiatan as susun_kegiatan

__version__ = "0.1.0"

_MODULES = {
    "engine.audit": "CatatanAudit LaporanAudit audit",
    "loading": "GalatTulis Tabel baca_organisasi baris_organisasi susun_organisasi tulis_organisasi",
    "rules.baseline.placement": "PIMPINAN STAF",
    "rules.marker": "hookimpl",
    "rules.registry": "PluginTerpasang plugin_terpasang",
    "sample": "susun_contoh",
    "sistem": "SistemKerja",
    "sistem_tersimpan": "SistemTersimpan",
    "tersimpan.audit": "audit_penugasan",
    "values.anomali": "Anomali Tafsir",
    "values.audit_penugasan": "AuditPenugasan BatasAudit CatatanPenugasan",
    "values.aturan": "Adopsi AturanKedudukan BarisFakta CatatanBersyarat Fakta adopsi",
    "values.butir": "Butir butir_evaluasi butir_pelaksanaan butir_perencanaan susun_butir",
    "values.contoh": "Kerangka Profesi UnitContoh",
    "values.galat": (
        "BelumBerlaku GalatMasukan GalatPenugasan GalatPlugin GalatTatakerja Kesalahan RegulasiTidakDikenal "
        "TafsirTidakDikenal TidakBerwenang TidakDitemukan"
    ),
    "values.hasil": "Kedudukan Pejabat Penjelasan",
    "values.kegiatan": "NamaKegiatan kegiatan pengelolaan_kinerja tanggung_jawab",
    "values.kinerja": (
        "AlurEvaluasi AlurPelaporan AlurTahapan AturanEvaluasi AturanKendala AturanLaporan "
        "AturanPermintaan AturanTahapan Kegiatan Kewajiban Predikat TanggungJawab"
    ),
    "values.organisasi": "Organisasi Pegawai Pemangku Unit",
    "values.pelaksanaan_tersimpan": (
        "DaftarLaporan EvaluasiTersimpan GiliranLanjutan KendalaTersimpan KinerjaTersimpan LaporanTersimpan "
        "PermintaanTersimpan RingkasHasil"
    ),
    "values.penomoran": "Penomoran",
    "values.penugasan": (
        "AlurPenugasan AturanAlur AturanTim Catatan Dokumen Langkah Muatan Penolakan Pihak PolaLangkah Surat Usulan"
    ),
    "values.penugasan_tersimpan": (
        "Giliran LangkahTersimpan Penugasan RingkasPenugasan Riwayat StatusPenugasan SuratTersimpan"
    ),
    "values.penunjuk": (
        "Penunjuk PimpinanAnak PimpinanMandiri PimpinanPerangkatDaerah PimpinanTerdekat PimpinanTingkat "
        "PimpinanUnitInduk PimpinanUnitSendiri"
    ),
    "values.regulasi": "Istilah JenisUnitBaru Kosakata Regulasi",
    "values.syarat": "KOSONG Syarat SyaratSemua bila tafsir tanpa",
    "values.tahapan": "susun_kegiatan",
}
_HOME = {name: module for module, names in _MODULES.items() for name in names.split()}

__all__ = ["__version__", *sorted(_HOME)]  # noqa: PLE0604  # the names are strings, built from the table above


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
