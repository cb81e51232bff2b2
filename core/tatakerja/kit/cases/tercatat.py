"""Which rows and steps of a plugin its cases exercise: each notes when an answer takes its citations.

A row answers by being cited, so the citations of a book's rows are replaced by ones that say when they are read.
"""

from collections.abc import Iterator
from typing import Any

import attrs

from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.alur import PolaLangkah

JENIS_TERUJI = (
    "kedudukan", "alur", "sisipan", "tim", "muatan", "evaluasi", "pengarah", "koordinasi", "ketentuan", "laporan",
    "permintaan", "kendala", "tahapan", "diam",
)  # fmt: skip
"""The kinds of rows that answer something, in the order of a case."""

Kunci = tuple[str, str, int]
"""A row (kind, code, 0) or a step of it (kind, code, its place from 1)."""


class _Sitasi(tuple[Any, ...]):
    """Citations that note when they are taken."""

    kunci: Kunci
    catatan: set[Kunci]

    @classmethod
    def dari(cls, dasar: tuple[Any, ...], kunci: Kunci, catatan: set[Kunci]) -> "_Sitasi":
        made = cls(dasar)
        made.kunci, made.catatan = kunci, catatan
        return made

    def __iter__(self) -> Iterator[Any]:
        self.catatan.add(self.kunci)
        return super().__iter__()

    def __add__(self, other: Any) -> tuple[Any, ...]:
        self.catatan.add(self.kunci)
        return super().__add__(other)


def dicatat(buku: BukuAturan, catatan: set[Kunci]) -> BukuAturan:
    """A book that answers the same, and notes which of its rows and steps do."""
    change: dict[str, Any] = {
        kind: tuple(_row(kind, row, catatan) for row in getattr(buku, kind)) for kind in JENIS_TERUJI
    }
    return attrs.evolve(buku, **change)


def semua_kunci(buku: BukuAturan) -> list[Kunci]:
    """Every row and step of a book that cases should exercise.

    A chain that follows from the stages is theirs, and isn't counted twice; rows of a base plugin are exercised there.
    """
    stages = {row.kode for row in buku.tahapan}
    found: list[Kunci] = []
    for kind in JENIS_TERUJI:
        for row in getattr(buku, kind):
            if row.kode in buku.warisan or (kind == "evaluasi" and row.kode in stages):
                continue
            found.append((kind, row.kode, 0))
            found += [(kind, row.kode, number) for number, _ in enumerate(_steps(kind, row), start=1)]
    return found


def _steps(kind: str, row: Any) -> tuple[PolaLangkah, ...]:
    return (*row.langkah, *row.surat) if kind == "alur" else ()


def _row(kind: str, row: Any, catatan: set[Kunci]) -> Any:
    change: dict[str, Any] = {"dasar": _Sitasi.dari(tuple(row.dasar), (kind, row.kode, 0), catatan)}
    if kind == "alur":
        steps = [
            attrs.evolve(step, dasar=_Sitasi.dari(tuple(step.dasar or row.dasar), (kind, row.kode, number), catatan))
            for number, step in enumerate(_steps(kind, row), start=1)
        ]
        change |= {"langkah": tuple(steps[: len(row.langkah)]), "surat": tuple(steps[len(row.langkah) :])}
    if kind == "muatan":
        change.pop("dasar")
    return attrs.evolve(row, **change)
