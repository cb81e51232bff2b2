"""The outline that is drawn from a text: invented ones whole, random ones back again, the real ones where they are."""

import random
from pathlib import Path

import pytest

from tatakerja.rules.kelengkapan import _leaves
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.naskah import bandingkan_naskah
from tatakerja.rules.rancangan.kerangka import rancang_penomoran
from tatakerja.rules.rulebook import susun_buku
from tatakerja.values.penomoran import Penomoran

NASKAH = Path(__file__).parents[3] / "shared/regulasi"

REKAAN = Path(__file__).parent / "rekaan"
BATANG_TUBUH = (REKAAN / "batang-tubuh.txt").read_text("utf-8")
LAMPIRAN = (REKAAN / "lampiran.txt").read_text("utf-8")


def drawn(text: str) -> tuple[str, ...]:
    return Penomoran.dari_kerangka(rancang_penomoran(text).teks()).tempat


def test_articles_are_drawn_as_they_are_numbered() -> None:
    outline = rancang_penomoran(BATANG_TUBUH)
    assert outline.teks().splitlines() == [
        "Menimbang", "  huruf a-b", "Mengingat", "  angka 1-2", "BAB I  # KETENTUAN UMUM", "Pasal 1", "  angka 1-2",
        "BAB II  # MEKANISME KERJA", "  Bagian Kesatu  # Kedudukan", "Pasal 2", "  ayat (1)", "    huruf a",
        "    huruf b", "      angka 1-2", "  ayat (2)", "  ayat (2)", "  ayat (4)", "Pasal 3",
    ]  # fmt: skip
    # What isn't as it should be is told, with its line: a number twice, and one that is missing.
    told = dict(outline.ragu)
    assert [BATANG_TUBUH.splitlines()[line - 1][:3] for line in told] == ["(2)", "(4)"]
    assert outline.judul == {"Pasal 1": "KETENTUAN UMUM", "Pasal 2": "Kedudukan", "Pasal 3": "Kedudukan"}


def test_an_annex_whose_levels_are_numbered_alike_is_drawn() -> None:
    found = drawn(BATANG_TUBUH + LAMPIRAN)
    for place in (
        "Lampiran I.2", "Lampiran II.1 angka 2 huruf b angka 2", "Lampiran II.2 angka 2 huruf a angka 2",
        "Lampiran II.2 angka 2 huruf b butir 2", "Lampiran II.2 angka 2 huruf b Gambar 1",
    ):  # fmt: skip
        assert place in found
    assert not [place for place in found if place.startswith("Lampiran II.1 angka 3")]


def test_a_page_that_was_printed_twice_is_drawn_once() -> None:
    head, tail = BATANG_TUBUH.split("(2) Penilaian dilakukan")
    page = "(1) Yang dinilai" + head.split("(1) Yang dinilai")[1]
    doubled = f"{head}(2) Penilaian dilakukan{tail}{page}"
    assert drawn(doubled) == drawn(BATANG_TUBUH)


def test_letters_read_for_digits_page_numbers_and_lost_articles() -> None:
    text = (
        "Pasal 1\n(l) Yang pertama.\n(2) Yang kedua:\n                 - 2 -\n   a. satu; dan\n   b. dua.\n"
        "Pasal l0\nSatu kalimat.\nPasal 12\n(1) Satu.\n(2) Dua.\n(2) Dua lagi.\n"
    )
    outline = rancang_penomoran(text)
    assert " ".join(outline.teks().split()) == (
        "Pasal 1 ayat (1) ayat (2) huruf a-b Pasal 10 Pasal 12 ayat (1)-(2) ayat (2)"
    )
    assert [line for line, _ in outline.ragu] == [2, 7, 7, 9, 12]
    told = " | ".join(isi for _, isi in outline.ragu)
    for words in ("'(l)'", "'Pasal l0'", "Pasal 2 sampai Pasal 9", "Pasal 11 tidak ditemukan", "'ayat (2) kedua'"):
        assert words in told
    # The same text held against its numbering: nothing is foreign, nothing is missing.
    assert bandingkan_naskah(Penomoran.dari_kerangka(outline.teks()), text) == ((), ())


