"""Reading the tables in PostgreSQL."""
# The port documents the methods; SQL is put together of our own names only.
# ruff: noqa: D102, S608

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from tatakerja.journal.errors import GalatJurnal
from tatakerja.journal.port import KOLOM_CUPLIKAN, STREAM_PEJABAT, Baris, Proyeksi, Sel
from tatakerja.journal.postgres.batch import Antaran, Baca, Parameter
from tatakerja.journal.postgres.schema import quoted, table_of
from tatakerja.journal.sql.read import EVENT, SqlReadTables, in_order, range_below
from tatakerja.journal.sql.ujung import DITANYA, UjungJurnal
from tatakerja.journal.tables import EventRow

if TYPE_CHECKING:
    import psycopg

_STATE = (
    "SELECT * FROM (SELECT versi, keadaan FROM keadaan WHERE stream = %s) AS isi FULL JOIN "
    f"({EVENT} WHERE stream = %s ORDER BY versi DESC LIMIT 1) AS akhir ON true"
)
"""A state with the last event of its stream."""
_FEW, _MANY = 50, 2000
"""How many rows of a long answer are fetched first, and then at once."""


class PostgresReadTables(SqlReadTables):
    """The tables as :class:`~tatakerja.journal.tables.ReadTables` describes them.

    :param antaran: what waits to be sent in a transaction that the caller began, or lets begin, and ends.
    :param kepala: where the journal ends in it, where that is known: of that nothing is asked.
    """

    def __init__(self, antaran: Antaran, kepala: UjungJurnal | None = None) -> None:
        self._batch, self._cursors = antaran, antaran.kursor
        self._closed = False
        self._kepala = kepala
        self._last: dict[str, EventRow | None] = {}

    def told_end(self, kepala: UjungJurnal | None) -> None:
        """Know where the journal ends, since the transaction has begun."""
        self._kepala = kepala

    def close(self) -> None:
        """Answer nothing any more: the transaction has ended."""
        self._closed = True

    def flush(self) -> None:
        """Send what waits.

        :raises psycopg.Error: something of it was refused.
        """
        if len(self._batch):
            self._batch.send()
        else:
            self._batch.start()

    def _execute(self, sql: str, parameters: Parameter = ()) -> "psycopg.Cursor[Baca]":
        self._require_open()
        self.flush()
        return self._batch.conn.execute(sql.replace("?", "%s").encode(), parameters)

    def _ask(self, sql: str, parameters: Parameter = ()) -> list[Baca]:
        """The rows of a short answer, with what has waited to be sent before it."""
        self._require_open()
        self._batch.add(sql, parameters)
        *_, answer = self._batch.ask()
        return answer

    def _rows(self, sql: str, parameters: Parameter = ()) -> Iterator[Baca]:
        for row in self._ask(sql, parameters):
            self._require_open()
            yield row

    def _long(self, sql: str, parameters: Parameter = ()) -> Iterator[Baca]:
        """The rows of an answer that may be long, some at a time."""
        name, size = f"k{next(self._cursors)}", _FEW
        self._execute(f"DECLARE {name} NO SCROLL CURSOR FOR {sql}", parameters)
        while True:
            rows = self._execute(f"FETCH FORWARD {size} FROM {name}").fetchall()
            for row in rows:
                self._require_open()
                yield row
            if len(rows) < size:
                break
            size = _MANY
        self._execute(f"CLOSE {name}")

    def _require_open(self) -> None:
        if self._closed:
            raise GalatJurnal("bacaan atau transaksi ini sudah selesai; buka yang baru")

    def _row(self, sql: str, parameters: Parameter = ()) -> Baca | None:
        return next(iter(self._ask(sql, parameters)), None)

    # -- streams ------------------------------------------------------------------------------------------------------

    def state(self, stream: str) -> tuple[int, str] | None:
        # The last event goes with it: whoever asks for a state proves it by what came since they last did.
        row = self._state(stream)
        self._last[stream] = None if row is None or row[2] is None else row[2:]
        return None if row is None or row[0] is None else (row[0], row[1])

    def _state(self, stream: str) -> Baca | None:
        return self._row(_STATE, (stream, stream))

    def events(self, stream: str | None, since: int) -> Iterator[EventRow]:
        if stream is not None and stream in self._last:
            last = self._last[stream]
            if last is None:
                return iter(())
            if last[0] == since:
                return iter((last,))
        return self._events(stream, since)

    def _events(self, stream: str | None, since: int) -> Iterator[EventRow]:
        return super().events(stream, since)

    # -- where the journal ends -------------------------------------------------------------------------------------

    def _known(self) -> UjungJurnal | None:
        """Where the journal ends, if that is known; it is, once the transaction has begun."""
        if self._kepala is None:
            self._batch.start()
        return self._kepala

    def _end(self) -> UjungJurnal | None:
        """As :meth:`_known`, for who depends on nothing coming after it."""
        return self._known()

    def origin(self) -> str:
        known = self._known()
        return super().origin() if known is None else known.asal

    def last_event(self) -> tuple[int, str] | None:
        end = self._end()
        return super().last_event() if end is None else end.akhir

    def last_time(self) -> str | None:
        end = self._end()
        return super().last_time() if end is None else end.waktu

    def last_record(self) -> int:
        end = self._end()
        return super().last_record() if end is None else end.rekaman

    def last_of_stream(self, stream: str) -> tuple[int, int] | None:
        if stream not in DITANYA or (known := self._known()) is None:
            return super().last_of_stream(stream)
        return known.stream[stream]

    def last_of_kind(self, kind: str) -> int:
        if kind != STREAM_PEJABAT or (known := self._known()) is None:
            return super().last_of_kind(kind)
        return known.pejabat

    # -- what is asked otherwise than of a file ---------------------------------------------------------------------

    def events_of_kind(self, kind: str, since: int) -> Iterator[EventRow]:
        sql = f"{EVENT} WHERE stream >= %s AND stream < %s AND no > %s ORDER BY no"
        return self._long(sql, (*range_below(kind), since))

    def states(self, kind: str) -> Iterator[tuple[str, int, str]]:
        sql = (
            "SELECT stream, versi, keadaan FROM keadaan "
            "WHERE stream = %s OR (stream >= %s AND stream < %s) ORDER BY stream"
        )
        yield from self._long(sql, (kind, *range_below(kind)))

    def find(self, projection: Proyeksi, equal: Mapping[str, Sel]) -> Iterator[tuple[Sel, ...]]:
        columns = ", ".join(("stream", "urut", *map(quoted, projection.kolom)))
        # By an index, which IS NOT DISTINCT FROM uses none of.
        where = [f"{quoted(name)} {'IS NULL' if value is None else '= %s'}" for name, value in equal.items()]
        sql = f"SELECT {columns} FROM {table_of(projection)} WHERE {' AND '.join(where) or 'true'}"
        return in_order(self._rows(sql, [value for value in equal.values() if value is not None]))

    def guards(self, projection: str, keys: Collection[tuple[str, str]]) -> dict[tuple[str, str], str]:
        sql = (
            "SELECT kolom, nilai, jumlah FROM jaminan JOIN unnest(%s::text[], %s::text[]) AS dicari (kolom, nilai) "
            "USING (kolom, nilai) WHERE proyeksi = %s"
        )
        rows = self._rows(sql, ([one[0] for one in keys], [one[1] for one in keys], projection)) if keys else ()
        return {(column, value): text for column, value, text in rows}

    def employees(self, snapshot: int, nips: Sequence[str]) -> list[tuple[int, Baris]]:
        if not nips:
            return []
        first = self._first(snapshot)
        columns = ", ".join(KOLOM_CUPLIKAN["pegawai"])
        sql = f"SELECT urutan, {columns} FROM pegawai WHERE cuplikan = %s AND nip = ANY(%s)"
        return sorted((row[0] - first, row[1:]) for row in self._rows(sql, (snapshot, [*dict.fromkeys(nips)])))

    def projected(self, projection: Proyeksi) -> Iterator[Baca]:
        columns = ", ".join(("stream", "urut", *map(quoted, projection.kolom)))
        return self._long(f"SELECT {columns} FROM {table_of(projection)} ORDER BY stream, urut")

    def complaints(self) -> list[str]:
        row = self._row("SELECT checksum_failures FROM pg_stat_database WHERE datname = current_database()")
        wrong = (row and row[0]) or 0
        return [f"server menemukan {wrong} halaman yang rusak (checksum)"] if wrong else []
