"""Wording that the parts of an audit share."""

from collections.abc import Sequence

from tatakerja.values.organisasi import Pegawai, Unit
from tatakerja.values.teks import angka, maksudnya

_SHOWN = 5


def sebut_unit(unit: Unit) -> str:
    """A unit by name and code."""
    return unit.kode if unit.nama == unit.kode else f"{unit.nama} ({unit.kode})"


def sebut_orang(nip: str, pegawai: Pegawai | None) -> str:
    """A person by name and NIP."""
    return f"NIP {nip}" if pegawai is None else f"{pegawai.nama} (NIP {nip})"


def deret(bagian: Sequence[str]) -> str:
    """The first few of a list, and how many more there are."""
    shown = ", ".join(bagian[:_SHOWN])
    return shown if len(bagian) <= _SHOWN else f"{shown}, dan {angka(len(bagian) - _SHOWN)} lainnya"


def usulan(kata: str, dikenal: Sequence[str]) -> str:
    """A hint at the known word that was probably meant, or at those known."""
    known = f"yang dikenal: {', '.join(dikenal)}" if dikenal else "regulasi ini tidak memakainya"
    return maksudnya(kata, dikenal, known)
