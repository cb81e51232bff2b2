"""Tatakerja: the rules of Indonesian regencies' *sistem kerja* as data, and the answers that follow from them.

Everything that an embedder needs is imported from here; what the author of a plugin needs, from
:mod:`tatakerja.plugin`; the JSON of answers and stored views, from :mod:`tatakerja.contract`. Names are loaded when
first used, so that a command that needs only the version loads nothing else. ``docs/api.md`` lists them all.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tatakerja.audit.organisasi import CatatanAudit as CatatanAudit
    from tatakerja.audit.organisasi import LaporanAudit as LaporanAudit
    from tatakerja.audit.organisasi import audit_organisasi as audit_organisasi
    from tatakerja.audit.penilai.hasil import BandingPenilai as BandingPenilai
    from tatakerja.audit.penilai.hasil import TemuanPenilai as TemuanPenilai
    from tatakerja.audit.penilai.susun import bandingkan_penilai as bandingkan_penilai
    from tatakerja.audit.penugasan.hasil import AuditPenugasan as AuditPenugasan
    from tatakerja.audit.penugasan.hasil import BatasAudit as BatasAudit
    from tatakerja.audit.penugasan.hasil import CatatanPenugasan as CatatanPenugasan
    from tatakerja.audit.penugasan.susun import audit_penugasan as audit_penugasan
    from tatakerja.audit.regulasi.aturan import PasanganAturan as PasanganAturan
    from tatakerja.audit.regulasi.aturan import bandingkan_aturan as bandingkan_aturan
    from tatakerja.audit.regulasi.pegawai import BandingPegawai as BandingPegawai
    from tatakerja.audit.regulasi.pegawai import PegawaiBerubah as PegawaiBerubah
    from tatakerja.audit.regulasi.pegawai import bandingkan_pegawai as bandingkan_pegawai
    from tatakerja.documents.audit import dokumen_audit as dokumen_audit
    from tatakerja.documents.dokumen import DokumenKeluar as DokumenKeluar
    from tatakerja.documents.halaman.berkas import berkas_penugasan as berkas_penugasan
    from tatakerja.documents.halaman.kedudukan import halaman_kedudukan as halaman_kedudukan
    from tatakerja.documents.halaman.ketik import halaman_pdf as halaman_pdf
    from tatakerja.documents.halaman.lembaran import HalamanCetak as HalamanCetak
    from tatakerja.documents.halaman.pejabat import halaman_pejabat as halaman_pejabat
    from tatakerja.documents.kedudukan import dokumen_kedudukan as dokumen_kedudukan
    from tatakerja.documents.penugasan import dokumen_penugasan as dokumen_penugasan
    from tatakerja.documents.surat.bukti import bukti_penugasan as bukti_penugasan
    from tatakerja.documents.surat.cetak import cetak as cetak
    from tatakerja.documents.surat.galat import GalatCetak as GalatCetak
    from tatakerja.documents.surat.templat import sidik_folder as sidik_folder
    from tatakerja.documents.tenggat import kalender as kalender
    from tatakerja.documents.write import tulis_dokumen as tulis_dokumen
    from tatakerja.engine.jabatan import sebutan_jabatan as sebutan_jabatan
    from tatakerja.engine.questions import Questions as Questions
    from tatakerja.loading import GalatTulis as GalatTulis
    from tatakerja.loading import Tabel as Tabel
    from tatakerja.loading import baca_organisasi as baca_organisasi
    from tatakerja.loading import baris_organisasi as baris_organisasi
    from tatakerja.loading import susun_organisasi as susun_organisasi
    from tatakerja.loading import tulis_organisasi as tulis_organisasi
    from tatakerja.loading.prepare.penilai import DaftarPenilai as DaftarPenilai
    from tatakerja.loading.prepare.penilai import baca_penilai as baca_penilai
    from tatakerja.penugasan.sistem import SistemTersimpan as SistemTersimpan
    from tatakerja.rules.registry import PluginTerpasang as PluginTerpasang
    from tatakerja.rules.registry import plugin_terpasang as plugin_terpasang
    from tatakerja.sistem import SistemKerja as SistemKerja
    from tatakerja.values.alur import Dokumen as Dokumen
    from tatakerja.values.alur import Muatan as Muatan
    from tatakerja.values.alur import Penolakan as Penolakan
    from tatakerja.values.alur import Pihak as Pihak
    from tatakerja.values.answers.alur import AlurPenugasan as AlurPenugasan
    from tatakerja.values.answers.alur import Catatan as Catatan
    from tatakerja.values.answers.alur import Langkah as Langkah
    from tatakerja.values.answers.alur import Surat as Surat
    from tatakerja.values.answers.evaluasi import AlurEvaluasi as AlurEvaluasi
    from tatakerja.values.answers.pelaksanaan import AlurPelaksanaan as AlurPelaksanaan
    from tatakerja.values.answers.pelaporan import AlurPelaporan as AlurPelaporan
    from tatakerja.values.answers.pencarian import HasilCari as HasilCari
    from tatakerja.values.answers.penjelasan import Penjelasan as Penjelasan
    from tatakerja.values.answers.tahapan import AlurTahapan as AlurTahapan
    from tatakerja.values.answers.usulan import Usulan as Usulan
    from tatakerja.values.galat import BelumBerlaku as BelumBerlaku
    from tatakerja.values.galat import GalatMasukan as GalatMasukan
    from tatakerja.values.galat import GalatNilai as GalatNilai
    from tatakerja.values.galat import GalatPenugasan as GalatPenugasan
    from tatakerja.values.galat import GalatPlugin as GalatPlugin
    from tatakerja.values.galat import GalatTatakerja as GalatTatakerja
    from tatakerja.values.galat import Kesalahan as Kesalahan
    from tatakerja.values.galat import KesalahanNilai as KesalahanNilai
    from tatakerja.values.galat import RegulasiTidakDikenal as RegulasiTidakDikenal
    from tatakerja.values.galat import TafsirTidakDikenal as TafsirTidakDikenal
    from tatakerja.values.galat import TidakBerwenang as TidakBerwenang
    from tatakerja.values.galat import TidakDitemukan as TidakDitemukan
    from tatakerja.values.istilah import StatusPenugasan as StatusPenugasan
    from tatakerja.values.kedudukan import Kedudukan as Kedudukan
    from tatakerja.values.kedudukan import KodeKedudukan as KodeKedudukan
    from tatakerja.values.organisasi import Organisasi as Organisasi
    from tatakerja.values.organisasi import Pegawai as Pegawai
    from tatakerja.values.organisasi import Pemangku as Pemangku
    from tatakerja.values.organisasi import Unit as Unit
    from tatakerja.values.pejabat import Pejabat as Pejabat
    from tatakerja.values.regulasi import Regulasi as Regulasi
    from tatakerja.values.stored.evaluasi import EvaluasiTersimpan as EvaluasiTersimpan
    from tatakerja.values.stored.evaluasi import GiliranLanjutan as GiliranLanjutan
    from tatakerja.values.stored.evaluasi import RingkasHasil as RingkasHasil
    from tatakerja.values.stored.kinerja import KinerjaTersimpan as KinerjaTersimpan
    from tatakerja.values.stored.naskah import Naskah as Naskah
    from tatakerja.values.stored.naskah import SuratTerbit as SuratTerbit
    from tatakerja.values.stored.pelaporan import DaftarLaporan as DaftarLaporan
    from tatakerja.values.stored.pelaporan import KendalaTersimpan as KendalaTersimpan
    from tatakerja.values.stored.pelaporan import LaporanTersimpan as LaporanTersimpan
    from tatakerja.values.stored.pelaporan import PermintaanTersimpan as PermintaanTersimpan
    from tatakerja.values.stored.penggantian import Penggantian as Penggantian
    from tatakerja.values.stored.penugasan import Giliran as Giliran
    from tatakerja.values.stored.penugasan import LangkahTersimpan as LangkahTersimpan
    from tatakerja.values.stored.penugasan import Penugasan as Penugasan
    from tatakerja.values.stored.penugasan import RingkasPenugasan as RingkasPenugasan
    from tatakerja.values.stored.penugasan import Riwayat as Riwayat
    from tatakerja.values.stored.penugasan import SuratTersimpan as SuratTersimpan
    from tatakerja.values.stored.resi import Resi as Resi
    from tatakerja.values.stored.tenggat import Tenggat as Tenggat
    from tatakerja_contoh import susun_contoh as susun_contoh

__version__ = "0.1.0"

_MODULES = {
    "tatakerja.audit.organisasi": "CatatanAudit LaporanAudit audit_organisasi",
    "tatakerja.audit.penugasan.hasil": "AuditPenugasan BatasAudit CatatanPenugasan",
    "tatakerja.audit.penugasan.susun": "audit_penugasan",
    "tatakerja.audit.penilai.hasil": "BandingPenilai TemuanPenilai",
    "tatakerja.audit.penilai.susun": "bandingkan_penilai",
    "tatakerja.loading.prepare.penilai": "DaftarPenilai baca_penilai",
    "tatakerja.audit.regulasi.aturan": "PasanganAturan bandingkan_aturan",
    "tatakerja.audit.regulasi.pegawai": "BandingPegawai PegawaiBerubah bandingkan_pegawai",
    "tatakerja.documents.audit": "dokumen_audit",
    "tatakerja.documents.dokumen": "DokumenKeluar",
    "tatakerja.documents.halaman.berkas": "berkas_penugasan",
    "tatakerja.documents.halaman.kedudukan": "halaman_kedudukan",
    "tatakerja.documents.halaman.ketik": "halaman_pdf",
    "tatakerja.documents.halaman.lembaran": "HalamanCetak",
    "tatakerja.documents.halaman.pejabat": "halaman_pejabat",
    "tatakerja.documents.kedudukan": "dokumen_kedudukan",
    "tatakerja.documents.penugasan": "dokumen_penugasan",
    "tatakerja.documents.surat.bukti": "bukti_penugasan",
    "tatakerja.documents.surat.cetak": "cetak",
    "tatakerja.documents.surat.galat": "GalatCetak",
    "tatakerja.documents.surat.templat": "sidik_folder",
    "tatakerja.documents.tenggat": "kalender",
    "tatakerja.documents.write": "tulis_dokumen",
    "tatakerja.values.stored.naskah": "Naskah SuratTerbit",
    "tatakerja.values.stored.penggantian": "Penggantian",
    "tatakerja.values.stored.tenggat": "Tenggat",
    "tatakerja.engine.jabatan": "sebutan_jabatan",
    "tatakerja.engine.questions": "Questions",
    "tatakerja.loading": "GalatTulis Tabel baca_organisasi baris_organisasi susun_organisasi tulis_organisasi",
    "tatakerja.penugasan.sistem": "SistemTersimpan",
    "tatakerja.rules.registry": "PluginTerpasang plugin_terpasang",
    "tatakerja.sistem": "SistemKerja",
    "tatakerja.values.alur": "Dokumen Muatan Penolakan Pihak",
    "tatakerja.values.answers.alur": "AlurPenugasan Catatan Langkah Surat",
    "tatakerja.values.answers.evaluasi": "AlurEvaluasi",
    "tatakerja.values.answers.pelaksanaan": "AlurPelaksanaan",
    "tatakerja.values.answers.pelaporan": "AlurPelaporan",
    "tatakerja.values.answers.pencarian": "HasilCari",
    "tatakerja.values.answers.tahapan": "AlurTahapan",
    "tatakerja.values.galat": (
        "BelumBerlaku GalatMasukan GalatNilai GalatPenugasan GalatPlugin GalatTatakerja Kesalahan KesalahanNilai "
        "RegulasiTidakDikenal TafsirTidakDikenal TidakBerwenang TidakDitemukan"
    ),
    "tatakerja.values.istilah": "StatusPenugasan",
    "tatakerja.values.kedudukan": "Kedudukan KodeKedudukan",
    "tatakerja.values.organisasi": "Organisasi Pegawai Pemangku Unit",
    "tatakerja.values.pejabat": "Pejabat",
    "tatakerja.values.answers.penjelasan": "Penjelasan",
    "tatakerja.values.regulasi": "Regulasi",
    "tatakerja.values.stored.evaluasi": "EvaluasiTersimpan GiliranLanjutan RingkasHasil",
    "tatakerja.values.stored.kinerja": "KinerjaTersimpan",
    "tatakerja.values.stored.pelaporan": "DaftarLaporan KendalaTersimpan LaporanTersimpan PermintaanTersimpan",
    "tatakerja.values.stored.penugasan": ("Giliran LangkahTersimpan Penugasan RingkasPenugasan Riwayat SuratTersimpan"),
    "tatakerja.values.stored.resi": "Resi",
    "tatakerja.values.answers.usulan": "Usulan",
    "tatakerja_contoh": "susun_contoh",
}
_PINDAH = (
    "Adopsi Anomali AturanAlur AturanEvaluasi AturanKedudukan AturanKendala AturanLaporan AturanPermintaan "
    "AturanTahapan AturanTim BarisFakta Butir CatatanBersyarat Fakta Istilah JenisUnitBaru KOSONG Kegiatan Kerangka "
    "Kewajiban Kosakata NamaKegiatan PIMPINAN Penomoran Penunjuk PimpinanAnak PimpinanMandiri PimpinanPerangkatDaerah "
    "PimpinanTerdekat PimpinanTingkat PimpinanUnitInduk PimpinanUnitSendiri PolaLangkah Predikat Profesi STAF Syarat "
    "SyaratSemua Tafsir TanggungJawab UnitContoh adopsi bila butir_evaluasi butir_pelaksanaan butir_perencanaan "
    "hookimpl kegiatan pengelolaan_kinerja susun_butir susun_kegiatan tafsir tanggung_jawab tanpa"
)
"""Names of version 0.1 that are the authors' since."""
_HOME = {name: module for module, names in _MODULES.items() for name in names.split()}

__all__ = ["__version__", *sorted(_HOME)]  # noqa: PLE0604  # the names are strings, built from the table above


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        return _moved(name)
    value = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def _moved(name: str) -> Any:
    """A name for authors, which was here in version 0.1: still given, with a warning, until version 0.3."""
    if name not in _PINDAH.split():
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import warnings  # noqa: PLC0415

    warnings.warn(
        f"tatakerja.{name} pindah ke tatakerja.plugin; tulis `from tatakerja.plugin import {name}`",
        DeprecationWarning,
        stacklevel=3,
    )
    # By its full name: `from tatakerja import plugin` would ask here again.
    return getattr(import_module("tatakerja.plugin"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
