"""Clients of the service that write at once: how many commands one commit carries, and what that gives.

``python -m benchmarks.serentak [--detik 4] [--putaran 3] [--klien 1 8 32] [--pegawai 2000] [--basis sqlite]
[--basis postgres]``; a basis is also the address of an empty database. The clients propose and withdraw without a
pause, over HTTP, in turn on a service that commits for all who wait and on one that commits for each alone: the one
that ``layani`` starts, whose commits are counted from within.
"""

import argparse
import asyncio
import os
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

import attrs

from benchmarks.layanan import Bahan, cpu_of, measure_each, prepare, served

SENDIRI, BERSAMA = 1, 0
"""Commands in one commit at most: each alone, and as the service has it."""


@attrs.define
class Hitungan:
    """What some clients did.

    :ivar rombongan: how many commits carried so many commands.
    """

    lama: list[float] = attrs.field(factory=list)
    status: Counter[int] = attrs.field(factory=Counter)
    detik: float = 0.0
    cpu: float = 0.0
    rombongan: Counter[int] = attrs.field(factory=Counter)
    peristiwa: int = 0

    @property
    def laju(self) -> float:
        """Requests answered in a second."""
        return len(self.lama) / self.detik

    @property
    def per_commit(self) -> float:
        """Commands that one commit carried."""
        commits = sum(self.rombongan.values())
        return sum(size * times for size, times in self.rombongan.items()) / max(1, commits)


def serve_counted(keluar: int, terbanyak: int, words: list[str]) -> None:
    """Run the command line, and tell of each commit how many commands and events it carries.

    :param keluar: the file descriptor that takes a line for each.
    :param terbanyak: commands in one at most; 0: as the service has it.
    """
    from tatakerja.cli import main
    from tatakerja.journal.sql import together

    inner, begin = together.TulisBersama.flush, together.TulisBersama.__init__

    def limited(self: together.TulisBersama, *arguments: Any) -> None:
        begin(self, *arguments)
        self.terbanyak = terbanyak or self.terbanyak

    def counted(self: together.TulisBersama) -> None:
        stored = [] if self._open is None else [one.ditulis for one in self._open.anggota if one.ditulis]
        if stored:
            os.write(keluar, b"%d %d\n" % (len(stored), sum(map(len, stored))))
        inner(self)

    sys.argv = ["tatakerja", *words]
    with (
        patch.object(together.TulisBersama, "flush", counted),
        patch.object(together.TulisBersama, "__init__", limited),
    ):
        main()


class Peladen:
    """A service whose commits are counted."""

    def __init__(self, pid: int, url: str, token: str, catatan: Path) -> None:
        self._pid, self.url, self.token = pid, url, token
        self._log, self._read = catatan, 0

    def commits(self) -> list[tuple[int, int]]:
        """The commits since they were asked last: commands and events of each."""
        with open(self._log, "rb") as file:
            file.seek(self._read)
            lines = file.read().splitlines()
            self._read = file.tell()
        return [(int(one), int(two)) for one, two in map(bytes.split, lines)]

    def cpu(self) -> float:
        """Seconds of CPU that it has used."""
        return cpu_of(self._pid)


@contextmanager
def counted_service(path: str, terbanyak: int, folder: str) -> Iterator[Peladen]:
    """A service that commits for so many at most."""
    log = Path(folder, f"commit-{terbanyak}")
    with open(log, "wb") as file:
        through = ("benchmarks.serentak", "--layani", str(file.fileno()), str(terbanyak))
        with served(path, through, pass_fds=(file.fileno(),)) as (pid, url, token):
            yield Peladen(pid, url, token, log)


async def client(klien: Any, nomor: int, bahan: Bahan, hitung: Hitungan, sampai: float) -> None:
    """One client: proposes, and withdraws that."""
    dice, mine = random.Random(nomor), list[tuple[str, str]]()
    while time.perf_counter() < sampai:
        if mine:
            id, oleh = mine.pop()
            kata, data = "batalkan", {"id": id, "oleh": oleh, "alasan": "Tidak jadi."}
        else:
            kata, data = "usulkan", dice.choice(bahan.usulan)
        begun = time.perf_counter()
        answer = await klien.post(f"/api/penugasan/{kata}", json=data)
        hitung.lama.append(time.perf_counter() - begun)
        hitung.status[answer.status_code] += 1
        if kata == "usulkan" and answer.status_code == 200:
            mine.append((answer.json()["id"], data["oleh"]))


