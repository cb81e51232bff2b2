"""Checks of rows beside each other: codes, exceptions, and that no two can answer one case."""

from collections.abc import Iterable, Iterator
from graphlib import CycleError, TopologicalSorter
from itertools import combinations

from tatakerja.rules.check.fault import Masalah
from tatakerja.rules.check.rows import Domains, condition_faults
from tatakerja.values.aturan import Aturan, AturanTunggal, masa_terpisah, sebut_dasar
from tatakerja.values.evaluasi import AturanEvaluasi
from tatakerja.values.syarat import SyaratSemua, hanya_pekerjaan, pilihan_terpisah, sebagai_pilihan, terpisah
from tatakerja.values.teks import maksud_pilihan

BATAS_PASANGAN = 200
"""Pairs of rows of a kind that are told at once."""


def shared_code_faults(rows: Iterable[tuple[str, Aturan]]) -> Iterator[Masalah]:
    """Codes used twice, and exceptions from rows that don't exist.

    :param rows: each with its kind.
    """
    rows = tuple(rows)
    codes = [row.kode for _, row in rows]
    known = frozenset(codes)
    seen: set[str] = set()
    for kind, row in rows:
        if row.kode in seen:
            yield Masalah(kind, row.kode, ("kode",), f"kode {row.kode!r} dipakai dua kali", "beri kode lain")
        seen.add(row.kode)
        for code in row.pengecualian_dari if isinstance(row, AturanTunggal) else ():
            if code not in known:
                said = f"pengecualian dari aturan {code!r} yang tidak ada"
                yield Masalah(kind, row.kode, ("pengecualian_dari", code), said, maksud_pilihan(code, known))


def overlap_faults(kind: str, rows: Iterable[AturanTunggal], domains: Domains) -> Iterator[Masalah]:
    """Pairs of rows that could both answer a case while neither declares itself the exception.

    Rows whose conditions are at fault themselves are left out: what they could answer isn't known yet.
    """
    rows = tuple(row for row in rows if not any(condition_faults((), row.bila, domains)))
    try:
        TopologicalSorter({row.kode: row.pengecualian_dari for row in rows}).prepare()
    except CycleError as error:
        circle = error.args[1]
        said = f"pengecualian berputar: {' -> '.join(circle)}"
        yield Masalah(kind, circle[0], ("pengecualian_dari",), said, "tetapkan satu arah")
    # Each row is met by all the others: its alternatives are spelt out once.
    spelt = [(row, sebagai_pilihan(_decidable(row))) for row in rows]
    told = 0
    for (left, choices), (right, others) in combinations(spelt, 2):
        if left.kode in right.pengecualian_dari or right.kode in left.pengecualian_dari:
            continue
        apart = _apart_as_work(left, right) if _two_sides(left, right) else pilihan_terpisah(choices, others)
        if not (masa_terpisah(left, right) or apart):
            told += 1
            if told > BATAS_PASANGAN:
                more = (
                    f"sudah {BATAS_PASANGAN} pasang baris yang dapat menjawab kasus yang sama; yang lain tidak dicari"
                )
                yield Masalah(kind, left.kode, ("bila",), more, "perbaiki yang sudah disebut, lalu muat lagi")
                return
            yield Masalah(
                kind,
                left.kode,
                ("bila",),
                f"bersama {right.kode!r} dapat menjawab kasus yang sama ({sebut_dasar(left.dasar)}; "
                f"{sebut_dasar(right.dasar)})",
                "bedakan syaratnya atau nyatakan salah satu pengecualian_dari yang lain",
            )


def _decidable(row: AturanTunggal) -> SyaratSemua:
    # A predicate may hold for anything, so a row that has one overlaps whatever its other conditions say.
    return () if getattr(row, "predikat", None) is not None else row.bila


def _two_sides(left: AturanTunggal, right: AturanTunggal) -> bool:
    """Whether one is about the owner of the work and the other about the employee."""
    return isinstance(left, AturanEvaluasi) and isinstance(right, AturanEvaluasi) and left.bagi != right.bagi


def _apart_as_work(left: AturanTunggal, right: AturanTunggal) -> bool:
    """Whether rows of two sides meet no case together: only the work itself is the same for both."""
    return terpisah(hanya_pekerjaan(left.bila), hanya_pekerjaan(right.bila))
