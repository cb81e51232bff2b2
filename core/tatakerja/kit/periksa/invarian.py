"""The invariants, as the judge holds a plugin to them: where every row answers, over generated organisations, lived."""

import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tatakerja.engine.questions import Questions
from tatakerja.kit.invariants import kedudukan as invarian
from tatakerja.kit.invariants.machine import jalankan_mesin, mesin_bagi
from tatakerja.kit.strategies.jangkauan import BarisTerjangkau, dirangkap, susunan_terjangkau, tafsir_aturan
from tatakerja.kit.strategies.organisasi import hari_aturan, ringkas, sistem
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import BukuAturan, susun_buku
from tatakerja.values.evaluasi import AturanEvaluasi
from tatakerja.values.kedudukan import AturanKedudukan
from tatakerja.values.organisasi import Organisasi

CONTOH = 12
"""Generated organisations per invariant: the kit tries many more."""
HIDUP = 3
"""Lives of assignments; likewise."""

Langgar = tuple[str, str, str]
"""An invariant that doesn't hold: a row's kind and code, empty where it is no row's, and what is wrong."""

_SEMUA: tuple[tuple[str, Callable[[Questions], Iterable[str]]], ...] = (
    ("menilai-diri-sendiri", invarian.menilai_diri_sendiri),
    ("ppk-tidak-berwenang", invarian.ppk_tidak_berwenang),
    ("penilaian-berputar", invarian.penilaian_berputar),
    ("saling-menilai", invarian.saling_menilai),
    ("evaluasi-tidak-mendaki", invarian.evaluasi_menyimpang),
    ("jawaban-tanpa-sitasi", invarian.tanpa_sitasi),
    ("jawaban-berubah", invarian.jawaban_berubah),
)


def langgar(plugin: str | object) -> Iterator[Langgar]:
    """Every invariant that a plugin breaks, each once for the row or question where it does."""
    manager = PluginManager(plugin)
    buku = susun_buku(manager)
    for sentence in invarian.aturan_tanpa_sitasi(buku):
        yield "", "", sentence
    yield from _per_row(manager, buku)
    yield from _generated(plugin)
    if buku.alur:
        yield from _lived(plugin)


def _per_row(manager: PluginManager, buku: BukuAturan) -> Iterator[Langgar]:
    """Where each row answers, also where posts are held by those whom they lead; a row that answers nobody."""
    rows: tuple[tuple[str, tuple[BarisTerjangkau, ...]], ...] = (
        ("aturan", buku.kedudukan), ("evaluasi", buku.evaluasi), ("tahapan", buku.tahapan),
    )  # fmt: skip
    books: dict[tuple[tuple[str, str], ...], BukuAturan] = {}
    for kind, all_rows in rows:
        for row in all_rows:
            found = None
            for readings in tafsir_aturan(row, buku):
                key = tuple(sorted(readings.items()))
                book = books.setdefault(key, books.get(key) or susun_buku(manager, readings))
                organisasi = susunan_terjangkau(row, book)
                if organisasi is not None:
                    found = book, organisasi
                    break
            if found is None:
                yield kind, row.kode, f"{row.kode} tidak menjawab siapa pun: periksa syaratnya dan pengecualian atasnya"
                continue
            yield from ((kind, row.kode, one) for one in dict.fromkeys(_where_it_answers(row, *found)))


def _where_it_answers(row: BarisTerjangkau, book: BukuAturan, organisasi: Organisasi) -> Iterator[str]:
    checks: tuple[Callable[[Questions], Iterable[str]], ...]
    if isinstance(row, AturanKedudukan):
        checks = invarian.PER_ATURAN
    elif isinstance(row, AturanEvaluasi):
        checks = (invarian.evaluasi_menyimpang, partial(invarian.evaluasi_turun, aturan=row))
    else:
        return
    for variant in (organisasi, dirangkap(organisasi)):
        for check in checks:
            yield from check(Questions(book, variant, hari_aturan(row, book)))


def _generated(plugin: str | object) -> Iterator[Langgar]:
    for name, check in _SEMUA:
        try:
            _holds(plugin, check)
        except AssertionError as error:
            yield "", "", f"{name}: {' | '.join(str(error).splitlines()[:12])}"


def _holds(plugin: str | object, check: Callable[[Questions], Iterable[str]]) -> None:
    @settings(
        max_examples=CONTOH, derandomize=True, deadline=None, database=None, phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(data=st.data())
    def holds(data: st.DataObject) -> None:
        satu = data.draw(sistem(plugin))
        broken = list(check(satu))
        if broken:
            raise AssertionError(f"{broken[0]}\n{ringkas(satu)}")

    holds()


def _lived(plugin: str | object) -> Iterator[Langgar]:
    try:
        jalankan_mesin(mesin_bagi(plugin), HIDUP, tahap=(Phase.generate,))
    except AssertionError as error:
        first = next((line for line in str(error).splitlines() if line.strip()), "invarian tidak terpenuhi")
        yield "", "", f"penugasan yang dijalani: {first[:300]}"
    except Exception as error:  # whatever a plugin's row breaks is its finding, not ours
        if os.environ.get("TATAKERJA_DEBUG"):
            raise
        yield "", "", f"penugasan yang dijalani berhenti: {type(error).__name__}: {str(error)[:200]}"
