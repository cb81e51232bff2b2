"""Who stands in the place of a unit that is gone, or of a NIP that is borne no more."""

from collections.abc import Iterable

from tatakerja.journal import Bacaan
from tatakerja.penugasan.day import Hari
from tatakerja.values.stored.penggantian import Penggantian


class Penerus:
    """Successors as of one day, as one view of the database has them; read when they are first asked for.

    Only what has begun by that day counts: a merger of next month changes nothing today.

    :param bacaan: a view or transaction in which the organisation is the one of this day.
    :param ingat: whether the day keeps what was read, as of :class:`~tatakerja.penugasan.kini.Kini`.
    :param rencana: what would be recorded after all that is.
    """

    def __init__(self, bacaan: Bacaan, hari: Hari, *, ingat: bool = False, rencana: Iterable[Penggantian] = ()) -> None:
        self._planned = tuple(rencana)
        self._bacaan = bacaan
        self._hari = hari
        self._kept = ingat
        self._recorded: list[Penggantian] | None = hari.penggantian if ingat else None
        self._gone: dict[str, tuple[str, str, str | None] | None] = {}

    def unit(self, kode: str) -> str | None:
        """The unit that stands for a code that day: itself, or its successor; None where neither is there."""
        seen = {kode}
        while kode not in self._hari.organisasi.unit_menurut_kode:
            after = self._next("unit", kode)
            if after is None or after.baru in seen:
                return None
            seen.add(after.baru)
            kode = after.baru
        return kode

    def atasan_lama(self, kode: str) -> str | None:
        """The nearest unit above one that is gone, as the last organisation had it, that itself stands that day."""
        seen = {kode}
        above = self._above(kode)
        while above is not None and above not in seen:
            found = self.unit(above)
            if found is not None:
                return found
            seen.add(above)
            above = self._above(above)
        return None

    def pengelola(self, kode: str) -> str | None:
        """The unit whose leader answers for one: itself, its successor, or the nearest above it that is left."""
        return self.unit(kode) or self.atasan_lama(kode)

    def nama_lama(self, kode: str) -> tuple[str, str] | None:
        """Name of a unit that is gone and what its leader was called there; None where no organisation ever had it."""
        found = self._last(kode)
        return None if found is None else found[:2]

    def nip(self, nip: str) -> str:
        """The NIP that someone bears that day who has borne this one; itself where nothing else was recorded.

        Where a change was taken back by another, the later of them counts.
        """
        path: list[Penggantian] = []
        while (after := self._next("nip", nip)) is not None:
            if after in path:
                return max(path, key=lambda one: (one.berlaku, one.no)).baru
            path.append(after)
            nip = after.baru
        return nip

    def nip_semua(self, nip: str) -> tuple[str, ...]:
        """Every NIP that someone has borne by that day, the newest last."""
        found = [self.nip(nip)]
        for one in found:
            found += [old for p in self._of("nip") if p.baru == one for old in p.lama if old not in found]
        return tuple(reversed(found))

    def sandi_semua(self, nip: str) -> tuple[str, ...]:
        """The tokens under which the journal knows someone, of whichever NIP, the newest last."""
        tokens = (self._bacaan.sandi(one) for one in self.nip_semua(nip))
        return tuple(token for token in tokens if token is not None)

    def sandi_mereka(self, nip: Iterable[str]) -> set[str]:
        """The tokens under which the journal knows some people, of whichever NIPs."""
        return set(self._bacaan.sandi_mereka({borne for one in nip for borne in self.nip_semua(one)}).values())

    def _of(self, jenis: str) -> list[Penggantian]:
        if self._recorded is None:
            self._recorded = self._bacaan.penggantian()
            if self._kept:
                self._hari.penggantian = self._recorded
        today = self._hari.tanggal.isoformat()
        return [one for one in (*self._recorded, *self._planned) if one.jenis == jenis and one.berlaku <= today]

    def _next(self, jenis: str, lama: str) -> Penggantian | None:
        """By what another took the place of one; the last record counts, so that a wrong one can be corrected."""
        return next((one for one in reversed(self._of(jenis)) if lama in one.lama), None)

    def _above(self, kode: str) -> str | None:
        found = self._last(kode)
        return None if found is None else found[2]

    def _last(self, kode: str) -> tuple[str, str, str | None] | None:
        """Name, leader's title and parent of a unit in the last organisation that had it."""
        if kode not in self._gone:
            found = self._bacaan.unit_terakhir(kode)
            row = None if found is None else found[1]
            self._gone[kode] = None if row is None else (row[1], row[5], row[3] or None)
        return self._gone[kode]
