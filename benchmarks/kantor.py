"""Files of offices, in and out: workbooks and CSV against the bare libraries that read and write them.

Run it as ``python -m benchmarks.kantor [BAGIAN ...]``; parts: xlsx, basis, jawaban, siapkan, ingatan. The best of
several runs in turn counts, in CPU time: the machine may serve others.
"""

import argparse
import csv
import os
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import perf_counter, process_time

from benchmarks.loading import nip_of, write_files
from benchmarks.processes import run
from tatakerja import SistemKerja
from tatakerja.loading import baca_organisasi, tulis_organisasi
from tatakerja.loading.folder import baca_berkas

RUNS = 3
HARI = date(2026, 1, 5)


def best(*ways: Callable[[], object]) -> list[float]:
    """CPU seconds of each way, the least of several runs in turn."""
    least = [float("inf")] * len(ways)
    for _ in range(RUNS):
        for place, way in enumerate(ways):
            start = process_time()
            way()
            least[place] = min(least[place], process_time() - start)
    return least


def told(what: str, bare: float, ours: float, aim: str) -> None:
    print(f"{what:<45}: {bare:7.3f} s telanjang, {ours:7.3f} s di sini: {bare / ours:5.0%} (sasaran {aim})", flush=True)


def xlsx(folder: Path) -> None:
    """A workbook of 20,000 employees, read and checked, against python-calamine alone."""
    from python_calamine import CalamineWorkbook

    write_files(folder, 20_000)
    path = folder / "o.xlsx"
    tulis_organisasi(baca_organisasi(folder), path)

    def bare() -> None:
        book = CalamineWorkbook.from_path(path)
        for name in book.sheet_names:
            book.get_sheet_by_name(name).to_python()

    least, checked, made = best(bare, lambda: baca_berkas(path), lambda: baca_organisasi(path))
    told("XLSX 20.000 baris dibaca dan diperiksa", least, checked, ">= 50%")
    told("... dan semua pegawai dijadikan nilai", least, made, ">= 50%")


def basis(folder: Path) -> None:
    """CSV of 100,000 employees into the database with all checks, against executemany of the same cells.

    Twice: into plain tables with a key each, and into the very tables, indexes and settings of the journal.
    """
    from tatakerja import SistemTersimpan
    from tatakerja.journal.sqlite.pragma import apply_durability, apply_safety, default_durability
    from tatakerja.journal.sqlite.schema import BY_NIP, INDEXES, TABLES, TRIGGERS

    write_files(folder, 100_000)
    path = folder / "polos.db"

    def cells(base: sqlite3.Connection, table: str, *, make: bool) -> None:
        with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            rows = csv.reader(file)
            head = next(rows)
            if make:
                base.execute(f"CREATE TABLE {table} ({', '.join(head)}, PRIMARY KEY ({', '.join(head[:2])}))")
            names = head if make else ["cuplikan", *head]
            values = ", ".join(["?" if name in head else "1" for name in names])
            base.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({values})", rows)

    def plain() -> None:
        base = sqlite3.connect(path)
        base.execute("PRAGMA journal_mode=WAL")
        base.execute("PRAGMA synchronous=FULL")
        for table in ("unit", "pegawai", "pejabat"):
            cells(base, table, make=True)
        base.commit()
        base.close()
        path.unlink()

    def same() -> None:
        base = sqlite3.connect(path, isolation_level=None)
        apply_safety(base, str(path))
        apply_durability(base, default_durability(), str(path))
        base.execute("BEGIN IMMEDIATE")
        for statement in (*TABLES, *INDEXES, BY_NIP, *TRIGGERS):
            base.execute(statement)
        for table in ("unit", "pegawai", "pejabat"):
            cells(base, table, make=False)
        base.execute("COMMIT")
        base.close()
        path.unlink()

    def ours() -> None:
        path = folder / "jurnal.db"
        with SistemKerja.buka("bantul", basis_data=path, tanggal=HARI, buat=True) as sistem:
            assert isinstance(sistem, SistemTersimpan)
            sistem.impor(folder)
        path.unlink()

    bare, alike, stored = best(plain, same, ours)
    told("CSV 100.000 baris, executemany ke tabel polos", bare, stored, ">= 65%")
    told("... ke tabel, indeks, setelan yang sama", alike, stored, ">= 65%")


