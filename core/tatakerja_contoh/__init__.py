"""Sample regencies: an invented organisation, grown from the skeleton that a plugin gives.

A plugin writes its skeleton with :mod:`tatakerja_contoh.bentuk`, the shapes that agencies share;
:func:`susun_contoh` fills it with people.
"""

from tatakerja_contoh.generator import susun_contoh

__all__ = ["susun_contoh"]
