"""Under whose direction an assignment is carried out, with whom it is coordinated, and what those who do it owe."""

from collections.abc import Iterable, Mapping

from tatakerja.engine.choice import anomalies, citations, declared, implied, not_regulated, silent_anomalies, the_one
from tatakerja.engine.fakta import all_hold
from tatakerja.engine.fakta_penugasan import AssignmentFacts, Member, asking_status, find_people, statuses_left_out
from tatakerja.engine.jejak import Dipakai, Ditanya, Jejak
from tatakerja.engine.kedudukan import KedudukanResolver
from tatakerja.engine.pihak import Parties
from tatakerja.values.alur import Pihak
from tatakerja.values.answers.pelaksanaan import AlurPelaksanaan, KewajibanPelaksanaan, KoordinasiPelaksanaan
from tatakerja.values.answers.usulan import Usulan
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.pelaksanaan import AturanPengarah
from tatakerja.values.syarat import NilaiFakta


class DirectionGuide:
    """Answers for one resolver's organisation, rules and day.

    :param resolver: the kedudukan of everyone, the rules and the holders of posts.
    """

    def __init__(self, resolver: KedudukanResolver) -> None:
        self._resolver = resolver
        self._buku = resolver.buku
        self._parties = Parties(resolver)
        self._facts = AssignmentFacts(resolver)
        self._of_status = asking_status((*self._buku.pengarah, *self._buku.koordinasi, *self._buku.ketentuan))

    def pelaksanaan(self, usulan: Usulan) -> AlurPelaksanaan:
        """Who directs the work of an assignment, with whom it is coordinated, and what those who do it owe.

        :raises TidakDitemukan: if the owner's unit or an employee doesn't exist.
        """
        members = self._members(usulan)
        notes = statuses_left_out(self._of_status, members, "pelaksanaannya")
        left_open = bool(notes)
        silent: dict[str, None] = {}
        row, facts = self._directed(members)
        directors = () if row is None else self._directors(row, members, usulan, notes)
        if row is None:
            certain = any(declared(self._buku, "pelaksanaan", member.facts) for member in members)
            silent = {
                code: None for member in members for code in silent_anomalies(self._buku, "pelaksanaan", member.facts)
            }
            short = self._buku.regulasi.singkatan
            notes.append(not_regulated(short, "di bawah arahan siapa pekerjaan dilakukan", certain=certain))
            if not self._parties.di_dalam(usulan.pemilik):
                notes.append(
                    f"Pekerjaan instansi lain ({self._parties.instansi(usulan.pemilik)}) berada di luar {short}."
                )
        if row is not None and (why := implied(row.tersirat, facts)):
            notes.append(f"Tersirat: {why}")
        coordinated, owed = tuple(self._coordinated(usulan, members)), tuple(self._owed(usulan, members))
        cited = [] if row is None else list(self._buku.sitasi(citations(row.dasar, facts)))
        cited += [place for one in coordinated for place in one.dasar]
        cited += [place for one in owed for place in one.dasar]
        regulated = row is not None or coordinated or owed
        return AlurPelaksanaan(
            status="belum_tertentukan"
            if left_open or (row is not None and not directors)
            else "diatur"
            if regulated
            else "tidak_diatur",
            pengarah=directors,
            koordinasi=coordinated,
            kewajiban=owed,
            aturan=None if row is None else row.kode,
            dasar=tuple(dict.fromkeys(cited)),
            anomali=tuple(
                dict.fromkeys(
                    (
                        *(silent if row is None else anomalies(row, facts)),
                        *self._parties.anomali_lintas(members, usulan),
                    )
                )
            ),
            keterangan=tuple(notes),
        )

    def jejak(self, usulan: Usulan) -> Jejak:
        """The rows from which the answer is drawn up; raises as :meth:`pelaksanaan`."""
        members = self._members(usulan)
        row, facts = self._directed(members)
        used = [] if row is None else [Dipakai("pengarah", row, facts)]
        for kind in ("koordinasi", "ketentuan"):
            for one in getattr(self._buku, kind):
                bound = [member for member in members if all_hold(one.bila, member.facts)]
                if bound and getattr(one, "bagi", usulan.bentuk) == usulan.bentuk:
                    used += [Dipakai(kind, one, member.facts, member.anggota.pegawai.nip) for member in bound]
        asked = (
            Ditanya("pengarah", self._buku.pengarah, {**one.facts, "cakupan": one.facts["cakupan_tim"]}, one.nip)
            for one in members
        )
        return Jejak(tuple(used), tuple(asked))

    def _members(self, usulan: Usulan) -> list[Member]:
        """Those who do the work; the order in which they are named is no order among them, nor in the answer."""
        people = find_people(self._resolver.organisasi, usulan)
        found = self._facts.members(usulan, people.values(), self._parties)
        return sorted(found, key=lambda one: one.nip)

    def _directed(self, members: list[Member]) -> tuple[AturanPengarah | None, Mapping[str, NilaiFakta]]:
        """The row that says who directs the work, with the facts on which it was chosen; the first of several."""
        widest = [{**member.facts, "cakupan": member.facts["cakupan_tim"]} for member in members]
        found = [(row, facts) for facts in widest if (row := the_one(self._buku.pengarah, facts)) is not None]
        if not found:
            return None, members[0].facts
        return min(found, key=lambda one: self._buku.pengarah.index(one[0]))

    def _directors(
        self, row: AturanPengarah, members: list[Member], usulan: Usulan, notes: list[str]
    ) -> tuple[Pejabat, ...]:
        """Those who direct by a row; nobody where a party is several officials or none, which is remarked."""
        found: dict[Pejabat, None] = {}
        for party in row.oleh:
            officials = self._officials(party, members, usulan)
            if len(officials) != 1:
                among = ", ".join(f"{one.jabatan} ({one.unit})" for one in officials)
                notes.append("Pengarah belum tertentukan" + (f"; calon: {among}." if among else "."))
                return ()
            found |= dict.fromkeys(officials)
        return tuple(found)

    def _coordinated(self, usulan: Usulan, members: list[Member]) -> Iterable[KoordinasiPelaksanaan]:
        for row in self._buku.koordinasi:
            for_whom = [member for member in members if all_hold(row.bila, member.facts)]
            if not for_whom:
                continue
            cited = self._buku.sitasi(citations(row.dasar, for_whom[0].facts))
            officials: list[Pejabat | None] = [None]
            if row.dengan is not None:
                officials = [*self._officials(row.dengan, for_whom, usulan)]
            for official in officials:
                yield KoordinasiPelaksanaan(official, row.uraian, row.wajib, cited)

    def _owed(self, usulan: Usulan, members: list[Member]) -> Iterable[KewajibanPelaksanaan]:
        for row in self._buku.ketentuan:
            bound = [member for member in members if all_hold(row.bila, member.facts)]
            if row.bagi == usulan.bentuk and bound:
                cited = self._buku.sitasi(citations(row.dasar, bound[0].facts))
                yield KewajibanPelaksanaan(row.bagi, row.isi, cited)

    def _officials(self, pihak: Pihak, members: Iterable[Member], usulan: Usulan) -> list[Pejabat]:
        found = (self._parties.pihak(pihak, member.anggota, usulan.pemilik) for member in members)
        return list(dict.fromkeys(official for official in found if official is not None))
