"""Checks of a plugin's rows that hold for every kind of row: citations, conditions, exceptions, overlaps."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from graphlib import CycleError, TopologicalSorter
from itertools import combinations
from typing import Protocol

from tatakerja.values.aturan import Dasar, DasarBersyarat, sebut_dasar, setiap_sitasi
from tatakerja.values.regulasi import Regulasi
from tatakerja.values.syarat import FAKTA_ANGKA, SyaratSemua, setiap_syarat, terpisah
from tatakerja.values.teks import terdekat

Domains = Mapping[str, frozenset[str]]
"""The values that each fact can have."""


class Row(Protocol):
    """What every row of which exactly one answers has in common."""

    @property
    def kode(self) -> str:
        """Unique code."""

    @property
    def bila(self) -> SyaratSemua:
        """Conditions."""

    @property
    def dasar(self) -> Dasar:
        """Citations."""

    @property
    def sejak(self) -> date | None:
        """First day on which it holds."""

    @property
    def sampai(self) -> date | None:
        """Last day on which it holds."""

    @property
    def pengecualian_dari(self) -> tuple[str, ...]:
        """Codes of the rows to which it is the exception."""


def citation_problems(label: str, cited: Iterable[str | DasarBersyarat], regulasi: Regulasi) -> Iterator[str]:
    """Missing citations, and places that the regulation doesn't have."""
    places = tuple(setiap_sitasi(cited))
    if not places:
        yield f"{label}: tidak menyebut dasar; beri paling sedikit satu sitasi"
    for place in places:
        if not regulasi.memuat(place):
            near = terdekat(place, regulasi.penomoran.tempat)
            hint = f"; maksudnya {near[0]!r}?" if near else ""
            yield f"{label}: sitasi {place!r} tidak ada dalam penomoran {regulasi.singkatan}{hint}"


def condition_problems(label: str, conditions: SyaratSemua, domains: Domains) -> Iterator[str]:
    """Conditions on facts or values that don't exist."""
    for syarat in setiap_syarat(conditions):
        domain = domains.get(syarat.fakta)
        if domain is None:
            near = terdekat(syarat.fakta, domains)
            hint = f"; maksudnya {near[0]!r}?" if near else f"; fakta yang ada: {', '.join(domains)}"
            yield f"{label}: fakta {syarat.fakta!r} tidak dikenal{hint}"
        elif syarat.fakta in FAKTA_ANGKA:
            if syarat.nilai or (syarat.paling_sedikit is None and syarat.paling_banyak is None):
                yield f"{label}: syarat atas {syarat.fakta!r} harus berupa batas angka; pakai antara()"
        elif not syarat.nilai:
            yield f"{label}: syarat atas {syarat.fakta!r} tidak menyebut nilai"
        elif unknown := sorted(syarat.nilai - domain):
            yield f"{label}: nilai {', '.join(map(repr, unknown))} tidak dikenal bagi fakta {syarat.fakta!r}"


def code_problems(rows: Iterable[Row]) -> Iterator[str]:
    """Codes used twice, and exceptions from rows that don't exist."""
    rows = tuple(rows)
    codes = [row.kode for row in rows]
    for code in dict.fromkeys(codes):
        if codes.count(code) > 1:
            yield f"aturan {code!r}: kode dipakai dua kali"
    for row in rows:
        for code in row.pengecualian_dari:
            if code not in codes:
                yield f"aturan {row.kode!r}: pengecualian dari aturan {code!r} yang tidak ada"


def overlap_problems(rows: Iterable[Row], domains: Domains) -> Iterator[str]:
    """Pairs of rows that could both answer a case while neither declares itself the exception.

    Rows whose conditions are at fault themselves are left out: what they could answer isn't known yet.
    """
    rows = tuple(row for row in rows if not any(condition_problems("", row.bila, domains)))
    try:
        TopologicalSorter({row.kode: row.pengecualian_dari for row in rows}).prepare()
    except CycleError as error:
        yield f"pengecualian berputar: {' -> '.join(error.args[1])}; tetapkan satu arah"
    for left, right in combinations(rows, 2):
        if left.kode in right.pengecualian_dari or right.kode in left.pengecualian_dari:
            continue
        if not _at_other_times(left, right) and not terpisah(_decidable(left), _decidable(right)):
            yield (
                f"aturan {left.kode!r} ({sebut_dasar(left.dasar)}) dan {right.kode!r} ({sebut_dasar(right.dasar)}) "
                "dapat menjawab kasus yang sama; bedakan syaratnya atau nyatakan salah satu pengecualian_dari yang lain"
            )


def _at_other_times(left: Row, right: Row) -> bool:
    """Whether one row ends before the other begins."""
    return any(
        one.sampai is not None and other.sejak is not None and one.sampai < other.sejak
        for one, other in ((left, right), (right, left))
    )


def _decidable(row: Row) -> SyaratSemua:
    # A predicate may hold for anything, so a row that has one overlaps whatever its other conditions say.
    return () if getattr(row, "predikat", None) is not None else row.bila
