"""What is proven before it is used: events, the states that follow from them, persons, records, snapshots.

The tables beside the events are caches. Nothing that a decision rests on is taken from them unproven: whatever differs
from what the events say is refused, with where, and what to do. What one process has proven it remembers, bound to
the hash of the last event that it rests on, so that each event is read and folded once.
"""

import hmac
from collections import OrderedDict
from collections.abc import Collection, Iterator, Mapping
from typing import Any

import attrs

from tatakerja.journal.derive import PerubahanPejabat, change_of_holder, fold_next
from tatakerja.journal.digest import Terbukti, prove_head, prove_pages
from tatakerja.journal.errors import GalatBasisData, GalatIsianJurnal
from tatakerja.journal.event import Peristiwa, erasure_of, hash_event, import_of, kind_of, parse
from tatakerja.journal.personal import ORANG, seal
from tatakerja.journal.port import (
    STREAM_ORGANISASI,
    STREAM_PEJABAT,
    STREAM_PENGHAPUSAN,
    IsiKeadaan,
    JenisStream,
    KeadaanStream,
    KeteranganCuplikan,
    Sel,
)
from tatakerja.journal.tables import EventRow, ReadTables

_REMEMBERED = 500
"""How many streams a store remembers as proven: at 8 KiB each what a service with several stores can spare."""


def damaged(where: str, why: str) -> GalatBasisData:
    """The refusal of something that the events don't bear out."""
    return GalatBasisData(
        f"{where} {why}; tidak ada yang diputuskan darinya. Jalankan `tatakerja jurnal periksa`, lalu pulihkan dari "
        "cadangan yang terperiksa"
    )


def _rehash(row: EventRow) -> str:
    """The hash of an event, which is the one that its row tells.

    :raises GalatBasisData: its content isn't the one that was hashed.
    """
    try:
        found = hash_event(*row[:9])
    except (TypeError, ValueError) as error:
        raise damaged(f"peristiwa {row[0]}", "tidak terbaca") from error
    if found != row[9]:
        raise damaged(f"peristiwa {row[0]}", "tidak cocok dengan hashnya")
    return found


def to_event(row: EventRow) -> Peristiwa:
    """Make an event of a row of its table.

    :raises GalatBasisData: its content isn't the one that was hashed, or can't be read.
    """
    no, stream, versi, jenis, waktu, oleh, data, pribadi, sebelum, _ = row
    hash_ = _rehash(row)
    try:
        content, seals = parse(data), {} if pribadi == "{}" else parse(pribadi)
        return Peristiwa(no, stream, versi, jenis, waktu, oleh, content, seals, sebelum, hash_)
    except (TypeError, ValueError) as error:
        raise damaged(f"peristiwa {no}", "tidak terbaca") from error


@attrs.frozen
class Teruji:
    """A stream as it was proven: its version, the number and hash of its last event, its state and that one's text.

    :ivar baris: rows of projections that follow from the state, as far as they were made.
    """

    versi: int
    no: int
    hash: str
    teks: str
    isi: IsiKeadaan
    baris: Mapping[str, list[tuple[Sel, ...]]] = attrs.field(factory=dict)


