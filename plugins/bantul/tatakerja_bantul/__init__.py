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
    Diam,
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
from tatakerja_bantul.diam import DIAM
from tatakerja_bantul.evaluasi import EVALUASI
from tatakerja_bantul.kedudukan import KEDUDUKAN
from tatakerja_bantul.kosakata import KOSAKATA
from tatakerja_bantul.pelaporan import KENDALA, LAPORAN, PERMINTAAN
from tatakerja_bantul.penugasan import ALUR, MUATAN, TIM
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
def tatakerja_alur() -> Sequence[AturanAlur | Adopsi]:
    """Pasal 11-13 and Lampiran II."""
    return ALUR


@hookimpl
def tatakerja_tim() -> Sequence[AturanTim]:
    """Pasal 8 ayat (3) and 11 ayat (4)."""
    return TIM


@hookimpl
def tatakerja_muatan() -> Sequence[Muatan]:
    """Pasal 12 ayat (2) and Lampiran II.A."""
    return MUATAN


@hookimpl
def tatakerja_laporan() -> Sequence[AturanLaporan]:
    """Pasal 15-16 and Lampiran III.C."""
    return LAPORAN


@hookimpl
def tatakerja_permintaan() -> Sequence[AturanPermintaan]:
    """Pasal 16 ayat (3)."""
    return PERMINTAAN


@hookimpl
def tatakerja_kendala() -> Sequence[AturanKendala]:
    """Lampiran III.A-B."""
    return KENDALA


@hookimpl
def tatakerja_tahapan() -> Sequence[AturanTahapan]:
    """Lampiran IV."""
    return TAHAPAN


@hookimpl
def tatakerja_tanggung_jawab() -> Sequence[TanggungJawab]:
    """Lampiran III.C."""
    return TANGGUNG_JAWAB


@hookimpl
def tatakerja_kewajiban() -> Sequence[Kewajiban]:
    """Pasal 17-18."""
    return KEWAJIBAN


@hookimpl
def tatakerja_evaluasi() -> Sequence[AturanEvaluasi | Adopsi]:
    """The evaluation stages of Lampiran IV."""
    return EVALUASI


@hookimpl
def tatakerja_diam() -> Sequence[Diam]:
    """What the text leaves out."""
    return DIAM


@hookimpl
def tatakerja_contoh() -> Kerangka:
    """The kinds of Lampiran I and IV, with invented units."""
    from tatakerja_bantul.contoh import KERANGKA  # noqa: PLC0415  # only a sample needs it, an answer never

    return KERANGKA
