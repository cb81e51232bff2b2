"""From values to JSON: the keys of an object are the fields of its class, in order, each always there.

Nothing but the value's own class is loaded for it: one employee's kedudukan must not wait for a library.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from importlib import import_module
from typing import Any, TypeVar

import attrs

from tatakerja.border.text import json_text
from tatakerja.contract.names import DIWAKILI, KELAS_KONTRAK
from tatakerja.values.galat import GalatTatakerja

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
T = TypeVar("T")


def ke_json(value: object) -> Json:
    """A public value or stored view as what :func:`json.dumps` writes.

    :param value: one of the classes that :data:`tatakerja.contract.names.KELAS_KONTRAK` lists, or a series of them.
    :raises GalatTatakerja: for anything else, rows of rules included: these are shown by a rulebook.
    """
    if isinstance(value, list | tuple):
        return [ke_json(one) for one in value]
    named = (type(value).__module__, type(value).__qualname__)
    if named not in DIWAKILI and named not in _contract_classes():
        raise GalatTatakerja(
            f"{type(value).__name__} bukan bagian dari kontrak JSON; `tatakerja skema` mendaftar yang ada"
        )
    return plain(value)


@cache
def _contract_classes() -> frozenset[tuple[str, str]]:
    return frozenset(KELAS_KONTRAK.values())


def plain(value: Any) -> Json:
    """Whatever stands in a value of the contract, as JSON."""
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    if isinstance(value, Mapping):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, date):
        return value.isoformat()
    kelas = type(value)
    stand_in = DIWAKILI.get((kelas.__module__, kelas.__qualname__))
    if stand_in is not None:
        value = getattr(import_module(stand_in[0]), stand_in[1]).dari(value)
    return {name: plain(getattr(value, name)) for name in keys(type(value))}


@cache
def _names(kelas: Any) -> tuple[str, ...]:
    return tuple(field.name for field in attrs.fields(kelas))


def keys(kelas: Any) -> tuple[str, ...]:
    """The keys of a class's objects."""
    return _names(kelas)


def pick(kelas: type[T], value: object, **lain: object) -> T:
    """An object of a class whose fields are another value's, by name, but for those given."""
    names = (name for name in keys(kelas) if name not in lain)
    return kelas(**{name: getattr(value, name) for name in names}, **lain)


def dumps(value: object) -> str:
    """One value's JSON on one line."""
    return json_text(json.dumps(plain(value), ensure_ascii=False))


def indented(value: object) -> str:
    """One value's JSON, indented for reading."""
    return json_text(json.dumps(plain(value), ensure_ascii=False, indent=2))


def json_lines(rows: Iterable[str]) -> Iterator[str]:
    """The lines of a list of which every element is already JSON, one a line; never the whole list in memory."""
    before = ""
    for row in rows:
        yield f"{before or '['}{row}"
        before = ",\n"
    yield "]\n" if before else "[]\n"
