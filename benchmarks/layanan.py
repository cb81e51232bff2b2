"""The service under load: simulated officials read and write at once; the same commands without HTTP in the same run.

``python -m benchmarks.layanan [--orang 200] [--detik 20] [--pegawai 2000] [--jeda 0.5] [--basis postgresql://...]``.
What was acknowledged is looked for in the database afterwards, and every event is decided again.
"""

import argparse
import asyncio
import contextlib
import os
import random
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from statistics import quantiles
from typing import Any

DAERAH = "bantul"


def percentiles(name: str, times: list[float]) -> tuple[float, float]:
    """Median and 99th percentile in milliseconds, told."""
    if len(times) < 2:
        print(f"{name}: {len(times)} kali")
        return 0.0, 0.0
    cut = quantiles(times, n=100)
    p50, p99 = 1000 * cut[49], 1000 * cut[98]
    print(f"{name:32} {len(times):6} kali  p50 {p50:8.1f} ms  p99 {p99:8.1f} ms  p99/p50 {p99 / p50:5.1f}")
    return p50, p99


def prepare(path: str, pegawai: int) -> tuple[list[dict[str, Any]], list[str], list[float], list[float]]:
    """A database, proposals that its officials may make, and what reads and writes cost without HTTP."""
    from tatakerja import SistemKerja, Usulan
    from tatakerja_contoh.perintah import build_sample

    sample = build_sample(DAERAH, pegawai, 68, date.today())
    pure = SistemKerja.buka(DAERAH, organisasi=sample)
    contents = {name: text for row in pure.buku.muatan for name, text, _ in row.isian}
    found: list[dict[str, Any]] = []
    for one in sample.pegawai:
        usulan = Usulan(cara="penunjukan", pemilik=one.unit, pegawai=(one.nip,), isi=contents)
        route = pure.alur_penugasan(usulan)
        if route.status == "diatur" and route.langkah and (nip := route.langkah[0].aktor.nip) is not None:
            found.append({"pemilik": one.unit, "pegawai": [one.nip], "isi": contents, "oleh": nip})
        if len(found) >= 400:
            break
    people = [one.nip for one in sample.pegawai]
    reads, writes = [], []
    with SistemKerja.buka(DAERAH, basis_data=path, buat=True) as sistem:
        sistem.impor(sample)
        for number in range(200):
            begun = time.perf_counter()
            sistem.kedudukan(people[number % len(people)])
            reads.append(time.perf_counter() - begun)
        for one in found[:60]:
            usulan = Usulan(cara="penunjukan", pemilik=one["pemilik"], pegawai=one["pegawai"], isi=one["isi"])
            begun = time.perf_counter()
            with contextlib.suppress(Exception):
                sistem.usulkan(usulan, oleh=one["oleh"])
                writes.append(time.perf_counter() - begun)
    return found, people, reads, writes


async def official(
    klien: Any,
    nomor: int,
    *,
    sampai: float,
    bahan: tuple[list[dict[str, Any]], list[str]],
    hasil: dict[str, list[Any]],
    jeda: float,
) -> None:
    """One official: mostly reads, sometimes proposes, looks at what they made."""
    dice, (usulan, people) = random.Random(nomor), bahan
    mine: list[str] = []
    while time.perf_counter() < sampai:
        what = dice.random()
        begun = time.perf_counter()
        if what < 0.2:
            answer = await klien.post("/api/penugasan/usulkan", json=dice.choice(usulan))
            kind = "tulis"
            if answer.status_code == 200:
                mine.append(answer.json()["id"])
                hasil["diterima"].append(mine[-1])
        elif what < 0.4 and mine:
            answer = await klien.get("/api/penugasan/tampil", params={"id": dice.choice(mine)})
            kind = "baca"
        elif what < 0.6:
            answer = await klien.post("/api/penugasan/daftar", json={"giliran": dice.choice(usulan)["oleh"]})
            kind = "baca"
        else:
            answer = await klien.post("/api/kedudukan", json={"nip": [dice.choice(people)]})
            kind = "baca"
        hasil[kind].append(time.perf_counter() - begun)
        hasil["status"].append(answer.status_code)
        await asyncio.sleep(dice.random() * jeda)


async def watched(pid: int, hasil: dict[str, list[Any]], detik: float) -> None:
    """Tell the server's memory ten times while it is asked."""
    for _ in range(10):
        await asyncio.sleep(detik / 10)
        print(f"  {len(hasil['status']):7} permintaan: {resident(pid)} MiB", flush=True)


async def crowd(
    url: str, token: str, orang: int, detik: float, bahan: Any, *, jeda: float, pid: int
) -> dict[str, list[Any]]:
    """All officials at once."""
    import httpx

    hasil: dict[str, list[Any]] = {"baca": [], "tulis": [], "status": [], "diterima": []}
    limits = httpx.Limits(max_connections=orang, max_keepalive_connections=orang)
    header = {"Authorization": f"Bearer {token}"}
    async with httpx.AsyncClient(base_url=url, headers=header, limits=limits, timeout=60) as klien:
        sampai = time.perf_counter() + detik
        people = (official(klien, one, sampai=sampai, bahan=bahan, hasil=hasil, jeda=jeda) for one in range(orang))
        await asyncio.gather(watched(pid, hasil, detik), *people)
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


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--orang", type=int, default=200)
    parser.add_argument("--detik", type=float, default=20)
    parser.add_argument("--pegawai", type=int, default=2000)
    parser.add_argument("--jeda", type=float, default=0.5, help="seconds between an official's requests, at most")
    parser.add_argument("--basis", help="an empty database to be used instead of an SQLite file: postgresql://...")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = given.basis or str(Path(folder, "kerja.db"))
        usulan, people, reads, writes = prepare(path, given.pegawai)
        percentiles("baca, tanpa HTTP", reads)
        percentiles("tulis, tanpa HTTP", writes)
        begun = time.perf_counter()
        with subprocess.Popen(
            [sys.executable, "-m", "tatakerja", "-d", path, "layani", "--alamat", "127.0.0.1:0",
             "--tanpa-peramban"],
            stdout=subprocess.PIPE, text=True,
        ) as process:  # fmt: skip
            assert process.stdout is not None
            link = process.stdout.readline().strip()
            print(f"mulai melayani: {time.perf_counter() - begun:.2f} detik")
            url, _, token = link.partition("/masuk?kunci=")
            before, used = resident(process.pid), cpu_of(process.pid)
            hasil = asyncio.run(
                crowd(url, token, given.orang, given.detik, (usulan, people), jeda=given.jeda, pid=process.pid)
            )
            after, used = resident(process.pid), cpu_of(process.pid) - used
            process.terminate()
            process.wait(20)
        percentiles(f"baca, {given.orang} orang", hasil["baca"])
        percentiles(f"tulis, {given.orang} orang", hasil["tulis"])
        codes = {code: hasil["status"].count(code) for code in sorted(set(hasil["status"]))}
        print(f"CPU peladen {1000 * used / max(1, len(hasil['status'])):.1f} ms per permintaan")
        print(
            f"status {codes}; memori {before} -> {after} MiB; {len(hasil['status']) / given.detik:.0f} permintaan/detik"
        )
        from tatakerja import SistemKerja

        with SistemKerja.buka(DAERAH, basis_data=path) as sistem:
            kept = {one.id for one in sistem.daftar()}
            lost = [one for one in hasil["diterima"] if one not in kept]
            whole = sistem.periksa()
        print(f"diterima {len(hasil['diterima'])}, hilang {len(lost)}, jurnal {'utuh' if whole.utuh else 'TIDAK utuh'}")


if __name__ == "__main__":
    main()
