"""The base plugin isn't installed."""

from tatakerja_turunan import regulasi

from tatakerja.plugin import hookimpl


@hookimpl
def tatakerja_regulasi():
    return regulasi("dasar_tidak_ada", dasar="mainn")
