"""Shapes that agencies of all regencies share, for the skeletons that plugins write.

Authors know them as :data:`tatakerja.plugin.bentuk_contoh`, files (``contoh.toml``) by their names. Each function
gives a :class:`~tatakerja.plugin.UnitContoh` with the units below. What is a regency's own (which agencies, which
classes, marks, patterns) is an argument. Weights are about the number of people whom a unit of that shape has in a
regency of 8,000.
"""

from tatakerja.rules.baseline.contoh.layanan import puskesmas, rsud_besar, rsud_kecil, sekolah, skb, uptd
from tatakerja.rules.baseline.contoh.perangkat import (
    bidang,
    dinas_tanpa_bidang,
    inspektorat,
    instansi_vertikal,
    kecamatan,
    kelurahan,
    pemerintah_daerah,
    perangkat_daerah,
    sekretariat,
    seksi,
    setda,
    setwan,
    subbagian,
    tata_usaha,
)

__all__ = [
    "bidang",
    "dinas_tanpa_bidang",
    "inspektorat",
    "instansi_vertikal",
    "kecamatan",
    "kelurahan",
    "pemerintah_daerah",
    "perangkat_daerah",
    "puskesmas",
    "rsud_besar",
    "rsud_kecil",
    "sekolah",
    "sekretariat",
    "seksi",
    "setda",
    "setwan",
    "skb",
    "subbagian",
    "tata_usaha",
    "uptd",
]
