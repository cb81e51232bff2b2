"""Checks of chains of review and of ratings."""

from collections.abc import Iterable, Iterator, Mapping

from tatakerja.rules.check.kedudukan import named_anomalies
from tatakerja.rules.check.overlap import Domains, citation_problems, condition_problems
from tatakerja.values.anomali import Anomali
from tatakerja.values.evaluasi import AturanEvaluasi
from tatakerja.values.kedudukan import AturanKedudukan
from tatakerja.values.regulasi import Regulasi
from tatakerja.values.syarat import KOSONG
from tatakerja.values.tahapan import AturanTahapan, Predikat


def review_domains(rules: Iterable[AturanKedudukan], stages: Iterable[AturanTahapan]) -> dict[str, frozenset[str]]:
    """The values of what rows of evaluasi can ask beyond the facts of a class."""
    return {
        "kedudukan": frozenset(rule.kode for rule in rules) | {KOSONG},
        "tahapan": frozenset(row.kode for row in stages) | {KOSONG},
        "bentuk": frozenset({"individu", "tim"}),
        "ukuran_tim": frozenset(),
    }


def review_problems(
    rows: Iterable[AturanEvaluasi], regulasi: Regulasi, domains: Domains, anomali: Mapping[str, Anomali]
) -> Iterator[str]:
    """Rows on evaluasi: citations, conditions, and that each names somebody."""
    for row in rows:
        label = f"evaluasi {row.kode!r}"
        yield from citation_problems(label, (*row.dasar, *row.dasar_pengembalian), regulasi)
        yield from condition_problems(label, row.bila + row.disebut_bagi, domains)
        yield from named_anomalies(label, row.anomali, anomali)
        if not row.rantai:
            yield f"{label}: tidak menyebut seorang peninjau pun"


def rating_problems(ratings: Iterable[Predikat]) -> Iterator[str]:
    """Names of ratings: unique, and each with where other law names it, which no numbering here can check."""
    names: set[str] = set()
    for one in ratings:
        if not one.nama.strip() or one.nama in names:
            yield f"predikat {one.nama!r}: nama kosong atau dipakai dua kali"
        names.add(one.nama)
        if not one.dasar.strip():
            yield f"predikat {one.nama!r}: tidak menyebut dasar; sebutkan ketentuan yang menamainya"
