"""A toy regency: one of everything that a plugin can give, and small enough to see at a glance."""

from collections.abc import Mapping, Sequence
from datetime import date

from tatakerja.plugin import (
    STAF,
    Adopsi,
    Anomali,
    AturanAlur,
    AturanEvaluasi,
    AturanKedudukan,
    AturanKendala,
    AturanKetentuan,
    AturanKoordinasi,
    AturanLaporan,
    AturanPengarah,
    AturanPermintaan,
    AturanTahapan,
    AturanTim,
    BarisFakta,
    Diam,
    Fakta,
    HariLibur,
    Istilah,
    JenisUnitBaru,
    Kerangka,
    Kewajiban,
    Kosakata,
    Muatan,
    NamaKegiatan,
    Pengaturan,
    Penomoran,
    PimpinanAnak,
    PimpinanMandiri,
    PimpinanTerdekat,
    PimpinanUnitSendiri,
    PolaLangkah,
    Predikat,
    Regulasi,
    Sisipan,
    Tafsir,
    TanggungJawab,
    Titik,
    UnitContoh,
    adopsi,
    bila,
    hookimpl,
    kegiatan,
    tafsir,
    tanpa,
)


def regulasi(nama: str) -> Regulasi:
    """The toy's regulation under a name: the broken plugins borrow it."""
    return Regulasi(
        nama=nama,
        daerah="Kabupaten Mainan",
        judul="Peraturan Bupati Mainan Nomor 1 Tahun 2024",
        singkatan="Perbup Mainan 1/2024",
        versi="1",
        penomoran=Penomoran.dari_kerangka("Pasal 1\nPasal 2\n  ayat (1)-(5)\nPasal 3\n  ayat (1)-(2)\nPasal 4\n"),
        berlaku_sejak=date(2024, 1, 1),
    )


def tanpa_isi(fakta: Mapping[str, str | frozenset[str]]) -> bool:
    """Kelurahan itu tidak mempunyai unit di dalamnya."""
    return fakta["pada"] == "kelurahan" and not fakta["isi"]


KOSAKATA = Kosakata(
    istilah=(Istilah(jenis="gampong", nama="Gampong", pimpinan="Keuchik"),),
    jenis_unit=(JenisUnitBaru(jenis="gampong", mandiri=True),),
    penanda=("istimewa",),
    fakta=(
        Fakta(
            nama="ukuran",
            uraian="besar bila di dalamnya ada Pejabat Administrator",
            baris=(BarisFakta(bila(bawahan="administrator"), "besar"), BarisFakta((), "kecil")),
        ),
    ),
)
ANOMALI = (
    Anomali(
        kode="mnn-gampong",
        jenis="kontradiksi",
        isi="Pasal 3 menyebut dua penilai bagi pegawai gampong.",
        tempat=("Pasal 3 ayat (1)", "Pasal 3 ayat (2)"),
        tafsir=(
            Tafsir(kode="keuchik", isi="Keuchik menilai."),
            Tafsir(kode="camat", isi="Camat menilai."),
        ),
        bawaan="keuchik",
        alasan="Ayat yang lebih dulu.",
        dampak=("kedudukan",),
    ),
)
_DINAS = bila(pada="dinas badan") + tanpa(penanda="istimewa")
KEDUDUKAN = (
    adopsi("administrator", kode="mnn-besar", bila=_DINAS + bila(ukuran="besar"), dasar=("Pasal 2 ayat (1)",)),
    adopsi("unit-mandiri", kode="mnn-kecil", bila=_DINAS + bila(ukuran="kecil"), dasar=("Pasal 2 ayat (2)",)),
    adopsi(
        "pimpinan-menilai-sekretaris-memimpin",
        kode="mnn-istimewa",
        bila=bila(pada="dinas", penanda="istimewa"),
        puo=(PimpinanAnak("sekretariat"), PimpinanMandiri()),
        koordinator=(PimpinanUnitSendiri(jabatan="pengawas"),),
        dasar=("Pasal 2 ayat (3)",),
        dasar_koordinator=("Pasal 2 ayat (4)",),
    ),
    adopsi(
        "unit-mandiri",
        kode="mnn-gampong",
        bila=bila(pada="gampong") + tafsir("mnn-gampong", "keuchik"),
        dasar=("Pasal 3 ayat (1)",),
    ),
    AturanKedudukan(
        kode="mnn-gampong-camat",
        uraian="Camat menilai pegawai gampong.",
        bila=STAF + bila(pada="gampong") + tafsir("mnn-gampong", "camat"),
        ppk=(PimpinanTerdekat(jenis="kecamatan", batas="akar"),),
        dasar=("Pasal 3 ayat (2)",),
    ),
    adopsi(
        "atasan-langsung",
        kode="mnn-pimpinan",
        bila=tanpa(jabatan_dipimpin="kepala_daerah"),
        dasar=("Pasal 4",),
        tersirat="Hanya mengikuti batasan istilah.",
    ),
    AturanKedudukan(
        kode="mnn-kelurahan",
        uraian="Lurah menilai di kelurahan yang tidak mempunyai unit di dalamnya.",
        bila=STAF + bila(pada="kelurahan"),
        predikat=tanpa_isi,
        ppk=(PimpinanMandiri(),),
        dasar=("Pasal 2 ayat (5)",),
        pengecualian_dari=(
            "mnn-besar", "mnn-kecil", "mnn-istimewa", "mnn-gampong", "mnn-gampong-camat", "mnn-pimpinan",
        ),
    ),
)  # fmt: skip

