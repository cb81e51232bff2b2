"""REST described as OpenAPI 3.1: paths from the table of commands, answers from the contract."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

import tatakerja
from tatakerja.cli.app.skema_page import PERINTAH_SKEMA
from tatakerja.contract import daftar_skema, skema
from tatakerja.service.hak import SIAPA_SAJA
from tatakerja.service.rest.masukan import SKEMA_TEKS_MASUKAN, schema_of
from tatakerja.service.rest.potong import BATAS
from tatakerja.service.rest.tabel import BERTINDAK, RutePerintah, rute_perintah
from tatakerja.service.rest.unggah import TERBANYAK, route_of_import

DAFTAR: Final = frozenset((
    "kedudukan", "penugasan daftar", "penugasan tenggat", "evaluasi daftar", "kinerja daftar", "pejabat daftar",
    "unit pengganti", "pegawai pengganti", "jurnal tampil",
    "regulasi daftar", "regulasi aturan", "regulasi alur", "regulasi tahapan", "regulasi pelaksanaan",
    "regulasi pelaporan", "regulasi evaluasi", "regulasi tanggung-jawab", "regulasi muatan", "regulasi diam",
    "regulasi anomali", "regulasi pasal", "plugin daftar", "plugin kosakata",
))  # fmt: skip
"""Commands whose answer is a list."""
LAIN: Final[Mapping[str, tuple[str, ...]]] = {
    "kedudukan": ("kedudukan", "penjelasan"),
    "regulasi alur": ("aturan_alur", "aturan_tim", "sisipan"),
    "impor": ("impor",),
    "pegawai tambah": ("impor",), "pegawai pindah": ("impor",), "pegawai berhenti": ("impor",),
    "unit tambah": ("impor",), "unit ubah": ("impor",), "unit tutup": ("impor",),
    "pejabat tetapkan": ("tercatat",), "pejabat akhiri": ("tercatat",), "unit gabung": ("tercatat",),
    "unit pengganti": ("penggantian",), "pegawai pengganti": ("penggantian",),
    "pegawai ganti-nip": ("tercatat",), "pegawai hapus-data": ("penghapusan",), "penugasan tampil": ("penugasan",),
}  # fmt: skip
"""Kinds of objects of commands of which the page of schemas tells in other words."""
_MASALAH: Final = {
    "type": "object",
    "required": ["type", "title", "status", "detail", "kode"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "kode": {"type": "string"},
        "kesalahan": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["tempat", "apa", "saran"],
                "properties": {
                    "tempat": {"type": "string"}, "apa": {"type": "string"}, "saran": {"type": "string"},
                },
            },
        },
    },
}  # fmt: skip
_KUNCI: Final = {
    "name": "Idempotency-Key", "in": "header", "required": False,
    "schema": {"type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[!-~]+$"},
    "description": "Perintah yang sama dengan kunci yang sama hanya dicatat sekali.",
}  # fmt: skip
_BATAS: Final = {
    "name": "batas", "in": "query", "required": False, "schema": {"type": "integer", "minimum": 1, "maximum": BATAS},
    "description": "Banyaknya baris; selebihnya lewat header Link.",
}  # fmt: skip
_KURSOR: Final = {
    "name": "kursor", "in": "query", "required": False, "schema": dict(SKEMA_TEKS_MASUKAN),
    "description": "Dari header Link jawaban sebelumnya.",
}  # fmt: skip


@cache
def _whole() -> str:
    paths: dict[str, dict[str, Any]] = {}
    for rute in rute_perintah():
        own = paths.setdefault(rute.jalur, {})
        if rute.berdaftar:
            own["get"] = _get(rute)
        if rute.bersurat:
            own["post"] = _post(rute)
    paths |= _files()
    document = {
        "openapi": "3.1.0",
        "info": {
            "title": "Tatakerja",
            "version": tatakerja.__version__,
            "description": "Sistem kerja ASN menurut peraturan daerah: perintah-perintahnya sebagai REST.",
        },
        "paths": paths,
        "components": {
            "schemas": {**_schemas(), "masalah": _MASALAH},
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }
    return json.dumps(document, ensure_ascii=False)


def openapi(akar: str) -> dict[str, Any]:
    """The document.

    :param akar: the path below which the service lives.
    """
    found: dict[str, Any] = json.loads(_whole())
    return {**found, "servers": [{"url": akar or "/"}]}


def _schemas() -> dict[str, Any]:
    found: dict[str, Any] = {}
    for nama in daftar_skema():
        own: Any = json.loads(json.dumps(skema(nama)).replace("#/$defs/", "#/components/schemas/"))
        for below, schema in own.pop("$defs", {}).items():
            found.setdefault(below, schema)
        found[nama] = {key: value for key, value in own.items() if key not in ("$schema", "$id")}
    return found


def kinds_of(kata: str) -> tuple[str, ...]:
    """The kinds of objects that a command gives."""
    if kata in LAIN:
        return LAIN[kata]
    if kata in BERTINDAK:
        return ("penugasan",)
    return (PERINTAH_SKEMA[kata],) if kata in PERINTAH_SKEMA else ()


def _files() -> dict[str, dict[str, Any]]:
    """The routes of another form: the organisation in and out as files, and the schemas by name."""
    problem = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/masalah"}}}

    def one(verb: str, kata: str, isi: Mapping[str, Any], *, terbuka: bool = False, **lain: Any) -> dict[str, Any]:
        answers: dict[str, Any] = {"200": {"description": "Jawaban.", "content": isi}}
        if verb == "get":
            answers["304"] = {"description": "Tidak berubah."}
        answers["default"] = {
            "description": "Tidak terjawab: apa, di mana, apa yang perlu dilakukan.",
            "content": problem,
        }
        return {
            "operationId": f"{verb}-{kata.replace(' ', '-')}", "summary": kata, "tags": [kata.split(maxsplit=1)[0]],
            "security": [] if terbuka else [{"token": []}], "responses": answers, **lain,
        }  # fmt: skip

    upload = {
        "type": "object",
        "required": ["berkas"],
        "properties": {
            "berkas": {
                "type": "array", "items": {"type": "string", "contentMediaType": "application/octet-stream"},
                "minItems": 1, "maxItems": 4,
                "description": "unit.csv, pegawai.csv, pejabat.csv, pengaturan.toml; atau satu buku kerja.",
            },
            **schema_of(route_of_import())["properties"],
        },
    }  # fmt: skip
    ending = {"name": "berkas", "in": "query", "required": False, "schema": {"type": "string", "enum": ["zip", "xlsx"]}}
    named = {"name": "nama", "in": "path", "required": True, "schema": {"type": "string", "enum": list(daftar_skema())}}
    anything = {"application/json": {"schema": {"type": "object"}}}
    names = {"application/json": {"schema": {"type": "array", "items": {"type": "string"}}}}
    imported = {"application/json": {"schema": {"$ref": "#/components/schemas/impor"}}}
    body = {"required": True, "content": {"multipart/form-data": {"schema": upload}}}
    return {
        "/api/impor": {"post": one("post", "impor", imported, requestBody=body)},
        "/api/ekspor": {"get": one("get", "ekspor", {"*/*": {}}, parameters=[ending])},
        "/api/skema": {"get": one("get", "skema", names, terbuka=True)},
        "/api/skema/{nama}": {"get": one("get", "skema nama", anything, terbuka=True, parameters=[named])},
    }


def _operation(rute: RutePerintah, verb: str) -> dict[str, Any]:
    kinds = [{"$ref": f"#/components/schemas/{kind}"} for kind in kinds_of(rute.kata)]
    shape: dict[str, Any] = {} if not kinds else kinds[0] if len(kinds) == 1 else {"anyOf": kinds}
    if rute.kata in DAFTAR:
        shape = {"type": "array", "items": shape}
    elif rute.kata.startswith("alur "):
        reasons = {"properties": {"penjelasan": {"$ref": "#/components/schemas/penjelasan_alur"}}}
        shape = {"allOf": [shape, reasons]}
    content: dict[str, Any] = {} if rute.hanya_berkas else {"application/json": {"schema": shape}}
    if rute.berkas:
        content["*/*"] = {}
    answers: dict[str, Any] = {"200": {"description": "Jawaban.", "content": content}}
    if verb == "get":
        answers["304"] = {"description": "Tidak berubah."}
    problem = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/masalah"}}}
    answers["default"] = {"description": "Tidak terjawab: apa, di mana, apa yang perlu dilakukan.", "content": problem}
    text = str(rute.perintah.help or "")
    return {
        "operationId": f"{verb}-{rute.kata.replace(' ', '-')}",
        "summary": rute.kata,
        "description": text,
        "tags": [rute.kata.split()[0]],
        "security": [] if rute.perlu == SIAPA_SAJA else [{"token": []}],
        "responses": answers,
    }


def _get(rute: RutePerintah) -> dict[str, Any]:
    schema = schema_of(rute)
    taken = [
        _parameter(name, one, required=name in schema.get("required", ()))
        for name, one in schema["properties"].items()
        if name not in rute.pribadi
    ]
    parts = [_BATAS, _KURSOR] if rute.kata in DAFTAR else []
    return {**_operation(rute, "get"), "parameters": [*taken, *parts]}


def _parameter(name: str, schema: Mapping[str, Any], *, required: bool) -> dict[str, Any]:
    text = schema.get("description", "")
    own = {key: value for key, value in schema.items() if key != "description"}
    if name == "tafsir":
        own = {"type": "array", "items": {"type": "string", "pattern": "^[a-z0-9-]+=[a-z0-9-]+$"}, "maxItems": 100}
    return {"name": name, "in": "query", "required": required, "description": text, "schema": own}


def _form(rute: RutePerintah) -> dict[str, Any]:
    """The fields of a form with files: as of the object, each file beside them."""
    own = schema_of(rute)
    one = {"type": "string", "contentMediaType": "application/octet-stream"}
    for name, param in rute.unggahan.items():
        many = getattr(param, "multiple", False)
        text = {"description": getattr(param, "help", None) or "Berkas."}
        own["properties"][name] = (
            {"type": "array", "items": one, "maxItems": TERBANYAK, **text} if many else {**one, **text}
        )
    return own


def _post(rute: RutePerintah) -> dict[str, Any]:
    made = _operation(rute, "post")
    content: dict[str, Any] = {"application/json": {"schema": schema_of(rute)}}
    if rute.unggahan:
        content["multipart/form-data"] = {"schema": _form(rute)}
    made["requestBody"] = {"required": True, "content": content}
    if rute.jenis != "baca":
        made["parameters"] = [_KUNCI]
    elif rute.kata in DAFTAR:
        made["parameters"] = [_BATAS, _KURSOR]
    return made
