"""Kabupaten Kotabaru: Peraturan Bupati Kotabaru Nomor 68 Tahun 2024 tentang Sistem Kerja Aparatur Sipil Negara."""

from collections.abc import Sequence
from datetime import date
from importlib.resources import files

from tatakerja.plugin import (
    Adopsi,
    Anomali,
    AturanAlur,
    AturanEvaluasi,
    AturanKedudukan,
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
from tatakerja_kotabaru.anomali import ANOMALI
from tatakerja_kotabaru.diam import DIAM
from tatakerja_kotabaru.evaluasi import EVALUASI
from tatakerja_kotabaru.kedudukan import KEDUDUKAN
from tatakerja_kotabaru.kosakata import KOSAKATA
from tatakerja_kotabaru.pelaporan import LAPORAN, PERMINTAAN
from tatakerja_kotabaru.penugasan import ALUR, MUATAN, TIM
from tatakerja_kotabaru.tahapan import KEWAJIBAN, TAHAPAN, TANGGUNG_JAWAB


@hookimpl
def tatakerja_regulasi() -> Regulasi:
    """Perbup Kotabaru 68/2024, in force on its promulgation (Pasal 33)."""
    return Regulasi(
        nama="kotabaru",
        daerah="Kabupaten Kotabaru",
        judul="Peraturan Bupati Kotabaru Nomor 68 Tahun 2024",
        singkatan="Perbup Kotabaru 68/2024",
        versi="1",
        penomoran=Penomoran.dari_kerangka(files(__name__).joinpath("penomoran.txt").read_text("utf-8")),
        berlaku_sejak=date(2024, 9, 18),
    )


@hookimpl
def tatakerja_kosakata() -> Kosakata:
    """The marks of the units that Lampiran II singles out."""
    return KOSAKATA


@hookimpl
def tatakerja_anomali() -> Sequence[Anomali]:
    """What the text contradicts or leaves open."""
    return ANOMALI


@hookimpl
def tatakerja_kedudukan() -> Sequence[AturanKedudukan | Adopsi]:
    """Pasal 18 and Lampiran II."""
    return KEDUDUKAN


@hookimpl
def tatakerja_alur() -> Sequence[AturanAlur | Adopsi]:
    """Pasal 19-24."""
    return ALUR


@hookimpl
def tatakerja_tim() -> Sequence[AturanTim]:
    """Pasal 22."""
    return TIM


@hookimpl
def tatakerja_muatan() -> Sequence[Muatan]:
    """Pasal 20-21."""
    return MUATAN


@hookimpl
def tatakerja_laporan() -> Sequence[AturanLaporan]:
    """Pasal 26-28."""
    return LAPORAN


@hookimpl
def tatakerja_permintaan() -> Sequence[AturanPermintaan]:
    """Who may demand a report."""
    return PERMINTAAN


@hookimpl
def tatakerja_tahapan() -> Sequence[AturanTahapan]:
    """Lampiran II."""
    return TAHAPAN


@hookimpl
def tatakerja_tanggung_jawab() -> Sequence[TanggungJawab]:
    """Pasal 26."""
    return TANGGUNG_JAWAB


@hookimpl
def tatakerja_kewajiban() -> Sequence[Kewajiban]:
    """Pasal 30-32."""
    return KEWAJIBAN


@hookimpl
def tatakerja_evaluasi() -> Sequence[AturanEvaluasi | Adopsi]:
    """The evaluation stages of Lampiran II."""
    return EVALUASI


@hookimpl
def tatakerja_diam() -> Sequence[Diam]:
    """What the text leaves out."""
    return DIAM


@hookimpl
def tatakerja_contoh() -> Kerangka:
    """Lampiran I, with invented units below."""
    from tatakerja_kotabaru.contoh import KERANGKA  # noqa: PLC0415  # only a sample needs it, an answer never

    return KERANGKA
