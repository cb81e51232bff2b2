"""Where the four regulations say what a hook answers: each hook's ``:law:`` line against the places that rows cite."""

import inspect
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tatakerja.rules import hookspecs
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import BukuAturan, susun_buku
from tatakerja.values.aturan import setiap_sitasi

PLUGINS = Path(__file__).parents[2] / "plugins"
NAMA = ("Bantul", "Wonogiri", "Kotabaru", "Buleleng")
JENIS = (
    "kedudukan", "alur", "sisipan", "tim", "muatan", "pengarah", "koordinasi", "ketentuan", "laporan", "permintaan",
    "kendala", "tahapan", "tanggung_jawab", "kewajiban", "evaluasi", "diam",
)  # fmt: skip
BATASAN = "Pasal 1"
"""Definitions, on which rows of any kind may rest; as an annex as a whole is no place to look for."""


@pytest.fixture(scope="module")
def books() -> dict[str, BukuAturan]:
    return {name: susun_buku(PluginManager(PLUGINS / name.lower() / f"tatakerja_{name.lower()}")) for name in NAMA}


def cited(rows: Iterable[Any]) -> Iterator[str]:
    """The places of rows, of their steps, activities and fields: the article, or the section of an annex."""
    for row in rows:
        steps = getattr(row, "langkah", ())
        parts = (row, *(steps if isinstance(steps, tuple) else (steps,)))
        for part in (*parts, *getattr(row, "kegiatan", ()), *getattr(row, "isian", ())):
            places = (part.dasar,) if isinstance(part.dasar, str) else part.dasar
            for place in setiap_sitasi(places):
                found = re.match(
                    r"Pasal \d+|Lampiran (?:[IV]+\.[A-Z0-9]+|angka \d kedua|[A-I](?=$| huruf)|[IV]+)", place
                )
                assert found or place == "Lampiran", place
                yield found[0] if found else BATASAN


def named(line: str) -> dict[str, set[str]]:
    """The places of a ``:law:`` line by regency: ranges written out, what stands in brackets left out."""
    found: dict[str, set[str]] = {}
    for part in re.sub(r" \((?:[^()]|\(\d+\))*\)", "", line.removesuffix(".")).split("; "):
        name, _, places = part.partition(" ")
        found[name] = set()
        word = ""
        for one in [] if places == "has none" else places.split(", "):
            word, rest = one.split(" ", 1) if one.startswith(("Pasal ", "Lampiran ")) else (word, one)
            found[name] |= {f"{word} {place}" for place in _written_out(rest)}
    return found


def _written_out(place: str) -> Iterator[str]:
    match = re.fullmatch(r"((?:[IV]+\.|angka )?)([A-Z]|\d+)-([A-Z]|\d+)( kedua)?", place)
    if not match:
        yield place
        return
    front, first, last, behind = match.groups()
    numbers = first.isdigit()
    for number in range(int(first), int(last) + 1) if numbers else range(ord(first), ord(last) + 1):
        yield f"{front}{number if numbers else chr(number)}{behind or ''}"


def covers(place: str, there: str) -> bool:
    return there == place or there.startswith(f"{place}.")


@pytest.mark.parametrize("jenis", JENIS)
def test_a_hook_names_every_place_that_its_rows_cite_and_no_other(jenis: str, books: dict[str, BukuAturan]) -> None:
    doc = inspect.getdoc(getattr(hookspecs, f"tatakerja_{jenis}"))
    assert doc is not None
    told = named(" ".join(doc.partition(":law:")[2].split()))
    poor = []
    for name, buku in books.items():
        places = set(cited(getattr(buku, jenis))) - {BATASAN}
        said = told.get(name, set())
        poor += [f"{name}: {one} isn't named" for one in sorted(places) if not any(covers(it, one) for it in said)]
        poor += [
            f"{name}: {one} is cited by no row" for one in sorted(said) if not any(covers(one, it) for it in places)
        ]
    assert poor == []
