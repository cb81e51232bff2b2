"""The third example, which builds on another regulation: its cases, what is its own, what asks for the row replaced."""

from pathlib import Path

from tatakerja.kit.cases.folder import jalankan, muat_kasus_folder
from tatakerja.kit.cases.tercatat import semua_kunci
from tatakerja.plugin import PluginBerkas
from tatakerja.rules.kelengkapan import kelengkapan
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import susun_buku
from tatakerja.values.syarat import FAKTA_KODE, setiap_syarat

KUALA = Path(__file__).parents[2] / "docs/contoh/tanjung-kuala"
BUKU = susun_buku(PluginManager(PluginBerkas(KUALA)))


def test_every_case_is_answered_as_the_text_says() -> None:
    cases = muat_kasus_folder(KUALA / "kasus")
    assert len(cases) == 3
    for kasus in cases:
        jalankan(kasus, PluginBerkas(KUALA))


def test_it_answers_for_its_own_places_and_rows() -> None:
    covered = kelengkapan(BUKU)
    assert (covered.baris, covered.terbuka) == (("Pasal 2 ayat (1)", "Pasal 2 ayat (2)"), ())
    assert covered.jumlah == 6
    assert semua_kunci(BUKU) == [("kedudukan", "tjk-kecamatan", 0)]


def test_what_asks_for_the_row_that_was_replaced_asks_for_its_successor() -> None:
    asked = {
        code
        for row in (*BUKU.alur, *BUKU.sisipan, *BUKU.laporan)
        for syarat in setiap_syarat(row.bila)
        if syarat.fakta in FAKTA_KODE
        for code in syarat.nilai
    }
    assert "tjk-kecamatan" in asked
    assert "btl-kapanewon" not in asked
    below = {row.kode: row for row in susun_buku(PluginManager("bantul")).sisipan}["btl-rekomendasi-kapanewon"]
    assert any("btl-kapanewon" in one.nilai for one in setiap_syarat(below.bila)), "the regency's own goes on as it is"
