"""Workbooks and CSV files of offices, broken at random: each is taken whole or refused in words, and no NIP is changed.

``python tests/loading/mutasi.py --banyak 10000`` goes through many; the suite goes through some.
"""

import argparse
import csv
import io
import random
import re
import sys
import tempfile
import warnings
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from tatakerja import Organisasi, baca_organisasi, susun_organisasi
from tatakerja.loading.prepare import siapkan
from tatakerja.loading.prepare.penilai import baca_penilai
from tatakerja.values.galat import GalatMasukan, GalatTatakerja
from tatakerja.values.isian import is_nip

Baris = list[list[Any]]
ORANG = [
    ["1", "Dr. Budi", "197001011995011001", "Kepala Dinas Kesehatan", "Dinas Kesehatan", "PNS"],
    ["2", "Siti", "197101011995012001", "Sekretaris", "Sekretariat", "PNS"],
    ["3", "Ani", "198001012005012001", "Kepala Subbagian Umum", "Subbagian Umum", "PNS"],
    ["4", "Dewi", "198201012005012001", "Kepala Bidang Mutu", "Bidang Mutu", "PNS"],
    ["5", "Eko", "19900101 201501 1 001", "Perawat Ahli Muda", "Bidang Mutu", "PNS"],
    ["6", "Fajar", "199101012023211002", "Pengelola Data", "Subbagian Umum", "PPPK"],
]
JUDUL = ["NO", "NAMA", "NIP", "JABATAN", "UNIT KERJA", "STATUS"]
DAFTAR: Baris = [["DAFTAR PEGAWAI DINAS KESEHATAN"], [], JUDUL, *ORANG, [], ["", "", "", "Mengetahui,"]]
PENILAI: Baris = [
    ["NIP", "Nama", "NIP Penilai", "Nama Penilai"],
    *([row[2], row[1], "197001011995011001", "Dr. Budi"] for row in ORANG),
]
UNIT: Baris = [
    ["kode", "nama", "jenis", "induk", "jabatan_pimpinan", "sebutan_pimpinan", "kelas", "penanda", "pola"],
    ["P", "Pemerintah Kabupaten", "pemerintah_daerah", "", "kepala_daerah", "Bupati", "", "", ""],
    ["D", "Dinas Kesehatan", "dinas", "P", "jpt_pratama", "", "", "", ""],
    ["B", "Bidang Mutu", "bidang", "D", "administrator", "", "", "", ""],
]
PEGAWAI: Baris = [
    ["nip", "nama", "unit", "jenis_jabatan", "jenjang", "nama_jabatan", "status_asn", "kompetensi"],
    ["197001011995011001", "Budi", "D", "jpt_pratama", "", "Kepala Dinas", "pns", ""],
    ["198201012005012001", "Dewi", "B", "administrator", "", "Kepala Bidang", "pns", ""],
    ["199001012015011001", "Eko", "B", "fungsional", "ahli_muda", "Perawat", "PNS", "a;b"],
    ["199101012023211002", "Fajar", "B", "pelaksana", "", "Pengelola Data", "pppk", ""],
]
PEJABAT: Baris = [
    ["unit", "nip", "sebagai", "mulai", "selesai", "dasar"],
    ["D", "197001011995011001", "definitif", "2020-01-01", "", "SK 1"],
    ["B", "198201012005012001", "Plt.", "05/01/2021", "-", ""],
]
CELLS: list[Any] = [
    "", " ", "-", None, 1, -3.5, True, "=1+1", "+62", "@x", "'", "''=x", "1.97E+17", 1.97001011995011e17, 10**15,
    "\u202e", "a\nb", "a;b", 'x"y', "é" * 60, "Plt.", "NIP", "JABATAN", "null", "0000-00-00", "197001011995011000",
    "19700101 199501 1", datetime(2026, 1, 5), datetime(2026, 1, 5, 13, 30), "31/12/9999", "x" * 3000, "\x00", "\x07",
    "Dinas", "197001011995011001", "NIP. 197001011995011001", "1970010119950110010", "II/b", "💥",
]  # fmt: skip
OPSI = {"default_date_format": "dd/mm/yyyy", "strings_to_formulas": True, "in_memory": True}
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "cp1252", "latin-1", "utf-32")


