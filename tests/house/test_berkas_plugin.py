"""How large a regulation is as files, and what its README says of the codes that it merged."""

import re
from pathlib import Path

import pytest

from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import susun_buku

ROOT = Path(__file__).parents[2]
NAMA = ("bantul", "wonogiri", "kotabaru", "buleleng")
SAGARA = ROOT / "docs/contoh/sagara"


def written(text: str) -> int:
    """How many lines aren't blank."""
    return sum(bool(line.strip()) for line in text.splitlines())


def test_the_example_is_a_regulation_in_210_lines() -> None:
    assert sum(written(file.read_text("utf-8")) for file in SAGARA.glob("*.toml")) <= 210


def named(cell: str) -> set[str]:
    """The codes in a cell of a table."""
    return set(re.findall(r"`([a-z]{3}-[a-z0-9-]+)`", cell))


@pytest.mark.parametrize("nama", NAMA)
def test_a_regency_is_told_in_files_and_hardly_in_python(nama: str) -> None:
    package = ROOT / f"plugins/{nama}/tatakerja_{nama}"
    assert sum(written(file.read_text("utf-8")) for file in package.rglob("*.py")) <= 150
    assert (package / "kedudukan.toml").is_file()


@pytest.mark.parametrize("nama", NAMA)
def test_codes_that_a_readme_says_are_merged_are_gone_and_those_in_their_place_exist(nama: str) -> None:
    page = (ROOT / f"plugins/{nama}/README.md").read_text("utf-8")
    table = re.findall(r"^\| (.+?) \| (.+) \|$", page.partition("## Kode yang digabung")[2], re.MULTILINE)[2:]
    buku = susun_buku(PluginManager(nama), lengkap=True)
    rows = {
        row.kode
        for kind in ("kedudukan", "alur", "sisipan", "tim", "muatan", "tahapan", "diam")
        for row in getattr(buku, kind)
    }
    for before, after in table:
        names = set(buku.anomali) if before.startswith("anomali ") else rows
        assert not names & named(before)
        assert named(after) <= names
    assert len(table) >= 8
