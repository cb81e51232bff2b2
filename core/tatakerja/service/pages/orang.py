"""A person: under whom they stand and why, by the readings in force and by others; and the search that finds them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

import attrs
from litestar import Response, get, post
from litestar.params import FromPath

from tatakerja.cli.app.search import cleaned
from tatakerja.engine.questions import Questions
from tatakerja.service.hak import MASUK
from tatakerja.service.pages.formulir import Kiriman, isian_teks
from tatakerja.service.pages.konteks import KonteksHalaman, Minta
from tatakerja.service.pages.tampil import halaman
from tatakerja.values.galat import TidakDitemukan

if TYPE_CHECKING:
    from tatakerja.values.answers.penjelasan import FaktaKasus
    from tatakerja.values.kedudukan import Kedudukan
    from tatakerja.values.organisasi import Pegawai, Unit

_DISEBUT: Final = 6
_TERBANYAK: Final = 50
"""Findings of each kind that are shown."""


@attrs.frozen
class BacaanLain:
    """What the answer would be under another reading."""

    anomali: str
    tafsir: str
    arti: str
    kedudukan: "Kedudukan"


def isi_orang(konteks: KonteksHalaman, nip: str) -> dict[str, Any]:
    """What stands on the page of a person.

    :raises TidakDitemukan: if nobody has that NIP.
    """
    sistem = konteks.sistem
    pegawai = sistem.pegawai(nip)
    why = sistem.jelaskan(nip)
    susunan = sistem.susunan((nip,))
    return {
        "pegawai": pegawai,
        "jalur": list(reversed(list(susunan.jalur(pegawai.unit)))),
        "why": why,
        "fakta": [_fact(fact) for fact in why.fakta],
        "terdekat": [(one, [_fact(fact) for fact in one.gagal]) for one in why.terdekat],
        "jabatan": [
            (row, sistem.jabatan(row.unit))
            for row in susunan.pemangku
            if row.nip == nip and row.menjabat(konteks.tanggal)
        ],
        "lain": other_readings(konteks, nip, why.kedudukan),
    }


def _fact(fact: "FaktaKasus") -> tuple[str, str, str]:
    return (
        fact.uraian.removesuffix(" (ya/tidak)"),
        fact.nilai.replace("_", " "),
        "" if fact.nilai == fact.diminta else fact.diminta.replace("_", " "),
    )


def other_readings(konteks: KonteksHalaman, nip: str, answer: "Kedudukan") -> list[BacaanLain]:
    """The answers under each other reading of the anomalies on which an answer rests, where they differ from it."""
    sistem, found = konteks.sistem, []
    susunan = sistem.susunan((nip,))
    for kode in answer.anomali:
        flaw = sistem.buku.anomali.get(kode)
        for reading in () if flaw is None else flaw.tafsir:
            if reading.kode == sistem.buku.tafsir.get(kode):
                continue
            book = sistem.buku_menurut({**sistem.buku.tafsir, kode: reading.kode})
            other = Questions(book, susunan, konteks.tanggal).kedudukan(nip)
            if _compared(other) != _compared(answer):
                found.append(BacaanLain(kode, reading.kode, reading.isi, other))
    return found


def _compared(answer: "Kedudukan") -> tuple[object, ...]:
    return answer.status, answer.ppk, answer.puo, answer.koordinator


def the_person(konteks: KonteksHalaman, dicari: str) -> "Pegawai":
    """The one employee whom a NIP or a name means.

    :raises TidakDitemukan: if nobody does, or several do: then it names them.
    """
    sistem = konteks.sistem
    digits = cleaned(dicari)
    exact = sistem.susunan((digits,)).pegawai_ber_nip(digits) if digits else None
    if exact is not None:
        return exact
    found = konteks.semua.cari(dicari).pegawai if dicari else ()
    named = [one for one in found if one.nama.casefold().split() == dicari.casefold().split()] or found
    if len(named) == 1:
        return named[0]
    raise _not_one([(one.nama, one.nip) for one in found], dicari, "pegawai", "NIP", "nama atau NIP-nya")


def the_unit(konteks: KonteksHalaman, dicari: str) -> "Unit":
    """The one unit that a code or a name means.

    :raises TidakDitemukan: if none does, or several do: then it names them.
    """
    units = konteks.sistem.susunan().unit_menurut_kode
    exact = units.get(dicari)
    if exact is not None:
        return exact
    words = dicari.casefold().split()
    found = [one for one in units.values() if words and all(word in one.nama.casefold() for word in words)]
    named = [one for one in found if one.nama.casefold().split() == words] or found
    if len(named) == 1:
        return named[0]
    raise _not_one([(one.nama, one.kode) for one in named], dicari, "unit", "kode", "kode atau namanya")


def _not_one(found: Sequence[tuple[str, str]], dicari: str, apa: str, kunci: str, cara: str) -> TidakDitemukan:
    """That nothing or several are meant: then which, each by name and what is its own."""
    if not found:
        return TidakDitemukan(f"tidak ada {apa} yang cocok dengan {dicari!r}; tulis {cara}")
    which = "; ".join(f"{name} ({own})" for name, own in found[:_DISEBUT])
    more = f"; dan {len(found) - _DISEBUT} lagi" if len(found) > _DISEBUT else ""
    return TidakDitemukan(f"{len(found)} {apa} cocok dengan {dicari!r}; tulis {kunci} yang dimaksud: {which}{more}")


@get("/orang/{kunci:str}", opt={"hak": MASUK}, sync_to_thread=True)
def tampil(konteks: Minta, kunci: FromPath[str]) -> Response[str]:
    """A person's page."""
    nip = konteks.kunci.buka(kunci)
    if nip is None:
        raise TidakDitemukan("alamat ini tidak berlaku lagi; cari orangnya dengan nama atau NIP")
    isi = isi_orang(konteks, nip)
    return halaman(konteks, "orang.html.jinja", judul=isi["pegawai"].nama or f"NIP {nip}", kunci_orang=kunci, **isi)


@get("/cari", opt={"hak": MASUK}, sync_to_thread=True)
def pencarian(konteks: Minta) -> Response[str]:
    """The search without words yet: where an address is opened again, in which no words stand."""
    return halaman(konteks, "cari.html.jinja", judul="Pencarian", teks="", hasil=None)


@post("/cari", opt={"hak": MASUK}, sync_to_thread=True, status_code=200)
def cari(konteks: Minta, data: Kiriman) -> Response[str]:
    """Employees, posts and units in which all words are found. Sent as a form: words may be names."""
    asked = isian_teks(data, "teks")[:200]
    everyone = konteks.semua
    susunan = everyone.susunan()
    return halaman(
        konteks, "cari.html.jinja", judul="Hasil pencarian", teks=asked, hasil=everyone.cari(asked),
        terbanyak=_TERBANYAK, unit=susunan.unit_menurut_kode, perangkat_daerah=susunan.perangkat_daerah,
    )  # fmt: skip


RUTE: Final = (tampil, pencarian, cari)
