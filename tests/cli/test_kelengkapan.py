"""``regulasi kelengkapan``: counts, places, a text, and what can be wrong with it."""

from pathlib import Path

import pytest

from .conftest import Jalankan

KUNCI = [
    "jumlah", "diatur", "anomali", "bukan_norma", "di_luar", "tak_tersentuh", "sitasi_asing", "naskah_asing", "persen",
]  # fmt: skip
SAGARA = Path(__file__).parents[2] / "docs/contoh/sagara"


@pytest.mark.parametrize("daerah", ["bantul", "buleleng", "kotabaru", "wonogiri", str(SAGARA)])
def test_every_leaf_is_counted_once(jalankan: Jalankan, daerah: str) -> None:
    hasil = jalankan("regulasi", "kelengkapan", daerah, "--format", "json")
    assert hasil.kode == 0
    found = hasil.json
    assert list(found) == KUNCI
    assert found["jumlah"] == sum(found[kunci] for kunci in ("diatur", "anomali", "bukan_norma", "di_luar"))
    assert (found["tak_tersentuh"], found["sitasi_asing"], found["naskah_asing"], found["persen"]) == ([], [], [], 100)


def test_the_regency_may_be_chosen_as_everywhere(jalankan: Jalankan) -> None:
    chosen = jalankan("-r", "bantul", "regulasi", "kelengkapan")
    assert chosen.kode == 0
    assert chosen.keluar == jalankan("regulasi", "kelengkapan", "bantul").keluar
    assert "Terhitung: 100 persen" in chosen.keluar


def test_a_text_is_held_against_the_numbering(jalankan: Jalankan, tmp_path: Path) -> None:
    naskah = tmp_path / "naskah.txt"
    naskah.write_text("Pasal 1\nPasal 2\n(1) satu\nz. asing\n", "utf-8")
    found = jalankan("regulasi", "kelengkapan", str(SAGARA), "--naskah", str(naskah), "--format", "json").json
    assert "Pasal 2 ayat (2)" in found["sitasi_asing"]
    assert "Pasal 2 ayat (1)" not in found["sitasi_asing"]
    assert found["naskah_asing"] == [{"baris": 4, "isi": "z. asing"}]
    shown = jalankan("regulasi", "kelengkapan", str(SAGARA), "--naskah", str(naskah)).keluar
    assert "- Pasal 2 ayat (2)" in shown
    assert "- baris 4: z. asing" in shown


def test_a_text_that_cannot_be_read_is_refused(jalankan: Jalankan, tmp_path: Path) -> None:
    naskah = tmp_path / "naskah.pdf"
    naskah.write_bytes(b"%PDF-1.7 \xff\xfe")
    hasil = jalankan("regulasi", "kelengkapan", "bantul", "--naskah", str(naskah))
    assert hasil.kode == 1
    assert "bukan teks UTF-8" in hasil.galat
    assert jalankan("regulasi", "kelengkapan", "bantul", "--naskah", str(tmp_path / "x.txt")).kode == 1
