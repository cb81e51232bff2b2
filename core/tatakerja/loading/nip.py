"""Reading a NIP as offices write it, and refusing one that a spreadsheet has turned into a number."""

import re
from typing import Final

from tatakerja.loading.text import quote
from tatakerja.values.nip import PANJANG, clean_nip

_FILLING: Final = re.compile(r"[\s.]")
_SCIENTIFIC: Final = re.compile(r"[+-]?(\d+)(?:[.,](\d*))?[eE]([+-]?\d+)")
_WITH_DECIMALS: Final = re.compile(r"\d+[.,]0+")
# 18 digits in threes are a number shown with separators of thousands; nobody writes a NIP that way.
_THOUSANDS: Final = re.compile(r"\d{1,3}(?:[.,]\d{3}){2,}(?:[.,]0+)?")

HINT_NUMBER: Final = (
    "di Excel blok kolom nip, pilih Format Cells > Text, lalu isi ulang NIP-nya dari sumber asli (bukan dari sel ini: "
    "angka belakangnya sudah hilang) dan simpan sebagai CSV UTF-8"
)


def came_from_number(cell: str) -> bool:
    """Whether a cell shows a number, not text: ``1.97E+17``, ``….0``, ``197.001.…``."""
    text = cell.strip()
    return bool(_SCIENTIFIC.fullmatch(text) or _WITH_DECIMALS.fullmatch(text) or _THOUSANDS.fullmatch(text))


def fault_of_nip(cell: str) -> tuple[str, str]:
    """What is wrong with a cell that should hold 18 digits and doesn't, and what to do."""
    if came_from_number(cell):
        return f"NIP {quote(cell.strip())} sudah menjadi angka di lembar kerja, bukan teks", HINT_NUMBER
    text = clean_nip(cell)
    digits = _FILLING.sub("", text)
    strange = "".join(dict.fromkeys(char for char in digits if not (char.isascii() and char.isdigit())))
    if strange:
        return (
            f"NIP {quote(text)} memuat {quote(strange)}, padahal hanya boleh angka",
            f"tulis {PANJANG} angka NIP saja",
        )
    hint = "NIP lama 9 angka tidak dipakai lagi: tulis NIP baru" if len(digits) == 9 else "cocokkan dengan SK-nya"
    return f"NIP {quote(text)} terdiri atas {len(digits)} angka, seharusnya {PANJANG}", hint


def range_of_number(cell: str) -> tuple[int, int] | None:
    """The NIPs that a cell in scientific notation may once have been, as first and last; None for other cells."""
    found = _SCIENTIFIC.fullmatch(cell.strip())
    if found is None:
        return None
    whole, decimals, exponent = found.group(1), found.group(2) or "", int(found.group(3)[:6])
    shift = exponent - len(decimals)
    if not 0 <= shift <= PANJANG or len(whole) > PANJANG:
        return None
    middle, half = int(whole + decimals) * 10**shift, 10**shift // 2
    return middle - half, middle + half
