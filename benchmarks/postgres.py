"""What the journal's guarantees cost on a PostgreSQL server: commits a second beside a bare one-row append.

python -m benchmarks.postgres [--detik S]

Each connection belongs to a process of its own; all sides alternate on the same server, which waits for the disk. Where
``dbos`` is installed, a workflow of one durable step that appends the same row is measured in the same run.
"""

import argparse
import json
import multiprocessing
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from benchmarks.journal import KIND, STEPS, event_data

CREATE = (
    "CREATE TABLE bare (no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, stream text, versi bigint, jenis text, "
    "waktu text, oleh text, data text, pribadi text, sebelum text, hash text)"
)


def bare(address: str, who: int) -> Callable[[], None]:
    import psycopg

    row = (
        "penugasan/1",
        1,
        "disetujui",
        "w" * 27,
        "o" * 30,
        json.dumps(event_data(1, "o" * 30)),
        "{}",
        "a" * 64,
        "b" * 64,
    )
    conn = psycopg.connect(address, autocommit=True)
    marks = ", ".join(["%s"] * len(row))
    sql = f"INSERT INTO bare (stream, versi, jenis, waktu, oleh, data, pribadi, sebelum, hash) VALUES ({marks})"
    return lambda: conn.execute(sql.encode(), row).close()


def ours(address: str, who: int) -> Callable[[], None]:
    """One step of one assignment in each transaction: read the state, append, fold, project."""
    from tatakerja.journal.postgres.store import PenyimpananPostgres

    store = PenyimpananPostgres(address, [KIND], ukuran=1)
    done, run = count(), f"{os.getpid()}-{time.monotonic_ns()}"
    with store.transaksi() as tx:
        me = tx.orang(f"1970010119900110{who:02}")
        tx.append(f"penugasan/{run}", 0, "x", event_data(STEPS, ""), oleh=me)

    def step() -> None:
        batch, place = divmod(next(done), STEPS)
        # As the commands do; nobody else writes what is read here.
        with store.transaksi(kunci_belakangan=True) as tx:
            now = tx.keadaan(f"penugasan/{run}-{batch}")
            tx.append(f"penugasan/{run}-{batch}", now.versi, "disetujui", event_data(place + 1, me), oleh=me)

    return step


def batched(address: str, most: int) -> Callable[[], int]:
    """Several steps in each transaction, as a process could that collects what waits; gives how many."""
    from tatakerja.journal.postgres.store import PenyimpananPostgres

    store = PenyimpananPostgres(address, [KIND], ukuran=1)
    done, run = count(), f"{os.getpid()}-{time.monotonic_ns()}"
    with store.transaksi() as tx:
        me = tx.orang("197001011990011001")
        tx.append(f"penugasan/{run}", 0, "x", event_data(STEPS, ""), oleh=me)

    def steps() -> int:
        with store.transaksi() as tx:
            for _ in range(most):
                batch, place = divmod(next(done), STEPS)
                now = tx.keadaan(f"penugasan/{run}-{batch}")
                tx.append(f"penugasan/{run}-{batch}", now.versi, "disetujui", event_data(place + 1, me), oleh=me)
        return most

    return steps


def dbos(address: str, who: int) -> Callable[[], None]:
    """A workflow of DBOS with one step, which appends the bare row; the workflow's state in a database beside it."""
    import logging

    from dbos import DBOS

    system = address.replace("/bench?", "/bench_dbos?")
    DBOS(
        config={
            "name": "bench",
            "system_database_url": system,
            "log_level": "CRITICAL",
            "use_listen_notify": False,
            "executor_id": f"{os.getpid()}",
            "run_migrations": who == 0,
            "sys_db_pool_size": 2,
        }
    )
    logging.disable(logging.CRITICAL)
    append = bare(address, who)

    @DBOS.step()
    def write() -> None:
        append()

    @DBOS.workflow()
    def transition() -> None:
        write()

    DBOS.launch()
    return transition


def compare_dbos(address: str, connections: int, seconds: float) -> None:
    """What our transitions are to those of DBOS."""
    pairs = [(rate(dbos, address, connections, seconds), rate(ours, address, connections, seconds)) for _ in range(3)]
    theirs, mine = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(b / a for a, b in pairs)
    print(f"  {connections:3} connections {theirs:9.0f}/s DBOS {mine:9.0f}/s ours   {ratio:6.1f} x (aim 5)", flush=True)


def compare_batches(address: str, seconds: float) -> None:
    """What one process reaches that puts several steps into one commit."""
    for most in (1, 8, 32):
        steps = batched(address, most)
        steps()
        begin, done = time.monotonic(), 0
        while time.monotonic() - begin < seconds:
            done += steps()
        print(f"  {most:3} steps in a commit, one process {done / (time.monotonic() - begin):9.0f}/s", flush=True)


def rate(make: Callable[[str, int], Callable[[], None]], address: str, connections: int, seconds: float) -> float:
    """Commits a second of all connections together, each of a process of its own; opening them isn't counted."""
    context = multiprocessing.get_context("fork")
    barrier, results = context.Barrier(connections), context.SimpleQueue()

    def child(who: int) -> None:
        step, done = make(address, who), 0
        step()
        barrier.wait()
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            step()
            done += 1
        results.put(done)
        os._exit(0)

    children = [context.Process(target=child, args=(who,)) for who in range(connections)]
    for one in children:
        one.start()
    total = sum(results.get() for _ in children)
    for one in children:
        one.join()
    return float(total / seconds)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--detik", type=float, default=2.0)
    options = parser.parse_args()
    try:
        from postgres_bahan import mulai

        folder = Path(tempfile.mkdtemp(prefix="bench-"))
        server = mulai(folder, tahan=True)
    except Exception as error:
        print(f"  no PostgreSQL server to measure on: {error}")
        return
    try:
        from tatakerja.journal.postgres.store import PenyimpananPostgres

        address = server.buat("bench")
        server.jalankan(CREATE, di="bench")
        PenyimpananPostgres(address, [KIND], buat=True).close()
        for connections in (1, 8, 32):
            pairs = [
                (rate(bare, address, connections, options.detik), rate(ours, address, connections, options.detik))
                for _ in range(3)
            ]
            one, other = (statistics.median(column) for column in zip(*pairs, strict=True))
            ratio = statistics.median(b / a for a, b in pairs)
            print(f"  {connections:3} connections {one:9.0f}/s bare {other:9.0f}/s ours   {ratio:6.0%}", flush=True)
        compare_batches(address, options.detik)
        if find_spec("dbos") is None:
            print("  dbos isn't installed: not compared")
        else:
            server.buat("bench_dbos")
            rate(dbos, address, 1, 0.1)
            for connections in (1, 8, 32):
                compare_dbos(address, connections, options.detik)
        with PenyimpananPostgres(address, [KIND]) as store:
            assert store.periksa().utuh
    finally:
        server.wheel.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
