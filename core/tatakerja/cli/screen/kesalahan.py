"""Faults of input files for a person: a line each, and many of one kind in one line with their count."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from tatakerja.values.galat import Kesalahan
from tatakerja.values.teks import angka

SEJENIS_TERBANYAK: Final = 20
"""More faults than this of one kind are one line."""

_PLACES: Final = 5
# What differs between faults of one kind: what the cell holds, and lines.
_PARTICULAR: Final = re.compile(r"'[^']*'|\d+")
_Jenis = tuple[str, str, str]


def faults_told(kesalahan: Iterable[Kesalahan], *, rinci: bool) -> Iterator[str]:
    """The faults, in the order of the first of each kind.

    :param rinci: whether every one has a line.
    """
    kinds: dict[_Jenis, list[Kesalahan]] = {}
    order: list[tuple[_Jenis, Kesalahan]] = []
    for one in kesalahan:
        kind = one.berkas, one.kolom, _PARTICULAR.sub("", one.apa)
        kinds.setdefault(kind, []).append(one)
        order.append((kind, one))
    told_of: set[_Jenis] = set()
    for kind, one in order:
        many = kinds[kind]
        if rinci or len(many) <= SEJENIS_TERBANYAK:
            yield str(one)
        elif kind not in told_of:
            told_of.add(kind)
            yield f"{one} {_others(many)}"


def _others(many: Sequence[Kesalahan]) -> str:
    """How many more faults of a kind there are, and where the first of them are."""
    lines = ", ".join(str(one.baris) for one in many[1 : _PLACES + 1])
    left = len(many) - 1 - _PLACES
    count = angka(len(many))
    return f"({count} kesalahan sejenis: juga baris {lines}, dan {angka(left)} lagi; semuanya dengan --rinci)"
