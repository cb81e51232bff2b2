"""The service under load: simulated officials read and write at once; the same commands without HTTP in the same run.

``python -m benchmarks.layanan [--orang 200] [--permintaan 20000] [--pegawai 2000] [--jeda 0.5] [--basis sqlite]
[--basis postgres]``; a basis is also the address of an empty database. Memory is told ten times. What was acknowledged
is looked for afterwards, and every event is decided again. Starting the server is measured beside ``kedudukan NIP``.
"""

import argparse
import asyncio
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import attrs

DAERAH = "bantul"
PANASKAN = 0.1
"""The part of the requests after which memory is to be flat."""


@attrs.frozen
class Bahan:
    """What officials may do: proposals with who makes them, and people to ask about."""

    usulan: list[dict[str, Any]]
    orang: list[str]


@attrs.define
class Hasil:
    """What was measured over HTTP.

    :ivar lama: seconds of each request, by its command.
    """

    lama: dict[str, list[float]] = attrs.field(factory=lambda: defaultdict(list))
    status: Counter[int] = attrs.field(factory=Counter)
    diterima: dict[str, str] = attrs.field(factory=dict)
    memori: list[int] = attrs.field(factory=list)

    @property
    def banyak(self) -> int:
        """Requests answered."""
        return sum(self.status.values())

    def menurut_jenis(self) -> dict[str, list[float]]:
        """How long those took that read, and those that wrote."""
        found: dict[str, list[float]] = {"baca": [], "tulis": []}
        for kata, times in self.lama.items():
            found[kind_of(kata)] += times
        return found


def told(name: str, times: list[float]) -> str:
    """Median and 99th percentile in milliseconds."""
    if len(times) < 2:
        return f"{name:28} {len(times)} kali"
    cut = quantiles(times, n=100)
    p50, p99 = 1000 * cut[49], 1000 * cut[98]
    return f"{name:28} {len(times):7} kali  p50 {p50:7.1f} ms  p99 {p99:7.1f} ms  p99/p50 {p99 / p50:5.1f}"


def prepare(path: str, pegawai: int) -> Bahan:
    """A database with an organisation, and proposals that its officials may make."""
    from tatakerja import SistemKerja, Usulan
    from tatakerja_contoh.perintah import build_sample

    sample = build_sample(DAERAH, pegawai, 68, date.today())
    pure = SistemKerja.buka(DAERAH, organisasi=sample)
    contents = {name: text for row in pure.buku.muatan for name, text, _ in row.isian}
    found: list[dict[str, Any]] = []
    for one in sample.pegawai:
        route = pure.alur_penugasan(Usulan(cara="penunjukan", pemilik=one.unit, pegawai=(one.nip,), isi=contents))
        if route.status == "diatur" and route.langkah and (nip := route.langkah[0].aktor.nip) is not None:
            found.append({"pemilik": one.unit, "pegawai": [one.nip], "isi": contents, "oleh": nip})
        if len(found) >= 400:
            break
    with SistemKerja.buka(DAERAH, basis_data=path, buat=True) as sistem:
        sistem.impor(sample)
    return Bahan(found, [one.nip for one in sample.pegawai])


def next_request(dice: random.Random, bahan: Bahan, mine: list[tuple[str, str]]) -> tuple[str, dict[str, Any]]:
    """What an official does next: mostly reads; proposes, and withdraws what they proposed, so that in-trays stay."""
    what = dice.random()
    if what < 0.1 or (what < 0.2 and not mine):
        return "penugasan usulkan", dice.choice(bahan.usulan)
    if what < 0.2:
        id, oleh = mine.pop(dice.randrange(len(mine)))
        return "penugasan batalkan", {"id": id, "oleh": oleh, "alasan": "Tidak jadi."}
    if what < 0.4 and mine:
        return "penugasan tampil", {"id": dice.choice(mine)[0]}
    if what < 0.6:
        return "penugasan daftar", {"giliran": dice.choice(bahan.usulan)["oleh"]}
    return "kedudukan", {"nip": [dice.choice(bahan.orang)]}


def kind_of(kata: str) -> str:
    """Whether a command reads or writes."""
    return "tulis" if kata in ("penugasan usulkan", "penugasan batalkan") else "baca"


