"""The page of an audit: what a head of bureau looks at, on a screen or on paper."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

import tatakerja
from tatakerja.audit.hari_ini import HARI_INI, HARI_INI_KOSONG, by_need, today_lines
from tatakerja.border.template import render
from tatakerja.cli.page.catatan import KelompokCatatan, group
from tatakerja.cli.page.rentang import spans
from tatakerja.cli.screen import wording
from tatakerja.cli.screen.audit.organisasi import organisation_summary
from tatakerja.values.istilah import TANPA
from tatakerja.values.teks import angka, tanggal_panjang

if TYPE_CHECKING:
    from tatakerja.audit.organisasi import LaporanAudit
    from tatakerja.audit.penugasan.hasil import AuditPenugasan
    from tatakerja.engine.questions import Questions


def audit_page(
    sistem: "Questions", laporan: "LaporanAudit", penugasan: "AuditPenugasan | None" = None, *, semua: bool = False
) -> str:
    """An audit as one HTML page that needs nothing else.

    :param penugasan: the audit of the assignments, with a database.
    :param semua: whether no remark is left out.
    """
    return render("tatakerja.cli.page", "audit.html.jinja", versi=tatakerja.__version__, **audit_content(
        sistem, laporan, penugasan, semua=semua
    ))  # fmt: skip


def audit_content(
    sistem: "Questions", laporan: "LaporanAudit", penugasan: "AuditPenugasan | None" = None, *, semua: bool = False
) -> dict[str, Any]:
    """What stands on the page, by the names of its template; as :func:`audit_page`."""
    regulasi = sistem.buku.regulasi
    extent = f": {laporan.perangkat_daerah[0].nama}" if laporan.pd and laporan.perangkat_daerah else ""
    summary, stored = [("Organisasi", organisation_summary(laporan))], None
    if penugasan is not None:
        from tatakerja.cli.page.penugasan import assignments
        from tatakerja.cli.screen.audit.penugasan import assignments_summary as of_assignments

        stored = assignments(penugasan, laporan.singkatan, semua=semua)
        summary.append(("Penugasan", of_assignments(penugasan)))
    return {
        "judul": f"Audit sistem kerja {regulasi.daerah}{extent}",
        "keterangan": f"Menurut {regulasi.judul}, keadaan per {tanggal_panjang(laporan.tanggal)}.",
        "hari_ini": today_lines(sistem, laporan, penugasan),
        "kosong": HARI_INI_KOSONG,
        "bagian": list(_sections(laporan, penugasan)),
        "kartu": _cards(laporan, penugasan),
        "ringkasan": summary,
        "rentang": spans(laporan),
        "penugasan": stored,
        "catatan": list(_remarks(laporan, semua=semua)),
        "perangkat_daerah": list(_offices(laporan)),
        "anomali": list(_anomalies(laporan)),
        "arti": _notes(sistem, penugasan),
    }


def _sections(laporan: "LaporanAudit", penugasan: "AuditPenugasan | None") -> Iterator[tuple[str, str]]:
    """The sections that the page has, in order: id and heading."""
    yield "hari-ini", HARI_INI
    yield "ringkasan", "Ringkasan"
    yield "rentang", "Rentang kendali"
    if penugasan is not None:
        yield "beban", "Beban pejabat"
        yield "tunggu", "Waktu tunggu"
        if penugasan.catatan:
            yield "catatan-penugasan", "Catatan atas penugasan"
    yield "catatan", "Catatan atas organisasi"
    yield "perangkat-daerah", "Per Perangkat Daerah"
    if laporan.anomali:
        yield "anomali", "Jawaban yang bergantung pada anomali regulasi"
    yield "keterangan", "Keterangan"


def _cards(laporan: "LaporanAudit", penugasan: "AuditPenugasan | None") -> list[tuple[int, str, bool]]:
    """The figures at the top: number, what it counts, whether it is one that must be mended; zeros come last."""
    jumlah = laporan.jumlah
    cards = [
        (jumlah.pegawai, f"pegawai pada {angka(laporan.unit)} unit", False),
        (jumlah.tanpa_ppk, f"tanpa {wording.PPK}", jumlah.tanpa_ppk > 0),
        (len(laporan.jabatan_lowong), f"jabatan lowong; {angka(jumlah.ppk_lowong)} pegawai PPK-nya lowong", False),
        (laporan.rentang.statistik_pejabat.maks, "pegawai pada rentang kendali terlebar", False),
    ]
    if penugasan is not None:
        count = penugasan.jumlah_catatan
        cards += [
            (penugasan.jumlah, f"penugasan; {angka(sum(row.terbuka for row in penugasan.beban))} hal menunggu", False),
            (count["tanpa-pengesahan-ppk"], "bersurat tanpa pengesahan PPK", count["tanpa-pengesahan-ppk"] > 0),
            (count["langkah-tanpa-pejabat"], "tidak dapat diambil siapa pun", count["langkah-tanpa-pejabat"] > 0),
            (
                sum(row.macet for row in penugasan.beban),
                f"menunggu lebih dari {angka(penugasan.batas.macet)} hari",
                False,
            ),
            (count["surat-belum-ditetapkan"], "disetujui, suratnya belum ditetapkan", False),
            (count["lewat-masa"], "melewati masanya", False),
            (count["laporan-terlambat"], "laporan terlambat", False),
            (count["hasil-menunggu"], "hasil menunggu tinjauan", False),
        ]
    return sorted(cards, key=lambda card: (not card[2], card[0] == 0))


def _remarks(laporan: "LaporanAudit", *, semua: bool) -> Iterator[KelompokCatatan]:
    from tatakerja.audit.organisasi import JUDUL_CATATAN

    # Anomalies have a table of their own here.
    shown = [remark for remark in laporan.catatan if remark.kode != "bergantung-anomali"]
    for (_, kind), some in groupby(shown, key=lambda remark: (remark.tingkat, remark.kode)):
        remarks = list(some)
        yield group(JUDUL_CATATAN[kind], remarks, len(remarks), laporan.singkatan, semua=semua)


def _offices(laporan: "LaporanAudit") -> Iterator[Sequence[str]]:
    for row in by_need(laporan):
        counts = (
            row.unit, row.jumlah.pegawai, row.jumlah.tanpa_ppk, row.jumlah.ppk_lowong, row.jabatan_lowong,
            row.jumlah.tidak_diatur, row.jumlah.belum_tertentukan, row.jumlah.di_luar_regulasi,
        )  # fmt: skip
        yield row.nama, *map(angka, counts)


def _anomalies(laporan: "LaporanAudit") -> Iterator[Sequence[str]]:
    for row in laporan.anomali:
        others = ", ".join(one.kode for one in row.pilihan if one.opsi)
        yield row.kode, angka(row.pegawai), row.isi, row.tafsir or TANPA, others or TANPA


def _notes(sistem: "Questions", penugasan: "AuditPenugasan | None") -> list[tuple[str, str]]:
    """The words of the page, and what they mean."""
    words = [
        (wording.PPK, "atasan langsung yang menilai pegawai dan mengesahkan penugasannya."),
        (wording.PUO, "yang memimpin unit tempat pekerjaan dilakukan; dapat sama dengan PPK, dapat pula bukan."),
        ("Rentang kendali", "banyaknya pegawai yang dinilai seorang PPK, melalui semua jabatan yang dipangkunya."),
        ("Median, persentil ke-90", "separuh dan sembilan dari sepuluh nilainya tidak lebih dari angka itu."),
        ("Wajib dibenahi, diutamakan, informasi", "urutan perhatian menurut program ini, bukan istilah regulasi."),
        ("Sumber", f"{sistem.buku.regulasi.judul}, dengan tafsir yang disebut di atas."),
    ]
    if penugasan is None:
        words.append(("Penugasan", "tidak dibahas, karena organisasi dibaca dari berkas, tidak dari basis data."))
    else:
        from tatakerja.cli.screen.audit.penugasan import batas

        words += [
            ("Batas hari", batas(penugasan.batas)),
            (
                "Waktu tunggu",
                "hari sejak suatu langkah dapat diambil sampai diambil; langkah pengusul yang diambil bersama usulnya "
                "tidak dihitung. Per Perangkat Daerah dihitung pada pejabat yang mengambilnya.",
            ),
            (
                "Keadaan penugasan",
                "sebagaimana tercatat dalam jurnal sekarang; hari dihitung sampai tanggal halaman ini.",
            ),
        ]
    return words
