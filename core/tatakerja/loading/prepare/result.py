"""The three tables of what was placed, checked as every organisation is; faults go back to the cells of the lists."""

from collections.abc import Sequence
from datetime import date
from typing import Final

import attrs

from tatakerja.loading.assemble import susun_organisasi
from tatakerja.loading.dates import read_day
from tatakerja.loading.ejaan import PembacaKolom
from tatakerja.loading.prepare.hasil import Kekeliruan, Tempat, Turunan
from tatakerja.loading.prepare.pegawai import Orang
from tatakerja.loading.prepare.placing import Ditempatkan, Penempatan
from tatakerja.loading.prepare.unit import SimpulUnit, rank_of
from tatakerja.loading.table import Tabel
from tatakerja.values.galat import GalatMasukan, Kesalahan, present
from tatakerja.values.istilah import GOLONGAN, KOLOM_PEGAWAI, KOLOM_PEJABAT, KOLOM_UNIT

SELALU: Final = date(1900, 1, 1)
"""First day of a holder of whom no list says since when."""
_GOLONGAN: Final = PembacaKolom("golongan")
_SOURCE: Final = {
    "nip": "nip", "nama": "nama", "unit": "unit", "jenis_jabatan": "jabatan", "jenjang": "jabatan",
    "nama_jabatan": "jabatan", "status_asn": "status_asn", "kompetensi": "kompetensi",
    "golongan": "golongan", "unor_id": "unor_id", "pns_id": "pns_id",
}  # fmt: skip
"""Column of the lists from which a column of the result comes."""

BarisHasil = tuple[str, ...]


@attrs.frozen
class Dibuat:
    """The tables, and what is wrong in them."""

    tabel: tuple[Tabel, Tabel, Tabel]
    jumlah: tuple[int, int, int]
    diturunkan: Sequence[Turunan]
    kesalahan: Sequence[Kekeliruan]


def make_result(placing: Penempatan) -> Dibuat:
    """The tables of everyone who was placed."""
    derived: list[Turunan] = []
    faults: list[Kekeliruan] = []
    coded = placing.pohon.codes()
    codes = {id(unit): code for code, unit in coded}
    units = [_unit(unit, code, codes, placing, derived) for code, unit in coded]
    unique = _unique(placing.hasil, faults)
    people = [_employee(one, codes, placing, derived) for one in unique]
    held = _held(unique, faults)
    holders = [_holder(one, codes, derived) for one in held]
    tables = (
        Tabel("unit.csv", KOLOM_UNIT, list(enumerate(units, 2))),
        Tabel("pegawai.csv", KOLOM_PEGAWAI, list(enumerate(people, 2))),
        Tabel("pejabat.csv", KOLOM_PEJABAT, list(enumerate(holders, 2))),
    )
    faults += _checked(tables, [unit.tempat for _, unit in coded], unique, held)
    return Dibuat(tables, (len(units), len(people), len(holders)), derived, faults)


def _unit(
    unit: SimpulUnit, code: str, codes: dict[int, str], placing: Penempatan, derived: list[Turunan]
) -> BarisHasil:
    rank, by_kind = rank_of(unit, placing.sinonim)
    if by_kind:
        derived.append(Turunan(unit.tempat, "jabatan_pimpinan", unit.nama, rank, f"lazimnya bagi {unit.jenis}"))
    parent = "" if unit.induk is None else codes[id(unit.induk)]
    return code, unit.nama, unit.jenis, parent, rank, "", "", "", ""


def _employee(one: Ditempatkan, codes: dict[int, str], placing: Penempatan, derived: list[Turunan]) -> BarisHasil:
    person = one.orang
    jenis, jenjang = one.jenis, one.jenjang
    if jenis == "memimpin":
        jenis, _ = rank_of(one.unit, placing.sinonim)
    return (
        person.nip, person.nama, codes[id(one.unit)], jenis, jenjang if jenis == "fungsional" else "",
        person["jabatan"], one.status, person["kompetensi"], one.khusus, _rank(person, derived), person["unor_id"],
        person["pns_id"],
    )  # fmt: skip


