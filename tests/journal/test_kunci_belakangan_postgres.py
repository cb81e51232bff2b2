"""Reading before the lock: what is stored then is what would have been stored under it, or nothing is."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jurnal_bahan import ANI, BUDI, CITRA, PEGAWAI, PEJABAT, PENUGASAN, TERBUKA, UNIT, fill

from postgres_bahan import Server
from tatakerja.journal import GalatBerubah
from tatakerja.journal.postgres.blocks import SEPI
from tatakerja.journal.postgres.connections import Sambungan
from tatakerja.journal.postgres.pipeline import raw
from tatakerja.journal.postgres.store import PenyimpananPostgres

SEBELUMNYA = 0


class Jam:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.kini = datetime(2026, 3, 2, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.kini


@pytest.fixture
def alamat(pg: Server, siap: str) -> str:
    return pg.untuk(siap)


@pytest.fixture(params=["ramai", "terpisah", "sepi"], autouse=True)
def sepi(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Whether others have written all the time, or for a while not what this one remembers, or nothing at all."""
    global SEBELUMNYA  # noqa: PLW0603
    SEBELUMNYA = SEPI if request.param == "sepi" else 0
    if request.param == "terpisah":
        begin = Sambungan.__init__

        def trusting(self: Any, *arguments: Any, **options: Any) -> None:
            begin(self, *arguments, **options)
            self.diandalkan = SEPI

        monkeypatch.setattr(Sambungan, "__init__", trusting)
    yield
    SEBELUMNYA = 0


def opened(address: str, **options: Any) -> Any:
    store = PenyimpananPostgres(address, [PENUGASAN], ukuran=2, **options)
    store.sepi = SEBELUMNYA
    TERBUKA.append(store)
    return store


@pytest.fixture
def dua(alamat: str) -> tuple[Any, Any]:
    """The database of two processes."""
    one = opened(alamat)
    fill(one)
    return one, opened(alamat)


def append(store: Any, stream: str, who: str = ANI) -> None:
    with store.transaksi() as tx:
        tx.append(stream, tx.keadaan(stream).versi, "x", {"giliran": [tx.orang(who)]}, oleh="sistem")


READS: dict[str, Callable[[Any], object]] = {
    "state": lambda tx: tx.keadaan("penugasan/1"),
    "none yet": lambda tx: tx.keadaan("penugasan/baru"),
    "history": lambda tx: [*tx.peristiwa("penugasan/2")],
    "event": lambda tx: [*tx.peristiwa("penugasan/1", sejak=2)],
    "turn": lambda tx: tx.cari("giliran", orang=tx.sandi(ANI)),
    "list": lambda tx: [*tx.daftar_keadaan("penugasan")],
    "records": lambda tx: tx.pribadi(2),
    "person": lambda tx: tx.sandi(CITRA),
    "number": lambda tx: tx.nomor_dipakai("surat", 2026, "1"),
    "result": lambda tx: tx.hasil_terdahulu("kunci-2", {"a": 1}),
    "organisation": lambda tx: tx.tanda_organisasi(),
    "settings": lambda tx: tx.pengaturan(),
    "head": lambda tx: tx.kepala(),
}


def take_number(store: Any) -> None:
    with store.transaksi() as tx:
        urut = tx.nomor_urut("surat", 2026, str)
        tx.append(f"penugasan/n{tx.kepala().jumlah}", 0, "x", {"urut": urut}, oleh="sistem")


def keep_result(store: Any) -> None:
    with store.transaksi() as tx:
        if tx.hasil_terdahulu("kunci-2", {"a": 1}) is None:
            tx.catat_hasil("kunci-2", {"a": 1}, {"b": 2})
        tx.append(f"penugasan/k{tx.kepala().jumlah}", 0, "x", {}, oleh="sistem")


WRITES: dict[str, Callable[[Any], None]] = {
    "the same": lambda store: append(store, "penugasan/1"),
    "another": lambda store: append(store, "penugasan/2", BUDI),
    "a new one": lambda store: append(store, "penugasan/baru"),
    "somebody new": lambda store: append(store, "penugasan/3", CITRA),
    "a number": take_number,
    "a result": keep_result,
    "settings": lambda store: _in(store, lambda tx: tx.atur({"a": "b"}, oleh="sistem")),
    "a holder": lambda store: _in(
        store,
        lambda tx: tx.tetapkan_pejabat(
            unit="d1", nip=BUDI, sebagai="plt", mulai="2026-02-01", selesai="", dasar="", oleh="sistem"
        ),
    ),
    "an import": lambda store: _in(
        store, lambda tx: tx.impor_organisasi(UNIT, PEGAWAI, PEJABAT, regulasi="bantul", oleh="sistem")
    ),
    "an erasure": lambda store: _in(store, lambda tx: tx.hapus_rekaman([(2, "perihal")], oleh="sistem")),
    "nothing": lambda store: None,
}


