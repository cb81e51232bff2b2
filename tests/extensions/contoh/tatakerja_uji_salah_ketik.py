"""An extension with a misspelt hook."""

from tatakerja.extensions import ekstensi


@ekstensi
def ekstensi_perinta():
    return []
