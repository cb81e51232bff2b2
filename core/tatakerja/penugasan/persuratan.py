"""The letters of an assignment: issued, extended, ended, printed. Part of the front."""

from abc import ABC, abstractmethod
from contextlib import AbstractContextManager
from datetime import date
from typing import TYPE_CHECKING

from tatakerja.penugasan.siapa import Siapa

if TYPE_CHECKING:
    from tatakerja.penugasan.commands.frame import Kerja
    from tatakerja.penugasan.commands.nomor import SuratLuar
    from tatakerja.penugasan.views.view import View
    from tatakerja.values.stored.naskah import SuratTerbit
    from tatakerja.values.stored.penugasan import Penugasan


class Persuratan(ABC):
    """What can be done with letters; commands as of :class:`~tatakerja.penugasan.pelaksanaan.Pelaksanaan`."""

    @property
    @abstractmethod
    def _work(self) -> "Kerja":
        """What runs commands; given by the system, as all below."""

    @abstractmethod
    def _work_of(self, id: str) -> "Kerja":
        """Likewise on an assignment, under its own regulation."""

    @abstractmethod
    def _view(self, *nip: str | None) -> "AbstractContextManager[View]":
        """One view of the database."""

    @abstractmethod
    def _stored(self, id: str) -> "Penugasan":
        """An assignment after a command, with its receipt."""

    @abstractmethod
    def setujui(
        self,
        id: str,
        *,
        oleh: str,
        langkah: int | None = None,
        alasan: str | None = None,
        surat_luar: "SuratLuar | None" = None,
        nomor: str | None = None,
        dicatat_oleh: str | None = None,
        kunci: str | None = None,
    ) -> "Penugasan":
        """Take a step that is neither a letter nor an acceptance."""

    def tetapkan(
        self,
        id: str,
        *,
        oleh: str,
        langkah: int | None = None,
        surat_luar: "SuratLuar | None" = None,
        nomor: str | None = None,
        dicatat_oleh: str | None = None,
        kunci: str | None = None,
    ) -> "Penugasan":
        """Issue a letter; it takes the next number of its register, without gaps.

        A step that sets an assignment without a letter is taken by this as well as by :meth:`setujui`.

        :param surat_luar: number and day of the letter, where another instansi issued it: then, and only then.
        :param nomor: the office's own number; without it the register's next.
        :raises GalatPenugasan: if an employee's PPK post has changed since the proposal, or a post has vanished; and as
            :meth:`setujui`.
        """
        from tatakerja.penugasan.commands.surat import issue, sets_without_letter

        if surat_luar is None and sets_without_letter(self._work_of(id), id, langkah):
            return self.setujui(id, oleh=oleh, langkah=langkah, dicatat_oleh=dicatat_oleh, kunci=kunci)
        siapa = Siapa(oleh=oleh, dicatat_oleh=dicatat_oleh, kunci=kunci)
        return self._stored(issue(self._work_of(id), id, siapa, langkah, surat_luar, nomor))

    def akhiri(
        self,
        id: str,
        *,
        oleh: str,
        alasan: str,
        langkah: int | None = None,
        surat_luar: "SuratLuar | None" = None,
        nomor: str | None = None,
        dicatat_oleh: str | None = None,
        kunci: str | None = None,
    ) -> "Penugasan":
        """End the letters of which one is the signatory, each by a letter with a reason. Unregulated, and marked so.

        :param langkah: ``urut`` of the step that issued the letter; all of one's own if not given.
        :param surat_luar: number and day of the letter that ends them, where another instansi issued it.
        :param nomor: the office's own number of it; without it the register's next.
        """
        from tatakerja.penugasan.commands.surat import end

        siapa = Siapa(oleh=oleh, dicatat_oleh=dicatat_oleh, kunci=kunci)
        return self._stored(end(self._work_of(id), id, siapa, langkah, alasan, surat_luar, nomor))

    def perpanjang(
        self,
        id: str,
        *,
        oleh: str,
        selesai: str | date,
        alasan: str,
        langkah: int | None = None,
        surat_luar: "SuratLuar | None" = None,
        nomor: str | None = None,
        dicatat_oleh: str | None = None,
        kunci: str | None = None,
    ) -> "Penugasan":
        """Set a later last day for the letters of which one is the signatory, each by a letter of its own.

        Not regulated, and marked so. The extension begins the day after the old end, or today where that has passed;
        then the days between are remarked on.

        :param surat_luar: number and day of the extending letter, where it is another instansi's.
        :param nomor: the office's own number of it; without it the register's next.
        """
        from tatakerja.penugasan.commands.surat import extend

        siapa = Siapa(oleh=oleh, dicatat_oleh=dicatat_oleh, kunci=kunci)
        return self._stored(extend(self._work_of(id), id, siapa, selesai, langkah, alasan, surat_luar, nomor))

    def surat(
        self,
        id: str,
        *,
        langkah: int | None = None,
        perpanjangan: int | None = None,
        pengakhiran: int | None = None,
        templat: str | None = None,
    ) -> "SuratTerbit":
        """A letter that was issued, as it was; :func:`tatakerja.documents.surat.cetak.cetak` prints it.

        :param langkah: ``urut`` of the step that issued it; None: the letter that appoints.
        :param perpanjangan: instead the how-manieth letter that extends, from 1; ``pengakhiran`` that ends.
        :param templat: digest of the templates that it will be printed with
            (:func:`tatakerja.documents.surat.templat.sidik_folder`), for a remark where those of its day were others;
            None: those that the regency settled.
        :raises TidakDitemukan: if there is no such assignment.
        :raises GalatPenugasan: if there is no such letter, more than one, or its content was erased.
        """
        from tatakerja.penugasan.views.naskah import show_letter

        with self._view() as view:
            settings = self._work.pengaturan(view.bacaan).surat
            return show_letter(view, settings, id, langkah, perpanjangan, pengakhiran, templat)
