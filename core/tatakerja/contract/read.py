"""From JSON back to values, by cattrs; every fault with the path of its field."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache
from types import UnionType
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin

import attrs

from tatakerja.contract.shapes import class_of, fields_of, is_input
from tatakerja.values import isian
from tatakerja.values.galat import GalatNilai, KesalahanNilai

if TYPE_CHECKING:
    from cattrs import Converter

Hook = Callable[[Any, Any], Any]


def dari_json(nama: str, data: object) -> Any:
    """A value from what :func:`json.loads` gives.

    :param nama: what it is: ``usulan``; :func:`tatakerja.contract.daftar_skema` has the names.
    :param data: the object.
    :returns: the public value of that name, or the class that has the JSON's keys where the value has more.
    :raises GalatNilai: with every fault, its path and what to do.
    :raises GalatTatakerja: for a name that isn't there.
    """
    kelas = class_of(nama)
    from cattrs import BaseValidationError

    try:
        value = _converter().structure(data, kelas)
    except BaseValidationError as error:
        raise GalatNilai(nama, tuple(_faults(error, ""))) from None
    except GalatNilai as error:
        raise GalatNilai(nama, error.kesalahan) from None
    return value.nilai() if callable(getattr(kelas, "nilai", None)) else value  # a field may be named so, too


def _refuse(apa: str, saran: str) -> GalatNilai:
    return GalatNilai("", (KesalahanNilai("", apa, saran),))


def _faults(error: BaseException, path: str) -> Iterator[KesalahanNilai]:
    """The faults in what cattrs raised, each with its path."""
    from cattrs import AttributeValidationNote, BaseValidationError, IterableValidationNote

    if isinstance(error, BaseValidationError):
        for one in error.exceptions:
            where = path
            for note in getattr(one, "__notes__", ()):
                if isinstance(note, AttributeValidationNote):
                    where = f"{path}.{note.name}" if path else note.name
                elif isinstance(note, IterableValidationNote):
                    where = f"{path}[{note.index}]" if isinstance(note.index, int) else f"{path}.{note.index}"
            yield from _faults(one, where)
    elif isinstance(error, GalatNilai):
        for fault in error.kesalahan:
            joint = "." if path and fault.tempat and not fault.tempat.startswith("[") else ""
            yield attrs.evolve(fault, tempat=f"{path}{joint}{fault.tempat}")
    else:
        raise error


@cache
def _converter() -> "Converter":
    from cattrs import Converter

    converter = Converter()
    converter.register_structure_hook(str, _scalar(str, "teks", "tulis di antara tanda kutip"))
    converter.register_structure_hook(bool, _scalar(bool, "true atau false", "tulis true atau false"))
    converter.register_structure_hook(int, _scalar(int, "bilangan bulat", "tulis angkanya tanpa tanda kutip"))
    converter.register_structure_hook(float, _scalar(float, "bilangan", "tulis angkanya tanpa tanda kutip"))
    converter.register_structure_hook(date, _date_of_json)
    converter.register_structure_hook_func(_is_choice, _word)
    converter.register_structure_hook_factory(_is_tuple, lambda kind: _series(converter))
    converter.register_structure_hook_factory(_is_mapping, lambda kind: _mapping(converter))
    converter.register_structure_hook_factory(_is_union, lambda kind: _either(converter))
    converter.register_structure_hook_factory(attrs.has, lambda kelas: _object(converter, kelas))
    return converter


def _scalar(kelas: type[Any], what: str, hint: str) -> Hook:
    def read(data: Any, _: Any) -> Any:
        accepted = (int, float) if kelas is float else kelas
        if not isinstance(data, accepted) or (kelas is not bool and isinstance(data, bool)):
            raise _refuse(f"{_shown(data)} bukan {what}", hint)
        return data

    return read


def _date_of_json(data: Any, _: Any) -> date:
    found = isian.as_day(data) if isinstance(data, str) else data
    if type(found) is not date:
        raise GalatNilai("", tuple(isian.is_day("", _shown(data))))
    return found


def _word(data: Any, kind: Any) -> Any:
    faults = tuple(isian.choice("", data, get_args(kind)))
    if faults:
        raise GalatNilai("", faults)
    return data


def _shown(data: Any) -> str:
    """A value as a message names it: what it is, and not all of it."""
    names = {dict: "sebuah objek", list: "sebuah daftar", type(None): "null", bool: str(data).lower()}
    return names.get(type(data)) or f"{data!r}"[:60]


def _each(read: Callable[[Any], Any], items: Iterator[tuple[int | str, Any]], what: str) -> Iterator[Any]:
    """The items, read; raised as cattrs does when some can't be."""
    from cattrs import IterableValidationError, IterableValidationNote

    faults: list[Exception] = []
    for place, item in items:
        try:
            yield read(item)
        except Exception as error:  # every fault is told, and _faults raises again what is none
            error.add_note(IterableValidationNote(what, place, Any))
            faults.append(error)
    if faults:
        raise IterableValidationError(what, faults, tuple)


