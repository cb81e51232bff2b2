"""Nothing acknowledged is lost, whoever else writes and whenever a process dies. Each with a control that must fail."""

import json
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from jurnal_bahan import ANI, create, fill, reopen

from tatakerja.journal import GalatBasisData, GalatJurnal, GalatTerkunci
from tatakerja.journal.sqlite.pragma import DELETE_EXTRA, WAL_FULL, Ketahanan, default_durability

HERE = Path(__file__).parent
needs_fork = pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")


def run(script: str, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, HERE / script, *options], capture_output=True, text=True, check=False, timeout=300
    )


@needs_fork
def test_kill_in_the_middle_loses_nothing_acknowledged() -> None:
    result = run("torture.py", "--putaran", "50")
    assert result.returncode == 0, result.stdout + result.stderr
    assert "50 rounds" in result.stdout
    assert " 0 lost, 0 half done, 0 faults" in result.stdout


@needs_fork
def test_control_acknowledging_before_the_commit_loses_some() -> None:
    result = run("torture.py", "--putaran", "50", "--kendali")
    assert result.returncode == 0, result.stdout + result.stderr
    assert " 0 lost" not in result.stdout


@needs_fork
@pytest.mark.parametrize(("processes", "each"), [(8, 40), (32, 15)])
def test_many_writers(processes: int, each: int) -> None:
    result = run("writers.py", "--proses", str(processes), "--tiap", str(each))
    assert result.returncode == 0, result.stderr
    total = processes * each
    assert json.loads(result.stdout) == {
        "acknowledged": total,
        "stored": total,
        "lost": 0,
        "duplicates": 0,
        "gaps": 0,
        "errors": 0,
        "faults": 0,
    }


@needs_fork
def test_control_deferred_writers_lock_each_other_out() -> None:
    report = json.loads(run("writers.py", "--proses", "8", "--tiap", "40", "--kendali").stdout)
    assert report["errors"] > 0
    assert report["lost"] == report["errors"]


def test_waiting_ends_with_a_message_that_says_what_to_do(tmp_path: Path) -> None:
    create(tmp_path / "a.db").close()
    first, second = create(tmp_path / "a.db"), create(tmp_path / "a.db", tenggat=0.05)
    with first.transaksi(), pytest.raises(GalatTerkunci, match="dipakai proses lain; tunggu"), second.transaksi():
        pass
    with second.transaksi() as tx:
        tx.append("penugasan/1", 0, "diusulkan", {}, oleh=tx.orang(ANI))
    first.close()
    second.close()


def test_threads_share_one_store(tmp_path: Path) -> None:
    store = create(tmp_path / "a.db")
    numbers: list[int] = []

    def work(who: int) -> None:
        for index in range(20):
            with store.transaksi() as tx:
                urut = tx.nomor_urut("surat", 2026)
                tx.append(f"penugasan/{who}-{index}", 0, "diusulkan", {}, oleh=tx.orang(f"1970010119900{who:05}"))
            numbers.append(urut)
            with store.baca() as view:
                assert view.keadaan(f"penugasan/{who}-{index}").versi == 1

    threads = [threading.Thread(target=work, args=(who,)) for who in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(numbers) == list(range(1, 121))
    assert store.periksa().utuh
    store.close()


def test_blocks_do_not_nest_and_end(tmp_path: Path) -> None:
    store = create(tmp_path / "a.db")
    fill(store)
    with store.baca() as view, pytest.raises(GalatJurnal, match="bersarang"), store.transaksi():
        pass
    with pytest.raises(GalatJurnal, match="sudah selesai"):
        view.kepala()
    with store.baca() as view:
        events = view.peristiwa()
        next(events)
    store.close()
    with pytest.raises(GalatJurnal, match="ditutup"), store.baca():
        pass


def test_a_failing_block_stores_nothing(tmp_path: Path) -> None:
    store = create(tmp_path / "a.db")
    fill(store)
    before = store.segel().kepala

    def fail() -> None:
        with store.transaksi() as tx:
            who = tx.orang("198001012005011001")
            tx.append("penugasan/9", 0, "diusulkan", {}, oleh=who, pribadi={"alasan": "x"})
            tx.nomor_urut("surat", 2026)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert store.segel().kepala == before
    with store.baca() as view:
        assert view.sandi("198001012005011001") is None
        assert view.keadaan("penugasan/9").versi == 0
    assert store.periksa().utuh
    store.close()


def test_a_view_stays_as_of_one_moment(tmp_path: Path) -> None:
    durability = WAL_FULL  # readers do not wait for writers there, so the moment can be seen to last
    reader, writer = create(tmp_path / "a.db", ketahanan=durability), create(tmp_path / "a.db", ketahanan=durability)
    with reader.baca() as view:
        before = view.kepala()
        fill(writer)
        assert view.kepala() == before
    with reader.baca() as view:
        assert view.kepala().jumlah == 6
    reader.close()
    writer.close()


@pytest.mark.parametrize(
    ("version", "wanted"),
    [
        ((3, 40, 1), DELETE_EXTRA), ((3, 44, 5), DELETE_EXTRA), ((3, 44, 6), WAL_FULL), ((3, 45, 0), DELETE_EXTRA),
        ((3, 50, 6), DELETE_EXTRA), ((3, 50, 7), WAL_FULL), ((3, 51, 2), DELETE_EXTRA), ((3, 51, 3), WAL_FULL),
        ((3, 52, 0), WAL_FULL),
    ],
)  # fmt: skip
def test_the_log_is_used_only_where_it_is_safe(version: tuple[int, ...], wanted: Ketahanan) -> None:
    assert default_durability(version) == wanted


@pytest.mark.parametrize("durability", [DELETE_EXTRA, WAL_FULL])
def test_settings_are_in_force(tmp_path: Path, durability: Ketahanan) -> None:
    store = create(tmp_path / "a.db", ketahanan=durability)
    settings = {
        "journal_mode": durability.journal_mode,
        "synchronous": durability.synchronous,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "trusted_schema": 0,
        "secure_delete": 1,
    }
    for name, value in settings.items():
        assert store._conn.execute(f"PRAGMA {name}").fetchone()[0] == value, name
    fill(store)
    assert store.periksa().utuh
    store.close()


def test_a_setting_that_does_not_take_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GalatBasisData, match="tidak menerima journal_mode"):
        create(tmp_path / "a.db", ketahanan=Ketahanan("ngawur", 2))


