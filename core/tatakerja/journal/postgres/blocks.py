"""Transactions in a PostgreSQL database, as ``with`` blocks: how they begin, take the lock, and end."""

from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

import psycopg

from tatakerja.journal.errors import GalatBerubah, GalatJurnal
from tatakerja.journal.organisasi import TransaksiJurnal
from tatakerja.journal.postgres.begin import ask_end, end_of, get_ready, last_answer, read_end
from tatakerja.journal.postgres.complaints import COMPLAINING, translate
from tatakerja.journal.postgres.connections import Sambungan
from tatakerja.journal.postgres.read import PostgresReadTables
from tatakerja.journal.postgres.write import PostgresWriteTables
from tatakerja.journal.reader import BacaanJurnal
from tatakerja.journal.sql.together import Rombongan
from tatakerja.journal.sql.ujung import UjungJurnal

if TYPE_CHECKING:
    from tatakerja.journal.postgres.store import PenyimpananPostgres

SEPI: Final = 16
"""After how many commands between whose reading and lock nobody wrote it is taken for granted of the next ones."""

# Sent at once: each statement after the lock sees what was committed before it was had.
_WRITE = "BEGIN; EXECUTE kunci; "
_READ = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; "

T = TypeVar("T", bound=BacaanJurnal)


class _Blok(Generic[T]):
    """A ``with`` block around one transaction; what both kinds share."""

    def __init__(self, store: "PenyimpananPostgres") -> None:
        self._store = store

    def _start(self, begin: Callable[[Sambungan], str]) -> "tuple[Sambungan, psycopg.Cursor[Any]]":
        """A connection on which a transaction has begun, and the answer to what began it.

        :param begin: gives what begins it.

        One that waited in the pool may be dead, since its server was started anew: the next one is tried.
        """
        store = self._store
        for attempt in range(store._size + 1):
            conn = store._pool.getconn()
            try:
                get_ready(conn)
                return conn, conn.execute(begin(conn).encode())
            except BaseException as error:
                dead = conn.closed
                store._give_back(conn)
                if not dead or not isinstance(error, psycopg.OperationalError) or attempt == store._size:
                    raise
        raise RuntimeError("a pool gives a living connection, or says why it can not")


class BlokBaca(_Blok[BacaanJurnal]):
    """A view of one moment.

    :param kepala: whether where the journal ends is taken from what this connection has seen of it; else it is asked.
    """

    def __init__(self, store: "PenyimpananPostgres", *, kepala: bool = True) -> None:
        super().__init__(store)
        self._head = kepala

    def __enter__(self) -> BacaanJurnal:
        store = self._store
        store._enter_thread()
        conn: Sambungan | None = None
        try:
            conn, begun = self._start(lambda conn: _READ + ask_end(conn))
            head = end_of(conn, begun)
        except BaseException as error:
            if conn is not None:
                store._give_back(conn)
            store._leave_thread()
            if isinstance(error, COMPLAINING):
                raise translate(error, store.nama) from error
            raise
        self._conn = conn
        self._tables = PostgresReadTables(conn, head if self._head else None)
        return BacaanJurnal(self._tables, store._kinds, conn.bukti)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._tables.close()
        try:
            if self._conn.info.transaction_status == psycopg.pq.TransactionStatus.INTRANS:
                self._conn.execute(b"COMMIT")
        finally:
            self._store._give_back(self._conn)
            self._store._leave_thread()
        if isinstance(error, COMPLAINING):
            raise translate(error, self._store.nama) from error


class BlokTulis(_Blok[TransaksiJurnal]):
    """A write transaction, or one of several that are committed together.

    :param late: whether the lock is taken with the first event only; where others of this process have it, it is had.
    """

    def __init__(self, store: "PenyimpananPostgres", *, late: bool = False) -> None:
        super().__init__(store)
        self._late = late and not store._take_refused()
        self._first = self._granted = False

    def __enter__(self) -> TransaksiJurnal:
        store = self._store
        store._enter_thread()
        self._tulisan, self._together = store._tulisan, store._together
        try:
            self._together.enter(menulis=True)
        except BaseException:
            store._leave_thread()
            raise
        try:
            store._require_open()
            self._together.begin(self._begin)
            late, conn = self._first and self._late, self._tulisan.antaran.conn
            self._tables = self._tulisan.tabel = PostgresWriteTables(
                self._tulisan.antaran, self._tulisan.ujung, kunci=self._lock if late else None
            )
            self._view = TransaksiJurnal(
                self._tables, store._kinds, store._jam(), conn.known, conn.bukti, store._jam if late else None
            )
        except BaseException as error:
            self._abandon()
            store._leave_thread()
            if isinstance(error, COMPLAINING):
                raise translate(error, store.nama) from error
            raise
        return self._view

    def _begin(self) -> None:
        """Begin a transaction, with nobody before in it."""
        conn, begun = self._start(lambda conn: (_READ if self._late else _WRITE) + ask_end(conn))
        self._tulisan.open(conn)
        self._tulisan.ujung = end_of(conn, begun)
        self._first = True

    def _lock(self, before: UjungJurnal | None) -> tuple[UjungJurnal | None, set[str] | None]:
        """Leave the moment that was read, and take the lock.

        :param before: where the journal ended then.
        :return: where it ends now, and the streams that have gone on since; None: any may have.
        """
        conn = self._tulisan.antaran.conn
        known = 0 if before is None or before.akhir is None else before.akhir[0]
        store = self._store
        if known and store.sepi >= SEPI:
            # With the first message, which is mostly the commit's: unless that is so nothing of it is done.
            self._granted = True
            self._tables.begin_with(f"COMMIT; BEGIN; EXECUTE kunci; EXECUTE masih({known})")
            return before, set()
        # Sent at once: each statement after the lock sees what was committed before it was had.
        begun = conn.execute(f"COMMIT; BEGIN; EXECUTE kunci; EXECUTE sejak({known}, NULL)".encode())
        rows = last_answer(begun)
        conn.ujung = None if before is None else before.gone_on(rows)
        store.sepi = store.sepi + 1 if conn.ujung == before else 0
        if conn.ujung is None:
            conn.ujung = read_end(conn.execute(b"EXECUTE kepala"))
            return conn.ujung, None if known else {row[1] for row in rows}
        return conn.ujung, {row[1] for row in rows[1:]}

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        store, view = self._store, self._view
        try:
            group: Rombongan | None = None
            try:
                if error is None:
                    view.finish()
                    group = self._together.finish(view, alone=not self._tables.terkunci)
            finally:
                self._tables.close()
                self._abandon()
            if group is not None:
                group.wait()
        except COMPLAINING as failure:
            raise self._translated(failure) from failure
        finally:
            store._leave_thread()
        if isinstance(error, GalatBerubah):
            store._remember_refused()
        if isinstance(error, COMPLAINING):
            raise self._translated(error) from error
        if error is None and store._after is not None and view.ditulis:
            # Committed, and the lock is free: whoever is told may take its time, and may open a transaction itself.
            store._after(view.ditulis)

    def _abandon(self) -> None:
        """Give up what isn't finished, and the turn."""
        try:
            self._together.undo()
        finally:
            self._together.antrean.keluar()

    def _translated(self, error: psycopg.Error | UnicodeError) -> GalatJurnal:
        if not self._granted or not isinstance(error, psycopg.errors.DivisionByZero):
            return translate(error, self._store.nama)
        self._store.sepi = 0
        self._store._remember_refused()
        return GalatBerubah()
