"""The routes of a case from the proposal to "selesai", asked without proposing anything."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import attrs
from litestar import Response, get, post

from tatakerja.service.galat import status_of
from tatakerja.service.hak import MASUK
from tatakerja.service.pages.formulir import Kiriman, isian_teks
from tatakerja.service.pages.galat import kalimat
from tatakerja.service.pages.konteks import KonteksHalaman, Minta
from tatakerja.service.pages.tampil import halaman
from tatakerja.service.pages.usulan import RancanganUsulan, drawn
from tatakerja.values.answers.alur import AlurPenugasan
from tatakerja.values.galat import GalatPenugasan, GalatTatakerja
from tatakerja.values.organisasi import Pegawai, Unit

if TYPE_CHECKING:
    from tatakerja.values.answers.evaluasi import AlurEvaluasi
    from tatakerja.values.answers.pelaksanaan import AlurPelaksanaan
    from tatakerja.values.answers.pelaporan import AlurPelaporan
    from tatakerja.values.answers.tahapan import AlurTahapan


@attrs.frozen(kw_only=True)
class JawabanTanya:
    """All that a regulation says of a case: its letters, who directs the work, who reports and reviews, its stages."""

    unit: Unit
    penugasan: AlurPenugasan
    pelaksanaan: "AlurPelaksanaan"
    pelaporan: "AlurPelaporan"
    evaluasi: Sequence[tuple[Pegawai, "AlurEvaluasi"]]
    tahapan: "AlurTahapan"


def _asked(konteks: KonteksHalaman, rancangan: RancanganUsulan) -> JawabanTanya:
    if not rancangan.lengkap():
        raise GalatPenugasan("pilih pemilik kinerja dan paling sedikit seorang pegawai")
    sistem, usulan = konteks.sistem, rancangan.usulan()
    route = sistem.alur_penugasan(usulan)
    size = len(usulan.pegawai) if usulan.ketua is not None else None
    return JawabanTanya(
        unit=sistem.susunan().unit_menurut_kode[usulan.pemilik],
        penugasan=route,
        pelaksanaan=sistem.alur_pelaksanaan(usulan),
        pelaporan=sistem.alur_pelaporan(usulan),
        evaluasi=[(one, sistem.alur_evaluasi(one.nip, usulan.pemilik, ukuran_tim=size)) for one in rancangan.orang()],
        tahapan=sistem.alur_tahapan(usulan.pemilik, ukuran_tim=size),
    )


def _page(
    konteks: KonteksHalaman, rancangan: RancanganUsulan, jawaban: JawabanTanya | None = None, *, status: int = 200,
    galat: Sequence[str] = (),
) -> Response[str]:  # fmt: skip
    chosen = rancangan.orang()
    route = None if jawaban is None else jawaban.penugasan
    return halaman(
        konteks, "tanya.html.jinja", status=status, judul="Tanya alur", galat=galat, r=rancangan,
        keterangan="Apa yang akan terjadi menurut regulasi; tidak ada yang disimpan atau dikirim.",
        orang_terpilih=chosen, ditemukan=rancangan.ditemukan(), dicari=rancangan.dicari, jawaban=jawaban, alur=route,
        langkah=[] if route is None else drawn(route), nama={one.nip: one.nama for one in chosen},
        unit=[(one.kode, f"{one.nama} ({one.kode})") for one in konteks.sistem.susunan().unit],
        bagian=() if jawaban is None else _BAGIAN,
    )  # fmt: skip


_BAGIAN: Final = (
    ("penugasan", "Penugasan"), ("pelaksanaan", "Pelaksanaan"), ("pelaporan", "Pelaporan"), ("evaluasi", "Evaluasi"),
    ("tahapan", "Tahapan"),
)  # fmt: skip


@get("/tanya", opt={"hak": MASUK}, sync_to_thread=True)
def baru(konteks: Minta) -> Response[str]:
    """An empty question."""
    return _page(konteks, RancanganUsulan(konteks, {}))


@post("/tanya", opt={"hak": MASUK}, sync_to_thread=True, status_code=200)
def tanya(konteks: Minta, data: Kiriman) -> Response[str]:
    """Add or remove people, or answer."""
    rancangan = RancanganUsulan(konteks, data)
    if isian_teks(data, "aksi") != "tanya":
        return _page(konteks, rancangan)
    try:
        return _page(konteks, rancangan, _asked(konteks, rancangan))
    except GalatTatakerja as error:
        return _page(konteks, rancangan, status=status_of(error)[0], galat=kalimat(error))


RUTE: Final = (baru, tanya)