def _rank(person: Orang, derived: list[Turunan]) -> str:
    """The person's rank; what is none is left out and told, for nothing rests on it."""
    text = person["golongan"]
    rank = _GOLONGAN.cell(text)
    if rank in GOLONGAN:
        return rank
    derived.append(Turunan(person.tempat("golongan"), "golongan", text, "", "bukan golongan yang dikenal; dikosongkan"))
    return ""


def _unique(placed: Sequence[Ditempatkan], faults: list[Kekeliruan]) -> list[Ditempatkan]:
    """Everyone once; a NIP that stands twice is a fault at its second place."""
    first: dict[str, Orang] = {}
    kept = []
    for one in placed:
        before = first.setdefault(one.orang.nip, one.orang)
        if before is one.orang or not one.orang.nip:
            kept.append(one)
            continue
        what = f"NIP ini sudah ada di {before.tempat('nip')}"
        faults.append(
            Kekeliruan(
                one.orang.tempat("nip"), "nip", one.orang.nip, what, "hapus salah satu barisnya, atau betulkan NIP-nya"
            )
        )
    return kept


def _held(placed: Sequence[Ditempatkan], faults: list[Kekeliruan]) -> list[Ditempatkan]:
    """The leaders, one a post; a second is a fault."""
    first: dict[tuple[int, bool], Ditempatkan] = {}
    kept = []
    for one in placed:
        if one.memimpin is None:
            continue
        beside = one.sebagai == "plh"
        before = first.setdefault((id(one.memimpin), beside), one)
        if before is one:
            kept.append(one)
            continue
        what = f"{one.memimpin.nama} sudah dipimpin {before.orang.nama} ({before.orang.tempat('jabatan')})"
        hint = "betulkan jabatan salah satunya; satu jabatan dipangku satu orang"
        faults.append(Kekeliruan(one.orang.tempat("jabatan"), "jabatan", one.orang["jabatan"], what, hint))
    return kept


def _holder(one: Ditempatkan, codes: dict[int, str], derived: list[Turunan]) -> BarisHasil:
    person, unit = one.orang, present(one.memimpin, "only leaders come here")
    text = person["tmt_jabatan"]
    since = read_day(text) if text else None
    if since is None:
        since = person.daftar.keadaan or SELALU
        why = (
            "tanggal keadaan daftar"
            if person.daftar.keadaan
            else "daftar tidak menyebut sejak kapan; terbuka ke belakang"
        )
        derived.append(Turunan(person.tempat("jabatan"), "mulai", text, since.isoformat(), why))
    return codes[id(unit)], person.nip, one.sebagai, since.isoformat(), "", ""


def _checked(
    tables: tuple[Tabel, Tabel, Tabel],
    units: Sequence[Tempat],
    people: Sequence[Ditempatkan],
    held: Sequence[Ditempatkan],
) -> list[Kekeliruan]:
    """What the checks of every organisation say, at the places of the lists."""
    rows = {"pegawai.csv": people, "pejabat.csv": held}

    def place(one: Kesalahan) -> Tempat:
        number = max(one.baris - 2, 0)
        if one.berkas == "unit.csv":
            return units[number]
        return rows[one.berkas][number].orang.tempat(_SOURCE.get(one.kolom, "jabatan"))

    try:
        susun_organisasi(*tables)
    except GalatMasukan as error:
        return [Kekeliruan(place(one), one.kolom, _value(tables, one), one.apa, one.saran) for one in error.kesalahan]
    return []


def _value(tables: Sequence[Tabel], fault: Kesalahan) -> str:
    """What stands in the faulty cell."""
    table = next(one for one in tables if one.berkas == fault.berkas)
    cells = dict(table.isi).get(fault.baris)
    if fault.kolom not in table.kepala or cells is None or isinstance(cells, Kesalahan):
        return ""
    return cells[list(table.kepala).index(fault.kolom)]
