"""The public JSON of every answer, question and stored view: written, read, and described by JSON Schema.

One policy: every object has a class, and its keys are that class's fields, in order, each always there, null or []
where empty. Most of these classes are the public values themselves; where the JSON says something else than the value,
a class here has its keys (``...Json``), made by its ``dari``; :data:`tatakerja.contract.names.KELAS_KONTRAK` has all.

- :func:`ke_json` gives what :func:`json.dumps` writes.
- :func:`dari_json` gives the value back, or a :class:`~tatakerja.GalatNilai` with every fault and its path. Of answers
  it leaves keys aside that it doesn't know, since a later version may add some; of what is given to the program it
  refuses them, since they are mistyped.
- :func:`skema` gives the JSON Schema (draft 2020-12) of a name, :func:`daftar_skema` the names.

Within a major version no key is removed, renamed or retyped. The functions are loaded when first used: a command that
only writes must not wait for the reader and the schemas.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tatakerja.contract.read import dari_json
    from tatakerja.contract.schema import daftar_skema, skema
    from tatakerja.contract.write import Json, ke_json

__all__ = ["Json", "daftar_skema", "dari_json", "ke_json", "skema"]
_HOME = {"Json": "write", "daftar_skema": "schema", "dari_json": "read", "ke_json": "write", "skema": "schema"}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
