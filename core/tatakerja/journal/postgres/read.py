"""Reading the tables in PostgreSQL."""
# The port documents the methods; SQL is put together of our own names only.
# ruff: noqa: D102, S608

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import count
from typing import Any, Final

import psycopg

from tatakerja.journal.errors import GalatJurnal
from tatakerja.journal.port import KOLOM_CUPLIKAN, Baris, Proyeksi, Sel
from tatakerja.journal.postgres.schema import quoted, table_of
from tatakerja.journal.tables import EventRow

_COLUMNS = "no, stream, versi, jenis, waktu, oleh, data, pribadi, sebelum, hash"
EVENT = f"SELECT {_COLUMNS} FROM peristiwa"
_FEW, _MANY = 50, 2000
"""How many rows of a long answer are fetched first, and then at once."""

#: Columns and order in which verification reads each table.
RAW: Final[Mapping[str, tuple[str, str]]] = {
    "identitas": ("satu, asal", "satu"),
    "peristiwa": (_COLUMNS, "no"),
    "orang": ("token, nip, kunci, no, dihapus", "token"),
    "rekaman": ("no, medan, kunci, nilai, dihapus", "no, medan"),
    "rekaman_tentang": ("token, no, medan", "token, no, medan"),
    "keadaan": ("stream, jenis_stream, versi, keadaan", "stream"),
    "nomor": ("register, tahun, terakhir", "register, tahun"),
    "nomor_terpakai": ("register, tahun, urut, teks, no", "no, register, tahun, urut"),
    "idempotensi": ("kunci, rahasia, sidik, hasil, no, waktu", "kunci"),
    "cuplikan": ("id, dibuat, regulasi, no, kunci, berlaku", "id"),
    "jaminan": ("proyeksi, kolom, nilai, jumlah", "proyeksi, kolom, nilai"),
    "halaman": ("cuplikan, nomor, awal, sidik", "cuplikan, nomor"),
    "pejabat_perubahan": ("no, cuplikan, aksi, unit, orang, sebagai, mulai, selesai, dasar", "no"),
}
Parameter = Sequence[object] | Mapping[str, object]
Baca = tuple[Any, ...]


def _below(kind: str) -> tuple[str, str]:
    """The range of all names below a kind: "0" follows "/"."""
    return f"{kind}/", f"{kind}0"


