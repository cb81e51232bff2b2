"""How a database comes to the newest schema, step by step, each once."""

import secrets

from sqlite_utils.db import Database
from sqlite_utils.migrations import Migrations

from tatakerja.journal.derive import used_numbers
from tatakerja.journal.proof import to_event
from tatakerja.journal.sqlite.library import sqlite3
from tatakerja.journal.sqlite.schema import (
    APPLICATION_ID,
    BY_NIP,
    GUARDS,
    INDEXES,
    NUMBERS,
    PAGES,
    SUSULAN,
    TABLES,
    TRIGGERS,
    VERSI_SKEMA,
    drop_undeclared,
)
from tatakerja.journal.sqlite.write import SqliteWriteTables

migrations = Migrations("tatakerja")


@migrations(name="0001_jurnal")
def _create(db: Database) -> None:
    for statement in (*TABLES, *INDEXES, *TRIGGERS):
        db.execute(statement)


@migrations(name="0002_pegawai_menurut_nip")
def _index_employees(db: Database) -> None:
    db.execute(BY_NIP)


@migrations(name="0003_cuplikan_menurut_hari")
def _add_columns(db: Database) -> None:
    for table, definition in SUSULAN:
        if definition.split()[0] not in db.table(table).columns_dict:  # a new database has them from the first
            db.execute(f"ALTER TABLE {table} ADD COLUMN {definition}")


@migrations(name="0004_nomor_terpakai")
def _number_once(db: Database) -> None:
    db.execute(NUMBERS)
    drop_undeclared(db.conn)
    tables = SqliteWriteTables(db.conn)
    tables.insert_numbers(used_numbers(map(to_event, tables.events(None, 1))))


@migrations(name="0005_halaman_pegawai")
def _page_employees(db: Database) -> None:
    db.execute(PAGES)


@migrations(name="0006_kolom_pegawai")
def _add_more_columns(db: Database) -> None:
    _add_columns(db)


@migrations(name="0007_jaminan_proyeksi")
def _guard_projections(db: Database) -> None:
    db.execute(GUARDS)
    db.execute("DELETE FROM proyeksi WHERE jenis_stream LIKE '#%'")  # sums of whole projections, kept for a while


def apply_migrations(conn: sqlite3.Connection, asal: str | None = None) -> None:
    """Bring a database of ours, or an empty one, to the newest schema; runs inside the caller's write transaction.

    :param asal: the origin of the journal that a new database is to become a copy of; else one of its own.
    """
    # Plugins of the library are someone else's code; recursive triggers were set and read back with all the rest.
    db = Database(conn, execute_plugins=False, strict=True, recursive_triggers=False)
    migrations.apply(db)
    db.execute("INSERT OR IGNORE INTO identitas VALUES (1, ?)", (asal or secrets.token_hex(32),))
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {VERSI_SKEMA}")
