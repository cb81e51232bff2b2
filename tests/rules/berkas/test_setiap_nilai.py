"""A wrong value of every kind, planted in a copy of a regulation: the message alone names file, line and value.

Kinds are found, not listed: each key of each file of the regulations here, under each thing that it can stand in. Of
each the first value that is written is spoilt, in its letters and in its type.
"""

import re
import shutil
import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tatakerja import GalatTatakerja
from tatakerja.rules.berkas.kinds import JENIS_BARIS
from tatakerja.rules.berkas.lines import Jalur, Letak
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import susun_buku

AKAR = Path(__file__).parents[3]
TURUNAN = Path(__file__).parent / "turunan"
FOLDERS = sorted(
    {file.parent for file in AKAR.glob("**/regulasi.toml") if not {".venv", "kompatibilitas"} & set(file.parts)},
    key=lambda folder: (folder == TURUNAN, sum(file.stat().st_size for file in folder.glob("*.toml"))),
)
"""The small ones first: they are read many times. Last the one whose rows build on another plugin's."""
BERKAS = (
    "regulasi", "kosakata", "kedudukan", "penugasan", "pelaksanaan", "pelaporan", "tahapan", "evaluasi", "anomali",
)  # fmt: skip
BEBAS = {
    **dict.fromkeys(("judul", "uraian", "isi", "alasan", "catatan", "perlakuan", "tersirat", "tanpa_ppk"), "prose"),
    **dict.fromkeys(("peran", "syarat", "pengemban", "teks", "daerah", "versi", "singkatan"), "words of the text"),
    **dict.fromkeys(("kode", "nama", "nilai"), "a name that is given here; where it is used a slip is told"),
    **dict.fromkeys(("penanda", "pola", "cakupan", "pihak", "rujukan *", "tafsir *"), "a word and what it means"),
    "klasifikasi": "a class of an archive",
}
"""Keys whose letters nobody can check, and why."""
BERNAMA = frozenset({"penanda", "pola", "cakupan", "pihak", "pejabat", "fakta", "rujukan"})
"""Tables whose keys an author chooses."""
JENIS_LAIN = {str: "7", bool: "7", int: '"x"', date: '"2026-01-31"'}
_TEKS = re.compile(r'"(?:[^"\\\n]|\\.)*"')


@pytest.fixture(autouse=True)
def _base(pasang: Callable[..., None]) -> None:
    """The plugin on which the last of the regulations builds."""
    pasang("mainan")


def values(value: object, jalur: Jalur = ()) -> Iterator[tuple[Jalur, Any]]:
    """Every single value of a document with its path."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else None
    if pairs is None:
        yield jalur, value
    else:
        for key, one in pairs:
            yield from values(one, (*jalur, key))


def kind(jalur: Jalur) -> tuple[str, ...]:
    """What kind of value stands at a path: the keys on the way, those that an author chooses as a star."""
    words = [part for part in jalur if isinstance(part, str)]
    stars = [number for number, word in enumerate(words[:-1]) if word == "tafsir" or (number == 0 and word in BERNAMA)]
    return tuple("*" if number - 1 in stars else word for number, word in enumerate(words))


def is_free(kata: tuple[str, ...]) -> bool:
    """Whether the letters of a kind of value can't be checked."""
    if kata[-1] == "*":
        return kata[0] in BERNAMA or "bila" not in kata
    # Names that are given here, and law elsewhere that is written out.
    if kata in (("istilah", "pimpinan"), ("jenis_unit", "jenis"), ("predikat", "dasar")):
        return True
    if kata[-1] in ("kode", "nama") and kata[-2:-1] in (("kegiatan",), ("sebelum",)):
        return False
    return kata[-1] in BEBAS and not {"bila", "tanpa"} & set(kata)


def written(name: str) -> dict[tuple[str, ...], tuple[Path, Jalur, Any]]:
    """The first value of each kind in a file of any regulation."""
    found: dict[tuple[str, ...], tuple[Path, Jalur, Any]] = {}
    for folder in FOLDERS:
        if (folder / f"{name}.toml").is_file():
            for jalur, value in values(tomllib.loads((folder / f"{name}.toml").read_text("utf-8"))):
                found.setdefault(kind(jalur), (folder, jalur, value))
    return found


def spoilt(text: str, jalur: Jalur, value: Any, new: str) -> tuple[str, int] | None:
    """A text with another value at a path, and the line of it; None where the value isn't written on one line."""
    start = Letak(text)._places[jalur]
    if isinstance(value, str):
        match = next((one for one in _TEKS.finditer(text, start, start + 600) if one[0][1:-1] == value), None)
        span = None if match is None else match.span()
    else:
        literal = str(value).lower() if isinstance(value, bool) else str(value)
        start = text.find(literal, start)
        span = None if start < 0 else (start, start + len(literal))
    return None if span is None else (text[: span[0]] + new + text[span[1] :], text.count("\n", 0, span[0]) + 1)


