"""A hook is not marked."""

from tatakerja_mainan import SEBAGIAN, regulasi, tatakerja_anomali, tatakerja_kosakata

from tatakerja.plugin import hookimpl

__all__ = ["tatakerja_anomali", "tatakerja_kosakata"]


@hookimpl
def tatakerja_regulasi():
    return regulasi("tanpa_penanda")


def tatakerja_kedudukan():
    return SEBAGIAN
