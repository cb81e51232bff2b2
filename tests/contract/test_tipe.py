"""Every public value, each of its fields, given something of another type: refused by the field's name, whole."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import attrs
import pytest

import tatakerja
import tatakerja.plugin
from tatakerja import GalatNilai, KesalahanNilai, Organisasi, Pegawai, Pemangku, Unit, Usulan
from tatakerja.contract import daftar_skema, dari_json, ke_json
from tatakerja.contract.shapes import class_of
from tatakerja.plugin import Penomoran
from tatakerja.values.isian import Terperiksa, sebut_tipe, type_faults, uji_tipe

NIP = "198501012010011001"
OWN: dict[type[Any], Any] = {
    Unit: Unit("SETDA", "Sekretariat Daerah", "sekretariat_daerah", "KAB", "jpt_pratama"),
    Pegawai: Pegawai(nip=NIP, nama="Ani", status_asn="pns", jenis_jabatan="pelaksana", unit="SETDA"),
    Pemangku: Pemangku("SETDA", NIP, "definitif", date(2026, 1, 5)),
    Organisasi: Organisasi((), (), ()),
    Usulan: Usulan(cara="penunjukan", pemilik="SETDA", pegawai=(NIP,)),
    Penomoran: Penomoran(("Pasal 1",)),
}
"""Values that ask more of their fields than a type, one each."""
FAULTS = (tatakerja.Kesalahan, tatakerja.KesalahanNilai)
"""What faults are said with, by those that find them."""
WRONG = (None, 7, True, 1.5, "teks", b"x", date(2026, 1, 5), (7,), ["teks"], {"a": 1}, {1: "a"}, {7}, object())


def public() -> list[type[Any]]:
    """The values of both faces."""
    faces = (tatakerja, tatakerja.plugin)
    found = {value for face in faces for name in face.__all__ if inspect.isclass(value := getattr(face, name))}
    return sorted((kelas for kelas in found if attrs.has(kelas) and kelas not in FAULTS), key=lambda one: one.__name__)


def sample(kind: Any) -> Any:
    """Something of a type: the least there is."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return None if NoneType in parts else sample(parts[0])
    if parts:
        return _of_parts(origin, parts)
    if kind in OWN:
        return OWN[kind]
    if attrs.has(kind):
        kinds = get_type_hints(kind)
        return kind(**{name(field): sample(kinds[field.name]) for field in attrs.fields(kind) if field.init})
    return {str: "x", int: 1, float: 1.0, bool: False, date: date(2026, 1, 5)}.get(kind)


def _of_parts(origin: Any, parts: tuple[Any, ...]) -> Any:
    if origin is Literal:
        return parts[0]
    if origin is tuple and parts[-1] is not Ellipsis:
        return tuple(map(sample, parts))
    return {tuple: (), frozenset: frozenset()}.get(origin, {} if issubclass(origin, Mapping) else ())


def faults(make: Callable[[], Any]) -> tuple[Any, tuple[KesalahanNilai, ...]]:
    """What comes of it, and with what it is refused; an error of another kind passes through."""
    try:
        return make(), ()
    except GalatNilai as error:
        return None, error.kesalahan


def name(field: Any) -> str:
    """The name under which a field is given."""
    return field.alias


def changed(kelas: type[Any]) -> Iterator[tuple[str, Any, object]]:
    """Each field with something that it can't be, and the type that it has."""
    kinds = get_type_hints(kelas)
    for field in attrs.fields(kelas):
        if field.init:
            for wrong in WRONG:
                if not uji_tipe(kinds[field.name])(wrong):
                    yield field.name, wrong, kinds[field.name]


