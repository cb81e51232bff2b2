"""What the tests of many regencies share: a worker that is killed over one of them, and a run that is."""

import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tatakerja.wilayah import jalankan
from tatakerja.wilayah.daftar import BarisDaftar
from tatakerja.wilayah.kabupaten import HasilKabupaten, audit_kabupaten


def dimatikan(baris: BarisDaftar, ke: str) -> HasilKabupaten:
    """The audit of a regency; over K002 the process is gone, as when the system wants its memory back."""
    if baris.kode == "K002":
        os._exit(9)
    return audit_kabupaten(baris, ke)


def induk_dimatikan(baris: BarisDaftar, ke: str) -> HasilKabupaten:
    """The audit of a regency; over that of UJI_MATI the run is killed, once its report says that another came out."""
    if baris.kode == os.environ["UJI_MATI"]:
        end = time.monotonic() + 60
        while '"selesai"' not in Path(ke, "laporan.json").read_text("utf-8") and time.monotonic() < end:
            time.sleep(0.01)
        os.kill(os.getppid(), signal.SIGKILL)
        os._exit(9)
    return audit_kabupaten(baris, ke)


def audit_dimatikan(daftar: Sequence[BarisDaftar], ke: Path) -> str:
    """A run in a process of its own that is killed over the second regency; gives the code of the first."""
    first, second = sorted(daftar, key=jalankan._size, reverse=True)[:2]
    script = (
        "import pickle, sys, wilayah_bahan; from tatakerja.wilayah import jalankan\n"
        "jalankan.audit_kabupaten = wilayah_bahan.induk_dimatikan\n"
        "jalankan.audit_wilayah(pickle.load(sys.stdin.buffer), sys.argv[1], pekerja=1)"
    )
    env = {**os.environ, "UJI_MATI": second.kode, "PYTHONPATH": str(Path(__file__).parent)}
    words = (sys.executable, "-c", script, str(ke))
    rows = pickle.dumps(list(daftar))
    run = subprocess.run(words, input=rows, env=env, capture_output=True, timeout=120, check=False)
    assert run.returncode == -signal.SIGKILL, run.stderr.decode()
    return first.kode
