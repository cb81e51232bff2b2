"""Reading a NIP as offices write it, and telling one that a spreadsheet has turned into a number."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from tatakerja.values.isian import PANJANG_NIP, is_nip

NOL: Final = "000"
"""A serial that no NIP has."""

DERET: Final = 8
"""So many NIPs in a row that are all multiples of 32 can't be an accident (one in 10^12); they were rounded."""

# A NIP is a multiple of 32 where its last five digits are, as 100,000 is one.
_MULTIPLES: Final = frozenset(f"{number:05d}" for number in range(0, 100_000, 32))

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
    if not 0 <= shift <= PANJANG_NIP or len(whole) > PANJANG_NIP:
        return None
    middle, half = int(whole + decimals) * 10**shift, 10**shift // 2
    return middle - half, middle + half


def rounded_runs(nips: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where the NIPs of a column have passed through binary numbers: first place, and the place after the last.

    A double near 2e17 is a multiple of 32. A column may be put together of several files, so a long enough run tells.
    """
    beyond = 0
    # Of so many in a row one stands at every such place; few of those are multiples of anything.
    for place in range(DERET - 1, len(nips), DERET):
        if place < beyond or nips[place][-5:] not in _MULTIPLES or not is_nip(nips[place]):
            continue
        first = last = place
        while first > 0 and _is_multiple(nips[first - 1]):
            first -= 1
        while last + 1 < len(nips) and _is_multiple(nips[last + 1]):
            last += 1
        if last - first + 1 >= DERET:
            yield first, last + 1
        beyond = last + 1


def _is_multiple(nip: str) -> bool:
    return nip[-5:] in _MULTIPLES and is_nip(nip)
