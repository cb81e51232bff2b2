"""How public values clean and check their own fields: every fault is found before any is told.

:class:`Terperiksa` holds each field against the type that its class names; the rest is for fields that ask more.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from tatakerja.values.galat import GalatNilai, KesalahanNilai
from tatakerja.values.teks import baca_tanggal, maksudnya

PANJANG_NIP: Final = 18

FILLING: Final = re.compile(r"[\s.]")
"""What stands between the digits of a printed NIP."""


def require(nama: str, faults: Iterable[KesalahanNilai]) -> None:
    """Refuse a value if anything is wrong with it.

    :param nama: what the value is called.
    :raises GalatNilai: with every fault.
    """
    found = tuple(faults)
    if found:
        raise GalatNilai(nama, found)


def choice(tempat: str, value: object, pilihan: Iterable[str]) -> Iterator[KesalahanNilai]:
    """The fault of a value that is none of a closed list's words."""
    words = tuple(pilihan)
    if isinstance(value, str) and value in words:
        return
    yield KesalahanNilai(tempat, f"{value!r} tidak dikenal", _meant(value, words))


def _meant(value: object, words: tuple[str, ...]) -> str:
    meant = maksudnya(str(value), words)
    known = f"yang dikenal: {', '.join(word or '(kosong)' for word in words)}"
    return f"{meant} ({known})" if meant else known


def text(tempat: str, value: object, *, kosong: bool = True) -> Iterator[KesalahanNilai]:
    """The fault of what is no text, or is an empty one where something must stand."""
    if not isinstance(value, str):
        yield KesalahanNilai(tempat, f"{value!r} bukan teks", "tulis di antara tanda kutip")
    elif not kosong and not value.strip():
        yield KesalahanNilai(tempat, "kosong", "isi")


def texts(tempat: str, value: object, *, kosong: bool = True) -> Iterator[KesalahanNilai]:
    """The faults of what should be a tuple of texts; a single text would fall into letters, so it is refused."""
    if isinstance(value, str):
        yield KesalahanNilai(tempat, f"{value!r} satu teks, seharusnya daftar teks", f"tulis [{value!r}]")
    elif not isinstance(value, tuple):
        yield KesalahanNilai(tempat, f"{value!r} bukan daftar", "tulis daftar teks")
    else:
        for i, one in enumerate(value):
            yield from text(f"{tempat}[{i}]", one, kosong=kosong)


def as_tuple(value: Any) -> Any:
    """A list or other series as a tuple; a text and whatever is no series stay, for the check to refuse."""
    return tuple(value) if isinstance(value, Iterable) and not isinstance(value, str | Mapping) else value


def nip(value: Any) -> Any:
    """A NIP without the spaces and dots with which it is written."""
    return clean_nip(value) if isinstance(value, str) else value


def nips(value: Any) -> Any:
    """Several NIPs, as :func:`nip` has each."""
    series = as_tuple(value)
    return tuple(map(nip, series)) if isinstance(series, tuple) else series


def day_text(value: Any) -> Any:
    """A day as ISO text."""
    return value.isoformat() if isinstance(value, date) else value


def as_day(value: Any) -> Any:
    """A day from ISO text; whatever else stays, for the check to refuse."""
    read = baca_tanggal(value) if isinstance(value, str) else None
    return value if read is None else read


def is_day(tempat: str, value: object) -> Iterator[KesalahanNilai]:
    """The fault of what is no day."""
    if not isinstance(as_day(value), date):
        yield KesalahanNilai(tempat, f"{value!r} bukan tanggal", "tulis TAHUN-BULAN-HARI, misalnya 2026-01-05")


def clean_nip(text: str) -> str:
    """A NIP's 18 digits without spaces, dots and a leading apostrophe; any other identifier only trimmed."""
    trimmed = text.strip().removeprefix("'").strip()
    if is_nip(trimmed):
        return trimmed
    digits = FILLING.sub("", trimmed)
    return digits if is_nip(digits) else trimmed


def is_nip(text: str) -> bool:
    """Whether a text is exactly 18 digits."""
    return len(text) == PANJANG_NIP and text.isascii() and text.isdigit()


Uji = Callable[[Any], bool]

_SEBUTAN: Final[dict[Any, str]] = {
    str: "teks", int: "bilangan bulat", float: "bilangan", bool: "True atau False", date: "tanggal", bytes: "byte",
    NoneType: "None",
}  # fmt: skip


class Terperiksa:
    """What refuses to be made of something else than its class names, every fault at once.

    Derived values are taken as they are, and a value within this one has checked itself.

    :raises GalatNilai: when it is made, with each field that is of another type.
    """

    __slots__ = ()

    def __attrs_post_init__(self) -> None:
        _fit(type(self))
        self.__attrs_post_init__()  # the class's own now


def _fit(kelas: Any) -> None:
    """Give a class its own check, written as one expression: answers are made by the thousand.

    It says of values of the very types that are usual that they are right; any other is looked at field by field.
    """
    kinds = get_type_hints(kelas)
    given = [field.name for field in kelas.__attrs_attrs__ if field.init]

    def look(value: object) -> None:
        found = (type_faults(getattr(value, name), kinds[name], name) for name in given)
        require(kelas.__name__, (fault for faults in found for fault in faults))

    names: dict[str, object] = {"look": look}
    usual = " and ".join(_expression(f"v.{name}", kinds[name], names) for name in given)
    kelas.__attrs_post_init__ = eval(f"lambda v: ({usual or True}) or look(v)", names)  # noqa: S307  # of names of types


