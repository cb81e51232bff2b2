"""The front with a database: a regency's sistem kerja whose assignments are lived, stored and never lost."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import date
from functools import cached_property
from os import PathLike, fspath
from typing import TYPE_CHECKING, Self

import attrs

from tatakerja.engine.answers import Answers
from tatakerja.engine.questions import Questions
from tatakerja.journal import Jam, Penyimpanan, ada, buka
from tatakerja.penugasan.akun import akun_mesin
from tatakerja.penugasan.day import Kalender
from tatakerja.penugasan.kabar import Pengamat, teller
from tatakerja.penugasan.kelembagaan import Kelembagaan
from tatakerja.penugasan.pelaksanaan import Pelaksanaan
from tatakerja.penugasan.resi import BukuResi, show_stored
from tatakerja.penugasan.siapa import Siapa
from tatakerja.penugasan.stream import JENIS_STREAM, clean_id, load
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import BukuAturan, susun_buku
from tatakerja.values.galat import GalatPenugasan, GalatTatakerja, RegulasiTidakDikenal
from tatakerja.values.organisasi import Susunan

if TYPE_CHECKING:
    from tatakerja.engine.jabatan import PostBook
    from tatakerja.journal import HasilPeriksa, Segel
    from tatakerja.penugasan.commands.frame import Kerja
    from tatakerja.penugasan.commands.nomor import SuratLuar
    from tatakerja.penugasan.views.view import View
    from tatakerja.values.answers.usulan import Usulan
    from tatakerja.values.stored.penugasan import Penugasan, RingkasPenugasan
    from tatakerja.values.stored.resi import Resi
    from tatakerja.values.stored.tenggat import Tenggat


class SistemTersimpan(Kelembagaan, Pelaksanaan, Questions):
    """A regency's sistem kerja over a database: the same questions on its organisation as it is now, and commands.

    A context manager. Open one by :meth:`~tatakerja.SistemKerja.buka` with ``basis_data``; :mod:`tatakerja.penugasan`
    says how it is used. A command gives the assignment as it is once it is safely stored, or raises and stores nothing.

    What is done on a day of the past (``tanggal``) is dated so on paper and recorded today: whoever acts must have had
    the authority then, and ``dicatat_oleh``, else the account, answers for the record. A day to come is refused.
    """

    def __init__(
        self,
        manager: PluginManager,
        buku: BukuAturan,
        basis_data: str | PathLike[str],
        tanggal: date | None,
        *,
        buat: bool = False,
        pengamat: Pengamat | None = None,
        jam: Jam | None = None,
        akun: str | None = None,
    ) -> None:
        self.buku = buku
        self._manager = manager
        self._account, self._always_named = akun, False
        self._receipts = BukuResi()
        after = self._receipts.sesudah(teller(pengamat))
        self._journal = buka(fspath(basis_data), JENIS_STREAM, buat=buat, sesudah=after, jam=jam)
        self._calendar = Kalender(self._journal, buku, tanggal)
        self._systems: dict[str, SistemTersimpan | None] = {buku.regulasi.nama: self}

    @property
    def peringatan(self) -> tuple[str, ...]:
        """What whoever runs the database should know of how it is set up, in Indonesian."""
        return self._journal.peringatan

    def _under(self, regulasi: str) -> "SistemTersimpan | None":
        """The same database under another regulation; None where that isn't installed, or can't be used."""
        if regulasi not in self._systems:
            try:
                manager = PluginManager(regulasi)
                buku = susun_buku(manager)
            except GalatTatakerja:
                self._systems[regulasi] = None
            else:
                other = object.__new__(SistemTersimpan)
                other.buku, other._manager, other._systems = buku, manager, self._systems
                other._journal, other._calendar = self._journal, self._calendar.bagi(buku)
                other._account, other._receipts = self._account, self._receipts
                other._always_named = self._always_named
                self._systems[regulasi] = other
        return self._systems[regulasi]

    def pada(self, tanggal: date) -> "SistemTersimpan":
        """The same database as of another day: what is done there is dated so on paper. It closes with this one."""
        other = object.__new__(SistemTersimpan)
        other.buku, other._manager, other._account = self.buku, self._manager, self._account
        other._journal, other._calendar = self._journal, self._calendar.pada(tanggal)
        other._receipts, other._systems = self._receipts, {self.buku.regulasi.nama: other}
        other._always_named = self._always_named
        return other

    def sebagai(self, akun: str) -> "SistemTersimpan":
        """The same database for somebody else who is logged in: their account is recorded with all that is done.

        It closes with this one.

        :param akun: what the journal keeps of them, where no clerk is named; erased like a person.
        """
        other = object.__new__(SistemTersimpan)
        other.buku, other._manager, other._account = self.buku, self._manager, akun
        other._journal, other._calendar, other._receipts = self._journal, self._calendar, self._receipts
        other._always_named, other._systems = True, {self.buku.regulasi.nama: other}
        return other

    def menurut(self, tafsir: Mapping[str, str]) -> "SistemTersimpan":
        """The same database under other readings. It closes with this one.

        :raises TafsirTidakDikenal: if an anomaly or reading doesn't exist.
        """
        if dict(tafsir) == dict(self.buku.tafsir):
            return self
        other = object.__new__(SistemTersimpan)
        other._manager, other._account, other._always_named = self._manager, self._account, self._always_named
        other.buku = susun_buku(self._manager, tafsir)
        other._journal, other._calendar = self._journal, self._calendar.bagi(other.buku)
        other._receipts, other._systems = self._receipts, {self.buku.regulasi.nama: other}
        return other

    def _work_of(self, id: str) -> "Kerja":
        """What runs commands on an assignment: under its own regulation, whichever was chosen."""
        with self._journal.baca() as bacaan:
            state = load(bacaan, clean_id(id))
        other = self if state is None else self._under(state["regulasi"])
        return (other or self)._work

    @cached_property
    def _work(self) -> "Kerja":
        from tatakerja.penugasan.commands.frame import Kerja

        account = self._account
        return Kerja(
            self._journal,
            self._manager,
            self.buku,
            self._calendar,
            akun_mesin if account is None else lambda: account,
            self._receipts,
            sebut_akun=self._always_named,
        )

    @contextmanager
    def _view(self, *nip: str | None) -> "Iterator[View]":
        from tatakerja.penugasan.views.view import View

        def seen(sistem: SistemTersimpan, people: "Iterable[str]") -> View:
            def other(regulasi: str) -> View | None:
                found = self._under(regulasi)
                return None if found is None else seen(found, ())

            hari = sistem._calendar.hari_dari(bacaan, people)
            return View(
                bacaan, hari, sistem.buku, lambda: sistem.hari_libur(bacaan), sistem.buku_menurut, menurut=other
            )

        with self._journal.baca() as bacaan:
            yield seen(self, [one for one in nip if one is not None])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the database; a second call does nothing."""
        self._journal.close()

    def _answers(self, nip: Iterable[str] | None = None) -> Answers:
        return self._calendar.hari(nip).answers(self.buku)

    def _susunan(self, nip: Iterable[str] | None = None) -> Susunan:
        return self._calendar.hari(nip).organisasi

    def posts(self) -> "PostBook":
        """Who holds which post on the day asked about."""
        return self._calendar.hari(()).posts

    @property
    def tanggal(self) -> date:
        """The day as of which it answers and acts, also while there is no organisation."""
        return self._calendar.tanggal

    def buku_menurut(self, tafsir: Mapping[str, str], regulasi: str | None = None) -> BukuAturan:
        """The rules under the readings of an older assignment.

        :param regulasi: name of the assignment's regulation; None: the one chosen.
        :raises TafsirTidakDikenal: if a reading exists no more.
        :raises RegulasiTidakDikenal: if that regulation isn't installed.
        """
        other = self if regulasi is None else self._under(regulasi)
        if other is None:
            raise RegulasiTidakDikenal(f"regulasi {regulasi!r} tidak terpasang; pasang plugin-nya")
        return other._work.buku_dengan(tafsir)

    @property
    def resi(self) -> "Resi | None":
        """The receipt of this thread's last command here; None where that stored nothing.

        A command that gives an assignment has it there, too.
        """
        return self._receipts.terakhir

    @property
    def jurnal(self) -> Penyimpanan:
        """The database itself: to verify, seal, copy and rebuild it, and to read its events."""
        return self._journal

    def periksa(self, segel: "Segel | None" = None, *, resi: "Iterable[Resi]" = (), proses: int = 1) -> "HasilPeriksa":
        """Verify the whole journal, and decide every event of every assignment again, from rules, holders and day.

        :param segel: an anchor made earlier, which shows loss; likewise ``resi``, receipts of single events.
        :param proses: how many processes may share the work of a long journal; forked, so not where threads run.
        :returns: all faults.
        """
        from tatakerja.journal import Saksi
        from tatakerja.penugasan.replay.pemutus import Pemutus

        held = [Saksi(one.no, one.hash) for one in resi]
        return self._journal.periksa(segel, resi=held, peneliti=Pemutus, proses=proses)

    def saat_ini(self) -> Questions:
        """The same questions on the organisation as it is now, detached from the database: for many at once."""
        answers = self._answers()
        return Questions(self.buku, answers.organisasi, answers.tanggal)

    def terakhir_berlaku(self) -> Questions:
        """The same questions as :meth:`saat_ini`; once the regulation has ended, as of its last day.

        That day is their ``tanggal``. What runs under it still is audited beside an organisation that it no longer
        answers for.
        """
        last = self.buku.regulasi.berlaku_sampai
        if last is None or self.tanggal <= last:
            return self.saat_ini()
        return Questions(self.buku, self._susunan(), last)

    # Assignments ------------------------------------------------------------------------------------------------------

    def usulkan(
        self,
        usulan: "Usulan",
        *,
        oleh: str,
        surat_luar: "SuratLuar | None" = None,
        nomor: str | None = None,
        sifat_surat: str | None = None,
        dicatat_oleh: str | None = None,
        kunci: str | None = None,
    ) -> "Penugasan":
        """Propose an appointment, as an official of its first step, the owner's PUO or the head of the owner's PD.

        The proposer's own first request is taken with it.

        :param surat_luar: number and day of that request, where it is another instansi's.
        :param nomor: the office's own number of it; without it the register's next.
        :param sifat_surat: how urgent or secret it is; without it as the regency settled it.
        :raises GalatPenugasan: if the regulation forbids or doesn't regulate it, or something demanded isn't stated.
        :raises TidakBerwenang: if it isn't for the one who acts.
        """
        if usulan.cara != "penunjukan":
            raise GalatPenugasan("usulkan hanya bagi penunjukan; pengajuan sukarela dengan ajukan")
        siapa = Siapa(oleh=oleh, dicatat_oleh=dicatat_oleh, kunci=kunci)
        return self._propose(usulan, siapa, surat_luar, nomor, sifat_surat)

    def ajukan(
        self,
        usulan: "Usulan",
        *,
        oleh: str,
        surat_luar: "SuratLuar | None" = None,
        nomor: str | None = None,
        dicatat_oleh: str | None = None,
        kunci: str | None = None,
    ) -> "Penugasan":
        """Volunteer, as one of the employees; their own first request is taken with it. Raises as :meth:`usulkan`."""
        if usulan.cara != "sukarela":
            raise GalatPenugasan("ajukan hanya bagi pengajuan sukarela; penunjukan dengan usulkan")
        siapa = Siapa(oleh=oleh, dicatat_oleh=dicatat_oleh, kunci=kunci)
        return self._propose(usulan, siapa, surat_luar, nomor)

    def _propose(
        self, usulan: "Usulan", siapa: Siapa, luar: "SuratLuar | None", nomor: str | None, sifat: str | None = None
    ) -> "Penugasan":
        from tatakerja.penugasan.commands.nomor import UntukSurat
        from tatakerja.penugasan.commands.usul import propose

        return self._stored(propose(self._work, usulan, siapa, UntukSurat(luar, nomor, sifat)))

    def setujui(
        self,
        id: str,
        *,
        oleh: str,
        langkah: int | None = None,
        alasan: str | None = None,
        surat_luar: "SuratLuar | None" = None,
        nomor: str | None = None,
        sifat_surat: str | None = None,
        dicatat_oleh: str | None = None,
        kunci: str | None = None,
    ) -> "Penugasan":
        """Take a step that is neither a letter nor an acceptance.

        :param langkah: ``urut`` of the step; the first that the one who acts may take if not given.
        :param alasan: a remark, kept with it.
        :param surat_luar: number and day of the document, where another instansi issued it.
        :param nomor: the office's own number of the document; without it the register's next.
        :param sifat_surat: how urgent or secret the document is; without it as the regency settled it.
        :raises GalatPenugasan: if it is no such step's turn.
        :raises TidakBerwenang: if it isn't for the one who acts; says who may.
        """
        from tatakerja.penugasan.commands.langkah import take
        from tatakerja.penugasan.commands.nomor import UntukSurat

        told = UntukSurat(surat_luar, nomor, sifat_surat)
        siapa = Siapa(oleh=oleh, dicatat_oleh=dicatat_oleh, kunci=kunci)
        return self._stored(take(self._work_of(id), id, siapa, "setujui", urut=langkah, alasan=alasan, surat=told))

    def tolak(
        self,
        id: str,
        *,
        oleh: str,
        alasan: str | None = None,
        langkah: int | None = None,
        surat_luar: "SuratLuar | None" = None,
        nomor: str | None = None,
        sifat_surat: str | None = None,
        dicatat_oleh: str | None = None,
        kunci: str | None = None,
    ) -> "Penugasan":
        """Refuse a step, which ends the assignment; with a reason where the step demands one.

        Raises as :meth:`setujui`.
        """
        from tatakerja.penugasan.commands.langkah import take
        from tatakerja.penugasan.commands.nomor import UntukSurat

        told = UntukSurat(surat_luar, nomor, sifat_surat)
        siapa = Siapa(oleh=oleh, dicatat_oleh=dicatat_oleh, kunci=kunci)
        return self._stored(take(self._work_of(id), id, siapa, "tolak", urut=langkah, alasan=alasan, surat=told))

    def terima(
        self,
        id: str,
        *,
        oleh: str,
        langkah: int | None = None,
        dicatat_oleh: str | None = None,
        kunci: str | None = None,
    ) -> "Penugasan":
        """Accept, as an employee who was assigned. Raises as :meth:`setujui`."""
        from tatakerja.penugasan.commands.langkah import take

        siapa = Siapa(oleh=oleh, dicatat_oleh=dicatat_oleh, kunci=kunci)
        return self._stored(take(self._work_of(id), id, siapa, "terima", urut=langkah))

    def batalkan(
        self,
        id: str,
        *,
        oleh: str,
        alasan: str | None = None,
        dicatat_oleh: str | None = None,
        kunci: str | None = None,
    ) -> "Penugasan":
        """Cancel before any letter, as the proposer. Not regulated, and marked so. Raises as :meth:`setujui`."""
        from tatakerja.penugasan.commands.langkah import cancel

        return self._stored(
            cancel(self._work_of(id), id, Siapa(oleh=oleh, dicatat_oleh=dicatat_oleh, kunci=kunci), alasan)
        )

    def _stored(self, id: str) -> "Penugasan":
        """An assignment after a command, with its receipt.

        :raises GalatTersimpan: it can't be read, though the command is stored.
        """
        return attrs.evolve(show_stored(self.tampil, id, resi := self.resi), resi=resi)

    def tampil(self, id: str) -> "Penugasan":
        """An assignment: where it stands, whose turn it is, everything done in it.

        :raises TidakDitemukan: if there is none.
        """
        from tatakerja.penugasan.views.penugasan import show_assignment

        with self._view() as view:
            return show_assignment(view, id)

    def daftar(self, *, giliran: str | None = None, status: str | None = None) -> "list[RingkasPenugasan]":
        """Assignments, by id.

        :param giliran: only those in which this NIP may take a step today: an official's in-tray.
        :param status: only those of this :data:`~tatakerja.StatusPenugasan`.
        :raises GalatPenugasan: if there is no such status.
        """
        from tatakerja.penugasan.views.lists import list_assignments, list_in_tray

        with self._view() as view:
            return list_assignments(view, status) if giliran is None else list_in_tray(view, giliran, status)

    def daftar_sebagian(
        self, *, status: str | None = None, pegawai: str | None = None, mulai: int = 0, banyak: int = 50
    ) -> "tuple[int, list[RingkasPenugasan]]":
        """How many assignments there are, and a part of them, the newest first: for lists that are shown in pages.

        :param status: as of :meth:`daftar`.
        :param pegawai: only those in which this NIP is assigned or leads, or that wait for them.
        :param mulai: place of the first, from 0; ``banyak`` how many.
        :raises GalatPenugasan: if there is no such status.
        """
        from tatakerja.penugasan.views.lists import list_part

        with self._view() as view:
            return list_part(view, status, pegawai, mulai, banyak)

    def tenggat(self, nip: str | None = None) -> "list[Tenggat]":
        """What falls due: steps with a time limit, last days of letters, ends of acting terms; the nearest day first.

        :param nip: only what concerns this person.
        :raises TidakDitemukan: if nobody has that NIP.
        """
        from tatakerja.penugasan.views.tenggat import list_due

        with self._view(nip) as view:
            return list_due(view, nip)


def last_regulation(basis_data: str) -> str | None:
    """Name of the regulation under which the newest organisation was imported; None without database or organisation.

    :raises GalatBasisData: if the file is no database.
    """
    if not ada(basis_data):
        return None
    with closing(buka(basis_data, JENIS_STREAM)) as simpan, simpan.baca() as bacaan:
        known = bacaan.daftar_cuplikan()
    return known[-1].regulasi if known else None
