"""Writing an organisation as the files that it is read from."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter, itemgetter
from os import PathLike
from typing import Final, NoReturn

from tatakerja.border.files import GalatBerkas, write_folder
from tatakerja.border.text import cell as neutralised
from tatakerja.loading.ejaan import SEL_KOSONG
from tatakerja.loading.table import TEKS_BEBAS, Tabel, baris_organisasi
from tatakerja.loading.text import CONTROL, LINE_BREAK, quote
from tatakerja.values.galat import GalatTatakerja, Kesalahan
from tatakerja.values.isian import clean_nip
from tatakerja.values.istilah import KOLOM_PEGAWAI, KOLOM_PILIHAN
from tatakerja.values.organisasi import Organisasi
from tatakerja.values.teks import split_list

_QUOTE: Final = '"'
_SPECIAL: Final = re.compile('[",\r\n]')
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


class GalatTulis(GalatTatakerja):
    """An organisation can't be written there, or not so that it would be read back the same."""


def tulis_organisasi(
    organisasi: Organisasi, folder: str | PathLike[str], lain: Mapping[str, Iterable[str]] | None = None
) -> None:
    """Write unit.csv, pegawai.csv and pejabat.csv: UTF-8, commas, one line feed per row.

    A run that is cut off leaves no folder that could be taken for a whole organisation.

    :param organisasi: what to write; reading the files gives an equal one.
    :param folder: a new or an empty folder; a name ending in .xlsx is that of a workbook with the three as sheets.
    :param lain: further files to be written with them, by name their lines; a workbook holds none.
    :raises GalatTulis: if the folder holds anything, can't be written, or a text would not survive in a cell.
    """
    _check_lists(organisasi)
    for table in _tables(organisasi):
        _check_survival(table)
    if os.fspath(folder).lower().endswith(".xlsx"):
        _write_workbook(organisasi, os.fspath(folder))
        return
    files: dict[str, Iterable[str]] = {table.berkas: _lines(table) for table in _tables(organisasi)}
    try:
        write_folder(folder, {**files, **(lain or {})})
    except GalatBerkas as error:
        raise GalatTulis(str(error)) from None


def _write_workbook(organisasi: Organisasi, path: str) -> None:
    from tatakerja.loading.workbook.write import LembarBaru, tulis_buku

    tulis_buku(
        path,
        [
            LembarBaru(
                table.berkas.removesuffix(".csv"),
                table.kepala,
                [cells for _, cells in table.isi if not isinstance(cells, Kesalahan)],
            )
            for table in _tables(organisasi)
        ],
    )


def _lines(table: Tabel) -> Iterator[str]:
    yield _line(table.kepala)
    yield from (_line(cells) for _, cells in table.isi if not isinstance(cells, Kesalahan))


def _tables(organisasi: Organisasi) -> tuple[Tabel, ...]:
    """The tables without those columns that may be left out and are empty."""
    everyone = organisasi.pegawai
    filled = [column for column in KOLOM_PILIHAN if any(map(attrgetter(column), everyone))]
    kept = [place for place, column in enumerate(KOLOM_PEGAWAI) if column not in KOLOM_PILIHAN or column in filled]
    return tuple(
        _narrowed(table, kept) if table.berkas == "pegawai.csv" else table for table in baris_organisasi(organisasi)
    )


def _narrowed(table: Tabel, kept: Sequence[int]) -> Tabel:
    pick = itemgetter(*kept)
    return Tabel(
        table.berkas,
        pick(table.kepala),
        ((line, cells if isinstance(cells, Kesalahan) else pick(cells)) for line, cells in table.isi),
    )


def _line(cells: Sequence[str]) -> str:
    # Before Python 3.13 csv.writer leaves a carriage return unquoted unless lines end in one.
    quoted = (
        f'"{cell.replace(_QUOTE, _QUOTE * 2)}"' if _SPECIAL.search(cell) else cell for cell in map(neutralised, cells)
    )
    return ",".join(quoted) + "\n"


def _check_lists(organisasi: Organisasi) -> None:
    """Refuse an item that is empty or holds the separator of items."""
    lists = {(unit.penanda, "unit.csv", "penanda") for unit in organisasi.unit}
    lists |= {(pegawai.kompetensi, "pegawai.csv", "kompetensi") for pegawai in organisasi.pegawai}
    for items, file, column in lists:
        cell = ";".join(items)
        if split_list(cell) != items:
            _refuse(file, column, cell)


def _check_survival(table: Tabel) -> None:
    """Refuse a text that reading would change or refuse, such as one with control characters or blanks around it."""
    for _, cells in table.isi:
        if isinstance(cells, Kesalahan):
            continue
        for column, cell in zip(table.kepala, cells, strict=True):
            if not _survives(column, cell):
                _refuse(table.berkas, column, cell)


def _survives(column: str, cell: str) -> bool:
    if cell != cell.strip() or CONTROL.search(cell) or _SURROGATE.search(cell):
        return False
    if column == "nip":
        return clean_nip(cell) == cell
    if column == "kode":
        return cell not in SEL_KOSONG
    return column in TEKS_BEBAS or not LINE_BREAK.search(cell)


def _refuse(file: str, column: str, cell: str) -> NoReturn:
    raise GalatTulis(f"{file}: isi kolom {column} {quote(cell)} akan terbaca lain dari CSV; betulkan teksnya")
