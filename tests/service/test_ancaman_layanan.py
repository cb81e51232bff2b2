"""What threatens a service: each threat of docs/ancaman.md that no other test here holds."""

import logging
from pathlib import Path

import pytest
from litestar import Litestar, asgi, get
from litestar.testing import TestClient
from litestar.types import Receive, Scope, Send
from penugasan_bahan import PIMPINAN, staf

from tatakerja.service import Layanan, Setelan, aplikasi

TAUTAN = "tautan-uji-yang-panjang"
KEPALA = {"Authorization": f"Bearer {TAUTAN}"}
Klien = TestClient[Layanan]


def test_logs_name_the_route_and_never_a_person(klien: Klien, caplog: pytest.LogCaptureFixture) -> None:
    nip = PIMPINAN["BID1"]
    with caplog.at_level(logging.INFO, "tatakerja"):
        klien.post("/api/kedudukan", json={"nip": [nip]}, headers=KEPALA)
        klien.get(f"/{nip}")
        klien.get("/api/kedudukan", params={"nip": nip}, headers=KEPALA)
        klien.get(f"/masuk?kunci={TAUTAN}&ke=/{nip}", follow_redirects=False)
    told = "\n".join(record.getMessage() for record in caplog.records if record.name.startswith("tatakerja"))
    assert "/api/kedudukan" in told
    assert nip not in told
    assert TAUTAN not in told


def test_an_unexpected_error_tells_nothing_of_what_it_was_about(layanan: Layanan, klien: Klien) -> None:
    @get("/rusak", opt={"hak": "siapa_saja"}, sync_to_thread=False)
    def rusak() -> str:
        raise ValueError(f"data milik {staf('BID1')}")

    layanan.litestar.register(rusak)
    answer = klien.get("/rusak")
    assert (answer.status_code, answer.json()["kode"]) == (500, "tak_terduga")
    assert staf("BID1") not in answer.text
    assert "ValueError" in answer.text


def test_rest_changes_nothing_by_a_cookie_and_pages_take_no_token(klien: Klien) -> None:
    assert klien.get("/penugasan", headers=KEPALA, follow_redirects=False).status_code == 303
    klien.get(f"/masuk?kunci={TAUTAN}", follow_redirects=False)
    assert klien.get("/api/pejabat/daftar").status_code == 200
    assert klien.post("/api/pejabat/tetapkan", json={}).status_code == 401


def test_what_is_sent_is_bounded(basis: Path) -> None:
    with TestClient(
        aplikasi(Setelan(regulasi="bantul", basis_data=str(basis), tautan=TAUTAN, batas_unggah=1000)),
        raise_server_exceptions=False,
    ) as klien:
        large = klien.post(
            "/api/kedudukan", content=b"[" * 2000, headers={**KEPALA, "Content-Type": "application/json"}
        )
        assert (large.status_code, large.json()["kode"]) == (413, "terlalu_besar")
        deep = klien.post("/api/kedudukan", content=b"[" * 900, headers={**KEPALA, "Content-Type": "application/json"})
        assert deep.status_code == 400


def test_other_sites_are_told_nothing(klien: Klien) -> None:
    answer = klien.get("/api/regulasi/daftar", headers={"Origin": "https://jahat.example"})
    assert answer.status_code == 200
    assert not [name for name in answer.headers if name.startswith("access-control")]
    asked = klien.options(
        "/api/kedudukan", headers={"Origin": "https://jahat.example", "Access-Control-Request-Method": "POST"}
    )
    assert asked.status_code in (401, 403, 405)


def test_words_that_look_like_options_stay_words(klien: Klien) -> None:
    for word in ("--percaya", "-d", "--help", "-o/etc", "--"):
        answer = klien.post("/api/cari", json={"kata": [word]}, headers=KEPALA)
        assert answer.status_code == 200, answer.text
        assert answer.headers["content-type"].startswith("application/json")


def test_it_lives_in_another_application(basis: Path) -> None:
    inner = aplikasi(Setelan(regulasi="bantul", basis_data=str(basis), tautan=TAUTAN, jalur="/sistem"))

    @asgi("/sistem", is_mount=True, copy_scope=True)
    async def mounted(scope: Scope, receive: Receive, send: Send) -> None:
        await inner(scope, receive, send)

    @get("/lain", sync_to_thread=False)
    def other() -> str:
        return "lain"

    with TestClient(Litestar([mounted, other])) as klien:
        assert klien.get("/lain").text == "lain"
        assert klien.get("/sistem/siap").json() == {"keadaan": "siap"}
        entered = klien.get(f"/sistem/masuk?kunci={TAUTAN}", follow_redirects=False)
        assert (entered.status_code, entered.headers["location"]) == (303, "/sistem/")
        assert klien.get("/sistem/penugasan").status_code == 200
        assert klien.get("/sistem/openapi.json").json()["servers"] == [{"url": "/sistem"}]
    inner.tutup()
