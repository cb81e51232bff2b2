"""Limits for acting officials that come from national law, not from a regency's regulation: data, to be replaced."""

from tatakerja.values.pengaturan import BATAS_PLT, BatasPlt

__all__ = ["BATAS_PLT", "BatasPlt"]
