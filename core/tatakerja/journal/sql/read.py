"""Reading the tables in SQL that both stores understand."""
# The port documents the methods; SQL is put together of our own names only.
# ruff: noqa: D102, S608

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Iterator, Mapping
from operator import itemgetter
from typing import Any, Final

from tatakerja.journal.port import KOLOM_CUPLIKAN, Baris, Proyeksi, Sel
from tatakerja.journal.proof import damaged
from tatakerja.journal.tables import SALINAN, EventRow, PersonRow, TakenRow
from tatakerja.values.galat import present

KOLOM_PERISTIWA: Final = "no, stream, versi, jenis, waktu, oleh, data, pribadi, sebelum, hash"
EVENT: Final = f"SELECT {KOLOM_PERISTIWA} FROM peristiwa"

#: Columns and order in which verification reads each table.
RAW: Final[Mapping[str, tuple[str, str]]] = {
    "identitas": ("satu, asal", "satu"),
    "peristiwa": (KOLOM_PERISTIWA, "no"),
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


def range_below(kind: str) -> tuple[str, str]:
    """The range of all names below a kind: "0" follows "/"."""
    return f"{kind}/", f"{kind}0"


_AT_ONCE: Final = 512
"""How many values one question is about at most."""


def among(column: str, values: Collection[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Conditions, with their parameters, that a column has one of some values.

    :param column: as it stands in SQL.

    The last value stands there as often as makes their number a power of two: each text is planned once a connection.
    """
    wanted = sorted(set(values))
    for start in range(0, len(wanted), _AT_ONCE):
        some = wanted[start : start + _AT_ONCE]
        some += some[-1:] * ((1 << (len(some) - 1).bit_length()) - len(some))
        yield f"{column} IN ({', '.join('?' * len(some))})", tuple(some)


def in_order(rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[Sel, ...]]:
    """Rows of a projection by stream and place, which isn't told any more.

    Sorted here: asked for an order, a database may go through all rows in it instead of by a column's index.
    """
    return ((row[0], *row[2:]) for row in sorted(rows, key=itemgetter(0, 1)))


def number(value: object, where: str) -> int:
    """A number as stored, 0 where there is none.

    :raises GalatBasisData: it is something else, so the file is damaged.
    """
    if value is None:
        return 0
    if not isinstance(value, int):
        raise damaged(where, "tidak terbaca")
    return value


class SqlReadTables(ABC):
    """What :class:`~tatakerja.journal.tables.ReadTables` describes, as far as one statement serves every store.

    A question mark stands for a parameter.
    """

    @abstractmethod
    def _row(self, sql: str, parameters: tuple[Sel, ...] = ()) -> tuple[Any, ...] | None:
        """The first row of an answer."""

    @abstractmethod
    def _rows(self, sql: str, parameters: tuple[Sel, ...] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of a short answer."""

    @abstractmethod
    def _long(self, sql: str, parameters: tuple[Sel, ...] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of an answer that may be long, some at a time."""

    def origin(self) -> str:
        row = self._row("SELECT asal FROM identitas")
        return str(row[0]) if row else ""

    def last_event(self) -> tuple[int, str] | None:
        row = self._row("SELECT no, hash FROM peristiwa ORDER BY no DESC LIMIT 1")
        return (number(row[0], "peristiwa terakhir"), row[1]) if row else None

    def last_time(self) -> str | None:
        row = self._row("SELECT waktu FROM peristiwa ORDER BY no DESC LIMIT 1")
        return str(row[0]) if row else None

    def last_of_stream(self, stream: str) -> tuple[int, int] | None:
        row = self._row("SELECT versi, no FROM peristiwa WHERE stream = ? ORDER BY versi DESC LIMIT 1", (stream,))
        return (number(row[0], f"riwayat {stream}"), number(row[1], f"riwayat {stream}")) if row else None

    def events(self, stream: str | None, since: int) -> Iterator[EventRow]:
        if stream is None:
            return self._long(f"{EVENT} WHERE no >= ? ORDER BY no", (since,))
        return self._rows(f"{EVENT} WHERE stream = ? AND no >= ? ORDER BY versi", (stream, since))

    def event(self, no: int) -> EventRow | None:
        return self._row(f"{EVENT} WHERE no = ?", (no,))

    def last_of_kind(self, kind: str) -> int:
        row = self._row("SELECT max(no) FROM peristiwa WHERE stream >= ? AND stream < ?", range_below(kind))
        return number(row and row[0], f"riwayat {kind}")

    def state(self, stream: str) -> tuple[int, str] | None:
        row = self._row("SELECT versi, keadaan FROM keadaan WHERE stream = ?", (stream,))
        return (row[0], row[1]) if row else None

    def numbers_taken(self, register: str, year: int) -> TakenRow:
        where = "WHERE register = ? AND tahun = ?"
        sql = (
            f"SELECT (SELECT terakhir FROM nomor {where}), (SELECT count(*) FROM nomor_terpakai {where}), akhir.urut, "
            f"{', '.join(f'peristiwa.{column}' for column in KOLOM_PERISTIWA.split(', '))} "
            "FROM (SELECT 1) AS satu LEFT JOIN "
            f"(SELECT urut, no FROM nomor_terpakai {where} ORDER BY urut DESC LIMIT 1) AS akhir ON true "
            "LEFT JOIN peristiwa ON peristiwa.no = akhir.no"
        )
        counted, count, last, *event = present(self._row(sql, (register, year) * 3), "joined to one row")
        return (counted or 0, count, last or 0, None if event[0] is None else (*event,))

    def number_used(self, register: str, year: int, text: str) -> bool:
        where = "WHERE register = ? AND tahun = ? AND teks = ?"
        return self._row(f"SELECT 1 FROM nomor_terpakai {where}", (register, year, text)) is not None

    def find_among(self, projection: Proyeksi, column: str, values: Collection[str]) -> Iterator[tuple[Sel, ...]]:
        columns = ", ".join(f'"{name}"' for name in ("stream", "urut", *projection.kolom))
        found: list[tuple[Any, ...]] = []
        for where, some in among(f'"{column}"', values):
            found += self._rows(f"SELECT {columns} FROM p_{projection.nama} WHERE {where}", some)
        return in_order(found)

    def guard(self, projection: str, column: str, value: str) -> str | None:
        sql = "SELECT jumlah FROM jaminan WHERE proyeksi = ? AND kolom = ? AND nilai = ?"
        row = self._row(sql, (projection, column, value))
        return row[0] if row else None

    def guarded(self, projection: str, column: str) -> list[str]:
        sql = "SELECT nilai FROM jaminan WHERE proyeksi = ? AND kolom = ? ORDER BY nilai"
        return [row[0] for row in self._rows(sql, (projection, column))]

    def token(self, nip: str) -> str | None:
        row = self._row("SELECT token FROM orang WHERE nip = ?", (nip,))
        return row[0] if row else None

    def person(self, token: str) -> tuple[str | None, bytes | None, int] | None:
        row = self._row("SELECT nip, kunci, no FROM orang WHERE token = ?", (token,))
        return (row[0], row[1], row[2]) if row else None

    def people(self, nips: Collection[str]) -> Iterator[PersonRow]:
        for where, some in among("nip", nips):
            yield from self._rows(f"SELECT token, nip, kunci, no FROM orang WHERE {where}", some)

    def persons(self, tokens: Collection[str]) -> Iterator[PersonRow]:
        for where, some in among("token", tokens):
            yield from self._rows(f"SELECT token, nip, kunci, no FROM orang WHERE {where}", some)

    def nips(self) -> Iterator[tuple[str, str]]:
        yield from self._long("SELECT token, nip FROM orang WHERE nip IS NOT NULL")

    def has_token(self, token: str) -> bool:
        return self._row("SELECT 1 FROM orang WHERE token = ?", (token,)) is not None

    def records(self, no: int) -> Iterator[tuple[str, bytes | None, str | None, str | None]]:
        yield from self._rows("SELECT medan, kunci, nilai, dihapus FROM rekaman WHERE no = ? ORDER BY medan", (no,))

    def records_about(self, token: str) -> list[tuple[int, str]]:
        sql = (
            "SELECT no, medan FROM rekaman_tentang JOIN rekaman USING (no, medan) "
            "WHERE token = ? AND dihapus IS NULL ORDER BY no, medan"
        )
        return [(no, field) for no, field in self._rows(sql, (token,))]

    def has_record(self, no: int, field: str) -> bool:
        sql = "SELECT 1 FROM rekaman WHERE no = ? AND medan = ? AND dihapus IS NULL"
        return self._row(sql, (no, field)) is not None

    def result(self, key: str) -> tuple[bytes | None, str | None, str, int] | None:
        row = self._row("SELECT rahasia, sidik, hasil, no FROM idempotensi WHERE kunci = ?", (key,))
        return (row[0], row[1], row[2], row[3]) if row else None

    def last_record(self) -> int:
        row = self._row("SELECT max(no) FROM rekaman")
        return number(row and row[0], "data pribadi")

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
        return self._long(f"SELECT {columns} FROM {table} WHERE cuplikan = ? ORDER BY cuplikan, urutan", (snapshot,))

    def _first(self, snapshot: int) -> int:
        row = self._row("SELECT urutan FROM pegawai WHERE cuplikan = ? ORDER BY cuplikan, urutan LIMIT 1", (snapshot,))
        return row[0] if row else 0

    def page(self, snapshot: int, since: str, until: str | None) -> Iterator[tuple[int, Baris]]:
        first = self._first(snapshot)
        columns = ", ".join(KOLOM_CUPLIKAN["pegawai"])
        end, last = ("", ()) if until is None else (" AND nip < ?", (until,))
        sql = f"SELECT urutan, {columns} FROM pegawai WHERE cuplikan = ? AND nip >= ?{end} ORDER BY nip, urutan"
        return ((row[0] - first, row[1:]) for row in self._rows(sql, (snapshot, since, *last)))

    def pages(self, snapshot: int) -> list[Baris]:
        return list(self._rows("SELECT awal, sidik FROM halaman WHERE cuplikan = ? ORDER BY nomor", (snapshot,)))

    def is_placed(self, nip: str) -> bool:
        sql = "SELECT 1 FROM pegawai WHERE nip = ? UNION ALL SELECT 1 FROM pejabat WHERE nip = ? LIMIT 1"
        return self._row(sql, (nip, nip)) is not None

    def is_unfinished(self) -> bool:
        return self._row("SELECT 1 FROM proyeksi WHERE jenis_stream = ?", (SALINAN,)) is not None

    def raw(self, table: str) -> Iterator[tuple[Any, ...]]:
        columns, order = RAW[table]
        return self._long(f"SELECT {columns} FROM {table} ORDER BY {order}")
