"""Writing an organisation as the files that it is read from."""

import csv
import os
import re
from contextlib import suppress
from os import PathLike
from typing import Final

from tatakerja.loading.nip import clean_nip
from tatakerja.loading.table import TEKS_BEBAS, Tabel, baris_organisasi, split_list
from tatakerja.loading.text import CONTROL, LINE_BREAK, quote
from tatakerja.values.galat import GalatTatakerja, Kesalahan
from tatakerja.values.organisasi import Organisasi

_DAFTAR: Final = frozenset({"penanda", "kompetensi"})
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


class GalatTulis(GalatTatakerja):
    """An organisation can't be written there, or not so that it would be read back the same."""


def tulis_organisasi(organisasi: Organisasi, folder: str | PathLike[str]) -> None:
    """Write unit.csv, pegawai.csv and pejabat.csv: UTF-8, commas, one line feed per row.

    :param organisasi: what to write; reading the files gives an equal one.
    :param folder: a new or an empty folder.
    :raises GalatTulis: if the folder holds anything, can't be written, or a text would not survive in a cell.
    """
    path = os.fspath(folder)
    tables = baris_organisasi(organisasi)
    for table in baris_organisasi(organisasi):
        _check_survival(table)
    written: list[str] = []
    try:
        os.makedirs(path, exist_ok=True)
        if os.listdir(path):
            raise GalatTulis(f"folder {path} tidak kosong; pilih folder baru atau kosongkan dahulu")
        for table in tables:
            name = os.path.join(path, table.berkas)
            with open(name, "x", encoding="utf-8", newline="") as file:
                written.append(name)
                writer = csv.writer(file, lineterminator="\n")
                writer.writerow(table.kepala)
                writer.writerows(cells for _, cells in table.isi if not isinstance(cells, Kesalahan))
    except OSError as error:
        # Half an organisation must not look like one.
        for name in written:
            with suppress(OSError):
                os.remove(name)
        reason = os.strerror(error.errno or 0)
        raise GalatTulis(f"folder {path} tidak dapat ditulisi ({reason}); periksa izin dan sisa ruangnya") from None


def _check_survival(table: Tabel) -> None:
    """Refuse a text that reading would change or refuse, such as one with control characters or blanks around it."""
    for _, cells in table.isi:
        if isinstance(cells, Kesalahan):
            continue
        for column, cell in zip(table.kepala, cells, strict=True):
            if _survives(column, cell):
                continue
            what = f"{table.berkas}: isi kolom {column} {quote(cell)} akan terbaca lain dari CSV"
            raise GalatTulis(f"{what}; betulkan teksnya")


def _survives(column: str, cell: str) -> bool:
    if cell != cell.strip() or CONTROL.search(cell) or _SURROGATE.search(cell):
        return False
    if column == "nip":
        return clean_nip(cell) == cell
    if column in _DAFTAR and "; ".join(split_list(cell)) != cell:
        return False
    return column in TEKS_BEBAS or not LINE_BREAK.search(cell)
