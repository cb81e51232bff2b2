"""Consolidated texts: what amendments have added and repealed, found in the text and in its numbering."""

from pathlib import Path

import pytest

from tatakerja.rules.berkas.open import buka_folder
from tatakerja.rules.kelengkapan import asing
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rancangan.kerangka import rancang_penomoran
from tatakerja.rules.rancangan.paket import PluginBaru, tulis_plugin
from tatakerja.rules.rulebook import BukuAturan, susun_buku

KEPALA = """PERATURAN BUPATI REKAAN
NOMOR 5 TAHUN 2027
TENTANG SISTEM KERJA
(sebagaimana telah beberapa kali diubah, terakhir dengan Peraturan Bupati Rekaan Nomor 3 Tahun 2029)
Menimbang : a. bahwa Undang-Undang Nomor 1 Tahun 2020 sebagaimana telah diubah dengan Undang-Undang
               Nomor 2 Tahun 2021 perlu dilaksanakan;
"""
BADAN = """BAB I
UMUM
Pasal 1
l. Satu ialah satu.
1a. Satu setengah ialah sisipan.
2. Dua ialah dua.
Pasal 2
(1) Yang pertama.
(1a) Yang disisipkan. *)
(2) Dihapus.
(3) Yang ketiga.
Pasal 3
Dihapus. **)
Pasal 3A
(1) Satu.
(2) Dua.
Pasal 3B
Kalimat.
Pasal 4
Peraturan ini mulai berlaku pada tanggal diundangkan.
Ditetapkan di Rekaan
pada tanggal 3 Maret 2027
Diundangkan di Rekaan
pada tanggal 5 Maret 2027

*) Pasal 2 ayat (1a) disisipkan oleh Pasal I angka 2 Peraturan Bupati Rekaan Nomor 9 Ta-
   hun 2028, yang ditetapkan pada tanggal 2 Mei 2028 dan mulai berlaku pada tanggal 1 Juni 2028.
**) Pasal I angka 1 Peraturan Bupati Rekaan Nomor 3 Tahun 2029 menghapus Pasal 3.
"""
LAMPIRAN = """LAMPIRAN
I. UNIT PENDIDIKAN
   1. Pada sekolah, Kepala Sekolah menjadi PUO dan Kepala Dinas menjadi PPK.
II. CONTOH PAPAN TIM
    No.   Kegiatan            Penanggung jawab     Tenggat
    1.    Menyusun konsep     Ketua tim            minggu I
    2.    Membahas konsep     Anggota tim          minggu II
"""


@pytest.fixture(scope="module")
def baru(tmp_path_factory: pytest.TempPathFactory) -> PluginBaru:
    folder = tmp_path_factory.mktemp("konsolidasi")
    (folder / "naskah.txt").write_text(KEPALA + BADAN + LAMPIRAN, "utf-8")
    return tulis_plugin("rekaan", str(folder / "plugin"), naskah=str(folder / "naskah.txt"))


@pytest.fixture(scope="module")
def buku(baru: PluginBaru) -> BukuAturan:
    return susun_buku(PluginManager(buka_folder(str(baru.folder))), lengkap=True)


def test_amendments_become_instruments_with_their_days_and_what_they_have_added(buku: BukuAturan) -> None:
    told = [
        (one.kode, one.singkatan, str(one.ditetapkan), str(one.berlaku_sejak), one.penomoran.tempat,
         one.menyisipkan.tempat if one.menyisipkan else ())
        for one in buku.regulasi.perubahan
    ]  # fmt: skip
    assert told == [
        ("perubahan-1", "Perbup Rekaan 9/2028", "2028-05-02", "2028-06-01",
         ("Pasal I", "Pasal I angka 1", "Pasal I angka 2", "Pasal II"), ("Pasal 2 ayat (1a)",)),
        ("perubahan-2", "Perbup Rekaan 3/2029", "None", "None", ("Pasal I", "Pasal I angka 1", "Pasal II"),
         ("Pasal 1 angka 1a", "Pasal 3A", "Pasal 3A ayat (1)", "Pasal 3A ayat (2)", "Pasal 3B")),
    ]  # fmt: skip
    own = buku.regulasi
    assert [str(day) for day in (own.ditetapkan, own.diundangkan, own.berlaku_sejak)] == [
        "2027-03-03", "2027-03-05", "2027-03-05",
    ]  # fmt: skip
    assert {"Pasal 1 angka 2", "Pasal 2 ayat (3)", "Pasal 4"} <= set(own.penomoran.tempat)
    assert not [place for place in own.penomoran.tempat if place.startswith(("Pasal 3A", "Pasal 3B"))]


