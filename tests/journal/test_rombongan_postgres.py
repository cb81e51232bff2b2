"""Threads that share one commit on a PostgreSQL server: beside other processes, refused, on connections that die."""

import threading
import time
from collections.abc import Callable
from typing import Any

import psycopg
import pytest
from jurnal_bahan import ANI, PENUGASAN, TERBUKA
from rombongan_bahan import Gagal, append, commits, run_together, streams

from postgres_bahan import Server, lose_answer
from tatakerja.journal import GalatBasisData, GalatBerubah, GalatJurnal, GalatSambungan, GalatTerputus
from tatakerja.journal.postgres.blocks import SEPI
from tatakerja.journal.postgres.store import PenyimpananPostgres


@pytest.fixture
def store(pg: Server, siap: str) -> Any:
    return opened(pg.untuk(siap))


def opened(address: str, **options: Any) -> Any:
    found = PenyimpananPostgres(address, [PENUGASAN], **options)
    TERBUKA.append(found)
    return found


def several(store: Any, count: int) -> list[Callable[[], None]]:
    return [lambda i=i: append(store, str(i)) for i in range(count)]


def locks(pg: Server, siap: str, *, granted: bool) -> int:
    """How many have the lock of a database's chain, or wait for it."""
    sql = (
        "SELECT count(*) FROM pg_locks JOIN pg_database ON pg_database.oid = database "
        f"WHERE datname = '{siap}' AND locktype = 'advisory' AND granted = {granted}"
    )
    return int(pg.jalankan(sql)[0][0])


def test_they_share_one_connection_and_one_lock(pg: Server, siap: str, store: Any) -> None:
    held: list[int] = []

    def look() -> None:
        with store.transaksi() as tx:
            tx.append("penugasan/lihat", 0, "x", {}, oleh="sistem")
            held.append(locks(pg, siap, granted=True))

    assert run_together(store, [*several(store, 3), look]) == [None] * 5
    assert held == [1]
    assert store._pool.get_stats()["pool_size"] == 1


def test_what_the_server_refuses_of_one_undoes_nothing_of_the_others(store: Any) -> None:
    """Refused at the end of the block, when it is sent; the message that brings it brings nothing of the next."""

    def refused() -> None:
        with store.transaksi() as tx:
            tx.append("penugasan/ditolak", 0, "x", {}, oleh="sistem")
            tx._tables._send("INSERT INTO nomor VALUES (%s, %s, %s)", ("surat", 2026, None))

    ended = run_together(store, [*several(store, 1), refused, lambda: append(store, "1"), refused])
    assert [type(one) for one in ended] == [type(None), GalatJurnal, type(None), GalatJurnal, type(None)]
    assert streams(store) == ["pertama", "0", "1"]
    with store._pool.connection() as conn:
        assert conn.ujung.akhir[0] == 3, "where the journal ended is remembered as it is stored"
    assert store.periksa().utuh


def test_what_was_only_planned_by_one_that_failed_is_planned_by_the_next(store: Any) -> None:
    """The statement that keeps a result: of one it never went out."""

    def keep(key: str, *, fails: bool) -> None:
        with store.transaksi() as tx:
            tx.catat_hasil(key, {"a": 1}, {"b": 2})
            tx.append(f"penugasan/{key}", 0, "x", {}, oleh="sistem")
            if fails:
                raise Gagal

    ended = run_together(store, [lambda: keep("k1", fails=True), lambda: keep("k2", fails=False)])
    assert [type(one) for one in ended] == [Gagal, type(None), type(None)]
    assert streams(store) == ["pertama", "k2"]
    assert store.periksa().utuh


