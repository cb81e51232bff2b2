"""The first page: what this is, and what waits for whoever is logged in."""

from typing import Final

from litestar import Response, get

from tatakerja.service.hak import SIAPA_SAJA
from tatakerja.service.pages.konteks import Minta
from tatakerja.service.pages.penugasan import tray
from tatakerja.service.pages.tampil import halaman
from tatakerja.values.galat import GalatTatakerja


@get("/", opt={"hak": SIAPA_SAJA}, sync_to_thread=True)
def tampil(konteks: Minta) -> Response[str]:
    """The first page."""
    rows, ready = [], True
    if konteks.masuk is not None:
        try:
            konteks.sistem.susunan()
            rows = tray(konteks)[:5]
        except GalatTatakerja:  # no organisation yet
            ready = False
    name = "Beranda" if konteks.masuk is None or not konteks.masuk.nip else f"Selamat bekerja, {konteks.masuk.nama}"
    return halaman(
        konteks, "beranda.html.jinja", judul=name, keterangan=konteks.regulasi.judul, baris=rows, siap=ready,
        unit=konteks.sistem.susunan().unit_menurut_kode if konteks.masuk is not None and ready else {},
    )  # fmt: skip


RUTE: Final = (tampil,)