def test_a_text_without_labels_has_no_outline() -> None:
    assert rancang_penomoran("Surat edaran.\n\nTanpa pasal.\n").akar == ()


def random_articles(seed: int) -> tuple[str, list[str]]:
    """Articles numbered at random, as text, and their outline."""
    dice = random.Random(seed)
    text, outline = ["Dalam peraturan ini:"], []
    for article in range(1, dice.randint(3, 9)):
        text += ["", f"Pasal {article}", "", "Kalimat pembuka pasal ini:"]
        outline.append(f"Pasal {article}")
        _below(dice, text, outline, f"Pasal {article}", [("ayat (", ")", 1), ("huruf ", "", 0), ("angka ", "", 1)])
    return "\n".join(text), outline


def _below(dice: random.Random, text: list[str], outline: list[str], above: str, styles: list) -> None:
    if not styles or dice.random() < 0.35:
        return
    (head, tail, numbered), *deeper = styles
    for number in range(1, dice.randint(2, 6) + 1):
        value = str(number) if numbered else chr(96 + number)
        printed = f"({value})" if tail else f"{value}."
        place = f"{above} {head}{value}{tail}"
        outline.append(place)
        at, before = len(text), len(outline)
        text.append("")
        _below(dice, text, outline, place, deeper)
        said = f"tugas{len(outline)} dilaksanakan pegawai{':' if len(outline) > before else ';'}"
        text[at] = f"{dice.choice(['', '- ', ' - '])}{printed} {said}"


@pytest.mark.parametrize("seed", range(40))
def test_what_was_numbered_at_random_is_drawn_again(seed: int) -> None:
    text, outline = random_articles(seed)
    assert sorted(drawn(text)) == sorted(outline)


@pytest.mark.parametrize(
    ("regency", "text"),
    [
        ("bantul", "bantul-1-2023"), ("buleleng", "buleleng-lampiran"), ("kotabaru", "kotabaru-68-2024"),
        ("wonogiri", "wonogiri-20-2023"),
    ],
)  # fmt: skip
def test_nine_of_ten_places_of_the_real_texts_are_drawn(regency: str, text: str) -> None:
    file = NASKAH / f"{text}.txt"
    if not file.is_file():
        pytest.skip("the texts of the regulations are not beside the repository")
    leaves = list(_leaves(susun_buku(PluginManager(regency), lengkap=True).regulasi))
    found = set(drawn(file.read_text("utf-8")))
    assert sum(leaf in found for leaf in leaves) >= 0.95 * len(leaves)


def test_a_consolidated_text_with_footnotes_and_ones_read_as_letters_is_drawn() -> None:
    text = (
        "Pasal 1\nl. Daerah ialah daerah ini.\n2. Pegawai ialah siapa pun yang bekerja.\n"
        "Pasal 2\n(I) Yang pertama.\n(2) Dihapus. **)\nPasal 2A *)\n(1) Yang disisipkan.\n(2) Yang menyusul.\n"
        "Pasal 3\nSatu kalimat.\n*)  Pasal 2A disisipkan perubahan pertama.\n**) Semula berbunyi lain.\n"
    )
    outline = rancang_penomoran(text)
    assert " ".join(outline.teks().split()) == ("Pasal 1 angka 1-2 Pasal 2 ayat (1)-(2) Pasal 2A ayat (1)-(2) Pasal 3")
    assert [line for line, _ in outline.ragu] == [2, 5]
    assert all("hurufnya dibaca sebagai angka" in isi for _, isi in outline.ragu)
    rest = bandingkan_naskah(Penomoran.dari_kerangka(outline.teks()), text.replace("l. ", "1. "))
    assert rest == ((), ())
