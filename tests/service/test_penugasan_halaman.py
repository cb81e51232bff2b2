"""The main job on pages: proposed, decided, reported on, declared done; and what its forms refuse."""

import re
from typing import Any

import pytest
from halaman_bahan import PENCATAT, PENGELOLA, Formulir, Peramban
from penugasan_bahan import ISI, PIMPINAN, STAF, usulan, usulkan_tim


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
    id = usulkan_tim(buka.sk)
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
    id = usulkan_tim(buka.sk)
    form = {"versi": str(buka.sk.tampil(id).riwayat[-1].no), "langkah": "2", "oleh": PIMPINAN["DIN2"]}
    assert buka(PENGELOLA).kirim(f"/penugasan/{id}/setujui", form).status_code == 303
    assert buka.sk.tampil(id).riwayat[-1].akun == "tautan uji"


def test_a_refusal_needs_its_reason_and_ends_it(buka: Any) -> None:
    id = usulkan_tim(buka.sk)
    one = buka.sk.tampil(id)
    refusable = one.langkah[1].penolakan
    assert refusable is not None
    browser = buka(PIMPINAN["DIN2"])
    answer = act(browser, id, "tolak", alasan="tenaganya masih dibutuhkan")
    assert answer.status_code == 303
    assert buka.sk.tampil(id).status == "ditolak"
    assert "tenaganya masih dibutuhkan" in browser.buka(f"/penugasan/{id}").text


def test_a_stale_page_stores_nothing_says_why_and_keeps_what_was_typed(buka: Any) -> None:
    id = usulkan_tim(buka.sk)
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
    id = usulkan_tim(buka.sk)
    browser = buka(PIMPINAN["DIN2"])
    form = Formulir(browser.buka(f"/penugasan/{id}").text).formulir[f"/penugasan/{id}/setujui"]
    assert browser.kirim(f"/penugasan/{id}/setujui", form).status_code == 303
    after = buka.sk.tampil(id)
    browser.kirim(f"/penugasan/{id}/setujui", form)
    assert buka.sk.tampil(id) == after


def test_the_in_tray_holds_what_waits_for_me(buka: Any) -> None:
    id = usulkan_tim(buka.sk)
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