def test_what_was_repealed_or_cannot_be_decided_is_told_with_its_line(baru: PluginBaru) -> None:
    lines = (KEPALA + BADAN + LAMPIRAN).splitlines()
    told = {lines[line - 1].strip(): isi for line, isi in baru.ragu}
    assert "Pasal 2 ayat (2) dihapus; tulis barisnya menurut bunyi semula dengan sampai" in told["(2) Dihapus."]
    assert told["Pasal 3"].startswith("Pasal 3 dihapus")
    assert "disisipkan perubahan yang mana tidak disebut; dicatat pada perubahan-2" in told["Pasal 3A"]
    assert told["l. Satu ialah satu."].startswith("tercetak 'l.'")
    (rows,) = [isi for isi in told.values() if "baris tabel" in isi]
    assert rows.startswith("Lampiran II.1 sampai Lampiran II.2 tampak seperti baris tabel")
    assert len(told) == 7


def test_parts_of_the_annex_go_where_their_words_belong_and_tables_where_their_heading_does(baru: PluginBaru) -> None:
    places = {name: [one.tempat for one in isi] for name, isi in baru.belum.items()}
    assert places["kedudukan"] == ["Lampiran I.1"]
    assert {"Lampiran II.1", "Lampiran II.2"} <= set(places["regulasi"])
    (inserted,) = [one for one in baru.belum["regulasi"] if one.tempat == "Pasal 3A"]
    assert inserted.oleh == "perubahan-2"


def test_a_numbering_with_its_amendments_is_held_against_a_consolidated_text_and_against_the_first(
    buku: BukuAturan,
) -> None:
    whole = KEPALA + BADAN + LAMPIRAN
    assert asing(buku, whole) == ((), ())
    lost = asing(buku, whole.replace("(1a) Yang disisipkan. *)\n", "").replace("Pasal 3B\n", ""))
    assert lost == (("Pasal 2 ayat (1a)", "Pasal 3B"), ())
    first = whole.replace("(1a) Yang disisipkan. *)\n", "").replace("1a. Satu setengah ialah sisipan.\n", "")
    first = first.replace("Pasal 3A\n(1) Satu.\n(2) Dua.\nPasal 3B\nKalimat.\n", "")
    assert asing(buku, first) == ((), ())
    (foreign,) = asing(buku, whole.replace("Pasal 3B\n", "Pasal 3B\nKalimat.\nPasal 3C\n")).tidak_bernomor
    assert foreign.isi == "Pasal 3C"


def test_a_text_that_was_not_changed_names_no_amendment(tmp_path: Path) -> None:
    file = tmp_path / "naskah.txt"
    head = "".join(KEPALA.splitlines(keepends=True)[:3])
    said = "Sebagaimana telah diubah dengan Peraturan Bupati Rekaan Nomor 3 Tahun 2029."
    file.write_text(f"{head}Menimbang : a. satu;\nPasal 1\nSatu.\nPasal 2\n{said}\n", "utf-8")
    made = tulis_plugin("rekaan", str(tmp_path / "plugin"), naskah=str(file))
    assert (made.perubahan, made.ragu) == ((), ())


def test_digits_of_points_that_a_scan_took_for_letters_are_read() -> None:
    text = "Pasal 1\n" + "".join(f"{label} kata;\n" for label in ("l.", "2.", *"3456789", "l0.", "1l.", "12."))
    text = text.replace("\n3 ", "\n3. ").replace("\n4 ", "\n4. ")
    for number in "56789":
        text = text.replace(f"\n{number} ", f"\n{number}. ")
    outline = rancang_penomoran(text)
    assert outline.teks().split() == ["Pasal", "1", "angka", "1-12"]
    assert [line for line, _ in outline.ragu] == [2, 11, 12]
