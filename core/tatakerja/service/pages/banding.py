"""Two regulations side by side, for anyone. It takes seconds: made once, beside the requests, one at a time."""

from collections.abc import Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import date
from threading import Lock
from typing import Any, Final

from litestar import Response, get
from litestar.exceptions import NotFoundException
from litestar.params import FromQuery

from tatakerja.audit.regulasi import bandingkan_aturan
from tatakerja.cli.page.bandingkan import comparison_content
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.registry import plugin_terpasang
from tatakerja.rules.rulebook import BukuAturan, susun_buku
from tatakerja.service.hak import SIAPA_SAJA
from tatakerja.service.pages.konteks import Minta
from tatakerja.service.pages.tampil import halaman

_SEBENTAR: Final = 0.3
"""Seconds for which a request waits for a comparison that isn't there yet."""
_DISIMPAN: Final = 16


class HitunganBerat:
    """Answers that take long and that many ask for: each made once, by one thread, and kept.

    :param disimpan: how many are kept.
    """

    def __init__(self, disimpan: int = _DISIMPAN) -> None:
        self._disimpan = disimpan
        self._lock = Lock()
        self._isi: dict[Hashable, Future[Any]] = {}
        self._pekerja: ThreadPoolExecutor | None = None

    def minta(self, kunci: Hashable, hitung: Callable[[], Any], tunggu: float = _SEBENTAR) -> Any:
        """An answer; None while it is being made. What its making raised is raised here, and it is made anew then.

        :param tunggu: seconds to wait for it.
        """
        with self._lock:
            found = self._isi.get(kunci)
            if found is None:
                if self._pekerja is None:
                    self._pekerja = ThreadPoolExecutor(max_workers=1, thread_name_prefix="banding")
                while len(self._isi) >= self._disimpan:
                    self._isi.pop(next(iter(self._isi))).cancel()
                found = self._isi[kunci] = self._pekerja.submit(hitung)
        try:
            return found.result(timeout=tunggu)
        except TimeoutError:
            if not found.done():
                return None
            raise
        except Exception:
            with self._lock:
                self._isi.pop(kunci, None)
            raise


_TERBANDING: Final = HitunganBerat()


def _compared(buku: BukuAturan, dengan: str, hari: date) -> dict[str, Any]:
    other = susun_buku(PluginManager(dengan))
    return comparison_content((buku, hari), (other, hari), bandingkan_aturan(buku, other, hari, hari), None)


@get("/regulasi/banding", opt={"hak": SIAPA_SAJA}, sync_to_thread=True)
def banding(konteks: Minta, dengan: FromQuery[str] = "") -> Response[str]:
    """The regulation beside another one that is installed."""
    names = [one for one in dict.fromkeys(p.nama for p in plugin_terpasang()) if one != konteks.regulasi.nama]
    if not dengan:
        return halaman(
            konteks, "pilih_banding.html.jinja", judul="Bandingkan dengan regulasi lain",
            keterangan=konteks.regulasi.judul, nama=names,
        )  # fmt: skip
    if dengan not in names:
        raise NotFoundException(f"regulasi {dengan!r} tidak terpasang; pilih dari halaman perbandingan")
    buku, day = konteks.sistem.buku, konteks.tanggal
    # By what the rules are, not by the book: each of the opened systems has one of its own.
    asked = (buku.regulasi.nama, buku.regulasi.versi, tuple(sorted(buku.tafsir.items())), dengan, day)
    found = _TERBANDING.minta(asked, lambda: _compared(buku, dengan, day))
    if found is None:
        answer = halaman(konteks, "tunggu.html.jinja", judul="Sedang dibandingkan", keterangan=buku.regulasi.judul)
        answer.headers["Refresh"] = "3"
        return answer
    return halaman(konteks, "bandingkan.html.jinja", **found)


RUTE: Final = (banding,)
