"""The page of an audit: what a head of bureau looks at, on a screen or on paper."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

import tatakerja
from tatakerja.cli.page.gaya import GAYA
from tatakerja.cli.page.rentang import spans
from tatakerja.cli.page.unsur import Html, el, table
from tatakerja.cli.screen import wording
from tatakerja.cli.screen.audit import ringkasan
from tatakerja.cli.screen.audit_parts import TINGKAT
from tatakerja.values.teks import angka, tanggal_panjang

if TYPE_CHECKING:
    from tatakerja.audit.organisasi import LaporanAudit
    from tatakerja.audit.organisasi.laporan import CatatanAudit
    from tatakerja.audit.penugasan.hasil import AuditPenugasan, CatatanPenugasan
    from tatakerja.engine.questions import Questions

_CATATAN = 12
"""Remarks of one kind that are shown unless all are asked for."""

# The page may load and run nothing, whatever a name in it says.
_AMAN = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def page(
    sistem: "Questions", laporan: "LaporanAudit", penugasan: "AuditPenugasan | None" = None, *, semua: bool = False
) -> str:
    """An audit as one HTML page that needs nothing else.

    :param penugasan: the audit of the assignments, with a database.
    :param semua: whether no remark is left out.
    """
    regulasi = sistem.buku.regulasi
    extent = f": {laporan.perangkat_daerah[0].nama}" if laporan.pd and laporan.perangkat_daerah else ""
    title = f"Audit sistem kerja {regulasi.daerah}{extent}"
    parts = list(_parts(sistem, laporan, penugasan, semua))
    links = (el("li", el("a", heading, href=f"#{id}")) for id, heading, _ in parts)
    body = el(
        "body",
        el("a", "Langsung ke isi", href="#isi", class_="lompat"),
        el(
            "header",
            el("h1", title),
            el("p", f"Menurut {regulasi.judul}, keadaan per {tanggal_panjang(laporan.tanggal)}.", class_="pudar"),
        ),
        el("nav", el("ul", links), aria_label="Isi halaman"),
        el("main", (el("section", el("h2", heading, id=id), content) for id, heading, content in parts), id="isi"),
        el(
            "footer",
            f"Disusun dengan Tatakerja {tatakerja.__version__}. Memuat nama dan NIP: perlakukan sebagai data pribadi.",
        ),
    )
    head = el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", http_equiv="Content-Security-Policy", content=_AMAN),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="robots", content="noindex"),
        el("title", title),
        el("style", Html(GAYA)),
    )
    return f"<!DOCTYPE html>\n{el('html', head, body, lang='id')}\n"


def _parts(
    sistem: "Questions", laporan: "LaporanAudit", penugasan: "AuditPenugasan | None", semua: bool
) -> Iterator[tuple[str, str, object]]:
    """The sections in order: id, heading, content."""
    yield "ringkasan", "Ringkasan", _summary(laporan, penugasan)
    yield "rentang", "Rentang kendali", spans(laporan)
    if penugasan is not None:
        from tatakerja.cli.page import penugasan as assignments

        yield "beban", "Beban pejabat", assignments.loads(penugasan)
        yield "tunggu", "Waktu tunggu", assignments.waiting(penugasan)
        if penugasan.catatan:
            yield "catatan-penugasan", "Catatan atas penugasan", _assignment_remarks(laporan, penugasan, semua)
    yield "catatan", "Catatan atas organisasi", _remarks(laporan, semua)
    yield "perangkat-daerah", "Per Perangkat Daerah", _offices(laporan, penugasan)
    if laporan.anomali:
        yield "anomali", "Jawaban yang bergantung pada anomali regulasi", _anomalies(laporan)
    yield "keterangan", "Keterangan", _notes(sistem, penugasan)


def _summary(laporan: "LaporanAudit", penugasan: "AuditPenugasan | None") -> Iterator[Html]:
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
    yield el(
        "ul",
        (el("li", el("b", angka(n)), el("span", what), class_="wajib" if bad else None) for n, what, bad in cards),
        class_="kartu",
    )
    told = [("Organisasi", ringkasan(laporan))]
    if penugasan is not None:
        from tatakerja.cli.screen.audit_penugasan import ringkasan as of_assignments

        told.append(("Penugasan", of_assignments(penugasan)))
    yield el(
        "div",
        (
            el("div", el("h3", heading), el("ul", (el("li", line) for line in lines), class_="catatan"))
            for heading, lines in told
        ),
        class_="berdampingan" if len(told) > 1 else None,
    )


def _remarks(laporan: "LaporanAudit", semua: bool) -> Iterator[Html]:
    from tatakerja.audit.organisasi import JUDUL_CATATAN

    if not laporan.catatan:
        yield el("p", "Tidak ada catatan.")
    for (level, kind), group in groupby(laporan.catatan, key=lambda remark: (remark.tingkat, remark.kode)):
        remarks = list(group)
        label = el("span", TINGKAT[level], class_=f"tingkat {level}")
        yield el("h3", label, f"{JUDUL_CATATAN[kind]} ({angka(len(remarks))})")
        yield from _listed(remarks, len(remarks), laporan.singkatan, semua)


def _assignment_remarks(laporan: "LaporanAudit", penugasan: "AuditPenugasan", semua: bool) -> Iterator[Html]:
    from tatakerja.audit.penugasan.hasil import JUDUL_PENUGASAN
    from tatakerja.cli.screen.audit_penugasan import by_kind

    for kind, remarks in by_kind(penugasan).items():
        count, level = penugasan.jumlah_catatan[kind], remarks[0].tingkat
        label = el("span", TINGKAT[level], class_=f"tingkat {level}")
        yield el("h3", label, f"{JUDUL_PENUGASAN[kind]} ({angka(count)})")
        yield from _listed(remarks, count, laporan.singkatan, semua)


def _listed(
    remarks: "Sequence[CatatanAudit | CatatanPenugasan]", count: int, short: str, semua: bool
) -> Iterator[Html]:
    """The first remarks of a kind, and how many more there are."""
    shown = remarks if semua else remarks[:_CATATAN]
    yield el("ul", (el("li", remark.isi, _cited(remark.dasar, short)) for remark in shown), class_="catatan")
    if count > len(shown):
        yield el("p", f"… dan {angka(count - len(shown))} lainnya; semuanya ditulis dengan --semua.", class_="pudar")


def _cited(dasar: Iterable[str], short: str) -> Html | None:
    places = "; ".join(one.removeprefix(f"{short} ") for one in dasar)
    return el("span", f" [{places}]", class_="dasar") if places else None


def _offices(laporan: "LaporanAudit", penugasan: "AuditPenugasan | None") -> Iterator[Html]:
    yield table(
        "Pegawai menurut jawaban atas kedudukannya, dan jabatan yang lowong",
        (
            "Perangkat Daerah", "Unit", "Pegawai", "Tanpa PPK", "PPK lowong", "Jabatan lowong", "Tidak diatur",
            "Belum tertentukan", "Di luar regulasi",
        ),
        (
            (
                row.nama,
                *map(
                    angka,
                    (
                        row.unit, row.jumlah.pegawai, row.jumlah.tanpa_ppk, row.jumlah.ppk_lowong, row.jabatan_lowong,
                        row.jumlah.tidak_diatur, row.jumlah.belum_tertentukan, row.jumlah.di_luar_regulasi,
                    ),
                ),
            )
            for row in laporan.perangkat_daerah
        ),
        numbers=range(1, 9),
    )  # fmt: skip
    if penugasan is not None:
        from tatakerja.cli.page import penugasan as assignments

        yield assignments.offices(penugasan)


def _anomalies(laporan: "LaporanAudit") -> Html:
    return table(
        "Tafsir yang berlaku pada halaman ini, dan pilihan untuk membaca lain",
        ("Anomali", "Pegawai", "Isi", "Tafsir", "Pilihan lain"),
        (
            (
                row.kode,
                angka(row.pegawai),
                row.isi,
                row.tafsir or wording.TANPA,
                ", ".join(one.opsi for one in row.pilihan if one.opsi) or wording.TANPA,
            )
            for row in laporan.anomali
        ),
        numbers=(1,),
    )


def _notes(sistem: "Questions", penugasan: "AuditPenugasan | None") -> Html:
    words = [
        (wording.PPK, "atasan langsung yang menilai pegawai dan mengesahkan penugasannya."),
        (wording.PUO, "yang memimpin unit tempat pekerjaan dilakukan; dapat sama dengan PPK, dapat pula bukan."),
        ("Rentang kendali", "banyaknya pegawai yang dinilai seorang PPK, melalui semua jabatan yang dipangkunya."),
        ("Median, persentil ke-90", "separuh dan sembilan dari sepuluh nilainya tidak lebih dari angka itu."),
        ("Wajib dibenahi, diutamakan, informasi", "urutan perhatian menurut program ini, bukan istilah regulasi."),
        ("Sumber", f"{sistem.buku.regulasi.judul}, dengan tafsir yang disebut di atas."),
    ]
    if penugasan is None:
        words.append(("Penugasan", "tidak dibahas, karena organisasi dibaca dari berkas; beri basis data dengan -d."))
    else:
        from tatakerja.cli.screen.audit_penugasan import batas

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
    return el("dl", ((el("dt", word), el("dd", meaning)) for word, meaning in words))
