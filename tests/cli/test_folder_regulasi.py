"""``-r ./FOLDER`` on the command line: asked like an installed regulation, its Python named and not run."""

import shutil
from pathlib import Path

import pytest

from proses_bahan import tatakerja

SAGARA = Path(__file__).parents[2] / "docs/contoh/sagara"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return shutil.copytree(SAGARA, tmp_path / "sagara")


def test_a_folder_answers(folder: Path) -> None:
    done = tatakerja("-r", folder, "regulasi", "aturan")
    assert (done.returncode, done.stderr) == (0, "")
    assert "sgr-gugus-madya" in done.stdout


def test_faults_are_told_one_a_line_and_nothing_else(folder: Path) -> None:
    for berkas, teks, ganti in (("kedudukan", '"Camat"', '"Camaat"'), ("penugasan", '"menetapkan"', '"menetapkn"')):
        file = folder / f"{berkas}.toml"
        file.write_text(file.read_text("utf-8").replace(teks, ganti, 1), "utf-8")
    done = tatakerja("-r", folder, "regulasi", "aturan")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [
        "kedudukan.toml:27: pejabat 'Camaat' tidak ada dalam [pejabat]; maksudnya 'Camat'?",
        "penugasan.toml:12: aksi 'menetapkn' tidak dikenal; maksudnya 'menetapkan'?",
    ]


def test_python_is_named_once_and_run_only_when_trusted(folder: Path, tmp_path: Path) -> None:
    (folder / "__init__.py").write_text(
        "from pathlib import Path\n\nfrom tatakerja.plugin import PluginBerkas\n\n"
        f"Path({str(tmp_path / 'dijalankan')!r}).touch()\nplugin = PluginBerkas(__name__)\n",
        "utf-8",
    )
    done = tatakerja("-r", folder, "regulasi", "tampil")
    assert done.stderr.splitlines() == [
        f"Python di {folder} tidak dijalankan: __init__.py; pakai --percaya bila memercayainya"
    ]
    assert not (tmp_path / "dijalankan").exists()
    done = tatakerja("-r", folder, "--percaya", "regulasi", "tampil")
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "dijalankan").exists()


def test_schemas_of_the_files_are_written_in_both_grades(folder: Path, tmp_path: Path) -> None:
    import json

    done = tatakerja("skema", "--ke", tmp_path / "umum")
    assert (done.returncode, done.stderr) == (0, "")
    done = tatakerja("skema", "--ke", tmp_path / "khusus", "--plugin", folder)
    assert (done.returncode, done.stdout) == (0, f"{tmp_path / 'khusus'}: 12 skema.\n")
    umum, khusus = (
        json.loads((tmp_path / grade / "regulasi/kedudukan.json").read_text("utf-8"))["definitions"]["penunjuk"]
        for grade in ("umum", "khusus")
    )
    assert "Koordinator Gugus" in khusus["anyOf"][0]["enum"]
    assert umum["anyOf"][0] == {"type": "string", "minLength": 1}


def test_schemas_of_a_plugin_need_a_place(folder: Path) -> None:
    assert tatakerja("skema", "--plugin", folder).returncode == 2
