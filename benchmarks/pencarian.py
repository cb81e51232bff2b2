"""Searching among many people, beside one pass over their names: python -m benchmarks.pencarian [PEGAWAI]"""

import argparse
from collections.abc import Callable
from datetime import date
from functools import partial
from statistics import median
from time import perf_counter

from tatakerja import SistemKerja, susun_contoh
from tatakerja.rules.manager import PluginManager

HARI = date(2026, 1, 5)
ULANG = 7


def seconds(work: Callable[[], object]) -> float:
    times = []
    for _ in range(ULANG):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return median(times)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pegawai", nargs="?", type=int, default=100_000, metavar="PEGAWAI")
    options = parser.parse_args()
    manager = PluginManager("bantul")
    kerangka = manager.contoh()
    assert kerangka is not None
    organisasi = susun_contoh(kerangka, manager.kosakata(), pegawai=options.pegawai, benih=1, tanggal=HARI)
    sk = SistemKerja.buka("bantul", organisasi=organisasi, tanggal=HARI)
    start = perf_counter()
    sk.cari("xqzw")
    print(f"{len(organisasi.pegawai)} pegawai; pencarian pertama {1000 * (perf_counter() - start):.0f} ms")
    bare = seconds(lambda: [one for one in organisasi.pegawai if "siti" in one.nama.casefold()])
    print(f"{'sekali baca nama':32} {1000 * bare:6.1f} ms")
    for words in ("siti", "sitti puspta", "198501", "kepala dinas kesehatan", "siti kesehatan", "puskesmas"):
        took = seconds(partial(sk.cari, words))
        print(f"{words:32} {1000 * took:6.1f} ms = {took / bare:.2f} x sekali baca")


if __name__ == "__main__":
    main()
