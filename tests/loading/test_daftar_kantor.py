"""Lists in the shapes that offices have: each becomes an organisation, and every NIP stays with its name."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from susunan_bahan import organisasi_hasil
from tatakerja import susun_organisasi
from tatakerja.loading.ejaan import folded_cell
from tatakerja.loading.prepare import siapkan
from tatakerja.loading.prepare.mapping import Pemetaan, baca_sinonim
from tatakerja.loading.prepare.titles import read_title

KEPALA, SEKRETARIS, KASUBAG, KABID, STAF = (
    f"19{70 + number}0101199501{1 + number % 2}00{number + 1}" for number in range(5)
)
PANGKAT = "PANGKAT / GOL"


def book(path: Path, rows: Sequence[Sequence[object]], merged: Sequence[str] = ()) -> str:
    made = openpyxl.Workbook()
    sheet = made.worksheets[0]
    for row in rows:
        sheet.append(list(row))
    for cells in merged:
        sheet.merge_cells(cells)
    made.save(path)
    made.close()
    return str(path)


def spaced(nip: str) -> str:
    return f"NIP. {nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}"


DUK = [
    ("Budi", KEPALA, "Kepala Dinas Sosial", "Pembina Utama Muda (IV/c)"),
    ("Siti, S.E.", SEKRETARIS, "Sekretaris", "Pembina (IV/a)"),
    ("Ani", KASUBAG, "Kasubag Umum dan Kepegawaian", "Penata Tk. I (III/d)"),
    ("Eko", KABID, "Kabid Rehabilitasi Sosial", "Pembina (IV/a)"),
    ("Fajar", STAF, "Pengadministrasi Umum", "II/c"),
]


@pytest.mark.parametrize("cara", ["bersusun", "satu sel", "terbalik"])
def test_a_name_and_its_nip_in_one_column(tmp_path: Path, cara: str) -> None:
    """One below the other, in one cell, or the NIP first; the signature below is nobody's row."""
    rows: list[list[object]] = [["DINAS SOSIAL"], ["KEADAAN PER 1 OKTOBER 2026"], []]
    rows.append(["NO", "NAMA / NIP", PANGKAT, "JABATAN", "KET"])
    for number, (name, nip, post, rank) in enumerate(DUK, 1):
        if cara == "bersusun":
            upper, _, lower = rank.partition(" (")
            rows += [[number, name, upper, post], [None, spaced(nip), lower.rstrip(")")]]
        else:
            both = f"{name}\n{spaced(nip)}" if cara == "satu sel" else f"{nip} / {name}"
            rows.append([number, both, rank, post])
    rows += [[], [None, "Jumlah", 5], [], [None, "Kepala Dinas"], [None, "Budi"], [None, spaced(KEPALA)]]
    hasil, _ = siapkan([book(tmp_path / "duk.xlsx", rows)])
    found = organisasi_hasil(hasil)
    assert [(one.nama, one.nip, one.nama_jabatan, one.golongan) for one in found.pegawai] == [
        (name, nip, post, {0: "IV/c", 1: "IV/a", 2: "III/d", 3: "IV/a", 4: "II/c"}[number])
        for number, (name, nip, post, _) in enumerate(DUK)
    ]
    assert {(one.nip, one.mulai) for one in found.pemangku} == {
        (nip, date(2026, 10, 1)) for nip in (KEPALA, SEKRETARIS, KASUBAG, KABID)
    }
    assert {one.nama for one in found.unit} >= {"Subbagian Umum dan Kepegawaian", "Bidang Rehabilitasi Sosial"}
    assert len(hasil.baris_diabaikan) == 3, "the sum, and who signed"


def test_a_damaged_nip_below_its_name_is_told_in_its_own_cell(tmp_path: Path) -> None:
    rows = [["DINAS SOSIAL"], ["NAMA / NIP", "JABATAN"], ["Budi", "Kepala Dinas"], [1.97001011995011e17]]
    hasil, _ = siapkan([book(tmp_path / "a.xlsx", rows)])
    assert hasil.tabel is None
    assert {(one.tempat.sel, one.kolom) for one in hasil.kesalahan} == {("A4", "nip")}


