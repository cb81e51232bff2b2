"""Assignments: one as a time line with its letters, the list of all, the in-tray, and what concerns oneself."""

from collections.abc import Sequence
from typing import Any, Final, get_args

from litestar import Response, get
from litestar.params import FromPath, FromQuery

from tatakerja.cli.screen.penugasan import happened
from tatakerja.service.hak import HAK_PEGAWAI, MASUK, PENCATAT, PENGELOLA
from tatakerja.service.pages.konteks import KonteksHalaman, Minta
from tatakerja.service.pages.orang import isi_orang
from tatakerja.service.pages.surat import letters_of, proofs_of, visible_assignment
from tatakerja.service.pages.tampil import SEHALAMAN, BagianDaftar, halaman, isi_templat
from tatakerja.service.pages.tugas import TugasTerbuka, open_tasks, other_acts
from tatakerja.values.istilah import StatusPenugasan
from tatakerja.values.stored.penugasan import Penugasan, RingkasPenugasan

_TERBANYAK: Final = 100
"""Assignments of one in-tray that are shown."""
_HALAMAN: Final = 1_000_000


def version_of(one: Penugasan) -> int:
    """What changes whenever something happens in an assignment: the number of its last event."""
    return one.riwayat[-1].no


def assignment_page(
    konteks: KonteksHalaman, one: Penugasan, *, status: int = 200, galat: Sequence[str] = (), pesan: Sequence[str] = (),
    diisi: dict[str, str] | None = None,
) -> Response[str]:  # fmt: skip
    """The page of an assignment.

    :param galat: why a command wasn't carried out; ``pesan`` what was.
    :param diisi: what was typed into the form of that command, to be kept.
    """
    people = [person.nip for person in one.anggota if person.nip]
    susunan = konteks.sistem.susunan(people)
    letters = list(letters_of(one))
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
        unduh=[*letters, *proofs_of(one)],
        surat_pilihan=[(letter.jalur, letter.sebutan) for letter in letters],
        bertanda=konteks.sistem.surat_bertanda(one.id),
        versi_penugasan=version_of(one),
        galat=list(galat),
        pesan=list(pesan),
        diisi=diisi or {},
    )


@get("/penugasan/{id:str}", opt={"hak": MASUK}, sync_to_thread=True)
def tampil(
    konteks: Minta, id: FromPath[str], tercatat: FromQuery[int | None] = None, tersimpan: FromQuery[str] = ""
) -> Response[str]:
    """An assignment."""
    one = visible_assignment(konteks, id)
    event = next((event for event in one.riwayat if event.no == tercatat), None)
    done = [] if event is None else [f"Tercatat sebagai peristiwa {event.no}: {happened(one, event)}."]
    if tersimpan:
        done.append("Surat bertanda tersimpan di samping surat yang terbit.")
    return assignment_page(konteks, one, pesan=done)


@get("/penugasan/{id:str}/baru", opt={"hak": MASUK}, sync_to_thread=True)
def baru(konteks: Minta, id: FromPath[str], sejak: FromQuery[int]) -> Response[str]:
    """A line that says that a page has become stale; nothing while it hasn't. Asked for by a script."""
    one = visible_assignment(konteks, id)
    text = ""
    if version_of(one) != sejak:
        told = [happened(one, event) for event in one.riwayat if event.no > sejak]
        text = isi_templat(konteks, "usang.html.jinja", id=id, peristiwa=told)
    return Response(text, media_type="text/html", headers={"Cache-Control": "private, no-store"})


@get("/penugasan", opt={"hak": MASUK}, sync_to_thread=True)
def daftar(konteks: Minta, status: FromQuery[str] = "", hal: FromQuery[int] = 1) -> Response[str]:
    """All assignments for a clerk or an administrator, one's own for others; by status, page by page."""
    everything = konteks.boleh(PENCATAT) or konteks.boleh(PENGELOLA)
    chosen = status if status in get_args(StatusPenugasan) else None
    some = _part(konteks, None if everything else konteks.saya, chosen, hal)
    return halaman(
        konteks, "daftar.html.jinja", judul="Penugasan" if everything else "Penugasan saya",
        bagian_daftar=some, keadaan=chosen or "", keadaan_semua=get_args(StatusPenugasan),
        unit=konteks.sistem.susunan().unit_menurut_kode,
    )  # fmt: skip


def _part(konteks: KonteksHalaman, nip: str | None, status: str | None, hal: int) -> BagianDaftar[RingkasPenugasan]:
    """A page of assignments; the last one where there is no such page."""
    place = (max(1, min(hal, _HALAMAN)) - 1) * SEHALAMAN
    count, rows = konteks.sistem.daftar_sebagian(status=status, pegawai=nip, mulai=place, banyak=SEHALAMAN)
    pages = max(1, -(-count // SEHALAMAN))
    if not rows and count:
        return _part(konteks, nip, status, pages)
    return BagianDaftar(rows, min(max(1, hal), pages), pages, count)


def tray(konteks: KonteksHalaman) -> tuple[int, list[tuple[RingkasPenugasan, list[TugasTerbuka]]]]:
    """What waits for whoever is logged in; for who holds a laptop's link and has no NIP, for everybody.

    What is late comes first, then what waits longest. Of very much the oldest is shown, and how much there is in all.
    """
    sistem = konteks.sistem
    nip = None if konteks.masuk is None else konteks.masuk.nip
    rows = sistem.daftar(giliran=nip) if nip else [one for one in sistem.daftar() if one.giliran or one.lanjutan]
    found = []
    for row in rows[:_TERBANYAK]:
        tasks = open_tasks(konteks, sistem.tampil(row.id))
        found.append((row, [task for task in tasks if task.milik or nip is None]))
    return len(rows), sorted(found, key=lambda one: [(not t.lewat, t.tenggat or "9", t.sejak) for t in one[1][:1]])


@get("/kotak", opt={"hak": MASUK}, sync_to_thread=True)
def kotak(konteks: Minta) -> Response[str]:
    """The in-tray, with deadlines."""
    own = konteks.masuk is not None and konteks.masuk.nip is not None
    count, found = tray(konteks)
    return halaman(
        konteks, "kotak.html.jinja", judul="Kotak masuk" if own else "Yang menunggu",
        keterangan="Yang menunggu tindakan Anda, yang lewat tenggat dan terlama lebih dahulu."
        if own
        else "Semua yang menunggu tindakan seseorang; catat yang sudah ditandatangani di atas kertas.",
        baris=found, jumlah=count, unit=konteks.sistem.susunan().unit_menurut_kode,
    )  # fmt: skip


@get("/saya", opt={"hak": HAK_PEGAWAI}, sync_to_thread=True)
def saya(konteks: Minta) -> Response[str]:
    """One's own PPK and why, other readings, assignments and reports."""
    nip = konteks.saya
    isi: dict[str, Any] = isi_orang(konteks, nip)
    return halaman(
        konteks, "saya.html.jinja", judul="Kedudukan dan penugasan saya", keterangan=isi["pegawai"].nama,
        tugas_saya=_part(konteks, nip, None, 1),
        unit=konteks.sistem.susunan().unit_menurut_kode, **isi,
    )  # fmt: skip


RUTE: Final = (tampil, baru, daftar, kotak, saya)
