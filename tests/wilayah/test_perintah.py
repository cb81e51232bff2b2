"""``wilayah`` on the command line."""

import json
from pathlib import Path

from click.testing import CliRunner
from openpyxl import load_workbook
from wilayah_bahan import audit_dimatikan

from tatakerja.cli.app.root import akar
from tatakerja.wilayah import baca_daftar


def jalankan(*words: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(akar, words)
    return result.exit_code, result.stdout, result.stderr


def test_from_a_sample_to_a_summary(tmp_path: Path) -> None:
    place, results = str(tmp_path / "nusantara"), str(tmp_path / "hasil")
    code, out, _ = jalankan("-r", "bantul", "wilayah", "contoh", place, "--kabupaten", "2", "--pegawai", "50")
    assert code == 0
    assert "2 kabupaten, 100 pegawai" in out
    assert [one.name for one in Path(place).glob("*.csv")] == ["daftar.csv"]
    with open(f"{place}/daftar.csv", "a", encoding="utf-8") as file:
        file.write("K900,Rusak,bantul,tiada,2026-01-05\n")
    code, out, err = jalankan("wilayah", "audit", f"{place}/daftar.csv", "--ke", results, "--pekerja", "1")
    assert code == 1
    assert "Gagal: 1 (K900)" in out
    assert "K900: " in err
    assert "--lanjutkan" in out
    code, out, _ = jalankan(
        "wilayah", "audit", f"{place}/daftar.csv", "--ke", results, "--lanjutkan", "--format", "json"
    )
    assert code == 1
    assert [one["status"] for one in json.loads(out)] == ["dilewati", "dilewati", "gagal"]
    code, out, _ = jalankan("wilayah", "ringkas", results)
    assert code == 0
    assert "2 kabupaten, 100 pegawai" in out
    assert "Tanpa hasil: K900" in out
    code, out, _ = jalankan("wilayah", "ringkas", results, "--format", "json")
    found = json.loads(out)
    assert list(found) == ["kabupaten", "gagal", "belum", "rentang", "catatan", "anomali"]
    for name in ("r.html", "r.xlsx"):
        assert jalankan("wilayah", "ringkas", results, "--ke", str(tmp_path / name))[0] == 0
        assert (tmp_path / name).stat().st_size > 3000
    own = ("-r", "bantul", "-o", f"{place}/K001", "wilayah", "bandingkan")
    code, out, _ = jalankan(*own, "--format", "json")
    assert code == 0
    assert [one["regulasi"] for one in json.loads(out)] == ["buleleng", "kotabaru", "wonogiri"]
    code, out, _ = jalankan(*own, "--terhadap", "Kotabaru", "--ke", str(tmp_path / "b.parquet"), "--semua")
    people = Path(place, "K001", "pegawai.csv").read_text("utf-8").count("\n") - 1
    assert code == 0
    assert f"{2 * people} baris" in out


def test_a_summary_says_what_a_killed_run_has_left_out_and_how_to_go_on(nusantara: Path, tmp_path: Path) -> None:
    results = tmp_path / "hasil"
    done = audit_dimatikan(baca_daftar(nusantara / "daftar.csv"), results)
    missing = ", ".join(sorted({"K001", "K002", "K003", "K004"} - {done}))
    code, out, _ = jalankan("wilayah", "ringkas", str(results))
    assert code == 0
    told = (
        "Audit terakhir belum selesai (terputus, atau masih berjalan): 3 kabupaten belum diaudit.",
        f"Belum diaudit per 2026-01-05, tanpa hasil: {missing}.",
        "Lanjutkan: tatakerja --tanggal 2026-01-05 wilayah audit DAFTAR --ke",
    )
    assert all(f"\n  {line}" in out for line in told), out
    assert str(results) in out
    assert json.loads(jalankan("wilayah", "ringkas", str(results), "--format", "json")[1])["belum"][2]["dipakai"] == ""
    for name in ("r.html", "r.xlsx"):
        assert jalankan("wilayah", "ringkas", str(results), "--ke", str(tmp_path / name))[0] == 0
    assert all(line in (tmp_path / "r.html").read_text("utf-8") for line in told)
    book = load_workbook(tmp_path / "r.xlsx")
    assert [row[0].value for row in book["Belum"].iter_rows() if row[0].value][-3:] == missing.split(", ")
    words = ("wilayah", "audit", str(nusantara / "daftar.csv"), "--ke", str(results), "--lanjutkan", "--pekerja", "1")
    assert jalankan(*words)[0] == 0
    code, out, _ = jalankan("wilayah", "ringkas", str(results))
    assert code == 0
    assert "elum" not in out.partition("\n\n")[0].replace("Belum tertentukan", "")


def test_where_all_failed_nothing_is_to_be_summed_up(tmp_path: Path) -> None:
    (tmp_path / "d.csv").write_text("kode,regulasi,organisasi\nX,bantul,tiada\n", "utf-8")
    code, out, _ = jalankan("wilayah", "audit", str(tmp_path / "d.csv"), "--ke", str(tmp_path / "h"), "--pekerja", "1")
    assert code == 1
    assert "Gagal: 1 (X)" in out
    assert "wilayah ringkas" not in out


def test_a_file_of_the_folders_name_is_told_as_one(nusantara: Path, tmp_path: Path) -> None:
    file = tmp_path / "berkas"
    file.touch()
    for words in (
        ("wilayah", "audit", str(nusantara / "daftar.csv"), "--ke", str(file)),
        ("wilayah", "contoh", str(file)),
        ("-r", "bantul", "contoh", str(file)),
        ("skema", "--ke", str(file)),
        ("plugin", "baru", "sukamaju", "--ke", str(file)),
    ):
        code, _, err = jalankan(*words)
        assert (code, err) == (1, f"{file} adalah berkas, bukan folder; pilih nama lain\n"), words


def test_wrong_use_is_told(tmp_path: Path) -> None:
    (tmp_path / "ada").mkdir()
    (tmp_path / "ada" / "berkas").touch()
    code, _, err = jalankan("wilayah", "contoh", str(tmp_path / "ada"))
    assert code == 1
    assert "tidak kosong" in err
    code, _, err = jalankan("wilayah", "audit", str(tmp_path / "tiada.csv"), "--ke", str(tmp_path / "h"))
    assert code == 1
    assert "tidak ada" in err
    assert not (tmp_path / "h").exists()
    words = ("wilayah", "audit", "d.csv", "--ke", "h", "--pekerja", "2", "--dask", "tcp://127.0.0.1:1")
    code, _, err = jalankan(*words)
    assert code == 2
    assert "--pekerja atau --dask" in err
    code, _, err = jalankan("wilayah", "ringkas", str(tmp_path / "tiada"))
    assert code == 1
    assert "tidak ada atau tidak dapat dibaca" in err
    code, _, err = jalankan("-r", "bantul", "-o", str(tmp_path), "wilayah", "bandingkan", "--semua")
    assert code == 2
    assert "--semua berlaku bagi berkas; sebut berkasnya dengan --ke" in err
