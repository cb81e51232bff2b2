"""Who appraises whom today, held against the regulation: who is wrong, why, how many per agency.

``hasil`` is what it gives; ``susun`` compares; ``sebab`` says what somebody is to an employee whom they appraise and
should not.
"""

from tatakerja.audit.penilai.hasil import JUDUL_PENILAI, BandingPenilai, PenilaiTercatat, SebabPenilai, TemuanPenilai
from tatakerja.audit.penilai.susun import bandingkan_penilai

__all__ = [
    "JUDUL_PENILAI",
    "BandingPenilai",
    "PenilaiTercatat",
    "SebabPenilai",
    "TemuanPenilai",
    "bandingkan_penilai",
]
