"""The part of ``audit`` on assignments, in words and at a terminal."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tatakerja.cli.screen import layout, wording
from tatakerja.cli.screen.audit.parts import (
    BARIS_TABEL,
    CATATAN_SEJENIS,
    JUDUL_TINGKAT,
    counts_in_words,
    cut,
    figure,
    part_heading,
    part_table,
)
from tatakerja.values.istilah import TANPA
from tatakerja.values.teks import angka

if TYPE_CHECKING:
    from tatakerja.audit.penugasan.hasil import (
        AuditPenugasan,
        BatasAudit,
        CatatanPenugasan,
        Tunggu,
        UmurTerbuka,
        WaktuLangkah,
    )


def assignments_summary(audit: "AuditPenugasan") -> tuple[str, ...]:
    """The summary: a few lines, each of which can be read alone."""
    count, waiting = audit.jumlah_catatan, sum(row.terbuka for row in audit.beban)
    statuses = "; ".join(
        f"{angka(number)} {wording.STATUS_PENUGASAN.get(status, status)}" for status, number in audit.status.items()
    )
    lines = [
        f"Penugasan: {angka(audit.jumlah)}{': ' if statuses else ''}{statuses}.",
        counts_in_words(
            (f"bersurat tanpa pengesahan {wording.PPK}, padahal tidak boleh ada", count["tanpa-pengesahan-ppk"]),
            ("alur selesai tanpa surat", count["selesai-tanpa-surat"]),
            ("persetujuan lengkap tetapi surat belum ditetapkan", count["surat-belum-ditetapkan"]),
        ),
        counts_in_words(
            ("menunggu pejabat atau pegawai", waiting),
            (f"lebih dari {angka(audit.batas.macet)} hari", sum(row.macet for row in audit.beban)),
            ("tidak dapat diambil siapa pun", count["langkah-tanpa-pejabat"]),
        )
        or ("Tidak ada yang menunggu pejabat atau pegawai." if audit.jumlah else ""),
        counts_in_words(
            ("melewati masanya", count["lewat-masa"]),
            ("laporan terlambat", count["laporan-terlambat"]),
            ("hasil menunggu tinjauan", count["hasil-menunggu"]),
            ("kendala menunggu putusan", count["kendala-menunggu"]),
        ),
    ]
    if audit.lain:
        lines.append(f"Tidak diperiksa: {angka(audit.lain)} penugasan menurut regulasi lain.")
    return tuple(line for line in lines if line)


def batas(limits: "BatasAudit") -> str:
    """The limits that are the program's choice, said so."""
    return (
        f"Batas {angka(limits.laporan)} hari bagi laporan berkala dan {angka(limits.macet)} hari bagi yang menunggu "
        "adalah pilihan program, bukan ketentuan regulasi."
    )


def step_kind(row: "WaktuLangkah") -> str:
    """A kind of step: ``menyetujui sebagai PPK``."""
    if row.aksi == "tinjauan":
        return "meninjau hasil"
    if row.aksi == "perbaikan":
        return "memperbaiki hasil"
    if row.aksi == "putusan":
        return "memutus kendala"
    return f"{row.aksi} sebagai PPK" if row.ppk else row.aksi


def tunggu(wait: "Tunggu") -> tuple[str, str, str, str]:
    """Waiting times in four cells: how many, median, 90th percentile, longest."""
    if not wait.jumlah:
        return "0", TANPA, TANPA, TANPA
    return angka(wait.jumlah), angka(wait.median), angka(wait.p90), angka(wait.maks)


def umur(row: "UmurTerbuka") -> str:
    """A range of days: ``8–14``."""
    return f"> {row.dari - 1}" if row.sampai is None else f"{row.dari}–{row.sampai}"


