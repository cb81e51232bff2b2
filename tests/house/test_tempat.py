"""One place for a rule: what only one room may do, read from the code."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

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
