"""The rows that the checks work on: cells in the contract's order; what is torn or misnamed becomes a fault."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice
from operator import itemgetter
from typing import Any, Final, cast

import attrs

from tatakerja.loading.table import Tabel
from tatakerja.loading.text import CONTROL, LINE_BREAK, names_of_controls, nearest, quote
from tatakerja.values.galat import Kesalahan

Row = tuple[int, Sequence[str]]
"""Line on which a row begins, and its cells."""

_CHUNK: Final = 256


@attrs.define
class Faults:
    """The faults found in one table; ``add`` keeps them in the order of finding, ``sorted`` gives that of lines."""

    berkas: str
    found: list[Kesalahan] = attrs.field(factory=list)

    def add(self, line: int, column: str, what: str, hint: str) -> None:
        """Keep one fault."""
        self.found.append(Kesalahan(self.berkas, line, column, what, hint))

    def sorted(self) -> list[Kesalahan]:
        """The faults by line; those of one line as they were found."""
        return sorted(self.found, key=lambda fault: fault.baris)


class Rows:
    """The rows of a table with their cells in the contract's order; torn rows and bad headers become faults.

    :ivar usable: whether the header is right; if not, there are no rows.
    :ivar unreadable: whether a row was lost so that nothing is known of it.
    :ivar lost_keys: keys (first column of the contract) of rows that were lost.
    """

    def __init__(self, table: Tabel | Kesalahan, columns: Sequence[str], faults: Faults) -> None:
        self.unreadable = False
        self.lost_keys: set[str] = set()
        self._faults = faults
        self._columns = columns
        if isinstance(table, Kesalahan):
            faults.found.append(table)
            self.usable = False
            return
        self._table = table
        self._header = [cell.strip() for cell in table.kepala]
        self.usable = self._check_header()

    def __iter__(self) -> Iterator[Row]:
        return chain.from_iterable(self.chunks(_CHUNK))

    def chunks(self, size: int) -> Iterator[list[Row]]:
        """The rows, about so many at a time; a chunk that is in order as it stands is passed on without copying."""
        if not self.usable:
            return
        columns = tuple(self._columns)
        pick = None if tuple(self._header) == columns else itemgetter(*map(self._header.index, columns))
        source = iter(self._table.isi)
        width = {len(self._header)}
        while raw := list(islice(source, size)):
            widths = {-1 if isinstance(cells, Kesalahan) else len(cells) for _, cells in raw}
            if widths == width and pick is None and self._table.bersih:
                yield cast("list[Row]", raw)
            elif chunk := list(self._put_in_order(raw, pick)):
                yield chunk

    def _put_in_order(
        self, raw: list[tuple[int, Sequence[str] | Kesalahan]], pick: Callable[[Any], tuple[str, ...]] | None
    ) -> Iterator[Row]:
        for line, cells in raw:
            if isinstance(cells, Kesalahan):
                self.unreadable = True
                self._faults.found.append(cells)
            elif len(cells) != len(self._header):
                self._torn(line, cells)
            else:
                ordered = cells if pick is None else pick(cells)
                yield line, ordered if self._table.bersih else self._cleaned(line, ordered)

    def _torn(self, line: int, cells: Sequence[str]) -> None:
        if not any(cell.strip() for cell in cells):
            return
        key = self._header.index(self._columns[0])
        if key < len(cells):
            self.lost_keys.add(cells[key].strip())
        count, width = len(cells), len(self._header)
        if count < width:
            what = f"baris terpotong: hanya {count} dari {width} sel"
            column = self._header[count]
            hint = "lengkapi selnya; sel kosong pun perlu pemisah"
        else:
            what = f"baris kelebihan sel: {count} sel, judul kolomnya {width}"
            column = ""
            hint = "apit dengan tanda kutip ganda sel yang memuat tanda pemisah, atau hapus sel yang berlebih"
        self._faults.add(line, column, what, hint)

    def _cleaned(self, line: int, cells: Sequence[str]) -> Sequence[str]:
        """The cells without control characters, each of which is a fault."""
        if not CONTROL.search("".join(cells)):
            return cells
        cleaned = []
        for column, cell in zip(self._columns, cells, strict=True):
            text = cell.strip(" \t\xa0")
            if names := names_of_controls(text):
                hint = "hapus karakter yang tak tampak itu, misalnya dengan mengetik ulang isi selnya"
                self._faults.add(line, column, f"sel memuat karakter kendali {names}", hint)
            cleaned.append(CONTROL.sub("", text))
        return cleaned

    def _check_header(self) -> bool:
        header, columns, line = self._header, self._columns, self._table.baris_kepala
        add = self._faults.add
        before = len(self._faults.found)
        missing = [column for column in columns if column not in header]
        if len(missing) == len(columns):
            self._no_header(line)
            return False
        seen: set[str] = set()
        for number, cell in enumerate(header, 1):
            if not cell:
                add(line, "", f"kolom ke-{number} tidak berjudul", "hapus kolom itu, isinya juga, atau beri judul")
            elif cell in seen:
                add(line, _name(cell), f"judul kolom {quote(cell)} ada dua", "hapus salah satu kolom")
            elif cell not in columns:
                meant = nearest(cell, missing)
                if meant is None:
                    hint = f"hapus kolom itu; yang dikenal: {', '.join(columns)}"
                else:
                    missing.remove(meant)
                    hint = f"ganti judulnya menjadi {quote(meant)}"
                add(line, _name(cell), f"kolom {quote(cell)} tidak dikenal", hint)
            seen.add(cell)
        for column in missing:
            hint = f"tambahkan kolom itu, kosong pun boleh ada; judul lengkapnya: {', '.join(columns)}"
            add(line, column, f"kolom {quote(column)} tidak ada", hint)
        return len(self._faults.found) == before

    def _no_header(self, line: int) -> None:
        """Say that the first row is no header, and where one seems to be: titles above a table are an Excel habit."""
        wanted = ", ".join(self._columns)
        below = None
        for (number, cells), _ in zip(self._table.isi, range(20), strict=False):
            if not isinstance(cells, Kesalahan) and sum(cell.strip() in self._columns for cell in cells) > 1:
                below = number
                break
        if below is None:
            hint = f"tulis di baris pertama: {wanted}"
        else:
            hint = f"judul kolom tampaknya di baris {below}: hapus baris-baris di atasnya"
        self._faults.add(line, "", "baris pertama bukan judul kolom", hint)


def blank(cells: Sequence[str]) -> bool:
    """Whether a row has nothing in it, as the rows have that Excel leaves below a table."""
    return not any(cell.strip() for cell in cells)


def split_list(cell: str) -> tuple[str, ...]:
    """The items of a cell that holds a semicolon-separated list, trimmed, without empty ones."""
    return tuple(item for part in cell.split(";") if (item := part.strip()))


def check_breaks(line: int, column: str, cell: str, faults: Faults) -> None:
    """Report a line break in a cell that must be one line."""
    if LINE_BREAK.search(cell):
        faults.add(line, column, f"{quote(cell)} memuat ganti baris", "tulis dalam satu baris")


def _name(cell: str) -> str:
    """A header's cell as the name of a column in a fault: short, on one line."""
    return quote(cell)[1:-1]
