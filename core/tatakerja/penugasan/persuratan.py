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
    from tatakerja.values.stored.naskah import SuratBertanda, SuratTerbit
    from tatakerja.values.stored.penugasan import Penugasan


class Persuratan(ABC):
    """What can be done with letters.

    Every command gives the assignment as it is then, takes ``dicatat_oleh`` (NIP of a clerk) and ``kunci`` (idempotency
    key), and raises :class:`~tatakerja.GalatPenugasan` where it can't be done as things stand,
    :class:`~tatakerja.TidakBerwenang` where it isn't for the one who acts, saying for whom it is, and
    :class:`~tatakerja.TidakDitemukan` for an unknown assignment or NIP. Nothing is stored then.
    """

    @property
    @abstractmethod
    def _work(self) -> "Kerja":
        """What runs commands; given by the system, as all below."""

    @abstractmethod
    def _work_of(self, id: str) -> "Kerja":
        """Likewise on an assignment, under its own regulation."""

    @abstractmethod
    def _view(self, *nip: str | None) -> "AbstractContextManager[View]":
        """One view of the database.

        :param nip: the employees whom it is asked about, as far as they are given; others are read where they are met.
        """

    @abstractmethod
    def _stored(self, id: str) -> "Penugasan":
        """An assignment after a command, with its receipt."""

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

        A step that sets an assignment without a letter is taken by this as well as by ``setujui``.

        :param surat_luar: number and day of the letter, where another instansi issued it: then, and only then.
        :param nomor: the office's own number; without it the register's next.
        :raises GalatPenugasan: if an employee's PPK post has changed since the proposal, or a post has vanished; and as
            ``setujui``.
        """
        from tatakerja.penugasan.commands.langkah import take
        from tatakerja.penugasan.commands.surat import issue, sets_without_letter

        work, siapa = self._work_of(id), Siapa(oleh=oleh, dicatat_oleh=dicatat_oleh, kunci=kunci)
        if surat_luar is None and sets_without_letter(work, id, langkah):
            return self._stored(take(work, id, siapa, "setujui", urut=langkah))
        return self._stored(issue(work, id, siapa, langkah, surat_luar, nomor))

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

    def surat_peristiwa(self, id: str, no: int) -> "list[SuratTerbit]":
        """The letters that an event issued, as :meth:`surat` gives them; none where it issued none.

        :param no: number of the event in the journal, as :attr:`~tatakerja.SistemTersimpan.resi` has it.
        """
        from tatakerja.penugasan.views.naskah import letters_of_event

        with self._view() as view:
            return letters_of_event(view, id, no)

    def simpan_bertanda(
        self,
        surat: "SuratTerbit",
        isi: bytes,
        *,
        oleh: str,
        media: str = "application/pdf",
        utuh: bool | None = None,
        dicatat_oleh: str | None = None,
    ) -> "SuratBertanda":
        """Keep a signed document beside the letter that was issued, which it doesn't replace.

        :param surat: as :meth:`surat` gives it.
        :param isi: the file, at most 10 MiB; the same one again is not kept twice.
        :param oleh: who or what signed: ``BSrE``.
        :param utuh: whether it begins with the bytes that were handed over to be signed, where that is known.
        :param dicatat_oleh: NIP of an employee who answers for the record; None: the account does.
        :raises GalatPenugasan: if the letter isn't this database's or was erased, or the file can't be one.
        """
        from tatakerja.penugasan.commands.bertanda import keep_signed

        return keep_signed(self._work, surat, isi, oleh, media, utuh, dicatat_oleh)

    def surat_bertanda(self, id: str) -> "list[SuratBertanda]":
        """The signed documents that are kept beside an assignment's letters, in the order in which they came.

        :raises TidakDitemukan: if there is no such assignment.
        """
        return [one for one, _ in self._signed(id)]

    def berkas_bertanda(self, id: str, no: int | None = None) -> bytes:
        """The file of a signed document.

        :param no: its number; None: the one that came last.
        :raises GalatPenugasan: if there is none, or it was erased.
        """
        from tatakerja.values.galat import GalatPenugasan

        found = [(one, isi) for one, isi in self._signed(id) if no in (None, one.no)]
        if not found:
            raise GalatPenugasan(
                f"penugasan {id} tidak mempunyai surat bertanda{f' bernomor {no}' if no else ''}; "
                "lihat `tatakerja penugasan bertanda`"
            )
        isi = found[-1][1]
        if isi is None:
            raise GalatPenugasan(f"surat bertanda {found[-1][0].no} sudah dihapus bersama data pribadi yang dimuatnya")
        return isi

    def _signed(self, id: str) -> "list[tuple[SuratBertanda, bytes | None]]":
        from tatakerja.penugasan.bertanda import signed_documents
        from tatakerja.penugasan.stream import clean_id, load
        from tatakerja.values.galat import TidakDitemukan

        id = clean_id(id)
        with self._view() as view:
            if load(view.bacaan, id) is None:
                raise TidakDitemukan(f"penugasan {id} tidak ada; lihat `tatakerja penugasan daftar`")
            return list(signed_documents(view.bacaan, id))

    def surat_semua(
        self, id: str, *, menugaskan: bool = False, templat: str | None = None
    ) -> "tuple[tuple[SuratTerbit, ...], tuple[str, ...]]":
        """Every letter of an assignment that was issued here, in order, and a sentence for each that isn't among them.

        :param menugaskan: only those that appoint; a route may have one for each employee.
        :param templat: as of :meth:`surat`.
        :raises TidakDitemukan: if there is no such assignment.
        """
        from tatakerja.penugasan.views.naskah import show_all

        with self._view() as view:
            return show_all(view, self._work.pengaturan(view.bacaan).surat, id, templat, menugaskan=menugaskan)