def without_http(path: str, bahan: Bahan, banyak: int) -> dict[str, list[float]]:
    """The same commands, one after the other in one process."""
    import json

    from tatakerja import SistemKerja
    from tatakerja.service import Setelan
    from tatakerja.service.rest.jalankan import answer
    from tatakerja.service.rest.tabel import rute_perintah

    routes = {one.kata: one for one in rute_perintah()}
    settings, dice = Setelan(regulasi=DAERAH, basis_data=path), random.Random(0)
    mine: list[tuple[str, str]] = []
    times: dict[str, list[float]] = {"baca": [], "tulis": []}
    with SistemKerja.buka(DAERAH, basis_data=path) as sistem:
        for _ in range(banyak):
            kata, data = next_request(dice, bahan, mine)
            begun = time.perf_counter()
            made = answer(routes[kata], data, sistem, settings)
            times[kind_of(kata)].append(time.perf_counter() - begun)
            if kata == "penugasan usulkan":
                mine.append((json.loads(made.isi)["id"], data["oleh"]))
        for id, oleh in mine:
            sistem.batalkan(id, oleh=oleh)
    return times


async def official(klien: Any, nomor: int, bahan: Bahan, hasil: Hasil, *, banyak: int, jeda: float) -> None:
    """One official."""
    dice, mine = random.Random(nomor), list[tuple[str, str]]()
    await asyncio.sleep(dice.random() * jeda)  # nor do they all come in at the same moment
    while hasil.banyak < banyak:
        kata, data = next_request(dice, bahan, mine)
        begun = time.perf_counter()
        if kata == "penugasan tampil":
            answer = await klien.get("/api/penugasan/tampil", params=data)
        else:
            answer = await klien.post(f"/api/{kata.replace(' ', '/')}", json=data)
        hasil.lama[kata].append(time.perf_counter() - begun)
        hasil.status[answer.status_code] += 1
        if answer.status_code == 200 and kind_of(kata) == "tulis":
            one = answer.json()
            hasil.diterima[one["id"]] = one["status"]
            if kata == "penugasan usulkan":
                mine.append((one["id"], data["oleh"]))
        await asyncio.sleep(dice.random() * jeda)


async def watched(pid: int, hasil: Hasil, banyak: int) -> None:
    """Tell the server's memory ten times while it is asked."""
    begun = time.perf_counter()
    for part in range(1, 11):
        while hasil.banyak < banyak * part // 10:
            await asyncio.sleep(0.05)
        hasil.memori.append(resident(pid))
        spent = time.perf_counter() - begun
        print(f"  {hasil.banyak:7} permintaan, {spent:6.0f} detik: {hasil.memori[-1]} MiB", flush=True)


async def crowd(url: str, token: str, bahan: Bahan, given: argparse.Namespace, pid: int) -> Hasil:
    """All officials at once."""
    import httpx

    hasil, orang = Hasil(), given.orang
    limits = httpx.Limits(max_connections=orang, max_keepalive_connections=orang)
    header = {"Authorization": f"Bearer {token}"}
    async with httpx.AsyncClient(base_url=url, headers=header, limits=limits, timeout=120) as klien:
        people = (official(klien, one, bahan, hasil, banyak=given.permintaan, jeda=given.jeda) for one in range(orang))
        await asyncio.gather(watched(pid, hasil, given.permintaan), *people)
    return hasil


def resident(pid: int) -> int:
    """Memory of a process in MiB; 0 where that can't be asked."""
    try:
        line = next(one for one in Path(f"/proc/{pid}/status").read_text().splitlines() if one.startswith("VmRSS"))
    except (OSError, StopIteration):
        return 0
    return int(line.split()[1]) // 1024


