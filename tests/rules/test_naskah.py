"""A numbering held against a text: what is lost, what is too much, what a scan does to a page."""

from pathlib import Path

import pytest

from tatakerja.rules.kelengkapan import asing
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.naskah import bandingkan_naskah, label_naskah
from tatakerja.rules.rulebook import susun_buku
from tatakerja.values.penomoran import Penomoran

KERANGKA = """
Menimbang
  huruf a-b
BAB I
  Bagian Kesatu
Pasal 1
  ayat (1)-(2)
    huruf a-b
Pasal 2
  angka 1-2
  angka 1
    huruf a
      angka i
      angka ii
Lampiran
  I
    .A
      kalimat pembuka
      butir 1-2
      Gambar 1
  G
    .1
      huruf a
"""
NASKAH = """
Menimbang : a. bahwa satu;
- b. bahwa dua;
BAB I UMUM
Bagian
Bagian Kesatu
Pasal 1
(1) yang pertama meliputi:
 - a. satu; dan
 b) dua.
(2) yang kedua sebagaimana dimaksud dalam
Pasal 1 ayat (1) meliputi:
a. satu
b. dua
Pasal 2.
1. satu
2). dua
1. a. i. satu
ii. dua
LAMPIRAN
I. KEDUDUKAN
A. Dinas
• satu
• dua
seperti
Gambar 1, sebagai berikut:
Gambar 1. Kedudukan
G.1. UPTD
a. satu
"""


def compared(naskah: str):
    return bandingkan_naskah(Penomoran.dari_kerangka(KERANGKA), naskah)


def test_a_text_as_it_comes_is_the_numbering():
    assert compared(NASKAH) == ((), ())


def test_a_citation_that_a_line_break_puts_first_is_no_article():
    assert [one.isi for one in label_naskah("Pasal 1 ayat (1) huruf b\nPasal 2,\nPasal 3\nBAB IV\n")] == [
        "Pasal 3",
        "BAB IV",
    ]


LABELED = [line for line in NASKAH.splitlines() if list(label_naskah(line)) and line != "LAMPIRAN"]


@pytest.mark.parametrize("line", LABELED)
def test_a_line_that_is_lost_is_told(line):
    assert compared(NASKAH.replace(f"\n{line}\n", "\n", 1)).tidak_ada


@pytest.mark.parametrize("line", ["(3) yang ketiga", "Pasal 7", "BAB IX", "z. akhir", "Gambar 9. Lain"])
@pytest.mark.parametrize("after", ["Pasal 2.", "BAB I UMUM", "a. satu"])
def test_a_label_too_many_is_told_with_its_line(line, after):
    text = NASKAH.replace(f"\n{after}\n", f"\n{after}\n{line}\n", 1)
    missing, extra = compared(text)
    assert missing == ()
    assert [(one.baris, one.isi) for one in extra] == [(text.splitlines().index(line) + 1, line)]


def test_headings_may_be_listed_apart_from_what_stands_under_them():
    outline = "BAB I\nBAB II\nPasal 1\nPasal 2\n"
    assert bandingkan_naskah(Penomoran.dari_kerangka(outline), "BAB I\nPasal 1\nBAB II\nPasal 2\n") == ((), ())


def test_a_declared_slip_of_the_scan_is_not_foreign(tmp_path: Path):
    import shutil

    folder = shutil.copytree(Path(__file__).parents[2] / "docs/contoh/sagara", tmp_path / "sagara")
    buku = susun_buku(PluginManager(str(folder)))
    text = "\n".join(f"Pasal {number}" for number in range(1, 12)) + "\nz. asing\n"
    before = asing(buku, text)
    assert "Pasal 2 ayat (1)" in before.tidak_ada
    assert [one.isi for one in before.tidak_bernomor] == ["z. asing"]
    said = folder / "regulasi.toml"
    said.write_text(
        f'{said.read_text("utf-8")}\n[[salah_pindai]]\ntempat = "Pasal 2"\nteks = "z. as"\nalasan = "coba"\n', "utf-8"
    )
    after = asing(susun_buku(PluginManager(str(folder))), text)
    assert set(before.tidak_ada) - set(after.tidak_ada) == {
        one for one in before.tidak_ada if one.startswith("Pasal 2 ")
    }
    assert after.tidak_bernomor == ()
