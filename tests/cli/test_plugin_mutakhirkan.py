"""``plugin mutakhirkan``: old names become new ones, and nothing else of the files changes."""

import shutil
from pathlib import Path

import pytest

from .conftest import Jalankan

SAGARA = Path(__file__).parents[2] / "docs/contoh/sagara"
PYPROJECT = """[project]
name = "tatakerja-sagara"  # tetap

[project.entry-points."tatakerja.api"]
sagara = "v1"
"""


@pytest.fixture
def lama(tmp_path: Path) -> Path:
    """Sagara, as somebody would have written it with the facts of v1."""
    package = shutil.copytree(SAGARA, tmp_path / "sagara/tatakerja_sagara")
    file = package / "kedudukan.toml"
    old = file.read_text("utf-8").replace("{ pada = ", "{ mandiri = ").replace(', pada = "sat', ', "mandiri" = "sat')
    file.write_text(old.replace("# Pasal 2-4", "# mandiri = tetap; Pasal 2-4"), "utf-8")
    (package.parent / "pyproject.toml").write_text(PYPROJECT, "utf-8")
    (package.parent / "skema/regulasi").mkdir(parents=True)
    return package.parent


def test_names_are_replaced_where_they_stand(jalankan: Jalankan, lama: Path) -> None:
    package = lama / "tatakerja_sagara"
    before = {file.name: file.read_text("utf-8") for file in package.glob("*.toml")}
    assert jalankan("-r", str(lama), "regulasi", "aturan").kode == 1
    tried = jalankan("plugin", "mutakhirkan", str(lama), "--uji", "--format", "json").json
    assert {file.name: file.read_text("utf-8") for file in package.glob("*.toml")} == before
    assert tried["diganti"][-1] == {"berkas": "pyproject.toml", "baris": 5, "lama": "v1", "baru": "v2"}
    done = jalankan("plugin", "mutakhirkan", str(lama))
    assert done.kode == 0, done.galat
    assert f"{len(tried['diganti'])} nama diganti" in done.keluar
    assert "kedudukan.toml:7: 'mandiri' menjadi 'pada'" in done.keluar
    assert jalankan("-r", str(lama), "regulasi", "aturan").kode == 0
    again = (package / "kedudukan.toml").read_text("utf-8")
    source = (SAGARA / "kedudukan.toml").read_text("utf-8").replace(', pada = "sat', ', "pada" = "sat')
    assert again == source.replace("# Pasal 2-4", "# mandiri = tetap; Pasal 2-4")
    assert (package / "kosakata.toml").read_text("utf-8") == before["kosakata.toml"]  # a kind that is mandiri stays
    assert (lama / "pyproject.toml").read_text("utf-8") == PYPROJECT.replace('"v1"', '"v2"')
    assert (lama / "skema/regulasi/kasus.json").is_file()
    assert jalankan("plugin", "mutakhirkan", str(lama), "--format", "json").json["diganti"] == []


def test_a_file_that_is_no_toml_is_told_and_nothing_written(jalankan: Jalankan, lama: Path) -> None:
    (lama / "tatakerja_sagara/pelaporan.toml").write_text("[[bagian]\n", "utf-8")
    before = (lama / "tatakerja_sagara/kedudukan.toml").read_text("utf-8")
    refused = jalankan("plugin", "mutakhirkan", str(lama))
    assert refused.kode == 1
    assert "pelaporan.toml:1: bukan TOML" in refused.galat
    assert (lama / "tatakerja_sagara/kedudukan.toml").read_text("utf-8") == before
    assert jalankan("plugin", "mutakhirkan", str(lama.parent / "tidak-ada")).kode == 1
