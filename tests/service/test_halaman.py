"""Pages in one process: who sees what, what forms do, and what never stands in a page."""

import re
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from halaman_bahan import PENGELOLA, TAMU, Formulir, Peramban, layanan
from litestar.handlers import HTTPRouteHandler
from penugasan_bahan import ISI, PIMPINAN, STAF, usulan

from tatakerja import SistemTersimpan
from tatakerja.service.bingkai import CSP
from tatakerja.service.pages import rute
from tatakerja.service.pages.banding import HitunganBerat

Layanan = Callable[[str], Peramban]
PEGAWAI, PENCATAT = STAF["BID2"], f"{STAF['SETDA']}:pencatat"


@pytest.fixture
def buka(tmp_path: Path) -> Iterator[Any]:
    with layanan(tmp_path / "kerja.db") as sebagai:
        yield sebagai


def propose(buka: Any) -> str:
    """A team across two Perangkat Daerah, proposed by the head of one."""
    return str(buka.sk.usulkan(usulan("BID2", "B2", ketua="SEKSI1"), oleh=PIMPINAN["DINAS"]).id)


# Rights ---------------------------------------------------------------------------------------------------------------

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
    id = propose(buka)
    for nip in (PIMPINAN["DINAS"], STAF["BID2"], STAF["SEKSI1"], PIMPINAN["DIN2"], STAF["SETDA"] + ":pencatat"):
        assert buka(nip).buka(f"/penugasan/{id}").status_code == 200
    for nip in (STAF["KBID"], STAF["BID1"]):
        answer = buka(nip).buka(f"/penugasan/{id}")
        assert answer.status_code == 403
        assert "tersangkut" in answer.text
        assert buka(nip).buka(f"/penugasan/{id}/surat/langkah-1.pdf").status_code == 403
        assert buka(nip).kirim(f"/penugasan/{id}/setujui", {"langkah": "2"}).status_code == 403


# What never stands in a page ------------------------------------------------------------------------------------------


def pages(buka: Any) -> Iterator[tuple[str, str]]:
    """Every page with something in it, as whoever sees most of it."""
    id = propose(buka)
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


# The main job ---------------------------------------------------------------------------------------------------------


def act(browser: Peramban, id: str, perintah: str, **isi: str) -> Any:
    """Send a form of an assignment's page, as the page has it."""
    form = Formulir(browser.buka(f"/penugasan/{id}").text).formulir.get(f"/penugasan/{id}/{perintah}")
    assert form is not None, f"halaman tidak menawarkan {perintah}"
    return browser.kirim(f"/penugasan/{id}/{perintah}", form | isi)


def act_of(step: Any) -> str:
    return {"menetapkan": "tetapkan", "menerima": "terima"}.get(step.aksi, "setujui")


@pytest.mark.parametrize("clerk", [False, True], ids=["sendiri", "dicatat"])
def test_from_proposal_to_selesai(buka: Any, clerk: bool) -> None:
    sk, proposer = buka.sk, PIMPINAN["DINAS"]
    browser = buka(PENCATAT if clerk else proposer)
    form = {"cara": "penunjukan", "pemilik": "BID1", "pegawai": [STAF["BID2"], STAF["B2"]], "ketua": STAF["SEKSI1"]}
    if clerk:
        form["oleh"] = proposer
    drawn = browser.kirim("/usulan", form | {"aksi": "alur"})
    assert "menetapkan" in drawn.text
    assert sk.daftar() == []
    form |= {f"isi.{name}": text for name, text in ISI.items()}
    sent = browser.kirim("/usulan", form | {"aksi": "kirim", "kunci": "k1"})
    assert sent.status_code == 303, sent.text
    assert browser.kirim("/usulan", form | {"aksi": "kirim", "kunci": "k1"}).headers["location"]
    (row,) = sk.daftar()
    id = row.id
    assert f"/penugasan/{id}" in sent.headers["location"]
    assert "Tercatat sebagai peristiwa" in browser.buka(sent.headers["location"]).text
    while (one := sk.tampil(id)).giliran:
        turn = one.giliran[0]
        who = turn.berwenang[0].nip
        answer = act(
            buka(PENCATAT if clerk else who), id, act_of(one.langkah[turn.langkah - 1]), langkah=str(turn.langkah),
            **({"oleh": who} if clerk else {}),
        )  # fmt: skip
        assert answer.status_code == 303, answer.text
    assert one.status == "aktif"
    ketua = STAF["SEKSI1"]
    extra = {"oleh": ketua} if clerk else {}
    assert act(buka(PENCATAT if clerk else ketua), id, "lapor", isi="separuh jalan", **extra).status_code == 303
    assert act(buka(PENCATAT if clerk else ketua), id, "serahkan", isi="selesai semua", **extra).status_code == 303
    while (one := sk.tampil(id)).status != "selesai":
        turn = one.evaluasi.giliran[0]
        who = turn.berwenang[0].nip
        name = "nyatakan-selesai" if turn.jenis == "menyatakan_selesai" else "teruskan"
        extra = {"oleh": who} if clerk else {}
        assert act(buka(PENCATAT if clerk else who), id, name, **extra).status_code == 303
    recorded = {event.dicatat_oleh.nip if event.dicatat_oleh else None for event in one.riwayat}
    assert recorded == ({STAF["SETDA"]} if clerk else {None})
    text = buka(ketua).buka(f"/penugasan/{id}").text
    assert "hasil diterima dan dinyatakan selesai" in text
    letter = re.search(rf"/penugasan/{id}/surat/langkah-\d+\.pdf", text)
    assert letter
    assert buka(ketua).buka(letter[0]).content.startswith(b"%PDF")
    proof = re.search(rf"/penugasan/{id}/surat/bukti-\d+\.pdf", text)
    assert proof
    assert buka(ketua).buka(proof[0]).content.startswith(b"%PDF")


