"""Who may what: the rights that routes want, whoever is logged in, and the guard that refuses all others."""

from collections.abc import Iterable, Mapping
from typing import Any, Final, Literal

import attrs
from litestar.connection import ASGIConnection
from litestar.exceptions import NotAuthorizedException, PermissionDeniedException
from litestar.handlers import BaseRouteHandler

Koneksi = ASGIConnection[Any, Any, Any, Any]
Hak = Literal["pencatat", "pengelola"]
"""A clerk records what was signed on paper; an administrator imports, appoints, verifies, erases."""
SIAPA_SAJA: Final = "siapa_saja"
MASUK: Final = "masuk"
HAK_PEGAWAI: Final = "pegawai"
PENCATAT: Final = "pencatat"
PENGELOLA: Final = "pengelola"
"""What a route may want: nothing; anyone logged in; somebody with a NIP; a clerk; an administrator."""
DIKENAL: Final = frozenset((SIAPA_SAJA, MASUK, HAK_PEGAWAI, PENCATAT, PENGELOLA))


@attrs.frozen(kw_only=True)
class Masuk:
    """Whoever is logged in.

    :ivar nip: None for who holds the link of a laptop, or the token of a program.
    :ivar nama: as they are greeted.
    :ivar hak: what they may do beside acting as themselves.
    :ivar akses: number of the token by which they came.
    :ivar akun: what the journal keeps of who was logged in, where no NIP says it.
    """

    nip: str | None
    nama: str
    hak: frozenset[Hak] = frozenset()
    akun: str | None = None
    akses: int | None = None

    def boleh(self, perlu: str) -> bool:
        """Whether a route that wants a right is theirs; what wants something unknown is nobody's."""
        if perlu in (SIAPA_SAJA, MASUK):
            return True
        return self.nip is not None if perlu == HAK_PEGAWAI else perlu in self.hak


def rights(words: Iterable[str]) -> frozenset[Hak]:
    """The rights among some words."""
    known: tuple[Hak, ...] = ("pencatat", "pengelola")
    given = set(words)
    return frozenset(one for one in known if one in given)


SEBUTAN: Final[Mapping[str, str]] = {
    MASUK: "yang sudah masuk",
    HAK_PEGAWAI: "pegawai yang masuk dengan NIP-nya",
    PENCATAT: "pencatat",
    PENGELOLA: "pengelola",
}
"""How those are called who have a right."""


def require_right(perlu: str | None, masuk: Masuk | None) -> None:
    """Refuse who lacks a right, and everyone where none is said.

    :param perlu: the right that a route wants.
    :param masuk: whoever is logged in.
    :raises NotAuthorizedException: if nobody is and it isn't for anyone.
    :raises PermissionDeniedException: if it is for others, or for nobody.
    """
    if perlu == SIAPA_SAJA:
        return
    if masuk is None:
        raise NotAuthorizedException("masuk dahulu")
    if perlu is None or perlu not in DIKENAL or not masuk.boleh(perlu):
        raise PermissionDeniedException(f"ini untuk {SEBUTAN.get(str(perlu), 'orang lain')}")


def right_of(handler: BaseRouteHandler) -> str | None:
    """The right that a route wants; None where it doesn't say."""
    found = handler.opt.get("hak")
    return found if isinstance(found, str) else None
