"""Why a route is what it is: every row of the four regulations that answers names itself, its line, and its facts."""

from collections import Counter
from collections.abc import Callable
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import attrs
import pytest

from tatakerja.engine.questions import Questions
from tatakerja.kit.cases.folder import jalankan, muat_kasus_folder
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import BukuAturan, susun_buku

KINDS = (
    "alur", "sisipan", "tim", "muatan", "pengarah", "koordinasi", "ketentuan", "laporan", "permintaan", "kendala",
    "tahapan", "evaluasi",
)  # fmt: skip


@attrs.define
class Said:
    """What the explanations of all cases of a regency said: the rows that answered, and the lines of steps."""

    buku: BukuAturan
    rows: Counter[tuple[str, str]] = attrs.field(factory=Counter)
    near: Counter[tuple[str, str]] = attrs.field(factory=Counter)
    wrong: list[str] = attrs.field(factory=list)


@cache
def lines_of(folder: Path, berkas: str) -> list[str]:
    return (folder / berkas).read_text("utf-8").splitlines()


def block(lines: list[str], baris: int) -> str:
    """What stands from a line of a file to the next row."""
    found = [lines[baris - 1]]
    for line in lines[baris:]:
        if line.startswith("[["):
            break
        found.append(line)
    return "\n".join(found)


def check(said: Said, folder: Path, why: Any, answer: Any) -> None:
    """An explanation holds against the answer, and against the files read independently of the loader."""
    codes = {row.kode for row in why.aturan}
    told = getattr(answer, "aturan", None) or ()
    told = (told,) if isinstance(told, str) else told
    said.wrong += [f"{kode} menjawab, tidak dijelaskan" for kode in told if kode not in codes]
    for row in why.aturan:
        said.rows[row.jenis, row.kode] += 1
        text = block(lines_of(folder, row.berkas), row.baris) if row.berkas else ""
        own = (
            row.uraian in " ".join(text.split())
            if row.jenis == "ketentuan"
            else text.startswith("[[") and f'"{row.kode}"' in text
        )
        if not own:
            said.wrong.append(f"{row.kode}: {row.berkas}:{row.baris} bukan barisnya")
    for step in why.langkah:
        text = lines_of(folder, step.berkas)[step.baris - 1] if step.berkas else ""
        deed = f'aksi = "{step.langkah.rpartition(" ")[2]}"'
        if deed not in text and step.jenis in ("alur", "sisipan"):
            said.wrong.append(f"{step.kode}: {step.berkas}:{step.baris} bukan langkah {step.langkah}")
        if step.kode not in codes:
            said.wrong.append(f"langkah {step.langkah} dari {step.kode}, yang tidak menjawab")
    for near in why.terdekat:
        said.near[near.jenis, near.kode] += 1
        if near.kode in codes and near.jenis != "evaluasi":
            said.wrong.append(f"{near.kode} menjawab, dan disebut tidak menjawab")
        if any(fact.nilai == fact.diminta for fact in near.gagal):
            said.wrong.append(f"{near.kode}: yang cocok disebut gagal")


def explaining(said: Said, folder: Path, asked: str, question: Callable[..., Any]) -> Callable[..., Any]:
    """A question that is explained whenever it is asked."""

    def ask(self: Questions, *args: Any, **kwargs: Any) -> Any:
        answer = question(self, *args, **kwargs)
        people = getattr(args[0], "orang", (args[0],) if asked == "evaluasi" else ())
        why = getattr(self.penjelas_alur(people), asked)(*args, **kwargs)
        check(said, folder, why, answer)
        return answer

    return ask


@pytest.fixture(
    scope="module",
    params=[
        "kotabaru",
        *(pytest.param(name, marks=pytest.mark.dalam) for name in ("bantul", "wonogiri", "buleleng")),
    ],
)
def said(request: pytest.FixtureRequest) -> Said:
    """Everything that the cases of a regency ask, explained."""
    nama = request.param
    folder = Path(import_module(f"tatakerja_{nama}").__file__ or "").parent
    found = Said(susun_buku(PluginManager(nama)))
    with pytest.MonkeyPatch.context() as patch:
        for asked in ("penugasan", "pelaksanaan", "pelaporan", "evaluasi", "tahapan"):
            name = f"alur_{asked}"
            patch.setattr(Questions, name, explaining(found, folder, asked, getattr(Questions, name)))
        for kasus in muat_kasus_folder(folder / "kasus"):
            jalankan(kasus, nama)
    return found


def test_rows_and_steps_name_their_lines(said: Said) -> None:
    assert said.wrong == []


def test_every_row_of_the_law_is_one_row_of_an_explanation(said: Said) -> None:
    answered = {kode for _, kode in said.rows}
    rows = {row.kode for kind in KINDS for row in getattr(said.buku, kind)}
    assert rows - answered == set()
