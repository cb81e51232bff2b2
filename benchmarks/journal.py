"""What the journal's guarantees cost: each figure beside the bare SQLite statement that promises nothing, in one run.

python benchmarks/journal.py [--transisi N] [--pegawai N] [--detik S]
"""

import argparse
import sqlite3
import statistics
import tempfile
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from tatakerja.journal import KOLOM_PEGAWAI, JenisStream, Peristiwa, Proyeksi
from tatakerja.journal.sql.together import TRANSAKSI_TERBANYAK
from tatakerja.journal.sqlite.pragma import Ketahanan, default_durability
from tatakerja.journal.sqlite.store import PenyimpananSqlite

STEPS = 8  # of one assignment, from proposal to letter
OPEN = 100  # assignments under way at the same time


def fold(state: Mapping[str, Any] | None, event: Peristiwa) -> dict[str, object]:
    done = state["langkah"] + 1 if state else 1
    return {"status": "berjalan", "langkah": done, "giliran": event.data["giliran"], "rute": event.data["rute"]}


def waiting(_: str, state: Mapping[str, Any]) -> list[tuple[str, int]]:
    return [(who, state["langkah"]) for who in state["giliran"]]


KIND = JenisStream(
    nama="penugasan",
    fold=fold,
    proyeksi=(
        Proyeksi(
            nama="giliran",
            kolom={"orang": "TEXT", "langkah": "INTEGER"},
            indeks=(("orang",),),
            baris=waiting,
        ),
    ),
)
ROUTE = ["mengusulkan", "mengetahui", "menyetujui", "menyetujui", "menetapkan", "menerima"]


def event_data(step: int, turn: str) -> dict[str, object]:
    return {
        "langkah": step,
        "peran": "PPK pegawai",
        "dasar": ["Pasal 11 ayat (2)", "Lampiran I.B angka 3 huruf a"],
        "aturan": "bantul/2023.1",
        "rute": ROUTE,
        "giliran": [turn] if step < STEPS else [],
    }


def measure(count: int, work: Callable[[int], None]) -> float:
    """Microseconds of one, the first tenth left out as a warm-up."""
    warm = count // 10
    work(warm)
    start = time.perf_counter()
    work(count)
    return (time.perf_counter() - start) / count * 1e6


class Ours:
    def __init__(self, folder: Path, durability: Ketahanan) -> None:
        self.store = PenyimpananSqlite(folder / "ours.db", [KIND], buat=True, ketahanan=durability)
        with self.store.transaksi() as tx:
            self.people = [tx.orang(f"1970010119900110{i:02}") for i in range(50)]
            tx.append("penugasan/0", 0, "diusulkan", event_data(STEPS, ""), oleh=self.people[0])
        self.next = 0

    def run(self, count: int) -> None:
        """One step of one assignment in each transaction: read the state, append, fold, project."""
        people = self.people
        for _ in range(count):
            batch, place = divmod(self.next, OPEN * STEPS)
            step, which = divmod(place, OPEN)
            stream = f"penugasan/{1 + batch * OPEN + which:07}"
            turn = people[(which + step) % len(people)]
            with self.store.transaksi() as tx:
                now = tx.keadaan(stream)
                tx.append(stream, now.versi, "disetujui", event_data(step + 1, turn), oleh=turn)
            self.next += 1


