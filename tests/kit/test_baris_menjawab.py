"""Every row of the four regulations answers a case of its plugin: one that never does is misspelt, or no case asks it.

A row is known by what it rests on. Each gets a place and an anomaly of its own, which all its answers carry.
"""

from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import attrs
import pytest

from tatakerja.engine.questions import Questions
from tatakerja.kit import (
    jalankan_evaluasi,
    jalankan_kedudukan,
    jalankan_penugasan,
    muat_kasus_evaluasi,
    muat_kasus_kedudukan,
    muat_kasus_penugasan,
)
from tatakerja.kit.cases import ask_evaluasi, ask_kedudukan, ask_penugasan
from tatakerja.kit.cases.ask_kedudukan import buku_terbaca
from tatakerja.rules.rulebook import BukuAturan

PLUGINS = Path(__file__).parents[2] / "plugins"

JENIS = (
    "alur", "tim", "muatan", "sisipan", "pengarah", "koordinasi", "ketentuan", "laporan", "permintaan", "kendala",
    "diam",
)  # fmt: skip
"""The kinds of rows. Of kedudukan, evaluasi and tahapan the kit itself finds an organisation for every row."""

KASUS: tuple[tuple[str, Callable[..., Any], Callable[..., Any]], ...] = (
    ("kedudukan", muat_kasus_kedudukan, jalankan_kedudukan),
    ("penugasan", muat_kasus_penugasan, jalankan_penugasan),
    ("evaluasi", muat_kasus_evaluasi, jalankan_evaluasi),
)

PERTANYAAN = (
    "kedudukan", "alur_penugasan", "alur_evaluasi", "alur_tahapan", "alur_pelaporan", "alur_pelaksanaan",
)  # fmt: skip


def bertanda(buku: BukuAturan) -> tuple[BukuAturan, dict[str, str]]:
    """The book with a mark on every row, and the rows by mark: kind and code, numbered where several bear one code."""
    marks: dict[str, str] = {}
    change: dict[str, tuple[Any, ...]] = {}
    for jenis in JENIS:
        counted: Counter[str] = Counter()
        rows = []
        for row in getattr(buku, jenis):
            counted[row.kode] += 1
            name = f"{jenis} {row.kode}" + (f" ({counted[row.kode]})" if counted[row.kode] > 1 else "")
            mark = f"<{name}>"
            marks[mark] = name
            rows.append(attrs.evolve(row, dasar=(*row.dasar, mark), anomali=(*row.anomali, mark)))
        change[jenis] = tuple(rows)
    return attrs.evolve(buku, **change), marks


def answered(nama: str, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The marks in the answers to all the cases of a plugin."""
    seen: list[str] = []

    @cache
    def marked(plugin: str, tafsir: tuple[tuple[str, str], ...] = ()) -> BukuAturan:
        return bertanda(buku_terbaca(plugin, tafsir))[0]

    def listening(ask: Callable[..., Any]) -> Callable[..., Any]:
        def asked(*args: Any, **kwargs: Any) -> Any:
            answer = ask(*args, **kwargs)
            seen.append(repr(answer))
            return answer

        return asked

    for module in (ask_kedudukan, ask_penugasan, ask_evaluasi):
        monkeypatch.setattr(module, "buku_terbaca", marked)
    for question in PERTANYAAN:
        monkeypatch.setattr(Questions, question, listening(getattr(Questions, question)))
    for jenis, load, run in KASUS:
        for kasus in load(PLUGINS / nama / f"tatakerja_{nama}" / "kasus" / f"{jenis}.toml"):
            run(kasus, nama)
    everything = "\n".join(seen)
    return {row for mark, row in bertanda(buku_terbaca(nama))[1].items() if mark in everything}


@pytest.mark.parametrize("nama", ["bantul", "buleleng", "kotabaru", "wonogiri"])
def test_every_row_answers_a_case(nama: str, monkeypatch: pytest.MonkeyPatch) -> None:
    silent = set(bertanda(buku_terbaca(nama))[1].values()) - answered(nama, monkeypatch)
    assert sorted(silent) == []
