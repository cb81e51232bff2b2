"""Every remark by an organisation that deserves exactly that one; the organisation without the flaw has none."""

from datetime import date

import pytest

from tatakerja import Organisasi, Pegawai, Pemangku, Unit
from tatakerja.audit.organisasi import JUDUL_CATATAN

from .catatan_bahan import (
    ARSIP,
    BAIK,
    HARI,
    KABID,
    KASI,
    SEKSI2,
    STRUKTURAL,
    acting,
    change,
    examine,
    kinds,
    leader,
    nip,
    unit,
)

# Kind of remark, its level, the organisation, words that it must contain, and kinds that come with it.
CASES: tuple[tuple[str, str, Organisasi, tuple[str, ...], tuple[str, ...]], ...] = (
    (
        "tanpa-pemerintah-daerah", "wajib",
        Organisasi(
            (Unit("PUSAT", "Pusat", "instansi_lain", None, "jpt_madya"),), (), (acting("PUSAT", "1", "definitif"),)
        ),
        ("pemerintah_daerah",), (),
    ),
    (
        "struktural-tanpa-jabatan", "wajib",
        change(
            pegawai=[STRUKTURAL],
            pemangku=[Pemangku("SEKSI1", STRUKTURAL.nip, "definitif", date(2020, 1, 1), date(2023, 12, 31))],
        ),
        ("Tanpa Unit", STRUKTURAL.nip, "pejabat.csv", "berakhir 31 Desember 2023"), (),
    ),
    (
        "pegawai-tanpa-ppk", "wajib",
        change(unit=[unit("DINAS", jenis="rsud"), unit("SEKSI1", jabatan_pimpinan="pengawas")]),
        ("pelaksana", "SEKSI1", "kelas"), ("pegawai-tanpa-ppk",),
    ),
    (
        "pegawai-tanpa-ppk", "info",
        change(unit=[ARSIP],
               pegawai=[Pegawai(nip(201), "Sendiri", "ARSIP", "pelaksana"), KABID],
               pemangku=[acting("ARSIP", nip(202), "definitif")]),
        ("tidak mengatur", "ARSIP"), ("unit-tanpa-aturan", "unit-tanpa-unit-mandiri"),
    ),
    (
        "unit-tanpa-unit-mandiri", "diutamakan",
        change(unit=[ARSIP],
               pegawai=[KABID],
               pemangku=[acting("ARSIP", nip(202), "definitif")]),
        ("Arsip (ARSIP)", "Unit PEMDA (PEMDA)"), ("unit-tanpa-aturan",),
    ),
    (
        "unit-tanpa-aturan", "info",
        change(unit=[ARSIP, Unit("A2", "A2", "seksi", "ARSIP", "pengawas")],
               pegawai=[KABID, Pegawai(nip(203), "Kasi", "A2", "pengawas")],
               pemangku=[acting("ARSIP", nip(202), "definitif"), acting("A2", nip(203), "definitif")]),
        ("ARSIP", "1 unit di bawahnya", "0 pegawai"), ("unit-tanpa-unit-mandiri", "unit-tanpa-unit-mandiri"),
    ),
    (
        "memimpin-beberapa-unit", "info",
        change(tanpa_pemangku=["SEKSI1"], unit=[SEKSI2],
               pegawai=[KASI,
                        Pegawai(leader("SEKSI1"), "Kasi Lama", "SEKSI1", "pelaksana")],
               pemangku=[acting("SEKSI2", nip(204), "definitif", selesai=None), acting("SEKSI1", nip(204))]),
        ("Kasi Dua", "2 unit", "Plt. Kepala Unit SEKSI1 (SEKSI1)", "Kepala Unit SEKSI2 (SEKSI2)"), (),
    ),
    (
        "memimpin-beberapa-unit", "wajib",
        change(unit=[SEKSI2, Unit("SEKSI3", "Unit SEKSI3", "seksi", "BID1", "pengawas")],
               pegawai=[Pegawai(nip(204), "Kasi Dua", "BID1", "pengawas")],
               pemangku=[acting("SEKSI2", nip(204), "definitif"), acting("SEKSI3", nip(204), "definitif")]),
        ("Kasi Dua", "tidak menentukan"), ("pimpinan-di-unit-lain", "pimpinan-di-unit-lain"),
    ),
    (
        "jabatan-lowong", "wajib",
        change(tanpa_pemangku=["BID1"], pegawai=[Pegawai(leader("BID1"), "Mantan", "BID1", "pelaksana")]),
        ("Kepala Unit BID1 (BID1) lowong", "PPK bagi 4 pegawai"), (),
    ),
    (
        "jabatan-lowong", "diutamakan",
        change(unit=[SEKSI2], pemangku=[Pemangku("SEKSI2", nip(100), "definitif", date(2026, 2, 1))]),
        ("SEKSI2", "tidak ada pegawai yang bergantung", "mulai 1 Februari 2026"), (),
    ),
    (
        "masa-tugas-berakhir", "diutamakan",
        change(unit=[SEKSI2], pemangku=[acting("SEKSI2", leader("SEKSI1"), selesai=date(2026, 1, 4))]),
        ("Pimpinan SEKSI1", "berakhir 4 Januari 2026", "lowong"), ("jabatan-lowong",),
    ),
    (
        "masa-tugas-segera-berakhir", "diutamakan",
        change(unit=[SEKSI2], pemangku=[acting("SEKSI2", leader("SEKSI1"), selesai=date(2026, 2, 4))]),
        ("30 hari lagi", "4 Februari 2026", "belum ada penerus"), ("memimpin-beberapa-unit",),
    ),
    (
        "masa-tugas-segera-berakhir", "info",
        change(pemangku=[acting("BID1", leader("SEKSI1"), "plh", selesai=HARI)]),
        ("Plh. Kepala Unit BID1", "hari ini"), (),
    ),
    (
        "masa-plt-melampaui-batas", "diutamakan",
        change(unit=[SEKSI2], pemangku=[
            acting("SEKSI2", leader("SEKSI1"), mulai=date(2025, 7, 5), selesai=date(2025, 10, 4)),
            acting("SEKSI2", leader("SEKSI1"), mulai=date(2025, 10, 5), selesai=None),
        ]),
        ("sejak 5 Juli 2025", "habis 4 Januari 2026"), ("memimpin-beberapa-unit",),
    ),
    (
        "masa-plt-melampaui-batas", "info",
        change(unit=[SEKSI2], pemangku=[acting("SEKSI2", leader("SEKSI1"), selesai=date(2026, 6, 1))]),
        ("habis 31 Mei 2026",), ("memimpin-beberapa-unit",),
    ),
    (
        "plt-di-luar-tingkat", "info",
        change(tanpa_pemangku=["BID1"], pegawai=[Pegawai(leader("BID1"), "Mantan", "BID1", "pelaksana")],
               pemangku=[acting("BID1", nip(101))]),
        ("Pejabat Fungsional ahli muda", "Pejabat Administrator"), (),
    ),
    (
        "plh-jabatan-lowong", "diutamakan",
        change(unit=[SEKSI2], pemangku=[acting("SEKSI2", leader("SEKSI1"), "plh")]),
        ("Plh. Kepala Unit SEKSI2", "Plt."), ("jabatan-lowong",),
    ),
    (
        "delegasi-jabatan-lowong", "diutamakan",
        change(unit=[SEKSI2], pemangku=[acting("SEKSI2", leader("SEKSI1"), "delegasi_penilaian")]),
        ("delegasi", "SEKSI2"), ("jabatan-lowong",),
    ),
    (
        "pimpinan-di-unit-lain", "diutamakan",
        change(pegawai=[Pegawai(leader("SEKSI1"), "Pimpinan SEKSI1", "BID1", "pengawas")]),
        ("Pimpinan SEKSI1", "Unit BID1 (BID1)"), (),
    ),
    (
        "jabatan-pemangku-berbeda", "diutamakan",
        change(pegawai=[Pegawai(leader("SEKSI1"), "Pimpinan SEKSI1", "SEKSI1", "pelaksana")]),
        ("Pelaksana", "Pejabat Pengawas"), (),
    ),
    (
        "jabatan-pimpinan-terbalik", "diutamakan",
        change(unit=[unit("SEKSI1", jabatan_pimpinan="jpt_pratama")],
               pegawai=[Pegawai(leader("SEKSI1"), "Pimpinan SEKSI1", "SEKSI1", "jpt_pratama")]),
        ("SEKSI1", "BID1", "Pejabat Pimpinan Tinggi Pratama"), (),
    ),
    (
        "jenis-unit-tidak-dikenal", "diutamakan",
        change(unit=[unit("SEKSI1", jenis="seksy")]), ("'seksy'", "maksudnya 'seksi'?"), (),
    ),
    (
        "penanda-tidak-dikenal", "info",
        change(unit=[unit("DINAS", penanda=("dpmptps",))]), ("'dpmptps'", "maksudnya 'dpmptsp'?"), (),
    ),
    ("pola-tidak-dikenal", "info", change(unit=[unit("DINAS", pola="a1")]), ("'a1'", "tidak memakainya"), ()),
    (
        "kolom-tanpa-pengaruh", "info",
        change(unit=[unit("BID1", penanda=("dpmptsp",), kelas="B")]), ("penanda 'dpmptsp', kelas 'B'", "BID1"), (),
    ),
    (
        "unit-tanpa-penanda", "diutamakan",
        change(unit=[unit("DINAS", nama="Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu")]),
        ("(DINAS) tidak berpenanda dpmptsp",), (),
    ),
    (
        "delegasi-kepada-pelaksana", "diutamakan",
        change(pemangku=[acting("SEKSI1", nip(100), "delegasi_penilaian")]), ("Staf Seksi", "pelaksana"), (),
    ),
    (
        "saling-menggantikan", "diutamakan",
        change(unit=[SEKSI2], pegawai=[KASI], pemangku=[
            acting("SEKSI2", nip(204), "definitif", selesai=None), acting("SEKSI2", leader("SEKSI1"), "plh"),
            acting("SEKSI1", nip(204), "plh"),
        ]),
        ("Plh. Kepala Unit SEKSI1", "Plh. Kepala Unit SEKSI2", "saling menggantikan"), (),
    ),
    (
        "ditempatkan-langsung", "wajib",
        change(pegawai=[Pegawai(nip(300 + i), f"Staf {i}", "DINAS", "pelaksana") for i in range(10)]),
        ("10 pegawai pada 1 Perangkat Daerah", "ditempatkan langsung pada Perangkat Daerah", "Unit DINAS (DINAS): 10"),
        (),
    ),
)  # fmt: skip


