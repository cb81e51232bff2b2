"""Reading from SQLite. All SQL that reads is here, but for what writing itself has to look up."""
# The interface documents the methods; SQL is put together of our own names only.
# ruff: noqa: D102, S608

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from tatakerja.journal.derive import PerubahanPejabat, apply_changes
from tatakerja.journal.errors import GalatIsianJurnal, GalatJurnal
from tatakerja.journal.event import Peristiwa, parse
from tatakerja.journal.personal import Rekaman
from tatakerja.journal.port import (
    KOLOM_PEGAWAI,
    KOLOM_PEJABAT,
    KOLOM_UNIT,
    STREAM_PENGHAPUSAN,
    Baris,
    Cuplikan,
    JenisStream,
    KeadaanStream,
    Kepala,
    KeteranganCuplikan,
    Proyeksi,
    Sel,
)
from tatakerja.journal.sqlite.schema import table_of

_EVENT = "SELECT no, stream, versi, jenis, waktu, oleh, data, pribadi, sebelum, hash FROM peristiwa"
KOLOM_CUPLIKAN: Mapping[str, tuple[str, ...]] = {"unit": KOLOM_UNIT, "pegawai": KOLOM_PEGAWAI, "pejabat": KOLOM_PEJABAT}

#: Columns and order in which verification reads each table.
_RAW: Mapping[str, tuple[str, str]] = {
    "identitas": ("satu, asal", "satu"),
    "peristiwa": ("no, stream, versi, jenis, waktu, oleh, data, pribadi, sebelum, hash", "no"),
    "orang": ("token, nip, kunci, no, dihapus", "token"),
    "rekaman": ("no, medan, kunci, nilai, dihapus", "no, medan"),
    "rekaman_tentang": ("token, no, medan", "token, no, medan"),
    "keadaan": ("stream, jenis_stream, versi, keadaan", "stream"),
    "nomor": ("register, tahun, terakhir", "register, tahun"),
    "idempotensi": ("kunci, rahasia, sidik, hasil, no, waktu", "kunci"),
    "cuplikan": ("id, dibuat, regulasi, no, kunci", "id"),
    "pejabat_perubahan": ("no, cuplikan, aksi, unit, orang, sebagai, mulai, selesai, dasar", "no"),
}


def to_event(row: tuple[Any, ...]) -> Peristiwa:
    """Make an event of a row of its table."""
    no, stream, versi, jenis, waktu, oleh, data, pribadi, sebelum, hash_ = row
    return Peristiwa(
        no,
        stream,
        versi,
        jenis,
        waktu,
        oleh,
        parse(data),
        {} if pribadi == "{}" else parse(pribadi),
        sebelum,
        hash_,
    )


def _closed(*_: object) -> sqlite3.Cursor:
    raise GalatJurnal("bacaan atau transaksi ini sudah selesai; buka yang baru")


