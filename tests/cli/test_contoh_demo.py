"""``contoh`` and ``demo``: a sample that the other commands accept, and the main job shown on a small one."""

import tempfile
from pathlib import Path

import pytest

from tatakerja.rules.registry import plugin_terpasang

from .conftest import Jalankan


def test_contoh_writes_what_kedudukan_reads_and_the_same_seed_gives_the_same_bytes(
    jalankan: Jalankan, tmp_path: Path
) -> None:
    first, second, third = (tmp_path / name for name in "abc")
    for folder, seed in ((first, "7"), (second, "7"), (third, "8")):
        hasil = jalankan("-r", "kotabaru", "contoh", str(folder), "--pegawai", "900", "--benih", seed)
        assert hasil.kode == 0, hasil.galat
        assert "900 pegawai" in hasil.keluar
    contents = [[(folder / name).read_bytes() for name in sorted(p.name for p in first.iterdir())] for folder in
                (first, second, third)]  # fmt: skip
    assert contents[0] == contents[1] != contents[2]
    hasil = jalankan("-r", "kotabaru", "-o", str(first), "kedudukan", "--format", "json")
    assert len(hasil.json) == 900


def test_contoh_refuses_a_folder_in_use(jalankan: Jalankan, tmp_path: Path) -> None:
    (tmp_path / "penting.txt").write_text("jangan")
    hasil = jalankan("-r", "kotabaru", "contoh", str(tmp_path))
    assert hasil.kode == 1
    assert "tidak kosong" in hasil.galat
    assert [file.name for file in tmp_path.iterdir()] == ["penting.txt"]


@pytest.mark.parametrize("daerah", [None, "wonogiri", "bantul", "buleleng"])
def test_demo_shows_every_act_and_leaves_nothing(
    jalankan: Jalankan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, daerah: str | None
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    words = () if daerah is None else ("-r", daerah)
    hasil = jalankan(*words, "demo", "--pegawai", "1500")
    assert hasil.kode == 0, hasil.galat
    for act in ("1. ", "2. ", "3. Audit", "4. Siapa menilai saya", "5. Satu tim", "6. Cerita yang sama"):
        assert f"\n{act}" in f"\n{hasil.keluar}"
    assert "1.500 pegawai" in hasil.keluar
    team, _, comparison = hasil.keluar.partition("\n5. ")[2].partition("\n6. ")
    for told in (
        "Ditolak sistem: ", "; yang berwenang: ", "menolak dengan surat jawaban", "diusulkan kembali, merujuk",
        " nomor 800.1.11/1/", "Laporan ketua kepada ", "Laporan ketua tentang kinerja ", "; dikembalikan ",
        "diserahkan lagi", "dinyatakan selesai oleh ", "Status: selesai.", "peristiwa, utuh.",
    ):  # fmt: skip
        assert told in team, told
    rows = [line.split() for line in comparison.splitlines()[3:]]
    for question in ("menilai", "harus", "menandatangani", "meninjau"):
        start = next(place for place, row in enumerate(rows) if row and row[0] == question)
        names = {word for row in rows[start : start + 4] for word in row[:3]}
        assert {"bantul", "buleleng", "kotabaru", "wonogiri"} <= names
    assert comparison.count(" [") >= 12
    assert len(hasil.keluar.splitlines()) <= 85
    assert "\x1b" not in hasil.keluar
    assert not list(tmp_path.iterdir())


def test_demo_tells_of_an_organisation_without_such_a_team(
    jalankan: Jalankan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr("tatakerja_demo.demo.find_team", lambda _: None)
    hasil = jalankan("demo", "--pegawai", "800")
    assert hasil.kode == 0
    assert "tidak mempunyai tim lintas Perangkat Daerah" in hasil.keluar
    assert "\nSelesai (" in hasil.keluar


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (("wonogiri",), "contoh: wonogiri"),
        (("buleleng", "wonogiri"), "contoh: buleleng"),
        ((), "belum ada regulasi"),
    ],
)
def test_demo_without_kotabaru_shows_what_is_installed(
    jalankan: Jalankan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, names: tuple[str, ...], told: str
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr("tatakerja_demo.demo.find_team", lambda _: None)
    there = [one for one in plugin_terpasang() if one.nama in names]
    monkeypatch.setattr("tatakerja.plugin_terpasang", lambda: there)
    hasil = jalankan("demo", "--pegawai", "300")
    assert hasil.kode == (0 if names else 1)
    assert told in hasil.keluar + hasil.galat
    assert "Kotabaru" not in hasil.keluar
