"""What is tried becomes a case: every case of every plugin, without what it expects, asked, written and run again."""

import tomllib
from pathlib import Path

import pytest

from tatakerja.kit.cases.coba import coba
from tatakerja.kit.cases.folder import folder_kasus, jalankan, muat_kasus_berkas
from tatakerja.kit.cases.kedudukan import BerkasKasusSalah
from tatakerja.kit.cases.tercatat import semua_kunci
from tatakerja.kit.cases.tulis import PERTANYAAN, sebagai_toml
from tatakerja.kit.periksa.calon import calon
from tatakerja.plugin import PluginBerkas
from tatakerja.rules.manager import PluginManager, muat_plugin
from tatakerja.rules.rulebook import susun_buku

SAGARA = Path(__file__).parents[2] / "docs/contoh/sagara"
PLUGINS = ["bantul", "buleleng", "kotabaru", "wonogiri", PluginBerkas(SAGARA)]


def name_of(plugin: object) -> str:
    return plugin if isinstance(plugin, str) else "sagara"


@pytest.mark.parametrize("plugin", PLUGINS, ids=name_of)
def test_every_case_of_the_plugins_is_found_again_from_its_question(plugin: object, tmp_path: Path) -> None:
    folder = folder_kasus(muat_plugin(plugin) if isinstance(plugin, str) else plugin)
    assert folder is not None
    count = 0
    for file in sorted(folder.glob("*.toml")):
        data = tomllib.loads(file.read_text("utf-8"))
        head = [f'[organisasi.{name}]\nunit = """\n{one["unit"]}"""' for name, one in data.pop("organisasi").items()]
        own = file.stem.split("-")[0]
        asked = [questions(own if table == "kasus" else table, rows) for table, rows in data.items()]
        found = coba(file.name, "\n".join([*head, *asked]), plugin)
        written = tmp_path / file.name
        written.write_text("\n".join([*head, *(one.toml for one in found)]), "utf-8")
        cases = muat_kasus_berkas(written)
        assert len(cases) == len(muat_kasus_berkas(file))
        count += len([jalankan(case, plugin) for case in cases])
    assert count > 15


def test_a_faulty_question_keeps_no_other_from_being_asked() -> None:
    text = """
[organisasi.d]
unit = '''
PEMDA   pemerintah_daerah  -       kepala_daerah
DINAS   dinas              PEMDA   jpt_pratama
BIDANG  bidang             DINAS   administrator
'''

[[evaluasi]]
organisasi = "d"
pegawai = { unit = "BIDANG", jenis_jabatan = "pelaksana" }

[[penugasan]]
organisasi = "d"
pegawai = { A = { memimpin = "BIDANG" } }
usulan = { cara = "penunjukan", pemilik = "BIDANG", pegawai = ["A"] }

[[kedudukan]]
organisasi = "d"
pegawai = { unit = "BIDANG", jenis_jabatan = "pelaksana" }
"""
    failed: list[str] = []
    answers = coba("tanya.toml", text, "bantul", gagal=failed)
    assert [one.tanya.tabel for one in answers] == ["evaluasi", "kedudukan"], "in the order of the lines"
    (fault,) = failed
    line = text.splitlines().index("[[penugasan]]") + 1
    assert fault.startswith(f"tanya.toml:{line}: penugasan 1 ")
    assert "sebut pimpinan dengan kode unit" in fault
    with pytest.raises(BerkasKasusSalah):
        coba("tanya.toml", text, "bantul")


def questions(table: str, rows: list[dict]) -> str:
    kept = [{key: value for key, value in row.items() if key in PERTANYAAN} for row in rows]
    return "\n".join(
        f"[[{table}]]\n" + "\n".join(f"{key} = {sebagai_toml(value)}" for key, value in row.items()) for row in kept
    )


@pytest.mark.dalam
@pytest.mark.parametrize("regency", ["bantul", "buleleng"])
def test_candidates_are_cases_that_reach_their_rows(regency: str, tmp_path: Path) -> None:
    manager = PluginManager(regency)
    rows = [one for one in semua_kunci(susun_buku(manager)) if not one[2]]
    found = list(calon(manager, rows))
    kinds = {one.kunci[0] for one in found}
    assert {"kedudukan", "alur", "laporan", "pengarah", "tahapan"} <= kinds
    assert len(found) > 0.8 * len(rows)
    for number, one in enumerate(found):
        file = tmp_path / f"calon{number}.toml"
        file.write_text(one.toml, "utf-8")
        (case,) = muat_kasus_berkas(file)
        jalankan(case, regency)
