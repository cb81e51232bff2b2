"""A fact that the core has is declared again."""

import attrs
from tatakerja_mainan import KOSAKATA, regulasi, tatakerja_anomali, tatakerja_kedudukan

from tatakerja.plugin import Fakta, hookimpl

__all__ = ["tatakerja_anomali", "tatakerja_kedudukan"]


@hookimpl
def tatakerja_regulasi():
    return regulasi("fakta_ganda")


@hookimpl
def tatakerja_kosakata():
    return attrs.evolve(KOSAKATA, fakta=(*KOSAKATA.fakta, Fakta(nama="pada", uraian="Kembar.", baris=())))
