"""The conformance kit: what a regency's plugin is tested with. Needs the extra ``tatakerja[kit]``.

:class:`UjiKesesuaian` is all that most plugins need; the strategies and the runner of cases serve tests of their own.
Names are loaded when they are asked for, so that reading and asking cases needs no extra, and who asks for what does
is told what to install.
"""

import warnings
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
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

_TEMPAT = {
    name: module
    for module, names in {
        "tatakerja.kit.cases.ask_evaluasi": ("jalankan_evaluasi",),
        "tatakerja.kit.cases.ask_kedudukan": ("jalankan_kedudukan",),
        "tatakerja.kit.cases.ask_penugasan": ("jalankan_penugasan",),
        "tatakerja.kit.cases.evaluasi": (
            "KasusEvaluasi",
            "KasusPelaksanaan",
            "KasusPelaporan",
            "KasusTahapan",
            "muat_kasus_evaluasi",
        ),
        "tatakerja.kit.cases.kedudukan": (
            "BerkasKasusSalah",
            "KasusKedudukan",
            "muat_kasus_kedudukan",
        ),
        "tatakerja.kit.cases.penugasan": (
            "KasusPenugasan",
            "muat_kasus_penugasan",
        ),
        "tatakerja.kit.strategies.organisasi": (
            "organisasi",
            "pilihan_tafsir",
            "ringkas",
            "sistem",
        ),
        "tatakerja.kit.suite": ("UjiKesesuaian",),
    }.items()
    for name in names
}
"""The module of every name."""

_RENAMED = {
    "Kasus": "KasusKedudukan",
    "muat_kasus": "muat_kasus_kedudukan",
    "jalankan": "jalankan_kedudukan",
}
"""Names until 0.1, which said kasus where they meant one of kedudukan. They go with version 0.3."""


_TAMBAHAN = ("hypothesis", "pytest")
"""What the extra ``kit`` brings."""


def __getattr__(name: str) -> Any:
    if name in _RENAMED:
        warnings.warn(f"tatakerja.kit.{name} is now {_RENAMED[name]}", DeprecationWarning, stacklevel=2)
        name = _RENAMED[name]
    if name not in _TEMPAT:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    try:
        found = getattr(import_module(_TEMPAT[name]), name)
    except ModuleNotFoundError as error:
        if error.name not in _TAMBAHAN:
            raise
        raise ImportError(
            f"tatakerja.kit.{name} memerlukan {error.name}, yang belum terpasang; pasang dengan: "
            'pip install "tatakerja[kit]"',
            name=error.name,
        ) from None
    globals()[name] = found
    return found
