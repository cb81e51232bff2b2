"""Cells of a sheet as the text that a CSV saved from it would hold."""

from collections.abc import Sequence
from datetime import datetime, time
from typing import Any, Final

from tatakerja.border.text import plain_cell

_EXACT: Final = 1e15
"""From here on a spreadsheet keeps no longer every digit."""


def text_of(cell: Any) -> str:
    """A cell's text: a whole number without point, a day in ISO.

    A number of more digits than a spreadsheet keeps is written with its exponent: nobody takes it for the text that it
    once was, and a NIP so written is refused.
    """
    if isinstance(cell, bool):
        return "benar" if cell else "salah"
    if isinstance(cell, int | float):
        number = float(cell)
        return str(int(number)) if number.is_integer() and abs(number) < _EXACT else repr(number)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    return str(cell)


def texts_of(row: Sequence[Any]) -> list[str]:
    """The texts of a row, without the apostrophes by which an export keeps cells from being formulas.

    Most rows hold nothing but text.
    """
    return [(cell if cell[:1] != "'" else plain_cell(cell)) if cell.__class__ is str else text_of(cell) for cell in row]
