"""A toy regency that builds on the toy: it takes over its rows, replaces two of them and adopts a shape of it."""

from collections.abc import Sequence
from datetime import date

from tatakerja.plugin import (
    STAF,
    Adopsi,
    AturanEvaluasi,
    AturanKedudukan,
    AturanPermintaan,
    Kosakata,
    Penomoran,
    PimpinanMandiri,
    Regulasi,
    adopsi,
    bila,
    hookimpl,
    tanpa,
)


def regulasi(nama: str, dasar: str = "mainan") -> Regulasi:
    """Its regulation under a name: broken plugins borrow it."""
    return Regulasi(
        nama=nama,
        daerah="Kabupaten Turunan",
        judul="Peraturan Bupati Turunan Nomor 2 Tahun 2025",
        singkatan="Perbup Turunan 2/2025",
        versi="1",
        penomoran=Penomoran.dari_kerangka("Pasal 1\nPasal 2\n"),
        berlaku_sejak=date(2025, 1, 1),
        plugin_dasar=dasar,
    )


@hookimpl
def tatakerja_regulasi() -> Regulasi:
    return regulasi("turunan")


@hookimpl
def tatakerja_kosakata() -> Kosakata:
    return Kosakata(penanda={"baru": "tanda yang belum dipakai"})


KEDUDUKAN: tuple[AturanKedudukan | Adopsi, ...] = (
    adopsi(
        "mnn-keuchik",
        kode="trn-kecil",
        menggantikan="mnn-kecil",
        uraian="Kepala menilai dan memimpin, juga di dinas kecil.",
        bila=bila(pada="dinas badan", ukuran="kecil") + tanpa(penanda="istimewa"),
        dasar=("Pasal 1", "mainan: Pasal 2 ayat (2)"),
    ),
    AturanKedudukan(
        kode="mnn-kelurahan",
        menggantikan="mnn-kelurahan",
        uraian="Lurah menilai.",
        bila=STAF + bila(pada="kelurahan"),
        ppk=(PimpinanMandiri(),),
        puo=(PimpinanMandiri(),),
        dasar=("Pasal 2",),
    ),
)


@hookimpl
def tatakerja_kedudukan() -> Sequence[AturanKedudukan | Adopsi]:
    return KEDUDUKAN


@hookimpl
def tatakerja_permintaan() -> Sequence[AturanPermintaan]:
    return (
        AturanPermintaan(
            kode="trn-minta", menggantikan="mnn-minta", peminta="ppk", dari=("ketua",), dasar=("Pasal 2",)
        ),
    )


@hookimpl
def tatakerja_evaluasi() -> Sequence[AturanEvaluasi | Adopsi]:
    return ()
