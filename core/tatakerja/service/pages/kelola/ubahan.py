"""Single changes of the organisation: filled in, shown with all that they touch, stored once that was confirmed."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

from litestar import Response, get, post
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect

from tatakerja.cli.app.search import cleaned
from tatakerja.service.galat import status_of
from tatakerja.service.hak import PENGELOLA
from tatakerja.service.pages.formulir import Kiriman, isian_hari, isian_teks
from tatakerja.service.pages.galat import kalimat
from tatakerja.service.pages.kelola.bersama import HalamanUsang, answering_for, require_fresh
from tatakerja.service.pages.kelola.ragam import RAGAM, RagamUbahan, boxes_of, words_of
from tatakerja.service.pages.konteks import KonteksHalaman, Minta
from tatakerja.service.pages.orang import the_person, the_unit
from tatakerja.service.pages.tampil import halaman
from tatakerja.values.galat import GalatPenugasan, GalatTatakerja, TidakDitemukan, present
from tatakerja.values.organisasi import Pegawai, Unit

if TYPE_CHECKING:
    from tatakerja.values.stored.impor import PerubahanSusunan

_TAMPIL: Final = 40
"""Items of each list that are shown."""
IsiUbahan = Mapping[str, str]
Lain = Mapping[str, Any]
"""From when on, why, and who answers for it: what every change takes."""


def _joined(konteks: KonteksHalaman, isian: IsiUbahan, lain: Lain, uji: bool) -> "PerubahanSusunan":
    who = words_of(isian, "nama", "jenis_jabatan", "jenjang", "nama_jabatan", "status_asn", "golongan")
    unit = the_unit(konteks, isian["unit"]).kode
    return konteks.sistem.pegawai_tambah(Pegawai(nip=cleaned(isian["nip"]), unit=unit, **who), **lain, uji=uji)


def _moved(konteks: KonteksHalaman, isian: IsiUbahan, lain: Lain, uji: bool) -> "PerubahanSusunan":
    after = words_of(isian, "jenis_jabatan", "jenjang", "nama_jabatan", "golongan", terisi=True)
    if isian["ke"]:
        after["unit"] = the_unit(konteks, isian["ke"]).kode
    if not after:
        raise GalatPenugasan("belum ada yang berubah; isi unit, jenis jabatan, jenjang, nama jabatan, atau golongannya")
    return konteks.sistem.pegawai_pindah(the_person(konteks, isian["siapa"]).nip, after, **lain, uji=uji)


def _left(konteks: KonteksHalaman, isian: IsiUbahan, lain: Lain, uji: bool) -> "PerubahanSusunan":
    return konteks.sistem.pegawai_berhenti(the_person(konteks, isian["siapa"]).nip, **lain, uji=uji)


def _renamed(konteks: KonteksHalaman, isian: IsiUbahan, lain: Lain, uji: bool) -> "PerubahanSusunan":
    old, new = the_person(konteks, isian["siapa"]).nip, cleaned(isian["baru"])
    found = konteks.sistem.banding_nip(old, new, berlaku=lain["berlaku"], oleh=lain["oleh"])
    if not uji:
        konteks.sistem.ganti_nip(old, new, **lain)
    return found


def _founded(konteks: KonteksHalaman, isian: IsiUbahan, lain: Lain, uji: bool) -> "PerubahanSusunan":
    words: dict[str, Any] = words_of(isian, *_UNIT)
    above = the_unit(konteks, isian["induk"]).kode
    return konteks.sistem.unit_tambah(Unit(kode=isian["kode"], induk=above, **words), **lain, uji=uji)


def _changed(konteks: KonteksHalaman, isian: IsiUbahan, lain: Lain, uji: bool) -> "PerubahanSusunan":
    after: dict[str, Any] = words_of(isian, *_UNIT, terisi=True)
    if isian["induk"]:
        after["induk"] = the_unit(konteks, isian["induk"]).kode
    if not after:
        raise GalatPenugasan("belum ada yang berubah; isi nama, jenis, unit di atasnya, atau yang lain")
    return konteks.sistem.unit_ubah(the_unit(konteks, isian["unit"]).kode, after, **lain, uji=uji)


def _closed(konteks: KonteksHalaman, isian: IsiUbahan, lain: Lain, uji: bool) -> "PerubahanSusunan":
    successor = the_unit(konteks, isian["ke"]).kode if isian["ke"] else None
    return konteks.sistem.unit_tutup(the_unit(konteks, isian["unit"]).kode, successor, **lain, uji=uji)


def _merged(konteks: KonteksHalaman, isian: IsiUbahan, lain: Lain, uji: bool) -> "PerubahanSusunan":
    # A unit that is in the organisation no more has a successor as well: its code is taken as it is written.
    known = konteks.sistem.susunan().unit_menurut_kode
    words = [one.strip() for one in isian["lama"].split(";") if one.strip()]
    old = tuple(dict.fromkeys(one if one in known or " " not in one else the_unit(konteks, one).kode for one in words))
    to = the_unit(konteks, isian["ke"]).kode
    found = konteks.sistem.banding_gabung(old, to, berlaku=lain["berlaku"], oleh=lain["oleh"])
    if not uji:
        konteks.sistem.unit_gabung(old, to, **lain)
    return found


_UNIT: Final = ("nama", "jenis", "jabatan_pimpinan", "sebutan_pimpinan", "kelas", "penanda", "pola")
_PELAKSANA: Final[Mapping[str, Callable[[KonteksHalaman, IsiUbahan, Lain, bool], "PerubahanSusunan"]]] = {
    "pegawai-tambah": _joined, "pegawai-pindah": _moved, "pegawai-berhenti": _left, "pegawai-ganti-nip": _renamed,
    "unit-tambah": _founded, "unit-ubah": _changed, "unit-tutup": _closed, "unit-gabung": _merged,
}  # fmt: skip


def _kind(kata: str) -> RagamUbahan:
    if kata not in RAGAM:
        raise TidakDitemukan("perubahan itu tidak ada; pilih dari daftarnya")
    return RAGAM[kata]


@get("/kelola/ubah", opt={"hak": PENGELOLA}, sync_to_thread=True)
def ubah(konteks: Minta, tercatat: FromQuery[str] = "") -> Response[str]:
    """What can be changed by itself."""
    done = [f"Tercatat: {RAGAM[tercatat].label.lower()}."] if tercatat in RAGAM else []
    return halaman(
        konteks, "ubah.html.jinja", judul="Satu perubahan", pesan=done, ragam=RAGAM,
        keterangan="Satu pegawai atau unit, sejak suatu hari. Yang tersentuh ditunjukkan dahulu.",
    )  # fmt: skip


@get("/kelola/ubah/{kata:str}", opt={"hak": PENGELOLA}, sync_to_thread=True)
def isian(konteks: Minta, kata: FromPath[str], orang: FromQuery[str] = "", unit: FromQuery[str] = "") -> Response[str]:
    """The form of a change, with the person or unit from whose page one came."""
    ragam = _kind(kata)
    return _form(konteks, ragam, {"siapa": (konteks.kunci.buka(orang) if orang else None) or "", ragam.unit_asal: unit})


def _form(
    konteks: KonteksHalaman,
    ragam: RagamUbahan,
    diisi: IsiUbahan,
    *,
    status: int = 200,
    galat: list[str] | None = None,
) -> Response[str]:
    return halaman(
        konteks, "ubah_isian.html.jinja", status=status, judul=ragam.label, keterangan=ragam.keterangan,
        ragam=ragam, medan=boxes_of(ragam, konteks.sistem.buku.jenis_unit), diisi=diisi, galat=galat or [],
    )  # fmt: skip


@post("/kelola/ubah/{kata:str}", opt={"hak": PENGELOLA}, sync_to_thread=True)
def catat(konteks: Minta, kata: FromPath[str], data: Kiriman) -> Response[Any]:
    """Show what a change touches; stored once that was confirmed, and nothing has changed meanwhile."""
    ragam = _kind(kata)
    filled = {one.nama: isian_teks(data, one.nama) for one in boxes_of(ragam, ())}
    if isian_teks(data, "aksi") == "kembali":
        return _form(konteks, ragam, filled)
    mark, stale = konteks.tanda, list[str]()  # first: what is shown is as new as this, or newer
    try:
        missing = [one.label for one in boxes_of(ragam, ()) if one.wajib and not filled[one.nama]]
        if missing:
            raise GalatPenugasan(f"belum diisi: {', '.join(missing)}")
        given = {"berlaku": isian_hari(data, "berlaku"), "dasar": filled["dasar"], "oleh": answering_for(konteks)}
        if isian_teks(data, "aksi") == "catat":
            try:
                require_fresh(konteks, data)
            except HalamanUsang:
                stale = [_CHANGED]
            else:
                _PELAKSANA[kata](konteks, filled, given, False)
                return Redirect(f"{konteks.alamat('/kelola/ubah')}?tercatat={kata}", status_code=303)
        found = _PELAKSANA[kata](konteks, filled, given, True)
    except GalatTatakerja as error:
        return _form(konteks, ragam, filled, status=status_of(error)[0], galat=[*stale, *kalimat(error)])
    return _shown(konteks, ragam, filled, found, mark=mark, stale=stale)


_CHANGED: Final = "Organisasi berubah sejak selisih ini ditunjukkan; belum ada yang disimpan. Ini selisihnya sekarang."


def _shown(
    konteks: KonteksHalaman, ragam: RagamUbahan, filled: IsiUbahan, found: "PerubahanSusunan", *, mark: str,
    stale: list[str],
) -> Response[str]:  # fmt: skip
    banding = found.banding
    units = {one.kode: one.nama for one in (*banding.unit_hilang, *found.organisasi.unit)}
    fields = [one for one in boxes_of(ragam, konteks.sistem.buku.jenis_unit) if one.nama != "berlaku"]
    since = present(banding.berlaku, "a single change is valid from a day on")
    return halaman(
        konteks, "ubah_selisih.html.jinja", status=409 if stale else 200, galat=stale, judul=ragam.label, ragam=ragam,
        diisi={**filled, "berlaku": since.isoformat()}, b=banding, nama_unit=units, tampil=_TAMPIL,
        catatan=found.catatan, tanda=mark,
        terisi=[(one.label, dict(one.pilihan).get(filled[one.nama]) or _called(konteks, one.nama, filled[one.nama]))
                for one in fields if filled[one.nama]],
    )  # fmt: skip


def _called(konteks: KonteksHalaman, nama: str, isi: str) -> str:
    """What was typed; of a person or unit who or which that is."""
    if nama == "siapa":
        person = the_person(konteks, isi)
        return f"{person.nama} ({person.nip})"
    if nama in ("unit", "ke", "induk"):
        unit = the_unit(konteks, isi)
        return f"{unit.nama} ({unit.kode})"
    return isi


RUTE: Final = (ubah, isian, catat)
