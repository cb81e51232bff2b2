"""Workbooks are read as CSV would be, within bounds, and whatever is odd in them is told or refused."""

import random
import zipfile
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import openpyxl
import pytest
import xlsxwriter

from tatakerja import GalatMasukan, Organisasi, baca_organisasi
from tatakerja.loading.workbook import archive

SOUND = Path(__file__).with_name("masukan_salah") / "dasar"
NAMES = ("unit", "pegawai", "pejabat")
Sheets = dict[str, list[list[Any]]]


def sound() -> Sheets:
    import csv

    found: Sheets = {}
    for name in NAMES:
        with (SOUND / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            found[name] = list(csv.reader(file))
    return found


def write(path: Path, sheets: Sheets, more: Callable[[xlsxwriter.Workbook], None] | None = None) -> Path:
    with xlsxwriter.Workbook(path, {"default_date_format": "dd/mm/yyyy"}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                for column, cell in enumerate(row):
                    if isinstance(cell, date):
                        sheet.write_datetime(number, column, datetime(cell.year, cell.month, cell.day))
                    elif isinstance(cell, int | float):
                        sheet.write_number(number, column, cell)
                    elif isinstance(cell, str) and cell.startswith("="):
                        sheet.write_formula(number, column, cell, value="DIKES")
                    elif cell:
                        sheet.write_string(number, column, cell)
        if more is not None:
            more(book)
    return path


def write_ods(path: Path, sheets: Sheets, manifest: str = "") -> Path:
    def row(cells: Iterable[str]) -> str:
        filled = "".join(
            f'<table:table-cell office:value-type="string"><text:p>{escape(cell)}</text:p></table:table-cell>'
            if cell else "<table:table-cell/>"
            for cell in cells
        )  # fmt: skip
        return f"<table:table-row>{filled}</table:table-row>"

    tables = "".join(
        f'<table:table table:name="{name}">{"".join(map(row, rows))}'
        '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1000"/>'
        "</table:table-row></table:table>"
        for name, rows in sheets.items()
    )
    content = (
        '<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        file.writestr("META-INF/manifest.xml", manifest or "<manifest/>")
        file.writestr("content.xml", content)
    return path


def content(found: Organisasi) -> tuple[object, ...]:
    return found.unit, found.pegawai, found.pemangku


def faults(path: Path) -> list[str]:
    with pytest.raises(GalatMasukan) as caught:
        baca_organisasi(path)
    return [str(fault).removeprefix(str(path)) for fault in caught.value.kesalahan]


@pytest.mark.parametrize("suffix", [".xlsx", ".xlsm", ".ods"])
def test_a_workbook_says_what_its_csv_says(tmp_path: Path, suffix: str) -> None:
    path = (write_ods if suffix == ".ods" else write)(tmp_path / f"data{suffix}", sound())
    told: list[str] = []
    assert content(baca_organisasi(path, lapor=told.append)) == content(baca_organisasi(SOUND))
    assert content(baca_organisasi(tmp_path)) == content(baca_organisasi(SOUND))  # the folder of it
    assert told == []


def test_days_and_small_numbers_may_be_cells_of_their_kind(tmp_path: Path) -> None:
    sheets = sound()
    place = sheets["pejabat"][0].index("mulai")
    before = sheets["pejabat"][1][place]
    sheets["pejabat"][1][place] = date.fromisoformat(before)
    for rows in sheets.values():
        rows[:] = [[12 if cell == "DIKES-SDM" else cell for cell in row] for row in rows]
    found = baca_organisasi(write(tmp_path / "data.xlsx", sheets))
    assert found.pemangku[0].mulai == date.fromisoformat(before)
    assert "12" in found.unit_menurut_kode


def test_a_nip_in_a_number_cell_is_refused_cell_by_cell(tmp_path: Path) -> None:
    sheets = sound()
    before = sheets["pegawai"][2][0]
    sheets["pegawai"][2][0] = float(before)
    found = faults(write(tmp_path / "data.xlsx", sheets))
    assert found[0].startswith("[pegawai]:3:nip: ")
    assert "menjadi angka" in found[0]


def test_title_rows_move_no_line_number(tmp_path: Path) -> None:
    sheets = sound()
    sheets["unit"] = [[], [], *[["", "", *row] for row in sheets["unit"]]]
    sheets["unit"][4][4] = "dinass"
    assert faults(write(tmp_path / "data.xlsx", sheets))[0].startswith("[unit]:5:jenis: ")


def test_what_is_ignored_or_hidden_is_told(tmp_path: Path) -> None:
    sheets = sound()
    sheets["pegawai"][2][2] = "=A1"
    path = tmp_path / "data.xlsx"
    write(path, sheets, lambda book: book.get_worksheet_by_name("pejabat").hide())
    book = openpyxl.load_workbook(path)
    book["pegawai"].row_dimensions[3].hidden = True
    book["pegawai"].column_dimensions["F"].hidden = True
    with zipfile.ZipFile(path) as file:
        formula = [name for name in file.namelist() if b"<f>" in file.read(name)]
    assert formula  # the control: there is a formula to be found
    told: list[str] = []
    baca_organisasi(path, lapor=told.append)
    assert any("[pegawai]" in line and "1 sel berisi rumus (C3)" in line for line in told), told
    assert any("[pejabat]" in line and "tersembunyi" in line for line in told), told
    book.save(path)
    book.close()
    with zipfile.ZipFile(path, "a") as file:
        file.writestr("xl/vbaProject.bin", b"x")
        file.writestr("xl/externalLinks/externalLink1.xml", b"<x/>")
    told.clear()
    with pytest.raises(GalatMasukan):  # openpyxl keeps no stored value of a formula: the cell is empty
        baca_organisasi(path, lapor=told.append)
    assert any("1 baris dan 1 kelompok kolom tersembunyi" in line for line in told), told
    assert any("makro" in line for line in told), told
    assert any("tautan" in line for line in told), told


def _bytes(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def _sheet(path: Path, xml: str, times: int = 1) -> Path:
    write(path, sound())
    with zipfile.ZipFile(path) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            if name != "xl/worksheets/sheet1.xml":
                file.writestr(name, part)
        with file.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as target:
            target.write(b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>')
            for _ in range(times):
                target.write(xml.encode())
            target.write(b"</sheetData></worksheet>")
    return path


MANIFEST = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
BURUK: Sequence[tuple[str, Callable[[Path], Path], str]] = [
    ("terkunci", lambda p: _bytes(p, archive.OLE + b"\0" * 600 + archive._ENCRYPTED), "terkunci kata sandi"),
    ("format lama", lambda p: _bytes(p, archive.OLE + b"\0" * 600), "format lama"),
    ("kosong", lambda p: _bytes(p, b""), "berkas kosong"),
    ("bukan zip", lambda p: _bytes(p, b"nip,nama\n"), "rusak atau bukan buku kerja"),
    ("sel di ujung", lambda p: _sheet(p, '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), "juta sel"),
    ("bom", lambda p: _sheet(p, " " * 2**20, 601), "bila dibuka lebih besar"),
    ("ods terkunci", lambda p: write_ods(p.with_suffix(".ods"), sound(), MANIFEST), "terkunci kata sandi"),
]


@pytest.mark.parametrize(("make", "words"), [pytest.param(make, words, id=nama) for nama, make, words in BURUK])
def test_a_bad_workbook_is_refused_in_words(tmp_path: Path, make: Callable[[Path], Path], words: str) -> None:
    path = make(tmp_path / "data.xlsx")
    assert words in faults(path)[0]


def test_a_missing_sheet_names_those_there_are(tmp_path: Path) -> None:
    sheets = sound()
    sheets["Pegawai 2025"] = sheets.pop("pegawai")
    assert any(
        "'pegawai' tidak ada" in fault and "'Pegawai 2025'" in fault
        for fault in faults(write(tmp_path / "d.xlsx", sheets))
    )


def test_a_million_empty_rows_are_nothing(tmp_path: Path) -> None:
    path = tmp_path / "data.xlsx"
    write(path, sound())
    with zipfile.ZipFile(path) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    name = "xl/worksheets/sheet2.xml"
    empty = b"".join(b'<row r="%d"/>' % number for number in range(100, 1_000_000))
    parts[name] = parts[name].replace(b"</sheetData>", empty + b"</sheetData>")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for part, data in parts.items():
            file.writestr(part, data)
    assert content(baca_organisasi(path)) == content(baca_organisasi(SOUND))


def test_a_mutated_workbook_is_read_or_refused(tmp_path: Path) -> None:
    """Bytes are changed in the file and in the XML inside it: never anything but an organisation or named faults."""
    path = write(tmp_path / "data.xlsx", sound())
    whole = path.read_bytes()
    with zipfile.ZipFile(path) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    random_ = random.Random(12)
    sheets = [name for name in parts if "sheet" in name.lower() or "shared" in name.lower()]
    refused = 0
    for number in range(300):
        if number % 2:
            data = bytearray(whole)
            for _ in range(random_.randint(1, 4)):
                data[random_.randrange(len(data))] = random_.randrange(256)
            path.write_bytes(data)
        else:
            name = random_.choice(sheets)
            part = bytearray(parts[name])
            for _ in range(random_.randint(1, 3)):
                place = random_.randrange(len(part))
                part[place : place + random_.randint(0, 3)] = bytes(
                    random_.choices(b'<>/"0919 rc&;', k=random_.randint(0, 3))
                )
            with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
                for other, data_of in parts.items():
                    file.writestr(other, bytes(part) if other == name else data_of)
        try:
            found = baca_organisasi(path)
        except GalatMasukan:
            refused += 1
        else:
            assert {p.nip for p in found.pegawai} <= {p.nip for p in baca_organisasi(SOUND).pegawai} or number % 2 == 0
    assert refused


@pytest.mark.parametrize("sign", ["\t", "\x07", "\x1b", "\x7f", "\x85", "\u202e", "\u2028", "\u2066"])
def test_a_control_character_in_a_cell_is_named(tmp_path: Path, sign: str) -> None:
    """However the file writes it; told as in a CSV."""
    tables = sound()
    tables["pegawai"][1][1] = f"Budi{sign}Santoso"
    with pytest.raises(GalatMasukan) as caught:
        baca_organisasi(write(tmp_path / "data.xlsx", tables))
    assert [(one.baris, one.kolom) for one in caught.value.kesalahan] == [(2, "nama")]


@pytest.mark.parametrize(
    "sel", ['r="XFD1048576"', 'r="xfd1048576"', "r='XFD1048576'", ' r = "XFD1048576"', 'r="A9999999"']
)
def test_a_cell_that_says_another_row_than_its_own_is_counted(tmp_path: Path, sel: str) -> None:
    """A parser lays out the rectangle up to the cell, whatever row it stands in: 17 thousand million cells."""
    path = write(tmp_path / "data.xlsx", sound())
    with zipfile.ZipFile(path) as archive:
        parts = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            sheet = name.startswith("xl/worksheets/sheet")
            archive.writestr(name, data.replace(b'<c r="B2"', f"<c {sel}".encode(), 1) if sheet else data)
    assert "juta sel" in faults(path)[0]
