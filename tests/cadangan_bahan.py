"""A server that another follows (streaming replication), for the tests: both real ones of the wheel's."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import attrs
import pytest

from postgres_bahan import Server, mulai, server


@attrs.define
class Pasangan:
    """A server, and one that follows it."""

    utama: Server
    cadangan: Server
    folder: Path

    def susul(self) -> None:
        """Wait until the standby shows what the server has acknowledged."""
        ((until,),) = self.utama.jalankan("SELECT pg_current_wal_flush_lsn()")
        wait_until(self.cadangan, f"SELECT pg_last_wal_replay_lsn() >= '{until}'")

    def hidupkan(self) -> None:
        """Start the standby."""
        options = ("-l", str(self.folder / "log"), "-o", f'-h "" -k {self.folder}')
        self.utama.program("pg_ctl", "start", "-w", "-D", str(self.folder), *options)

    def matikan(self) -> None:
        """Stop the standby at once."""
        self.utama.program("pg_ctl", "stop", "-w", "-m", "immediate", "-D", str(self.folder))

    def naikkan(self) -> None:
        """Make the standby the server."""
        self.utama.program("pg_ctl", "promote", "-w", "-D", str(self.folder))

    def matikan_utama(self) -> None:
        """Stop the server at once."""
        self.utama.program("pg_ctl", "stop", "-w", "-m", "immediate", "-D", str(self.utama.wheel.pgdata))


@contextmanager
def hidup() -> Iterator[Pasangan]:
    """Both, running; skips the test, with the reason, where there can't be a second one."""
    if os.environ.get("TATAKERJA_POSTGRES_UJI"):
        pytest.skip("server yang ditunjuk TATAKERJA_POSTGRES_UJI tidak dapat diberi server cadangan")
    if not (Path(server().wheel.bin_path) / "pg_basebackup").exists():
        pytest.skip("pg_basebackup dari versi server ini tidak ada")
    folder = Path(tempfile.mkdtemp(prefix="cadangan-"))
    try:
        utama = mulai(folder / "u")
        found = Pasangan(utama, Server(f"postgresql://postgres@/postgres?host={folder / 'c'}"), folder / "c")
        try:
            _follow(found)
            yield found
        finally:
            with suppress(subprocess.CalledProcessError):  # where it never came to run
                found.matikan()
            utama.wheel.cleanup()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _follow(pair: Pasangan) -> None:
    """Copy the server as it runs, and start the copy as one that follows it."""
    pair.folder.mkdir(mode=0o700)
    if pair.utama.wheel.system_user:
        shutil.chown(pair.folder, pair.utama.wheel.system_user)
    pair.utama.program(
        "pg_basebackup", "--checkpoint=fast", "--wal-method=stream", "--write-recovery-conf", "--no-sync",
        "-D", str(pair.folder), "-d", pair.utama.alamat,
    )  # fmt: skip
    (pair.folder / ".s.PGSQL.5432.lock").unlink(missing_ok=True)  # of the server's socket, which is among its files
    pair.hidupkan()


def wait_until(server: Server, question: str, di: str = "postgres") -> None:
    for _ in range(600):
        if server.jalankan(question, di=di) == [(True,)]:
            return
        time.sleep(0.02)
    raise AssertionError(f"it never is so: {question}")


def siapkan(pair: Pasangan, nama: str) -> tuple[str, str]:
    """Make a regency's database, with all that it keeps, and the account of its application; its address on both."""
    from tatakerja.journal.transfer.manage import siapkan_server
    from tatakerja.penugasan.stream import JENIS_STREAM

    made = siapkan_server(pair.utama.untuk(nama), JENIS_STREAM)
    pair.utama.jalankan("CREATE ROLE layanan LOGIN", f'GRANT "{made.peran[0]}" TO layanan')
    return pair.utama.untuk(nama, "layanan"), pair.cadangan.untuk(nama, "layanan")
