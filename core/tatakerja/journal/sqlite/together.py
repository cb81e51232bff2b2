"""Threads of one process that write to one database: in the order in which they come, and committed together.

Waiting for the disk is what a small transaction mostly does. Where others wait to write, whoever has finished leaves
the transaction open to the next, behind a savepoint, and stands in line again; the first whose turn comes back
commits for all. Nobody is told of success before that commit, and who writes alone commits at once.
"""

import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import attrs

from tatakerja.journal.errors import GalatTerputus
from tatakerja.journal.sqlite.complaints import COMPLAINING
from tatakerja.journal.sqlite.library import sqlite3

if TYPE_CHECKING:
    from tatakerja.journal.organisasi import TransaksiJurnal
    from tatakerja.journal.sqlite.fair import GiliranTulis

TRANSAKSI_TERBANYAK: Final = 32
"""Transactions in one commit at most, so that other processes get their turn."""


class Antrean:
    """A lock that threads get in the order in which they asked for it."""

    def __init__(self) -> None:
        self._mutex = threading.Lock()
        self._tickets: deque[tuple[threading.Lock, bool]] = deque()
        self._held = False

    def masuk(self, *, menulis: bool) -> None:
        """Wait for one's turn.

        :param menulis: whether to write, rather than to read or to commit what was written.
        """
        with self._mutex:
            if not self._held:
                self._held = True
                return
            ticket = threading.Lock()
            ticket.acquire()
            self._tickets.append((ticket, menulis))
        try:
            ticket.acquire()
        except BaseException:
            self._leave(ticket, menulis)
            raise

    def _leave(self, ticket: threading.Lock, menulis: bool) -> None:
        """Give up waiting; or the turn, if it has come meanwhile."""
        with self._mutex:
            waiting = (ticket, menulis) in self._tickets
            if waiting:
                self._tickets.remove((ticket, menulis))
        if not waiting:
            self.keluar()

    def keluar(self) -> None:
        """Give the turn to whoever has waited longest."""
        with self._mutex:
            if self._tickets:
                self._tickets.popleft()[0].release()
            else:
                self._held = False

    @property
    def ada_penulis(self) -> bool:
        """Whether somebody waits to write."""
        with self._mutex:
            return any(menulis for _, menulis in self._tickets)


@attrs.define(eq=False)
class Rombongan:
    """Transactions that one commit is to make safe.

    :ivar anggota: what was written, in order.
    :ivar selesai: whether the commit was tried; before that nobody may be told anything.
    :ivar galat: why nothing of it was stored, None where all was.
    """

    anggota: list["TransaksiJurnal"] = attrs.field(factory=list)
    selesai: bool = False
    galat: BaseException | None = None


class TulisBersama:
    """The write transactions of one connection. Its holder has the turn in :attr:`antrean` at every call.

    :param gagal: is called when a commit failed: what was taken for proven since may not be so.
    :ivar terbanyak: transactions in one commit at most.
    """

    def __init__(self, gagal: Callable[[], None]) -> None:
        self.antrean = Antrean()
        self.terbanyak = TRANSAKSI_TERBANYAK
        self._gagal = gagal
        self._open: Rombongan | None = None
        self._saved = False

    @contextmanager
    def turn(self, conn: sqlite3.Connection) -> Iterator[None]:
        """The turn, not to write: what was left open is committed first."""
        self.antrean.masuk(menulis=False)
        try:
            self.flush(conn)
            yield
        finally:
            self.antrean.keluar()

    def begin(self, conn: sqlite3.Connection, turn: "GiliranTulis") -> None:
        """Begin a transaction, or go on in the one that others have left open.

        :raises sqlite3.OperationalError: another process wrote all the time.
        """
        if self._open is not None and len(self._open.anggota) >= self.terbanyak:
            self.flush(conn)
        if self._open is None:
            turn.begin(conn)
        else:
            conn.execute("SAVEPOINT berikutnya")
            self._saved = True

    def finish(self, conn: sqlite3.Connection, view: "TransaksiJurnal", *, alone: bool) -> Rombongan:
        """End one that went well: commit it, or leave that to those who wait.

        :param alone: whether what follows needs it committed at once.
        """
        if self._saved:
            conn.execute("RELEASE berikutnya")
            self._saved = False
        if self._open is None:
            self._open = Rombongan()
        group = self._open
        group.anggota.append(view)
        if alone or not self.antrean.ada_penulis:
            self.flush(conn)
        return group

    def undo(self, conn: sqlite3.Connection) -> None:
        """Undo one that failed, and nothing of the others; does nothing where none is begun."""
        if self._saved:
            self._saved = False
            if conn.in_transaction:
                conn.execute("ROLLBACK TO berikutnya")
                conn.execute("RELEASE berikutnya")
            else:  # a full disk, say: the database has undone everything by itself
                self._end(GalatTerputus("penyimpanan bersama dibatalkan basis data; tidak ada yang tersimpan, ulangi"))
        elif self._open is None and conn.in_transaction:
            conn.execute("ROLLBACK")
        if self._open is not None and not self.antrean.ada_penulis:
            self.flush(conn)

    def flush(self, conn: sqlite3.Connection) -> None:
        """Commit what was left open; whether that went well stands in it."""
        if self._open is None:
            return
        try:
            conn.execute("COMMIT")
        except COMPLAINING as error:
            if conn.in_transaction:
                conn.execute("ROLLBACK")
            self._end(error)
        except BaseException:
            # Interrupted: it may have been stored. Who repeats it under its key finds out.
            self._end(GalatTerputus("penyimpanan terputus di tengah; ulangi dengan kunci yang sama"))
            raise
        else:
            self._end(None)

    def _end(self, error: BaseException | None) -> None:
        group, self._open = self._open, None
        if group is None:
            return
        if error is None:
            for view in group.anggota:
                view.committed()
        else:
            self._gagal()
        group.galat, group.selesai = error, True

    def wait(self, conn: sqlite3.Connection, group: Rombongan) -> None:
        """Wait, without the turn, until it is decided whether a transaction is stored.

        :raises BaseException: why it isn't; of SQLite or :class:`GalatTerputus`.
        """
        if not group.selesai:
            with self.turn(conn):
                pass  # if it wasn't committed meanwhile, it is now
        if group.galat is not None:
            raise group.galat
