"""Threads that write to one store at the same time: committed together, told apart when one fails, lost by none."""

import os
import signal
import sqlite3
import threading
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from jurnal_bahan import ANI, BUDI, create, fill, reopen
from rombongan_bahan import Gagal, append, commits, run_together, streams, wait_for

from tatakerja.journal import GalatJurnal, GalatTerkunci
from tatakerja.journal.sql import together
from tatakerja.journal.sql.together import Antrean, Rombongan
from tatakerja.journal.sqlite.pragma import DELETE_EXTRA
from tatakerja.journal.sqlite.read import SqliteReadTables


def test_those_who_wait_are_committed_together(tmp_path: Path) -> None:
    store = create(tmp_path / "a.db")
    most = store._together.terbanyak
    found, count = commits(store), most + 7
    assert run_together(store, [lambda i=i: append(store, str(i)) for i in range(count)]) == [None] * (count + 1)
    assert found == [most, 8]
    assert streams(store) == ["pertama", *map(str, range(count))]
    assert store.periksa().utuh


def test_who_writes_alone_is_committed_at_once(tmp_path: Path) -> None:
    store = create(tmp_path / "a.db")
    found = commits(store)
    store._together._tulisan.mark = store._together._tulisan.settle = store._together.antrean.tunggu = None
    for name in ("1", "2"):
        append(store, name)
    assert found == [1, 1]