class PostgresReadTables:
    """The tables as :class:`~tatakerja.journal.tables.ReadTables` describes them.

    :param conn: inside a transaction that the caller began and ends.
    """

    def __init__(self, conn: "psycopg.Connection[Baca]") -> None:
        self._conn: psycopg.Connection[Baca] | None = conn
        self._cursors = count(1)

    def close(self) -> None:
        """Answer nothing any more: the transaction has ended."""
        self._conn = None

    def _execute(self, sql: str, parameters: Parameter = ()) -> "psycopg.Cursor[Baca]":
        if self._conn is None:
            raise GalatJurnal("bacaan atau transaksi ini sudah selesai; buka yang baru")
        return self._conn.execute(sql.encode(), parameters)

    def _rows(self, sql: str, parameters: Parameter = ()) -> Iterator[Baca]:
        """The rows of a short answer."""
        for row in self._execute(sql, parameters).fetchall():
            self._require_open()
            yield row

    def _stream(self, sql: str, parameters: Parameter = ()) -> Iterator[Baca]:
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
        if self._conn is None:
            raise GalatJurnal("bacaan atau transaksi ini sudah selesai; buka yang baru")

    def _row(self, sql: str, parameters: Parameter = ()) -> Baca | None:
        return self._execute(sql, parameters).fetchone()

    def origin(self) -> str:
        row = self._row("SELECT asal FROM identitas")
        return str(row[0]) if row else ""

    def last_event(self) -> tuple[int, str] | None:
        row = self._row("SELECT no, hash FROM peristiwa ORDER BY no DESC LIMIT 1")
        return (row[0], row[1]) if row else None

    def last_time(self) -> str | None:
        row = self._row("SELECT waktu FROM peristiwa ORDER BY no DESC LIMIT 1")
        return str(row[0]) if row else None

    def last_of_stream(self, stream: str) -> tuple[int, int] | None:
        row = self._row("SELECT versi, no FROM peristiwa WHERE stream = %s ORDER BY versi DESC LIMIT 1", (stream,))
        return (row[0], row[1]) if row else None

    def events(self, stream: str | None, since: int) -> Iterator[EventRow]:
        if stream is None:
            return self._stream(f"{EVENT} WHERE no >= %s ORDER BY no", (since,))
        return self._rows(f"{EVENT} WHERE stream = %s AND no >= %s ORDER BY versi", (stream, since))

    def event(self, no: int) -> EventRow | None:
        return self._row(f"{EVENT} WHERE no = %s", (no,))

    def events_of_kind(self, kind: str, since: int) -> Iterator[EventRow]:
        sql = f"{EVENT} WHERE stream >= %s AND stream < %s AND no > %s ORDER BY no"
        return self._stream(sql, (*_below(kind), since))

    def last_of_kind(self, kind: str) -> int:
        row = self._row("SELECT max(no) FROM peristiwa WHERE stream >= %s AND stream < %s", _below(kind))
        return (row and row[0]) or 0

    def state(self, stream: str) -> tuple[int, str] | None:
        row = self._row("SELECT versi, keadaan FROM keadaan WHERE stream = %s", (stream,))
        return (row[0], row[1]) if row else None

    def states(self, kind: str) -> Iterator[tuple[str, int, str]]:
        sql = (
            "SELECT stream, versi, keadaan FROM keadaan "
            "WHERE stream = %s OR (stream >= %s AND stream < %s) ORDER BY stream"
        )
        yield from self._stream(sql, (kind, *_below(kind)))

    def find(self, projection: Proyeksi, equal: Mapping[str, Sel]) -> Iterator[tuple[Sel, ...]]:
        columns = ", ".join(("stream", *map(quoted, projection.kolom)))
        # By an index, which IS NOT DISTINCT FROM uses none of.
        where = [f"{quoted(name)} {'IS NULL' if value is None else '= %s'}" for name, value in equal.items()]
        sql = (
            f"SELECT {columns} FROM {table_of(projection)} WHERE {' AND '.join(where) or 'true'} ORDER BY stream, urut"
        )
        return self._rows(sql, [value for value in equal.values() if value is not None])

    def last_number(self, register: str, year: int) -> int | None:
        row = self._row("SELECT terakhir FROM nomor WHERE register = %s AND tahun = %s", (register, year))
        return row[0] if row else None

    def number_used(self, register: str, year: int, text: str) -> bool:
        where = "WHERE register = %s AND tahun = %s AND teks = %s"
        return self._row(f"SELECT 1 FROM nomor_terpakai {where}", (register, year, text)) is not None

    def numbers_taken(self, register: str, year: int) -> tuple[int, int, int]:
        sql = (
            "SELECT (SELECT count(*) FROM nomor_terpakai WHERE register = a.register AND tahun = a.tahun), urut, no "
            "FROM nomor_terpakai a WHERE register = %s AND tahun = %s ORDER BY urut DESC LIMIT 1"
        )
        row = self._row(sql, (register, year))
        return (row[0], row[1], row[2]) if row else (0, 0, 0)

    def guard(self, projection: str, column: str, value: str) -> str | None:
        sql = "SELECT jumlah FROM jaminan WHERE proyeksi = %s AND kolom = %s AND nilai = %s"
        row = self._row(sql, (projection, column, value))
        return row[0] if row else None

    def guards(self, projection: str, keys: Collection[tuple[str, str]]) -> dict[tuple[str, str], str]:
        sql = (
            "SELECT kolom, nilai, jumlah FROM jaminan JOIN unnest(%s::text[], %s::text[]) AS dicari (kolom, nilai) "
            "USING (kolom, nilai) WHERE proyeksi = %s"
        )
        rows = self._rows(sql, ([one[0] for one in keys], [one[1] for one in keys], projection)) if keys else ()
        return {(column, value): text for column, value, text in rows}

    def guarded(self, projection: str, column: str) -> list[str]:
        sql = "SELECT nilai FROM jaminan WHERE proyeksi = %s AND kolom = %s ORDER BY nilai"
        return [row[0] for row in self._rows(sql, (projection, column))]

    def token(self, nip: str) -> str | None:
        row = self._row("SELECT token FROM orang WHERE nip = %s", (nip,))
        return row[0] if row else None

    def person(self, token: str) -> tuple[str | None, bytes | None, int] | None:
        row = self._row("SELECT nip, kunci, no FROM orang WHERE token = %s", (token,))
        return (row[0], row[1], row[2]) if row else None

    def nips(self) -> Iterator[tuple[str, str]]:
        yield from self._stream("SELECT token, nip FROM orang WHERE nip IS NOT NULL")

    def has_token(self, token: str) -> bool:
        return self._row("SELECT 1 FROM orang WHERE token = %s", (token,)) is not None

    def records(self, no: int) -> Iterator[tuple[str, bytes | None, str | None, str | None]]:
        yield from self._rows("SELECT medan, kunci, nilai, dihapus FROM rekaman WHERE no = %s ORDER BY medan", (no,))

    def records_about(self, token: str) -> list[tuple[int, str]]:
        sql = (
            "SELECT no, medan FROM rekaman_tentang JOIN rekaman USING (no, medan) "
            "WHERE token = %s AND dihapus IS NULL ORDER BY no, medan"
        )
        return [(no, field) for no, field in self._rows(sql, (token,))]

    def has_record(self, no: int, field: str) -> bool:
        sql = "SELECT 1 FROM rekaman WHERE no = %s AND medan = %s AND dihapus IS NULL"
        return self._row(sql, (no, field)) is not None

    def result(self, key: str) -> tuple[bytes | None, str | None, str, int] | None:
        row = self._row("SELECT rahasia, sidik, hasil, no FROM idempotensi WHERE kunci = %s", (key,))
        return (row[0], row[1], row[2], row[3]) if row else None

    def last_record(self) -> int:
        row = self._row("SELECT max(no) FROM rekaman")
        return (row and row[0]) or 0

    def newest_snapshot(self) -> int | None:
        row = self._row("SELECT max(id) FROM cuplikan")
        return row[0] if row else None

    def snapshot_key(self, snapshot: int) -> bytes:
        row = self._row("SELECT kunci FROM cuplikan WHERE id = %s", (snapshot,))
        if row is None:
            raise LookupError(snapshot)
        return bytes(row[0])

    def last_unit(self, kode: str) -> tuple[int, Baris] | None:
        columns = ", ".join(KOLOM_CUPLIKAN["unit"])
        sql = f"SELECT cuplikan, {columns} FROM unit WHERE kode = %s ORDER BY cuplikan DESC LIMIT 1"
        row = self._row(sql, (kode,))
        return (row[0], row[1:]) if row else None

    def snapshot_rows(self, snapshot: int, table: str) -> Iterator[Baris]:
        columns = ", ".join(KOLOM_CUPLIKAN[table])
        return self._stream(f"SELECT {columns} FROM {table} WHERE cuplikan = %s ORDER BY cuplikan, urutan", (snapshot,))

    def _first(self, snapshot: int) -> int:
        row = self._row("SELECT urutan FROM pegawai WHERE cuplikan = %s ORDER BY cuplikan, urutan LIMIT 1", (snapshot,))
        return row[0] if row else 0

    def employees(self, snapshot: int, nips: Sequence[str]) -> list[tuple[int, Baris]]:
        if not nips:
            return []
        first = self._first(snapshot)
        columns = ", ".join(KOLOM_CUPLIKAN["pegawai"])
        sql = f"SELECT urutan, {columns} FROM pegawai WHERE cuplikan = %s AND nip = ANY(%s)"
        return sorted((row[0] - first, row[1:]) for row in self._rows(sql, (snapshot, [*dict.fromkeys(nips)])))

    def page(self, snapshot: int, since: str, until: str | None) -> Iterator[tuple[int, Baris]]:
        first = self._first(snapshot)
        columns = ", ".join(KOLOM_CUPLIKAN["pegawai"])
        end, last = ("", ()) if until is None else (" AND nip < %s", (until,))
        sql = f"SELECT urutan, {columns} FROM pegawai WHERE cuplikan = %s AND nip >= %s{end} ORDER BY nip, urutan"
        return ((row[0] - first, row[1:]) for row in self._rows(sql, (snapshot, since, *last)))

    def pages(self, snapshot: int) -> list[Baris]:
        return list(self._rows("SELECT awal, sidik FROM halaman WHERE cuplikan = %s ORDER BY nomor", (snapshot,)))

    def is_placed(self, nip: str) -> bool:
        sql = "SELECT 1 FROM pegawai WHERE nip = %(nip)s UNION ALL SELECT 1 FROM pejabat WHERE nip = %(nip)s LIMIT 1"
        return self._row(sql, {"nip": nip}) is not None

    def raw(self, table: str) -> Iterator[Baca]:
        columns, order = RAW[table]
        return self._stream(f"SELECT {columns} FROM {table} ORDER BY {order}")

    def projected(self, projection: Proyeksi) -> Iterator[Baca]:
        columns = ", ".join(("stream", "urut", *map(quoted, projection.kolom)))
        return self._stream(f"SELECT {columns} FROM {table_of(projection)} ORDER BY stream, urut")

    def complaints(self) -> list[str]:
        row = self._row("SELECT checksum_failures FROM pg_stat_database WHERE datname = current_database()")
        wrong = (row and row[0]) or 0
        return [f"server menemukan {wrong} halaman yang rusak (checksum)"] if wrong else []
