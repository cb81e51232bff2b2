"""A kind of unit that the core has is declared again."""

import attrs
from tatakerja_mainan import KOSAKATA, regulasi, tatakerja_anomali, tatakerja_kedudukan

from tatakerja.plugin import JenisUnitBaru, hookimpl

__all__ = ["tatakerja_anomali", "tatakerja_kedudukan"]


@hookimpl
def tatakerja_regulasi():
    return regulasi("jenis_ganda")


@hookimpl
def tatakerja_kosakata():
    return attrs.evolve(KOSAKATA, jenis_unit=(*KOSAKATA.jenis_unit, JenisUnitBaru(jenis="dinas")))
