"""What every transaction in a PostgreSQL database begins with: planned once a connection, and what it answers."""

from collections.abc import Sequence
from typing import Final

from tatakerja.journal.postgres.batch import Baca
from tatakerja.journal.postgres.connections import Sambungan, ask
from tatakerja.journal.postgres.pipeline import BEGIN, COMMIT, Statement, planned
from tatakerja.journal.postgres.schema import KUNCI_RANTAI
from tatakerja.journal.postgres.write import END_OF_JOURNAL
from tatakerja.journal.sql.ujung import UjungJurnal

_DIAM: Final = 60
"""Seconds after which the server drops who holds the lock and says nothing."""
_SEJAK_TERBANYAK: Final = 200
"""From how many events on it is cheaper to ask where the journal ends than what has come since."""

# Where the log isn't on the disk yet, commits something after all else: that is safe only together with all that was
# committed before it. Where a standby is to have it, too, that is so always: the disk here doesn't tell what it has. A
# server that follows another shows nothing that isn't safe.
TUNGGU_CAKRAM: Final = (
    "SELECT CASE WHEN pg_is_in_recovery() THEN NULL WHEN pg_current_wal_flush_lsn() < pg_current_wal_insert_lsn() "
    "OR current_setting('synchronous_standby_names') <> '' THEN pg_logical_emit_message(true, 'tatakerja', '') END"
)

_PREPARED = {
    "kepala": f"PREPARE kepala AS {END_OF_JOURNAL}",
    "sejak": (
        "PREPARE sejak (bigint, bigint) AS SELECT no, stream, versi, waktu, hash, (SELECT max(no) FROM rekaman) "
        "FROM peristiwa WHERE no >= $1 ORDER BY no LIMIT $2"
    ),
    "kunci": (
        f"PREPARE kunci AS SELECT pg_advisory_xact_lock({KUNCI_RANTAI}), "
        f"set_config('idle_in_transaction_session_timeout', '{_DIAM}s', true)"
    ),
    # The commit gives the lock to the next one without waiting for the disk; "di_cakram" waits for it.
    "kunci_bersama": (
        f"PREPARE kunci_bersama AS SELECT pg_advisory_xact_lock({KUNCI_RANTAI}), "
        f"set_config('idle_in_transaction_session_timeout', '{_DIAM}s', true), "
        "set_config('synchronous_commit', 'off', true)"
    ),
    # Refuses all that comes after it, where the journal has gone on.
    "masih": "PREPARE masih (bigint) AS SELECT 1 / (max(no) = $1)::int FROM peristiwa",
    "di_cakram": f"PREPARE di_cakram AS {TUNGGU_CAKRAM}",
}
"""What every transaction begins with, planned once a connection."""


def get_ready(conn: Sambungan) -> None:
    """Prepare what every transaction begins with, where the connection hasn't got it."""
    if not conn.siap:
        there = {name for (name,) in ask(conn, "SELECT name FROM pg_prepared_statements")}
        conn.tersiap = {sql: name for sql, name in conn.tersiap.items() if name.decode() in there}
        if missing := [_PREPARED[name] for name in sorted(_PREPARED.keys() - there)]:
            conn.execute("; ".join(missing).encode())
        conn.siap = True


def take_lock(conn: Sambungan, *, shared: bool) -> list[Statement]:
    """What begins a transaction that has the lock.

    :param shared: whether others want it, too: they get it before the disk has what was committed.
    """
    if not (shared and conn.dapat_menunggu):
        return [BEGIN, planned("kunci")]
    conn.menyusul = True
    return [BEGIN, planned("kunci_bersama")]


def commit(conn: Sambungan) -> list[Statement]:
    """What ends a transaction; all that was new in it is on the disk then, whoever wrote it."""
    return [COMMIT, planned("di_cakram")] if conn.menyusul else [COMMIT]


def ask_end(conn: Sambungan) -> Statement:
    """What tells where the journal ends: by what has come since it was last seen, which is little."""
    known = conn.ujung
    if known is None:
        return planned("kepala")
    return planned("sejak", known.nomor, _SEJAK_TERBANYAK)


def end_of(conn: Sambungan, rows: Sequence[Baca]) -> set[str] | None:
    """Take in the answer to :func:`ask_end`.

    :return: the streams that have gone on since; None: any may have.
    """
    known, gone_on = conn.ujung, None
    if known is None:
        conn.ujung = UjungJurnal.read(rows[0]) if rows else None
    elif len(rows) == _SEJAK_TERBANYAK or (now := known.gone_on(rows)) is None:
        (asked,) = conn.exchange(planned("kepala"))
        conn.ujung = UjungJurnal.read(asked[0]) if asked else None
    else:
        conn.ujung, gone_on = now, {row[1] for row in rows[known.akhir is not None :]}
    if gone_on is None or gone_on:
        conn.menyusul = conn.dapat_menunggu
    conn.go_on(gone_on)
    return gone_on
