"""Many regencies at once: their audits as columns in files, in as many processes as there are, and what they sum up to.

``daftar`` reads which regencies there are; ``kabupaten`` audits one; ``jalankan`` all of them, on one machine or a
cluster; ``ringkas`` sums their results up; ``banding`` asks one organisation under every regulation.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tatakerja.wilayah.banding import bandingkan_wilayah
    from tatakerja.wilayah.daftar import BarisDaftar, baca_daftar
    from tatakerja.wilayah.jalankan import LaporanWilayah, audit_wilayah
    from tatakerja.wilayah.ringkas import RingkasanWilayah, ringkas_wilayah
    from tatakerja.wilayah.tabel import tabel_kedudukan

__all__ = [
    "BarisDaftar",
    "LaporanWilayah",
    "RingkasanWilayah",
    "audit_wilayah",
    "baca_daftar",
    "bandingkan_wilayah",
    "ringkas_wilayah",
    "tabel_kedudukan",
]

_MODULES = {
    "banding": "bandingkan_wilayah",
    "daftar": "BarisDaftar baca_daftar",
    "jalankan": "LaporanWilayah audit_wilayah",
    "ringkas": "RingkasanWilayah ringkas_wilayah",
    "tabel": "tabel_kedudukan",
}
_HOME = {name: module for module, names in _MODULES.items() for name in names.split()}


def __getattr__(name: str) -> Any:
    # Loaded when first used: Arrow is heavy, and a worker needs one part only.
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
