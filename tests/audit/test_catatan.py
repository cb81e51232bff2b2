"""Every remark by an organisation that deserves exactly that one; the organisation without the flaw has none."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from typing import Any

import attrs
import pytest

from tatakerja import LaporanAudit, Organisasi, Pegawai, Pemangku, SistemKerja, TidakDitemukan, Unit, audit_organisasi
from tatakerja.audit.organisasi import BATAS_PLT, JUDUL_CATATAN, TINGKAT
from tatakerja.plugin import bila
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import BukuAturan, susun_buku
from tatakerja.values.syarat import Syarat

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


@pytest.mark.parametrize(
    ("nip_", "status", "words"),
    [
        (nip(301, born="19801301"), "pns", "19801301 tidak ada dalam kalender"),
        (nip(301, born="19800230"), "pns", "19800230 tidak ada dalam kalender"),
        (nip(301, since="200513"), "pns", "bulan pengangkatan 13"),
        (nip(301, since="202121"), "pns", "PPPK"),
        (nip(301, since="198501"), "pns", "1985"),
        (nip(301, since="202701"), "pns", "belum terjadi"),
        (nip(301, born="19400101", since="196001"), "pns", "usia 86"),
        (nip(301, sex="3"), "pns", "jenis kelamin"),
        ("12345", "pns", "18 angka"),
        (nip(301, since="202121"), "pppk", ""),
        (nip(301, since="202121"), "", ""),
        (nip(301, since="202111"), "pppk", ""),
        (nip(301), "pns", ""),
    ],
)
def test_odd_nip(nip_: str, status: str, words: str) -> None:
    laporan = examine(change(pegawai=[Pegawai(nip_, "Janggal", "SEKSI1", "pelaksana", status_asn=status)]))
    if words:
        assert words in only(laporan, "nip-janggal")
        assert laporan.jumlah.diatur == len(PEGAWAI)  # an odd NIP changes no answer
    else:
        assert kinds(laporan) == []


def test_a_kepala_daerah_needs_no_nip() -> None:
    unnumbered = attrs.evolve(PEGAWAI[0], nip="BUPATI")
    holders = (Pemangku("PEMDA", "BUPATI", "definitif", date(2024, 1, 2)), *PEMANGKU[1:])
    assert kinds(examine(Organisasi(UNIT, (unnumbered, *PEGAWAI[1:]), holders))) == []


def test_ends_that_need_no_remark() -> None:
    successor = [
        acting("SEKSI2", leader("SEKSI1"), selesai=date(2026, 1, 20)),
        acting("SEKSI2", leader("SEKSI1"), mulai=date(2026, 1, 21)),
    ]
    assert "masa-tugas-segera-berakhir" not in kinds(examine(change(unit=[SEKSI2], pemangku=successor)))
    near = change(unit=[SEKSI2], pemangku=[acting("SEKSI2", leader("SEKSI1"), selesai=date(2026, 2, 5))])
    assert "masa-tugas-segera-berakhir" not in kinds(examine(near))  # 31 days
    assert "masa-tugas-segera-berakhir" in kinds(examine(near, hari=31))


def test_limits_are_data() -> None:
    organisasi = change(unit=[SEKSI2], pemangku=[acting("SEKSI2", leader("SEKSI1"), selesai=None)])
    assert "masa-plt-melampaui-batas" not in kinds(examine(organisasi))
    strict = attrs.evolve(BATAS_PLT, bulan=1, perpanjangan=0, dasar=("Edaran X",))
    remark = next(r for r in examine(organisasi, batas_plt=strict).catatan if r.kode == "masa-plt-melampaui-batas")
    assert remark.dasar == ("Edaran X",)


def test_leading_pengawas_under_a_fungsional_is_not_reversed() -> None:
    organisasi = change(
        unit=[
            Unit("PKM", "Puskesmas", "puskesmas", "DINAS", "fungsional"),
            Unit("TU", "TU", "subbagian", "PKM", "pengawas"),
        ]
    )
    assert "jabatan-pimpinan-terbalik" not in kinds(examine(organisasi))


@pytest.mark.parametrize(
    ("kode", "organisasi", "words"),
    [
        ("pyb-tidak-ada", change(unit=[unit("SETDA", jenis="inspektorat")]), "pyb"),
        (
            "pyb-ganda",
            change(unit=[unit("SETDA", penanda=("pyb",)), unit("DINAS", penanda=("pyb",))]),
            "SETDA, DINAS",
        ),
    ],
)
def test_the_pyb_matters_only_where_the_regulation_knows_one(kode: str, organisasi: Organisasi, words: str) -> None:
    """Bantul's procedures name none."""
    assert words in only(examine(organisasi, "wonogiri"), kode)
    assert kode not in kinds(examine(organisasi, "bantul"))


