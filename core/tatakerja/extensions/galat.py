"""The error of an extension; apart, since what extensions give is declared without any of the core's values."""

from tatakerja.values.galat import GalatTatakerja


class GalatEkstensi(GalatTatakerja):
    """An extension that the user chose can't do what it was asked; the text names it."""
