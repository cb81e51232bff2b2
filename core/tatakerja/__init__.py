"""Tatakerja: the rules of Indonesian regencies' *sistem kerja* as data, and the answers that follow from them.

Everything public is imported from here. Names are loaded when first used, so that a plugin which needs only the marker,
or a command that needs only the version, loads nothing else.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tatakerja.audit.organisasi import CatatanAudit as CatatanAudit
    from tatakerja.audit.organisasi import LaporanAudit as LaporanAudit
    from tatakerja.audit.organisasi import audit_organisasi as audit_organisasi
    from tatakerja.audit.penugasan.hasil import AuditPenugasan as AuditPenugasan
    from tatakerja.audit.penugasan.hasil import BatasAudit as BatasAudit
    from tatakerja.audit.penugasan.hasil import CatatanPenugasan as CatatanPenugasan
    from tatakerja.audit.penugasan.susun import audit_penugasan as audit_penugasan
    from tatakerja.engine.questions import Questions as Questions
    from tatakerja.loading import GalatTulis as GalatTulis
    from tatakerja.loading import Tabel as Tabel
    from tatakerja.loading import baca_organisasi as baca_organisasi
    from tatakerja.loading import baris_organisasi as baris_organisasi
    from tatakerja.loading import susun_organisasi as susun_organisasi
    from tatakerja.loading import tulis_organisasi as tulis_organisasi
    from tatakerja.penugasan.sistem import SistemTersimpan as SistemTersimpan
    from tatakerja.rules.baseline.butir import Butir as Butir
    from tatakerja.rules.baseline.butir import butir_evaluasi as butir_evaluasi
    from tatakerja.rules.baseline.butir import butir_pelaksanaan as butir_pelaksanaan
    from tatakerja.rules.baseline.butir import butir_perencanaan as butir_perencanaan
    from tatakerja.rules.baseline.butir import susun_butir as susun_butir
    from tatakerja.rules.baseline.kedudukan import PIMPINAN as PIMPINAN
    from tatakerja.rules.baseline.kedudukan import STAF as STAF
    from tatakerja.rules.baseline.kegiatan import NamaKegiatan as NamaKegiatan
    from tatakerja.rules.baseline.kegiatan import kegiatan as kegiatan
    from tatakerja.rules.baseline.kegiatan import pengelolaan_kinerja as pengelolaan_kinerja
    from tatakerja.rules.baseline.kegiatan import tanggung_jawab as tanggung_jawab
    from tatakerja.rules.baseline.tahapan import susun_kegiatan as susun_kegiatan
    from tatakerja.rules.marker import hookimpl as hookimpl
    from tatakerja.rules.registry import PluginTerpasang as PluginTerpasang
    from tatakerja.rules.registry import plugin_terpasang as plugin_terpasang
    from tatakerja.sistem import SistemKerja as SistemKerja
    from tatakerja.values.adopsi import Adopsi as Adopsi
    from tatakerja.values.adopsi import adopsi as adopsi
    from tatakerja.values.alur import AlurPenugasan as AlurPenugasan
    from tatakerja.values.alur import AturanAlur as AturanAlur
    from tatakerja.values.alur import AturanTim as AturanTim
    from tatakerja.values.alur import Catatan as Catatan
    from tatakerja.values.alur import Dokumen as Dokumen
    from tatakerja.values.alur import Langkah as Langkah
    from tatakerja.values.alur import Muatan as Muatan
    from tatakerja.values.alur import Penolakan as Penolakan
    from tatakerja.values.alur import Pihak as Pihak
    from tatakerja.values.alur import PolaLangkah as PolaLangkah
    from tatakerja.values.alur import Surat as Surat
    from tatakerja.values.alur import Usulan as Usulan
    from tatakerja.values.anomali import Anomali as Anomali
    from tatakerja.values.anomali import Tafsir as Tafsir
    from tatakerja.values.contoh import Kerangka as Kerangka
    from tatakerja.values.contoh import Profesi as Profesi
    from tatakerja.values.contoh import UnitContoh as UnitContoh
    from tatakerja.values.evaluasi import AlurEvaluasi as AlurEvaluasi
    from tatakerja.values.evaluasi import AturanEvaluasi as AturanEvaluasi
    from tatakerja.values.fakta import BarisFakta as BarisFakta
    from tatakerja.values.fakta import Fakta as Fakta
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
    from tatakerja.values.kedudukan import AturanKedudukan as AturanKedudukan
    from tatakerja.values.kedudukan import CatatanBersyarat as CatatanBersyarat
    from tatakerja.values.kedudukan import Kedudukan as Kedudukan
    from tatakerja.values.organisasi import Organisasi as Organisasi
    from tatakerja.values.organisasi import Pegawai as Pegawai
    from tatakerja.values.organisasi import Pemangku as Pemangku
    from tatakerja.values.organisasi import Unit as Unit
    from tatakerja.values.pejabat import Pejabat as Pejabat
    from tatakerja.values.pelaporan import AlurPelaporan as AlurPelaporan
    from tatakerja.values.pelaporan import AturanKendala as AturanKendala
    from tatakerja.values.pelaporan import AturanLaporan as AturanLaporan
    from tatakerja.values.pelaporan import AturanPermintaan as AturanPermintaan
    from tatakerja.values.penjelasan import Penjelasan as Penjelasan
    from tatakerja.values.penomoran import Penomoran as Penomoran
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
    from tatakerja.values.stored.evaluasi import EvaluasiTersimpan as EvaluasiTersimpan
    from tatakerja.values.stored.evaluasi import GiliranLanjutan as GiliranLanjutan
    from tatakerja.values.stored.evaluasi import RingkasHasil as RingkasHasil
    from tatakerja.values.stored.kinerja import KinerjaTersimpan as KinerjaTersimpan
    from tatakerja.values.stored.pelaporan import DaftarLaporan as DaftarLaporan
    from tatakerja.values.stored.pelaporan import KendalaTersimpan as KendalaTersimpan
    from tatakerja.values.stored.pelaporan import LaporanTersimpan as LaporanTersimpan
    from tatakerja.values.stored.pelaporan import PermintaanTersimpan as PermintaanTersimpan
    from tatakerja.values.stored.penugasan import Giliran as Giliran
    from tatakerja.values.stored.penugasan import LangkahTersimpan as LangkahTersimpan
    from tatakerja.values.stored.penugasan import Penugasan as Penugasan
    from tatakerja.values.stored.penugasan import RingkasPenugasan as RingkasPenugasan
    from tatakerja.values.stored.penugasan import Riwayat as Riwayat
    from tatakerja.values.stored.penugasan import StatusPenugasan as StatusPenugasan
    from tatakerja.values.stored.penugasan import SuratTersimpan as SuratTersimpan
    from tatakerja.values.syarat import KOSONG as KOSONG
    from tatakerja.values.syarat import Syarat as Syarat
    from tatakerja.values.syarat import SyaratSemua as SyaratSemua
    from tatakerja.values.syarat import bila as bila
    from tatakerja.values.syarat import tafsir as tafsir
    from tatakerja.values.syarat import tanpa as tanpa
    from tatakerja.values.tahapan import AlurTahapan as AlurTahapan
    from tatakerja.values.tahapan import AturanTahapan as AturanTahapan
    from tatakerja.values.tahapan import Kegiatan as Kegiatan
    from tatakerja.values.tahapan import Kewajiban as Kewajiban
    from tatakerja.values.tahapan import Predikat as Predikat
    from tatakerja.values.tahapan import TanggungJawab as TanggungJawab
    from tatakerja_contoh import susun_contoh as susun_contoh

__version__ = "0.1.0"

_MODULES = {
    "tatakerja.audit.organisasi": "CatatanAudit LaporanAudit audit_organisasi",
    "tatakerja.audit.penugasan.hasil": "AuditPenugasan BatasAudit CatatanPenugasan",
    "tatakerja.audit.penugasan.susun": "audit_penugasan",
    "tatakerja.engine.questions": "Questions",
    "tatakerja.loading": "GalatTulis Tabel baca_organisasi baris_organisasi susun_organisasi tulis_organisasi",
    "tatakerja.penugasan.sistem": "SistemTersimpan",
    "tatakerja.rules.baseline.butir": "Butir butir_evaluasi butir_pelaksanaan butir_perencanaan susun_butir",
    "tatakerja.rules.baseline.kedudukan": "PIMPINAN STAF",
    "tatakerja.rules.baseline.kegiatan": "NamaKegiatan kegiatan pengelolaan_kinerja tanggung_jawab",
    "tatakerja.rules.baseline.tahapan": "susun_kegiatan",
    "tatakerja.rules.marker": "hookimpl",
    "tatakerja.rules.registry": "PluginTerpasang plugin_terpasang",
    "tatakerja.sistem": "SistemKerja",
    "tatakerja.values.adopsi": "Adopsi adopsi",
    "tatakerja.values.alur": (
        "AlurPenugasan AturanAlur AturanTim Catatan Dokumen Langkah Muatan Penolakan Pihak PolaLangkah Surat Usulan"
    ),
    "tatakerja.values.anomali": "Anomali Tafsir",
    "tatakerja.values.contoh": "Kerangka Profesi UnitContoh",
    "tatakerja.values.evaluasi": "AlurEvaluasi AturanEvaluasi",
    "tatakerja.values.fakta": "BarisFakta Fakta",
    "tatakerja.values.galat": (
        "BelumBerlaku GalatMasukan GalatPenugasan GalatPlugin GalatTatakerja Kesalahan RegulasiTidakDikenal "
        "TafsirTidakDikenal TidakBerwenang TidakDitemukan"
    ),
    "tatakerja.values.kedudukan": "AturanKedudukan CatatanBersyarat Kedudukan",
    "tatakerja.values.stored.evaluasi": "EvaluasiTersimpan GiliranLanjutan RingkasHasil",
    "tatakerja.values.stored.kinerja": "KinerjaTersimpan",
    "tatakerja.values.stored.pelaporan": "DaftarLaporan KendalaTersimpan LaporanTersimpan PermintaanTersimpan",
    "tatakerja.values.stored.penugasan": (
        "Giliran LangkahTersimpan Penugasan RingkasPenugasan Riwayat StatusPenugasan SuratTersimpan"
    ),
    "tatakerja.values.organisasi": "Organisasi Pegawai Pemangku Unit",
    "tatakerja.values.pejabat": "Pejabat",
    "tatakerja.values.pelaporan": "AlurPelaporan AturanKendala AturanLaporan AturanPermintaan",
    "tatakerja.values.penjelasan": "Penjelasan",
    "tatakerja.values.penomoran": "Penomoran",
    "tatakerja.values.penunjuk": (
        "Penunjuk PimpinanAnak PimpinanMandiri PimpinanPerangkatDaerah PimpinanTerdekat PimpinanTingkat "
        "PimpinanUnitInduk PimpinanUnitSendiri"
    ),
    "tatakerja.values.regulasi": "Istilah JenisUnitBaru Kosakata Regulasi",
    "tatakerja.values.syarat": "KOSONG Syarat SyaratSemua bila tafsir tanpa",
    "tatakerja.values.tahapan": "AlurTahapan AturanTahapan Kegiatan Kewajiban Predikat TanggungJawab",
    "tatakerja_contoh": "susun_contoh",
}
_HOME = {name: module for module, names in _MODULES.items() for name in names.split()}

__all__ = ["__version__", *sorted(_HOME)]  # noqa: PLE0604  # the names are strings, built from the table above


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
