"""Checks that hold for every kind of row: code, period, conditions, citations, what is implied, anomalies."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from tatakerja.rules.check.fault import CacatNilai, filled
from tatakerja.values.anomali import Anomali
from tatakerja.values.aturan import AnomaliBersyarat, Aturan, DasarBersyarat, setiap_anomali, setiap_sitasi
from tatakerja.values.galat import Jalur
from tatakerja.values.regulasi import Regulasi
from tatakerja.values.syarat import FAKTA_ANGKA, Atau, Syarat, SyaratSemua
from tatakerja.values.teks import maksud_pilihan

Domains = Mapping[str, frozenset[str]]
"""The values that each fact can have."""


class Words(NamedTuple):
    """What rows can name: places, anomalies, facts with their values.

    :ivar kinds: kinds of units.
    """

    regulasi: Regulasi
    anomali: Mapping[str, Anomali]
    domains: Domains
    kinds: frozenset[str]


def row_faults(row: Aturan, known: Words, *, cited: bool = True) -> Iterator[CacatNilai]:
    """What is wrong with what every row has.

    :param cited: whether the row itself must cite; False where its parts do.
    """
    yield from code_faults(row)
    yield from condition_faults(("bila",), row.bila, known.domains)
    if cited or row.dasar:
        yield from citation_faults(("dasar",), row.dasar, known)
    if not isinstance(row.tersirat, str):
        for number, reason in enumerate(row.tersirat):
            yield from condition_faults(("tersirat", number), reason.bila, known.domains)
            yield from filled(("tersirat", number, "isi"), reason.isi)
    yield from touching_faults(("anomali",), row.anomali, known)


def code_faults(row: Aturan) -> Iterator[CacatNilai]:
    """A code that can't be written or searched for, a period that ends before it begins."""
    if not isinstance(row.kode, str) or not row.kode or row.kode != "".join(row.kode.split()):
        yield ("kode",), f"kode {row.kode!r} kosong atau memuat spasi", "tulis kata dengan tanda hubung"
    days = (row.sejak, row.sampai)
    for name, day in zip(("sejak", "sampai"), days, strict=True):
        if day is not None and type(day) is not date:
            yield (name,), f"{name} {day!r} bukan tanggal", "tulis tanggal tanpa jam"
    if type(row.sejak) is date and type(row.sampai) is date and row.sampai < row.sejak:
        yield ("sampai",), f"berakhir {row.sampai} sebelum mulai {row.sejak}", "tukar sejak dan sampai"


def citation_faults(jalur: Jalur, cited: Iterable[str | DasarBersyarat], known: Words) -> Iterator[CacatNilai]:
    """Missing citations, places that the regulation doesn't have, conditions of citations."""
    cited = tuple(cited)
    yield from place_faults(jalur, setiap_sitasi(cited), known.regulasi)
    for number, one in enumerate(cited):
        if not isinstance(one, str):
            yield from condition_faults((*jalur, number), one.bila, known.domains)


def place_faults(jalur: Jalur, places: Iterable[str], regulasi: Regulasi) -> Iterator[CacatNilai]:
    """Missing citations, and places that the regulation doesn't have."""
    places = tuple(places)
    if not places:
        yield jalur, "tidak menyebut dasar", "beri paling sedikit satu sitasi"
    for place in places:
        if not regulasi.memuat(place):
            said = f"sitasi {place!r} tidak ada dalam penomoran {regulasi.singkatan}"
            yield (*jalur, place), said, maksud_pilihan(place, regulasi.penomoran.tempat)


def touching_faults(jalur: Jalur, codes: Iterable[str | AnomaliBersyarat], known: Words) -> Iterator[CacatNilai]:
    """Codes of anomalies that aren't recorded, conditions under which they touch a row."""
    codes = tuple(codes)
    for code in setiap_anomali(codes):
        if code not in known.anomali:
            yield (*jalur, code), f"anomali {code!r} tidak tercatat", maksud_pilihan(code, known.anomali.keys())
    for number, one in enumerate(codes):
        if not isinstance(one, str):
            yield from condition_faults((*jalur, number), one.bila, known.domains)


def condition_faults(jalur: Jalur, conditions: SyaratSemua, domains: Domains) -> Iterator[CacatNilai]:
    """Conditions on facts or values that don't exist."""
    for one in conditions:
        if isinstance(one, Atau):
            if not one.pilihan:
                yield (*jalur, "atau"), "atau tidak memuat satu pilihan pun", "tulis paling sedikit satu"
            for number, chosen in enumerate(one.pilihan):
                yield from condition_faults((*jalur, "atau", number), chosen, domains)
        else:
            yield from _single((*jalur, one.fakta), one, domains)


def _single(jalur: Jalur, syarat: Syarat, domains: Domains) -> Iterator[CacatNilai]:
    domain = domains.get(syarat.fakta)
    if domain is None:
        yield (
            jalur,
            f"fakta {syarat.fakta!r} tidak dikenal",
            maksud_pilihan(syarat.fakta, domains.keys()) or _listed(domains),
        )
    elif syarat.fakta in FAKTA_ANGKA:
        yield from _bounds(jalur, syarat)
    elif not syarat.nilai:
        yield jalur, f"syarat atas {syarat.fakta!r} tidak menyebut nilai", maksud_pilihan("", domain)
    else:
        for value in sorted(syarat.nilai - domain):
            said = f"nilai {value!r} tidak dikenal bagi fakta {syarat.fakta!r}"
            yield (*jalur, value), said, maksud_pilihan(value, domain)


def _bounds(jalur: Jalur, syarat: Syarat) -> Iterator[CacatNilai]:
    least, most = syarat.paling_sedikit, syarat.paling_banyak
    if syarat.nilai or (least is None and most is None):
        yield jalur, f"syarat atas {syarat.fakta!r} harus berupa batas angka", "beri paling_sedikit atau paling_banyak"
    elif any(type(bound) is not int or bound < 0 for bound in (least, most) if bound is not None):
        yield jalur, f"batas atas {syarat.fakta!r} harus bilangan bulat", "tulis angka"
    elif least is not None and most is not None and most < least:
        yield jalur, f"batas atas {syarat.fakta!r} terbalik: paling sedikit {least}, paling banyak {most}", "tukar"


def _listed(domains: Domains) -> str:
    return f"fakta yang ada: {', '.join(domains)}"
