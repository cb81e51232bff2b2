"""The organisation of the database on one day, with all that is derived from it; kept until either changes."""

import threading
from collections import OrderedDict, defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Final

from tatakerja.engine.answers import Answers
from tatakerja.engine.jabatan import PostBook
from tatakerja.journal import Bacaan, Penyimpanan
from tatakerja.penugasan.snapshot import organisation_of, read_employees, structure_of
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.galat import GalatPenugasan
from tatakerja.values.organisasi import Organisasi, OrganisasiSebagian, Pemangku, Susunan
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.stored.penggantian import Penggantian

if TYPE_CHECKING:
    from tatakerja.engine.wewenang import CompetenceBook

CapHari = tuple[int, int]


_DAHULU: Final = 4
"""How many organisations of before are kept: each may be as large as that of today."""


class Dahulu:
    """What the journal, in one state of it, has of before: kept for whoever looks at assignments of then.

    :ivar perubahan: the changes of holders since a snapshot, by its number.
    """

    def __init__(self) -> None:
        self.perubahan: dict[int, list[int]] = {}
        self._lock = threading.Lock()
        self._structures: OrderedDict[tuple[int, int], Susunan] = OrderedDict()

    def susunan(self, key: tuple[int, int]) -> Susunan | None:
        """A snapshot with the changes of holders recorded by then, by their numbers; None where it isn't kept."""
        with self._lock:
            found = self._structures.get(key)
            if found is not None:
                self._structures.move_to_end(key)
            return found

    def ingat(self, key: tuple[int, int], susunan: Susunan) -> None:
        """Keep one, in the place of the one that was asked for least recently."""
        with self._lock:
            self._structures[key] = susunan
            while len(self._structures) > _DAHULU:
                self._structures.popitem(last=False)


