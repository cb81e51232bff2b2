"""The schema of ``contoh.toml``, from the arguments of the sample's shapes."""

import inspect
from collections.abc import Iterable, Mapping
from typing import Any

from tatakerja.rules.berkas.contoh import KUNCI_TURUNAN, bentuk, profesi
from tatakerja.rules.skema.meanings import arti

_TEKS = {"type": "string", "minLength": 1}
_KATA = {"anyOf": [_TEKS, {"type": "array", "items": _TEKS}]}
_JENIS: Mapping[Any, Mapping[str, Any]] = {
    str: _KATA,
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    tuple[str, ...]: {"$ref": "#/definitions/nama"},
    Iterable[str]: {"$ref": "#/definitions/nama"},
}


def skema_contoh() -> dict[str, Any]:
    """Properties and definitions."""
    part = {
        key: {"type": "integer", "minimum": 0} if key in ("mulai", "sampai", "nomor") else _KATA
        for key in sorted(KUNCI_TURUNAN)
    }
    derived = {"type": "object", "properties": part, "required": ["dari"], "additionalProperties": False}
    names = {"type": "array", "items": {"anyOf": [_TEKS, derived]}}
    units = [_bentuk(name, shape, sorted(profesi())) for name, shape in bentuk().items()]
    return {
        "properties": {
            "daftar": {"description": arti("contoh", "daftar"), "type": "object", "additionalProperties": names},
            "unit": {"description": arti("contoh", "unit"), "type": "array", "items": {"$ref": "#/definitions/unit"}},
        },
        "definitions": {"nama": {"anyOf": [_TEKS, names]}, "unit": {"anyOf": units}},
    }


def _bentuk(name: str, shape: Any, posts: list[str]) -> dict[str, Any]:
    """A unit of one shape: its keys are the shape's arguments."""
    parameters = inspect.signature(shape).parameters
    properties: dict[str, Any] = {"bentuk": {"description": arti("contoh", "bentuk"), "const": name}}
    for key, parameter in parameters.items():
        if key == "anak":
            properties[key] = {"type": "array", "items": {"$ref": "#/definitions/unit"}}
        elif key == "profesi":
            properties[key] = {"anyOf": [{"enum": posts}, {"type": "array", "items": {"enum": posts}}]}
        else:
            properties[key] = dict(_JENIS[parameter.annotation])
    required = [key for key, one in parameters.items() if one.default is inspect.Parameter.empty and key != "anak"]
    return {
        "type": "object", "properties": properties, "required": ["bentuk", *required], "additionalProperties": False,
    }  # fmt: skip
