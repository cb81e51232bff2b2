"""The organisation over time: imported, its holders recorded, units merged, NIPs changed. Part of the front."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterable
from datetime import date
from os import PathLike
from typing import TYPE_CHECKING

from tatakerja.penugasan.susunan import PengubahSusunan
from tatakerja.values.isian import clean_nip
from tatakerja.values.organisasi import Organisasi, Pemangku, Susunan
from tatakerja.values.stored.penggantian import Penggantian

if TYPE_CHECKING:
    from tatakerja.journal import Bacaan
    from tatakerja.loading.assemble import OrganisasiBerkas
    from tatakerja.rules.rulebook import BukuAturan
    from tatakerja.values.pengaturan import Pengaturan
    from tatakerja.values.stored.impor import BandingImpor, PerubahanSusunan
    from tatakerja.values.stored.penghapusan import Penghapusan


class Kelembagaan(PengubahSusunan, ABC):
    """What can be done with the organisation of a database.

    Every command takes ``oleh``, the NIP of whoever answers for it; without one the system itself is recorded.
    """

    @abstractmethod
    def _under(self, regulasi: str) -> "Kelembagaan | None":
        """The same database under another regulation, given by the system; None where that isn't installed."""

    @property
    @abstractmethod
    def tanggal(self) -> date:
        """The day as of which it answers and acts."""

    def impor(
        self,
        organisasi: "str | PathLike[str] | Organisasi | OrganisasiBerkas",
        *,
        berlaku: str | date | None = None,
        menurut_berkas: bool | Collection[str] = False,
        oleh: str | None = None,
        pengaturan: "Pengaturan | None" = None,
    ) -> int:
        """Let an organisation answer from a day on; assignments keep the facts on which they were decided.

        Holders recorded by :meth:`pejabat_tetapkan` and :meth:`pejabat_akhiri` stay. :meth:`banding_impor` tells
        beforehand what would change and what would stay open.

        :param organisasi: folder of CSV files, or an organisation already read. What the folder says in
            ``pengaturan.toml`` is recorded with it, as by :meth:`~tatakerja.SistemTersimpan.atur`.
        :param berlaku: that day; None: the system's. The first organisation answers for all earlier days as well.
        :param menurut_berkas: whether the file is taken where it contradicts a recorded holder, not the record; or
            the codes of the units about whose posts it is.
        :param oleh: NIP of whoever answers for it, an employee of the new organisation.
        :param pengaturan: the settings recorded with it, instead of the folder's.
        :returns: number of the snapshot.
        :raises GalatMasukan: with every fault of the files; nothing is half imported.
        """
        from pathlib import Path

        from tatakerja.penugasan.commands.impor import import_organisation
        from tatakerja.rules.berkas.pengaturan import baca_pengaturan

        found, day = self._read(organisasi), self._day(berlaku)
        if pengaturan is None and not isinstance(organisasi, Susunan):
            pengaturan = baca_pengaturan(Path(organisasi))
        return import_organisation(
            self._work, found, oleh, berlaku=day, by_file=_chooser(menurut_berkas), pengaturan=pengaturan
        )

    def banding_impor(
        self,
        organisasi: "str | PathLike[str] | Organisasi | OrganisasiBerkas",
        *,
        berlaku: str | date | None = None,
        menurut_berkas: bool | Collection[str] = False,
    ) -> "BandingImpor":
        """What :meth:`impor` would change: who comes, goes and moves, and what stays open. Stores nothing.

        :raises GalatMasukan: as :meth:`impor`.
        """
        from tatakerja.penugasan.views.impor import compare_import

        found, day = self._read(organisasi).lengkap(), self._day(berlaku) or self.tanggal
        with self._work.simpan.baca() as bacaan:
            return compare_import(bacaan, self.buku, found, day, _chooser(menurut_berkas), self._book_of)

    def _book_of(self, regulasi: str) -> "BukuAturan | None":
        other = self._under(regulasi)
        return None if other is None else other.buku

    def unit_gabung(
        self,
        lama: Iterable[str],
        ke: str,
        *,
        berlaku: str | date | None = None,
        dasar: str = "",
        oleh: str | None = None,
    ) -> int | None:
        """Record that a unit takes the place of others from a day on.

        Where they still stand they are dissolved into it, with their staff. Running assignments pass to it.

        :param lama: codes of the units that are gone, or go.
        :param ke: the unit that takes their place.
        :param berlaku: the first day; None: the system's.
        :returns: number of the snapshot that this made; None where the organisation had done without them already.
        :raises TidakDitemukan: if a unit never existed, or the new one doesn't on that day.
        :raises GalatPenugasan: if one of them is above the other, or a root.
        """
        from tatakerja.penugasan.commands.pengganti import merge_units

        return merge_units(self._work, tuple(lama), ke, self._day(berlaku), dasar=dasar, oleh=oleh)

    def ganti_nip(
        self, lama: str, baru: str, *, berlaku: str | date | None = None, dasar: str = "", oleh: str | None = None
    ) -> None:
        """Record that a person bears a new NIP from a day on, as a PPPK does who becomes PNS.

        :raises TidakDitemukan: if nobody had the old one, or nobody has either on that day.
        :raises GalatPenugasan: if the new one is none, or somebody else's.
        """
        from tatakerja.penugasan.commands.pengganti import rename_person

        rename_person(self._work, lama, baru, self._day(berlaku), dasar=dasar, oleh=oleh)

    def banding_gabung(
        self, lama: Iterable[str], ke: str, *, berlaku: str | date | None = None, oleh: str | None = None
    ) -> "PerubahanSusunan":
        """What :meth:`unit_gabung` would change; stores nothing. Parameters and errors as there."""
        from tatakerja.penugasan.commands.pengganti import merged, organisation_on

        old, work, day = tuple(dict.fromkeys(lama)), self._work, self._day(berlaku) or self.tanggal
        with work.simpan.baca() as bacaan:
            after = merged(work, bacaan, old, ke, day, oleh=oleh) or organisation_on(work, bacaan, day)
            return self._planned(bacaan, after, day, Penggantian(0, "unit", old, ke, day.isoformat()))

    def banding_nip(
        self, lama: str, baru: str, *, berlaku: str | date | None = None, oleh: str | None = None
    ) -> "PerubahanSusunan":
        """What :meth:`ganti_nip` would change; stores nothing. Parameters and errors as there."""
        from tatakerja.penugasan.commands.pengganti import renamed

        old, new, work, day = clean_nip(lama), clean_nip(baru), self._work, self._day(berlaku) or self.tanggal
        with work.simpan.baca() as bacaan:
            after = renamed(work, bacaan, old, new, day, oleh=oleh)
            return self._planned(bacaan, after, day, Penggantian(0, "nip", (old,), new, day.isoformat()))

    def _planned(self, bacaan: "Bacaan", after: Organisasi, day: date, penggantian: Penggantian) -> "PerubahanSusunan":
        from tatakerja.penugasan.tercatat import never
        from tatakerja.penugasan.views.impor import compare_import
        from tatakerja.values.stored.impor import PerubahanSusunan

        banding = compare_import(bacaan, self.buku, after, day, never, self._book_of, (penggantian,))
        return PerubahanSusunan(banding, after)

    def pengganti(self) -> list[Penggantian]:
        """Who or what took whose place, in the order in which it was recorded."""
        with self._work.simpan.baca() as bacaan:
            return bacaan.penggantian()

    def _read(self, organisasi: "str | PathLike[str] | Organisasi | OrganisasiBerkas") -> "OrganisasiBerkas":
        from tatakerja.loading.assemble import OrganisasiBerkas
        from tatakerja.loading.folder import baca_berkas
        from tatakerja.loading.gate import held_to_files

        if isinstance(organisasi, Organisasi):
            # Read anew also where nothing is wrong: what is stored has no blanks at its ends.
            return held_to_files(organisasi.unit, organisasi.pegawai, organisasi.pemangku, self.buku.jenis_unit)
        if isinstance(organisasi, OrganisasiBerkas):
            # Its rows were checked, and it can't be changed: once is enough where the same kinds of units are known.
            if organisasi.jenis_unit.issubset(self.buku.jenis_unit):
                return organisasi
            return held_to_files(
                organisasi.unit, organisasi.lengkap().pegawai, organisasi.pemangku, self.buku.jenis_unit
            )
        return baca_berkas(organisasi, jenis_unit=self.buku.jenis_unit)

    def _day(self, berlaku: str | date | None) -> date | None:
        from tatakerja.penugasan.commands.input import clean_day

        return None if berlaku is None else clean_day("berlaku", berlaku)

    def pejabat_tetapkan(
        self,
        unit: str,
        nip: str,
        sebagai: str,
        *,
        mulai: str | date,
        selesai: str | date | None = None,
        dasar: str = "",
        oleh: str | None = None,
    ) -> tuple[str, ...]:
        """Record who holds the post that leads a unit.

        :param sebagai: definitif, pj, plt, plh or delegasi_penilaian.
        :param selesai: the last day; None: open.
        :returns: sentences on what is odd about it; it is recorded all the same.
        :raises GalatPenugasan: if the post has another holder on one of these days.
        :raises TidakDitemukan: if the unit or the employee doesn't exist.
        """
        from tatakerja.penugasan.commands.pejabat import appoint, period

        first, last = period(mulai, selesai)
        return appoint(self._work, Pemangku(unit, nip, sebagai, first, last, dasar), oleh)

    def pejabat_akhiri(
        self,
        unit: str,
        nip: str,
        *,
        selesai: str | date,
        sebagai: str | None = None,
        mulai: str | date | None = None,
        dasar: str = "",
        oleh: str | None = None,
    ) -> tuple[str, ...]:
        """Set the last day on which someone holds a post.

        :param sebagai: needed, like ``mulai``, only where the person holds it more than once.
        :returns: what is to be said of it: the steps that they have taken for the post after that day, which stand.
        :raises GalatPenugasan: if it isn't clear which period is meant, or the day is impossible.
        :raises TidakDitemukan: if the person doesn't hold it.
        """
        from tatakerja.penugasan.commands.input import clean_day
        from tatakerja.penugasan.commands.pejabat import dismiss

        first = None if mulai is None else clean_day("mulai", mulai)
        last = clean_day("selesai", selesai)
        return dismiss(self._work, unit, nip, last, sebagai=sebagai, mulai=first, dasar=dasar, oleh=oleh)

    def pejabat_daftar(self, unit: str | None = None, *, semua: bool = False) -> tuple[Pemangku, ...]:
        """Who holds which post on the day, in the order of record.

        :param unit: only of this unit.
        :param semua: whether to give past and coming periods too.
        """
        hari = self._work.kalender.hari(())
        return tuple(
            row
            for row in hari.organisasi.pemangku
            if unit in (None, row.unit) and (semua or row.menjabat(hari.tanggal))
        )

    def hapus_data(self, nip: str, *, oleh: str | None = None) -> "Penghapusan":
        """Erase the data of anybody who is in the database from all its files; the journal still verifies.

        :returns: what was done, with the recorded backups that it doesn't reach.
        :raises TidakDitemukan: if nobody has that NIP, or ``oleh`` is no employee.
        :raises tatakerja.journal.GalatTerkunci: if somebody reads an older state of the database, in whose log it would
            stay.
        """
        from tatakerja.penugasan.commands.hapus import erase_person

        work = self._work
        return erase_person(work.simpan, nip, oleh, work.akun)

    # What the regency settles for itself ------------------------------------------------------------------------------

    def atur(self, pengaturan: "Pengaturan", *, oleh: str | None = None) -> bool:
        """Record the regency's own settings, which replace the plugin's defaults, setting by setting.

        :param pengaturan: all of them, as ``pengaturan.toml`` of the organisation's folder says them.
        :param oleh: NIP of whoever answers for it.
        :returns: whether they are others than those recorded last.
        """
        from tatakerja.penugasan.commands.pengaturan import settle

        return settle(self._work, pengaturan, oleh)

    def pengaturan(self, *, tercatat: bool = False) -> "Pengaturan":
        """The settings in force: those recorded last over the plugin's defaults.

        :param tercatat: only those recorded, which are the regency's own.
        """
        with self._work.simpan.baca() as bacaan:
            if tercatat:
                from tatakerja.penugasan.pengaturan import recorded_settings

                return recorded_settings(bacaan)
            return self._work.pengaturan(bacaan)

    def hari_libur(self, bacaan: "Bacaan") -> frozenset[date]:
        """The days that the regency adds to the national holidays, as a view of the database has them."""
        return self._work.pengaturan(bacaan).hari_libur()


def _chooser(menurut_berkas: bool | Collection[str]) -> Callable[[str], bool]:
    """Whether the file is preferred about a unit's post."""
    if isinstance(menurut_berkas, bool):
        return lambda _: menurut_berkas
    return frozenset(menurut_berkas).__contains__
