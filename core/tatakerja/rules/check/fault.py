"""Faults of a plugin's rows: where in which row, what is wrong, what to do.

A check yields the path within its row, so that whoever knows where the row is written can name file and line.
"""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from tatakerja.values.galat import Jalur
from tatakerja.values.teks import maksud_pilihan

CacatNilai = tuple[Jalur, str, str]
"""A fault of a row: its path there, what is wrong, what to do (may be empty)."""

_BERNOMOR = frozenset({"langkah", "surat", "catatan", "kegiatan", "isian", "rantai", "ppk", "puo", "koordinator"})
"""Choices beyond this number aren't listed in a message."""


class Masalah(NamedTuple):
    """A fault with the row that has it.

    :ivar jenis: what kind of row: ``alur``.
    :ivar kode: its code, or what names it where it has none.
    """

    jenis: str
    kode: str
    jalur: Jalur
    isi: str
    saran: str = ""

    @property
    def kalimat(self) -> str:
        """What is wrong and what to do, for where the place stands before it."""
        return self.isi + (f"; {self.saran}" if self.saran else "")

    def __str__(self) -> str:
        place = f"{self.jenis} {self.kode!r}" if self.kode else self.jenis
        for part, number in zip(self.jalur, self.jalur[1:], strict=False):
            if part in _BERNOMOR and isinstance(number, int):
                place += f", {part} {number + 1}"
        return f"{place}: {self.kalimat}"


def of_row(jenis: str, kode: str, found: Iterable[CacatNilai]) -> Iterator[Masalah]:
    """Faults with the row in which they were found."""
    return (Masalah(jenis, kode, *one) for one in found)


def word(jalur: Jalur, value: object, choices: Collection[str], what: str = "") -> Iterator[CacatNilai]:
    """The fault of a value that isn't one of a closed list of words.

    :param what: what the value is; the last key of its path if not given.
    """
    if value not in choices:
        yield jalur, f"{what or _key(jalur)} {value!r} tidak dikenal", maksud_pilihan(str(value), choices)


def words(jalur: Jalur, values: Iterable[object], choices: Collection[str], what: str = "") -> Iterator[CacatNilai]:
    """The faults of values each of which should be one of a closed list of words."""
    for number, value in enumerate(values):
        yield from word((*jalur, number), value, choices, what or _key(jalur))


def filled(jalur: Jalur, value: object) -> Iterator[CacatNilai]:
    """The fault of what should be a text and is none, or empty."""
    if not isinstance(value, str) or not value.strip():
        yield jalur, f"{_key(jalur)} kosong", "isi"


def _key(jalur: Jalur) -> str:
    return next((part.replace("_", " ") for part in reversed(jalur) if isinstance(part, str)), "nilai")
