"""Statements that go to the server in one message, past the driver's cursors: by the pipeline that it has beneath them.

A message that waits costs a round trip and wakes both sides, which is more than most statements take. And a statement
that was planned is told its values here as they are; written out as SQL, each would be parsed as an expression.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import psycopg
from psycopg import generators
from psycopg.pq import ExecStatus

if TYPE_CHECKING:
    from psycopg.abc import PQGen
    from psycopg.pq.abc import PGconn, PGresult

Statement = tuple[bytes, Sequence[bytes | None] | None]
"""A text by itself, with None; or the name of what was planned, with its values as text, NULL as None."""
_FAILED = (ExecStatus.FATAL_ERROR, ExecStatus.PIPELINE_ABORTED)


def raw(sql: str) -> Statement:
    """One statement without values."""
    return sql.encode(), None


BEGIN, COMMIT = raw("BEGIN"), raw("COMMIT")


def planned(name: str, *values: int) -> Statement:
    """One that was planned under a name."""
    return name.encode(), [b"%d" % one for one in values]


def unbegun(statements: Sequence[Statement]) -> Sequence[Statement]:
    """The same statements, where they begin a transaction and commit it: one message is a transaction without that."""
    if BEGIN in statements and statements[-1] == COMMIT:
        return [one for one in statements[:-1] if one != BEGIN]
    return statements


def send_all(conn: psycopg.Connection[object], statements: Sequence[Statement]) -> "list[PGresult]":
    """Send statements at once, and wait for all their answers.

    :return: what each was answered.
    :raises psycopg.Error: one was refused, or to commit them all; none after it was done.
    """
    pgconn = conn.pgconn
    pgconn.enter_pipeline_mode()
    try:
        for text, values in statements:
            if values is None:
                pgconn.send_query_params(text, None)
            else:
                pgconn.send_query_prepared(text, values)
        pgconn.pipeline_sync()
        answers = conn.wait(_answers(pgconn, len(statements)))
    finally:
        _leave(conn)
    for answer in answers:
        if answer.status in _FAILED:
            raise psycopg.errors.error_from_result(answer)
    return answers


def _answers(pgconn: "PGconn", count: int) -> "PQGen[list[PGresult]]":
    answers: list[PGresult] = []
    yield from generators.send(pgconn)
    try:
        for _ in range(count):
            answers += yield from generators.fetch_many(pgconn)
        answers += yield from generators.fetch_many(pgconn)  # that these were all, and are committed
    except psycopg.DatabaseError:
        # The connection is lost; where the server has said why, that is what is raised.
        if not any(answer.status == ExecStatus.FATAL_ERROR for answer in answers):
            raise
    return answers


def _leave(conn: psycopg.Connection[object]) -> None:
    """Let the driver's cursors be used again; not where the connection is lost, or answers are left in it."""
    try:
        conn.pgconn.exit_pipeline_mode()
    except psycopg.Error:
        conn.close()
