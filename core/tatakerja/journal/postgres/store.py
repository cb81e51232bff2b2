"""The journal in a PostgreSQL database: opening it, beginning and ending transactions, verifying, rebuilding.

One global chain, and no fork: whoever appends holds one advisory lock to the end of the transaction, which PostgreSQL
grants in the order in which it was asked for. In READ COMMITTED each statement after that sees all that was committed
before the lock was had. Readers take none, and see one moment (REPEATABLE READ).

A command may read and decide before it takes the lock, so that others commit meanwhile. It reads one moment then. With
the lock it learns whether the journal has gone on since; if so, all that it had read is asked for again, and unless
every answer is the same it is refused, stores nothing, and is run once more, now with the lock from the beginning. What
is decided follows from what was read, so each commit is as if the whole command had run under the lock: that is
serializable, and SERIALIZABLE would add nothing.

What was lost between the commit and its acknowledgement is found out: the last event's hash, read under the lock by a
new connection, is there or it isn't.
"""
# The interface documents the methods.
# ruff: noqa: D102

import os
import threading
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, suppress
from datetime import datetime
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Generic, Self, TypeVar

import psycopg

from tatakerja.border.alamat import without_password
from tatakerja.journal.errors import GalatBasisData, GalatBerubah, GalatJurnal, GalatTerputus, how_to_fill
from tatakerja.journal.event import Peristiwa, format_time
from tatakerja.journal.jam import Jam, jam_mesin
from tatakerja.journal.organisasi import TransaksiJurnal
from tatakerja.journal.port import Bacaan, JenisStream, Peneliti
from tatakerja.journal.postgres.complaints import COMPLAINING, translate
from tatakerja.journal.postgres.connections import Sambungan, ask, connect, make_pool
from tatakerja.journal.postgres.migrations import Taraf, look, prepare, warnings_of
from tatakerja.journal.postgres.read import PostgresReadTables
from tatakerja.journal.postgres.schema import KUNCI_RANTAI
from tatakerja.journal.postgres.write import END_OF_JOURNAL, PostgresWriteTables
from tatakerja.journal.reader import BacaanJurnal
from tatakerja.journal.rebuild import rebuild_all
from tatakerja.journal.sql.ujung import UjungJurnal
from tatakerja.journal.writer import check_kinds
from tatakerja.values.galat import present

if TYPE_CHECKING:
    from pathlib import Path

    from psycopg_pool import ConnectionPool

    from tatakerja.journal.findings import HasilPeriksa
    from tatakerja.journal.seal import Saksi, Segel

TENGGAT: Final = 30.0
"""Seconds to wait for other writers, and for a connection."""
KONEKSI_TERBANYAK: Final = 10
"""How many connections a process has at most."""
_DIAM: Final = 60
"""Seconds after which the server drops who holds the lock and says nothing."""

_PREPARED = {
    "kepala": f"PREPARE kepala AS {END_OF_JOURNAL}",
    "sejak": "PREPARE sejak (bigint) AS SELECT stream FROM peristiwa WHERE no > $1",
    "kunci": (
        f"PREPARE kunci AS SELECT pg_advisory_xact_lock({KUNCI_RANTAI}), "
        f"set_config('idle_in_transaction_session_timeout', '{_DIAM}s', true)"
    ),
}
"""What every transaction begins with, planned once a connection."""
# Sent at once: each statement after the lock sees what was committed before it was had.
_WRITE = b"BEGIN; EXECUTE kunci; EXECUTE kepala"
_LATE = b"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; EXECUTE kepala"
_TAKE = "COMMIT; BEGIN; EXECUTE kunci; EXECUTE sejak({}); EXECUTE kepala"
_READ = b"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT asal FROM identitas"

# After a fork the child must neither use nor close its parent's connections.
_INHERITED: list[Any] = []

T = TypeVar("T", bound=BacaanJurnal)


