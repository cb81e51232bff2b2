"""Reading an organisation from a folder of CSV files, or from a workbook."""

import os
from collections.abc import Collection, Sequence
from os import PathLike
from typing import Final

from tatakerja.loading import kesalahan
from tatakerja.loading.assemble import OrganisasiBerkas, susun_berkas
from tatakerja.loading.csvfile import read_csv
from tatakerja.loading.table import KOLOM_BERKAS, Tabel
from tatakerja.values.galat import GalatMasukan, Kesalahan, Lapor
from tatakerja.values.istilah import JENIS_UNIT
from tatakerja.values.organisasi import Organisasi

_BUKU_KERJA: Final = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")


def baca_organisasi(
    folder: str | PathLike[str], *, jenis_unit: Collection[str] = JENIS_UNIT, lapor: Lapor | None = None
) -> Organisasi:
    """Read and check an organisation.

    :param folder: a folder with unit.csv, pegawai.csv and pejabat.csv; a workbook (.xlsx, .xlsm, .ods) with sheets of
        these names; or a folder with one such workbook.
    :param jenis_unit: the kinds of units that are known; a regency's plugin may add to the core's.
    :param lapor: is told, a line each, what was ignored or read otherwise than it seems.
    :raises GalatMasukan: with every fault of the files; nothing is half read.
    """
    return baca_berkas(folder, jenis_unit=jenis_unit, lapor=lapor).lengkap()


def baca_berkas(
    folder: str | PathLike[str], *, jenis_unit: Collection[str] = JENIS_UNIT, lapor: Lapor | None = None
) -> OrganisasiBerkas:
    """Read and check all of an organisation's files, for who asks about some employees only.

    Parameters and errors as of :func:`baca_organisasi`.
    """
    unit, pegawai, pejabat = _tables(os.fspath(folder), lapor)
    return susun_berkas(unit, pegawai, pejabat, jenis_unit=jenis_unit, lapor=lapor)


def _tables(path: str, lapor: Lapor | None) -> Sequence[Tabel | Kesalahan]:
    """The three tables, where they are.

    :raises GalatMasukan: if a path can't be read at all.
    """
    if os.path.isfile(path):
        if path.lower().endswith(_BUKU_KERJA):
            return _of_workbook(path, lapor)
        raise GalatMasukan((Kesalahan(path, 0, "", *kesalahan.bukan_folder(KOLOM_BERKAS)),))
    try:
        names = sorted(os.listdir(path))
    except FileNotFoundError:
        raise GalatMasukan((Kesalahan(path, 0, "", *kesalahan.tidak_ada_folder(KOLOM_BERKAS)),)) from None
    except (OSError, ValueError):
        raise GalatMasukan((Kesalahan(path, 0, "", *kesalahan.folder_tak_terbaca()),)) from None
    # What a spreadsheet keeps beside a workbook that is open is none.
    books = [name for name in names if name.lower().endswith(_BUKU_KERJA) and not name.startswith(("~$", "."))]
    if books and not any(name in names for name in KOLOM_BERKAS):
        if len(books) > 1:
            raise GalatMasukan((Kesalahan(path, 0, "", *kesalahan.beberapa_buku(books)),))
        return _of_workbook(os.path.join(path, books[0]), lapor)
    return [_table(path, name) for name in KOLOM_BERKAS]


def _of_workbook(path: str, lapor: Lapor | None) -> Sequence[Tabel | Kesalahan]:
    from tatakerja.loading.workbook.tables import baca_buku  # most organisations are CSV

    found = baca_buku(path, lapor)
    if isinstance(found, Kesalahan):
        raise GalatMasukan((found,))
    return found


def _table(folder: str, name: str) -> Tabel | Kesalahan:
    path = os.path.join(folder, name)
    if os.path.exists(path):
        return read_csv(path)
    others = sorted(os.listdir(folder))
    same = next((other for other in others if other.lower() == name), None)
    return Kesalahan(path, 0, "", *kesalahan.tidak_ada_berkas(name, KOLOM_BERKAS[name], same))
