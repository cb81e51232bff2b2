"""Waiting one's turn to write, so that none waits much longer than the others.

SQLite's own waiting sleeps ever longer, up to a tenth of a second, so whoever has waited long asks seldom, and is
passed by all who come new. Here everyone who waits asks after a short time drawn anew each time: whoever asks first
after the lock is free gets it, and every waiter has the same chance whenever it was that they came.
"""

import time
from functools import cached_property
from typing import TYPE_CHECKING, Final

from tatakerja.journal.sqlite.library import sqlite3

if TYPE_CHECKING:
    from random import SystemRandom

_SHORTEST: Final = 0.0005
_LONGEST: Final = 0.004
"""Seconds between two tries; some hundred tries a second cost a waiter next to nothing."""
_PATIENT: Final = 5.0
"""Seconds after which a waiter asks four times as often: the few who were unlucky so long are soon served."""


class GiliranTulis:
    """How one connection waits for its turn to write.

    :param patience: seconds to wait at most; also what the connection's other statements wait for.
    """

    def __init__(self, patience: float) -> None:
        self._patience = patience
        self._version: int | None = None
        self._crowded = False

    @cached_property
    def _system(self) -> "SystemRandom":
        """The system's numbers: after a fork all would draw alike. Whoever never waits needs none."""
        from random import SystemRandom  # noqa: PLC0415

        return SystemRandom()

    def begin(self, conn: sqlite3.Connection) -> None:
        """Begin a write transaction, waiting for other writers.

        Whoever has just written is awake and would be first again; so where others have written since one's last time,
        one waits as long as they do. Who writes alone never waits.

        :raises sqlite3.OperationalError: busy, if they took longer.
        """
        started = time.monotonic()
        conn.execute("PRAGMA busy_timeout = 0").close()
        try:
            if self._crowded:
                time.sleep(self._system.uniform(_SHORTEST, _LONGEST))
            while not self._begun(conn, waited := time.monotonic() - started):
                pause = self._system.uniform(_SHORTEST, _LONGEST) / (4 if waited > _PATIENT else 1)
                time.sleep(min(pause, max(self._patience - waited, 0)))
        finally:
            conn.execute(f"PRAGMA busy_timeout = {int(self._patience * 1000)}").close()
        version = conn.execute("PRAGMA data_version").fetchone()[0]
        self._crowded = self._version not in (None, version)
        self._version = version

    def _begun(self, conn: sqlite3.Connection, waited: float) -> bool:
        try:
            conn.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if not _is_busy(error) or waited >= self._patience:
                raise
            return False
        return True


def _is_busy(error: sqlite3.OperationalError) -> bool:
    return (error.sqlite_errorcode or 0) & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
