"""A hook returns what it must not."""

from tatakerja_mainan import regulasi, tatakerja_anomali, tatakerja_kosakata

from tatakerja.plugin import hookimpl

__all__ = ["tatakerja_anomali", "tatakerja_kosakata"]


@hookimpl
def tatakerja_regulasi():
    return regulasi("hasil_salah")


@hookimpl
def tatakerja_kedudukan():
    return "mnn-besar"
