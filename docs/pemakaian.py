"""Which article needs each word of a regulation's files: found in the four regencies' and the three examples'."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from tatakerja.rules.baseline.alur import ALUR
from tatakerja.rules.baseline.evaluasi import EVALUASI
from tatakerja.rules.baseline.kedudukan import KEDUDUKAN
from tatakerja.rules.berkas.content import IsiRegulasi, baca_isi
from tatakerja.rules.berkas.kinds import JENIS_BARIS
from tatakerja.rules.derive import chain_of
from tatakerja.values.alur import PolaLangkah
from tatakerja.values.aturan import Adopsi, Dasar, setiap_sitasi
from tatakerja.values.penomoran import uraikan_rentang
from tatakerja.values.regulasi import Regulasi

_ROOT = Path(__file__).parents[1]
SUMBER = {
    **{name: _ROOT / "plugins" / name / f"tatakerja_{name}" for name in ("bantul", "wonogiri", "kotabaru", "buleleng")},
    "sagara": _ROOT / "docs" / "contoh" / "sagara",
    "sarunai": _ROOT / "docs" / "contoh" / "bukit-sarunai",
    "kuala": _ROOT / "docs" / "contoh" / "tanjung-kuala",
}
BERKAS = (
    "regulasi", "kosakata", "kedudukan", "penugasan", "pelaksanaan", "pelaporan", "tahapan", "evaluasi", "anomali",
)  # fmt: skip
UMUM = (
    "kode", "di", "uraian", "bila", "tanpa", "atau", "sejak", "sampai", "instrumen", "bentuk", "dasar", "tersirat",
    "anomali", "pengecualian_dari", "menggantikan",
)  # fmt: skip
"""Keys that rows of (nearly) every kind have."""
BARIS = "baris"
"""The table of what every row may say."""
_SYARAT = ("bila", "tanpa")
_KATA = {"oleh": "pihak", "kepada": "pihak", "tembusan": "pihak", "peminta": "pihak", "aksi": "aksi",
         "dokumen": "dokumen", "status": "status", "bentuk": "bentuk"}  # fmt: skip
"""Keys of rows and steps whose values are closed words, with the group."""

Kunci = tuple[str, str]
"""A table or a group of words, and a word of it."""


@cache
def pemakaian() -> Mapping[Kunci, str]:
    """By word: the first place that has it, in the order of the regencies, their files and their rows."""
    found: dict[Kunci, str] = {}
    for name, folder in SUMBER.items():
        isi = baca_isi(folder)
        regulasi = isi.regulasi
        documents = {
            part: [tomllib.loads(file.read_text("utf-8")) for file in sorted(folder.glob(f"{part}*.toml"))]
            for part in BERKAS
        }
        used: dict[str, str] = {}
        told: list[tuple[Kunci, str]] = []
        for part in BERKAS[2:-1]:
            for document in documents[part]:
                for section in document.get("bagian", []):
                    told += _bagian(section, regulasi, used)
        for part in ("regulasi", "kosakata", "anomali"):
            for document in documents[part]:
                told += _lain(part, document, regulasi, used)
        told += _bentuk(isi)
        for word, where in told:
            found.setdefault(word, f"{name.title()} {where}".strip())
    return found


def _bentuk(isi: IsiRegulasi) -> Iterator[tuple[Kunci, str]]:
    """The shapes of the layer below that rows say in full: the same posts, or the same steps, in any words."""
    chains = (*_tertulis(isi.baris.get("evaluasi", ())), *filter(None, map(chain_of, isi.baris.get("tahapan", ()))))
    routes = [row for kind in ("alur", "surat") for row in _tertulis(isi.baris.get(kind, ()))]
    for shape in KEDUDUKAN:
        for row in _tertulis(isi.baris.get("kedudukan", ())):
            if (row.ppk, row.puo) == (shape.ppk, shape.puo):
                yield ("bentuk-kedudukan", shape.kode), _pertama(row.dasar)
    for chain in EVALUASI:
        for row in chains:
            if row.rantai == chain.rantai:
                yield ("bentuk-evaluasi", chain.kode), _pertama(row.dasar)
    for route in ALUR:
        asked = _langkah(route.langkah)
        for row in routes:
            said = (_langkah(row.langkah), _langkah(row.surat))
            if any(asked in (steps[: len(asked)], steps[-len(asked) :]) for steps in said):
                own = next((step.dasar for step in row.langkah if step.dasar), row.dasar)
                yield ("bentuk-alur", route.kode), _pertama(own)


def _tertulis(rows: Iterable[Any]) -> list[Any]:
    """The rows that are written out: those that adopt a shape name it."""
    return [row for row in rows if not isinstance(row, Adopsi)]


def _langkah(steps: Iterable[PolaLangkah]) -> list[tuple[Any, ...]]:
    return [(step.oleh, step.aksi, step.dokumen, step.kepada) for step in steps]


def _pertama(dasar: Dasar) -> str:
    return next(setiap_sitasi(dasar), "")


def _bagian(section: dict[str, Any], regulasi: Regulasi, used: dict[str, str]) -> Iterator[tuple[Kunci, str]]:
    """The words of a section: its own, under its place, then those of its rows."""
    kinds = [name for name in section if name in JENIS_BARIS and isinstance(section[name], list)]
    above = _tempat(section, {}, regulasi)
    shared = {key: value for key, value in section.items() if key not in kinds}
    for kind in kinds:
        known = JENIS_BARIS[kind].kunci
        yield from _isi(kind, {key: one for key, one in shared.items() if key in known}, above, used)
        for row in section[kind]:
            place = _tempat(row, section, regulasi)
            yield ("baris", kind), place
            yield from _isi(kind, row, place, used)


def _isi(kind: str, table: dict[str, Any], where: str, used: dict[str, str]) -> Iterator[tuple[Kunci, str]]:
    for key, value in table.items():
        yield (BARIS if key in UMUM else kind, key), where
        yield from _nilai(kind, key, value, where, used)


def _nilai(kind: str, key: str, value: Any, where: str, used: dict[str, str]) -> Iterator[tuple[Kunci, str]]:
    """What stands below a key: conditions, steps, members of lists, closed words."""
    if key in _SYARAT:
        yield from _syarat(value, where)
        return
    name = "langkah" if key == "surat" else key
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict):
            for inner, more in one.items():
                yield (name, inner), where
                yield from _nilai(name, inner, more, where, used)
        elif isinstance(one, str):
            yield from _kata(kind, key, one, where, used)


def _kata(kind: str, key: str, word: str, where: str, used: dict[str, str]) -> Iterator[tuple[Kunci, str]]:
    if key in ("ppk", "puo", "koordinator", "rantai", "pelaku"):
        used.setdefault(word, where)
    elif key == "penolakan":
        yield ("dokumen", word.partition(" ")[0]), where
    elif key == "tingkat" and kind == "tim":
        yield ("tim.tingkat", word), where
    elif key == "nama" and kind == "kegiatan":
        yield ("kegiatan", word), where
    elif key == "bentuk":
        yield (f"bentuk-{kind}", word), where
    elif key in _KATA:
        yield (_KATA[key], word), where


def _syarat(table: dict[str, Any], where: str) -> Iterator[tuple[Kunci, str]]:
    for fact, value in table.items():
        yield ("fakta", fact), where
        if isinstance(value, dict):
            if fact != "tafsir":
                yield from ((("batas", bound), where) for bound in value)
            continue
        for one in value if isinstance(value, list) else [value]:
            group = "cakupan" if fact.startswith("cakupan") else "nilai"
            yield (group, str(one)), where


def _lain(part: str, document: dict[str, Any], regulasi: Regulasi, used: dict[str, str]) -> Iterator[tuple[Kunci, str]]:
    """The words of a file without sections; what has no place of its own is known by its name."""
    for key, value in document.items():
        whole = f"({part}.toml)"
        yield (part, key), whole
        if key == "pejabat":
            yield from _pejabat(value, used)
        elif key == "fakta":
            yield from _fakta(value, whole)
        elif key == "pihak":
            yield from ((("pihak", word), whole) for word in value)
        elif isinstance(value, list):
            for one in (one for one in value if isinstance(one, dict)):
                place = _tempat({"di": _satu(one.get("tempat", ""))}, {}, regulasi)
                named = (
                    place
                    or _satu(one.get("dasar", "")).removeprefix(f"{regulasi.singkatan} ")
                    or _satu(one.get("nama") or one.get("jenis") or one.get("judul") or whole)
                )
                for inner, word in one.items():
                    yield (key, inner), named
                    if part == "anomali" and inner in ("jenis", "tingkat", "keadaan"):
                        yield from (((f"anomali.{inner}", each), named) for each in _semua(word))


def _pejabat(posts: dict[str, Any], used: dict[str, str]) -> Iterator[tuple[Kunci, str]]:
    for name, way in posts.items():
        where = f"{used[name]} ({name})" if name in used else f"({name})"
        for key, word in way.items():
            yield ("pejabat", key), where
            if key in ("pimpinan", "peran"):
                yield ("penunjuk" if key == "pimpinan" else "peran", word), where


def _fakta(facts: dict[str, Any], where: str) -> Iterator[tuple[Kunci, str]]:
    for one in facts.values():
        for row in one.get("baris", []):
            for key in (key for key in _SYARAT if key in row):
                yield from _syarat(row[key], where)


def _tempat(row: dict[str, Any], section: dict[str, Any], regulasi: Regulasi) -> str:
    """Where a row stands: the first place that exists of its ``di``, its citations, its section's ``di``."""
    instrument = row.get("instrumen") or section.get("instrumen")
    prefix = f"{instrument}: " if instrument else ""
    above = _satu(section.get("di", ""))
    tried = [*_semua(row.get("di", "")), *_semua(row.get("dasar", "")), *_semua(section.get("dasar", ""))]
    for one in tried:
        for attempt in (one, f"{above}{one}" if one.startswith(".") else f"{above} {one}"):
            if (first := next(uraikan_rentang(attempt), "")) and regulasi.memuat(prefix + first):
                return prefix + first
    return prefix + above if above else ""


def _semua(value: Any) -> Iterable[str]:
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str)]


def _satu(value: Any) -> str:
    return next(iter(_semua(value)), "")