@pytest.mark.parametrize("first", [True, False], ids=["first", "another"])
def test_what_was_refused_without_anybody_minding_it_undoes_nothing_of_the_others(store: Any, *, first: bool) -> None:
    def careless() -> None:
        with store.transaksi() as tx:
            tx.append("penugasan/diam", 0, "x", {}, oleh="sistem")
            tx._tables.flush()
            with pytest.raises(psycopg.Error):
                tx._tables._execute("SELECT 1 / 0")

    def break_first() -> None:
        with pytest.raises(psycopg.Error):
            store._tulisan.tabel._execute("SELECT 1 / 0")

    works = [lambda: append(store, "0"), lambda: append(store, "1")]
    if first:
        ended = run_together(store, works, break_first)
        assert [type(one) for one in ended] == [type(None), type(None), GalatJurnal]
    else:
        ended = run_together(store, [works[0], careless, works[1]])
        assert [type(one) for one in ended] == [type(None), GalatJurnal, type(None), type(None)]
    assert streams(store) == ([] if first else ["pertama"]) + ["0", "1"]
    assert store.periksa().utuh


def test_a_cursor_that_was_left_open_is_in_nobodys_way(store: Any) -> None:
    def listing() -> None:
        with store.transaksi() as tx:
            tx.append(f"penugasan/{threading.get_ident()}", 0, "x", {}, oleh="sistem")
            tx._tables.flush()
            next(iter(tx.daftar_keadaan("penugasan")))

    assert run_together(store, [listing, listing]) == [None] * 3
    assert len(streams(store)) == 3


@pytest.mark.parametrize(("most", "order"), [(2, "pertama 0 lain 1 2"), (9, "pertama 0 1 2 lain")])
def test_another_process_gets_its_turn_after_so_many(pg: Server, siap: str, store: Any, most: int, order: str) -> None:
    """It asked for the lock when the first of ours had it."""
    store._together.terbanyak = most
    other = opened(pg.untuk(siap))

    def write() -> None:
        with other.transaksi() as tx:
            tx.append("penugasan/lain", 0, "x", {}, oleh="sistem")

    thread = threading.Thread(target=write)

    def come() -> None:
        thread.start()
        until = time.monotonic() + 30
        while not locks(pg, siap, granted=False) and time.monotonic() < until:
            time.sleep(0.001)

    assert run_together(store, several(store, 3), come) == [None] * 4
    thread.join()
    assert streams(store) == order.split()
    assert other.periksa().utuh


@pytest.mark.parametrize("sepi", [0, SEPI], ids=["ramai", "sepi"])
def test_the_first_that_was_overtaken_is_refused_alone(pg: Server, siap: str, store: Any, sepi: int) -> None:
    """It read before it had the lock; those who wait for it have the lock when they read."""
    other = opened(pg.untuk(siap))
    append(store, "bersama")
    store.sepi, ended = sepi, list[BaseException]()

    def first() -> None:
        with store.transaksi(kunci_belakangan=True) as tx:
            now = tx.keadaan("penugasan/bersama")
            append(other, "bersama")
            for thread in threads:
                thread.start()
            until = time.monotonic() + 30
            while len(store._together.antrean._tickets) < len(threads) and time.monotonic() < until:
                time.sleep(0.001)
            tx.append("penugasan/bersama", now.versi, "x", {}, oleh="sistem")

    threads = [threading.Thread(target=append, args=(store, name)) for name in ("bersama", "0")]
    try:
        first()
    except GalatJurnal as error:
        ended.append(error)
    for thread in threads:
        thread.join()
    assert [type(one) for one in ended] == [GalatBerubah]
    with store.baca() as view:
        assert view.keadaan("penugasan/bersama").versi == 3
        assert view.keadaan("penugasan/0").versi == 1
    assert store.periksa().utuh


def test_one_that_only_read_leaves_nothing_open(store: Any) -> None:
    """It never had the lock, so those who wait begin anew."""
    found = commits(store)
    assert run_together(store, several(store, 3), menulis=False) == [None] * 4
    assert found == [1, 3]
    assert store.periksa().utuh


def lose_before(pg: Server, store: Any) -> None:
    """The connection is lost before the commit was sent."""
    pg.jalankan(f"SELECT pg_terminate_backend({store._tulisan.antaran.conn.info.backend_pid})")


