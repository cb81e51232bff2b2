"""What people write is read as the word of the contract where it can mean nothing else, and only there."""

from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from tatakerja import baca_organisasi
from tatakerja.loading.ejaan import BOLEH_KOSONG, EJAAN, PembacaKolom

DIKENAL = [
    ("status_asn", "PNS", "pns"),
    ("status_asn", "P3K", "pppk"),
    ("status_asn", "-", ""),
    ("sebagai", "Plt.", "plt"),
    ("sebagai", "PLH", "plh"),
    ("sebagai", "Pelaksana Harian", "plh"),
    ("sebagai", "Penjabat", "pj"),
    ("sebagai", "Definitif", "definitif"),
    ("jenjang", "Ahli Muda", "ahli_muda"),
    ("jenjang", "Madya", "ahli_madya"),
    ("jenjang", "–", ""),
    ("jenis_jabatan", "Jabatan Fungsional", "fungsional"),
    ("jenis_jabatan", "JFU", "pelaksana"),
    ("jenis_jabatan", "Eselon III.a", "administrator"),
    ("jenis_jabatan", "Pejabat Pimpinan Tinggi Pratama", "jpt_pratama"),
    ("jabatan_pimpinan", "II/b", "jpt_pratama"),
    ("jabatan_pimpinan", "Bupati", "kepala_daerah"),
    ("golongan", "IIIa", "III/a"),
    ("golongan", "II b", "II/b"),
    ("golongan", "Gol. IV.C", "IV/c"),
    ("golongan", "ix", "IX"),
    ("golongan", "Penata Muda Tk. I", "III/b"),
    ("golongan", "Pembina Utama Muda (IV/c)", "IV/c"),
    ("golongan", "II/c - Pengatur", "II/c"),
    ("golongan", "XVII", "XVII"),
    ("golongan", "-", ""),
    ("kelas", "Tipe B", "B"),
    ("kelas", "a", "A"),
    ("jenis", "UPT", "uptd"),
    ("jenis", "Sub Bagian", "subbagian"),
    ("jenis", "Satpol PP", "satpol_pp"),
    ("jenis", "Balai Budaya", "balai_budaya"),
    ("mulai", "05/01/2026", "2026-01-05"),
    ("mulai", "5 Januari 2026", "2026-01-05"),
    ("mulai", "31-12-2025", "2025-12-31"),
    ("mulai", "2026-01-05 00:00:00", "2026-01-05"),
    ("selesai", "0000-00-00", ""),
    ("selesai", "-", ""),
    ("selesai", "s/d sekarang", ""),
]
TIDAK_DIKENAL = [
    ("mulai", "-"),
    ("mulai", "13/13/2026"),
    ("mulai", "01/13/2026"),
    ("status_asn", "honorer"),
    ("jenjang", "Pengatur"),
    ("golongan", "V/a"),
    ("golongan", "III/e"),
    ("golongan", "XVIII"),
    ("golongan", "Pembina III/a"),
    ("dasar", "-"),
    ("kode", "-"),
]


@pytest.mark.parametrize(("kolom", "sel", "kata"), DIKENAL)
def test_spelling_is_accepted(kolom: str, sel: str, kata: str) -> None:
    assert PembacaKolom(kolom, ("balai_budaya",)).column([sel]) == [kata]


@pytest.mark.parametrize(("kolom", "sel"), TIDAK_DIKENAL)
def test_what_means_nothing_certain_stays(kolom: str, sel: str) -> None:
    assert list(PembacaKolom(kolom).column([sel])) == [sel]


@given(st.sampled_from(sorted({*EJAAN, *BOLEH_KOSONG, "mulai"})), st.text(max_size=12))
def test_what_was_read_is_read_the_same_again(kolom: str, sel: str) -> None:
    reader = PembacaKolom(kolom)
    assert reader.cell(reader.cell(sel.strip())) == reader.cell(sel.strip())


