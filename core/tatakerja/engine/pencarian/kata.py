"""Words as they are looked for, and words that are like others."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

try:
    from rapidfuzz import fuzz, process
except ImportError:  # without the extra for spreadsheets the standard library guesses, more slowly
    process = None  # type: ignore[assignment]

_SELAIN_KATA = re.compile(r"[^0-9a-z]+")
_BERJARAK = re.compile(r"(?<![0-9A-Za-z])\d+(?:[\s.]+\d+)+(?![0-9A-Za-z])")
_NIP = 8
"""Digits from which groups of them are taken for a NIP: that of a day of birth."""
_MIRIP = 75
"""How alike words must be, in percent, to be taken for each other."""
_LEBIH = 2
"""So many letters at most are wanting or too many."""
_PILIHAN = 5
"""So many words at most one may have been meant for."""


def search_words(teks: str) -> list[str]:
    """The words of a text as they are looked for: without case, marks of stress, and punctuation.

    Groups of digits with blanks or dots between them, as NIPs are printed, are one word; shorter ones are numbers that
    stand beside each other.
    """
    return teks_kata(_BERJARAK.sub(_joined, teks)).split()


def _joined(found: re.Match[str]) -> str:
    digits = re.sub(r"\D", "", found[0])
    return digits if len(digits) >= _NIP else found[0]


def alike(word: str, known: Iterable[str]) -> list[str]:
    """The known words that are most like one, at most five.

    By rapidfuzz where it is installed, which is much faster, else by the standard library.
    """
    choices = [one for one in known if abs(len(one) - len(word)) <= _LEBIH]
    if process is None:
        return get_close_matches(word, choices, _PILIHAN, _MIRIP / 100)
    return [one for one, _, _ in process.extract(word, choices, scorer=fuzz.ratio, limit=_PILIHAN, score_cutoff=_MIRIP)]


def teks_kata(teks: str) -> str:
    """A text in which words are looked for: as :func:`search_words` takes it, with a blank before every word."""
    if not teks.isascii():
        plain = unicodedata.normalize("NFKD", teks)
        teks = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return f" {_SELAIN_KATA.sub(' ', teks.casefold()).strip()}"