def test_a_good_organisation_has_no_remark() -> None:
    laporan = examine(BAIK)
    assert kinds(laporan) == []
    assert laporan.jumlah.tanpa_ppk == laporan.jumlah.ppk_lowong == 0
    assert not laporan.jabatan_lowong
    assert not laporan.belum_terjawab


@pytest.mark.parametrize(
    ("kode", "tingkat", "organisasi", "words", "others"), CASES, ids=[f"{case[0]}-{case[1]}" for case in CASES]
)
def test_remark(
    kode: str, tingkat: str, organisasi: Organisasi, words: tuple[str, ...], others: tuple[str, ...]
) -> None:
    laporan = examine(organisasi)
    assert sorted(kinds(laporan)) == sorted((kode, *others))
    remark = next(remark for remark in laporan.catatan if remark.kode == kode)
    assert remark.tingkat == tingkat
    for word in words:
        assert word in remark.isi
    assert remark.isi.endswith((".", "?", "'", "memakainya", ")"))


def test_every_kind_has_a_heading_and_a_case() -> None:
    tested = {case[0] for case in CASES} | {
        "nip-janggal",
        "pegawai-tanpa-puo",
        "bergantung-anomali",
        "penanda-tidak-dipakai",
    }
    tested |= {"pyb-tidak-ada", "pyb-ganda", "pola-bukan-bagiannya"}
    assert tested == set(JUDUL_CATATAN)
