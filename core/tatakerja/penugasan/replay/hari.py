"""The days on which events were decided: each made once for as long as no holder of a post changes.

Between two changes of holders nothing of the organisation differs from one day to the next but whose period begins or
ends, and which rules hold. So a year of events needs few days, and what is asked of the engine is asked of few.
"""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from itertools import chain
from typing import NamedTuple

from tatakerja.border.lolos import sound_holders
from tatakerja.engine.jabatan import PemangkuHari, PostBook
from tatakerja.journal import Bacaan, Peristiwa
from tatakerja.journal.personal import TOKEN
from tatakerja.penugasan.day import Hari
from tatakerja.penugasan.kini import Kini
from tatakerja.penugasan.life.event import common
from tatakerja.penugasan.snapshot import holder_in_row, read_employees, structure_of
from tatakerja.rules.rulebook import BukuAturan, days_of_change
from tatakerja.values.galat import GalatTatakerja
from tatakerja.values.organisasi import Pemangku, Susunan
from tatakerja.values.regulasi import Kosakata
from tatakerja.values.stored.penggantian import Penggantian

_KEPT = 64
"""How many days are kept: streams come in the order of their beginnings, so those that are near are asked for."""

_NEAR = 4096
"""Of how many days that were asked for it is remembered which of these they are."""


class _JabatanDilihat(PostBook):
    """The holders of a day, which notes whose posts were looked at."""

    def __init__(self, organisasi: Susunan, kosakata: Kosakata, tanggal: date, rows: Iterable[Pemangku]) -> None:
        self.dilihat: set[str] = set()
        super().__init__(organisasi, kosakata, tanggal, rows)

    def pemangku(self, unit: str) -> PemangkuHari:
        self.dilihat.add(unit)
        return super().pemangku(unit)

    def jabatan_dipegang(self, nip: str) -> tuple[Pemangku, ...]:
        rows = super().jabatan_dipegang(nip)
        for row in rows:
            self.dilihat.add(row.unit)
        return rows

    def pemegang_jabatan(self) -> tuple[str, ...]:
        self.dilihat.add("")  # everybody's
        return super().pemegang_jabatan()


class HariLampau(Hari):
    """A day of then.

    :ivar di: the holders of each unit's post in force; the same ones are one object.
    :ivar dilihat: codes of the units whose posts were looked at since somebody emptied it.
    :ivar masa_aturan: which of the regulation's periods it is in.
    """

    def __init__(self, susunan: "_Susunan", tanda: tuple[int, int], buku: BukuAturan, no: int, day: date) -> None:
        super().__init__(tanda, susunan.dasar.dengan_pemangku(susunan.baris(no)), buku, day)
        self.di = susunan.di(no, day)
        self.masa_aturan = bisect_right(susunan.batas_aturan, day)
        self.kini: dict[int, Kini] = {}
        rows = sorted(chain.from_iterable(self.di.values()), key=lambda row: susunan.urutan[id(row)])
        posts = _JabatanDilihat(self.organisasi, buku.kosakata, day, rows)
        self.posts, self.dilihat = posts, posts.dilihat


class _Versi(NamedTuple):
    """The rows of one post after a change: from which event on, and on which days it comes to be held by others."""

    no: int
    baris: tuple[Pemangku, ...]
    batas: tuple[date, ...]
    di: list[tuple[Pemangku, ...] | None]


