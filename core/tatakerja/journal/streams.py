"""Stream by stream: every state and projection derived again, every event decided again. Part of the verification."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, Protocol

import attrs

from tatakerja.journal.about import sum_text, weigh
from tatakerja.journal.derive import fold_next, project
from tatakerja.journal.event import Peristiwa, kind_of, to_canonical
from tatakerja.journal.findings import Cacat
from tatakerja.journal.port import STREAM_SENDIRI, IsiKeadaan, JenisStream, Peneliti, Proyeksi
from tatakerja.journal.rows import Dijamin, mapping
from tatakerja.journal.tables import ReadTables


@attrs.frozen
class Bagian:
    """A part of all streams, by name.

    :ivar streams: those that have events.
    :ivar sejak: the name with which the part begins, None for the first; ``sampai`` that of the next part, None for the
        last. What is stored of streams without events belongs to it, too.
    """

    streams: Sequence[str]
    sejak: str | None = None
    sampai: str | None = None


@attrs.frozen
class HasilBagian:
    """What was found of a part.

    :ivar nomor: which part; ``jumlah`` the sums of the rows of projections, ``diputus`` how many events were decided.
    """

    nomor: int
    cacat: Sequence[Cacat]
    jumlah: Mapping[str, Mapping[tuple[str, str], int]]
    diputus: int


class Pembagi(Protocol):
    """Who else goes through the streams at the same time, in the same view."""

    @property
    def bagian(self) -> Sequence[Bagian]:
        """All parts, by name."""

    def ambil(self) -> int | None:
        """Take a part that nobody has taken yet; None where there is none left."""

    def hasil(self) -> tuple[Sequence[Cacat], Sequence[HasilBagian]]:
        """Wait for the others: what the database complains of, and what they found of their parts."""


def divide(streams: Sequence[str], count: int) -> list[Bagian]:
    """Divide streams into parts of about one size.

    :param streams: by name.
    """
    size = max(1, -(-len(streams) // count))
    starts = range(0, max(1, len(streams)), size)
    firsts = [None if start == 0 else streams[start] for start in starts]
    return [
        Bagian(streams[start : start + size], since, until)
        for start, since, until in zip(starts, firsts, [*firsts[1:], None], strict=True)
    ]


def check_streams(  # noqa: PLR0917
    tables: ReadTables,
    kinds: Mapping[str, JenisStream],
    versions: Mapping[str, int],
    peneliti: Peneliti | None,
    faults: list[Cacat],
    pembagi: Pembagi | None = None,
) -> int:
    """Compare everything stored of streams with what their events say.

    :param versions: last version of every stream.
    :param faults: to which what is wrong is added.
    :param pembagi: who else takes parts; None: nobody.
    :return: how many events were decided again.
    """
    streams = sorted(versions)
    known = {kind_of(stream) for stream in streams}
    faults += [
        Cacat("turunan", name, "jenis stream ini tidak dikenal, keadaannya tidak dapat diperiksa")
        for name in sorted(known - kinds.keys() - STREAM_SENDIRI)
    ]
    work = Pekerja(tables, kinds, peneliti, known)
    if pembagi is None:
        found = [work.part(0, Bagian(streams))]
    else:
        parts = pembagi.bagian
        if [one for part in parts for one in part.streams] != streams:
            faults.append(Cacat("turunan", "stream", "daftarnya berbeda dari peristiwanya"))
        found = []
        while (i := pembagi.ambil()) is not None:
            found.append(work.part(i, parts[i]))
        complaints, others = pembagi.hasil()
        faults[:0] = complaints
        found = sorted([*found, *others], key=lambda one: one.nomor)
    totals: dict[str, dict[tuple[str, str], int]] = {}
    for one in found:
        faults += one.cacat
        for name, sums in one.jumlah.items():
            mine = totals.setdefault(name, {})
            for key, total in sums.items():
                mine[key] = mine.get(key, 0) + total
    faults += compare_sums(tables, kinds, totals)
    return sum(one.diputus for one in found)


def compare_sums(
    tables: ReadTables, kinds: Mapping[str, JenisStream], totals: Mapping[str, Mapping[tuple[str, str], int]]
) -> Iterator[Cacat]:
    """Compare the sums by which rows of projections are proven."""
    stored = {tuple(row[:3]): row[3] for row in tables.raw("jaminan")}
    kept = {projection.nama for kind in kinds.values() for projection in kind.proyeksi}
    told = {(name, *key): sum_text(total) for name, sums in totals.items() for key, total in sums.items()}
    wanted = {key: text for key, text in told.items() if text != sum_text(0)}
    wrong = {key[0] for key in wanted.keys() | stored.keys() if wanted.get(key) != stored.get(key)}
    for name in sorted(wrong & kept):
        yield Cacat("turunan", f"proyeksi {name}", "jumlah yang dicatat dari barisnya berbeda dari jurnal")


class _Stored:
    """Rows in the order of their streams, read beside these."""

    def __init__(self, rows: Iterator[tuple[Any, ...]], nama: str = "") -> None:
        self.nama = nama
        self._rows = rows
        self._next = next(rows, None)

    def skip(self, stream: str | None) -> None:
        """Pass over the rows of the parts before one; what is no text stands first or last, and stays so."""
        while stream is not None and self._next is not None and not isinstance(self._next[0], bytes):
            if isinstance(self._next[0], str) and self._next[0] >= stream:
                return
            self._next = next(self._rows, None)

    def before(self, stream: str) -> Iterator[tuple[Any, ...]]:
        """Give the rows of streams that come before one."""
        while self._next is not None and not (isinstance(self._next[0], str) and self._next[0] >= stream):
            if isinstance(self._next[0], bytes):
                return  # behind all texts
            yield self._next
            self._next = next(self._rows, None)

    def at(self, stream: str) -> list[tuple[Any, ...]]:
        """Give the rows of a stream."""
        found = []
        while self._next is not None and self._next[0] == stream:
            found.append(self._next)
            self._next = next(self._rows, None)
        return found

    def rest(self, until: str | None) -> Iterator[tuple[Any, ...]]:
        """Give the rows that are left of a part: those before the name with which the next begins."""
        if until is not None:
            yield from self.before(until)
            return
        while self._next is not None:
            yield self._next
            self._next = next(self._rows, None)


@attrs.define
class Pekerja:
    """Who goes through parts of the streams, which they are given in order.

    :ivar known: the kinds of which there are streams.
    """

    tables: ReadTables
    kinds: Mapping[str, JenisStream]
    peneliti: Peneliti | None
    known: Collection[str]
    faults: list[Cacat] = attrs.field(init=False, factory=list)
    stored: _Stored = attrs.field(init=False)
    readers: dict[str, _Stored] = attrs.field(init=False)
    totals: dict[str, dict[tuple[str, str], int]] = attrs.field(init=False, factory=dict)
    replayed: int = attrs.field(init=False, default=0)

    def __attrs_post_init__(self) -> None:
        self.stored = _Stored(self.tables.raw("keadaan"))
        self.readers = {
            projection.nama: _Stored(self.tables.projected(projection), f"proyeksi {projection.nama}")
            for kind in self.kinds.values()
            for projection in kind.proyeksi
        }

    def part(self, nomor: int, bagian: Bagian) -> HasilBagian:
        """Go through a part."""
        self.faults, self.totals, self.replayed = [], {}, 0
        for reader in (self.stored, *self.readers.values()):
            reader.skip(bagian.sejak)
        for stream in bagian.streams:
            if kind_of(stream) in self.kinds:
                for row in self.stored.before(stream):
                    self.foreign(row)
                self.check(stream, self.stored.at(stream))
        for row in self.stored.rest(bagian.sampai):
            self.foreign(row)
        for reader in self.readers.values():
            for row in reader.rest(bagian.sampai):
                self.fault(f"{reader.nama} {row[0]} {row[1]}", "tidak berasal dari jurnal")
        return HasilBagian(nomor, tuple(self.faults), self.totals, self.replayed)

    def fault(self, tempat: str, isi: str) -> None:
        """Note a fault."""
        self.faults.append(Cacat("turunan", tempat, isi))

    def foreign(self, row: tuple[Any, ...]) -> None:
        """A stored state that no event bears out; one of a kind that isn't looked at now is left alone."""
        stream, kind = str(row[0]), row[1]
        if kind in self.kinds or kind not in self.known or kind != kind_of(stream):
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
        given = mapping(text)
        for projection in kind.proyeksi:
            self._compare(projection, stream, given)

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
