"""The regulation has another name than the plugin."""

from tatakerja_mainan import SEBAGIAN, regulasi, tatakerja_anomali, tatakerja_kosakata

from tatakerja.plugin import hookimpl

__all__ = ["tatakerja_anomali", "tatakerja_kosakata"]


@hookimpl
def tatakerja_regulasi():
    return regulasi("nama_sendiri")


@hookimpl
def tatakerja_kedudukan():
    return SEBAGIAN
