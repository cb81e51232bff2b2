"""Who sees which page, and what never stands in one."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from halaman_bahan import PEGAWAI, PENCATAT, PENGELOLA, TAMU, Formulir
from litestar.handlers import HTTPRouteHandler
from penugasan_bahan import ISI, PIMPINAN, STAF, usulan, usulkan_tim

from tatakerja.service.bingkai import CSP
from tatakerja.service.pages import rute

HAK = {
    "/": "siapa_saja",
    "/regulasi": "siapa_saja",
    "/regulasi/aturan/{jenis:str}": "siapa_saja",
    "/regulasi/anomali": "siapa_saja",
    "/regulasi/sitasi": "siapa_saja",
    "/regulasi/banding": "siapa_saja",
    "/cari": "masuk",
    "/orang/{kunci:str}": "masuk",
    "/organisasi": "masuk",
    "/organisasi/{kode:str}": "masuk",
    "/organisasi/{kode:str}/bagan": "masuk",
    "/organisasi/{kode:str}/bagan.svg": "masuk",
    "/kotak": "masuk",
    "/saya": "pegawai",
    "/penugasan": "masuk",
    "/penugasan/{id:str}": "masuk",
    "/penugasan/{id:str}/baru": "masuk",
    "/penugasan/{id:str}/surat/{nama:str}": "masuk",
    "/penugasan/{id:str}/berkas.pdf": "masuk",
    "/penugasan/{id:str}/bertanda/{no:int}": "masuk",
    "/penugasan/{id:str}/bertanda": "pencatat",
    "/tenggat.ics": "masuk",
    "/penugasan/{id:str}/{perintah:str}": "masuk",
    "/usulan": "masuk",
    "/tanya": "masuk",
    "/laporan": "masuk",
    "/evaluasi": "masuk",
    "/plh": "pencatat",
    "/bawahan": "pegawai",
    "/kelola": "pengelola",
    "/kelola/pejabat": "pengelola",
    "/kelola/pejabat/{kunci:str}": "pengelola",
    "/kelola/audit": "pengelola",
    "/kelola/jurnal": "pengelola",
    "/kelola/hapus": "pengelola",
    "/kelola/impor": "pengelola",
    "/kelola/impor/simpan": "pengelola",
    "/kelola/pengaturan": "pengelola",
    "/kelola/ubah": "pengelola",
    "/kelola/ubah/{kata:str}": "pengelola",
}
"""Which right each page wants: a new one is placed here, on purpose."""
BOLEH = {
    TAMU: {"siapa_saja"},
    PEGAWAI: {"siapa_saja", "masuk", "pegawai"},
    PENCATAT: {"siapa_saja", "masuk", "pegawai", "pencatat"},
    PENGELOLA: {"siapa_saja", "masuk", "pencatat", "pengelola"},
}


def handlers() -> list[HTTPRouteHandler]:
    return list(rute.RUTE)


def test_every_page_says_which_right_it_wants() -> None:
    found = {path: one.opt.get("hak") for one in handlers() for path in one.paths}
    assert found == HAK


@pytest.mark.parametrize("siapa", BOLEH)
def test_a_page_is_for_those_who_have_its_right(buka: Any, siapa: str) -> None:
    for handler in handlers():
        (path,) = handler.paths
        there = re.sub(r"\{[^}]+:str\}", "tidak-ada", path).replace("{no:int}", "1")
        browser = buka(siapa)
        answer = browser.kirim(there) if "POST" in handler.http_methods else browser.buka(there)
        allowed = HAK[path] in BOLEH[siapa]
        told = (path, answer.status_code, answer.text[:300])
        if allowed:
            assert answer.status_code in (200, 303, 400, 403, 404, 409, 422), told
            assert "Ini untuk" not in answer.text, told
            assert "/masuk" not in answer.headers.get("location", ""), told
        elif siapa == TAMU:
            assert answer.headers.get("location", "").startswith("/masuk"), told
        else:
            assert answer.status_code == 403, told
            assert "Ini untuk" in answer.text, told


def test_an_assignment_is_seen_by_those_whom_it_concerns(buka: Any) -> None:
    id = usulkan_tim(buka.sk)
    for nip in (PIMPINAN["DINAS"], STAF["BID2"], STAF["SEKSI1"], PIMPINAN["DIN2"], STAF["SETDA"] + ":pencatat"):
        assert buka(nip).buka(f"/penugasan/{id}").status_code == 200
    for nip in (STAF["KBID"], STAF["BID1"]):
        answer = buka(nip).buka(f"/penugasan/{id}")
        assert answer.status_code == 403
        assert "tersangkut" in answer.text
        assert buka(nip).buka(f"/penugasan/{id}/surat/langkah-1.pdf").status_code == 403
        assert buka(nip).kirim(f"/penugasan/{id}/setujui", {"langkah": "2"}).status_code == 403


def pages(buka: Any) -> Iterator[tuple[str, str]]:
    """Every page with something in it, as whoever sees most of it."""
    id = usulkan_tim(buka.sk)
    for siapa in (TAMU, PIMPINAN["DIN2"], PENGELOLA):
        browser = buka(siapa)
        person = f"/orang/{browser.kunci.tutup(STAF['BID2'])}"
        for path in (
            "/", "/regulasi", "/regulasi/anomali", "/regulasi/sitasi", "/regulasi/banding", "/kotak", "/saya",
            "/penugasan", f"/penugasan/{id}", person, "/organisasi", "/organisasi/DINAS/bagan", "/usulan", "/evaluasi",
            "/tanya", "/kelola/pengaturan",
            "/plh", "/cari", "/masuk", "/tidak-ada",
            "/organisasi/DINAS", "/laporan", "/bawahan", "/kelola", "/kelola/pejabat", "/kelola/audit",
            "/kelola/jurnal",
            "/kelola/hapus", "/kelola/impor", "/kelola/ubah", "/kelola/ubah/unit-ubah",
            "/regulasi/aturan/kedudukan", "/regulasi/aturan/alur",
        ):  # fmt: skip
            answer = browser.buka(path)
            assert answer.headers["content-security-policy"] == CSP, path
            assert answer.headers["content-type"].startswith("text/html") or answer.status_code == 303, path
            if answer.status_code in (200, 404):
                yield path, answer.text
        if siapa:
            yield "/cari", browser.kirim("/cari", {"teks": "staf bid2"}).text


def test_no_page_runs_or_styles_inline_or_loads_from_elsewhere_or_has_a_nip_in_an_address(buka: Any) -> None:
    seen = 0
    for path, text in pages(buka):
        seen += 1
        assert not re.search(r"<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=|javascript:", text), path
        for address in Formulir(text).alamat:
            assert address.startswith(("/", "#", "data:,")), (path, address)
            assert not re.search(r"\d{15,}", address), (path, address)
    assert seen > 55
    assert not set(re.findall("[a-z-]+", CSP)) & {"unsafe-inline", "unsafe-eval"}


def test_what_people_wrote_is_shown_as_text(buka: Any) -> None:
    nasty = "<script>alert(1)</script>\u202e"
    one = buka.sk.usulkan(usulan("BID2", isi=ISI | {"target": nasty}), oleh=PIMPINAN["DINAS"])
    text = buka(PENGELOLA).buka(f"/penugasan/{one.id}").text
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;&lt;U+202E&gt;" in text
    assert "<script>" not in buka(PENGELOLA).kirim("/cari", {"teks": nasty}).text


def test_a_key_of_another_secret_opens_nobody(buka: Any) -> None:
    key = buka(PEGAWAI).kunci.tutup(STAF["BID2"])
    assert buka(PEGAWAI).buka(f"/orang/{key}").status_code == 200
    for wrong in (key[:-2] + ("AA" if key[-2:] != "AA" else "BB"), STAF["BID2"], "x", "%00"):
        assert buka(PEGAWAI).buka(f"/orang/{wrong}").status_code == 404