def _in(store: Any, act: Callable[[Any], object]) -> None:
    with store.transaksi() as tx:
        act(tx)


def told(answer: object) -> str:
    return repr(answer)


@pytest.mark.dalam
@given(
    reads=st.sets(st.sampled_from(sorted(READS)), min_size=1, max_size=4),
    write=st.sampled_from([name for name in WRITES if name != "an erasure"]),
)
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_decided_on_still_holds_or_nothing_is_stored(dua: tuple[Any, Any], write: str, reads: set[str]) -> None:
    one, other = dua
    try:
        with one.transaksi(kunci_belakangan=True) as tx:
            before = {name: told(READS[name](tx)) for name in reads}
            WRITES[write](other)
            tx.append(f"penugasan/sendiri{other.sekarang().isoformat()}", 0, "x", {}, oleh="sistem")
    except GalatBerubah:
        changed = True
        with one.transaksi(kunci_belakangan=True):
            pass  # with the lock from the beginning, as the one after a refusal
    else:
        changed = False
    with other.baca() as view:
        last = [*view.peristiwa()][-1]
        own = last.stream.startswith("penugasan/sendiri")
        assert own is not changed
    # Under the lock, just before what was appended, the answers were the same: each is asked of a copy of that moment.
    if not changed and "list" not in reads and "head" not in reads:
        with other.transaksi() as tx:
            assert {name: told(READS[name](tx)) for name in reads - {"list", "head"}} == before
    if write == "nothing":
        assert not changed


@pytest.mark.parametrize(
    ("read", "write"),
    [
        ("state", "the same"),
        ("none yet", "a new one"),
        ("history", "another"),
        ("turn", "somebody new"),
        ("list", "another"),
        ("person", "somebody new"),
        ("number", "a number"),
        ("result", "a result"),
        ("organisation", "an import"),
        ("organisation", "a holder"),
        ("settings", "settings"),
        ("head", "another"),
        ("records", "an erasure"),
    ],
)
def test_what_changed_is_refused_and_the_next_run_takes_the_lock_first(
    dua: tuple[Any, Any], read: str, write: str
) -> None:
    one, other = dua
    # "turn" asks for Ani's: somebody else's new one changes nothing of it.
    harmless = (read, write) == ("turn", "somebody new") and not one.sepi

    def run() -> None:
        with one.transaksi(kunci_belakangan=True) as tx:
            READS[read](tx)
            if not locked:
                WRITES[write](other)
            tx.append("penugasan/sendiri", 0, "x", {}, oleh="sistem")

    locked = False
    if harmless:
        run()
        return
    with pytest.raises(GalatBerubah, match="ulangi perintah"):
        run()
    with one.baca() as view:
        assert view.keadaan("penugasan/sendiri").versi == 0
    locked = True
    run()
    with one.baca() as view:
        assert view.keadaan("penugasan/sendiri").versi == 1
    assert one.periksa().utuh


def test_other_streams_go_on_beside(dua: tuple[Any, Any]) -> None:
    one, other = dua
    one.sepi = 0
    with one.transaksi(kunci_belakangan=True) as tx:
        now = tx.keadaan("penugasan/1")
        for place in range(3):
            append(other, f"penugasan/x{place}", BUDI)
        tx.append("penugasan/1", now.versi, "x", {}, oleh=tx.orang(ANI))
    with one.baca() as view:
        assert [one.stream for one in view.peristiwa()][-4:] == [*(f"penugasan/x{n}" for n in range(3)), "penugasan/1"]
    assert other.periksa().utuh


def test_only_reading_takes_no_lock(dua: tuple[Any, Any]) -> None:
    one, other = dua
    with other.transaksi() as tx:
        tx.append("penugasan/9", 0, "x", {}, oleh="sistem")
        with one.transaksi(kunci_belakangan=True) as late:
            assert late.keadaan("penugasan/1").versi == 2


