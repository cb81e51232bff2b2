"""Causes that many employees have in common: named once, with what to do first."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from tatakerja.audit.organisasi.konteks import KonteksAudit
from tatakerja.audit.organisasi.laporan import CatatanAudit, KelompokPegawai
from tatakerja.audit.organisasi.teks import deret, sebut_unit
from tatakerja.values.istilah import JABATAN_STAF
from tatakerja.values.teks import angka

SEBAB_BERSAMA: Final = 10
"""From so many employees on a cause is named for all of them, not for each unit."""


@attrs.frozen
class PenempatanPd:
    """Staff who are placed on a Perangkat Daerah itself, of whom their PPK depends on a unit below it.

    :ivar jumlah: how many, by code of the Perangkat Daerah, the most first; empty where they are few.
    """

    jumlah: dict[str, int]

    @property
    def semua(self) -> int:
        """How many in all."""
        return sum(self.jumlah.values())

    def menjelaskan(self, kelompok: KelompokPegawai) -> bool:
        """Whether all of a group are among them."""
        return (
            kelompok.status == "belum_tertentukan"
            and kelompok.jenis_jabatan in JABATAN_STAF
            and bool(self.jumlah)
            and self.jumlah.keys() >= set(kelompok.unit)
        )


def cari_penempatan(konteks: KonteksAudit) -> PenempatanPd:
    """Look for staff placed on a Perangkat Daerah that has units below, whose answer stays open for that."""
    count: Counter[str] = Counter()
    for kelas in konteks.kelas:
        unit = kelas.unit
        if (
            kelas.kedudukan.status == "belum_tertentukan"
            and kelas.pegawai[0].jenis_jabatan in JABATAN_STAF
            and konteks.pd_dari(unit) == unit
            and konteks.organisasi.bawahan[unit]
        ):
            count[unit] += len(kelas.pegawai)
    return PenempatanPd(dict(count.most_common()) if count.total() >= SEBAB_BERSAMA else {})


def catat_penempatan(konteks: KonteksAudit, penempatan: PenempatanPd) -> Iterator[CatatanAudit]:
    """One remark for all of them."""
    if not penempatan.jumlah:
        return
    units = konteks.organisasi.unit_menurut_kode
    places = [f"{sebut_unit(units[kode])}: {angka(count)}" for kode, count in penempatan.jumlah.items()]
    yield CatatanAudit(
        kode="ditempatkan-langsung",
        tingkat="wajib",
        isi=f"{angka(penempatan.semua)} pegawai pada {angka(len(places))} Perangkat Daerah ditempatkan langsung pada "
        "Perangkat Daerah (PD), sehingga atasan langsungnya belum tertentukan; tempatkan pada sekretariat, bidang, "
        f"atau bagiannya di kolom unit pegawai.csv, mulai dari {deret(places)}.",
    )


def tanpa_sebab(kelompok: Iterable[KelompokPegawai], penempatan: PenempatanPd) -> list[KelompokPegawai]:
    """The groups that no common cause explains."""
    return [group for group in kelompok if not penempatan.menjelaskan(group)]
