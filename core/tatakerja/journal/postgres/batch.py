"""Statements that go to the server together: in one message, and each planned once a connection.

Every message costs a round trip and wakes both sides, which is more than most statements cost. So what begins a
transaction waits, too, for the first question.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import count
from typing import TYPE_CHECKING, Any

import psycopg

if TYPE_CHECKING:
    from tatakerja.journal.postgres.connections import Sambungan

Parameter = Sequence[object]
Baca = tuple[Any, ...]


def last_answer(cursor: "psycopg.Cursor[Baca]") -> list[Baca]:
    """The rows of the last of several statements that were sent at once."""
    while cursor.nextset():
        pass
    return cursor.fetchall()


class Antaran:
    """What waits to be sent over a connection, in order. The connection is inside a transaction, or is to begin one.

    :ivar conn: keeps what was planned over it.
    :ivar kursor: numbers the cursors of this transaction, of which some may be left open.
    """

    def __init__(self, conn: "Sambungan") -> None:
        self.conn = conn
        self._escaping = psycopg.pq.Escaping(conn.pgconn)
        self._waiting: list[bytes] = []
        self._beginning: tuple[str, Callable[[list[Baca]], None]] | None = None
        self.kursor = count(1)

    def __len__(self) -> int:
        return len(self._waiting)

    # -- beginning ----------------------------------------------------------------------------------------------------

    def begin(self, sql: str, told: Callable[[list[Baca]], None]) -> None:
        """Let what begins the transaction wait for the first question.

        :param sql: statements without parameters, of which the last one alone has an answer.
        :param told: is given that answer, before what was asked with it is answered.
        """
        self._beginning = sql, told

    @property
    def dimulai(self) -> bool:
        """Whether the transaction was begun."""
        return self._beginning is None

    def start(self) -> None:
        """Begin, where nothing was asked yet."""
        for _ in self._begin(b""):
            pass

    def never_begin(self) -> bool:
        """Begin nothing: what is sent next does, or nothing will be; whether it had waited."""
        waited, self._beginning = not self.dimulai, None
        return waited

    def _begin(self, more: bytes) -> Iterator[list[Baca]]:
        """Send what begins, and with it what is asked; give the answers to the latter."""
        if self._beginning is not None:
            (sql, told), self._beginning = self._beginning, None
            first, *answers = self._answers(b"; ".join(filter(None, (sql.encode(), more))))
            told(first)
            yield from answers

    # -- what follows -------------------------------------------------------------------------------------------------

    def add(self, sql: str, parameters: Parameter = ()) -> None:
        """Let a statement wait.

        :param sql: with ``%s`` or ``?`` for each parameter, whose type follows from where it stands.
        :raises psycopg.DataError: a text has a NUL, which no column keeps.
        """
        cells = b", ".join([self._literal(one) for one in parameters])
        name = self._plan(sql)
        self._waiting.append(b"EXECUTE %b(%b)" % (name, cells) if cells else b"EXECUTE " + name)

    def add_raw(self, sql: str) -> None:
        """Let statements without parameters wait, each of them planned before."""
        self._waiting.append(sql.encode())

    def drop(self) -> list[bytes]:
        """Let nothing wait any more; what waited. What was to be planned with it isn't."""
        dropped, self._waiting = self._waiting, []
        return dropped

    def send(self, last: bytes | None = None) -> "psycopg.Cursor[Baca]":
        """Send all that waits.

        :param last: what is sent after it.
        :return: the answer to the first of them.
        :raises psycopg.Error: one was refused; none after it was done.
        """
        self.start()
        parts = self.drop()
        if last is not None:
            parts.append(last)
        return self.conn.execute(b"; ".join(parts), prepare=False)

    def ask(self) -> Iterator[list[Baca]]:
        """Send all that waits; give the rows of each that has any to give.

        :raises psycopg.Error: as :meth:`send`.
        """
        if self._waiting:
            message = b"; ".join(self.drop())
            yield from self._answers(message) if self.dimulai else self._begin(message)

    def _answers(self, message: bytes) -> Iterator[list[Baca]]:
        cursor = self.conn.execute(message, prepare=False)
        more: bool | None = True
        while more:
            if cursor.pgresult is not None and cursor.pgresult.nfields:  # its description would be made for this alone
                yield cursor.fetchall()
            more = cursor.nextset()

    def _plan(self, sql: str) -> bytes:
        names = self.conn.tersiap
        name = names.get(sql)
        if name is None:
            self.conn.urut += 1
            name = names[sql] = b"t%d" % self.conn.urut
            pieces = sql.replace("?", "%s").split("%s")
            numbered = "".join(f"{piece}${place}" for place, piece in enumerate(pieces[:-1], start=1))
            self._waiting.append(b"PREPARE %b AS %b" % (name, (numbered + pieces[-1]).encode()))
        return name

    def _literal(self, value: Any) -> bytes:
        if type(value) is str:
            if "\0" in value:
                raise psycopg.DataError("PostgreSQL text fields cannot contain NUL (0x00) bytes")
            return bytes(self._escaping.escape_literal(value.encode()))
        if value is None:
            return b"NULL"
        if type(value) is int:
            return b"%d" % value
        if isinstance(value, bytes):
            return b"'\\x%b'" % value.hex().encode()
        if isinstance(value, list):
            return b"ARRAY[%b]" % b", ".join([self._literal(one) for one in value]) if value else b"'{}'"
        if isinstance(value, str | int):  # of a class of its own
            return self._literal(str(value) if isinstance(value, str) else int(value))
        raise TypeError(f"no column keeps a {type(value).__name__}")
