"""One place for a rule: what only one room may do, read from the code."""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import get_type_hints

import pytest

from tatakerja.journal import IsiKeadaan, Peristiwa

CORE = Path(__file__).resolve().parents[2] / "core"
COMPETENCE = ("tatakerja/engine/wewenang/", "tatakerja/service/rest/wenang.py")
"""Where one who isn't competent is refused: by the law in the engine; by the rights of an account in the service."""


def trees() -> Iterator[tuple[str, ast.Module]]:
    """Every module of the core, by its path."""
    for file in sorted(CORE.rglob("*.py")):
        yield file.relative_to(CORE).as_posix(), ast.parse(file.read_text("utf-8"))


def refused(tree: ast.Module) -> list[int]:
    """Lines that make a refusal for want of competence."""
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "TidakBerwenang"
    ]


def test_competence_is_refused_in_one_place() -> None:
    found = [f"{path}:{line}" for path, tree in trees() for line in refused(tree) if not path.startswith(COMPETENCE)]
    assert found == []


def test_a_refusal_elsewhere_would_be_found() -> None:
    assert refused(ast.parse("def f():\n    raise TidakBerwenang('x', ())\n")) == [2]


def weighty(tree: ast.Module) -> list[str]:
    """What ``python -O`` takes away or changes: each with its line."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Assert):
            found.append(f"{node.lineno}: assert")
        elif isinstance(node, ast.Name) and node.id == "__debug__":
            found.append(f"{node.lineno}: {node.id}")
    return found


def test_python_o_changes_nothing() -> None:
    """Nothing is asserted, not even by the conformance kit, which would judge a plugin by nothing."""
    found = {path: what for path, tree in trees() if (what := weighty(tree))}
    assert found == {}


@pytest.mark.parametrize("text", ["assert x", "if __debug__: pass"])
def test_what_python_o_takes_away_is_found(text: str) -> None:
    assert weighty(ast.parse(text))


EDGE = (
    "cli/",  # what click hands over, and JSON being written
    "service/",  # requests, and schemas of routes
    "contract/",  # JSON in and out
    "kit/cases/",  # cases as TOML
    "kit/periksa/",  # a plugin's own files
    "loading/prepare/",  # mappings of headings, as TOML
    "rules/berkas/",  # a regulation as TOML
    "rules/rancangan/",
    "rules/skema/",  # JSON Schemas being written
)
"""Where JSON and TOML are read before they are given a shape, and written after."""
BY_NAME = {
    "documents/surat/bentuk_docx.py",
    "penugasan/commands/susunan.py",
    "penugasan/pengaturan.py",
    "penugasan/susunan.py",
    "penugasan/views/surat.py",
    "rules/inherit.py",
    "rules/rulebook.py",
    "values/aturan.py",
    "values/pengaturan.py",
    "values/stored/naskah.py",
    "wilayah/ringkas.py",
}
"""Modules within that give a class its fields by name: its own attributes say what these are."""


def untyped(tree: ast.Module) -> list[int]:
    """Lines that declare a mapping from text to anything."""
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Subscript)
        and ast.unparse(node.value) in {"dict", "Mapping", "MutableMapping"}
        and ast.unparse(node.slice) in {"(str, Any)", "str, Any"}
    ]


def test_mappings_of_anything_stay_at_the_edge() -> None:
    """States, events and settings are typed: mypy sees every key that is read of them."""
    within = {
        room: lines
        for path, tree in trees()
        if path.startswith("tatakerja/")
        and not (room := path.removeprefix("tatakerja/")).startswith(EDGE)
        and (lines := untyped(tree))
    }
    assert {room: lines for room, lines in within.items() if room not in BY_NAME} == {}
    assert within.keys() == BY_NAME, "what no longer declares one isn't listed"


@pytest.mark.parametrize("text", ["x: dict[str, Any] = {}", "def f(x: Mapping[str, Any] | None): ..."])
def test_a_mapping_of_anything_is_found(text: str) -> None:
    assert untyped(ast.parse(text)) == [1]


def test_what_an_event_says_is_nothing_known_until_its_kind_is() -> None:
    """As long as this stands, no event and no stored state can be read by a key that nobody declared."""
    assert get_type_hints(Peristiwa)["data"] == Mapping[str, object]
    assert IsiKeadaan == Mapping[str, object]


SAID_OTHERWISE = {
    "kedudukan": "placement position positions resolver",
    "penugasan": "assignment assignments deployment",
    "alur": "route routes flow flows",
    "langkah": "step steps",
    "surat": "letter letters",
    "pelaksanaan": "execution conduct",
    "pelaporan": "report reports reporting",
    "tahapan": "stage stages phase phases",
    "evaluasi": "review reviews evaluation appraisal",
    "kinerja": "performance",
    "pejabat": "official officials officer officers",
    "pemangku": "holder holders incumbent",
    "jabatan": "office offices rank ranks",
    "pegawai": "employee employees person persons people staff",
    "unit": "units",
    "organisasi": "organisation organization",
    "regulasi": "regulation regulations identity",
    "kosakata": "vocabulary",
    "penunjuk": "post posts pointer pointers",
    "syarat": "condition conditions",
    "sitasi": "citation citations article articles",
    "penomoran": "numbering outline",
    "anomali": "anomaly anomalies flaw flaws",
    "tafsir": "reading readings",
    "usulan": "proposal proposals proposed",
    "nomor": "number numbers",
    "tenggat": "deadline deadlines due",
    "wewenang": "competence competent authority",
    "pengaturan": "setting settings",
    "fakta": "fact facts",
    "contoh": "sample samples example examples",
    "dokumen": "document documents",
    "wilayah": "regency regencies region regions",
    "penilai": "appraiser appraisers reviewer",
    "kelengkapan": "coverage completeness",
    "diam": "silence silences",
    "kewajiban": "obligation obligations duty duties",
}
"""Things of the law and of the program's work, and what nobody may call them in the name of a file or folder."""
FLOORS_BY_NAME = {"documents"}
"""Floors: layers have English names."""


def said_otherwise(path: str) -> list[str]:
    """The words of a path that mean a thing which has a word of its own."""
    others = {other: thing for thing, words in SAID_OTHERWISE.items() for other in words.split()}
    parts = path.removesuffix(".py").split("/")
    words = [word for part in parts if part not in FLOORS_BY_NAME for word in part.split("_")]
    return [f"{path}: {word} is {others[word]}" for word in words if word in others]


def test_a_thing_has_one_word_on_every_floor() -> None:
    """Whoever knows the word finds the files about a thing, in the core and among its tests."""
    files = [
        *(path for path, _ in trees()),
        *(str(one.relative_to(CORE.parent)) for one in CORE.parent.glob("tests/**/*.py")),
    ]
    assert [fault for path in files for fault in said_otherwise(path)] == []


@pytest.mark.parametrize("path", ["rules/lain/posts.py", "tests/letters/test_x.py", "cli/regulation_flow.py"])
def test_another_word_for_a_thing_is_found(path: str) -> None:
    assert said_otherwise(path)


_CLOCK = re.compile(r"^\s*assert .*\b(perf_counter|monotonic|process_time|time\.time)\(", re.MULTILINE)


def test_no_test_depends_on_how_fast_a_machine_is() -> None:
    files = [path for path in (CORE.parent / "tests").rglob("*.py") if path != Path(__file__)]
    assert [str(path) for path in files if _CLOCK.search(path.read_text("utf-8"))] == []


def test_a_timed_assert_is_found() -> None:
    assert _CLOCK.search("    assert time.perf_counter() - start < 5\n")
