"""Threads of one process that write to one database: in the order in which they come, and committed together.

Waiting for the disk is what a small transaction mostly does. Where others wait to write, whoever has finished leaves
the transaction open to the next, behind a savepoint; the last of them, or the one after whom it is enough, commits for
all. Those of the commit before are waited for a moment, since who writes much comes again at once. Nobody is told of
success before the commit, and who writes alone commits at once. What is said to the database is its store's:
:class:`Tulisan`.
"""

import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, Protocol

import attrs

from tatakerja.journal.errors import GalatSambungan, GalatTerkunci, GalatTerputus

if TYPE_CHECKING:
    from tatakerja.journal.event import Peristiwa
    from tatakerja.journal.organisasi import TransaksiJurnal

TRANSAKSI_TERBANYAK: Final = 32
"""Transactions in one commit at most, so that other processes get their turn."""
SESAAT: Final = 0.0003
"""Seconds to wait for somebody who was committed together with others just before: about what a commit takes."""


class Antrean:
    """A lock that threads get in the order in which they asked for it.

    :param nama: of the database, as it may be shown.
    :param tenggat: seconds to wait for one's turn to write.
    """

    def __init__(self, nama: str, tenggat: float) -> None:
        self._nama, self._timeout = nama, tenggat
        self._mutex = threading.Lock()
        self._tickets: deque[tuple[threading.Lock, bool]] = deque()
        self._held = False
        self._nobody: threading.Lock | None = None

    def masuk(self, *, menulis: bool) -> None:
        """Wait for one's turn.

        :param menulis: whether to write, rather than to read or to commit what was left open.
        :raises GalatTerkunci: others wrote all the time.
        """
        with self._mutex:
            if not self._held:
                self._held = True
                return
            ticket = threading.Lock()
            ticket.acquire()
            self._tickets.append((ticket, menulis))
            if self._nobody is not None:
                self._nobody.release()
                self._nobody = None
        try:
            if not ticket.acquire(timeout=self._timeout if menulis else -1):
                raise GalatTerkunci(
                    f"{self._nama} terlalu lama ditulisi yang lain, tidak ada yang disimpan; tunggu sampai selesai "
                    "lalu ulangi"
                )
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

    def tunggu(self) -> None:
        """Wait a moment, with the turn, for somebody to come, if nobody is there."""
        with self._mutex:
            if self._tickets:
                return
            nobody = self._nobody = threading.Lock()
            nobody.acquire()
        nobody.acquire(timeout=SESAAT)
        with self._mutex:
            self._nobody = None

    @property
    def ada_penulis(self) -> bool:
        """Whether somebody waits to write."""
        with self._mutex:
            return any(menulis for _, menulis in self._tickets)


@attrs.define(eq=False)
class Rombongan:
    """Transactions that one commit is to make safe.

    :ivar anggota: what was written, in order.
    :ivar galat: why nothing of it was stored, None where all was.
    """

    anggota: list["TransaksiJurnal"] = attrs.field(factory=list)
    galat: BaseException | None = None
    _gate: threading.Lock = attrs.field(factory=threading.Lock, init=False)

    def __attrs_post_init__(self) -> None:
        self._gate.acquire()

    @property
    def terakhir(self) -> "Peristiwa | None":
        """The last event of all."""
        return next((one.ditulis[-1] for one in reversed(self.anggota) if one.ditulis), None)

    def decide(self, galat: BaseException | None = None) -> None:
        """The commit was tried: let those who wait be told; once, and before that nobody may be told anything."""
        self.galat = galat
        self._gate.release()

    def wait(self) -> None:
        """Wait, without the turn, until it is decided whether it is stored.

        Each wakes the next: all at once they would take the interpreter from whoever writes meanwhile.

        :raises BaseException: why it isn't; of the database or :class:`GalatTerputus`.
        """
        with self._gate:
            pass
        if self.galat is not None:
            raise self.galat


