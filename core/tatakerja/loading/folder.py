"""Reading an organisation from a folder of CSV files."""

import os
from collections.abc import Collection
from os import PathLike
from typing import Final

from tatakerja.loading import kesalahan
from tatakerja.loading.assemble import susun_organisasi
from tatakerja.loading.csvfile import read_csv
from tatakerja.loading.table import KOLOM, Tabel
from tatakerja.values.galat import GalatMasukan, Kesalahan
from tatakerja.values.istilah import JENIS_UNIT
from tatakerja.values.organisasi import Organisasi

_BUKU_KERJA: Final = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")


def baca_organisasi(folder: str | PathLike[str], *, jenis_unit: Collection[str] = JENIS_UNIT) -> Organisasi:
    """Read and check an organisation from unit.csv, pegawai.csv and pejabat.csv of a folder.

    :param folder: where the files are.
    :param jenis_unit: the kinds of units that are known; a regency's plugin may add to the core's.
    :raises GalatMasukan: with every fault of the files; nothing is half read.
    """
    path = os.fspath(folder)
    if fault := _fault_of_folder(path):
        raise GalatMasukan((fault,))
    unit, pegawai, pejabat = (_table(path, name) for name in KOLOM)
    return susun_organisasi(unit, pegawai, pejabat, jenis_unit=jenis_unit)


def _fault_of_folder(path: str) -> Kesalahan | None:
    """Why a path can't be the folder of an organisation; None if it can."""
    workbook = path.lower().endswith(_BUKU_KERJA)
    if os.path.isfile(path):
        if workbook:
            return Kesalahan(path, 0, "", *kesalahan.buku_kerja(KOLOM))
        return Kesalahan(path, 0, "", *kesalahan.bukan_folder(KOLOM))
    try:
        names = sorted(os.listdir(path))
    except FileNotFoundError:
        return Kesalahan(path, 0, "", *kesalahan.tidak_ada_folder(KOLOM))
    except (OSError, ValueError):
        return Kesalahan(path, 0, "", *kesalahan.folder_tak_terbaca())
    workbooks = [name for name in names if name.lower().endswith(_BUKU_KERJA)]
    if workbooks and not any(name in names for name in KOLOM):
        return Kesalahan(os.path.join(path, workbooks[0]), 0, "", *kesalahan.buku_kerja(KOLOM))
    return None


def _table(folder: str, name: str) -> Tabel | Kesalahan:
    path = os.path.join(folder, name)
    if os.path.exists(path):
        return read_csv(path)
    others = sorted(os.listdir(folder))
    same = next((other for other in others if other.lower() == name), None)
    book = next((other for other in others if other.lower().endswith(_BUKU_KERJA)), None)
    return Kesalahan(path, 0, "", *kesalahan.tidak_ada_berkas(name, KOLOM[name], same, book))
