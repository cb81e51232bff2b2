"""Reading an export of who appraises whom today: from e-Kinerja, SIASN, SIMPEG, or a list that a person keeps."""

from collections.abc import Callable, Sequence
from typing import Final

import attrs

from tatakerja.loading import kesalahan
from tatakerja.loading.ejaan import folded_cell
from tatakerja.loading.nip import NOL, came_from_number, rounded_runs
from tatakerja.loading.prepare.hasil import Tempat
from tatakerja.loading.prepare.headers import Daftar, find_table
from tatakerja.loading.prepare.mapping import Pemetaan, Sinonim, baca_sinonim
from tatakerja.loading.prepare.pegawai import Orang, read_people
from tatakerja.loading.prepare.sources import Kisi, read_sources
from tatakerja.values.galat import GalatMasukan, Kesalahan
from tatakerja.values.isian import Terperiksa, clean_nip, is_nip

_PASANGAN: Final = {"nip": "nip_penilai", "nama": "nama_penilai", "jabatan": "jabatan_penilai", "unit": "unit_penilai"}
"""What a second column of a name says of, where no heading names the appraiser."""


@attrs.frozen
class BarisPenilai:
    """What an export says of one employee.

    :ivar nip: of the employee; empty where the export has only names. ``nip_penilai`` may be the NRP of a soldier.
    :ivar tempat: where it stands.
    """

    nip: str
    nama: str
    nip_penilai: str
    nama_penilai: str
    jabatan_penilai: str
    unit_penilai: str
    tempat: str


@attrs.frozen
class DaftarPenilai(Terperiksa):
    """An export of who appraises whom.

    :ivar dipahami: headings with what each was taken for; ``diabaikan`` those of which nothing was read.
    :ivar dilewati: rows that aren't people, with the reason.
    """

    baris: Sequence[BarisPenilai]
    dipahami: Sequence[tuple[str, str]]
    diabaikan: Sequence[str]
    dilewati: Sequence[tuple[str, str]]


def baca_penilai(
    berkas: Sequence[str], lapor: Callable[[str], None] | None = None, *, pemetaan: Pemetaan | None = None
) -> DaftarPenilai:
    """Read who appraises whom.

    :param berkas: workbooks, CSV files, or folders of them.
    :param lapor: is told, a line each, what is odd in them.
    :param pemetaan: headings of one's own with what each means, as ``[kolom]`` of a mapping has them.
    :raises GalatMasukan: with every file that can't be read or has no such list, and every NIP that was a number.
    """
    grids, unreadable = read_sources(berkas, lapor)
    faults = [Kesalahan(one.tempat.berkas, 0, "", one.isi, one.saran) for one in unreadable]
    known = baca_sinonim()
    known = attrs.evolve(known, kolom={**known.kolom, **known.penilai})
    rows: list[BarisPenilai] = []
    understood: dict[tuple[str, str], None] = {}
    ignored: dict[str, None] = {}
    skipped: list[tuple[str, str]] = []
    for name in dict.fromkeys(grid.berkas for grid in grids):
        tables = [
            one
            for grid in grids
            if grid.berkas == name and (one := _table(grid, known, pemetaan or Pemetaan())) is not None
        ]
        if not any(_names_appraiser(table) for table in tables):
            faults.append(Kesalahan(name, 0, "", *_no_list([grid for grid in grids if grid.berkas == name], tables)))
        for table in filter(_names_appraiser, tables):
            found = sorted((place, column) for column, place in table.kolom.items())
            understood.update(((table.judul[place], column), None) for place, column in found)
            ignored.update(dict.fromkeys(table.diabaikan))
            people, others = read_people(table, known)
            faults += _damaged(table, people)
            rows += map(_row, people)
            skipped += [(str(place), why) for place, why in others]
    if faults:
        raise GalatMasukan(tuple(faults))
    return DaftarPenilai(rows, list(understood), list(ignored), skipped)


def _table(grid: Kisi, known: Sinonim, pemetaan: Pemetaan) -> Daftar | None:
    """The list of a grid; where no heading names an appraiser, a second NIP, name or post is theirs."""
    table, _ = find_table(grid, known, pemetaan)
    if table is None or _names_appraiser(table):
        return table
    columns = dict(table.kolom)
    for place, heading in sorted(table.judul.items()):
        column = _PASANGAN.get(known.kolom.get(folded_cell(heading), ""))
        if column and place not in columns.values():
            columns.setdefault(column, place)
    taken = set(columns.values())
    return attrs.evolve(
        table, kolom=columns, diabaikan=[text for place, text in table.judul.items() if place not in taken]
    )


def _names_appraiser(table: Daftar) -> bool:
    return bool({"nip_penilai", "nama_penilai"} & set(table.kolom)) and bool({"nip", "nama"} & set(table.kolom))


def _no_list(grids: Sequence[Kisi], tables: Sequence[Daftar]) -> tuple[str, str]:
    hint = (
        "beri kolom penilainya judul seperti 'NIP Penilai', 'Nama Penilai', atau 'Pejabat Penilai Kinerja', atau sebut "
        'artinya dengan --pemetaan BERKAS: di bawah [kolom], "judul Anda" = "nip_penilai"'
    )
    if not tables:
        return "tidak memuat tabel dengan judul kolom NIP, atau Nama dan Jabatan", hint
    seen = ", ".join(dict.fromkeys(heading for table in tables for heading in table.judul.values()))
    sheets = f" pada {len(grids)} lembar" if len(grids) > 1 else ""
    return f"tidak satu kolom pun{sheets} menyebut penilainya (kolomnya: {seen})", hint


def _row(one: Orang) -> BarisPenilai:
    return BarisPenilai(
        one.nip, one.nama, _clean(one["nip_penilai"]), _absent(one["nama_penilai"]), _absent(one["jabatan_penilai"]),
        _absent(one["unit_penilai"]), str(one.tempat()),
    )  # fmt: skip


def _clean(cell: str) -> str:
    text = cell[3:].lstrip(" .:") if cell.casefold().startswith(("nip", "nrp")) else cell
    return clean_nip(_absent(text))


def _absent(cell: str) -> str:
    """A cell, empty where it says that there is nothing."""
    return "" if cell.strip("-–. ") == "" or folded_cell(cell) in ("null", "tidak ada", "belum ada") else cell


def _damaged(table: Daftar, people: Sequence[Orang]) -> list[Kesalahan]:
    """Every NIP that has passed through a number, cell by cell: none is compared, none repaired."""
    found = []
    for column in ("nip", "nip_penilai"):
        cells = [(one, clean_nip(one[column]) if column == "nip_penilai" else one.nip) for one in people if one[column]]
        distinct = list(dict.fromkeys(nip for _, nip in cells))
        rounded = {nip for first, after in rounded_runs(distinct) for nip in distinct[first:after]}
        for one, nip in cells:
            if came_from_number(one[column]):
                what = kesalahan.nip_salah(one[column])
            elif is_nip(nip) and nip.endswith(NOL):
                what = kesalahan.nip_urut_nol(nip)
            elif nip in rounded:
                what = kesalahan.nip_dibulatkan(nip, len(rounded))
            else:
                continue
            found.append(_at(one.tempat(column), column, what))
    return found


def _at(place: Tempat, column: str, what: tuple[str, str]) -> Kesalahan:
    where = f"{place.berkas}[{place.lembar}]" if place.lembar else place.berkas
    return Kesalahan(where, place.baris, f"{column} ({place.sel})", *what)
