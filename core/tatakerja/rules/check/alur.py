"""Checks of routes, insertions, team rules and contents of letters, and the values that their facts can have."""

import re
from collections.abc import Iterable, Iterator
from typing import get_args

from tatakerja.rules.check.fault import CacatNilai, Masalah, filled, word, words
from tatakerja.rules.check.rows import Words, citation_faults, place_faults, row_faults
from tatakerja.values.alur import (
    CAKUPAN,
    Aksi,
    AturanAlur,
    AturanTim,
    Dokumen,
    Fase,
    Muatan,
    Pihak,
    PolaLangkah,
    Sisipan,
    Tingkat,
    Titik,
    baca_tenggat,
)
from tatakerja.values.aturan import Aturan
from tatakerja.values.galat import Jalur
from tatakerja.values.istilah import JABATAN_PIMPINAN, JENIS_JABATAN, JENJANG, STATUS_ASN
from tatakerja.values.kedudukan import AturanKedudukan
from tatakerja.values.syarat import KOSONG, terpisah
from tatakerja.values.tahapan import AturanTahapan

_PIHAK, _AKSI = frozenset(get_args(Pihak)), frozenset(get_args(Aksi))
_DOKUMEN, _FASE = frozenset(get_args(Dokumen)), frozenset(get_args(Fase))
_TINGKAT = frozenset(get_args(Tingkat))
_STATUS = frozenset({"diatur", "dilarang", "tidak_diatur"})
_STATUS_ASN = frozenset(status or KOSONG for status in STATUS_ASN)
_ISIAN = re.compile(r"[a-z][a-z0-9_]{0,63}")


def route_domains(
    rules: Iterable[AturanKedudukan], stages: Iterable[AturanTahapan], kinds: frozenset[str]
) -> dict[str, frozenset[str]]:
    """The values that facts of a route can have."""
    scopes, empty = frozenset(CAKUPAN), frozenset({KOSONG})
    placements = frozenset(rule.kode for rule in rules) | empty
    return {
        "cara": frozenset({"penunjukan", "sukarela"}),
        "bentuk": frozenset({"individu", "tim"}),
        "sifat": frozenset({"rutin", "insidental"}) | empty,
        "cakupan": scopes,
        "cakupan_tim": scopes,
        "jenis_jabatan": frozenset(JENIS_JABATAN),
        "jenjang": frozenset(JENJANG) | empty,
        "status_asn": _STATUS_ASN,
        "jabatan_dipimpin": frozenset(JABATAN_PIMPINAN) | empty,
        "jabatan_di_atas": frozenset(JABATAN_PIMPINAN),
        "ukuran_tim": frozenset(),
        "ketua": frozenset(JENIS_JABATAN) | empty,
        "pemilik_pada": kinds | empty,
        "pemilik_kedudukan": placements,
        "pemilik_tahapan": frozenset(row.kode for row in stages) | empty,
        "kedudukan": placements,
        "hukum": frozenset({"ya", "tidak"}),
    }


def team_domains(stages: Iterable[AturanTahapan], kinds: frozenset[str]) -> dict[str, frozenset[str]]:
    """The values that facts of a team can have."""
    empty = frozenset({KOSONG})
    return {
        "bentuk": frozenset({"individu", "tim"}),
        "sifat": frozenset({"rutin", "insidental"}) | empty,
        "cakupan_tim": frozenset(CAKUPAN),
        "ukuran_tim": frozenset(),
        "anggota": frozenset(JENIS_JABATAN),
        "status_asn": _STATUS_ASN,
        "pemilik_pada": kinds | empty,
        "pemilik_tahapan": frozenset(row.kode for row in stages) | empty,
        "ketua": frozenset(JENIS_JABATAN) | empty,
        "ketua_tertinggi": frozenset({"ya", "tidak"}),
        "ketua_dari": frozenset({"unit", "perangkat_daerah", "instansi"}),
        "ketua_pada": kinds | empty,
        "ketua_memimpin": kinds | empty,
        "ketua_status_asn": _STATUS_ASN,
    }


def route_faults(row: AturanAlur, known: Words) -> Iterator[CacatNilai]:
    """A row of a route: what every row has, its steps, its letter."""
    yield from row_faults(row, known)
    yield from word(("fase",), row.fase, _FASE)
    yield from word(("status",), row.status, _STATUS)
    for part in ("langkah", "surat"):
        for number, step in enumerate(getattr(row, part)):
            yield from _step((part, number), step, row, known)
    if row.status != "diatur" and (row.langkah or row.surat):
        yield ("status",), f"status {row.status} tidak mempunyai langkah", "hapus langkahnya"
    if row.surat and row.fase != "persetujuan":
        yield ("surat",), "surat hanya ada pada mekanisme", "tulis langkahnya dalam langkah"
    if row.surat and all(step.aksi != "menetapkan" for step in row.surat):
        yield ("surat",), "surat tidak memuat langkah yang menetapkan", "tambahkan langkah menetapkan"


