"""A folder of files is a plugin: opened by its path, re-read when it changes, its Python not run unless trusted."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from tatakerja import SistemKerja
from tatakerja.plugin import PluginBerkas
from tatakerja.rules.berkas.faults import GalatRegulasi
from tatakerja.rules.berkas.open import buka_folder, python_diabaikan
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import susun_buku
from tatakerja.values.galat import GalatPlugin, RegulasiTidakDikenal

SAGARA = Path(__file__).parents[3] / "docs/contoh/sagara"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A distribution: the files in a package in it."""
    shutil.copytree(SAGARA, tmp_path / "plugin" / "tatakerja_sagara")
    return tmp_path / "plugin"


@pytest.mark.parametrize("inner", ["", "tatakerja_sagara"])
def test_a_folder_is_opened_by_the_path_of_the_distribution_or_of_the_package(folder: Path, inner: str) -> None:
    buku = susun_buku(PluginManager(str(folder / inner)))
    assert buku.regulasi.nama == "sagara"
    assert "sgr-gugus-madya" in [row.kode for row in buku.kedudukan]


def test_a_word_is_the_name_of_an_installed_plugin_even_beside_such_a_folder(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    with pytest.raises(RegulasiTidakDikenal):
        PluginManager("tatakerja_sagara")
    assert susun_buku(PluginManager("./tatakerja_sagara")).regulasi.nama == "sagara"


def test_files_are_read_again_when_they_change(folder: Path) -> None:
    plugin = PluginBerkas(folder / "tatakerja_sagara")
    before = plugin.tatakerja_regulasi()
    assert plugin.tatakerja_regulasi() is before
    file = folder / "tatakerja_sagara" / "regulasi.toml"
    file.write_text(file.read_text("utf-8").replace('versi = "1"', 'versi = "10"'), "utf-8")
    assert plugin.tatakerja_regulasi().versi == "10"


def test_faults_of_files_reach_the_caller_as_they_are(folder: Path) -> None:
    file = folder / "tatakerja_sagara" / "kedudukan.toml"
    file.write_text(file.read_text("utf-8").replace('ppk = "Camat"', 'ppk = "Camaat"'), "utf-8")
    with pytest.raises(GalatRegulasi) as told:
        SistemKerja.buka(str(folder), organisasi=folder, tanggal=date(2026, 1, 5))
    assert str(told.value) == "kedudukan.toml:27: pejabat 'Camaat' tidak ada dalam [pejabat]; maksudnya 'Camat'?"


def test_python_is_not_run_but_named(folder: Path, tmp_path: Path) -> None:
    package = folder / "tatakerja_sagara"
    (package / "__init__.py").write_text(
        f"from pathlib import Path\n\nPath({str(tmp_path / 'dijalankan')!r}).touch()\n", "utf-8"
    )
    plugin = buka_folder(folder)
    assert susun_buku(PluginManager(plugin)).regulasi.nama == "sagara"
    assert python_diabaikan(folder) == ("__init__.py",)
    assert not (tmp_path / "dijalankan").exists()
    buka_folder(folder, percaya=True)
    assert (tmp_path / "dijalankan").exists()


def test_the_line_that_names_the_plugin_is_no_python_to_speak_of(folder: Path) -> None:
    package = folder / "tatakerja_sagara"
    (package / "__init__.py").write_text(
        '"""Sagara."""\n\nfrom tatakerja.plugin import PluginBerkas\n\nplugin = PluginBerkas(__name__)\n', "utf-8"
    )
    assert python_diabaikan(folder) == ()


def test_trusted_python_adds_to_the_files(folder: Path) -> None:
    package = folder / "tatakerja_sagara"
    (package / "__init__.py").write_text(
        "from tatakerja.plugin import Predikat, PluginBerkas, hookimpl\n\n\n"
        "class Sagara(PluginBerkas):\n"
        "    @hookimpl\n"
        "    def tatakerja_predikat(self):\n"
        "        return (Predikat('Baik', 'PP 30/2019 Pasal 41'),)\n\n\n"
        "plugin = Sagara(__name__)\n",
        "utf-8",
    )
    package.rename(folder / "tatakerja_sagara_tepercaya")
    buku = susun_buku(PluginManager(buka_folder(folder, percaya=True)))
    assert [one.nama for one in buku.predikat] == ["Baik"]
    assert "sgr-dinas" in [row.kode for row in buku.kedudukan]


def test_python_that_fails_is_told_by_its_file(folder: Path) -> None:
    package = folder / "tatakerja_sagara"
    (package / "__init__.py").write_text("1 / 0\n", "utf-8")
    package.rename(folder / "tatakerja_sagara_rusak")
    with pytest.raises(GalatPlugin, match=r"__init__\.py gagal dijalankan: ZeroDivisionError"):
        buka_folder(folder, percaya=True)


@pytest.mark.parametrize(
    ("make", "pesan"),
    [
        (shutil.rmtree, "folder ini tidak ada; periksa jalurnya"),
        (lambda folder: (folder / "tatakerja_sagara/regulasi.toml").unlink(), "regulasi.toml tidak ada di sini"),
        (lambda folder: shutil.copytree(SAGARA, folder / "lain"), "lebih dari satu regulasi: lain, tatakerja_sagara"),
    ],
)
def test_a_folder_without_one_regulation_is_told(folder: Path, make, pesan: str) -> None:
    make(folder)
    with pytest.raises(GalatRegulasi) as told:
        PluginManager(str(folder))
    assert str(told.value).startswith(f"{folder}: {pesan}")


def test_flaws_that_change_no_answer_are_read_only_where_all_are_listed(folder: Path) -> None:
    file = folder / "tatakerja_sagara" / "anomali-redaksi.toml"
    file.write_text(
        '[[anomali]]\nkode = "sgr-bersama"\njenis = "redaksi"\ntingkat = "redaksional"\ntempat = "Pasal 6 ayat (2)"\n'
        'isi = """\nKata bersama-sama\nmendahului tiga huruf."""\n',
        "utf-8",
    )
    assert dict(susun_buku(PluginManager(str(folder))).anomali) == {}
    found = susun_buku(PluginManager(str(folder)), lengkap=True).anomali
    assert found["sgr-bersama"].isi == "Kata bersama-sama mendahului tiga huruf."
    file.write_text(file.read_text("utf-8").replace("redaksional", "redaksionl"), "utf-8")
    susun_buku(PluginManager(str(folder)))
    with pytest.raises(GalatRegulasi) as told:
        susun_buku(PluginManager(str(folder)), lengkap=True)
    assert str(told.value) == "anomali-redaksi.toml:4: tingkat 'redaksionl' tidak dikenal; maksudnya 'redaksional'?"


def test_the_letters_of_a_section_are_rows_and_no_default_of_its_routes(folder: Path) -> None:
    file = folder / "tatakerja_sagara" / "penugasan.toml"
    file.write_text(
        file.read_text("utf-8")
        + """
[[bagian]]
di = "Pasal 7"

[[bagian.alur]]
kode = "sgr-lain"
bila = { cara = "sukarela", bentuk = "tim", sifat = "rutin" }
langkah = [{ oleh = "pegawai", aksi = "mengajukan", kepada = "ppk", dokumen = "lisan" }]

[[bagian.surat]]
kode = "sgr-surat-lain"
bila = { cara = "sukarela", bentuk = "tim" }
langkah = [{ oleh = "ppk", aksi = "menetapkan", kepada = "pegawai", dokumen = "surat_penugasan" }]
""",
        "utf-8",
    )
    rows = {row.kode: row for row in PluginBerkas(folder / "tatakerja_sagara").tatakerja_alur()}
    assert rows["sgr-lain"].surat == ()
    assert [step.aksi for step in rows["sgr-surat-lain"].langkah] == ["menetapkan"]


def test_a_fault_of_a_row_without_citation_is_told_at_it_and_not_at_another_of_its_section(folder: Path) -> None:
    file = folder / "tatakerja_sagara" / "kedudukan.toml"
    content = file.read_text("utf-8")
    file.write_text(
        content
        + """
[[bagian]]
[[bagian.kedudukan]]
kode = "sgr-uptd"
bila = { pada = "uptd", memimpin = false }
ppk = "atasan langsung"
dasar = "Pasal 2"

[[bagian.diam]]
kode = "sgr-diam-puskesmas"
bila = { pada = "puskesmas" }
alasan = "Tidak disebut."
""",
        "utf-8",
    )
    with pytest.raises(GalatPlugin) as told:
        susun_buku(PluginManager(str(folder)))
    line = content.count("\n") + 9
    assert str(told.value) == f"kedudukan.toml:{line}: tidak menyebut dasar; beri paling sedikit satu sitasi"


def test_a_prohibition_without_words_is_worded_by_its_conditions(folder: Path) -> None:
    rows = {row.kode: row for row in susun_buku(PluginManager(str(folder))).alur}
    assert rows["sgr-sukarela-lintas-pd"].uraian == (
        "Penugasan seperti ini dilarang (bila cara sukarela; jenis_jabatan pelaksana; cakupan lintas_perangkat_daerah)."
    )
