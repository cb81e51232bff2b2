"""Remarks on an organisation (``organisasi``) and on its assignments (``penugasan``)."""

import sys
import warnings
from types import ModuleType
from typing import Any


class _Callable(ModuleType):
    # Until 0.1 ``tatakerja.audit`` was a function; the folder of that name took its place. Goes with version 0.3.
    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        from tatakerja.audit.organisasi import audit_organisasi  # noqa: PLC0415  # only old callers need it

        warnings.warn("tatakerja.audit(...) is now tatakerja.audit_organisasi(...)", DeprecationWarning, stacklevel=2)
        return audit_organisasi(*args, **kwargs)


sys.modules[__name__].__class__ = _Callable
