"""Reading the tables in SQLite."""
# The port documents the methods; SQL is put together of our own names only.
# ruff: noqa: D102, S608

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any

from tatakerja.journal.errors import GalatJurnal
from tatakerja.journal.port import (
    JAMINAN_STREAM,
    KOLOM_CUPLIKAN,
    STREAM_ORGANISASI,
    STREAM_PEJABAT,
    Baris,
    Proyeksi,
    Sel,
)
from tatakerja.journal.proof import damaged
from tatakerja.journal.sql.read import KOLOM_PERISTIWA, SqlReadTables, among, number
from tatakerja.journal.sql.ujung import DITANYA, UjungJurnal, end_of_journal
from tatakerja.journal.sqlite.library import sqlite3
from tatakerja.journal.sqlite.schema import table_of
from tatakerja.journal.tables import EventRow, PersonRow

_END = end_of_journal("versi || ' ' || no")
_GUARDED = "SELECT nilai, jumlah FROM jaminan WHERE proyeksi = ? AND kolom = ?"
_AT_ONCE = 500
"""How many NIPs are looked up in one statement."""


class BukanTeks(BaseException):
    """A text isn't UTF-8: what reads must begin again and take it with lone surrogates. No fault of what is read."""


def tolerant(raw: bytes) -> str:
    """Read text that may be no UTF-8: such bytes become lone surrogates."""
    return raw.decode("utf-8", "surrogateescape")


def _closed(*_: object) -> sqlite3.Cursor:
    raise GalatJurnal("bacaan atau transaksi ini sudah selesai; buka yang baru")


