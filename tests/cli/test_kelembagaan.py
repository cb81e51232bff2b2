"""The organisation over time on the command line: re-imports, mergers, new NIPs."""

import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from python_calamine import CalamineWorkbook

from susunan_bahan import tulis_dinas
from tatakerja.cli.app.root import akar
from tatakerja.contract import dari_json, ke_json

HARI = "2026-03-02"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tulis_dinas(tmp_path / "data")


def run(data: Path, *words: str, hari: str = HARI, code: int = 0, ketik: str | None = None) -> str:
    database = str(data.parent / "k.db")
    result = CliRunner().invoke(akar, ["-r", "bantul", "-d", database, "--tanggal", hari, *words], input=ketik)
    assert result.exit_code == code, result.output
    return result.output


def test_a_first_import_says_little(data: Path) -> None:
    said = run(data, "impor", str(data))
    assert "4 unit, 5 pegawai, 4 pemangku jabatan." in said
    assert "Berlaku sejak" not in said


def test_a_re_import_names_what_was_kept_and_what_is_open(data: Path) -> None:
    run(data, "impor", str(data))
    run(data, "pejabat", "akhiri", "B1", "197001011990011002", "--selesai", "2026-02-28")
    run(data, "pejabat", "tetapkan", "B1", "197001011990011003", "--sebagai", "plt", "--mulai", "2026-03-01")
    said = run(data, "impor", str(data), hari="2026-03-20")
    assert "Berlaku sejak 20 Maret 2026" in said
    assert re.search(r"tetap berlaku \(1\):\n  B1: Dodi .*Plt\.", said)
    assert re.search(
        r"bertentangan .*\(1\):\n  B1: tercatat Cici .*sampai 2026-02-28; berkas: Cici .*tanpa batas", said
    )
    assert "--menurut-berkas" in said
    listed = run(data, "pejabat", "daftar", "B1", hari="2026-03-20")
    assert "Dodi" in listed
    assert "Cici" not in listed
    said = run(data, "impor", str(data), "--menurut-berkas", hari="2026-03-21")
    assert "berkas diambil" in said
    assert "Cici" in run(data, "pejabat", "daftar", "B1", hari="2026-03-21")


def test_a_trial_stores_nothing(data: Path) -> None:
    assert "belum ada; impor ini yang pertama" in run(data, "impor", str(data), "--uji")
    assert not (data.parent / "k.db").exists()
    run(data, "impor", str(data))
    before = (data.parent / "k.db").read_bytes()
    assert "tidak ada yang disimpan" in run(data, "impor", str(data), "--uji", "--berlaku", "2026-04-01")
    assert (data.parent / "k.db").read_bytes() == before


def test_what_an_import_asks_for_works_as_printed(data: Path) -> None:
    run(data, "impor", str(data))
    units = (data / "unit.csv").read_text()
    (data / "unit.csv").write_text(units.replace("B1,Bidang Satu", "B9,Bidang Baru"))
    people = (data / "pegawai.csv").read_text()
    (data / "pegawai.csv").write_text(
        people.replace(",B1,", ",B9,").replace("198001012000011001,", "198001012026011001,")
    )
    holders = (data / "pejabat.csv").read_text()
    (data / "pejabat.csv").write_text(holders.replace("B1,1970", "B9,1970"))
    said = run(data, "impor", str(data), hari="2026-04-01")
    assert "1 baru, 1 tidak ada lagi, 1 pindah" in said
    printed = re.search(r"tatakerja (-r bantul .* unit gabung B1 --ke) UNIT", said)
    assert printed is not None, said
    assert "pegawai ganti-nip 198001012000011001 198001012026011001" in said
    assert "digantikan B9 sejak 2026-04-02" in run(data, "unit", "gabung", "B1", "--ke", "B9", hari="2026-04-02")
    said = run(data, "pegawai", "ganti-nip", "198001012000011001", "198001012026011001", hari="2026-04-02")
    assert "menjadi 198001012026011001" in said
    assert re.search(r"B1 +B9 +2026-04-02", run(data, "unit", "pengganti"))
    assert "198001012026011001" in run(data, "pegawai", "pengganti")
    (unit,) = json.loads(run(data, "unit", "pengganti", "--format", "json"))
    assert (unit["jenis"], unit["lama"], unit["baru"], unit["berlaku"]) == ("unit", ["B1"], "B9", "2026-04-02")
    (person,) = json.loads(run(data, "pegawai", "pengganti", "--format", "json"))
    assert (person["jenis"], person["lama"]) == ("nip", ["198001012000011001"])
    assert ke_json(dari_json("penggantian", person)) == person
    said = run(data, "kedudukan", "198001012000011001", hari="2026-04-03", code=1)
    assert "sejak 2026-04-02 NIP itu menjadi 198001012026011001" in said
    assert "belum disebut penggantinya" not in run(data, "impor", str(data), "--uji", hari="2026-04-03")


