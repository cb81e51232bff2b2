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
from tatakerja_buleleng.anomali import ANOMALI
from tatakerja_buleleng.evaluasi import EVALUASI
from tatakerja_buleleng.kedudukan import KEDUDUKAN
from tatakerja_buleleng.kosakata import KOSAKATA
from tatakerja_buleleng.pelaporan import PELAPORAN
from tatakerja_buleleng.penugasan import PENUGASAN
from tatakerja_buleleng.tahapan import TAHAPAN


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
def tatakerja_penugasan() -> Sequence[AturanAlur | AturanTim | Muatan | Adopsi]:
    """The mechanisms of the annex's number 2."""
    return PENUGASAN


@hookimpl
def tatakerja_tahapan() -> Sequence[AturanTahapan | TanggungJawab | Kewajiban]:
    """Lampiran A-I, and the responsibilities."""
    return TAHAPAN


@hookimpl
def tatakerja_pelaporan() -> Sequence[AturanLaporan | AturanPermintaan | AturanKendala]:
    """The annex's general part, number 3."""
    return PELAPORAN


@hookimpl
def tatakerja_evaluasi() -> Sequence[AturanEvaluasi | Adopsi]:
    """Huruf c of Lampiran A-I."""
    return EVALUASI


@hookimpl
def tatakerja_contoh() -> Kerangka:
    """The kinds of sections A-I, with invented units."""
    from tatakerja_buleleng.contoh import KERANGKA  # noqa: PLC0415  # only a sample needs it, an answer never

    return KERANGKA
