"""The organisation, unit by unit, to click through."""

from typing import Final

from litestar import Response, get
from litestar.params import FromPath

from tatakerja.documents.bagan.susun import susun_bagan
from tatakerja.documents.bagan.tulis import svg_text
from tatakerja.service.hak import MASUK
from tatakerja.service.pages.konteks import KonteksHalaman, Minta
from tatakerja.service.pages.tampil import halaman
from tatakerja.values.galat import TidakDitemukan
from tatakerja.values.organisasi import Organisasi, Susunan, Unit

_TERBANYAK: Final = 300
"""Employees of one unit that are shown."""


@get("/organisasi", opt={"hak": MASUK}, sync_to_thread=True)
def puncak(konteks: Minta) -> Response[str]:
    """The regency as a whole."""
    everyone = konteks.sistem.organisasi
    return _page(konteks, everyone, everyone.pemerintah_daerah or everyone.unit[0])


@get("/organisasi/{kode:str}", opt={"hak": MASUK}, sync_to_thread=True)
def tampil(konteks: Minta, kode: FromPath[str]) -> Response[str]:
    """A unit: what it lies under, who leads it and who appraises them, what lies under it, its staff."""
    everyone = konteks.sistem.organisasi
    return _page(konteks, everyone, _unit(everyone, kode))


def _page(konteks: KonteksHalaman, everyone: Organisasi, unit: Unit) -> Response[str]:
    sistem = konteks.sistem
    posts = sistem.posts()
    staff = [one for one in everyone.pegawai_unit([unit.kode]) if not _leads(everyone, unit.kode, one.nip, konteks)]
    below = [(one, posts.pejabat(one.kode, posts.pemangku(one.kode).pemegang)) for one in everyone.bawahan[unit.kode]]
    held = posts.pemangku(unit.kode)
    leader = posts.pejabat(unit.kode, held.pemegang)
    return halaman(
        konteks,
        "unit.html.jinja",
        judul=unit.nama,
        unit=unit,
        jalur=list(reversed(list(everyone.jalur(unit.kode))))[:-1],
        pemimpin=leader,
        wakil=[posts.pejabat(unit.kode, row) for row in (*held.plh, *held.delegasi)],
        penilai=None if leader.nip is None else sistem.kedudukan(leader.nip),
        bawahan=below,
        pegawai=[(one, sistem.kedudukan(one.nip)) for one in staff[:_TERBANYAK]],
        lebih=max(0, len(staff) - _TERBANYAK),
    )


def _unit(susunan: Susunan, kode: str) -> Unit:
    unit = susunan.unit_menurut_kode.get(kode)
    if unit is None:
        raise TidakDitemukan(f"unit {kode!r} tidak ada di antara unit organisasi ini; cari namanya")
    return unit


def _leads(susunan: Susunan, kode: str, nip: str, konteks: KonteksHalaman) -> bool:
    return any(
        row.nip == nip and row.sebagai == "definitif" and row.menjabat(konteks.tanggal)
        for row in susunan.pemangku
        if row.unit == kode
    )


@get("/organisasi/{kode:str}/bagan.svg", opt={"hak": MASUK}, sync_to_thread=True)
def bagan(konteks: Minta, kode: FromPath[str]) -> Response[str]:
    """The chart of a unit, as a picture."""
    _unit(konteks.sistem.susunan(), kode)
    text = svg_text(susun_bagan(konteks.sistem, kode), f"Menurut {konteks.regulasi.judul}.")
    return Response(text, media_type="image/svg+xml", headers={"Cache-Control": "private, no-store"})


RUTE: Final = (puncak, tampil, bagan)
