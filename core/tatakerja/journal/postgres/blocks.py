"""Transactions in a PostgreSQL database, as ``with`` blocks: how they begin, take the lock, and end."""

from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

import psycopg

from tatakerja.journal.errors import GalatBerubah, GalatJurnal
from tatakerja.journal.organisasi import TransaksiJurnal
from tatakerja.journal.postgres.complaints import COMPLAINING, translate
from tatakerja.journal.postgres.connections import Sambungan, ask
from tatakerja.journal.postgres.read import PostgresReadTables
from tatakerja.journal.postgres.schema import KUNCI_RANTAI
from tatakerja.journal.postgres.write import END_OF_JOURNAL, PostgresWriteTables
from tatakerja.journal.reader import BacaanJurnal
from tatakerja.journal.sql.ujung import UjungJurnal
from tatakerja.values.galat import present

if TYPE_CHECKING:
    from tatakerja.journal.postgres.store import PenyimpananPostgres

_DIAM: Final = 60
"""Seconds after which the server drops who holds the lock and says nothing."""
_SEJAK_TERBANYAK: Final = 200
"""From how many events on it is cheaper to ask where the journal ends than what has come since."""

SEPI: Final = 16
"""After how many commands between whose reading and lock nobody wrote it is taken for granted of the next ones."""

_PREPARED = {
    "kepala": f"PREPARE kepala AS {END_OF_JOURNAL}",
    "sejak": (
        "PREPARE sejak (bigint, bigint) AS SELECT no, stream, versi, waktu, hash, (SELECT max(no) FROM rekaman) "
        "FROM peristiwa WHERE no >= $1 ORDER BY no LIMIT $2"
    ),
    "kunci": (
        f"PREPARE kunci AS SELECT pg_advisory_xact_lock({KUNCI_RANTAI}), "
        f"set_config('idle_in_transaction_session_timeout', '{_DIAM}s', true)"
    ),
    # Refuses all that comes after it, where the journal has gone on.
    "masih": "PREPARE masih (bigint) AS SELECT 1 / (max(no) = $1)::int FROM peristiwa",
}
"""What every transaction begins with, planned once a connection."""
# Sent at once: each statement after the lock sees what was committed before it was had.
_WRITE = "BEGIN; EXECUTE kunci; "
_LATE = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; "
_READ = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT asal FROM identitas"

T = TypeVar("T", bound=BacaanJurnal)


class _Blok(Generic[T]):
    """A ``with`` block around one transaction; what both kinds share."""

    def __init__(self, store: "PenyimpananPostgres") -> None:
        self._store = store
        self._conn: Sambungan | None = None
        self._begun: psycopg.Cursor[Any] | None = None

    def _start(self, begin: Callable[[Sambungan], str]) -> Sambungan:
        """A connection on which a transaction has begun.

        :param begin: gives what begins it.

        One that waited in the pool may be dead, since its server was started anew: the next one is tried.
        """
        store = self._store
        store._enter_thread()
        try:
            for attempt in range(store._size + 1):
                conn = store._pool_here().getconn()
                try:
                    _get_ready(conn)
                    self._begun = conn.execute(begin(conn).encode())
                except BaseException as error:
                    dead = conn.closed
                    store._give_back(conn)
                    if not dead or not isinstance(error, psycopg.OperationalError) or attempt == store._size:
                        raise
                else:
                    self._conn = conn
                    return conn
            raise RuntimeError("a pool gives a living connection, or says why it can not")
        except COMPLAINING as error:
            store._leave_thread()
            raise translate(error, store.nama) from error
        except BaseException:
            store._leave_thread()
            raise

    def _finish(self) -> None:
        """Give the connection back, and whatever is still in it up."""
        conn, self._conn = self._conn, None
        if conn is not None:
            self._store._give_back(conn)
        self._store._leave_thread()


class BlokBaca(_Blok[BacaanJurnal]):
    """A view of one moment."""

    def __enter__(self) -> BacaanJurnal:
        conn = self._start(lambda _: _READ)
        self._tables = PostgresReadTables(conn)
        return BacaanJurnal(self._tables, self._store._kinds, conn.bukti)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._tables.close()
        conn = self._conn
        if conn is not None and conn.info.transaction_status == psycopg.pq.TransactionStatus.INTRANS:
            conn.execute(b"COMMIT")
        self._finish()
        if isinstance(error, COMPLAINING):
            raise translate(error, self._store.nama) from error