@attrs.define
class Bukti:
    """What a process has proven of one journal.

    :ivar streams: the streams proven last, by name.
    :ivar orang: by token the NIP, key and event that were proven.
    :ivar cuplikan: by number what was proven of a snapshot.
    :ivar daftar: the snapshots, and from which imports that list was made.
    :ivar terbanyak: how many streams are remembered.
    """

    streams: OrderedDict[str, Teruji] = attrs.field(factory=OrderedDict)
    orang: dict[str, tuple[str, bytes, int]] = attrs.field(factory=dict)
    cuplikan: dict[int, Terbukti] = attrs.field(factory=dict)
    daftar: tuple[Any, list[KeteranganCuplikan]] = (None, [])
    terbanyak: int = attrs.field(default=_REMEMBERED, kw_only=True)
    _imports: tuple[Any, Mapping[int, tuple[Peristiwa, str]]] | None = None

    def remember(self, stream: str, proven: Teruji) -> None:
        """Keep a stream as proven."""
        streams = self.streams
        streams[stream] = proven
        streams.move_to_end(stream)
        if len(streams) > self.terbanyak:
            streams.popitem(last=False)

    def state(self, tables: ReadTables, kind: JenisStream | None, stream: str) -> KeadaanStream:
        """A stream's state, from its events, equal to the one that is stored.

        :raises GalatBasisData: an event is damaged or missing, or something else is stored.
        """
        found = tables.state(stream)
        if kind is None:
            return KeadaanStream(stream, found[0], parse(found[1])) if found else KeadaanStream(stream, 0, None)
        known = self.streams.get(stream)
        proven = self._fold(tables, kind, stream, known)
        if proven is None:
            if found is not None:
                raise damaged(f"keadaan {stream}", "tidak berasal dari jurnal")
            return KeadaanStream(stream, 0, None)
        if found != (proven.versi, proven.teks):
            raise damaged(f"keadaan {stream}", "tidak sama dengan riwayatnya")
        if proven is not known:
            self.remember(stream, proven)
        return KeadaanStream(stream, proven.versi, proven.isi)

    def _fold(self, tables: ReadTables, kind: JenisStream, stream: str, known: Teruji | None) -> Teruji | None:
        """Fold the events after those that are known; the last of these must still be the same."""
        rows = tables.events(stream, 1 if known is None else known.no)
        if known is not None:
            first = next(iter(rows), None)
            if first is None or first[0] != known.no or _rehash(first) != known.hash:
                raise damaged(f"riwayat {stream}", "berubah sejak dibaca")
        versi, text, state = (0, "", None) if known is None else (known.versi, known.teks, known.isi)
        last: Peristiwa | None = None
        for row in rows:
            event = to_event(row)
            versi += 1
            if event.versi != versi or event.stream != stream:
                raise damaged(f"riwayat {stream}", f"berlubang pada versi {versi}")
            try:
                text, state = fold_next(kind, state, event)
            except (LookupError, TypeError, ValueError) as error:
                raise damaged(f"peristiwa {event.no}", "tidak terbaca") from error
            last = event
        if last is None or state is None:
            return known
        return Teruji(versi, last.no, last.hash, text, state)

    # -- persons and records ------------------------------------------------------------------------------------------

    def person(self, tables: ReadTables, row: tuple[str, str, bytes, int]) -> None:
        """Prove that a token stands for the NIP that the chain bound it to.

        :param row: token, NIP, key and event, as stored.
        :raises GalatBasisData: it doesn't.
        """
        token, nip, key, no = row
        if self.orang.get(token) == (nip, key, no):
            return
        event = event_at(tables, no)
        if event is None or not _sealed(event.pribadi.get(ORANG + token), key, nip):
            raise damaged(f"NIP di balik sandi {token}", "tidak dijamin jurnal")
        self.orang[token] = nip, key, no

    def record(self, event: Peristiwa, field: str, key: bytes | None, value: str | None) -> None:
        """Prove that a value kept outside the chain is the one that its event vouches for.

        :raises GalatBasisData: it isn't.
        """
        if value is not None and not _sealed(event.pribadi.get(field), key, value):
            raise damaged(f"data pribadi {field} peristiwa {event.no}", "tidak cocok dengan jaminannya")

    # -- the organisation ---------------------------------------------------------------------------------------------

    def imports(self, tables: ReadTables, *, keep: bool) -> Mapping[int, tuple[Peristiwa, str]]:
        """For each snapshot the event that imported it and the digest that holds since the last erasure.

        :param keep: whether to remember it; not inside a transaction that has written.
        :raises GalatBasisData: an event of them is damaged.
        """
        mark = tuple(tables.last_of_stream(stream) for stream in (STREAM_ORGANISASI, STREAM_PENGHAPUSAN))
        if keep and self._imports is not None and self._imports[0] == mark:
            return self._imports[1]
        found = promised_snapshots(tables)
        if keep:
            self._imports = mark, found
        return found

    def snapshot(
        self, tables: ReadTables, id: int, promised: tuple[Peristiwa, str], pegawai: Collection[str] | None
    ) -> Terbukti:
        """Prove a snapshot by the digest that the chain vouches for; each part of it once in a process.

        :param promised: the event that imported it, and the digest that holds since the last erasure.
        :param pegawai: NIPs of the employees who are asked for, None for everyone; units and holders always are.
        :raises GalatBasisData: something differs.
        """
        event, digest = promised
        proven = self.cuplikan.get(id)
        try:
            if proven is None or proven.sidik != digest:
                proven = prove_head(tables, id, event, digest)
            sound = proven is not None and prove_pages(tables, id, event, proven, pegawai)
        except (GalatIsianJurnal, LookupError, TypeError, ValueError) as error:
            raise damaged(f"cuplikan {id}", "tidak terbaca") from error
        if proven is None or not sound:
            raise damaged(f"cuplikan {id}", "berubah sejak diimpor")
        self.cuplikan[id] = proven
        return proven


def event_at(tables: ReadTables, no: int) -> Peristiwa | None:
    """One event by its number, proven by its hash; None where there is none."""
    row = tables.event(no)
    return None if row is None else to_event(row)


def event_of(tables: ReadTables, no: int) -> Peristiwa:
    """One event by its number, proven by its hash.

    :raises GalatBasisData: there is none.
    """
    event = event_at(tables, no)
    if event is None:
        raise damaged(f"peristiwa {no}", "hilang")
    return event


def _sealed(promise: str | None, key: Any, value: Any) -> bool:
    try:
        return promise is not None and hmac.compare_digest(seal(key, value), promise)
    except (TypeError, UnicodeEncodeError, AttributeError):
        return False


def holder_changes(tables: ReadTables, since: int) -> Iterator[PerubahanPejabat]:
    """The changes of holders after an event, from their events, in order.

    :raises GalatBasisData: one of them is damaged, or is about something else.
    """
    for row in tables.events_of_kind(STREAM_PEJABAT, since):
        event = to_event(row)
        try:
            if kind_of(event.stream) != STREAM_PEJABAT:
                raise damaged(f"peristiwa {event.no}", "bukan tentang pejabat")
            yield change_of_holder(event)
        except (LookupError, TypeError, ValueError) as error:
            raise damaged(f"peristiwa {event.no}", "tidak terbaca") from error


def promised_snapshots(tables: ReadTables) -> Mapping[int, tuple[Peristiwa, str]]:
    """For each snapshot the event that imported it and the digest that holds since the last erasure.

    :raises GalatBasisData: an event of them can't be read.
    """
    found: dict[int, tuple[Peristiwa, str]] = {}
    imports = map(to_event, tables.events(STREAM_ORGANISASI, 1))
    erasures = map(to_event, tables.events(STREAM_PENGHAPUSAN, 1))
    for event in (*imports, *erasures):
        try:
            if kind_of(event.stream) == STREAM_ORGANISASI:
                said = import_of(event)
                found[said["cuplikan"]] = event, said["sidik"]
            else:
                for id_, digest in erasure_of(event)["cuplikan"]:
                    found[id_] = found[id_][0], digest
        except (LookupError, TypeError, ValueError) as error:
            raise damaged(f"peristiwa {event.no}", "tidak terbaca") from error
    return found
