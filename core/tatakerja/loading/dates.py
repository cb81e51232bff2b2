"""Days as files have them: ISO, or as offices write them here, day first; and what another text may have meant."""

import re
from datetime import date, timedelta
from typing import Final

_DAY_FIRST: Final = re.compile(r"([0-9]{1,2})\s?[/. -]\s?([0-9]{1,2}|[A-Za-z]+)\.?\s?[/. -]\s?([0-9]{4})(?:[ T].*)?")
_YEAR_FIRST: Final = re.compile(r"([0-9]{4})[/. -]?([0-9]{1,2})[/. -]?([0-9]{1,2})(?:[ T].*)?")
_ISO: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[ T]00:00(?::00(?:\.0+)?)?)?")
_SERIAL: Final = re.compile(r"[1-9][0-9]{4}")
_EXCEL_DAY_ZERO: Final = date(1899, 12, 30)
_BULAN: Final = {
    name: number
    for number, names in enumerate(
        (
            "jan januari january", "feb peb februari pebruari february", "mar maret march", "apr april", "mei may",
            "jun juni june", "jul juli july", "agu ags agt agustus aug august", "sep sept september",
            "okt oktober oct october", "nov nop november nopember", "des desember dec december",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip


def read_day(text: str) -> date | None:
    """The day that a text names: ``2026-01-05``, ``05/01/2026``, ``5-1-2026``, ``5 Januari 2026``; None for any other.

    Where only numbers stand the day comes first, as everywhere in Indonesia; a text that would be a day only the other
    way round is none.
    """
    try:
        if found := _ISO.fullmatch(text):
            return date(*map(int, found.groups()))
        if found := _DAY_FIRST.fullmatch(text):
            day, month, year = found.groups()
            number = int(month) if month.isdigit() else _BULAN[month.casefold()]
            return date(int(year), number, int(day))
    except (ValueError, KeyError):
        pass
    return None


def guess_day(text: str) -> date | None:
    """The day that a text probably means which :func:`read_day` doesn't take; only for hints."""
    try:
        if found := _YEAR_FIRST.fullmatch(text):
            return date(*map(int, found.groups()))
        if _SERIAL.fullmatch(text):
            return _EXCEL_DAY_ZERO + timedelta(days=int(text))
    except ValueError:
        pass
    return None
