"""Who holds which post: found by post or unit, recorded, ended; a deputy recorded by a clerk."""

from collections.abc import Mapping
from typing import Any, Final

from litestar import Response, get, post
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect

from tatakerja.service.galat import status_of
from tatakerja.service.hak import PENCATAT, PENGELOLA
from tatakerja.service.pages.formulir import Kiriman, isian_hari, isian_teks
from tatakerja.service.pages.galat import kalimat
from tatakerja.service.pages.kelola.bersama import answering_for, require_fresh, required_day
from tatakerja.service.pages.konteks import KonteksHalaman, Minta
from tatakerja.service.pages.orang import the_person, the_unit
from tatakerja.service.pages.tampil import bagi, halaman
from tatakerja.values.galat import GalatTatakerja, TidakDitemukan
from tatakerja.values.istilah import LABEL_SEBAGAI
from tatakerja.values.organisasi import Pemangku

_TERCATAT: Final = {"pejabat": "Pejabat tercatat.", "akhir": "Hari terakhirnya tercatat."}
_DISIMPAN: Final = ("unit", "siapa", "sebagai", "mulai", "selesai", "dasar")


@get("/kelola/pejabat", opt={"hak": PENGELOLA}, sync_to_thread=True)
def pejabat(
    konteks: Minta, tercatat: FromQuery[str] = "", cari: FromQuery[str] = "", hal: FromQuery[int] = 1
) -> Response[str]:
    """Who holds which post, today and later."""
    done = [_TERCATAT[tercatat]] if tercatat in _TERCATAT else []
    return _officials(konteks, cari=cari, hal=hal, pesan=done)


def _officials(
    konteks: KonteksHalaman, *, status: int = 200, cari: str = "", hal: int = 1, **isi: Any
) -> Response[str]:
    sistem, today = konteks.sistem, konteks.tanggal
    rows = [row for row in sistem.pejabat_daftar(semua=True) if row.selesai is None or row.selesai >= today]
    units = sistem.susunan().unit_menurut_kode
    words = cari.casefold().split()

    def asked(kode: str) -> bool:
        text = f"{sistem.jabatan(kode)} {units[kode].nama} {kode}".casefold() if kode in units else kode.casefold()
        return all(word in text for word in words)

    held = {row.unit for row in rows if row.sebagai in ("definitif", "pj", "plt") and row.menjabat(today)}
    vacant = [unit for unit in units.values() if unit.kode not in held and asked(unit.kode)]
    some = bagi([row for row in rows if not words or asked(row.unit)], hal)
    people = sistem.susunan([row.nip for row in some.isi])
    return halaman(
        konteks, "pejabat.html.jinja", status=status, judul="Pejabat",
        keterangan="Siapa memangku jabatan pimpinan unit.",
        bagian_daftar=some, cari=cari, tanda=konteks.tanda,
        baris=[(row, people.pegawai_ber_nip(row.nip), sistem.jabatan(row.unit), _key(konteks, row))
               for row in some.isi],
        lowong=[(unit, sistem.jabatan(unit.kode)) for unit in vacant[:50]], lowong_semua=len(vacant),
        sebagai=list(LABEL_SEBAGAI.items()), **{"diisi": {}, **isi},
    )  # fmt: skip


def _key(konteks: KonteksHalaman, row: Pemangku) -> str:
    """A period in an address: nothing of whose it is can be read there."""
    return konteks.kunci.tutup("\n".join((row.unit, row.nip, row.sebagai, row.mulai.isoformat())))


def _period(konteks: KonteksHalaman, kunci: str) -> Pemangku:
    """The period of an address.

    :raises TidakDitemukan: if there is none, or no more.
    """
    told = konteks.kunci.buka(kunci) or ""
    for row in konteks.sistem.pejabat_daftar(semua=True):
        if "\n".join((row.unit, row.nip, row.sebagai, row.mulai.isoformat())) == told:
            return row
    raise TidakDitemukan("masa jabatan ini tidak ada lagi; cari pejabatnya dari daftar")


def _recorded(konteks: KonteksHalaman, data: Mapping[str, Any], sebagai: str) -> tuple[str, ...]:
    require_fresh(konteks, data)
    return konteks.sistem.pejabat_tetapkan(
        the_unit(konteks, isian_teks(data, "unit")).kode, the_person(konteks, isian_teks(data, "siapa")).nip, sebagai,
        mulai=required_day(data, "mulai", "hari mulai"), selesai=isian_hari(data, "selesai"),
        dasar=isian_teks(data, "dasar"), oleh=answering_for(konteks),
    )  # fmt: skip


