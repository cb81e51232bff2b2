"""The numbering of a regulation: which places exist in it, without its text.

A plugin ships its regulation's numbering as an indented outline (two spaces a level), one label a line::

    Pasal 7
      ayat (1)-(5)
    Lampiran
      IV
        .A
          angka 1-3
          angka 4
            huruf a-c

A label joins its parent with a space, one that begins with a dot without: ``Lampiran IV.A angka 4 huruf a``. A range
(``1-3``, ``(1)-(5)``, ``a-c``, ``.A-.I``) stands for each of its members, and so do the lines below it. Where a text
numbers two siblings alike, the label stands twice and the later place is ``... kedua``. ``#`` begins a comment.
"""

import re
from collections.abc import Iterator

import attrs

from tatakerja.values import isian
from tatakerja.values.teks import Tampak

URUTAN = (" kedua", " ketiga", " keempat", " kelima")
"""What tells places apart that bear one label under one parent: the later ones carry it behind the label."""
TEMPAT_TERBANYAK = 50_000
"""Places of the largest numbering: a hundred times the longest of the regulations that were read."""
_BUKAN_AKAR = re.compile(r"(?:ayat|huruf|angka|butir)\b|\.")
_RANGE = re.compile(
    r"^(?P<head>.*?)(?P<open>[.(]?)(?P<first>\d+|[A-Za-z])(?P<close>\)?)-(?P=open)(?P<last>\d+|[A-Za-z])(?P=close)$"
)


class GalatKerangka(ValueError):
    """A line of an outline that can't be read.

    :ivar baris: its line; ``isi`` what is wrong with it.
    """

    def __init__(self, baris: int, isi: str) -> None:
        super().__init__(f"baris {baris} kerangka penomoran: {isi}")
        self.baris, self.isi = baris, isi


@attrs.frozen(repr=False)
class Penomoran(Tampak):
    """All the places of a regulation that can be cited.

    ``tempat`` holds canonical paths such as ``"Pasal 7 ayat (1)"`` in the order of the outline; the members of a
    range stand together, before what is below them.

    :raises GalatNilai: if ``tempat`` is something else than a series of texts.
    """

    tempat: tuple[str, ...] = attrs.field(converter=isian.as_tuple)
    _indeks: frozenset[str] = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        isian.require("penomoran", isian.texts("tempat", self.tempat))
        object.__setattr__(self, "_indeks", frozenset(self.tempat))

    def __contains__(self, tempat: object) -> bool:
        return tempat in self._indeks

    @classmethod
    def dari_kerangka(cls, kerangka: str) -> "Penomoran":
        """Read an outline.

        :param kerangka: the outline's text, as the module describes it.
        :raises GalatKerangka: for an indentation that skips a level or is no multiple of two, a label that can't stand
            alone, a range that runs backwards; names the line.
        """
        places: list[str] = []
        seen: dict[tuple[str, str], int] = {}
        parents: list[list[str]] = [[""]]
        for number, line in enumerate(kerangka.splitlines(), start=1):
            label = line.split("#", 1)[0].rstrip()
            if not label.strip():
                continue
            depth, odd = divmod(len(label) - len(label.lstrip(" ")), 2)
            if odd or depth >= len(parents):
                raise GalatKerangka(number, f"indentasi tidak sesuai: {line.rstrip()!r}")
            if not any(True for _ in uraikan_rentang(label.strip())):
                raise GalatKerangka(number, f"rentang terbalik: {label.strip()!r}")
            if depth == 0 and _BUKAN_AKAR.match(label):
                raise GalatKerangka(
                    number, f"{label!r} berdiri sendiri; kurang indentasi di bawah pasal atau lampirannya"
                )
            del parents[depth + 1 :]
            members: list[str] = []
            for parent in parents[depth]:
                for member in uraikan_rentang(label.strip()):
                    count = seen.get((parent, member), 0)
                    seen[parent, member] = count + 1
                    joint = "" if not parent or member.startswith(".") else " "
                    members.append(f"{parent}{joint}{member}{('', *URUTAN)[count]}")
            places += members
            if len(places) > TEMPAT_TERBANYAK:
                raise GalatKerangka(number, f"lebih dari {TEMPAT_TERBANYAK} tempat")
            parents.append(members)
        return cls(tuple(places))


def uraikan_rentang(label: str) -> Iterator[str]:
    """The members of a range, ``ayat (1)-(3)``; of anything else the label itself.

    :param label: a label, or a place that ends with one.
    :raises ValueError: for a range of more than :data:`TEMPAT_TERBANYAK` members.
    """
    match = _RANGE.match(label)
    if match is None:
        yield label
        return
    first, last = match["first"], match["last"]
    if len(first) > 6 or len(last) > 6:
        raise ValueError(f"rentang {label[:60]!r} terlalu panjang; paling banyak {TEMPAT_TERBANYAK} tempat")
    numbers = range(int(first), int(last) + 1) if first.isdigit() else range(ord(first), ord(last) + 1)
    if len(numbers) > TEMPAT_TERBANYAK:
        raise ValueError(f"rentang {label[:60]!r} terlalu panjang; paling banyak {TEMPAT_TERBANYAK} tempat")
    for number in numbers:
        value = str(number) if first.isdigit() else chr(number)
        yield f"{match['head']}{match['open']}{value}{match['close']}"
