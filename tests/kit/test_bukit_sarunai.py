"""The second example, an amended regulation: its cases, its places, the rows of each day."""

from datetime import date
from pathlib import Path

import pytest

from tatakerja.kit import UjiKesesuaian
from tatakerja.kit.cases.folder import jalankan, muat_kasus_folder
from tatakerja.plugin import PluginBerkas
from tatakerja.rules.kelengkapan import kelengkapan
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import BukuAturan, susun_buku

SARUNAI = Path(__file__).parents[2] / "docs/contoh/bukit-sarunai"


@pytest.fixture(scope="module")
def buku() -> BukuAturan:
    return susun_buku(PluginManager(PluginBerkas(SARUNAI)))


def test_every_case_is_answered_as_the_text_says() -> None:
    plugin = PluginBerkas(SARUNAI)
    cases = muat_kasus_folder(SARUNAI / "kasus")
    assert len(cases) >= 75
    for kasus in cases:
        jalankan(kasus, plugin)


def test_the_amendment_is_an_instrument_with_days_and_places_of_its_own(buku: BukuAturan) -> None:
    regulasi = buku.regulasi
    assert [(one.kode, one.berlaku_sejak) for one in regulasi.perubahan] == [("perubahan-1", date(2026, 9, 1))]
    assert regulasi.berlaku_sampai == date(2030, 12, 31)
    assert regulasi.memuat("Pasal 9A ayat (2)")
    assert regulasi.memuat("perubahan-1: Pasal II ayat (2)")
    days = {
        day: {row.kode for row in (*buku.pada(day).alur, *buku.pada(day).sisipan)}
        for day in (date(2026, 8, 31), date(2026, 9, 1), date(2027, 1, 1))
    }
    before, after, later = days.values()
    assert before - after == {"srn-ajukan-bukan-fungsional"}
    assert after - before == {"srn-perintah-bupati", "srn-rekomendasi-pemilik"}
    assert after - later == {"srn-rekomendasi-pemilik"}


def test_every_place_is_accounted_for(buku: BukuAturan) -> None:
    assert kelengkapan(buku).terbuka == ()


@pytest.mark.dalam
class TestBukitSarunai(UjiKesesuaian):
    plugin = PluginBerkas(SARUNAI)
