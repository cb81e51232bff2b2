"""All SQL stands in the rooms of the databases: a rule of the journal is written once, above the port, for each."""

import ast
import re
from pathlib import Path

import tatakerja

CORE = Path(tatakerja.__file__).parent
ROOMS = [CORE / "journal" / "sqlite", CORE / "journal" / "postgres"]
SHARED = CORE / "journal" / "sql"
_SQL = re.compile(
    r"^\s*(SELECT\s.+|INSERT\s+(OR\s+\w+\s+)?INTO\s.+|UPDATE\s+\S*\s*SET\s.+|DELETE\s+FROM\b.*|"
    r"(CREATE|DROP|ALTER)\s+(TABLE|INDEX|TRIGGER|VIEW|VIRTUAL)\b.*|BEGIN(\s+IMMEDIATE)?|COMMIT|ROLLBACK|PRAGMA\s.+|VACUUM\b.*)$",
    re.DOTALL,
)
_DRIVERS = {"sqlite3", "sqlite_utils", "psycopg", "psycopg_pool"}


def sql_in(path: Path) -> list[str]:
    """Statements and drivers in a module, each with its line."""
    found = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        text = None
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
        elif isinstance(node, ast.JoinedStr):
            text = "".join(str(part.value) if isinstance(part, ast.Constant) else "x" for part in node.values)
        if text is not None and _SQL.match(text):
            found.append(f"{path.name}:{node.lineno}: {text[:60]}")
        names = [one.name for one in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.module:
            names.append(node.module)
        found += [f"{path.name}:{node.lineno}: import {name}" for name in names if name.split(".")[0] in _DRIVERS]
    return found


def test_no_sql_but_in_its_rooms() -> None:
    modules = [path for path in CORE.rglob("*.py") if not {*ROOMS, SHARED} & {*path.parents}]
    assert len(modules) > 100
    assert [found for path in modules for found in sql_in(path)] == []


def test_control_every_module_of_those_rooms_is_seen() -> None:
    own = [("pragma",), ("connections", "migrations")]
    for room, more in zip(ROOMS, own, strict=True):
        for name in ("read", "write", "store", "schema", *more):
            assert sql_in(room / f"{name}.py"), name
        assert len(sql_in(room / "write.py")) > 15
    assert len(sql_in(SHARED / "read.py")) > 15
