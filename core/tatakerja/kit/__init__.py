"""The conformance kit: what a regency's plugin is tested with. Needs the extra ``tatakerja[kit]``.

:class:`UjiKesesuaian` is all that most plugins need; the strategies and the runner of cases serve tests of their own.
"""

import warnings
from typing import Any

from tatakerja.kit.cases.ask_evaluasi import jalankan_evaluasi
from tatakerja.kit.cases.ask_kedudukan import jalankan_kedudukan
from tatakerja.kit.cases.ask_penugasan import jalankan_penugasan
from tatakerja.kit.cases.evaluasi import (
    KasusEvaluasi,
    KasusPelaksanaan,
    KasusPelaporan,
    KasusTahapan,
    muat_kasus_evaluasi,
)
from tatakerja.kit.cases.kedudukan import BerkasKasusSalah, KasusKedudukan, muat_kasus_kedudukan
from tatakerja.kit.cases.penugasan import KasusPenugasan, muat_kasus_penugasan
from tatakerja.kit.strategies.organisasi import organisasi, pilihan_tafsir, ringkas, sistem
from tatakerja.kit.suite import UjiKesesuaian

__all__ = [
    "BerkasKasusSalah",
    "KasusEvaluasi",
    "KasusKedudukan",
    "KasusPelaksanaan",
    "KasusPelaporan",
    "KasusPenugasan",
    "KasusTahapan",
    "UjiKesesuaian",
    "jalankan_evaluasi",
    "jalankan_kedudukan",
    "jalankan_penugasan",
    "muat_kasus_evaluasi",
    "muat_kasus_kedudukan",
    "muat_kasus_penugasan",
    "organisasi",
    "pilihan_tafsir",
    "ringkas",
    "sistem",
]

_RENAMED = {
    "Kasus": "KasusKedudukan",
    "muat_kasus": "muat_kasus_kedudukan",
    "jalankan": "jalankan_kedudukan",
}
"""Names until 0.1, which said kasus where they meant one of kedudukan. They go with version 0.3."""


def __getattr__(name: str) -> Any:
    if name not in _RENAMED:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    warnings.warn(f"tatakerja.kit.{name} is now {_RENAMED[name]}", DeprecationWarning, stacklevel=2)
    return globals()[_RENAMED[name]]
