"""Buleleng's words: the core's, except that the annex's Sekretaris of a kecamatan has no part in its rules."""

from tatakerja import Kosakata

KOSAKATA = Kosakata()
