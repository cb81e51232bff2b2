"""The shapes of units of service under their name of version 0.1: :data:`tatakerja.plugin.bentuk_contoh`."""

from tatakerja.plugin import bentuk_contoh
from tatakerja_contoh.lama import lama

__getattr__ = lama(__name__, bentuk_contoh.layanan, "bentuk_contoh")
