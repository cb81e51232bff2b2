"""Kabupaten Wonogiri: Peraturan Bupati Wonogiri Nomor 20 Tahun 2023 tentang Sistem Kerja."""

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
from tatakerja_wonogiri.anomali import ANOMALI
from tatakerja_wonogiri.diam import DIAM
from tatakerja_wonogiri.evaluasi import EVALUASI
from tatakerja_wonogiri.kedudukan import KEDUDUKAN
from tatakerja_wonogiri.kosakata import KOSAKATA
from tatakerja_wonogiri.pelaporan import KENDALA, LAPORAN, PERMINTAAN
from tatakerja_wonogiri.penugasan import ALUR, MUATAN, TIM
from tatakerja_wonogiri.tahapan import KEWAJIBAN, TAHAPAN, TANGGUNG_JAWAB


@hookimpl
def tatakerja_regulasi() -> Regulasi:
    """Perbup Wonogiri 20/2023, in force on its promulgation (Pasal 21)."""
    return Regulasi(
        nama="wonogiri",
        daerah="Kabupaten Wonogiri",
        judul="Peraturan Bupati Wonogiri Nomor 20 Tahun 2023",
        singkatan="Perbup Wonogiri 20/2023",
        versi="1",
        penomoran=Penomoran.dari_kerangka(files(__name__).joinpath("penomoran.txt").read_text("utf-8")),
        berlaku_sejak=date(2023, 3, 22),
    )


@hookimpl
def tatakerja_kosakata() -> Kosakata:
    """The patterns, and which one a unit follows."""
    return KOSAKATA


@hookimpl
def tatakerja_anomali() -> Sequence[Anomali]:
    """What the text contradicts or leaves open."""
    return ANOMALI


@hookimpl
def tatakerja_kedudukan() -> Sequence[AturanKedudukan | Adopsi]:
    """Pasal 7-8 and the patterns of Lampiran I.B."""
    return KEDUDUKAN


@hookimpl
def tatakerja_alur() -> Sequence[AturanAlur | Adopsi]:
    """Pasal 9-11 and the mechanisms of Lampiran I.B."""
    return ALUR


@hookimpl
def tatakerja_tim() -> Sequence[AturanTim]:
    """Pasal 9 ayat (3) and Lampiran I."""
    return TIM


@hookimpl
def tatakerja_muatan() -> Sequence[Muatan]:
    """What a request states, by Lampiran I.B."""
    return MUATAN


@hookimpl
def tatakerja_laporan() -> Sequence[AturanLaporan]:
    """Pasal 13-14 and Lampiran I.B."""
    return LAPORAN


@hookimpl
def tatakerja_permintaan() -> Sequence[AturanPermintaan]:
    """Who may demand a report."""
    return PERMINTAAN


@hookimpl
def tatakerja_kendala() -> Sequence[AturanKendala]:
    """Lampiran I.B."""
    return KENDALA


@hookimpl
def tatakerja_tahapan() -> Sequence[AturanTahapan]:
    """Lampiran I.D by pattern."""
    return TAHAPAN


@hookimpl
def tatakerja_tanggung_jawab() -> Sequence[TanggungJawab]:
    """Lampiran I.B."""
    return TANGGUNG_JAWAB


@hookimpl
def tatakerja_kewajiban() -> Sequence[Kewajiban]:
    """Pasal 16-19."""
    return KEWAJIBAN


@hookimpl
def tatakerja_evaluasi() -> Sequence[AturanEvaluasi | Adopsi]:
    """The evaluation stage of Lampiran I.D, by pattern."""
    return EVALUASI


@hookimpl
def tatakerja_diam() -> Sequence[Diam]:
    """What the text leaves out."""
    return DIAM


@hookimpl
def tatakerja_contoh() -> Kerangka:
    """Pasal 20 ayat (1), with invented units below."""
    from tatakerja_wonogiri.contoh import KERANGKA  # noqa: PLC0415  # only a sample needs it, an answer never

    return KERANGKA
