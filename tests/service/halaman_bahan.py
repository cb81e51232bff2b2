"""What tests of pages share: an application of nothing but the pages, in which a header says who is logged in."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from litestar import Litestar
from litestar.testing import TestClient
from penugasan_bahan import buka

from tatakerja.service.pages.konteks import Koneksi, Masuk
from tatakerja.service.pages.kunci import KunciOrang
from tatakerja.service.pages.rute import rute_halaman

TAMU, PENGELOLA = "", "-:pencatat,pengelola"
"""Nobody; who holds the link of a laptop."""


class SumberUji:
    """The service as pages see it; ``Siapa: NIP:hak,hak`` in a request's headers says who is logged in."""

    def __init__(self, sistem: Any) -> None:
        self.kunci = KunciOrang(bytes(32))
        self._sistem = sistem

    def masuk(self, koneksi: Koneksi) -> Masuk | None:
        nip, _, hak = koneksi.headers.get("siapa", "").partition(":")
        if not nip:
            return None
        rights = frozenset(one for one in hak.split(",") if one)
        name = "Pemegang tautan" if nip == "-" else self._sistem.pegawai(nip).nama
        return Masuk(nip=None if nip == "-" else nip, nama=name, hak=rights)  # type: ignore[arg-type]

    def sistem(self, koneksi: Koneksi) -> Any:
        return self._sistem

    def csrf(self, koneksi: Koneksi) -> str:
        return ""


class Peramban:
    """Somebody at a browser."""

    def __init__(self, client: TestClient[Litestar], siapa: str, sumber: SumberUji) -> None:
        self._client = client
        self._headers = {"siapa": siapa}
        self.sumber = sumber

    def buka(self, jalur: str, **headers: str) -> Any:
        return self._client.get(jalur, headers=self._headers | headers, follow_redirects=False)

    def kirim(self, jalur: str, data: dict[str, Any] | None = None, **lain: Any) -> Any:
        return self._client.post(jalur, data=data or {}, headers=self._headers, follow_redirects=False, **lain)


class Formulir(HTMLParser):
    """The forms of a page: address, and what each sends when nothing is changed.

    :ivar formulir: by address.
    :ivar alamat: every address that stands in the page.
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self.formulir: dict[str, dict[str, str]] = {}
        self.alamat: list[str] = []
        self._open: dict[str, str] | None = None
        self._select = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        got = {name: value or "" for name, value in attrs}
        self.alamat += [got[name] for name in ("href", "src", "action", "hx-get", "hx-post") if name in got]
        if tag == "form":
            self._open = self.formulir.setdefault(got["action"], {})
        elif self._open is not None and tag in ("input", "textarea") and got.get("type") != "radio":
            self._open.setdefault(got["name"], got.get("value", ""))
        elif tag == "select":
            self._select = got["name"]
        elif tag == "option" and self._open is not None and ("selected" in got or self._select not in self._open):
            self._open[self._select] = got["value"]

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._open = None


@contextmanager
def layanan(path: Path, daerah: str = "bantul", **lain: Any) -> Iterator[Any]:
    """The pages over a small regency: a function that gives somebody's browser."""
    logging.getLogger("httpx").setLevel(logging.WARNING)
    with buka(daerah, path, **lain) as sk:
        sumber = SumberUji(sk)
        app = Litestar([rute_halaman(sumber)], openapi_config=None)
        with TestClient(app, raise_server_exceptions=True) as client:

            def sebagai(siapa: str) -> Peramban:
                return Peramban(client, siapa, sumber)

            sebagai.sk = sk  # type: ignore[attr-defined]
            yield sebagai
