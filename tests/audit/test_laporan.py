"""The report's tables, its JSON, and how it looks to a person."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import click
import pytest
from audit_bahan import buka, jalan, usulan, usulkan
from click.testing import CliRunner, Result

from tatakerja import (
    AuditPenugasan,
    LaporanAudit,
    Organisasi,
    Pegawai,
    Pemangku,
    SistemKerja,
    Unit,
    audit_organisasi,
    tulis_organisasi,
)
from tatakerja.audit.organisasi.rentang import hitung_statistik
from tatakerja.audit.penugasan.hasil import JUDUL_PENUGASAN
from tatakerja.cli.app.root import akar
from tatakerja.cli.screen import layout
from tatakerja.cli.screen.audit.organisasi import audit_told, organisation_summary
from tatakerja.contract.audit import AuditJson
from tatakerja.contract.write import plain
from tatakerja_contoh.perintah import build_sample

HARI = date(2026, 1, 5)
MULAI = date(2024, 1, 2)
JUMLAH = ("pegawai", "diatur", "tidak_diatur", "belum_tertentukan", "di_luar_regulasi", "tanpa_ppk", "ppk_lowong")
SHAPE = {
    "": (
        "regulasi",
        "singkatan",
        "tanggal",
        "pd",
        "unit",
        "jumlah",
        "perangkat_daerah",
        "belum_terjawab",
        "jabatan_lowong",
        "rentang",
        "anomali",
        "catatan",
        "penugasan",
    ),
    "jumlah": JUMLAH,
    "perangkat_daerah[]": ("kode", "nama", "unit", "jabatan_lowong", "jumlah"),
    "perangkat_daerah[].jumlah": JUMLAH,
    "belum_terjawab[]": (
        "kurang",
        "status",
        "alasan",
        "jenis_jabatan",
        "jenis_unit",
        "unit",
        "jumlah",
        "nip",
        "dasar",
    ),
    "jabatan_lowong[]": ("unit", "jabatan", "sejak", "plh", "sebagai_ppk", "sebagai_puo"),
    "rentang": ("statistik_pejabat", "pejabat", "statistik_jabatan", "jabatan"),
    "rentang.statistik_pejabat": ("jumlah", "median", "p90", "maks"),
    "rentang.pejabat[]": ("nip", "nama", "unit", "jabatan", "jumlah"),
    "rentang.statistik_jabatan": ("jumlah", "median", "p90", "maks"),
    "rentang.jabatan[]": ("unit", "jabatan", "nip", "nama", "sebagai", "jumlah"),
    "anomali[]": ("kode", "isi", "tafsir", "bawaan", "pilihan", "pegawai", "dasar"),
    "anomali[].pilihan[]": ("kode", "isi", "opsi"),
    "catatan[]": ("kode", "tingkat", "isi", "unit", "nip", "dasar"),
}
SHAPE_PENUGASAN = {
    "": (
        "regulasi", "tanggal", "pd", "batas", "jumlah", "lain", "status", "perangkat_daerah", "langkah", "umur",
        "beban", "jumlah_catatan", "catatan",
    ),
    "batas": ("laporan", "macet", "catatan", "diam", "ingat"),
    "status[]": ("status", "jumlah"),
    "perangkat_daerah[]": ("kode", "nama", "jumlah", "terbuka", "aktif", "catatan", "tunggu"),
    "perangkat_daerah[].catatan[]": ("kode", "jumlah"),
    "perangkat_daerah[].tunggu": ("jumlah", "median", "p90", "maks"),
    "langkah[]": ("aksi", "ppk", "diambil", "terbuka", "terlama"),
    "langkah[].diambil": ("jumlah", "median", "p90", "maks"),
    "umur[]": ("dari", "sampai", "jumlah"),
    "beban[]": ("pejabat", "terbuka", "macet", "terlama"),
    "beban[].pejabat": ("nip", "nama", "unit", "jabatan", "sebagai"),
    "jumlah_catatan[]": ("kode", "jumlah"),
    "catatan[]": ("kode", "tingkat", "isi", "penugasan", "unit", "nip", "hari", "dasar"),
}  # fmt: skip


def nip(serial: int) -> str:
    return f"198001152005011{serial:03d}"


def organisation() -> Organisasi:
    """A dinas whose head acts in a vacant bidang, an asisten's neighbour that is empty, and another instansi."""
    units = (
        Unit("PEMDA", "Kabupaten", "pemerintah_daerah", None, "kepala_daerah"),
        Unit("SETDA", "Sekretariat Daerah", "sekretariat_daerah", "PEMDA", "jpt_pratama"),
        Unit("DINAS", "Dinas Satu", "dinas", "PEMDA", "jpt_pratama"),
        Unit("BID1", "Bidang Satu", "bidang", "DINAS", "administrator"),
        Unit("BID2", "Bidang Dua", "bidang", "DINAS", "administrator"),
        Unit("BID3", "Bidang Tiga", "bidang", "DINAS", "administrator"),
        Unit("PUSAT", "Kantor Pusat", "instansi_lain", None, "jpt_madya"),
    )
    people = [
        Pegawai("BUPATI", "Bupati", "PEMDA", "kepala_daerah"),
        Pegawai(nip(1), "Sekda", "SETDA", "jpt_pratama"),
        Pegawai(nip(2), "Kadis", "DINAS", "jpt_pratama"),
        Pegawai(nip(3), "Kabid", "BID1", "administrator"),
        Pegawai(nip(4), "Kepala Pusat", "PUSAT", "jpt_madya"),
        Pegawai(nip(5), "Staf Pusat", "PUSAT", "pelaksana"),
    ]
    people += [Pegawai(nip(10 + n), f"Staf Satu {n}", "BID1", "pelaksana") for n in range(4)]
    people += [Pegawai(nip(20 + n), f"Staf Dua {n}", "BID2", "pelaksana") for n in range(3)]
    people += [Pegawai(nip(30 + n), f"Staf Tiga {n}", "BID3", "fungsional", "ahli_muda") for n in range(2)]
    people.append(Pegawai(nip(40), "Struktural", "BID3", "pengawas"))
    led = {"PEMDA": "BUPATI", "SETDA": nip(1), "DINAS": nip(2), "BID1": nip(3), "PUSAT": nip(4)}
    holders = [Pemangku(kode, who, "definitif", MULAI) for kode, who in led.items()]
    holders.append(Pemangku("BID2", nip(3), "plt", date(2025, 12, 1), date(2026, 4, 30)))
    return Organisasi(units, tuple(people), tuple(holders))