def broken(rows: Baris, chance: random.Random) -> Baris:
    """A table with up to four things wrong in it."""
    rows = [list(row) for row in rows]
    for _ in range(chance.choice((1, 1, 2, 4))):
        place = chance.randrange(len(rows))
        row = rows[place]
        column = chance.randrange(len(row) or 1)
        deed = chance.randrange(12)
        if deed <= 4 and row:
            row[column] = chance.choice(CELLS)
        elif deed == 5 and row:
            row[column] = _typo(str(row[column]), chance)
        elif deed == 6 and row:
            del row[column]
        elif deed == 7:
            rows.insert(place, list(chance.choice(rows)))
        elif deed == 8 and len(rows) > 1:
            del rows[place]
        elif deed == 9:
            other = chance.randrange(len(rows))
            rows[place], rows[other] = rows[other], rows[place]
        elif deed == 10:
            for one in rows:
                if len(one) > column:
                    one.append(one.pop(column))
        else:
            rows.insert(place, chance.choice(([], [""] * 9, ["JUDUL"], ["x"] * 40)))
    return rows


def _typo(text: str, chance: random.Random) -> str:
    place = chance.randrange(len(text) + 1)
    return text[:place] + chance.choice(("", "x", " ", "\u00a0", ".", "9", "\t")) + text[place + chance.randrange(2) :]


def write_workbook(path: Path, sheets: dict[str, Baris]) -> None:
    """Every cell as the kind that it is."""
    with xlsxwriter.Workbook(path, OPSI) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                for column, cell in enumerate(row):
                    if cell is not None:
                        sheet.write(number, column, cell)


def csv_bytes(rows: Baris, chance: random.Random) -> bytes:
    """In one of the ways in which programs write CSV, now and then with bytes that are broken."""
    text = io.StringIO()
    writer = csv.writer(
        text, delimiter=chance.choice(",,,,,;;;;\t"), lineterminator=chance.choice(("\n", "\n", "\r\n", "\r"))
    )
    writer.writerows([["" if cell is None else cell for cell in row] for row in rows])
    data = text.getvalue().encode(chance.choice(ENCODINGS) if chance.random() < 0.3 else "utf-8", "replace")
    return bent(data, chance) if chance.random() < 0.3 else data


def _sound(rows: Baris) -> bytes:
    return "".join(",".join(row) + "\n" for row in rows).encode()


