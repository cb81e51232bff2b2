"""Which rows rest on a place of the text, and where each of them is written: from an article to its lines.

The places of a row are those that it cites by name, of its steps, activities and contents too. Asked for a place, also
what cites one below it is found, and what cites the whole of which it is a part.
"""

import re
from collections.abc import Iterator
from typing import Any

import attrs

from tatakerja.rules.check.fault import Masalah
from tatakerja.rules.kelengkapan import JENIS_BERSITASI, daftar_tempat
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.alur import Isian, PolaLangkah
from tatakerja.values.galat import Jalur, TidakDitemukan
from tatakerja.values.penomoran import URUTAN
from tatakerja.values.tahapan import Kegiatan, Kewajiban, TanggungJawab, sebut_butir
from tatakerja.values.teks import maksud

_JENIS = {"tanggung_jawab": "tanggung jawab"}
"""Kinds of rows that a place is asked for by another name."""


@attrs.frozen(kw_only=True)
class Penyitasi:
    """What rests on a place.

    :ivar tempat: the place cited: the one asked for, one below it, or the whole of which it is a part.
    :ivar jenis: what kind of row: ``alur``; ``anomali``, ``bukan_norma`` and ``di_luar`` for what is declared.
    :ivar kode: its code; empty for a responsibility, an obligation and a declaration, which have none.
    :ivar isi: what it says, in its own words.
    :ivar butir: the step, activity or content of it that cites, in words; empty where the row itself does.
    :ivar berkas: file in which it is written; empty where the plugin doesn't say.
    :ivar baris: line there, of the step, activity or content that cites; 0 where the plugin doesn't say.
    """

    tempat: str
    jenis: str
    kode: str
    isi: str
    butir: str
    berkas: str
    baris: int


def cari_tempat(buku: BukuAturan, tanya: str) -> str:
    """The place that a text means: in any case, ``pasal 7 (1)`` for ``Pasal 7 ayat (1)``.

    :raises TidakDitemukan: if the regulation has no such place; names those that are near.
    """
    known = {_pokok(place): place for place in daftar_tempat(buku.regulasi)}
    found = known.get(_pokok(tanya))
    if found is None:
        raise TidakDitemukan(
            f"tempat {tanya!r} tidak ada dalam penomoran {buku.regulasi.singkatan}{maksud(tanya, known.values(), 2)}"
        )
    return found


def penyitasi(buku: BukuAturan, manager: PluginManager, tempat: str) -> list[Penyitasi]:
    """All that rests on a place, by the places cited in the order of the text; the wholes of which it is a part last.

    :param buku: a compiled book; its anomalies that change no answer count only if it was compiled with them.
    :param manager: of the same plugin, which knows where its rows are written.
    :param tempat: a place as :func:`cari_tempat` gives it.
    """
    order = {place: number for number, place in enumerate(daftar_tempat(buku.regulasi))}
    found: dict[tuple[str, ...], Penyitasi] = {}
    for kind, code, row, path, place in _cited(buku):
        if _below(place, tempat) or _below(tempat, place):
            file, line = _written(manager, kind, code, _looked_for(kind, row, path))
            part = _part(row, path)
            found.setdefault(
                (place, kind, code, part),
                Penyitasi(
                    tempat=place, jenis=kind, kode=getattr(row, "kode", ""), isi=_said(row), butir=part, berkas=file,
                    baris=line,
                ),
            )  # fmt: skip
    return sorted(found.values(), key=lambda one: (not _below(one.tempat, tempat), order.get(one.tempat, len(order))))


def _cited(buku: BukuAturan) -> Iterator[tuple[str, str, Any, Jalur, str]]:
    """Every citation: the kind of what cites, what names it, it, the path to the citation, the place."""
    for kind in JENIS_BERSITASI:
        for row in getattr(buku, kind):
            code = sebut_butir(row) if isinstance(row, TanggungJawab | Kewajiban) else row.kode
            yield from ((kind, code, row, path, place) for path, place in _paths(row, ()))
    for flaw in buku.anomali.values():
        yield from (("anomali", flaw.kode, flaw, ("tempat", number), place) for number, place in enumerate(flaw.tempat))
    for kind in ("bukan_norma", "di_luar"):
        for number, one in enumerate(getattr(buku.regulasi, kind)):
            yield kind, one.alasan, one, (kind, number), one.tempat


def _said(row: Any) -> str:
    """What a row says, in its own words."""
    return next((said for name in ("uraian", "isi", "alasan") if (said := getattr(row, name, ""))), "")


def _part(row: Any, jalur: Jalur) -> str:
    """The step, activity or content on the way to a citation, in words."""
    head, number = (*jalur, None)[:2]
    match getattr(row, str(head), None):
        case tuple(several) if isinstance(number, int):
            one: Any = several[number]
        case one:
            pass
    match one:
        case PolaLangkah():
            return f"{one.peran} {one.aksi}"
        case Kegiatan():
            return one.nama
        case Isian():
            return one.isi
    return ""


def _looked_for(jenis: str, row: Any, jalur: Jalur) -> Jalur:
    """By which path the line of a citation is looked for: that of the row itself where the row as a whole cites."""
    if jenis in ("tanggung_jawab", "kewajiban", "ketentuan"):
        return "isi", row.isi
    if jenis in ("bukan_norma", "di_luar"):
        return "alasan", row.alasan
    return () if str(jalur[0]).startswith("dasar") else jalur


def _paths(value: Any, jalur: Jalur) -> Iterator[tuple[Jalur, str]]:
    """The citations within a value, each with the path to it."""
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        for number, one in enumerate(value):
            yield from _paths(one, (*jalur, number))
    elif attrs.has(type(value)) or hasattr(value, "_fields"):
        names = getattr(value, "_fields", None) or [field.name for field in attrs.fields(type(value))]
        for name in names:
            if name.startswith("dasar"):
                yield from ((path, place) for path, place in _strings(getattr(value, name), (*jalur, name)))
            else:
                yield from _paths(getattr(value, name), (*jalur, name))


def _strings(value: Any, jalur: Jalur) -> Iterator[tuple[Jalur, str]]:
    if isinstance(value, str):
        yield jalur, value
    elif isinstance(value, tuple):
        for number, one in enumerate(value):
            yield from _strings(one, (*jalur, number))
    else:
        yield from _strings(value.dasar, (*jalur, "dasar"))


def _written(manager: PluginManager, jenis: str, kode: str, jalur: Jalur) -> tuple[str, int]:
    """File and line of what cites."""
    if jenis in ("bukan_norma", "di_luar"):
        jenis, kode = "regulasi", manager.regulasi().nama
    where = manager.daerah.letak(Masalah(_JENIS.get(jenis, jenis), kode, jalur, ""))
    name, mark, number = (where or "").rpartition(":")
    return (name, int(number)) if mark and number.isdigit() else ("", 0)


def _below(place: str, whole: str) -> bool:
    """Whether a place is another or stands below it; ``huruf b kedua`` stands beside ``huruf b``."""
    return place == whole or (place.startswith((f"{whole} ", f"{whole}.")) and not place.startswith(URUTAN, len(whole)))


def _pokok(place: str) -> str:
    """A place as it may be asked for: no matter the case, the spaces and a left out ``ayat``."""
    return re.sub(r"ayat|\s", "", place.casefold())