@post("/kelola/pejabat", opt={"hak": PENGELOLA}, sync_to_thread=True)
def catat_pejabat(konteks: Minta, data: Kiriman) -> Response[Any]:
    """Record who holds a post."""
    try:
        remarks = _recorded(konteks, data, isian_teks(data, "sebagai"))
    except GalatTatakerja as error:
        kept = {name: isian_teks(data, name) for name in _DISIMPAN}
        return _officials(konteks, status=status_of(error)[0], galat=kalimat(error), diisi=kept)
    if remarks:
        return _officials(konteks, pesan=[_TERCATAT["pejabat"], *remarks])
    return Redirect(f"{konteks.alamat('/kelola/pejabat')}?tercatat=pejabat", status_code=303)


@get("/kelola/pejabat/{kunci:str}", opt={"hak": PENGELOLA}, sync_to_thread=True)
def satu_pejabat(konteks: Minta, kunci: FromPath[str]) -> Response[str]:
    """One who holds a post: to be ended."""
    return _one(konteks, kunci, _period(konteks, kunci))


def _one(konteks: KonteksHalaman, kunci: str, row: Pemangku, *, status: int = 200, **isi: Any) -> Response[str]:
    person = konteks.sistem.susunan([row.nip]).pegawai_ber_nip(row.nip)
    return halaman(
        konteks, "akhiri_pejabat.html.jinja", status=status, judul=konteks.sistem.jabatan(row.unit), row=row,
        orangnya=person, kunci=kunci, tanda=konteks.tanda, **{"diisi": {}, **isi},
    )  # fmt: skip


@post("/kelola/pejabat/{kunci:str}", opt={"hak": PENGELOLA}, sync_to_thread=True)
def akhiri_pejabat(konteks: Minta, kunci: FromPath[str], data: Kiriman) -> Response[Any]:
    """Set the last day of one who holds a post."""
    row = _period(konteks, kunci)
    try:
        require_fresh(konteks, data)
        remarks = konteks.sistem.pejabat_akhiri(
            row.unit, row.nip, selesai=required_day(data, "selesai", "hari terakhir"), sebagai=row.sebagai,
            mulai=row.mulai, dasar=isian_teks(data, "dasar"), oleh=answering_for(konteks),
        )  # fmt: skip
    except GalatTatakerja as error:
        kept = {name: isian_teks(data, name) for name in ("selesai", "dasar")}
        return _one(konteks, kunci, row, status=status_of(error)[0], galat=kalimat(error), diisi=kept)
    if remarks:
        return _officials(konteks, pesan=[_TERCATAT["akhir"], *remarks])
    return Redirect(f"{konteks.alamat('/kelola/pejabat')}?tercatat=akhir", status_code=303)


# A deputy -------------------------------------------------------------------------------------------------------------


@get("/plh", opt={"hak": PENCATAT}, sync_to_thread=True)
def plh(konteks: Minta, tercatat: FromQuery[str] = "") -> Response[str]:
    """Who takes steps in whose absence: today and later."""
    return _deputies(konteks, pesan=["Pelaksana harian tercatat."] if tercatat else [])


def _deputies(konteks: KonteksHalaman, *, status: int = 200, **isi: Any) -> Response[str]:
    sistem, today = konteks.sistem, konteks.tanggal
    rows = [
        row
        for row in sistem.pejabat_daftar(semua=True)
        if row.sebagai == "plh" and (row.selesai is None or row.selesai >= today)
    ]
    people = sistem.susunan([row.nip for row in rows])
    return halaman(
        konteks, "plh.html.jinja", status=status, judul="Pelaksana harian",
        keterangan="Siapa mengambil langkah selama pemangku jabatannya berhalangan sementara.", tanda=konteks.tanda,
        baris=[(row, people.pegawai_ber_nip(row.nip), sistem.jabatan(row.unit)) for row in rows],
        **{"diisi": {}, **isi},
    )  # fmt: skip


@post("/plh", opt={"hak": PENCATAT}, sync_to_thread=True)
def catat_plh(konteks: Minta, data: Kiriman) -> Response[Any]:
    """Record a deputy, as the clerk who answers for the record."""
    try:
        remarks = _recorded(konteks, data, "plh")
    except GalatTatakerja as error:
        kept = {name: isian_teks(data, name) for name in _DISIMPAN}
        return _deputies(konteks, status=status_of(error)[0], galat=kalimat(error), diisi=kept)
    if remarks:
        return _deputies(konteks, pesan=["Pelaksana harian tercatat.", *remarks])
    return Redirect(f"{konteks.alamat('/plh')}?tercatat=ya", status_code=303)


RUTE: Final = (pejabat, catat_pejabat, satu_pejabat, akhiri_pejabat, plh, catat_plh)
