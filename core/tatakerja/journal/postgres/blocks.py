"""Transactions in a PostgreSQL database, as ``with`` blocks: how they begin, take the lock, and end."""

from collections.abc import Callable, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Final, Generic, TypeVar

import psycopg

from tatakerja.journal.errors import GalatBerubah, GalatJurnal
from tatakerja.journal.organisasi import TransaksiJurnal
from tatakerja.journal.postgres.batch import Antaran, Baca
from tatakerja.journal.postgres.begin import ask_end, commit, end_of, get_ready, take_lock
from tatakerja.journal.postgres.complaints import COMPLAINING, translate
from tatakerja.journal.postgres.connections import Sambungan
from tatakerja.journal.postgres.pipeline import COMMIT, Statement, planned, raw
from tatakerja.journal.postgres.read import PostgresReadTables
from tatakerja.journal.reader import BacaanJurnal
from tatakerja.journal.sql.together import Rombongan
from tatakerja.journal.sql.ujung import UjungJurnal

if TYPE_CHECKING:
    from tatakerja.journal.postgres.store import PenyimpananPostgres

SEPI: Final = 16
"""After how many commands it is taken for granted of the next ones what was so of these: that nobody wrote between
reading and lock, or nobody to what the connection remembers."""

_READ = raw("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")

# By the question whether it is so still, or by the table of events, which takes what joins the last one.
_OVERTAKEN = (psycopg.errors.DivisionByZero, psycopg.errors.RaiseException)

T = TypeVar("T", bound=BacaanJurnal)


class _Blok(Generic[T]):
    """A ``with`` block around one transaction; what both kinds share."""

    def __init__(self, store: "PenyimpananPostgres") -> None:
        self._store = store

    def _connection(self, begin: Callable[[Sambungan], None] = get_ready) -> Sambungan:
        """A connection that isn't known to be dead, as one may be that waited in the pool while its server stopped.

        :param begin: what is done first over it; where it turns out to be dead then, the next one is tried.
        """
        store = self._store
        for attempt in range(store._size + 1):
            conn = store._pool.getconn()
            try:
                if conn.is_alive():
                    begin(conn)
                    return conn
                conn.close()
                store._give_back(conn)
            except BaseException as error:
                store._give_back(conn)
                if not conn.closed or not isinstance(error, psycopg.OperationalError) or attempt == store._size:
                    raise
        raise RuntimeError("a pool gives a living connection, or says why it can not")


class BlokBaca(_Blok[BacaanJurnal]):
    """A view of one moment, that of the first question.

    :param kepala: whether where the journal ends is taken from what this connection has seen of it; else it is asked.
    """

    def __init__(self, store: "PenyimpananPostgres", *, kepala: bool = True) -> None:
        super().__init__(store)
        self._head = kepala

    def __enter__(self) -> BacaanJurnal:
        store = self._store
        store._enter_thread()
        try:
            conn = self._connection()
        except BaseException as error:
            store._leave_thread()
            if isinstance(error, COMPLAINING):
                raise translate(error, store.nama, menulis=False) from error
            raise
        self._conn, batch = conn, Antaran(conn)
        batch.begin([_READ, ask_end(conn)], self._begun)
        self._tables = PostgresReadTables(batch)
        return BacaanJurnal(self._tables, store._kinds, conn.bukti)

    def _begun(self, rows: list[Baca]) -> None:
        end_of(self._conn, rows)
        if self._head:
            self._tables.told_end(self._conn.ujung)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._tables.close()
        try:
            if self._conn.pgconn.transaction_status == psycopg.pq.TransactionStatus.INTRANS:
                self._conn.exchange(*commit(self._conn))
                self._conn.menyusul = False
        except COMPLAINING as failure:
            raise translate(failure, self._store.nama, menulis=False) from failure
        finally:
            self._store._give_back(self._conn)
            self._store._leave_thread()
        if isinstance(error, COMPLAINING):
            raise translate(error, self._store.nama, menulis=False) from error