@pytest.mark.parametrize(
    ("nama", "jenis", "regulasi", "penanda"),
    [
        ("Badan Penanggulangan Bencana Daerah", "badan", "kotabaru", "bpbd"),
        ("BPBD Kabupaten", "badan", "kotabaru", "bpbd"),
        ("RSUD Pangeran Jaya Sumitra", "rsud", "kotabaru", "rsud_pangeran_jaya_sumitra"),
        ("DPMPTSP", "dinas", "bantul", "dpmptsp"),
    ],
)
def test_a_unit_that_looks_as_if_it_should_carry_a_mark(nama: str, jenis: str, regulasi: str, penanda: str) -> None:
    looks = unit("DINAS", nama=nama, jenis=jenis)
    assert f"tidak berpenanda {penanda}" in only(examine(change(unit=[looks]), regulasi), "unit-tanpa-penanda")
    marked = examine(change(unit=[attrs.evolve(looks, penanda=(penanda,))]), regulasi)
    assert not {"unit-tanpa-penanda"} & set(kinds(marked))


def test_a_mark_that_no_unit_carries_is_named_with_its_meaning() -> None:
    remarks = [one for one in examine(BAIK).catatan if one.kode == "penanda-tidak-dipakai"]
    assert [one.tingkat for one in remarks] == ["info"]
    assert "dpmptsp" in remarks[0].isi
    marked = change(unit=[unit("DINAS", penanda=("dpmptsp",))])
    assert "penanda-tidak-dipakai" not in [one.kode for one in examine(marked).catatan]


def test_a_pattern_where_no_condition_lets_it_hold() -> None:
    """A plugin says where a pattern belongs by the conditions that name it."""
    known = SistemKerja.buka("wonogiri", organisasi=change(unit=[unit("DINAS", pola="a1")]), tanggal=HARI)
    assert "pola-bukan-bagiannya" not in [one.kode for one in audit_organisasi(known).catatan]
    vocabulary = attrs.evolve(
        known.buku.kosakata,
        fakta=tuple(
            attrs.evolve(
                fakta,
                baris=tuple(
                    attrs.evolve(row, bila=row.bila + bila(pada="sekretariat_daerah"))
                    if any(one.fakta == "pola" and "a1" in one.nilai for one in row.bila if isinstance(one, Syarat))
                    else row
                    for row in fakta.baris
                ),
            )
            for fakta in known.buku.kosakata.fakta
        ),
    )
    strict = Diaudit(known.organisasi, attrs.evolve(known.buku, kosakata=vocabulary), HARI)
    (remark,) = (one for one in audit_organisasi(strict).catatan if one.kode == "pola-bukan-bagiannya")
    assert remark.unit == "DINAS"
    assert remark.tingkat == "diutamakan"


@attrs.frozen
class Diaudit:
    organisasi: Organisasi
    buku: Any
    tanggal: date


def test_officials_who_lead_no_unit_by_nature() -> None:
    adviser = Pegawai(nip(206), "Penasihat", "SETDA", "jpt_pratama", nama_jabatan="Staf Ahli Bupati Bidang Hukum")
    remark = next(one for one in examine(change(pegawai=[adviser])).catatan if one.kode == "struktural-tanpa-jabatan")
    assert remark.tingkat == "diutamakan"
    assert "kedudukan_khusus di pegawai.csv dengan staf_ahli" in remark.isi
    for khusus, jenis in (("staf_ahli", "jpt_pratama"), ("wakil_kepala_daerah", "kepala_daerah")):
        marked = attrs.evolve(adviser, kedudukan_khusus=khusus, jenis_jabatan=jenis)
        for regulasi in ("bantul", "wonogiri", "kotabaru", "buleleng"):
            laporan = examine(change(pegawai=[marked]), regulasi)
            assert not [one for one in laporan.catatan if one.nip == marked.nip and one.tingkat != "info"], regulasi
            answer = SistemKerja.buka(regulasi, organisasi=change(pegawai=[marked]), tanggal=HARI).kedudukan(marked.nip)
            assert answer.status == "tidak_diatur"
            assert "tidak memimpin unit" in answer.keterangan[0]
    acts = examine(
        change(pegawai=[attrs.evolve(adviser, kedudukan_khusus="staf_ahli")], tanpa_pemangku=["DINAS"],
               pemangku=[acting("DINAS", adviser.nip)])
    )  # fmt: skip
    assert acts.jumlah.ppk_lowong == 0, "a Plt. keeps the own post, and appraises"


