"""What SQLite is told where threads of one process are committed together."""
# The port documents the methods.
# ruff: noqa: D102

from collections.abc import Callable

from tatakerja.journal.event import Peristiwa
from tatakerja.journal.sqlite.complaints import COMPLAINING
from tatakerja.journal.sqlite.library import sqlite3


class TulisanSqlite:
    """The write transaction of a file, as :class:`~tatakerja.journal.sql.together.Tulisan` describes it.

    :param lupa: forgets what was proven.
    """

    mengeluh: tuple[type[Exception], ...] = COMPLAINING

    def __init__(self, conn: sqlite3.Connection, lupa: Callable[[], None]) -> None:
        self._conn, self.forget = conn, lupa

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