def test_only_a_clerk_acts_for_others_or_dates_back(buka: Any) -> None:
    id = propose(buka)
    before = buka.sk.tampil(id)
    form = {"versi": str(before.riwayat[-1].no), "langkah": "2"}
    sent = buka(PIMPINAN["DINAS"]).kirim(f"/penugasan/{id}/setujui", form | {"oleh": PIMPINAN["DIN2"]})
    assert sent.status_code == 403
    sent = buka(PIMPINAN["DIN2"]).kirim(f"/penugasan/{id}/setujui", form | {"tanggal_surat": "2026-01-02"})
    assert sent.status_code == 403
    sent = buka(PIMPINAN["DINAS"]).kirim(f"/penugasan/{id}/setujui", form)
    assert sent.status_code == 403
    assert "Tuan DIN2" in sent.text, "yang berwenang disebut"
    assert buka.sk.tampil(id) == before
    assert buka(PENCATAT).kirim(f"/penugasan/{id}/setujui", form | {"oleh": PIMPINAN["DIN2"]}).status_code == 303
    assert buka.sk.tampil(id).langkah[1].dicatat_oleh.nip == STAF["SETDA"]


def test_who_holds_the_link_is_in_the_journal(buka: Any) -> None:
    id = propose(buka)
    form = {"versi": str(buka.sk.tampil(id).riwayat[-1].no), "langkah": "2", "oleh": PIMPINAN["DIN2"]}
    assert buka(PENGELOLA).kirim(f"/penugasan/{id}/setujui", form).status_code == 303
    assert buka.sk.tampil(id).riwayat[-1].akun == "tautan uji"


def test_a_refusal_needs_its_reason_and_ends_it(buka: Any) -> None:
    id = propose(buka)
    one = buka.sk.tampil(id)
    refusable = one.langkah[1].penolakan
    assert refusable is not None
    browser = buka(PIMPINAN["DIN2"])
    answer = act(browser, id, "tolak", alasan="tenaganya masih dibutuhkan")
    assert answer.status_code == 303
    assert buka.sk.tampil(id).status == "ditolak"
    assert "tenaganya masih dibutuhkan" in browser.buka(f"/penugasan/{id}").text


def test_a_stale_page_stores_nothing_says_why_and_keeps_what_was_typed(buka: Any) -> None:
    id = propose(buka)
    browser = buka(PIMPINAN["DIN2"])
    page = browser.buka(f"/penugasan/{id}").text
    form = Formulir(page).formulir[f"/penugasan/{id}/tolak"]
    poll = re.search(r'hx-get="([^"]+)"', page)
    assert poll
    assert browser.buka(poll[1]).text == ""
    buka.sk.setujui(id, oleh=PIMPINAN["DIN2"], langkah=2)
    before = buka.sk.tampil(id)
    answer = browser.kirim(f"/penugasan/{id}/tolak", form | {"alasan": "kurang orang"})
    assert answer.status_code == 409
    assert "sudah usang" in answer.text
    assert buka.sk.tampil(id) == before
    assert "sudah berubah" in browser.buka(poll[1]).text


