"""Lists as offices have them become an organisation; what isn't certain is asked, what is wrong comes back coloured."""

import random
from datetime import date
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from susunan_bahan import organisasi_hasil
from tatakerja import baca_organisasi
from tatakerja.loading.prepare import Pemetaan, baca_pemetaan, siapkan, tulis_pemetaan
from tatakerja.loading.prepare.coloured import tulis_kesalahan
from tatakerja.loading.prepare.output import tulis_hasil

JUDUL = ["NO", "NAMA", "NIP", "PANGKAT", "", "JABATAN", "UNIT KERJA", "STATUS", "NIK"]
ORANG = [
    ["1", "Dr. Budi", "197001011995011001", "IV/c", "", "Kepala Dinas Kesehatan", "Dinas Kesehatan", "PNS", "3301"],
    ["2", "Siti", "197101011995012001", "IV/b", "", "Sekretaris", "Sekretariat", "PNS", "3302"],
    ["3", "Ani", "198001012005012001", "III/d", "", "Kepala Sub Bagian Umum dan Kepegawaian", "Sekretariat", "PNS", ""],
    ["4", "Dewi", "198201012005012001", "III/d", "", "Kepala Bidang Mutu", "Bidang Mutu", "PNS", ""],
    ["5", "Eko", "199001012015011001", "III/b", "", "Perawat Ahli Muda", "Bidang Mutu", "PNS", ""],
    ["6", "Fajar", "199101012023211002", "IX", "", "Pengelola Data", "Subbagian Umum & Kepegawaian", "P3K", ""],
    ["7", "Gita", "199201012023211003", "IX", "", "Arsiparis Terampil pada Subbag Umum dan Kepegawaian",
     "Sekretariat", "PPPK", ""],
]  # fmt: skip


