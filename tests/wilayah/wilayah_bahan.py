"""What the tests of many regencies share: a worker that is killed over one of them."""

import os

from tatakerja.wilayah.daftar import BarisDaftar
from tatakerja.wilayah.kabupaten import HasilKabupaten, audit_kabupaten


def dimatikan(baris: BarisDaftar, ke: str) -> HasilKabupaten:
    """The audit of a regency; over K002 the process is gone, as when the system wants its memory back."""
    if baris.kode == "K002":
        os._exit(9)
    return audit_kabupaten(baris, ke)
