"""Kill clients and the server of a PostgreSQL database under many writers, and look for what was acknowledged.

python tests/journal/torture_postgres.py [--putaran 200] [--penulis 32] [--utas 1] [--benih 1]
    [--kendali simpan|cakram]

Each round writers append, each a process of so many threads, which are committed together; half of it with a number of
one register and on a stream that all compete for, while one that may no longer write races with its being revoked. They
read and decide before they take the lock, as the commands do, and are run once more where that has changed. In every
second round the server is stopped at once (``pg_ctl stop -m immediate``) and started again, in the others the writers
are killed (SIGKILL).
"""

import argparse
import os
import random
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import warnings
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))
from jurnal_bahan import ANI, PENUGASAN

from postgres_bahan import Server, mulai
from tatakerja.journal import GalatBerubah, GalatJurnal
from tatakerja.journal.postgres import together
from tatakerja.journal.postgres.pipeline import raw
from tatakerja.journal.postgres.store import PenyimpananPostgres

Say = Callable[[str], None]
_SABAR = 6
"""How often to wait ten seconds for a server that recovers on a busy machine."""
BEKU = "penugasan/dibekukan"
"""A stream after whose first event nothing may be decided any more."""


def write_then_say(store: Any, label: str, say: Say) -> None:
    """As the journal wants it: success is told once the block is left."""
    try:
        number = _stored(store, label)
    except GalatBerubah:
        number = _stored(store, label)
    say(f"{label} {number}")


def _stored(store: Any, label: str) -> int:
    with store.transaksi(kunci_belakangan=True) as tx:
        return _append(tx, label)


def say_then_commit(store: Any, label: str, say: Say) -> None:
    """The control: success is told when all is written but not committed."""
    with store.transaksi() as tx:
        number = _append(tx, label)
        say(f"{label} {number}")
        time.sleep(0.02)


def say_before_disk(store: Any, label: str, say: Say) -> None:
    """Another control: the lock is given on with the commit, and nobody waits for the disk after it."""
    together.commit = lambda conn: [raw("COMMIT")]  # in this writer's process alone
    write_then_say(store, label, say)


KENDALI = {"simpan": say_then_commit, "cakram": say_before_disk}


def _append(tx: Any, label: str) -> int:
    if tx.keadaan(BEKU).versi:
        raise GalatJurnal("dibekukan")
    who, number = tx.orang(ANI), 0
    if int(label.rsplit("-", 1)[1]) % 2:
        number = tx.nomor_urut("surat", 2026)
        shared = tx.keadaan("penugasan/bersama")
        tx.append("penugasan/bersama", shared.versi, "ditambah", {"urut": number}, oleh=who)
    tx.append(f"penugasan/{label}", 0, "diusulkan", {"giliran": [who]}, oleh=who, pribadi={"alasan": label})
    return int(number)


@attrs.define
class Hasil:
    putaran: int = 0
    diakui: int = 0
    hilang: list[str] = attrs.field(factory=list)
    ganda: list[int] = attrs.field(factory=list)
    melanggar: list[str] = attrs.field(factory=list)
    cacat: list[str] = attrs.field(factory=list)


def torture(
    server: Server,
    rounds: int,
    writers: int,
    variant: Callable[[Any, str, Say], None] = write_then_say,
    *,
    seed: int = 1,
    threads: int = 1,
) -> Hasil:
    """Each round on a new database: writers, and their death or the server's; then what must be there is looked for."""
    chance, outcome = random.Random(seed), Hasil()
    for number in range(rounds):
        address = server.buat("siksa")
        PenyimpananPostgres(address, [PENUGASAN], buat=True).close()
        children = [_child(address, f"{number}-{who}", variant, threads) for who in range(writers)]
        select.select([reading for _, reading in children], [], [], 30)
        time.sleep(chance.uniform(0.01, 0.15))
        if number % 2:
            _stop_at_once(server)
        else:
            _freeze(address)
        time.sleep(0.01)
        said: list[str] = []
        for child, _ in children:
            os.kill(child, signal.SIGKILL)
        for child, reading in children:
            os.waitpid(child, 0)
            with os.fdopen(reading) as pipe:
                said += [line for line in pipe.read().split("\n")[:-1] if " " in line]
        if number % 2:
            _start(server)
        _look(address, said, outcome)
        outcome.putaran += 1
        outcome.diakui += len(said)
        if outcome.putaran % 20 == 0:
            print(outcome, flush=True)
    return outcome


