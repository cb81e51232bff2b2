"""Assignments on a page: what waits for whom, how long steps wait, and figures per Perangkat Daerah."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tatakerja.cli.page.bagan import Batang, bars, columns
from tatakerja.cli.page.unsur import Html, el, table
from tatakerja.cli.screen import wording
from tatakerja.cli.screen.audit_penugasan import batas, langkah, tunggu, umur
from tatakerja.values.teks import angka

if TYPE_CHECKING:
    from tatakerja.audit.penugasan.hasil import AuditPenugasan, Tunggu
    from tatakerja.values.pejabat import Pejabat

_BARIS = 15


def loads(audit: "AuditPenugasan") -> Iterator[Html]:
    """What waits for whom now."""
    yield el(
        "p",
        "Langkah, tinjauan hasil, dan putusan atas kendala yang sekarang menunggu seorang pejabat atau pegawai. "
        + batas(audit.batas),
    )
    if not audit.beban:
        yield el("p", "Tidak ada yang menunggu.")
        return
    shown, limit = audit.beban[:_BARIS], angka(audit.batas.macet)
    yield el(
        "div",
        bars(
            "beban-pejabat", "Yang menunggu, per pejabat",
            f"Banyaknya yang menunggu; bagian yang diarsir sudah lebih dari {limit} hari.",
            [
                Batang(_short(row.pejabat), row.terbuka, f"{angka(row.terbuka)} ({angka(row.macet)})", row.macet)
                for row in shown
            ],
        ),
        table(
            "Yang menunggu, per pejabat, yang terbanyak lebih dahulu",
            ("Pejabat", "Menunggu", f"> {limit} hari", "Terlama (hari)"),
            (
                (wording.official(row.pejabat), angka(row.terbuka), angka(row.macet), angka(row.terlama))
                for row in shown
            ),
            numbers=(1, 2, 3),
        ),
        class_="berdampingan",
    )  # fmt: skip
    if len(audit.beban) > len(shown):
        rest = audit.beban[_BARIS:]
        yield el(
            "p",
            f"… dan {angka(len(rest))} pejabat atau pegawai lain dengan {angka(sum(row.terbuka for row in rest))} hal.",
            class_="pudar",
        )


def waiting(audit: "AuditPenugasan") -> Iterator[Html]:
    """How long steps wait: by kind, by age, by PD."""
    yield el(
        "div",
        bars(
            "tunggu-langkah", "Waktu tunggu per jenis langkah", "Hari; batang sampai median, garis putus sampai "
            "persentil ke-90.", [_wait(langkah(row), row.diambil) for row in audit.langkah],
        ),
        table(
            "Waktu tunggu per jenis langkah, dalam hari",
            ("Langkah", "Diambil", "Median", "Persentil ke-90", "Terlama", "Terbuka", "Terbuka terlama"),
            (
                (langkah(row), *tunggu(row.diambil), angka(row.terbuka), angka(row.terlama) if row.terbuka else "-")
                for row in audit.langkah
            ),
            numbers=range(1, 7),
        ),
        class_="berdampingan",
    )  # fmt: skip
    ages = [(umur(row), row.jumlah) for row in audit.umur]
    yield el(
        "div",
        columns("umur", "Yang menunggu sekarang, menurut lamanya", "Banyaknya yang menunggu.", ages, "hari menunggu"),
        table(
            "Yang menunggu sekarang, menurut lamanya", ("Hari", "Jumlah"),
            ((label, angka(count)) for label, count in ages), numbers=(1,),
        ),
        class_="berdampingan",
    )  # fmt: skip
    slowest = sorted(
        (row for row in audit.perangkat_daerah if row.tunggu.jumlah),
        key=lambda row: (-row.tunggu.median, -row.tunggu.p90),
    )[:_BARIS]
    if not slowest:
        return
    yield el(
        "div",
        bars(
            "tunggu-pd", "Waktu tunggu per Perangkat Daerah", "Hari, pada pejabatnya; batang sampai median, garis "
            "putus sampai persentil ke-90.", [_wait(row.nama, row.tunggu) for row in slowest],
        ),
        table(
            "Waktu tunggu pada pejabat Perangkat Daerah, dalam hari, yang terlama lebih dahulu",
            ("Perangkat Daerah", "Diambil", "Median", "Persentil ke-90", "Terlama"),
            ((row.nama, *tunggu(row.tunggu)) for row in slowest),
            numbers=range(1, 5),
        ),
        class_="berdampingan",
    )  # fmt: skip


def offices(audit: "AuditPenugasan") -> Html:
    """Assignments per owner's PD."""
    kinds = {
        "Tanpa PPK": "tanpa-pengesahan-ppk",
        "Tanpa pejabat": "langkah-tanpa-pejabat",
        "Lama menunggu": "langkah-macet",
        "Belum bersurat": "surat-belum-ditetapkan",
        "Lewat masa": "lewat-masa",
        "Laporan terlambat": "laporan-terlambat",
        "Hasil menunggu": "hasil-menunggu",
        "Kendala menunggu": "kendala-menunggu",
    }
    return table(
        "Penugasan dan catatannya, menurut Perangkat Daerah pemiliknya",
        ("Perangkat Daerah", "Penugasan", "Berjalan", "Aktif", *kinds),
        (
            (
                row.nama,
                *map(angka, (row.jumlah, row.terbuka, row.aktif, *(row.catatan[kind] for kind in kinds.values()))),
            )
            for row in audit.perangkat_daerah
            if row.jumlah
        ),
        numbers=range(1, 12),
    )


def _wait(label: str, wait: "Tunggu") -> Batang:
    figures = f"{angka(wait.median)} / {angka(wait.p90)}" if wait.jumlah else "belum ada"
    return Batang(label, wait.median, figures, ujung=wait.p90)


def _short(who: "Pejabat") -> str:
    """An official in a few letters: the name, or the vacant post."""
    if who.nip is None:
        return f"(lowong) {who.jabatan}"
    return who.nama or f"NIP {who.nip}"
