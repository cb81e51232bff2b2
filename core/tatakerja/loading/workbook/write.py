"""Writing tables as a workbook that a person can send on: NIPs as text, header frozen, filters, printed on A4."""

import os
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from io import BytesIO
from typing import Any

import attrs

from tatakerja.loading import kesalahan_buku
from tatakerja.values.galat import GalatTatakerja

_WIDEST = 60
_NARROWEST = 8
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", "-"))
_LONGEST_NAME = 31


@attrs.frozen
class LembarBaru:
    """A sheet to write.

    :ivar kepala: its headings; ``isi`` its rows, cells of text, whole numbers or None.
    :ivar tandai: cells to be coloured as derived: row of ``isi`` and column, from 0.
    """

    nama: str
    kepala: Sequence[str]
    isi: Sequence[Sequence[Any]]
    tandai: frozenset[tuple[int, int]] = frozenset()


def tulis_buku(path: str, lembar: Iterable[LembarBaru]) -> None:
    """Write a workbook, whole or not at all.

    :param path: where; what stands there is replaced.
    :raises GalatTatakerja: if it can't be written, or what writes workbooks isn't installed.
    """
    try:
        from xlsxwriter import Workbook
    except ImportError:
        raise GalatTatakerja("; ".join(kesalahan_buku.tanpa_pustaka())) from None
    data = BytesIO()
    # Text stays text: nothing that begins like a formula becomes one, and no NIP becomes a number.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
    with Workbook(data, options) as book:
        heading = book.add_format(
            {"bold": True, "bg_color": "#D9E2F3", "border": 1, "text_wrap": True, "valign": "top"}
        )
        plain = book.add_format({"num_format": "@", "valign": "top"})
        marked = book.add_format({"num_format": "@", "valign": "top", "bg_color": "#FFF2CC"})
        taken: set[str] = set()
        for one in lembar:
            sheet = book.add_worksheet(nama_lembar(one.nama, taken))
            sheet.freeze_panes(1, 0)
            sheet.set_landscape()
            sheet.set_paper(9)
            sheet.fit_to_pages(1, 0)
            sheet.repeat_rows(0)
            sheet.set_footer("&L&A&RHalaman &P dari &N")
            sheet.write_row(0, 0, one.kepala, heading)
            widths = [len(text) for text in one.kepala]
            for number, row in enumerate(one.isi, 1):
                for column, cell in enumerate(row):
                    style = marked if (number - 1, column) in one.tandai else plain
                    if isinstance(cell, int | float) and not isinstance(cell, bool):
                        sheet.write_number(number, column, cell)
                    elif cell:
                        sheet.write_string(number, column, str(cell), style)
                        widths[column] = max(widths[column], len(str(cell)))
            for column, width in enumerate(widths):
                sheet.set_column(column, column, min(max(width + 2, _NARROWEST), _WIDEST), plain)
            if one.kepala:
                sheet.autofilter(0, 0, max(len(one.isi), 1), len(one.kepala) - 1)
    simpan(path, data.getvalue())


def nama_lembar(nama: str, taken: set[str]) -> str:
    """A name that a sheet can bear, different from those taken."""
    short = nama.translate(_FORBIDDEN).strip("' ")[:_LONGEST_NAME] or "Lembar"
    name, number = short, 2
    while name.casefold() in taken:
        tail = f" ({number})"
        name, number = short[: _LONGEST_NAME - len(tail)] + tail, number + 1
    taken.add(name.casefold())
    return name


def simpan(path: str, data: bytes) -> None:
    """Put bytes into a file, whole or not at all.

    :raises GalatTatakerja: if that isn't possible.
    """
    folder = os.path.dirname(path) or "."
    temporary = ""
    try:
        if os.path.lexists(path) and not os.path.isfile(path):
            raise GalatTatakerja(f"{path} bukan berkas biasa; pilih nama lain")
        handle, temporary = tempfile.mkstemp(dir=folder, prefix=".tatakerja-")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except OSError as error:
        with suppress(OSError):
            os.remove(temporary)
        why = os.strerror(error.errno or 0)
        raise GalatTatakerja(f"{path} tidak dapat ditulis ({why}); periksa nama folder dan izinnya") from None