def test_a_file_as_people_write_it(tmp_path: Path) -> None:
    (tmp_path / "unit.csv").write_text(
        "Kode,Nama,Jenis,Induk,Jabatan Pimpinan,Sebutan Pimpinan,Kelas,Penanda,Pola,Alamat\n"
        "PEMDA,Pemkab,Pemerintah Daerah,-,Bupati,,-,,,Jl. Satu\n"
        "DIKES,Dinas Kesehatan,Dinas,PEMDA,Eselon II.b,,,,,Jl. Dua\n"
    )
    (tmp_path / "pegawai.csv").write_text(
        "NIK,NIP,Nama,Unit,Jenis Jabatan,Jenjang,Nama Jabatan,Status ASN,Kompetensi\n"
        "3301,'19700101 199501 1 001,Budi,DIKES,JFT,Ahli Muda,Arsiparis,PNS,\n"
    )
    (tmp_path / "pejabat.csv").write_text(
        "unit,nip,sebagai,mulai,selesai,dasar\nDIKES,197001011995011001,Plt.,05/01/2026,-,SK\n"
    )
    told: list[str] = []
    found = baca_organisasi(tmp_path, lapor=told.append)
    assert [(u.jenis, u.jabatan_pimpinan, u.induk) for u in found.unit] == [
        ("pemerintah_daerah", "kepala_daerah", None),
        ("dinas", "jpt_pratama", "PEMDA"),
    ]
    (person,) = found.pegawai
    assert (person.nip, person.jenis_jabatan, person.jenjang, person.status_asn) == (
        "197001011995011001", "fungsional", "ahli_muda", "pns",
    )  # fmt: skip
    (holder,) = found.pemangku
    assert (holder.sebagai, holder.mulai, holder.selesai) == ("plt", date(2026, 1, 5), None)
    assert [line.rpartition(": ")[2] for line in told] == [
        "Alamat",
        "induk dianggap kosong pada 1 sel yang berisi '-'",
        "kelas dianggap kosong pada 1 sel yang berisi '-'",
        "NIK",
        "selesai dianggap kosong pada 1 sel yang berisi '-'",
    ]


KOLOM_BERKAS = {
    "jenis": ("unit", "bidang"), "jabatan_pimpinan": ("unit", "administrator"), "kelas": ("unit", "A"),
    "jenis_jabatan": ("pegawai", "pelaksana"), "jenjang": ("pegawai", ""), "status_asn": ("pegawai", "pns"),
    "golongan": ("pegawai", ""), "sebagai": ("pejabat", "plh"),
}  # fmt: skip
"""Where the spellings of a column stand, and what stands there in a row about another column."""


def spelt(folder: Path, suffix: str) -> tuple[Path, list[tuple[str, str]]]:
    """An organisation with every accepted spelling of every column in it, and what each cell means."""
    units = [["PEMDA", "Pemkab", "pemerintah_daerah", "", "kepala_daerah", "", "", "", ""]]
    people, holders, meant = [], [], []
    for column, words in EJAAN.items():
        for spelling, word in words.items():
            written = spelling.upper() if len(meant) % 2 else spelling.title()
            kind, cell = KOLOM_BERKAS[column][0], dict.fromkeys((column,), written)
            if column == "jenis" and word in ("pemerintah_daerah", "instansi_lain"):
                continue
            number = len(meant)
            nip = f"19700101199501{1001 + number}"
            unit = [f"U{number}", f"Unit {number}", "rsud", "PEMDA", "administrator", "", "", "", ""]
            person = [nip, f"Orang {number}", f"U{number}", "pelaksana", "", "Staf", "pns", "", ""]
            if kind == "unit":
                unit[{"jenis": 2, "jabatan_pimpinan": 4, "kelas": 6}[column]] = cell[column]
            elif kind == "pegawai":
                if column == "jenjang" or word == "fungsional":
                    person[3], person[4] = "fungsional", "ahli_muda"
                person[{"jenis_jabatan": 3, "jenjang": 4, "status_asn": 6, "golongan": 8}[column]] = cell[column]
            else:
                holders.append([f"U{number}", nip, cell[column], "05/01/2026", "-", "SK"])
            units.append(unit)
            people.append(person)
            meant.append((column, word))
    heads = (
        "kode,nama,jenis,induk,jabatan_pimpinan,sebutan_pimpinan,kelas,penanda,pola",
        "nip,nama,unit,jenis_jabatan,jenjang,nama_jabatan,status_asn,kompetensi,golongan",
        "unit,nip,sebagai,mulai,selesai,dasar",
    )
    tables = dict(zip(("unit", "pegawai", "pejabat"), zip(heads, (units, people, holders), strict=True), strict=True))
    if suffix == ".csv":
        for name, (head, rows) in tables.items():
            lines = "\n".join(";".join(row) for row in (head.split(","), *rows))
            (folder / f"{name}.csv").write_text(lines + "\n", encoding="utf-8")
        return folder, meant
    with xlsxwriter.Workbook(folder / "data.xlsx") as book:
        for name, (head, rows) in tables.items():
            sheet = book.add_worksheet(name)
            for line, row in enumerate((head.split(","), *rows)):
                sheet.write_row(line, 0, row)
    return folder / "data.xlsx", meant


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_every_accepted_spelling_is_taken_from_files(tmp_path: Path, suffix: str) -> None:
    """All that docs/kolom.md lists, in the files that people hand in."""
    path, meant = spelt(tmp_path, suffix)
    found = baca_organisasi(path)
    people = {one.unit: one for one in found.pegawai}
    holders = {one.unit: one for one in found.pemangku}
    assert len(meant) > 300
    for number, (column, word) in enumerate(meant):
        source = {"unit": found.unit_menurut_kode, "pegawai": people, "pejabat": holders}[KOLOM_BERKAS[column][0]]
        assert getattr(source[f"U{number}"], column) == word, (column, number)
