"""Assignments on a page: what waits for whom, how long steps wait, remarks, and figures per Perangkat Daerah."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from tatakerja.cli.page.bagan import BaganBatang, BaganKolom, Batang, bars, measures
from tatakerja.cli.page.catatan import KelompokCatatan, group
from tatakerja.cli.screen import wording
from tatakerja.cli.screen.audit.penugasan import batas, by_kind, step_kind, tunggu, umur
from tatakerja.values.teks import angka

if TYPE_CHECKING:
    from tatakerja.audit.penugasan.hasil import AuditPenugasan, PenugasanPerangkatDaerah, Tunggu
    from tatakerja.values.pejabat import Pejabat

_BARIS = 15
_JENIS = {
    "Tanpa PPK": "tanpa-pengesahan-ppk",
    "Tanpa pejabat": "langkah-tanpa-pejabat",
    "Lama menunggu": "langkah-macet",
    "Belum bersurat": "surat-belum-ditetapkan",
    "Lewat masa": "lewat-masa",
    "Laporan terlambat": "laporan-terlambat",
    "Hasil menunggu": "hasil-menunggu",
    "Kendala menunggu": "kendala-menunggu",
}
"""Columns of the table per owner, and the remarks that each counts."""

BarisTabel = Sequence[Sequence[str]]


@attrs.frozen
class PenugasanHalaman:
    """The sections: each plot with the rows of the table beside it; None for a plot of nothing."""

    batas: str
    macet: str
    beban: BaganBatang | None
    baris_beban: BarisTabel
    sisa_pejabat: int
    sisa_hal: int
    langkah: BaganBatang
    baris_langkah: BarisTabel
    umur: BaganKolom
    baris_umur: BarisTabel
    perangkat_daerah: BaganBatang | None
    baris_perangkat_daerah: BarisTabel
    catatan: Sequence[KelompokCatatan]
    kepala_pemilik: Sequence[str]
    pemilik: BarisTabel


def assignments(audit: "AuditPenugasan", singkatan: str, *, semua: bool) -> PenugasanHalaman:
    """The sections of an audit of assignments.

    :param singkatan: short name of the regulation, left out of citations.
    :param semua: whether no remark is left out.
    """
    from tatakerja.audit.penugasan.hasil import JUDUL_PENUGASAN

    shown, rest, limit = audit.beban[:_BARIS], audit.beban[_BARIS:], angka(audit.batas.macet)
    ages = [(umur(row), row.jumlah) for row in audit.umur]
    slowest = sorted(
        (row for row in audit.perangkat_daerah if row.tunggu.jumlah),
        key=lambda row: (-row.tunggu.median, -row.tunggu.p90),
    )[:_BARIS]
    loads = [
        Batang(_short(row.pejabat), row.terbuka, f"{angka(row.terbuka)} ({angka(row.macet)})", row.macet)
        for row in shown
    ]
    return PenugasanHalaman(
        batas=batas(audit.batas),
        macet=limit,
        beban=bars(
            "beban-pejabat", "Yang menunggu, per pejabat",
            f"Banyaknya yang menunggu; bagian yang diarsir sudah lebih dari {limit} hari.", loads,
        ) if loads else None,
        baris_beban=[
            (wording.official(row.pejabat), angka(row.terbuka), angka(row.macet), angka(row.terlama)) for row in shown
        ],
        sisa_pejabat=len(rest),
        sisa_hal=sum(row.terbuka for row in rest),
        langkah=bars(
            "tunggu-langkah", "Waktu tunggu per jenis langkah",
            "Hari; batang sampai median, garis putus sampai persentil ke-90.",
            [_wait(step_kind(row), row.diambil) for row in audit.langkah],
        ),
        baris_langkah=[
            (step_kind(row), *tunggu(row.diambil), angka(row.terbuka), angka(row.terlama) if row.terbuka else "-")
            for row in audit.langkah
        ],
        umur=measures("umur", "Yang menunggu sekarang, menurut lamanya", "Banyaknya yang menunggu.", ages,
                     "hari menunggu"),
        baris_umur=[(label, angka(count)) for label, count in ages],
        perangkat_daerah=bars(
            "tunggu-pd", "Waktu tunggu per Perangkat Daerah",
            "Hari, pada pejabatnya; batang sampai median, garis putus sampai persentil ke-90.",
            [_wait(row.nama, row.tunggu) for row in slowest],
        ) if slowest else None,
        baris_perangkat_daerah=[(row.nama, *tunggu(row.tunggu)) for row in slowest],
        catatan=[
            group(JUDUL_PENUGASAN[kind], remarks, audit.jumlah_catatan[kind], singkatan, semua=semua)
            for kind, remarks in by_kind(audit).items()
        ],
        kepala_pemilik=("Perangkat Daerah", "Penugasan", "Berjalan", "Aktif", *_JENIS),
        pemilik=[_owner(row) for row in audit.perangkat_daerah if row.jumlah],
    )  # fmt: skip


def _owner(row: "PenugasanPerangkatDaerah") -> Sequence[str]:
    counts = (row.jumlah, row.terbuka, row.aktif, *(row.catatan[kind] for kind in _JENIS.values()))
    return row.nama, *map(angka, counts)


def _wait(label: str, wait: "Tunggu") -> Batang:
    figures = f"{angka(wait.median)} / {angka(wait.p90)}" if wait.jumlah else "belum ada"
    return Batang(label, wait.median, figures, ujung=wait.p90)


def _short(who: "Pejabat") -> str:
    """An official in a few letters: the name, or the vacant post."""
    if who.nip is None:
        return f"(lowong) {who.jabatan}"
    return who.nama or f"NIP {who.nip}"
