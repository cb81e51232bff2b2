"""Reports, demands and obstacles; and the people whom one appraises, with the delegation of that."""

from typing import Any, Final

from litestar import Response, get, post
from litestar.exceptions import PermissionDeniedException
from litestar.params import FromQuery
from litestar.response import Redirect

from tatakerja.service.hak import MASUK, PEGAWAI, PENCATAT, PENGELOLA
from tatakerja.service.pages.formulir import Kiriman, hari, teks
from tatakerja.service.pages.galat import kalimat
from tatakerja.service.pages.konteks import KonteksHalaman, Minta
from tatakerja.service.pages.orang import find_person
from tatakerja.service.pages.tampil import halaman
from tatakerja.values.galat import GalatPenugasan, GalatTatakerja

_DELEGASI: Final = "delegasi_penilaian"


@get("/laporan", opt={"hak": MASUK}, sync_to_thread=True)
def laporan(konteks: Minta) -> Response[str]:
    """What one received or has to answer; for a clerk or administrator everything."""
    everything = konteks.boleh(PENCATAT) or konteks.boleh(PENGELOLA)
    found = konteks.sistem.laporan_daftar(untuk=None if everything else konteks.saya)
    return halaman(
        konteks, "laporan.html.jinja", judul="Laporan dan kendala",
        keterangan="Semua laporan, permintaan, dan kendala." if everything else "Yang Anda terima atau harus jawab.",
        daftar=found,
    )  # fmt: skip


@get("/bawahan", opt={"hak": PEGAWAI}, sync_to_thread=True)
def bawahan(konteks: Minta, tercatat: FromQuery[str] = "") -> Response[str]:
    """Whom one appraises, and to whom one has delegated that."""
    done = {"tetap": ["Delegasi penilaian tercatat."], "akhir": ["Akhir delegasi tercatat."]}
    return _people(konteks, pesan=done.get(tercatat, []))


def _people(konteks: KonteksHalaman, *, status: int = 200, **isi: Any) -> Response[str]:
    nip, sistem = konteks.saya, konteks.sistem
    mine = [
        (pegawai, answer)
        for pegawai, answer in sistem.kedudukan_semua()
        if answer.ppk is not None and answer.ppk.nip == nip
    ]
    led = _led(konteks)
    delegations = [row for row in sistem.susunan().pemangku if row.sebagai == _DELEGASI and row.unit in led]
    people = sistem.susunan([row.nip for row in delegations])
    return halaman(
        konteks, "bawahan.html.jinja", status=status, judul="Bawahan saya",
        keterangan="Pegawai yang Anda nilai hari ini sebagai Pejabat Penilai Kinerja.",
        pegawai=mine, dipimpin=[(kode, sistem.jabatan(kode)) for kode in led],
        delegasi=[(row, people.pegawai_ber_nip(row.nip)) for row in delegations
                  if row.selesai is None or row.selesai >= konteks.tanggal],
        **isi,
    )  # fmt: skip


def _led(konteks: KonteksHalaman) -> list[str]:
    """Codes of the units whose post is one's own today: whoever only stands in for somebody delegates nothing."""
    return [
        row.unit
        for row in konteks.sistem.posts().jabatan_dipegang(konteks.saya)
        if row.sebagai in ("definitif", "pj", "plt")
    ]


@post("/bawahan", opt={"hak": PEGAWAI}, sync_to_thread=True)
def delegasikan(konteks: Minta, data: Kiriman) -> Response[Any]:
    """Delegate one's appraisal to somebody, or end that."""
    unit = teks(data, "unit")
    if unit not in _led(konteks):
        raise PermissionDeniedException("hanya pemegang jabatannya yang dapat mendelegasikan penilaian")
    end = teks(data, "aksi") == "akhiri"
    try:
        day = hari(data, "selesai" if end else "mulai") or konteks.tanggal.isoformat()
        if end:
            konteks.sistem.pejabat_akhiri(
                unit, teks(data, "nip"), selesai=day, sebagai=_DELEGASI, mulai=teks(data, "mulai") or None,
                oleh=konteks.saya,
            )  # fmt: skip
        else:
            person = find_person(konteks, teks(data, "siapa"))
            if person.nip == konteks.saya:
                raise GalatPenugasan("penilaian didelegasikan kepada orang lain, bukan kepada diri sendiri")
            konteks.sistem.pejabat_tetapkan(
                unit, person.nip, _DELEGASI, mulai=day, selesai=hari(data, "selesai"), dasar=teks(data, "dasar"),
                oleh=konteks.saya,
            )  # fmt: skip
    except GalatTatakerja as error:
        return _people(konteks, status=409, galat=kalimat(error))
    return Redirect(f"{konteks.alamat('/bawahan')}?tercatat={'akhir' if end else 'tetap'}", status_code=303)


RUTE: Final = (laporan, bawahan, delegasikan)