class BlokTulis(_Blok[TransaksiJurnal]):
    """A write transaction.

    :param late: whether the lock is taken with the first event only.
    """

    def __init__(self, store: "PenyimpananPostgres", *, late: bool = False) -> None:
        super().__init__(store)
        self._late = late and not store._take_refused()
        self._granted = False

    def __enter__(self) -> TransaksiJurnal:
        store, late = self._store, self._late
        conn = self._start(lambda conn: (_LATE if late else _WRITE) + _ask_end(conn))
        try:
            head = _end_of(conn, present(self._begun, "a transaction was begun"))
            self._tables = PostgresWriteTables(conn, head, kunci=self._lock if late else None)
            self._view = TransaksiJurnal(
                self._tables, store._kinds, store._jam(), conn.known, conn.bukti, store._jam if late else None
            )
        except BaseException:
            self._finish()
            raise
        return self._view

    def _lock(self, before: UjungJurnal | None) -> tuple[UjungJurnal | None, set[str] | None]:
        """Leave the moment that was read, and take the lock.

        :param before: where the journal ended then.
        :return: where it ends now, and the streams that have gone on since; None: any may have.
        """
        conn = present(self._conn, "a transaction was begun")
        known = 0 if before is None or before.akhir is None else before.akhir[0]
        store = self._store
        if known and store.sepi >= SEPI:
            # With the first message, which is mostly the commit's: unless that is so nothing of it is done.
            self._granted = True
            self._tables.begin_with(f"COMMIT; BEGIN; EXECUTE kunci; EXECUTE masih({known})")
            return before, set()
        # Sent at once: each statement after the lock sees what was committed before it was had.
        begun = conn.execute(f"COMMIT; BEGIN; EXECUTE kunci; EXECUTE sejak({known}, NULL)".encode())
        rows = _last_answer(begun)
        conn.ujung = None if before is None else before.gone_on(rows)
        store.sepi = store.sepi + 1 if conn.ujung == before else 0
        if conn.ujung is None:
            conn.ujung = _read_end(conn.execute(b"EXECUTE kepala"))
            return conn.ujung, None if known else {row[1] for row in rows}
        return conn.ujung, {row[1] for row in rows[1:]}

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        store, view = self._store, self._view
        try:
            if error is None:
                view.finish()
                self._commit()
        except COMPLAINING as failure:
            raise self._translated(failure) from failure
        finally:
            self._tables.close()
            self._finish()
        if isinstance(error, GalatBerubah):
            store._remember_refused()
        if isinstance(error, COMPLAINING):
            raise self._translated(error) from error
        if error is None and store._after is not None and view.ditulis:
            # Committed, and the lock is free: whoever is told may take its time, and may open a transaction itself.
            store._after(view.ditulis)

    def _translated(self, error: psycopg.Error | UnicodeError) -> GalatJurnal:
        if not self._granted or not isinstance(error, psycopg.errors.DivisionByZero):
            return translate(error, self._store.nama)
        self._store.sepi = 0
        self._store._remember_refused()
        return GalatBerubah()

    def _commit(self) -> None:
        conn, tables = present(self._conn, "a transaction was begun"), self._tables
        try:
            tables.commit()
        except psycopg.OperationalError as failure:
            if not conn.closed or not self._view.ditulis or not self._store._was_stored(self._view.ditulis[-1]):
                raise
            del failure
            return
        if tables.menulis:
            conn.ujung = tables.ujung
            self._view.committed()


def _get_ready(conn: Sambungan) -> None:
    """Prepare what every transaction begins with, where the connection hasn't got it."""
    if not conn.siap:
        there = {name for (name,) in ask(conn, "SELECT name FROM pg_prepared_statements")}
        conn.tersiap = {sql: name for sql, name in conn.tersiap.items() if name.decode() in there}
        for name in _PREPARED.keys() - there:
            conn.execute(_PREPARED[name].encode())
        conn.siap = True


def _ask_end(conn: Sambungan) -> str:
    """What tells where the journal ends: by what has come since it was last seen, which is little."""
    known = conn.ujung
    if known is None or known.akhir is None:
        return "EXECUTE kepala"
    return f"EXECUTE sejak({known.akhir[0]}, {_SEJAK_TERBANYAK})"


def _end_of(conn: Sambungan, begun: "psycopg.Cursor[Any]") -> UjungJurnal | None:
    """The answer to :func:`_ask_end`, which was sent last."""
    known = conn.ujung
    if known is None or known.akhir is None:
        conn.ujung = _read_end(begun)
    else:
        rows = _last_answer(begun)
        conn.ujung = known.gone_on(rows) if len(rows) < _SEJAK_TERBANYAK else None
        if conn.ujung is None:
            conn.ujung = _read_end(conn.execute(b"EXECUTE kepala"))
    return conn.ujung


def _read_end(begun: "psycopg.Cursor[Any]") -> UjungJurnal | None:
    rows = _last_answer(begun)
    return UjungJurnal.read(rows[0]) if rows else None


def _last_answer(begun: "psycopg.Cursor[Any]") -> list[tuple[Any, ...]]:
    """The rows of the last of several statements that were sent at once."""
    while begun.nextset():
        pass
    return begun.fetchall()
