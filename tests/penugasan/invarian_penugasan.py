"""Invariant 9, byte for byte: what only a test may know of a database, its tables."""

import sqlite3
from pathlib import Path

from postgres_bahan import Alamat


def turunan(path: Path | Alamat) -> list[str]:
    """Everything in a database that follows from its journal, as text in a fixed order."""
    if isinstance(path, Alamat):
        return _on_server(path)
    conn = sqlite3.connect(path)
    tables = [row[0] for row in conn.execute("SELECT name FROM sqlite_master WHERE name GLOB 'p_*' AND type = 'table'")]
    dump = [
        f"{table} {row!r}"
        for table in (*sorted(tables), "keadaan", "nomor", "pejabat_perubahan")
        for row in sorted(conn.execute(f"SELECT * FROM {table}").fetchall(), key=repr)
    ]
    conn.close()
    return dump


def _on_server(address: Alamat) -> list[str]:
    import psycopg

    with psycopg.connect(str(address)) as conn:
        tables = conn.execute(
            b"SELECT tablename FROM pg_tables WHERE schemaname = 'tatakerja' AND tablename LIKE 'p\\_%' ORDER BY 1"
        ).fetchall()
        return [
            f"{table} {row!r}"
            for table in (*(name for (name,) in tables), "keadaan", "nomor", "pejabat_perubahan")
            for row in sorted(conn.execute(f"SELECT * FROM tatakerja.{table}".encode()).fetchall(), key=repr)
        ]
