"""Reading the tables in SQLite."""
# The port documents the methods; SQL is put together of our own names only.
# ruff: noqa: D102, S608

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any

from tatakerja.journal.errors import GalatJurnal
from tatakerja.journal.port import KOLOM_CUPLIKAN, Baris, Proyeksi, Sel
from tatakerja.journal.sqlite.library import sqlite3
from tatakerja.journal.sqlite.schema import table_of
from tatakerja.journal.tables import EventRow

_EVENT = "SELECT no, stream, versi, jenis, waktu, oleh, data, pribadi, sebelum, hash FROM peristiwa"
_AT_ONCE = 500
"""How many NIPs are looked up in one statement."""

#: Columns and order in which verification reads each table.
RAW: Mapping[str, tuple[str, str]] = {
    "identitas": ("satu, asal", "satu"),
    "peristiwa": ("no, stream, versi, jenis, waktu, oleh, data, pribadi, sebelum, hash", "no"),
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


class BukanTeks(BaseException):
    """A text isn't UTF-8: what reads must begin again and take it with lone surrogates. No fault of what is read."""


def tolerant(raw: bytes) -> str:
    """Read text that may be no UTF-8: such bytes become lone surrogates."""
    return raw.decode("utf-8", "surrogateescape")


def _closed(*_: object) -> sqlite3.Cursor:
    raise GalatJurnal("bacaan atau transaksi ini sudah selesai; buka yang baru")


class SqliteReadTables:
    """The tables as :class:`~tatakerja.journal.tables.ReadTables` describes them.

    :param conn: inside a transaction that the caller began and ends.
    """

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._execute: Callable[..., sqlite3.Cursor] = conn.execute

    def close(self) -> None:
        """Answer nothing any more: the transaction has ended."""
        self._execute = _closed

    def _rows(self, sql: str, parameters: tuple[Sel, ...] | dict[str, Sel] = ()) -> Iterator[tuple[Any, ...]]:
        cursor = self._execute(sql, parameters)
        while rows := self._some(cursor):
            if self._execute is _closed:
                _closed()
            yield from rows

    def _some(self, cursor: sqlite3.Cursor) -> list[tuple[Any, ...]]:
        return cursor.fetchmany(1000)

    def _row(self, sql: str, parameters: tuple[Sel, ...] | dict[str, Sel] = ()) -> tuple[Any, ...] | None:
        row: tuple[Any, ...] | None = self._execute(sql, parameters).fetchone()
        return row

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
        row = self._row("SELECT versi, no FROM peristiwa WHERE stream = ? ORDER BY versi DESC LIMIT 1", (stream,))
        return (row[0], row[1]) if row else None

    def events(self, stream: str | None, since: int) -> Iterator[EventRow]:
        if stream is None:
            rows = self._rows(f"{_EVENT} WHERE no >= ? ORDER BY no", (since,))
        else:
            rows = self._rows(f"{_EVENT} WHERE stream = ? AND no >= ? ORDER BY versi", (stream, since))
        return rows

    def event(self, no: int) -> EventRow | None:
        return self._row(f"{_EVENT} WHERE no = ?", (no,))

    def events_of_kind(self, kind: str, since: int) -> Iterator[EventRow]:
        # Sorted by their numbers alone, which the index of streams has, so that the rows are read once.
        sql = "SELECT no FROM peristiwa WHERE stream >= :kind || '/' AND stream < :kind || '0' AND no > :since"
        return self._rows(f"{_EVENT} WHERE no IN ({sql}) ORDER BY no", {"kind": kind, "since": since})

    def last_of_kind(self, kind: str) -> int:
        row = self._row(
            "SELECT max(no) FROM peristiwa WHERE stream >= :kind || '/' AND stream < :kind || '0'", {"kind": kind}
        )
        return (row and row[0]) or 0

    def state(self, stream: str) -> tuple[int, str] | None:
        row = self._row("SELECT versi, keadaan FROM keadaan WHERE stream = ?", (stream,))
        return (row[0], row[1]) if row else None

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

    def last_number(self, register: str, year: int) -> int | None:
        row = self._row("SELECT terakhir FROM nomor WHERE register = ? AND tahun = ?", (register, year))
        return row[0] if row else None

    def number_used(self, register: str, year: int, text: str) -> bool:
        where = "WHERE register = ? AND tahun = ? AND teks = ?"
        return self._row(f"SELECT 1 FROM nomor_terpakai {where}", (register, year, text)) is not None

    def numbers_taken(self, register: str, year: int) -> tuple[int, int, int]:
        where = "FROM nomor_terpakai WHERE register = ? AND tahun = ?"
        count = self._row(f"SELECT count(*) {where}", (register, year))
        last = self._row(f"SELECT urut, no {where} ORDER BY urut DESC LIMIT 1", (register, year))
        return (count[0], last[0], last[1]) if count and last else (0, 0, 0)

    def guard(self, projection: str, column: str, value: str) -> str | None:
        sql = "SELECT jumlah FROM jaminan WHERE proyeksi = ? AND kolom = ? AND nilai = ?"
        row = self._row(sql, (projection, column, value))
        return row[0] if row else None

    def guards(self, projection: str, keys: Collection[tuple[str, str]]) -> dict[tuple[str, str], str]:
        found = {key: self.guard(projection, *key) for key in keys}
        return {key: text for key, text in found.items() if text is not None}

    def guarded(self, projection: str, column: str) -> list[str]:
        sql = "SELECT nilai FROM jaminan WHERE proyeksi = ? AND kolom = ? ORDER BY nilai"
        return [row[0] for row in self._rows(sql, (projection, column))]

    def token(self, nip: str) -> str | None:
        row = self._row("SELECT token FROM orang WHERE nip = ?", (nip,))
        return row[0] if row else None

    def person(self, token: str) -> tuple[str | None, bytes | None, int] | None:
        row = self._row("SELECT nip, kunci, no FROM orang WHERE token = ?", (token,))
        return (row[0], row[1], row[2]) if row else None

    def nips(self) -> Iterator[tuple[str, str]]:
        yield from self._rows("SELECT token, nip FROM orang WHERE nip IS NOT NULL")

    def has_token(self, token: str) -> bool:
        return self._row("SELECT 1 FROM orang WHERE token = ?", (token,)) is not None

    def records(self, no: int) -> Iterator[tuple[str, bytes | None, str | None, str | None]]:
        yield from self._rows("SELECT medan, kunci, nilai, dihapus FROM rekaman WHERE no = ? ORDER BY medan", (no,))

    def records_about(self, token: str) -> list[tuple[int, str]]:
        return [
            (no, field)
            for no, field in self._rows(
                "SELECT no, medan FROM rekaman_tentang JOIN rekaman USING (no, medan) "
                "WHERE token = ? AND dihapus IS NULL ORDER BY no, medan",
                (token,),
            )
        ]

    def has_record(self, no: int, field: str) -> bool:
        sql = "SELECT 1 FROM rekaman WHERE no = ? AND medan = ? AND dihapus IS NULL"
        return self._row(sql, (no, field)) is not None

    def result(self, key: str) -> tuple[bytes | None, str | None, str, int] | None:
        row = self._row("SELECT rahasia, sidik, hasil, no FROM idempotensi WHERE kunci = ?", (key,))
        return (row[0], row[1], row[2], row[3]) if row else None

    def last_record(self) -> int:
        row = self._row("SELECT max(no) FROM rekaman")
        return (row and row[0]) or 0

    def newest_snapshot(self) -> int | None:
        row = self._row("SELECT max(id) FROM cuplikan")
        return row[0] if row else None

    def snapshot_key(self, snapshot: int) -> bytes:
        row = self._row("SELECT kunci FROM cuplikan WHERE id = ?", (snapshot,))
        if row is None:
            raise LookupError(snapshot)
        return bytes(row[0])

    def last_unit(self, kode: str) -> tuple[int, Baris] | None:
        columns = ", ".join(KOLOM_CUPLIKAN["unit"])
        sql = f"SELECT cuplikan, {columns} FROM unit WHERE kode = ? ORDER BY cuplikan DESC LIMIT 1"
        row = self._row(sql, (kode,))
        return (row[0], row[1:]) if row else None

    def snapshot_rows(self, snapshot: int, table: str) -> Iterator[Baris]:
        columns = ", ".join(KOLOM_CUPLIKAN[table])
        return self._rows(f"SELECT {columns} FROM {table} WHERE cuplikan = ? ORDER BY cuplikan, urutan", (snapshot,))

    def _first(self, snapshot: int) -> int:
        row = self._row("SELECT urutan FROM pegawai WHERE cuplikan = ? ORDER BY cuplikan, urutan LIMIT 1", (snapshot,))
        return row[0] if row else 0

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

    def page(self, snapshot: int, since: str, until: str | None) -> Iterator[tuple[int, Baris]]:
        first = self._first(snapshot)
        columns = ", ".join(KOLOM_CUPLIKAN["pegawai"])
        end, last = ("", ()) if until is None else (" AND nip < ?", (until,))
        sql = f"SELECT urutan, {columns} FROM pegawai WHERE cuplikan = ? AND nip >= ?{end} ORDER BY nip, urutan"
        return ((row[0] - first, row[1:]) for row in self._rows(sql, (snapshot, since, *last)))

    def pages(self, snapshot: int) -> list[Baris]:
        return list(self._rows("SELECT awal, sidik FROM halaman WHERE cuplikan = ? ORDER BY nomor", (snapshot,)))

    def is_placed(self, nip: str) -> bool:
        sql = "SELECT 1 FROM pegawai WHERE nip = :nip UNION ALL SELECT 1 FROM pejabat WHERE nip = :nip LIMIT 1"
        return self._row(sql, {"nip": nip}) is not None

    def raw(self, table: str) -> Iterator[tuple[Any, ...]]:
        columns, order = RAW[table]
        return self._rows(f"SELECT {columns} FROM {table} ORDER BY {order}")

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