class _Blok(Generic[T]):
    """A ``with`` block around one transaction; what both kinds share."""

    def __init__(self, store: "PenyimpananPostgres") -> None:
        self._store = store
        self._conn: Sambungan | None = None
        self._begun: psycopg.Cursor[Any] | None = None

    def _start(self, begin: bytes) -> Sambungan:
        """A connection on which a transaction has begun.

        One that waited in the pool may be dead, since its server was started anew: the next one is tried.
        """
        store = self._store
        store._enter_thread()
        try:
            for attempt in range(store._size + 1):
                conn = store._pool_here().getconn()
                try:
                    _get_ready(conn)
                    self._begun = conn.execute(begin)
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


class _Bacaan(_Blok[BacaanJurnal]):
    def __enter__(self) -> BacaanJurnal:
        conn = self._start(_READ)
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


class _Tulisan(_Blok[TransaksiJurnal]):
    """A write transaction.

    :param late: whether the lock is taken with the first event only.
    """

    def __init__(self, store: "PenyimpananPostgres", *, late: bool = False) -> None:
        super().__init__(store)
        self._late = late and not store._take_refused()
        self._pipeline: AbstractContextManager[object] | None = None

    def __enter__(self) -> TransaksiJurnal:
        store, late = self._store, self._late
        conn = self._start(_LATE if late else _WRITE)
        try:
            if not late:
                self._enter_pipeline(conn)
            head = _head_of(self._begun)
            self._tables = PostgresWriteTables(conn, head, kunci=self._lock if late else None)
            self._view = TransaksiJurnal(
                self._tables, store._kinds, store._jam(), conn.known, conn.bukti, store._jam if late else None
            )
        except BaseException:
            self._finish()
            raise
        return self._view

    def _enter_pipeline(self, conn: Sambungan) -> None:
        self._pipeline = conn.pipeline()
        self._pipeline.__enter__()

    def _lock(self, known: int) -> tuple[UjungJurnal | None, set[str]]:
        """Leave the moment that was read, and take the lock.

        :param known: number of the last event that was known then.
        :return: where the journal ends now, and the streams that have gone on since.
        """
        conn = present(self._conn, "a transaction was begun")
        begun = conn.execute(_TAKE.format(known).encode())
        for _ in range(3):
            begun.nextset()
        streams = {row[0] for row in begun.fetchall()}
        head = _head_of(begun)
        self._enter_pipeline(conn)
        return head, streams

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        store, view = self._store, self._view
        try:
            if error is None:
                view.finish()
                self._commit()
        except COMPLAINING as failure:
            raise translate(failure, store.nama) from failure
        finally:
            self._tables.close()
            self._finish()
        if isinstance(error, GalatBerubah):
            store._remember_refused()
        if isinstance(error, COMPLAINING):
            raise translate(error, store.nama) from error
        if error is None and store._after is not None and view.ditulis:
            # Committed, and the lock is free: whoever is told may take its time, and may open a transaction itself.
            store._after(view.ditulis)

    def _commit(self) -> None:
        conn = present(self._conn, "a transaction was begun")
        # In one round trip with all that was sent: where that was refused the server passes the commit over.
        conn.execute(b"COMMIT")
        if self._pipeline is None:
            return  # only read
        try:
            self._pipeline.__exit__(None, None, None)
        except psycopg.OperationalError as failure:
            if not conn.closed or not self._view.ditulis or not self._store._was_stored(self._view.ditulis[-1]):
                raise
            del failure
            return
        self._view.committed()

    def _finish(self) -> None:
        conn = self._conn
        if conn is not None and self._pipeline is not None and conn.pgconn.pipeline_status:
            with suppress(psycopg.Error):
                self._pipeline.__exit__(None, None, None)
        super()._finish()


def _get_ready(conn: Sambungan) -> None:
    """Prepare what every transaction begins with, where the connection hasn't got it."""
    if not conn.siap:
        there = {name for (name,) in ask(conn, "SELECT name FROM pg_prepared_statements")}
        for name in _PREPARED.keys() - there:
            conn.execute(_PREPARED[name].encode())
        conn.siap = True


