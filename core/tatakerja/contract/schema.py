"""JSON Schema of the contract's objects, made from their classes: types, closed words, what the docstrings say."""

import inspect
import re
from collections.abc import Mapping
from datetime import date
from types import NoneType, UnionType
from typing import Any, Final, Literal, Union, get_args, get_origin

import attrs

from tatakerja.contract.names import KELAS_KONTRAK
from tatakerja.contract.shapes import class_of, fields_of, is_input, name_of
from tatakerja.contract.write import Json

DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"
_PLAIN: Final[dict[Any, dict[str, Json]]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    NoneType: {"type": "null"},
    date: {"type": "string", "format": "date"},
    Any: {},
}
_IVAR: Final = re.compile(r"^:ivar (\w+): (.*?)(?=^:|\Z)", re.MULTILINE | re.DOTALL)


def skema(nama: str) -> dict[str, Json]:
    """The JSON Schema of a name's objects, whole: whatever stands in them is under ``$defs``.

    :raises GalatTatakerja: for a name that isn't there.
    """
    kelas = class_of(nama)
    found: dict[str, Json] = {}
    waiting = [kelas]
    while waiting:
        one = waiting.pop()
        if name_of(one) in found:
            continue
        found[name_of(one)] = _object(one)
        waiting.extend(_within(one))
    own: Any = found.pop(nama)
    if _points_at(own, nama) or any(_points_at(other, nama) for other in found.values()):
        found[nama] = own
    more: dict[str, Json] = {"$defs": dict(sorted(found.items()))} if found else {}
    return {"$schema": DRAFT, "$id": f"urn:tatakerja:{nama}", **own, **more}


def daftar_skema() -> tuple[str, ...]:
    """The names that :func:`skema` and :func:`~tatakerja.contract.dari_json` take, sorted."""
    return tuple(sorted(KELAS_KONTRAK))


def _points_at(value: Json, nama: str) -> bool:
    if isinstance(value, dict):
        return value.get("$ref") == _ref(nama) or any(_points_at(one, nama) for one in value.values())
    return isinstance(value, list) and any(_points_at(one, nama) for one in value)


def _ref(nama: str) -> str:
    return f"#/$defs/{nama}"


def _object(kelas: type[Any]) -> dict[str, Json]:
    summary, meanings = _described(kelas)
    properties: dict[str, Json] = {}
    for name, (kind, _) in fields_of(kelas).items():
        meaning: dict[str, Json] = {"description": meanings[name]} if name in meanings else {}
        properties[name] = {**_of(kind), **meaning}
    schema: dict[str, Json] = {
        "title": name_of(kelas),
        "description": summary,
        "type": "object",
        "properties": properties,
        "required": [name for name, (_, needed) in fields_of(kelas).items() if needed],
    }
    if is_input(kelas):
        schema["additionalProperties"] = False
    return schema


def _described(kelas: type[Any]) -> tuple[str, dict[str, str]]:
    """What a class's docstring says of it, and of its fields."""
    text = inspect.cleandoc(kelas.__doc__ or "")
    meanings = {name: " ".join(words.split()) for name, words in _IVAR.findall(text)}
    return text.partition("\n\n")[0].replace("\n", " "), meanings


def _of(kind: Any) -> dict[str, Json]:
    if kind in _PLAIN:
        return dict(_PLAIN[kind])
    if attrs.has(kind):
        return {"$ref": _ref(name_of(kind))}
    origin, parts = get_origin(kind), get_args(kind)
    if origin is Literal:
        return {"enum": list(parts)}
    if origin in (Union, UnionType):
        return _any_of(parts)
    if origin is tuple:
        return {"type": "array", **_items(parts)}
    if origin is not None and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": _of(parts[1])}
    raise TypeError(f"no JSON for {kind!r}")


def _items(parts: tuple[Any, ...]) -> dict[str, Json]:
    if parts[-1] is Ellipsis:
        return {"items": _of(parts[0])}
    return {"prefixItems": [_of(part) for part in parts], "minItems": len(parts), "items": False}


def _any_of(parts: tuple[Any, ...]) -> dict[str, Json]:
    schemas = [_of(part) for part in parts]
    if {"type": "string"} in schemas:  # any text, so the words of a closed list beside it restrict nothing
        schemas = [one for one in schemas if "enum" not in one]
    return schemas[0] if len(schemas) == 1 else {"anyOf": list(schemas)}


def _within(kelas: type[Any]) -> list[type[Any]]:
    found: list[type[Any]] = []
    waiting = [kind for kind, _ in fields_of(kelas).values()]
    while waiting:
        kind = waiting.pop()
        if attrs.has(kind):
            found.append(kind)
        else:
            waiting.extend(get_args(kind))
    return found
