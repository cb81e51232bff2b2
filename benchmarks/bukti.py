"""What it costs to decide from the events: life cycles with the proofs, and without, in turn in the same run.

Without them states, persons, numbers and lists are believed as they are stored, as before events were proven; what is
remembered of texts that were read before is remembered by both, so that only the proofs make the difference.

python -m benchmarks.bukti [--penugasan N]
"""

import argparse
import statistics
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import process_time
from typing import Any
from unittest.mock import patch

from benchmarks.siklus import RUNS, Ours
from tatakerja.journal import proof, reader, writer
from tatakerja.journal.event import Peristiwa, parse
from tatakerja.journal.port import JenisStream, KeadaanStream
from tatakerja.journal.sqlite.pragma import Ketahanan
from tatakerja.journal.tables import EventRow, ReadTables


def _state(self: proof.Bukti, tables: ReadTables, kind: JenisStream | None, stream: str) -> KeadaanStream:
    found = tables.state(stream)
    if found is None:
        return KeadaanStream(stream, 0, None)
    known = self.streams.get(stream)
    return KeadaanStream(stream, found[0], known.isi if known and known.teks == found[1] else parse(found[1]))


def _event(row: EventRow) -> Peristiwa:
    return Peristiwa(*row[:6], parse(row[6]), parse(row[7]), *row[8:])


def _number(self: writer.Penulis, register: str, tahun: int) -> int:
    return self._tables.numbers_taken(register, tahun)[0]


def _token(self: reader.BacaanJurnal, nip: str) -> str | None:
    found = self._tokens.get(nip) or self._read.token(nip)
    if found is not None:
        self._tokens[nip] = found
    return found


def _nothing(*_: object) -> None:
    """Prove, or sum up, nothing."""


PERCAYA: tuple[tuple[Any, str, Any], ...] = (
    (proof.Bukti, "state", _state),
    (proof.Bukti, "person", _nothing),
    (proof.Bukti, "record", _nothing),
    (proof, "to_event", _event),
    (reader, "to_event", _event),
    (reader.BacaanJurnal, "sandi", _token),
    (writer.Penulis, "_guard", _nothing),
    (writer.Penulis, "_last_number", _number),
)


@contextmanager
def percaya() -> Iterator[None]:
    """Believe what is stored."""
    patches = [patch.object(owner, name, other) for owner, name, other in PERCAYA]
    for one in patches:
        one.start()
    try:
        yield
    finally:
        for one in patches:
            one.stop()


def _timed(ours: Ours, count: int) -> float:
    start = process_time()
    ours.run(count)
    return (process_time() - start) / count * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--penugasan", type=int, default=20, help="life cycles of each round")
    options = parser.parse_args()
    durability = Ketahanan("wal", 1)
    with tempfile.TemporaryDirectory() as mine, tempfile.TemporaryDirectory() as theirs:
        with percaya():
            believing = Ours(Path(theirs), durability)
            believing.run(5)
        proving = Ours(Path(mine), durability)
        proving.run(5)
        rounds = []
        for _ in range(RUNS):
            with percaya():
                before = _timed(believing, options.penugasan)
            rounds.append((_timed(proving, options.penugasan), before))
        assert proving.store.periksa().utuh
        with_, without = (statistics.median(column) for column in zip(*rounds, strict=True))
        ratio = statistics.median(one / other for one, other in rounds)
        print(f"bukti: CPU of a life cycle {with_:.1f} ms, caches believed {without:.1f} ms: {ratio:.2f} x (aim 1.20)")
        proving.store.close()
        believing.store.close()


if __name__ == "__main__":
    main()
