"""The application: pages, REST and logging in over one database, to be served or mounted."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from anyio import to_thread
from litestar import Litestar, Request, Response
from litestar.config.csrf import CSRFConfig
from litestar.di import Provide
from litestar.exceptions import HTTPException, TooManyRequestsException
from litestar.handlers import BaseRouteHandler

from tatakerja.service import galat, kesehatan, masuk
from tatakerja.service.bingkai import Bingkai
from tatakerja.service.hak import SIAPA_SAJA, Koneksi, Masuk, require_right, right_of
from tatakerja.service.log import LOG
from tatakerja.service.pages.galat import Penangan
from tatakerja.service.pages.rute import rute_halaman
from tatakerja.service.rest.rute import Rest
from tatakerja.service.setelan import Setelan
from tatakerja.service.sumber import KUKI_CSRF, Sumber
from tatakerja.values.galat import GalatTatakerja


class Layanan:
    """A service: an ASGI application.

    :ivar sumber: its state.
    :ivar litestar: what is in the frame.
    """

    def __init__(self, setelan: Setelan) -> None:
        self.setelan = setelan
        self.sumber = Sumber(setelan)
        self.litestar = _litestar(self.sumber)
        self._frame = Bingkai(self.litestar, jalur=setelan.jalur, tls=setelan.lewat_tls, sesudah=self.sumber.selesai)

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Serve, as ASGI says."""
        await self._frame(scope, receive, send)

    def tutup(self) -> None:
        """Close the database. A server that tells of its end does it itself; whoever mounts the service may have to."""
        self.sumber.kolam.tutup()


def aplikasi(setelan: Setelan) -> Layanan:
    """A service over a database, to be served by any ASGI server, or mounted in another application.

    What whoever runs the database should know of it, such as that it is a standby, is logged.

    :raises GalatTatakerja: if regulation or database can't be used: asked at once, not by the first who comes.
    """
    made = Layanan(setelan)
    place, sistem = made.sumber.kolam.ambil()
    for line in sistem.peringatan:
        LOG.warning("Perhatian: %s.", line)
    made.sumber.kolam.kembalikan(place)
    return made


def _require_pace(sumber: Sumber, koneksi: Koneksi, masuk: Masuk | None) -> None:
    """Hold up who asks too often: by person or token, a guest by address. Whoever holds a laptop's link is at home.

    :raises TooManyRequestsException: with how many seconds to wait.
    """
    client = koneksi.scope.get("client")
    key = f"alamat {client[0] if client else '-'}"
    if masuk is not None:
        if masuk.nip is None and masuk.akses is None:
            return
        key = f"nip {masuk.nip}" if masuk.nip is not None else f"token {masuk.akses}"
    wait = sumber.laju.tertahan(key)
    if wait:
        raise TooManyRequestsException(headers={"Retry-After": str(int(wait) + 1)})


def _litestar(sumber: Sumber) -> Litestar:
    async def guard(koneksi: Koneksi, handler: BaseRouteHandler) -> None:
        # Who holds a token is asked of the database: in a thread, as everything else that is.
        perlu = right_of(handler)
        masuk = None if perlu == SIAPA_SAJA else await to_thread.run_sync(sumber.masuk, koneksi)
        _require_pace(sumber, koneksi, masuk)
        require_right(perlu, masuk)

    pages = Penangan(sumber)

    def of_request(request: Request[Any, Any, Any], error: HTTPException) -> Response[Any]:
        """An address that isn't there, told to people as a page and to programs as a problem."""
        for_people = not str(request.scope["path"]).startswith("/api")
        shown = for_people and "text/html" in request.headers.get("accept", "")
        return pages.http(request, error) if shown else galat.of_http(request, error)

    @asynccontextmanager
    async def life(_: Litestar) -> AsyncIterator[None]:
        try:
            yield
        finally:
            sumber.kolam.tutup()

    return Litestar(
        route_handlers=[*masuk.RUTE, *kesehatan.RUTE, *Rest(sumber).rute(), rute_halaman(sumber)],
        dependencies={"sumber": Provide(lambda: sumber, sync_to_thread=False)},
        guards=[guard],
        csrf_config=CSRFConfig(
            secret=sumber.rahasia,
            cookie_name=KUKI_CSRF,
            cookie_httponly=True,
            cookie_samesite="strict",
            cookie_secure=sumber.setelan.lewat_tls,
            exclude=["^/api/"],
        ),
        exception_handlers={
            GalatTatakerja: galat.of_tatakerja, HTTPException: of_request, Exception: galat.of_anything
        },
        request_max_body_size=sumber.setelan.batas_unggah,
        openapi_config=None,
        logging_config=None,
        lifespan=[life],
        debug=False,
    )  # fmt: skip
