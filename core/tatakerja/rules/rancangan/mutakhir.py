"""A plugin's files brought up to date: names that were replaced are rewritten where they stand, all else stays.

Only the characters of a name are changed, so comments and layout stay; what was rewritten is read again and must be
what was there with the new names, else nothing is written.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import attrs
import tomli

from tatakerja.border.distributions import is_older
from tatakerja.border.files import read_text, write_file
from tatakerja.rules.berkas.faults import GalatRegulasi, KesalahanRegulasi
from tatakerja.rules.berkas.folder import salah_toml
from tatakerja.rules.berkas.lines import Letak
from tatakerja.rules.berkas.open import cari_akar, python_diabaikan
from tatakerja.rules.registry import API, API_GROUP
from tatakerja.rules.skema.make import skema_semua, tulis_skema
from tatakerja.values.galat import Jalur

FAKTA: Mapping[str, str] = {"mandiri": "pada", "pimpinan_mandiri": "dipimpin"}
"""Facts that conditions named otherwise: until v2 began."""
_SYARAT = ("bila", "tanpa")


class NamaDiganti(NamedTuple):
    """A name that was replaced.

    :ivar berkas: the file, relative to the folder; ``baris`` the line in it.
    """

    berkas: str
    baris: int
    lama: str
    baru: str


@attrs.frozen(kw_only=True)
class Pemutakhiran:
    """What was rewritten.

    :ivar skema: how many schemas were written anew.
    """

    folder: Path
    diganti: tuple[NamaDiganti, ...]
    skema: int


def mutakhirkan(folder: Path, *, uji: bool = False) -> Pemutakhiran:
    """Bring a plugin's files up to date.

    :param folder: of the distribution or of the package.
    :param uji: whether nothing is written.
    :raises GalatRegulasi: if there is no regulation in it, or a file is no TOML; nothing is written then.
    """
    akar = cari_akar(folder)
    files = {file: file.name for file in sorted(akar.glob("*.toml"))}
    made: list[NamaDiganti] = []
    texts: dict[Path, str] = {}
    for file, name in files.items():
        text = read_text(file)
        data = _read(name, text)
        told = list(_fakta(name, data, Letak(text)))
        texts[file] = _rewritten(name, text, told, _bernama_baru(data))
        made += [one for one, _ in told]
    outer = next((place for place in (akar, akar.parent) if (place / "pyproject.toml").is_file()), None)
    if outer is not None and not python_diabaikan(akar):
        file = outer / "pyproject.toml"
        text = read_text(file)
        data = _read(file.name, text)
        told = list(_api(data, Letak(text), text))
        texts[file] = _rewritten(file.name, text, told, _berversi_baru(data))
        made += [one for one, _ in told]
    schemas = (outer or akar) / "skema/regulasi"
    if not uji:
        for file, text in texts.items():
            write_file(file, text)
        if schemas.is_dir():
            tulis_skema(schemas)
    count = len(skema_semua()) + 1 if schemas.is_dir() else 0
    return Pemutakhiran(folder=folder, diganti=tuple(made), skema=count)


_DiTempat = tuple[NamaDiganti, int]
"""A name to replace, and where it begins in the text."""


def _fakta(name: str, data: object, places: Letak, path: Jalur = ()) -> Iterator[_DiTempat]:
    """The old facts of all conditions below a place."""
    for key, value in _members(data):
        where = (*path, key)
        if path and path[-1] in _SYARAT and key in FAKTA:
            yield NamaDiganti(name, places.baris(where), str(key), FAKTA[str(key)]), places.posisi(where)
        yield from _fakta(name, value, places, where)


def _members(data: object) -> Iterator[tuple[str | int, Any]]:
    if isinstance(data, dict):
        yield from data.items()
    elif isinstance(data, list):
        yield from enumerate(data)


def _api(data: Mapping[str, Any], places: Letak, text: str) -> Iterator[_DiTempat]:
    """Versions of the hooks that a plugin of files alone names and that are no more."""
    points = data.get("project", {}).get("entry-points", {}).get(API_GROUP, {})
    for name, version in points.items():
        where = ("project", "entry-points", API_GROUP, name)
        if isinstance(version, str) and is_older(version, API):
            at = text.index(version, text.index("=", places.posisi(where)))
            yield NamaDiganti("pyproject.toml", places.baris(where), version, API), at


def _rewritten(name: str, text: str, told: list[_DiTempat], sekarang: object) -> str:
    """The text with the new names.

    :param sekarang: what it must say then.
    :raises GalatRegulasi: if it wouldn't; the place is told.
    """
    new = text
    for one, begin in sorted(told, key=lambda pair: -pair[1]):
        at = begin + (text[begin] in "\"'")
        new = new[:at] + one.baru + new[at + len(one.lama) :]
    if told and _read(name, new) != sekarang:
        fault = KesalahanRegulasi(name, told[0][0].baris, "tidak dapat diganti dengan aman", "ganti dengan tangan")
        raise GalatRegulasi([fault])
    return new


def _bernama_baru(data: Any, *, syarat: bool = False) -> Any:
    """What a file says, with the facts of its conditions under their new names."""
    if isinstance(data, dict):
        return {
            FAKTA.get(key, key) if syarat else key: _bernama_baru(value, syarat=key in _SYARAT)
            for key, value in data.items()
        }
    return [_bernama_baru(one) for one in data] if isinstance(data, list) else data


def _berversi_baru(data: dict[str, Any]) -> dict[str, Any]:
    """What ``pyproject.toml`` says, with the version of the hooks."""
    points = data.get("project", {}).get("entry-points", {}).get(API_GROUP)
    if points is not None:
        points.update({name: API for name, one in points.items() if isinstance(one, str) and is_older(one, API)})
    return data


def _read(name: str, text: str) -> dict[str, Any]:
    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise GalatRegulasi([salah_toml(name, text, str(error))]) from error
