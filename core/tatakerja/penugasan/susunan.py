"""Single changes of the organisation: employees who come, move, leave; units that change. Part of the front."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from tatakerja.values.organisasi import Pegawai, Unit

if TYPE_CHECKING:
    from tatakerja.penugasan.commands.frame import Kerja
    from tatakerja.penugasan.commands.susunan import Ubahan
    from tatakerja.rules.rulebook import BukuAturan
    from tatakerja.values.stored.impor import PerubahanSusunan


class PengubahSusunan(ABC):
    """What can be changed of the organisation of a database, one thing at a time.

    Every change is valid from a day on and journaled as an import; older days go on being answered as before. It is
    undone by the change that leads back: who came by mistake leaves, who left comes back. ``oleh`` is the NIP of who
    answers for it; without one the account is recorded.
    """

    buku: "BukuAturan"

    @property
    @abstractmethod
    def _work(self) -> "Kerja":
        """What runs commands; given by the system, as all below."""

    @abstractmethod
    def _book_of(self, regulasi: str) -> "BukuAturan | None":
        """The rules of another regulation under which assignments run."""

    @abstractmethod
    def _day(self, berlaku: str | date | None) -> date | None:
        """A day as it is given."""

    def pegawai_tambah(
        self,
        pegawai: Pegawai,
        *,
        berlaku: str | date | None = None,
        dasar: str = "",
        oleh: str | None = None,
        uji: bool = False,
    ) -> "PerubahanSusunan":
        """Record that an employee comes, or comes back.

        :param berlaku: the first day; None: the system's.
        :param uji: whether it is only told what would change.
        :raises GalatPenugasan: if the NIP is another's.
        :raises TidakDitemukan: if the unit doesn't exist on that day.
        """
        from tatakerja.penugasan.commands import susunan

        return self._change(susunan.joined(pegawai), berlaku, dasar, oleh, uji)

    def pegawai_pindah(
        self,
        nip: str,
        menjadi: Mapping[str, str],
        *,
        berlaku: str | date | None = None,
        dasar: str = "",
        oleh: str | None = None,
        uji: bool = False,
    ) -> "PerubahanSusunan":
        """Record that an employee is placed elsewhere, or gets another post or rank.

        :param menjadi: fields of an employee as they become: ``unit``, ``jenis_jabatan``, ``jenjang``,
            ``nama_jabatan``, ``golongan`` and so on; of one who is no fungsional any more the jenjang goes by itself.
        :param berlaku: the first day; None: the system's.
        :param uji: whether it is only told what would change.
        :raises TidakDitemukan: if the employee or the unit doesn't exist on that day.
        :raises GalatPenugasan: if nothing changes.
        """
        from tatakerja.penugasan.commands import susunan

        return self._change(susunan.moved(nip, menjadi), berlaku, dasar, oleh, uji)

    def pegawai_berhenti(
        self,
        nip: str,
        *,
        berlaku: str | date | None = None,
        dasar: str = "",
        oleh: str | None = None,
        uji: bool = False,
    ) -> "PerubahanSusunan":
        """Record that an employee leaves; posts that they hold become vacant.

        :param berlaku: the first day; None: the system's.
        :param uji: whether it is only told what would change.
        :raises TidakDitemukan: if the employee isn't there on that day.
        """
        from tatakerja.penugasan.commands import susunan

        return self._change(susunan.left(nip), berlaku, dasar, oleh, uji)

    def unit_tambah(
        self,
        unit: Unit,
        *,
        berlaku: str | date | None = None,
        dasar: str = "",
        oleh: str | None = None,
        uji: bool = False,
    ) -> "PerubahanSusunan":
        """Record that a unit is founded.

        :param berlaku: the first day; None: the system's.
        :param uji: whether it is only told what would change.
        :raises GalatPenugasan: if there is one of that code, or no such kind.
        :raises TidakDitemukan: if the unit above it doesn't exist on that day.
        """
        from tatakerja.penugasan.commands import susunan

        return self._change(susunan.founded(unit, self.buku.jenis_unit), berlaku, dasar, oleh, uji)

    def unit_ubah(
        self,
        kode: str,
        menjadi: Mapping[str, Any],
        *,
        berlaku: str | date | None = None,
        dasar: str = "",
        oleh: str | None = None,
        uji: bool = False,
    ) -> "PerubahanSusunan":
        """Record that a unit has another name, place or kind; its code stays.

        :param menjadi: fields of a unit as they become.
        :param berlaku: the first day; None: the system's.
        :param uji: whether it is only told what would change.
        :raises TidakDitemukan: if a unit doesn't exist on that day.
        :raises GalatPenugasan: if nothing changes, or it would lie below itself.
        """
        from tatakerja.penugasan.commands import susunan

        return self._change(susunan.altered(kode, menjadi, self.buku.jenis_unit), berlaku, dasar, oleh, uji)

    def unit_tutup(
        self,
        kode: str,
        ke: str | None = None,
        *,
        berlaku: str | date | None = None,
        dasar: str = "",
        oleh: str | None = None,
        uji: bool = False,
    ) -> "PerubahanSusunan":
        """Record that a unit is closed; staff, units below and running assignments pass to its successor.

        :param ke: the successor; None: the unit above it.
        :param berlaku: the first day; None: the system's.
        :param uji: whether it is only told what would change.
        :raises TidakDitemukan: if a unit doesn't exist on that day.
        :raises GalatPenugasan: if it is a root, or above its successor.
        """
        from tatakerja.penugasan.commands import susunan

        return self._change(
            susunan.closed(kode, ke or susunan.parent_of(self._work, kode, self._day(berlaku))),
            berlaku,
            dasar,
            oleh,
            uji,
        )

    def _change(
        self, ubahan: "Ubahan", berlaku: str | date | None, dasar: str, oleh: str | None, uji: bool
    ) -> "PerubahanSusunan":
        from tatakerja.penugasan.commands.susunan import change, changed
        from tatakerja.penugasan.tercatat import never
        from tatakerja.penugasan.views.impor import compare_import
        from tatakerja.values.stored.impor import PerubahanSusunan

        work, day = self._work, self._day(berlaku) or self._work.kalender.tanggal
        with work.simpan.baca() as bacaan:
            after = changed(work, bacaan, ubahan, day, oleh)
            planned = ubahan.rencana(day)
            banding = compare_import(bacaan, self.buku, after, day, never, self._book_of, planned)
        if not uji:
            change(work, ubahan, day, dasar=dasar, oleh=oleh)
        return PerubahanSusunan(banding, after, ubahan.catatan(after, day))