@pytest.fixture(scope="module")
def report() -> LaporanAudit:
    return audit_organisasi(SistemKerja.buka("bantul", organisasi=organisation(), tanggal=HARI))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("audit") / "data"
    tulis_organisasi(organisation(), path)
    return path


def run(folder: Path, *words: str, regulasi: str = "bantul") -> Result:
    words = ("-r", regulasi, "-o", str(folder), "--tanggal", "2026-01-05", "audit", *words)
    return CliRunner().invoke(akar, list(words), catch_exceptions=False)


def test_figures(report: LaporanAudit) -> None:
    jumlah = report.jumlah
    assert (jumlah.pegawai, jumlah.di_luar_regulasi, jumlah.tidak_diatur, jumlah.belum_tertentukan) == (16, 2, 1, 1)
    assert (jumlah.tanpa_ppk, jumlah.ppk_lowong) == (1, 2)  # the kepala daerah lacks nothing
    by_pd = {row.kode: row for row in report.perangkat_daerah}
    assert list(by_pd) == ["PEMDA", "SETDA", "DINAS", "PUSAT"]
    assert (by_pd["DINAS"].unit, by_pd["DINAS"].jumlah.pegawai, by_pd["DINAS"].jabatan_lowong) == (4, 12, 1)
    for field in JUMLAH:
        assert sum(getattr(row.jumlah, field) for row in by_pd.values()) == getattr(jumlah, field)