def _expression(value: str, kind: Any, names: dict[str, object]) -> str:
    """Python that is true only of values of a type, its classes called by a name of their own."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return f"({' or '.join(_expression(value, one, names) for one in parts)})"
    if kind in (None, NoneType):
        return f"{value} is None"
    if isinstance(kind, type) and origin is None and kind not in (object, Any):
        return f"{value}.__class__ is {_bound(kind, names)}"
    if origin is Literal and all(isinstance(one, str) for one in parts):
        return f"({value}.__class__ is str and {value} in {_bound(frozenset(parts), names)})"
    if origin is tuple and parts[-1] is Ellipsis and isinstance(parts[0], type) and get_origin(parts[0]) is None:
        every = _bound(frozenset({parts[0]}).issuperset, names)
        return f"({value}.__class__ is tuple and (not {value} or {every}(map(type, {value}))))"
    return f"{_bound(uji_tipe(kind), names)}({value})"


def _bound(what: object, names: dict[str, object]) -> str:
    name = f"_{len(names)}"
    names[name] = what
    return name


def type_faults(value: object, kind: Any, tempat: str) -> Iterator[KesalahanNilai]:
    """Where a value isn't what its type says, each with its path.

    :param kind: a type as it is written for a field.
    :param tempat: the path of the value.
    """
    if uji_tipe(kind)(value):
        return
    rest = [one for one in _alternatives(kind) if one is not NoneType]
    wanted = next((one for one in rest if _within(value, one)), rest[0] if len(rest) == 1 else kind)
    if get_origin(wanted) is Literal and isinstance(value, str):
        yield from choice(tempat, value, get_args(wanted))
    elif _within(value, wanted):
        parts = value.items() if isinstance(value, Mapping) else enumerate(_series(value))
        if isinstance(value, Mapping):
            for key in value:
                yield from type_faults(key, get_args(wanted)[0], f"{tempat}, kunci")
        for place, one in parts:
            yield from type_faults(one, _part(wanted, place), f"{tempat}[{place!r}]")
    else:
        yield KesalahanNilai(tempat, f"{short(value)} bukan {sebut_tipe(kind)}", f"beri {sebut_tipe(kind)}")


def sebut_tipe(kind: Any) -> str:
    """A type in words: ``deret teks``, ``Pejabat atau None``."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return " atau ".join(dict.fromkeys(map(sebut_tipe, parts)))
    if origin is Literal:
        return f"salah satu dari {', '.join(repr(one) for one in parts)}"
    if origin is tuple and parts and parts[-1] is not Ellipsis:
        return f"tuple berisi {len(parts)}: {', '.join(map(sebut_tipe, parts))}"
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return f"peta dari {sebut_tipe(parts[0])} ke {sebut_tipe(parts[1])}"
    if isinstance(origin, type) and issubclass(origin, Iterable):
        named = {tuple: "tuple", frozenset: "frozenset"}.get(origin, "deret")
        return f"{named} berisi {sebut_tipe(parts[0])}" if parts else named
    return _SEBUTAN.get(kind) or str(getattr(kind, "__name__", kind))


@cache
def uji_tipe(kind: Any) -> Uji:
    """What tells whether a value is of a type; deep in series and mappings, shallow in what checks itself.

    :param kind: a type as it is written for a field; one that can't be held against a value, a callable's say, lets
        everything pass.
    """
    origin, parts = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        tests = tuple(map(uji_tipe, parts))
        return lambda value: any(test(value) for test in tests)
    if origin is Literal:
        return lambda value: isinstance(value, str | int) and value in parts
    if origin is tuple and parts and parts[-1] is not Ellipsis:
        tests = tuple(map(uji_tipe, parts))
        return lambda value: (
            isinstance(value, tuple)
            and len(value) == len(tests)
            and all(test(one) for test, one in zip(tests, value, strict=True))
        )
    if isinstance(origin, type) and issubclass(origin, Mapping):
        keys, values = map(uji_tipe, parts)
        return lambda value: isinstance(value, origin) and all(keys(k) and values(v) for k, v in value.items())
    if isinstance(origin, type) and issubclass(origin, Iterable) and parts:
        each = uji_tipe(parts[0])
        # What can be gone through once is left to whom it is for.
        return lambda value: (
            isinstance(value, origin)
            and not isinstance(value, str)
            and (not isinstance(value, Collection) or all(map(each, value)))
        )
    return _plain(kind)


def _plain(kind: Any) -> Uji:
    if kind is int:
        return lambda value: isinstance(value, int) and not isinstance(value, bool)
    if kind is float:
        return lambda value: isinstance(value, int | float) and not isinstance(value, bool)
    if kind is date:
        return lambda value: isinstance(value, date) and not isinstance(value, datetime)
    if isinstance(kind, type) and kind not in (object, Any):
        return lambda value: isinstance(value, kind)
    return lambda value: True


def _alternatives(kind: Any) -> tuple[Any, ...]:
    return get_args(kind) if get_origin(kind) in (Union, UnionType) else (kind,)


def _within(value: object, kind: Any) -> bool:
    """Whether only what stands in a series or mapping can be wrong with it."""
    origin, parts = get_origin(kind), get_args(kind)
    if not isinstance(origin, type) or not parts or isinstance(value, str) or not isinstance(value, origin):
        return False
    return not (origin is tuple and parts[-1] is not Ellipsis and len(parts) != len(_series(value)))


def _series(value: Any) -> tuple[Any, ...]:
    return tuple(value)


def _part(kind: Any, place: object) -> Any:
    origin, parts = get_origin(kind), get_args(kind)
    if origin is tuple and parts[-1] is not Ellipsis and isinstance(place, int):
        return parts[place]
    return parts[1] if issubclass(origin, Mapping) else parts[0]


def short(value: object) -> str:
    """A value on part of a line."""
    shown = repr(value).replace("\n", " ")
    return shown if len(shown) <= 60 else f"{shown[:59]}…"
