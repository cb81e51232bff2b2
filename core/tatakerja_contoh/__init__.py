"""Sample regencies: an invented organisation, grown from the skeleton that a plugin gives.

A plugin writes its skeleton with :data:`tatakerja.plugin.bentuk_contoh`, the shapes that agencies share;
:func:`susun_contoh` fills it with people.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tatakerja_contoh.generator import susun_contoh

__all__ = ["susun_contoh"]


def __getattr__(name: str) -> Any:
    # Loaded when first used: whoever lists the commands looks into this package without building anything.
    if name != "susun_contoh":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from tatakerja_contoh.generator import susun_contoh

    return susun_contoh
