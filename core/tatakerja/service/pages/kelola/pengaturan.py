"""What a regency settles for itself: holidays, how late a paper may be recorded, its letters; all of it as its file."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import attrs
from litestar import Response, get, post
from litestar.params import FromQuery
from litestar.response import Redirect

from tatakerja.rules.berkas.pengaturan import BERKAS_PENGATURAN, baca_pengaturan, teks_pengaturan
from tatakerja.rules.berkas.surat import toml_teks
from tatakerja.service.galat import status_of
from tatakerja.service.hak import PENGELOLA
from tatakerja.service.pages.formulir import Kiriman, isian_bilangan, isian_hari, isian_teks
from tatakerja.service.pages.galat import kalimat
from tatakerja.service.pages.kelola.bersama import HalamanUsang, answering_for
from tatakerja.service.pages.konteks import KonteksHalaman, Minta
from tatakerja.service.pages.tampil import halaman
from tatakerja.values.galat import GalatPenugasan, GalatTatakerja
from tatakerja.values.pengaturan import BATAS_PLT, Pengaturan

_TERPANJANG: Final = 60_000
"""Letters of the settings as a file."""
_TERCATAT: Final = {"ya": "Pengaturan tercatat.", "sama": "Pengaturan itu sudah berlaku; tidak ada yang berubah."}


@get("/kelola/pengaturan", opt={"hak": PENGELOLA}, sync_to_thread=True)
def pengaturan(konteks: Minta, tercatat: FromQuery[str] = "") -> Response[str]:
    """The settings in force."""
    return _page(konteks, pesan=[_TERCATAT[tercatat]] if tercatat in _TERCATAT else [])


def _mark(own: Pengaturan) -> str:
    """What is another one after any change of the settings."""
    return hashlib.sha256((teks_pengaturan(own) or "").encode()).hexdigest()[:24]


def _page(konteks: KonteksHalaman, *, status: int = 200, berkas: str | None = None, **isi: Any) -> Response[str]:
    own, held = konteks.sistem.pengaturan(tercatat=True), konteks.sistem.pengaturan()
    return halaman(
        konteks, "pengaturan.html.jinja", status=status, judul="Pengaturan daerah", tanda=_mark(own),
        keterangan="Yang ditetapkan daerah sendiri, di samping regulasinya.", libur=held.libur or (),
        sendiri=own.libur is not None, mundur=held.batas_mundur, plt=held.plt or BATAS_PLT,
        berkas=(teks_pengaturan(own) or "") if berkas is None else berkas, terpanjang=_TERPANJANG,
        **{"diisi": {}, **isi},
    )  # fmt: skip


def _read(text: str) -> Pengaturan:
    """Settings as their file says them.

    :raises GalatRegulasi: with every fault of it.
    """
    with TemporaryDirectory(prefix="tatakerja-pengaturan-") as folder:
        Path(folder, BERKAS_PENGATURAN).write_text(text.replace("\r\n", "\n"), "utf-8")
        return baca_pengaturan(Path(folder)) or Pengaturan()


def _after(konteks: KonteksHalaman, own: Pengaturan, data: Mapping[str, Any]) -> Pengaturan:
    """The settings that a form asks for; holidays and limit are read through the file as well, so its checks hold."""
    what = isian_teks(data, "aksi")
    if what == "berkas":
        return _read(isian_teks(data, "berkas", _TERPANJANG))
    if what == "mundur":
        return _read(teks_pengaturan(attrs.evolve(own, batas_mundur=isian_bilangan(data, "batas_mundur"))) or "")
    held = konteks.sistem.pengaturan().libur or ()
    if what == "hapus_libur":
        place = isian_bilangan(data, "nomor")
        return attrs.evolve(own, libur=tuple(one for number, one in enumerate(held) if number != place))
    day, name = isian_hari(data, "tanggal"), isian_teks(data, "nama")
    if what != "libur" or day is None or not name:
        raise GalatPenugasan("hari libur memerlukan tanggal dan namanya; isi keduanya")
    last = isian_hari(data, "sampai")
    row = f"\n[[libur]]\ntanggal = {day}\n{f'sampai = {last}' if last else ''}\nnama = {toml_teks(name)}\n"
    (new,) = _read(row).libur or ()
    return attrs.evolve(own, libur=tuple(sorted((*held, new), key=lambda one: one.tanggal)))


@post("/kelola/pengaturan", opt={"hak": PENGELOLA}, sync_to_thread=True)
def atur(konteks: Minta, data: Kiriman) -> Response[Any]:
    """Record settings, unless they have changed since the page was made."""
    own = konteks.sistem.pengaturan(tercatat=True)
    try:
        if isian_teks(data, "versi") != _mark(own):
            raise HalamanUsang(
                "pengaturan berubah sejak halaman ini dibuka, jadi tidak ada yang disimpan. Isian Anda tetap ada di "
                "bawah: periksa keadaannya sekarang, lalu kirim lagi bila masih perlu"
            )
        stored = konteks.sistem.atur(_after(konteks, own, data), oleh=answering_for(konteks))
    except GalatTatakerja as error:
        kept = {name: isian_teks(data, name) for name in ("tanggal", "sampai", "nama", "batas_mundur")}
        text = isian_teks(data, "berkas", _TERPANJANG) if isian_teks(data, "aksi") == "berkas" else None
        return _page(konteks, status=status_of(error)[0], galat=_told(error), berkas=text, diisi=kept)
    return Redirect(
        f"{konteks.alamat('/kelola/pengaturan')}?tercatat={'ya' if stored else 'sama'}", status_code=303
    )  # fmt: skip


def _told(error: GalatTatakerja) -> list[str]:
    """What is wrong, by the file's name and not by where it lay here for a moment."""
    return [line.partition("tatakerja-pengaturan-")[2].partition("/")[2] or line for line in kalimat(error)]


RUTE: Final = (pengaturan, atur)
