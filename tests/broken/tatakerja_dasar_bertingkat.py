"""The base plugin builds on another one."""

from tatakerja_turunan import regulasi

from tatakerja.plugin import hookimpl


@hookimpl
def tatakerja_regulasi():
    return regulasi("dasar_bertingkat", dasar="turunan")
