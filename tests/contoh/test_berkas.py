"""``contoh.toml`` gives the skeleton that the same shapes give in Python; its slips are told with their lines."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from tatakerja import GalatPlugin
from tatakerja.plugin import Kerangka, PluginBerkas
from tatakerja.plugin import bentuk_contoh as bentuk
from tatakerja.plugin import profesi_contoh as p
from tatakerja.rules.berkas.contoh import baca_contoh
from tatakerja.rules.berkas.faults import GalatRegulasi
from tatakerja.rules.manager import PluginManager
from tatakerja_contoh.perintah import build_sample

SAGARA = Path(__file__).parents[2] / "docs/contoh/sagara"
CONTOH = """[daftar]
kecamatan = ["Tanjung", "Pulau", "Karang"]
sd = [{ dari = "kecamatan", sampai = 2, nomor = 2 }, "Satu Atap"]
puskesmas = [{ dari = "kecamatan", mulai = 2, akhiran = ["I", "II"] }]

[[unit]]
bentuk = "pemerintah_daerah"
nama = "Pemerintah Kabupaten Sagara Kencana"

[[unit]]
bentuk = "perangkat_daerah"
kode = "DIKKES"
nama = "Dinas Pendidikan dan Kesehatan"
urusan = ["pendidikan", "kesehatan"]
seksi = true
anak = [
  { bentuk = "sekolah", jenjang = "SD Negeri", kode = "SDN", nama = "sd", bobot = 11 },
  { bentuk = "puskesmas", nama = "puskesmas", awalan = "Puskesmas" },
  { bentuk = "uptd", kode = "LAB", nama = "Laboratorium", profesi = "laboran", kelas = "B" },
]

[[unit]]
bentuk = "kecamatan"
nama = "kecamatan"
seksi_ = ["Praja", "Sosial"]

[[unit]]
bentuk = "instansi_vertikal"
kode = "BPS"
nama = "Badan Pusat Statistik"
sebutan = "Kepala BPS"
profesi = ["statistisi"]
bagian = "Umum"
"""
KERANGKA = Kerangka(
    akar=bentuk.pemerintah_daerah(
        "Pemerintah Kabupaten Sagara Kencana",
        (
            bentuk.perangkat_daerah(
                "DIKKES",
                "Dinas Pendidikan dan Kesehatan",
                "pendidikan kesehatan",
                seksi=True,
                anak=(
                    bentuk.sekolah(
                        "SD Negeri", "SDN", ("1 Tanjung", "2 Tanjung", "1 Pulau", "2 Pulau", "Satu Atap"), bobot=11
                    ),
                    bentuk.puskesmas(("Pulau I", "Pulau II", "Karang I", "Karang II"), awalan="Puskesmas"),
                    bentuk.uptd("LAB", "Laboratorium", (p.LABORAN,), kelas="B"),
                ),
            ),
            bentuk.kecamatan(("Tanjung", "Pulau", "Karang"), seksi_=("Praja", "Sosial")),
        ),
    ),
    instansi_lain=(bentuk.instansi_vertikal("BPS", "Badan Pusat Statistik", "Kepala BPS", (p.STATISTISI,), "Umum"),),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = shutil.copytree(SAGARA, tmp_path / "sagara")
    (folder / "contoh.toml").write_text(CONTOH, "utf-8")
    return folder


def test_the_file_gives_the_skeleton_of_the_same_shapes(folder: Path) -> None:
    assert baca_contoh(folder) == KERANGKA
    assert PluginManager(str(folder)).contoh() == KERANGKA


def test_a_folder_without_the_file_has_no_sample(folder: Path) -> None:
    (folder / "contoh.toml").unlink()
    assert PluginManager(PluginBerkas(folder)).contoh() is None


@pytest.mark.parametrize(
    ("teks", "ganti", "baris", "pesan"),
    [
        ('bentuk = "kecamatan"', 'bentuk = "kecamtan"', 23, "bentuk 'kecamtan' tidak dikenal; maksudnya 'kecamatan'?"),
        ('kode = "DIKKES"\n', "\n", 10, "bentuk 'perangkat_daerah' memerlukan 'kode'; tambahkan kode"),
        ("seksi = true", "seksi = 1", 15, "seksi tidak dapat berupa bilangan; tulis true atau false"),
        ('nama = "sd"', 'nama = "sdd"', 17, "daftar 'sdd' tidak ada; maksudnya 'sd'?"),
        ('profesi = "laboran"', 'profesi = "loboran"', 19, "profesi 'loboran' tidak dikenal; maksudnya 'laboran'?"),
        ("nomor = 2", 'nomor = "2"', 3, "nomor harus bilangan bulat, bukan teks; misalnya 2"),
        ('bentuk = "pemerintah_daerah"', 'bentuk = "setda"', 6, "unit pertama harus berbentuk 'pemerintah_daerah'"),
    ],
)
def test_slips_are_told_with_their_lines(folder: Path, teks: str, ganti: str, baris: int, pesan: str) -> None:
    (folder / "contoh.toml").write_text(CONTOH.replace(teks, ganti, 1), "utf-8")
    with pytest.raises(GalatRegulasi) as told:
        baca_contoh(folder)
    assert str(told.value).startswith(f"contoh.toml:{baris}: {pesan}")


def test_a_kind_of_unit_that_no_file_knows_is_told_with_its_line(folder: Path) -> None:
    text = CONTOH.replace("seksi = true", 'seksi = true\njenis = "dinass"', 1)
    (folder / "contoh.toml").write_text(text, "utf-8")
    with pytest.raises(GalatRegulasi) as told:
        PluginManager(PluginBerkas(folder)).contoh()
    line = next(no for no, one in enumerate(text.splitlines(), 1) if "dinass" in one)
    assert str(told.value).startswith(f"contoh.toml:{line}: jenis unit 'dinass' tidak dikenal; maksudnya 'dinas'?")


def test_units_of_one_code_are_a_fault_of_the_plugin(folder: Path) -> None:
    (folder / "contoh.toml").write_text(CONTOH.replace('kode = "BPS"', 'kode = "DIKKES"', 1), "utf-8")
    with pytest.raises(GalatPlugin, match="kode unit 'DIKKES' muncul dua kali"):
        build_sample(PluginBerkas(folder), 100, 1, date(2026, 1, 5))
