"""The lists given back with their faults: the same workbook, faulty cells coloured, what to do beside each row."""

import os
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from tatakerja.border.files import write_file
from tatakerja.loading.ejaan import folded_cell
from tatakerja.loading.kesalahan import SARAN_ANGKA
from tatakerja.loading.prepare.hasil import Hasil, Kekeliruan
from tatakerja.loading.prepare.sources import read_sources

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

KESALAHAN: Final = "Kesalahan"
SARAN: Final = "Saran"
_RED: Final = "FFC7CE"
_ISI_ULANG: Final = "isi ulang NIP-nya dari sumber asli, bukan dari sel ini; selnya sudah berformat Teks"
"""What to do about a NIP that was a number, in a workbook that has made its cell one of text."""


def tulis_kesalahan(hasil: Hasil, folder: str) -> list[str]:
    """Write, for every list with faulty cells, a workbook ``<name>-kesalahan.xlsx``.

    :param hasil: what came of preparing.
    :param folder: where they go.
    :return: their paths. A file that couldn't be read at all has none.
    :raises GalatTatakerja: if one can't be written.
    """
    by_file: dict[str, list[Kekeliruan]] = {}
    for one in hasil.kesalahan:
        if one.tempat.baris:
            by_file.setdefault(one.tempat.berkas, []).append(one)
    headers = {(place.berkas, place.lembar): place.baris for place, _, _ in hasil.dipahami}
    written: list[str] = []
    for berkas, faults in by_file.items():
        name = os.path.splitext(os.path.basename(berkas))[0].removesuffix("-kesalahan")
        path = os.path.join(folder, f"{name}-kesalahan.xlsx")
        number = 2
        while path in written:
            path, number = os.path.join(folder, f"{name}-{number}-kesalahan.xlsx"), number + 1
        write_file(path, _coloured(berkas, faults, headers))
        written.append(path)
    return written


def _coloured(berkas: str, faults: Sequence[Kekeliruan], headers: Mapping[tuple[str, str], int]) -> bytes:
    book = _book(berkas)
    by_sheet: dict[str, list[Kekeliruan]] = {}
    for one in faults:
        by_sheet.setdefault(one.tempat.lembar, []).append(one)
    for name, some in by_sheet.items():
        sheet = book[name] if name else book.worksheets[0]
        _mark(sheet, some, headers.get((berkas, name), 1))
    book.active = book[next(iter(by_sheet))] if next(iter(by_sheet)) else book.worksheets[0]
    for sheet in book.worksheets:
        sheet.sheet_view.tabSelected = sheet is book.active
    data = BytesIO()
    book.save(data)
    book.close()
    return data.getvalue()


def _book(berkas: str) -> Any:
    """The workbook itself; a new one with the same cells where the list is no XLSX."""
    from openpyxl import Workbook, load_workbook

    if berkas.lower().endswith((".xlsx", ".xlsm")):
        return load_workbook(berkas)
    book = Workbook()
    book.remove(book.worksheets[0])
    grids, _ = read_sources([berkas], None)
    for grid in grids:
        sheet = book.create_sheet(grid.lembar or "daftar")
        for line, cells in grid.baris:
            for column, cell in enumerate(cells, grid.kolom_pertama + 1):
                if cell:
                    made = sheet.cell(line, column, cell)
                    made.data_type, made.number_format = "s", "@"
    return book


def _mark(sheet: "Worksheet", faults: Sequence[Kekeliruan], header: int) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    red = PatternFill("solid", start_color=_RED)
    what, hint = _columns(sheet, header)
    for column, text in ((what, KESALAHAN), (hint, SARAN)):
        sheet.cell(header, column, text).font = Font(bold=True)
        sheet.column_dimensions[sheet.cell(header, column).column_letter].width = 60
    rows: dict[int, list[Kekeliruan]] = {}
    for one in faults:
        rows.setdefault(one.tempat.baris, []).append(one)
        if one.tempat.kolom >= 0:
            faulty = sheet.cell(one.tempat.baris, one.tempat.kolom + 1)
            faulty.fill = red
            if one.kolom == "nip":
                faulty.number_format = "@"  # so that the NIP that is typed in stays text
    for line, some in rows.items():
        for column, texts in (
            (what, [f"{one.tempat.sel}: {one.isi}" for one in some]),
            (hint, [_ISI_ULANG if one.saran == SARAN_ANGKA else one.saran for one in some]),
        ):
            cell = sheet.cell(line, column, "\n".join(dict.fromkeys(texts)))
            cell.data_type = "s"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.fill = red


def _columns(sheet: "Worksheet", header: int) -> tuple[int, int]:
    """The two columns of the remarks: those of an earlier time, emptied, or two new ones on the right."""
    found = {
        folded_cell(str(cell.value)): cell.column for cell in sheet[header] if cell.value is not None
    }  # fmt: skip
    last = sheet.max_column
    what = found.get(folded_cell(KESALAHAN)) or last + 1
    hint = found.get(folded_cell(SARAN)) or max(last, what) + 1
    for column in (what, hint):
        for line in range(header + 1, sheet.max_row + 1):
            if column <= last and sheet.cell(line, column).value is not None:
                sheet.cell(line, column).value = None
    return what, hint