@pytest.mark.parametrize("kelas", public(), ids=lambda kelas: kelas.__name__)
def test_what_a_field_cannot_be_is_refused_by_its_name(kelas: type[Any]) -> None:
    sound = OWN.get(kelas) or sample(kelas)
    checked = issubclass(kelas, Terperiksa) or kelas in OWN
    given = {name(field): getattr(sound, field.name) for field in attrs.fields(kelas) if field.init}
    for field, wrong, kind in changed(kelas):
        key = name(attrs.fields_dict(kelas)[field])
        made, found = faults(lambda key=key, wrong=wrong: kelas(**given | {key: wrong}))
        if found:
            assert all(fault.tempat.startswith(field) for fault in found), (field, wrong, found)
            assert all(fault.apa and fault.saran for fault in found)
            continue
        taken = uji_tipe(kind)(getattr(made, field))  # another way of writing the same: a list, a day as text
        if checked:
            assert taken, (field, wrong)
        # What authors write is told when a plugin is loaded, all rows together: tests/rules holds that.


@pytest.mark.parametrize("nama", sorted(daftar_skema()))
def test_json_of_another_type_is_refused_by_its_path(nama: str) -> None:
    kelas = class_of(nama)
    kinds = get_type_hints(kelas)
    try:
        sound: dict[str, Any] = {
            field: plain(sample(kinds[field])) for field in kinds if field in attrs.fields_dict(kelas)
        }
    except (TypeError, GalatNilai):
        sound = dict.fromkeys(attrs.fields_dict(kelas))
    for field in sound:
        for wrong in (None, 7, True, 1.5, "teks", [7], ["teks"], {"a": 1}, [[]], {}):
            _, found = faults(lambda field=field, wrong=wrong: dari_json(nama, sound | {field: wrong}))
            assert all(fault.apa and fault.saran for fault in found), (field, wrong)
    for whole in (None, 7, "teks", [], [sound], {}):
        with pytest.raises(GalatNilai):
            dari_json(nama, whole)


def plain(value: Any) -> Any:
    """A sample as JSON has it."""
    if attrs.has(type(value)):
        return ke_json(value)
    if isinstance(value, tuple | frozenset):
        return list(map(plain, value))
    return value.isoformat() if isinstance(value, date) else value


@pytest.mark.parametrize(
    ("value", "of", "said"),
    [
        (7, str, "x: 7 bukan teks; beri teks"),
        (True, int, "x: True bukan bilangan bulat; beri bilangan bulat"),
        ("2026-01-05", date, "x: '2026-01-05' bukan tanggal; beri tanggal"),
        (("a", 7), tuple[str, ...], "x[1]: 7 bukan teks; beri teks"),
        ("a", tuple[str, ...], "x: 'a' bukan tuple berisi teks; beri tuple berisi teks"),
        (7, str | None, "x: 7 bukan teks atau None; beri teks atau None"),
        ({"a": 7}, Mapping[str, str], "x['a']: 7 bukan teks; beri teks"),
        ((1, 2, 3), tuple[int, int], "x: (1, 2, 3) bukan tuple berisi 2: bilangan bulat, bilangan bulat; beri"),
        (7, Pegawai | None, "x: 7 bukan Pegawai atau None; beri Pegawai atau None"),
        ("satuan", Literal["satu", "dua"], "x: 'satuan' tidak dikenal; maksudnya 'satu'?"),
    ],
)
def test_a_type_is_told_in_words(value: object, of: Any, said: str) -> None:
    assert str(next(type_faults(value, of, "x"))).startswith(said)
    assert sebut_tipe(of)


@attrs.frozen
class Cetakan(Terperiksa):
    """A value as the core's are."""

    nama: str
    nilai: tuple[int, ...] = ()
    lain: "Cetakan | None" = None


class Teks(str):
    """What is a text by inheritance."""


def test_every_fault_is_told_and_what_inherits_is_taken() -> None:
    assert Cetakan(Teks("x"), (1,), Cetakan("y")).nama == "x"
    with pytest.raises(GalatNilai) as caught:
        Cetakan(7, (1, "2"), "y")  # type: ignore[arg-type]
    assert str(caught.value).splitlines() == [
        "Cetakan: nama: 7 bukan teks; beri teks",
        "Cetakan: nilai[1]: '2' bukan bilangan bulat; beri bilangan bulat",
        "Cetakan: lain: 'y' bukan Cetakan atau None; beri Cetakan atau None",
    ]
