"""The list of regencies: every fault at once, with its line; what is left out has its default."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tatakerja import GalatMasukan
from tatakerja.wilayah import baca_daftar
from tatakerja_contoh.wilayah import ukuran


def test_every_fault_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "daftar.csv"
    path.write_text(
        "kode,nama,regulasi,organisasi,basis_data,tafsir,tanggal\n"
        "A,,bantul,a,,,2026-01-05\n"
        "../A,,bantul,a,,,\n"
        "B,,,a,,,\n"
        "C,,bantul,,,,\n"
        "D,,bantul,a,b.db,,\n"
        "a,,bantul,a,,,5 Januari 2026\n"
        "E,,bantul,a,,btl-x,31/31/2026\n"
        "F,,bantul,,postgresql://a:rah@sia@h/x,,\n"
        "G,,bantul,,postgresql://a:rahasia@h/x?aneh=1,,\n"
        "H,,bantul,,postgresql://a:rahasia@h/x?sslmode=require,,\n",
        "utf-8",
    )
    with pytest.raises(GalatMasukan) as error:
        baca_daftar(path)
    places = [(one.baris, one.kolom) for one in error.value.kesalahan]
    assert places == [
        (3, "kode"), (4, "regulasi"), (5, "organisasi"), (6, "organisasi"), (7, "kode"), (8, "tanggal"), (8, "tafsir"),
        (9, "basis_data"), (10, "basis_data"),
    ]  # fmt: skip
    assert "sudah ada di baris 2" in str(error.value.kesalahan[4])
    assert not [one for one in error.value.kesalahan if "sia" in str(one)]
    assert "parameter yang dikenal PostgreSQL" in error.value.kesalahan[-1].saran
    assert all(one.saran for one in error.value.kesalahan)


def test_a_list_without_servers_loads_no_driver(tmp_path: Path) -> None:
    path = tmp_path / "daftar.csv"
    path.write_text("kode,regulasi,basis_data\nX,bantul,x.db\n", "utf-8")
    script = (
        "import sys; from tatakerja.wilayah import baca_daftar; baca_daftar(sys.argv[1])\n"
        "sys.exit('psycopg' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script, str(path)], check=False).returncode == 0
    path.write_text("kode,regulasi,basis_data\nX,bantul,postgresql://h/x\n", "utf-8")
    assert subprocess.run([sys.executable, "-c", script, str(path)], check=False).returncode == 1, "the control"


def test_paths_are_taken_from_the_folder_of_the_list(tmp_path: Path) -> None:
    path = tmp_path / "daftar.csv"
    path.write_text('regulasi,organisasi,kode,tafsir\nBantul,data/a,X,"btl-a=b; btl-c=d"\n', "utf-8")
    (row,) = baca_daftar(path, tanggal=date(2026, 2, 3))
    assert row.organisasi == str(tmp_path / "data" / "a")
    assert (row.regulasi, row.tanggal, row.nama) == ("bantul", date(2026, 2, 3), "")
    assert row.tafsir == {"btl-a": "b", "btl-c": "d"}


def test_a_fault_of_a_whole_row_has_no_column_in_its_place(tmp_path: Path) -> None:
    (tmp_path / "d.csv").write_text("kode,regulasi,organisasi\n", "utf-8")
    with pytest.raises(GalatMasukan) as error:
        baca_daftar(tmp_path / "d.csv")
    assert str(error.value).startswith(f"{tmp_path / 'd.csv'}:1: tidak memuat satu kabupaten pun; tulis")
    (only,) = error.value.kesalahan
    assert only.tempat == f"{tmp_path / 'd.csv'}:1"


@pytest.mark.parametrize("text", ["", "kode,regulasi,organisasi\n", "apa,saja\n1,2\n"])
def test_a_list_of_nothing_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "daftar.csv").write_text(text, "utf-8")
    with pytest.raises(GalatMasukan):
        baca_daftar(tmp_path / "daftar.csv")


@given(st.integers(1, 600), st.integers(1, 20_000), st.integers(0, 99))
def test_sizes_vary_and_their_mean_is_as_asked(kabupaten: int, pegawai: int, benih: int) -> None:
    sizes = ukuran(kabupaten, pegawai, benih)
    assert len(sizes) == kabupaten
    assert sum(sizes) == kabupaten * pegawai
    assert min(sizes) >= 1
