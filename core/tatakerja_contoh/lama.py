"""Names of version 0.1 that are in :mod:`tatakerja.plugin` since: still given, with a warning, until version 0.3."""

import warnings
from collections.abc import Callable
from types import ModuleType
from typing import Any


def lama(modul: str, sumber: ModuleType, nama_baru: str) -> Callable[[str], Any]:
    """The ``__getattr__`` of a module whose names moved.

    :param modul: the old module.
    :param sumber: where its names are now.
    :param nama_baru: the name in :mod:`tatakerja.plugin` under which they are found.
    """

    def __getattr__(name: str) -> Any:  # noqa: N807  # what it is for
        if name.startswith("_") or not hasattr(sumber, name):
            raise AttributeError(f"module {modul!r} has no attribute {name!r}")
        warnings.warn(
            f"{modul}.{name} pindah; tulis `from tatakerja.plugin import {nama_baru}`",
            DeprecationWarning,
            stacklevel=2,
        )
        return getattr(sumber, name)

    return __getattr__
