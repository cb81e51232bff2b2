"""Checking a long journal, every event decided again: time for an event, and peak memory, which must not grow.

``python -m benchmarks.periksa [--peristiwa N] [--folder FOLDER]``

Assignments are lived through the real commands. What they appended is then appended again under other ids by the
journal itself, which gives it numbers, seals and sums of its own: nothing tells it from what was lived.
"""

import argparse
import json
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from unittest.mock import patch

import attrs

from benchmarks.conditions import conditions
from benchmarks.processes import run
from benchmarks.siklus import Ours
from tatakerja.journal import Peristiwa, Rahasia
from tatakerja.journal.organisasi import TransaksiJurnal
from tatakerja.journal.sqlite.pragma import default_durability
from tatakerja.journal.writer import Penulis
from tatakerja.penugasan.commands.usul import REGISTER
from tatakerja.penugasan.stream import stream_of

POLA = 50
"""Assignments that are lived."""
SEKALI = 100
"""Assignments that are appended in one transaction."""


@attrs.frozen
class Nomor:
    """A number that was taken, and what was written on the paper."""

    register: str
    tahun: int
    urut: int
    teks: str | None


@attrs.frozen
class Tulisan:
    """What one call appended, with the numbers taken before it."""

    nomor: list[Nomor]
    jenis: str
    data: Mapping[str, object]
    oleh: str
    pribadi: Mapping[str, str | Rahasia] | None


@contextmanager
def recorded() -> Iterator[dict[str, list[Tulisan]]]:
    """Keep what is appended within the block, by stream."""
    found: dict[str, list[Tulisan]] = {}
    taken: list[Nomor] = []
    append, number = Penulis.append, Penulis.nomor_urut

    def appended(
        self: Penulis,
        stream: str,
        versi: int,
        jenis: str,
        data: Mapping[str, object],
        *,
        oleh: str,
        pribadi: Mapping[str, str | Rahasia] | None = None,
    ) -> Peristiwa:
        event = append(self, stream, versi, jenis, data, oleh=oleh, pribadi=pribadi)
        found.setdefault(stream, []).append(Tulisan([*taken], jenis, dict(data), oleh, pribadi))
        taken.clear()
        return event

    def numbered(self: Penulis, register: str, tahun: int, teks: Callable[[int], str] | None = None) -> int:
        urut = number(self, register, tahun, teks)
        taken.append(Nomor(register, tahun, urut, self._numbers[-1][3]))
        return urut

    with patch.object(Penulis, "append", appended), patch.object(Penulis, "nomor_urut", numbered):
        yield found


def renumbered(one: Nomor, urut: int) -> str:
    """The text of a number, with another sequence: its first part that is the sequence."""
    assert one.teks is not None
    parts = one.teks.split("/")
    i = next(i for i, part in enumerate(parts) if part.isdecimal() and int(part) == one.urut)
    parts[i] = f"{urut:0{len(parts[i])}}"
    return "/".join(parts)


def again(tx: TransaksiJurnal, written: list[Tulisan]) -> None:
    """Append an assignment once more, under the next id and with the next numbers."""
    stream, versi, texts = "", 0, {}
    for one in written:
        for number in one.nomor:

            def text(urut: int, number: Nomor = number) -> str:
                texts[json.dumps(number.teks)] = json.dumps(renumbered(number, urut))
                return renumbered(number, urut)

            urut = tx.nomor_urut(number.register, number.tahun, None if number.teks is None else text)
            if number.register == REGISTER:
                stream = stream_of(f"{number.tahun}-{urut:06}")
        data = json.dumps(one.data)
        for old, new in texts.items():
            data = data.replace(old, new)
        versi = tx.append(stream, versi, one.jenis, json.loads(data), oleh=one.oleh, pribadi=one.pribadi).versi


def fill(folder: Path, count: int) -> float:
    """A journal of ``count`` events; gives the seconds that it took."""
    start = perf_counter()
    ours = Ours(folder, default_durability())
    with recorded() as found:
        ours.run(POLA)
    patterns = [written for stream, written in found.items() if stream.startswith("penugasan/")]
    events, made = ours.events(), 0
    while events < count:
        with ours.store.transaksi() as tx:
            for _ in range(SEKALI):
                again(tx, patterns[made % len(patterns)])
                made += 1
        events = ours.events()
    ours.store.close()
    return perf_counter() - start


def measure(path: Path) -> None:
    """Run ``jurnal periksa`` as a user does; print what it took."""
    before = perf_counter()
    used = run("-m", "tatakerja", "-r", "wonogiri", "-d", str(path), "jurnal", "periksa")
    wall = perf_counter() - before
    print(f"  {wall:7.1f} s, {used.cpu:7.1f} s CPU (sasaran < 60 s bagi sejuta), puncak {used.peak:.0f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peristiwa", type=int, default=100_000)
    parser.add_argument("--folder", type=Path, help="keep the journal there, or check the one that is there")
    options = parser.parse_args()
    print(conditions())
    with tempfile.TemporaryDirectory(dir=".") as name:
        folder = options.folder or Path(name)
        path = folder / "ours.db"
        if not path.exists():
            folder.mkdir(exist_ok=True)
            took = fill(folder, options.peristiwa)
            print(
                f"periksa: {options.peristiwa:,} events in {took:.0f} s, {path.stat().st_size / 1e6:,.0f} MB",
                flush=True,
            )
        measure(path)


if __name__ == "__main__":
    main()
