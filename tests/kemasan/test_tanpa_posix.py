"""A laptop's paths on a system that lacks what only POSIX has: modules, functions and flags that aren't on Windows."""

import subprocess
import sys
from pathlib import Path

import pytest

TANPA = """
import os, signal, sys
for name in ("fcntl", "grp", "pwd", "resource", "termios", "tty", "pty", "readline", "posix_spawn", "syslog"):
    sys.modules[name] = None
for name in (
    "O_DIRECTORY", "O_NOCTTY", "O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "chown", "fchmod", "fchown", "fork", "getegid",
    "geteuid", "getgid", "getpgid", "getuid", "killpg", "lchown", "mkfifo", "mknod", "setsid", "sync", "uname",
    "posix_fadvise", "posix_fallocate", "statvfs", "sysconf",
):
    if hasattr(os, name):
        delattr(os, name)
for name in ("SIGALRM", "SIGHUP", "SIGPIPE", "SIGUSR1", "SIGWINCH", "SIGKILL"):
    if hasattr(signal, name):
        delattr(signal, name)
os.environ["USERNAME"] = "petugas"
from tatakerja.cli import main
sys.argv = ["tatakerja", *sys.argv[1:]]
main()
"""


@pytest.fixture(scope="module")
def laptop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("laptop")
    run(folder, "-r", "bantul", "contoh", "data", "--pegawai", "250")
    run(folder, "-r", "bantul", "-d", "b.db", "impor", "data")
    return folder


def run(folder: Path, *words: str, code: int = 0) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", TANPA, *words],
        check=False,
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("--version",),
        ("--help",),
        ("-r", "bantul", "-o", "data", "kedudukan", "--format", "json"),
        ("-r", "bantul", "-o", "data", "audit", "--html", "audit.html"),
        ("-d", "b.db", "audit"),
        ("-d", "b.db", "cari", "kepala dinas kesehatan"),
        ("-d", "b.db", "ekspor", "keluar"),
        ("-d", "b.db", "jurnal", "periksa"),
        ("-d", "b.db", "jurnal", "cadangkan", "cadangan.db"),
        ("-d", "b.db", "penugasan", "daftar"),
        ("regulasi", "daftar"),
    ],
    ids=" ".join,
)
def test_a_laptops_commands_need_no_posix(laptop: Path, words: tuple[str, ...]) -> None:
    assert "Kesalahan tak terduga" not in run(laptop, *words)


def test_the_account_is_known_by_its_variable(laptop: Path) -> None:
    assert "petugas" in run(laptop, "-d", "b.db", "jurnal", "tampil")


def test_control_what_only_posix_has_is_really_gone(laptop: Path) -> None:
    probe = TANPA.replace("from tatakerja.cli import main", "import pwd")
    done = subprocess.run(
        [sys.executable, "-c", probe], check=False, cwd=laptop, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 1
    assert "pwd" in done.stderr
