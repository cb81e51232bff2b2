"""Writing tables as a workbook that a person can send on: NIPs as text, header frozen, filters, printed on A4."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

import attrs

from tatakerja.border.files import write_file
from tatakerja.border.text import cell as neutralised
from tatakerja.loading import kesalahan_buku
from tatakerja.values.galat import GalatTatakerja

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_WIDEST: Final = 60
_WRAPPED: Final = 22
_LONG: Final = 200
"""Letters from which a text is a paragraph, which no narrow column holds."""
_NARROWEST: Final = 8
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", "-"))
_HEIGHT: Final = 15
_TALLEST: Final = 27
"""Height of a line in points, and the most lines that a row may have."""
_LETTERS: Final = 115
"""Letters in a hundred digits' width."""
_RAGGED: Final = 4
"""Letters by which a line is shorter where words are kept whole."""
_LONGEST_NAME: Final = 31
_LONGEST_CELL: Final = 32_767
_ACTIVE: Final = frozenset("'=+-@\t\r\uff1d\uff0b\uff0d\uff20")
"""What a cell begins with that must be looked at."""


@attrs.frozen
class LembarBaru:
    """A sheet to write.

    :ivar kepala: its headings; ``isi`` its rows, cells of text, numbers or None.
    :ivar tandai: cells to be coloured: row of ``isi`` and column, from 0.
    :ivar sempit: columns that are wrapped early, so that the sheet fits on paper.
    :ivar atas: lines above the table, the first of them a title.
    :ivar tebal: rows in bold.
    """

    nama: str
    kepala: Sequence[str]
    isi: Sequence[Sequence[Any]]
    tandai: frozenset[tuple[int, int]] = frozenset()
    sempit: frozenset[int] = frozenset()
    atas: Sequence[str] = ()
    tebal: frozenset[int] = frozenset()


def tulis_buku(path: str, lembar: Iterable[LembarBaru]) -> None:
    """Write a workbook, whole or not at all.

    :param path: where; a plain file that stands there is replaced.
    :raises GalatTatakerja: if it can't be written, or what writes workbooks isn't installed.
    """
    write_file(path, isi_buku(lembar))


def isi_buku(lembar: Iterable[LembarBaru], judul: str = "") -> bytes:
    """A workbook as the bytes of its file.

    Text stays text: a NIP becomes no number, and what begins like a formula gets an apostrophe, which reading takes
    off.

    :param judul: stands above every printed page.
    :raises GalatTatakerja: if what writes workbooks isn't installed, or a text is longer than a cell may be.
    """
    try:
        from xlsxwriter import Workbook
    except ImportError:
        raise GalatTatakerja("; ".join(kesalahan_buku.tanpa_pustaka())) from None
    data = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
    with Workbook(data, options) as book:
        top = {"valign": "top"}
        formats = _Formats(
            *(
                book.add_format({**top, **one})
                for one in (
                    {"bold": True, "bg_color": "#D9E2F3", "border": 1, "text_wrap": True},
                    {"num_format": "@"},
                    {"num_format": "@", "text_wrap": True},
                    {"num_format": "@", "text_wrap": True, "bg_color": "#FFF2CC"},
                    {"num_format": "#,##0.##", "align": "right"},
                    {"num_format": "#,##0.##", "align": "right", "bg_color": "#FFF2CC"},
                    {"bold": True, "num_format": "#,##0.##", "border": 1},
                    {"bold": True, "font_size": 14},
                )
            )
        )
        taken: set[str] = set()
        for one in lembar:
            sheet = book.add_worksheet(nama_lembar(one.nama, taken))
            if judul:
                sheet.set_header(f"&L{judul.replace('&', '&&')}&R&A")
            _fill(sheet, one, formats)
    return data.getvalue()


@attrs.frozen
class _Formats:
    kepala: "Format"
    teks: "Format"
    lipat: "Format"
    tanda: "Format"
    angka: "Format"
    angka_tanda: "Format"
    jumlah: "Format"
    judul: "Format"


