"""The journal in a PostgreSQL database: opening it, beginning and ending transactions, verifying, rebuilding.

One global chain, and no fork: whoever appends holds one advisory lock to the end of the transaction, which PostgreSQL
grants in the order in which it was asked for. In READ COMMITTED each statement after that sees all that was committed
before the lock was had. Readers take none, and see one moment (REPEATABLE READ).

A transaction begins with the first question, in one message. A command may read and decide before it takes the lock, so
that others commit meanwhile. It reads one moment then. With the lock it learns whether the journal has gone on since;
if so, all that it had read is asked for again, and unless every answer is the same it is refused, stores nothing, and
is run once more, now with the lock from the beginning. What is decided follows from what was read, so each commit is as
if the whole command had run under the lock: that is serializable, and SERIALIZABLE would add nothing. Where nobody
wrote between for a while, the lock, the question whether that is so again, all that is written and the commit go out in
one message, which is a transaction by itself; if it isn't so, the command is refused. Then, too, or where others wrote,
but for a while to no stream that the connection remembers, it isn't asked for what it has itself read or written of a
stream, nor where the journal ends: the moment that is read is the one that it saw last. Whatever is asked, written or
ended with next finds out whether that still holds.

Where others have written lately, a command's commit gives the lock to the next one before the disk has it, and waits
for the disk then, together with theirs: PostgreSQL commits without waiting, and a second, empty transaction waits for
all that came before it. So many processes wait for the disk together. What is built on it comes after it in the log, so
it isn't there without it; and whoever has seen something new, in a transaction or a view, waits likewise before it is
left.

What was lost between the commit and its acknowledgement is found out: the last event's hash, read under the lock by a
new connection, is there or it isn't.
"""
# The interface documents the methods.
# ruff: noqa: D102

import os
import threading
from collections.abc import Callable, Iterable
from contextlib import nullcontext
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, Self

import psycopg

from tatakerja.border.alamat import without_password
from tatakerja.journal.derive import check_kinds
from tatakerja.journal.errors import (
    TANPA_PERAN,
    GalatBasisData,
    GalatHanyaDibaca,
    GalatJurnal,
    GalatTerputus,
    how_to_fill,
    unfinished_copy,
)
from tatakerja.journal.event import Peristiwa, format_time
from tatakerja.journal.jam import Jam, jam_mesin
from tatakerja.journal.port import Bacaan, JenisStream, Peneliti
from tatakerja.journal.postgres.begin import TUNGGU_CAKRAM
from tatakerja.journal.postgres.blocks import BlokBaca, BlokTulis
from tatakerja.journal.postgres.complaints import COMPLAINING, translate
from tatakerja.journal.postgres.connections import Sambungan, connect, make_pool
from tatakerja.journal.postgres.migrations import Taraf, known_roles, look, prepare, warnings_of
from tatakerja.journal.postgres.schema import KUNCI_RANTAI
from tatakerja.journal.postgres.together import TulisanPostgres
from tatakerja.journal.rebuild import rebuild_all
from tatakerja.journal.sql.together import Antrean, TulisBersama

if TYPE_CHECKING:
    from pathlib import Path

    from tatakerja.journal.findings import HasilPeriksa
    from tatakerja.journal.seal import Saksi, Segel

TENGGAT: Final = 30.0
"""Seconds to wait for other writers, and for a connection."""
KONEKSI_TERBANYAK: Final = 10
"""How many connections a process has at most."""
SEKALI_SIMPAN: Final = 8
"""Transactions in one commit at most. Questions over the network take longer than the commit, so more would gain
little, and those whom it wakes all at once keep the interpreter from whoever writes next."""
# After a fork the child must neither use nor close its parent's connections.
_INHERITED: list[Any] = []


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
        self.sepi = self.terlihat = 0
        self._open(buat)
        self._begin_here()

    def _open(self, create: bool) -> None:
        conn = connect(self._address, self.nama, self._timeout)
        try:
            state = look(conn, self.nama, self._kinds.values())
            if state.salinan and self._origin is None:
                raise unfinished_copy(self.nama, pemilik=True)
            if not state.mutakhir or self._origin is not None:
                self._bring_forward(conn, state, create)
            self.peringatan = warnings_of(conn)
            if not state.skema and not known_roles(conn):  # once, by who has made the tables without `basis siapkan`
                self.peringatan += (TANPA_PERAN,)
        except psycopg.Error as error:
            raise translate(error, self.nama, menulis=False) from error
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
        except psycopg.errors.ReadOnlySqlTransaction as error:
            if self._origin is not None:
                raise
            raise GalatHanyaDibaca(
                f"{self.nama} belum disiapkan untuk versi ini, dan hanya dapat dibaca (server cadangan?); jalankan "
                "`tatakerja basis siapkan` pada server utamanya sebagai pemiliknya"
            ) from error

    # -- connections ----------------------------------------------------------------------------------------------

    def _begin_here(self) -> None:
        """What belongs to one process: the connections, and those of its threads that write."""
        self._pid = os.getpid()
        self._pool = make_pool(self._address, self._timeout, self._size)
        self._tulisan = TulisanPostgres(self)
        self._together = TulisBersama(self._tulisan, Antrean(self.nama, self._timeout), SEKALI_SIMPAN)

    def _give_back(self, conn: Sambungan) -> None:
        if not conn.closed:
            try:
                if conn.pgconn.transaction_status != psycopg.pq.TransactionStatus.IDLE:
                    conn.execute(b"ROLLBACK")
                    # With a rollback the driver may drop what was prepared.
                    conn.siap = False
            except psycopg.Error:
                conn.close()
        self._pool.putconn(conn)

    def _enter_thread(self) -> None:
        if self._is_busy():
            raise GalatJurnal("transaksi dan bacaan tidak dapat bersarang; selesaikan yang luar dahulu")
        self._require_open()
        if self._pid != os.getpid():
            _INHERITED.append((self._pool, self._tulisan))
            self._begin_here()
        self._thread.sibuk = True

    def _require_open(self) -> None:
        if self._closed:
            raise GalatJurnal(f"{self.nama} sudah ditutup")

    def see(self, conn: Sambungan) -> bool:
        """Remember how far the journal goes, as seen over a connection; whether that is news to this process."""
        before = self.terlihat
        self.terlihat = max(before, 0 if conn.ujung is None else conn.ujung.nomor)
        return self.terlihat > before

    def has_seen(self, conn: Sambungan) -> bool:
        """Whether over a connection all was seen that this process has seen."""
        return conn.ujung is not None and conn.ujung.nomor >= self.terlihat

    def _is_busy(self) -> bool:
        """Whether this thread is inside a transaction or a view."""
        return getattr(self._thread, "sibuk", False)

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
                conn.execute(f"COMMIT; {TUNGGU_CAKRAM}".encode())
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
        if self._closed:
            return
        own = self._pid == os.getpid()
        with self._together.turn() if own and not self._is_busy() else nullcontext():
            self._closed = True
            if own:
                self._pool.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # -- transactions -------------------------------------------------------------------------------------------------

    def sekarang(self) -> datetime:
        return self._jam()

    def transaksi(self, *, kunci_belakangan: bool = False) -> BlokTulis:
        return BlokTulis(self, late=kunci_belakangan)

    def baca(self) -> BlokBaca:
        return BlokBaca(self)

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

        with BlokBaca(self, kepala=False) as bacaan:
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
        raise translate(error, where, menulis=False) from error
    finally:
        conn.close()
