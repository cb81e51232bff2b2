"""By what a service is made: which regulation and database, who may log in and how, its bounds."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Final

import attrs

from tatakerja.values.galat import GalatNilai, KesalahanNilai

BATAS_UNGGAH: Final = 32 * 1024 * 1024
"""Bytes of one request's body, unless told otherwise: a workbook of 100,000 employees has about 10 million."""

BATAS_TEKS: Final = 4000
"""Letters of one text that a form or a request sends."""

LAJU: Final = 1200
"""Requests a minute, unless told otherwise: nobody at a browser comes near it."""


def _without_slash(jalur: str) -> str:
    return jalur.rstrip("/")


def _all(nip: Iterable[str]) -> frozenset[str]:
    return frozenset(nip)


@attrs.frozen(kw_only=True)
class Oidc:
    """An issuer that says who somebody is.

    :ivar penerbit: its address, below which ``/.well-known/openid-configuration`` lies.
    :ivar klien: the service's id there, and ``rahasia`` its secret.
    :ivar klaim_nip: the claim that holds the NIP.
    :ivar klaim_hak: the claim that lists rights or groups; None: rights come from :class:`Setelan` alone.
    :ivar pencatat: which word of that claim makes a clerk, and ``pengelola`` which an administrator.
    :ivar cakupan: what is asked for.
    """

    penerbit: str
    klien: str
    rahasia: str = attrs.field(repr=False)
    klaim_nip: str = "nip"
    klaim_hak: str | None = None
    pencatat: str = "pencatat"
    pengelola: str = "pengelola"
    cakupan: str = "openid profile"


@attrs.frozen(kw_only=True)
class Setelan:
    """A service's settings.

    :ivar regulasi: name of an installed plugin, or a plugin itself.
    :ivar basis_data: the database.
    :ivar tafsir: readings chosen, by anomaly.
    :ivar tanggal: the day as of which it answers and acts; None: today, whenever that is.
    :ivar tautan: the secret of the laptop's link; whoever has it is clerk and administrator. None: there is no link.
    :ivar oidc: the issuer by which people log in; None: by link or token only.
    :ivar pencatat: NIPs of those who may record what others signed on paper; ``pengelola`` of those who import,
        appoint, verify and erase. Beside what the issuer says, and what a token was made for.
    :ivar jalur: the path below which a proxy serves it, ``/sistem-kerja``; empty for none.
    :ivar lewat_tls: whether people reach it by HTTPS although it is asked by HTTP: behind a proxy.
    :ivar templat: the folder of the regency's own templates of letters, with its emblem; None: those shipped.
    :ivar sistem: how many systems are opened at most.
    :ivar batas_unggah: bytes of one request's body.
    :ivar laju: requests that one person, token or, of guests, address may make a minute; 0: any number.
    :ivar masa_sesi: how long somebody stays logged in, and ``masa_diam`` how long without doing anything.
    """

    regulasi: str | object
    basis_data: str
    tafsir: Mapping[str, str] = attrs.field(factory=dict)
    tanggal: date | None = None
    tautan: str | None = attrs.field(default=None, repr=False)
    oidc: Oidc | None = None
    pencatat: frozenset[str] = attrs.field(default=frozenset(), converter=_all, repr=False)
    pengelola: frozenset[str] = attrs.field(default=frozenset(), converter=_all, repr=False)
    jalur: str = attrs.field(default="", converter=_without_slash)
    lewat_tls: bool = False
    templat: str | None = None
    sistem: int = 4
    batas_unggah: int = BATAS_UNGGAH
    laju: int = LAJU
    masa_sesi: timedelta = timedelta(hours=10)
    masa_diam: timedelta = timedelta(hours=2)

    @jalur.validator
    def _is_path(self, _: "attrs.Attribute[str]", value: str) -> None:
        if value and not value.startswith("/"):
            raise GalatNilai("setelan", (KesalahanNilai("jalur", f"{value!r} tidak diawali /", "tulis /nama"),))
