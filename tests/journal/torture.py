"""Kill a writer with SIGKILL in the middle of its work, again and again, and look for what it had acknowledged.

python tests/journal/torture.py [--putaran 1000] [--kendali]
"""

import argparse
import os
import random
import select
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import attrs

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parent))
from jurnal_bahan import ANI, BUDI, create, reopen

from tatakerja.journal.sqlite.store import PenyimpananSqlite

Say = Callable[[str], None]


def write_then_say(store: PenyimpananSqlite, label: str, say: Say) -> None:
    """As the journal wants it: success is told once the block is left."""
    with store.transaksi() as tx:
        _append(tx, label)
    say(label)


def say_then_commit(store: PenyimpananSqlite, label: str, say: Say) -> None:
    """The control: success is told when all is written but not committed."""
    with store.transaksi() as tx:
        _append(tx, label)
        say(label)


def _append(tx: object, label: str) -> None:
    who = tx.orang(ANI if len(label) % 2 else BUDI)  # type: ignore[attr-defined]
    urut = tx.nomor_urut("surat", 2026)  # type: ignore[attr-defined]
    stream = f"penugasan/{label}"
    tx.append(stream, 0, "diusulkan", {"giliran": [who], "urut": urut}, oleh=who, pribadi={"alasan": label})  # type: ignore[attr-defined]
    tx.append(stream, 1, "ditetapkan", {"giliran": []}, oleh=who)  # type: ignore[attr-defined]


@attrs.define
class Outcome:
    rounds: int = 0
    acknowledged: int = 0
    lost: list[str] = attrs.field(factory=list)
    half: list[str] = attrs.field(factory=list)
    faults: list[str] = attrs.field(factory=list)


def torture(
    path: Path,
    rounds: int,
    variant: Callable[[PenyimpananSqlite, str, Say], None] = write_then_say,
    seed: int = 1,
    every: int = 10,
) -> Outcome:
    """Each round a child writes until it is killed; then a fresh look at the file must show all it had acknowledged.

    :param every: after so many rounds the whole journal is verified, and at the end.
    """
    chance = random.Random(seed)
    create(path).close()
    outcome = Outcome()
    for number in range(rounds):
        said = _one_round(path, number, variant, chance.uniform(0.001, 0.03))
        outcome.rounds += 1
        outcome.acknowledged += len(said)
        store = reopen(path)
        with store.baca() as view:
            versions = {one.stream.removeprefix("penugasan/"): one.versi for one in view.daftar_keadaan("penugasan")}
        outcome.lost += [label for label in said if label not in versions]
        outcome.half += [label for label, versi in versions.items() if versi != 2]
        if number % every == every - 1 or number == rounds - 1:
            outcome.faults += map(str, store.periksa().cacat)
        store.close()
    return outcome


def _one_round(
    path: Path, number: int, variant: Callable[[PenyimpananSqlite, str, Say], None], life: float
) -> list[str]:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            store = reopen(path)
            for index in range(100_000):
                variant(store, f"{number}-{index}", lambda label: (os.write(writing, f"{label}\n".encode()), None)[1])
        finally:
            os._exit(1)
    os.close(writing)
    # Its life counts from its first word, so that every round interrupts work and not the start.
    select.select([reading], [], [], 30)
    time.sleep(life)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    chunks = []
    while chunk := os.read(reading, 65536):
        chunks.append(chunk)
    os.close(reading)
    return b"".join(chunks).decode().split("\n")[:-1]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--putaran", type=int, default=1000, help="how many times to kill")
    parser.add_argument("--kendali", action="store_true", help="acknowledge before the commit, which must lose some")
    parser.add_argument("--benih", type=int, default=1, help="seed of the moments of death")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        outcome = torture(
            Path(folder) / "siksa.db",
            options.putaran,
            say_then_commit if options.kendali else write_then_say,
            options.benih,
            every=100,
        )
    print(
        f"{outcome.rounds} rounds, {outcome.acknowledged} acknowledged, {len(outcome.lost)} lost, "
        f"{len(outcome.half)} half done, {len(outcome.faults)} faults"
    )
    return 0 if bool(outcome.lost) == options.kendali and not outcome.half and not outcome.faults else 1


if __name__ == "__main__":
    sys.exit(main())
