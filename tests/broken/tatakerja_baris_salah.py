"""A row is of the wrong type."""

from tatakerja_mainan import SEBAGIAN, regulasi, tatakerja_anomali, tatakerja_kosakata

from tatakerja.plugin import hookimpl

__all__ = ["tatakerja_anomali", "tatakerja_kosakata"]


@hookimpl
def tatakerja_regulasi():
    return regulasi("baris_salah")


@hookimpl
def tatakerja_kedudukan():
    return (*SEBAGIAN, {"kode": "mnn-lagi"})
