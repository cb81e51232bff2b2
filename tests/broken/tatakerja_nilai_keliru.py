"""A rule asks for a value that a fact can't have."""

from tatakerja_mainan import SEBAGIAN, regulasi, tatakerja_anomali, tatakerja_kosakata

from tatakerja.plugin import adopsi, bila, hookimpl

__all__ = ["tatakerja_anomali", "tatakerja_kosakata"]


@hookimpl
def tatakerja_regulasi():
    return regulasi("nilai_keliru")


@hookimpl
def tatakerja_kedudukan():
    return (*SEBAGIAN, adopsi("unit-mandiri", kode="mnn-rsud", bila=bila(pada="rumah_sakit"), dasar=("Pasal 1",)))