ALUR: tuple[AturanAlur | Adopsi, ...] = (
    adopsi(
        "usul-puo",
        kode="mnn-usul",
        bila=bila(cakupan="dalam_unit"),
        dasar=("Pasal 1",),
        sitasi=(("Pasal 1",),),
    ),
    adopsi(
        "surat-penugasan-ppk",
        kode="mnn-surat",
        dasar=("Pasal 1",),
        sitasi=(("Pasal 1",), ("Pasal 1",)),
    ),
    AturanAlur(
        kode="mnn-sukarela", uraian="Dilarang.", bila=bila(cara="sukarela"), status="dilarang", dasar=("Pasal 1",)
    ),
)
SISIPAN = (
    Sisipan(
        kode="mnn-rekomendasi",
        uraian="Pada gampong, usulnya atas rekomendasi Tuha Peut.",
        bila=bila(kedudukan="mnn-gampong"),
        sesudah=Titik(oleh="pimpinan_unit", aksi="mengusulkan"),
        langkah=PolaLangkah(oleh="puo", peran="Tuha Peut", aksi="merekomendasikan", kepada=("ppk",)),
        dasar=("Pasal 3 ayat (1)",),
    ),
)
TIM = (
    AturanTim(
        kode="mnn-ketua",
        bila=bila(bentuk="tim"),
        tingkat="diutamakan",
        isi="Tim diketuai pengawas.",
        dasar=("Pasal 1",),
    ),
)
MUATAN = (
    Muatan(
        kode="mnn-muatan",
        dokumen="surat_penugasan",
        bila=(),
        isian=(("target", "target kinerja", "Pasal 1"),),
    ),
)
TAHAPAN = (
    AturanTahapan(
        kode="mnn-tahapan",
        uraian="Keuchik merencanakan, pegawai mengerjakan, Keuchik meninjau.",
        bila=bila(pada="gampong"),
        kegiatan=(
            kegiatan(NamaKegiatan.STRATEGI, PimpinanMandiri(), dasar="Pasal 3 ayat (1)"),
            kegiatan(NamaKegiatan.PENGERJAAN, "pegawai", "ketua", dasar=("Pasal 3 ayat (1)", "Pasal 1")),
            kegiatan(NamaKegiatan.PENINJAUAN, PimpinanMandiri(), dasar="Pasal 3 ayat (2)"),
        ),
        dasar=("Pasal 3",),
        tersirat="Hanya mengikuti kebiasaan.",
    ),
)
TANGGUNG_JAWAB = (TanggungJawab("ketua", "Memimpin permainan", "Pasal 1"),)
KEWAJIBAN = (Kewajiban("tik", "Keuchik", "Memakai papan elektronik", "Pasal 1"),)
LAPORAN = (
    AturanLaporan(kode="mnn-individu", pelapor="individu", kepada=("ppk",), dasar=("Pasal 1",)),
    AturanLaporan(kode="mnn-anggota", pelapor="anggota", kepada=("ketua",), dasar=("Pasal 1",)),
    AturanLaporan(kode="mnn-ketua-tim", pelapor="ketua", kepada=("puo_pemilik",), berkala=True, dasar=("Pasal 1",)),
    AturanLaporan(
        kode="mnn-kinerja", pelapor="ketua", kepada=("ppk", "puo"), atas_anggota=True, dasar=("Pasal 2 ayat (1)",)
    ),
)
PERMINTAAN = (
    AturanPermintaan(kode="mnn-minta", peminta="puo_pemilik", dari=("ketua", "individu"), dasar=("Pasal 4",)),
)
KENDALA = (
    AturanKendala(kode="mnn-kendala", bila=bila(cakupan="dalam_unit"), kepada=("puo_pemilik",), dasar=("Pasal 4",)),
)
EVALUASI = (
    AturanEvaluasi(
        kode="mnn-evaluasi-besar",
        uraian="Administrator meninjau, lalu pimpinan menyatakan selesai.",
        bila=_DINAS + bila(ukuran="besar"),
        disebut_bagi=bila(pada="dinas"),
        rantai=(PimpinanTerdekat(jabatan="administrator"), PimpinanMandiri()),
        dasar=("Pasal 2 ayat (1)",),
    ),
    adopsi(
        "pimpinan-mandiri-saja",
        kode="mnn-evaluasi-gampong",
        bila=bila(pada="gampong"),
        dasar=("Pasal 3 ayat (1)",),
        dasar_pengembalian=("Pasal 3 ayat (2)",),
    ),
    adopsi(
        "unit-lalu-pimpinan",
        kode="mnn-evaluasi-istimewa",
        bila=bila(pada="dinas", penanda="istimewa"),
        dasar=("Pasal 2 ayat (3)",),
    ),
)
SEBAGIAN = KEDUDUKAN[:-1]
"""The rows without the predicate, beside which no row can stand that doesn't name it."""


