"""A hook's name is misspelt."""

from tatakerja_mainan import SEBAGIAN, regulasi, tatakerja_anomali, tatakerja_kosakata

from tatakerja.plugin import hookimpl

__all__ = ["tatakerja_anomali", "tatakerja_kosakata"]


@hookimpl
def tatakerja_regulasi():
    return regulasi("salah_ketik")


@hookimpl
def tatakerja_keduduken():
    return SEBAGIAN
