"""A plugin in Python only, as written for v2 of the hooks. Recorded: never edited."""

from collections.abc import Sequence
from datetime import date

from tatakerja.plugin import (
    Adopsi,
    Anomali,
    AturanAlur,
    AturanEvaluasi,
    AturanKedudukan,
    AturanTim,
    Kosakata,
    Penomoran,
    PimpinanMandiri,
    PimpinanTerdekat,
    PimpinanUnitInduk,
    PolaLangkah,
    Regulasi,
    Tafsir,
    adopsi,
    bila,
    hookimpl,
    tafsir,
    tanpa,
)


@hookimpl
def tatakerja_regulasi() -> Regulasi:
    return Regulasi(
        nama="direkam",
        daerah="Kabupaten Direkam",
        judul="Peraturan Bupati Direkam Nomor 3 Tahun 2025",
        singkatan="Perbup Direkam 3/2025",
        versi="1",
        penomoran=Penomoran.dari_kerangka("Pasal 1\nPasal 2\n  ayat (1)-(3)\nPasal 3\n  ayat (1)-(2)\nPasal 4\n"),
        berlaku_sejak=date(2025, 1, 1),
    )


@hookimpl
def tatakerja_kosakata() -> Kosakata:
    return Kosakata()


@hookimpl
def tatakerja_anomali() -> Sequence[Anomali]:
    return (
        Anomali(
            kode="drk-camat",
            jenis="kontradiksi",
            isi="Pasal 2 ayat (2) dan ayat (3) menunjuk penilai yang berbeda pada kecamatan.",
            tempat=("Pasal 2 ayat (2)", "Pasal 2 ayat (3)"),
            dampak=("kedudukan",),
            tafsir=(
                Tafsir(kode="camat", isi="Camat menilai."),
                Tafsir(kode="terdekat", isi="Pimpinan unit terdekat menilai."),
            ),
            bawaan="camat",
            alasan="Ayat (2) lebih khusus.",
        ),
    )


@hookimpl
def tatakerja_kedudukan() -> Sequence[AturanKedudukan | Adopsi]:
    return (
        adopsi("administrator", kode="drk-dinas", bila=bila(pada="dinas badan"), dasar=("Pasal 2 ayat (1)",)),
        AturanKedudukan(
            kode="drk-camat",
            bila=bila(memimpin="tidak", pada="kecamatan") + tafsir("drk-camat", "camat"),
            ppk=(PimpinanMandiri(),),
            puo=(PimpinanMandiri(),),
            dasar=("Pasal 2 ayat (2)",),
            anomali=("drk-camat",),
        ),
        AturanKedudukan(
            kode="drk-terdekat",
            bila=bila(memimpin="tidak", pada="kecamatan") + tafsir("drk-camat", "terdekat"),
            ppk=(PimpinanTerdekat(jabatan="administrator pengawas"),),
            dasar=("Pasal 2 ayat (3)",),
            anomali=("drk-camat",),
        ),
        AturanKedudukan(
            kode="drk-pimpinan",
            bila=bila(memimpin="ya"),
            ppk=(PimpinanUnitInduk(),),
            dasar=("Pasal 1",),
            tersirat="Batasan penilai sebagai atasan langsung.",
        ),
        adopsi("unit-mandiri", kode="drk-lain", bila=tanpa(pada="dinas badan kecamatan"), dasar=("Pasal 1",)),
    )


@hookimpl
def tatakerja_alur() -> Sequence[AturanAlur | Adopsi]:
    return (
        AturanAlur(
            kode="drk-penunjukan",
            bila=bila(cara="penunjukan"),
            langkah=(
                PolaLangkah(
                    oleh="ppk_pemilik", peran="PPK pemilik kinerja", aksi="memohon", dokumen="surat_permohonan"
                ),
                PolaLangkah(
                    oleh="ppk", peran="PPK", aksi="menyetujui", dokumen="surat_jawaban", tenggat="5 hari kerja"
                ),
            ),
            surat=(PolaLangkah(oleh="ppk", peran="PPK", aksi="menetapkan", dokumen="surat_penugasan"),),
            dasar=("Pasal 3 ayat (1)",),
        ),
    )


@hookimpl
def tatakerja_tim() -> Sequence[AturanTim]:
    return (
        AturanTim(
            kode="drk-ketua",
            bila=bila(bentuk="tim"),
            tingkat="info",
            isi="Ketua tim ditunjuk oleh PPK pemilik kinerja.",
            dasar=("Pasal 3 ayat (2)",),
        ),
    )


@hookimpl
def tatakerja_evaluasi() -> Sequence[AturanEvaluasi | Adopsi]:
    return (
        AturanEvaluasi(
            kode="drk-hasil", rantai=(PimpinanTerdekat(jabatan="administrator"), PimpinanMandiri()), dasar=("Pasal 4",)
        ),
    )
