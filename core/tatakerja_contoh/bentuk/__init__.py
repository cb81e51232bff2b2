"""The shapes of agencies under their name of version 0.1: :data:`tatakerja.plugin.bentuk_contoh`."""

from tatakerja.plugin import bentuk_contoh
from tatakerja_contoh.lama import lama

__all__ = list(bentuk_contoh.__all__)  # the same names, whatever they are
__getattr__ = lama(__name__, bentuk_contoh, "bentuk_contoh")