class Hari:
    """One day of one state of the organisation.

    :ivar tanda: the journal's mark of that state on that day: while it is the same, so is the organisation.
    :ivar organisasi: units and holders, with everyone or with those only who were read.
    :ivar penggantian: who took whose place, and ``nip_kini`` who bears which NIP by token, as far as it was read: the
        mark is another after any change of these, too.
    :ivar dahulu: what was read of before; likewise.
    """

    def __init__(self, tanda: CapHari, organisasi: Susunan, buku: BukuAturan, tanggal: date) -> None:
        self.tanda = tanda
        self.organisasi = organisasi
        self.tanggal = tanggal
        self._kosakata = buku.kosakata
        self.penggantian: list[Penggantian] | None = None
        self.nip_kini: dict[str, str] = {}
        self.dahulu = Dahulu()
        self._answers: dict[tuple[int, date | None], tuple[BukuAturan, Answers]] = {}

    @cached_property
    def posts(self) -> PostBook:
        """Who holds which post."""
        return PostBook(self.organisasi, self._kosakata, self.tanggal)

    @cached_property
    def competence(self) -> "CompetenceBook":
        """Who may take which step; questions about rules never ask."""
        from tatakerja.engine.wewenang import CompetenceBook

        return CompetenceBook(self.organisasi, self.posts)

    @cached_property
    def masa(self) -> Mapping[tuple[str, str], list[Pemangku]]:
        """The periods in which somebody holds a post, of all days, by its unit and their NIP."""
        found: dict[tuple[str, str], list[Pemangku]] = defaultdict(list)
        for row in self.organisasi.pemangku:
            found[row.unit, row.nip].append(row)
        return found

    @property
    def cuplikan(self) -> int:
        """Number of the snapshot."""
        return self.tanda[0]

    @property
    def lengkap(self) -> Organisasi | None:
        """The organisation with everyone; None where only some were read."""
        return self.organisasi if isinstance(self.organisasi, Organisasi) else None

    def mengenal(self, nip: Iterable[str]) -> bool:
        """Whether all of these employees were read, or looked for."""
        return not (isinstance(self.organisasi, OrganisasiSebagian) and self.organisasi.belum_dibaca(nip))

    def kenali(self, bacaan: Bacaan, nip: Iterable[str]) -> None:
        """Read employees whom a command concerns, where they weren't yet.

        :param bacaan: a view or transaction in which the organisation is the one of this day.
        """
        if isinstance(self.organisasi, OrganisasiSebagian):
            read_employees(self.organisasi, self.cuplikan, bacaan, nip)

    def answers(self, buku: BukuAturan, beku: date | None = None) -> Answers:
        """What a book of rules answers on this day.

        :param beku: the day whose rules hold, for what was frozen then: that goes on under them, also once they have
            ended or were replaced. None: those of this day.
        :raises BelumBerlaku: if the regulation is not in force on the day whose rules hold.
        """
        # The book is kept with what it answers, lest another one comes to have its id.
        found = self._answers.get((id(buku), beku))
        if found is None:
            posts = self.posts if buku.kosakata is self._kosakata else None
            answers = Answers(buku, self.organisasi, self.tanggal, beku=beku, posts=posts)
            found = self._answers[id(buku), beku] = (buku, answers)
        return found[1]

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
    """Gives the day of each command, reading the organisation only when it has changed, and of it what is needed.

    :param simpan: the database.
    :param buku: the rules by which posts are named and the regulation's days are known.
    :param tanggal: the day as of which all is done; None: today by the journal's clock, whenever that is.
    """

    def __init__(self, simpan: Penyimpanan, buku: BukuAturan, tanggal: date | None) -> None:
        self._simpan = simpan
        self._buku = buku
        self._tanggal = tanggal
        self._last: Hari | None = None

    def bagi(self, buku: BukuAturan) -> "Kalender":
        """The same days by other rules."""
        return Kalender(self._simpan, buku, self._tanggal)

    def pada(self, tanggal: date) -> "Kalender":
        """The same database as of another day."""
        return Kalender(self._simpan, self._buku, tanggal)

    @property
    def tanggal(self) -> date:
        """The day as of which is answered now."""
        return self._tanggal or self.hari_ini

    @property
    def hari_ini(self) -> date:
        """Today, by the journal's clock."""
        return self._simpan.sekarang().date()

    def tanggal_pada(self, sekarang: date) -> date:
        """The day as of which is answered, where it is another day by now."""
        return self._tanggal or sekarang

    def terakhir(self, nip: Iterable[str]) -> Hari | None:
        """The day as the database was when last looked at; None if that was another day, or never.

        :param nip: the employees whom the command concerns; None also where one of them wasn't read then.
        """
        last = self._last
        return last if last is not None and last.tanggal == self.tanggal and last.mengenal(nip) else None

    def hari(self, nip: Iterable[str] | None = None) -> Hari:
        """The day, as the database is now.

        :param nip: the employees whom the command concerns, beside the holders of posts; None: everyone.
        :raises GalatPenugasan: if no organisation was imported yet.
        """
        with self._simpan.baca() as bacaan:
            return self.hari_dari(bacaan, nip)

    def hari_dari(self, bacaan: Bacaan, nip: Iterable[str] | None = None) -> Hari:
        """The day, as a view of the database has it; as :meth:`hari`."""
        hari = self._last = self._find(bacaan, self.tanggal, everyone=nip is None)
        if nip is not None:
            hari.kenali(bacaan, nip)
        return hari

    def hari_pada(self, bacaan: Bacaan, tanggal: date, nip: Iterable[str]) -> Hari:
        """Another day, with the organisation that answers for it.

        :param nip: employees to be read, beside the holders of posts.
        :raises GalatPenugasan: as :meth:`hari`.
        """
        # Not kept: it may show what a transaction has written and not committed yet.
        hari = self._find(bacaan, tanggal, everyone=False)
        hari.kenali(bacaan, nip)
        return hari

    def _find(self, bacaan: Bacaan, tanggal: date, *, everyone: bool) -> Hari:
        tanda, last = bacaan.tanda_organisasi(tanggal.isoformat()), self._last
        if last is None or last.tanda != tanda or (everyone and last.lengkap is None):
            return Hari(tanda, _read(bacaan, tanda[0], self._buku.jenis_unit, everyone=everyone), self._buku, tanggal)
        return last if last.tanggal == tanggal else Hari(tanda, last.organisasi, self._buku, tanggal)


def _read(bacaan: Bacaan, id: int, jenis: Collection[str], *, everyone: bool) -> Susunan:
    read = bacaan.muat_cuplikan if everyone else bacaan.muat_susunan
    cuplikan = read(id or None)
    if cuplikan is None:
        raise GalatPenugasan("belum ada organisasi dalam basis data; isi dengan `tatakerja impor`")
    return organisation_of(cuplikan, jenis) if everyone else structure_of(cuplikan, bacaan, jenis)
