"""How public values clean and check their own fields: every fault is found before any is told."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final

from tatakerja.values.galat import GalatNilai, KesalahanNilai
from tatakerja.values.teks import baca_tanggal, maksudnya

PANJANG_NIP: Final = 18

FILLING: Final = re.compile(r"[\s.]")
"""What stands between the digits of a printed NIP."""


def require(nama: str, faults: Iterable[KesalahanNilai]) -> None:
    """Refuse a value if anything is wrong with it.

    :param nama: what the value is called.
    :raises GalatNilai: with every fault.
    """
    found = tuple(faults)
    if found:
        raise GalatNilai(nama, found)


def choice(tempat: str, value: object, pilihan: Iterable[str]) -> Iterator[KesalahanNilai]:
    """The fault of a value that is none of a closed list's words."""
    words = tuple(pilihan)
    if isinstance(value, str) and value in words:
        return
    yield KesalahanNilai(tempat, f"{value!r} tidak dikenal", _meant(value, words))


def _meant(value: object, words: tuple[str, ...]) -> str:
    meant = maksudnya(str(value), words)
    known = f"yang dikenal: {', '.join(word or '(kosong)' for word in words)}"
    return f"{meant} ({known})" if meant else known


def text(tempat: str, value: object, *, kosong: bool = True) -> Iterator[KesalahanNilai]:
    """The fault of what is no text, or is an empty one where something must stand."""
    if not isinstance(value, str):
        yield KesalahanNilai(tempat, f"{value!r} bukan teks", "tulis di antara tanda kutip")
    elif not kosong and not value.strip():
        yield KesalahanNilai(tempat, "kosong", "isi")


def texts(tempat: str, value: object, *, kosong: bool = True) -> Iterator[KesalahanNilai]:
    """The faults of what should be a tuple of texts; a single text would fall into letters, so it is refused."""
    if isinstance(value, str):
        yield KesalahanNilai(tempat, f"{value!r} satu teks, seharusnya daftar teks", f"tulis [{value!r}]")
    elif not isinstance(value, tuple):
        yield KesalahanNilai(tempat, f"{value!r} bukan daftar", "tulis daftar teks")
    else:
        for i, one in enumerate(value):
            yield from text(f"{tempat}[{i}]", one, kosong=kosong)


def as_tuple(value: Any) -> Any:
    """A list or other series as a tuple; a text and whatever is no series stay, for the check to refuse."""
    return tuple(value) if isinstance(value, Iterable) and not isinstance(value, str | Mapping) else value


def nip(value: Any) -> Any:
    """A NIP without the spaces and dots with which it is written."""
    return clean_nip(value) if isinstance(value, str) else value


def nips(value: Any) -> Any:
    """Several NIPs, as :func:`nip` has each."""
    series = as_tuple(value)
    return tuple(map(nip, series)) if isinstance(series, tuple) else series


def day_text(value: Any) -> Any:
    """A day as ISO text."""
    return value.isoformat() if isinstance(value, date) else value


def as_day(value: Any) -> Any:
    """A day from ISO text; whatever else stays, for the check to refuse."""
    read = baca_tanggal(value) if isinstance(value, str) else None
    return value if read is None else read


def is_day(tempat: str, value: object) -> Iterator[KesalahanNilai]:
    """The fault of what is no day."""
    if not isinstance(as_day(value), date):
        yield KesalahanNilai(tempat, f"{value!r} bukan tanggal", "tulis TAHUN-BULAN-HARI, misalnya 2026-01-05")


def clean_nip(text: str) -> str:
    """A NIP's 18 digits without spaces, dots and a leading apostrophe; any other identifier only trimmed."""
    trimmed = text.strip().removeprefix("'").strip()
    if is_nip(trimmed):
        return trimmed
    digits = FILLING.sub("", trimmed)
    return digits if is_nip(digits) else trimmed


def is_nip(text: str) -> bool:
    """Whether a text is exactly 18 digits."""
    return len(text) == PANJANG_NIP and text.isascii() and text.isdigit()
