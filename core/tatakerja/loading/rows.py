"""The rows that the checks work on: cells in the contract's order; what is torn or misnamed becomes a fault."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple, cast

from tatakerja.loading import kesalahan
from tatakerja.loading.ejaan import PembacaKolom, folded_cell
from tatakerja.loading.kesalahan import Faults
from tatakerja.loading.table import Blok, Tabel, in_blocks
from tatakerja.loading.text import CONTROL, LINE_BREAK, MIRIP, quote
from tatakerja.values.galat import Kesalahan
from tatakerja.values.teks import terdekat

NumberedRow = tuple[int, Sequence[str]]
"""Line on which a row begins, and its cells."""


class Columns(NamedTuple):
    """Rows that are sound so far, turned: checks that look at whole columns are many times faster.

    :ivar baris: the line on which each row begins.
    :ivar kolom: a series of cells per column of the contract.
    """

    baris: Sequence[int]
    kolom: Sequence[Sequence[str]]

    def rows(self) -> Iterator[NumberedRow]:
        """The rows, one by one."""
        return zip(self.baris, zip(*self.kolom, strict=True), strict=True)

    def halves(self) -> tuple["Columns", "Columns"]:
        """The first half of the rows, and the second."""
        middle = len(self.baris) // 2
        first = Columns(self.baris[:middle], [cells[:middle] for cells in self.kolom])
        return first, Columns(self.baris[middle:], [cells[middle:] for cells in self.kolom])


class Rows:
    """The rows of a table with their cells in the contract's order; torn rows and bad headers become faults.

    :param optional: columns that may be missing; they come last, their cells empty where they are.
    :param kinds: the kinds of units that are known, where the table has some.
    :ivar usable: whether the header is right; if not, there are no rows.
    :ivar unreadable: whether a row was lost so that nothing is known of it.
    :ivar lost_keys: keys (first column of the contract) of rows that were lost.
    """

    def __init__(
        self,
        table: Tabel | Kesalahan,
        columns: Sequence[str],
        faults: Faults,
        optional: Sequence[str] = (),
        kinds: Collection[str] = (),
    ) -> None:
        self.unreadable = False
        self.lost_keys: set[str] = set()
        self._faults = faults
        self._columns = columns
        self._optional = optional
        self._readers = [PembacaKolom(column, kinds) for column in (*columns, *optional)]
        faults.kosong = {
            column: reader.kosong for column, reader in zip((*columns, *optional), self._readers, strict=True)
        }
        if isinstance(table, Kesalahan):
            faults.found.append(table)
            self.usable = False
            return
        self._table = table
        names = {folded_cell(column): column for column in (*columns, *optional)}
        self._header = [names.get(folded_cell(cell), cell.strip()) for cell in table.kepala]
        self.usable = self._check_header()

    def __iter__(self) -> Iterator[NumberedRow]:
        for block in self.blocks():
            yield from block.rows()

    def blocks(self) -> Iterator[Columns]:
        """The rows, many at a time."""
        if not self.usable:
            return
        order = [self._header.index(column) for column in self._columns]
        added = [self._header.index(column) if column in self._header else None for column in self._optional]
        width = {len(self._header)}
        for block in in_blocks(self._table.isi):
            lines, rows = block.baris, cast("Sequence[Sequence[str]]", block.isi)
            if not (block.utuh and self._table.bersih and set(map(len, rows)) == width):
                lines, rows = self._sound(block)
            if rows:
                turned = list(zip(*rows, strict=True))
                empty = ("",) * len(rows)
                places = (*order, *added)
                yield Columns(
                    lines,
                    [
                        empty if place is None else reader.column(turned[place])
                        for reader, place in zip(self._readers, places, strict=True)
                    ],
                )

    def _sound(self, block: Blok) -> tuple[Sequence[int], Sequence[Sequence[str]]]:
        """The rows of a block that have all cells, without control characters; what is wrong becomes a fault."""
        lines, rows = [], []
        for line, cells in zip(block.baris, block.isi, strict=True):
            if isinstance(cells, Kesalahan):
                self.unreadable = True
                self._faults.found.append(cells)
            elif len(cells) != len(self._header):
                self._torn(line, cells)
            else:
                lines.append(line)
                rows.append(cells if self._table.bersih else self._cleaned(line, cells))
        return lines, rows

    def _torn(self, line: int, cells: Sequence[str]) -> None:
        if not any(cell.strip() for cell in cells):
            return
        key = self._header.index(self._columns[0])
        if key < len(cells):
            self.lost_keys.add(cells[key].strip())
        count, width = len(cells), len(self._header)
        if count < width:
            self._faults.add(line, self._header[count], kesalahan.terpotong(count, width))
        else:
            self._faults.add(line, "", kesalahan.kelebihan_sel(count, width))

    def _cleaned(self, line: int, cells: Sequence[str]) -> Sequence[str]:
        """The cells without control characters, each of which is a fault."""
        if not CONTROL.search("".join(cells)):
            return cells
        cleaned = []
        for column, cell in zip(self._header, cells, strict=True):
            text = cell.strip(" \t\xa0")
            if CONTROL.search(text):
                self._faults.add(line, column, kesalahan.karakter_kendali(text))
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
                add(line, "", kesalahan.judul_kosong(number))
            elif cell in seen:
                add(line, _name(cell), kesalahan.judul_ganda(cell))
            elif cell not in columns and cell not in self._optional:
                near = terdekat(cell, [*missing, *(c for c in self._optional if c not in header)], mirip=MIRIP)
                if not near:
                    self._faults.diabaikan.append(_name(cell))
                    continue
                if near[0] in missing:
                    missing.remove(near[0])
                add(line, _name(cell), kesalahan.judul_asing(cell, near[0]))
            seen.add(cell)
        for column in missing:
            add(line, column, kesalahan.kolom_tidak_ada(column, columns, self._faults.diabaikan))
        return len(self._faults.found) == before

    def _no_header(self, line: int) -> None:
        """Say that the first row is no header, and where one seems to be: titles above a table are an Excel habit."""
        below = None
        for (number, cells), _ in zip(self._table.isi, range(20), strict=False):
            if not isinstance(cells, Kesalahan) and sum(cell.strip() in self._columns for cell in cells) > 1:
                below = number
                break
        self._faults.add(line, "", kesalahan.bukan_judul(self._columns, below))


def blank(cells: Sequence[str]) -> bool:
    """Whether a row has nothing in it, as the rows have that Excel leaves below a table."""
    return not any(map(str.strip, cells))


def check_breaks(line: int, column: str, cell: str, faults: Faults) -> None:
    """Report a line break in a cell that must be one line."""
    if LINE_BREAK.search(cell):
        faults.add(line, column, kesalahan.ganti_baris(cell))


def _name(cell: str) -> str:
    """A header's cell as the name of a column in a fault: short, on one line."""
    return quote(cell)[1:-1]