@hookimpl
def tatakerja_regulasi() -> Regulasi:
    return regulasi("mainan")


@hookimpl
def tatakerja_kosakata() -> Kosakata:
    return KOSAKATA


@hookimpl
def tatakerja_anomali() -> Sequence[Anomali]:
    return ANOMALI


@hookimpl
def tatakerja_anomali_redaksional() -> Sequence[Anomali]:
    return (Anomali(kode="mnn-ejaan", jenis="redaksi", isi="Pasal 4 salah eja.", tempat=("Pasal 4",)),)


@hookimpl
def tatakerja_kedudukan() -> Sequence[AturanKedudukan | Adopsi]:
    return KEDUDUKAN


@hookimpl
def tatakerja_alur() -> Sequence[AturanAlur | Adopsi]:
    return ALUR


@hookimpl
def tatakerja_sisipan() -> Sequence[Sisipan]:
    return SISIPAN


@hookimpl
def tatakerja_pengarah() -> Sequence[AturanPengarah]:
    return [AturanPengarah(kode="mnn-pengarah", oleh="puo_pemilik", dasar=("Pasal 4",))]


@hookimpl
def tatakerja_koordinasi() -> Sequence[AturanKoordinasi]:
    return [AturanKoordinasi(kode="mnn-koordinasi", dengan="puo", wajib=True, dasar=("Pasal 4",))]


@hookimpl
def tatakerja_ketentuan() -> Sequence[AturanKetentuan]:
    return [AturanKetentuan(kode="mnn-ketentuan", bagi="tim", isi="Bermain jujur.", dasar=("Pasal 4",))]


@hookimpl
def tatakerja_diam() -> Sequence[Diam]:
    return [
        Diam(
            kode="mnn-diam-rsud",
            tentang="kedudukan",
            bila=bila(pada="rsud"),
            alasan="Pasal 2 menyebut jenis organisasinya satu per satu.",
            dasar=("Pasal 2",),
        )
    ]


@hookimpl
def tatakerja_tim() -> Sequence[AturanTim]:
    return TIM


@hookimpl
def tatakerja_muatan() -> Sequence[Muatan]:
    return MUATAN


@hookimpl
def tatakerja_laporan() -> Sequence[AturanLaporan]:
    return LAPORAN


@hookimpl
def tatakerja_permintaan() -> Sequence[AturanPermintaan]:
    return PERMINTAAN


@hookimpl
def tatakerja_kendala() -> Sequence[AturanKendala]:
    return KENDALA


@hookimpl
def tatakerja_tahapan() -> Sequence[AturanTahapan]:
    return TAHAPAN


@hookimpl
def tatakerja_tanggung_jawab() -> Sequence[TanggungJawab]:
    return TANGGUNG_JAWAB


@hookimpl
def tatakerja_kewajiban() -> Sequence[Kewajiban]:
    return KEWAJIBAN


@hookimpl
def tatakerja_evaluasi() -> Sequence[AturanEvaluasi | Adopsi]:
    return EVALUASI


@hookimpl
def tatakerja_predikat() -> Sequence[Predikat]:
    return [Predikat("Hebat", "Peraturan Permainan Pasal 9"), Predikat("Biasa", "Peraturan Permainan Pasal 9")]


@hookimpl
def tatakerja_letak(jenis: str, kode: str, jalur: tuple[str | int, ...]) -> str | None:
    return None


@hookimpl
def tatakerja_pengaturan() -> Pengaturan:
    return Pengaturan(libur=(HariLibur(tanggal=date(2026, 6, 1), nama="Hari Bermain"),))


@hookimpl
def tatakerja_contoh() -> Kerangka:
    dinas = UnitContoh(nama="Dinas Permainan", jenis="dinas", jabatan="jpt_pratama")
    return Kerangka(
        akar=UnitContoh(nama="Kabupaten Mainan", jenis="pemerintah_daerah", jabatan="kepala_daerah", anak=(dinas,))
    )


@hookimpl
def tatakerja_bentuk_kedudukan() -> Sequence[AturanKedudukan]:
    return (
        AturanKedudukan(
            kode="mnn-keuchik",
            uraian="Keuchik menilai dan memimpin.",
            bila=STAF,
            ppk=(PimpinanMandiri(),),
            puo=(PimpinanMandiri(),),
        ),
    )


@hookimpl
def tatakerja_bentuk_alur() -> Sequence[AturanAlur]:
    return (AturanAlur(kode="mnn-tanpa-langkah", uraian="Tidak ada yang mendahului surat."),)


@hookimpl
def tatakerja_bentuk_evaluasi() -> Sequence[AturanEvaluasi]:
    return (
        AturanEvaluasi(kode="mnn-keuchik", uraian="Keuchik menyatakan selesai.", bila=(), rantai=(PimpinanMandiri(),)),
    )
