"""What SQLite is told where threads of one process are committed together."""
# The port documents the methods.
# ruff: noqa: D102

from collections.abc import Callable

from tatakerja.journal.event import Peristiwa
from tatakerja.journal.sql.ujung import UjungJurnal
from tatakerja.journal.sqlite.complaints import COMPLAINING
from tatakerja.journal.sqlite.fair import GiliranTulis
from tatakerja.journal.sqlite.library import sqlite3


class TulisanSqlite:
    """The write transaction of a file, as :class:`~tatakerja.journal.sql.together.Tulisan` describes it.

    :param lupa: forgets what was proven.
    :ivar ujung: where the journal ends, as the last one who went well in this transaction knew it. Nobody else writes
        meanwhile, so the next needs neither ask nor prove it.
    """

    mengeluh: tuple[type[Exception], ...] = COMPLAINING

    def __init__(self, conn: sqlite3.Connection, lupa: Callable[[], None]) -> None:
        self._conn, self.forget = conn, lupa
        self.ujung: UjungJurnal | None = None

    def begin(self, giliran: GiliranTulis) -> None:
        """Begin one when others have had their turn."""
        self.ujung = None
        giliran.begin(self._conn)

    def mark(self) -> None:
        self._conn.execute("SAVEPOINT berikutnya")

    def settle(self, *, marked: bool) -> None:
        if marked:
            self._conn.execute("RELEASE berikutnya")

    def undo(self) -> bool:
        if not self._conn.in_transaction:
            return False
        self._conn.execute("ROLLBACK TO berikutnya")
        self._conn.execute("RELEASE berikutnya")
        return True

    def commit(self, terakhir: Peristiwa | None) -> None:
        del terakhir  # a file is there or it isn't
        self._conn.execute("COMMIT")

    def rollback(self) -> None:
        if self._conn.in_transaction:
            self._conn.execute("ROLLBACK")
