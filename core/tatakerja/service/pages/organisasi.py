"""The organisation, unit by unit, to click through."""

from typing import Final

from litestar import Response, get
from litestar.params import FromPath, FromQuery
from markupsafe import Markup

from tatakerja.documents.bagan.susun import susun_bagan
from tatakerja.documents.bagan.tulis import chart_drawing
from tatakerja.service.hak import MASUK
from tatakerja.service.pages.konteks import KonteksHalaman, Minta
from tatakerja.service.pages.tampil import bagi, halaman
from tatakerja.values.galat import TidakDitemukan
from tatakerja.values.istilah import sebut_jenis
from tatakerja.values.organisasi import Organisasi, Susunan, Unit

_SEHALAMAN: Final = 200
"""Employees of one unit on one page."""


@get("/organisasi", opt={"hak": MASUK}, sync_to_thread=True)
def puncak(konteks: Minta, hal: FromQuery[int] = 1) -> Response[str]:
    """The regency as a whole."""
    everyone = konteks.semua.organisasi
    return _page(konteks, everyone, everyone.pemerintah_daerah or everyone.unit[0], hal)


@get("/organisasi/{kode:str}", opt={"hak": MASUK}, sync_to_thread=True)
def tampil(konteks: Minta, kode: FromPath[str], hal: FromQuery[int] = 1) -> Response[str]:
    """A unit: what it lies under, who leads it and who appraises them, what lies under it, its staff."""
    everyone = konteks.semua.organisasi
    return _page(konteks, everyone, _unit(everyone, kode), hal)


def _page(konteks: KonteksHalaman, everyone: Organisasi, unit: Unit, hal: int) -> Response[str]:
    asked = konteks.semua
    posts = asked.posts()
    held = posts.pemangku(unit.kode)
    leading = {held.pemegang.nip} if held.pemegang is not None and held.pemegang.sebagai == "definitif" else set()
    staff = bagi([one for one in everyone.pegawai_unit([unit.kode]) if one.nip not in leading], hal, _SEHALAMAN)
    leader = posts.pejabat(unit.kode, held.pemegang)
    return halaman(
        konteks,
        "unit.html.jinja",
        judul=unit.nama,
        unit=unit,
        jenis=sebut_jenis(unit.jenis),
        jalur=list(reversed(list(everyone.jalur(unit.kode))))[:-1],
        pemimpin=leader,
        wakil=[posts.pejabat(unit.kode, row) for row in (*held.plh, *held.delegasi)],
        penilai=None if leader.nip is None else asked.kedudukan(leader.nip),
        bawahan=[
            (one, posts.pejabat(one.kode, posts.pemangku(one.kode).pemegang)) for one in everyone.bawahan[unit.kode]
        ],
        bagian_daftar=staff,
        pegawai=[(one, asked.kedudukan(one.nip)) for one in staff.isi],
    )


def _unit(susunan: Susunan, kode: str) -> Unit:
    unit = susunan.unit_menurut_kode.get(kode)
    if unit is None:
        raise TidakDitemukan(f"unit {kode!r} tidak ada di antara unit organisasi ini; cari namanya")
    return unit


@get("/organisasi/{kode:str}/bagan", opt={"hak": MASUK}, sync_to_thread=True)
def bagan(konteks: Minta, kode: FromPath[str]) -> Response[str]:
    """The chart of a unit, each box of which leads on to the chart of that unit."""
    unit = _unit(konteks.semua.organisasi, kode)
    everyone = konteks.semua.organisasi

    def place(code: str) -> str:
        return konteks.alamat(f"/organisasi/{code}" + ("" if code == kode else "/bagan"))

    drawn = chart_drawing(susun_bagan(konteks.semua, kode), f"Menurut {konteks.regulasi.judul}.", place)
    return halaman(
        konteks, "bagan.html.jinja", judul=f"Bagan {unit.nama}", unit=unit,
        jalur=list(reversed(list(everyone.jalur(kode))))[:-1],
        gambar=Markup(drawn),  # noqa: S704  # made by our own template, every value in it escaped
    )  # fmt: skip


@get("/organisasi/{kode:str}/bagan.svg", opt={"hak": MASUK}, sync_to_thread=True)
def berkas_bagan(konteks: Minta, kode: FromPath[str]) -> Response[str]:
    """The chart of a unit, as a picture to keep."""
    _unit(konteks.sistem.susunan(), kode)
    text = chart_drawing(susun_bagan(konteks.semua, kode), f"Menurut {konteks.regulasi.judul}.")
    headers = {"Cache-Control": "private, no-store", "Content-Disposition": f'attachment; filename="bagan-{kode}.svg"'}
    return Response(text, media_type="image/svg+xml", headers=headers)


RUTE: Final = (puncak, tampil, bagan, berkas_bagan)
