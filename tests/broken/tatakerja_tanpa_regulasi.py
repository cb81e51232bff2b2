"""The required hook is missing."""

from tatakerja_mainan import tatakerja_kedudukan

__all__ = ["tatakerja_kedudukan"]
