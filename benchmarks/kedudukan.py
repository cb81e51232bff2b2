"""Resolving a whole regency and explaining one answer, against a hand-written script that looks up one dict.

python benchmarks/kedudukan.py [PEGAWAI]
"""

import gc
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from time import perf_counter

from tatakerja import SistemKerja, susun_contoh
from tatakerja.rules.manager import PluginManager
from tatakerja.values.organisasi import Organisasi

HARI = date(2026, 1, 5)
RUNS = 7


def best(work: Callable[[], object], runs: int = RUNS) -> float:
    times = []
    for _ in range(runs):
        gc.collect()
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return min(times)


def sample(pegawai: int) -> Organisasi:
    manager = PluginManager("kotabaru")
    kerangka = manager.contoh()
    assert kerangka is not None
    return susun_contoh(kerangka, manager.kosakata(), pegawai=pegawai, benih=1, tanggal=HARI)


def script(organisasi: Organisasi, sistem: SistemKerja) -> Callable[[], None]:
    """What somebody writes by hand once every answer is known: a dict per unit, and a loop."""
    table = {}
    for pegawai, answer in sistem.kedudukan_semua():
        table[pegawai.unit] = {"ppk": answer.ppk, "puo": answer.puo, "dasar": answer.dasar}

    def run() -> None:
        for pegawai in organisasi.pegawai:
            answer = table[pegawai.unit]
            _ = pegawai, answer["ppk"], answer["puo"], answer["dasar"]

    return run


def resolve(sistem: SistemKerja) -> Callable[[], None]:
    def run() -> None:
        for pegawai, answer in sistem.kedudukan_semua():
            _ = pegawai, answer.ppk, answer.puo, answer.dasar

    return run


def resolving(count: int) -> None:
    organisasi = sample(count)
    sistem = SistemKerja.buka("kotabaru", organisasi=organisasi, tanggal=HARI)
    start = perf_counter()
    resolve(sistem)()
    cold = perf_counter() - start
    ours, theirs = best(resolve(sistem)), best(script(organisasi, sistem))
    print(
        f"{count} pegawai, jawaban lengkap: {ours * 1e3:.1f} ms, skrip dengan satu dict {theirs * 1e3:.1f} ms; "
        f"rasio {ours / theirs:.2f} (sasaran <= 1). Pertama kali, dengan {len(organisasi.kelas)} kelas pegawai: "
        f"{cold * 1e3:.1f} ms"
    )
    nip = organisasi.pegawai[len(organisasi.pegawai) // 2].nip
    each = best(lambda: [sistem.jelaskan(nip) for _ in range(1000)]) / 1000
    print(f"satu penjelasan lengkap: {each * 1e6:.0f} mikrodetik (sasaran < 50)")


def memory(count: int) -> None:
    """Peak memory of a whole process that loads nothing but a generated regency and resolves it."""
    code = (
        "import resource, sys; from benchmarks.kedudukan import *; o = sample(int(sys.argv[1]));"
        "s = SistemKerja.buka('kotabaru', organisasi=o, tanggal=HARI); n = sum(1 for _ in s.kedudukan_semua());"
        "print(n, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    out = subprocess.run([sys.executable, "-c", code, str(count)], check=True, capture_output=True, text=True).stdout
    answered, kilobytes = map(int, out.split())
    print(f"{answered} pegawai: puncak memori {kilobytes / 1024:.0f} MB (sasaran <= 1024)")


if __name__ == "__main__":
    resolving(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
    memory(1_000_000)
