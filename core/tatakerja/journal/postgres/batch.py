"""Statements that wait to go to the server together, each planned once a connection.

What begins a transaction waits, too, for the first question.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import count
from typing import TYPE_CHECKING, Any

import psycopg
from psycopg.adapt import PyFormat

from tatakerja.journal.postgres.pipeline import Statement, raw, unbegun

if TYPE_CHECKING:
    from tatakerja.journal.postgres.connections import Sambungan

Parameter = Sequence[object]
Baca = tuple[Any, ...]


class Antaran:
    """What waits to be sent over a connection, in order. The connection is inside a transaction, or is to begin one.

    :ivar conn: keeps what was planned over it.
    :ivar kursor: numbers the cursors of this transaction, of which some may be left open.
    """

    def __init__(self, conn: "Sambungan") -> None:
        self.conn = conn
        self._waiting: list[Statement] = []
        self._beginning: tuple[Sequence[Statement], Callable[[list[Baca]], None]] | None = None
        self.kursor = count(1)

    def __len__(self) -> int:
        return len(self._waiting)

    # -- beginning ----------------------------------------------------------------------------------------------------

    def begin(self, statements: Sequence[Statement], told: Callable[[list[Baca]], None]) -> None:
        """Let what begins the transaction wait for the first question.

        :param statements: of which the last one alone has an answer.
        :param told: is given that answer, before what was asked with it is answered.
        """
        self._beginning = statements, told

    @property
    def dimulai(self) -> bool:
        """Whether the transaction was begun."""
        return self._beginning is None

    def start(self) -> None:
        """Begin, where nothing was asked yet."""
        for _ in self._begin(()):
            pass

    def never_begin(self) -> bool:
        """Begin nothing: what is sent next does, or nothing will be; whether it had waited."""
        waited, self._beginning = not self.dimulai, None
        return waited

    def _begin(self, more: Sequence[Statement]) -> Iterator[list[Baca]]:
        """Send what begins, and with it what is asked; give the answers to the latter."""
        if self._beginning is not None:
            (first, told), self._beginning = self._beginning, None
            answer, *answers = self.conn.exchange(*first, *more)
            told(answer)
            yield from answers

    # -- what follows -------------------------------------------------------------------------------------------------

    def add(self, sql: str, parameters: Parameter = ()) -> None:
        """Let a statement wait.

        :param sql: with ``%s`` or ``?`` for each parameter, whose type follows from where it stands.
        :raises psycopg.DataError: a text has a NUL, which no column keeps.
        """
        values = [self._value(one) for one in parameters]
        self._waiting.append((self._plan(sql), values))

    def add_ready(self, *statements: Statement) -> None:
        """Let statements wait that need no planning."""
        self._waiting += statements

    def drop(self) -> list[Statement]:
        """Let nothing wait any more; what waited. What was to be planned with it isn't: what is, is to be asked."""
        dropped = self._take()
        if dropped:
            self.conn.siap = False
        return dropped

    def _take(self) -> list[Statement]:
        taken, self._waiting = self._waiting, []
        return taken

    def send(self, *last: Statement) -> None:
        """Send all that waits.

        :param last: what is sent after it.
        :raises psycopg.Error: one was refused; none after it was done.
        """
        self.start()
        self.conn.exchange(*unbegun([*self._take(), *last]))

    def ask(self) -> Iterator[list[Baca]]:
        """Send all that waits; give the rows of each that has any to give.

        :raises psycopg.Error: as :meth:`send`.
        """
        if self._waiting:
            statements = self._take()
            yield from self.conn.exchange(*statements) if self.dimulai else self._begin(statements)

    def _plan(self, sql: str) -> bytes:
        names = self.conn.tersiap
        name = names.get(sql)
        if name is None:
            self.conn.urut += 1
            name = names[sql] = b"t%d" % self.conn.urut
            pieces = sql.replace("?", "%s").split("%s")
            numbered = "".join(f"{piece}${place}" for place, piece in enumerate(pieces[:-1], start=1))
            self._waiting.append(raw(f"PREPARE {name.decode()} AS {numbered}{pieces[-1]}"))
        return name

    def _value(self, value: Any) -> bytes | None:
        if isinstance(value, str):
            text = value.encode()
            if b"\0" in text:
                raise psycopg.DataError("PostgreSQL text fields cannot contain NUL (0x00) bytes")
            return text
        if isinstance(value, int):
            return b"%d" % value
        if value is None:
            return None
        if isinstance(value, bytes):
            return b"\\x" + value.hex().encode()
        if isinstance(value, list):
            return bytes(self.conn.reader.get_dumper(value, PyFormat.TEXT).dump(value) or b"")
        raise TypeError(f"no column keeps a {type(value).__name__}")
