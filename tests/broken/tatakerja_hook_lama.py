"""A hook of older hooks has remained."""

from tatakerja_mainan import ALUR, SEBAGIAN, regulasi, tatakerja_anomali, tatakerja_kosakata

from tatakerja.plugin import hookimpl

__all__ = ["tatakerja_anomali", "tatakerja_kosakata"]


@hookimpl
def tatakerja_regulasi():
    return regulasi("hook_lama")


@hookimpl
def tatakerja_kedudukan():
    return SEBAGIAN


@hookimpl
def tatakerja_penugasan():
    return ALUR