def insertion_faults(row: Sisipan, known: Words) -> Iterator[CacatNilai]:
    """An inserted step: what every row has, the step, where it stands."""
    yield from row_faults(row, known)
    yield from _step(("langkah",), row.langkah, row, known)
    if row.sebelum is not None and row.sesudah is not None:
        yield ("sesudah",), "menyebut sebelum dan sesudah sekaligus", "pilih satu"
    for name, point in (("sebelum", row.sebelum), ("sesudah", row.sesudah)):
        if isinstance(point, Titik):
            yield from word((name, "oleh"), point.oleh, _PIHAK, "pihak")
            yield from word((name, "aksi"), point.aksi, _AKSI)


def placing_faults(rows: Iterable[Sisipan], routes: Iterable[AturanAlur]) -> Iterator[Masalah]:
    """Insertions beside a step that no route has where they hold: they would stand at the end unasked.

    Before a step by which a letter is set is the end of the steps before the letter.
    """
    rows, routes = tuple(rows), tuple(routes)
    for row in rows:
        name, point = ("sebelum", row.sebelum) if row.sebelum is not None else ("sesudah", row.sesudah)
        if not isinstance(point, Titik):
            continue
        met = [route for route in routes if route.fase != "ketua" and not terpisah(route.bila, row.bila)]
        before = [route for route in met if name == "sebelum" or route.fase == "persetujuan"]
        steps = [step for route in before for step in route.langkah]
        steps += [step for route in before if name == "sebelum" for step in route.surat]
        steps += [other.langkah for other in rows if other is not row]
        if all((step.oleh, step.aksi) != (point.oleh, point.aksi) for step in steps):
            said = f"tidak satu alur pun yang dikenai sisipan ini memuat langkah {point.oleh} {point.aksi}"
            known = sorted({f"{step.oleh} {step.aksi}" for step in steps})
            yield Masalah("sisipan", row.kode, (name,), said, f"langkah yang ada: {', '.join(known) or 'tidak ada'}")


def _step(jalur: Jalur, step: PolaLangkah, row: Aturan, known: Words) -> Iterator[CacatNilai]:
    yield from word((*jalur, "oleh"), step.oleh, _PIHAK, "pihak")
    yield from filled((*jalur, "peran"), step.peran)
    yield from word((*jalur, "aksi"), step.aksi, _AKSI)
    yield from words((*jalur, "kepada"), step.kepada, _PIHAK, "pihak")
    yield from words((*jalur, "tembusan"), step.tembusan, _PIHAK, "pihak")
    if step.dokumen is not None:
        yield from word((*jalur, "dokumen"), step.dokumen, _DOKUMEN)
    if step.penolakan is not None and step.penolakan.dokumen is not None:
        yield from word((*jalur, "penolakan"), step.penolakan.dokumen, _DOKUMEN, "dokumen")
    if step.tenggat and baca_tenggat(step.tenggat) is None:
        yield (*jalur, "tenggat"), f"tenggat {step.tenggat!r} tidak terbaca", "tulis '5 hari kerja' atau '14 hari'"
    yield from citation_faults((*jalur, "dasar"), step.dasar or row.dasar, known)


def team_faults(row: AturanTim, known: Words) -> Iterator[CacatNilai]:
    """A remark on a team: what every row has, how much it weighs, what it says."""
    yield from row_faults(row, known)
    yield from word(("tingkat",), row.tingkat, _TINGKAT)
    yield from filled(("isi",), row.isi)


def content_faults(row: Muatan, known: Words) -> Iterator[CacatNilai]:
    """What a document must state: what every row has, the fields, each with its place."""
    yield from row_faults(row, known, cited=False)
    yield from word(("dokumen",), row.dokumen, _DOKUMEN)
    if not row.isian:
        yield ("isian",), "tidak menyebut satu isian pun", "sebut yang harus dimuat dokumen itu"
    names: set[str] = set()
    for number, (nama, isi, tempat) in enumerate(row.isian):
        if not _ISIAN.fullmatch(nama) or nama in names:
            said = f"nama isian {nama!r} tidak dapat dipakai, atau dipakai dua kali"
            yield ("isian", number, "nama"), said, "tulis dengan huruf kecil, angka, garis bawah"
        names.add(nama)
        yield from filled(("isian", number, "isi"), isi)
        yield from place_faults(("isian", number, "dasar"), (tempat,), known.regulasi)
