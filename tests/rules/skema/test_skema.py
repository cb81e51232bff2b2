"""The schemas: current, complete in their meanings, met by every shipped file, and of use against slips."""

import json
import re
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import jsonschema
import pytest

from tatakerja.kit.cases.folder import muat_kasus_berkas
from tatakerja.kit.cases.kedudukan import BerkasKasusSalah
from tatakerja.kit.cases.skema import skema_kasus
from tatakerja.rules.berkas.content import baca_isi
from tatakerja.rules.berkas.folder import BERKAS_REGULASI, PENGATURAN
from tatakerja.rules.berkas.kinds import JENIS_BARIS
from tatakerja.rules.skema import make, meanings
from tatakerja.rules.skema.make import skema_semua
from tatakerja.rules.skema.words import Kata

AKAR = Path(__file__).parents[3]
DIKIRIM = Path(make.__file__).parent
SAGARA = AKAR / "docs/contoh/sagara"
FOLDERS = sorted(
    {file.parent for file in AKAR.glob("**/regulasi.toml") if not {".venv", "kompatibilitas"} & set(file.parts)}
)
SALAH = tomllib.loads((AKAR / "tests/rules/berkas/salah.toml").read_text("utf-8"))["salah"]


def plain(value: object) -> object:
    """A document as JSON has it: days as text."""
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def faults(schema: dict, text: str) -> list[str]:
    return [error.message for error in jsonschema.Draft7Validator(schema).iter_errors(plain(tomllib.loads(text)))]


@pytest.fixture(scope="module")
def umum() -> dict:
    """The general grade."""
    return skema_semua()


def test_the_shipped_schemas_are_current(umum: dict) -> None:
    shipped = {file.stem: json.loads(file.read_text("utf-8")) for file in DIKIRIM.glob("*.json")}
    assert shipped.pop("kasus") == skema_kasus(), "jalankan `make docs`"
    assert shipped == umum, "jalankan `make docs`"
    assert umum.keys() == {*BERKAS_REGULASI, PENGATURAN}
    for schema in umum.values():
        jsonschema.Draft7Validator.check_schema(schema)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: str(folder.relative_to(AKAR)))
def test_every_shipped_file_meets_both_grades(folder: Path, umum: dict) -> None:
    khusus = skema_semua(Kata.dari(baca_isi(folder)))
    for file in sorted(folder.glob("*.toml")):
        name, text = file.stem.split("-")[0], file.read_text("utf-8")
        if name in umum:
            assert (file.name, faults(umum[name], text), faults(khusus[name], text)) == (file.name, [], [])


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: str(folder.relative_to(AKAR)))
def test_every_shipped_file_names_its_schema_in_its_first_line(folder: Path) -> None:
    for file in folder.glob("*.toml"):
        first = file.read_text("utf-8").split("\n", 1)[0]
        assert first.startswith("#:schema "), file
        named = (file.parent / first.removeprefix("#:schema ")).resolve()
        assert named == DIKIRIM / f"{file.stem.split('-')[0]}.json", file


def test_slips_are_caught_while_writing(umum: dict) -> None:
    khusus = skema_semua(Kata.dari(baca_isi(SAGARA)))
    caught = {"umum": 0, "khusus": 0}
    for salah in SALAH:
        text = (SAGARA / f"{salah['berkas']}.toml").read_text("utf-8").replace(salah["teks"], salah["ganti"], 1)
        caught["umum"] += bool(faults(umum[salah["berkas"]], text))
        caught["khusus"] += bool(faults(khusus[salah["berkas"]], text))
    assert caught["umum"] >= len(SALAH) * 0.7
    assert caught["khusus"] > caught["umum"]


def described(schema: object) -> Iterator[str]:
    if isinstance(schema, dict):
        yield from [schema["description"]] if isinstance(schema.get("description"), str) else []
        for one in schema.values():
            yield from described(one)
    elif isinstance(schema, list):
        for one in schema:
            yield from described(one)


def test_every_meaning_is_of_a_key_that_exists(umum: dict) -> None:
    used = set(described(umum))
    stale = {key for key, what in meanings.ARTI_KUNCI.items() if what not in used}
    stale |= {key for key, what in meanings.ARTI_KHUSUS.items() if what not in used}
    assert stale == set()