def workbook(path: Path, rows: list[list[object]] = ORANG, *, title: str = "DINAS KESEHATAN KABUPATEN CONTOH") -> str:
    """A list with titles, a header of two rows, a row of numbers, and a signature below."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Nominatif")
        sheet.write("A1", f"DAFTAR NOMINATIF PEGAWAI {title}")
        sheet.write("A2", "Keadaan per 1 Oktober 2026")
        sheet.write_row("A4", JUDUL)
        sheet.merge_range("D4:E4", "PANGKAT")
        sheet.write_row("D5", ["GOL", "TMT"])
        sheet.write_row("A6", [str(number) for number in range(1, 10)])
        for number, row in enumerate(rows):
            sheet.write_row(6 + number, 0, row)
        below = 6 + len(rows) + 1
        for number, text in enumerate(("Mengetahui,", "Kepala Dinas,", "", "Dr. Budi", "NIP. 197001011995011001")):
            sheet.write(below + number, 5, text)
    return str(path)


def simple(path: Path, header: list[str], rows: list[list[object]], title: str = "") -> str:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Daftar")
        if title:
            sheet.write("A1", title)
        for number, row in enumerate([header, *rows]):
            sheet.write_row(number + (2 if title else 0), 0, row)
    return str(path)


def test_a_list_with_titles_double_header_and_signature(tmp_path: Path) -> None:
    hasil, _ = siapkan([workbook(tmp_path / "dinkes.xlsx")])
    found = organisasi_hasil(hasil)
    assert [(unit.jenis, unit.induk) for unit in found.unit] == [
        ("pemerintah_daerah", None),
        ("dinas", "PEMDA"),
        ("sekretariat", "DINAS-KESEHATAN"),
        ("subbagian", "DINAS-KESEHATAN.SEKRETARIAT"),
        ("bidang", "DINAS-KESEHATAN"),
    ]
    people = {person.nama: person for person in found.pegawai}
    subbagian = "DINAS-KESEHATAN.SEKRETARIAT.SUBBAGIAN-UMUM-KEPEGAWAIAN"
    assert {name: (one.unit, one.jenis_jabatan, one.jenjang, one.status_asn) for name, one in people.items()} == {
        "Dr. Budi": ("DINAS-KESEHATAN", "jpt_pratama", "", "pns"),
        "Siti": ("DINAS-KESEHATAN.SEKRETARIAT", "administrator", "", "pns"),
        "Ani": (subbagian, "pengawas", "", "pns"),
        "Dewi": ("DINAS-KESEHATAN.BIDANG-MUTU", "administrator", "", "pns"),
        "Eko": ("DINAS-KESEHATAN.BIDANG-MUTU", "fungsional", "ahli_muda", "pns"),
        "Fajar": (subbagian, "pelaksana", "", "pppk"),
        "Gita": (subbagian, "fungsional", "terampil", "pppk"),
    }
    assert {(one.unit, one.mulai) for one in found.pemangku} == {
        (code, date(2026, 10, 1))
        for code in ("DINAS-KESEHATAN", "DINAS-KESEHATAN.SEKRETARIAT", subbagian, "DINAS-KESEHATAN.BIDANG-MUTU")
    }
    assert {"NO", "PANGKAT TMT", "NIK"} == set(hasil.diabaikan)
    assert [why for _, why in hasil.baris_diabaikan] == ["di bawah pegawai terakhir (jumlah atau tanda tangan)"] * 4


def test_every_derivation_is_told_with_its_cell(tmp_path: Path) -> None:
    hasil, _ = siapkan([workbook(tmp_path / "dinkes.xlsx")])
    told = {(one.tempat.sel, one.kolom): one.menjadi for one in hasil.diturunkan}
    assert told["F11", "jenis_jabatan"] == "fungsional ahli_muda"
    assert told["F12", "jenis_jabatan"] == "pelaksana"
    assert told["G12", "induk"] == "Sekretariat"
    assert told["F7", "mulai"] == "2026-10-01"


def test_files_of_agencies_are_merged_and_paths_of_unor_read(tmp_path: Path) -> None:
    workbook(tmp_path / "a.xlsx")
    simple(
        tmp_path / "siasn.xlsx",
        ["nip_baru", "nama", "gelar_belakang", "jabatan_nama", "unor_nama", "unor_induk_nama", "eselon", "tmt_jabatan"],
        [
            ["197301011995011001", "Rudi", "S.STP., M.Si.", "Kepala Dinas Perhubungan", "Dinas Perhubungan",
             "Dinas Perhubungan", "II.b", "05/01/2024"],
            ["198301012005012009", "Lina", "", "Kepala Seksi Rambu",
             "Seksi Rambu pada Bidang Lalu Lintas pada Dinas Perhubungan", "Dinas Perhubungan", "IV.a", "2024-02-01"],
            ["199301012015012009", "Mira", "", "Penguji Kendaraan Bermotor Mahir",
             "Seksi Rambu pada Bidang Lalu Lintas pada Dinas Perhubungan", "Dinas Perhubungan", "", ""],
        ],
    )  # fmt: skip
    hasil, _ = siapkan([str(tmp_path)])
    found = organisasi_hasil(hasil)
    assert found.unit_menurut_kode["DINAS-PERHUBUNGAN.BIDANG-LALU-LINTAS.SEKSI-RAMBU"].jenis == "seksi"
    people = {person.nama: person for person in found.pegawai}
    assert people["Rudi, S.STP., M.Si."].jenis_jabatan == "jpt_pratama"
    assert people["Mira"].unit == people["Lina"].unit
    assert date(2024, 1, 5) in {one.mulai for one in found.pemangku}


def test_group_headings_name_the_unit(tmp_path: Path) -> None:
    path = simple(
        tmp_path / "camat.xlsx",
        ["No", "Nama", "NIP", "Jabatan"],
        [
            ["1", "Oki", "197301011995011003", "Camat"],
            ["A. SEKRETARIAT"],
            ["2", "Pia", "198301012005012003", "Sekretaris Kecamatan"],
            ["3", "Qori", "199301012015012003", "Pengadministrasi Umum"],
            ["B. SEKSI PEMERINTAHAN"],
            ["4", "Rio", "198401012005011003", "Kepala Seksi Pemerintahan"],
        ],
        title="DAFTAR PEGAWAI KECAMATAN SEWON",
    )
    found = organisasi_hasil(siapkan([path])[0])
    units = {person.nama: found.unit_menurut_kode[person.unit].nama for person in found.pegawai}
    assert units == {"Oki": "KECAMATAN SEWON", "Pia": "SEKRETARIAT", "Qori": "SEKRETARIAT", "Rio": "SEKSI PEMERINTAHAN"}
    ranks = {unit.jenis: unit.jabatan_pimpinan for unit in found.unit}
    assert ranks["sekretariat"] == "pengawas"


def test_a_csv_list_is_a_list_too(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(
        "Nama;NIP;Jabatan;OPD\nBudi;19700101 199501 1 001;Kepala Dinas Sosial;Dinas Sosial\n", encoding="utf-8"
    )
    assert len(organisasi_hasil(siapkan([str(tmp_path / "a.csv")])[0]).unit) == 2


@pytest.mark.parametrize("usulan", [False, True])
def test_a_likely_word_is_asked_or_taken(tmp_path: Path, usulan: bool) -> None:
    rows = [*ORANG, ["8", "Tia", "199501012019012001", "", "", "Pengelola Data", "Bidang Mutu", "CPNS", ""]]
    hasil, answers = siapkan([workbook(tmp_path / "a.xlsx", rows)], terima_usulan=usulan)
    if usulan:
        assert organisasi_hasil(hasil).pegawai[-1].status_asn == "pns"
        assert answers.cari("status_asn", "cpns") == "pns"
    else:
        (one,) = hasil.ditanyakan
        assert (one.bagian, one.nilai, one.usulan, one.tempat.sel) == ("status_asn", "CPNS", "pns", "H14")
        assert hasil.tabel is None


def test_what_is_unknown_is_asked_once_and_kept(tmp_path: Path) -> None:
    rows = [
        *ORANG,
        ["8", "Uli", "198501012010012001", "", "", "Kepala UPT Puskesmas Sukamaju", "UPT Puskesmas Sukamaju", "", ""],
        ["9", "Vino", "198601012010011001", "", "", "Guru", "Sanggar Melati", "PNS", ""],
        ["10", "Wati", "198701012010012001", "", "", "Guru", "Sanggar Melati", "PNS", ""],
    ]  # fmt: skip
    path = workbook(tmp_path / "a.xlsx", rows)
    hasil, answers = siapkan([path])
    asked = {(one.bagian, one.nilai): one.jumlah for one in hasil.ditanyakan}
    assert asked == {("jabatan", "Kepala UPT Puskesmas Sukamaju"): 1, ("unit", "Sanggar Melati"): 2}
    kept = tmp_path / "pemetaan.toml"
    kept.write_text(tulis_pemetaan(answers, hasil.ditanyakan), encoding="utf-8")
    again, _ = siapkan([path], baca_pemetaan(str(kept)))
    assert again.ditanyakan == hasil.ditanyakan, "an empty answer is none"
    text = kept.read_text("utf-8")
    kept.write_text(
        text.replace('Sukamaju" = ""', 'Sukamaju" = "ahli_muda"').replace('Melati" = ""', 'Melati" = "skb"')
    )
    hasil, answers = siapkan([path], baca_pemetaan(str(kept)))
    assert [one.nilai for one in hasil.ditanyakan] == ["Guru"]
    hasil, _ = siapkan([path], answers.dan([("jabatan", "Guru", "ahli_pertama")]))
    assert {person.jenjang for person in organisasi_hasil(hasil).pegawai if person.nama_jabatan == "Guru"} == {
        "ahli_pertama"
    }


def test_faults_come_back_as_the_same_workbook_and_mended_it_is_taken(tmp_path: Path) -> None:
    rows: list[list[object]] = [list(row) for row in ORANG]
    rows[4][2] = 199001012015011001.0
    rows[5][2] = ORANG[3][2]
    rows[6][5] = "Kepala Bidang Mutu"
    hasil, _ = siapkan([workbook(tmp_path / "dinkes.xlsx", rows)])
    assert hasil.tabel is None
    assert {(one.tempat.sel, one.kolom) for one in hasil.kesalahan} >= {
        ("C11", "nip"),
        ("C12", "nip"),
        ("F13", "jabatan"),
    }
    (path,) = tulis_kesalahan(hasil, str(tmp_path))
    assert path.endswith("dinkes-kesalahan.xlsx")
    book = openpyxl.load_workbook(path)
    sheet = book["Nominatif"]
    assert [cell.value for cell in sheet[4]][-2:] == ["Kesalahan", "Saran"]
    assert "menjadi angka" in sheet["J11"].value
    assert sheet["C11"].fill.start_color.rgb.endswith("FFC7CE")
    assert not sheet["C10"].fill.start_color.rgb.endswith("FFC7CE")
    sheet["C11"], sheet["C12"] = ORANG[4][2], ORANG[5][2]
    sheet["F13"] = ORANG[6][5]
    mended = tmp_path / "mended"
    mended.mkdir()
    book.save(mended / "dinkes-kesalahan.xlsx")
    book.close()
    assert len(organisasi_hasil(siapkan([str(mended)])[0]).pegawai) == len(ORANG)


def test_what_was_prepared_is_read_again_and_holds_no_more_than_needed(tmp_path: Path) -> None:
    hasil, _ = siapkan([workbook(tmp_path / "dinkes.xlsx")])
    tulis_hasil(hasil, str(tmp_path / "data"))
    tulis_hasil(hasil, str(tmp_path / "data.xlsx"))
    one, two = baca_organisasi(tmp_path / "data"), baca_organisasi(tmp_path / "data.xlsx")
    assert (one.unit, one.pegawai, one.pemangku) == (two.unit, two.pegawai, two.pemangku)
    for path in (tmp_path / "data").iterdir():
        assert "3301" not in path.read_text("utf-8")


def test_a_file_without_a_list_is_named(tmp_path: Path) -> None:
    path = simple(tmp_path / "a.xlsx", ["Barang", "Harga"], [["Meja", "100"]])
    (fault,) = siapkan([path])[0].kesalahan
    assert "tidak ditemukan tabel pegawai" in fault.isi


def test_a_mapping_with_faults_is_refused_in_words(tmp_path: Path) -> None:
    from tatakerja import GalatMasukan

    (tmp_path / "p.toml").write_text('[jabatn]\n"Guru" = "pelaksana"\n[unit]\n"X" = 3\n', encoding="utf-8")
    with pytest.raises(GalatMasukan) as caught:
        baca_pemetaan(str(tmp_path / "p.toml"))
    assert "maksudnya 'jabatan'?" in str(caught.value)
    assert "isi [unit] harus teks" in str(caught.value)


def test_shuffled_and_damaged_lists_end_in_words(tmp_path: Path) -> None:
    """Cells swapped, emptied, doubled: an organisation, or questions and faults; never a NIP that isn't the list's."""
    random_ = random.Random(5)
    known = {row[2] for row in ORANG}
    ends = set()
    for number in range(120):
        rows = [list(row) for row in ORANG]
        for _ in range(random_.randint(1, 6)):
            row, column = random_.choice(rows), random_.randrange(9)
            row[column] = random_.choice(
                ["", "-", "=1+1", random_.choice(ORANG)[column], "\x07", "NIP. 1", "Plt. Camat"]
            )
        header = JUDUL[:]
        if number % 4 == 0:
            random_.shuffle(header)
        path = simple(tmp_path / "a.xlsx", header, rows, title="DINAS KESEHATAN")
        hasil, _ = siapkan([path], Pemetaan(), terima_usulan=bool(number % 2))
        ends.add(hasil.tabel is not None)
        if hasil.tabel is not None:
            assert {person.nip for person in organisasi_hasil(hasil).pegawai} <= known
    assert ends == {True, False}


def test_identifiers_for_the_way_back_and_ranks_are_kept(tmp_path: Path) -> None:
    """Design §12: ``unor_id`` and ``pns_id`` go back into SIASN; a rank that is none stops nobody."""
    header = ["NIP Baru", "Nama", "Gol. Akhir", "Jabatan", "Unit Kerja", "Unor ID", "PNS ID"]
    rows: list[list[object]] = [
        ["197001011995011001", "Budi", "Pembina Tk. I (IV/b)", "Kepala Dinas", "Dinas Kesehatan", "U-1", "P-1"],
        ["198001012005012001", "Ani", "honor", "Pengelola Data", "Dinas Kesehatan", "U-1", "P-2"],
    ]
    found, _ = siapkan([simple(tmp_path / "a.xlsx", header, rows, "DINAS KESEHATAN KABUPATEN CONTOH")])
    people = organisasi_hasil(found).pegawai
    assert [(one.golongan, one.unor_id, one.pns_id) for one in people] == [("IV/b", "U-1", "P-1"), ("", "U-1", "P-2")]
    assert [(one.kolom, one.nilai, one.menjadi) for one in found.diturunkan if one.kolom == "golongan"] == [
        ("golongan", "honor", "")
    ]


def test_a_list_whose_nips_have_no_heading_says_which_column_they_are_in(tmp_path: Path) -> None:
    rows = [["1", "Budi", "197001011995011001", "Kepala Dinas Kesehatan", "Dinas Kesehatan"]]
    path = simple(tmp_path / "a.xlsx", ["NO", "NAMA", "", "JABATAN", "UNIT KERJA"], rows)
    found, _ = siapkan([path])
    (fault,) = found.kesalahan
    assert (found.tabel, fault.tempat.sel) == (None, "C1")
    assert "kolom C tampaknya berisi NIP" in fault.isi


def test_every_kelurahan_has_units_of_its_own_names(tmp_path: Path) -> None:
    """Its list names no units; the Sekretariat of a kelurahan is neither its neighbour's nor the kecamatan's."""
    number, paths = 1001, []
    for name in ("KECAMATAN BARAT", "KELURAHAN SATU", "KELURAHAN DUA"):
        head = "Camat Barat" if name.startswith("KEC") else f"Lurah {name.split()[1].title()}"
        rows = []
        for post in (head, "Sekretaris", "Kepala Seksi Pemerintahan"):
            rows.append([f"Pegawai {number}", f"19800101200501{number}", post])
            number += 1
        paths.append(simple(tmp_path / f"{name}.xlsx", ["NAMA", "NIP", "JABATAN"], rows, f"DAFTAR PEGAWAI {name}"))
    under = Pemetaan().dan([("induk", f"Kelurahan {name}", "Kecamatan Barat") for name in ("Satu", "Dua")])
    made = organisasi_hasil(siapkan(paths, under)[0])
    by_code = made.unit_menurut_kode
    for name in ("Sekretariat", "Seksi Pemerintahan"):
        parents = sorted(by_code[one.induk].nama for one in made.unit if one.nama == name and one.induk)
        assert parents == ["KECAMATAN BARAT", "KELURAHAN DUA", "KELURAHAN SATU"]
    assert len(made.pemangku) == 9


def test_a_unit_that_names_the_one_above_it_proposes_it(tmp_path: Path) -> None:
    rows = [["Budi", "197001011995011001", "Kepala UPT Budidaya Ikan Dinas Perikanan"]]
    path = simple(tmp_path / "a.xlsx", ["NAMA", "NIP", "JABATAN"], rows, "DAFTAR UPT BUDIDAYA IKAN DINAS PERIKANAN")
    (asked,) = [one for one in siapkan([path])[0].ditanyakan if one.bagian == "induk"]
    assert asked.usulan == "DINAS PERIKANAN"


def test_the_cell_of_a_nip_that_was_a_number_comes_back_as_text(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Daftar")
        sheet.write_row(0, 0, [*JUDUL[:3], "JABATAN", "UNIT KERJA"])
        for number, row in enumerate(ORANG[:2], 1):
            sheet.write_row(number, 0, [*row[:3], row[5], row[6]])
        sheet.write_number(2, 2, 1.97101011995012e17)
    found, _ = siapkan([str(path)])
    assert len([one for one in found.kesalahan if one.tempat.sel == "C3"]) == 1
    (written,) = tulis_kesalahan(found, str(tmp_path))
    sheet = openpyxl.load_workbook(written).active
    assert sheet is not None
    assert sheet["C3"].number_format == "@"
    assert "sudah berformat Teks" in str(sheet.cell(3, sheet.max_column).value)