def _child(address: str, label: str, variant: Callable[[Any, str, Say], None], threads: int) -> tuple[int, int]:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            sys.stderr = open(os.devnull, "w")  # noqa: SIM115
            store = PenyimpananPostgres(address, [PENUGASAN], ukuran=1, tenggat=5)

            def work(which: int) -> None:
                for index in range(100_000):
                    text = f"{label}-{which}-{index}"
                    variant(store, text, lambda text: (os.write(writing, f"{text}\n".encode()), None)[1])

            running = [threading.Thread(target=work, args=(which,)) for which in range(threads)]
            for one in running:
                one.start()
            for one in running:
                one.join()
        finally:
            os._exit(1)
    os.close(writing)
    return child, reading


def _freeze(address: str) -> None:
    """Revoke what all writers decide by; nothing of theirs may come after it."""
    store = PenyimpananPostgres(address, [PENUGASAN], ukuran=1)
    with store.transaksi() as tx:
        tx.append(BEKU, 0, "dibekukan", {}, oleh="sistem")
    store.close()


def _look(address: str, said: list[str], outcome: Hasil) -> None:
    store = PenyimpananPostgres(address, [PENUGASAN], ukuran=2)
    with store.baca() as view:
        events = list(view.peristiwa())
    found = {event.stream for event in events}
    outcome.hilang += [line for line in said if f"penugasan/{line.split()[0]}" not in found]
    numbers = Counter(event.data["urut"] for event in events if event.stream == "penugasan/bersama")
    told = Counter(number for line in said if (number := int(line.split()[1])))
    outcome.ganda += [number for number, times in (numbers.items() | told.items()) if times > 1]
    frozen = next((event.no for event in events if event.stream == BEKU), None)
    outcome.melanggar += [str(event.no) for event in events if frozen is not None and event.no > frozen]
    outcome.cacat += map(str, store.periksa().cacat)
    store.close()


def _stop_at_once(server: Server) -> None:
    _pg_ctl(server, "stop", "-m", "immediate")


def _start(server: Server) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for attempt in range(_SABAR):
            try:
                server.wheel.ensure_postgres_running()
            except (subprocess.TimeoutExpired, AssertionError) as error:
                if attempt == _SABAR - 1:
                    raise
                if isinstance(error, AssertionError):  # the wheel doesn't wait for one that has begun to recover
                    time.sleep(10)
            else:
                return


def _pg_ctl(server: Server, *arguments: str) -> None:
    wheel = server.wheel
    as_user = {"user": wheel.system_user} if wheel.system_user else {}
    subprocess.run(
        [str(wheel.bin_path / "pg_ctl"), "-w", "-D", str(wheel.pgdata), *arguments],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **as_user,
    )  # fmt: skip


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--putaran", type=int, default=200)
    parser.add_argument("--penulis", type=int, default=32)
    parser.add_argument("--utas", type=int, default=1, help="threads of each")
    parser.add_argument("--benih", type=int, default=1)
    parser.add_argument(
        "--kendali",
        choices=sorted(KENDALI),
        help="acknowledge before the commit or before the disk has it: must lose some",
    )
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="siksa-"))
    try:
        server = mulai(folder, tahan=True)
    except Exception as error:
        print(f"no PostgreSQL server to kill: {error}")
        return 0
    try:
        found = torture(
            server,
            options.putaran,
            options.penulis,
            KENDALI[options.kendali] if options.kendali else write_then_say,
            seed=options.benih,
            threads=options.utas,
        )
    finally:
        server.wheel.cleanup()
        shutil.rmtree(folder, ignore_errors=True)
    print(
        f"{found.putaran} rounds, {found.diakui} acknowledged, {len(found.hilang)} lost, {len(found.ganda)} numbers "
        f"twice, {len(found.melanggar)} unlawful, {len(found.cacat)} faults"
    )
    bad = bool(found.ganda or found.melanggar or found.cacat)
    return 1 if bad or bool(found.hilang) != bool(options.kendali) else 0


if __name__ == "__main__":
    sys.exit(main())
