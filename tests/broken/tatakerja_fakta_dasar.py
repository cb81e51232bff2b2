"""A fact means something else than in the base plugin."""

from tatakerja_turunan import regulasi

from tatakerja.plugin import BarisFakta, Fakta, Kosakata, hookimpl


@hookimpl
def tatakerja_regulasi():
    return regulasi("fakta_dasar")


@hookimpl
def tatakerja_kosakata():
    return Kosakata(fakta=(Fakta(nama="ukuran", uraian="Selalu kecil.", baris=(BarisFakta((), "kecil"),)),))
