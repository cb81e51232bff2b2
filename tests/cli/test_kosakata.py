"""``plugin kosakata``: complete, from the code, and the page that is made of it says the same."""

from pathlib import Path
from typing import get_args

from tatakerja.rules.skema.fakta import FAKTA_BARIS, FAKTA_BERKAS
from tatakerja.rules.skema.kosakata import PIHAK_ARTI, kosakata
from tatakerja.values.alur import Aksi, Dokumen, Pihak

from .conftest import Jalankan

ROOT = Path(__file__).parents[2]
SAGARA = str(ROOT / "docs/contoh/sagara")


def listed(jalankan: Jalankan, *words: str) -> dict[str, dict[str, dict[str, object]]]:
    groups = jalankan(*words, "plugin", "kosakata", "--format", "json").json
    assert all(list(group) == ["golongan", "arti", "kata"] for group in groups)
    assert all(list(word) == ["kata", "arti", "nilai"] for group in groups for word in group["kata"])
    return {group["golongan"]: {word["kata"]: word for word in group["kata"]} for group in groups}


def test_every_word_of_the_core_is_listed(jalankan: Jalankan) -> None:
    found = listed(jalankan)
    assert set(found["aksi"]) == set(get_args(Aksi))
    assert set(found["dokumen"]) == set(get_args(Dokumen))
    assert set(found["pihak"]) == set(get_args(Pihak)) == set(PIHAK_ARTI)
    assert len([name for name in found if name.startswith("fakta-")]) == len(
        {*FAKTA_BERKAS.values(), *FAKTA_BARIS.values()}
    )
    assert found["fakta-kedudukan"]["memimpin"]["nilai"] == ["tidak", "ya"]
    assert "permohonan-puo-ke-ppk" in found["bentuk-alur"]
    assert not [
        word
        for name, words in found.items()
        if name.startswith(("fakta", "pihak", "penunjuk", "bentuk"))
        for word, one in words.items()
        if not one["arti"]
    ]


def test_a_regulation_adds_its_own_words(jalankan: Jalankan) -> None:
    found = listed(jalankan, "-r", SAGARA)
    assert "satuan_gugus_pulau" in found["jenis_unit"]
    assert "satuan_gugus_pulau" in found["fakta-kedudukan"]["pada"]["nilai"]
    kotabaru = listed(jalankan, "-r", "kotabaru")
    assert "pasal-18" in kotabaru["tafsir"]["ktb-jenjang"]["nilai"]
    assert "tafsir" not in listed(jalankan)


def test_groups_are_picked_by_name_or_beginning(jalankan: Jalankan) -> None:
    shown = jalankan("plugin", "kosakata", "bentuk", "aksi").keluar
    assert "bentuk-kedudukan" in shown
    assert "mengetahui" in shown
    assert "fakta-kedudukan" not in shown
    wrong = jalankan("plugin", "kosakata", "aksii")
    assert wrong.kode == 1
    assert "maksud Anda 'aksi'" in wrong.galat


def test_the_page_is_made_of_it() -> None:
    page = (ROOT / "docs/regulasi-sebagai-data.md").read_text("utf-8")
    assert not [one.kata for group in kosakata() for one in group.kata if f"`{one.kata}`" not in page]


def test_what_the_core_calls_an_organisation_has_no_word_of_the_regulations(jalankan: Jalankan) -> None:
    """A "unit kerja mandiri" is something of Kotabaru's Pasal 18 ayat (5) and of Wonogiri's annex."""
    assert "unit mandiri" not in jalankan("plugin", "kosakata").keluar
