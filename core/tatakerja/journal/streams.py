"""Stream by stream: every state and projection derived again, every event decided again. Part of the verification."""

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from tatakerja.journal.about import weigh, written
from tatakerja.journal.derive import fold_next, project
from tatakerja.journal.event import Peristiwa, kind_of, to_canonical
from tatakerja.journal.findings import Cacat
from tatakerja.journal.port import STREAM_SENDIRI, IsiKeadaan, JenisStream, Peneliti, Proyeksi
from tatakerja.journal.rows import Dijamin, mapping
from tatakerja.journal.tables import ReadTables


def check_streams(
    tables: ReadTables,
    kinds: Mapping[str, JenisStream],
    versions: Mapping[str, int],
    peneliti: Peneliti | None,
    faults: list[Cacat],
) -> int:
    """Compare everything stored of streams with what their events say.

    :param versions: last version of every stream.
    :param faults: to which what is wrong is added.
    :return: how many events were decided again.
    """
    known = {kind_of(stream) for stream in versions}
    faults += [
        Cacat("turunan", name, "jenis stream ini tidak dikenal, keadaannya tidak dapat diperiksa")
        for name in sorted(known - kinds.keys() - STREAM_SENDIRI)
    ]
    work = _Streams(tables, kinds, peneliti, faults)
    stored = _Stored(tables.raw("keadaan"))
    for stream in sorted(stream for stream in versions if kind_of(stream) in kinds):
        for row in stored.before(stream):
            work.foreign(row, known)
        work.check(stream, stored.at(stream))
    for row in stored.rest():
        work.foreign(row, known)
    for reader in work.readers.values():
        for row in reader.rest():
            work.fault(f"{reader.nama} {row[0]} {row[1]}", "tidak berasal dari jurnal")
    work.compare_sums()
    return work.replayed


class _Stored:
    """Rows in the order of their streams, read beside these."""

    def __init__(self, rows: Iterator[tuple[Any, ...]], nama: str = "") -> None:
        self.nama = nama
        self._rows = rows
        self._next = next(rows, None)

    def before(self, stream: str) -> Iterator[tuple[Any, ...]]:
        """Give the rows of streams that come before one."""
        while self._next is not None and not (isinstance(self._next[0], str) and self._next[0] >= stream):
            yield self._next
            self._next = next(self._rows, None)

    def at(self, stream: str) -> list[tuple[Any, ...]]:
        """Give the rows of a stream."""
        found = []
        while self._next is not None and self._next[0] == stream:
            found.append(self._next)
            self._next = next(self._rows, None)
        return found

    def rest(self) -> Iterator[tuple[Any, ...]]:
        """Give the rows that are left."""
        while self._next is not None:
            yield self._next
            self._next = next(self._rows, None)