@pytest.mark.berkas
def test_who_was_committed_with_others_just_before_waits_a_moment_for_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For whoever comes first, one who reads too; and where nobody came, not again."""
    store = create(tmp_path / "a.db")
    run_together(store, [lambda: append(store, "0")])
    found, queue = commits(store), store._together.antrean
    monkeypatch.setattr(together, "SESAAT", 60)
    for come, sizes in ((lambda: append(store, "2"), [2]), (lambda: streams(store), [1])):
        first = threading.Thread(target=append, args=(store, f"1-{sizes[0]}"))
        first.start()
        until = time.monotonic() + 10
        while queue._nobody is None and time.monotonic() < until:
            time.sleep(0.001)
        coming = threading.Thread(target=come)
        coming.start()
        first.join(30)
        assert not first.is_alive()
        coming.join()
        assert found == sizes
        found.clear()
    queue.tunggu = None
    append(store, "3")


def test_one_that_fails_undoes_nothing_of_the_others(tmp_path: Path) -> None:
    store = create(tmp_path / "a.db")

    def refused() -> None:
        """Fails before anything was asked."""
        with store.transaksi():
            raise Gagal

    works = [lambda i=i: append(store, str(i), fails=i in (1, 3)) for i in range(4)]
    ended = run_together(store, [*works, refused, lambda: append(store, "4")])
    assert [type(one) for one in ended] == [type(None), Gagal, type(None), Gagal, Gagal, type(None), type(None)]
    assert streams(store) == ["pertama", "0", "2", "4"]
    assert store.periksa().utuh


def test_the_first_that_fails_leaves_the_next_a_transaction_of_their_own(tmp_path: Path) -> None:
    store = create(tmp_path / "a.db")
    ended = run_together(store, [lambda i=i: append(store, str(i)) for i in range(3)], _fail)
    assert [type(one) for one in ended] == [type(None)] * 3 + [Gagal]
    assert streams(store) == ["0", "1", "2"]
    assert store.periksa().utuh


def _fail() -> None:
    raise Gagal


def test_each_reads_what_those_before_have_written(tmp_path: Path) -> None:
    """One stream, one register, one key: as if each had been committed before the next began."""
    store = create(tmp_path / "a.db")
    numbers: list[int] = []

    def work(key: str) -> None:
        with store.transaksi(kunci_belakangan=True) as tx:
            if tx.hasil_terdahulu(key, {"a": 1}) is not None:
                return
            now = tx.keadaan("penugasan/bersama")
            numbers.append(tx.nomor_urut("surat", 2026))
            tx.catat_hasil(key, {"a": 1}, {"versi": now.versi + 1})
            tx.append("penugasan/bersama", now.versi, "x", {"giliran": [tx.orang(ANI)]}, oleh=tx.orang(ANI))

    assert run_together(store, [lambda i=i: work(f"kunci-{i % 3}") for i in range(9)]) == [None] * 10
    assert numbers == [1, 2, 3]
    with store.baca() as view:
        assert view.keadaan("penugasan/bersama").versi == 3
    assert store.periksa().utuh


@pytest.mark.berkas
def test_where_the_journal_ends_is_told_to_the_next_as_the_file_has_it(tmp_path: Path) -> None:
    """Whatever the one before has written or has failed to write; and to nobody once others may have written."""
    store, found = create(tmp_path / "a.db"), []
    fill(store)
    post = {"unit": "d1", "sebagai": "plh", "selesai": "", "dasar": "SK", "oleh": token(store)}

    def work(act: Callable[[Any], object], *, fails: bool = False) -> None:
        with store.transaksi() as tx:
            found.append((tx._tables.ujung, SqliteReadTables(store._conn)._ended()))
            act(tx)
            if fails:
                raise Gagal

    acts: list[Callable[[Any], object]] = [
        lambda tx: tx.tetapkan_pejabat(nip=BUDI, mulai="2026-03-01", **post),
        lambda tx: tx.atur({"a": 1}, oleh=post["oleh"]),
        lambda tx: tx.append("penugasan/2", 1, "x", {"giliran": []}, oleh=post["oleh"], pribadi={"alasan": "sakit"}),
        lambda tx: tx.kepala(),
        lambda tx: tx.gabung_unit(lama=["d0"], baru="d1", berlaku="2026-01-01", dasar="", oleh=post["oleh"]),
    ]
    works = [lambda act=act, fails=fails: work(act, fails=fails) for act in acts for fails in (True, False)]
    ended = run_together(store, [*works, lambda: work(lambda _: None)])
    assert [type(one) for one in ended] == [Gagal, type(None)] * len(acts) + [type(None)] * 2
    assert [told for told, _ in found] == [real for _, real in found]
    assert len({told.akhir for told, _ in found}) == len(acts)  # one of them only looked
    with reopen(tmp_path / "a.db") as other:
        append(other, "lain")
    append(store, "1")
    assert store.periksa().utuh


def token(store: Any) -> str:
    with store.baca() as view:
        return str(view.sandi(ANI))


def test_nothing_is_told_before_the_commit(tmp_path: Path) -> None:
    """Whoever has finished is seen by nobody else, and hears nothing, while the others go on."""
    store = create(tmp_path / "a.db")
    told: list[str] = []
    seen: list[tuple[list[str], list[str]]] = []

    def first() -> None:
        append(store, "0")
        told.append("0")

    def second() -> None:
        with store.transaksi() as tx:
            tx.append("penugasan/1", 0, "diusulkan", {}, oleh=tx.orang(ANI))
            with reopen(tmp_path / "a.db") as other:
                seen.append((streams(other), [*told]))

    assert run_together(store, [first, second]) == [None] * 3
    assert seen == [([], [])]
    assert told == ["0"]


def test_observers_hear_of_each_transaction_after_the_commit(tmp_path: Path) -> None:
    heard: list[tuple[str, ...]] = []
    store = create(tmp_path / "a.db", sesudah=lambda events: heard.append(tuple(one.stream for one in events)))
    works = [lambda i=i: append(store, str(i), fails=i == 1) for i in range(3)]
    run_together(store, works)
    assert sorted(heard) == [("penugasan/0",), ("penugasan/2",), ("penugasan/pertama",)]


@pytest.mark.berkas
def test_a_reader_of_the_same_store_sees_what_is_stored(tmp_path: Path) -> None:
    store = create(tmp_path / "a.db")
    seen: list[list[str]] = []
    works = [lambda: append(store, "0"), lambda: seen.append(streams(store)), lambda: append(store, "1")]
    assert run_together(store, works) == [None] * 4
    assert seen == [["pertama", "0"]]


@pytest.mark.berkas
def test_a_commit_that_fails_fails_for_all_of_them(tmp_path: Path) -> None:
    """In this mode somebody who reads keeps all others from committing."""
    store = create(tmp_path / "a.db", ketahanan=DELETE_EXTRA, tenggat=1)
    reader = sqlite3.connect(store.nama, isolation_level=None, check_same_thread=False)
    with closing(reader):

        def read() -> None:
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM peristiwa").fetchone()

        ended = run_together(store, [lambda i=i: append(store, str(i)) for i in range(3)], read)
        assert [isinstance(one, GalatJurnal) for one in ended] == [True] * 4
    assert streams(store) == []
    append(store, "0")
    assert streams(store) == ["0"]
    assert store.periksa().utuh


def test_closing_keeps_what_was_finished(tmp_path: Path) -> None:
    store = create(tmp_path / "a.db")
    late: list[str] = []

    def refused() -> None:
        with pytest.raises(GalatJurnal, match="sudah ditutup"):
            append(store, "1")
        late.append("1")

    assert run_together(store, [lambda: append(store, "0"), store.close, refused]) == [None] * 4
    assert late == ["1"]
    with reopen(tmp_path / "a.db") as again:
        assert streams(again) == ["pertama", "0"]


def test_who_waits_too_long_is_told_and_sees_to_what_was_left_to_them(tmp_path: Path) -> None:
    """The one who was counted on to commit gives up: what is finished is committed all the same."""
    store = create(tmp_path / "a.db", tenggat=0.3)
    counted: list[str] = []

    def gives_up() -> None:
        with pytest.raises(GalatTerkunci, match="terlalu lama"):
            append(store, "0")
        counted.append("0")

    thread = threading.Thread(target=gives_up)
    with store.transaksi() as tx:
        tx.append("penugasan/pertama", 0, "diusulkan", {}, oleh=tx.orang(ANI))
        thread.start()
        # As if the other gave up only once this one had left it the transaction.
        wait_for(store, False)
        store._together.antrean.__class__ = _SelaluAda
    thread.join()
    assert counted == ["0"]
    assert streams(store) == ["pertama"]


class _SelaluAda(Antrean):
    """Somebody seems to wait, who has given up."""

    @property
    def ada_penulis(self) -> bool:
        return True


def test_who_is_interrupted_while_waiting_passes_the_turn_on() -> None:
    queue = Antrean("uji", 30)
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


def test_who_is_interrupted_before_the_commit_keeps_nobody_else_from_being_told() -> None:
    group, told = Rombongan(), []
    others = [threading.Thread(target=lambda: told.append(group.wait())) for _ in range(2)]
    for one in others:
        one.start()
    before = signal.signal(signal.SIGALRM, lambda *_: (_ for _ in ()).throw(Gagal))
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.05)
        with pytest.raises(Gagal):
            group.wait()
    finally:
        signal.signal(signal.SIGALRM, before)
    assert told == []
    group.decide()
    for one in others:
        one.join()
    assert told == [None, None]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="perlu fork")
def test_a_killed_process_loses_nothing_that_it_acknowledged(tmp_path: Path) -> None:
    acknowledged: set[bytes] = set()
    create(tmp_path / "a.db").close()
    for turn in range(4):
        reader, writer = os.pipe()
        if (child := os.fork()) == 0:
            store = reopen(tmp_path / "a.db")

            def work(which: int, store: Any = store, turn: int = turn, writer: int = writer) -> None:
                number = 0
                while True:
                    name = f"{turn}-{which}-{number}"
                    append(store, name)
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
            stored = {name.encode() for name in streams(store)}
            assert acknowledged <= stored
            assert store.periksa().utuh
