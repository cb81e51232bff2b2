"""What may be asked of one regency's rules over one organisation as of one day."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from tatakerja.engine.answers import Answers
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.galat import TidakDitemukan
from tatakerja.values.kedudukan import Kedudukan, KodeKedudukan
from tatakerja.values.organisasi import Organisasi, Pegawai, PegawaiBelumDibaca, Susunan

if TYPE_CHECKING:
    from tatakerja.engine.jabatan import PostBook
    from tatakerja.engine.kedudukan import KedudukanResolver
    from tatakerja.engine.penjelasan.alur import RouteExplainer
    from tatakerja.values.answers.alur import AlurPenugasan
    from tatakerja.values.answers.evaluasi import AlurEvaluasi
    from tatakerja.values.answers.pelaksanaan import AlurPelaksanaan
    from tatakerja.values.answers.pelaporan import AlurPelaporan
    from tatakerja.values.answers.pencarian import HasilCari
    from tatakerja.values.answers.penjelasan import Penjelasan
    from tatakerja.values.answers.tahapan import AlurTahapan
    from tatakerja.values.answers.usulan import Usulan


class Questions:
    """The questions that every system answers: one over files, one over a database, and one detached from it.

    Type against this class what asks and does not care where the organisation comes from.

    :ivar buku: the compiled rules.
    :param organisasi: the organisation asked about.
    :param tanggal: the day as of which it answers.
    :raises BelumBerlaku: if the regulation is not in force that day.
    """

    buku: BukuAturan

    def __init__(self, buku: BukuAturan, organisasi: Susunan, tanggal: date) -> None:
        self.buku = buku
        self._fixed = Answers(buku, organisasi, tanggal)

    def _answers(self, nip: Iterable[str] | None = None) -> Answers:
        """What answers; one that never changes.

        :param nip: the employees asked about; None: everyone.
        """
        return self._fixed

    def _susunan(self, nip: Iterable[str] | None = None) -> Susunan:
        """The organisation, also where the rules don't answer; ``nip`` as of :meth:`_answers`."""
        return self._answers(nip).organisasi

    def posts(self) -> "PostBook":
        """Who holds which post; as :meth:`_susunan`."""
        return self._answers(()).resolver.posts

    def resolver(self) -> "KedudukanResolver":
        """What answers about kedudukan, with everyone: for who asks much of it, and would else begin anew."""
        return self._answers().resolver

    @property
    def organisasi(self) -> Organisasi:
        """The organisation asked about, with everyone."""
        organisasi = self._susunan()
        if not isinstance(organisasi, Organisasi):
            raise PegawaiBelumDibaca
        return organisasi

    def susunan(self, nip: Iterable[str] = ()) -> Susunan:
        """Units and holders of posts, with at least these employees: of a database no more is read."""
        return self._susunan(nip)

    @property
    def tanggal(self) -> date:
        """The day as of which it answers."""
        return self._answers(()).tanggal

    def pegawai(self, nip: str) -> Pegawai:
        """An employee by NIP.

        :raises TidakDitemukan: if there is none.
        """
        return _employee(self.susunan((nip,)), nip)

    def cari(self, teks: str) -> "HasilCari":
        """The employees, posts and units in which all words of a text are found.

        :param teks: parts of names, NIPs, titles and codes; where nothing has them, words that are like them.
        """
        return self._answers().search.cari(teks)

    def kedudukan(self, nip: str) -> Kedudukan:
        """Under whom an employee stands.

        :raises TidakDitemukan: if there is no such employee.
        """
        answers = self._answers((nip,))
        return answers.resolver.kedudukan(_employee(answers.organisasi, nip))

    def kedudukan_semua(self) -> Iterator[tuple[Pegawai, Kedudukan]]:
        """Every employee with their answer, in the order of pegawai.csv; employees of one class share one answer."""
        return self._answers().resolver.semua()

    def kedudukan_kode(self) -> KodeKedudukan:
        """The distinct answers of everyone, and a code an employee: the way for hundreds of thousands."""
        return self._answers().codes()

    def jelaskan(self, nip: str) -> "Penjelasan":
        """Why an employee's answer is what it is.

        :raises TidakDitemukan: if there is no such employee.
        """
        answers = self._answers((nip,))
        return answers.explainer.penjelasan(_employee(answers.organisasi, nip))

    def alur_penugasan(self, usulan: "Usulan") -> "AlurPenugasan":
        """The route that an assignment would take; stores nothing.

        :raises TidakDitemukan: if a unit or employee of the proposal doesn't exist.
        """
        return self._answers(usulan.orang).routes.alur(usulan)

    def penjelas_alur(self, orang: Iterable[str] = ()) -> "RouteExplainer":
        """What says why a route is what it is, by the questions' own names: ``penugasan(usulan)``, ``evaluasi(nip)``.

        :param orang: NIPs of those asked about.
        """
        return self._answers(orang).route_explainer

    def alur_evaluasi(self, nip: str, pemilik: str | None = None, *, ukuran_tim: int | None = None) -> "AlurEvaluasi":
        """Who reviews an employee's results, up to the one who declares the work done; stores nothing.

        :param pemilik: the unit that owns the performance target; the employee's own if not given.
        :param ukuran_tim: how many are assigned together, where the work is a team's.
        :raises TidakDitemukan: if the employee or the unit doesn't exist.
        """
        return self._answers((nip,)).performance.evaluasi(nip, pemilik, ukuran_tim)

    def alur_tahapan(self, unit: str, *, ukuran_tim: int | None = None) -> "AlurTahapan":
        """The activities of planning, work and review in a unit, with who is responsible.

        :param ukuran_tim: how many are assigned together, where the work is a team's.
        :raises TidakDitemukan: if the unit doesn't exist.
        """
        return self._answers(()).stages.tahapan(unit, ukuran_tim)

    def alur_pelaksanaan(self, usulan: "Usulan") -> "AlurPelaksanaan":
        """Who directs the work of an assignment, with whom it is coordinated, and what those who do it owe.

        :raises TidakDitemukan: if a unit or employee of the proposal doesn't exist.
        """
        return self._answers(usulan.orang).direction.pelaksanaan(usulan)

    def alur_pelaporan(self, usulan: "Usulan") -> "AlurPelaporan":
        """To whom the employees of an assignment report, who may demand it, and who decides on obstacles.

        :raises TidakDitemukan: if a unit or employee of the proposal doesn't exist.
        """
        return self._answers(usulan.orang).reports.pelaporan(usulan)

    def jabatan(self, unit: str) -> str:
        """Title of the post that leads a unit, in the regency's words.

        :raises TidakDitemukan: if there is no such unit.
        """
        if unit not in self._susunan(()).unit_menurut_kode:
            raise TidakDitemukan(f"unit {unit!r} tidak ada di antara unit organisasi ini")
        return self.posts().jabatan(unit)


def _employee(susunan: Susunan, nip: str) -> Pegawai:
    pegawai = susunan.pegawai_ber_nip(nip)
    if pegawai is None:
        raise TidakDitemukan(f"NIP {nip!r} tidak ada di pegawai.csv; periksa kembali 18 angkanya")
    return pegawai
