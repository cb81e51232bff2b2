"""The organisation as it was when an event was recorded: what was done stays as it was, whatever is imported later."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date

from tatakerja.journal import Bacaan, KeteranganCuplikan, Peristiwa
from tatakerja.penugasan.day import Hari
from tatakerja.penugasan.life.event import common
from tatakerja.penugasan.snapshot import employee_of, structure_of
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.galat import GalatTatakerja
from tatakerja.values.organisasi import Susunan
from tatakerja.values.pejabat import Pejabat


class Lampau:
    """Gives the day of each event: the snapshot on which it was decided, with the holders recorded until then.

    :param bacaan: the view of the database.
    :param kini: the day on which it is shown.
    :param buku: by whose words posts are named.
    """

    def __init__(self, bacaan: Bacaan, kini: Hari, buku: BukuAturan) -> None:
        self._bacaan = bacaan
        self._kini = kini
        self._buku = buku
        self._days: dict[tuple[int, int, str], Hari] = {}
        self._structures: dict[tuple[int, int], Susunan] = {}
        self._snapshots: list[KeteranganCuplikan] | None = None

    def hari(self, event: Peristiwa, nip: Iterable[str] = ()) -> Hari:
        """The day of an event, as it was known then.

        :param nip: the employees who are asked about.
        """
        umum = common(event)
        cuplikan = umum.get("cuplikan") or self._newest_before(event.no)
        changed = bisect_right(self._changes_of(cuplikan), event.no)
        key = cuplikan, changed, umum["tanggal"]
        found = self._days.get(key)
        if found is None:
            structure, day = self._structure(cuplikan, changed, event.no), date.fromisoformat(umum["tanggal"])
            kini = self._kini
            same = structure is kini.organisasi and day == kini.tanggal  # then what is known of today is known of it
            found = self._days[key] = kini if same else Hari((cuplikan, changed), structure, self._buku, day)
        found.kenali(self._bacaan, nip)
        return found

    def pegawai(self, nip: str) -> Pejabat:
        """An employee who is in today's organisation no more, as they were last known."""
        for snapshot in reversed(self._known()):
            for _, row in self._bacaan.cari_pegawai(snapshot.id, [nip]):
                return self._kini.posts.pegawai_sendiri(employee_of(row))
        return Pejabat(nip, None, "", "", None)

    def _structure(self, cuplikan: int, changed: int, sampai: int) -> Susunan:
        key = cuplikan, changed
        found = self._structures.get(key)
        if found is None:
            if cuplikan == self._kini.cuplikan and changed == len(self._changes_of(cuplikan)):
                found = self._kini.organisasi
            else:
                found = self._kini.dahulu.susunan(key) or self._read(key, sampai)
            self._structures[key] = found
        return found

    def _read(self, key: tuple[int, int], sampai: int) -> Susunan:
        stored = self._bacaan.muat_susunan(key[0], sampai=sampai)
        if stored is None:
            raise GalatTatakerja("cuplikan organisasi suatu peristiwa hilang; periksa dengan `jurnal periksa`")
        found = structure_of(stored, self._bacaan, self._buku.jenis_unit, dahulu=True)
        self._kini.dahulu.ingat(key, found)
        return found

    def _changes_of(self, cuplikan: int) -> list[int]:
        """The changes of holders since a snapshot, by their events."""
        kept = self._kini.dahulu.perubahan
        if cuplikan not in kept:
            kept[cuplikan] = self._bacaan.perubahan_pejabat(cuplikan)
        return kept[cuplikan]

    def _newest_before(self, no: int) -> int:
        """The snapshot by which an event went that doesn't say it."""
        return max(one.id for one in self._known() if one.no < no)

    def _known(self) -> list[KeteranganCuplikan]:
        if self._snapshots is None:
            self._snapshots = self._bacaan.daftar_cuplikan()
        return self._snapshots
