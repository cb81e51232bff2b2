"""What an administrator does: officials, audit, the journal verified, a person's data erased."""

from typing import Any, Final

from litestar import Response, get, post
from litestar.params import FromQuery
from litestar.response import Redirect

from tatakerja.audit.organisasi import audit_organisasi
from tatakerja.audit.penugasan.hasil import BatasAudit
from tatakerja.audit.penugasan.susun import audit_penugasan
from tatakerja.cli.page.audit import isi as audit_shown
from tatakerja.service.galat import status_of
from tatakerja.service.hak import PENGELOLA
from tatakerja.service.pages.formulir import Kiriman, hari, teks
from tatakerja.service.pages.galat import kalimat
from tatakerja.service.pages.konteks import KonteksHalaman, Minta
from tatakerja.service.pages.orang import find_person
from tatakerja.service.pages.tampil import halaman
from tatakerja.values.galat import GalatPenugasan, GalatTatakerja
from tatakerja.values.istilah import LABEL_SEBAGAI
from tatakerja.values.pengaturan import BATAS_PLT

_TERCATAT: Final = {
    "impor": "Organisasi diimpor dan tercatat dalam jurnal.",
    "pejabat": "Pejabat tercatat.",
    "akhir": "Hari terakhirnya tercatat.",
    "hapus": "Data pribadinya dihapus dari basis data; jurnalnya tetap dapat diperiksa.",
}


def answering_for(konteks: KonteksHalaman) -> str | None:
    """NIP of whoever answers for a change of the organisation; None: the account does."""
    return None if konteks.masuk is None else konteks.masuk.nip


@get("/kelola", opt={"hak": PENGELOLA}, sync_to_thread=True)
def beranda(konteks: Minta, tercatat: FromQuery[str] = "") -> Response[str]:
    """What an administrator may do."""
    done = [_TERCATAT[tercatat]] if tercatat in _TERCATAT else []
    return halaman(konteks, "kelola.html.jinja", judul="Kelola", pesan=done)


@get("/kelola/pejabat", opt={"hak": PENGELOLA}, sync_to_thread=True)
def pejabat(konteks: Minta, tercatat: FromQuery[str] = "", hanya: FromQuery[str] = "") -> Response[str]:
    """Who holds which post today."""
    done = [_TERCATAT[tercatat]] if tercatat in _TERCATAT else []
    return _officials(konteks, hanya=hanya, pesan=done)


def _officials(konteks: KonteksHalaman, *, status: int = 200, hanya: str = "", **isi: Any) -> Response[str]:
    sistem = konteks.sistem
    rows = [row for row in sistem.pejabat_daftar() if hanya in ("", row.unit)]
    people = sistem.susunan([row.nip for row in rows])
    held = {row.unit for row in sistem.pejabat_daftar() if row.sebagai in ("definitif", "pj", "plt")}
    return halaman(
        konteks, "pejabat.html.jinja", status=status, judul="Pejabat",
        keterangan="Siapa memangku jabatan pimpinan unit hari ini.",
        baris=[(row, people.pegawai_ber_nip(row.nip), sistem.jabatan(row.unit)) for row in rows],
        lowong=[(unit, sistem.jabatan(unit.kode)) for unit in people.unit if unit.kode not in held],
        unit=[(unit.kode, f"{unit.nama} ({unit.kode})") for unit in people.unit],
        sebagai=list(LABEL_SEBAGAI.items()), **{"diisi": {}, **isi},
    )  # fmt: skip


@post("/kelola/pejabat", opt={"hak": PENGELOLA}, sync_to_thread=True)
def catat_pejabat(konteks: Minta, data: Kiriman) -> Response[Any]:
    """Record who holds a post, or until when."""
    ends = teks(data, "aksi") == "akhiri"
    try:
        if ends:
            konteks.sistem.pejabat_akhiri(
                teks(data, "unit"), teks(data, "nip"), selesai=_required(data, "selesai"),
                sebagai=teks(data, "sebagai"), mulai=teks(data, "mulai"), dasar=teks(data, "dasar"),
                oleh=answering_for(konteks),
            )  # fmt: skip
        else:
            konteks.sistem.pejabat_tetapkan(
                teks(data, "unit"), find_person(konteks, teks(data, "siapa")).nip, teks(data, "sebagai"),
                mulai=_required(data, "mulai"), selesai=hari(data, "selesai"), dasar=teks(data, "dasar"),
                oleh=answering_for(konteks),
            )  # fmt: skip
    except GalatTatakerja as error:
        kept = {} if ends else {name: teks(data, name) for name in ("unit", "siapa", "sebagai", "mulai", "selesai")}
        return _officials(konteks, status=status_of(error)[0], galat=kalimat(error), diisi=kept)
    return Redirect(f"{konteks.alamat('/kelola/pejabat')}?tercatat={'akhir' if ends else 'pejabat'}", status_code=303)


