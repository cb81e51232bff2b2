"""Assignments as a kind of stream: their names and states in the journal, and the tables by which they are found.

The journal knows states and the data of events as JSON; what keys they have is said here once, by :data:`PENUGASAN`,
whose events are those of :mod:`tatakerja.penugasan.life.event` alone. :data:`JENIS_STREAM` are all kinds that a
database keeps: whoever opens, prepares or copies one names them all.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

from tatakerja.journal import Bacaan, GalatBasisData, JenisStream, Peristiwa, Proyeksi
from tatakerja.penugasan.akses import AKSES
from tatakerja.penugasan.bertanda import BERTANDA
from tatakerja.values.galat import GalatPenugasan

if TYPE_CHECKING:
    from tatakerja.penugasan.life.state import KeadaanPenugasan

STREAM_PENUGASAN = "penugasan"
MENUNGGU, RINGKAS, PORSI = "giliran", "penugasan", "porsi"
LANJUTAN, TUJUAN, SURAT, TANDA_TANGAN = "lanjutan", "tujuan", "surat", "tanda_tangan"
_ID = re.compile(r"([0-9]{4})-([0-9]{1,6})")
_SELALU = "9999-12-31"
_Json = Mapping[str, object]
_Baris = Sequence[str | int | None]


def clean_id(id: str) -> str:
    """The id of an assignment as it is stored; ``2026-7`` is ``2026-000007``.

    :raises GalatPenugasan: if it has no such form.
    """
    found = _ID.fullmatch(id.strip())
    if found is None:
        raise GalatPenugasan(f"{id!r} bukan nomor penugasan; tulis seperti 2026-000007")
    return f"{found[1]}-{int(found[2]):06}"


def stream_of(id: str) -> str:
    """The stream of an assignment."""
    return f"{STREAM_PENUGASAN}/{id}"


def id_of(stream: str) -> str:
    """The assignment of a stream."""
    return stream.removeprefix(f"{STREAM_PENUGASAN}/")


def load(bacaan: Bacaan, id: str) -> "KeadaanPenugasan | None":
    """The state of an assignment; None where there is none."""
    return cast("KeadaanPenugasan | None", bacaan.keadaan(stream_of(id)).isi)


def begun(bacaan: Bacaan, id: str) -> Peristiwa:
    """The event by which a stored assignment began.

    :raises GalatBasisData: it isn't in the journal: the file is damaged.
    """
    for event in bacaan.peristiwa(stream_of(id)):
        return event
    raise GalatBasisData(
        f"penugasan {id} tidak mempunyai peristiwa dalam jurnal; jalankan `tatakerja jurnal periksa`, lalu pulihkan "
        "dari cadangan yang terperiksa"
    )


def load_all(bacaan: Bacaan) -> "Iterator[tuple[str, KeadaanPenugasan]]":
    """Every assignment with its state, by id."""
    for one in bacaan.daftar_keadaan(STREAM_PENUGASAN):
        if one.isi is not None:
            yield id_of(one.stream), cast("KeadaanPenugasan", one.isi)


@contextmanager
def proving(bacaan: Bacaan) -> Iterator[None]:
    """A block that reads states of many assignments, which aren't proven one by one: where it fails, they are.

    :raises GalatBasisData: one of them isn't the one that its events give.
    """
    try:
        yield
    except (AttributeError, LookupError, TypeError, ValueError):
        for one in bacaan.daftar_keadaan(STREAM_PENUGASAN):
            bacaan.keadaan(one.stream)
        raise


def _fold(state: _Json | None, event: Peristiwa) -> _Json:
    # Here, and below, loaded once something is written or shown: a question about rules needs none of it.
    from tatakerja.penugasan.life.fold import fold  # noqa: PLC0415

    return cast("_Json", fold(cast("KeadaanPenugasan | None", state), event))


def _rows(name: str) -> Callable[[str, _Json], Iterable[_Baris]]:
    """A projection's rows from a typed state, by the function that gives them."""
    give: Callable[[_Json], Iterable[_Baris]] | None = None

    def read(_: str, state: _Json) -> Iterable[_Baris]:
        nonlocal give
        if give is None:
            from tatakerja.penugasan.life import rows  # noqa: PLC0415

            give = getattr(rows, name)
        return give(state)

    return read


def busiest(
    bacaan: Bacaan, tokens: Iterable[str], masa: tuple[str | None, str | None], sendiri: tuple[str, int]
) -> tuple[int, tuple[str, ...]]:
    """The most that someone's shares come to on a day of a period, and the assignments that make it.

    :param tokens: under which the journal knows them.
    :param masa: first and last day of the period; None: open.
    :param sendiri: the assignment that the period is of, and its own share.
    """
    begin, end = masa[0] or "", masa[1] or _SELALU
    shares = {sendiri[0]: (begin, end, sendiri[1])}
    for token in tokens:
        for row in bacaan.cari(PORSI, orang=token):
            id, first, last = id_of(str(row["stream"])), str(row["mulai"] or ""), str(row["selesai"] or _SELALU)
            if id != sendiri[0] and first <= end and begin <= last:
                shares[id] = (first, last, int(row["porsi"] or 0))
    most = 0
    together: tuple[str, ...] = ()
    # A sum is largest on a first day of one of those that make it.
    for day in {max(begin, first) for first, _, _ in shares.values()}:
        there = {id: share for id, (first, last, share) in shares.items() if first <= day <= last}
        if sum(there.values()) > most:
            most, together = sum(there.values()), tuple(sorted(there))
    return most, together


PENUGASAN = JenisStream(
    nama=STREAM_PENUGASAN,
    fold=_fold,
    versi=9,
    proyeksi=(
        Proyeksi(
            nama=MENUNGGU,
            kolom={"unit": "TEXT", "orang": "TEXT", "peran": "TEXT", "awal": "TEXT"},
            baris=_rows("waited_for"),
            indeks=(("unit",), ("orang",)),
            dijaga=("unit", "orang"),
        ),
        Proyeksi(
            nama=RINGKAS,
            kolom={"status": "TEXT", "regulasi": "TEXT", "pemilik": "TEXT", "diusulkan": "TEXT"},
            baris=_rows("summary"),
            indeks=(("status",),),
        ),
        Proyeksi(
            nama=PORSI,
            kolom={"orang": "TEXT", "porsi": "INTEGER", "mulai": "TEXT", "selesai": "TEXT"},
            baris=_rows("share"),
            indeks=(("orang",),),
        ),
        Proyeksi(
            nama=SURAT,
            kolom={"register": "TEXT", "tahun": "INTEGER", "nomor": "INTEGER", "tanggal": "TEXT"},
            baris=_rows("letter_numbers"),
            indeks=(("register", "tahun"),),
        ),
        Proyeksi(
            nama=TANDA_TANGAN,
            kolom={"orang": "TEXT", "unit": "TEXT", "langkah": "INTEGER", "tanggal": "TEXT"},
            baris=_rows("step_signatures"),
            indeks=(("orang", "unit"),),
        ),
        Proyeksi(
            nama=LANJUTAN,
            kolom={"jenis": "TEXT", "nilai": "TEXT", "sejak": "TEXT"},
            baris=_rows("awaited_answers"),
            indeks=(("jenis", "nilai"),),
        ),
        Proyeksi(
            nama=TUJUAN,
            kolom={"unit": "TEXT", "orang": "TEXT"},
            baris=_rows("sent"),
            indeks=(("unit",), ("orang",)),
        ),
    ),
)

JENIS_STREAM = (PENUGASAN, BERTANDA, AKSES)
"""Every kind of stream that a database keeps beside the journal's own."""
