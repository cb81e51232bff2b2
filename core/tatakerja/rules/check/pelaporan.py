"""Checks of the rows of reporting and of the direction of work."""

from collections.abc import Iterator
from typing import get_args

from tatakerja.rules.check.fault import CacatNilai, filled, word, words
from tatakerja.rules.check.rows import Words, row_faults
from tatakerja.values.alur import Bentuk, Pihak
from tatakerja.values.pelaksanaan import AturanKetentuan, AturanKoordinasi, AturanPengarah
from tatakerja.values.pelaporan import AturanKendala, AturanLaporan, AturanPermintaan, Pelapor, Periode

_PIHAK = frozenset(get_args(Pihak))
_PELAPOR = frozenset(get_args(Pelapor))
_BERKALA = frozenset(get_args(Periode))
_BENTUK = frozenset(get_args(Bentuk))


def report_faults(row: AturanLaporan, known: Words) -> Iterator[CacatNilai]:
    """A row on reports: what every row has, who reports to whom how often."""
    yield from row_faults(row, known)
    yield from word(("pelapor",), row.pelapor, _PELAPOR)
    yield from words(("kepada",), row.kepada, _PIHAK | {"ketua", "pemberi_tugas"}, "pihak")
    if not row.kepada:
        yield ("kepada",), "tidak menyebut penerima laporan", "sebut paling sedikit satu pihak"
    if not isinstance(row.berkala, bool):
        yield from word(("berkala",), row.berkala, _BERKALA)
    if row.atas_anggota and (row.pelapor != "ketua" or "ketua" in row.kepada):
        yield ("atas_anggota",), "laporan atas anggota dibuat ketua kepada pejabat anggota itu", ""


def demand_faults(row: AturanPermintaan, known: Words) -> Iterator[CacatNilai]:
    """A row on demands for reports: what every row has, who demands from whom."""
    yield from row_faults(row, known)
    yield from word(("peminta",), row.peminta, _PIHAK, "pihak")
    yield from words(("dari",), row.dari, _PELAPOR, "pelapor")
    if not row.dari:
        yield ("dari",), "tidak menyebut dari siapa laporan diminta", "sebut paling sedikit satu"


def obstacle_faults(row: AturanKendala, known: Words) -> Iterator[CacatNilai]:
    """A row on obstacles: what every row has, who decides."""
    yield from row_faults(row, known)
    yield from words(("kepada",), row.kepada, _PIHAK, "pihak")
    if not row.kepada:
        yield ("kepada",), "tidak menyebut siapa yang memutuskan kendala", "sebut paling sedikit satu pihak"
    if row.syarat and not row.tindak_lanjut:
        yield ("syarat",), "syarat hanya bagi yang menindaklanjuti", "tulis tindak_lanjut = true, atau hapus syarat"


def direction_faults(row: AturanPengarah | AturanKoordinasi | AturanKetentuan, known: Words) -> Iterator[CacatNilai]:
    """A row on who directs work, with whom it is coordinated or what is owed."""
    yield from row_faults(row, known)
    if isinstance(row, AturanPengarah):
        yield from words(("oleh",), row.oleh, _PIHAK, "pihak")
        if not row.oleh:
            yield ("oleh",), "tidak menyebut siapa yang mengarahkan", "sebut paling sedikit satu pihak"
    elif isinstance(row, AturanKetentuan):
        yield from word(("bagi",), row.bagi, _BENTUK)
        yield from filled(("isi",), row.isi)
    elif row.dengan is not None:
        yield from word(("dengan",), row.dengan, _PIHAK, "pihak")
    elif not row.uraian:
        yield (), "tidak menyebut dengan siapa pekerjaan dikoordinasikan", "sebut pihak, atau tulis dalam uraian"
