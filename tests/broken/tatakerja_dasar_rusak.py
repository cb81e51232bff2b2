"""The base plugin is broken."""

from tatakerja_turunan import regulasi

from tatakerja.plugin import hookimpl


@hookimpl
def tatakerja_regulasi():
    return regulasi("dasar_rusak", dasar="salah_ketik")
