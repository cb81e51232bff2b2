"""An anomaly has the code of one of the base plugin."""

import attrs
from tatakerja_mainan import ANOMALI
from tatakerja_turunan import regulasi

from tatakerja.plugin import hookimpl


@hookimpl
def tatakerja_regulasi():
    return regulasi("anomali_dasar")


@hookimpl
def tatakerja_anomali():
    return [attrs.evolve(ANOMALI[0], tempat=("Pasal 1",))]