def test_answers_agree_with_the_system(report: LaporanAudit) -> None:
    sistem = SistemKerja.buka("bantul", organisasi=organisation(), tanggal=HARI)
    without = {p.nip for p, k in sistem.kedudukan_semua() if k.ppk is None and k.status != "di_luar_regulasi"}
    listed = {one for group in report.belum_terjawab if group.kurang == "ppk" for one in group.nip}
    assert listed == without - {"BUPATI"}
    spans: dict[str, int] = {}
    for _, k in sistem.kedudukan_semua():
        if k.ppk is not None and k.ppk.nip is not None and k.status != "di_luar_regulasi":
            spans[k.ppk.nip] = spans.get(k.ppk.nip, 0) + 1
    assert {row.nip: row.jumlah for row in report.rentang.pejabat} == spans


def test_vacancy_and_dependants(report: LaporanAudit) -> None:
    (post,) = report.jabatan_lowong
    assert (post.unit, post.jabatan, post.sejak, post.sebagai_ppk, post.sebagai_puo) == (
        "BID3", "Kepala Bidang Tiga", None, 2, 2,
    )  # fmt: skip


def test_span_of_a_person_with_two_posts(report: LaporanAudit) -> None:
    widest = report.rentang.pejabat[0]
    assert (widest.nip, widest.unit, widest.jumlah) == (nip(3), ("BID1", "BID2"), 7)
    posts = {row.unit: (row.nip, row.sebagai, row.jumlah) for row in report.rentang.jabatan}
    assert posts["BID1"] == (nip(3), "definitif", 4)
    assert posts["BID2"] == (nip(3), "plt", 3)
    assert posts["BID3"] == (None, None, 2)
    assert "PUSAT" not in posts
    counts = [row.jumlah for row in report.rentang.jabatan]
    assert counts == sorted(counts, reverse=True)


def test_a_delegate_has_the_span_of_the_post() -> None:
    whole = organisation()
    delegated = attrs.evolve(
        whole, pemangku=(*whole.pemangku, Pemangku("BID1", nip(10), "delegasi_penilaian", date(2025, 12, 1)))
    )
    span = audit_organisasi(SistemKerja.buka("bantul", organisasi=delegated, tanggal=HARI)).rentang
    assert next(row for row in span.pejabat if row.nip == nip(10)).unit == ("BID1",)
    assert next(row for row in span.jabatan if row.unit == "BID1").nip == nip(3)
    assert next(row for row in span.jabatan if row.unit == "BID1").jumlah == 4


def test_a_limited_report_keeps_whole_spans(report: LaporanAudit) -> None:
    limited = audit_organisasi(SistemKerja.buka("bantul", organisasi=organisation(), tanggal=HARI), pd="DINAS")
    whole = {row.unit: row for row in report.rentang.jabatan}
    assert all(row == whole[row.unit] for row in limited.rentang.jabatan)
    assert {row.unit for row in limited.rentang.jabatan} == {"DINAS", "BID1", "BID2", "BID3"}


@pytest.mark.parametrize(
    ("counts", "expected"),
    [([], (0, 0.0, 0, 0)), ([7], (1, 7.0, 7, 7)), (list(range(1, 11)), (10, 5.5, 9, 10)), ([3, 1, 2], (3, 2.0, 3, 3))],
)
def test_statistics(counts: list[int], expected: tuple[int, float, int, int]) -> None:
    assert attrs.astuple(hitung_statistik(counts)) == expected


