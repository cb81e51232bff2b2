"""Many regencies: answers as codes against a loop over a dict, one regency's whole audit, one worker against two.

python -m benchmarks.wilayah [KABUPATEN] [PEGAWAI]

Where ``openfisca_core`` is installed, its ``select`` over the same classes is measured in the same run.
"""

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter, process_time

from benchmarks.conditions import conditions
from benchmarks.kedudukan import HARI, best, sample, script
from tatakerja import SistemKerja
from tatakerja.wilayah.tabel import tabel_kedudukan


def codes(count: int) -> None:
    organisasi = sample(count)
    sistem = SistemKerja.buka("kotabaru", organisasi=organisasi, tanggal=HARI)
    start = process_time()
    first = sistem.kedudukan_kode()
    begun = process_time() - start
    again = best(sistem.kedudukan_kode)
    theirs = best(script(organisasi, sistem))
    table = best(lambda: tabel_kedudukan(sistem), 3)
    print(
        f"{count} pegawai, {len(first.jawaban)} jawaban berbeda sebagai kode: pertama kali {begun * 1e3:.0f} ms CPU, "
        f"sesudahnya {again * 1e3:.2f} ms = {again / count * 1e9:.1f} ns seorang, 1/{theirs / again:.0f} skrip dengan "
        f"satu dict ({theirs * 1e3:.1f} ms); sebagai tabel Arrow dengan NIP {table * 1e3:.1f} ms"
    )
    try:
        openfisca(organisasi.kelas_pegawai, len(first.jawaban), len(sistem.buku.kedudukan), again)
    except ImportError:
        print("openfisca_core tidak terpasang: pembanding itu dilewati")


def openfisca(kelas: object, answers: int, rules: int, ours: float) -> None:
    """OpenFisca chooses by conditions (``select``, as its ``switch`` does): one a rule, as a formula would be written.

    That says which rule answers, not yet whom it names; one condition an answer says what ours says.
    """
    import numpy
    from openfisca_core.commons import switch

    classes = numpy.asarray(kelas)
    for what, count in (("aturan", rules), ("jawaban", answers)):
        coarse = classes % count
        table = {number: number * 7 % count for number in range(count)}
        theirs = best(lambda coarse=coarse, table=table: switch(coarse, table), 3)
        print(
            f"OpenFisca, satu syarat per {what} ({count}): {theirs * 1e3:.1f} ms, {theirs / ours:.0f} kali "
            "(sasaran >= 10)"
        )


def nation(kabupaten: int, pegawai: int) -> None:
    """The audit of sample regencies as whole processes: CPU and wall time, by one worker and by two."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "nusantara")
        run("wilayah", "contoh", str(folder), "--kabupaten", str(kabupaten), "--pegawai", str(pegawai))
        walls = {}
        for workers in (1, 2):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            start = perf_counter()
            run("wilayah", "audit", f"{folder}/daftar.csv", "--ke", f"{place}/{workers}", "--pekerja", str(workers))
            walls[workers] = perf_counter() - start
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
            people = kabupaten * pegawai
            each = cpu / people
            print(
                f"{kabupaten} kabupaten, {people} pegawai, {workers} pekerja: {walls[workers]:.1f} s, CPU {cpu:.1f} s, "
                f"{each * 1e6:.0f} mikrodetik seorang; diekstrapolasi ke 5 juta pegawai: "
                f"{each * 5e6 / 60 / workers:.1f} menit CPU per pekerja; puncak memori satu proses "
                f"{after.ru_maxrss / 1024:.0f} MB"
            )
        load = os.getloadavg()[0]
        print(f"dua pekerja terhadap satu: {walls[1] / walls[2]:.2f} kali (sasaran >= 1,7; beban mesin {load:.1f})")


def run(*words: str) -> None:
    subprocess.run([sys.executable, "-m", "tatakerja", *words], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    print(conditions())
    codes(100_000)
    nation(*(map(int, sys.argv[1:3]) if len(sys.argv) > 2 else (8, 5_000)))
