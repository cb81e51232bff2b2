"""The organisation of the database on one day, with all that is derived from it; kept until either changes."""

from collections.abc import Callable
from datetime import date

from tatakerja.engine.answers import Answers
from tatakerja.engine.jabatan import PostBook
from tatakerja.engine.wewenang import CompetenceBook
from tatakerja.journal import Bacaan, Penyimpanan
from tatakerja.penugasan.commands.snapshot import organisation_of
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.galat import GalatPenugasan
from tatakerja.values.organisasi import Organisasi
from tatakerja.values.pejabat import Pejabat

Tanda = tuple[int, int]


class Hari:
    """One day of one state of the organisation.

    :ivar tanda: the journal's mark of that state: while it is the same, so is the organisation.
    :ivar posts: who holds which post.
    :ivar competence: who may take which step.
    """

    def __init__(self, tanda: Tanda, organisasi: Organisasi, buku: BukuAturan, tanggal: date) -> None:
        self.tanda = tanda
        self.organisasi = organisasi
        self.tanggal = tanggal
        self.posts = PostBook(organisasi, buku.kosakata, tanggal)
        self.competence = CompetenceBook(organisasi, self.posts)
        self._answers: dict[int, Answers] = {}

    @property
    def cuplikan(self) -> int:
        """Number of the snapshot."""
        return self.tanda[0]

    def answers(self, buku: BukuAturan) -> Answers:
        """What a book of rules answers on this day.

        :raises BelumBerlaku: if the regulation is not in force that day.
        """
        found = self._answers.get(id(buku))
        if found is None or found.buku is not buku:
            found = self._answers[id(buku)] = Answers(buku, self.organisasi, self.tanggal)
        return found

    def nama(self, nip: str) -> str:
        """Name of an employee, empty for someone unknown."""
        pegawai = self.organisasi.pegawai_ber_nip(nip)
        return "" if pegawai is None else pegawai.nama

    def pejabat(self, unit: str, jabatan: str) -> Pejabat:
        """A post with who holds it that day; one that is gone by the title that it had."""
        if unit not in self.organisasi.unit_menurut_kode:
            return Pejabat(None, None, unit, jabatan, None)
        return self.posts.pejabat(unit, self.posts.pemangku(unit).pemegang)

    def pegawai(self, nip: str | None) -> Pejabat:
        """An employee as such; one who is gone by NIP, or by nothing where that was erased."""
        pegawai = None if nip is None else self.organisasi.pegawai_ber_nip(nip)
        if pegawai is None:
            return Pejabat(nip, None, "", "", None)
        return self.posts.pegawai_sendiri(pegawai)


class Kalender:
    """Gives the day of each command, reading the organisation only when it has changed.

    :param simpan: the database.
    :param buku: the rules by which posts are named and the regulation's days are known.
    :param tanggal: the day as of which all is done; None: today, whenever that is.
    """

    def __init__(
        self, simpan: Penyimpanan, buku: BukuAturan, tanggal: date | None, today: Callable[[], date] = date.today
    ) -> None:
        self._simpan = simpan
        self._buku = buku
        self._tanggal = tanggal
        self._today = today
        self._last: Hari | None = None

    @property
    def tanggal(self) -> date:
        """The day as of which is answered now."""
        return self._tanggal or self._today()

    def terakhir(self) -> Hari | None:
        """The day as the database was when last looked at; None if that was another day, or never."""
        last = self._last
        return last if last is not None and last.tanggal == self.tanggal else None

    def hari(self) -> Hari:
        """The day, as the database is now.

        :raises GalatPenugasan: if no organisation was imported yet.
        """
        with self._simpan.baca() as bacaan:
            return self.hari_dari(bacaan)

    def hari_dari(self, bacaan: Bacaan) -> Hari:
        """The day, as a view of the database has it."""
        tanda, tanggal, last = bacaan.tanda_organisasi(), self.tanggal, self._last
        if last is not None and last.tanda == tanda:
            if last.tanggal == tanggal:
                return last
            organisasi = last.organisasi
        else:
            cuplikan = bacaan.muat_cuplikan()
            if cuplikan is None:
                raise GalatPenugasan("belum ada organisasi dalam basis data; isi dengan `tatakerja impor`")
            organisasi = organisation_of(cuplikan)
        self._last = Hari(tanda, organisasi, self._buku, tanggal)
        return self._last
