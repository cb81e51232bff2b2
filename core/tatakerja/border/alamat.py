"""Where a journal is kept: a file, or a database of a PostgreSQL server; told without passwords.

An address that isn't written as it ought to be is refused before anything is done with it: a part of its password could
be taken for a server's name, and be told.
"""

import re

from tatakerja.values.galat import GalatTatakerja

_SKEMA = ("postgresql://", "postgres://")
_SERVER = r"(?:\[[^\]@]*\]|[^\[\]@/?#:,]*)(?::\d*)?"
_ALAMAT = re.compile(
    rf"(postgres(?:ql)?://)(?:([^/?#@:]*)(?::[^/?#@]*)?@)?({_SERVER}(?:,{_SERVER})*(?:/[^/@?#]*)?)(\?[^@]*)?"
)
_MIRIP = re.compile(
    r"[a-z][a-z0-9+.-]+:/|(?:host|hostaddr|port|dbname|user|service)\s*=|.*\bpassword\s*=", re.I | re.DOTALL
)
"""What is no file's name, though none of our addresses either: another program's, or one with a slip."""
_RAHASIA = re.compile(
    r"([?&](?:password|sslpassword|oauth_client_secret|scram_client_key|scram_server_key)=)[^&]*", re.DOTALL
)


class GalatAlamat(GalatTatakerja):
    """An address of a database that can't be read; the message doesn't repeat it."""

    def __init__(self) -> None:
        super().__init__(
            "alamat basis data tidak terbaca; tulis seperti postgresql://PERAN@SERVER:5432/NAMA, tanda khusus dalam "
            "sandi sebagai %XX"
        )

    def __reduce__(self) -> tuple[type["GalatAlamat"], tuple[()]]:
        return type(self), ()


def is_address(text: str) -> bool:
    """Whether a database is a server's, not a file.

    :raises GalatAlamat: it was meant for an address, and can't be one.
    """
    if not text.startswith(_SKEMA):
        if _MIRIP.match(text):
            raise GalatAlamat
        return False
    if _ALAMAT.fullmatch(text) is None:
        raise GalatAlamat
    return True


def without_password(text: str) -> str:
    """A database as it may be shown: an address without its password, a file as it is."""
    if (found := _ALAMAT.fullmatch(text)) is not None:
        scheme, user, rest, words = found.groups("")
        return "".join((scheme, user, "" if found[2] is None else "@", rest, _RAHASIA.sub(r"\1***", words)))
    return "***" if text.startswith(_SKEMA) or _MIRIP.match(text) else text
