"""What stays outside the chain: personal data and free text, each under a key of its own that is erased with it."""

import hmac
import re
from typing import NamedTuple

# Letters only: a token must never look like a NIP, nor change what a search for digits finds.
_LETTERS = str.maketrans("0123456789abcdef", "abcdefghijklmnop")
TOKEN = re.compile(r"orang-[a-p]{24}")
ORANG = "orang/"
"""Prefix of the field by which an event binds a new person's token to their NIP."""


class Rahasia(NamedTuple):
    """A value to be kept outside the chain, and whom it tells something about.

    :ivar nilai: the text.
    :ivar tentang: tokens of the persons with whose data it has to be erased.
    """

    nilai: str
    tentang: tuple[str, ...] = ()


class Rekaman(NamedTuple):
    """A value kept outside the chain, as read.

    :ivar nilai: the text, None once erased.
    :ivar dihapus: when it was erased, else None.
    """

    nilai: str | None
    dihapus: str | None


def make_token() -> str:
    """Make the opaque name under which one person stands in the chain."""
    import secrets  # noqa: PLC0415  # who only reads need not wait for it

    return "orang-" + secrets.token_hex(12).translate(_LETTERS)


def make_record_key() -> bytes:
    """Make the key of one record."""
    import secrets  # noqa: PLC0415

    return secrets.token_bytes(32)


def seal(key: bytes, value: str) -> str:
    """Give the HMAC-SHA256 by which the chain vouches for a value without telling it, in hexadecimal."""
    return hmac.digest(key, value.encode(), "sha256").hex()
