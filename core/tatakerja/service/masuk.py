"""Logging in and out: by the link that the program prints, or by a token."""

from secrets import compare_digest
from typing import Annotated, Any, Final

from litestar import Request, Response, get, post
from litestar.datastructures import Cookie
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotFoundException, TooManyRequestsException
from litestar.params import Body, Parameter, QueryParameter
from litestar.response import Redirect

from tatakerja.border.template import render
from tatakerja.service.hak import SIAPA_SAJA, Masuk
from tatakerja.service.oidc import GalatOidc
from tatakerja.service.sumber import KUKI, Sumber, SumberLayanan
from tatakerja.service.utas import di_utas

Formulir = Annotated[dict[str, Any], Body(media_type=RequestEncodingType.URL_ENCODED)]
PermintaanHttp = Request[Any, Any, Any]
_SALAH: Final = "Tautan atau token itu tidak berlaku. Mintalah yang baru, atau periksa salinannya."
_TERPANJANG: Final = 500
KUKI_OIDC: Final = "tatakerja_oidc"


@get("/masuk", opt={"hak": SIAPA_SAJA}, include_in_schema=False)
@di_utas
def halaman_masuk(
    request: PermintaanHttp,
    sumber: SumberLayanan,
    kunci: Annotated[str, Parameter(max_length=_TERPANJANG)] = "",
    ke: Annotated[str, Parameter(max_length=_TERPANJANG)] = "/",
) -> Response[Any]:
    """Log in by a link, or show how.

    :param kunci: the link's secret: it is in no address from then on.
    :param ke: the page to go on to.
    """
    if kunci:
        return _enter(request, sumber, kunci, ke)
    return _form(request, sumber, ke, [], 200)


@post("/masuk", opt={"hak": SIAPA_SAJA}, include_in_schema=False)
@di_utas
def masuk(request: PermintaanHttp, sumber: SumberLayanan, data: Formulir) -> Response[Any]:
    """Log in by a token."""
    return _enter(request, sumber, str(data.get("kunci", ""))[:_TERPANJANG].strip(), str(data.get("ke", "/")))


@get("/masuk/oidc", opt={"hak": SIAPA_SAJA}, include_in_schema=False)
@di_utas
def ke_penerbit(
    request: PermintaanHttp, sumber: SumberLayanan, ke: Annotated[str, Parameter(max_length=_TERPANJANG)] = "/"
) -> Response[Any]:
    """Send somebody to the issuer."""
    if sumber.oidc is None:
        raise NotFoundException
    back = f"{request.url.scheme}://{request.url.netloc}{root_of(request)}/masuk/oidc/balik"
    try:
        address, state = sumber.oidc.pergi(back, local(ke))
    except GalatOidc as error:
        return _form(request, sumber, ke, [str(error)], 503)
    answer = Redirect(address, status_code=303)
    answer.set_cookie(
        Cookie(
            key=KUKI_OIDC, value=state, path=_cookie_path(request), httponly=True, samesite="lax", max_age=600,
            secure=request.scope.get("scheme") == "https",
        )
    )  # fmt: skip
    return answer


@get("/masuk/oidc/balik", opt={"hak": SIAPA_SAJA}, include_in_schema=False)
@di_utas
def dari_penerbit(
    request: PermintaanHttp,
    sumber: SumberLayanan,
    code: Annotated[str, Parameter(max_length=4000)] = "",
    keadaan: Annotated[str, QueryParameter(name="state", max_length=_TERPANJANG)] = "",
) -> Response[Any]:
    """Somebody comes back from the issuer: only who was sent, in the browser from which they were."""
    if sumber.oidc is None:
        raise NotFoundException
    sent = request.cookies.get(KUKI_OIDC, "")
    try:
        if not keadaan or not compare_digest(sent.encode(), keadaan.encode()):
            raise GalatOidc("masuk lewat akun kantor tidak dimulai di peramban ini; mulai lagi dari halaman masuk")
        claims, ke = sumber.oidc.pulang(keadaan, code)
        who = sumber.pemilik_akun(claims)
    except GalatOidc as error:
        return _form(request, sumber, "/", [str(error)], 401)
    answer = welcome(request, sumber, who, ke)
    answer.delete_cookie(KUKI_OIDC, path=_cookie_path(request))
    return answer


@post("/keluar", opt={"hak": SIAPA_SAJA}, include_in_schema=False)
@di_utas
def keluar(request: PermintaanHttp, sumber: SumberLayanan) -> Response[Any]:
    """Log out: the session ends in the service, too."""
    sumber.sesi.tutup(request.cookies.get(KUKI))
    answer = Redirect(f"{root_of(request)}/", status_code=303)
    answer.delete_cookie(KUKI, path=_cookie_path(request))
    return answer


def root_of(request: PermintaanHttp) -> str:
    """The path below which the service lives, without a slash at its end."""
    return str(request.scope.get("root_path", "")).rstrip("/")


def local(ke: str) -> str:
    """A path of this service, or its beginning in the place of anything else."""
    return ke if ke.startswith("/") and not ke.startswith(("//", "/\\")) and ke.isprintable() else "/"


def welcome(request: PermintaanHttp, sumber: Sumber, who: Masuk, ke: str) -> Response[Any]:
    """Begin a session and go on to a page."""
    answer = Redirect(f"{root_of(request)}{local(ke)}", status_code=303)
    answer.set_cookie(
        Cookie(
            key=KUKI,
            value=sumber.sesi.buka(who),
            path=_cookie_path(request),
            httponly=True,
            samesite="lax",
            secure=request.scope.get("scheme") == "https",
        )
    )
    return answer


def _cookie_path(request: PermintaanHttp) -> str:
    return root_of(request) or "/"


def caller(request: PermintaanHttp) -> str:
    """Whose failures are counted together."""
    client = request.scope.get("client")
    return str(client[0]) if client else "-"


def _enter(request: PermintaanHttp, sumber: Sumber, word: str, ke: str) -> Response[Any]:
    wait = sumber.pembatas.tertahan(caller(request))
    if wait:
        raise TooManyRequestsException(headers={"Retry-After": str(int(wait) + 1)})
    who = sumber.pemegang(word)
    if who is None:
        sumber.pembatas.gagal(caller(request))
        return _form(request, sumber, ke, [_SALAH], 401)
    return welcome(request, sumber, who, ke)


def _form(request: PermintaanHttp, sumber: Sumber, ke: str, galat: list[str], status: int) -> Response[Any]:
    page = render(
        "tatakerja.service",
        "masuk.html.jinja",
        akar=root_of(request),
        csrf=sumber.csrf(request),
        ke=local(ke),
        galat=galat,
        oidc=sumber.setelan.oidc is not None,
        daerah=sumber.regulasi.daerah,
        peraturan=sumber.regulasi.judul,
    )
    return Response(page, media_type="text/html; charset=utf-8", status_code=status)


RUTE: Final = (halaman_masuk, masuk, keluar, ke_penerbit, dari_penerbit)
