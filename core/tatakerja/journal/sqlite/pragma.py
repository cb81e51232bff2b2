"""How SQLite is told to keep what it acknowledged, and the proof that it listened."""

from typing import NamedTuple

from tatakerja.journal.errors import GalatBasisData
from tatakerja.journal.sqlite.library import sqlite3


class Ketahanan(NamedTuple):
    """How durable a commit is.

    :ivar journal_mode: SQLite's journal mode.
    :ivar synchronous: 1 NORMAL, 2 FULL, 3 EXTRA. Anything weaker than WAL with FULL, or DELETE with EXTRA, loses
        acknowledged events in a power cut; such settings are for measurements only.
    """

    journal_mode: str
    synchronous: int


WAL_FULL = Ketahanan("wal", 2)
DELETE_EXTRA = Ketahanan("delete", 3)

_ALWAYS: tuple[tuple[str, int], ...] = (
    ("trusted_schema", 0),  # a database from elsewhere may name functions in its schema
    ("foreign_keys", 1),
    ("recursive_triggers", 1),  # else REPLACE deletes a row without its DELETE trigger
    ("secure_delete", 1),  # erased personal data must not stay in free pages
    ("cell_size_check", 1),
    ("wal_autocheckpoint", 4000),  # pages, 16 MB; a checkpoint costs as much as dozens of events
    ("temp_store", 2),  # no personal data in temporary files
    ("fullfsync", 1),  # on macOS fsync alone does not reach the platter; elsewhere without effect
    ("checkpoint_fullfsync", 1),
)


def default_durability(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> Ketahanan:
    """Choose by the version of SQLite.

    Before 3.51.3 (but for the branches mended by 3.44.6 and 3.50.7) a WAL may be reset under several connections so
    that acknowledged writes are lost; there the rollback journal is used.
    """
    safe = version >= (3, 51, 3) or (3, 44, 6) <= version < (3, 45) or (3, 50, 7) <= version < (3, 51)
    return WAL_FULL if safe else DELETE_EXTRA


def apply_safety(conn: sqlite3.Connection, where: str) -> None:
    """Set what must hold before anything of the file is touched; none of it changes the file.

    :raises GalatBasisData: a setting did not take.
    """
    for name, value in _ALWAYS:
        _set(conn, name, value, where)


def apply_durability(conn: sqlite3.Connection, wanted: Ketahanan, where: str) -> None:
    """Set the journal mode, which changes the file's header, and the synchronous level.

    :raises GalatBasisData: a setting did not take, as happens on network drives.
    """
    if conn.execute("PRAGMA journal_mode").fetchone()[0] != wanted.journal_mode:
        _set(conn, "journal_mode", wanted.journal_mode, where)
    _set(conn, "synchronous", wanted.synchronous, where)


def _set(conn: sqlite3.Connection, name: str, value: str | int, where: str) -> None:
    conn.execute(f"PRAGMA {name} = {value}").fetchall()
    actual = conn.execute(f"PRAGMA {name}").fetchone()
    if actual is None or actual[0] != value:
        got = None if actual is None else actual[0]
        raise GalatBasisData(
            f"{where}: SQLite tidak menerima {name} = {value} (tetap {got}); "
            "simpan basis data di cakram setempat dan tutup program lain yang memakainya"
        )
