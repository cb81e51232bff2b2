"""What a PostgreSQL server is told where threads of one process are committed together."""
# The port documents the methods.
# ruff: noqa: D102

from collections import ChainMap
from typing import TYPE_CHECKING, Final

import psycopg

from tatakerja.journal.errors import GalatTerputus
from tatakerja.journal.postgres.batch import Antaran, Baca
from tatakerja.journal.postgres.begin import commit, get_ready
from tatakerja.journal.postgres.complaints import COMPLAINING
from tatakerja.journal.postgres.pipeline import raw
from tatakerja.journal.postgres.write import PostgresWriteTables, TakeLock
from tatakerja.values.galat import present

if TYPE_CHECKING:
    from tatakerja.journal.event import Peristiwa
    from tatakerja.journal.postgres.connections import Sambungan
    from tatakerja.journal.postgres.store import PenyimpananPostgres
    from tatakerja.journal.sql.ujung import UjungJurnal

_MARK: Final = raw("SAVEPOINT berikutnya")


class TulisanPostgres:
    """The write transaction of a process, as :class:`~tatakerja.journal.sql.together.Tulisan` describes it.

    It has a connection of the pool as long as it is open.

    :ivar ujung: where the journal ends with what was written by those who have finished.
    :ivar riwayat: what they have read and written of streams.
    :ivar tabel: those of who writes.
    """

    mengeluh: tuple[type[Exception], ...] = (*COMPLAINING, GalatTerputus)

    def __init__(self, store: "PenyimpananPostgres") -> None:
        self._store = store
        self._batch: Antaran | None = None
        self.ujung: UjungJurnal | None = None
        self.riwayat: dict[str, Baca | None] = {}
        self.tabel: PostgresWriteTables | None = None

    def open(self, conn: "Sambungan") -> None:
        """A transaction is begun."""
        self._batch, self.ujung, self.riwayat, self.tabel = Antaran(conn), None, {}, None

    def begin_one(self, lock: TakeLock | None) -> PostgresWriteTables:
        """The tables of who writes next.

        :param lock: takes the lock, where it isn't held.
        """
        conn = self.antaran.conn
        known = ChainMap(self.riwayat, conn.riwayat)
        self.tabel = PostgresWriteTables(self.antaran, self.ujung, kunci=lock, riwayat=known)
        return self.tabel

    @property
    def antaran(self) -> Antaran:
        """What waits to be sent in it."""
        return present(self._batch, "a transaction was begun")

    def mark(self) -> None:
        self.antaran.add_ready(_MARK)  # goes out with what comes first

    def settle(self, *, marked: bool) -> None:
        batch = self.antaran
        if marked:
            batch.add_ready(raw("RELEASE berikutnya"))
        if len(batch):
            batch.send()
        if batch.conn.pgconn.transaction_status != psycopg.pq.TransactionStatus.INTRANS:
            raise _failed()
        self._finished()

    def _finished(self) -> None:
        done, self.tabel = self.tabel, None
        if done is not None:
            self.ujung = done.ujung
            if done.riwayat_disusun_ulang:
                self.riwayat.clear()
                self.antaran.conn.riwayat.clear()
            self.riwayat |= done.riwayat

    def undo(self) -> bool:
        conn, unsent = self.antaran.conn, self.antaran.drop()
        self.tabel, conn.siap = None, False
        try:
            if _MARK not in unsent:
                conn.execute(b"ROLLBACK TO berikutnya; RELEASE berikutnya")
            get_ready(conn)
        except psycopg.Error:
            return False
        return True

    def commit(self, terakhir: "Peristiwa | None") -> None:
        conn = self.antaran.conn
        if not self.antaran.never_begin():
            self._commit(conn, terakhir)
            self._finished()
            conn.ujung = self.ujung
            conn.remember(self.riwayat if conn.ujung else {})
            self._store.see(conn)
        self.rollback()

    def _commit(self, conn: "Sambungan", terakhir: "Peristiwa | None") -> None:
        if conn.pgconn.transaction_status == psycopg.pq.TransactionStatus.INERROR:
            raise _failed()  # the server would roll back, and say no more than that
        try:
            self.antaran.send(*commit(conn))
            conn.menyusul = False
        except psycopg.OperationalError:
            # Lost, or broken off while the disk was waited for.
            waiting = conn.menyusul and conn.pgconn.transaction_status == psycopg.pq.TransactionStatus.IDLE
            if not (conn.closed or waiting) or terakhir is None or not self._store._was_stored(terakhir):
                raise

    def rollback(self) -> None:
        batch, self._batch, self.tabel = self._batch, None, None
        if batch is not None:
            batch.drop()
            self._store._give_back(batch.conn)  # which rolls back what is still open

    def forget(self) -> None:
        if self._batch is not None:
            self._batch.conn.forget()


def _failed() -> psycopg.Error:
    """What is raised where something was refused before, without anybody minding it."""
    return psycopg.errors.InFailedSqlTransaction("current transaction is aborted")
