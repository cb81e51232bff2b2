"""An anomaly is at a place that isn't there."""

import attrs
from tatakerja_mainan import ANOMALI, regulasi, tatakerja_kedudukan, tatakerja_kosakata

from tatakerja.plugin import hookimpl

__all__ = ["tatakerja_kedudukan", "tatakerja_kosakata"]


@hookimpl
def tatakerja_regulasi():
    return regulasi("anomali_tempat")


@hookimpl
def tatakerja_anomali():
    return [attrs.evolve(ANOMALI[0], tempat=("Pasal 30",))]
