"""What tests of pages share: a service over a small regency, and people at browsers of their own."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from litestar.testing import TestClient
from penugasan_bahan import STAF, buka

from tatakerja import SistemTersimpan
from tatakerja.service import Layanan, Setelan, aplikasi
from tatakerja.service.hak import Masuk
from tatakerja.service.sumber import KUKI

TAMU, PENGELOLA = "", "-:pencatat,pengelola"
"""Nobody; who holds the link of a laptop. Everybody else is ``NIP`` or ``NIP:right,right``."""
PEGAWAI, PENCATAT = STAF["BID2"], f"{STAF['SETDA']}:pencatat"


class Peramban:
    """Somebody at a browser, with cookies of their own."""

    def __init__(self, layanan: Layanan, siapa: str, sistem: SistemTersimpan) -> None:
        self._client = TestClient(layanan, raise_server_exceptions=True)
        self.kunci = layanan.sumber.kunci
        nip, _, hak = siapa.partition(":")
        if nip:
            rights: Any = frozenset(one for one in hak.split(",") if one)
            name = "Pemegang tautan" if nip == "-" else sistem.pegawai(nip).nama
            who = Masuk(
                nip=None if nip == "-" else nip, nama=name, hak=rights, akun=None if nip != "-" else "tautan uji"
            )
            self._client.cookies.set(KUKI, layanan.sumber.sesi.buka(who))

    def buka(self, jalur: str) -> Any:
        return self._client.get(jalur, headers={"Accept": "text/html,*/*"}, follow_redirects=False)

    def kirim(self, jalur: str, data: dict[str, Any] | None = None, **lain: Any) -> Any:
        """Send a form, with the token that a page of this browser has."""
        token = Formulir(self.buka("/masuk").text).formulir["/masuk"]["_csrf_token"]
        return self._client.post(jalur, data={"_csrf_token": token, **(data or {})}, follow_redirects=False, **lain)


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
        elif self._open is not None and tag in {"input", "textarea"} and got.get("type") != "radio":
            self._open.setdefault(got["name"], got.get("value", ""))
        elif tag == "select":
            self._select = got["name"]
        elif tag == "option" and self._open is not None and ("selected" in got or self._select not in self._open):
            self._open[self._select] = got["value"]

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._open = None


@contextmanager
def layanan(path: Path, daerah: str = "bantul") -> Iterator[Any]:
    """A service over a small regency: a function that gives somebody's browser; its ``sk`` is the system itself."""
    with buka(daerah, path, tanggal=date.today()) as sk:
        made = aplikasi(Setelan(regulasi=daerah, basis_data=str(path)))

        def sebagai(siapa: str) -> Peramban:
            return Peramban(made, siapa, sk)

        sebagai.sk = sk  # type: ignore[attr-defined]
        yield sebagai
        made.tutup()
