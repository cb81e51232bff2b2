"""Pages in one process: a person, regulations side by side, charts, and what stands on every page."""

import threading
from typing import Any

import pytest
from halaman_bahan import PEGAWAI, TAMU, Formulir
from penugasan_bahan import PIMPINAN, STAF

from tatakerja import SistemTersimpan
from tatakerja.service.pages.banding import HitunganBerat


def test_a_person_sees_why_and_what_other_readings_say(buka: Any) -> None:
    text = buka(PEGAWAI).buka("/saya").text
    for word in ("Pejabat Penilai Kinerja", "Mengapa demikian", "Tafsir lain", "Penugasan saya"):
        assert word in text


def test_two_regulations_stand_side_by_side_and_are_compared_once(buka: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    go_on = threading.Event()

    def slowly(*given: object) -> tuple[()]:
        asked.append(given)
        assert go_on.wait(30)
        return ()

    monkeypatch.setattr("tatakerja.service.pages.banding.bandingkan_aturan", slowly)
    monkeypatch.setattr("tatakerja.service.pages.banding._TERBANDING", HitunganBerat())
    guest, place = buka(TAMU), "/regulasi/banding?dengan=kotabaru"
    assert "Kotabaru" in guest.buka("/regulasi/banding").text
    first = guest.buka(place)
    assert "sedang disusun" in first.text
    assert first.headers["refresh"] == "3"
    go_on.set()
    texts = [guest.buka(place).text for _ in range(3)]
    assert "Perbandingan: Perbup Bantul 1/2023 dan" in texts[-1]
    assert len(asked) == 1
    assert guest.buka("/regulasi/banding?dengan=atlantis").status_code == 404


def test_what_went_wrong_while_it_was_made_is_told_and_made_anew() -> None:
    heavy, tried = HitunganBerat(), []

    def fails() -> None:
        tried.append(1)
        raise ValueError("gagal")

    for _ in range(2):
        with pytest.raises(ValueError, match="gagal"):
            heavy.minta("x", fails, 30)
    assert len(tried) == 2


def test_an_address_that_is_not_there_is_told_as_a_page_to_people_and_as_a_problem_to_programs(buka: Any) -> None:
    for siapa in (TAMU, PEGAWAI):
        browser = buka(siapa)
        browser.buka("/")
        answer = browser.buka("/tidak-ada")
        assert answer.status_code == 404
        assert "Tidak ditemukan" in answer.text
        assert Formulir(answer.text).formulir.get("/keluar", {"_csrf_token": "x"})["_csrf_token"]
    wrong = buka(PEGAWAI).buka("/api/tidak-ada")
    assert (wrong.status_code, wrong.headers["content-type"]) == (404, "application/problem+json")


def test_a_chart_leads_on_from_box_to_box(buka: Any) -> None:
    text = buka(PEGAWAI).buka("/organisasi/DINAS/bagan").text
    assert {"/organisasi/DINAS", "/organisasi/BID1/bagan"} <= set(Formulir(text).alamat)
    assert "<svg" in text
    picture = buka(PEGAWAI).buka("/organisasi/DINAS/bagan.svg")
    assert picture.headers["content-type"].startswith("image/svg+xml")
    assert "<a " not in picture.text


def test_everyone_is_read_once_for_all_and_anew_after_a_change(buka: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    read = []
    whole = SistemTersimpan.saat_ini

    def counted(self: SistemTersimpan) -> Any:
        read.append(1)
        return whole(self)

    monkeypatch.setattr(SistemTersimpan, "saat_ini", counted)
    browser = buka(PIMPINAN["BID2"])
    for path in ("/organisasi", "/organisasi/BID2", "/bawahan"):
        assert browser.buka(path).status_code == 200
    assert "Staf BID2 1" in browser.kirim("/cari", {"teks": "staf bid2"}).text
    assert len(read) == 1
    buka.sk.pegawai_pindah(STAF["BID2"], {"unit": "BID1"})
    assert "Staf BID2 1" in browser.buka("/organisasi/BID1").text
    assert len(read) == 2
