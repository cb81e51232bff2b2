"""Two rules have one code."""

from tatakerja_mainan import SEBAGIAN, regulasi, tatakerja_anomali, tatakerja_kosakata

from tatakerja.plugin import adopsi, bila, hookimpl

__all__ = ["tatakerja_anomali", "tatakerja_kosakata"]


@hookimpl
def tatakerja_regulasi():
    return regulasi("kode_ganda")


@hookimpl
def tatakerja_kedudukan():
    return (*SEBAGIAN, adopsi("unit-mandiri", kode="mnn-besar", bila=bila(pada="rsud"), dasar=("Pasal 1",)))
