"""Layers answer through pluggy alone; a hook's function is called by nobody else."""

import ast
from pathlib import Path

import pytest

from tatakerja.rules.layer import HOOKS, PREFIX

ROOT = Path(__file__).resolve().parents[2]
SOURCES = [
    path
    for folder in ("core", "plugins", "docs", "benchmarks")
    for path in sorted((ROOT / folder).rglob("*.py"))
    if ".venv" not in path.parts and "tests" not in path.parts
]


def calls(tree: ast.AST) -> list[str]:
    """The names of hooks that a module calls as functions, or takes hold of by pluggy's own attributes."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            function = node.func
            name = function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")
            if name.startswith(PREFIX):
                found.append(name)
        if isinstance(node, ast.Attribute) and node.attr in ("subset_hook_caller", "hook") and _manager(node.value):
            found.append(node.attr)
    return found


def _manager(node: ast.AST) -> bool:
    return "manager" in ast.unparse(node).rpartition(".")[2]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nobody_calls_a_hook_but_the_layer(path: Path) -> None:
    found = calls(ast.parse(path.read_text("utf-8")))
    # Extensions have a manager and hooks of their own.
    callers = (ROOT / "core/tatakerja/rules/layer.py", ROOT / "core/tatakerja/extensions/manager.py")
    allowed = ["subset_hook_caller"] if path in callers else []
    assert [name for name in found if name not in allowed] == []


@pytest.mark.parametrize(
    "text",
    [
        f"baseline.{HOOKS[-1]}()",
        f"from x import {HOOKS[0]}\n{HOOKS[0]}()",
        "self._manager.hook.x()",
        "manager.subset_hook_caller('x', [])",
    ],
)
def test_a_direct_call_would_be_seen(text: str) -> None:
    assert calls(ast.parse(text)) != []
