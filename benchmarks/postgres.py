"""What the journal's guarantees cost on a PostgreSQL server: commits a second beside a bare one-row append.

python -m benchmarks.postgres [--detik S]

Each connection belongs to a process of its own, but for ours once more by as many threads of one process, which are
committed together, as a service's are. All sides alternate on the same server, which waits for the disk. Where ``dbos``
is installed, a workflow of one durable step that appends the same row is one of them.
"""

import argparse
import json
import math
import multiprocessing
import os
import shutil
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from benchmarks.journal import KIND, STEPS, event_data

if TYPE_CHECKING:
    from tatakerja.journal.postgres.store import PenyimpananPostgres

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
    """Steps by a process of its own."""
    from tatakerja.journal.postgres.store import PenyimpananPostgres

    return steps(PenyimpananPostgres(address, [KIND], ukuran=1), who)


def steps(store: "PenyimpananPostgres", who: int) -> Callable[[], None]:
    """One step of one assignment in each transaction: read the state, append, fold, project."""
    from tatakerja.journal import GalatBerubah

    done, run = count(), f"{os.getpid()}-{who}-{time.monotonic_ns()}"
    with store.transaksi() as tx:
        me = tx.orang(f"1970010119900110{who:02}")
        tx.append(f"penugasan/{run}", 0, "x", event_data(STEPS, ""), oleh=me)

    def once(batch: int, place: int) -> None:
        with store.transaksi(kunci_belakangan=True) as tx:
            now = tx.keadaan(f"penugasan/{run}-{batch}")
            tx.append(f"penugasan/{run}-{batch}", now.versi, "disetujui", event_data(place + 1, me), oleh=me)

    def step() -> None:
        batch, place = divmod(next(done), STEPS)
        try:
            once(batch, place)
        except GalatBerubah:  # as the commands do
            once(batch, place)

    return step


def threaded(address: str, threads: int, seconds: float) -> float:
    """Steps a second of so many threads of one process, by one store."""
    from tatakerja.journal.postgres.store import PenyimpananPostgres

    done = [0] * threads
    with PenyimpananPostgres(address, [KIND]) as store:
        works = [steps(store, who) for who in range(threads)]
        until = time.monotonic() + seconds

        def work(who: int) -> None:
            while time.monotonic() < until:
                works[who]()
                done[who] += 1

        running = [threading.Thread(target=work, args=(who,)) for who in range(threads)]
        for one in running:
            one.start()
        for one in running:
            one.join()
    return sum(done) / seconds


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

    def write() -> None:
        append()

    def transition() -> None:
        step()

    # Called, since a decorator of unknown type would hide what these functions are.
    step: Callable[[], None] = DBOS.step()(write)
    workflow: Callable[[], None] = DBOS.workflow()(transition)
    DBOS.launch()
    return workflow


def compare(address: str, connections: int, seconds: float, *, with_dbos: bool) -> None:
    """All sides, three times in turn; of ours what it is to the others in the same round."""
    found = [
        (
            rate(bare, address, connections, seconds),
            rate(dbos, address, connections, seconds) if with_dbos else math.nan,
            rate(ours, address, connections, seconds),
            threaded(address, connections, seconds),
        )
        for _ in range(3)
    ]
    plain, other, *_ = map(statistics.median, zip(*found, strict=True))
    print(f"  {connections:3} connections {plain:9.0f}/s bare {other:9.0f}/s DBOS", flush=True)
    for place, label in ((2, "ours, a process each"), (3, "ours, threads of one")):
        mine = statistics.median(row[place] for row in found)
        to_bare, to_dbos = (statistics.median(row[place] / row[side] for row in found) for side in (0, 1))
        print(f"      {label:21} {mine:9.0f}/s   {to_bare:6.0%} of bare {to_dbos:6.1f} x DBOS (aim 5)", flush=True)


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
        with_dbos = find_spec("dbos") is not None
        if with_dbos:
            server.buat("bench_dbos")
            rate(dbos, address, 1, 0.1)
        else:
            print("  dbos isn't installed: not compared")
        for connections in (1, 8, 32):
            compare(address, connections, options.detik, with_dbos=with_dbos)
        with PenyimpananPostgres(address, [KIND]) as store:
            assert store.periksa().utuh
    finally:
        server.wheel.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
