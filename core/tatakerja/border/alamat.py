"""Where a journal is kept: a file, or a database of a PostgreSQL server; told without passwords."""

import re

_SKEMA = ("postgresql://", "postgres://")
_SANDI = re.compile(r"(?<=://)([^/?#@]*?):[^/?#@]*@|([?&](?:password|sslpassword)=)[^&]*")


def is_address(text: str) -> bool:
    """Whether a database is a server's, not a file."""
    return text.startswith(_SKEMA)


def without_password(text: str) -> str:
    """A database as it may be shown: an address without its password, a file as it is."""
    if not is_address(text):
        return text
    return _SANDI.sub(lambda found: f"{found[1]}@" if found[2] is None else f"{found[2]}***", text)
