"""Bantul's words: a kecamatan is a Kapanewon there, led by a Panewu with a Panewu Anom (Lampiran IV.E)."""

from tatakerja.plugin import Istilah, Kosakata

KOSAKATA = Kosakata(
    istilah=(
        Istilah(jenis="kecamatan", nama="Kapanewon", pimpinan="Panewu"),
        Istilah(jenis="sekretariat", nama="Sekretariat Kapanewon", pimpinan="Panewu Anom", induk="kecamatan"),
    ),
    penanda=("dpmptsp",),
    cakupan={
        "dalam_unit": "dalam Perangkat Daerah",
        "lintas_unit": "dalam Perangkat Daerah",
        "lintas_perangkat_daerah": "lintas Perangkat Daerah",
    },
)
