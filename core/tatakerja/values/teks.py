"""Days and numbers as Indonesian print has them; used by whatever puts words before a person."""

from collections.abc import Iterable
from datetime import date
from functools import cache


@cache
def tanggal_panjang(hari: date) -> str:
    """A day in words: ``5 Januari 2026``."""
    # Imported here: most of what imports this module prints no date, and babel takes long to load.
    from babel.dates import format_date

    return format_date(hari, "d MMMM y", locale="id")


def angka(nilai: float) -> str:
    """A number with Indonesian separators: ``8.000``, or ``12,5`` with one decimal where it isn't whole."""
    text = f"{nilai:,.1f}" if nilai % 1 else f"{nilai:,.0f}"
    return text.translate({ord(","): ".", ord("."): ","})


def maksud(kata: str, pilihan: Iterable[str], n: int = 1) -> str:
    """A did-you-mean to append to a message; empty where nothing is near."""
    import difflib

    near = difflib.get_close_matches(kata, list(pilihan), n=n)
    return f"; maksud Anda {' atau '.join(map(repr, near))}?" if near else ""