def _required(data: dict[str, Any], nama: str) -> str:
    day = hari(data, nama)
    if day is None:
        raise GalatPenugasan(f"tanggal {nama} belum diisi; tulis tahun-bulan-hari")
    return day


@get("/kelola/audit", opt={"hak": PENGELOLA}, sync_to_thread=True)
def audit(konteks: Minta) -> Response[str]:
    """Every remark on the organisation and its assignments, with plots."""
    stored = konteks.sistem
    sistem = stored.terakhir_berlaku()
    report = audit_organisasi(sistem, batas_plt=stored.pengaturan().plt or BATAS_PLT)
    assignments = audit_penugasan(stored, batas=BatasAudit(catatan=100))
    return halaman(konteks, "audit.html.jinja", **audit_shown(sistem, report, assignments))


@get("/kelola/jurnal", opt={"hak": PENGELOLA}, sync_to_thread=True)
def jurnal(konteks: Minta) -> Response[str]:
    """Where the journal stands."""
    return halaman(
        konteks, "jurnal.html.jinja", judul="Jurnal", segel=konteks.sistem.jurnal.segel(), hasil=None,
    )  # fmt: skip


@post("/kelola/jurnal", opt={"hak": PENGELOLA}, sync_to_thread=True, status_code=200)
def periksa(konteks: Minta) -> Response[str]:
    """Verify the whole journal, and decide every event again."""
    found = konteks.sistem.periksa()
    return halaman(
        konteks, "jurnal.html.jinja", judul="Jurnal", segel=konteks.sistem.jurnal.segel(), hasil=found,
        galat=[] if found.utuh else [f"{len(found.cacat)} cacat ditemukan. Hubungi pengelola basis data."],
    )  # fmt: skip


@get("/kelola/hapus", opt={"hak": PENGELOLA}, sync_to_thread=True)
def hapus(konteks: Minta) -> Response[str]:
    """Ask whose data is to be erased."""
    return halaman(konteks, "hapus.html.jinja", judul="Hapus data pribadi", orangnya=None)


@post("/kelola/hapus", opt={"hak": PENGELOLA}, sync_to_thread=True, status_code=200)
def hapus_data(konteks: Minta, data: Kiriman) -> Response[Any]:
    """Show whose data it is; erased once their NIP was typed again."""
    nip = teks(data, "nip")
    try:
        if nip and teks(data, "ketik") == nip:
            done = konteks.sistem.hapus_data(nip, oleh=answering_for(konteks))
            kept = [f"Salinan lama masih memuatnya: {one.berkas}." for one in done.tak_terjangkau]
            return halaman(
                konteks, "hapus.html.jinja", judul="Hapus data pribadi", orangnya=None,
                pesan=[_TERCATAT["hapus"], *kept],
            )  # fmt: skip
        found = find_person(konteks, nip or teks(data, "siapa"))
    except GalatTatakerja as error:
        return halaman(
            konteks, "hapus.html.jinja", status=status_of(error)[0], judul="Hapus data pribadi", orangnya=None,
            galat=kalimat(error),
        )  # fmt: skip
    wrong = ["NIP yang diketik tidak sama; tidak ada yang dihapus."] if teks(data, "ketik") else []
    return halaman(
        konteks, "hapus.html.jinja", status=422 if wrong else 200, judul="Hapus data pribadi", orangnya=found,
        galat=wrong,
    )  # fmt: skip


RUTE: Final = (beranda, pejabat, catat_pejabat, audit, jurnal, periksa, hapus, hapus_data)
