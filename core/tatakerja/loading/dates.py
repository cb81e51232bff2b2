"""Dates in files: only ISO is read; what else a cell may mean goes into the hint."""

import re
from datetime import date, timedelta
from typing import Final

_ISO: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DAY_FIRST: Final = re.compile(r"([0-9]{1,2})[/. -]([0-9]{1,2}|[A-Za-z]+)[/. -]([0-9]{4})(?:[ T].*)?")
_YEAR_FIRST: Final = re.compile(r"([0-9]{4})[/. -]?([0-9]{1,2})[/. -]?([0-9]{1,2})(?:[ T].*)?")
_SERIAL: Final = re.compile(r"[1-9][0-9]{4}")
_EXCEL_DAY_ZERO: Final = date(1899, 12, 30)
_BULAN: Final = ("jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des")


def read_date(text: str) -> date | None:
    """A day written YYYY-MM-DD; None if it isn't one."""
    if not _ISO.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def hint_of_date(text: str) -> str:
    """How to write a day that isn't ISO, with the day itself where it can be guessed."""
    guess = _guess(text)
    if guess is None:
        return "tulis tahun-bulan-hari, misalnya 2026-01-05, dan periksa apakah tanggal itu ada"
    return f"tulis {guess} bila maksudnya {guess.day} {_BULAN[guess.month - 1].capitalize()} {guess.year}"


def _guess(text: str) -> date | None:
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