class _Susunan:
    """A snapshot and what was recorded of its holders since."""

    def __init__(self, bacaan: Bacaan, cuplikan: int, buku: BukuAturan, batas: Collection[date]) -> None:
        stored = bacaan.muat_susunan(cuplikan, sampai=0)
        if stored is None:
            raise GalatTatakerja("cuplikan organisasi suatu peristiwa hilang; periksa dengan `jurnal periksa`")
        self.dasar = structure_of(stored, bacaan, buku.jenis_unit, dahulu=True)
        changes = bacaan.perubahan_susunan(cuplikan)
        self.no = [change.no for change in changes]
        rows: dict[str, list[Pemangku]] = {}
        # By identity: the rows of the import, then what was recorded since, as an organisation has them.
        self.urutan: dict[int, int] = {}
        for row in self.dasar.pemangku:
            rows.setdefault(row.unit, []).append(row)
            self.urutan[id(row)] = len(self.urutan)
        self.versi = {unit: [_version(0, some)] for unit, some in rows.items()}
        try:
            for change in changes:
                if change.baru is None or TOKEN.fullmatch(change.baru[1]):
                    continue
                new = holder_in_row(change.baru)
                some = rows.setdefault(new.unit, [])
                if change.lama is None:
                    some.append(new)
                    self.urutan[id(new)] = len(self.urutan)
                else:
                    place = some.index(holder_in_row(change.lama))
                    self.urutan[id(new)] = self.urutan[id(some[place])]
                    some[place] = new
                self.versi.setdefault(new.unit, []).append(_version(change.no, some))
        except (ValueError, TypeError) as error:
            raise GalatTatakerja(f"perubahan pejabat suatu organisasi tidak terbaca: {error}") from error
        last = [row for some in rows.values() for row in some]
        read_employees(self.dasar, cuplikan, bacaan, (row.nip for row in last))
        known = {row.nip for row in last if self.dasar.pegawai_ber_nip(row.nip) is not None}
        if changes and not sound_holders(last, self.dasar.unit_menurut_kode, known):
            # What is odd of them is said as of any organisation that a database holds.
            whole = bacaan.muat_susunan(cuplikan)
            if whole is not None:
                structure_of(whole, bacaan, buku.jenis_unit, dahulu=True)
        days = {day for versions in self.versi.values() for one in versions for day in one.batas}
        self.batas = sorted({*days, *batas})
        self.batas_aturan = sorted(batas)
        self._sama: dict[tuple[int, ...], tuple[Pemangku, ...]] = {}

    def di(self, no: int, day: date) -> dict[str, tuple[Pemangku, ...]]:
        """The holders in force of each post, as recorded until an event."""
        found = {}
        for unit, versions in self.versi.items():
            one = versions[-1] if versions[-1].no <= no else versions[bisect_right(versions, no, key=_no) - 1]
            if one.no > no:
                continue
            i = bisect_right(one.batas, day)
            rows = one.di[i]
            if rows is None:
                rows = tuple(row for row in one.baris if row.menjabat(day))
                rows = one.di[i] = self._sama.setdefault(tuple(map(id, rows)), rows)
            if rows:
                found[unit] = rows
        return found

    def baris(self, no: int) -> Iterable[Pemangku]:
        """All rows of holders, of any day, as recorded until an event."""
        for versions in self.versi.values():
            i = bisect_right(versions, no, key=_no) - 1
            if i >= 0:
                yield from versions[i].baris


class HariHari:
    """Gives the day of each event.

    :param bacaan: the view that is verified.
    :param buku: by whose words posts are named.
    :param penggantian: who or what took whose place, in the order of its record.
    """

    def __init__(self, bacaan: Bacaan, buku: BukuAturan, penggantian: Sequence[Penggantian]) -> None:
        self._bacaan = bacaan
        self._buku = buku
        self._batas = {*days_of_change(buku), *(date.fromisoformat(one.berlaku) for one in penggantian)}
        self._susunan: dict[int, _Susunan] = {}
        self._days: OrderedDict[tuple[int, int, int], HariLampau] = OrderedDict()
        self._near: dict[tuple[int, int, str], HariLampau] = {}
        self._snapshots = [(one.no, one.id) for one in bacaan.daftar_cuplikan()]

    def hari(self, event: Peristiwa) -> HariLampau:
        """The day of an event, as it was known then."""
        umum = common(event)
        # Older events don't say by which snapshot they went: by the newest of then.
        cuplikan = umum.get("cuplikan") or max(id_ for no, id_ in self._snapshots if no < event.no)
        susunan = self._susunan.get(cuplikan)
        if susunan is None:
            susunan = self._susunan[cuplikan] = _Susunan(self._bacaan, cuplikan, self._buku, self._batas)
        changed = bisect_right(susunan.no, event.no)
        near = self._near.get((cuplikan, changed, umum["tanggal"]))
        if near is not None:
            return near
        day = date.fromisoformat(umum["tanggal"])
        period = bisect_right(susunan.batas, day)
        key = cuplikan, changed, period
        found = self._days.get(key)
        if found is None:
            found = self._days[key] = HariLampau(susunan, (cuplikan, changed), self._buku, event.no, day)
            if len(self._days) > _KEPT:
                self._days.popitem(last=False)
                self._near.clear()
        else:
            self._days.move_to_end(key)
        if len(self._near) >= _NEAR:
            self._near.clear()
        self._near[cuplikan, changed, umum["tanggal"]] = found
        return found


def _no(one: _Versi) -> int:
    return one.no


def _version(no: int, rows: Iterable[Pemangku]) -> _Versi:
    found = tuple(rows)
    days = {row.mulai for row in found}
    days |= {row.selesai + timedelta(days=1) for row in found if row.selesai is not None and row.selesai < date.max}
    return _Versi(no, found, tuple(sorted(days)), [None] * (len(days) + 1))
