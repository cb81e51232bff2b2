"""Many regencies: answers as codes against a loop over a dict, a million employees by one worker and by two, memory.

python -m benchmarks.wilayah [KABUPATEN] [PEGAWAI] [PUTARAN]

Where ``openfisca_core`` is installed, its ``select`` over the same classes is measured in the same run.
"""

import argparse
import os
import shutil
import tempfile
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from benchmarks.conditions import conditions
from benchmarks.kedudukan import HARI, best, sample, script
from benchmarks.processes import Usage, run
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
        theirs = best(partial(switch, coarse, table), 3)
        aim = " (sasaran >= 10)" if count == answers else ""
        print(f"OpenFisca, satu syarat per {what} ({count}): {theirs * 1e3:.1f} ms, {theirs / ours:.0f} kali{aim}")


def nation(kabupaten: int, pegawai: int, putaran: int) -> None:
    """The audit of sample regencies as whole processes: CPU and wall time, by one worker and by two in turn."""
    people = kabupaten * pegawai
    with tempfile.TemporaryDirectory() as place:
        tatakerja("wilayah", "contoh", f"{place}/contoh", "--kabupaten", str(kabupaten), "--pegawai", str(pegawai))
        taken: dict[int, list[tuple[float, float]]] = {1: [], 2: []}
        for number in range(2 * putaran):
            workers, target = number % 2 + 1, f"{place}/{number}"
            start = perf_counter()
            listed = f"{place}/contoh/daftar.csv"
            used = tatakerja("wilayah", "audit", listed, "--ke", target, "--pekerja", str(workers))
            taken[workers].append((perf_counter() - start, used.cpu))
            shutil.rmtree(target)
        for workers, rounds in taken.items():
            wall, cpu = (median(one) for one in zip(*rounds, strict=True))
            print(
                f"{kabupaten} kabupaten, {people} pegawai, {workers} pekerja: {wall:.1f} s, CPU {cpu:.1f} s, "
                f"{cpu / people * 1e6:.0f} mikrodetik seorang (tengah dari {putaran} putaran); diekstrapolasi dari "
                f"{people} yang diukur ke 5 juta pegawai: {wall / people * 5e6 / 60:.1f} menit jam dinding, "
                f"{cpu / people * 5e6 / 60 / workers:.1f} menit CPU per pekerja (sasaran < 3 oleh dua)"
            )
        ratio = median(one[0] / two[0] for one, two in zip(taken[1], taken[2], strict=True))
        load = os.getloadavg()[0]
        print(f"dua pekerja terhadap satu: {ratio:.2f} kali (sasaran >= 1,7; beban mesin {load:.1f})")


def memory(pegawai: int) -> None:
    """The most that any process of an audit of two large regencies needs: the command's, or a worker's."""
    with tempfile.TemporaryDirectory() as place:
        tatakerja("wilayah", "contoh", f"{place}/contoh", "--kabupaten", "2", "--pegawai", str(pegawai))
        used = tatakerja("wilayah", "audit", f"{place}/contoh/daftar.csv", "--ke", f"{place}/hasil", "--pekerja", "2")
        sizes = [path.read_text("utf-8").count("\n") - 1 for path in Path(place).glob("contoh/*/pegawai.csv")]
    print(
        f"puncak memori satu pekerja, kabupaten dengan {max(sizes)} pegawai: {used.peak:.0f} MB "
        "(sasaran <= 500 bagi 50000)"
    )


def tatakerja(*words: str) -> Usage:
    """What a command took."""
    return run("-m", "tatakerja", *words)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name, default in (("kabupaten", 100), ("pegawai", 10_000), ("putaran", 3)):
        parser.add_argument(name, nargs="?", type=int, default=default, metavar=name.upper())
    options = parser.parse_args()
    print(conditions())
    codes(100_000)
    nation(options.kabupaten, options.pegawai, options.putaran)
    memory(50_000)


if __name__ == "__main__":
    main()
