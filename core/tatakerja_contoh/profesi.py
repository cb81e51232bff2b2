"""The professions of samples under their name of version 0.1: :data:`tatakerja.plugin.profesi_contoh`."""

from tatakerja.plugin import profesi_contoh
from tatakerja_contoh.lama import lama

__getattr__ = lama(__name__, profesi_contoh, "profesi_contoh")