def objects(value: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(value, dict):
        yield path, value
        for key, inner in value.items():
            yield from objects(inner, f"{path}.{key}".lstrip("."))
    elif isinstance(value, list):
        for inner in value:
            yield from objects(inner, f"{path}[]")


def test_json_shape(folder: Path) -> None:
    result = run(folder, "--format", "json", regulasi="kotabaru")
    assert result.exit_code == 0
    document = json.loads(result.stdout)
    met = set()
    for path, value in objects(document):
        assert tuple(value) == SHAPE[path], path
        met.add(path)
    assert met == set(SHAPE)
    assert document["tanggal"] == "2026-01-05"
    assert document["pd"] is None
    assert document["penugasan"] is None


def test_json_of_nothing_has_every_key() -> None:
    empty = Organisasi((Unit("PEMDA", "Kabupaten", "pemerintah_daerah", None, "kepala_daerah"),), (), ())
    document = plain(AuditJson.dari(audit_organisasi(SistemKerja.buka("bantul", organisasi=empty, tanggal=HARI))))
    assert tuple(document) == SHAPE[""]
    assert document["belum_terjawab"] == document["anomali"] == document["rentang"]["pejabat"] == []
    assert document["rentang"]["statistik_pejabat"] == {"jumlah": 0, "median": 0.0, "p90": 0, "maks": 0}


def test_json_names_every_field_of_the_report() -> None:
    assert (*(field.name for field in attrs.fields(LaporanAudit)), "penugasan") == SHAPE[""]
    assert tuple(field.name for field in attrs.fields(AuditPenugasan)) == SHAPE_PENUGASAN[""]


def test_json_of_assignments(tmp_path: Path) -> None:
    path = tmp_path / "audit.db"
    with buka(path, HARI) as sk:
        usulkan(sk, usulan("BID2"))
        jalan(sk, usulkan(sk, usulan("B2", pemilik="B2")).id)
    words = ("-r", "kotabaru", "-d", str(path), "--tanggal", "2026-02-05", "audit", "--format", "json")
    result = CliRunner().invoke(akar, words, catch_exceptions=False)
    assert (result.exit_code, result.stderr) == (0, "")
    document = json.loads(result.stdout)["penugasan"]
    met = set()
    for place, value in objects(document):
        assert tuple(value) == SHAPE_PENUGASAN[place], place
        met.add(place)
    assert met == set(SHAPE_PENUGASAN)
    assert [row["kode"] for row in document["jumlah_catatan"]] == list(JUDUL_PENUGASAN)
    assert document["batas"] == {"laporan": 30, "macet": 14, "catatan": 100, "diam": 90, "ingat": 3}
    whole = CliRunner().invoke(akar, (*words, "--semua", "--macet", "40", "--selang-laporan", "7"))
    document = json.loads(whole.stdout)["penugasan"]
    assert document["batas"] == {"laporan": 7, "macet": 40, "catatan": None, "diam": 90, "ingat": 3}


def test_screen_of_assignments(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "audit.db"
    with buka(path, HARI) as sk:
        one = usulkan(sk, usulan("BID2"))
    words = ("-r", "kotabaru", "-d", str(path), "--tanggal", "2026-02-05", "audit")
    result = CliRunner().invoke(akar, words, catch_exceptions=False)
    assert (result.exit_code, result.stderr) == (0, "")
    for expected in ("Penugasan: 1:", f"Penugasan {one.id} milik", "selama 31 hari", "pilihan program"):
        assert expected in result.stdout
    monkeypatch.setattr(layout, "terminal_width", lambda: 60)
    narrow = CliRunner().invoke(akar, words, catch_exceptions=False).stdout
    assert not [line for line in click.unstyle(narrow).splitlines() if len(line) >= 60]


def test_screen(folder: Path) -> None:
    result = run(folder)
    assert result.exit_code == 0
    assert result.stderr == ""
    text = result.stdout
    parts = ("Tanpa Pejabat Penilai Kinerja (PPK): 1", "WAJIB DIBENAHI", "Rentang kendali")
    order = [text.rindex(part) for part in parts]
    assert order == sorted(order)
    for words in ("per 5 Januari 2026", "LOWONG", "Kepala Bidang Tiga", "Struktural", "memimpin 2 unit"):
        assert words in text
    assert "lainnya; --semua" not in text


def test_narrow_terminal(report: LaporanAudit, monkeypatch: pytest.MonkeyPatch) -> None:
    sistem = SistemKerja.buka("bantul", organisasi=organisation(), tanggal=HARI)
    monkeypatch.setattr(layout, "terminal_width", lambda: 60)
    lines = list(map(click.unstyle, audit_told(sistem, report)))
    assert not [line for line in "\n".join(lines).splitlines() if len(line) >= 60]
    assert any("Kepala Bidang Tiga" in line for line in lines)


def test_details_and_limits(tmp_path: Path) -> None:
    whole = organisation()
    many = [Pegawai(nip(100 + n), f"Tanpa Jabatan {n}", "BID1", "pengawas") for n in range(8)]
    tulis_organisasi(attrs.evolve(whole, pegawai=(*whole.pegawai, *many)), tmp_path / "data")
    short = run(tmp_path / "data").stdout
    assert "dan 4 lainnya; --semua" in short
    assert "Tanpa Jabatan 7" not in short
    assert "Tanpa Jabatan 7" in run(tmp_path / "data", "--semua").stdout
    assert "Tanpa Jabatan 7" in run(tmp_path / "data", "--rinci").stdout


def test_limits_to_a_pd(folder: Path) -> None:
    result = run(folder, "--pd", "SETDA")
    assert result.exit_code == 0
    assert "atas Sekretariat Daerah" in result.stdout
    assert "Kepala Bidang Tiga" not in result.stdout


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("--pd", "DINSA"), 1, "maksud Anda 'DINAS'?"),
        (("--pd", "BID1"), 1, "'DINAS'"),
        (("--hari", "-1"), 2, "--hari"),
        (("--hari", "x"), 2, "bukan bilangan"),
        (("--format", "xml"), 2, "pilihan"),
    ],
)
def test_refusals(folder: Path, words: tuple[str, ...], code: int, message: str) -> None:
    result = run(folder, *words)
    assert (result.exit_code, result.stdout) == (code, "")
    assert message in result.stderr
    assert "Traceback" not in result.stderr