def _head_of(begun: "psycopg.Cursor[Any] | None") -> UjungJurnal | None:
    """The last answer to several statements that were sent at once."""
    while begun is not None and begun.nextset():
        pass
    row = None if begun is None else begun.fetchone()
    return None if row is None else UjungJurnal.read(row)


class PenyimpananPostgres:
    """A journal in a PostgreSQL database, as :class:`~tatakerja.journal.port.Penyimpanan` describes it.

    :param alamat: ``postgresql://...``; what it doesn't say is taken from libpq's variables and files.
    :param jenis: the kinds of streams that can be appended to, with how their states follow.
    :param buat: whether to make the tables where there are none; the database itself must exist.
    :param jam: what tells the time, aware of its zone; the machine's clock without one.
    :param tenggat: seconds to wait for other writers.
    :param sesudah: is told the events of each transaction after its commit, outside of every lock; must not raise.
    :param ukuran: how many connections the process has at most.
    :param asal: the origin of the journal that an empty database is to become a copy of; else one of its own.
    :raises GalatBasisData: the server can't be reached, or the database not be used.
    """

    def __init__(
        self,
        alamat: str,
        jenis: Iterable[JenisStream] = (),
        *,
        buat: bool = False,
        jam: Jam | None = None,
        tenggat: float = TENGGAT,
        sesudah: Callable[[tuple[Peristiwa, ...]], None] | None = None,
        ukuran: int = KONEKSI_TERBANYAK,
        asal: str | None = None,
    ) -> None:
        self._origin = asal
        self._address = alamat
        self.nama = without_password(alamat)
        self._kinds = check_kinds(jenis)
        self._jam = jam or jam_mesin
        self._timeout = tenggat
        self._after = sesudah
        self._size = ukuran
        self._thread = threading.local()
        self._closed = False
        self.peringatan: tuple[str, ...] = ()
        self._open(buat)
        self._pid = os.getpid()
        self._pool: ConnectionPool[Sambungan] = make_pool(alamat, tenggat, ukuran)

    def _open(self, create: bool) -> None:
        conn = connect(self._address, self.nama, self._timeout)
        try:
            state = look(conn, self.nama, self._kinds.values())
            if not state.mutakhir or self._origin is not None:
                self._bring_forward(conn, state, create)
            self.peringatan = warnings_of(conn)
        except psycopg.Error as error:
            raise translate(error, self.nama) from error
        finally:
            conn.close()

    def _bring_forward(self, conn: Sambungan, state: Taraf, create: bool) -> None:
        if state.skema == 0 and not create:
            raise GalatBasisData(f"{self.nama} kosong; isi dengan {how_to_fill(self.nama)}")
        try:
            prepare(conn, self.nama, self._kinds.values(), asal=self._origin)
        except psycopg.errors.InsufficientPrivilege as error:
            raise GalatBasisData(
                f"{self.nama} belum disiapkan untuk versi ini, dan peran {conn.info.user} tidak berhak "
                f"menyiapkannya; jalankan `tatakerja basis siapkan` sebagai pemiliknya"
            ) from error

    # -- connections ----------------------------------------------------------------------------------------------

    def _pool_here(self) -> "ConnectionPool[Sambungan]":
        if self._pid != os.getpid():
            _INHERITED.append(self._pool)
            self._pid, self._pool = os.getpid(), make_pool(self._address, self._timeout, self._size)
        return self._pool

    def _give_back(self, conn: Sambungan) -> None:
        if not conn.closed:
            try:
                if conn.info.transaction_status != psycopg.pq.TransactionStatus.IDLE:
                    conn.execute(b"ROLLBACK")
                    # With a rollback the driver may drop what was prepared.
                    conn.siap = False
            except psycopg.Error:
                conn.close()
        self._pool.putconn(conn)

    def _enter_thread(self) -> None:
        if getattr(self._thread, "sibuk", False):
            raise GalatJurnal("transaksi dan bacaan tidak dapat bersarang; selesaikan yang luar dahulu")
        if self._closed:
            raise GalatJurnal(f"{self.nama} sudah ditutup")
        self._thread.sibuk = True

    def _leave_thread(self) -> None:
        self._thread.sibuk = False

    def _remember_refused(self) -> None:
        """The next transaction of this thread takes the lock first, so that it can't be refused again."""
        self._thread.ditolak = True

    def _take_refused(self) -> bool:
        refused = getattr(self._thread, "ditolak", False)
        self._thread.ditolak = False
        return refused

    def _was_stored(self, last: Peristiwa) -> bool:
        """Whether a commit that nobody acknowledged took place; whoever made it holds the lock as long as it may yet.

        :raises GalatTerputus: that can't be told, since there is no connection.
        """
        try:
            conn = connect(self._address, self.nama, self._timeout)
            try:
                conn.execute(f"BEGIN; SELECT pg_advisory_xact_lock({KUNCI_RANTAI})".encode())
                row = conn.execute(b"SELECT hash FROM peristiwa WHERE no = %s", (last.no,)).fetchone()
            finally:
                conn.close()
        except (GalatJurnal, *COMPLAINING) as error:
            raise GalatTerputus(
                f"sambungan ke {self.nama} terputus saat menyimpan, dan tidak dapat disambung lagi; belum diketahui "
                "apakah perintah ini tersimpan. Ulangi perintah yang sama dengan kunci idempotensi yang sama, atau "
                "lihat dahulu hasilnya"
            ) from error
        return row == (last.hash,)

    def close(self) -> None:
        if not self._closed:
            self._closed = True
            if self._pid == os.getpid():
                self._pool.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # -- transactions -------------------------------------------------------------------------------------------------

    def sekarang(self) -> datetime:
        return self._jam()

    def transaksi(self, *, kunci_belakangan: bool = False) -> _Tulisan:
        return _Tulisan(self, late=kunci_belakangan)

    def baca(self) -> _Bacaan:
        return _Bacaan(self)

    # -- the whole ----------------------------------------------------------------------------------------------------

    def bangun_ulang(self) -> None:
        with self.transaksi() as tx:
            rebuild_all(tx._tables, self._kinds)

    def periksa(
        self,
        segel: "Segel | None" = None,
        *,
        resi: "Iterable[Saksi]" = (),
        peneliti: Callable[[Bacaan], Peneliti] | None = None,
        proses: int = 1,
    ) -> "HasilPeriksa":
        del proses  # one process: the view is one connection's
        from tatakerja.journal.verify import verify  # noqa: PLC0415  most runs verify nothing

        with self.baca() as bacaan:
            replay = None if peneliti is None else peneliti(bacaan)
            return verify(bacaan._read, self._kinds, segel, resi=resi, peneliti=replay)

    def segel(self) -> "Segel":
        from tatakerja.journal.seal import Segel  # noqa: PLC0415  most runs make none

        with self.baca() as bacaan:
            kepala = bacaan.kepala()
            return Segel(bacaan._read.origin(), kepala.jumlah, kepala.hash, format_time(self._jam()))

    def bersihkan(self) -> None:
        # Rows that were emptied are there until a vacuum, which the server does by itself; see docs/operator.md.
        return

    def cadangkan(self, tujuan: "Path") -> "HasilPeriksa":
        raise GalatBasisData(
            f"{self.nama} dicadangkan dengan pg_dump, bukan ke berkas SQLite {tujuan}; lihat docs/operator.md, atau "
            "salin ke satu berkas dengan `tatakerja basis pindah`"
        )


def is_there(address: str) -> bool:
    """Whether there is a journal in a database.

    :raises GalatJurnal: the server can't be reached, or refuses.
    """
    where = without_password(address)
    conn = connect(address, where, TENGGAT)
    try:
        return look(conn, where, ()).skema > 0
    except psycopg.Error as error:
        raise translate(error, where) from error
    finally:
        conn.close()