class Raw:
    def __init__(self, folder: Path, ours: Ours) -> None:
        self.conn = sqlite3.connect(folder / "raw.db", isolation_level=None)
        for name in ("page_size", "journal_mode", "synchronous", "wal_autocheckpoint", "secure_delete", "cache_size"):
            value = ours.store._conn.execute(f"PRAGMA {name}").fetchone()[0]
            self.conn.execute(f"PRAGMA {name} = {value}").fetchall()
            assert self.conn.execute(f"PRAGMA {name}").fetchone()[0] == value
        self.conn.execute(
            "CREATE TABLE peristiwa (no INTEGER PRIMARY KEY, stream TEXT, versi INTEGER, jenis TEXT, waktu TEXT, "
            "oleh TEXT, data TEXT, pribadi TEXT, sebelum TEXT, hash TEXT)"
        )
        self.row = ours.store._conn.execute("SELECT * FROM peristiwa ORDER BY no DESC LIMIT 1").fetchone()[1:]

    def run(self, count: int) -> None:
        """The same bytes in one row in each transaction, and nothing else."""
        execute = self.conn.execute
        for _ in range(count):
            execute("BEGIN IMMEDIATE")
            execute("INSERT INTO peristiwa VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (None, *self.row))
            execute("COMMIT")


def compare_appends(count: int, durability: Ketahanan, label: str) -> None:
    with tempfile.TemporaryDirectory(dir=".") as name:
        folder = Path(name)
        ours = Ours(folder, durability)
        ours.run(count // 10)
        raw = Raw(folder, ours)
        # Alternately, so that whatever else the machine does meets both.
        figures = [(measure(count, raw.run), measure(count, ours.run)) for _ in range(5)]
        bare, full = (statistics.median(column) for column in zip(*figures, strict=True))
        ratio = statistics.median(a / b for a, b in figures)
        assert ours.store.periksa().utuh
        print(f"  {label:34} {bare:8.1f} µs bare {full:8.1f} µs ours   {ratio:6.0%}")
        ours.store.close()
        raw.conn.close()


def compare_threads(threads: int, seconds: float, durability: Ketahanan, label: str) -> None:
    """Threads of one process that write to one store, as the service's do: committed one by one, and together."""

    def rate(store: PenyimpananSqlite, most: int, run: int) -> float:
        store._together.terbanyak = most
        done = [0] * threads
        until = time.monotonic() + seconds

        def work(which: int) -> None:
            while time.monotonic() < until:
                batch, step = divmod(done[which], STEPS)
                stream = f"penugasan/{run}-{which}-{batch}"
                with store.transaksi() as tx:
                    now = tx.keadaan(stream)
                    tx.append(stream, now.versi, "disetujui", event_data(step + 1, people[which]), oleh=people[which])
                done[which] += 1

        workers = [threading.Thread(target=work, args=(which,)) for which in range(threads)]
        for one in workers:
            one.start()
        for one in workers:
            one.join()
        return sum(done) / seconds

    with tempfile.TemporaryDirectory(dir=".") as name:
        store = PenyimpananSqlite(Path(name) / "ours.db", [KIND], buat=True, ketahanan=durability)
        with store.transaksi() as tx:
            people = [tx.orang(f"1970010119900110{i:02}") for i in range(threads)]
            tx.append("penugasan/0", 0, "diusulkan", event_data(STEPS, ""), oleh=people[0])
        figures = [(rate(store, 1, 2 * i), rate(store, TRANSAKSI_TERBANYAK, 2 * i + 1)) for i in range(5)]
        alone, together = (statistics.median(column) for column in zip(*figures, strict=True))
        ratio = statistics.median(b / a for a, b in figures)
        assert store.periksa().utuh
        print(f"  {label:34} {alone:6.0f}/s one by one {together:6.0f}/s together   {ratio:6.2f} x   (aim 2 x at 32)")
        store.close()


def compare_import(count: int) -> None:
    rows = [
        (
            f"{19600101 + i % 300000:08}199001{1 + i % 2}{1 + i % 999:03}",
            f"Pegawai Nomor {i}",
            f"dinas-{i % 40}/bidang-{i % 7}",
            "fungsional" if i % 3 else "pelaksana",
            "ahli_muda" if i % 3 else "",
            "Analis Kebijakan",
            "pns",
            *[""] * (len(KOLOM_PEGAWAI) - 7),
        )
        for i in range(count)
    ]
    units = [
        (f"dinas-{i}", f"Dinas {i}", "dinas", "pemda", "jpt_pratama", "Kepala Dinas", "", "", "") for i in range(40)
    ]
    durability = default_durability()
    figures = []
    for _ in range(5):
        with tempfile.TemporaryDirectory(dir=".") as name:
            store = PenyimpananSqlite(Path(name) / "ours.db", buat=True)
            with store.transaksi() as tx:
                who = tx.orang("197001011990011001")
                start = time.perf_counter()
                tx.impor_organisasi(units, rows, [], regulasi="bantul", oleh=who)
            ours = time.perf_counter() - start
            store.close()
            conn = sqlite3.connect(Path(name) / "raw.db", isolation_level=None)
            conn.execute(f"PRAGMA journal_mode = {durability.journal_mode}").fetchall()
            conn.execute(f"PRAGMA synchronous = {durability.synchronous}")
            conn.execute(f"CREATE TABLE pegawai ({', '.join(f'{column} TEXT' for column in KOLOM_PEGAWAI)})")
            start = time.perf_counter()
            conn.execute("BEGIN IMMEDIATE")
            conn.executemany(f"INSERT INTO pegawai VALUES ({', '.join('?' * len(KOLOM_PEGAWAI))})", rows)
            conn.execute("COMMIT")
            figures.append((time.perf_counter() - start, ours))
            conn.close()
    bare, full = (statistics.median(column) * 1000 for column in zip(*figures, strict=True))
    ratio = statistics.median(a / b for a, b in figures)
    print(f"  {f'{count:,} employees':34} {bare:8.1f} ms bare {full:8.1f} ms ours   {ratio:6.0%}   (aim 35%)")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--transisi", type=int, default=3000)
    parser.add_argument("--pegawai", type=int, default=100_000)
    parser.add_argument("--detik", type=float, default=1.0)
    options = parser.parse_args()
    few = max(options.transisi // 6, 50)
    print(f"journal: a chained append with state and in-tray, against a bare row (SQLite {sqlite3.sqlite_version})")
    compare_appends(options.transisi, Ketahanan("wal", 1), "WAL, NORMAL (aim 40%)")
    compare_appends(few, Ketahanan("wal", 2), "WAL, FULL (aim 85%)")
    compare_appends(few, Ketahanan("delete", 3), "DELETE, EXTRA (aim 85%)")
    for threads in (1, 8, 32):
        compare_threads(threads, options.detik, Ketahanan("wal", 2), f"WAL, FULL, {threads} threads")
        compare_threads(threads, options.detik, Ketahanan("delete", 3), f"DELETE, EXTRA, {threads} threads")
    print("journal: importing a snapshot, against executemany")
    compare_import(options.pegawai)


if __name__ == "__main__":
    main()
