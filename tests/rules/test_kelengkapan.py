"""Every place of a regulation's text is accounted for, or said to be open."""

import shutil
from pathlib import Path

import pytest

from tatakerja.rules.kelengkapan import Kelengkapan, kelengkapan
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import susun_buku

SAGARA = Path(__file__).parents[2] / "docs" / "contoh" / "sagara"


def counted(plugin: str) -> Kelengkapan:
    return kelengkapan(susun_buku(PluginManager(plugin), lengkap=True))


@pytest.fixture
def sagara(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SAGARA, tmp_path / "sagara"))


def test_nothing_of_the_fictional_regulation_is_open() -> None:
    found = counted(str(SAGARA))
    assert found.terbuka == ()
    assert found.jumlah == 39
    assert "Pasal 8 ayat (1)" in found.baris
    assert "Pasal 11 ayat (1)" in found.bukan_norma


@pytest.mark.parametrize("regency", ["bantul", "buleleng", "kotabaru", "wonogiri"])
def test_every_place_of_a_regulation_is_accounted_for(regency: str) -> None:
    found = counted(regency)
    assert found.terbuka == ()
    assert found.jumlah > 100


def test_a_place_that_nothing_cites_is_open_until_it_is_declared(sagara: Path) -> None:
    outline = sagara / "penomoran.txt"
    outline.write_text(f"{outline.read_text()}\nPasal 12\n  ayat (1)-(2)\n")
    assert counted(str(sagara)).terbuka == ("Pasal 12 ayat (1)", "Pasal 12 ayat (2)")
    said = sagara / "regulasi.toml"
    said.write_text(
        said.read_text().replace(
            "bukan_norma = [", 'di_luar = [{ tempat = "Pasal 12", alasan = "hal lain" }]\nbukan_norma = [', 1
        )
    )
    found = counted(str(sagara))
    assert found.terbuka == ()
    assert found.di_luar == ("Pasal 12 ayat (1)", "Pasal 12 ayat (2)")


def test_a_place_beside_one_of_the_same_label_is_counted_like_that_one(sagara: Path) -> None:
    outline = sagara / "penomoran.txt"
    outline.write_text(f"{outline.read_text()}\nPasal 12\n  huruf a\n  huruf a\n    angka 1\n")
    assert counted(str(sagara)).terbuka == ("Pasal 12 huruf a", "Pasal 12 huruf a kedua angka 1")
