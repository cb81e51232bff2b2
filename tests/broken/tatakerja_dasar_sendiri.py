"""A plugin names itself as its base."""

from tatakerja_turunan import regulasi

from tatakerja.plugin import hookimpl


@hookimpl
def tatakerja_regulasi():
    return regulasi("dasar_sendiri", dasar="dasar_sendiri")
