"""Writing the tables in PostgreSQL, inside one write transaction.

What gives nothing waits, and goes to the server in one message with the next question or the commit, so the lock is
held for a round trip per question and one for all that is written. What was refused raises then, at the latest in place
of the commit, which comes last in that message.
"""
# The port documents the methods; SQL is put together of our own names only.
# ruff: noqa: D102, S608

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import attrs

from tatakerja.journal.derive import NomorTerpakai, PerubahanPejabat
from tatakerja.journal.errors import GalatBerubah
from tatakerja.journal.port import KOLOM_CUPLIKAN, Baris, KeteranganCuplikan, Proyeksi, Sel
from tatakerja.journal.postgres.batch import Antaran, Baca, Parameter
from tatakerja.journal.postgres.pipeline import Statement
from tatakerja.journal.postgres.read import PostgresReadTables
from tatakerja.journal.postgres.schema import quoted, table_of
from tatakerja.journal.sql.read import RAW
from tatakerja.journal.sql.ujung import DITANYA, UjungJurnal, end_of_journal
from tatakerja.journal.tables import SALINAN, EventRow

_PENDING = 500
"""How many statements wait at most."""


END_OF_JOURNAL = end_of_journal("ARRAY[versi, no]")
"""The statement that says where the journal ends."""
TakeLock = Callable[[UjungJurnal | None], tuple[UjungJurnal | None, set[str] | None]]
"""Takes the lock: from where the journal ended, where it does now, and the streams that have gone on, None for any."""


