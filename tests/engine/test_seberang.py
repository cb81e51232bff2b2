"""A regulation whose reviewers, letters and teams depend on the employee: its cases, and teams of several kinds."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from tatakerja import Organisasi, Pegawai, Pemangku, SistemKerja, Unit
from tatakerja.kit.cases.folder import jalankan, muat_kasus_folder
from tatakerja.rules.berkas.open import buka_folder
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import susun_buku

SEBERANG = Path(__file__).parents[1] / "rules/berkas/seberang"
KASUS = muat_kasus_folder(SEBERANG / "kasus")
UNIT = (
    Unit("KAB", "Kabupaten", "pemerintah_daerah", None, "kepala_daerah"),
    Unit("DIN", "Dinas", "dinas", "KAB", "jpt_pratama"),
    Unit("B1", "Bidang Satu", "bidang", "DIN", "administrator"),
    Unit("KEL", "Kelompok", "kelompok", "B1", "fungsional"),
    Unit("B2", "Bidang Dua", "bidang", "DIN", "administrator"),
    Unit("LUAR", "Kantor", "instansi_lain", None, "jpt_pratama"),
)
ORANG = {
    "kel": Pegawai("1" * 18, "Kel", "KEL", "pelaksana"),
    "kel2": Pegawai("2" * 18, "Kel Dua", "KEL", "fungsional", "ahli_muda"),
    "b1": Pegawai("3" * 18, "Bidang", "B1", "pelaksana"),
    "madya": Pegawai("4" * 18, "Madya", "KEL", "fungsional", "ahli_madya"),
    "madya2": Pegawai("5" * 18, "Madya Dua", "B2", "fungsional", "ahli_madya"),
    "luar": Pegawai("6" * 18, "Luar", "LUAR", "pelaksana"),
}


KEPALA = [
    Pegawai(
        f"{number:018d}", f"Kepala {unit.kode}", unit.kode, unit.jabatan_pimpinan, "ahli_muda" * (unit.kode == "KEL")
    )
    for number, unit in enumerate(UNIT)
]
ORGANISASI = Organisasi(
    UNIT,
    (*KEPALA, *ORANG.values()),
    tuple(Pemangku(one.unit, one.nip, "definitif", date(2020, 1, 1)) for one in KEPALA),
)


@pytest.fixture(scope="module")
def sistem() -> SistemKerja:
    return SistemKerja.buka(SEBERANG, organisasi=ORGANISASI, tanggal=date(2026, 1, 5))


@pytest.fixture(scope="module")
def plugin() -> object:
    return buka_folder(str(SEBERANG))


@pytest.mark.parametrize("kasus", KASUS, ids=str)
def test_its_cases_pass(kasus: object, plugin: object) -> None:
    jalankan(kasus, plugin)


@pytest.mark.parametrize(
    ("siapa", "pos"),
    [
        (("kel",), ["KEL", "B1"]),
        (("kel", "kel2"), ["KEL", "B1"]),
        (("madya", "madya2"), ["DIN"]),  # from two units, reviewed by the same
        (("b1",), ["B1"]),
    ],
)
def test_a_team_alike_has_the_chain_of_its_members_wherever_it_works(
    sistem: SistemKerja, siapa: tuple[str, ...], pos: list[str]
) -> None:
    guide = sistem._answers().performance
    for owner in ("B1", "B2"):
        answer = guide.rantai(owner, len(siapa), lintas=True, pegawai=[ORANG[one].nip for one in siapa])
        assert (answer.status, [kode for kode, _ in answer.pos]) == ("diatur", pos)


@pytest.mark.parametrize("siapa", [("kel", "b1"), ("kel", "madya"), ("b1", "kel", "madya")])
def test_a_team_of_several_kinds_leaves_its_reviewers_open_and_names_each_chain(
    sistem: SistemKerja, siapa: tuple[str, ...]
) -> None:
    answer = sistem._answers().performance.rantai("B1", len(siapa), pegawai=[ORANG[one].nip for one in siapa])
    assert (answer.status, answer.pos, answer.aturan) == ("belum_tertentukan", (), "sbr-evaluasi")
    told = answer.keterangan[0]
    assert "lain bagi masing-masing anggota" in told
    posts = {
        "kel": "Ketua Kelompok, lalu Kepala Bidang Satu",
        "b1": "Kepala Bidang Satu",
        "madya": "Kepala Dinas",
    }
    assert all(posts[one] in told for one in siapa)


def test_of_who_comes_from_outside_is_said_so_not_that_the_text_is_silent(sistem: SistemKerja) -> None:
    answer = sistem.alur_evaluasi(ORANG["luar"].nip, "B1")
    assert (answer.status, answer.rantai) == ("tidak_diatur", ())
    assert all("Plugin belum memuat" not in note for note in answer.keterangan)
    both = sistem._answers().performance.rantai("B1", 2, pegawai=[ORANG["kel"].nip, ORANG["luar"].nip])
    assert both.status == "belum_tertentukan"


def test_rows_about_the_owner_and_about_the_employee_stand_together_as_exceptions(tmp_path: Path) -> None:
    folder = tmp_path / "seberang"
    shutil.copytree(SEBERANG, folder)
    with (folder / "evaluasi.toml").open("a", encoding="utf-8") as file:
        file.write(
            """
[[bagian]]
di = "Pasal 5 ayat (2)"

[[bagian.evaluasi]]
kode = "sbr-pemilik"
bila = { pada = "dinas", bentuk = "tim", ukuran_tim = { paling_sedikit = 3 } }
pengecualian_dari = ["sbr-evaluasi", "sbr-evaluasi-utama"]
rantai = "Pimpinan Unit Organisasi pemilik kinerja"
"""
        )
    susun_buku(PluginManager(buka_folder(str(folder))))
    guide = SistemKerja.buka(folder, organisasi=ORGANISASI, tanggal=date(2026, 1, 5))._answers().performance
    people = [ORANG[one].nip for one in ("kel", "b1", "madya")]
    whole = guide.rantai("B2", 3, pegawai=people)
    assert (whole.status, whole.aturan, [kode for kode, _ in whole.pos]) == ("diatur", "sbr-pemilik", ["B2"])
    assert guide.rantai("B2", 2, pegawai=people[:2]).status == "belum_tertentukan"


def test_posts_of_a_row_about_the_employee_are_sought_from_their_unit(tmp_path: Path) -> None:
    folder = tmp_path / "seberang"
    shutil.copytree(SEBERANG, folder)
    file = folder / "evaluasi.toml"
    text = file.read_text("utf-8")
    row = 'rantai = ["yang mengoordinasikan", "Pimpinan Unit Organisasi", "Pejabat Penilai Kinerja"]'
    assert row in text
    file.write_text(text.replace(row, 'rantai = ["Kepala Bidang", "Kepala Dinas"]'), "utf-8")
    sistem = SistemKerja.buka(folder, organisasi=ORGANISASI, tanggal=date(2026, 1, 5))
    assert [one.unit for one in sistem.alur_evaluasi(ORANG["kel"].nip, "B2").rantai] == ["B1", "DIN"]
