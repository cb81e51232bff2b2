"""Citations as files write them: whole, short, as a range, by the name of a repeated sentence, by condition."""

import re
from typing import Any

from tatakerja.rules.berkas.syarat import KUNCI_SYARAT, syarat
from tatakerja.rules.berkas.tools import GAGAL, Konteks, satu_atau_banyak
from tatakerja.values.aturan import DasarBersyarat
from tatakerja.values.galat import Jalur
from tatakerja.values.penomoran import uraikan_rentang
from tatakerja.values.regulasi import Regulasi
from tatakerja.values.teks import ditanya, terdekat

BATAS_RENTANG = 100
_KATA = re.compile(r"\w+")
_INSTRUMEN = re.compile(r"([\w-]+): (.+)")
_BERSYARAT = KUNCI_SYARAT | {"dasar"}


def awalan(regulasi: Regulasi) -> frozenset[str]:
    """The words with which whole citations begin: those of the first level of the outlines."""
    outlines = [regulasi.penomoran, *(one.penomoran for one in regulasi.perubahan)]
    outlines += [one.menyisipkan for one in regulasi.perubahan if one.menyisipkan is not None]
    heads = {match[0] for outline in outlines for place in outline.tempat if (match := _KATA.match(place))}
    return frozenset(heads)


def dasar(value: object, konteks: Konteks, jalur: Jalur) -> Any:
    """Citations, some by condition; those by condition stay together under their condition."""
    found: list[str | DasarBersyarat] = []
    for one, place in satu_atau_banyak(value, jalur):
        if isinstance(one, dict):
            found += _bersyarat(one, konteks, place)
        else:
            text = konteks.teks(one, place)
            if text is GAGAL:
                continue
            if text in konteks.alat.rujukan:
                found += konteks.alat.rujukan[text]
            else:
                found += tempat(text, konteks, place)
    return tuple(dict.fromkeys(found))


def tempat_semua(value: object, konteks: Konteks, jalur: Jalur) -> Any:
    """Places without conditions; of a repeated sentence every place."""
    found: list[str] = []
    for one in dasar(value, konteks, jalur):
        found += [one] if isinstance(one, str) else one.dasar
    return tuple(dict.fromkeys(found))


def satu_tempat(value: object, konteks: Konteks, jalur: Jalur) -> Any:
    """Exactly one place."""
    text = konteks.teks(value, jalur)
    if text is GAGAL:
        return GAGAL
    places = tempat(text, konteks, jalur)
    if len(places) > 1:
        return konteks.salah(jalur, f"di sini hanya boleh satu tempat, bukan {text!r}", "sebut tempat pertamanya")
    return places[0] if places else GAGAL


def tempat(text: str, konteks: Konteks, jalur: Jalur) -> tuple[str, ...]:
    """The places that a citation names; empty after noting that there are none."""
    regulasi = konteks.alat.regulasi
    if regulasi is None:
        return (text,)
    named = _INSTRUMEN.fullmatch(text)
    code, rest = (named[1], named[2]) if named else (konteks.instrumen, text)
    code = "" if code == konteks.alat.kode_peraturan else code
    prefix = f"{code}: " if code else ""
    head = _KATA.match(rest)
    whole = head is not None and head[0] in konteks.alat.awalan
    # What a short one continues says itself in which instrument's numbering it is.
    above = [prefix + one.rpartition(": ")[2] for one in konteks.di] if named else konteks.di
    tried = [prefix + rest] if whole else [_sambung(one, rest) for one in above]
    for attempt in tried:
        if regulasi.memuat(attempt):
            return (attempt,)
        own, mark, place = attempt.rpartition(": ")
        members = tuple(own + mark + one for one in _anggota(place))
        if members and all(map(regulasi.memuat, members)):
            return members
    if whole or not konteks.di_salah:
        _tidak_ada(regulasi, text, tried, konteks, jalur)
    return ()


def _anggota(attempt: str) -> tuple[str, ...]:
    members = []
    try:
        for one in uraikan_rentang(attempt):
            members.append(one)
            if len(members) > BATAS_RENTANG:
                return ()
    except ValueError:  # longer than any range may be
        return ()
    return tuple(members)


def _sambung(above: str, rest: str) -> str:
    return f"{above}{rest}" if rest.startswith(".") else f"{above} {rest}"


def _mirip(attempt: str, places: tuple[str, ...]) -> str:
    """The place most like one that doesn't exist, rather beside it than elsewhere; empty where none is."""
    beside = attempt.rsplit(" ", 2)[0]
    for among in ([place for place in places if place.startswith(beside)], places):
        if near := terdekat(attempt, among):
            return near[0]
    return ""


def _tidak_ada(regulasi: Regulasi, text: str, tried: list[str], konteks: Konteks, jalur: Jalur) -> None:
    if not tried:
        hint = "tulis lengkap sejak Pasal atau Lampiran, atau beri `di` pada baris atau bagiannya"
        konteks.salah(jalur, f"sitasi {text!r} tidak lengkap", hint)
        return
    amended = {f"{one.kode}: ": one for one in regulasi.perubahan}
    for attempt in tried:
        own, mark, place = attempt.rpartition(": ")
        asked = amended.get(own + mark)
        if near := _mirip(place if asked else attempt, (asked or regulasi).penomoran.tempat):
            hint = ditanya((own + mark if asked else "") + near)
            break
    else:
        hint = f"dicari sebagai {' dan '.join(map(repr, tried))}" if tried != [text] else ""
    told = f" ({tried[0]})" if tried != [text] else ""
    named = amended.get("".join(tried[0].rpartition(": ")[:2]), regulasi)
    konteks.salah(jalur, f"sitasi {text!r}{told} tidak ada dalam penomoran {named.singkatan}", hint)


def _bersyarat(table: dict[str, object], konteks: Konteks, jalur: Jalur) -> list[str | DasarBersyarat]:
    konteks.asing(table, _BERSYARAT, jalur)
    conditions = syarat(table, konteks, jalur)
    if conditions is GAGAL or "dasar" not in table:
        konteks.salah(jalur, "sitasi bersyarat memerlukan bila dan dasar", "tulis { bila = {...}, dasar = ... }")
        return []
    plain: list[str] = []
    found: list[str | DasarBersyarat] = []
    for one in dasar(table["dasar"], konteks, (*jalur, "dasar")):
        if isinstance(one, str):
            plain.append(one)
        else:
            found.append(DasarBersyarat((*conditions, *one.bila), one.dasar))
    return [DasarBersyarat(conditions, tuple(plain)), *found] if plain else found
