"""Checks of chains of review and of ratings."""

from collections.abc import Iterable, Iterator
from typing import get_args

from tatakerja.rules.check.fault import CacatNilai, Masalah, word
from tatakerja.rules.check.penunjuk import lost_faults, pointer_faults
from tatakerja.rules.check.rows import Words, citation_faults, condition_faults, row_faults
from tatakerja.values.evaluasi import AturanEvaluasi
from tatakerja.values.kedudukan import AturanKedudukan
from tatakerja.values.penunjuk import Bagi
from tatakerja.values.syarat import KOSONG
from tatakerja.values.tahapan import AturanTahapan, Predikat


def stage_domains(rules: Iterable[AturanKedudukan]) -> dict[str, frozenset[str]]:
    """The values of what rows of tahapan can ask beyond the facts of a class, and chains that follow from them."""
    return {
        "kedudukan": frozenset(rule.kode for rule in rules) | {KOSONG},
        "bentuk": frozenset({"individu", "tim"}),
        "ukuran_tim": frozenset(),
    }


def review_domains(rules: Iterable[AturanKedudukan], stages: Iterable[AturanTahapan]) -> dict[str, frozenset[str]]:
    """The values of what rows of evaluasi can ask beyond the facts of a class."""
    return {**stage_domains(rules), "tahapan": frozenset(row.kode for row in stages) | {KOSONG}}


def review_faults(row: AturanEvaluasi, known: Words) -> Iterator[CacatNilai]:
    """A row on evaluasi: what every row has, and that it names somebody."""
    yield from row_faults(row, known)
    yield from condition_faults(("disebut_bagi",), row.disebut_bagi, known.domains)
    if row.dasar_pengembalian:
        yield from citation_faults(("dasar_pengembalian",), row.dasar_pengembalian, known)
    yield from pointer_faults(("rantai",), row.rantai, known.kinds, "rantai")
    yield from lost_faults(("rantai",), row.rantai, row.bila, each=True)
    yield from word(("bagi",), row.bagi, get_args(Bagi))
    if row.rantai and getattr(row.rantai[-1], "bila_ada", False):
        said = "yang menyatakan selesai tidak boleh dilewati bila tidak ada"
        yield (
            ("rantai", len(row.rantai) - 1),
            said,
            "hapus bila_ada, atau sebut yang lain di belakangnya",
        )
    if not row.rantai:
        yield ("rantai",), "tidak menyebut seorang peninjau pun", "sebut paling sedikit yang menyatakan selesai"


def rating_faults(ratings: Iterable[Predikat]) -> Iterator[Masalah]:
    """Names of ratings: unique, and each with where other law names it, which no numbering here can check."""
    names: set[str] = set()
    for one in ratings:
        if not one.nama.strip() or one.nama in names:
            yield Masalah("predikat", one.nama, (), "nama kosong atau dipakai dua kali")
        names.add(one.nama)
        if not one.dasar.strip():
            yield Masalah("predikat", one.nama, (), "tidak menyebut dasar", "sebutkan ketentuan yang menamainya")
