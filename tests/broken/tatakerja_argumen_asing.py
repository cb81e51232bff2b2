"""A hook asks for an argument that nobody gives."""

from tatakerja_mainan import SEBAGIAN, regulasi, tatakerja_anomali, tatakerja_kosakata

from tatakerja.plugin import hookimpl

__all__ = ["tatakerja_anomali", "tatakerja_kosakata"]


@hookimpl
def tatakerja_regulasi():
    return regulasi("argumen_asing")


@hookimpl
def tatakerja_kedudukan(organisasi):
    return SEBAGIAN
