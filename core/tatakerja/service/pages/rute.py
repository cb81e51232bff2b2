"""All pages as one router, which the service puts into its application."""

from pathlib import Path
from typing import Any, Final

from litestar import Request, Response, Router
from litestar.di import Provide
from litestar.exceptions import HTTPException
from litestar.static_files import create_static_files_router

from tatakerja.service.hak import SIAPA_SAJA
from tatakerja.service.pages import (
    banding,
    beranda,
    laporan,
    orang,
    organisasi,
    penugasan,
    regulasi,
    surat,
    tanya,
    tindakan,
    usulan,
    wakil,
)
from tatakerja.service.pages.galat import Penangan
from tatakerja.service.pages.kelola import beranda as kelola_beranda
from tatakerja.service.pages.kelola import impor, pejabat, pengaturan, ubahan
from tatakerja.service.pages.konteks import KonteksHalaman, susun_konteks
from tatakerja.service.sumber import Sumber
from tatakerja.values.galat import GalatTatakerja

_STATIS: Final = Path(__file__).parent / "statis"
RUTE: Final = (
    *beranda.RUTE, *regulasi.RUTE, *banding.RUTE, *organisasi.RUTE, *orang.RUTE, *penugasan.RUTE, *tindakan.RUTE,
    *usulan.RUTE, *tanya.RUTE, *laporan.RUTE, *surat.RUTE, *wakil.RUTE, *kelola_beranda.RUTE, *pejabat.RUTE,
    *impor.RUTE, *ubahan.RUTE, *pengaturan.RUTE,
)  # fmt: skip
"""Every page."""


def rute_halaman(sumber: Sumber) -> Router:
    """The pages.

    :param sumber: who is logged in, and which system is asked.
    """

    # Routers are copied deeply with all that they hold; functions aren't, and what these close over stays the same.
    def konteks(request: Request[Any, Any, Any]) -> KonteksHalaman:
        return susun_konteks(sumber, request)

    def refused(request: Request[Any, Any, Any], error: GalatTatakerja) -> Response[Any]:
        return Penangan(sumber).tatakerja(request, error)

    def failed(request: Request[Any, Any, Any], error: HTTPException) -> Response[Any]:
        return Penangan(sumber).http(request, error)

    def broken(request: Request[Any, Any, Any], error: Exception) -> Response[Any]:
        return Penangan(sumber).lain(request, error)

    files = create_static_files_router(
        path="/statis", directories=[_STATIS], opt={"hak": SIAPA_SAJA}, include_in_schema=False,
        cache_control=None,
    )  # fmt: skip
    return Router(
        path="/",
        route_handlers=[*RUTE, files],
        dependencies={"konteks": Provide(konteks, sync_to_thread=True)},
        exception_handlers={GalatTatakerja: refused, HTTPException: failed, Exception: broken},
        include_in_schema=False,
    )
