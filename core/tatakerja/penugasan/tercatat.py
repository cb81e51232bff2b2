"""Holders of posts whom commands recorded, beside those of a file that is imported: what is recorded isn't lost."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial

import attrs

from tatakerja.journal import PejabatTercatat
from tatakerja.journal.personal import TOKEN
from tatakerja.values.istilah import PEMEGANG
from tatakerja.values.organisasi import Pemangku, Susunan
from tatakerja.values.stored.impor import Bentrok

_Kunci = tuple[str, str, str, date]


@attrs.frozen
class Gabungan:
    """The holders of an organisation after an import.

    :ivar pemangku: those of the file, then those recorded.
    :ivar peristiwa: the events of the recorded ones that go on being recorded.
    :ivar dipertahankan: recorded holders whom the file doesn't name.
    :ivar bentrok: posts about which file and record disagree.
    :ivar tanpa_tempat: recorded holders whose unit, or who themselves, aren't in the organisation.
    """

    pemangku: tuple[Pemangku, ...]
    peristiwa: tuple[int, ...]
    dipertahankan: tuple[Pemangku, ...] = ()
    bentrok: tuple[Bentrok, ...] = ()
    tanpa_tempat: tuple[Pemangku, ...] = ()


Memilih = Callable[[str], bool]
"""Whether the file is preferred about a unit's post."""


def never(unit: str) -> bool:
    """The file is never preferred."""
    return False


def combine(
    organisasi: Susunan,
    tercatat: Iterable[PejabatTercatat],
    nip: Callable[[str], str],
    by_file: Memilih,
) -> Gabungan:
    """Put recorded holders beside those of a file.

    What both say alike, or only one of them says of a day, is taken. Where they disagree the record stands and what the
    file says instead is left out, unless the file is preferred.

    :param organisasi: the file's, checked.
    :param nip: gives the NIP that someone bears now.
    :param by_file: whether the file is preferred about a unit's post.
    """
    work = _Gabung(organisasi, nip, by_file)
    # What was recorded of one period under an older NIP and under a newer is of one period; the last record counts.
    rows: dict[_Kunci, tuple[Pemangku, tuple[int, ...]]] = {}
    for one in tercatat:
        row, events = work.row(one), one.peristiwa
        if (before := rows.pop(_key(row), None)) is not None:
            row, events = attrs.evolve(row, dasar=row.dasar or before[0].dasar), (*before[1], *events)
        rows[_key(row)] = row, events
    for row, events in rows.values():
        work.take(row, events)
    return work.result()


class _Gabung:
    def __init__(self, organisasi: Susunan, nip: Callable[[str], str], by_file: Memilih) -> None:
        self._organisasi = organisasi
        self._nip = nip
        self._by_file = by_file
        self._file: list[Pemangku | None] = list(organisasi.pemangku)
        self._places: dict[str, list[int]] = {}
        for place, row in enumerate(organisasi.pemangku):
            self._places.setdefault(row.unit, []).append(place)
        self._events: list[int] = []
        self._added: list[Pemangku] = []
        self._kept: list[Pemangku] = []
        self._clashes: list[Bentrok] = []
        self._homeless: list[Pemangku] = []

    def take(self, row: Pemangku, events: Iterable[int]) -> None:
        """Put a recorded holder, with the events about them, beside those of the file."""
        if not self._has_place(row):
            # The record itself stays: who is left out of one file by mistake may be back in the next.
            self._events += events
            if not TOKEN.fullmatch(row.nip):  # of somebody whose data was erased nothing is told
                self._homeless.append(row)
            return
        places = self._places.get(row.unit, [])
        said = [place for place in places if (of_file := self._file[place]) is not None and _key(of_file) == _key(row)]
        against = [place for place in places if self._against(place, row)]
        if against and self._by_file(row.unit):
            self._clashes.append(self._clash(row, against, "berkas"))
            return
        self._events += events
        if against:
            self._clashes.append(self._clash(row, against, "catatan"))
        for place in (*against, *said):
            of_file = self._file[place]
            if of_file is not None and _key(of_file) == _key(row):
                row = attrs.evolve(row, dasar=row.dasar or of_file.dasar)
            self._file[place] = None
        self._added.append(row)
        if not (said or against):
            self._kept.append(row)

    def row(self, one: PejabatTercatat) -> Pemangku:
        """A recorded holder, by the NIP that they bear in the organisation."""
        unit, person, sebagai, mulai, selesai, dasar = one.baris
        bearer = self._nip(person)
        if self._organisasi.pegawai_ber_nip(bearer) is None:
            bearer = person
        last = date.fromisoformat(selesai) if selesai else None
        return Pemangku(unit, bearer, sebagai, date.fromisoformat(mulai), last, dasar)

    def _has_place(self, row: Pemangku) -> bool:
        known = self._organisasi
        return row.unit in known.unit_menurut_kode and known.pegawai_ber_nip(row.nip) is not None

    def _against(self, place: int, row: Pemangku) -> bool:
        """Whether a row of the file can't be true beside a recorded one."""
        other = self._file[place]
        if other is None:
            return False
        if _key(other) == _key(row):
            return other.selesai != row.selesai
        return excludes(other, row)

    def _clash(self, row: Pemangku, against: Iterable[int], dipakai: str) -> Bentrok:
        of_file = tuple(one for place in against if (one := self._file[place]) is not None)
        return Bentrok(row.unit, row, of_file, dipakai)

    def result(self) -> Gabungan:
        rows = (*(row for row in self._file if row is not None), *self._added)
        return Gabungan(
            tuple(_in_file_order(self._organisasi.pemangku, rows)),
            tuple(self._events),
            tuple(self._kept),
            tuple(self._clashes),
            tuple(self._homeless),
        )


def excludes(one: Pemangku, other: Pemangku) -> bool:
    """Whether two rows can't hold together: a post has one holder a day, and one person isn't the same twice."""
    if one.unit != other.unit or not meet(one, other):
        return False
    return (one.nip, one.sebagai) == (other.nip, other.sebagai) or (
        one.sebagai in PEMEGANG and other.sebagai in PEMEGANG
    )


def meet(one: Pemangku, other: Pemangku) -> bool:
    """Whether two periods have a day in common."""
    return (other.selesai is None or one.mulai <= other.selesai) and (one.selesai is None or other.mulai <= one.selesai)


def _key(row: Pemangku) -> _Kunci:
    return row.unit, row.nip, row.sebagai, row.mulai


def _in_file_order(of_file: Sequence[Pemangku], rows: Iterable[Pemangku]) -> list[Pemangku]:
    """The rows in the order of the file, those that it doesn't have last."""
    places = {_key(row): place for place, row in enumerate(of_file)}
    return sorted(rows, key=partial(_place, places))


def _place(places: dict[_Kunci, int], row: Pemangku) -> int:
    return places.get(_key(row), len(places))
