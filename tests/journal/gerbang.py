"""A server that lets nobody in over TCP without a password or a certificate; TLS where its programs have OpenSSL."""

import shutil
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import attrs
from sertifikat import Akar, make_certificate, make_root

from postgres_bahan import Server, mulai
from tatakerja.journal.transfer.manage import siapkan_server
from tatakerja.penugasan.stream import JENIS_STREAM

NAMA = "bantul"
SERVER = "basis.bantul.test"
SANDI = "ra:ha@sia/di bawah%40bantal"
"""The password, with all that addresses and files of passwords write otherwise."""
_HBA = """
local   all all                    trust
hostssl all kartu    127.0.0.1/32  cert
hostssl all keduanya 127.0.0.1/32  scram-sha-256 clientcert=verify-full
hostssl all tls      127.0.0.1/32  scram-sha-256
host    all sandi    127.0.0.1/32  scram-sha-256
"""


@attrs.define
class Gerbang:
    """The server.

    :ivar tls: whether it speaks TLS.
    :ivar akar: the root that its certificate and those of clients are signed with; ``folder`` is where they lie.
    """

    server: Server
    port: int
    tls: bool
    akar: Akar
    folder: Path


@contextmanager
def gerbang(folder: Path) -> Iterator[Gerbang]:
    """Start one, with a journal and accounts: ``sandi`` and, by TLS only, ``tls``, ``kartu`` and ``keduanya``."""
    place = Path(tempfile.mkdtemp(prefix="gerbang-"))
    try:
        server = mulai(place / "d")
        try:
            yield _opened(server, place / "d", folder)
        finally:
            server.program("pg_ctl", "stop", "-w", "-m", "immediate", "-D", str(place / "d"))
            server.wheel.cleanup()
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _opened(server: Server, data: Path, folder: Path) -> Gerbang:
    root = make_root(folder, "akar")
    tls = server.jalankan("SHOW ssl_library") == [("OpenSSL",)]
    lines = [line for line in _HBA.splitlines() if tls or not line.startswith("hostssl")]
    (data / "pg_hba.conf").write_text("\n".join(lines) + "\n", "utf-8")
    if tls:
        made = data / "server.pem"
        shutil.copy2(make_certificate(folder, SERVER, root), made)
        if server.wheel.system_user:
            shutil.chown(made, server.wheel.system_user)
        shutil.copy(root[0], data / "akar.crt")
        (data / "akar.crt").chmod(0o644)
        server.jalankan(
            "ALTER SYSTEM SET ssl = on", f"ALTER SYSTEM SET ssl_cert_file = '{made}'",
            f"ALTER SYSTEM SET ssl_key_file = '{made}'", f"ALTER SYSTEM SET ssl_ca_file = '{data / 'akar.crt'}'",
        )  # fmt: skip
    with socket.create_server(("127.0.0.1", 0)) as one:
        port = one.getsockname()[1]
    options = ("-l", str(data / "log"), "-o", f"-h 127.0.0.1 -p {port} -k {data}")
    server.program("pg_ctl", "restart", "-w", "-D", str(data), *options)
    here = Server(f"postgresql://postgres@/postgres?host={data}&port={port}", server.wheel)
    made_ready = siapkan_server(here.untuk(NAMA), JENIS_STREAM)
    for account in ("sandi", "tls", "kartu", "keduanya"):
        secret = "" if account == "kartu" else f" PASSWORD '{SANDI}'"
        here.jalankan(f"CREATE ROLE {account} LOGIN{secret}", f'GRANT "{made_ready.peran[0]}" TO {account}')
    return Gerbang(here, port, tls, root, folder)
