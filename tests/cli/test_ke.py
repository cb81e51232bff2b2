"""``--ke FILE``: what an answer says stands in the file, in every form; nothing acts, nothing is half written."""

import csv
import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import openpyxl
import pyarrow.parquet
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tatakerja import Organisasi, Pegawai, Pemangku, Unit, baca_organisasi, tulis_organisasi
from tatakerja.documents.dokumen import DokumenKeluar, Lembar, kolom
from tatakerja.documents.samaran import Penyamar
from tatakerja.documents.write import tulis_dokumen

from .conftest import KABID, PEGAWAI, PEMANGKU, STAF_SEKSI, UNIT, USULKAN, Hasil, Jalankan

FORMS = (".xlsx", ".csv", ".json", ".parquet", ".html")
NIP = re.compile(r"\d{18}")


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def texts_of(path: Path) -> str:
    """All that a file says, as text."""
    if path.suffix == ".xlsx":
        book = openpyxl.load_workbook(path)
        return "\n".join(str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row)
    if path.suffix == ".parquet":
        return str(pyarrow.parquet.read_table(path).to_pylist())
    return path.read_text("utf-8")


@pytest.mark.parametrize("suffix", FORMS)
def test_every_form_says_who_appraises_whom(tanya: Jalankan, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"kedudukan{suffix}"
    result = tanya("kedudukan", "--ke", str(path))
    assert result.kode == 0, result.galat
    assert "10 baris" in result.keluar
    text = texts_of(path)
    assert all(one.nip in text for one in PEGAWAI)
    assert "Pasal" in text


def test_the_json_file_is_what_format_json_prints(tanya: Jalankan, tmp_path: Path) -> None:
    for command in ("kedudukan", "audit"):
        tanya(command, "--ke", str(tmp_path / "a.json"))
        assert (tmp_path / "a.json").read_text("utf-8") == tanya(command, "--format", "json").keluar


def test_a_workbook_can_be_sent_on(tanya: Jalankan, tmp_path: Path) -> None:
    path = tmp_path / "k.xlsx"
    tanya("kedudukan", "--ke", str(path))
    book = openpyxl.load_workbook(path)
    names = [sheet.title for sheet in book]
    assert names[0] == "Ringkasan"
    assert names[-1] == "Dasar"
    assert {"Dinas Perhubungan", "Kecamatan Barat", "Kantor Instansi Lain"} <= set(names)
    for sheet in book:
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert sheet.freeze_panes
        assert sheet.auto_filter.ref
        assert sheet.print_title_rows
    agency = book["Dinas Perhubungan"]
    head, *rows = agency.iter_rows(values_only=True)
    staff = next(dict(zip(head, row, strict=True)) for row in rows if row[0] == STAF_SEKSI)
    assert staff["NIP PPK"] == KABID
    assert staff["Jabatan PPK"] == "Plt. Kepala Bidang Angkutan"
    assert all(cell.data_type == "s" and cell.number_format == "@" for (cell,) in agency["A2:A6"])
    summary = list(book["Ringkasan"].iter_rows(values_only=True))
    assert summary[-1][:2] == ("Jumlah", 10)


def test_csv_for_excel_keeps_every_digit(tanya: Jalankan, tmp_path: Path) -> None:
    path = tmp_path / "k.csv"
    tanya("kedudukan", "--ke", str(path))
    assert path.read_bytes().startswith("\ufeffNIP;".encode())
    assert [row["NIP"] for row in rows_of(path)] == [f"'{one.nip}" for one in PEGAWAI]


def test_an_audit_and_assignments_go_out(tanya: Jalankan, kerja: Jalankan, tmp_path: Path) -> None:
    tanya("audit", "--ke", str(tmp_path / "a.xlsx"))
    names = openpyxl.load_workbook(tmp_path / "a.xlsx").sheetnames
    assert names[:3] == ["Yang harus dibenahi hari ini", "Ringkasan", "Jenis catatan"]
    assert names[-1] == "Dasar"
    assert "Jabatan lowong" in names
    kerja(*USULKAN)
    result = kerja("penugasan", "daftar", "--ke", str(tmp_path / "p.csv"))
    assert result.kode == 0, result.galat
    (row,) = rows_of(tmp_path / "p.csv")
    assert (row["Id"], row["Kode pemilik"], row["Perangkat Daerah"]) == ("2026-000001", "BID", "Dinas Perhubungan")
    assert row["Giliran"]
    assert row["Yang berwenang"]


@pytest.mark.parametrize("suffix", FORMS)
@pytest.mark.parametrize("command", ["kedudukan", "audit", "penugasan daftar"])
def test_masked_files_name_nobody(tanya: Jalankan, kerja: Jalankan, tmp_path: Path, command: str, suffix: str) -> None:
    path = tmp_path / f"x{suffix}"
    ask = tanya
    if command.startswith("penugasan"):
        kerja(*USULKAN)
        ask = kerja
    result = ask(*command.split(), "--ke", str(path), "--samarkan")
    assert result.kode == 0, result.galat
    text = texts_of(path)
    assert not NIP.search(text)
    assert not [one.nama for one in PEGAWAI if one.nama in text]
    assert "P-0000" in text or command == "audit"


@given(
    st.lists(st.tuples(st.integers(0, 10**18 - 1), st.text("aBc .,", min_size=1, max_size=6)), max_size=5), st.text()
)
def test_masking_leaves_no_name_that_stands_alone(people: list[tuple[int, str]], rest: str) -> None:
    known = [(f"{nip:018d}", name.strip()) for nip, name in people if re.search(r"\w", name)]
    masked = Penyamar(known)
    for nip, name in known:
        assert nip not in masked.teks(f"{rest} {nip}; {name}")
        assert masked.teks(nip) == Penyamar(known).teks(nip)


def test_wrong_usage_is_told(tanya: Jalankan, tmp_path: Path) -> None:
    assert ".xlsx" in wrong(tanya("kedudukan", "--ke", str(tmp_path / "a.doc")), 2)
    assert "akhiran" in wrong(tanya("kedudukan", "--ke", "a"), 2)
    assert "--ke" in wrong(tanya("kedudukan", "--samarkan"), 2)
    assert "--format" in wrong(tanya("kedudukan", "--ke", "a.csv", "--format", "json"), 2)
    assert "tidak ada" in wrong(tanya("kedudukan", "--ke", str(tmp_path / "tiada" / "a.csv")), 1)
    (tmp_path / "folder.csv").mkdir()
    assert "folder" in wrong(tanya("kedudukan", "--ke", str(tmp_path / "folder.csv")), 1)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["folder.csv"]


def wrong(result: Hasil, kode: int) -> str:
    assert result.kode == kode, result.galat
    return result.galat


def test_a_form_whose_library_is_missing_says_what_to_install(folder: Path, tmp_path: Path) -> None:
    code = "import sys\nsys.modules['pyarrow'] = None\nfrom tatakerja.cli import main\nmain()\n"
    words = ("-r", "bantul", "-o", str(folder), "kedudukan", "--ke", str(tmp_path / "x.parquet"))
    result = subprocess.run(
        [sys.executable, "-c", code, *words], capture_output=True, text=True, check=False, timeout=60
    )
    assert result.returncode == 1
    assert "tatakerja[wilayah]" in result.stderr
    assert "Traceback" not in result.stderr
    assert not list(tmp_path.iterdir())


TEXT = st.text(st.sampled_from("a =+-@'\"\t,;\uff1d\uff0b_x0041 é") | st.characters(exclude_categories=("C", "Z"))).map(
    lambda text: " ".join(text.split())
)


@settings(max_examples=60, deadline=None)
@given(st.lists(TEXT, min_size=1, max_size=4))
def test_a_workbook_and_csv_lose_nothing(tmp_path_factory: pytest.TempPathFactory, names: list[str]) -> None:
    """What an export neutralises an import takes off, whatever stood there."""
    folder = tmp_path_factory.mktemp("pulang")
    units = [
        UNIT[0],
        *(Unit(f"D{n}", name or "Dinas", "dinas", "PEMDA", "jpt_pratama") for n, name in enumerate(names)),
    ]
    people = [
        Pegawai(f"1985010120100110{n + 1:02d}", name or "X", f"D{n}", "jpt_pratama", "", name, "pns")
        for n, name in enumerate(names)
    ]
    posts = [Pemangku(one.unit, one.nip, "definitif", date(2020, 1, 1), None, one.nama) for one in people]
    organisation = Organisasi(units, people, posts)
    for name in ("o.xlsx", "csv"):
        tulis_organisasi(organisation, folder / name)
        back = baca_organisasi(folder / name)
        assert (back.unit, back.pegawai, back.pemangku) == (
            organisation.unit,
            organisation.pegawai,
            organisation.pemangku,
        )
    book = openpyxl.load_workbook(folder / "o.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert all(cell.data_type != "f" and str(cell.value)[0] not in "=+-@" for cell in cells)


def test_a_document_without_rows_is_written(tmp_path: Path) -> None:
    empty = DokumenKeluar("Kosong", ("Tidak ada.",), Lembar("Daftar", kolom("nip:NIP", "jumlah:Jumlah"), []))
    for suffix in FORMS:
        tulis_dokumen(empty, str(tmp_path / f"x{suffix}"), "0")
    assert json.loads((tmp_path / "x.json").read_text()) == []
    assert pyarrow.parquet.read_table(tmp_path / "x.parquet").num_rows == 0


def test_an_audit_that_is_printed_begins_with_what_must_be_done(tanya: Jalankan, tmp_path: Path) -> None:
    """As the page of --html: by name, then the agencies that need most, with figures of nothing muted."""
    tanya("audit", "--ke", str(tmp_path / "a.html"))
    text = (tmp_path / "a.html").read_text("utf-8")
    headings = re.findall(r"<h2[^>]*>(.*?)</h2>", text)
    assert headings[:2] == ["Yang harus dibenahi hari ini", "Ringkasan"]
    assert "Hadi Wijaya (DINAS)" in text[: text.index("Ringkasan</h2>")]
    table = text[text.index("Ringkasan</h2>") : text.index("Jenis catatan</h2>")]
    assert table.index("Dinas Perhubungan") < table.index("Kecamatan Barat")
    assert '<td class="angka nol">0</td>' in table
    assert '<td class="angka">0</td>' not in text


def test_an_organisation_in_a_database_goes_out_as_a_workbook(kerja: Jalankan, tmp_path: Path) -> None:
    path = tmp_path / "organisasi.xlsx"
    assert "8 unit, 10 pegawai" in kerja("ekspor", str(path)).keluar
    back = baca_organisasi(path)
    assert (back.unit, back.pegawai, back.pemangku) == (UNIT, PEGAWAI, PEMANGKU)


@pytest.mark.parametrize("command", ["kedudukan", "audit", "penugasan daftar"])
def test_a_pdf_says_it_too_and_is_the_same_each_time(
    tanya: Jalankan, kerja: Jalankan, tmp_path: Path, command: str
) -> None:
    pytest.importorskip("typst", reason="PDF butuh typst; dipasang dengan make setup")
    kerja(*USULKAN)
    ask = kerja if command.startswith("penugasan") else tanya
    made = []
    for name in ("a.pdf", "b.pdf"):
        result = ask(*command.split(), "--ke", str(tmp_path / name))
        assert result.kode == 0, result.galat
        made.append((tmp_path / name).read_bytes())
    assert made[0].startswith(b"%PDF-")
    assert made[0] == made[1]
    assert b"Arimo" in made[0], "the shipped font, with its licence"


def test_markup_in_a_name_is_text_in_a_pdf(tmp_path: Path) -> None:
    pytest.importorskip("typst", reason="PDF butuh typst; dipasang dengan make setup")
    rows = [["#panic()", '*b* _i_ $x$ #include "/etc/passwd" \\ \u202e', "x" * 400, 1]]
    table = Lembar("#let x", kolom("a:#a", "b:b", "c:c", "d:d"), rows, frozenset({0}))
    tulis_dokumen(DokumenKeluar("#panic()", ("[#x]",), table), str(tmp_path / "x.pdf"), "0")
    assert (tmp_path / "x.pdf").stat().st_size > 1000


def test_rows_are_as_tall_as_their_wrapped_texts(tmp_path: Path) -> None:
    """Not every program counts lines when it opens a file; what is written over the next row can't be read."""
    from tatakerja.loading.workbook.write import LembarBaru, tulis_buku

    long = "Dinas Koperasi, Usaha Kecil dan Menengah, Perindustrian, dan Perdagangan Daerah"
    tulis_buku(
        str(tmp_path / "a.xlsx"),
        [
            LembarBaru(
                "A",
                ("Nama", "Alasan", "Jumlah yang panjang"),
                [("x", "y", 1), (long, "kata " * 80, 2)],
                sempit=frozenset({1}),
            )
        ],
    )
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    assert sheet.row_dimensions[2].height in (None, 15)
    assert sheet.row_dimensions[3].height >= 15 * 6
    wide = {number: one.width for one in sheet.column_dimensions.values() for number in range(one.min, one.max + 1)}
    assert wide[2] >= 60, "a paragraph gets a wide column"
