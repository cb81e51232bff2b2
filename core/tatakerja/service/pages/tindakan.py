"""Commands on an assignment, sent by the forms of its page: carried out, or refused with the reason beside the form.

Who acts is whoever is logged in. A clerk may record for another what was done on paper: then the clerk is named in the
record, and may give its number and day. A form carries the assignment's version as of its page: what was sent from a
stale page isn't carried out but shown again, with what has happened since; and a key, so that what is sent twice is
stored once.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from litestar import Response, post
from litestar.exceptions import NotFoundException, PermissionDeniedException
from litestar.params import FromPath
from litestar.response import Redirect

from tatakerja.cli.screen.penugasan import happened
from tatakerja.journal.errors import GalatTersimpan
from tatakerja.penugasan.sistem import SistemTersimpan
from tatakerja.service.galat import status_of
from tatakerja.service.hak import MASUK, PENCATAT
from tatakerja.service.pages.formulir import Kiriman, isian_bilangan, isian_hari, isian_teks
from tatakerja.service.pages.galat import kalimat
from tatakerja.service.pages.konteks import KonteksHalaman, Minta
from tatakerja.service.pages.penugasan import assignment_page, version_of
from tatakerja.service.pages.surat import visible_assignment
from tatakerja.service.pages.tugas import letter_is_outside
from tatakerja.values.galat import GalatPenugasan, GalatTatakerja
from tatakerja.values.stored.penugasan import Penugasan

Pembaca = Callable[[Mapping[str, Any], str], Any]


def _some(isian: Mapping[str, Any], nama: str) -> str | None:
    return isian_teks(isian, nama) or None


TINDAKAN: Final[dict[str, tuple[str, dict[str, Pembaca]]]] = {
    "setujui": ("setujui", {"langkah": isian_bilangan, "alasan": _some, "nomor": _some}),
    "tolak": ("tolak", {"langkah": isian_bilangan, "alasan": _some, "nomor": _some}),
    "tetapkan": ("tetapkan", {"langkah": isian_bilangan, "nomor": _some}),
    "terima": ("terima", {"langkah": isian_bilangan}),
    "batalkan": ("batalkan", {"alasan": _some}),
    "akhiri": ("akhiri", {"alasan": isian_teks, "nomor": _some}),
    "perpanjang": ("perpanjang", {"selesai": isian_teks, "alasan": isian_teks, "nomor": _some}),
    "lapor": ("laporan_kirim", {"isi": isian_teks}),
    "minta": ("laporan_minta", {"dari": isian_teks, "isi": _some}),
    "kendala": ("laporan_kendala", {"isi": isian_teks, "rekomendasi": _some}),
    "putus": ("laporan_tindaklanjuti", {"kendala": isian_bilangan, "putusan": isian_teks}),
    "serahkan": ("hasil_serahkan", {"isi": isian_teks}),
    "teruskan": ("hasil_teruskan", {"catatan": _some}),
    "kembalikan": ("hasil_kembalikan", {"alasan": isian_teks}),
    "nyatakan-selesai": ("hasil_terima", {"catatan": _some}),
    "kinerja": ("kinerja_catat", {"tahap": isian_teks, "isi": isian_teks, "pegawai": _some, "predikat": _some}),
}
"""The commands by the last part of their address: the method of the system, and its fields with how each is read."""


def acting(konteks: KonteksHalaman, isian: Mapping[str, Any]) -> dict[str, str | None]:
    """Who acts and who records it, as commands take it.

    :raises PermissionDeniedException: if somebody who is no clerk acts for another.
    :raises GalatPenugasan: if nobody is named.
    """
    own = None if konteks.masuk is None else konteks.masuk.nip
    oleh = isian_teks(isian, "oleh") or own
    if oleh is None:
        raise GalatPenugasan("belum disebut siapa yang bertindak; pilih orangnya")
    if oleh == own:
        return {"oleh": oleh, "dicatat_oleh": None}
    if not konteks.boleh(PENCATAT):
        raise PermissionDeniedException("hanya pencatat yang dapat mencatat atas nama orang lain")
    return {"oleh": oleh, "dicatat_oleh": own}


def system_of_paper(konteks: KonteksHalaman, isian: Mapping[str, Any]) -> SistemTersimpan:
    """The system on the day of the paper that is recorded; today's where no day is given.

    :raises PermissionDeniedException: if somebody who is no clerk gives one.
    """
    day = isian_hari(isian, "tanggal_surat")
    if day is None or day == konteks.tanggal.isoformat():
        return konteks.sistem
    if not konteks.boleh(PENCATAT):
        raise PermissionDeniedException("hanya pencatat yang dapat mencatat surat bertanggal lain dari hari ini")
    return konteks.sistem.pada(date.fromisoformat(day))


@post("/penugasan/{id:str}/{perintah:str}", opt={"hak": MASUK}, sync_to_thread=True)
def jalankan(konteks: Minta, id: FromPath[str], perintah: FromPath[str], data: Kiriman) -> Response[Any]:
    """Carry out a command."""
    if perintah not in TINDAKAN:
        raise NotFoundException("tindakan itu tidak ada; kembali ke halaman penugasannya")
    one = visible_assignment(konteks, id)
    kept = {name: isian_teks(data, name) for name in data if name not in ("_csrf_token", "kunci", "versi")}
    kept["perintah"] = perintah
    if isian_teks(data, "versi") != str(version_of(one)):
        return assignment_page(konteks, one, status=409, galat=_stale(one, isian_bilangan(data, "versi")), diisi=kept)
    try:
        after = _carry_out(konteks, one, perintah, data)
    except GalatTersimpan:
        raise  # no form again for what is stored
    except GalatTatakerja as error:
        return assignment_page(
            konteks, visible_assignment(konteks, id), status=status_of(error)[0], galat=kalimat(error), diisi=kept
        )
    return Redirect(f"{konteks.alamat('/penugasan/' + id)}?tercatat={version_of(after)}", status_code=303)


def _carry_out(konteks: KonteksHalaman, one: Penugasan, perintah: str, data: Mapping[str, Any]) -> Penugasan:
    method, fields = TINDAKAN[perintah]
    who = acting(konteks, data)
    sistem = (
        konteks.sistem
        if letter_is_outside(konteks, one, isian_bilangan(data, "langkah"))
        else system_of_paper(konteks, data)
    )
    given = {name: read(data, name) for name, read in fields.items()}
    if (outside := _letter_of_others(konteks, one, data)) is not None:
        # Another instansi's letter brings its number and day; what is done here is done today.
        sistem, given["nomor"], given["surat_luar"] = konteks.sistem, None, outside
    command: Callable[..., Penugasan] = getattr(sistem, method)
    return command(one.id, **given, **who, kunci=_some(data, "kunci"))


def _letter_of_others(
    konteks: KonteksHalaman, one: Penugasan, data: Mapping[str, Any]
) -> tuple[str, str | date] | None:
    """Number and day of a letter that another instansi issued; None for one of our own.

    :raises GalatPenugasan: if one of the two is missing.
    """
    number, day = isian_teks(data, "nomor"), isian_hari(data, "tanggal_surat")
    if not (number or day) or not letter_is_outside(konteks, one, isian_bilangan(data, "langkah")):
        return None
    if not number or day is None:
        raise GalatPenugasan("surat instansi lain disebut dengan nomor dan tanggalnya; isi keduanya")
    return number, day


def _stale(one: Penugasan, seen: int | None) -> list[str]:
    """What has happened since a page was made."""
    since = [event for event in one.riwayat if seen is not None and event.no > seen]
    told = "; ".join(f"{happened(one, event)}" for event in since[-3:])
    return [
        "Halaman yang Anda kirim sudah usang: penugasan ini berubah sejak halaman itu dibuka. Tidak ada yang disimpan."
        + (f" Sejak itu: {told}." if told else ""),
        "Isian Anda tetap ada di bawah. Periksa keadaannya sekarang, lalu kirim lagi bila masih perlu.",
    ]


RUTE: Final = (jalankan,)