def by_kind(audit: "AuditPenugasan") -> "dict[str, list[CatatanPenugasan]]":
    """The remarks by kind, the kind with the most pressing one first."""
    found: dict[str, list[CatatanPenugasan]] = {}
    for remark in audit.catatan:
        found.setdefault(remark.kode, []).append(remark)
    return found


def figures_told(audit: "AuditPenugasan", semua: bool) -> Iterator[str]:
    """The tables and remarks on assignments; nothing where there is none.

    :param semua: whether nothing is left out.
    """
    if not audit.jumlah:
        return
    yield ""
    yield layout.wrapped(f"{batas(audit.batas)} Ubah dengan --selang-laporan dan --macet.")
    yield ""
    yield from _offices(audit, semua)
    yield from _waiting(audit)
    yield from _loads(audit, semua)
    yield from _remarks(audit, semua)


def _offices(audit: "AuditPenugasan", semua: bool) -> Iterator[str]:
    yield part_heading("Penugasan per Perangkat Daerah pemiliknya (yang paling banyak catatannya lebih dahulu)")
    ranked = sorted(audit.perangkat_daerah, key=lambda row: (-sum(row.catatan.values()), -row.jumlah))
    shown, more = cut(ranked, BARIS_TABEL, semua)
    headers = (
        "Perangkat Daerah", "Penugasan", "Berjalan", "Aktif", "Tanpa pejabat", "Lama menunggu", "Belum bersurat",
        "Lewat masa", "Laporan", "Hasil", "Tunggu (median)",
    )  # fmt: skip
    kinds = (
        "langkah-tanpa-pejabat", "langkah-macet", "surat-belum-ditetapkan", "lewat-masa", "laporan-terlambat",
        "hasil-menunggu",
    )  # fmt: skip
    yield from part_table(
        headers,
        [
            (
                row.nama, figure(row.jumlah), figure(row.terbuka), figure(row.aktif),
                *(figure(row.catatan[kind]) for kind in kinds), tunggu(row.tunggu)[1],
            )
            for row in shown
        ],
    )  # fmt: skip
    yield from more
    yield ""


def _waiting(audit: "AuditPenugasan") -> Iterator[str]:
    yield part_heading("Waktu tunggu per jenis langkah, dalam hari")
    yield from part_table(
        ("Langkah", "Diambil", "Median", "Persentil ke-90", "Terlama", "Terbuka", "Terbuka terlama"),
        [(step_kind(row), *tunggu(row.diambil), angka(row.terbuka), angka(row.terlama)) for row in audit.langkah],
    )
    yield ""
    yield part_heading("Yang menunggu sekarang, menurut lamanya")
    yield from part_table(("Hari", "Jumlah"), [(umur(row), angka(row.jumlah)) for row in audit.umur])
    yield ""


def _loads(audit: "AuditPenugasan", semua: bool) -> Iterator[str]:
    yield part_heading("Yang menunggu sekarang, per pejabat")
    shown, more = cut(audit.beban, BARIS_TABEL, semua)
    yield from part_table(
        ("Menunggu", f"> {audit.batas.macet} hari", "Terlama (hari)", "Pejabat"),
        [(angka(row.terbuka), angka(row.macet), angka(row.terlama), wording.official(row.pejabat)) for row in shown],
    )
    yield from more
    yield ""


def _remarks(audit: "AuditPenugasan", semua: bool) -> Iterator[str]:
    from tatakerja.audit.penugasan.hasil import JUDUL_PENUGASAN

    for kind, remarks in by_kind(audit).items():
        yield part_heading(
            f"{JUDUL_TINGKAT[remarks[0].tingkat]}: {JUDUL_PENUGASAN[kind]} ({angka(audit.jumlah_catatan[kind])})"
        )
        shown, more = cut(remarks, CATATAN_SEJENIS, semua)
        for remark in shown:
            cited = f" [{'; '.join(remark.dasar)}]" if remark.dasar else ""
            yield layout.wrapped(f"- {remark.isi}{cited}", 2, 4)
        yield from more
        yield ""
