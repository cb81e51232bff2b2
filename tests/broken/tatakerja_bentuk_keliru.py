"""A shape that the baseline doesn't have is adopted."""

from tatakerja_mainan import SEBAGIAN, regulasi, tatakerja_anomali, tatakerja_kosakata

from tatakerja.plugin import adopsi, bila, hookimpl

__all__ = ["tatakerja_anomali", "tatakerja_kosakata"]


@hookimpl
def tatakerja_regulasi():
    return regulasi("bentuk_keliru")


@hookimpl
def tatakerja_kedudukan():
    return (*SEBAGIAN, adopsi("unit-mandri", kode="mnn-rsud", bila=bila(pada="rsud"), dasar=("Pasal 1",)))
