"""Regulations themselves: the usual organisations that their rows tell apart, and two of them beside each other."""

from tatakerja.audit.regulasi.aturan import Beda, PasanganAturan, bandingkan_aturan
from tatakerja.audit.regulasi.pegawai import (
    PERAN_BANDING,
    BandingPegawai,
    PegawaiBerubah,
    PeranBanding,
    bandingkan_pegawai,
)

__all__ = [
    "PERAN_BANDING",
    "BandingPegawai",
    "Beda",
    "PasanganAturan",
    "PegawaiBerubah",
    "PeranBanding",
    "bandingkan_aturan",
    "bandingkan_pegawai",
]
