"""Buleleng's words: the core's, but for how it groups the scopes of an assignment."""

from tatakerja.plugin import Kosakata

KOSAKATA = Kosakata(
    cakupan={
        "dalam_unit": "dalam unit organisasi",
        "lintas_unit": "lintas unit organisasi",
        "lintas_perangkat_daerah": "lintas unit organisasi",
        "lintas_instansi": "lintas instansi",
    }
)
