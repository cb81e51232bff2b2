"""The route that an assignment takes: rows chosen for each employee, their steps filled with officials, and joined."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import attrs

from tatakerja.engine.alur_jawaban import Draft, Memory
from tatakerja.engine.alur_langkah import Place, Step, insertion_point, issued_already
from tatakerja.engine.alur_rangkap import once_each, without_own_requests
from tatakerja.engine.choice import (
    anomalies,
    citations,
    declared,
    not_regulated,
    readings_lacking,
    silent_anomalies,
    the_one,
    yang_mengecualikan,
)
from tatakerja.engine.fakta import all_hold
from tatakerja.engine.fakta_penugasan import AssignmentFacts, asking_status, assigned, find_people, status_left_out
from tatakerja.engine.kedudukan import KedudukanResolver
from tatakerja.engine.pihak import Anggota, Parties
from tatakerja.values.alur import (
    CAKUPAN,
    AturanAlur,
    AturanTim,
    Cakupan,
    Fase,
    Muatan,
    Pihak,
    PolaLangkah,
    Sisipan,
)
from tatakerja.values.answers.alur import AlurPenugasan, Catatan
from tatakerja.values.answers.usulan import Usulan
from tatakerja.values.istilah import JABATAN_STAF, LABEL_CAKUPAN, LABEL_CARA, LABEL_JABATAN
from tatakerja.values.organisasi import Pegawai
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.syarat import NilaiFakta, setiap_syarat

_FASE: tuple[Fase, ...] = ("persetujuan", "ketua", "penetapan")


@attrs.frozen
class _Case:
    """One member of a proposal, as rows see them.

    :ivar peran: what they are in their own steps, where the rows word it for others.
    """

    usulan: Usulan
    member: Anggota
    facts: Mapping[str, NilaiFakta]
    peran: str = ""


class _Inserted(NamedTuple):
    """The steps of a row with those that are inserted, the rows that insert them, and the readings that would."""

    steps: list[tuple[AturanAlur | Sisipan, PolaLangkah]]
    used: list[Sisipan]
    anomali: dict[str, None]


class _Remark(NamedTuple):
    """A remark on a team, its row, and the anomalies on which it rests."""

    baris: AturanTim
    catatan: Catatan
    anomali: tuple[str, ...]


class RouteFinder:
    """Answers which route an assignment would take; stores nothing.

    :param resolver: the kedudukan of everyone, the rules and the holders of posts.
    """

    def __init__(self, resolver: KedudukanResolver) -> None:
        self._resolver = resolver
        self._buku = resolver.buku
        self._parties = Parties(resolver)
        self._answered: dict[tuple[Fase, int], AturanAlur | None] = {}
        self._inserted: dict[tuple[int, int], _Inserted] = {}
        self._contents: dict[int, list[Muatan]] = {}
        self._overruling: dict[tuple[int, int], tuple[str, ...]] = {}
        self._remarks: dict[int, list[_Remark]] = {}
        self._exceptions: dict[str, list[AturanAlur]] = {}
        self._memory = Memory(self._buku)
        self._sitasi = self._memory.sitasi
        self._facts = AssignmentFacts(resolver)
        self._of_status = asking_status((*self._buku.alur, *self._buku.sisipan))
        self._team_of_status = asking_status(self._buku.tim)

    def alur(self, usulan: Usulan) -> AlurPenugasan:
        """The route of a proposal.

        :raises TidakDitemukan: if the owner's unit or an employee doesn't exist, or nobody is to be assigned.
        """
        draft, members, widest = self.draft(usulan)
        return draft.answer(usulan, members, widest, self._memory)

    def draft(self, usulan: Usulan) -> tuple[Draft, list[Anggota], Cakupan]:
        """What the route of a proposal is drawn up from, whom it assigns, and how far; raises as :meth:`alur`."""
        people, parties = find_people(self._resolver.organisasi, usulan), self._parties
        ketua = None if usulan.ketua is None else people[usulan.ketua]
        members = [parties.anggota(people[nip]) for nip in assigned(usulan, ketua)]
        leader = None if ketua is None or ketua.nip in {one.pegawai.nip for one in members} else parties.anggota(ketua)
        team = members if leader is None else [*members, leader]
        scopes = {
            one.pegawai.nip: parties.cakupan(one, usulan.pemilik)
            for one in team
            if one is not leader or not parties.dari_pemilik(one, usulan.pemilik)
        }
        widest = max(scopes.values(), key=CAKUPAN.index)
        draft = Draft()
        if parties.seluruh_daerah(usulan.pemilik):
            draft.lower("tidak_diatur")
            draft.note(
                "Pemilik kinerja adalah unit organisasi atau Perangkat Daerah, bukan pemerintah daerah seluruhnya; "
                "sebut unitnya."
            )
            return draft, members, widest
        for member in members:
            self._route_member(draft, usulan, member, scopes[member.pegawai.nip], widest)
        if leader is not None and not parties.dari_pemilik(leader, usulan.pemilik):
            members.append(leader)
            self._lend_ketua(draft, usulan, leader, scopes[leader.pegawai.nip], widest)
        if ketua is not None:
            self._appoint_ketua(draft, usulan, parties.anggota(ketua), widest)
        shown = draft.status in ("diatur", "belum_tertentukan")
        self._remark_team(draft, usulan, ketua, widest, shown=shown)
        if not shown:
            draft.steps.clear()
        return draft, members, widest

    def _route_member(self, draft: Draft, usulan: Usulan, member: Anggota, scope: Cakupan, widest: Cakupan) -> None:
        name = member.pegawai.nama or member.pegawai.nip
        short = self._buku.regulasi.singkatan
        inside = self._parties.di_dalam(member.unit_organisasi) or self._parties.di_dalam(usulan.pemilik)
        if not inside:
            draft.lower("tidak_diatur")
            draft.note(f"Penugasan {name} sepenuhnya pada instansi lain, di luar {short}.")
            return
        self._route(draft, _Case(usulan, member, self._kind(usulan, member, scope, widest)))

    def _lend_ketua(self, draft: Draft, usulan: Usulan, ketua: Anggota, scope: Cakupan, widest: Cakupan) -> None:
        """Route a structural official who leads the team from outside the owner's unit: they are asked for like anyone.

        Who volunteers, does so for themself; the leader is appointed. Where the text has no rows for structural
        officials, those for everybody else answer, and the route says so.
        """
        appointed = attrs.evolve(usulan, cara="penunjukan")
        facts = self._kind(appointed, ketua, scope, widest)
        others = self._memory.kind({**facts, "jenis_jabatan": "fungsional"})
        asked = self._row("persetujuan", others)
        if self._row("persetujuan", facts) is None and asked is not None and asked.status != "tidak_diatur":
            label, name = LABEL_JABATAN[ketua.pegawai.jenis_jabatan], ketua.pegawai.nama or ketua.pegawai.nip
            draft.note(
                f"Bagaimana {label} dari luar unit organisasi pemilik kinerja dimintakan sebagai ketua tim tidak "
                f"disebut tersendiri; bagi {name} ditempuh tata cara yang berlaku bagi anggota tim."
            )
            facts = others
        self._route(draft, _Case(appointed, ketua, facts, peran="Ketua tim"))

    def _route(self, draft: Draft, case: _Case) -> None:
        """Take in the steps for one person."""
        usulan, member, facts, nip = case.usulan, case.member, case.facts, case.member.pegawai.nip
        draft.asked.append(("persetujuan", facts, nip))
        if apart := self._parties.tersendiri(member, usulan.pemilik):
            draft.note(f"{apart[0]} adalah unit organisasi tersendiri.", self._sitasi((apart[1],)))
        if facts["cakupan"] != "dalam_unit":
            draft.anomali |= dict.fromkeys(self._parties.anomali(member, usulan.pemilik))
        if draft.leave_open(self._status_left_out(facts, member, ketua=False)):
            return
        row = self._row("persetujuan", facts)
        if row is None:
            self._note_silence(draft, "persetujuan", case)
            return
        if not self._regulates(draft, row, facts, nip):
            return
        steps = list(self._fill(draft, self._with_insertions(draft, row, case), "persetujuan", case))
        draft.asked.append(("penetapan", facts, nip))
        letter = self._row("penetapan", facts, row)
        if letter is None:
            self._note_silence(draft, "penetapan", case)
            return
        if letter is not row and not self._regulates(draft, letter, facts, nip):
            return
        setting = row.surat if letter is row else letter.langkah
        steps += self._fill(draft, [(letter, pola) for pola in setting], "penetapan", case)
        self._take(draft, steps, member)
        if (demanded := self._contents.get(id(facts))) is None:
            demanded = [muatan for muatan in self._buku.muatan if all_hold(muatan.bila, facts)]
            self._contents[id(facts)] = demanded
        for muatan in demanded:
            draft.demand(muatan, facts)
        asked = (syarat.fakta for used, _, _ in draft.rows for syarat in setiap_syarat(used.bila))
        if usulan.hukum and "hukum" not in asked:
            draft.note("Ketentuan yang disebut dengan --hukum tidak mengubah suratnya menurut regulasi ini.")

    def _regulates(self, draft: Draft, row: AturanAlur, facts: Mapping[str, NilaiFakta], nip: str) -> bool:
        """Take in the row that answers; whether it has steps, or only says that there are none."""
        draft.use(row, facts, nip)
        draft.anomali |= dict.fromkeys(self._overruling_readings(row, facts))
        if row.status == "diatur":
            return True
        draft.lower(row.status)
        draft.note(row.uraian, self._sitasi(citations(row.dasar, facts)))
        return False

    def _status_left_out(self, facts: Mapping[str, NilaiFakta], member: Anggota, *, ketua: bool) -> str | None:
        rows = [row for row in self._of_status if (getattr(row, "fase", "") == "ketua") is ketua]
        return status_left_out(rows, facts, member.pegawai.nama or member.pegawai.nip, "alurnya")

    def _kind(self, usulan: Usulan, member: Anggota, scope: Cakupan, widest: Cakupan) -> Mapping[str, NilaiFakta]:
        """What rows can ask of one member, as the kind of case that it is."""
        return self._memory.kind(self._facts.of_member(usulan, member, scope, widest))

    def _row(self, fase: Fase, facts: Mapping[str, NilaiFakta], before: AturanAlur | None = None) -> AturanAlur | None:
        """The row of a phase that answers wherever the facts are these.

        :param before: the row of the phase before, which answers here, too, where it says the letter itself.
        """
        key = fase, id(facts)
        if key not in self._answered:
            rows = [row for row in self._buku.alur if row.fase == fase]
            if before is not None and before.surat:
                rows.insert(0, before)
            self._answered[key] = the_one(rows, facts)
        return self._answered[key]

    def _note_silence(self, draft: Draft, fase: Fase, case: _Case) -> None:
        member, facts = case.member, case.facts
        draft.lower("tidak_diatur")
        if self._lent_by_others(draft, case):
            return
        label = LABEL_JABATAN[member.pegawai.jenis_jabatan]
        name = member.pegawai.nama or member.pegawai.nip
        short = self._buku.regulasi.singkatan
        if fase == "penetapan":
            what = f"surat bagi penugasan {LABEL_CAKUPAN[str(facts['cakupan_tim'])]}"
        else:
            how, far = LABEL_CARA[case.usulan.cara], LABEL_CAKUPAN[str(facts["cakupan"])]
            what = f"penugasan melalui {how} {far} bagi {label} ({name})"
        why = declared(self._buku, "penugasan", facts)
        others = tuple(self._other_readings(fase, facts))
        draft.note(not_regulated(short, what, certain=bool(why or others)))
        draft.anomali |= dict.fromkeys(silent_anomalies(self._buku, "penugasan", facts))
        if why:
            draft.note(why)
        for other in others:
            draft.note(other)
        rows = [row.bila for row in self._buku.alur if row.fase == fase]
        if near := yang_mengecualikan(rows, facts, self._buku.kosakata):
            draft.note(near)
        for unit in (member.unit_organisasi, case.usulan.pemilik):
            if not self._parties.di_dalam(unit):
                draft.note(self._outside(unit))

    def _lent_by_others(self, draft: Draft, case: _Case) -> bool:
        """Of a structural official of another instansi say only that their side is outside."""
        member = case.member
        if self._parties.di_dalam(member.unit_organisasi) or member.pegawai.jenis_jabatan in JABATAN_STAF:
            return False
        draft.note(self._outside(member.unit_organisasi))
        draft.anomali |= dict.fromkeys(silent_anomalies(self._buku, "penugasan", case.facts))
        return True

    def _overruling_readings(self, row: AturanAlur, facts: Mapping[str, NilaiFakta]) -> tuple[str, ...]:
        """Anomalies of which another reading would let an exception take the place of a row."""
        key = id(row), id(facts)
        if key not in self._overruling:
            self._overruling[key] = tuple(self._find_overruling(row, facts))
        return self._overruling[key]

    def _find_overruling(self, row: AturanAlur, facts: Mapping[str, NilaiFakta]) -> Iterator[str]:
        if row.kode not in self._exceptions:
            said = row.status, row.langkah, row.surat
            self._exceptions[row.kode] = [
                other
                for other in self._buku.alur
                if row.kode in other.pengecualian_dari and (other.status, other.langkah, other.surat) != said
            ]
        for other in self._exceptions[row.kode]:
            yield from readings_lacking(other, facts)

    def _other_readings(self, fase: Fase, facts: Mapping[str, NilaiFakta]) -> Iterator[str]:
        for row in self._buku.alur:
            if row.fase == fase and (lacking := tuple(readings_lacking(row, facts))):
                yield f"Tafsir lain atas {', '.join(lacking)} akan menjawab: {row.uraian}"

    def _with_insertions(
        self, draft: Draft, row: AturanAlur, case: _Case
    ) -> list[tuple[AturanAlur | Sisipan, PolaLangkah]]:
        """The steps of a row before the letter, with those that the text adds to it, each with the row that has it."""
        facts = case.facts
        key = id(row), id(facts)
        if key not in self._inserted:
            steps: list[tuple[AturanAlur | Sisipan, PolaLangkah]] = [(row, pola) for pola in row.langkah]
            found = _Inserted(steps, [], {})
            for sisipan in self._buku.sisipan:
                if all_hold(sisipan.bila, facts):
                    steps.insert(insertion_point(steps, sisipan), (sisipan, sisipan.langkah))
                    found.used.append(sisipan)
                else:
                    found.anomali.update(dict.fromkeys(readings_lacking(sisipan, facts)))
            self._inserted[key] = found
        found = self._inserted[key]
        for sisipan in found.used:
            draft.use(sisipan, facts, case.member.pegawai.nip)
        draft.anomali |= found.anomali
        return found.steps

    def _fill(
        self, draft: Draft, steps: Iterable[tuple[AturanAlur | Sisipan, PolaLangkah]], fase: Fase, case: _Case
    ) -> Iterator[Step]:
        """The steps for one employee, as far as there is somebody to take them."""
        member, pemilik = case.member, case.usulan.pemilik
        tahap = -1
        for row, pola in steps:
            tahap += 0 if pola.bersama and tahap >= 0 else 1
            aktor = self._parties.pihak(pola.oleh, member, pemilik)
            if aktor is None:
                self._without_actor(draft, pola, member, pemilik)
                if pola.aksi == "menetapkan":
                    break  # what nobody sets is not received
                continue
            if aktor.nip is None:
                draft.note(f"Jabatan {aktor.jabatan} ({aktor.unit}) lowong.")
            peran = case.peran if case.peran and pola.oleh == "pegawai" else pola.peran
            if own := self._parties.digantikan(pola.oleh, member, pemilik, aktor):
                peran = f"pimpinan di atas {pola.peran}"
                self._note_replaced(draft, own, aktor, member)
            kepada = self._officials(pola.kepada, member, pemilik)
            if pola.aksi == "memohon" and pola.kepada and not kepada:
                draft.lower("belum_tertentukan")
                name = member.pegawai.nama or member.pegawai.nip
                draft.note(f"Kepada siapa {peran} memohon bagi {name} belum tertentukan.")
            yield Step(
                place=Place(_FASE.index(fase), tahap),
                pola=pola,
                kode=row.kode,
                dasar=citations(pola.dasar or row.dasar, case.facts),
                aktor=aktor,
                kepada=kepada,
                tembusan=self._officials(pola.tembusan, member, pemilik),
                nip=member.pegawai.nip,
                peran=(peran,),
            )

    def _note_replaced(self, draft: Draft, unit: str, aktor: Pejabat, member: Anggota) -> None:
        """Say who acts for a post whose holder is the one to be assigned."""
        own, name = self._resolver.posts.jabatan(unit), member.pegawai.nama or member.pegawai.nip
        draft.note(f"{own} dipangku {name} sendiri; {aktor.jabatan} di atasnya yang bertindak baginya.")

    def _take(self, draft: Draft, steps: Sequence[Step], member: Anggota) -> None:
        """Add an employee's steps, each person acting for others only, and once in a row."""
        left = without_own_requests(steps, member.kedudukan.ppk)
        merged = once_each(left.steps)
        for note in (*left.notes, *merged.notes):
            draft.note(note)
        # Two posts of one person are one fact, in whichever order a step names them.
        draft.rangkap |= dict.fromkeys((min(pair), max(pair)) for pair in (*left.posts, *merged.posts))
        draft.steps += merged.steps

    def _officials(self, pihak: tuple[Pihak, ...], member: Anggota, pemilik: str) -> tuple[Pejabat, ...]:
        found = (self._parties.dituju(satu, member, pemilik) for satu in pihak)
        return tuple(dict.fromkeys(official for official in found if official is not None))

    def _without_actor(self, draft: Draft, pola: PolaLangkah, member: Anggota, pemilik: str) -> None:
        side = pemilik if pola.oleh.endswith("_pemilik") else member.unit_organisasi
        if not self._parties.di_dalam(side):
            draft.lower("belum_tertentukan")
            draft.note(self._outside(side))
            return
        name = member.pegawai.nama or member.pegawai.nip
        if pola.oleh == "puo" and member.kedudukan.status == "diatur":
            draft.note(f"Regulasi tidak menyebut Pimpinan Unit Organisasi bagi {name}; langkah {pola.aksi} tidak ada.")
            return
        if pola.oleh in ("ppk", "puo") and member.kedudukan.status == "tidak_diatur":
            draft.lower("tidak_diatur")
            certain = self._resolver.surely_silent(member.pegawai)
            draft.note(not_regulated(self._buku.regulasi.singkatan, f"siapa {pola.peran} bagi {name}", certain=certain))
            return
        if pola.oleh in ("ppk", "puo"):
            draft.anomali |= dict.fromkeys(member.kedudukan.anomali)
        draft.lower("belum_tertentukan")
        draft.note(f"{pola.peran} bagi {name} belum tertentukan.")

    def _outside(self, unit: str) -> str:
        return f"Pihak {self._parties.instansi(unit)} berada di luar {self._buku.regulasi.singkatan}."

    def _appoint_ketua(self, draft: Draft, usulan: Usulan, ketua: Anggota, widest: Cakupan) -> None:
        scope = self._parties.cakupan(ketua, usulan.pemilik)
        facts = self._kind(usulan, ketua, scope, widest)
        if draft.leave_open(self._status_left_out(facts, ketua, ketua=True)):
            return
        row = self._row("ketua", facts)
        draft.asked.append(("ketua", facts, ketua.pegawai.nip))
        if row is not None and not self._parties.di_dalam(ketua.unit_organisasi):
            name = ketua.pegawai.nama or ketua.pegawai.nip
            draft.note(f"Siapa yang menunjuk {name} sebagai ketua tim ditentukan instansinya.")
        elif row is not None:
            draft.use(row, facts, ketua.pegawai.nip)
            case = _Case(usulan, ketua, facts)
            steps = self._fill(draft, [(row, pola) for pola in row.langkah], "ketua", case)
            self._take(draft, [step for step in steps if not issued_already(step, draft.steps)], ketua)

    def _remark_team(
        self, draft: Draft, usulan: Usulan, ketua: Pegawai | None, widest: Cakupan, *, shown: bool
    ) -> None:
        """Add the remarks that the team calls for; what is merely told of a route, only where there is one."""
        parties = self._parties
        shared: set[str] = set()
        if ketua is not None:
            scope = parties.cakupan(parties.anggota(ketua), usulan.pemilik)
            shared = {"unit", "perangkat_daerah", "instansi"}
            for wider, what in zip(CAKUPAN[1:], ("unit", "perangkat_daerah", "instansi"), strict=True):
                if CAKUPAN.index(scope) >= CAKUPAN.index(wider):
                    shared.discard(what)
            if usulan.pegawai == (ketua.nip,):
                name = ketua.nama or ketua.nip
                draft.note(f"{name} ketua dan satu-satunya yang ditugaskan: tim ini belum mempunyai anggota.")
        facts = self._memory.kind(self._facts.of_team(usulan, widest, ketua, frozenset(shared)))
        if (remarks := self._remarks.get(id(facts))) is None:
            remarks = self._remarks[id(facts)] = [
                _Remark(
                    row, Catatan(row.tingkat, row.isi, self._sitasi(citations(row.dasar, facts))), anomalies(row, facts)
                )
                for row in self._buku.tim
                if all_hold(row.bila, facts)
            ]
        if lacking := status_left_out(self._team_of_status, facts, "pegawai dalam tim", "ketentuan tentang tim"):
            draft.note(lacking)
        for row, catatan, codes in remarks:
            if shown or catatan.tingkat != "info":
                draft.tim.append((row, facts))
                draft.catatan[catatan] = None
                draft.anomali |= dict.fromkeys(codes)
                if catatan.tingkat == "wajib" and draft.status in ("diatur", "belum_tertentukan"):
                    draft.lower("dilarang")
