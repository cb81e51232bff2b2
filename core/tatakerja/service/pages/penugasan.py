"""Assignments: one as a time line with its letters, the list of all, the in-tray, and what concerns oneself."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final, get_args

import attrs
from litestar import Response, get
from litestar.exceptions import NotFoundException, PermissionDeniedException
from litestar.params import FromPath, FromQuery

from tatakerja.cli.screen.penugasan import happened
from tatakerja.documents.surat.cetak import cetak
from tatakerja.service.hak import MASUK, PEGAWAI, PENCATAT, PENGELOLA
from tatakerja.service.pages.konteks import KonteksHalaman, Minta
from tatakerja.service.pages.orang import isi_orang
from tatakerja.service.pages.tampil import halaman, isi_templat
from tatakerja.service.pages.tugas import TugasTerbuka, concerned, open_tasks, other_acts
from tatakerja.values.istilah import StatusPenugasan
from tatakerja.values.stored.penugasan import Penugasan, RingkasPenugasan

_SEHALAMAN: Final = 50
_JENIS_BERKAS: Final = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@attrs.frozen
class SuratUnduh:
    """A letter that can be downloaded: what it is called, and the rest of its address."""

    sebutan: str
    jalur: str


def load(konteks: KonteksHalaman, id: str) -> Penugasan:
    """An assignment that whoever looks may see: it concerns them, or they are clerk or administrator.

    :raises PermissionDeniedException: if it is none of their business.
    """
    one = konteks.sistem.tampil(id)
    if konteks.boleh(PENCATAT) or konteks.boleh(PENGELOLA):
        return one
    if konteks.masuk is None or konteks.masuk.nip is None or not concerned(one, konteks.masuk.nip):
        raise PermissionDeniedException("penugasan ini hanya dapat dilihat oleh mereka yang tersangkut di dalamnya")
    return one


def version_of(one: Penugasan) -> int:
    """What changes whenever something happens in an assignment: the number of its last event."""
    return one.riwayat[-1].no


def show(
    konteks: KonteksHalaman, one: Penugasan, *, status: int = 200, galat: Sequence[str] = (), pesan: Sequence[str] = (),
    diisi: dict[str, str] | None = None,
) -> Response[str]:  # fmt: skip
    """The page of an assignment.

    :param galat: why a command wasn't carried out; ``pesan`` what was.
    :param diisi: what was typed into the form of that command, to be kept.
    """
    people = [person.nip for person in one.anggota if person.nip]
    susunan = konteks.sistem.susunan(people)
    owner = susunan.unit_menurut_kode.get(one.pemilik)
    return halaman(
        konteks,
        "satu_penugasan.html.jinja",
        status=status,
        judul=f"Penugasan {one.id}",
        p=one,
        pemilik=one.pemilik if owner is None else owner.nama,
        tugas=open_tasks(konteks, one),
        lain=other_acts(konteks, one),
        riwayat=[(event, happened(one, event)) for event in reversed(one.riwayat)],
        unduh=list(_letters(one)),
        versi_penugasan=version_of(one),
        galat=list(galat),
        pesan=list(pesan),
        diisi=diisi or {},
    )


def _letters(one: Penugasan) -> list[SuratUnduh]:
    found = [
        SuratUnduh(
            f"{(step.dokumen or '').replace('_', ' ').capitalize()} (langkah {step.urut})", f"langkah-{step.urut}"
        )
        for step in one.langkah
        if step.keadaan == "selesai" and step.dokumen not in (None, "lisan") and step.aksi != "menerima"
    ]
    extensions = sum(1 for letter in one.surat if letter.memperpanjang)
    found += [SuratUnduh(f"Surat perpanjangan ke-{n}", f"perpanjangan-{n}") for n in range(1, extensions + 1)]
    ends = sum(1 for event in one.riwayat if event.jenis == "diakhiri")
    found += [SuratUnduh(f"Surat pengakhiran ke-{n}", f"pengakhiran-{n}") for n in range(1, ends + 1)]
    return found


@get("/penugasan/{id:str}", opt={"hak": MASUK}, sync_to_thread=True)
def tampil(konteks: Minta, id: FromPath[str], tercatat: FromQuery[int | None] = None) -> Response[str]:
    """An assignment."""
    one = load(konteks, id)
    event = next((event for event in one.riwayat if event.no == tercatat), None)
    done = [] if event is None else [f"Tercatat sebagai peristiwa {event.no}: {happened(one, event)}."]
    return show(konteks, one, pesan=done)


@get("/penugasan/{id:str}/baru", opt={"hak": MASUK}, sync_to_thread=True)
def baru(konteks: Minta, id: FromPath[str], sejak: FromQuery[int]) -> Response[str]:
    """A line that says that a page has become stale; nothing while it hasn't. Asked for by a script."""
    one = load(konteks, id)
    text = ""
    if version_of(one) != sejak:
        told = [happened(one, event) for event in one.riwayat if event.no > sejak]
        text = isi_templat(konteks, "usang.html.jinja", id=id, peristiwa=told)
    return Response(text, media_type="text/html", headers={"Cache-Control": "private, no-store"})