def test_headings_in_two_rows_are_put_together_whatever_is_merged(tmp_path: Path) -> None:
    """The upper row has columns of its own; what stands below "Jabatan" is the post's, below "Pangkat" the rank's."""
    rows: list[list[object]] = [
        ["DAFTAR NOMINATIF BADAN KEPEGAWAIAN DAERAH"],
        ["No.", "Identitas", None, "Pangkat/Gol. Ruang", None, "Jabatan", None, None, "Status", "Unit Kerja"],
        [None, "Nama Lengkap", "NIP", "Gol", "TMT", "Nama Jabatan", "Jenis", "TMT", None, None],
        [*range(1, 11)],
        [1, "Budi", KEPALA, "IV/c", "2020-01-01", "Kepala Badan", "JPT Pratama", "5 Januari 2023", "PNS", None],
        [2, "Ani", STAF, "III/c", "2021-01-01", "Plt. Kepala Bidang Mutasi", "Pengawas", "05/01/2024", "PNS Daerah",
         "Bidang Mutasi"],
        [3, "Eko", KABID, "V", "2021-01-01", "Pengelola Data", "Pelaksana", "", "P P P K", "Bidang Mutasi"],
    ]  # fmt: skip
    merged = ("A1:J1", "A2:A3", "B2:C2", "D2:E2", "F2:H2", "I2:I3", "J2:J3")
    hasil, _ = siapkan([book(tmp_path / "bkd.xlsx", rows, merged)])
    found = organisasi_hasil(hasil)
    assert {(one.nama, one.unit, one.jenis_jabatan, one.status_asn, one.golongan) for one in found.pegawai} == {
        ("Budi", "BADAN-KEPEGAWAIAN-DAERAH", "jpt_pratama", "pns", "IV/c"),
        ("Ani", "BADAN-KEPEGAWAIAN-DAERAH.BIDANG-MUTASI", "pengawas", "pns", "III/c"),
        ("Eko", "BADAN-KEPEGAWAIAN-DAERAH.BIDANG-MUTASI", "pelaksana", "pppk", "V"),
    }
    assert {(one.nip, one.sebagai, one.mulai) for one in found.pemangku} == {
        (KEPALA, "definitif", date(2023, 1, 5)),
        (STAF, "plt", date(2024, 1, 5)),
    }
    assert "Pangkat/Gol. Ruang TMT" in hasil.diabaikan


def test_what_stands_below_the_appraiser_is_the_appraisers(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["DINAS SOSIAL"],
        ["Atasan Langsung", None, "Pegawai", None, None],
        ["Nama", "NIP", "Nama", "NIP", "Jabatan"],
        ["Budi", KEPALA, "Ani", STAF, "Pengelola Data"],
    ]
    hasil, _ = siapkan([book(tmp_path / "a.xlsx", rows, ("A2:B2", "C2:E2"))])
    assert [(one.nama, one.nip) for one in organisasi_hasil(hasil).pegawai] == [("Ani", STAF)]