def cpu_of(pid: int) -> float:
    """Seconds of CPU that a process has used; 0 where that can't be asked."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def command(path: str, *words: str, lewat: Sequence[str] = ("tatakerja",)) -> list[str]:
    """A command line over a database.

    :param lewat: the module that runs it, with words of its own.
    """
    return [sys.executable, "-m", *lewat, "-r", DAERAH, "-d", path, *words]


@contextmanager
def served(
    path: str, lewat: Sequence[str] = ("tatakerja",), pass_fds: Sequence[int] = ()
) -> Iterator[tuple[int, str, str]]:
    """A server: its process, address and token, once it serves."""
    words = command(path, "layani", "--alamat", "127.0.0.1:0", "--tanpa-peramban", lewat=lewat)
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, pass_fds=pass_fds) as process:
        assert process.stdout is not None
        url, _, token = process.stdout.readline().strip().partition("/masuk?kunci=")
        try:
            yield process.pid, url, token
        finally:
            if process.poll() is not None:
                print(f"peladen sudah berakhir: {process.returncode}", flush=True)
            process.terminate()
            process.wait(20)


def started(path: str, nip: str) -> None:
    """Tell what starting a server takes, beside one question of the command line on the same data."""
    wall: dict[str, list[float]] = {"layani": [], "kedudukan": []}
    cpu: dict[str, list[float]] = {"layani": [], "kedudukan": []}
    for _ in range(5):
        begun = time.perf_counter()
        with served(path) as (pid, _url, _token):
            wall["layani"].append(time.perf_counter() - begun)
            cpu["layani"].append(cpu_of(pid))
        begun, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command(path, "kedudukan", nip), check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        wall["kedudukan"].append(time.perf_counter() - begun)
        cpu["kedudukan"].append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    ratio = median(cpu["layani"]) / median(cpu["kedudukan"])
    print(
        f"mulai: layani {median(wall['layani']):.2f} detik ({median(cpu['layani']):.2f} CPU), kedudukan NIP "
        f"{median(wall['kedudukan']):.2f} detik ({median(cpu['kedudukan']):.2f} CPU): {ratio:.1f} kali CPU"
    )


def measure(name: str, path: str, given: argparse.Namespace) -> None:
    """All figures of one database."""
    print(f"== {name}: {given.pegawai} pegawai, {given.orang} orang", flush=True)
    bahan = prepare(path, given.pegawai)
    started(path, bahan.orang[len(bahan.orang) // 2])
    bare = without_http(path, bahan, 400)
    for kind, times in bare.items():
        print(told(f"{kind}, tanpa HTTP", times), flush=True)
    with served(path) as (pid, url, token):
        first, begun = cpu_of(pid), time.perf_counter()
        hasil = asyncio.run(crowd(url, token, bahan, given, pid))
        used, spent = cpu_of(pid) - first, time.perf_counter() - begun
    for kind, times in hasil.menurut_jenis().items():
        print(told(f"{kind}, {given.orang} orang", times))
        if times and bare[kind]:
            print(f"{'':28} p50 {median(times) / median(bare[kind]):.1f} kali tanpa HTTP")
    for kata, times in sorted(hasil.lama.items(), key=lambda one: -max(one[1])):
        print(told(f"  {kata}", times) + f"  paling lama {1000 * max(times):.0f} ms")
    warm = hasil.memori[max(0, int(10 * PANASKAN) - 1)]
    print(
        f"status {dict(sorted(hasil.status.items()))}; {hasil.banyak / spent:.0f} permintaan/detik; CPU peladen "
        f"{1000 * used / max(1, hasil.banyak):.1f} ms per permintaan\n"
        f"memori {hasil.memori} MiB: sesudah sepersepuluhnya {hasil.memori[-1] - warm:+} MiB"
    )
    from tatakerja import SistemKerja

    with SistemKerja.buka(DAERAH, basis_data=path) as sistem:
        kept = {one.id: one.status for one in sistem.daftar()}
        lost = [id for id, status in hasil.diterima.items() if kept.get(id) != status]
        whole = sistem.periksa(proses=os.cpu_count() or 1)
    print(
        f"diterima {len(hasil.diterima)} penugasan, hilang {len(lost)}; diputus ulang: {len(whole.cacat)} cacat",
        flush=True,
    )


@contextmanager
def database(word: str) -> Iterator[str]:
    """The address of an empty database: a file, one of a server of its own, or the one given."""
    with tempfile.TemporaryDirectory() as folder:
        if word == "postgres":
            sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
            from postgres_bahan import mulai

            server = mulai(Path(folder), tahan=True)
            yield server.buat("layanan")
            if server.wheel is not None:
                server.wheel.cleanup()
        else:
            yield str(Path(folder, "kerja.db")) if word == "sqlite" else word


def measure_each(parser: argparse.ArgumentParser, measure: Callable[[str, str, argparse.Namespace], None]) -> None:
    """Measure on each kind of database that is asked for.

    :param measure: is given the kind, where it is, and all that was asked for.
    """
    parser.add_argument("--pegawai", type=int, default=2000)
    parser.add_argument("--basis", action="append", help="sqlite, postgres, or the address of an empty database")
    given = parser.parse_args()
    for word in given.basis or ["sqlite", "postgres"]:
        with database(word) as path:
            measure(word.partition("://")[0], path, given)


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--orang", type=int, default=200)
    parser.add_argument("--permintaan", type=int, default=20_000)
    parser.add_argument("--jeda", type=float, default=0.5, help="seconds between an official's requests, at most")
    measure_each(parser, measure)


if __name__ == "__main__":
    main()
