"""What ``audit`` puts before a person at a terminal."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from tatakerja.cli.screen import layout, wording
from tatakerja.cli.screen.audit.parts import (
    BARIS_TABEL,
    CATATAN_SEJENIS,
    JUDUL_TINGKAT,
    cited_once,
    counts_in_words,
    cut,
    figure,
    part_heading,
    part_table,
)
from tatakerja.values.teks import angka, tanggal_panjang

if TYPE_CHECKING:
    from tatakerja.audit.organisasi import LaporanAudit
    from tatakerja.audit.organisasi.laporan import StatistikRentang
    from tatakerja.audit.penugasan.hasil import AuditPenugasan
    from tatakerja.engine.questions import Questions


def organisation_summary(laporan: "LaporanAudit") -> tuple[str, ...]:
    """The summary of a report: a few lines, each of which can be read alone."""
    jumlah = laporan.jumlah
    statuses = ", ".join(
        f"{angka(count)} {wording.SEBUTAN_STATUS[status]}"
        for status in wording.SEBUTAN_STATUS
        if (count := getattr(jumlah, status))
    )
    levels: Counter[str] = Counter(remark.tingkat for remark in laporan.catatan)
    kinds = Counter(remark.kode for remark in laporan.catatan)
    span = laporan.rentang.statistik_pejabat
    lines = [
        f"Pegawai: {angka(jumlah.pegawai)} pada {angka(laporan.unit)} unit dan "
        f"{angka(len(laporan.perangkat_daerah))} Perangkat Daerah atau instansi; {statuses or 'tidak ada'}.",
        counts_in_words(
            (f"Tanpa {wording.PPK}", jumlah.tanpa_ppk),
            (f"dengan {'PPK' if jumlah.tanpa_ppk else wording.PPK} yang jabatannya lowong", jumlah.ppk_lowong),
        )
        or f"Semua pegawai yang diatur mempunyai {wording.PPK}, dan jabatannya dipangku.",
        counts_in_words(
            ("Jabatan lowong", len(laporan.jabatan_lowong)),
            ("orang yang memimpin beberapa unit", kinds["memimpin-beberapa-unit"]),
            ("masa tugas segera berakhir", kinds["masa-tugas-segera-berakhir"]),
        )
        or "Tidak ada jabatan lowong, dan tidak ada yang memimpin beberapa unit.",
        f"Rentang kendali per PPK: {statistics(span)}.",
    ]
    lines += [
        f"Bergantung pada anomali {row.kode}: {angka(row.pegawai)} pegawai"
        + (f", dibaca menurut {row.tafsir}." if row.tafsir else ".")
        for row in laporan.anomali
    ]
    shown = [f"{angka(levels[level])} {JUDUL_TINGKAT[level].lower()}" for level in JUDUL_TINGKAT if levels[level]]
    lines.append(f"Catatan: {angka(len(laporan.catatan))}{': ' if shown else ''}{', '.join(shown)}.")
    return tuple(lines)


def audit_told(
    sistem: "Questions",
    laporan: "LaporanAudit",
    penugasan: "AuditPenugasan | None" = None,
    *,
    rinci: bool = False,
    semua: bool = False,
) -> Iterator[str]:
    """A report for a person: summary, figures per Perangkat Daerah, remarks by kind, the widest spans, assignments.

    :param penugasan: the audit of the assignments, with a database.
    :param rinci: whether every employee who lacks a PPK or PUO is named.
    :param semua: whether nothing is left out.
    """
    extent = f" atas {laporan.perangkat_daerah[0].nama}" if laporan.pd and laporan.perangkat_daerah else ""
    yield layout.wrapped(f"Audit{extent} menurut {sistem.buku.regulasi.judul}, per {tanggal_panjang(laporan.tanggal)}")
    yield layout.wrapped("PPK: Pejabat Penilai Kinerja. PUO: Pimpinan Unit Organisasi.")
    yield ""
    yield from _today(sistem, laporan, penugasan)
    for line in organisation_summary(laporan):
        yield layout.wrapped(line, 2, 4)
    yield ""
    if penugasan is not None:
        from tatakerja.cli.screen.audit import penugasan as audit_penugasan

        for line in audit_penugasan.assignments_summary(penugasan):
            yield layout.wrapped(line, 2, 4)
        yield ""
    yield from _offices(laporan, semua)
    yield from _remarks(laporan, semua)
    if rinci:
        yield from _individuals(sistem, laporan)
    yield from _spans(laporan, semua)
    if penugasan is not None:
        from tatakerja.cli.screen.audit import penugasan as audit_penugasan

        yield from audit_penugasan.figures_told(penugasan, semua)


def _today(sistem: "Questions", laporan: "LaporanAudit", penugasan: "AuditPenugasan | None") -> Iterator[str]:
    from tatakerja.audit.hari_ini import HARI_INI, HARI_INI_KOSONG, today_lines

    found = today_lines(sistem, laporan, penugasan)
    yield part_heading(HARI_INI if found else HARI_INI_KOSONG)
    for number, line in enumerate(found, start=1):
        yield layout.wrapped(f"{number}. {line}", 2, 5)
    yield ""


def _offices(laporan: "LaporanAudit", semua: bool) -> Iterator[str]:
    yield part_heading("Per Perangkat Daerah (yang paling perlu perhatian lebih dahulu)")
    from tatakerja.audit.hari_ini import by_need

    shown, more = cut(by_need(laporan), BARIS_TABEL, semua)
    headers = (
        "Perangkat Daerah", "Pegawai", "Tanpa PPK", "PPK lowong", "Jabatan lowong", "Tidak diatur",
        "Belum tertentukan", "Di luar regulasi",
    )  # fmt: skip
    yield from part_table(
        headers,
        [
            (
                row.nama,
                *map(
                    figure,
                    (
                        row.jumlah.pegawai, row.jumlah.tanpa_ppk, row.jumlah.ppk_lowong, row.jabatan_lowong,
                        row.jumlah.tidak_diatur, row.jumlah.belum_tertentukan, row.jumlah.di_luar_regulasi,
                    ),
                ),
            )
            for row in shown
        ],
    )  # fmt: skip
    yield from more
    yield ""


def _remarks(laporan: "LaporanAudit", semua: bool) -> Iterator[str]:
    from tatakerja.audit.organisasi import JUDUL_CATATAN

    for (level, kind), group in groupby(laporan.catatan, key=lambda remark: (remark.tingkat, remark.kode)):
        remarks = list(group)
        yield part_heading(f"{JUDUL_TINGKAT[level]}: {JUDUL_CATATAN[kind]} ({angka(len(remarks))})")
        shown, more = cut(remarks, CATATAN_SEJENIS, semua)
        for remark in shown:
            yield layout.wrapped(f"- {remark.isi}{cited_once(remark.dasar, laporan.singkatan)}", 2, 4)
        yield from more
        yield ""


def _individuals(sistem: "Questions", laporan: "LaporanAudit") -> Iterator[str]:
    for group in laporan.belum_terjawab:
        lacking = wording.PPK if group.kurang == "ppk" else wording.PUO
        yield part_heading(f"Tanpa {lacking}: {angka(group.jumlah)} pegawai")
        yield layout.wrapped(" ".join(group.alasan), 2)
        for nip in group.nip:
            pegawai = sistem.pegawai(nip)
            yield layout.wrapped(f"- {wording.employee(pegawai)}, {wording.post_and_unit(pegawai)}", 2, 4)
        yield ""


def _spans(laporan: "LaporanAudit", semua: bool) -> Iterator[str]:
    span = laporan.rentang
    yield part_heading(f"Rentang kendali per PPK: {statistics(span.statistik_pejabat)}")
    persons, more = cut(span.pejabat, BARIS_TABEL, semua)
    yield from part_table(
        ("Pegawai", "PPK", "Jabatan"),
        [(angka(row.jumlah), f"{row.nama or '-'} ({row.nip})", "; ".join(row.jabatan)) for row in persons],
    )
    yield from more
    yield ""
    yield part_heading(f"Rentang kendali per jabatan: {statistics(span.statistik_jabatan)}")
    posts, more = cut(span.jabatan, BARIS_TABEL, semua)
    yield from part_table(
        ("Pegawai", "Unit", "Jabatan", "Dipangku"),
        [
            (
                angka(post.jumlah),
                post.unit,
                post.jabatan,
                "LOWONG" if post.nip is None else post.nama or post.nip,
            )
            for post in posts
        ],
    )
    yield from more


def statistics(span: "StatistikRentang") -> str:
    """Spans of control in one clause."""
    if not span.jumlah:
        return "tidak ada"
    median = angka(int(span.median)) + (",5" if span.median % 1 else "")
    return f"median {median}, persentil ke-90 {angka(span.p90)}, terlebar {angka(span.maks)} pegawai"