class Tulisan(Protocol):
    """The write transaction that one connection has open, if any; a store's side of it.

    :ivar mengeluh: what its methods raise where the database complains.
    """

    mengeluh: tuple[type[Exception], ...]

    def mark(self) -> None:
        """Let what comes now be undone for itself."""

    def settle(self, *, marked: bool) -> None:
        """Have all done that was written by one, so that nothing of it is refused later.

        :param marked: whether it came after a :meth:`mark`, which ends with it.
        """

    def undo(self) -> bool:
        """Undo what came since the last :meth:`mark`; whether what others had written before is still there."""

    def commit(self, terakhir: "Peristiwa | None") -> None:
        """Commit; what was lost between that and its acknowledgement is found out.

        :param terakhir: the last event of it.
        """

    def rollback(self) -> None:
        """Undo everything; nothing where no transaction is open. Raises nothing that the database complains of."""

    def forget(self) -> None:
        """Take nothing for proven any more: some of it may have been read amid what wasn't stored."""


class TulisBersama:
    """The write transactions of one connection. Its holder has the turn in :attr:`antrean` at every call.

    :param tulisan: the transaction that is open, as the store speaks of it to the database.
    :param antrean: the threads that wait.
    :param terbanyak: transactions in one commit at most.
    """

    def __init__(self, tulisan: Tulisan, antrean: Antrean, terbanyak: int = TRANSAKSI_TERBANYAK) -> None:
        self.antrean = antrean
        self.terbanyak = terbanyak
        self._tulisan = tulisan
        self._open: Rombongan | None = None
        self._marked = False
        self._last = 0

    def enter(self, *, menulis: bool) -> None:
        """Wait for one's turn; who wants to write and gives up sees to what was left open to them.

        :raises GalatTerkunci: as :meth:`Antrean.masuk`.
        """
        try:
            self.antrean.masuk(menulis=menulis)
        except BaseException:
            if menulis:
                with self.turn():
                    pass
            raise

    @contextmanager
    def turn(self) -> Iterator[None]:
        """The turn, not to write: what was left open is committed first."""
        self.antrean.masuk(menulis=False)
        try:
            self.flush()
            yield
        finally:
            self.antrean.keluar()

    def begin(self, begin: Callable[[], None]) -> None:
        """Begin a transaction, or go on in the one that others have left open.

        :param begin: begins one.
        """
        if self._open is not None and len(self._open.anggota) >= self.terbanyak:
            self.flush()
        if self._open is None:
            begin()
        else:
            self._tulisan.mark()
            self._marked = True

    def finish(self, view: "TransaksiJurnal", *, alone: bool) -> Rombongan:
        """End one that went well: commit it, or leave that to those who wait.

        :param alone: whether what follows needs it committed at once.
        """
        if self._last > 1 + (len(self._open.anggota) if self._open else 0) and not alone:
            self.antrean.tunggu()  # those of the last commit may be about to come again
        leave = self.antrean.ada_penulis and not alone
        if leave or self._marked:
            self._tulisan.settle(marked=self._marked)
            self._marked = False
        if self._open is None:
            self._open = Rombongan()
        group = self._open
        group.anggota.append(view)
        if not leave:
            self.flush()
        return group

    def undo(self) -> None:
        """Undo one that failed, and nothing of the others; does nothing where none is begun."""
        if self._marked:
            self._marked = False
            if not self._tulisan.undo():  # a full disk, say: the database has undone everything by itself
                self._fail(GalatSambungan("penyimpanan bersama dibatalkan basis data, tidak ada yang disimpan; ulangi"))
        elif self._open is None:
            self._tulisan.rollback()
        if self._open is not None and not self.antrean.ada_penulis:
            self.flush()

    def flush(self) -> None:
        """Commit what was left open; whether that went well stands in it."""
        group = self._open
        if group is None:
            return
        try:
            self._tulisan.commit(group.terakhir)
        except self._tulisan.mengeluh as error:
            self._fail(error)
        except BaseException:
            # Interrupted: it may have been stored. Who repeats it under its key finds out.
            self._fail(GalatTerputus("penyimpanan terputus di tengah; ulangi dengan kunci yang sama"))
            raise
        else:
            self._open, self._last = None, len(group.anggota)
            for view in group.anggota:
                view.committed()
            group.decide()

    def _fail(self, error: BaseException) -> None:
        group, self._open = self._open, None
        self._tulisan.forget()
        self._tulisan.rollback()
        if group is not None:
            group.decide(error)
