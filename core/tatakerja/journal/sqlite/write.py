"""Writing the tables in SQLite, inside one write transaction."""
# The port documents the methods; SQL is put together of our own names only.
# ruff: noqa: D102, S608

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import attrs

from tatakerja.journal.derive import NomorTerpakai, PerubahanPejabat
from tatakerja.journal.port import KOLOM_CUPLIKAN, Baris, KeteranganCuplikan, Proyeksi, Sel
from tatakerja.journal.sql.read import RAW
from tatakerja.journal.sql.ujung import UjungJurnal
from tatakerja.journal.sqlite.library import sqlite3
from tatakerja.journal.sqlite.read import SqliteReadTables
from tatakerja.journal.sqlite.schema import BY_NIP, INDEXES, table_of
from tatakerja.journal.tables import SALINAN, EventRow


class SqliteWriteTables(SqliteReadTables):
    """The tables as :class:`~tatakerja.journal.tables.WriteTables` describes them.

    :ivar erased: whether something was erased, so that the store must also clean up after the commit.
    """

    def __init__(self, conn: sqlite3.Connection, ujung: UjungJurnal | None = None) -> None:
        super().__init__(conn, ujung)
        self._executemany = conn.executemany
        self.erased = False

    def lock(self) -> bool:
        return False  # held since the transaction began

    def insert_event(self, row: EventRow) -> None:
        self._execute("INSERT INTO peristiwa VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
        if self._end is not None:
            self._end = self._end.after(row)

    def insert_people(self, rows: Iterable[tuple[str, str, bytes, int]]) -> None:
        self._executemany("INSERT INTO orang (token, nip, kunci, no) VALUES (?, ?, ?, ?)", rows)

    def insert_record(self, no: int, field: str, key: bytes, value: str, about: Iterable[str]) -> None:
        self._execute("INSERT INTO rekaman (no, medan, kunci, nilai) VALUES (?, ?, ?, ?)", (no, field, key, value))
        if self._end is not None and no > self._end.rekaman:
            self._end = attrs.evolve(self._end, rekaman=no)
        self._executemany(
            "INSERT OR IGNORE INTO rekaman_tentang VALUES (?, ?, ?)", [(token, no, field) for token in about]
        )

    def set_numbers(self, rows: Iterable[tuple[str, int, int]]) -> None:
        self._executemany(
            "INSERT INTO nomor VALUES (?, ?, ?) "
            "ON CONFLICT (register, tahun) DO UPDATE SET terakhir = excluded.terakhir",
            rows,
        )

    def insert_numbers(self, rows: Iterable[NomorTerpakai]) -> None:
        self._executemany("INSERT INTO nomor_terpakai VALUES (?, ?, ?, ?, ?)", map(attrs.astuple, rows))

    def insert_state(self, stream: str, kind: str, version: int, text: str) -> None:
        self._execute(
            "INSERT INTO keadaan (stream, jenis_stream, versi, keadaan) VALUES (?, ?, ?, ?)",
            (stream, kind, version, text),
        )

    def update_state(self, stream: str, version: int, text: str) -> None:
        self._execute("UPDATE keadaan SET versi = ?, keadaan = ? WHERE stream = ?", (version, text, stream))

    def put_projected(
        self, projection: Proyeksi, stream: str, rows: Sequence[tuple[Sel, ...]], before: Sequence[tuple[Sel, ...]]
    ) -> None:
        table = table_of(projection)
        for place, row in enumerate(rows):
            if place >= len(before) or before[place] != row:
                marks = ", ?" * len(row)
                self._execute(f"INSERT OR REPLACE INTO {table} VALUES (?, ?{marks})", (stream, place, *row))
        if len(before) > len(rows):
            self._execute(f"DELETE FROM {table} WHERE stream = ? AND urut >= ?", (stream, len(rows)))

    def set_guard(self, projection: str, column: str, value: str, text: str | None) -> None:
        if text is None:
            sql = "DELETE FROM jaminan WHERE proyeksi = ? AND kolom = ? AND nilai = ?"
            self._execute(sql, (projection, column, value))
        else:
            self._execute("INSERT OR REPLACE INTO jaminan VALUES (?, ?, ?, ?)", (projection, column, value, text))

    def clear_guards(self, projection: str) -> None:
        self._execute("DELETE FROM jaminan WHERE proyeksi = ?", (projection,))

    def insert_result(self, row: tuple[str, bytes, str, str, int, str]) -> None:
        self._execute("INSERT INTO idempotensi VALUES (?, ?, ?, ?, ?, ?)", row)

    def insert_rows(self, snapshot: int, table: str, rows: Iterable[Baris]) -> None:
        columns = KOLOM_CUPLIKAN[table]
        self._executemany(
            f"INSERT INTO {table} (cuplikan, {', '.join(columns)}) "
            f"VALUES ({snapshot:d}, {', '.join('?' * len(columns))})",
            rows,
        )

    @contextmanager
    def many_rows(self) -> Iterator[None]:
        # Sorted once, an index takes half of what it takes row by row; with snapshots there already it would be sorted
        # with all of theirs.
        first = not self._execute("SELECT EXISTS (SELECT 1 FROM pegawai)").fetchone()[0]
        finds = [statement for statement in (*INDEXES, BY_NIP) if " ON pegawai " in statement] if first else []
        for statement in finds:
            self._execute(f"DROP INDEX {statement.split()[2]}")
        yield
        for statement in finds:
            self._execute(statement)

    def insert_snapshot(self, about: KeteranganCuplikan, key: bytes) -> None:
        self._execute(
            "INSERT INTO cuplikan (id, dibuat, regulasi, no, berlaku, kunci) VALUES (?, ?, ?, ?, ?, ?)",
            (*about, key),
        )

    def set_pages(self, snapshot: int, rows: Sequence[Baris]) -> None:
        self._execute("DELETE FROM halaman WHERE cuplikan = ?", (snapshot,))
        self._executemany(
            "INSERT INTO halaman VALUES (?, ?, ?, ?)", ((snapshot, place, *row) for place, row in enumerate(rows))
        )

    def insert_changes(self, rows: Iterable[PerubahanPejabat]) -> None:
        self._executemany(
            "INSERT INTO pejabat_perubahan (no, cuplikan, aksi, unit, orang, sebagai, mulai, selesai, dasar) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            map(attrs.astuple, rows),
        )

    def erase_person(self, token: str, when: str) -> None:
        self._execute("UPDATE orang SET kunci = NULL, nip = NULL, dihapus = ? WHERE token = ?", (when, token))
        self.erased = True

    def erase_records(self, records: Iterable[tuple[int, str]], when: str) -> None:
        self._executemany(
            "UPDATE rekaman SET kunci = NULL, nilai = NULL, dihapus = ? WHERE no = ? AND medan = ?",
            [(when, *record) for record in records],
        )
        self.erased = True

    def rename_result(self, before: str, after: str) -> None:
        self._execute("UPDATE idempotensi SET kunci = ? WHERE kunci = ?", (after, before))

    def erase_comparisons(self) -> None:
        self._execute("UPDATE idempotensi SET rahasia = NULL, sidik = NULL")
        self.erased = True

    def rename(self, snapshot: int, nip: str, token: str) -> int:
        self.erased = True
        count = self._execute(
            "UPDATE pegawai SET nip = ?, nama = '(dihapus)', kompetensi = '', pns_id = '' "
            "WHERE cuplikan = ? AND nip = ?",
            (token, snapshot, nip),
        ).rowcount
        return count + (
            self._execute(
                "UPDATE pejabat SET nip = ?, dasar = '' WHERE cuplikan = ? AND nip = ?", (token, snapshot, nip)
            ).rowcount
        )

    def set_snapshot_key(self, snapshot: int, key: bytes) -> None:
        self._execute("UPDATE cuplikan SET kunci = ? WHERE id = ?", (key, snapshot))

    def set_unfinished(self, *, unfinished: bool) -> None:
        self._execute("DELETE FROM proyeksi WHERE jenis_stream = ?", (SALINAN,))
        if unfinished:
            self._execute("INSERT INTO proyeksi VALUES (?, '[]')", (SALINAN,))

    def insert_raw(self, table: str, rows: Iterable[tuple[Any, ...]]) -> None:
        columns = RAW[table][0]
        self._end = None
        self._executemany(f"INSERT INTO {table} ({columns}) VALUES ({', '.join('?' * len(columns.split(',')))})", rows)

    def clear_states(self, kind: str) -> None:
        self._execute("DELETE FROM keadaan WHERE jenis_stream = ?", (kind,))

    def clear_projected(self, projection: Proyeksi) -> None:
        self._execute(f"DELETE FROM {table_of(projection)}")

    def clear_numbers(self) -> None:
        self._execute("DELETE FROM nomor")

    def clear_numbers_taken(self) -> None:
        self._execute("DELETE FROM nomor_terpakai")

    def clear_changes(self) -> None:
        self._execute("DELETE FROM pejabat_perubahan")
