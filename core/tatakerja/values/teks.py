"""Days, numbers and guesses in words, as Indonesian print has them; used by whatever puts words before a person.

What is heavy is imported where it is used: most of what imports this module prints no date and guesses nothing.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date
from functools import lru_cache
from typing import Final

_ISO: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_LONGEST: Final = 40
"""Letters of a word above which guessing is slow and of no use."""
_SEDIKIT: Final = 24
"""So many choices are few enough to be listed."""


def split_list(cell: str) -> tuple[str, ...]:
    """The items of a cell that holds a semicolon-separated list, trimmed, without empty ones."""
    return tuple(item for part in cell.split(";") if (item := part.strip())) if cell else ()


@lru_cache(maxsize=4096)
def tanggal_panjang(hari: date) -> str:
    """A day in words: ``5 Januari 2026``."""
    from babel.dates import format_date

    return format_date(hari, "d MMMM y", locale="id")


def printed_day(iso: str | None, tanpa: str = "") -> str:
    """A stored day in words; ``tanpa`` where there is none."""
    return tanggal_panjang(date.fromisoformat(iso)) if iso else tanpa


def tanggal_singkat(hari: date) -> str:
    """A day in few letters, the month in words all the same: ``5 Jan 2026``."""
    from babel.dates import format_date

    return format_date(hari, "d MMM y", locale="id")


@lru_cache(maxsize=4096)
def angka(nilai: float) -> str:
    """A number with Indonesian separators: ``8.000``, or ``12,5`` with one decimal where it isn't whole."""
    from babel.numbers import format_decimal

    return format_decimal(nilai, format="#,##0.0" if nilai % 1 else "#,##0", locale="id")


def baca_tanggal(teks: str) -> date | None:
    """The day that a text names as YYYY-MM-DD; None for any other text: 05/01/2026 means two days in two offices."""
    if not _ISO.fullmatch(teks):
        return None
    try:
        return date.fromisoformat(teks)
    except ValueError:
        return None


def terdekat(kata: str, pilihan: Iterable[str], n: int = 1, *, mirip: float = 0.6) -> list[str]:
    """The known words that were probably meant, the likeliest first; case, blanks and dashes don't count.

    Never ask it for the NIP of a person: a near number is somebody else's.

    :param n: how many at most.
    :param mirip: how near they must be, from 0 to 1.
    """
    if not kata or len(kata) > _LONGEST:
        return []
    from difflib import get_close_matches

    folded = _fold(kata)
    # Sorted, for what is known may be a set, and the same word must get the same guess every time.
    known = {_fold(one): one for one in sorted(pilihan) if one}
    if folded in known:
        return [known[folded]]
    return [known[one] for one in get_close_matches(folded, known, n=n, cutoff=mirip)]


def ditanya(kata: str, kutip: Callable[[str], str] = repr) -> str:
    """The question whether a word was meant, the one way in which it is put.

    :param kutip: how the word is quoted.
    """
    return f"maksudnya {kutip(kata)}?"


def maksudnya(kata: str, pilihan: Iterable[str], lain: str = "") -> str:
    """The question whether the nearest known word was meant; ``lain`` where nothing is near."""
    near = terdekat(kata, pilihan)
    return ditanya(near[0]) if near else lain


def maksud(kata: str, pilihan: Iterable[str], n: int = 1) -> str:
    """A did-you-mean to append to a message; empty where nothing is near."""
    near = terdekat(kata, pilihan, n)
    return f"; maksud Anda {' atau '.join(map(repr, near))}?" if near else ""


def maksud_pilihan(kata: str, pilihan: Iterable[str]) -> str:
    """Which word of a regulation was probably meant; the choices where that isn't plain: a wrong guess is false law."""
    choices = sorted(set(pilihan))
    if plain := terdekat(kata, choices, mirip=0.8) or _slipped(kata, choices) or _bersama(kata, choices):
        return ditanya(plain[0])
    if 0 < len(choices) <= _SEDIKIT:
        return f"pilihan: {', '.join(choices)}"
    near = terdekat(kata, choices, 3)
    return f"yang mirip: {', '.join(near)}" if near else ""


def _slipped(kata: str, pilihan: list[str]) -> list[str]:
    """The one choice from which a single slip of the hand leads to what was written: ``ppl`` and ``ppk``."""
    written = _fold(kata)
    found = [one for one in pilihan if _one_slip(written, _fold(one))]
    return found if len(found) == 1 else []


def _one_slip(kata: str, lain: str) -> bool:
    """Whether two words differ in one letter, in one too many, or in the order of two."""
    short, long = sorted((kata, lain), key=len)
    start = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    rest, other = short[start:], long[start:]
    if len(short) < len(long):
        return rest == other[1:]
    return rest[1:] == other[1:] or (rest[1:2] + rest[:1] == other[:2] and rest[2:] == other[2:])


def _bersama(kata: str, pilihan: list[str]) -> list[str]:
    """The one choice that has a word of what was written in it: ``tiap bulan`` and ``bulanan``."""
    words = [word for word in _fold(kata).split("_") if len(word) > 3]
    found = [one for one in pilihan if any(word in one.lower() for word in words)]
    return found if len(found) == 1 else []


def nama_pokok(nama: str) -> str:
    """A person's name as two lists can be held together by it: without titles, signs and capitals.

    ``Dr. H. BUDI SANTOSO, S.Sos., M.Si.`` and ``Budi Santoso`` are one; of nothing but titles all is kept.
    """
    words = nama.partition(",")[0].split()
    while len(words) > 1 and (words[0].endswith(".") or words[0].casefold() in _GELAR):
        del words[0]
    while len(words) > 1 and "." in words[-1]:
        del words[-1]
    return " ".join("".join(char for char in word if char.isalnum()).casefold() for word in words).strip()


_GELAR: Final = frozenset({"apt", "dr", "dra", "drg", "drh", "drs", "h", "hj", "ir", "kh", "ns", "prof"})


def _fold(kata: str) -> str:
    return re.sub(r"[\s_.-]+", "_", kata.casefold())


class Tampak:
    """What shows a value as attrs would: once for all classes, since one made for each delays every start."""

    __slots__ = ()

    def __repr__(self) -> str:
        fields = getattr(self, "__attrs_attrs__", ())
        shown = (f"{each.name}={getattr(self, each.name)!r}" for each in fields if each.repr)
        return f"{type(self).__qualname__.rpartition('>.')[2]}({', '.join(shown)})"