def _fill(sheet: "Worksheet", one: LembarBaru, formats: _Formats) -> None:
    for line, text in enumerate(one.atas):
        sheet.write_string(line, 0, neutralised(text), formats.teks if line else formats.judul)
    first = len(one.atas) + 1 if one.atas else 0
    sheet.write_row(first, 0, one.kepala, formats.kepala)
    sheet.freeze_panes(first + 1, 0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(first)
    sheet.set_footer("&L&A&RHalaman &P dari &N")
    plain, wrapped = [], {}
    tallest = 1
    for column, (heading, width) in enumerate(zip(one.kepala, _widths(one), strict=True)):
        widest = _WRAPPED if column in one.sempit and width <= _LONG else _WIDEST
        plain.append(formats.lipat if width > widest else formats.teks)
        wide = min(max(width + 2, len(heading) // 2, _NARROWEST), widest)
        if width > widest:
            wrapped[column] = wide
        tallest = max(tallest, _lines(heading, wide))
        sheet.set_column(column, column, wide, plain[column])
    if tallest > 1:
        sheet.set_row(first, _HEIGHT * tallest)
    _rows(sheet, one, first + 1, plain, formats)
    for number, row in enumerate(one.isi) if wrapped else ():
        tall = max(_lines(row[column], wide) for column, wide in wrapped.items())
        if tall > 1:
            sheet.set_row(first + 1 + number, _HEIGHT * min(tall, _TALLEST))
    if one.kepala:
        sheet.autofilter(first, 0, first + max(len(one.isi), 1), len(one.kepala) - 1)


def _lines(cell: object, width: int) -> int:
    """How many lines a text takes in a column; not every program counts them when it opens the file."""
    room = width * _LETTERS // 100
    if cell.__class__ is not str or len(str(cell)) <= room:
        return 1
    return sum(-(-(len(part) + _RAGGED) // room) if len(part) > room else 1 for part in str(cell).split("\n"))


def _rows(sheet: "Worksheet", one: LembarBaru, first: int, plain: Sequence["Format"], formats: _Formats) -> None:
    write_string, write_number = sheet.write_string, sheet.write_number
    marked, bold = one.tandai, one.tebal
    for number, row in enumerate(one.isi):
        for column, cell in enumerate(row):
            if cell.__class__ is str:
                if not cell:
                    continue
                text = neutralised(cell) if cell[0] in _ACTIVE else cell
                style = plain[column] if (number, column) not in marked else formats.tanda
                write_string(first + number, column, text, formats.jumlah if number in bold else style)
            elif cell is not None:
                style = formats.angka if (number, column) not in marked else formats.angka_tanda
                write_number(first + number, column, cell, formats.jumlah if number in bold else style)


def _widths(one: LembarBaru) -> list[int]:
    """The longest text of each column.

    :raises GalatTatakerja: if one is longer than a cell may be.
    """
    widths = [max(map(len, heading.split()), default=0) for heading in one.kepala]
    for column, cells in enumerate(zip(*one.isi, strict=True)):
        longest = max(len(cell) if cell.__class__ is str else len(str(cell or "")) for cell in cells)
        if longest >= _LONGEST_CELL:
            raise GalatTatakerja(
                f"lembar {one.nama}, kolom {one.kepala[column]}: ada teks lebih dari {_LONGEST_CELL} huruf, yang "
                "tidak muat dalam satu sel buku kerja; tulis ke .csv atau .json"
            )
        widths[column] = max(widths[column], longest)
    return widths


def nama_lembar(nama: str, taken: set[str]) -> str:
    """A name that a sheet can bear, different from those taken."""
    short = nama.translate(_FORBIDDEN).strip("' ")[:_LONGEST_NAME] or "Lembar"
    name, number = short, 2
    while name.casefold() in taken:
        tail = f" ({number})"
        name, number = short[: _LONGEST_NAME - len(tail)] + tail, number + 1
    taken.add(name.casefold())
    return name