def test_an_import_as_json(data: Path) -> None:
    """Tried or stored, first or later: the same keys, and of a trial nothing is stored."""
    tried = json.loads(run(data, "impor", str(data), "--uji", "--format", "json"))
    assert (tried["uji"], tried["berlaku"], tried["pegawai"], len(tried["pegawai_baru"])) == (True, None, 5, 5)
    assert not (data.parent / "k.db").exists()
    first = json.loads(run(data, "impor", str(data), "--format", "json"))
    assert (tried["resi"], list(first["resi"])) == (None, ["no", "hash"])
    assert {**tried, "uji": False, "resi": first["resi"]} == first
    run(data, "pejabat", "akhiri", "B2", "197001011990011003", "--selesai", "2026-02-28")
    run(data, "pejabat", "tetapkan", "B2", "197001011990011002", "--sebagai", "plt", "--mulai", "2026-03-01")
    people = (data / "pegawai.csv").read_text().replace("Eka,B1", "Eka,B2").replace("Dodi,B2", "Dodi Dua,B2")
    (data / "pegawai.csv").write_text(people)
    for trial in (True, False):
        words = ("--uji",) if trial else ()
        found = json.loads(run(data, "impor", str(data), *words, "--format", "json", hari="2026-04-01", ketik="x"))
        assert found["berlaku"] == "2026-04-01"
        assert [(one["pegawai"]["nip"], one["dari"]) for one in found["pindah"]] == [("198001012000011001", "B1")]
        assert [(one["unit"], one["dipakai"]) for one in found["bentrok"]] == [("B2", "catatan")]
        assert ke_json(dari_json("impor", found)) == found
    assert found["uji"] is False


def test_long_lists_are_cut_and_whole_on_demand(data: Path) -> None:
    run(data, "impor", str(data))
    units = (data / "unit.csv").read_text()
    (data / "unit.csv").write_text(units + "".join(f"S{i},Seksi {i},seksi,B1,pengawas,,,,\n" for i in range(15)))
    run(data, "impor", str(data), hari="2026-03-03")
    (data / "unit.csv").write_text(units)
    said = run(data, "impor", str(data), "--uji", hari="2026-03-04")
    assert "penggantinya (15):" in said
    assert "… dan 5 lagi" in said
    assert "--ke UNIT" in said
    assert run(data, "impor", str(data), "--uji", "--rinci", hari="2026-03-04").count("unit gabung") == 15


def test_refusals(data: Path) -> None:
    run(data, "impor", str(data))
    assert "tidak pernah ada" in run(data, "unit", "gabung", "X", "--ke", "B1", code=1)
    assert "dua pegawai" in run(data, "pegawai", "ganti-nip", "198001012000011001", "197001011990011002", code=1)
    assert "--ke" in run(data, "unit", "gabung", "B1", code=2)


# Many faults of one kind ----------------------------------------------------------------------------------------------


def spoiled(data: Path, many: int) -> Path:
    rows = "".join(f"19820101200001{i:03}1,A{i},B1,pelaksana,,,pppk,\n" for i in range(many))
    zeros = "".join(f"1981{i:04}2000011000,B{i},B1,pelaksana,,,pppk,\n" for i in range(many))
    people = (data / "pegawai.csv").read_text()
    (data / "pegawai.csv").write_text(people + zeros + rows.replace(",B1,", ",B7,"))
    return data


def faults(data: Path, *words: str) -> list[str]:
    result = CliRunner().invoke(akar, ["-r", "bantul", "-o", str(data), "kedudukan", *words])
    assert result.exit_code == 1
    return result.output.splitlines()