class SqliteBacaan:
    """A consistent view of the database, as :class:`~tatakerja.journal.port.Bacaan` describes it."""

    def __init__(self, conn: sqlite3.Connection, kinds: Mapping[str, JenisStream]) -> None:
        self._execute: Callable[..., sqlite3.Cursor] = conn.execute
        self._kinds = kinds

    def _close(self) -> None:
        self._execute = _closed

    def _rows(self, sql: str, parameters: tuple[Sel, ...] = ()) -> Iterator[tuple[Any, ...]]:
        cursor = self._execute(sql, parameters)
        while rows := cursor.fetchmany(1000):
            if self._execute is _closed:
                _closed()
            yield from rows

    def kepala(self) -> Kepala:
        row = self._execute("SELECT no, hash FROM peristiwa ORDER BY no DESC LIMIT 1").fetchone()
        return Kepala(*row) if row else Kepala(0, self.asal())

    def asal(self) -> str:
        """Give the journal's origin, which the first event is chained to."""
        row = self._execute("SELECT asal FROM identitas").fetchone()
        return str(row[0]) if row else ""

    def keadaan(self, stream: str) -> KeadaanStream:
        row = self._execute("SELECT versi, keadaan FROM keadaan WHERE stream = ?", (stream,)).fetchone()
        return KeadaanStream(stream, row[0], parse(row[1])) if row else KeadaanStream(stream, 0, None)

    def daftar_keadaan(self, jenis_stream: str) -> Iterator[KeadaanStream]:
        # "0" follows "/", so this is the range of all names below the kind. The range stands outside of the
        # alternative, or SQLite would sort all states before it gives the first.
        for stream, versi, text in self._rows(
            "SELECT stream, versi, keadaan FROM keadaan "
            "WHERE stream >= ?1 AND stream < ?1 || '0' AND (stream = ?1 OR stream >= ?1 || '/') ORDER BY stream",
            (jenis_stream,),
        ):
            yield KeadaanStream(stream, versi, parse(text))

    def _projection(self, nama: str) -> Proyeksi:
        for kind in self._kinds.values():
            for projection in kind.proyeksi:
                if projection.nama == nama:
                    return projection
        raise GalatIsianJurnal(f"proyeksi {nama!r} tidak dikenal")

    def cari(self, proyeksi: str, **sama: Sel) -> list[dict[str, Sel]]:
        projection = self._projection(proyeksi)
        columns = ("stream", *projection.kolom)
        if unknown := sama.keys() - set(columns):
            raise GalatIsianJurnal(f"proyeksi {proyeksi} tidak berkolom {', '.join(sorted(unknown))}")
        where = " AND ".join(f"{column} IS ?" for column in sama) or "1"
        sql = f"SELECT {', '.join(columns)} FROM {table_of(projection)} WHERE {where} ORDER BY stream, urut"
        return [dict(zip(columns, row, strict=True)) for row in self._rows(sql, tuple(sama.values()))]

    def peristiwa(self, stream: str | None = None, *, sejak: int = 1) -> Iterator[Peristiwa]:
        if stream is None:
            rows = self._rows(f"{_EVENT} WHERE no >= ? ORDER BY no", (sejak,))
        else:
            rows = self._rows(f"{_EVENT} WHERE stream = ? AND no >= ? ORDER BY versi", (stream, sejak))
        return map(to_event, rows)

    def pribadi(self, no: int) -> dict[str, Rekaman]:
        rows = self._rows("SELECT medan, nilai, dihapus FROM rekaman WHERE no = ? ORDER BY medan", (no,))
        return {medan: Rekaman(nilai, dihapus) for medan, nilai, dihapus in rows}

    def sandi(self, nip: str) -> str | None:
        row = self._execute("SELECT token FROM orang WHERE nip = ?", (nip,)).fetchone()
        return row[0] if row else None

    def nip(self, sandi: str) -> str | None:
        row = self._execute("SELECT nip FROM orang WHERE token = ?", (sandi,)).fetchone()
        return row[0] if row else None

    def nip_semua(self) -> dict[str, str]:
        return dict(self._rows("SELECT token, nip FROM orang WHERE nip IS NOT NULL"))

    def daftar_cuplikan(self) -> list[KeteranganCuplikan]:
        return [
            KeteranganCuplikan(*row) for row in self._rows("SELECT id, dibuat, regulasi, no FROM cuplikan ORDER BY id")
        ]

    def baris_cuplikan(self, id: int, table: str) -> Iterator[Baris]:
        """Give a snapshot's rows of one table as they are stored, without later changes of holders."""
        columns = ", ".join(KOLOM_CUPLIKAN[table])
        return self._rows(f"SELECT {columns} FROM {table} WHERE cuplikan = ? ORDER BY cuplikan, urutan", (id,))

    def muat_cuplikan(self, id: int | None = None) -> Cuplikan | None:
        known = {one.id: one for one in self.daftar_cuplikan()}
        if id is None:
            if not known:
                return None
            id = max(known)
        if id not in known:
            raise GalatIsianJurnal(
                f"tidak ada cuplikan nomor {id}; yang ada: {', '.join(map(str, known)) or 'tidak satu pun'}"
            )
        changes = [
            PerubahanPejabat(*row)
            for row in self._rows(
                "SELECT no, cuplikan, aksi, unit, orang, sebagai, mulai, selesai, dasar FROM pejabat_perubahan "
                "WHERE cuplikan = ? ORDER BY no",
                (id,),
            )
        ]
        tables = {table: list(self.baris_cuplikan(id, table)) for table in KOLOM_CUPLIKAN}
        if changes:
            tables["pejabat"] = apply_changes(tables["pejabat"], changes, self.nip_semua())
        return Cuplikan(known[id], **tables)

    def tanda_organisasi(self) -> tuple[int, int]:
        id_, imported, changed, erased = self._execute(
            "SELECT (SELECT max(id) FROM cuplikan), (SELECT no FROM cuplikan ORDER BY id DESC LIMIT 1), "
            "(SELECT max(no) FROM pejabat_perubahan), "
            "(SELECT no FROM peristiwa WHERE stream = ? ORDER BY versi DESC LIMIT 1)",
            (STREAM_PENGHAPUSAN,),
        ).fetchone()
        return (id_ or 0, max(imported or 0, changed or 0, erased or 0) if id_ else 0)

    def mentah(self, table: str) -> Iterator[tuple[Any, ...]]:
        """Give every row of a table for verification; text that is no UTF-8 comes with lone surrogates."""
        columns, order = _RAW[table]
        names = columns.split(", ")
        # CAST keeps NULL and gives text and blobs as bytes; integers must stay what they are.
        cells = ", ".join(
            f"CASE typeof({name}) WHEN 'text' THEN CAST({name} AS BLOB) ELSE {name} END, typeof({name})"
            for name in names
        )
        for row in self._rows(f"SELECT {cells} FROM {table} ORDER BY {order}"):
            yield tuple(
                value.decode("utf-8", "surrogateescape") if kind == "text" else value
                for value, kind in zip(row[::2], row[1::2], strict=True)
            )

    def baris_proyeksi(self, projection: Proyeksi) -> Iterator[tuple[Any, ...]]:
        """Give every row of a projection: stream, its place and the columns."""
        columns = ", ".join(("stream", "urut", *projection.kolom))
        return self._rows(f"SELECT {columns} FROM {table_of(projection)} ORDER BY stream, urut")

    def periksa_berkas(self) -> list[str]:
        """Let the database check its own pages, indexes and references; gives its complaints, none being well."""
        found = [str(row[0]) for row in self._rows("PRAGMA integrity_check") if row[0] != "ok"]
        found += [f"{row[0]}: rujukan ke {row[2]} yang tidak ada" for row in self._rows("PRAGMA foreign_key_check")]
        return found
