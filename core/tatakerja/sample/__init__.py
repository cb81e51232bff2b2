"""Sample regencies: an invented organisation, grown from the skeleton that a plugin gives.

A plugin writes its skeleton with :mod:`tatakerja.sample.bentuk`, the shapes that agencies share;
:func:`susun_contoh` fills it with people.
"""

from tatakerja.sample.generator import susun_contoh

__all__ = ["susun_contoh"]
