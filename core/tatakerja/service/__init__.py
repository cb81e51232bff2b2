"""The service: pages for people and REST for programs, as one ASGI application over one regency's database.

Public are :func:`aplikasi`, which makes it, and :class:`Setelan`, by which it is made; everything else may change.

- ``hak``: who may what. Every route says which right it wants (``opt={"hak": ...}``); one that doesn't is refused.
- ``masuk``: how one logs in (the link of a laptop, tokens, OIDC) and out; ``sesi`` keeps who is logged in.
- ``sumber``: what routes ask of the service: who is logged in, the system, the token of a form.
- ``kolam``: the opened systems, shared by requests.
- ``galat``: errors as RFC 9457 problems, in the words of the command line.
- ``bingkai``: what goes around every request: paths behind a proxy, headers, the log.
- ``rest``: routes for programs, under ``/api``; ``pages``: routes for people.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tatakerja.service.layanan import Layanan as Layanan
    from tatakerja.service.layanan import aplikasi as aplikasi
    from tatakerja.service.setelan import Oidc as Oidc
    from tatakerja.service.setelan import Setelan as Setelan

__all__ = ["Layanan", "Oidc", "Setelan", "aplikasi"]
_HOME = {"Layanan": "layanan", "Oidc": "setelan", "Setelan": "setelan", "aplikasi": "layanan"}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = value
    return value
