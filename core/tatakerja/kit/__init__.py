"""The conformance kit: what a regency's plugin is tested with. Needs the extra ``tatakerja[kit]``.

:class:`UjiKesesuaian` is all that most plugins need; the strategies and the runner of cases serve tests of their own.
"""

from tatakerja.kit.cases.ask_evaluasi import jalankan_evaluasi
from tatakerja.kit.cases.ask_kedudukan import jalankan
from tatakerja.kit.cases.ask_penugasan import jalankan_penugasan
from tatakerja.kit.cases.evaluasi import KasusEvaluasi, KasusPelaporan, KasusTahapan, muat_kasus_evaluasi
from tatakerja.kit.cases.kedudukan import BerkasKasusSalah, Kasus, muat_kasus
from tatakerja.kit.cases.penugasan import KasusPenugasan, muat_kasus_penugasan
from tatakerja.kit.strategies.organisasi import organisasi, pilihan_tafsir, ringkas, sistem
from tatakerja.kit.suite import UjiKesesuaian

__all__ = [
    "BerkasKasusSalah", "Kasus", "KasusEvaluasi", "KasusPelaporan", "KasusPenugasan", "KasusTahapan", "UjiKesesuaian",
    "jalankan", "jalankan_evaluasi", "jalankan_penugasan", "muat_kasus", "muat_kasus_evaluasi",
    "muat_kasus_penugasan", "organisasi", "pilihan_tafsir", "ringkas", "sistem",
]  # fmt: skip