def jawaban(folder: Path) -> None:
    """A workbook of 20,000 answers, against XlsxWriter writing the same cells without any form."""
    import xlsxwriter

    from tatakerja.documents.kedudukan import dokumen_kedudukan
    from tatakerja.documents.write import tulis_dokumen

    write_files(folder, 20_000)
    sistem = SistemKerja.buka("bantul", organisasi=folder, tanggal=HARI)
    answers = list(sistem.kedudukan_semua())
    sheets = dokumen_kedudukan(sistem, answers).lembar

    def bare() -> None:
        with xlsxwriter.Workbook(folder / "polos.xlsx", {"in_memory": True}) as book:
            for number, one in enumerate(sheets):
                sheet = book.add_worksheet(f"L{number}")
                for line, row in enumerate(one.isi):
                    for column, cell in enumerate(row):
                        if isinstance(cell, str):
                            sheet.write_string(line, column, cell)
                        else:
                            sheet.write_number(line, column, cell)

    def ours() -> None:
        tulis_dokumen(dokumen_kedudukan(sistem, answers), str(folder / "k.xlsx"), "0")

    least, made = best(bare, ours)
    told("Buku kerja 20.000 jawaban", least, made, ">= 50%")


def siapkan(folder: Path) -> None:
    """Thirty lists of offices with 10,000 people, as one organisation."""
    import xlsxwriter

    from tatakerja.loading.prepare import siapkan as prepare

    number = 0
    posts = ("Pengelola Data", "Perawat Ahli Muda", "Pengadministrasi Umum", "Arsiparis Terampil")
    for office in range(30):
        with xlsxwriter.Workbook(folder / f"opd{office}.xlsx") as book:
            sheet = book.add_worksheet("Nominatif")
            sheet.write(0, 0, f"DAFTAR NOMINATIF PEGAWAI DINAS URUSAN {office}")
            sheet.write_row(2, 0, ["NO", "NAMA", "NIP", "PANGKAT", "JABATAN", "UNIT KERJA", "STATUS"])
            for line in range(334):
                unit = f"Bidang {line % 5 + 1}"
                post = f"Kepala {unit}" if 0 < line <= 5 else posts[line % 4]
                if not line:
                    unit, post = f"Dinas Urusan {office}", f"Kepala Dinas Urusan {office}"
                elif line <= 5:
                    unit, post = f"Bidang {line}", f"Kepala Bidang {line}"
                person = [line + 1, f"Pegawai {number}", nip_of(number), "III/a", post, unit, "PNS"]
                sheet.write_row(3 + line, 0, person)
                number += 1
    start, spent = perf_counter(), process_time()
    found, _ = prepare([str(folder)], terima_usulan=True)
    spent, start = process_time() - spent, perf_counter() - start
    state = "jadi" if found.tabel is not None else f"{len(found.ditanyakan)} ditanyakan, {len(found.kesalahan)} salah"
    print(f"siapkan 30 berkas, {found.jumlah[1]} pegawai ({state}): {start:.1f} s, {spent:.1f} s CPU (sasaran < 10 s)")


def ingatan(folder: Path) -> None:
    """The most memory that reading and checking 100,000 rows takes, in a process of its own."""
    write_files(folder, 100_000)
    tulis_organisasi(baca_organisasi(folder), folder / "o.xlsx")
    for name, path in (("CSV", folder), ("XLSX", folder / "o.xlsx")):
        code = f"from tatakerja.loading import baca_organisasi; baca_organisasi({str(path)!r})"
        print(f"ingatan, {name} 100.000 baris: {run('-c', code).peak:.0f} MB (sasaran < 400 MB)", flush=True)


def main() -> None:
    parts = {one.__name__: one for one in (xlsx, basis, jawaban, siapkan, ingatan)}
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bagian", nargs="*", metavar="BAGIAN", help=", ".join(parts))
    wanted = parser.parse_args().bagian
    # Not by argparse's choices: Python 3.11 takes no part at all for one that isn't among them.
    if unknown := sorted(set(wanted) - set(parts)):
        parser.error(f"no part of that name: {', '.join(unknown)}; there are {', '.join(parts)}")
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} inti", flush=True)
    for name in wanted or parts:
        with tempfile.TemporaryDirectory() as folder:
            parts[name](Path(folder))


if __name__ == "__main__":
    main()
