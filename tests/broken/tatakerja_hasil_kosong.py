"""A hook forgets to return its rows."""

from tatakerja_mainan import regulasi, tatakerja_anomali, tatakerja_kosakata

from tatakerja.plugin import hookimpl

__all__ = ["tatakerja_anomali", "tatakerja_kosakata"]


@hookimpl
def tatakerja_regulasi():
    return regulasi("hasil_kosong")


@hookimpl
def tatakerja_kedudukan():
    pass
