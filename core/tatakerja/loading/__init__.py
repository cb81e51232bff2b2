"""Reading an organisation from files, with every fault reported at once."""

from tatakerja.loading.folder import baca_organisasi

__all__ = ["baca_organisasi"]