def test_a_connection_that_is_lost_loses_all_of_them_and_says_so(pg: Server, store: Any) -> None:
    def lost() -> None:
        with store.transaksi() as tx:
            tx.append("penugasan/1", 0, "x", {}, oleh="sistem")
            lose_before(pg, store)

    ended = run_together(store, [*several(store, 1), lost, lambda: append(store, "2"), lambda: append(store, "3")])
    assert [type(one) for one in ended] == [GalatSambungan, GalatSambungan, type(None), type(None), GalatSambungan]
    assert all("tidak ada yang" in str(one) for one in ended if one is not None)
    assert streams(store) == ["2", "3"]
    assert store.periksa().utuh


def test_a_shared_commit_that_nobody_acknowledged_is_found_out(store: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    found, lost = commits(store), list[str]()

    def lose() -> None:
        nonlocal lost
        lost = lose_answer(store._tulisan.antaran.conn, monkeypatch)

    ended = run_together(store, several(store, 3), lose)
    assert ended == [None] * 4
    assert len(lost) == 1
    assert found == [4]
    assert streams(store) == ["pertama", "0", "1", "2"]
    assert store.periksa().utuh


def test_none_is_told_of_success_where_it_cannot_be_found_out(store: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read amid it isn't taken for proven either, though in fact it was stored."""
    append(store, "0")

    def lose() -> None:
        lose_answer(store._tulisan.antaran.conn, monkeypatch)
        monkeypatch.setattr(
            "tatakerja.journal.postgres.store.connect", lambda *_: (_ for _ in ()).throw(GalatBasisData(""))
        )

    ended = run_together(store, several(store, 3), lose)
    assert [type(one) for one in ended] == [GalatTerputus] * 4
    assert all("kunci idempotensi yang sama" in str(one) for one in ended)
    append(store, "0")
    with store.baca() as view:
        assert view.keadaan("penugasan/0").versi == 3
    assert store.periksa().utuh


def test_what_was_read_amid_what_is_not_stored_is_forgotten(store: Any) -> None:
    """One writes a stream, another reads it, and the commit is refused: the connection lives, and believes neither."""
    append(store, "0")
    real = store._tulisan.commit

    def refuse(last: Any) -> None:
        store._tulisan.commit = real
        store._tulisan.antaran.conn.execute(b"SELECT 1 / 0")

    store._tulisan.commit = refuse
    ended = run_together(store, [lambda: append(store, "0"), lambda: append(store, "0")])
    assert [type(one) for one in ended] == [GalatJurnal] * 3
    append(store, "0")
    assert streams(store) == ["0", "0"]
    assert store.periksa().utuh


def test_many_threads_of_several_processes_as_if_one_after_another(pg: Server, siap: str) -> None:
    """Each reads a number that all compete for, some fail, some are overtaken; every success is there once."""
    stores, done = [opened(pg.untuk(siap)) for _ in range(3)], list[str]()

    def work(which: int) -> None:
        mine = stores[which % 3]
        for turn in range(6):
            for _ in range(2):
                try:
                    step(mine, f"{which}-{turn}", turn)
                except GalatBerubah:
                    continue
                except Gagal:
                    pass
                else:
                    done.append(f"{which}-{turn}")
                break

    def step(mine: Any, name: str, turn: int) -> None:
        with mine.transaksi(kunci_belakangan=True) as tx:
            now = tx.keadaan("penugasan/bersama")
            urut = tx.nomor_urut("surat", 2026)
            tx.append("penugasan/bersama", now.versi, "x", {"urut": urut}, oleh=tx.orang(ANI))
            tx.append(f"penugasan/{name}", 0, "x", {}, oleh="sistem")
            if turn % 3 == 2:
                raise Gagal

    threads = [threading.Thread(target=work, args=(which,)) for which in range(12)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    with stores[0].baca() as view:
        events = list(view.peristiwa())
    numbers = [one.data["urut"] for one in events if one.stream == "penugasan/bersama"]
    assert numbers == [*range(1, 12 * 4 + 1)]
    assert sorted(done) == sorted(one.stream.partition("/")[2] for one in events if one.stream != "penugasan/bersama")
    assert stores[1].periksa().utuh
