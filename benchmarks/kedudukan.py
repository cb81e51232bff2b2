"""Resolving a whole regency and explaining one answer, against a hand-written script that looks up one dict.

python -m benchmarks.kedudukan [PEGAWAI]
"""

import argparse
import gc
from collections.abc import Callable
from datetime import date
from time import perf_counter

from benchmarks.conditions import conditions
from benchmarks.processes import run
from tatakerja import Organisasi, Pegawai, SistemKerja, Unit, susun_contoh
from tatakerja.rules.manager import PluginManager

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


def first_call(organisasi: Organisasi) -> float:
    """The first resolution of everyone, the best of several systems; opening them isn't counted."""
    times = []
    for _ in range(RUNS):
        sistem = SistemKerja.buka("kotabaru", organisasi=organisasi, tanggal=HARI)
        gc.collect()
        start = perf_counter()
        resolve(sistem)()
        times.append(perf_counter() - start)
    return min(times)


def resolving(count: int) -> None:
    organisasi = sample(count)
    first = first_call(organisasi)
    sistem = SistemKerja.buka("kotabaru", organisasi=organisasi, tanggal=HARI)
    again, theirs = best(resolve(sistem)), best(script(organisasi, sistem))
    print(
        f"{count} pegawai dalam {len(organisasi.kelas)} kelas, jawaban lengkap: pertama kali {first * 1e3:.1f} ms, "
        f"{first / theirs:.1f} kali skrip dengan satu dict ({theirs * 1e3:.1f} ms, yang tabelnya sudah jadi); "
        f"sesudahnya {again * 1e3:.1f} ms, rasio {again / theirs:.2f} (sasaran <= 1)"
    )
    nip = organisasi.pegawai[len(organisasi.pegawai) // 2].nip
    each = best(lambda: [sistem.jelaskan(nip) for _ in range(1000)]) / 1000
    print(f"satu penjelasan lengkap: {each * 1e6:.0f} mikrodetik (sasaran < 50)")


def sections(counts: tuple[int, ...] = (2_500, 5_000, 10_000)) -> None:
    """One agency with ever more sections: the time per section must stay the same."""
    for count in counts:
        units = [
            Unit("P", "P", "pemerintah_daerah", None, "kepala_daerah"),
            Unit("D", "D", "dinas", "P", "jpt_pratama"),
            Unit("B", "B", "bidang", "D", "administrator"),
            *(Unit(f"S{i}", f"S{i}", "seksi", "B", "pengawas") for i in range(count)),
        ]
        people = [Pegawai(f"{i:018d}", "A", f"S{i}", "pelaksana") for i in range(count)]
        taken = first_call(Organisasi(units, people, ()))
        print(f"satu dinas dengan {count} seksi: {taken * 1e3:.0f} ms, {taken / count * 1e6:.0f} mikrodetik per seksi")


def memory(count: int) -> None:
    """Peak memory of a whole process that loads nothing but a generated regency and resolves it."""
    code = (
        "import sys; from benchmarks.kedudukan import *; o = sample(int(sys.argv[1]));"
        "s = SistemKerja.buka('kotabaru', organisasi=o, tanggal=HARI);"
        "assert sum(1 for _ in s.kedudukan_semua()) == len(o.pegawai)"
    )
    print(f"{count} pegawai: puncak memori {run('-c', code, str(count)).peak:.0f} MB (sasaran <= 1024)")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pegawai", nargs="?", type=int, default=100_000, metavar="PEGAWAI")
    options = parser.parse_args()
    print(conditions())
    sections()
    resolving(options.pegawai)
    memory(1_000_000)


if __name__ == "__main__":
    main()
