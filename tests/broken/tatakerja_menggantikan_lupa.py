"""A row answers what a row of the layer below answers, and doesn't say that it takes its place."""

import attrs
from tatakerja_turunan import KEDUDUKAN, regulasi

from tatakerja.plugin import hookimpl


@hookimpl
def tatakerja_regulasi():
    return regulasi("menggantikan_lupa")


@hookimpl
def tatakerja_kedudukan():
    return (*KEDUDUKAN, attrs.evolve(KEDUDUKAN[1], kode="trn-lurah", menggantikan=None))
