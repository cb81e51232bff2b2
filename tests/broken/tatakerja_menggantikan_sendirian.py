"""A row takes the place of another one, though there is no layer below."""

import attrs
from tatakerja_mainan import KEDUDUKAN, regulasi, tatakerja_anomali, tatakerja_kosakata

from tatakerja.plugin import hookimpl

__all__ = ["tatakerja_anomali", "tatakerja_kosakata"]


@hookimpl
def tatakerja_regulasi():
    return regulasi("menggantikan_sendirian")


@hookimpl
def tatakerja_kedudukan():
    return (*KEDUDUKAN[:-1], attrs.evolve(KEDUDUKAN[-1], menggantikan="mnn-besar"))
