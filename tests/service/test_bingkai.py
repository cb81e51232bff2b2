"""Around every request: headers, paths behind a proxy, logging in by the link, default deny."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from litestar import get
from litestar.testing import TestClient

from tatakerja.service import Layanan, Setelan, aplikasi
from tatakerja.service.hak import Masuk
from tatakerja.service.sesi import Laju
from tatakerja.service.sumber import KUKI

TAUTAN = "tautan-uji-yang-panjang"
Klien = TestClient[Layanan]


def test_who_watches_over_it_is_answered_without_logging_in(klien: Klien) -> None:
    assert klien.get("/sehat").json() == {"keadaan": "hidup"}
    assert klien.get("/siap").json() == {"keadaan": "siap"}


def test_the_link_begins_a_session_and_is_in_no_address_afterwards(klien: Klien) -> None:
    answer = klien.get(f"/masuk?kunci={TAUTAN}&ke=/masuk", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/masuk")
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert "Secure" not in cookie


@pytest.mark.parametrize("ke", ["https://jahat.example/", "//jahat.example", "/\\jahat.example", "orang", "/a\nb"])
def test_nobody_is_sent_elsewhere_after_logging_in(klien: Klien, ke: str) -> None:
    answer = klien.get("/masuk", params={"kunci": TAUTAN, "ke": ke}, follow_redirects=False)
    assert answer.headers["location"] == "/"


def test_every_answer_carries_what_keeps_a_page_safe(klien: Klien) -> None:
    for path in ("/masuk", "/sehat", "/tidak-ada", "/api/tidak-ada"):
        headers = klien.get(path).headers
        assert "script-src 'self'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cache-control"] == "no-store"
        assert "strict-transport-security" not in headers


def test_a_form_without_its_token_is_refused(klien: Klien) -> None:
    assert klien.post("/masuk", data={"kunci": TAUTAN}).status_code == 403
    token = klien.get("/masuk").text.partition('name="_csrf_token" value="')[2].partition('"')[0]
    answer = klien.post("/masuk", data={"kunci": TAUTAN, "_csrf_token": token}, follow_redirects=False)
    assert answer.status_code == 303


@pytest.fixture
def jauh(basis: Path) -> Iterator[Klien]:
    """Below a path, behind a proxy with TLS."""
    made = aplikasi(
        Setelan(regulasi="bantul", basis_data=str(basis), tautan=TAUTAN, jalur="/sistem/", lewat_tls=True)
    )  # fmt: skip
    with TestClient(made, base_url="https://kantor.example", raise_server_exceptions=False) as found:
        yield found


@pytest.mark.parametrize("before", ["", "/sistem"])
def test_below_a_path_whether_or_not_the_proxy_takes_it_off(jauh: Klien, before: str) -> None:
    answer = jauh.get(f"{before}/masuk?kunci={TAUTAN}", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/sistem/")
    assert "Secure" in answer.headers["set-cookie"]
    assert "Path=/sistem" in answer.headers["set-cookie"]
    assert answer.headers["strict-transport-security"].startswith("max-age=")
    assert 'action="/sistem/masuk"' in jauh.get(f"{before}/masuk").text


def test_who_guesses_has_to_wait(basis: Path) -> None:
    with TestClient(aplikasi(Setelan(regulasi="bantul", basis_data=str(basis), tautan=TAUTAN))) as klien:
        tried = [klien.get("/masuk?kunci=salah").status_code for _ in range(12)]
        assert tried == [401] * 10 + [429] * 2
        assert int(klien.get(f"/masuk?kunci={TAUTAN}").headers["retry-after"]) > 0


def test_a_route_that_says_no_right_is_refused_to_everyone(layanan: Layanan, klien: Klien) -> None:
    @get("/lupa", sync_to_thread=False)
    def lupa() -> str:
        return "rahasia"

    layanan.litestar.register(lupa)
    klien.get(f"/masuk?kunci={TAUTAN}", follow_redirects=False)
    answer = klien.get("/lupa", headers={"Authorization": f"Bearer {TAUTAN}"})
    assert (answer.status_code, answer.json()["kode"]) == (403, "bukan_haknya")


def test_a_session_ends_by_silence_by_age_and_by_leaving() -> None:
    from datetime import timedelta

    from tatakerja.service.hak import Masuk
    from tatakerja.service.sesi import BukuSesi

    now = [0.0]
    book = BukuSesi(timedelta(hours=10), timedelta(hours=2), jam=lambda: now[0])
    who = Masuk(nip=None, nama="Ani")
    word = book.buka(who)
    for hour in range(1, 10):
        now[0] = hour * 3600.0
        assert book.siapa(word) == who
    now[0] = 10.1 * 3600
    assert book.siapa(word) is None
    quiet, left = book.buka(who), book.buka(who)
    now[0] += 2.1 * 3600
    assert book.siapa(quiet) is None
    left = book.buka(who)
    book.tutup(left)
    assert book.siapa(left) is None


def test_who_asks_too_often_has_to_wait_and_others_dont(basis: Path) -> None:
    made = aplikasi(Setelan(regulasi="bantul", basis_data=str(basis), laju=3))
    try:
        clients = [TestClient(made), TestClient(made)]
        for client, nip in zip(clients, ("198001012006041001", "198001012006041002"), strict=True):
            client.cookies.set(KUKI, made.sumber.sesi.buka(Masuk(nip=nip, nama="Seseorang")))
        found = [clients[0].get("/organisasi/x").status_code for _ in range(3)]
        assert found == [404, 404, 404]
        held = clients[0].get("/organisasi", headers={"Accept": "text/html"})
        assert held.status_code == 429
        assert 1 <= int(held.headers["retry-after"]) <= 60
        assert "Terlalu sering" in held.text
        assert clients[1].get("/organisasi/x").status_code == 404
        problem = [TestClient(made).get("/api/regulasi/daftar") for _ in range(5)][-1]
        assert (problem.status_code, problem.json()["kode"]) == (429, "terlalu_sering")
    finally:
        made.tutup()


def test_a_store_of_requests_fills_up_again() -> None:
    now = [0.0]
    laju = Laju(60, jam=lambda: now[0])
    assert [laju.tertahan("a") for _ in range(60)] == [0] * 60
    assert laju.tertahan("a") == 1
    now[0] += 1
    assert laju.tertahan("a") == 0
    assert laju.tertahan("a") > 0
    assert laju.tertahan("b") == 0
    assert Laju(0).tertahan("a") == 0