def test_summary(report: LaporanAudit) -> None:
    lines = organisation_summary(report)
    assert lines[0].startswith("Pegawai: 16 pada 7 unit dan 4 Perangkat Daerah")
    assert any("terlebar 7 pegawai" in line for line in lines)
    assert f"Catatan: {len(report.catatan)}:" in lines[-1]


@pytest.mark.parametrize("regulasi", ["bantul", "wonogiri", "kotabaru", "buleleng"])
def test_a_whole_sample(regulasi: str) -> None:
    sample = build_sample(regulasi, 20_000, 7, HARI)
    sistem = SistemKerja.buka(regulasi, organisasi=sample, tanggal=HARI)
    whole = audit_organisasi(sistem)
    assert whole.jumlah.pegawai == 20_000
    assert whole.jumlah.diatur > 18_000
    assert {"jabatan-lowong", "masa-tugas-segera-berakhir", "memimpin-beberapa-unit"} <= {r.kode for r in whole.catatan}
    assert not {"nip-janggal", "pyb-tidak-ada", "jabatan-pimpinan-terbalik", "penanda-tidak-dikenal"} & {
        r.kode for r in whole.catatan
    }
    span = whole.rentang
    appraised = sum(1 for _, k in sistem.kedudukan_semua() if k.ppk is not None and k.status != "di_luar_regulasi")
    assert sum(row.jumlah for row in span.jabatan) == appraised
    assert sum(row.jumlah for row in span.pejabat) == appraised - whole.jumlah.ppk_lowong
