"""Checks of stages, responsibilities and obligations."""

from collections.abc import Iterator
from typing import get_args

from tatakerja.rules.baseline.kegiatan import NamaKegiatan
from tatakerja.rules.check.fault import CacatNilai, filled, word
from tatakerja.rules.check.penunjuk import pointer_faults
from tatakerja.rules.check.rows import (
    Words,
    citation_faults,
    condition_faults,
    place_faults,
    row_faults,
    touching_faults,
)
from tatakerja.values.galat import Jalur
from tatakerja.values.tahapan import AturanTahapan, Bab, Kegiatan, Kewajiban, Peran, Tahap, TanggungJawab
from tatakerja.values.teks import maksud_pilihan

_KEGIATAN = frozenset(one.value for one in NamaKegiatan)
_TAHAP = tuple(get_args(Tahap))
_PERAN, _BAB = frozenset(get_args(Peran)), frozenset(get_args(Bab))


def stage_faults(row: AturanTahapan, known: Words) -> Iterator[CacatNilai]:
    """A row on tahapan: what every row has, and its activities."""
    yield from row_faults(row, known)
    yield from condition_faults(("disebut_bagi",), row.disebut_bagi, known.domains)
    for number, one in enumerate(row.kegiatan):
        yield from _activity(("kegiatan", number), one, row, known)
    yield from _order_faults(row)


def _order_faults(row: AturanTahapan) -> Iterator[CacatNilai]:
    """Activities of a stage that stand behind those of a later one: so it shows when a name is another one's."""
    stages = [_TAHAP.index(one.tahap) if one.tahap in _TAHAP else 0 for one in row.kegiatan]
    for number in range(1, len(stages)):
        if stages[number] < stages[number - 1]:
            # Which of the two it is, the one before them says.
            odd, beside = number, number - 1
            if number < 2 or stages[number - 2] <= stages[number]:
                odd, beside = beside, odd
            one, other = row.kegiatan[odd], row.kegiatan[beside]
            said = f"kegiatan {one.nama!r} (tahap {one.tahap}) tidak pada tahapnya, di sebelah {other.nama!r}"
            yield ("kegiatan", odd, "nama"), f"{said} (tahap {other.tahap})", "periksa namanya; tahap berurutan"


def _activity(jalur: Jalur, one: Kegiatan, row: AturanTahapan, known: Words) -> Iterator[CacatNilai]:
    if one.nama not in _KEGIATAN:
        yield (*jalur, "nama"), f"kegiatan {one.nama!r} tidak dikenal", maksud_pilihan(one.nama, _KEGIATAN)
    yield from word((*jalur, "tahap"), one.tahap, _TAHAP)
    for number, who in enumerate(one.pelaku):
        if isinstance(who, str):
            yield from word((*jalur, "pelaku", number), who, ("pegawai", "ketua"), "pelaku")
        else:
            yield from pointer_faults((*jalur, "pelaku"), (who,), known.kinds, "tahapan")
    yield from citation_faults((*jalur, "dasar"), one.dasar or row.dasar, known)
    yield from touching_faults((*jalur, "anomali"), one.anomali, known)


def responsibility_faults(row: TanggungJawab, known: Words) -> Iterator[CacatNilai]:
    """A responsibility: whose, what, where, touched by which anomalies."""
    yield from word(("peran",), row.peran, _PERAN)
    yield from _entry(row, known)


def obligation_faults(row: Kewajiban, known: Words) -> Iterator[CacatNilai]:
    """An obligation: of which chapter, whose, what, where, touched by which anomalies."""
    yield from word(("bab",), row.bab, _BAB)
    yield from filled(("pengemban",), row.pengemban)
    yield from _entry(row, known)


def _entry(row: TanggungJawab | Kewajiban, known: Words) -> Iterator[CacatNilai]:
    yield from filled(("isi",), row.isi)
    yield from place_faults(("dasar",), (row.dasar,), known.regulasi)
    yield from touching_faults(("anomali",), row.anomali, known)
