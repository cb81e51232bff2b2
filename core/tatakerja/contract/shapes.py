"""The classes behind the names, with the types of their fields; shared by the reader and the schemas."""

from functools import cache
from importlib import import_module
from typing import Any, get_type_hints

import attrs

from tatakerja.contract.names import KELAS_KONTRAK, MASUKAN
from tatakerja.values.galat import GalatTatakerja
from tatakerja.values.teks import maksud


def class_of(nama: str) -> type[Any]:
    """The class whose fields are the keys of a name's objects.

    :raises GalatTatakerja: for a name that isn't there, with the nearest.
    """
    if nama not in KELAS_KONTRAK:
        raise GalatTatakerja(
            f"skema {nama!r} tidak ada{maksud(nama, KELAS_KONTRAK)}; `tatakerja skema` mendaftar yang ada"
        )
    module, kelas = KELAS_KONTRAK[nama]
    found: type[Any] = getattr(import_module(module), kelas)
    return found


@cache
def _names() -> dict[tuple[str, str], str]:
    return {where: nama for nama, where in KELAS_KONTRAK.items()}


def name_of(kelas: type[Any]) -> str:
    """The name of a class's objects."""
    return _names()[kelas.__module__, kelas.__qualname__]


def fields_of(kelas: type[Any]) -> dict[str, tuple[Any, bool]]:
    """The fields of a class: the type of each, and whether its key must be there."""
    hints = get_type_hints(kelas)
    optional = name_of(kelas) in MASUKAN
    return {
        field.name: (hints[field.name], not optional or field.default is attrs.NOTHING) for field in attrs.fields(kelas)
    }


def is_input(kelas: type[Any]) -> bool:
    """Whether its objects are given to the program, so that a key that isn't known is a mistake."""
    return name_of(kelas) in MASUKAN
