"""Which regencies there are: ``daftar.csv``, a row a regency and day."""

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from os import PathLike
from typing import Final

import attrs

from tatakerja.border.alamat import GalatAlamat, is_address, without_password
from tatakerja.journal.errors import GalatBasisData
from tatakerja.loading.csvfile import read_csv
from tatakerja.loading.dates import read_day
from tatakerja.loading.kesalahan import Faults
from tatakerja.loading.rows import Rows, blank
from tatakerja.values.galat import GalatMasukan

KOLOM_WAJIB: Final = ("kode", "regulasi")
PILIHAN: Final = ("nama", "organisasi", "basis_data", "tafsir", "tanggal")
"""Columns that may be left out; each row has one of ``organisasi`` and ``basis_data``."""

_KODE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,31}")
_KODE_SARAN: Final = "pakai huruf, angka, - dan _, paling banyak 32; kode menjadi nama folder hasilnya"


def _shown(basis_data: str | None) -> str:
    """A database as a log may show it, such as a cluster's of work that failed."""
    return repr(basis_data and without_password(basis_data))


@attrs.frozen(kw_only=True)
class BarisDaftar:
    """One regency on one day.

    :ivar kode: of the regency, unique with the day; names the folder of its results.
    :ivar regulasi: name of an installed plugin, or the path of a folder.
    :ivar nama: of the regency; empty where the list has none.
    :ivar organisasi: folder of files, or a workbook; ``basis_data`` a database instead. One of them is None.
    :ivar tafsir: readings chosen, by anomaly.
    :ivar tanggal: the day as of which it is audited.
    """

    kode: str
    regulasi: str
    nama: str = ""
    organisasi: str | None = None
    basis_data: str | None = attrs.field(default=None, repr=_shown)
    tafsir: Mapping[str, str] = attrs.field(factory=dict)
    tanggal: date


def baca_daftar(berkas: str | PathLike[str], *, tanggal: date | None = None) -> tuple[BarisDaftar, ...]:
    """Read a list of regencies.

    :param berkas: a CSV file with the columns ``kode`` and ``regulasi``, and ``organisasi`` or ``basis_data``; further
        ``nama``, ``tafsir`` (``ANOMALI=TAFSIR``, several separated by semicolons), ``tanggal``. Paths are taken from
        the folder in which the file is.
    :param tanggal: the day of rows that name none; today if not given.
    :raises GalatMasukan: with every fault of the list. What the regencies' own files hold is not looked at here.
    """
    path = os.fspath(berkas)
    faults = Faults(path)
    rows = Rows(read_csv(path), KOLOM_WAJIB, faults, PILIHAN)
    reader = _PembacaDaftar(os.path.dirname(os.path.abspath(path)), tanggal or date.today(), faults)
    found = [reader.read(line, cells) for line, cells in rows if not blank(cells)]
    if rows.usable and not found and not faults.found:
        faults.add(1, "", ("tidak memuat satu kabupaten pun", "tulis satu baris bagi setiap kabupaten"))
    if faults.found:
        raise GalatMasukan(tuple(faults.sorted()))
    return tuple(one for one in found if one is not None)


class _PembacaDaftar:
    """Reads rows, keeps their faults, and knows which regencies there were."""

    def __init__(self, folder: str, hari: date, faults: Faults) -> None:
        self._folder, self._hari, self._faults = folder, hari, faults
        self._seen: dict[tuple[str, date], int] = {}

    def read(self, line: int, cells: Sequence[str]) -> BarisDaftar | None:
        """The regency of one row; None where something is wrong with it."""
        before = len(self._faults.found)
        kode, regulasi, nama, organisasi, basis_data, tafsir, hari = map(str.strip, cells)
        add = self._faults.add
        if not _KODE.fullmatch(kode):
            add(line, "kode", (f"{kode!r} tidak dapat dipakai sebagai kode" if kode else "kosong", _KODE_SARAN))
        if not regulasi:
            add(line, "regulasi", ("kosong", "isi dengan nama plugin (lihat `tatakerja plugin daftar`) atau foldernya"))
        if bool(organisasi) == bool(basis_data):
            what = "organisasi dan basis_data terisi keduanya" if organisasi else "organisasi dan basis_data kosong"
            add(line, "organisasi", (what, "isi salah satu: folder berkas, atau berkas basis data"))
        day = self._day(line, hari)
        readings = dict(self._readings(line, tafsir))
        database = self._database(line, basis_data)
        # Folders are named after it, and some systems don't tell their letters apart.
        first = self._seen.setdefault((kode.lower(), day), line)
        if first != line:
            add(line, "kode", (f"{kode!r} pada {day.isoformat()} sudah ada di baris {first}", "hapus salah satunya"))
        if len(self._faults.found) > before:
            return None
        return BarisDaftar(
            kode=kode,
            regulasi=self._path(regulasi) if "/" in regulasi else regulasi.lower(),
            nama=nama,
            organisasi=self._path(organisasi) if organisasi else None,
            basis_data=database,
            tafsir=readings,
            tanggal=day,
        )

    def _database(self, line: int, text: str) -> str | None:
        """The address of a server's database, or the path of a file; None for neither."""
        try:
            if not is_address(text):
                return self._path(text) if text else None
            # Imported here: a list without servers needs none of it.
            from tatakerja.journal import require_readable

            require_readable(text)
            return text
        except (GalatAlamat, GalatBasisData) as error:
            what, _, how = str(error).partition("; ")
            self._faults.add(line, "basis_data", (what, how))
            return None

    def _day(self, line: int, text: str) -> date:
        if not text:
            return self._hari
        day = read_day(text)
        if day is None:
            self._faults.add(
                line, "tanggal", (f"{text!r} bukan tanggal", "tulis TAHUN-BULAN-HARI, misalnya 2026-01-05")
            )
        return day or self._hari

    def _readings(self, line: int, text: str) -> Iterator[tuple[str, str]]:
        for part in filter(None, map(str.strip, text.split(";"))):
            anomaly, sign, reading = map(str.strip, part.partition("="))
            if not (anomaly and sign and reading):
                self._faults.add(
                    line, "tafsir", (f"{part!r} bukan ANOMALI=TAFSIR", "pisahkan beberapa dengan titik koma")
                )
            else:
                yield anomaly, reading

    def _path(self, path: str) -> str:
        return os.path.normpath(os.path.join(self._folder, path))