class PostgresWriteTables(PostgresReadTables):
    """The tables as :class:`~tatakerja.journal.tables.WriteTables` describes them.

    :param antaran: what waits to be sent over the connection.
    :param kepala: where the journal ends, where that is known; where the transaction hasn't begun, where it was last
        seen to end, and what is answered of that moment holds only if nothing of it has changed when it begins.
    :param kunci: takes the lock, where it isn't held yet.
    :param riwayat: by stream the state with its last event at that moment, as far as it is known.
    :ivar riwayat: the same of what was read and written here; ``riwayat_disusun_ulang``: nothing else holds any more.
    """

    def __init__(
        self,
        antaran: Antaran,
        kepala: UjungJurnal | None = None,
        *,
        kunci: "TakeLock | None" = None,
        riwayat: Mapping[str, Baca | None] | None = None,
    ) -> None:
        super().__init__(antaran, kepala)
        self._take_lock = kunci
        self._read: list[tuple[str, Parameter, list[Baca]]] = []
        self._streams: set[str] = set()
        self._answered = self._asked_for_end = False
        self._check: Statement | None = None
        self._known_before = {} if riwayat is None else riwayat
        self.riwayat: dict[str, Baca | None] = {}
        self.riwayat_disusun_ulang = False
        self._absent: set[str] = set()
        self._histories: dict[tuple[str, int], list[EventRow]] = {}
        self._persons: dict[str, tuple[str | None, bytes | None, int]] = {}

    # -- the lock, where it is taken late ---------------------------------------------------------------------------

    @property
    def terkunci(self) -> bool:
        """Whether the lock is had, or is taken before anything else is done."""
        return self._take_lock is None

    def lock(self) -> bool:
        if self._take_lock is None:
            return False
        take, self._take_lock = self._take_lock, None
        self.move(*take(self._kepala))
        self._read.clear()
        return True

    def move(self, now: UjungJurnal | None, gone_on: Set[str] | None) -> None:
        """Go on at another moment, at which all that was read must be as it was.

        :param now: where the journal ends then.
        :param gone_on: the streams that others have appended to; None: any.
        :raises GalatBerubah: something of it isn't.
        """
        before, self._kepala = self._kepala, now
        if now != before and self._answered and not self._unchanged(before, gone_on):
            raise GalatBerubah

    def confirm(self) -> None:
        """Begin, where something was answered by what is remembered alone, and nothing asked since.

        :raises GalatBerubah: it isn't so any more.
        """
        if self._answered:
            self._batch.start()

    def _unchanged(self, before: UjungJurnal | None, gone_on: Set[str] | None) -> bool:
        """Whether all that was read is as it was: what is decided on follows from that alone."""
        now = self._kepala
        if before is None or now is None or self._asked_for_end:
            return False
        if (before.asal, before.pejabat, before.stream) != (now.asal, now.pejabat, now.stream):
            return False
        if gone_on is None or not gone_on.isdisjoint(self._streams):
            return False
        for sql, parameters, _ in self._read:
            self._batch.add(sql, parameters)
        return [*self._batch.ask()] == [rows for _, _, rows in self._read]

    def _ask(self, sql: str, parameters: Parameter = ()) -> list[Baca]:
        self._add_check()
        rows = super()._ask(sql, parameters)
        self._answered = True
        if self._take_lock is not None:
            self._read.append((sql, parameters, rows))
        return rows

    def _rows(self, sql: str, parameters: Parameter = ()) -> Iterator[Baca]:
        return iter(self._ask(sql, parameters))  # asked at once: what is written next must not change it

    def _long(self, sql: str, parameters: Parameter = ()) -> Iterator[Baca]:
        self._batch.start()
        # Too much to be asked for again: whoever wrote meanwhile may have changed it.
        self._answered = self._asked_for_end = True
        return super()._long(sql, parameters)

    def _of_stream(self, stream: str) -> None:
        """What was read last changes with its stream alone: the lock tells whether that has gone on."""
        if self._take_lock is not None:
            self._streams.add(stream)
            self._read.pop()

    def _for_good(self) -> None:
        """What was read last never changes but by an erasure, of which the lock tells, too."""
        if self._take_lock is not None:
            self._read.pop()

    def _known(self) -> UjungJurnal | None:
        known = super()._known()
        self._answered = True
        return known

    def _end(self) -> UjungJurnal | None:
        known = super()._end()
        self._asked_for_end = True
        return known

    # -- what is known without asking: read with the lock, and kept up by what is written -----------------------------

    def last_of_stream(self, stream: str) -> tuple[int, int] | None:
        found = super().last_of_stream(stream)
        if stream not in DITANYA or self._kepala is None:
            self._of_stream(stream)
        return found

    def result(self, key: str) -> tuple[bytes | None, str | None, str, int] | None:
        if key in self._absent:
            return None
        found = super().result(key)
        if found is None:
            self._absent.add(key)
        return found

    def _state(self, stream: str) -> Baca | None:
        known = self.riwayat if stream in self.riwayat else self._known_before
        if stream in known and self._kepala is not None:
            self._streams.add(stream)
            self._answered = True
            return known[stream]
        row = self.riwayat[stream] = super()._state(stream)
        self._of_stream(stream)
        return row

    def _events(self, stream: str | None, since: int) -> Iterator[EventRow]:
        if stream is None:
            return super()._events(stream, since)
        known = self._histories.get((stream, since))
        if known is None:
            known = self._histories[stream, since] = [*super()._events(stream, since)]
            self._of_stream(stream)
        return iter(known)

    def event(self, no: int) -> EventRow | None:
        found = super().event(no)
        if found is not None:
            self._for_good()
        return found

    def records(self, no: int) -> Iterator[tuple[str, bytes | None, str | None, str | None]]:
        found = [*super().records(no)]
        self._for_good()
        return iter(found)

    def token(self, nip: str) -> str | None:
        row = self._row("SELECT token, nip, kunci, no FROM orang WHERE nip = %s", (nip,))
        if row is None:
            return None
        self._for_good()
        self._persons[row[0]] = row[1], row[2], row[3]
        return str(row[0])

    def person(self, token: str) -> tuple[str | None, bytes | None, int] | None:
        known = self._persons.get(token)
        if known is None and (known := super().person(token)) is not None:
            self._for_good()
        return known

    # -- what is written ----------------------------------------------------------------------------------------------

    def _send(self, sql: str, parameters: Parameter = ()) -> None:
        """Let a statement wait whose answer is of no interest."""
        self._require_open()
        self._batch.add(sql, parameters)
        if len(self._batch) >= _PENDING:
            self.flush()

    def _send_now(self, sql: str, parameters: Parameter) -> None:
        """Send a statement with many values."""
        self._execute(sql, parameters)

    def begin_with(self, statements: Iterable[Statement], check: Statement) -> None:
        """Let what takes the lock wait, too: it goes out before all else.

        :param check: refuses what comes after it where the lock comes too late. Where an event is written first, it
            isn't needed, since the table refuses one that doesn't join the last.
        """
        self._batch.add_ready(*statements)
        self._check = check

    def flush(self) -> None:
        self._add_check()
        super().flush()

    def _add_check(self) -> None:
        if self._check is not None:
            self._batch.add_ready(self._check)
            self._check = None

    @property
    def ujung(self) -> UjungJurnal | None:
        """Where the journal ends with what was written; None where that isn't known."""
        return self._kepala

    def _send_all(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        for row in rows:
            self._send(sql, row)

    def insert_event(self, row: EventRow) -> None:
        self._check = None
        self._send("INSERT INTO peristiwa VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)", row)
        self._last[row[1]] = row
        self._histories.clear()
        self.riwayat.pop(row[1], None)
        if self._kepala is not None:
            self._kepala = self._kepala.after(row)

    def insert_people(self, rows: Iterable[tuple[str, str, bytes, int]]) -> None:
        self._send_all("INSERT INTO orang (token, nip, kunci, no) VALUES (%s, %s, %s, %s)", rows)

    def insert_record(self, no: int, field: str, key: bytes, value: str, about: Iterable[str]) -> None:
        self._send("INSERT INTO rekaman (no, medan, kunci, nilai) VALUES (%s, %s, %s, %s)", (no, field, key, value))
        if self._kepala is not None:
            self._kepala = attrs.evolve(self._kepala, rekaman=max(no, self._kepala.rekaman))
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
        self._remember(stream, version, text)

    def update_state(self, stream: str, version: int, text: str) -> None:
        self._send("UPDATE keadaan SET versi = %s, keadaan = %s WHERE stream = %s", (version, text, stream))
        self._remember(stream, version, text)

    def _remember(self, stream: str, version: int, text: str) -> None:
        last = self._last.get(stream)
        if last is not None and last[2] == version:
            self.riwayat[stream] = version, text, *last

    def put_projected(
        self, projection: Proyeksi, stream: str, rows: Sequence[tuple[Sel, ...]], before: Sequence[tuple[Sel, ...]]
    ) -> None:
        table = table_of(projection)
        columns = [quoted(name) for name in projection.kolom]
        sql = (
            f"INSERT INTO {table} VALUES (%s, %s{', %s' * len(columns)}) ON CONFLICT (stream, urut) "
            f"DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in columns)}"
        )
        if len(before) > len(rows):
            self._send(f"DELETE FROM {table} WHERE stream = %s AND urut >= %s", (stream, len(rows)))
        for place, row in enumerate(rows):
            if place >= len(before) or before[place] != row:
                self._send(sql, (stream, place, *row))

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
        self._absent.discard(row[0])

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
        self._send_now(sql, (snapshot, *by_column))

    def many_rows(self) -> AbstractContextManager[None]:
        return nullcontext()

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
        self._send_now(sql, (snapshot, first, digests))

    def insert_changes(self, rows: Iterable[PerubahanPejabat]) -> None:
        sql = (
            "INSERT INTO pejabat_perubahan (no, cuplikan, aksi, unit, orang, sebagai, mulai, selesai, dasar) "
            "VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s)"
        )
        self._send_all(sql, map(attrs.astuple, rows))

    def erase_person(self, token: str, when: str) -> None:
        self._send("SELECT hapus_orang(%s, %s)", (token, when))
        self._persons.pop(token, None)

    def erase_records(self, records: Iterable[tuple[int, str]], when: str) -> None:
        self._send_all("SELECT hapus_rekaman(%s, %s, %s)", [(*record, when) for record in records])

    def rename_result(self, before: str, after: str) -> None:
        self._send("SELECT ganti_kunci(%s, %s)", (before, after))
        self._absent.discard(after)

    def erase_comparisons(self) -> None:
        self._send("SELECT hapus_pembanding()")

    def rename(self, snapshot: int, nip: str, token: str) -> int:
        row = self._row("SELECT ganti_orang(%s, %s, %s)", (snapshot, nip, token))
        return int(row[0]) if row else 0

    def set_snapshot_key(self, snapshot: int, key: bytes) -> None:
        self._send("SELECT kunci_cuplikan(%s, %s)", (snapshot, key))

    def set_unfinished(self, *, unfinished: bool) -> None:
        self._send("DELETE FROM proyeksi WHERE jenis_stream = %s", (SALINAN,))
        if unfinished:
            self._send("INSERT INTO proyeksi VALUES (%s, '[]')", (SALINAN,))

    def insert_raw(self, table: str, rows: Iterable[tuple[Any, ...]]) -> None:
        self._kepala = None  # nobody counts what comes in raw
        self._forget()
        self._absent.clear()
        columns = RAW[table][0]
        marks = ", ".join(["%s"] * len(columns.split(",")))
        self._send_all(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)

    def clear_states(self, kind: str) -> None:
        self._forget()
        self._send("DELETE FROM keadaan WHERE jenis_stream = %s", (kind,))

    def _forget(self) -> None:
        """What is written anew isn't what was known."""
        self.riwayat_disusun_ulang, self._known_before = True, {}
        self.riwayat.clear()
        self._histories.clear()

    def clear_projected(self, projection: Proyeksi) -> None:
        self._send(f"DELETE FROM {table_of(projection)}")

    def clear_numbers(self) -> None:
        self._send("DELETE FROM nomor")

    def clear_numbers_taken(self) -> None:
        self._send("DELETE FROM nomor_terpakai")

    def clear_changes(self) -> None:
        self._send("DELETE FROM pejabat_perubahan")
