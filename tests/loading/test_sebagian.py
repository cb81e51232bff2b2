"""Of files only those employees become values about whom somebody asks: the answers are those about everyone."""

from datetime import date
from pathlib import Path

import pytest

from tatakerja import SistemKerja, baca_organisasi, tulis_organisasi
from tatakerja.loading.folder import baca_berkas
from tatakerja.loading.table import sel_pegawai
from tatakerja_contoh.perintah import build_sample

HARI = date(2026, 1, 5)
DIPISAH = "KDH-01"
"""A NIP that only the long way takes, as the head of a regency has none; it stands between others."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("berkas") / "data"
    tulis_organisasi(build_sample("kotabaru", 1500, 3, HARI), path)
    file = path / "pegawai.csv"
    head, first, *rest = file.read_text("utf-8").splitlines()
    assert first.startswith(DIPISAH)
    rest.insert(700, first)
    # A row that is read cell by cell in the midst of those that are read column by column.
    rest[900] = rest[900].replace(rest[900][:18], f"{rest[900][:8]} {rest[900][8:18]}", 1)
    file.write_text("\n".join([head, *rest]) + "\n", "utf-8")
    return path


def test_each_employee_is_the_one_of_the_whole(folder: Path) -> None:
    whole, asked = baca_organisasi(folder), baca_berkas(folder)
    for place, pegawai in enumerate(whole.pegawai):
        assert asked.nomor(pegawai.nip) == place
        assert asked.pegawai_ber_nip(pegawai.nip) == pegawai
    assert (asked.nomor("1"), asked.pegawai_ber_nip("1")) == (None, None)
    assert asked.lengkap().pegawai == whole.pegawai
    assert asked.lengkap() is asked.lengkap()
    assert asked.pegawai_ber_nip(DIPISAH) is asked.lengkap().pegawai[700]


def test_what_is_stored_of_files_is_what_the_values_say(folder: Path) -> None:
    asked = baca_berkas(folder)
    rows = [*asked.sel()]
    assert rows == [*sel_pegawai(baca_organisasi(folder).pegawai)]
    asked.lengkap()
    assert [*asked.sel()] == rows


def test_a_question_about_one_is_answered_as_of_everyone(folder: Path) -> None:
    everyone = SistemKerja.buka("kotabaru", organisasi=baca_organisasi(folder), tanggal=HARI)
    one_by_one = SistemKerja.buka("kotabaru", organisasi=folder, tanggal=HARI)
    for pegawai, answer in everyone.kedudukan_semua():
        assert one_by_one.kedudukan(pegawai.nip) == answer
    assert [*one_by_one.kedudukan_semua()] == [*everyone.kedudukan_semua()]
    assert one_by_one.organisasi.pegawai == everyone.organisasi.pegawai
