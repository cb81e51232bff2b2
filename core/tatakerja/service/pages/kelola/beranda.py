"""What an administrator may do, as an overview; audit, the journal verified, a person's data erased."""

from typing import Any, Final

from litestar import Response, get, post
from litestar.params import FromQuery

from tatakerja.audit.organisasi import audit_organisasi
from tatakerja.audit.penugasan.hasil import BatasAudit
from tatakerja.audit.penugasan.susun import audit_penugasan
from tatakerja.cli.page.audit import audit_content as audit_shown
from tatakerja.service.galat import status_of
from tatakerja.service.hak import PENGELOLA
from tatakerja.service.pages.formulir import Kiriman, isian_teks
from tatakerja.service.pages.galat import kalimat
from tatakerja.service.pages.kelola.bersama import answering_for, require_fresh
from tatakerja.service.pages.konteks import KonteksHalaman, Minta
from tatakerja.service.pages.orang import the_person
from tatakerja.service.pages.tampil import halaman
from tatakerja.values.galat import GalatTatakerja
from tatakerja.values.organisasi import Pegawai
from tatakerja.values.pengaturan import BATAS_PLT

_TERCATAT: Final = {
    "impor": "Organisasi diimpor dan tercatat dalam jurnal.",
    "hapus": "Data pribadinya dihapus dari basis data; jurnalnya tetap dapat diperiksa.",
}


@get("/kelola", opt={"hak": PENGELOLA}, sync_to_thread=True)
def beranda(konteks: Minta, tercatat: FromQuery[str] = "") -> Response[str]:
    """What an administrator may do."""
    done = [_TERCATAT[tercatat]] if tercatat in _TERCATAT else []
    return halaman(konteks, "kelola.html.jinja", judul="Kelola", pesan=done)


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
    return _erasure(konteks)


def _erasure(
    konteks: KonteksHalaman, orangnya: Pegawai | None = None, *, status: int = 200, **isi: Any
) -> Response[str]:
    return halaman(
        konteks, "hapus.html.jinja", status=status, judul="Hapus data pribadi", tanda=konteks.tanda, orangnya=orangnya,
        **isi,
    )  # fmt: skip


@post("/kelola/hapus", opt={"hak": PENGELOLA}, sync_to_thread=True, status_code=200)
def hapus_data(konteks: Minta, data: Kiriman) -> Response[str]:
    """Show whose data it is; erased once their NIP was typed again."""
    nip = isian_teks(data, "nip")
    found = None
    try:
        found = the_person(konteks, nip or isian_teks(data, "siapa"))
        if nip and isian_teks(data, "ketik") == nip:
            require_fresh(konteks, data)
            done = konteks.sistem.hapus_data(nip, oleh=answering_for(konteks))
            kept = [f"Salinan lama masih memuatnya: {one.berkas}." for one in done.tak_terjangkau]
            return _erasure(konteks, pesan=[_TERCATAT["hapus"], *kept])
    except GalatTatakerja as error:
        return _erasure(konteks, found, status=status_of(error)[0], galat=kalimat(error))
    wrong = ["NIP yang diketik tidak sama; tidak ada yang dihapus."] if isian_teks(data, "ketik") else []
    return _erasure(konteks, found, status=422 if wrong else 200, galat=wrong)


RUTE: Final = (beranda, audit, jurnal, periksa, hapus, hapus_data)