def _series(converter: "Converter") -> Hook:
    def read(data: Any, kind: Any) -> tuple[Any, ...]:
        if not isinstance(data, list | tuple):
            raise _refuse(f"{_shown(data)} bukan daftar", "tulis di antara [ dan ]")
        kinds = get_args(kind)
        if kinds[-1] is Ellipsis:
            return tuple(_each(lambda one: converter.structure(one, kinds[0]), iter(enumerate(data)), "daftar"))
        if len(data) != len(kinds):
            raise _refuse(f"daftar berisi {len(data)}", f"tulis tepat {len(kinds)} nilai")
        pairs = zip(data, kinds, strict=True)
        return tuple(_each(lambda pair: converter.structure(*pair), iter(enumerate(pairs)), "daftar"))

    return read


def _is_choice(kind: Any) -> bool:
    origin: Any = get_origin(kind)
    return origin is Literal


def _is_tuple(kind: Any) -> bool:
    origin: Any = get_origin(kind)
    return origin is tuple


def _is_mapping(kind: Any) -> bool:
    origin: Any = get_origin(kind)
    return isinstance(origin, type) and issubclass(origin, Mapping)


def _is_union(kind: Any) -> bool:
    origin: Any = get_origin(kind)
    return origin in (Union, UnionType)


def _mapping(converter: "Converter") -> Hook:
    def read(data: Any, kind: Any) -> dict[str, Any]:
        _require_object(data)
        values = _each(lambda one: converter.structure(one, get_args(kind)[1]), iter(data.items()), "peta")
        return dict(zip(data, values, strict=True))

    return read


def _either(converter: "Converter") -> Hook:
    """One of several: null, a text beside closed words, or the kind of object whose keys are there."""

    def read(data: Any, kind: Any) -> Any:
        kinds = get_args(kind)
        if data is None and type(None) in kinds:
            return None
        rest = [one for one in kinds if one is not type(None)]
        if str in rest:
            return converter.structure(data, str)
        fitting = (one for one in rest if _may_be(data, one))
        return converter.structure(data, next(fitting, rest[-1]))

    return read


def _may_be(data: Any, kind: Any) -> bool:
    if attrs.has(kind):
        return isinstance(data, Mapping) and fields_of(kind).keys() <= data.keys()
    return isinstance(data, kind if isinstance(kind, type) else str)


def _require_object(data: Any) -> None:
    if not isinstance(data, Mapping):
        raise _refuse(f"{_shown(data)} bukan objek", "tulis di antara { dan }")


def _object(converter: "Converter", kelas: type[Any]) -> Hook:
    from cattrs import ClassValidationError
    from cattrs.gen import make_dict_structure_fn

    fields = fields_of(kelas)
    read_fields = make_dict_structure_fn(kelas, converter)

    def read(data: Any, kind: Any) -> Any:
        _require_object(data)
        faults: list[Exception] = []
        missing = [name for name, (_, needed) in fields.items() if needed and name not in data]
        if missing:
            hint = "isi" if is_input(kelas) else "tulis kuncinya, dengan null atau [] bila kosong"
            faults.append(GalatNilai("", tuple(KesalahanNilai(name, "tidak ada", hint) for name in missing)))
        if is_input(kelas):
            unknown = [name for name in data if name not in fields]
            faults += [GalatNilai("", tuple(isian.choice(str(name), name, fields))) for name in unknown]
        try:
            value = read_fields(data, kind)
        except ClassValidationError as error:
            faults += [one for one in error.exceptions if not isinstance(one, KeyError)]
        except GalatNilai as error:
            faults.append(error)
        if faults:
            raise ClassValidationError(kelas.__name__, faults, kelas)
        return value

    return read