@attrs.define
class _Streams:
    tables: ReadTables
    kinds: Mapping[str, JenisStream]
    peneliti: Peneliti | None
    faults: list[Cacat]
    readers: dict[str, _Stored] = attrs.field(init=False)
    totals: dict[str, dict[tuple[str, str], int]] = attrs.field(factory=dict)
    replayed: int = 0

    def __attrs_post_init__(self) -> None:
        self.readers = {
            projection.nama: _Stored(self.tables.projected(projection), f"proyeksi {projection.nama}")
            for kind in self.kinds.values()
            for projection in kind.proyeksi
        }

    def fault(self, tempat: str, isi: str) -> None:
        """Note a fault."""
        self.faults.append(Cacat("turunan", tempat, isi))

    def foreign(self, row: tuple[Any, ...], known: set[str]) -> None:
        """A stored state that no event bears out; one of a kind that isn't looked at now is left alone."""
        stream, kind = str(row[0]), row[1]
        if kind in self.kinds or kind not in known or kind != kind_of(stream):
            self.fault(f"keadaan {stream}", "tidak berasal dari jurnal")

    def check(self, stream: str, stored: list[tuple[Any, ...]]) -> None:
        """Check one stream."""
        kind = self.kinds[kind_of(stream)]
        try:
            versi, state = self._fold(kind, stream)
            text = to_canonical(state)
            if [row[2:] for row in stored] != [(versi, text)]:
                # As it is done live, each state as JSON gives it back; only where that could make the difference.
                text, state = self._slowly(kind, stream)
        except Exception as error:
            self.fault(f"keadaan {stream}", f"tidak dapat dibangun ulang dari jurnal: {type(error).__name__}: {error}")
            return
        if not stored:
            self.fault(f"keadaan {stream}", "hilang")
        elif stored[0][1] != kind.nama:
            self.fault(f"keadaan {stream}", "tercatat pada jenis stream yang salah")
        elif [row[2:] for row in stored] != [(versi, text)]:
            self.fault(f"keadaan {stream}", "berbeda dari yang dibangun ulang dari jurnal")
        for projection in kind.proyeksi:
            self._compare(projection, stream, mapping(text))

    def compare_sums(self) -> None:
        """Compare the sums by which rows of projections are proven."""
        stored = {tuple(row[:3]): row[3] for row in self.tables.raw("jaminan")}
        kept = {projection.nama for kind in self.kinds.values() for projection in kind.proyeksi}
        wanted = {
            (name, *key): written(total) for name, sums in self.totals.items() for key, total in sums.items() if total
        }
        wrong = {key[0] for key in wanted.keys() | stored.keys() if wanted.get(key) != stored.get(key)}
        for name in sorted(wrong & kept):
            self.fault(f"proyeksi {name}", "jumlah yang dicatat dari barisnya berbeda dari jurnal")

    def _fold(self, kind: JenisStream, stream: str) -> tuple[int, IsiKeadaan | None]:
        state, versi = None, 0
        for event in self._events(stream):
            if self.peneliti is not None:
                self._decide(self.peneliti, event, state)
            state, versi = kind.fold(state, event), event.versi
        return versi, state

    def _slowly(self, kind: JenisStream, stream: str) -> tuple[str, IsiKeadaan | None]:
        text, state = "", None
        for event in self._events(stream):
            text, state = fold_next(kind, state, event)
        return text, state

    def _events(self, stream: str) -> Iterator[Peristiwa]:
        for no, name, versi, jenis, waktu, oleh, data, pribadi, sebelum, stored in self.tables.events(stream, 1):
            seals = {} if pribadi == "{}" else Dijamin(pribadi)
            yield Peristiwa(no, name, versi, jenis, waktu, oleh, mapping(data), seals, sebelum, stored)

    def _decide(self, peneliti: Peneliti, event: Peristiwa, state: IsiKeadaan | None) -> None:
        try:
            reasons = peneliti(event, state)
        except Exception as error:
            reasons = [f"tidak dapat diputus ulang: {type(error).__name__}: {error}"]
        if reasons is None:
            return
        self.replayed += 1
        self.faults += [Cacat("wewenang", f"peristiwa {event.no}", reason) for reason in reasons]

    def _compare(self, projection: Proyeksi, stream: str, state: IsiKeadaan) -> None:
        reader = self.readers[projection.nama]
        for row in reader.before(stream):
            self.fault(f"{reader.nama} {row[0]} {row[1]}", "tidak berasal dari jurnal")
        actual = {row[1]: row[2:] for row in reader.at(stream)}
        wanted = dict(enumerate(project(projection, stream, state)))
        if projection.dijaga:
            sums = self.totals.setdefault(projection.nama, {})
            weigh(sums, projection, ((stream, *row) for row in wanted.values()), 1)
        for place in sorted(wanted.keys() | actual.keys(), key=str):
            if wanted.get(place) != actual.get(place):
                self.fault(f"{reader.nama} {stream} {place}", "berbeda dari yang dibangun ulang dari jurnal")
