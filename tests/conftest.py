"""Hypothesis profiles: few examples, always the same, unless ``TATAKERJA_UJI=teliti`` asks for many at random."""

import os

from hypothesis import settings

settings.register_profile("cepat", deadline=None, derandomize=True)
settings.register_profile("teliti", deadline=None, max_examples=2000)
settings.load_profile("teliti" if os.environ.get("TATAKERJA_UJI") == "teliti" else "cepat")