@get("/penugasan/{id:str}/surat/{nama:str}", opt={"hak": MASUK}, sync_to_thread=True)
def surat(konteks: Minta, id: FromPath[str], nama: FromPath[str]) -> Response[bytes]:
    """A letter as a file: ``langkah-3.pdf``, ``perpanjangan-1.docx``."""
    load(konteks, id)
    which, _, kind = nama.partition(".")
    what, _, number = which.rpartition("-")
    if what not in ("langkah", "perpanjangan", "pengakhiran") or kind not in _JENIS_BERKAS or not number.isdigit():
        raise NotFoundException("surat itu tidak ada; unduh dari halaman penugasannya")
    asked: dict[str, Any] = {what: int(number)}
    found = konteks.sistem.surat(id, **asked)
    with TemporaryDirectory(prefix="tatakerja-surat-") as folder:
        target = Path(folder) / f"surat.{kind}"
        cetak(found, target, pengaturan=konteks.sistem.pengaturan().surat)
        content = target.read_bytes()
    headers = {
        "Content-Disposition": f'attachment; filename="surat-{id}-{which}.{kind}"',
        "Cache-Control": "private, no-store",
    }
    return Response(content, media_type=_JENIS_BERKAS[kind], headers=headers)


@get("/penugasan", opt={"hak": MASUK}, sync_to_thread=True)
def daftar(konteks: Minta, status: FromQuery[str] = "", hal: FromQuery[int] = 1) -> Response[str]:
    """All assignments for a clerk or an administrator, one's own for others; by status, page by page."""
    everything = konteks.boleh(PENCATAT) or konteks.boleh(PENGELOLA)
    chosen = status if status in get_args(StatusPenugasan) else None
    rows = list(reversed(konteks.sistem.daftar(status=chosen)))
    if not everything:
        rows = [one for one in rows if _own(one, konteks.saya)]
    pages = max(1, -(-len(rows) // _SEHALAMAN))
    page = min(max(1, hal), pages)
    return halaman(
        konteks, "daftar.html.jinja", judul="Penugasan" if everything else "Penugasan saya",
        baris=rows[(page - 1) * _SEHALAMAN : page * _SEHALAMAN], jumlah=len(rows), hal=page, halaman=pages,
        keadaan=chosen or "", keadaan_semua=get_args(StatusPenugasan),
        unit=konteks.sistem.susunan().unit_menurut_kode,
    )  # fmt: skip


def _own(one: RingkasPenugasan, nip: str) -> bool:
    turns = [able for turn in one.giliran for able in turn.berwenang]
    turns += [able for turn in one.lanjutan for able in turn.berwenang]
    return any(person.nip == nip for person in (*one.pegawai, *((one.ketua,) if one.ketua else ()), *turns))


def tray(konteks: KonteksHalaman) -> list[tuple[RingkasPenugasan, list[TugasTerbuka]]]:
    """What waits for whoever is logged in; for who holds a laptop's link and has no NIP, for everybody.

    What is late comes first, then what waits longest.
    """
    sistem = konteks.sistem
    nip = None if konteks.masuk is None else konteks.masuk.nip
    rows = sistem.daftar(giliran=nip) if nip else [one for one in sistem.daftar() if one.giliran or one.lanjutan]
    found = []
    for row in rows:
        tasks = open_tasks(konteks, sistem.tampil(row.id))
        found.append((row, [task for task in tasks if task.milik or nip is None]))
    return sorted(found, key=lambda one: [(not t.lewat, t.tenggat or "9", t.sejak) for t in one[1][:1]])


@get("/kotak", opt={"hak": MASUK}, sync_to_thread=True)
def kotak(konteks: Minta) -> Response[str]:
    """The in-tray, with deadlines."""
    own = konteks.masuk is not None and konteks.masuk.nip is not None
    return halaman(
        konteks, "kotak.html.jinja", judul="Kotak masuk" if own else "Yang menunggu",
        keterangan="Yang menunggu tindakan Anda, yang lewat tenggat dan terlama lebih dahulu."
        if own
        else "Semua yang menunggu tindakan seseorang; catat yang sudah ditandatangani di atas kertas.",
        baris=tray(konteks), unit=konteks.sistem.susunan().unit_menurut_kode,
    )  # fmt: skip


@get("/saya", opt={"hak": PEGAWAI}, sync_to_thread=True)
def saya(konteks: Minta) -> Response[str]:
    """One's own PPK and why, other readings, assignments and reports."""
    nip = konteks.saya
    mine = [
        one
        for one in reversed(konteks.sistem.daftar())
        if any(person.nip == nip for person in (*one.pegawai, *((one.ketua,) if one.ketua else ())))
    ]
    isi: dict[str, Any] = isi_orang(konteks, nip)
    return halaman(
        konteks, "saya.html.jinja", judul="Kedudukan dan penugasan saya", tugas_saya=mine,
        unit=konteks.sistem.susunan().unit_menurut_kode, **isi,
    )  # fmt: skip


RUTE: Final = (tampil, baru, surat, daftar, kotak, saya)
