"""Writing the tables in PostgreSQL, inside one write transaction.

Statements that give nothing are sent without waiting for their answer (libpq's pipeline), so the lock is held for a
round trip per question and one for all that is written. A question waits for what was sent before it, and what was
refused raises then, or at the latest before the commit.
"""
# The port documents the methods; SQL is put together of our own names only.
# ruff: noqa: D102, S608

from collections.abc import Iterable, Sequence
from typing import Any

import attrs

from tatakerja.journal.derive import NomorTerpakai, PerubahanPejabat
from tatakerja.journal.port import KOLOM_CUPLIKAN, Baris, KeteranganCuplikan, Proyeksi, Sel
from tatakerja.journal.postgres.read import RAW, Parameter, PostgresReadTables
from tatakerja.journal.postgres.schema import table_of
from tatakerja.journal.tables import EventRow

_PENDING = 500
"""After how many statements their answers are waited for."""


class PostgresWriteTables(PostgresReadTables):
    """The tables as :class:`~tatakerja.journal.tables.WriteTables` describes them; the connection pipelines."""

    _sent = 0

    def _send(self, sql: str, parameters: Parameter = ()) -> None:
        """Send a statement whose answer is of no interest."""
        self._execute(sql, parameters)
        self._sent += 1
        if self._sent % _PENDING == 0:
            self._execute("SELECT 1").fetchone()

    def _send_all(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        for row in rows:
            self._send(sql, row)

    def insert_event(self, row: EventRow) -> None:
        self._send("INSERT INTO peristiwa VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)", row)

    def insert_people(self, rows: Iterable[tuple[str, str, bytes, int]]) -> None:
        self._send_all("INSERT INTO orang (token, nip, kunci, no) VALUES (%s, %s, %s, %s)", rows)

    def insert_record(self, no: int, field: str, key: bytes, value: str, about: Iterable[str]) -> None:
        self._send("INSERT INTO rekaman (no, medan, kunci, nilai) VALUES (%s, %s, %s, %s)", (no, field, key, value))
        sql = "INSERT INTO rekaman_tentang VALUES (%s, %s, %s)"
        self._send_all(sql, [(token, no, field) for token in dict.fromkeys(about)])

    def set_numbers(self, rows: Iterable[tuple[str, int, int]]) -> None:
        sql = (
            "INSERT INTO nomor VALUES (%s, %s, %s) "
            "ON CONFLICT (register, tahun) DO UPDATE SET terakhir = excluded.terakhir"
        )
        self._send_all(sql, rows)

    def insert_numbers(self, rows: Iterable[NomorTerpakai]) -> None:
        self._send_all("INSERT INTO nomor_terpakai VALUES (%s, %s, %s, %s, %s)", map(attrs.astuple, rows))

    def insert_state(self, stream: str, kind: str, version: int, text: str) -> None:
        sql = "INSERT INTO keadaan (stream, jenis_stream, versi, keadaan) VALUES (%s, %s, %s, %s)"
        self._send(sql, (stream, kind, version, text))

    def update_state(self, stream: str, version: int, text: str) -> None:
        self._send("UPDATE keadaan SET versi = %s, keadaan = %s WHERE stream = %s", (version, text, stream))

    def put_projected(
        self, projection: Proyeksi, stream: str, rows: Sequence[tuple[Sel, ...]], before: Sequence[tuple[Sel, ...]]
    ) -> None:
        table = table_of(projection)
        kept = min(len(rows), len(before))
        changed = [place for place in range(kept) if before[place] != rows[place]]
        if len(before) > len(rows):
            self._send(f"DELETE FROM {table} WHERE stream = %s AND urut >= %s", (stream, len(rows)))
        if changed:
            self._send(f"DELETE FROM {table} WHERE stream = %s AND urut = ANY(%s)", (stream, changed))
        for place in (*changed, *range(kept, len(rows))):
            marks = ", %s" * len(rows[place])
            self._send(f"INSERT INTO {table} VALUES (%s, %s{marks})", (stream, place, *rows[place]))

    def set_guard(self, projection: str, column: str, value: str, text: str | None) -> None:
        if text is None:
            sql = "DELETE FROM jaminan WHERE proyeksi = %s AND kolom = %s AND nilai = %s"
            self._send(sql, (projection, column, value))
        else:
            sql = (
                "INSERT INTO jaminan VALUES (%s, %s, %s, %s) "
                "ON CONFLICT (proyeksi, kolom, nilai) DO UPDATE SET jumlah = excluded.jumlah"
            )
            self._send(sql, (projection, column, value, text))

    def clear_guards(self, projection: str) -> None:
        self._send("DELETE FROM jaminan WHERE proyeksi = %s", (projection,))

    def insert_result(self, row: tuple[str, bytes, str, str, int, str]) -> None:
        self._send("INSERT INTO idempotensi VALUES (%s, %s, %s, %s, %s, %s)", row)

    def insert_rows(self, snapshot: int, table: str, rows: Iterable[Baris]) -> None:
        columns = KOLOM_CUPLIKAN[table]
        by_column = [list(cells) for cells in zip(*rows, strict=True)]
        if not by_column:
            return
        names = ", ".join(columns)
        arrays = ", ".join(["%s::text[]"] * len(columns))
        # Numbered in the order in which they come.
        sql = (
            f"INSERT INTO {table} (cuplikan, {names}) SELECT %s, {names} "
            f"FROM unnest({arrays}) WITH ORDINALITY AS baris ({names}, ke) ORDER BY ke"
        )
        self._send(sql, (snapshot, *by_column))

    def insert_snapshot(self, about: KeteranganCuplikan, key: bytes) -> None:
        sql = "INSERT INTO cuplikan (id, dibuat, regulasi, no, berlaku, kunci) VALUES (%s, %s, %s, %s, %s, %s)"
        self._send(sql, (*about, key))

    def set_pages(self, snapshot: int, rows: Sequence[Baris]) -> None:
        self._send("DELETE FROM halaman WHERE cuplikan = %s", (snapshot,))
        first, digests = [row[0] for row in rows], [row[1] for row in rows]
        sql = (
            "INSERT INTO halaman SELECT %s, ke - 1, awal, sidik "
            "FROM unnest(%s::text[], %s::text[]) WITH ORDINALITY AS baris (awal, sidik, ke)"
        )
        self._send(sql, (snapshot, first, digests))

    def insert_changes(self, rows: Iterable[PerubahanPejabat]) -> None:
        sql = (
            "INSERT INTO pejabat_perubahan (no, cuplikan, aksi, unit, orang, sebagai, mulai, selesai, dasar) "
            "VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s)"
        )
        self._send_all(sql, map(attrs.astuple, rows))

    def erase_person(self, token: str, when: str) -> None:
        self._send("SELECT hapus_orang(%s, %s)", (token, when))

    def erase_records(self, records: Iterable[tuple[int, str]], when: str) -> None:
        self._send_all("SELECT hapus_rekaman(%s, %s, %s)", [(*record, when) for record in records])

    def rename_result(self, before: str, after: str) -> None:
        self._send("SELECT ganti_kunci(%s, %s)", (before, after))

    def erase_comparisons(self) -> None:
        self._send("SELECT hapus_pembanding()")

    def rename(self, snapshot: int, nip: str, token: str) -> int:
        row = self._row("SELECT ganti_orang(%s, %s, %s)", (snapshot, nip, token))
        return int(row[0]) if row else 0

    def set_snapshot_key(self, snapshot: int, key: bytes) -> None:
        self._send("SELECT kunci_cuplikan(%s, %s)", (snapshot, key))

    def insert_raw(self, table: str, rows: Iterable[tuple[Any, ...]]) -> None:
        columns = RAW[table][0]
        marks = ", ".join(["%s"] * len(columns.split(",")))
        self._send_all(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)

    def clear_states(self, kind: str) -> None:
        self._send("DELETE FROM keadaan WHERE jenis_stream = %s", (kind,))

    def clear_projected(self, projection: Proyeksi) -> None:
        self._send(f"DELETE FROM {table_of(projection)}")

    def clear_numbers(self) -> None:
        self._send("DELETE FROM nomor")

    def clear_numbers_taken(self) -> None:
        self._send("DELETE FROM nomor_terpakai")

    def clear_changes(self) -> None:
        self._send("DELETE FROM pejabat_perubahan")
