"""Names where a NIP is taken, regulations that are remembered, help by -h, and what a shell completes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tatakerja.cli.screen import layout

from .conftest import ID, KADIS, STAF_SEKSI, USULKAN, Jalankan


def test_a_name_that_one_employee_bears_is_as_good_as_their_nip(jalankan: Jalankan, folder: Path) -> None:
    by_nip, by_name = (
        jalankan("-r", "bantul", "-o", str(folder), "kedudukan", who, "--format", "json")
        for who in (STAF_SEKSI, "gita lestari")
    )
    assert by_name.json == by_nip.json
    assert by_name.json[0]["nip"] == STAF_SEKSI


def test_of_a_name_that_several_bear_all_are_told_with_their_agencies(jalankan: Jalankan, folder: Path) -> None:
    hasil = jalankan("-r", "bantul", "-o", str(folder), "kedudukan", "i")
    assert hasil.kode == 1
    assert "beri NIP yang dimaksud" in hasil.galat
    assert f"Budi Santoso ({KADIS}), Dinas Perhubungan" in hasil.galat
    unknown = jalankan("-r", "bantul", "-o", str(folder), "kedudukan", "Zainab")
    assert "tidak ada pegawai bernama 'Zainab'" in unknown.galat
    assert "1985" not in unknown.galat


def test_cari_tells_people_and_units(jalankan: Jalankan, folder: Path) -> None:
    ask = ("-r", "bantul", "-o", str(folder), "cari")
    assert [one["nip"] for one in jalankan(*ask, "santoso", "--format", "json").json["pegawai"]] == [KADIS]
    shown = jalankan(*ask, "terminal").keluar
    assert "SEKSI  Seksi Terminal  Dinas Perhubungan" in shown
    assert "Tidak ada" in jalankan(*ask, "tiada").keluar


@pytest.mark.parametrize("name", ["Bantul", "BANTUL", "bantul"])
def test_a_regency_is_named_in_any_case(jalankan: Jalankan, folder: Path, name: str) -> None:
    assert jalankan("-r", name, "-o", str(folder), "kedudukan", STAF_SEKSI).kode == 0


def test_a_database_remembers_its_regulation(jalankan: Jalankan, folder: Path, tmp_path: Path) -> None:
    db = str(tmp_path / "b.db")
    assert jalankan("-d", db, "kedudukan", STAF_SEKSI).kode == 2
    assert not Path(db).exists()
    assert jalankan("-r", "bantul", "-d", db, "impor", str(folder)).kode == 0
    remembered, named = (
        jalankan(*chosen, "-d", db, "kedudukan", STAF_SEKSI, "--format", "json") for chosen in ((), ("-r", "bantul"))
    )
    assert remembered.json == named.json
    assert "Perbup Kotabaru" in jalankan("-r", "kotabaru", "-d", db, "kedudukan", STAF_SEKSI).keluar


@pytest.mark.parametrize("command", [(), ("alur",), ("alur", "penugasan"), ("kedudukan",)])
def test_help_is_asked_by_a_letter_too(jalankan: Jalankan, command: tuple[str, ...]) -> None:
    assert jalankan(*command, "-h").keluar == jalankan(*command, "--help").keluar


def completed(*words: str) -> list[str]:
    """What bash would offer, in a process of its own."""
    env = {
        **os.environ,
        "_TATAKERJA_COMPLETE": "bash_complete",
        "COMP_WORDS": " ".join(("tatakerja", *words)),
        "COMP_CWORD": str(len(words)),
    }
    ran = subprocess.run([sys.executable, "-m", "tatakerja"], env=env, capture_output=True, text=True, check=False)
    assert ran.stderr == ""
    return [line.partition(",")[2] for line in ran.stdout.splitlines() if line]


def test_a_shell_completes_values(folder: Path, jalankan: Jalankan, tmp_path: Path) -> None:
    assert "bantul" in completed("-r", "ba")
    chosen = ("-r", "bantul", "-o", str(folder))
    assert completed(*chosen, "kedudukan", "--unit", "KEC") == ["KEC", "KEC.SEK", "KEC.SEKSI"]
    assert completed(*chosen, "kedudukan", "gita") == [STAF_SEKSI]
    db = str(tmp_path / "b.db")
    jalankan("-r", "bantul", "-d", db, "impor", str(folder))
    assert completed("-d", db, "kedudukan", "gita") == [STAF_SEKSI]
    assert completed("-d", str(tmp_path / "tidak-ada.db"), "kedudukan", "gita") == []


def test_a_shell_completes_ids_of_assignments(kerja: Jalankan, db: Path) -> None:
    kerja(*USULKAN)
    assert completed("-d", str(db), "penugasan", "tampil", "2026") == [ID]
    assert completed("-d", str(db), "penugasan", "tampil", "2025") == []


def test_the_pager_counts_lines_as_the_terminal_breaks_them(monkeypatch: pytest.MonkeyPatch) -> None:
    paged: list[str] = []
    monkeypatch.setattr(layout, "terminal_width", lambda: 20)
    monkeypatch.setattr(layout, "_terminal_size", lambda: os.terminal_size((20, 6)))
    monkeypatch.setattr(layout.click, "echo_via_pager", paged.extend)
    layout.show(["pendek"] * 5)
    assert paged == []
    layout.show(["x" * 70, "satu\ndua", "tiga"])
    assert len(paged) == 3


@pytest.mark.parametrize("who", ["Guru 2 Ahli", "NRP-81020"])
def test_words_with_a_digit_are_a_name_unless_they_are_one_number(
    jalankan: Jalankan, folder: Path, tmp_path: Path, who: str
) -> None:
    from shutil import copytree

    named = copytree(folder, tmp_path / "bernomor")
    people = (named / "pegawai.csv").read_text(encoding="utf-8")
    (named / "pegawai.csv").write_text(people.replace("Gita Lestari", "Staf BID1 1"), encoding="utf-8")
    ask = ("-r", "bantul", "-o", str(named), "kedudukan")
    assert jalankan(*ask, "staf bid1 1", "--format", "json").json[0]["nip"] == STAF_SEKSI
    unknown = jalankan(*ask, who).galat
    assert ("NIP" in unknown.split("'")[0]) == (" " not in who), unknown


def test_an_unknown_unit_is_blamed_on_no_file_that_a_database_doesnt_have(
    jalankan: Jalankan, folder: Path, tmp_path: Path
) -> None:
    db = str(tmp_path / "b.db")
    assert jalankan("-r", "bantul", "-d", db, "impor", str(folder)).kode == 0
    for command in (
        ("kedudukan", "--unit", "TAKADA"),
        ("alur", "tahapan", "TAKADA"),
        ("alur", "penugasan", "--cara", "penunjukan", "--pemilik", "TAKADA", "--pegawai", STAF_SEKSI),
        ("audit", "--pd", "TAKADA"),
    ):
        hasil = jalankan("-d", db, *command)
        assert hasil.kode == 1
        assert "unit 'TAKADA' tidak ada" in hasil.galat
        assert ".csv" not in hasil.galat
