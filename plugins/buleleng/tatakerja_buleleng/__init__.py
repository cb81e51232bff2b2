"""Kabupaten Buleleng: the annex on mekanisme kerja Perangkat Daerah, number and date not known."""

from collections.abc import Sequence
from importlib.resources import files

from tatakerja.plugin import (
    Adopsi,
    Anomali,
    AturanAlur,
    AturanEvaluasi,
    AturanKedudukan,
    AturanKendala,
    AturanLaporan,
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
from tatakerja_buleleng.anomali import ANOMALI
from tatakerja_buleleng.diam import DIAM
from tatakerja_buleleng.evaluasi import EVALUASI
from tatakerja_buleleng.kedudukan import KEDUDUKAN
from tatakerja_buleleng.kosakata import KOSAKATA
from tatakerja_buleleng.pelaporan import KENDALA, LAPORAN
from tatakerja_buleleng.penugasan import ALUR, MUATAN, TIM
from tatakerja_buleleng.tahapan import KEWAJIBAN, TAHAPAN, TANGGUNG_JAWAB


@hookimpl
def tatakerja_regulasi() -> Regulasi:
    """The annex alone is available: no number, no date, so it counts as in force."""
    return Regulasi(
        nama="buleleng",
        daerah="Kabupaten Buleleng",
        judul="Peraturan Bupati Buleleng tentang mekanisme kerja Perangkat Daerah (nomor dan tanggal tidak diketahui)",
        singkatan="Perbup Buleleng",
        versi="1",
        penomoran=Penomoran.dari_kerangka(files(__name__).joinpath("penomoran.txt").read_text("utf-8")),
        catatan=("Hanya lampiran yang tersedia, tanpa nomor, tanggal, dan batang tubuh; dianggap berlaku.",),
    )


@hookimpl
def tatakerja_kosakata() -> Kosakata:
    """Nothing beyond the core's words."""
    return KOSAKATA


@hookimpl
def tatakerja_anomali() -> Sequence[Anomali]:
    """What the text contradicts or leaves open."""
    return ANOMALI


@hookimpl
def tatakerja_kedudukan() -> Sequence[AturanKedudukan | Adopsi]:
    """Lampiran A-I."""
    return KEDUDUKAN


@hookimpl
def tatakerja_alur() -> Sequence[AturanAlur | Adopsi]:
    """The mechanisms of the annex's number 2."""
    return ALUR


@hookimpl
def tatakerja_tim() -> Sequence[AturanTim]:
    """The annex's general part, number 3, huruf A."""
    return TIM


@hookimpl
def tatakerja_muatan() -> Sequence[Muatan]:
    """What a request states, by the annex's number 2."""
    return MUATAN


@hookimpl
def tatakerja_laporan() -> Sequence[AturanLaporan]:
    """The annex's general part, number 3."""
    return LAPORAN


@hookimpl
def tatakerja_kendala() -> Sequence[AturanKendala]:
    """The annex's general part, number 3."""
    return KENDALA


@hookimpl
def tatakerja_tahapan() -> Sequence[AturanTahapan]:
    """Lampiran A-I."""
    return TAHAPAN


@hookimpl
def tatakerja_tanggung_jawab() -> Sequence[TanggungJawab]:
    """The annex's general part, number 3, huruf A."""
    return TANGGUNG_JAWAB


@hookimpl
def tatakerja_kewajiban() -> Sequence[Kewajiban]:
    """The performance clauses of Lampiran G-I."""
    return KEWAJIBAN


@hookimpl
def tatakerja_evaluasi() -> Sequence[AturanEvaluasi | Adopsi]:
    """Huruf c of Lampiran A-I."""
    return EVALUASI


@hookimpl
def tatakerja_diam() -> Sequence[Diam]:
    """What the text leaves out."""
    return DIAM


@hookimpl
def tatakerja_contoh() -> Kerangka:
    """The kinds of sections A-I, with invented units."""
    from tatakerja_buleleng.contoh import KERANGKA  # noqa: PLC0415  # only a sample needs it, an answer never

    return KERANGKA
