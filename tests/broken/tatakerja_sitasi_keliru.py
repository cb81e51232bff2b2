"""A rule cites a place that isn't there."""

from tatakerja_mainan import SEBAGIAN, regulasi, tatakerja_anomali, tatakerja_kosakata

from tatakerja.plugin import adopsi, bila, hookimpl

__all__ = ["tatakerja_anomali", "tatakerja_kosakata"]


@hookimpl
def tatakerja_regulasi():
    return regulasi("sitasi_keliru")


@hookimpl
def tatakerja_kedudukan():
    return (*SEBAGIAN, adopsi("unit-mandiri", kode="mnn-rsud", bila=bila(pada="rsud"), dasar=("Pasal 2 ayat (9)",)))