async def clients(peladen: Peladen, bahan: Bahan, banyak: int, detik: float) -> Hitungan:
    """So many clients at once, for some seconds."""
    import httpx

    hitung = Hitungan()
    limits = httpx.Limits(max_connections=banyak, max_keepalive_connections=banyak)
    header = {"Authorization": f"Bearer {peladen.token}"}
    peladen.commits()
    before, begun = peladen.cpu(), time.perf_counter()
    async with httpx.AsyncClient(base_url=peladen.url, headers=header, limits=limits, timeout=120) as klien:
        await asyncio.gather(*(client(klien, one, bahan, hitung, begun + detik) for one in range(banyak)))
    hitung.detik, hitung.cpu = time.perf_counter() - begun, peladen.cpu() - before
    for size, events in peladen.commits():
        hitung.rombongan[size] += 1
        hitung.peristiwa += events
    return hitung


def told(name: str, runs: list[Hitungan]) -> str:
    """Medians of some runs."""
    cuts = [quantiles(one.lama, n=100) for one in runs]
    p50, p99 = (1000 * median(cut[place] for cut in cuts) for place in (49, 98))
    rate, size = median(one.laju for one in runs), median(one.per_commit for one in runs)
    events = median(one.peristiwa / max(1, sum(one.rombongan.values())) for one in runs)
    cpu = median(1000 * one.cpu / len(one.lama) for one in runs)
    most = max(max(one.rombongan, default=0) for one in runs)
    wrong = sum((one.status for one in runs), Counter[int]())
    del wrong[200]
    return (
        f"  {name:9} {rate:6.0f}/s  p50 {p50:6.1f} ms  p99 {p99:7.1f} ms  {size:5.1f} perintah dan {events:5.1f} "
        f"peristiwa per commit (paling banyak {most})  CPU {cpu:4.1f} ms" + (f"  status {dict(wrong)}" if wrong else "")
    )


def measure(name: str, path: str, given: argparse.Namespace) -> None:
    """All figures of one database, by two services over it in turn."""
    print(f"== {name}: {given.pegawai} pegawai", flush=True)
    bahan = prepare(path, given.pegawai)
    with (
        TemporaryDirectory() as folder,
        counted_service(path, SENDIRI, folder) as alone,
        counted_service(path, BERSAMA, folder) as together,
    ):
        for one in (alone, together):
            asyncio.run(clients(one, bahan, 8, given.detik))
        for banyak in given.klien:
            runs: tuple[list[Hitungan], list[Hitungan]] = ([], [])
            for _ in range(given.putaran):
                for found, one in zip(runs, (alone, together), strict=True):
                    found.append(asyncio.run(clients(one, bahan, banyak, given.detik)))
            ratio = median(b.laju / a.laju for a, b in zip(*runs, strict=True))
            print(f"{banyak} klien: bersama {ratio:.2f} kali sendiri-sendiri", flush=True)
            print(told("sendiri", runs[0]))
            print(told("bersama", runs[1]), flush=True)
    from tatakerja import SistemKerja

    with SistemKerja.buka("bantul", basis_data=path) as sistem:
        print(f"diputus ulang: {len(sistem.periksa(proses=os.cpu_count() or 1).cacat)} cacat", flush=True)


def main() -> None:
    """Measure; or be the service that is measured."""
    if sys.argv[1:2] == ["--layani"]:
        serve_counted(int(sys.argv[2]), int(sys.argv[3]), sys.argv[4:])
        return
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--detik", type=float, default=4.0)
    parser.add_argument("--putaran", type=int, default=3)
    parser.add_argument("--klien", type=int, nargs="+", default=[1, 8, 32])
    measure_each(parser, measure)


if __name__ == "__main__":
    main()
