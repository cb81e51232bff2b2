"""The signature of an anchor: Ed25519, under a key that is kept outside the database.

Without it whoever can rewrite the journal can make a fitting anchor as well, and say that it is the old one.
"""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from tatakerja.journal.errors import GalatSegel
from tatakerja.journal.findings import Cacat
from tatakerja.journal.seal import Segel

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

_PANJANG = 32


def can_sign() -> bool:
    """Whether the library that signs is installed."""
    from importlib.util import find_spec  # noqa: PLC0415

    return find_spec("cryptography") is not None


def make_signing_key(path: Path) -> None:
    """Make a private key in a file that only its owner can read.

    :raises GalatSegel: the file exists, or can't be written.
    """
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: PLC0415

    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w") as file:
            file.write(Ed25519PrivateKey.generate().private_bytes_raw().hex() + "\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise GalatSegel(f"kunci segel {path} tidak dapat dibuat: {error.strerror}; tunjuk berkas lain") from error


def read_key(path: Path, text: str) -> "Ed25519PrivateKey":
    """Read a private key.

    :param text: what the file holds.
    :raises GalatSegel: it is none.
    """
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: PLC0415

    raw = _raw(text.strip(), _PANJANG)
    if raw is None:
        raise GalatSegel(f"{path} bukan kunci segel; pakai berkas yang dibuat oleh `tatakerja jurnal segel`")
    return Ed25519PrivateKey.from_private_bytes(raw)


def sign(segel: Segel, key: "Ed25519PrivateKey") -> Segel:
    """Give an anchor with its signature."""
    public = key.public_key().public_bytes_raw().hex()
    return attrs.evolve(segel, kunci=public, tanda_tangan=key.sign(segel.signed_text()).hex())


def signature_faults(segel: Segel, penanda: str | None) -> tuple[Cacat, ...]:
    """What is wrong with an anchor's signature; nothing follows from such an anchor for the journal, or against it.

    :param penanda: the public key of whoever is to have signed it; None: of anybody, signed or not.
    :raises GalatSegel: it is signed, and the library that verifies isn't installed.
    """
    if segel.kunci is None and segel.tanda_tangan is None:
        return () if penanda is None else _unusable("segel ini tidak bertanda tangan")
    if not can_sign():
        raise GalatSegel("segel ini bertanda tangan; pasang `tatakerja[segel]` untuk memeriksanya")
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey  # noqa: PLC0415

    public, signature = _raw(segel.kunci or "", _PANJANG), _raw(segel.tanda_tangan or "", 2 * _PANJANG)
    try:
        if public is None or signature is None:
            raise InvalidSignature
        Ed25519PublicKey.from_public_bytes(public).verify(signature, segel.signed_text())
    except (InvalidSignature, ValueError):
        return _unusable("tidak cocok: isi segel diubah sejak ditandatangani; pakai salinannya yang asli")
    if penanda is not None and penanda.strip().lower() != segel.kunci:
        return _unusable(f"oleh kunci lain: {segel.kunci}")
    return ()


def _unusable(why: str) -> tuple[Cacat, ...]:
    return (Cacat("segel", "tanda tangan", why),)


def _raw(text: str, length: int) -> bytes | None:
    try:
        raw = bytes.fromhex(text)
    except ValueError:
        return None
    return raw if len(raw) == length else None
