"""Files as grids of text: sheets of workbooks, and CSV."""

import os
from collections.abc import Callable, Iterator, Sequence
from typing import Final

import attrs

from tatakerja.loading.csvfile import read_csv
from tatakerja.loading.kesalahan_buku import BUKU_LAMA, EKSTENSI
from tatakerja.loading.prepare.hasil import Kekeliruan, Tempat
from tatakerja.loading.workbook.archive import GalatBuku
from tatakerja.loading.workbook.book import buka_buku
from tatakerja.loading.workbook.tables import told_of
from tatakerja.values.galat import Kesalahan
from tatakerja.values.isian import clean_nip, is_nip

_READABLE: Final = (*EKSTENSI, ".csv")


@attrs.frozen
class Kisi:
    """A grid of text.

    :ivar berkas: the file; ``lembar`` its sheet, empty for CSV.
    :ivar baris: row as the spreadsheet shows it, and its cells.
    :ivar kolom_pertama: number of the column of the first cell, from 0.
    :ivar gabungan: merged cells that lie side by side in one row: row, first and last column, both from 0.
    """

    berkas: str
    lembar: str
    baris: Sequence[tuple[int, Sequence[str]]]
    kolom_pertama: int = 0
    gabungan: Sequence[tuple[int, int, int]] = ()

    def tempat(self, baris: int, kolom: int = -1) -> Tempat:
        """The place of a cell; ``kolom`` counts cells of the row, -1 is the row as a whole."""
        return Tempat(self.berkas, self.lembar, baris, kolom + self.kolom_pertama if kolom >= 0 else -1)


def read_sources(berkas: Sequence[str], lapor: Callable[[str], None] | None) -> tuple[list[Kisi], list[Kekeliruan]]:
    """The grids of files, and of every readable file in folders.

    :param berkas: paths.
    :param lapor: is told, a line each, what is odd in them.
    :return: the grids; a fault for each file that can't be read.
    """
    grids: list[Kisi] = []
    faults: list[Kekeliruan] = []
    for path in _files(berkas, faults):
        try:
            grids += _csv(path) if path.lower().endswith(".csv") else _sheets(path, lapor)
        except GalatBuku as error:
            faults.append(Kekeliruan(Tempat(path, "", 0), "", "", *error.isi))
    return grids, faults


def _files(paths: Sequence[str], faults: list[Kekeliruan]) -> Iterator[str]:
    for path in paths:
        if not os.path.isdir(path):
            yield path
            continue
        names = [name for name in sorted(os.listdir(path)) if not name.startswith(("~$", "."))]
        found = [name for name in names if name.lower().endswith((*_READABLE, BUKU_LAMA))]
        if not found:
            hint = f"tunjuk berkas {', '.join(_READABLE)}"
            faults.append(Kekeliruan(Tempat(path, "", 0), "", "", "folder ini tidak berisi daftar", hint))
        yield from (os.path.join(path, name) for name in found)


_Gabungan = tuple[tuple[int, int], tuple[int, int]]
_TERBANYAK: Final = 1_000_000
"""Cells that are filled at most: a file may say that all of its cells are merged with each other."""


def _csv(path: str) -> list[Kisi]:
    table = read_csv(path)
    if isinstance(table, Kesalahan):
        raise GalatBuku((table.apa, table.saran))
    rows: list[tuple[int, Sequence[str]]] = [(table.baris_kepala, [cell.strip() for cell in table.kepala])]
    for line, cells in table.isi:
        if isinstance(cells, Kesalahan):
            raise GalatBuku((f"baris {line}: {cells.apa}", cells.saran))
        rows.append((line, [cell.strip() for cell in cells]))
    return [Kisi(path, "", rows)]


def _sheets(path: str, lapor: Callable[[str], None] | None) -> list[Kisi]:
    grids = []
    for sheet in buka_buku(path, lapor):
        rows = [(number, [" ".join(cell.split()) for cell in cells]) for number, cells in sheet.rows()]
        if not rows:
            continue
        if lapor is not None:
            for told in told_of(sheet):
                lapor(f"{path}[{sheet.nama}]: {told}")
        left = sheet.kolom_pertama
        _fill_down(rows, sheet.gabungan, left)
        merged = [
            (first[0] + 1, first[1] - left, last[1] - left)
            for first, last in sheet.gabungan
            if first[0] == last[0] and first[1] < last[1]
        ]
        grids.append(Kisi(path, sheet.nama, rows, left, merged))
    return grids


def _fill_down(rows: Sequence[tuple[int, list[str]]], merged: Sequence[_Gabungan], left: int) -> None:
    """Write what a cell merged over several people says beside each of them; headings are left as they are."""
    if not any(first[0] < last[0] for first, last in merged):
        return
    people = {number: cells for number, cells in rows if any(map(_is_person, cells))}
    budget = _TERBANYAK
    for (top, column), (bottom, last) in merged:
        place = column - left
        above = people.get(top + 1)
        if column != last or above is None or not 0 <= place < len(above) or _is_person(above[place]):
            continue
        for number in range(top + 2, bottom + 2):
            budget -= 1
            if budget < 0:
                return
            cells = people.get(number)
            if cells is not None and place < len(cells) and not cells[place]:
                cells[place] = above[place]


def _is_person(cell: str) -> bool:
    return is_nip(clean_nip(cell))
