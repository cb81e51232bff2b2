"""An adoption changes a column that rules don't have."""

from tatakerja_mainan import SEBAGIAN, regulasi, tatakerja_anomali, tatakerja_kosakata

from tatakerja.plugin import adopsi, bila, hookimpl

__all__ = ["tatakerja_anomali", "tatakerja_kosakata"]


@hookimpl
def tatakerja_regulasi():
    return regulasi("kolom_keliru")


@hookimpl
def tatakerja_kedudukan():
    return (*SEBAGIAN, adopsi("unit-mandiri", kode="mnn-rsud", bila=bila(pada="rsud"), dassar=("Pasal 1",)))
