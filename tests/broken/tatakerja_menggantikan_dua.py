"""Two rows take the place of one."""

import attrs
from tatakerja_turunan import KEDUDUKAN, regulasi

from tatakerja.plugin import bila, hookimpl, tanpa


@hookimpl
def tatakerja_regulasi():
    return regulasi("menggantikan_dua")


@hookimpl
def tatakerja_kedudukan():
    first, _ = KEDUDUKAN[1], KEDUDUKAN[0]
    return (
        KEDUDUKAN[0],
        attrs.evolve(first, bila=first.bila + bila(jenis_jabatan="pelaksana")),
        attrs.evolve(first, kode="trn-kelurahan", bila=first.bila + tanpa(jenis_jabatan="pelaksana")),
    )