def test_backup_in_use_verifies(tmp_path: Path) -> None:
    store = create(tmp_path / "a.db")
    fill(store)
    stop = threading.Event()
    written = 0

    def work() -> None:
        nonlocal written
        other = reopen(tmp_path / "a.db")
        while not stop.is_set():
            with other.transaksi() as tx:
                tx.append(f"penugasan/cadangan-{written}", 0, "diusulkan", {}, oleh=tx.orang(ANI))
            written += 1
            time.sleep(0.003)  # or the one that copies starves
        other.close()

    thread = threading.Thread(target=work)
    thread.start()
    try:
        for index in range(8):
            seal = store.segel()
            target = tmp_path / f"cadangan-{index}.db"
            store.cadangkan(target)
            copy = reopen(target)
            outcome = copy.periksa(seal)
            assert outcome.utuh, outcome.cacat
            assert outcome.jumlah >= seal.jumlah
            copy.close()
    finally:
        stop.set()
        thread.join()
    assert written > 0
    with pytest.raises(GalatBasisData, match="tidak menimpa"):
        store.cadangkan(tmp_path / "cadangan-0.db")
    assert not list(tmp_path.glob("*.sebagian"))
    store.close()


def test_control_copying_the_bare_file_while_it_is_written_does_not_verify(tmp_path: Path) -> None:
    """In WAL mode what was committed may stand in the log alone, so a copy of the file misses it."""
    store = create(tmp_path / "a.db", ketahanan=WAL_FULL)
    fill(store)
    seal = store.segel()
    (tmp_path / "b.db").write_bytes((tmp_path / "a.db").read_bytes())
    try:
        copy = reopen(tmp_path / "b.db")
    except GalatBasisData:
        pass
    else:
        assert not copy.periksa(seal).utuh
        copy.close()
    store.close()


def test_the_schema_itself_keeps_the_journal_append_only(tmp_path: Path) -> None:
    store = create(tmp_path / "a.db")
    fill(store)
    store.close()
    conn = sqlite3.connect(tmp_path / "a.db")
    conn.execute("PRAGMA recursive_triggers = 1")
    row = conn.execute("SELECT * FROM peristiwa WHERE no = 2").fetchone()
    marks = ", ".join("?" * len(row))
    for statement, values, message in (
        ("UPDATE peristiwa SET oleh = 'sistem'", (), "tidak dapat diubah"),
        ("DELETE FROM peristiwa WHERE no = 6", (), "tidak dapat dihapus"),
        (f"REPLACE INTO peristiwa VALUES ({marks})", row, "menyambung"),
        (f"INSERT INTO peristiwa VALUES ({marks})", (8, "penugasan/8", 1, *row[3:]), "menyambung"),
        (f"INSERT INTO peristiwa VALUES ({marks})", (7, "penugasan/8", 1, *row[3:]), "menyambung"),
        ("DELETE FROM rekaman", (), "rekaman"),
        ("UPDATE rekaman SET nilai = 'lain'", (), "rekaman"),
        ("DELETE FROM orang", (), "orang"),
        ("UPDATE orang SET nip = '1' WHERE no = 1", (), "orang"),
        ("DELETE FROM pegawai", (), "cuplikan"),
        ("UPDATE identitas SET asal = lower(asal)", (), "asal"),
    ):
        with pytest.raises(sqlite3.IntegrityError, match=message):
            conn.execute(statement, values)
    conn.close()
