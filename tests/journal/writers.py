"""Many processes write to one journal at once; what they report is checked against what is stored.

python tests/journal/writers.py [--proses 32] [--tiap 20] [--kendali]
python tests/journal/writers.py --detik 60 [--adil tidak]
"""

import argparse
import json
import os
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))
from jurnal_bahan import create, reopen

from tatakerja.journal import GalatTerkunci
from tatakerja.journal.sqlite.fair import GiliranTulis

DECIDING = 0.001
"""Seconds between reading and writing, in which the others get their chance."""


def write(path: Path, who: int, count: int) -> dict:
    """Append with a number from one shared register, on a stream that all compete for and on one of its own."""
    numbers, errors = [], 0
    store = reopen(path)
    for index in range(count):
        try:
            with store.transaksi() as tx:
                me = tx.orang(f"1970010119900{who:05}")
                urut = tx.nomor_urut("surat", 2026)
                shared = tx.keadaan("penugasan/bersama")
                time.sleep(DECIDING)
                tx.append("penugasan/bersama", shared.versi, "ditambah", {"urut": urut, "giliran": []}, oleh=me)
                tx.append(f"penugasan/{who}-{index}", 0, "diusulkan", {"giliran": [me]}, oleh=me)
            numbers.append(urut)
        except GalatTerkunci:
            errors += 1
    store.close()
    return {"numbers": numbers, "errors": errors}


def write_for(path: Path, who: int, seconds: int, *, fair: bool = True) -> dict:
    """Write as often as one can for some time; how long each write took."""
    if not fair:
        GiliranTulis.begin = lambda self, conn: conn.execute("BEGIN IMMEDIATE")
    took, numbers, errors = [], [], 0
    store = reopen(path)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        before = time.monotonic()
        try:
            with store.transaksi() as tx:
                numbers.append(tx.nomor_urut("surat", 2026))
                me = tx.orang(f"1970010119900{who:05}")
                tx.append(f"penugasan/{who}-{len(numbers)}", 0, "diusulkan", {"giliran": [me]}, oleh=me)
        except GalatTerkunci:
            errors += 1
        took.append(time.monotonic() - before)
    store.close()
    return {"numbers": numbers, "errors": errors, "took": took}


def fairness(path: Path, processes: int, seconds: int, *, fair: bool) -> dict:
    """Every writer writes without a pause; how the longest waits compare with the usual ones."""
    create(path).close()
    results = run(path, processes, seconds, partial(write_for, fair=fair))
    took = sorted(one for result in results for one in result["took"])
    numbers = Counter(urut for result in results for urut in result["numbers"])
    median, p99 = took[len(took) // 2], took[len(took) * 99 // 100]
    store = reopen(path)
    outcome = store.periksa()
    store.close()
    return {
        "processes": processes, "seconds": seconds, "written": len(took), "per_second": round(len(took) / seconds),
        "median_ms": round(median * 1000, 2), "p99_ms": round(p99 * 1000, 2), "max_ms": round(took[-1] * 1000, 2),
        "p99_per_median": round(p99 / median, 1), "fewest": min(len(one["took"]) for one in results),
        "most": max(len(one["took"]) for one in results), "duplicates": numbers.total() - len(numbers),
        "lost": len(took) - outcome.jumlah, "errors": sum(one["errors"] for one in results),
        "faults": len(outcome.cacat),
    }  # fmt: skip


def write_deferred(path: Path, who: int, count: int) -> dict:
    """The control: the same in plain transactions that read first and write later."""
    numbers, errors = [], 0
    conn = sqlite3.connect(path, timeout=30, isolation_level=None)
    for _ in range(count):
        try:
            conn.execute("BEGIN")
            urut = conn.execute("SELECT coalesce(max(urut), 0) + 1 FROM surat").fetchone()[0]
            time.sleep(DECIDING)
            conn.execute("INSERT INTO surat VALUES (?, ?)", (urut, who))
            conn.execute("COMMIT")
            numbers.append(urut)
        except sqlite3.OperationalError:
            errors += 1
            if conn.in_transaction:
                conn.execute("ROLLBACK")
    conn.close()
    return {"numbers": numbers, "errors": errors}


def run(path: Path, processes: int, count: int, work: object) -> list[dict]:
    children = []
    for who in range(processes):
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            status = 1
            try:
                os.write(writing, json.dumps(work(path, who, count)).encode())  # type: ignore[operator]
                status = 0
            finally:
                os._exit(status)
        os.close(writing)
        children.append((child, reading))
    results = []
    for child, reading in children:
        with os.fdopen(reading) as pipe:
            text = pipe.read()
        assert os.waitpid(child, 0)[1] == 0, "a writer failed"
        results.append(json.loads(text))
    return results


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--proses", type=int, default=32)
    parser.add_argument("--tiap", type=int, default=20, help="transactions of each")
    parser.add_argument("--kendali", action="store_true", help="plain deferred transactions, which must fail")
    parser.add_argument("--detik", type=int, default=0, help="write for so long, and tell how long each had to wait")
    parser.add_argument("--adil", choices=("ya", "tidak"), default="ya", help="tidak: SQLite's own waiting")
    options = parser.parse_args()
    if options.detik:
        with tempfile.TemporaryDirectory() as folder:
            told = fairness(Path(folder) / "ramai.db", options.proses, options.detik, fair=options.adil == "ya")
        print(json.dumps(told))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ramai.db"
        if options.kendali:
            conn = sqlite3.connect(path)
            conn.execute("CREATE TABLE surat (urut INTEGER PRIMARY KEY, oleh INTEGER)")
            conn.commit()
            conn.close()
            results = run(path, options.proses, options.tiap, write_deferred)
        else:
            create(path).close()
            results = run(path, options.proses, options.tiap, write)
        numbers = Counter(urut for result in results for urut in result["numbers"])
        wanted = options.proses * options.tiap
        report = {
            "acknowledged": numbers.total(),
            "lost": wanted - numbers.total(),
            "duplicates": sum(count - 1 for count in numbers.values()),
            "gaps": max(numbers) - len(numbers),
            "errors": sum(result["errors"] for result in results),
        }
        if not options.kendali:
            store = reopen(path)
            outcome = store.periksa()
            report |= {"stored": outcome.jumlah // 2, "faults": len(outcome.cacat)}
            store.close()
    print(json.dumps(report))
    return 0


if __name__ == "__main__":
    sys.exit(main())
