"""There is not one rule."""

from tatakerja_mainan import regulasi, tatakerja_anomali, tatakerja_kosakata

from tatakerja.plugin import hookimpl

__all__ = ["tatakerja_anomali", "tatakerja_kosakata"]


@hookimpl
def tatakerja_regulasi():
    return regulasi("tanpa_aturan")


@hookimpl
def tatakerja_kedudukan():
    return ()
