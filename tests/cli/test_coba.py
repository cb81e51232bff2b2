"""``coba``: what is pasted is asked, explained, and kept as a case only where a sentence says what the text says."""

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from tatakerja.cli.app.root import akar
from tatakerja.kit.cases.folder import jalankan, muat_kasus_berkas

from .conftest import Jalankan

SAGARA = Path(__file__).parents[2] / "docs/contoh/sagara"
UNIT = """\
PEMDA  pemerintah_daerah  -      kepala_daerah
DINAS  dinas              PEMDA  jpt_pratama
BID1   bidang             DINAS  administrator
BID2   bidang             DINAS  administrator   # yang lain
"""
TANYA = f"""
[organisasi.dinas]
unit = '''
{UNIT}'''

[[kedudukan]]
kalimat = "Pelaksana pada bidang dinilai Kepala Bidang."
organisasi = "dinas"
pegawai = {{ unit = "BID1", jenis_jabatan = "pelaksana" }}

[[penugasan]]
kalimat = "Dari bidang lain, penilai pegawai menetapkan surat penugasan."
organisasi = "dinas"
pegawai = {{ A = {{ unit = "BID2", jenis_jabatan = "pelaksana" }} }}
usulan = {{ cara = "penunjukan", pemilik = "BID1", pegawai = ["A"] }}

[[evaluasi]]
kalimat = "Hasil kerja ditinjau Kepala Bidang."
organisasi = "dinas"
pegawai = {{ unit = "BID1", jenis_jabatan = "pelaksana" }}

[[pelaporan]]
kalimat = "Yang sendiri melapor kepada Kepala Bidang."
organisasi = "dinas"
pegawai = {{ A = {{ unit = "BID1", jenis_jabatan = "pelaksana" }} }}
usulan = {{ cara = "penunjukan", pemilik = "BID1", pegawai = ["A"] }}

[[pelaksanaan]]
kalimat = "Kepala Bidang mengarahkan."
organisasi = "dinas"
pegawai = {{ A = {{ unit = "BID1", jenis_jabatan = "pelaksana" }} }}
usulan = {{ cara = "penunjukan", pemilik = "BID1", pegawai = ["A"] }}

[[tahapan]]
kalimat = "Pada bidang, Kepala Bidang merumuskan strategi."
organisasi = "dinas"
unit = "BID1"
"""


@pytest.fixture
def tanya(tmp_path: Path) -> Path:
    file = tmp_path / "tanya.toml"
    file.write_text(TANYA, "utf-8")
    return file


def test_units_alone_ask_everybodys_kedudukan(jalankan: Jalankan) -> None:
    done = CliRunner().invoke(akar, ["-r", "bantul", "coba"], input=UNIT, env={"COLUMNS": "200"})
    assert done.exit_code == 0, done.stderr
    rows = {line.split("  ")[0]: line for line in done.stdout.splitlines()}
    assert "Kepala BID1" in rows["pelaksana di BID1"]
    assert "btl-pimpinan-berjenjang" in rows["pimpinan DINAS"]
    assert "pimpinan PEMDA" not in rows


def test_every_kind_of_question_is_answered_and_shown_as_a_case(jalankan: Jalankan, tanya: Path) -> None:
    shown = jalankan("-r", "bantul", "coba", str(tanya))
    assert shown.kode == 0, shown.galat
    assert shown.keluar.count("Sebagai kasus") == 6
    assert "Aturan yang menjawab" in shown.keluar
    assert '[1, "menetapkan", "BID2", "surat_penugasan", ["A"]' in shown.keluar


