"""The shapes of agencies under their name of version 0.1; they are :data:`tatakerja.plugin.bentuk_contoh`.

Given with a warning until version 0.3.
"""

import warnings
from typing import Any

from tatakerja.plugin import bentuk_contoh

__all__ = list(bentuk_contoh.__all__)  # the same names, whatever they are


def __getattr__(name: str) -> Any:
    if name not in bentuk_contoh.__all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    warnings.warn(
        f"tatakerja_contoh.bentuk.{name} pindah; tulis `from tatakerja.plugin import bentuk_contoh`",
        DeprecationWarning,
        stacklevel=2,
    )
    return getattr(bentuk_contoh, name)
