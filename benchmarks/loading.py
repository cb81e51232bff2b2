"""How long loading 100,000 employees takes with all checks, against ``csv.reader`` and plain construction.

Run it as ``python benchmarks/loading.py [ROWS]``. The best of several runs in turn is printed,
as others may be using the machine.
"""

import argparse
import csv
import gc
import os
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from time import perf_counter

from tatakerja.loading import baca_organisasi
from tatakerja.values.istilah import KOLOM_PEGAWAI_WAJIB
from tatakerja.values.organisasi import Pegawai, Pemangku, Unit

UNIT, PEGAWAI, PEJABAT = "unit.csv", "pegawai.csv", "pejabat.csv"
UNITS = 2_000
RUNS = 5
AIM = 2.0


def nip_of(n: int) -> str:
    """A NIP of a form that the checks accept, another for each of 139,860 numbers."""
    year, month, day = n % 30, 1 + n % 12, 1 + n % 28
    return f"{1970 + year}{month:02d}{day:02d}{1990 + year}{month:02d}{1 + n % 2}{1 + n % 999:03d}"


def write_files(folder: Path, rows: int) -> None:
    """Write a regency of a few thousand units, led by its first employees."""
    units = ["kode,nama,jenis,induk,jabatan_pimpinan,sebutan_pimpinan,kelas,penanda,pola"]
    units.append("PEMDA,Kabupaten Contoh,pemerintah_daerah,,kepala_daerah,Bupati,,,")
    units += [f"D{n},Dinas {n},dinas,PEMDA,jpt_pratama,Kepala Dinas,,," for n in range(UNITS // 20)]
    units += [
        f"B{n},Bidang {n},bidang,D{n % (UNITS // 20)},administrator,Kepala Bidang,,," for n in range(UNITS - len(units))
    ]
    (folder / "unit.csv").write_text("\n".join(units) + "\n", encoding="utf-8")
    codes = [line.split(",", 1)[0] for line in units[2:]]
    ranks = ("ahli_pertama", "ahli_muda", "penyelia")
    with (folder / "pegawai.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(KOLOM_PEGAWAI_WAJIB)
        for n in range(rows):
            functional = n % 2 == 0
            writer.writerow(
                (
                    nip_of(n),
                    f"Pegawai Nomor {n}, S.Sos.",
                    codes[n * 7919 % len(codes)],
                    "fungsional" if functional else "pelaksana",
                    ranks[n % 3] if functional else "",
                    f"Jabatan {n % 300}",
                    "pns" if n % 5 else "pppk",
                    "akuntansi;perencanaan" if n % 10 == 0 else "",
                )
            )
    with (folder / "pegawai.csv").open(encoding="utf-8") as file:
        nips = [line.split(",", 1)[0] for line, _ in zip(file, range(len(codes) + 1), strict=False)][1:]
    holders = [f"{kode},{nip},definitif,2024-01-01,,SK" for kode, nip in zip(codes, nips, strict=False)]
    text = "\n".join(["unit,nip,sebagai,mulai,selesai,dasar", *holders])
    (folder / "pejabat.csv").write_text(text + "\n", encoding="utf-8")


def cells_of(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        next(reader)
        yield from reader


def load_plainly(folder: Path) -> tuple[list[Unit], list[Pegawai], list[Pemangku]]:
    """What a script without any check would do."""
    units = [Unit(a, b, c, d or None, e, f, g, split(h), i) for a, b, c, d, e, f, g, h, i in cells_of(folder / UNIT)]
    employees = [Pegawai(a, b, c, d, e, f, g, split(h)) for a, b, c, d, e, f, g, h in cells_of(folder / PEGAWAI)]
    day = date.fromisoformat
    holders = [Pemangku(a, b, c, day(d), day(e) if e else None, f) for a, b, c, d, e, f in cells_of(folder / PEJABAT)]
    return units, employees, holders


def split(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(";")) if cell else ()


def measure(rows: int) -> None:
    """Print both times and their ratio."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_files(folder, rows)
        plain = checked = float("inf")
        for _ in range(RUNS):
            start = perf_counter()
            plainly = load_plainly(folder)
            plain = min(plain, perf_counter() - start)
            del plainly
            start = perf_counter()
            organisasi = baca_organisasi(folder)
            checked = min(checked, perf_counter() - start)
            assert len(organisasi.pegawai) == rows
            del organisasi
    print(f"csv.reader + attrs, tanpa periksa   : {plain * 1000:8.1f} ms untuk {rows:,} baris")
    print(f"baca_organisasi, semua diperiksa    : {checked * 1000:8.1f} ms")
    print(f"perbandingan                        : {checked / plain:8.2f} x (sasaran <= {AIM:.0f} x)")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", nargs="?", type=int, default=100_000, metavar="ROWS")
    options = parser.parse_args()
    collector = "menyala" if gc.isenabled() else "mati"
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} inti, pengumpul sampah {collector}")
    measure(options.rows)


if __name__ == "__main__":
    main()
