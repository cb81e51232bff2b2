"""The recipes of the documents are one plugin: it loads, and its cases pass."""

import re
from pathlib import Path

import pytest

from tatakerja.kit.cases.folder import jalankan, muat_kasus_folder
from tatakerja.kit.periksa.calon import calon
from tatakerja.rules.berkas.open import buka_folder
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import susun_buku

RESEP = (Path(__file__).parents[2] / "docs/resep.md").read_text("utf-8")


def ditulis(teks: str, ke: Path) -> Path:
    """The pieces of the recipes as the files that they name."""
    for file, piece in re.findall(r"^```\w+\n# (\S+\.(?:toml|txt))\n(.*?)^```$", teks, re.DOTALL | re.MULTILINE):
        (ke / file).parent.mkdir(parents=True, exist_ok=True)
        with (ke / file).open("a", encoding="utf-8") as written:
            written.write(f"{piece}\n")
    return ke


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return ditulis(RESEP, tmp_path_factory.mktemp("resep"))


def test_the_recipes_together_are_a_plugin_whose_cases_pass(folder: Path) -> None:
    plugin = buka_folder(str(folder))
    susun_buku(PluginManager(plugin), lengkap=True)
    cases = muat_kasus_folder(folder / "kasus")
    assert len(cases) >= 7
    for case in cases:
        jalankan(case, plugin)


def test_there_is_a_recipe_for_every_kind_of_row_that_authors_meet(folder: Path) -> None:
    text = "\n".join(file.read_text("utf-8") for file in folder.glob("*.toml"))
    for kind in (
        "kedudukan", "alur", "sisipan", "tim", "muatan", "pengarah", "koordinasi", "ketentuan", "laporan",
        "permintaan", "kendala", "tahapan", "tanggung_jawab", "evaluasi", "diam",
    ):  # fmt: skip
        assert re.search(rf"^(?:\[\[bagian\.{kind}\]\]|{kind} = \[)", text, re.MULTILINE), kind


def test_a_prohibition_for_one_kind_of_unit_gets_a_candidate(folder: Path) -> None:
    """Its employee stands where the row of kedudukan that it names answers, which is in none of the usual agencies."""
    kunci = ("alur", "rkn-sukarela-klinik", 0)
    (found,) = calon(PluginManager(buka_folder(str(folder))), [kunci])
    assert "klinik_keliling" in found.potongan
    assert 'status = "dilarang"' in found.kasus
