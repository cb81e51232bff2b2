"""Keys that stand for persons in addresses: no NIP is ever written into a URL, which logs and histories keep."""

import base64
import binascii
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV


class KunciOrang:
    """Turns a NIP into a key for an address, and back; the same NIP has the same key as long as the secret is the same.

    AES-SIV (RFC 5297): who doesn't know the secret learns nothing of the NIP, and can't make a key of another.

    :param rahasia: 32 bytes; None: random ones, with which keys last as long as this object.
    """

    def __init__(self, rahasia: bytes | None = None) -> None:
        self._siv = AESSIV(os.urandom(32) if rahasia is None else rahasia)

    def tutup(self, nip: str) -> str:
        """The key of a NIP."""
        return base64.urlsafe_b64encode(self._siv.encrypt(nip.encode(), None)).rstrip(b"=").decode()

    def buka(self, kunci: str) -> str | None:
        """The NIP of a key; None for what is no key of this secret."""
        try:
            raw = base64.urlsafe_b64decode(kunci + "=" * (-len(kunci) % 4))
            return self._siv.decrypt(raw, None).decode()
        except (InvalidTag, ValueError, binascii.Error):
            return None