def bent(data: bytes, chance: random.Random) -> bytes:
    """Bytes with some of them changed, left out or cut off."""
    data = bytearray(data)
    for _ in range(chance.choice((1, 1, 3, 20))):
        if not data:
            break
        place = chance.randrange(len(data))
        deed = chance.randrange(4)
        if deed == 0:
            data[place] = chance.randrange(256)
        elif deed == 1:
            del data[place : place + chance.choice((1, 2, 50))]
        elif deed == 2:
            data[place:place] = chance.choice((b"\x00", b'"', b"\n", b",,,", b"\xff\xfe", b"'"))
        else:
            del data[place + (len(data) - place) // 2 :]
    return bytes(data)


def texts(rows: Sequence[Sequence[Any]]) -> set[str]:
    """What stands in cells as text, without blanks and signs: what a NIP may come from."""
    return {_bare(cell) for row in rows for cell in row if isinstance(cell, str)}


def _bare(cell: str) -> str:
    return re.sub(r"(?i)^nip[ .:]*|[^0-9a-z]", "", cell.casefold())


class Penguji:
    """Goes through broken files, and keeps what became of them.

    :param folder: an empty one for the files.
    :ivar hasil: how many were taken and refused, by kind of file.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.hasil: Counter[str] = Counter()

    def satu(self, benih: int) -> None:
        """One file, the same for the same seed.

        :raises AssertionError: if something comes of it that must not.
        """
        chance = random.Random(benih)
        kinds: tuple[Callable[[random.Random], None], ...] = (
            self._office_csv, self._office_book, self._contract_csv, self._contract_book, self._appraisers, self._bytes,
        )  # fmt: skip
        kind = kinds[benih % len(kinds)]
        name, told = kind.__name__.strip("_"), ("ada",)
        try:
            kind(chance)
            end = "diambil"
        except GalatMasukan as error:
            end, told = "ditolak", tuple(part for one in error.kesalahan for part in (one.apa, one.saran))
        except GalatTatakerja as error:
            end, told = "ditolak", (str(error),)
        if not told or not all(part.strip() for part in told):
            raise AssertionError(f"benih {benih}: ditolak tanpa kata {told}")
        self.hasil[f"{name}: {end}"] += 1

    def _office_csv(self, chance: random.Random) -> None:
        path = self.folder / "daftar.csv"
        path.write_bytes(csv_bytes(broken(DAFTAR, chance), chance))
        self._prepare(path, None)

    def _office_book(self, chance: random.Random) -> None:
        path, rows = self.folder / "daftar.xlsx", broken(DAFTAR, chance)
        write_workbook(path, {"Nominatif": rows, **({"Sheet2": [["x"]]} if chance.random() < 0.2 else {})})
        self._prepare(path, rows)

    def _prepare(self, path: Path, rows: Baris | None) -> None:
        found, _ = siapkan([str(path)], terima_usulan=True)
        assert (found.tabel is None) == bool(found.ditanyakan or found.kesalahan)
        if found.tabel is None:
            raise GalatTatakerja("ada yang salah atau ditanyakan")
        self._unchanged(susun_organisasi(*found.tabel), rows if rows is not None else _cells_of(path))

    def _contract_csv(self, chance: random.Random) -> None:
        tables = {"unit": UNIT, "pegawai": PEGAWAI, "pejabat": PEJABAT}
        chosen = chance.choice(list(tables))
        for name, rows in tables.items():
            made = csv_bytes(broken(rows, chance), chance) if name == chosen else _sound(rows)
            (self.folder / f"{name}.csv").write_bytes(made)
        self._whole(baca_organisasi(self.folder), _cells_of(self.folder / "pegawai.csv"))

    def _contract_book(self, chance: random.Random) -> None:
        tables = {"unit": UNIT, "pegawai": PEGAWAI, "pejabat": PEJABAT}
        chosen = chance.choice(list(tables))
        tables[chosen] = broken(tables[chosen], chance)
        write_workbook(self.folder / "buku.xlsx", tables)
        self._whole(baca_organisasi(self.folder / "buku.xlsx"), tables["pegawai"])

    def _appraisers(self, chance: random.Random) -> None:
        rows = broken(PENILAI, chance)
        write_workbook(self.folder / "penilai.xlsx", {"Rekap": rows})
        known = texts(rows)
        for one in baca_penilai([str(self.folder / "penilai.xlsx")]).baris:
            for nip in (one.nip, one.nip_penilai):
                assert not is_nip(nip) or nip in known, (one, known)

    def _bytes(self, chance: random.Random) -> None:
        tables = {"unit": UNIT, "pegawai": PEGAWAI, "pejabat": PEJABAT}
        path = self.folder / "rusak.xlsx"
        write_workbook(path, tables)
        path.write_bytes(bent(path.read_bytes(), chance))
        self._whole(baca_organisasi(path), PEGAWAI)

    def _whole(self, organisasi: Organisasi, rows: Baris) -> None:
        """Nothing of it was left out, and no NIP changed."""
        filled = [row for row in rows if any(str("" if cell is None else cell).strip() for cell in row)]
        assert len(organisasi.pegawai) == len(filled) - 1, (organisasi.pegawai, filled)
        self._unchanged(organisasi, rows)

    def _unchanged(self, organisasi: Organisasi, rows: Baris) -> None:
        known = texts(rows)
        for one in (*organisasi.pegawai, *organisasi.pemangku):
            assert _bare(one.nip) in known, (one, known)


def _cells_of(path: Path) -> Baris:
    """The cells of a CSV file that was read, as another reader has them."""
    text = path.read_bytes().decode("utf-8-sig")
    best: Baris = []
    for separator in ",;":
        found = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
        best = max(best, found, key=lambda rows: max(map(len, rows), default=0))
    return best


def main() -> int:
    """Go through many files; exit 1 at the first that goes wrong."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--banyak", type=int, default=10_000)
    parser.add_argument("--mulai", type=int, default=0)
    given = parser.parse_args()
    warnings.simplefilter("error")
    with tempfile.TemporaryDirectory() as name:
        tester = Penguji(Path(name))
        for benih in range(given.mulai, given.mulai + given.banyak):
            try:
                tester.satu(benih)
            except Exception as error:
                print(f"benih {benih}: {type(error).__name__}: {error}", file=sys.stderr)
                raise
    print(f"{given.banyak} berkas rusak: 0 rincian program, 0 NIP berubah, 0 setengah masuk")
    for kind, number in sorted(tester.hasil.items()):
        print(f"  {kind} {number}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