def test_time_goes_on_in_the_order_of_the_journal(alamat: str) -> None:
    clock = Jam()
    one, other = opened(alamat, jam=clock), opened(alamat, jam=clock)
    one.sepi = 0
    with one.transaksi(kunci_belakangan=True) as tx:
        assert tx.keadaan("penugasan/1").versi == tx.sekarang.second == 0
        clock.kini += timedelta(seconds=3)
        append(other, "penugasan/2")
        clock.kini += timedelta(seconds=3)
        tx.append("penugasan/1", 0, "x", {}, oleh="sistem")
    with one.baca() as view:
        first, second = view.peristiwa()
        assert (first.waktu[17:19], second.waktu[17:19]) == ("03", "06")
        assert "jam_mundur" not in {*first.data, *second.data}


def test_a_day_that_began_meanwhile_is_another_day(alamat: str) -> None:
    clock = Jam()
    one = opened(alamat, jam=clock)

    def run() -> None:
        with one.transaksi(kunci_belakangan=True) as tx:
            assert tx.sekarang.day == 2
            clock.kini += timedelta(days=1)
            tx.append("penugasan/1", 0, "x", {}, oleh="sistem")

    with pytest.raises(GalatBerubah):
        run()


def test_that_nobody_writes_is_taken_for_granted_only_after_a_while(dua: tuple[Any, Any]) -> None:
    one, other = dua
    one.sepi = 0

    def write(*, meanwhile: bool = False) -> bool:
        """Whether the lock was taken with the commit only."""
        with one.transaksi(kunci_belakangan=True) as tx:
            now, ani = tx.keadaan("penugasan/sepi"), tx.orang(ANI)
            if meanwhile:
                append(other, "penugasan/2")
            tx.append("penugasan/sepi", now.versi, "x", {}, oleh=ani)
            with other.baca() as view:
                waits = len(tx._tables._batch) > 0
                assert view.keadaan("penugasan/sepi").versi == now.versi
            return waits and one.sepi == SEPI and tx._tables._batch._waiting[0] == raw("COMMIT")

    granted = [write() for _ in range(SEPI + 3)]
    assert granted == [False] * SEPI + [True] * 3
    with pytest.raises(GalatBerubah):
        write(meanwhile=True)
    assert one.sepi == 0
    assert [write() for _ in range(3)] == [False] * 3, "the one that is run once more has the lock first"
    write(meanwhile=True)  # not taken for granted: what was read is as it was
    assert one.sepi == 0
    with one.baca() as view:
        assert view.keadaan("penugasan/sepi").versi == SEPI + 7
    assert one.periksa().utuh


@pytest.mark.parametrize("write", ["the same", "another", "settings"])
@pytest.mark.parametrize("ends", ["appends", "reads on", "is refused", "says nothing"])
def test_what_is_remembered_is_found_out_before_anything_rests_on_it(
    dua: tuple[Any, Any], write: str, ends: str
) -> None:
    """Where nobody else wrote for a while nothing is asked of what this process itself wrote last."""
    one, other = dua
    append(one, "penugasan/1")
    one.sepi = SEPI
    WRITES[write](other)

    def run() -> int:
        with one.transaksi(kunci_belakangan=True) as tx:
            known = one.sepi == SEPI and not tx._tables.terkunci
            seen = tx.keadaan("penugasan/1").versi
            assert tx._tables._batch.dimulai is not known
            if ends == "appends":
                tx.append("penugasan/1", seen, "x", {}, oleh="sistem")
            elif ends == "reads on":
                tx.sandi(ANI)
            elif ends == "is refused":
                raise LookupError
        return int(seen)

    with other.baca() as view:
        before = view.keadaan("penugasan/1").versi
    refused = write != "another" or ends == "appends"
    expected: Any = pytest.raises(GalatBerubah) if refused else pytest.raises(LookupError)
    if refused or ends == "is refused":
        with expected:
            run()
    if ends == "is refused":
        with pytest.raises(LookupError):
            run()
    else:
        assert run() == before
    with one.baca() as view:
        assert view.keadaan("penugasan/1").versi == before + (ends == "appends")
    assert other.periksa().utuh


def test_what_is_asked_with_the_lock_is_of_the_moment_that_was_read(dua: tuple[Any, Any]) -> None:
    """Of a later one, a stream that nobody had begun would look begun, and the command be refused for good."""
    one, other = dua
    one.sepi = SEPI

    def write(*, meanwhile: bool) -> None:
        with one.transaksi(kunci_belakangan=True) as tx:
            ani = tx.orang(ANI)
            if meanwhile:
                append(other, "penugasan/b")
            tx.append("penugasan/b" if meanwhile else "penugasan/c", 0, "x", {}, oleh=ani)

    with pytest.raises(GalatBerubah):
        write(meanwhile=True)
    write(meanwhile=False)
    assert one.periksa().utuh
