"""Counting while assignments pass by: nothing here grows with their number, only with that of days, posts and kinds."""

import heapq
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from itertools import accumulate

import attrs

from tatakerja.audit.penugasan.hasil import (
    JUDUL_PENUGASAN,
    BebanPejabat,
    CatatanPenugasan,
    PenugasanPerangkatDaerah,
    Tunggu,
    UmurTerbuka,
    WaktuLangkah,
)
from tatakerja.values.alur import Tingkat
from tatakerja.values.organisasi import Susunan
from tatakerja.values.pejabat import Pejabat

_TINGKAT: tuple[Tingkat, ...] = ("wajib", "diutamakan", "info")
_PLACE = {kode: place for place, kode in enumerate(JUDUL_PENUGASAN)}
_UMUR = (0, 8, 15, 31, 61, 91)
"""First days of the groups of open steps by age."""


def measure(days: Mapping[int, int]) -> Tunggu:
    """Waiting times from how often each number of days occurred."""
    count = sum(days.values())
    if not count:
        return Tunggu(jumlah=0, median=0.0, p90=0, maks=0)
    ordered = sorted(days.items())
    low, high = _nth(ordered, (count - 1) // 2), _nth(ordered, count // 2)
    return Tunggu(
        jumlah=count, median=(low + high) / 2, p90=_nth(ordered, -(-9 * count // 10) - 1), maks=ordered[-1][0]
    )


def _nth(ordered: list[tuple[int, int]], place: int) -> int:
    """The value at a place, from 0, of all values in order."""
    totals = list(accumulate(count for _, count in ordered))
    return ordered[bisect_right(totals, place)][0]


def office_of(organisasi: Susunan, kode: str) -> str:
    """The PD of a unit; within another instansi, its root. Empty for a unit that isn't there."""
    if kode not in organisasi.unit_menurut_kode:
        return ""
    path = list(organisasi.jalur(kode))
    return path[-1 if len(path) == 1 or path[-1].jenis == "instansi_lain" else -2].kode


class Terlama:
    """Of each kind of remark those that have waited longest, and how many there were.

    :param batas: how many of each kind are kept; None: all.
    """

    def __init__(self, batas: int | None) -> None:
        self._batas = batas
        self._kept: dict[str, list[tuple[int, int, CatatanPenugasan]]] = {}
        self._seen = 0
        self.jumlah: Counter[str] = Counter(dict.fromkeys(JUDUL_PENUGASAN, 0))

    def add(self, kode: str, hari: int, make: Callable[[], CatatanPenugasan]) -> None:
        """Count a remark, and keep it where it belongs to the longest.

        :param make: words it; asked only for what is kept.
        """
        self.jumlah[kode] += 1
        self._seen += 1
        kept = self._kept.setdefault(kode, [])
        # Of equal age the first to come stays; the number also keeps remarks themselves from being compared.
        key = hari, -self._seen
        if self._batas is None or len(kept) < self._batas:
            heapq.heappush(kept, (*key, make()))
        elif self._batas and key > kept[0][:2]:
            heapq.heapreplace(kept, (*key, make()))

    def urut(self) -> tuple[CatatanPenugasan, ...]:
        """What was kept, the most pressing level first, then by kind, then by age."""
        rows = [row for kept in self._kept.values() for row in kept]
        rows.sort(key=lambda row: (_TINGKAT.index(row[2].tingkat), _PLACE[row[2].kode], -row[0], -row[1]))
        return tuple(row[2] for row in rows)


@attrs.define
class Perangkat:
    """Counts of one PD."""

    jumlah: int = 0
    terbuka: int = 0
    aktif: int = 0
    catatan: Counter[str] = attrs.field(factory=Counter)
    tunggu: Counter[int] = attrs.field(factory=Counter)


@attrs.define
class _Jenis:
    """Counts of one kind of step."""

    diambil: Counter[int] = attrs.field(factory=Counter)
    terbuka: int = 0
    terlama: int = 0


@attrs.define
class _Beban:
    """Counts of one official."""

    pejabat: Pejabat
    terbuka: int = 0
    macet: int = 0
    terlama: int = 0


class Hitungan:
    """The figures of one audit.

    :param organisasi: in whose order and by whose names PDs are given.
    :param macet: days beyond which what waits counts as stuck.
    :param penerus: gives the unit that stands for a code today; None where none does.
    """

    def __init__(self, organisasi: Susunan, macet: int, penerus: Callable[[str], str | None]) -> None:
        self._units = organisasi.unit_menurut_kode
        self._macet = macet
        self._offices: defaultdict[str, Perangkat] = defaultdict(Perangkat)
        self._kinds: defaultdict[tuple[str, bool], _Jenis] = defaultdict(_Jenis)
        self._ages: Counter[int] = Counter()
        self._loads: dict[tuple[str | None, str], _Beban] = {}
        self._organisation = organisasi
        self._heir = penerus
        self._known: dict[str, str] = {}

    def office_of(self, unit: str) -> str:
        """The PD of a unit, or of its successor where it is gone; empty where neither is there."""
        if unit not in self._known:
            self._known[unit] = office_of(self._organisation, self._heir(unit) or unit)
        return self._known[unit]

    def office(self, unit: str) -> Perangkat:
        """The counts of a unit's PD."""
        return self._offices[self.office_of(unit)]

    def taken(self, kind: tuple[str, bool], unit: str | None, days: int) -> None:
        """Count a step that was taken, and how long it had waited for the leader of a unit or for an employee."""
        self._kinds[kind].diambil[days] += 1
        if unit is not None:
            self.office(unit).tunggu[days] += 1

    def waiting(self, kind: tuple[str, bool], who: Pejabat, days: int) -> None:
        """Count something that waits for an official."""
        counts = self._kinds[kind]
        counts.terbuka += 1
        counts.terlama = max(counts.terlama, days)
        self._ages[max(start for start in _UMUR if start <= days)] += 1
        load = self._loads.setdefault((who.nip, who.unit), _Beban(who))
        load.terbuka += 1
        load.macet += days > self._macet
        load.terlama = max(load.terlama, days)

    def per_office(self) -> tuple[PenugasanPerangkatDaerah, ...]:
        """Figures per PD."""
        order = {kode: place for place, kode in enumerate(self._units)}
        rows = sorted(self._offices.items(), key=lambda item: order.get(item[0], len(order)))
        return tuple(
            PenugasanPerangkatDaerah(
                kode=kode,
                nama=self._units[kode].nama if kode else "(unit yang tidak ada lagi)",
                jumlah=row.jumlah,
                terbuka=row.terbuka,
                aktif=row.aktif,
                catatan={kind: row.catatan[kind] for kind in JUDUL_PENUGASAN},
                tunggu=measure(row.tunggu),
            )
            for kode, row in rows
        )

    def per_kind(self) -> tuple[WaktuLangkah, ...]:
        """Waiting times per kind of step."""
        rows = [
            WaktuLangkah(aksi=aksi, ppk=ppk, diambil=measure(row.diambil), terbuka=row.terbuka, terlama=row.terlama)
            for (aksi, ppk), row in self._kinds.items()
        ]
        return tuple(sorted(rows, key=lambda row: (-row.diambil.median, -row.diambil.p90, row.aksi, row.ppk)))

    def ages(self) -> tuple[UmurTerbuka, ...]:
        """What waits, by age."""
        return tuple(
            UmurTerbuka(dari=start, sampai=None if end is None else end - 1, jumlah=self._ages[start])
            for start, end in zip(_UMUR, (*_UMUR[1:], None), strict=True)
        )

    def loads(self) -> tuple[BebanPejabat, ...]:
        """What waits for whom."""
        rows = sorted(
            self._loads.values(),
            key=lambda one: (-one.terbuka, -one.macet, -one.terlama, one.pejabat.unit, one.pejabat.nip or ""),
        )
        return tuple(
            BebanPejabat(pejabat=one.pejabat, terbuka=one.terbuka, macet=one.macet, terlama=one.terlama) for one in rows
        )
