"""Words in faults: quoting what a file holds, so that it stays on one line, and guessing what was meant."""

import re
from collections.abc import Collection, Iterable
from typing import Final

from tatakerja.values.teks import ditanya, terdekat

CONTROL: Final = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""Characters that no cell may hold; beside the controls, those that break or turn round a line on the screen.

Carriage return and line feed are not among them: Excel writes them where a cell has several lines.
"""

LINE_BREAK: Final = re.compile("[\r\n]")

_UNSHOWN: Final = re.compile("[\x00-\x1f\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
_LONGEST: Final = 40
_MOST_GUESSES: Final = 50

MIRIP: Final = 0.75
"""How near a word must be before the author of a file is asked whether it was meant."""


def quote(text: str) -> str:
    """A cell's text in quotation marks, shortened, what doesn't show written as its code point."""
    if len(text) > _LONGEST:
        text = text[: _LONGEST - 1] + "…"
    return "'" + _UNSHOWN.sub(lambda found: f"<U+{ord(found.group()):04X}>", text) + "'"


def names_of_controls(text: str) -> str:
    """The distinct control characters of a text as code points; empty if there are none."""
    return ", ".join(f"U+{ord(char):04X}" for char in dict.fromkeys(CONTROL.findall(text)))


class Guesser:
    """Guesses among many words. Each word is guessed once, and guessing stops when too many differ: it is slow."""

    def __init__(self, known: Collection[str]) -> None:
        self._known = known
        self._guesses: dict[str, str | None] = {}

    def saran(self, word: str, otherwise: str) -> str:
        """What to do: take the word probably meant, else what is given."""
        if word not in self._guesses:
            if len(self._guesses) >= _MOST_GUESSES:
                return otherwise
            near = terdekat(word, self._known, mirip=MIRIP)
            self._guesses[word] = near[0] if near else None
        meant = self._guesses[word]
        return otherwise if meant is None else f"apakah {ditanya(meant, quote)} kalau bukan, {otherwise}"


def saran_pilihan(word: str, known: Iterable[str]) -> str:
    """What to write instead of a word that a closed vocabulary lacks."""
    words = [candidate for candidate in known if candidate]
    near = terdekat(word, words, mirip=MIRIP)
    if near:
        return f"apakah {ditanya(near[0], quote)} tulis persis seperti itu"
    return f"pakai salah satu dari: {', '.join(words)}"
