"""What can't be shown or done, as a page: what, where, what to do; never a trace of the program."""

from typing import Any, Final
from urllib.parse import quote

from litestar import Request, Response
from litestar.exceptions import HTTPException
from litestar.response import Redirect

from tatakerja.journal.errors import GalatTerputus, GalatTersimpan
from tatakerja.service.galat import of_anything, status_of
from tatakerja.service.pages.konteks import susun_konteks
from tatakerja.service.pages.tampil import halaman
from tatakerja.service.sumber import Sumber
from tatakerja.values.galat import GalatTatakerja

_HTTP: Final = {
    400: "Permintaan tidak terbaca",
    403: "Bukan untuk Anda",
    404: "Tidak ditemukan",
    405: "Tidak dapat dilakukan dengan cara itu",
    413: "Berkas terlalu besar",
    429: "Terlalu sering",
}
_SARAN: Final = {
    403: "Bila Anda merasa berhak, hubungi pengelola sistem kerja di kantor Anda.",
    404: "Periksa alamatnya, atau cari dari halaman lain.",
    413: "Perkecil berkasnya, atau bagi menurut Perangkat Daerah.",
    500: "Coba lagi; bila tetap gagal, laporkan waktu dan halamannya kepada pengelola.",
    429: "Tunggu sebentar, lalu coba lagi.",
    503: "Tunggu sebentar, lalu coba lagi; bila tetap gagal, laporkan waktu dan halamannya kepada pengelola.",
}
_MUNGKIN_TERSIMPAN: Final = "Jangan mengirim ulang sebelum melihat, nanti di beranda, apakah sudah tercatat."
_UMUM: Final = "Kembali ke halaman sebelumnya, periksa isiannya, lalu coba lagi."


def kalimat(error: Exception) -> list[str]:
    """What an error says, a sentence each."""
    lines = [line for line in str(error).splitlines() if line.strip()]
    ends = [line if line.endswith((":", ".", "?")) else f"{line}." for line in lines]
    return [f"{line[:1].upper()}{line[1:]}" for line in ends] or ["Tidak dapat dilakukan."]


class Penangan:
    """Turns errors into pages.

    :param sumber: the service, for whoever is logged in.
    """

    def __init__(self, sumber: Sumber) -> None:
        self._sumber = sumber

    def tatakerja(self, request: Request[Any, Any, Any], error: GalatTatakerja) -> Response[Any]:
        """An error that says itself what is wrong."""
        status, _, title = status_of(error)
        stored = isinstance(error, (GalatTersimpan, GalatTerputus))
        advice = _MUNGKIN_TERSIMPAN if stored else _SARAN.get(status, _UMUM)
        return self._page(request, status, title, kalimat(error), advice)

    def http(self, request: Request[Any, Any, Any], error: HTTPException) -> Response[Any]:
        """One of the request; who isn't logged in is sent to do so, and comes back to a page that was only read."""
        if error.status_code == 401:
            root = str(request.scope.get("root_path", "")).rstrip("/")
            path = str(request.scope["path"])  # below the path of the service, to which whoever logs in comes back
            back = f"?ke={quote(path)}" if request.method == "GET" and path != "/" else ""
            return Redirect(f"{root}/masuk{back}", status_code=303)
        status = error.status_code if error.status_code in _HTTP else 400
        own = error.detail if error.status_code in (403, 404) and error.detail[:1].islower() else ""
        lines = kalimat(ValueError(own)) if own else []
        page = self._page(request, status, _HTTP[status], lines, _SARAN.get(status, _UMUM))
        page.headers.update(error.headers or {})
        return page

    def lain(self, request: Request[Any, Any, Any], error: Exception) -> Response[Any]:
        """What nobody meant: of its words nothing is told, as these may hold personal data."""
        of_anything(request, error)
        lines = [f"Layanan gagal ({type(error).__name__})."]
        return self._page(request, 500, "Kesalahan pada layanan", lines, _SARAN[500])

    def _page(
        self, request: Request[Any, Any, Any], status: int, title: str, lines: list[str], advice: str
    ) -> Response[Any]:
        konteks = susun_konteks(self._sumber, request)
        return halaman(
            konteks, "galat.html.jinja", status=status, judul=title, judul_galat=title, galat=lines, saran=advice
        )