def told(folder: Path) -> list[str]:
    """What is told of a folder's faults."""
    try:
        susun_buku(PluginManager(folder))
    except GalatTatakerja as error:
        return str(error).splitlines()
    return []


def slip(word: str) -> str:
    """A word with a letter too few, or too many."""
    middle = max(1, len(word) // 2)
    return word[:middle] + word[middle + 1 :] if re.search(r"\w\w\w", word[middle - 1 : middle + 2]) else f"{word}x"


@pytest.mark.parametrize("name", BERKAS)
def test_a_wrong_value_of_every_kind_is_told_with_its_place(name: str, tmp_path: Path) -> None:
    poor = []
    for number, (what, (folder, jalur, value)) in enumerate(written(name).items()):
        wrong = {"type": (JENIS_LAIN[type(value)], "")}
        if isinstance(value, str) and not is_free(what):
            wrong["letters"] = (f'"{slip(value)}"', slip(value))
        for how, (new, word) in wrong.items():
            copy = shutil.copytree(folder, tmp_path / f"{number}-{how}", ignore=shutil.ignore_patterns("*.py", "__*"))
            file = copy / f"{name}.toml"
            made = spoilt(file.read_text("utf-8"), jalur, value, new)
            if made is None:
                continue
            file.write_text(made[0], "utf-8")
            lines = told(copy)
            if not any(line.startswith(f"{name}.toml:{made[1]}: ") and word in line for line in lines):
                poor.append((what, how, value, made[1], lines[:2]))
            shutil.rmtree(copy)
    assert poor == []


@pytest.mark.parametrize("name", BERKAS)
def test_a_wrong_key_of_every_kind_is_told_with_its_place_and_the_right_one(name: str, tmp_path: Path) -> None:
    poor = []
    seen: set[tuple[str, ...]] = set()
    for what, (folder, jalur, _) in written(name).items():
        if isinstance(jalur[-1], int) or what[-1] == "*" or what in seen or len(what[-1]) < 4:
            continue
        seen.add(what)
        copy = shutil.copytree(folder, tmp_path / "copy", ignore=shutil.ignore_patterns("*.py", "__*"))
        file = copy / f"{name}.toml"
        text = file.read_text("utf-8")
        at = text.index(what[-1], Letak(text)._places[jalur])
        file.write_text(text[:at] + slip(what[-1]) + text[at + len(what[-1]) :], "utf-8")
        line = text.count("\n", 0, at) + 1
        lines = told(copy)
        right = f"maksudnya {what[-1]!r}?"
        if not any(one.startswith(f"{name}.toml:{line}: ") and slip(what[-1]) in one and right in one for one in lines):
            poor.append((what, line, lines[:3]))
        shutil.rmtree(copy)
    assert poor == []


def test_what_is_planted_in_includes_each_kind_of_row_that_can_replace_another() -> None:
    planted = {what for name in BERKAS for what in written(name) if what[-1] == "menggantikan"}
    kinds = {name for name, kind in JENIS_BARIS.items() if "menggantikan" in kind.kunci}
    assert {what[1] for what in planted} == kinds - {"penunjukan_ketua"}  # a route, as `alur` is


def test_a_row_that_replaces_what_another_one_does_is_told_with_its_place(tmp_path: Path) -> None:
    copy = shutil.copytree(TURUNAN, tmp_path / "turunan")
    assert told(copy) == []
    file = copy / "pelaporan.toml"
    twice = '\n[[bagian.permintaan]]\nkode = "trn-lagi"\nmenggantikan = "mnn-minta"\npeminta = "puo"\ndari = "ketua"\n'
    file.write_text(file.read_text("utf-8") + twice, "utf-8")
    line = file.read_text("utf-8").count("\n") - 2
    assert told(copy) == [
        f"pelaporan.toml:{line}: menggantikan 'mnn-minta', yang sudah digantikan 'trn-minta'; pilih satu"
    ]


def test_an_anomaly_of_the_base_cant_be_recorded_again(tmp_path: Path) -> None:
    copy = shutil.copytree(TURUNAN, tmp_path / "turunan")
    again = '[[anomali]]\nkode = "mnn-gampong"\njenis = "redaksi"\nisi = "Lain."\ntempat = "Pasal 1"\n'
    (copy / "anomali.toml").write_text(again, "utf-8")
    assert "anomali.toml:2: kode dipakai juga oleh plugin dasar; pakai kode lain" in told(copy)
