"""Logging in by an issuer: a tiny one, over HTTP, whose word is believed only where everything is right."""

import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from joserfc import jwt
from joserfc.jwk import RSAKey
from litestar.testing import TestClient
from penugasan_bahan import PIMPINAN

from tatakerja.service import Layanan, Oidc, Setelan, aplikasi

KUNCI = RSAKey.generate_key(2048, {"kid": "a", "use": "sig", "alg": "RS256"})
LAIN = RSAKey.generate_key(2048, {"kid": "a", "use": "sig", "alg": "RS256"})


class Penerbit:
    """What the issuer says, and what it was asked."""

    def __init__(self) -> None:
        self.claims: dict[str, Any] = {}
        self.kunci, self.header = KUNCI, {"alg": "RS256", "kid": "a"}
        self.ditanya: dict[str, list[str]] = {}


@pytest.fixture
def penerbit() -> Iterator[tuple[Penerbit, str]]:
    said = Penerbit()

    class Handler(BaseHTTPRequestHandler):
        def _give(self, document: Any) -> None:
            body = json.dumps(document).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_GET(self) -> None:
            base = f"http://127.0.0.1:{self.server.server_address[1]}"
            if self.path.endswith("openid-configuration"):
                names = ("authorization_endpoint", "token_endpoint", "jwks_uri")
                self._give({"issuer": base, **{name: f"{base}/{name}" for name in names}})
            else:
                self._give({"keys": [KUNCI.as_dict(private=False)]})

        def do_POST(self) -> None:
            said.ditanya = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
            base = f"http://127.0.0.1:{self.server.server_address[1]}"
            claims = {"iss": base, "aud": "tk", "exp": int(time.time()) + 60, "sub": "1", **said.claims}
            self._give({"id_token": jwt.encode(said.header, claims, said.kunci)})

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    yield said, f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def kantor(basis: Path, penerbit: tuple[Penerbit, str]) -> Iterator[TestClient[Layanan]]:
    oidc = Oidc(penerbit=penerbit[1], klien="tk", rahasia="r", klaim_hak="grup", pengelola="organisasi")
    with TestClient(aplikasi(Setelan(regulasi="bantul", basis_data=str(basis), oidc=oidc))) as klien:
        yield klien


def begun(kantor: TestClient[Layanan], said: Penerbit) -> str:
    """Begin; the issuer knows the nonce then. Gives the state."""
    sent = kantor.get("/masuk/oidc?ke=/penugasan", follow_redirects=False)
    assert sent.status_code == 303
    asked = {name: value[0] for name, value in parse_qs(urlsplit(sent.headers["location"]).query).items()}
    assert asked["code_challenge_method"] == "S256"
    assert asked["redirect_uri"].endswith("/masuk/oidc/balik")
    said.claims = {"nonce": asked["nonce"], "nip": PIMPINAN["BID1"], "grup": ["organisasi", "lain"]}
    return asked["state"]


def back(kantor: TestClient[Layanan], state: str) -> Any:
    return kantor.get(f"/masuk/oidc/balik?code=c&state={state}", follow_redirects=False)


def test_an_official_logs_in_and_has_the_rights_of_their_group(
    kantor: TestClient[Layanan], penerbit: tuple[Penerbit, str]
) -> None:
    said, _ = penerbit
    state = begun(kantor, said)
    answer = back(kantor, state)
    assert (answer.status_code, answer.headers["location"]) == (303, "/penugasan")
    assert said.ditanya["code"] == ["c"]
    assert len(said.ditanya["code_verifier"][0]) >= 43
    page = kantor.get("/penugasan")
    assert page.status_code == 200
    assert "Tuan BID1" in page.text
    assert "pengelola" in page.text
    assert back(kantor, state).status_code == 401, "a state is good for once"


@pytest.mark.parametrize(
    "wrong",
    [{"nonce": "lain"}, {"aud": "lain"}, {"iss": "https://jahat.example"}, {"exp": 1}, {"nip": "197001011990019999"},
     {"nip": None}, {"nip": ["x"]}],
)  # fmt: skip
def test_a_word_that_is_wrong_anywhere_lets_nobody_in(
    kantor: TestClient[Layanan], penerbit: tuple[Penerbit, str], wrong: dict[str, Any]
) -> None:
    state = begun(kantor, penerbit[0])
    penerbit[0].claims.update(wrong)
    answer = back(kantor, state)
    assert answer.status_code == 401
    assert "tatakerja_sesi" not in answer.headers.get("set-cookie", "")


def test_a_forged_signature_and_a_foreign_browser_let_nobody_in(
    kantor: TestClient[Layanan], penerbit: tuple[Penerbit, str]
) -> None:
    state = begun(kantor, penerbit[0])
    penerbit[0].kunci = LAIN
    assert back(kantor, state).status_code == 401
    penerbit[0].kunci = KUNCI
    state = begun(kantor, penerbit[0])
    kantor.cookies.clear()
    assert back(kantor, state).status_code == 401
    assert kantor.get("/masuk/oidc/balik?code=c", follow_redirects=False).status_code == 401


def test_an_issuer_that_is_away_is_told(basis: Path) -> None:
    oidc = Oidc(penerbit="http://127.0.0.1:9", klien="tk", rahasia="r")
    with TestClient(aplikasi(Setelan(regulasi="bantul", basis_data=str(basis), oidc=oidc))) as klien:
        answer = klien.get("/masuk/oidc", follow_redirects=False)
        assert (answer.status_code, "tidak menjawab" in answer.text) == (503, True)
