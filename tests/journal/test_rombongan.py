"""Threads that write to one file at the same time: committed together, told apart when one fails, lost by none."""

import os
import signal
import sqlite3
import threading
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from jurnal_bahan import ANI, create, reopen

from tatakerja.journal import GalatJurnal
from tatakerja.journal.sqlite.pragma import DELETE_EXTRA
from tatakerja.journal.sqlite.store import PenyimpananSqlite
from tatakerja.journal.sqlite.together import TRANSAKSI_TERBANYAK, Antrean


class Gagal(Exception):
    """What a block may raise."""


def _append(store: PenyimpananSqlite, name: str, *, fails: bool = False) -> None:
    with store.transaksi() as tx:
        tx.append(f"penugasan/{name}", 0, "diusulkan", {}, oleh=tx.orang(ANI))
        if fails:
            raise Gagal


def _waiting(store: PenyimpananSqlite, count: int) -> None:
    """Until so many wait for their turn."""
    until = time.monotonic() + 30
    while len(store._together.antrean._tickets) < count and time.monotonic() < until:
        time.sleep(0.001)
    assert len(store._together.antrean._tickets) == count


def _together(
    store: PenyimpananSqlite, works: list[Callable[[], None]], before_the_turn: Callable[[], None] = lambda: None
) -> list[BaseException | None]:
    """Let all of them come while one writes, in their order; what each of them ended with, that one's last."""
    ended: list[BaseException | None] = [None] * (len(works) + 1)

    def run(place: int, work: Callable[[], None]) -> None:
        try:
            work()
        except (GalatJurnal, Gagal) as error:
            ended[place] = error

    threads = []
    try:
        with store.transaksi() as tx:
            tx.append("penugasan/pertama", 0, "diusulkan", {}, oleh=tx.orang(ANI))
            for place, work in enumerate(works):
                threads.append(threading.Thread(target=run, args=(place, work)))
                threads[-1].start()
                _waiting(store, place + 1)
            before_the_turn()
    except GalatJurnal as error:
        ended[-1] = error
    for one in threads:
        one.join()
    return ended


def _streams(store: PenyimpananSqlite) -> list[str]:
    with store.baca() as view:
        return [event.stream.partition("/")[2] for event in view.peristiwa()]


def test_those_who_wait_are_committed_together(tmp_path: Path) -> None:
    store = create(tmp_path / "a.db")
    said: list[str] = []
    store._conn.set_trace_callback(said.append)
    count = TRANSAKSI_TERBANYAK + 8
    assert _together(store, [lambda i=i: _append(store, str(i)) for i in range(count)]) == [None] * (count + 1)
    store._conn.set_trace_callback(None)
    assert said.count("COMMIT") == 2
    assert _streams(store) == ["pertama", *map(str, range(count))]
    assert store.periksa().utuh


def test_who_writes_alone_is_committed_at_once(tmp_path: Path) -> None:
    store = create(tmp_path / "a.db")
    said: list[str] = []
    store._conn.set_trace_callback(said.append)
    _append(store, "1")
    assert "COMMIT" in said
    assert not [one for one in said if "SAVEPOINT" in one]


def test_one_that_fails_undoes_nothing_of_the_others(tmp_path: Path) -> None:
    store = create(tmp_path / "a.db")
    works = [lambda i=i: _append(store, str(i), fails=i in (1, 3)) for i in range(4)]
    ended = _together(store, works)
    assert [type(one) for one in ended] == [type(None), Gagal, type(None), Gagal, type(None)]
    assert _streams(store) == ["pertama", "0", "2"]
    assert store.periksa().utuh


def test_nothing_is_told_before_the_commit(tmp_path: Path) -> None:
    """Whoever has finished sees nothing in the file, and hears nothing, while the others go on."""
    store = create(tmp_path / "a.db")
    told: list[str] = []
    seen: list[tuple[int, list[str]]] = []

    def first() -> None:
        _append(store, "0")
        told.append("0")

    def second() -> None:
        with store.transaksi() as tx:
            tx.append("penugasan/1", 0, "diusulkan", {}, oleh=tx.orang(ANI))
            with closing(sqlite3.connect(store.nama)) as other:
                seen.append((other.execute("SELECT count(*) FROM peristiwa").fetchone()[0], [*told]))

    assert _together(store, [first, second]) == [None] * 3
    assert seen == [(0, [])]
    assert told == ["0"]


def test_a_reader_of_the_same_store_sees_what_is_stored(tmp_path: Path) -> None:
    store = create(tmp_path / "a.db")
    seen: list[list[str]] = []
    works = [lambda: _append(store, "0"), lambda: seen.append(_streams(store)), lambda: _append(store, "1")]
    assert _together(store, works) == [None] * 4
    assert seen == [["pertama", "0"]]


def test_a_commit_that_fails_fails_for_all_of_them(tmp_path: Path) -> None:
    """In this mode somebody who reads keeps all others from committing."""
    store = create(tmp_path / "a.db", ketahanan=DELETE_EXTRA, tenggat=0.2)
    reader = sqlite3.connect(store.nama, isolation_level=None, check_same_thread=False)
    with closing(reader):

        def read() -> None:
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM peristiwa").fetchone()

        ended = _together(store, [lambda i=i: _append(store, str(i)) for i in range(3)], read)
        assert [isinstance(one, GalatJurnal) for one in ended] == [True] * 4
    assert _streams(store) == []
    _append(store, "0")
    assert _streams(store) == ["0"]
    assert store.periksa().utuh


def test_closing_keeps_what_was_finished(tmp_path: Path) -> None:
    store = create(tmp_path / "a.db")
    assert _together(store, [lambda: _append(store, "0"), store.close]) == [None] * 3
    with reopen(tmp_path / "a.db") as again:
        assert _streams(again) == ["pertama", "0"]


def test_who_is_interrupted_while_waiting_passes_the_turn_on() -> None:
    queue = Antrean()
    queue.masuk(menulis=True)
    before = signal.signal(signal.SIGALRM, lambda *_: (_ for _ in ()).throw(Gagal))
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.05)
        with pytest.raises(Gagal):
            queue.masuk(menulis=True)
    finally:
        signal.signal(signal.SIGALRM, before)
    assert not queue.ada_penulis
    queue.keluar()
    queue.masuk(menulis=True)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="perlu fork")
def test_a_killed_process_loses_nothing_that_it_acknowledged(tmp_path: Path) -> None:
    acknowledged: set[bytes] = set()
    for turn in range(4):
        reader, writer = os.pipe()
        if (child := os.fork()) == 0:
            store = create(tmp_path / "a.db") if not turn else reopen(tmp_path / "a.db")

            def work(which: int, store: PenyimpananSqlite = store, turn: int = turn, writer: int = writer) -> None:
                number = 0
                while True:
                    name = f"{turn}-{which}-{number}"
                    _append(store, name)
                    os.write(writer, f"{name}\n".encode())
                    number += 1

            for which in range(8):
                threading.Thread(target=work, args=(which,), daemon=True).start()
            signal.pause()
        os.close(writer)
        with open(reader, "rb") as pipe:
            heard = [pipe.readline() for _ in range(20 + 13 * turn)]
            os.kill(child, signal.SIGKILL)
            heard += pipe.readlines()
        os.waitpid(child, 0)
        acknowledged |= {line.strip() for line in heard if line.endswith(b"\n")}
        with reopen(tmp_path / "a.db") as store:
            stored = {name.encode() for name in _streams(store)}
            assert acknowledged <= stored
            assert store.periksa().utuh
