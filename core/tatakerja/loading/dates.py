"""What a cell that is no ISO date may mean; only for hints, a file's days are read as ISO alone."""

import re
from datetime import date, timedelta
from typing import Final

_DAY_FIRST: Final = re.compile(r"([0-9]{1,2})[/. -]([0-9]{1,2}|[A-Za-z]+)[/. -]([0-9]{4})(?:[ T].*)?")
_YEAR_FIRST: Final = re.compile(r"([0-9]{4})[/. -]?([0-9]{1,2})[/. -]?([0-9]{1,2})(?:[ T].*)?")
_SERIAL: Final = re.compile(r"[1-9][0-9]{4}")
_EXCEL_DAY_ZERO: Final = date(1899, 12, 30)
_BULAN: Final = ("jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des")


def guess_day(text: str) -> date | None:
    """The day that a text in another notation probably names, day first; None if it can't be told."""
    try:
        if found := _DAY_FIRST.fullmatch(text):
            day, month, year = found.groups()
            number = int(month) if month.isdigit() else _BULAN.index(month[:3].lower()) + 1
            return date(int(year), number, int(day))
        if found := _YEAR_FIRST.fullmatch(text):
            return date(*map(int, found.groups()))
        if _SERIAL.fullmatch(text):
            return _EXCEL_DAY_ZERO + timedelta(days=int(text))
    except ValueError:
        pass
    return None
