"""Whether somebody is PNS or PPPK: where the staff list leaves it out and an answer hangs on it, the answer is open."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from tatakerja.kit.cases.coba import coba
from tatakerja.rules.berkas.open import buka_folder

SARUNAI = Path(__file__).parents[2] / "docs/contoh/bukit-sarunai"
TANYA = """
[organisasi.d]
unit = '''
PEMDA   pemerintah_daerah   -      kepala_daerah
SETDA   sekretariat_daerah  PEMDA  jpt_pratama
DINAS   dinas               PEMDA  jpt_pratama
BID     bidang              DINAS  administrator
BID2    bidang              DINAS  administrator
'''

[[{tabel}]]
organisasi = "d"
pegawai = {{ A = {{ unit = "BID2", jenis_jabatan = "pelaksana"{status} }} }}
usulan = {{ cara = "penunjukan", pemilik = "BID", pegawai = ["A"] }}
"""
#: A file, a row of it that is made to ask, and the question that it answers.
BARIS = [
    ("penugasan.toml", 'kode = "srn-tunjuk-antarunit"', "penugasan"),
    ("pelaporan.toml", 'kode = "srn-lapor-individu", di = "ayat (1)"', "pelaporan"),
    ("pelaksanaan.toml", 'kode = "srn-arahan", di = "ayat (1)"', "pelaksanaan"),
]


def asked(tmp_path: Path, berkas: str, baris: str, tabel: str, status: str) -> Any:
    folder = tmp_path / "sarunai"
    shutil.copytree(SARUNAI, folder, dirs_exist_ok=True)
    file = folder / berkas
    text = (SARUNAI / berkas).read_text("utf-8")
    assert baris in text
    # A table has a line for the condition, a row in a list only a comma.
    between = "\n" if berkas == "penugasan.toml" else ", "
    file.write_text(text.replace(baris, f'{baris}{between}bila = {{ status_asn = "pns" }}', 1), "utf-8")
    (one,) = coba("tanya.toml", TANYA.format(tabel=tabel, status=status), buka_folder(folder))
    return one.tanya.jawaban


def words(answer: Any) -> str:
    notes = answer.catatan if hasattr(answer, "catatan") else answer.keterangan
    return " ".join(getattr(note, "isi", note) for note in notes)


@pytest.mark.parametrize(("berkas", "baris", "tabel"), BARIS)
def test_a_status_that_is_left_out_leaves_the_answer_open(tmp_path: Path, berkas: str, baris: str, tabel: str) -> None:
    """Also where no row holds without it: that says nothing of the text."""
    answer = asked(tmp_path, berkas, baris, tabel, "")
    assert answer.status == "belum_tertentukan"
    assert "isi kolom status_asn" in words(answer)


@pytest.mark.parametrize(("berkas", "baris", "tabel"), BARIS)
@pytest.mark.parametrize("status", ["pns", "pppk"])
def test_a_status_that_is_known_decides(tmp_path: Path, berkas: str, baris: str, tabel: str, status: str) -> None:
    answer = asked(tmp_path, berkas, baris, tabel, f', status_asn = "{status}"')
    assert "status_asn" not in words(answer)
    assert (answer.status == "diatur") is (status == "pns")
