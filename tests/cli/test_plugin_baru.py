"""``plugin baru``: a distribution that loads, passes its own tests and is judged *berjalan* at once."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tatakerja.kit.periksa.susun import periksa
from tatakerja.rules.berkas.open import buka_folder
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import susun_buku

from .conftest import Jalankan

REKAAN = Path(__file__).parents[1] / "rules/rekaan"
KEPALA = "PERATURAN WALI KOTA REKAAN\nNOMOR 7 TAHUN 2031\nTENTANG SISTEM KERJA\n"


@pytest.fixture
def naskah(tmp_path: Path) -> Path:
    file = tmp_path / "perwali.txt"
    file.write_text(
        KEPALA + "".join((REKAAN / name).read_text("utf-8") for name in ("batang-tubuh.txt", "lampiran.txt")), "utf-8"
    )
    return file


def test_from_a_text_every_article_stands_in_its_file_as_not_yet_written(
    jalankan: Jalankan, tmp_path: Path, naskah: Path
) -> None:
    folder = tmp_path / "plugin"
    shown = jalankan("plugin", "baru", "kota-rekaan", "--naskah", str(naskah), "--dari", "bantul", "--ke", str(folder))
    assert shown.kode == 0, shown.galat
    assert "kedudukan.toml: 4 belum ditulis, mulai dari Pasal 2" in shown.keluar
    assert "Penomoran yang diragukan (2)" in shown.keluar
    package = folder / "tatakerja_kota_rekaan"
    line = naskah.read_text("utf-8").splitlines().index("Pasal 2") + 1
    stub = f"# Pasal 2: belum ditulis (baris {line} naskah; ayat (1) sampai ayat (4))"
    assert stub in (package / "kedudukan.toml").read_text("utf-8")
    assert "# Lampiran II.2: belum ditulis" in (package / "tahapan.toml").read_text("utf-8")
    told = tomllib.loads((package / "regulasi.toml").read_text("utf-8"))
    assert told["daerah"] == "Kota Rekaan"
    assert told["instrumen"][0]["singkatan"] == "Perwali Rekaan 7/2031"
    # The model's rows are there to be read, and none of them is in force.
    assert "# [[bagian.laporan]]" in (package / "pelaporan.toml").read_text("utf-8")
    assert tomllib.loads((package / "pelaporan.toml").read_text("utf-8")) == {}
    rows = jalankan("-r", str(folder), "regulasi", "aturan", "--format", "json")
    assert rows.kode == 0, rows.galat
    for file in package.rglob("*.toml"):
        schema = file.read_text("utf-8").splitlines()[0].removeprefix("#:schema ")
        assert (file.parent / schema).resolve().is_file()


def test_what_was_written_is_told_as_json(jalankan: Jalankan, tmp_path: Path, naskah: Path) -> None:
    folder = tmp_path / "plugin"
    words = ("plugin", "baru", "rekaan", "--naskah", str(naskah), "--ke", str(folder), "--format", "json")
    told = jalankan(*words).json
    assert (told["folder"], len(told["ragu"])) == (str(folder), 2)
    assert all((folder / name).is_file() for name in told["berkas"])
    assert {"berkas": "kedudukan.toml", "tempat": "Pasal 2", "isi": "ayat (1) sampai ayat (4)"}.items() <= next(
        one for one in told["belum"] if one["tempat"] == "Pasal 2"
    ).items()


def test_an_article_under_a_heading_of_two_things_goes_where_its_words_belong(
    jalankan: Jalankan, tmp_path: Path
) -> None:
    text = tmp_path / "perwali.txt"
    text.write_text(
        "BAB V\nPELAPORAN DAN EVALUASI\nPasal 1\nPegawai melapor kepada ketua tim.\n"
        "Pasal 2\nHasil kerja ditinjau Kepala Bidang dan dinyatakan\nselesai oleh Kepala Dinas.\n", "utf-8",
    )  # fmt: skip
    folder = tmp_path / "plugin"
    assert jalankan("plugin", "baru", "rekaan", "--naskah", str(text), "--ke", str(folder)).kode == 0
    assert "# Pasal 1: belum" in (folder / "tatakerja_rekaan/pelaporan.toml").read_text("utf-8")
    assert "# Pasal 2: belum" in (folder / "tatakerja_rekaan/evaluasi.toml").read_text("utf-8")


def test_it_is_judged_and_passes_its_own_tests_at_once(jalankan: Jalankan, tmp_path: Path, naskah: Path) -> None:
    folder = tmp_path / "tatakerja-rekaan"
    assert jalankan("plugin", "baru", "rekaan", "--naskah", str(naskah), "--ke", str(folder)).kode == 0
    judged = periksa(str(folder))
    assert judged.tingkat == "berjalan"
    # Built and asked in a clean environment, too: nothing is wrong with its packaging.
    assert {one.kode for one in judged.temuan} == {
        "diam-tak-dinyatakan", "ketentuan-tak-tersentuh", "tanpa-hari-berlaku",
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", "kasus or bersitasi or terjangkau"],
        cwd=folder, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
    assert "5 passed" in done.stdout


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("Sukamaju",), "tidak dapat dipakai"),
        (("../jauh",), "tidak dapat dipakai"),
        (("bantul",), "sudah terpasang"),
        (("rekaan", "--naskah", "tidak-ada.txt"), "tidak-ada.txt"),
        (("rekaan", "--dari", "tidak-ada"), "tidak terpasang"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_written(
    jalankan: Jalankan, tmp_path: Path, words: tuple[str, ...], told: str
) -> None:
    folder = tmp_path / "plugin"
    refused = jalankan("plugin", "baru", *words, "--ke", str(folder))
    assert refused.kode in (1, 2)
    assert told in refused.galat
    assert not folder.exists()


def test_a_folder_that_holds_anything_is_left_alone(jalankan: Jalankan, tmp_path: Path) -> None:
    (tmp_path / "milik.txt").write_text("x", "utf-8")
    refused = jalankan("plugin", "baru", "rekaan", "--ke", str(tmp_path))
    assert (refused.kode, [file.name for file in tmp_path.iterdir()]) == (1, ["milik.txt"])
    assert "--ke" in refused.galat


def test_the_shapes_with_which_files_begin_load_once_the_marks_are_taken_away(
    jalankan: Jalankan, tmp_path: Path
) -> None:
    folder = tmp_path / "plugin"
    assert jalankan("plugin", "baru", "rekaan", "--ke", str(folder)).kode == 0
    for file in folder.glob("*/*.toml"):
        text = re.sub(r"(?m)^# (?=\[|[a-z_]+ = |  \{|\])", "", file.read_text("utf-8"))
        file.write_text(text, "utf-8")
    buku = susun_buku(PluginManager(buka_folder(str(folder))), lengkap=True)
    kinds = ("kedudukan", "alur", "tim", "pengarah", "koordinasi", "ketentuan", "laporan", "permintaan", "kendala",
             "tahapan", "evaluasi", "anomali")  # fmt: skip
    assert not [kind for kind in kinds if not getattr(buku, kind)]
    assert {row.kode for row in buku.kedudukan} == {"rekaan-contoh", "rekaan-pimpinan"}