def test_hundreds_of_one_fault_are_one_line(data: Path) -> None:
    lines = faults(spoiled(data, 300))
    assert len(lines) == 2
    assert re.search(r"pegawai\.csv:7:nip: NIP '\d+' bernomor urut 000", lines[0])
    assert "(300 kesalahan sejenis: juga baris 8, 9, 10, 11, 12, dan 294 lagi; semuanya dengan --rinci)" in lines[0]
    assert "unit 'B7' tidak ada" in lines[1]
    assert len(faults(data, "--rinci")) == 600


def test_a_few_of_one_fault_have_a_line_each(data: Path) -> None:
    lines = faults(spoiled(data, 20))
    assert len(lines) == 40
    assert not any("sejenis" in line for line in lines)


def test_every_change_of_the_organisation_gives_its_receipt(data: Path) -> None:
    assert "\nResi: 1:" in run(data, "impor", str(data))
    told = run(data, "pejabat", "akhiri", "B2", "197001011990011003", "--selesai", "2026-02-28")
    assert "Perhatikan: berlaku surut: sejak 2026-03-01" in told
    assert "\nResi: 2:" in told
    more = ("--sebagai", "plt", "--mulai", "2026-03-01", "--format", "json")
    stored = json.loads(run(data, "pejabat", "tetapkan", "B2", "197001011990011002", *more))
    assert (list(stored), stored["resi"]["no"]) == (["resi", "catatan"], 3)
    assert stored["catatan"][0].startswith("berlaku surut: sejak 2026-03-01")
    merged = json.loads(run(data, "unit", "gabung", "B2", "--ke", "B1", "--format", "json"))
    assert merged["resi"]["no"] == 5


@pytest.mark.parametrize("akhiran", ["xlsx", "csv", "json", "html"])
def test_the_difference_goes_into_a_file(data: Path, akhiran: str) -> None:
    run(data, "impor", str(data))
    people = (data / "pegawai.csv").read_text().replace("Eka,B1", "Eka,B2")
    (data / "pegawai.csv").write_text(people)
    before = (data.parent / "k.db").read_bytes()
    target = data.parent / f"selisih.{akhiran}"
    said = run(data, "impor", str(data), "--uji", "--ke", str(target), hari="2026-04-01")
    assert "2 baris" in said  # moved, and another PPK
    assert (data.parent / "k.db").read_bytes() == before
    if akhiran == "xlsx":
        sheets = CalamineWorkbook.from_path(target)
        assert sheets.sheet_names == ["Ringkasan", "Pindah", "PPK berubah"]
        assert any("Eka" in row for row in sheets.get_sheet_by_name("Pindah").to_python())
        return
    text = target.read_text("utf-8-sig")
    assert "Eka" in text
    if akhiran == "json":
        assert json.loads(text)["pindah"][0]["dari"] == "B1"
    run(data, "impor", str(data), "--uji", "--ke", str(target), "--samarkan", hari="2026-04-01")
    assert "Eka" not in target.read_text("utf-8-sig")
    assert "beri --uji" in run(data, "impor", str(data), "--ke", str(target), code=2)


@pytest.mark.parametrize(("jawaban", "kode", "unit"), [("ya\n", 0, "B2"), ("t\n", 130, "B1")])
def test_on_a_terminal_an_import_is_asked(data: Path, jawaban: str, kode: int, unit: str) -> None:
    run(data, "impor", str(data))
    people = (data / "pegawai.csv").read_text().replace("Eka,B1", "Eka,B2")
    (data / "pegawai.csv").write_text(people)
    command = [sys.executable, "-m", "tatakerja", "-r", "bantul", "-d", str(data.parent / "k.db"), "--tanggal", HARI]
    near, far = pty.openpty()
    try:
        os.write(near, jawaban.encode())
        done = subprocess.run(
            [*command, "impor", str(data)], stdin=far, capture_output=True, text=True, timeout=60, check=False
        )
    finally:
        os.close(near)
        os.close(far)
    assert done.returncode == kode, done.stderr
    assert done.stdout.count("Eka: B1 ke B2") == 1
    run(data, "ekspor", str(data.parent / "keluar"))
    assert f"Eka,{unit}" in (data.parent / "keluar/pegawai.csv").read_text()
