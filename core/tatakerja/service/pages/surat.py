"""Letters and other documents of an assignment: read in the browser, kept as files, signed ones beside them."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any, Final

import attrs
from litestar import Response, get, post
from litestar.datastructures import UploadFile
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotFoundException, PermissionDeniedException
from litestar.params import Body, FromPath, FromQuery
from litestar.response import Redirect

import tatakerja
from tatakerja.documents.halaman.berkas import berkas_penugasan
from tatakerja.documents.surat.bukti import bukti_penugasan
from tatakerja.documents.surat.cetak import cetak
from tatakerja.documents.tenggat import kalender as calendar_of
from tatakerja.service.hak import MASUK, PENCATAT, PENGELOLA
from tatakerja.service.pages.formulir import isian_teks
from tatakerja.service.pages.konteks import KonteksHalaman, Minta
from tatakerja.service.terlibat import concerned
from tatakerja.values.alur import SURAT_PENETAPAN
from tatakerja.values.galat import GalatPenugasan
from tatakerja.values.stored.naskah import BERTANDA_TERBESAR, SuratTerbit
from tatakerja.values.stored.penugasan import Penugasan

KirimanSurat = Annotated[dict[str, Any], Body(media_type=RequestEncodingType.MULTI_PART)]
_JENIS_BERKAS: Final = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@attrs.frozen
class SuratUnduh:
    """A letter that can be downloaded: what it is called, and the rest of its address."""

    sebutan: str
    jalur: str


def visible_assignment(konteks: KonteksHalaman, id: str) -> Penugasan:
    """An assignment that whoever looks may see: it concerns them, or they are clerk or administrator.

    :raises PermissionDeniedException: if it is none of their business.
    """
    one = konteks.sistem.tampil(id)
    if konteks.boleh(PENCATAT) or konteks.boleh(PENGELOLA):
        return one
    if konteks.masuk is None or konteks.masuk.nip is None or not concerned(one, konteks.masuk.nip):
        raise PermissionDeniedException("penugasan ini hanya dapat dilihat oleh mereka yang tersangkut di dalamnya")
    return one


def letters_of(one: Penugasan) -> Iterator[SuratUnduh]:
    """The letters that an assignment has so far."""
    for step in one.langkah:
        if step.keadaan == "selesai" and step.dokumen not in (None, "lisan") and step.aksi != "menerima":
            name = (step.dokumen or "").replace("_", " ").capitalize()
            yield SuratUnduh(f"{name} (langkah {step.urut})", f"langkah-{step.urut}")
    for n in range(1, 1 + sum(1 for letter in one.surat if letter.memperpanjang)):
        yield SuratUnduh(f"Surat perpanjangan ke-{n}", f"perpanjangan-{n}")
    for n in range(1, 1 + sum(1 for event in one.riwayat if event.jenis == "diakhiri")):
        yield SuratUnduh(f"Surat pengakhiran ke-{n}", f"pengakhiran-{n}")


def proofs_of(one: Penugasan) -> Iterator[SuratUnduh]:
    """The proofs of its letters that appoint, which no one signs."""
    for step in one.langkah:
        if step.keadaan == "selesai" and step.aksi == "menetapkan" and step.dokumen in SURAT_PENETAPAN:
            yield SuratUnduh(f"Bukti penugasan elektronik (langkah {step.urut})", f"bukti-{step.urut}")


def _letter(konteks: KonteksHalaman, id: str, which: str) -> SuratTerbit:
    """The letter of an address.

    :raises NotFoundException: if that says none.
    """
    what, _, number = which.rpartition("-")
    if what not in ("langkah", "perpanjangan", "pengakhiran", "bukti") or not (number.isascii() and number.isdigit()):
        raise NotFoundException("surat itu tidak ada; buka dari halaman penugasannya")
    if what == "bukti":
        return bukti_penugasan(konteks.sistem.surat(id, langkah=int(number[:6])))
    asked: dict[str, Any] = {what: int(number[:6])}
    return konteks.sistem.surat(id, **asked)


def _sent(content: bytes, kind: str, name: str, *, lihat: bool = False) -> Response[bytes]:
    headers = {
        "Content-Disposition": f'{"inline" if lihat else "attachment"}; filename="{name}"',
        "Cache-Control": "private, no-store",
    }
    return Response(content, media_type=kind, headers=headers)


@get("/penugasan/{id:str}/surat/{nama:str}", opt={"hak": MASUK}, sync_to_thread=True)
def surat(konteks: Minta, id: FromPath[str], nama: FromPath[str], lihat: FromQuery[str] = "") -> Response[bytes]:
    """A letter as a file: ``langkah-3.pdf``, ``perpanjangan-1.docx``; with ``lihat`` shown by the browser itself."""
    visible_assignment(konteks, id)
    which, _, kind = nama.partition(".")
    if kind not in _JENIS_BERKAS:
        raise NotFoundException("surat itu tidak ada; buka dari halaman penugasannya")
    found = _letter(konteks, id, which)
    with TemporaryDirectory(prefix="tatakerja-surat-") as folder:
        target = Path(folder) / f"surat.{kind}"
        cetak(found, target, pengaturan=konteks.sistem.pengaturan().surat, templat=konteks.templat)
        content = target.read_bytes()
    return _sent(content, _JENIS_BERKAS[kind], f"surat-{id}-{which}.{kind}", lihat=bool(lihat) and kind == "pdf")


@get("/penugasan/{id:str}/berkas.pdf", opt={"hak": MASUK}, sync_to_thread=True)
def berkas(konteks: Minta, id: FromPath[str]) -> Response[bytes]:
    """The whole assignment as one file: its letters, reports, review, and its excerpt of the journal."""
    visible_assignment(konteks, id)
    made = berkas_penugasan(konteks.sistem, id, versi=tatakerja.__version__, templat=konteks.templat)
    return _sent(made, "application/pdf", f"penugasan-{id}.pdf")


@get("/penugasan/{id:str}/bertanda/{no:int}", opt={"hak": MASUK}, sync_to_thread=True)
def bertanda(konteks: Minta, id: FromPath[str], no: FromPath[int]) -> Response[bytes]:
    """A signed document that is kept beside a letter."""
    visible_assignment(konteks, id)
    if no not in {one.no for one in konteks.sistem.surat_bertanda(id)}:
        raise NotFoundException("surat bertanda itu tidak ada; buka dari halaman penugasannya")
    return _sent(konteks.sistem.berkas_bertanda(id, no), "application/pdf", f"surat-{id}-bertanda-{no}.pdf")


@post("/penugasan/{id:str}/bertanda", opt={"hak": PENCATAT}, sync_to_thread=True)
def simpan_bertanda(konteks: Minta, id: FromPath[str], data: KirimanSurat) -> Response[Any]:
    """Keep the signed form of a letter, as the clerk who answers for the record."""
    visible_assignment(konteks, id)
    sent, by = data.get("berkas"), isian_teks(data, "penanda")
    if not isinstance(sent, UploadFile) or not sent.filename:
        raise GalatPenugasan("berkasnya belum dipilih; kirim PDF yang sudah ditandatangani")
    if not by:
        raise GalatPenugasan("belum disebut siapa atau apa yang menandatangani, misalnya BSrE")
    isi = sent.file.read(BERTANDA_TERBESAR + 1)
    recorder = None if konteks.masuk is None else konteks.masuk.nip
    konteks.sistem.simpan_bertanda(_letter(konteks, id, isian_teks(data, "surat")), isi, oleh=by, dicatat_oleh=recorder)
    return Redirect(f"{konteks.alamat('/penugasan/' + id)}?tersimpan=bertanda", status_code=303)


@get("/tenggat.ics", opt={"hak": MASUK}, sync_to_thread=True)
def kalender(konteks: Minta) -> Response[bytes]:
    """What falls due, for the calendar of whoever looks; for who holds a laptop's link, everybody's."""
    own = None if konteks.masuk is None else konteks.masuk.nip
    found = konteks.sistem.tenggat(own)
    made = calendar_of(
        found, nama=f"Tenggat sistem kerja {konteks.regulasi.daerah}", daerah=konteks.regulasi.daerah,
        dibuat=konteks.tanggal, versi=tatakerja.__version__,
    )  # fmt: skip
    return _sent(made, "text/calendar; charset=utf-8", "tenggat.ics")


RUTE: Final = (surat, berkas, bertanda, simpan_bertanda, kalender)
