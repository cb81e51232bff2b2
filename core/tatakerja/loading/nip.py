"""Reading a NIP as offices write it, and telling one that a spreadsheet has turned into a number."""

import re
from typing import Final

from tatakerja.values.isian import PANJANG

_SCIENTIFIC: Final = re.compile(r"[+-]?(\d+)(?:[.,](\d*))?[eE]([+-]?\d+)")
_WITH_DECIMALS: Final = re.compile(r"\d+[.,]0+")
# 18 digits in threes are a number shown with separators of thousands; nobody writes a NIP that way.
_THOUSANDS: Final = re.compile(r"\d{1,3}(?:[.,]\d{3}){2,}(?:[.,]0+)?")


def came_from_number(cell: str) -> bool:
    """Whether a cell shows a number, not text: ``1.97E+17``, ``….0``, ``197.001.…``."""
    text = cell.strip()
    if text.isdigit():
        return False
    return bool(_SCIENTIFIC.fullmatch(text) or _WITH_DECIMALS.fullmatch(text) or _THOUSANDS.fullmatch(text))


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
