"""Reading a journal, whatever database keeps it."""
# The interface documents the methods.
# ruff: noqa: D102

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from tatakerja.journal.derive import PerubahanPejabat, apply_changes, carried, recorded_holders
from tatakerja.journal.errors import GalatIsianJurnal
from tatakerja.journal.event import Peristiwa, parse
from tatakerja.journal.personal import Rekaman
from tatakerja.journal.port import (
    KOLOM_CUPLIKAN,
    STREAM_PENGATURAN,
    STREAM_PENGGANTIAN,
    STREAM_PENGHAPUSAN,
    Baris,
    Cuplikan,
    JenisStream,
    KeadaanStream,
    Kepala,
    KeteranganCuplikan,
    PejabatTercatat,
    Penggantian,
    Proyeksi,
    Sel,
)
from tatakerja.journal.tables import EventRow, ReadTables

_LAST_DAY = "9999-12-31"


def to_event(row: EventRow) -> Peristiwa:
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


class BacaanJurnal:
    """A consistent view of a journal, as :class:`~tatakerja.journal.port.Bacaan` describes it.

    :param tables: the tables as of one moment.
    :param kinds: the kinds of streams whose projections can be asked.
    """

    def __init__(self, tables: ReadTables, kinds: Mapping[str, JenisStream]) -> None:
        self._read = tables
        self._kinds = kinds

    def kepala(self) -> Kepala:
        last = self._read.last_event()
        return Kepala(*last) if last else Kepala(0, self._read.origin())

    def keadaan(self, stream: str) -> KeadaanStream:
        found = self._read.state(stream)
        return KeadaanStream(stream, found[0], parse(found[1])) if found else KeadaanStream(stream, 0, None)

    def daftar_keadaan(self, jenis_stream: str) -> Iterator[KeadaanStream]:
        for stream, versi, text in self._read.states(jenis_stream):
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
        return [dict(zip(columns, row, strict=True)) for row in self._read.find(projection, sama)]

    def peristiwa(self, stream: str | None = None, *, sejak: int = 1) -> Iterator[Peristiwa]:
        return map(to_event, self._read.events(stream, sejak))

    def pribadi(self, no: int) -> dict[str, Rekaman]:
        return {field: Rekaman(value, erased) for field, value, erased in self._read.records(no)}

    def sandi(self, nip: str) -> str | None:
        return self._read.token(nip)

    def nip(self, sandi: str) -> str | None:
        return self._read.nip(sandi)

    def nip_semua(self) -> dict[str, str]:
        return dict(self._read.nips())

    def daftar_cuplikan(self) -> list[KeteranganCuplikan]:
        return list(self._read.snapshots())

    def muat_cuplikan(self, id: int | None = None) -> Cuplikan | None:
        return self._load(id, everyone=True)

    def muat_susunan(self, id: int | None = None, *, sampai: int | None = None) -> Cuplikan | None:
        return self._load(id, everyone=False, sampai=sampai)

    def perubahan_pejabat(self, cuplikan: int) -> list[int]:
        about = next((one for one in self._read.snapshots() if one.id == cuplikan), None)
        return [] if about is None else [one.no for one in self._changes(about, None)]

    def _changes(self, about: KeteranganCuplikan, sampai: int | None) -> list[PerubahanPejabat]:
        """The changes that a snapshot answers with.

        Whatever was recorded since holds for the days of older snapshots, too; an import keeps what was before it.
        """
        return [one for one in self._read.changes(about.no) if sampai is None or one.no <= sampai]

    def cari_pegawai(self, cuplikan: int, nip: Iterable[str]) -> list[tuple[int, Baris]]:
        return self._read.employees(cuplikan, list(nip))

    def _load(self, id: int | None, *, everyone: bool, sampai: int | None = None) -> Cuplikan | None:
        known = {one.id: one for one in self._read.snapshots()}
        if id is None:
            if not known:
                return None
            id = self.tanda_organisasi()[0]
        if id not in known:
            raise GalatIsianJurnal(
                f"tidak ada cuplikan nomor {id}; yang ada: {', '.join(map(str, known)) or 'tidak satu pun'}"
            )
        tables: dict[str, list[Baris]] = {
            table: list(self._read.snapshot_rows(id, table)) if everyone or table != "pegawai" else []
            for table in KOLOM_CUPLIKAN
        }
        if changes := self._changes(known[id], sampai):
            tables["pejabat"] = apply_changes(tables["pejabat"], changes, self.nip_semua())
        return Cuplikan(known[id], **tables)

    def tanda_organisasi(self, hari: str | None = None) -> tuple[int, int]:
        newest = self._read.newest_snapshot()
        if newest is None:
            return 0, 0
        # Where all snapshots are of later days, the first of them is the best that is known.
        of_day = self._read.snapshot_on(hari or _LAST_DAY) or min(self._read.snapshots(), key=_begin).id
        others = (self._read.last_of_stream(stream) for stream in (STREAM_PENGHAPUSAN, STREAM_PENGGANTIAN))
        return of_day, max(newest[1], self._read.last_change(), *(last[1] for last in others if last))

    def pengaturan(self) -> dict[str, Any] | None:
        last = None
        for event in self.peristiwa(STREAM_PENGATURAN):
            last = event
        return None if last is None else dict(last.data)

    def penggantian(self) -> list[Penggantian]:
        found = []
        for event in self.peristiwa(STREAM_PENGGANTIAN):
            data = event.data
            if event.jenis == "unit_digabung":
                found.append(Penggantian(event.no, "unit", tuple(data["lama"]), data["baru"], data["berlaku"]))
            else:
                old, new = (self.nip(token) or token for token in (data["lama"], data["baru"]))
                found.append(Penggantian(event.no, "nip", (old,), new, data["berlaku"]))
        return found

    def pejabat_tercatat(self, cuplikan: int) -> list[PejabatTercatat]:
        about = next((one for one in self._read.snapshots() if one.id == cuplikan), None)
        if about is None:
            return []
        imported = next(self.peristiwa(sejak=about.no))
        kept = carried(imported)
        changes = [one for one in self._read.changes(0) if one.no in kept or one.no > about.no]
        return recorded_holders(changes, self.nip_semua())

    def unit_terakhir(self, kode: str) -> tuple[int, Baris] | None:
        return self._read.last_unit(kode)


def _begin(about: KeteranganCuplikan) -> tuple[str, int]:
    return about.berlaku, about.id
