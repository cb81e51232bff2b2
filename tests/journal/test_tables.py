"""What every database promises below the journal: a store passes these tests by giving its own ``Basis``."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import attrs
import pytest
from jurnal_bahan import ANI, BUDI, PEGAWAI, PEJABAT, PENUGASAN, UNIT, create

from tatakerja.journal.derive import NomorTerpakai, PerubahanPejabat
from tatakerja.journal.port import KeteranganCuplikan, Penyimpanan
from tatakerja.journal.tables import EventRow, ReadTables, WriteTables
from tatakerja.journal.verify import verify

GILIRAN = PENUGASAN.proyeksi[0]
A, B = "orang-" + "a" * 24, "orang-" + "b" * 24


@attrs.frozen
class Basis:
    """A database under test.

    :ivar simpan: a journal in it, in which nothing is stored yet.
    :ivar write: gives its tables inside a transaction of that journal; ``read`` inside one of its views.
    """

    simpan: Penyimpanan
    write: Callable[[], AbstractContextManager[WriteTables]]
    read: Callable[[], AbstractContextManager[ReadTables]]


def made(folder: Path) -> Basis:
    store = create(folder / "a.db")
    return Basis(store, lambda: _Inside(store.transaksi(), "_tables"), lambda: _Inside(store.baca(), "_read"))


class _Inside:
    """A block around the tables of a block of the journal."""

    def __init__(self, block: AbstractContextManager, name: str) -> None:
        self._block, self._name = block, name

    def __enter__(self) -> WriteTables:
        return getattr(self._block.__enter__(), self._name)

    def __exit__(self, *error: object) -> None:
        self._block.__exit__(*error)


@pytest.fixture
def basis(_basis: None, tmp_path: Path) -> Iterator[Basis]:
    found = made(tmp_path)
    yield found
    found.simpan.close()


def event(tables: ReadTables, stream: str = "penugasan/1", versi: int = 1, **lain: object) -> EventRow:
    """The next event, chained to the last; ``lain`` replaces some of it."""
    no, before = tables.last_event() or (0, tables.origin())
    row = {
        "no": no + 1, "stream": stream, "versi": versi, "jenis": "x", "waktu": "w", "oleh": "sistem", "data": "{}",
        "pribadi": "{}", "sebelum": before, "hash": f"{no + 1:064}",
    } | lain  # fmt: skip
    return tuple(row.values())  # type: ignore[return-value]


def test_events_are_read_as_they_were_written_and_in_order(basis: Basis) -> None:
    with basis.write() as t:
        assert (t.last_event(), t.last_of_stream("penugasan/1")) == (None, None)
        assert len(t.origin()) == 64
        rows = []
        for stream, versi in (("penugasan/1", 1), ("penugasan/10", 1), ("penugasan/1", 2)):
            rows.append(event(t, stream, versi, data='{"a":"é"}'))
            t.insert_event(rows[-1])
        assert t.last_of_stream("penugasan/1") == (2, 3)
    with basis.read() as t:
        assert [tuple(row) for row in t.events(None, 1)] == rows
        assert [row[0] for row in t.events("penugasan/1", 1)] == [1, 3]
        assert [row[0] for row in t.events(None, 3)] == [3]
        assert (t.event(2), t.event(9)) == (rows[1], None)
        assert [row[0] for row in t.events_of_kind("penugasan", 1)] == [2, 3]
        assert list(t.events_of_kind("penugasa", 0)) == []
        assert (t.last_of_kind("penugasan"), t.last_of_kind("pejabat")) == (3, 0)
        assert t.last_event() == (3, rows[-1][-1])


@pytest.mark.parametrize("wrong", [{"no": 9}, {"no": 1}, {"versi": 1}, {"versi": 3}, {"sebelum": "0" * 64}], ids=str)
def test_an_event_that_continues_nothing_is_refused(basis: Basis, wrong: dict) -> None:
    with basis.write() as t:
        t.insert_event(event(t))
    with pytest.raises(Exception), basis.write() as t:  # noqa: B017, PT011  # each database has its own
        t.insert_event(event(t, **{"versi": 2, **wrong}))
    with basis.read() as t:
        assert t.last_event()[0] == 1


def test_a_transaction_that_fails_stores_nothing(basis: Basis) -> None:
    def fail(t: WriteTables) -> None:
        t.insert_event(event(t))
        t.insert_people([(A, ANI, b"k", 1)])
        t.set_numbers([("surat", 2026, 1)])
        assert t.token(ANI) == A
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), basis.write() as t:
        fail(t)
    with basis.read() as t:
        assert (t.last_event(), t.token(ANI), t.numbers_taken("surat", 2026)) == (None, None, (0, 0, 0, None))


def test_persons_and_records_are_erased_and_nothing_else(basis: Basis) -> None:
    with basis.write() as t:
        t.insert_event(event(t))
        t.insert_people([(A, ANI, b"k", 1), (B, BUDI, b"l", 1)])
        t.insert_record(1, "alasan", b"m", "sakit", [A, B, A])
        t.insert_record(1, "isi", b"n", "é", [B])
        t.insert_result(("kunci", b"r", "d", "{}", 1, "w"))
        assert t.records_about(A) == [(1, "alasan")]
        assert t.records_about(B) == [(1, "alasan"), (1, "isi")]
    with basis.write() as t:
        t.erase_records([(1, "alasan")], "kini")
        t.erase_person(A, "kini")
        t.erase_comparisons()
    with basis.read() as t:
        assert (t.token(ANI), t.person(A), t.has_token(A), t.has_token("x")) == (None, (None, None, 1), True, False)
        assert list(t.nips()) == [(B, BUDI)]
        assert (t.person(B), t.person("x")) == ((BUDI, b"l", 1), None)
        assert list(t.records(1)) == [("alasan", None, None, "kini"), ("isi", b"n", "é", None)]
        assert (t.records_about(A), t.has_record(1, "alasan"), t.has_record(1, "isi")) == ([], False, True)
        assert t.result("kunci") == (None, None, "{}", 1)
        assert t.result("lain") is None


@pytest.mark.parametrize("act", ["people", "record", "result", "snapshot"])
def test_what_is_there_is_not_written_over(basis: Basis, act: str) -> None:
    def write(t: WriteTables) -> None:
        if act == "people":
            t.insert_people([(A, ANI, b"k", 1)])
        elif act == "record":
            t.insert_record(1, "isi", b"k", "teks", [])
        elif act == "result":
            t.insert_result(("kunci", b"r", "d", "{}", 1, "w"))
        else:
            t.insert_snapshot(KeteranganCuplikan(1, "w", "bantul", 1), b"k")

    with basis.write() as t:
        t.insert_event(event(t))
        write(t)
    with pytest.raises(Exception), basis.write() as t:  # noqa: B017, PT011
        write(t)


def test_states_projections_and_counters(basis: Basis) -> None:
    with basis.write() as t:
        for stream in ("penugasan/2", "penugasan/10", "penugasanx/1"):
            t.insert_state(stream, stream.split("/")[0], 1, "{}")
        t.update_state("penugasan/2", 2, '{"a":1}')
        t.put_projected(GILIRAN, "penugasan/2", [(A, 1), (None, 2), (B, 3)], [])
        t.put_projected(GILIRAN, "penugasan/10", [(A, 7)], [])
        t.put_projected(GILIRAN, "penugasan/2", [(B, 1), (None, 2)], [(A, 1), (None, 2), (B, 3)])
        t.set_numbers([("surat", 2026, 1), ("surat", 2026, 2), ("surat", 2027, 1)])
    with basis.read() as t:
        assert [tuple(row) for row in t.states("penugasan")] == [
            ("penugasan/10", 1, "{}"), ("penugasan/2", 2, '{"a":1}'),
        ]  # fmt: skip
        assert t.state("penugasan/3") is None
        assert list(t.find(GILIRAN, {"orang": None})) == [("penugasan/2", None, 2)]
        assert list(t.find(GILIRAN, {"orang": A})) == [("penugasan/10", A, 7)]
        assert [row[:2] for row in t.projected(GILIRAN)] == [
            ("penugasan/10", 0), ("penugasan/2", 0), ("penugasan/2", 1),
        ]  # fmt: skip
        assert [t.numbers_taken("surat", year)[0] for year in (2025, 2026, 2027)] == [0, 2, 1]
    with basis.write() as t:
        t.clear_states("penugasan")
        t.clear_projected(GILIRAN)
        t.clear_numbers()
    with basis.read() as t:
        assert list(t.states("penugasan")) == list(t.find(GILIRAN, {})) == []
        assert t.state("penugasanx/1") is not None
        assert t.numbers_taken("surat", 2026) == (0, 0, 0, None)


def test_a_guard_is_kept(basis: Basis) -> None:
    with basis.write() as t:
        t.put_projected(GILIRAN, "penugasan/1", [(B, 1), (A, 2), (None, 3)], [])
        assert t.guard("giliran", "orang", A) is None
        t.set_guard("giliran", "orang", B, "ef")
        t.set_guard("giliran", "orang", A, "ab")
        t.set_guard("giliran", "orang", A, "cd")
        t.set_guard("giliran", "orang", "c", "ef")
        t.set_guard("giliran", "langkah", "d", "ef")
        t.set_guard("giliran", "orang", "c", None)
    with basis.read() as t:
        assert (t.guard("giliran", "orang", A), t.guard("lain", "orang", A)) == ("cd", None)
        assert t.guarded("giliran", "orang") == [A, B]
    with basis.write() as t:
        t.clear_guards("giliran")
        assert t.guard("giliran", "orang", A) is t.guard("giliran", "langkah", "d") is None


def test_no_number_is_taken_twice(basis: Basis) -> None:
    taken = NomorTerpakai("surat", 2026, 1, "800/1", 1)
    with basis.write() as t:
        first = event(t)
        t.insert_event(first)
        assert t.numbers_taken("surat", 2026) == (0, 0, 0, None)
        t.insert_numbers([taken, attrs.evolve(taken, urut=2, teks=None), attrs.evolve(taken, tahun=2027)])
        assert t.numbers_taken("surat", 2026) == (0, 2, 2, first)
    for wrong in (attrs.evolve(taken, teks="lain"), attrs.evolve(taken, urut=3)):
        with pytest.raises(Exception), basis.write() as t:  # noqa: B017, PT011
            t.insert_numbers([wrong])
    with basis.write() as t:
        t.clear_numbers_taken()
        assert t.numbers_taken("surat", 2026) == (0, 0, 0, None)


def test_snapshots_keep_their_order_and_their_own_rows(basis: Basis) -> None:
    change = PerubahanPejabat(1, 2, "tetapkan", "d1", A, "plt", "2026-01-01", "", "SK")
    with basis.write() as t:
        t.insert_event(event(t))
        for id_, people in ((1, PEGAWAI), (2, PEGAWAI[::-1])):
            t.insert_rows(id_, "unit", UNIT)
            t.insert_rows(id_, "pegawai", people)
            t.insert_rows(id_, "pejabat", PEJABAT)
            t.insert_snapshot(KeteranganCuplikan(id_, "w", "bantul", 1), b"k")
        t.insert_changes([change])
    with basis.read() as t:
        assert list(t.snapshot_rows(2, "pegawai")) == PEGAWAI[::-1]
        found = t.employees(1, [BUDI, ANI, "9", BUDI])
        assert [row for _, row in found] == PEGAWAI[:2]
        assert found[0][0] < found[1][0]
        assert [row for _, row in t.employees(2, [one[0] for one in PEGAWAI] * 400)] == PEGAWAI[::-1]
        assert t.employees(3, [ANI]) == t.employees(1, []) == []
        assert t.snapshot_key(2) == b"k"
        with pytest.raises(LookupError):
            t.snapshot_key(3)
        assert (t.is_placed(ANI), t.is_placed("9")) == (True, False)
    with basis.write() as t:
        assert t.rename(1, ANI, A) == 2
        assert t.rename(1, "9", B) == 0
        t.clear_changes()
    with basis.read() as t:
        assert next(row[:2] for row in t.snapshot_rows(1, "pegawai")) == (A, "(dihapus)")
        assert next(t.snapshot_rows(1, "pejabat"))[1] == A
        assert list(t.snapshot_rows(2, "pegawai")) == PEGAWAI[::-1]
        assert list(t.raw("pejabat_perubahan")) == []


def test_rows_as_they_are_satisfy_verification(basis: Basis) -> None:
    with basis.simpan.transaksi() as tx:
        ani = tx.orang(ANI)
        tx.impor_organisasi(UNIT, PEGAWAI, PEJABAT, regulasi="bantul", oleh=ani)
        tx.catat_hasil("kunci", {}, {"id": "1"})
        tx.append("penugasan/1", 0, "diusulkan", {"giliran": [ani]}, oleh=ani, pribadi={"isi": "teks"})
    with basis.read() as t:
        assert t.complaints() == []
        assert verify(t, {"penugasan": PENUGASAN}).utuh
        assert [len(row) for row in t.raw("peristiwa")] == [10, 10]


def test_a_copy_is_marked_until_it_is_finished(basis: Basis) -> None:
    with basis.read() as t:
        assert not t.is_unfinished()
    for unfinished in (True, True, False):
        with basis.write() as w:
            w.set_unfinished(unfinished=unfinished)
            assert w.is_unfinished() is unfinished
        with basis.read() as t:
            assert t.is_unfinished() is unfinished