def test_few_who_are_placed_on_an_agency_keep_their_candidates() -> None:
    few = change(pegawai=[Pegawai(nip(300 + i), f"Staf {i}", "DINAS", "pelaksana") for i in range(9)])
    laporan = examine(few)
    assert "ditempatkan-langsung" not in kinds(laporan)
    assert "pegawai-tanpa-ppk" in kinds(laporan)
    assert sum(group.jumlah for group in laporan.belum_terjawab) == 9


def test_people_of_another_instansi_bear_other_numbers() -> None:
    kantor = Unit("BNNK", "BNN", "instansi_lain", None, "jpt_pratama")
    data = change(
        unit=[kantor],
        pegawai=[Pegawai("76040512", "Surya", "BNNK", "jpt_pratama")],
        pemangku=[Pemangku("BNNK", "76040512", "definitif", date(2024, 1, 1))],
    )
    assert kinds(examine(data)) == []


def test_puo_lacking_while_ppk_is_known() -> None:
    organisasi = change(pegawai=[Pegawai(nip(205), "Di bawah dinas", "DINAS", "pelaksana")])
    laporan = examine(organisasi, "buleleng")
    remark = next(remark for remark in laporan.catatan if remark.kode == "pegawai-tanpa-puo")
    assert (remark.tingkat, remark.unit, remark.nip) == ("wajib", "DINAS", nip(205))
    (group,) = (group for group in laporan.belum_terjawab if group.kurang == "puo")
    assert (group.kurang, group.status, group.nip, group.jumlah) == ("puo", "belum_tertentukan", (nip(205),), 1)


def test_anomaly_with_reading_and_how_to_change_it() -> None:
    laporan = examine(BAIK, "kotabaru")
    row = next(row for row in laporan.anomali if row.kode == "ktb-jenjang")
    assert (row.tafsir, row.pegawai) == ("lampiran", 2)
    options = {choice.kode: choice.opsi for choice in row.pilihan}
    assert options.pop("lampiran") is None, "the reading in force needs none"
    assert options["pasal-18"] == "-t ktb-jenjang=pasal-18"
    assert all(opsi == f"-t ktb-jenjang={kode}" for kode, opsi in options.items())
    remark = next(remark for remark in laporan.catatan if remark.kode == "bergantung-anomali")
    assert "-t ktb-jenjang=pasal-18" in remark.isi
    assert remark.dasar


def test_every_kind_has_a_heading_and_a_case() -> None:
    tested = {case[0] for case in CASES} | {
        "nip-janggal",
        "pegawai-tanpa-puo",
        "bergantung-anomali",
        "penanda-tidak-dipakai",
    }
    tested |= {"pyb-tidak-ada", "pyb-ganda", "pola-bukan-bagiannya"}
    assert tested == set(JUDUL_CATATAN)


def test_pressing_remarks_come_first() -> None:
    organisasi = change(
        unit=[unit("DINAS", pola="a1"), SEKSI2], pegawai=[STRUKTURAL],
        pemangku=[acting("SEKSI2", leader("SEKSI1"), selesai=date(2026, 1, 4))],
    )  # fmt: skip
    levels = [TINGKAT.index(remark.tingkat) for remark in examine(organisasi).catatan]
    assert levels == sorted(levels)
    assert len(set(levels)) == 3


def test_limit_to_one_pd() -> None:
    organisasi = change(unit=[unit("SETDA", pola="a1"), unit("DINAS", pola="b1")], pegawai=[STRUKTURAL])
    setda, dinas = examine(organisasi, pd="SETDA"), examine(organisasi, pd="DINAS")
    assert kinds(setda) == ["pola-tidak-dikenal"]
    assert sorted(kinds(dinas)) == ["pola-tidak-dikenal", "struktural-tanpa-jabatan"]
    assert (setda.unit, setda.jumlah.pegawai, dinas.unit) == (1, 1, 3)
    assert [row.kode for row in dinas.perangkat_daerah] == ["DINAS"]
    with pytest.raises(TidakDitemukan, match="bukan Perangkat Daerah; Perangkat Daerah-nya 'DINAS'"):
        examine(organisasi, pd="BID1")
    with pytest.raises(TidakDitemukan, match="tidak ada"):
        examine(organisasi, pd="XXX")
