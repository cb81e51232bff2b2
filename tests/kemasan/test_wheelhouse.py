"""The folder for an office without internet: what it holds, and that it installs without an index.

The wheels come from a package index, so these run where one is reached: ``TATAKERJA_JARINGAN=1``, as in ``.ci/run``.
"""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

AKAR = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(
    os.environ.get("TATAKERJA_JARINGAN") != "1", reason="butuh indeks paket; jalankan dengan TATAKERJA_JARINGAN=1"
)


def gathered(target: Path, *words: str) -> Path:
    subprocess.run([sys.executable, AKAR / "kemasan/wheelhouse.py", "--ke", target, *words], check=True, timeout=600)
    return target


def run(*words: object, cwd: Path, code: int = 0) -> str:
    """Run with nothing of this environment but where programs are, and no way to an index."""
    clean = {"PATH": os.environ["PATH"], "HOME": str(cwd), "PIP_NO_INDEX": "1", "PIP_CONFIG_FILE": os.devnull}
    done = subprocess.run(
        list(map(str, words)), check=False, cwd=cwd, env=clean, capture_output=True, text=True, timeout=600
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_this_machines_folder_installs_without_an_index_and_answers(tmp_path: Path) -> None:
    house = gathered(tmp_path / "rumah roda")
    target = tmp_path / "terpasang"
    assert "Terpasang" in run("sh", house / "pasang.sh", target, cwd=tmp_path)
    program = target / "bin/tatakerja"
    for name in ("bantul", "buleleng", "kotabaru", "wonogiri"):
        assert name in run(program, "regulasi", "daftar", cwd=tmp_path)
    run(program, "-r", "bantul", "contoh", "data", "--pegawai", "250", cwd=tmp_path)
    run(program, "-r", "bantul", "-d", "b.db", "impor", "data", cwd=tmp_path)
    assert "Dinas Kesehatan" in run(program, "-d", "b.db", "cari", "kepala dinas kesehatan", cwd=tmp_path)
    # Control: a wheel that was touched is told of, and nothing is installed.
    wheel = next((house / "roda").glob("click-*.whl"))
    wheel.write_bytes(wheel.read_bytes() + b" ")
    assert "berubah" in run("sh", house / "pasang.sh", tmp_path / "lain", cwd=tmp_path, code=1)
    assert not (tmp_path / "lain").exists()


def test_there_is_a_wheel_of_everything_for_windows(tmp_path: Path) -> None:
    house = gathered(tmp_path / "win", "--platform", "win_amd64", "--python", "3.12")
    wheels = {one.name: one for one in (house / "roda").iterdir()}
    assert all(name.endswith(("-none-any.whl", "-win_amd64.whl")) for name in wheels), sorted(wheels)
    assert any(name.startswith("tatakerja_bantul-") for name in wheels)
    for line in (house / "SHA256SUMS").read_text("utf-8").splitlines():
        digest, name = line.split("  ")
        assert hashlib.sha256((house / name).read_bytes()).hexdigest() == digest
    script = (house / "pasang.bat").read_bytes()
    assert script.count(b"\n") == script.count(b"\r\n")
    assert b"@PYTHON@" not in script
    assert b"py -3.12" in script
