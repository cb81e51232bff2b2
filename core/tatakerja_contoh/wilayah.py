"""Many sample regencies, each under the next of the installed regulations, and the list that names them."""

import csv
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from datetime import date
from io import StringIO
from multiprocessing import get_context

from tatakerja import GalatTatakerja, plugin_terpasang, tulis_organisasi
from tatakerja_contoh.perintah import build_sample
from tatakerja_contoh.undian import Undian

KOLOM_WILAYAH_CONTOH = ("kode", "nama", "regulasi", "organisasi", "tanggal")


def ukuran(kabupaten: int, pegawai: int, benih: int) -> list[int]:
    """How many employees each regency has: the largest about seven times the smallest, the mean as given.

    :return: sizes whose sum is ``kabupaten * pegawai``, each 1 at least.
    """
    undian = Undian(benih)
    weights = [30 + undian.bulat(100) ** 2 // 50 for _ in range(kabupaten)]
    total = kabupaten * pegawai
    sizes = [max(1, total * weight // sum(weights)) for weight in weights]
    rest = total - sum(sizes)
    for place in range(abs(rest)):
        # What rounding left over goes one each; what it gave too much is taken from the largest.
        at = place % kabupaten if rest > 0 else sizes.index(max(sizes))
        sizes[at] += 1 if rest > 0 else -1
    return sizes


def tulis_wilayah(
    folder: str,
    *,
    kabupaten: int,
    pegawai: int,
    benih: int,
    tanggal: date,
    regulasi: Sequence[str] | None = None,
    pekerja: int | None = None,
    kemajuan: Callable[[int, int], None] | None = None,
) -> int:
    """Write sample regencies into a new or empty folder: ``daftar.csv``, and a folder of files for each.

    The same arguments give the same files. ``daftar.csv`` is written last: where it is, all that it names is there.

    :param kabupaten: how many regencies; ``pegawai`` how many employees each has in the mean.
    :param regulasi: under which regulations, in turn; every installed one that gives a skeleton if not given.
    :param pekerja: in how many processes; as many as there are cores if not given.
    :param kemajuan: is told how many regencies have been written, and how many there are.
    :return: how many employees there are.
    :raises FileExistsError: if the folder holds anything.
    :raises GalatTatakerja: if a sample can't be made or written.
    """
    if os.path.exists(folder) and not os.path.isdir(folder):
        raise GalatTatakerja(f"{folder} adalah berkas, bukan folder; pilih nama lain")
    os.makedirs(folder, mode=0o700, exist_ok=True)
    if os.listdir(folder):
        raise FileExistsError(folder)
    names = list(regulasi or (one.nama for one in plugin_terpasang()))
    rows, work = [], []
    for number, size in enumerate(ukuran(kabupaten, pegawai, benih), 1):
        kode, name = f"K{number:03d}", names[(number - 1) % len(names)]
        rows.append((kode, f"Kabupaten Contoh {number}", name, kode, tanggal.isoformat()))
        work.append((os.path.join(folder, kode), name, size, benih + number, tanggal))
    work.sort(key=lambda one: -one[2])
    written = 0
    with ProcessPoolExecutor(min(pekerja or os.cpu_count() or 1, kabupaten), mp_context=get_context("spawn")) as pool:
        futures = [pool.submit(_write, *one) for one in work]
        try:
            for done, future in enumerate(as_completed(futures), 1):
                written += future.result()
                if kemajuan is not None:
                    kemajuan(done, kabupaten)
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(KOLOM_WILAYAH_CONTOH)
    writer.writerows(rows)
    part = os.path.join(folder, ".daftar.csv.sebagian")
    with open(part, "w", encoding="utf-8", newline="") as file:
        file.write(text.getvalue())
    os.replace(part, os.path.join(folder, "daftar.csv"))
    return written


def _write(folder: str, regulasi: str, pegawai: int, benih: int, tanggal: date) -> int:
    sample = build_sample(regulasi, pegawai, benih, tanggal)
    tulis_organisasi(sample, folder)
    return len(sample.pegawai)
