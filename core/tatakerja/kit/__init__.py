"""The conformance kit: what a regency's plugin is tested with. Needs the extra ``tatakerja[kit]``."""

from tatakerja.kit.kasus import BerkasKasusSalah, Kasus, jalankan, muat_kasus

__all__ = ["BerkasKasusSalah", "Kasus", "jalankan", "muat_kasus"]
