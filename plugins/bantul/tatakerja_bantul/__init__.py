"""Kabupaten Bantul: Peraturan Bupati Bantul Nomor 1 Tahun 2023 on mekanisme kerja."""

from collections.abc import Sequence
from datetime import date
from importlib.resources import files

from tatakerja.plugin import (
    Adopsi,
    Anomali,
    AturanAlur,
    AturanEvaluasi,
    AturanKedudukan,
    AturanKendala,
    AturanLaporan,
    AturanPermintaan,
    AturanTahapan,
    AturanTim,
    Kerangka,
    Kewajiban,
    Kosakata,
    Muatan,
    Penomoran,
    Regulasi,
    TanggungJawab,
    hookimpl,
)
from tatakerja_bantul.anomali import ANOMALI
from tatakerja_bantul.evaluasi import EVALUASI
from tatakerja_bantul.kedudukan import KEDUDUKAN
from tatakerja_bantul.kosakata import KOSAKATA
from tatakerja_bantul.pelaporan import PELAPORAN
from tatakerja_bantul.penugasan import PENUGASAN
from tatakerja_bantul.tahapan import KEWAJIBAN, TAHAPAN, TANGGUNG_JAWAB


@hookimpl
def tatakerja_regulasi() -> Regulasi:
    """Perbup Bantul 1/2023, in force on its promulgation (Pasal 21)."""
    return Regulasi(
        nama="bantul",
        daerah="Kabupaten Bantul",
        judul="Peraturan Bupati Bantul Nomor 1 Tahun 2023",
        singkatan="Perbup Bantul 1/2023",
        versi="1",
        penomoran=Penomoran.dari_kerangka(files(__name__).joinpath("penomoran.txt").read_text("utf-8")),
        berlaku_sejak=date(2023, 1, 9),
    )


@hookimpl
def tatakerja_kosakata() -> Kosakata:
    """Kapanewon and its officials; the mark that the rules use."""
    return KOSAKATA


@hookimpl
def tatakerja_anomali() -> Sequence[Anomali]:
    """What the text contradicts or leaves open."""
    return ANOMALI


@hookimpl
def tatakerja_kedudukan() -> Sequence[AturanKedudukan | Adopsi]:
    """Pasal 7-9 and Lampiran IV."""
    return KEDUDUKAN


@hookimpl
def tatakerja_penugasan() -> Sequence[AturanAlur | AturanTim | Muatan | Adopsi]:
    """Pasal 11-13 and Lampiran II."""
    return PENUGASAN


@hookimpl
def tatakerja_tahapan() -> Sequence[AturanTahapan | TanggungJawab | Kewajiban]:
    """Lampiran IV, Lampiran III.C, and Pasal 17-18."""
    return (*TAHAPAN, *TANGGUNG_JAWAB, *KEWAJIBAN)


@hookimpl
def tatakerja_pelaporan() -> Sequence[AturanLaporan | AturanPermintaan | AturanKendala]:
    """Pasal 15-16 and Lampiran III."""
    return PELAPORAN


@hookimpl
def tatakerja_evaluasi() -> Sequence[AturanEvaluasi | Adopsi]:
    """The evaluation stages of Lampiran IV."""
    return EVALUASI


@hookimpl
def tatakerja_contoh() -> Kerangka:
    """The kinds of Lampiran I and IV, with invented units."""
    from tatakerja_bantul.contoh import KERANGKA  # noqa: PLC0415  # only a sample needs it, an answer never

    return KERANGKA
