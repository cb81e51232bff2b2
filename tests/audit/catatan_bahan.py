"""An organisation that deserves no remark, and how it is changed and examined."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from typing import Any

import attrs

from tatakerja import LaporanAudit, Organisasi, Pegawai, Pemangku, SistemKerja, Unit, audit_organisasi
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import BukuAturan, susun_buku

HARI = date(2026, 1, 5)
PIMPINAN = (
    ("PEMDA", "pemerintah_daerah", None, "kepala_daerah"),
    ("SETDA", "sekretariat_daerah", "PEMDA", "jpt_pratama"),
    ("DINAS", "dinas", "PEMDA", "jpt_pratama"),
    ("BID1", "bidang", "DINAS", "administrator"),
    ("SEKSI1", "seksi", "BID1", "pengawas"),
)


def nip(serial: int, *, born: str = "19800115", since: str = "200501", sex: str = "1") -> str:
    return f"{born}{since}{sex}{serial:03d}"


def leader(kode: str) -> str:
    return nip([row[0] for row in PIMPINAN].index(kode))


UNIT = tuple(Unit(kode, f"Unit {kode}", jenis, induk, jabatan) for kode, jenis, induk, jabatan in PIMPINAN)
PEGAWAI = (
    *(Pegawai(leader(unit.kode), f"Pimpinan {unit.kode}", unit.kode, unit.jabatan_pimpinan) for unit in UNIT),
    Pegawai(nip(100), "Staf Seksi", "SEKSI1", "pelaksana", status_asn="pns"),
    Pegawai(nip(101), "Staf Bidang", "BID1", "fungsional", "ahli_muda"),
)
PEMANGKU = tuple(Pemangku(unit.kode, leader(unit.kode), "definitif", date(2024, 1, 2)) for unit in UNIT)
BAIK = Organisasi(UNIT, PEGAWAI, PEMANGKU)

Baru = Callable[[], Organisasi]


def change(*, unit: Iterable[Unit] = (), pegawai: Iterable[Pegawai] = (), pemangku: Iterable[Pemangku] = (),
           tanpa_pemangku: Iterable[str] = ()) -> Organisasi:  # fmt: skip
    """The good organisation with units and employees replaced or added, holders added, and posts emptied."""
    units = {one.kode: one for one in (*UNIT, *unit)}
    people = {one.nip: one for one in (*PEGAWAI, *pegawai)}
    emptied = set(tanpa_pemangku)
    holders = [row for row in PEMANGKU if row.unit not in emptied]
    return Organisasi(tuple(units.values()), tuple(people.values()), (*holders, *pemangku))


def unit(kode: str, **fields: Any) -> Unit:
    return attrs.evolve(next(one for one in UNIT if one.kode == kode), **fields)


def examine(organisasi: Organisasi, regulasi: str = "bantul", **options: Any) -> LaporanAudit:
    # Past the gate: some remarks are of what it lets through no more.
    return audit_organisasi(SistemKerja(_buku(regulasi), organisasi, HARI), **options)


@cache
def _buku(regulasi: str) -> BukuAturan:
    return susun_buku(PluginManager(regulasi))


def kinds(laporan: LaporanAudit) -> list[str]:
    # Some of Bantul's rules always rest on an anomaly, and this regency has no DPMPTSP; both have tests of their own.
    apart = ("bergantung-anomali", "penanda-tidak-dipakai")
    return [remark.kode for remark in laporan.catatan if remark.kode not in apart]


def only(laporan: LaporanAudit, kode: str) -> str:
    found = [remark.isi for remark in laporan.catatan if remark.kode == kode]
    assert len(found) == 1, kinds(laporan)
    return found[0]


def acting(kode: str, who: str, sebagai: str = "plt", mulai: date = date(2025, 12, 1),
           selesai: date | None = date(2026, 4, 30)) -> Pemangku:  # fmt: skip
    return Pemangku(kode, who, sebagai, mulai, selesai)


STRUKTURAL = Pegawai(nip(200), "Tanpa Unit", "BID1", "pengawas")
ARSIP = Unit("ARSIP", "Arsip", "bidang", "PEMDA", "administrator")
KABID = Pegawai(nip(202), "Kabid", "ARSIP", "administrator")
KASI = Pegawai(nip(204), "Kasi Dua", "SEKSI2", "pengawas")
SEKSI2 = Unit("SEKSI2", "Unit SEKSI2", "seksi", "BID1", "pengawas")