class BlokTulis(_Blok[TransaksiJurnal]):
    """A write transaction, or one of several that are committed together.

    :param late: whether the lock is taken with the first event only; where others of this process have it, it is had.
    """

    def __init__(self, store: "PenyimpananPostgres", *, late: bool = False) -> None:
        super().__init__(store)
        self._of_many = late
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
            self._tables = self._tulisan.begin_one(self._lock if late else None)
            self._view = TransaksiJurnal(self._tables, store._kinds, store._jam, conn.known, conn.bukti)
        except BaseException as error:
            self._abandon()
            store._leave_thread()
            if isinstance(error, COMPLAINING):
                raise translate(error, store.nama) from error
            raise
        return self._view

    def _begin(self) -> None:
        """Begin a transaction, with nobody before in it."""
        conn = self._connection(get_ready if self._late else self._begin_locked)
        self._tulisan.open(conn)
        if self._late:
            self._tulisan.antaran.begin([_READ, ask_end(conn)], self._begun)
        # Where nobody else has written for a while, or not what is remembered, what was seen last holds, which is found
        # out before anything rests on it.
        holds = max(self._store.sepi, conn.diandalkan) >= SEPI and self._store.has_seen(conn)
        self._tulisan.ujung = conn.ujung if holds or not self._late else None
        self._first = True

    def _is_shared(self) -> bool:
        """Whether it is one of many, and others have written lately.

        Imports, settings and the like are seen by nobody before the disk has them: whoever sees them remembers much.
        """
        return self._of_many and self._store.sepi < SEPI

    def _begin_locked(self, conn: Sambungan) -> None:
        get_ready(conn)
        self._ask_end(conn, take_lock(conn, shared=self._is_shared()))

    def _ask_end(self, conn: Sambungan, first: Sequence[Statement]) -> set[str] | None:
        """Take the lock and see where the journal ends; as :func:`end_of`.

        Sent at once: each statement after the lock sees what was committed before it was had.
        """
        *_, rows = conn.exchange(*first, ask_end(conn))
        gone_on = end_of(conn, rows)
        self._store.see(conn)
        return gone_on

    def _begun(self, rows: list[Baca]) -> None:
        """It reads a moment from now on; what it was told before is of that moment, too."""
        conn = self._tulisan.antaran.conn
        gone_on = end_of(conn, rows)
        if self._store.see(conn):
            self._store.sepi = 0
        self._tables.move(conn.ujung, gone_on)

    def _lock(self, before: UjungJurnal | None) -> tuple[UjungJurnal | None, set[str] | None]:
        """Leave the moment that was read, and take the lock.

        :param before: where the journal ended then.
        :return: where it ends now, and the streams that have gone on since; None: any may have.
        """
        store, batch = self._store, self._tulisan.antaran
        conn = batch.conn
        begin = [*([] if batch.never_begin() else [COMMIT]), *take_lock(conn, shared=self._is_shared())]
        if before is not None and before.nomor and store.sepi >= SEPI:
            # With the first message, which is mostly the commit's: unless that is so nothing of it is done.
            self._granted = True
            self._tables.begin_with(begin, planned("masih", before.nomor))
            return before, set()
        gone_on = self._ask_end(conn, begin)
        store.sepi = store.sepi + 1 if conn.ujung == before else 0
        return conn.ujung, gone_on

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        store, view = self._store, self._view
        try:
            group: Rombongan | None = None
            try:
                if error is None or isinstance(error, Exception):
                    self._tables.confirm()  # what was decided, or refused, on what is remembered alone
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
        except GalatBerubah:
            store._remember_refused()
            raise
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
        if not self._granted or not isinstance(error, _OVERTAKEN):
            return translate(error, self._store.nama)
        self._store.sepi = 0
        self._store._remember_refused()
        return GalatBerubah()
