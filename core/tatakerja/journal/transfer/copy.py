"""Copying a journal into another database, event by event with what stands beside each, and proving the copy equal.

Some events at a time are stored in one transaction with the persons, records, results and snapshots that belong to
them, so a copy that was interrupted goes on after the last event that it has; nobody else opens it until then. What
follows from the events is derived anew. Before it counts as done everything is compared, row by row, while nobody can
write to the source.

A journal that is no unfinished copy is never written to: it may be the one that people work in, of which the source is
a copy. It is compared, where it has the very events of the source, and refused otherwise.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from itertools import islice, zip_longest
from typing import Any, Protocol, cast

import attrs

from tatakerja.journal.errors import TAK_TERSIMPAN, GalatBasisData, GalatJurnal, GalatTerkunci, GalatTerputus
from tatakerja.journal.port import KOLOM_CUPLIKAN, JenisStream, KeteranganCuplikan, Penyimpanan
from tatakerja.journal.rebuild import rebuild_all
from tatakerja.journal.tables import EventRow, ReadTables, WriteTables

SEKALIGUS = 1000
"""How many events are stored in one transaction."""
_BESERTA = ("identitas", "peristiwa", "orang", "rekaman", "rekaman_tentang", "idempotensi", "cuplikan", "halaman",
            "nomor", "nomor_terpakai", "pejabat_perubahan", "keadaan", "jaminan")  # fmt: skip
"""Every table that is compared, beside the rows of snapshots and the projections."""
BarisMentah = tuple[Any, ...]
_KOSONG = "tunjuk basis data yang kosong sebagai tujuan"


class _Reading(Protocol):
    _read: ReadTables


class _Writing(Protocol):
    _tables: WriteTables


@attrs.frozen
class HasilPindah:
    """What was copied.

    :ivar peristiwa: events that the journal has.
    :ivar disalin: how many of them were copied by this run.
    :ivar kepala: hash of the last.
    :ivar baris: how many rows of all tables were compared.
    """

    peristiwa: int
    disalin: int
    kepala: str
    baris: int


def copy_journal(
    dari: Penyimpanan,
    ke: Penyimpanan,
    kinds: Mapping[str, JenisStream],
    lapor: Callable[[int, int], None] = lambda _, __: None,
    sekaligus: int = SEKALIGUS,
) -> HasilPindah:
    """Copy a journal, or what a copy lacks yet, and compare everything.

    :param dari: the source; it is read only, and locked against writers while the copy is compared.
    :param ke: the target: without events, or an unfinished copy with the first ones of the source; one with all of them
        is only compared.
    :param lapor: is told after each transaction how many events there are of how many.
    :raises GalatBasisData: the target has another journal, or is one that people work in, or isn't equal in the end;
        what was copied stays.
    :raises GalatTerputus: one of the two couldn't go on; what was copied stays.
    """
    reached: list[tuple[int, int]] = []

    def note(done: int, total: int) -> None:
        reached[:] = [(done, total)]
        lapor(done, total)

    try:
        return _copy(dari, ke, kinds, note, sekaligus)
    except GalatJurnal as error:
        if not isinstance(error, GalatTerkunci | GalatTerputus) and TAK_TERSIMPAN not in str(error):
            raise
        after = "{} dari {} (mungkin lebih)".format(*reached[-1]) if reached else "yang belum diketahui"
        raise GalatTerputus(
            f"penyalinan {dari.nama} ke {ke.nama} terputus sesudah peristiwa {after}; yang sudah tersalin tetap ada, "
            "perintah yang sama meneruskannya, dan sumbernya tidak diubah. Sebabnya: "
            + str(error).replace(TAK_TERSIMPAN, "")
        ) from error


def _copy(
    dari: Penyimpanan,
    ke: Penyimpanan,
    kinds: Mapping[str, JenisStream],
    lapor: Callable[[int, int], None],
    sekaligus: int,
) -> HasilPindah:
    names = dari.nama, ke.nama
    copied = 0
    with cast("AbstractContextManager[_Reading]", dari.baca()) as view:
        copied += _continue(view._read, ke, names, lapor, sekaligus)
    # Now under the source's lock: what was written meanwhile, and then nobody writes.
    with cast("AbstractContextManager[_Writing]", dari.transaksi()) as block:
        locked = block._tables
        last = locked.last_event() or (0, locked.origin())
        copied += _continue(locked, ke, names, lapor, sekaligus)
        with cast("AbstractContextManager[_Reading]", ke.baca()) as view:
            whole = _is_whole(view._read)
        if not whole:
            with cast("AbstractContextManager[_Writing]", ke.transaksi()) as writing:
                rebuild_all(writing._tables, kinds)
        with cast("AbstractContextManager[_Reading]", ke.baca()) as view:
            rows = _compare(locked, view._read, kinds, _differs_whole(names) if whole else _differs)
    outcome = ke.periksa()
    if not outcome.utuh:
        raise GalatBasisData(f"salinannya tidak utuh: {outcome.cacat[0]}; periksa sumbernya dengan `jurnal periksa`")
    if not whole:
        with cast("AbstractContextManager[_Writing]", ke.transaksi()) as writing:
            writing._tables.set_unfinished(unfinished=False)
    return HasilPindah(last[0], copied, last[1], rows)


def _is_whole(target: ReadTables) -> bool:
    """Whether there is a journal that people may work in: nothing of it may be written then."""
    return target.last_event() is not None and not target.is_unfinished()


def _continue(
    source: ReadTables, ke: Penyimpanan, names: tuple[str, str], lapor: Callable[[int, int], None], at_once: int
) -> int:
    """Copy the events that the target lacks; gives how many."""
    total = (source.last_event() or (0, ""))[0]
    with cast("AbstractContextManager[_Reading]", ke.baca()) as view:
        done = _events_there(source, view._read, names)
    if done == total:
        return 0
    beside = _Beside(source, done)
    events = source.events(None, done + 1)
    start = done
    while some := list(islice(events, at_once)):
        with cast("AbstractContextManager[_Writing]", ke.transaksi()) as writing:
            writing._tables.set_unfinished(unfinished=True)
            beside.write(writing._tables, some)
        done = some[-1][0]
        lapor(done, total)
    return done - start


def _events_there(source: ReadTables, target: ReadTables, names: tuple[str, str]) -> int:
    """How many events of the source the target has, which may have the others, too.

    :param names: of source and target.
    :raises GalatBasisData: it has others, or isn't to be written to.
    """
    here, there = names
    if target.origin() != source.origin():
        raise GalatBasisData(f"{there} memuat jurnal lain daripada {here}, dan tidak diubah; {_KOSONG}")
    total, done = ((tables.last_event() or (0, ""))[0] for tables in (source, target))
    if (common := min(total, done)) and _hash(source, common) != _hash(target, common):
        raise GalatBasisData(
            f"peristiwa {common} pada {there} bukan yang ada pada {here}: sejak salah satunya disalin, keduanya diisi "
            f"sendiri-sendiri. Tujuan itu tidak diubah; {_KOSONG}"
        )
    if done > total:
        raise GalatBasisData(
            f"{there} lebih maju daripada {here}: {done} peristiwa, sumbernya {total}, yang semuanya ada di sana. "
            "Tujuan itu tidak diubah; "
            + (
                f"jurnalnya diteruskan di sana, jadi {here} sudah usang dan tidak perlu disalin"
                if _is_whole(target)
                else "teruskan salinan itu dari sumber yang semula, atau hapus"
            )
        )
    if done < total and _is_whole(target):
        raise GalatBasisData(
            f"{there} bukan salinan yang terputus, melainkan jurnal yang dipakai, dengan {done} dari {total} peristiwa "
            f"yang ada pada {here}; ia tidak diubah dan tidak ditambahi. Bila memang hendak menyalin, {_KOSONG}"
        )
    return done


def _hash(tables: ReadTables, no: int) -> str | None:
    event = tables.event(no)
    return None if event is None else event[-1]


class _Beside:
    """What stands beside events of a journal, by event.

    :param after: the last event whose own isn't needed any more.
    """

    def __init__(self, source: ReadTables, after: int) -> None:
        self._source = source
        self._places = {"orang": 3, "rekaman": 0, "rekaman_tentang": 1, "idempotensi": 4}
        self._rows: dict[str, dict[int, list[BarisMentah]]] = {}
        for table, place in self._places.items():
            by_event: dict[int, list[BarisMentah]] = defaultdict(list)
            for row in source.raw(table):
                # What older versions remembered before the first event goes with it.
                if (no := max(row[place], 1)) > after:
                    by_event[no].append(row)
            self._rows[table] = by_event
        self._snapshots = {row[3]: row for row in source.raw("cuplikan")}

    def write(self, target: WriteTables, events: list[EventRow]) -> None:
        """Store events with what belongs to them."""
        for event in events:
            target.insert_event(event)
        for table, by_event in self._rows.items():
            for event in events:
                if rows := by_event.pop(event[0], None):
                    target.insert_raw(table, rows)
        for event in events:
            if (snapshot := self._snapshots.get(event[0])) is not None:
                self._write_snapshot(target, snapshot)

    def _write_snapshot(self, target: WriteTables, row: BarisMentah) -> None:
        id_, dibuat, regulasi, no, key, berlaku = row
        for table in KOLOM_CUPLIKAN:
            rows = self._source.snapshot_rows(id_, table)
            while some := list(islice(rows, 4000)):
                target.insert_rows(id_, table, some)
        target.set_pages(id_, self._source.pages(id_))
        target.insert_snapshot(KeteranganCuplikan(id_, dibuat, regulasi, no, berlaku), bytes(key))


def _differs(place: str) -> str:
    """What is said of a copy that nobody can have used yet."""
    return f"salinan berbeda dari sumbernya pada {place}; hapus tujuan itu lalu ulangi. Sumbernya tidak diubah"


def _differs_whole(names: tuple[str, str]) -> Callable[[str], str]:
    """What is said of a journal that people may work in."""
    return lambda place: (
        f"{names[1]} berbeda dari sumbernya pada {place}, meskipun peristiwanya sama; keduanya tidak diubah. Periksa "
        f"keduanya dengan `tatakerja -d ... jurnal periksa`; bila memang hendak menyalin, {_KOSONG}"
    )


def _compare(
    source: ReadTables, target: ReadTables, kinds: Mapping[str, JenisStream], differing: Callable[[str], str]
) -> int:
    """Compare everything, row by row; gives how many rows there are.

    :param differing: what is to be said where something differs, by its place.
    :raises GalatBasisData: something differs.
    """
    count = 0
    for name, ours, theirs in _pairs(source, target, kinds):
        for one, other in zip_longest(ours, theirs):
            if one != other:
                place = (one or other)[0] if (one or other) else ""
                raise GalatBasisData(differing(f"{name} {place}"))
            count += 1
    return count


def _pairs(
    source: ReadTables, target: ReadTables, kinds: Mapping[str, JenisStream]
) -> Iterator[tuple[str, Iterator[BarisMentah], Iterator[BarisMentah]]]:
    for table in _BESERTA:
        yield table, source.raw(table), target.raw(table)
    for row in [*source.raw("cuplikan")]:
        for table in KOLOM_CUPLIKAN:
            yield f"{table} cuplikan {row[0]}", source.snapshot_rows(row[0], table), target.snapshot_rows(row[0], table)
    for kind in kinds.values():
        for projection in kind.proyeksi:
            yield f"proyeksi {projection.nama}", source.projected(projection), target.projected(projection)
