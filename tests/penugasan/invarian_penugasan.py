"""Invariant 9, byte for byte: what only a test may know of a database, its tables."""

import sqlite3
from pathlib import Path


def turunan(path: Path) -> list[str]:
    """Everything in a database that follows from its journal, as text in a fixed order."""
    conn = sqlite3.connect(path)
    tables = [row[0] for row in conn.execute("SELECT name FROM sqlite_master WHERE name GLOB 'p_*' AND type = 'table'")]
    dump = [
        f"{table} {row!r}"
        for table in (*sorted(tables), "keadaan", "nomor", "pejabat_perubahan")
        for row in sorted(conn.execute(f"SELECT * FROM {table}").fetchall(), key=repr)
    ]
    conn.close()
    return dump