def test_what_is_kept_is_run_as_cases_and_can_be_added_to(jalankan: Jalankan, tanya: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kasus.toml"
    done = jalankan("-r", "bantul", "coba", str(tanya), "--simpan", str(kept))
    assert done.kode == 0, done.galat
    assert f"{kept}: 6 kasus ditambahkan." in done.keluar
    assert [jalankan_kasus.status for jalankan_kasus in map(run, muat_kasus_berkas(kept))] == ["diatur"] * 6
    # Another fragment of the same name keeps a name of its own, the same one is written once.
    more = tmp_path / "lagi.toml"
    more.write_text(
        TANYA.replace("BID2 ", "BID3 ").replace('"BID2"', '"BID3"').replace('kalimat = "', 'kalimat = "Lagi: ')
    )
    assert jalankan("-r", "bantul", "coba", str(more), "--simpan", str(kept)).kode == 0
    text = kept.read_text("utf-8")
    assert (text.count("[organisasi."), text.count('dibandingkan = ""')) == (2, 12)
    assert len(list(map(run, muat_kasus_berkas(kept)))) == 12


def test_who_compared_it_with_the_text_signs_for_it(jalankan: Jalankan, tanya: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kasus.toml"
    signed = jalankan("-r", "bantul", "coba", str(tanya), "--simpan", str(kept), "--dibandingkan", " Sri, Hukum ")
    assert signed.keluar.rstrip().endswith(": 6 kasus ditambahkan.")
    assert kept.read_text("utf-8").count('dibandingkan = "Sri, Hukum, 2') == 6
    assert {one.dibandingkan[:10] for one in muat_kasus_berkas(kept)} == {"Sri, Hukum"}
    for words in (["--dibandingkan", "Sri"], ["--simpan", str(kept), "--dibandingkan", " "]):
        assert jalankan("-r", "bantul", "coba", str(tanya), *words).kode == 2


def run(case):
    return jalankan(case, "bantul")


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ('kalimat = "Kepala Bidang mengarahkan."\n', "", "tanpa kalimat tidak disimpan: Percobaan pelaksanaan 1"),
        ('kalimat = "Kepala Bidang mengarahkan', 'kalimatt = "Kepala Bidang mengarahkan', "maksudnya 'kalimat'"),
        ('unit = "BID1"\n', 'unit = "BID9"\n', "BID9"),
        ("dinas              PEMDA", "dinass             PEMDA", "jenis unit dinass tidak dikenal"),
        ("[[tahapan]]", "[[tahapan", "bukan TOML"),
        ('unit = "BID1"\n', "unit = 3\n", "unit harus teks, bukan 3"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_kept(
    jalankan: Jalankan, tanya: Path, *, right: str, wrong: str, told: str
) -> None:
    assert right in TANYA
    tanya.write_text(TANYA.replace(right, wrong), "utf-8")
    kept = tanya.with_name("kasus.toml")
    done = jalankan("-r", "bantul", "coba", str(tanya), "--simpan", str(kept))
    assert done.kode == 1
    assert told in done.galat
    assert not kept.exists()


def test_a_sentence_that_is_there_already_is_not_kept_twice(jalankan: Jalankan, tanya: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kasus.toml"
    assert jalankan("-r", "bantul", "coba", str(tanya), "--simpan", str(kept)).kode == 0
    before = kept.read_text("utf-8")
    done = jalankan("-r", "bantul", "coba", str(tanya), "--simpan", str(kept))
    assert (done.kode, kept.read_text("utf-8")) == (1, before)
    assert "dipakai dua kali" in done.galat


def test_readings_chosen_for_the_run_hold(jalankan: Jalankan, tmp_path: Path) -> None:
    file = tmp_path / "tanya.toml"
    file.write_text(
        "[organisasi.k]\nunit = '''\nP pemerintah_daerah - kepala_daerah\nS sekretariat_daerah P jpt_pratama\n'''\n"
        '[[kedudukan]]\norganisasi = "k"\npegawai = { memimpin = "S" }\n',
        "utf-8",
    )
    wrong = jalankan("-r", "bantul", "-t", "btl-tidak-ada=x", "coba", str(file))
    assert wrong.kode != 0
    assert "btl-tidak-ada" in wrong.galat


def test_answers_as_json_have_the_keys_of_the_question(jalankan: Jalankan, tanya: Path) -> None:
    told = jalankan("-r", "bantul", "coba", str(tanya), "--format", "json").json
    assert [one["tabel"] for one in told] == [
        "kedudukan", "penugasan", "evaluasi", "pelaporan", "pelaksanaan", "tahapan",
    ]  # fmt: skip
    assert told[0]["kalimat"] == "Pelaksana pada bidang dinilai Kepala Bidang."
    assert (told[0]["jawaban"]["ppk"]["unit"], told[1]["jawaban"]["status"]) == ("BID1", "diatur")
    assert all(one["kasus"].startswith(f"[[{one['tabel']}]]") for one in told)


def test_the_file_of_a_plugins_cases_is_asked_as_it_is(jalankan: Jalankan, tmp_path: Path) -> None:
    """``[[kasus]]`` stands for what the file's name begins with."""
    file = tmp_path / "penugasan-tim.toml"
    file.write_text(TANYA.replace("[[penugasan]]", "[[kasus]]"), "utf-8")
    shown = jalankan("-r", "bantul", "coba", str(file))
    assert shown.kode == 0, shown.galat
    assert "penugasan: Dari bidang lain" in shown.keluar


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ("             DINAS", "             DINS", ":6: organisasi.dinas, BID1: induk DINS belum disebut di atasnya"),
        (
            "  administrator",
            "  administratr",
            ":6: organisasi.dinas, BID1: jabatan pimpinan 'administratr' tidak dikenal",
        ),
        ("             DINAS  administrator", "", ":6: organisasi.dinas: 'BID1   bidang' harus memuat"),
        ("[[tahapan]]", "[[tahapan", ":38: bukan TOML yang sah: "),
    ],
)
def test_a_slip_in_the_notation_is_told_with_its_line(
    jalankan: Jalankan, tanya: Path, *, right: str, wrong: str, told: str
) -> None:
    assert right in TANYA
    tanya.write_text(TANYA.replace(right, wrong, 1), "utf-8")
    assert f"tanya.toml{told}" in jalankan("-r", "bantul", "coba", str(tanya)).galat


def test_the_day_is_that_of_the_option_where_a_question_names_none(tmp_path: Path, jalankan: Jalankan) -> None:
    file = tmp_path / "potongan.toml"
    file.write_text(TANYA.split("[[penugasan]]", maxsplit=1)[0], "utf-8")
    early = jalankan("-r", "bantul", "--tanggal", "2020-01-01", "coba", str(file))
    assert early.kode == 1
    assert "tidak berlaku pada 2020-01-01" in early.galat
    kept = tmp_path / "kasus.toml"
    assert jalankan("-r", "bantul", "--tanggal", "2026-03-04", "coba", str(file), "--simpan", str(kept)).kode == 0
    assert "2026-03-04" in kept.read_text("utf-8")


def test_a_question_of_a_day_before_the_regulation_is_told_with_its_line_and_the_others_are_answered(
    tmp_path: Path, jalankan: Jalankan
) -> None:
    file, kept = tmp_path / "tanya.toml", tmp_path / "kasus.toml"
    first = TANYA.split("[[penugasan]]", maxsplit=1)[0]
    early = first[first.index("[[kedudukan]]") :].replace("[[kedudukan]]", "[[kedudukan]]\ntanggal = 2020-01-01")
    early = re.sub(r'kalimat = ".*?"', 'kalimat = "Terlalu dini."', early)
    file.write_text(f"{first}\n{early}", "utf-8")
    line = 1 + next(n for n, text in enumerate(file.read_text("utf-8").splitlines()) if "2020-01-01" in text)
    told = jalankan("-r", "bantul", "coba", str(file), "--simpan", str(kept))
    assert told.kode == 1
    assert f"tanya.toml:{line - 1}: kedudukan 02 Terlalu dini.: Peraturan Bupati" in told.galat
    assert "Pejabat Penilai Kinerja (PPK): " in told.keluar
    assert not kept.exists()


def test_what_is_wrong_with_the_rules_is_told_once(tmp_path: Path, jalankan: Jalankan) -> None:
    """Not beside each of the questions, none of which can be asked."""
    folder = tmp_path / "sagara"
    shutil.copytree(SAGARA, folder)
    file = folder / "pelaporan.toml"
    file.write_text(file.read_text("utf-8").replace("puo_pemilik", "puo_pemilk", 1), "utf-8")
    done = jalankan("-r", str(folder), "coba", str(folder / "kasus/penugasan.toml"))
    assert done.kode == 1
    assert done.galat.count("'puo_pemilk' tidak dikenal") == 1
    assert "penugasan.toml:" not in done.galat
