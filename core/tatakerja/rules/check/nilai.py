"""What the values of a plugin's rows may be: of the type that their class names, of a size, and printable.

Rows from files were read by type; those that Python gives were only said to be.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import cache, reduce
from operator import or_
from types import NoneType, UnionType
from typing import Any, Final, Literal, Union, get_args, get_origin

import attrs

from tatakerja.border.text import terminal
from tatakerja.values.isian import type_faults, uji_tipe
from tatakerja.values.penunjuk import PimpinanMandiri

TEKS_REGULASI_TERPANJANG: Final = 20_000
"""Letters of a text."""
NILAI_TERBANYAK: Final = 50_000
"""Values in a series."""
BILANGAN_TERBESAR: Final = 1_000_000
"""The largest whole number, and less one the smallest: no limit, level or period of a regulation comes near."""
_TERDALAM: Final = 12
_TUNGGAL: Final = (str, int, bool, date, float)


def value_faults(value: object) -> Iterator[str]:
    """The faults of a row and of all that stands in it, each with its place.

    :param value: a value of attrs.
    """
    yield from _fields(value, "", _TERDALAM)


def _fields(value: Any, jalur: str, deep: int) -> Iterator[str]:
    if not deep:
        yield f"{jalur}: bersarang terlalu dalam"
        return
    for field in attrs.fields(type(value)):
        # What is derived from the others is made by the class itself.
        if field.init:
            place = f"{jalur}.{field.name}" if jalur else field.name
            yield from _value(getattr(value, field.name), field.type, place, deep - 1)


def _value(value: object, kind: Any, jalur: str, deep: int) -> Iterator[str]:
    wanted = _plain_kinds(kind)
    if wanted and not any(_is(value, one) for one in wanted):
        yield f"{jalur} {_short(value)} harus {' atau '.join(map(_name, wanted))}"
        return
    if not wanted and kind is not None:
        if isinstance(value, str) and uji_tipe(_words(kind))((value,)):
            yield f"{jalur} {_short(value)} satu teks, seharusnya barisan; tulis ({_short(value)},)"
            return
        faults = [f"{one.tempat} {terminal(one.apa)}; {one.saran}" for one in type_faults(value, _words(kind), jalur)]
        if faults:
            yield from faults
            return
    if isinstance(value, str):
        yield from _text(value, jalur)
    elif isinstance(value, int) and not isinstance(value, bool):
        if abs(value) > BILANGAN_TERBESAR:
            yield f"{jalur} {value} di luar batas {BILANGAN_TERBESAR}"
    elif attrs.has(type(value)):
        yield from _fields(value, jalur, deep)
    elif isinstance(value, tuple | list | frozenset | set | Mapping):
        yield from _series(value, jalur, deep)


@cache
def _words(kind: Any) -> Any:
    """A type with texts for its closed words, and for posts in a series: what is wrong with these is told by rows."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin is Literal:
        return _either(type(one) for one in parts)
    if origin in (Union, UnionType):
        return _either((*map(_words, parts), *((str,) if PimpinanMandiri in parts else ())))
    if origin is tuple and parts[-1] is Ellipsis:
        return tuple[_words(parts[0]), ...]  # type: ignore[misc]
    return kind


def _either(kinds: Iterable[Any]) -> Any:
    return reduce(or_, dict.fromkeys(kinds))


def _series(value: Any, jalur: str, deep: int) -> Iterator[str]:
    if len(value) > NILAI_TERBANYAK:
        yield f"{jalur}: lebih dari {NILAI_TERBANYAK} nilai"
        return
    if not deep:
        yield f"{jalur}: bersarang terlalu dalam"
        return
    if isinstance(value, Mapping):
        for key, one in value.items():
            yield from _value(key, None, f"{jalur}, kunci", deep - 1)
            yield from _value(one, None, f"{jalur}[{_short(key)}]", deep - 1)
        return
    for number, one in enumerate(value):
        yield from _value(one, None, f"{jalur}[{number}]", deep - 1)


def _text(value: str, jalur: str) -> Iterator[str]:
    if len(value) > TEKS_REGULASI_TERPANJANG:
        yield f"{jalur}: teks lebih dari {TEKS_REGULASI_TERPANJANG} karakter"
    elif terminal(value) != value:
        yield f"{jalur} {_short(value)} memuat karakter kendali; tulis tanpa itu"


def _plain_kinds(kind: Any) -> tuple[Any, ...]:
    """The single types that a value may have; empty where its type is a class, a series, or isn't known here."""
    parts = get_args(kind) if get_origin(kind) in (Union, UnionType) else (kind,)
    found: list[Any] = []
    for part in parts:
        if get_origin(part) is Literal:
            found += [str]
        elif part in _TUNGGAL or part in (None, NoneType):
            found.append(NoneType if part is None else part)
        else:
            return ()
    return () if found == [NoneType] else tuple(found)


def _is(value: object, kind: Any) -> bool:
    if kind is int or kind is float:
        return isinstance(value, (int, kind)) and not isinstance(value, bool)
    if kind is date:
        return isinstance(value, date) and not isinstance(value, datetime)
    return isinstance(value, kind)


def _name(kind: Any) -> str:
    words = {
        str: "teks",
        int: "bilangan",
        float: "bilangan",
        bool: "True atau False",
        date: "tanggal",
        NoneType: "None",
    }
    return words[kind]


def _short(value: object) -> str:
    shown = terminal(repr(value)).replace("\n", " ")
    return shown if len(shown) <= 60 else f"{shown[:59]}…"
