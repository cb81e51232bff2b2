"""What a route takes: an object or a query, read strictly into the options of its command, every fault told."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

import click

from tatakerja.cli.app.options import Bilangan, PasanganIsi, Pilihan, Tanggal
from tatakerja.service.rest.tabel import RutePerintah
from tatakerja.service.setelan import BATAS_TEKS
from tatakerja.values.galat import GalatNilai, KesalahanNilai
from tatakerja.values.teks import baca_tanggal, maksud

UNSUR_TERBANYAK: Final = 1000
"""Items of one list."""
_NAMA: Final = r"^[a-z][a-z0-9_-]*(@\d{4}-\d{2}-\d{2})?$"
_BERPOLA: Final[Mapping[tuple[str, str], str]] = {
    ("regulasi kelengkapan", "nama"): _NAMA, ("regulasi bandingkan", "a"): _NAMA, ("regulasi bandingkan", "b"): _NAMA,
}  # fmt: skip
"""Names of installed regulations, which the command line also takes as folders: a route reads none."""
UMUM: Final[Mapping[str, dict[str, Any]]] = {
    "tanggal": {"type": "string", "format": "date", "description": "Keadaan pada hari mana; bawaan: hari ini."},
    "tafsir": {
        "type": "object", "additionalProperties": {"type": "string", "minLength": 1, "maxLength": 200},
        "maxProperties": 100, "description": "Tafsir yang dipilih, menurut anomali.",
    },
}  # fmt: skip
"""What every question and command takes."""
SKEMA_TEKS_MASUKAN: Final = {"type": "string", "minLength": 1, "maxLength": BATAS_TEKS}


def schema_of(rute: RutePerintah) -> dict[str, Any]:
    """The JSON Schema of what a route takes."""
    own = {name: _schema(rute, name, param) for name, param in rute.masukan.items()}
    needed = [name for name, param in rute.masukan.items() if param.required and name != "oleh"]
    made: dict[str, Any] = {"type": "object", "properties": {**own, **UMUM}, "additionalProperties": False}
    if rute.berkas:
        made["properties"]["berkas"] = {
            "type": "string", "enum": list(rute.berkas), "description": "Berikan sebagai berkas, bukan JSON.",
        }  # fmt: skip
    if needed:
        made["required"] = needed
    return made


def _schema(rute: RutePerintah, name: str, param: click.Parameter) -> dict[str, Any]:
    if isinstance(param.type, PasanganIsi):
        made: dict[str, Any] = {
            "type": "object",
            "additionalProperties": dict(SKEMA_TEKS_MASUKAN),
            "maxProperties": 100,
        }
    elif getattr(param, "is_flag", False):
        made = {"type": "boolean"}
    else:
        made = _scalar(rute, name, param)
        if param.nargs > 1:
            made = {"type": "array", "items": made, "minItems": param.nargs, "maxItems": param.nargs}
        elif getattr(param, "multiple", False) or param.nargs == -1:
            made = {"type": "array", "items": made, "maxItems": UNSUR_TERBANYAK}
            if param.required:
                made["minItems"] = 1
    text = getattr(param, "help", None)
    return {**made, "description": text} if text else made


def _scalar(rute: RutePerintah, name: str, param: click.Parameter) -> dict[str, Any]:
    kind = param.type
    if isinstance(kind, Pilihan):
        return {"type": "string", "enum": list(kind.pilihan)}
    if isinstance(kind, Tanggal):
        return {"type": "string", "format": "date"}
    if isinstance(kind, Bilangan):
        return {"type": "integer", "minimum": kind.minimum, "maximum": kind.maximum}
    if isinstance(kind, click.IntRange):
        return {"type": "integer", "minimum": kind.min, "maximum": 10_000}
    pattern = _BERPOLA.get((rute.kata, name))
    return dict(SKEMA_TEKS_MASUKAN) if pattern is None else {**SKEMA_TEKS_MASUKAN, "pattern": pattern}


def read_object(rute: RutePerintah, data: object) -> dict[str, Any]:
    """What an object says, checked against the route's schema.

    :raises GalatNilai: with every fault.
    """
    schema = schema_of(rute)
    faults = list(_faults("", data, schema))
    if faults or not isinstance(data, dict):
        raise GalatNilai("masukan", tuple(faults))
    return data


def read_query(rute: RutePerintah, pairs: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """What a query says, each word as its option's kind.

    :raises GalatNilai: with every fault; personal data has no place in an address.
    """
    properties: dict[str, Any] = schema_of(rute)["properties"]
    found: dict[str, Any] = {}
    faults = []
    for name, word in pairs:
        if name in rute.pribadi:
            faults.append(KesalahanNilai(name, "data pribadi tidak ditulis dalam alamat", f"kirim POST {rute.jalur}"))
            continue
        kind = properties.get(name, {})
        if name == "tafsir":
            anomali, _, reading = word.partition("=")
            found.setdefault(name, {})[anomali] = reading
        elif kind.get("type") == "array":
            found.setdefault(name, []).append(word)
        elif name in found:
            faults.append(KesalahanNilai(name, "ditulis dua kali", "tulis sekali"))
        else:
            found[name] = _word(kind.get("type"), word)
    if faults:
        raise GalatNilai("masukan", tuple(faults))
    return read_object(rute, found)


def _word(kind: str | None, word: str) -> Any:
    if kind == "integer" and re.fullmatch(r"-?(0|[1-9]\d{0,17})", word):
        return int(word)
    if kind == "boolean" and word in ("true", "false"):
        return word == "true"
    return word


_JENIS: Final[Mapping[str, tuple[type, str]]] = {
    "string": (str, "teks"), "integer": (int, "bilangan bulat"), "boolean": (bool, "true atau false"),
    "array": (list, "daftar"), "object": (dict, "objek"),
}  # fmt: skip


def _faults(place: str, value: object, schema: Mapping[str, Any]) -> Iterator[KesalahanNilai]:
    kind, name = _JENIS[schema["type"]]
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        yield KesalahanNilai(place, f"bukan {name}", f"tulis {name}")
    elif isinstance(value, dict):
        yield from _of_object(place, value, schema)
    elif isinstance(value, list):
        low, most = schema.get("minItems", 0), schema["maxItems"]
        if not low <= len(value) <= most:
            yield KesalahanNilai(place, f"berisi {len(value)}", f"tulis {low} sampai {most}")
        for number, item in enumerate(value[: most + 1]):
            yield from _faults(f"{place}[{number}]", item, schema["items"])
    elif isinstance(value, str):
        yield from _of_text(place, value, schema)
    elif isinstance(value, int) and not isinstance(value, bool):
        low, most = schema["minimum"], schema["maximum"]
        if not low <= value <= most:
            yield KesalahanNilai(place, f"{value} di luar batas", f"tulis {low} sampai {most}")


def _of_object(place: str, value: Mapping[Any, object], schema: Mapping[str, Any]) -> Iterator[KesalahanNilai]:
    known: Mapping[str, Any] = schema.get("properties", {})
    others = schema.get("additionalProperties", False)
    before = f"{place}." if place else ""
    for name in schema.get("required", ()):
        if name not in value:
            yield KesalahanNilai(f"{before}{name}", "tidak ada", "isi")
    if len(value) > schema.get("maxProperties", len(value)):
        yield KesalahanNilai(place, f"berisi {len(value)}", f"tulis paling banyak {schema['maxProperties']}")
    for key, one in value.items():
        if key in known:
            yield from _faults(f"{before}{key}", one, known[key])
        elif isinstance(others, Mapping):
            yield from _faults(f"{before}{key[:60]}", one, others)
        else:
            hint = f"pilih: {', '.join(known)}"
            yield KesalahanNilai(f"{before}{key[:60]}", f"tidak dikenal{maksud(key, known)}", hint)


def _of_text(place: str, value: str, schema: Mapping[str, Any]) -> Iterator[KesalahanNilai]:
    low, most = schema.get("minLength", 0), schema.get("maxLength", BATAS_TEKS)
    if not low <= len(value) <= most:
        yield KesalahanNilai(place, f"panjangnya {len(value)} huruf", f"tulis {low} sampai {most} huruf")
    elif any(ord(sign) < 32 and sign not in "\n\t" for sign in value) or "\x7f" in value:
        yield KesalahanNilai(place, "memuat karakter kendali", "hapus karakter itu")
    elif "enum" in schema and value not in schema["enum"]:
        hint = maksud(value, schema["enum"])
        yield KesalahanNilai(place, f"bukan pilihan{hint}", f"pilih: {', '.join(schema['enum'])}")
    elif schema.get("format") == "date" and baca_tanggal(value) is None:
        yield KesalahanNilai(place, "bukan tanggal", "tulis TAHUN-BULAN-HARI, misalnya 2026-01-05")
    elif "pattern" in schema and not re.fullmatch(schema["pattern"], value):
        yield KesalahanNilai(place, "bukan nama regulasi yang terpasang", "lihat GET /api/regulasi/daftar")


def day_of(data: Mapping[str, Any], name: str) -> date | None:
    """A day of what was read; None where it wasn't given."""
    text = data.get(name)
    return baca_tanggal(text) if isinstance(text, str) else None
