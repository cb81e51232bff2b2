"""A row stands in the hook of another kind of row."""

from tatakerja_mainan import (
    SEBAGIAN,
    TAHAPAN,
    TANGGUNG_JAWAB,
    regulasi,
    tatakerja_anomali,
    tatakerja_kosakata,
)

from tatakerja.plugin import hookimpl

__all__ = ["tatakerja_anomali", "tatakerja_kosakata"]


@hookimpl
def tatakerja_regulasi():
    return regulasi("baris_hook_lain")


@hookimpl
def tatakerja_kedudukan():
    return SEBAGIAN


@hookimpl
def tatakerja_tahapan():
    return (*TAHAPAN, *TANGGUNG_JAWAB)
