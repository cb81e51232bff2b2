"""The first page: what this is, and what waits for whoever is logged in."""

from typing import Final

from litestar import Response, get

from tatakerja.service.hak import SIAPA_SAJA
from tatakerja.service.pages.konteks import Minta
from tatakerja.service.pages.penugasan import tray
from tatakerja.service.pages.tampil import halaman
from tatakerja.service.pages.tugas import TugasTerbuka
from tatakerja.values.galat import GalatTatakerja
from tatakerja.values.stored.penugasan import RingkasPenugasan


@get("/", opt={"hak": SIAPA_SAJA}, sync_to_thread=True)
def tampil(konteks: Minta) -> Response[str]:
    """The first page."""
    rows: list[tuple[RingkasPenugasan, list[TugasTerbuka]]] = []
    count, ready = 0, True
    if konteks.masuk is not None:
        try:
            konteks.sistem.susunan()
            count, rows = tray(konteks)
        except GalatTatakerja:  # no organisation yet
            ready = False
    who = konteks.masuk
    name = f"Sistem Kerja {konteks.regulasi.daerah}" if who is None else "Beranda"
    if who is not None and who.nip:
        name = f"Selamat bekerja, {who.nama}"
    return halaman(
        konteks, "beranda.html.jinja", judul=name, keterangan=konteks.regulasi.judul, baris=rows[:5],
        jumlah=count, siap=ready,
        unit=konteks.sistem.susunan().unit_menurut_kode if konteks.masuk is not None and ready else {},
    )  # fmt: skip


RUTE: Final = (tampil,)