def test_every_meaning_is_a_sentence() -> None:
    told = [*meanings.ARTI_KUNCI.values(), *meanings.ARTI_KHUSUS.values()]
    assert [what for what in told if not re.match(r"[A-Z`].*\.$", what)] == []


def test_every_kind_of_row_is_offered_in_its_files(umum: dict) -> None:
    for name, kind in JENIS_BARIS.items():
        for berkas in kind.berkas:
            section = umum[berkas]["properties"]["bagian"]["items"]["properties"]
            assert section[name]["items"]["properties"].keys() == kind.kunci


KASUS = sorted(AKAR.glob("plugins/*/*/kasus/*.toml")) + sorted(SAGARA.glob("kasus/*.toml"))


@pytest.mark.parametrize("file", KASUS, ids=lambda file: str(file.relative_to(AKAR)))
def test_every_file_of_cases_names_its_schema_and_meets_it(file: Path) -> None:
    text = file.read_text("utf-8")
    first = text.splitlines()[0]
    assert (file.parent / first.removeprefix("#:schema ")).resolve() == DIKIRIM / "kasus.json"
    assert faults(skema_kasus(), text) == []


_KASUS = """
[organisasi.dinas]
unit = "PEMDA pemerintah_daerah - kepala_daerah"

[[kedudukan]]
kalimat = "Yang memimpin tidak dinilai."
organisasi = "dinas"
pegawai = { memimpin = "PEMDA" }
status = "tidak_diatur"
"""


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('status = "tidak_diatur"', 'status = "diam"'),
        ('kalimat = "Yang', 'kalimatt = "Yang'),
        ("pegawai = { memimpin", "pegawai = { memipin"),
        ('organisasi = "dinas"\n', ""),
        ('status = "tidak_diatur"', 'status = "tidak_diatur"\ndasr = ["Pasal 1"]'),
        ("[[kedudukan]]", "[[kedudukn]]"),
        ("unit = ", "units = "),
    ],
)
def test_the_schema_of_cases_marks_what_the_reader_refuses(tmp_path: Path, right: str, wrong: str) -> None:
    file = tmp_path / "kasus.toml"
    file.write_text(_KASUS, "utf-8")
    assert (faults(skema_kasus(), _KASUS), len(muat_kasus_berkas(file))) == ([], 1)
    changed = _KASUS.replace(right, wrong)
    assert changed != _KASUS
    file.write_text(changed, "utf-8")
    with pytest.raises(BerkasKasusSalah):
        muat_kasus_berkas(file)
    assert faults(skema_kasus(), changed) != []


def replaced(value: object, where: tuple, new: object) -> object:
    """A document with one value replaced."""
    if not where:
        return new
    head, *rest = where
    copy = list(value) if isinstance(value, list) else dict(value)
    copy[head] = replaced(copy[head], tuple(rest), new)
    return copy


def places(value: object, where: tuple = ()) -> Iterator[tuple]:
    yield where
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in inside:
        yield from places(one, (*where, key))


def as_toml(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {as_toml(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(as_toml, value)) + "]"
    return value.isoformat() if isinstance(value, date) else json.dumps(value, ensure_ascii=False)


@pytest.mark.parametrize("new", ["kata", [], {}, ["x", {"y": 1}]], ids=repr)
def test_no_value_of_another_type_breaks_the_reader(tmp_path: Path, new: object) -> None:
    refused = accepted = 0
    for shipped in sorted((SAGARA / "kasus").glob("*.toml")):
        file = tmp_path / shipped.name
        data = tomllib.loads(shipped.read_text("utf-8"))
        data = {key: rows[:2] if isinstance(rows, list) else rows for key, rows in data.items()}
        for where in filter(None, places(data)):
            changed = replaced(data, where, new)
            file.write_text("\n".join(f"{key} = {as_toml(one)}" for key, one in changed.items()), "utf-8")
            try:
                accepted += bool(muat_kasus_berkas(file))
            except BerkasKasusSalah as error:
                refused += all(line.startswith(f"{file.name}:") for line in str(error).splitlines())
    assert refused > 50
    assert accepted < refused
