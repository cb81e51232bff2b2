"""Certificates for the tests: a root, and what it signs."""

import datetime
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

Akar = tuple[Path, Any, x509.Certificate]
"""A root: its file as libpq takes it, its key, and its certificate."""
_HARI = datetime.timedelta(days=1)


def make_root(folder: Path, name: str) -> Akar:
    """A root, which signs itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    made = _sign(name, key.public_key(), name, key, x509.BasicConstraints(ca=True, path_length=None))
    path = folder / f"{name}.crt"
    path.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    return path, key, made


def make_certificate(folder: Path, name: str, root: Akar, *, habis: bool = False) -> Path:
    """A certificate that a root has signed, with its key: one file that only its owner reads.

    :param habis: whether it has expired.
    """
    key = ec.generate_private_key(ec.SECP256R1())
    issuer = root[2].subject.get_attributes_for_oid(NameOID.COMMON_NAME)[0].value
    named = x509.SubjectAlternativeName([x509.DNSName(name)])
    made = _sign(name, key.public_key(), str(issuer), root[1], named, sampai=-_HARI if habis else _HARI)
    path = folder / f"{name}-{issuer}{'-habis' if habis else ''}.pem"
    path.touch(mode=0o600)
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        ) + made.public_bytes(serialization.Encoding.PEM)
    )  # fmt: skip
    return path


def _sign(
    name: str,
    key: Any,
    issuer: str,
    issuer_key: Any,
    extension: x509.ExtensionType,
    *,
    sampai: datetime.timedelta = _HARI,
) -> x509.Certificate:
    now = datetime.datetime.now(datetime.UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]))
        .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, issuer)]))
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - 2 * _HARI)
        .not_valid_after(now + sampai)
        .add_extension(extension, critical=False)
        .sign(issuer_key, hashes.SHA256())
    )
