"""Reports, demands and obstacles; results that were handed in and who reviews them; records of performance."""

from typing import Final, get_args

from litestar import Response, get
from litestar.params import FromQuery

from tatakerja.service.hak import MASUK, PENCATAT, PENGELOLA
from tatakerja.service.pages.konteks import KonteksHalaman, Minta
from tatakerja.service.pages.tampil import bagi, halaman
from tatakerja.values.stored.evaluasi import KeadaanHasil


def _everything(konteks: KonteksHalaman) -> bool:
    return konteks.boleh(PENCATAT) or konteks.boleh(PENGELOLA)


@get("/laporan", opt={"hak": MASUK}, sync_to_thread=True)
def laporan(konteks: Minta) -> Response[str]:
    """What one received or has to answer; for a clerk or administrator everything."""
    everything = _everything(konteks)
    nip = None if everything else konteks.saya
    return halaman(
        konteks, "laporan.html.jinja", judul="Laporan dan kendala",
        keterangan="Semua laporan, permintaan, dan kendala." if everything else "Yang Anda terima atau harus jawab.",
        daftar=konteks.sistem.laporan_daftar(untuk=nip), kinerja=konteks.sistem.kinerja_daftar(untuk=nip),
        terbanyak=_TERBANYAK,
    )  # fmt: skip


@get("/evaluasi", opt={"hak": MASUK}, sync_to_thread=True)
def evaluasi(konteks: Minta, keadaan: FromQuery[str] = "", hal: FromQuery[int] = 1) -> Response[str]:
    """Results that were handed in: those that wait for whoever looks; for a clerk or administrator all of them."""
    everything = _everything(konteks)
    chosen: KeadaanHasil | None = next((one for one in get_args(KeadaanHasil) if one == keadaan), None)
    found = konteks.sistem.hasil_daftar(giliran=None if everything else konteks.saya, keadaan=chosen)
    return halaman(
        konteks, "evaluasi.html.jinja", judul="Peninjauan hasil",
        keterangan="Hasil penugasan yang sudah diserahkan, dan siapa yang meninjaunya." if everything
        else "Hasil penugasan yang menunggu Anda tinjau, nyatakan selesai, atau serahkan kembali.",
        bagian_daftar=bagi(list(reversed(found)), hal), keadaan=chosen or "", keadaan_semua=get_args(KeadaanHasil),
        unit=konteks.sistem.susunan().unit_menurut_kode,
    )  # fmt: skip


_TERBANYAK: Final = 200
"""Items of each list that are shown: the newest."""
RUTE: Final = (laporan, evaluasi)