def test_a_sheet_an_agency_and_letters_apart(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    for number, name in enumerate(("Barat", "Timur")):
        sheet = made.create_sheet(f"Kec. {name}")
        sheet.append([f"DAFTAR PEGAWAI KECAMATAN {name.upper()}"])
        sheet.append(["No", "Nama", "N I P", "Jab", "Status"])
        sheet.append([1, "A", f"19800101200501100{number + 1}", f"Camat {name}", "P N S"])
        sheet.append([2, "B", f"19800101200501100{number + 3}", "Sekcam", "PNS"])
        sheet.append(["Jumlah", None, 2])
    made.create_sheet("Rekap").append(["Rekap", "PNS"])
    made.save(tmp_path / "a.xls")  # a workbook of today under the old name
    made.close()
    told: list[str] = []
    hasil, _ = siapkan([str(tmp_path)], lapor=told.append)
    found = organisasi_hasil(hasil)
    assert [one.nama for one in found.unit if one.jenis == "kecamatan"] == ["KECAMATAN BARAT", "KECAMATAN TIMUR"]
    assert (len(found.pegawai), len(found.pemangku)) == (4, 4)
    assert any("namanya .xls, isinya .xlsx" in one for one in told)


def test_a_page_under_a_workbooks_name_is_told(tmp_path: Path) -> None:
    (tmp_path / "ekspor.xls").write_text("<html><table><tr><td>NIP</td></tr></table></html>", encoding="utf-8")
    (fault,) = siapkan([str(tmp_path)])[0].kesalahan
    assert ("halaman web" in fault.isi, str(fault.tempat)) == (True, str(tmp_path / "ekspor.xls"))


def test_a_word_is_counted_as_often_as_it_stands(tmp_path: Path) -> None:
    rows = [["DINAS SOSIAL"], ["NAMA", "NIP", "JABATAN", "STATUS"]]
    rows += [["A", KEPALA, "Kepala Dinas", "CPNS"], ["B", STAF, "Pengelola Data", "CPNS"]]
    (asked,) = siapkan([book(tmp_path / "a.xlsx", rows)])[0].ditanyakan
    assert (asked.nilai, asked.jumlah) == ("CPNS", 2)


@pytest.mark.parametrize(
    ("pendek", "panjang"), [(short, long) for short, long in sorted(baca_sinonim().singkatan.items())]
)
def test_a_short_title_says_what_the_long_one_says(pendek: str, panjang: str) -> None:
    known = baca_sinonim()
    for rest in ("", " Umum dan Kepegawaian", " Umum pada Dinas Sosial"):
        assert read_title(f"Plt. {pendek.title()}{rest}", known) == read_title(f"Plt. {panjang}{rest}", known)


@pytest.mark.parametrize(("kolom", "judul"), [(column, word) for word, column in sorted(baca_sinonim().kolom.items())])
def test_every_heading_is_known_however_it_is_written(kolom: str, judul: str) -> None:
    known = baca_sinonim().kolom
    for written in (judul.upper(), judul.replace(" ", "_"), judul.title().replace(" ", "  "), f" {judul}. "):
        assert known[folded_cell(written)] == kolom


def test_cells_merged_over_several_people_and_headings_of_three_rows(tmp_path: Path) -> None:
    nips = ["197001011995011001", "197101011995012001", "198001012005012001", "198201012005012001"]
    posts = ["Kepala Dinas Kesehatan", "Kepala Bidang Mutu", "Pengelola Data", "Pengelola Data"]
    with xlsxwriter.Workbook(tmp_path / "d.xlsx") as book:
        sheet = book.add_worksheet("Daftar")
        for *place, text in (
            (0, 0, 0, 5, "DAFTAR PEGAWAI DINAS KESEHATAN"), (2, 0, 4, 0, "NO"), (2, 1, 2, 2, "PEGAWAI"),
            (3, 1, 4, 1, "NAMA"), (3, 2, 4, 2, "NIP"), (2, 3, 2, 4, "PENEMPATAN"), (3, 3, 3, 4, "KEADAAN SEKARANG"),
            (2, 5, 4, 5, "STATUS"), (6, 4, 8, 4, "Bidang Mutu"), (5, 5, 8, 5, "PNS"),
        ):  # fmt: skip
            sheet.merge_range(*place, text)
        sheet.write_row(4, 3, ["JABATAN", "UNIT KERJA"])
        for number, (nip, post) in enumerate(zip(nips, posts, strict=True)):
            sheet.write_row(5 + number, 0, [number + 1, f"Orang {number}", nip, post])
        sheet.write(5, 4, "Dinas Kesehatan")
    found, _ = siapkan([str(tmp_path / "d.xlsx")], terima_usulan=True)
    assert found.tabel is not None
    people = susun_organisasi(*found.tabel).pegawai
    assert [one.unit.rpartition(".")[2] for one in people] == ["DINAS-KESEHATAN", *["BIDANG-MUTU"] * 3]
    assert {one.status_asn for one in people} == {"pns"}


def test_a_unit_that_stands_once_above_its_people_is_asked_about(tmp_path: Path) -> None:
    """As a pivot table repeats nothing: blank cells below a filled one, which no merging explains."""
    rows = [["DINAS SOSIAL"], ["NAMA", "NIP", "JABATAN", "UNIT KERJA"]]
    units = ["Dinas Sosial", "Sekretariat", "", "Bidang Rehabilitasi Sosial", ""]
    rows += [[name, nip, post, unit] for (name, nip, post, _), unit in zip(DUK, units, strict=True)]
    path = book(tmp_path / "pivot.xlsx", rows)
    hasil, answers = siapkan([path])
    (asked,) = [one for one in hasil.ditanyakan if one.bagian == "sel_kosong"]
    assert (hasil.tabel, asked.jumlah, asked.usulan, asked.tempat.sel) == (None, 2, "sama", "D5")
    hasil, _ = siapkan([path], answers.dan([(asked.bagian, asked.nilai, "sama")]))
    where = {one.nama: one.unit for one in organisasi_hasil(hasil).pegawai}
    assert where["Fajar"] == where["Eko"]
    assert [one.menjadi for one in hasil.diturunkan if one.alasan == "kosong seperti sel di atasnya"] == [
        "Sekretariat", "Bidang Rehabilitasi Sosial"
    ]  # fmt: skip
    hasil, _ = siapkan([path], answers.dan([(asked.bagian, asked.nilai, "langsung")]))
    where = {one.nama: one.unit for one in organisasi_hasil(hasil).pegawai}
    assert where["Fajar"] == where["Budi"]
    repeated = [[name, nip, post, unit or "Bidang Rehabilitasi Sosial"] for name, nip, post, unit in rows[2:]]
    hasil, _ = siapkan([book(tmp_path / "biasa.xlsx", [*rows[:2], *repeated])])
    assert not hasil.ditanyakan


def test_people_of_a_second_table_beside_the_first_are_told(tmp_path: Path) -> None:
    head = ["NAMA", "NIP", "JABATAN"]
    rows: list[list[object]] = [["DINAS SOSIAL"], [*head, None, *head]]
    left, right = DUK[:3], DUK[3:]
    for place, (name, nip, post, _) in enumerate(left):
        beside = [right[place][0], right[place][1], right[place][2]] if place < len(right) else []
        rows.append([name, nip, post, None, *beside])
    hasil, _ = siapkan([book(tmp_path / "dua.xlsx", rows)])
    (fault,) = hasil.kesalahan
    assert (hasil.tabel, fault.tempat.sel, fault.isi.startswith("2 NIP di kolom F")) == (None, "F3", True)
    # Somebody else's NIP is no lost employee, nor is what was answered to be left out.
    rows[1] = [*head, None, "NAMA", "NIP ATASAN", "JABATAN"]
    assert not siapkan([book(tmp_path / "atasan.xlsx", rows)])[0].kesalahan
    rows[1] = [*head, None, None, "AKUN", None]
    path = book(tmp_path / "akun.xlsx", rows)
    assert siapkan([path])[0].kesalahan
    assert not siapkan([path], Pemetaan().dan([("kolom", "AKUN", "abaikan")]))[0].kesalahan
