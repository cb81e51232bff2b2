"""Reading one CSV file as a table: encoding, separator and line numbers as an editor counts them."""

import csv
import os
import re
from collections.abc import Iterator
from io import BytesIO, TextIOWrapper
from typing import Any, Final

from tatakerja.loading.encoding import fault_of_encoding
from tatakerja.loading.table import Tabel
from tatakerja.values.galat import Kesalahan

# The same characters as text.CONTROL, looked for in the bytes of the whole file, not cell by cell; split so that each
# look is a fast one.
_CONTROLS: Final = bytes({*range(32), 127} - {*b"\r\n"})
_WIDE_CONTROLS: Final = (re.compile(rb"\xc2[\x80-\x9f]"), re.compile(rb"\xe2(?:\x80[\xa8-\xae]|\x81[\xa6-\xa9])"))


def read_csv(path: str) -> Tabel | Kesalahan:
    """A CSV file as a table, or the fault for which nothing of it can be read. Rows are parsed as they are asked for.

    :param path: where it is, also its name in faults.
    """
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        what = f"berkas tidak dapat dibaca ({os.strerror(error.errno or 0)})"
        return Kesalahan(path, 0, "", what, "periksa apakah ini sebuah berkas dan izin bacanya")
    if not data.removeprefix(b"\xef\xbb\xbf").strip():
        return Kesalahan(path, 0, "", "berkas kosong", "isi sedikitnya baris judul kolom")
    if fault := fault_of_encoding(data):
        return Kesalahan(path, fault[0], "", fault[1], fault[2])
    separator = _separator(data)
    if separator == "\t":
        return Kesalahan(
            path, 1, "", "sel-selnya dipisah tab", "simpan sebagai CSV dengan pemisah koma atau titik koma"
        )
    text = TextIOWrapper(BytesIO(data), encoding="utf-8-sig", newline="")
    rows = _rows(path, csv.reader(text, delimiter=separator, strict=True), separator)
    # A file of separators alone has no header, and says so by an empty one.
    line, header = next(((line, cells) for line, cells in rows if isinstance(cells, Kesalahan) or any(cells)), (1, []))
    if isinstance(header, Kesalahan):
        return header
    return Tabel(path, header, rows, line, bersih=not _has_controls(data))


def _has_controls(data: bytes) -> bool:
    if len(data.translate(None, _CONTROLS)) < len(data):
        return True
    return not data.isascii() and any(wide.search(data) for wide in _WIDE_CONTROLS)


def _separator(data: bytes) -> str:
    """The separator, judged by the header: the first line that is not empty."""
    header = data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n").split(b"\n", 1)[0]
    counts = {separator: header.count(separator.encode()) for separator in ",;\t"}
    return max(counts, key=counts.__getitem__)


def _rows(path: str, reader: Any, separator: str) -> Iterator[tuple[int, list[str] | Kesalahan]]:
    """Rows with the line on which each begins; lines with nothing in them are left out."""
    read = 0
    while True:
        try:
            for cells in reader:
                if cells:
                    yield read + 1, cells
                read = reader.line_num
            return
        except csv.Error as error:
            yield read + 1, _unparsable(path, read + 1, str(error), separator)
            read = reader.line_num


def _unparsable(path: str, line: int, error: str, separator: str) -> Kesalahan:
    if "field larger" in error:
        what, hint = "sebuah sel terlalu panjang", "mungkin sebuah tanda kutip ganda tidak ditutup: periksa baris ini"
    elif "unexpected end" in error:
        what, hint = "tanda kutip ganda tidak ditutup sampai akhir berkas", "tutup tanda kutip pada sel di baris ini"
    else:
        what = "tanda kutip ganda tidak pada tempatnya"
        hint = f"sesudah kutip penutup harus ada {separator!r}; kutip di dalam sel ditulis dua kali"
    return Kesalahan(path, line, "", what, hint)
