"""Reading one CSV file as a table: encoding, separator and line numbers as an editor counts them."""

import csv
import re
from collections.abc import Iterator
from io import BytesIO, TextIOWrapper
from itertools import chain, islice
from typing import Any, Final

from tatakerja.border.files import GalatBerkas, read_bytes
from tatakerja.border.text import may_be_neutralised, plain_cell
from tatakerja.loading import kesalahan
from tatakerja.loading.encoding import fault_of_encoding
from tatakerja.loading.table import BarisBerblok, Blok, Tabel, in_blocks
from tatakerja.values.galat import Kesalahan

# The same characters as text.CONTROL, looked for in the bytes of the whole file, not cell by cell; split so that each
# look is a fast one.
_CONTROLS: Final = bytes({*range(32), 127} - {*b"\r\n"})
_WIDE_CONTROLS: Final = (re.compile(rb"\xc2[\x80-\x9f]"), re.compile(rb"\xe2(?:\x80[\xa8-\xae]|\x81[\xa6-\xa9])"))
# Two such blocks are fewer than the 700 objects at which Python looks for garbage: there is none.
_LINES: Final = 320


def read_csv(path: str) -> Tabel | Kesalahan:
    """A CSV file as a table, or the fault for which nothing of it can be read. Rows are parsed as they are asked for.

    :param path: where it is, also its name in faults.
    """
    try:
        data = read_bytes(path)
    except GalatBerkas as error:
        return Kesalahan(path, 0, "", error.apa, error.saran)
    if not data.removeprefix(b"\xef\xbb\xbf").strip():
        return Kesalahan(path, 0, "", *kesalahan.berkas_kosong())
    if fault := fault_of_encoding(data):
        return Kesalahan(path, fault[0], "", *fault[1])
    separator = _separator(data)
    if separator == "\t":
        return Kesalahan(path, 1, "", *kesalahan.pemisah_tab())
    blocks = _blocks(path, TextIOWrapper(BytesIO(data), encoding="utf-8-sig", newline=""), separator)
    if may_be_neutralised(data):
        blocks = _plain(blocks)
    line, header, rest = _header(blocks)
    if isinstance(header, Kesalahan):
        return header
    return Tabel(path, header, BarisBerblok(rest), line, bersih=not _has_controls(data))


def _plain(blocks: Iterator[Blok]) -> Iterator[Blok]:
    """Rows without the apostrophes by which an export keeps cells from being formulas."""
    for block in blocks:
        rows = [cells if isinstance(cells, Kesalahan) else [*map(plain_cell, cells)] for cells in block.isi]
        yield Blok(block.baris, rows, block.utuh)


def _has_controls(data: bytes) -> bool:
    if len(data.translate(None, _CONTROLS)) < len(data):
        return True
    return not data.isascii() and any(wide.search(data) for wide in _WIDE_CONTROLS)


def _separator(data: bytes) -> str:
    """The separator, judged by the header: the first line that is not empty."""
    header = data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n").split(b"\n", 1)[0]
    counts = {separator: header.count(separator.encode()) for separator in ",;\t"}
    return max(counts, key=counts.__getitem__)


def _header(blocks: Iterator[Blok]) -> tuple[int, Any, Iterator[Blok]]:
    """The first row that holds anything, with its line, and the blocks below it.

    A file of separators alone has no header, and says so by an empty one.
    """
    for block in blocks:
        for place, (line, cells) in enumerate(zip(block.baris, block.isi, strict=True), 1):
            if isinstance(cells, Kesalahan) or any(cells):
                return line, cells, chain([Blok(block.baris[place:], block.isi[place:], block.utuh)], blocks)
    return 1, [], blocks


def _blocks(path: str, lines: Iterator[str], separator: str) -> Iterator[Blok]:
    """Rows with the line on which each begins; lines with nothing in them are left out.

    Where every line is a row, as almost always, many are parsed in one go; from the first block on in which a cell has
    several lines, or which can't be read, each row is taken by itself.
    """
    read = 0
    while taken := list(islice(lines, _LINES)):
        try:
            rows = list(csv.reader(taken, delimiter=separator, strict=True))
        except csv.Error:
            rows = []
        if len(rows) != len(taken):
            yield from in_blocks(_rows(path, chain(taken, lines), separator, read))
            return
        numbers = range(read + 1, read + len(rows) + 1)
        read += len(rows)
        if [] in rows:
            yield Blok([line for line, cells in zip(numbers, rows, strict=True) if cells], [*filter(None, rows)], True)
        else:
            yield Blok(numbers, rows, True)


def _rows(path: str, lines: Iterator[str], separator: str, before: int) -> Iterator[tuple[int, list[str] | Kesalahan]]:
    """Rows one by one, a fault in place of each that can't be read.

    :param before: how many lines of the file precede these.
    """
    reader = csv.reader(lines, delimiter=separator, strict=True)
    read = 0
    while True:
        try:
            for cells in reader:
                if cells:
                    yield before + read + 1, cells
                read = reader.line_num
            return
        except csv.Error as error:
            line = before + read + 1
            yield line, Kesalahan(path, line, "", *kesalahan.tak_terurai(str(error), separator))
            read = reader.line_num
