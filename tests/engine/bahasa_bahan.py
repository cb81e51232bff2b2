"""A plugin in Python of a few rows, to which a test adds its own; and the organisation that it is asked about."""

from datetime import date

from tatakerja import Organisasi, Pegawai, Pemangku, SistemKerja, Unit, Usulan
from tatakerja.plugin import (
    STAF,
    Anomali,
    AnomaliBersyarat,
    AturanAlur,
    AturanKedudukan,
    CatatanBersyarat,
    DasarBersyarat,
    Penolakan,
    Penomoran,
    PimpinanMandiri,
    PimpinanTerdekat,
    PolaLangkah,
    Regulasi,
    Sisipan,
    Tafsir,
    Titik,
    atau,
    bila,
    hookimpl,
    tafsir,
)

AWAL = date(2025, 7, 1)
EMPAT = {"dasar": ("Pasal 4",)}
LINTAS = Anomali(
    kode="uji-lintas-unit",
    jenis="kekosongan",
    isi="Unit lain dalam satu Perangkat Daerah tidak disebut.",
    tempat=("Pasal 2",),
    tafsir=(Tafsir(kode="langsung", isi="Tanpa permohonan."), Tafsir(kode="dilarang", isi="Tidak boleh.")),
    bawaan="langsung",
    alasan="Diuji.",
    dampak=("penugasan",),
)
DINAS = AturanKedudukan(
    kode="uji-dinas",
    bila=STAF + bila(pada="dinas"),
    ppk=(PimpinanMandiri(),),
    puo=(PimpinanTerdekat(jenis="bidang sekretariat"),),
    dasar=(DasarBersyarat(bila(jenis_jabatan="fungsional"), ("Pasal 1 ayat (1)",)), "Pasal 1 ayat (2)"),
    tersirat=(CatatanBersyarat(bila(jenis_jabatan="pelaksana"), "Hanya disebut bagi fungsional."),),
    anomali=(AnomaliBersyarat(bila(jenis_jabatan="pelaksana"), ("uji-lintas-unit",)),),
)
PEMOHON = PolaLangkah(
    oleh="puo_pemilik", peran="Pemilik", aksi="memohon", kepada=("ppk",), dokumen="surat_permohonan", dasar=("Pasal 3",)
)
MENYETUJUI = PolaLangkah(oleh="ppk", peran="PPK", aksi="menyetujui", penolakan=Penolakan())
MENETAPKAN = PolaLangkah(
    oleh="ppk", peran="PPK", aksi="menetapkan", dokumen="surat_penugasan", kepada=("pegawai",), dasar=("Pasal 4",)
)
REKOMENDASI = PolaLangkah(oleh="puo", peran="Kepala Bidang", aksi="merekomendasikan", kepada=("ppk",))
DALAM = AturanAlur(
    kode="uji-dalam",
    uraian="Di dalam Perangkat Daerah.",
    bila=atau(bila(cakupan="dalam_unit"), bila(cakupan="lintas_unit") + tafsir("uji-lintas-unit", "langsung")),
    langkah=(PEMOHON, MENYETUJUI),
    surat=(MENETAPKAN, PolaLangkah(oleh="pegawai", peran="Pegawai", aksi="menerima")),
    dasar=("Pasal 2",),
)
SISIPAN = Sisipan(
    kode="uji-sisipan",
    bila=bila(kedudukan="uji-dinas"),
    sebelum=Titik(oleh="ppk", aksi="menyetujui"),
    langkah=REKOMENDASI,
    dasar=("Pasal 5",),
)


def plugin(**rows):
    """A plugin of which every other hook gives what is handed over."""

    class Uji:
        @hookimpl
        def tatakerja_regulasi(self):
            outline = "Pasal 1\n  ayat (1)-(2)\nPasal 2\nPasal 3\nPasal 4\nPasal 5\n"
            return Regulasi(
                nama="uji",
                daerah="Kabupaten Uji",
                judul="Peraturan Bupati Uji Nomor 1 Tahun 2025",
                singkatan="Perbup Uji 1/2025",
                versi="1",
                penomoran=Penomoran.dari_kerangka(outline),
                berlaku_sejak=AWAL,
            )

        @hookimpl
        def tatakerja_anomali(self):
            return (LINTAS,)

    for name, given in ({"kedudukan": (DINAS,), "alur": (DALAM,)} | rows).items():
        setattr(Uji, f"tatakerja_{name}", hookimpl(lambda self, given=given: given))
    return Uji()


UNIT = (
    Unit("KAB", "Kabupaten", "pemerintah_daerah", None, "kepala_daerah"),
    Unit("DINAS", "Dinas", "dinas", "KAB", "jpt_pratama"),
    Unit("SEKRE", "Sekretariat", "sekretariat", "DINAS", "administrator"),
    Unit("BID", "Bidang", "bidang", "DINAS", "administrator"),
)
NIP = {
    "kadis": "1" * 18,
    "kabid": "2" * 18,
    "sekre": "3" * 18,
    "fung": "4" * 18,
    "staf": "5" * 18,
    "lain": "6" * 18,
}
ORGANISASI = Organisasi(
    UNIT,
    (
        Pegawai(NIP["kadis"], "Kadis", "DINAS", "jpt_pratama"),
        Pegawai(NIP["kabid"], "Kabid", "BID", "administrator"),
        Pegawai(NIP["sekre"], "Sekretaris", "SEKRE", "administrator"),
        Pegawai(NIP["fung"], "Fung", "BID", "fungsional", "ahli_muda"),
        Pegawai(NIP["staf"], "Staf", "BID", "pelaksana"),
        Pegawai(NIP["lain"], "Lain", "SEKRE", "pelaksana"),
    ),
    tuple(
        Pemangku(unit, NIP[who], "definitif", date(2020, 1, 1))
        for unit, who in (("DINAS", "kadis"), ("BID", "kabid"), ("SEKRE", "sekre"))
    ),
)


def buka(tanggal=AWAL, pilih=None, **rows):
    return SistemKerja.buka(plugin(**rows), organisasi=ORGANISASI, tanggal=tanggal, tafsir=pilih)


def usulan(*pegawai, pemilik="BID", **more):
    return Usulan(cara="penunjukan", pemilik=pemilik, pegawai=tuple(NIP[one] for one in pegawai), **more)


def steps(answer):
    return [(step.aksi, step.pihak, step.dasar) for step in answer.langkah]