class SqliteReadTables(SqlReadTables):
    """The tables as :class:`~tatakerja.journal.tables.ReadTables` describes them.

    :param conn: inside a transaction that the caller began and ends.
    :param ujung: where the journal ends, if that is proven already.
    """

    def __init__(self, conn: sqlite3.Connection, ujung: UjungJurnal | None = None) -> None:
        self._execute: Callable[..., sqlite3.Cursor] = conn.execute
        self._end = ujung
        self._persons: dict[str, tuple[str | None, bytes | None, int]] = {}

    def close(self) -> None:
        """Answer nothing any more: the transaction has ended."""
        self._execute = _closed

    def _rows(self, sql: str, parameters: tuple[Sel, ...] | dict[str, Sel] = ()) -> Iterator[tuple[Any, ...]]:
        cursor = self._execute(sql, parameters)
        while rows := self._some(cursor):
            if self._execute is _closed:
                _closed()
            yield from rows

    _long = _rows

    def _some(self, cursor: sqlite3.Cursor) -> list[tuple[Any, ...]]:
        return cursor.fetchmany(1000)

    def _row(self, sql: str, parameters: tuple[Sel, ...] | dict[str, Sel] = ()) -> tuple[Any, ...] | None:
        row: tuple[Any, ...] | None = self._execute(sql, parameters).fetchone()
        return row

    # -- where the journal ends: asked once, and kept up by what is written --------------------------------------------

    @property
    def ujung(self) -> UjungJurnal | None:
        """Where the journal ends now; None where nothing has asked, or that isn't known any more."""
        return self._end

    def _ended(self) -> UjungJurnal | None:
        if self._end is None and (row := self._row(_END)) is not None:
            self._prove_streams()
            # Damaged: each is asked by itself, and refused there.
            with suppress(AttributeError, LookupError, TypeError, ValueError):
                pairs = (pair if pair is None else tuple(map(int, pair.split())) for pair in row[6:])
                self._end = UjungJurnal.read((*row[:6], *pairs))
        return self._end

    def _prove_streams(self) -> None:
        """Make sure that the index of streams doesn't hide the last event of those that nothing else tells of.

        :raises GalatBasisData: it does.
        """
        for stream, told in self._rows(_GUARDED, JAMINAN_STREAM):
            last = super().last_of_stream(stream)
            if told != str(last[0] if last else 0):
                raise damaged(f"riwayat {stream}", "tidak sampai ke peristiwa terakhirnya")
        imported, last = self._row("SELECT max(no) FROM cuplikan"), super().last_of_stream(STREAM_ORGANISASI)
        if imported is not None and number(imported[0], "cuplikan") > (last[1] if last else 0):
            raise damaged(f"riwayat {STREAM_ORGANISASI}", "tidak sampai ke peristiwa terakhirnya")

    def origin(self) -> str:
        end = self._ended()
        return super().origin() if end is None else str(end.asal)

    def last_event(self) -> tuple[int, str] | None:
        end = self._ended()
        return super().last_event() if end is None else end.akhir

    def last_time(self) -> str | None:
        end = self._ended()
        return super().last_time() if end is None or end.waktu is None else str(end.waktu)

    def last_record(self) -> int:
        end = self._ended()
        return super().last_record() if end is None else end.rekaman

    def last_of_stream(self, stream: str) -> tuple[int, int] | None:
        end = self._ended() if stream in DITANYA else None
        return super().last_of_stream(stream) if end is None else end.stream[stream]

    def last_of_kind(self, kind: str) -> int:
        end = self._ended() if kind == STREAM_PEJABAT else None
        return super().last_of_kind(kind) if end is None else end.pejabat

    def events_of_kind(self, kind: str, since: int) -> Iterator[EventRow]:
        # By their numbers alone, which the index of streams has, so that the rows are read once. What a damaged index
        # hides of changed holders, their table tells; and what neither has an event for is no event, and refused.
        sql = "SELECT no FROM peristiwa WHERE stream >= :kind || '/' AND stream < :kind || '0' AND no > :since"
        if kind == STREAM_PEJABAT:
            sql += " UNION SELECT no FROM pejabat_perubahan WHERE no > :since"
        sql = f"SELECT {KOLOM_PERISTIWA} FROM ({sql}) AS dicari LEFT JOIN peristiwa USING (no) ORDER BY no"
        return self._rows(sql, {"kind": kind, "since": since})

    def states(self, kind: str) -> Iterator[tuple[str, int, str]]:
        # "0" follows "/", so this is the range of all names below the kind. The range stands outside of the
        # alternative, or SQLite would sort all states before it gives the first.
        yield from self._rows(
            "SELECT stream, versi, keadaan FROM keadaan "
            "WHERE stream >= :kind AND stream < :kind || '0' AND (stream = :kind OR stream >= :kind || '/') "
            "ORDER BY stream",
            {"kind": kind},
        )

    def find(self, projection: Proyeksi, equal: Mapping[str, Sel]) -> Iterator[tuple[Sel, ...]]:
        columns = ", ".join(("stream", *projection.kolom))
        where = " AND ".join(f"{column} IS ?" for column in equal) or "1"
        sql = f"SELECT {columns} FROM {table_of(projection)} WHERE {where} ORDER BY stream, urut"
        return self._rows(sql, tuple(equal.values()))

    def guards(self, projection: str, keys: Collection[tuple[str, str]]) -> dict[tuple[str, str], str]:
        if not keys:
            return {}
        columns, values = sorted({column for column, _ in keys}), sorted({value for _, value in keys})
        where = f"kolom IN ({', '.join('?' * len(columns))}) AND nilai IN ({', '.join('?' * len(values))})"
        sql = f"SELECT kolom, nilai, jumlah FROM jaminan WHERE proyeksi = ? AND {where}"
        return {(row[0], row[1]): row[2] for row in self._rows(sql, (projection, *columns, *values))}

    def token(self, nip: str) -> str | None:
        # Who asks for the token of a NIP has it proven, so the rest of the row goes with it. That the index doesn't
        # have a NIP, or the table not what the index has, proves nothing: the rows themselves are gone through then.
        sql = "SELECT token, nip, kunci, no FROM orang WHERE {} = ?"
        row = self._row(sql.format("nip"), (nip,)) or self._row(sql.format("+nip"), (nip,))
        if row is None:
            return None
        self._persons[row[0]] = row[1:]
        return str(row[0])

    def people(self, nips: Collection[str]) -> Iterator[PersonRow]:
        found = list(super().people(nips))
        # As of one: that the index doesn't have them proves nothing.
        for where, some in among("+nip", set(nips).difference(row[1] for row in found)):
            found += self._rows(f"SELECT token, nip, kunci, no FROM orang WHERE {where}", some)
        return iter(found)

    def person(self, token: str) -> tuple[str | None, bytes | None, int] | None:
        # Once only: what the transaction writes later isn't known here.
        return self._persons.pop(token, None) or super().person(token)

    def employees(self, snapshot: int, nips: Sequence[str]) -> list[tuple[int, Baris]]:
        first = self._first(snapshot)
        columns = ", ".join(KOLOM_CUPLIKAN["pegawai"])
        found: list[tuple[int, Baris]] = []
        wanted = list(dict.fromkeys(nips))
        for start in range(0, len(wanted), _AT_ONCE):
            some = wanted[start : start + _AT_ONCE]
            marks = ", ".join("?" * len(some))
            sql = f"SELECT urutan, {columns} FROM pegawai WHERE cuplikan = ? AND nip IN ({marks})"
            found += [(row[0] - first, row[1:]) for row in self._rows(sql, (snapshot, *some))]
        return sorted(found)

    def guarded(self, projection: str, column: str) -> list[str]:
        told, table = super().guarded(projection, column), f"p_{projection}"
        # The next value each time, as the index has them: there are few among many rows.
        following = f"SELECT min({column}) FROM {table} WHERE {column} > nilai"
        sql = (
            f"WITH RECURSIVE lain (nilai) AS (SELECT min({column}) FROM {table} "
            f"UNION ALL SELECT ({following}) FROM lain WHERE nilai IS NOT NULL) SELECT nilai FROM lain"
        )
        if set(told) != {row[0] for row in self._rows(sql) if row[0] is not None}:
            raise damaged(f"daftar {projection}", "tidak sama dengan yang dicatat")
        return told

    def projected(self, projection: Proyeksi) -> Iterator[tuple[Any, ...]]:
        columns = ", ".join(("stream", "urut", *projection.kolom))
        return self._rows(f"SELECT {columns} FROM {table_of(projection)} ORDER BY stream, urut")

    def complaints(self) -> list[str]:
        found = [str(row[0]) for row in self._rows("PRAGMA integrity_check") if row[0] != "ok"]
        found += [f"{row[0]}: rujukan ke {row[2]} yang tidak ada" for row in self._rows("PRAGMA foreign_key_check")]
        return found


class SqliteTablesToVerify(SqliteReadTables):
    """The same, read with the library's own decoding, which is much faster than any other.

    :raises BukanTeks: when a text is met that isn't UTF-8.
    """

    def _prove_streams(self) -> None:
        """Refuse nothing: what is wrong is to be told, all of it."""

    def streams(self) -> list[str]:
        """Give every stream that has events, by name."""
        return [row[0] for row in self._rows("SELECT DISTINCT stream FROM peristiwa ORDER BY stream")]

    def _some(self, cursor: sqlite3.Cursor) -> list[tuple[Any, ...]]:
        try:
            return cursor.fetchmany(1000)
        except sqlite3.OperationalError as error:
            if "decode" in str(error):
                raise BukanTeks from error
            raise

    def _row(self, sql: str, parameters: tuple[Sel, ...] | dict[str, Sel] = ()) -> tuple[Any, ...] | None:
        try:
            return super()._row(sql, parameters)
        except sqlite3.OperationalError as error:
            if "decode" in str(error):
                raise BukanTeks from error
            raise