def test_a_form_sent_twice_is_stored_once(buka: Any) -> None:
    id = propose(buka)
    browser = buka(PIMPINAN["DIN2"])
    form = Formulir(browser.buka(f"/penugasan/{id}").text).formulir[f"/penugasan/{id}/setujui"]
    assert browser.kirim(f"/penugasan/{id}/setujui", form).status_code == 303
    after = buka.sk.tampil(id)
    browser.kirim(f"/penugasan/{id}/setujui", form)
    assert buka.sk.tampil(id) == after


def test_the_in_tray_holds_what_waits_for_me(buka: Any) -> None:
    id = propose(buka)
    assert f"/penugasan/{id}" in buka(PIMPINAN["DIN2"]).buka("/kotak").text
    assert "Tidak ada yang menunggu Anda" in buka(PIMPINAN["BAGIAN"]).buka("/kotak").text
    assert f"/penugasan/{id}" in buka(PENGELOLA).buka("/kotak").text


def test_faults_of_a_proposal_are_told_and_what_was_filled_in_stays(buka: Any) -> None:
    browser = buka(PIMPINAN["DINAS"])
    team = {"pegawai": [STAF["BID2"], STAF["B2"]], "ketua": STAF["B2"]}
    form = {"cara": "penunjukan", "pemilik": "BID1", **team, "isi.kriteria": "tiga ruas", "porsi": "200"}
    answer = browser.kirim("/usulan", form | {"aksi": "kirim"})
    assert answer.status_code == 422
    assert "bilangan bulat 1 sampai 100" in answer.text
    answer = browser.kirim("/usulan", form | {"aksi": "kirim", "porsi": ""})
    assert answer.status_code == 409
    assert "Ketua tim lintas Perangkat Daerah" in answer.text
    assert "tiga ruas" in answer.text
    assert buka.sk.daftar() == []


def test_members_are_found_added_and_removed_without_a_script(buka: Any) -> None:
    browser = buka(PIMPINAN["DINAS"])
    form: dict[str, Any] = {"cara": "penunjukan", "pemilik": "BID1", "cari": "staf bid2"}
    found = browser.kirim("/usulan", form | {"aksi": "cari"}).text
    assert f'name="tambah" value="{STAF["BID2"]}"' in found
    added = browser.kirim("/usulan", form | {"tambah": STAF["BID2"]}).text
    assert f'name="pegawai" value="{STAF["BID2"]}"' in added
    assert "Surat" in added or "surat" in added
    gone = browser.kirim("/usulan", form | {"pegawai": STAF["BID2"], "buang": STAF["BID2"]}).text
    assert 'name="pegawai"' not in gone


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


def test_lists_come_in_parts_the_newest_first(buka: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = [buka.sk.usulkan(usulan("BID1", isi=ISI), oleh=PIMPINAN["DINAS"]).id for _ in range(3)]
    monkeypatch.setattr("tatakerja.service.pages.penugasan.SEHALAMAN", 2)
    for siapa in (PENCATAT, STAF["BID1"]):
        first, second = (buka(siapa).buka(f"/penugasan?hal={n}").text for n in (1, 2))
        shown = [re.findall(r">(2\d{3}-\d{6})<", text) for text in (first, second)]
        assert shown == [ids[:0:-1], ids[:1]]
        assert "Halaman 2 dari 2" in second
        assert "Halaman 2 dari 2" in buka(siapa).buka("/penugasan?hal=9").text
    assert buka.sk.daftar_sebagian(pegawai=STAF["KBID"]) == (0, [])


def test_all_routes_of_a_case_are_asked_without_proposing(buka: Any) -> None:
    browser = buka(STAF["BID1"])
    case = {"cara": "penunjukan", "pemilik": "BID1", "pegawai": [STAF["BID2"], STAF["B2"]], "ketua": STAF["BID2"]}
    answer = browser.kirim("/tanya", case | {"aksi": "tanya"})
    assert answer.status_code == 200, answer.text
    told = buka.sk.alur_pelaporan(usulan("BID2", "B2", ketua="BID2"))
    review = buka.sk.alur_evaluasi(STAF["BID2"], "BID1", ukuran_tim=2)
    for word in ("Pelaksanaan", "Pelaporan", "Hasil Staf BID2 1", "Tahapan kerja Unit BID1", *told.keterangan):
        assert word in answer.text
    assert all((one.nama or "") in answer.text for one in (*review.rantai, *told.laporan[0].kepada))
    assert not buka.sk.daftar()
    empty = browser.kirim("/tanya", {"aksi": "tanya"})
    assert empty.status_code == 409
    assert "Pilih pemilik kinerja" in empty.text
    added = browser.kirim("/tanya", {"pemilik": "BID1", "cari": "Staf BID1 1"})
    assert "Tambahkan" in added.text
