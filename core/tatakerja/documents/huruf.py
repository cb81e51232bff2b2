"""The fonts that are shipped, how wide text is in a drawing, and how it is wrapped.

Reckoned a little wider than the letters of Arial, and of those that were made to its measure, are.
"""

from pathlib import Path
from typing import Final

HURUF_TERKIRIM: Final = Path(__file__).parent / "surat" / "huruf"
"""The folder of the fonts that are shipped, with their licence: what is printed looks the same on every machine."""
HURUF = 12
"""Size of the letters of a drawing, in points, where nothing else is said."""

_SISA: Final = 3
"""Letters of a broken word that stand alone at least."""
_SEMPIT, _TERLEBAR, _TEBAL = frozenset("iljtfrI.,:;'|!()[] "), frozenset("mwMW@%"), 1.08


def lebar_teks(teks: str, huruf: float = HURUF, *, tebal: bool = False) -> float:
    """How wide a text is at most, in whatever sans serif a reader's machine has."""
    return sum(map(_satuan, teks)) * huruf * (_TEBAL if tebal else 1.0)


def _satuan(one: str) -> float:
    if one in _SEMPIT:
        return 0.36
    if one in _TERLEBAR:
        return 0.96
    return 0.74 if one.isupper() else 0.58


def bungkus(teks: str, lebar: float, huruf: float = HURUF, *, tebal: bool = False) -> list[str]:
    """A text in lines of a width; a word that is wider is broken, one of letters with a hyphen and not near its end."""
    lines: list[str] = []
    line = ""
    for word in teks.split():
        plain = word.isalpha()  # into a code no hyphen is put
        while lebar_teks(word, huruf, tebal=tebal) > lebar:
            mark = "-" if plain and len(word) > 2 * _SISA else ""
            longest = len(word) - (_SISA if mark else 1)
            cut = next(
                n for n in range(longest, 0, -1) if n == 1 or lebar_teks(word[:n] + mark, huruf, tebal=tebal) <= lebar
            )
            if cut < _SISA:
                mark = ""
            lines += [line, word[:cut] + mark] if line else [word[:cut] + mark]
            line, word = "", word[cut:]  # noqa: PLW2901  # what is left of it
        joined = f"{line} {word}" if line else word
        if line and lebar_teks(joined, huruf, tebal=tebal) > lebar:
            lines.append(line)
            joined = word
        line = joined
    return [*lines, line] if line else lines
