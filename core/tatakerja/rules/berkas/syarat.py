"""Conditions as files write them: ``bila`` (all hold), ``tanpa`` (none holds), ``atau`` (one of several)."""

from typing import Any

from tatakerja.rules.berkas.tools import GAGAL, Konteks, kind_in_words
from tatakerja.values.galat import Jalur
from tatakerja.values.syarat import FAKTA_ANGKA, Atau, Syarat, fakta_tafsir

KUNCI_SYARAT = frozenset({"bila", "tanpa", "atau"})
_BATAS = frozenset({"paling_sedikit", "paling_banyak"})


def syarat_tabel(value: object, konteks: Konteks, jalur: Jalur) -> Any:
    """The conditions of a table that has nothing else: ``{ bila, tanpa, atau }``."""
    table = konteks.tabel(value, jalur)
    if table is None:
        return GAGAL
    konteks.asing(table, KUNCI_SYARAT, jalur)
    return syarat(table, konteks, jalur)


BENAR_SALAH = frozenset({"memimpin", "hukum"})
"""Facts of the core that hold or don't."""


def syarat(table: dict[str, object], konteks: Konteks, jalur: Jalur) -> Any:
    """The conditions of a table, beside whatever else it says; empty where it has none."""
    found: list[Syarat | Atau] = []
    for key, negated in (("bila", False), ("tanpa", True)):
        if key in table:
            facts = konteks.tabel(table[key], (*jalur, key))
            if facts is None:
                return GAGAL
            for fact, value in facts.items():
                found += _fakta(fact, value, negated, konteks, (*jalur, key, fact))
    if "atau" in table:
        choices = konteks.daftar(table["atau"], (*jalur, "atau"))
        if len(choices) < 2:
            konteks.salah((*jalur, "atau"), "atau memerlukan paling sedikit dua pilihan", "tulis sebagai bila")
        told: list[tuple[Syarat, ...]] = []
        for choice, place in choices:
            konteks.asing(choice, KUNCI_SYARAT - {"atau"}, place)
            told.append(syarat({key: choice[key] for key in choice.keys() - {"atau"}}, konteks, place))
        found.append(Atau(tuple(told)))
    return tuple(found)


def _fakta(fact: str, value: object, negated: bool, konteks: Konteks, jalur: Jalur) -> list[Syarat]:
    if fact == "tafsir":
        readings = konteks.tabel(value, jalur) or {}
        return [
            Syarat(fakta_tafsir(code), _nilai(chosen, konteks, (*jalur, code)), ingkar=negated)
            for code, chosen in readings.items()
        ]
    if fact in BENAR_SALAH and not isinstance(value, bool):
        said = repr(value) if isinstance(value, str) else kind_in_words(value)
        konteks.salah(jalur, f"syarat {fact!r} harus true atau false, bukan {said}", "tulis tanpa kutip")
        return []
    if isinstance(value, dict) or fact in FAKTA_ANGKA:
        return _batas(fact, value, negated, konteks, jalur)
    return [Syarat(fact, _nilai(value, konteks, jalur), ingkar=negated)]


def _nilai(value: object, konteks: Konteks, jalur: Jalur) -> frozenset[str]:
    if isinstance(value, bool):
        return frozenset({"ya" if value else "tidak"})
    words = konteks.kata(value, jalur)
    if words == ():
        konteks.salah(jalur, f"syarat {jalur[-1]!r} tidak menyebut nilai", "sebut nilainya atau hapus syarat ini")
    return frozenset() if words is GAGAL else frozenset(words)


def _batas(fact: str, value: object, negated: bool, konteks: Konteks, jalur: Jalur) -> list[Syarat]:
    bounds = {"paling_sedikit": value, "paling_banyak": value} if type(value) is int else value
    if fact not in FAKTA_ANGKA or not isinstance(bounds, dict) or not bounds:
        hint = "tulis { paling_sedikit = 4 } atau { paling_banyak = 5 }" if fact in FAKTA_ANGKA else "tulis kata"
        konteks.salah(jalur, f"syarat {fact!r} tidak dapat berupa {kind_in_words(value)}", hint)
        return []
    konteks.asing(bounds, _BATAS, jalur)
    for key, bound in bounds.items():
        if key in _BATAS and (type(bound) is not int or bound < 0):
            konteks.salah((*jalur, key), f"{key} harus bilangan bulat, bukan {kind_in_words(bound)}", "misalnya 4")
            return []
    return [Syarat(fact, ingkar=negated, **{key: bound for key, bound in bounds.items() if key in _BATAS})]
