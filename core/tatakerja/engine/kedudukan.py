"""Kedudukan: the one rule that answers for a class of employees, and the officials that it names.

Nobody appraises themselves: where the employee holds the post that a rule names, the leader one unit up takes its
place, and the answer says so. Nor does anybody appraise, as Plt. or delegate, the superior who appraises them: there,
too, it is the leader one unit up. Who would appraise each other by second posts both are told so, and who appraises
them is left open. A vacant post is named as vacant.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache, partial
from typing import NamedTuple

import attrs

from tatakerja.engine.choice import (
    anomalies,
    citations,
    declared,
    implied,
    silence,
    silent_anomalies,
    the_one,
    with_circumstances,
)
from tatakerja.engine.fakta import FactFinder, Pattern, all_hold, holds
from tatakerja.engine.jabatan import PostBook
from tatakerja.engine.penunjuk import PointerFollower
from tatakerja.engine.perkara_sendiri import OwnCase, appraisal_circle
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.anomali import KeadaanOrang
from tatakerja.values.istilah import JABATAN_STAF, LABEL_JABATAN, LABEL_KHUSUS, sebut_jenis
from tatakerja.values.kedudukan import AturanKedudukan, Kedudukan
from tatakerja.values.organisasi import Organisasi, Pegawai, PegawaiBelumDibaca, Susunan, Unit, as_read
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.penunjuk import Penunjuk, sebut_pejabat
from tatakerja.values.syarat import NilaiFakta, Syarat, uraikan


class Kasus(NamedTuple):
    """A class of employees as the rules see it.

    :ivar unit: the employee's unit; for a leader, the unit led.
    :ivar memimpin: whether the employee leads it.
    :ivar pattern: the facts, one and the same object for all cases in which they are the same.
    :ivar nip: who holds posts and so is a class alone; None for the many who hold none.
    """

    unit: Unit
    memimpin: bool
    pattern: Pattern
    nip: str | None

    @property
    def fakta(self) -> Mapping[str, NilaiFakta]:
        """Facts by name."""
        return self.pattern.fakta


class _Words(NamedTuple):
    """What an answer by a rule says for a pattern of facts, whoever it names; equal ones are one object.

    :ivar dasar: citations; ``dasar_koordinator`` those where a koordinator is named.
    :ivar notes: remarks that follow those on the officials.
    """

    dasar: tuple[str, ...]
    dasar_koordinator: tuple[str, ...]
    anomali: tuple[str, ...]
    notes: tuple[str, ...]


class _Found(NamedTuple):
    """What a role's pointers came to: the official, the unit of the post that the rule named, and remarks.

    :ivar keadaan: circumstances of persons that make it another than whoever holds that post.
    """

    official: Pejabat | None
    post: str | None
    notes: tuple[str, ...] = ()
    candidates: tuple[Pejabat, ...] = ()
    keadaan: tuple[KeadaanOrang, ...] = ()


class KedudukanResolver:
    """Answers for one organisation under one book of rules on one day; a pure function of the three.

    :param organisasi: units, employees, holders.
    :param buku: the compiled rules.
    :param tanggal: the day on which posts are held.
    :param posts: who holds them then, where that is known already.
    """

    def __init__(self, organisasi: Susunan, buku: BukuAturan, tanggal: date, *, posts: PostBook | None = None) -> None:
        self.organisasi = organisasi
        self.buku = buku
        self.posts = posts or PostBook(organisasi, buku.kosakata, tanggal)
        self.facts = FactFinder(organisasi, buku)
        self.pointers = PointerFollower(organisasi, self.facts, self._post_of_role)
        self.own_case = OwnCase(organisasi, self.posts)
        self._answers: dict[tuple[str, ...], Kedudukan] = {}
        self._of_rule: dict[tuple[str, str, int], Kedudukan] = {}
        self._ruled: dict[Pattern, tuple[AturanKedudukan, _Words, int] | None] = {}
        self._numbers: dict[_Words, int] = {}
        self._silences: dict[Pattern, Kedudukan] = {}
        self._first: dict[str, Kedudukan] = {}
        self._everyone: list[Kedudukan] | None = None
        self._rules = cache(partial(_relevant, buku.kedudukan))

    def kedudukan(self, pegawai: Pegawai) -> Kedudukan:
        """The answer for one employee, shared with everyone of the class."""
        if not self.posts.jabatan_dipegang(pegawai.nip):
            return self.of_class(pegawai.unit, pegawai.jenis_jabatan, pegawai.jenjang, pegawai.kedudukan_khusus)
        key = pegawai.unit, pegawai.jenis_jabatan, pegawai.jenjang, pegawai.kedudukan_khusus, pegawai.nip
        answer = self._answers.get(key)
        if answer is None:
            answer = self._answers[key] = self._decide(pegawai)
        return answer

    def of_class(self, unit: str, jenis_jabatan: str, jenjang: str, khusus: str) -> Kedudukan:
        """The answer for those of a class who hold no post."""
        key = unit, jenis_jabatan, jenjang, khusus
        answer = self._answers.get(key)
        if answer is None:
            if jenis_jabatan in JABATAN_STAF and not self.facts.is_outside(unit):
                pattern = self.facts.pattern(unit, jenis_jabatan, jenjang, memimpin=False)
                answer = self._ruled_answer(Kasus(self.organisasi.unit_menurut_kode[unit], False, pattern, None))
            else:
                answer = self._by_rule(_anybody(unit, jenis_jabatan, jenjang, khusus))
            self._answers[key] = answer
        return answer

    def _post_of_role(self, peran: str, unit: Unit) -> Unit | None:
        """The unit whose leader has a role by the kedudukan of staff in a unit."""
        official: Pejabat | None = getattr(self.kedudukan(_anybody(unit.kode, "pelaksana")), peran)
        return None if official is None else self.organisasi.unit_menurut_kode[official.unit]

    def kasus_staf(self, unit: str) -> Kasus | Kedudukan:
        """The case of a pelaksana placed in a unit, whoever that might be."""
        return self.kasus(_anybody(unit, "pelaksana"))

    def kedudukan_pimpinan(self, unit: str) -> Kedudukan:
        """The answer for whoever definitively leads a unit, also while its post is vacant."""
        led = self.organisasi.unit_menurut_kode[unit]
        holder = self.posts.pemangku(unit).pemegang
        if self.facts.is_outside(unit):
            return self._outside(led.induk, "" if holder is None else holder.nip)
        pattern = self.facts.pattern(unit, led.jabatan_pimpinan, "", memimpin=True)
        return self._ruled_answer(Kasus(led, True, pattern, None if holder is None else holder.nip))

    def semua(self) -> Iterator[tuple[Pegawai, Kedudukan]]:
        """Every employee with their answer, in the order of the organisation."""
        organisasi = self.organisasi
        if not isinstance(organisasi, Organisasi):
            raise PegawaiBelumDibaca
        if self._everyone is None:
            self._everyone = self._answer_everyone(organisasi)
        return zip(organisasi.pegawai, self._everyone, strict=True)

    def _answer_everyone(self, organisasi: Organisasi) -> list[Kedudukan]:
        by_class = [self.of_class(*kelas) for kelas in organisasi.kelas]
        answers = list(map(by_class.__getitem__, organisasi.kelas_pegawai))
        for nip in self.posts.pemegang_jabatan():
            nomor = organisasi.nomor(nip)
            if nomor is not None:
                answers[nomor] = self.kedudukan(organisasi.pegawai[nomor])
        return answers

    def kasus(self, pegawai: Pegawai) -> Kasus | Kedudukan:
        """The facts of an employee's class, or the answer where no rule is asked.

        No rule is asked for another instansi's employee, for the kepala daerah, and where the data doesn't say which
        unit an official leads.
        """
        organisasi = self.organisasi
        led = self.posts.unit_dipimpin(pegawai)
        if self.facts.is_outside(pegawai.unit):
            return self._outside(led[0].induk if led else pegawai.unit, pegawai.nip)
        if led and led[0].jenis == "pemerintah_daerah":
            return self._nobody("Kepala daerah tidak mempunyai Pejabat Penilai Kinerja (PPK).", pegawai, led[0])
        if pegawai.kedudukan_khusus and not self._leads_of_their_own(pegawai):
            return self._special(pegawai)
        if len(led) > 1:
            posts = tuple(self.posts.pejabat(unit.kode, self.posts.pemangku(unit.kode).pemegang) for unit in led)
            return Kedudukan(
                status="belum_tertentukan",
                keterangan=(
                    "Pegawai memimpin lebih dari satu unit dan tidak ditempatkan pada salah satunya ("
                    + ", ".join(unit.kode for unit in led)
                    + "); sesuaikan kolom unit di pegawai.csv dengan jabatan definitifnya.",
                ),
                kandidat=posts,
            )
        if not led and pegawai.jenis_jabatan not in JABATAN_STAF:
            return Kedudukan(
                status="belum_tertentukan",
                keterangan=(
                    f"Pegawai tercatat sebagai {pegawai.jenis_jabatan} tetapi tidak sebagai pemimpin suatu unit; catat "
                    "unitnya di pejabat.csv, atau, bila menurut jabatannya ia tidak memimpin unit (Staf Ahli, Wakil "
                    "Kepala Daerah), isi kolom kedudukan_khusus di pegawai.csv.",
                ),
            )
        unit = led[0] if led else organisasi.unit_menurut_kode[pegawai.unit]
        pattern = self.facts.pattern(unit.kode, pegawai.jenis_jabatan, pegawai.jenjang, memimpin=bool(led))
        nip = pegawai.nip if self.posts.jabatan_dipegang(pegawai.nip) else None
        return Kasus(unit, bool(led), pattern, nip)

    def _leads_of_their_own(self, pegawai: Pegawai) -> bool:
        """Whether someone leads a unit as their own post; a Plt. keeps the post that leads none."""
        return any(row.sebagai in ("definitif", "pj") for row in self.posts.jabatan_dipegang(pegawai.nip))

    def _special(self, pegawai: Pegawai) -> Kedudukan:
        """The answer for an official who by nature leads no unit: none of the conditions of a rule can name them."""
        label = LABEL_KHUSUS[pegawai.kedudukan_khusus]
        what = label if " tidak memimpin unit" in label else f"{label} menurut jabatannya tidak memimpin unit"
        short = self.buku.regulasi.singkatan
        return self._nobody(f"{what}; tidak ada aturan kedudukan {short} yang menyebutnya.", pegawai, None)

    def _nobody(self, what: str, pegawai: Pegawai, led: Unit | None) -> Kedudukan:
        """The answer that nobody appraises someone: what is so anyhow, then where the text leaves them out."""
        unit, post = pegawai.unit if led is None else led.kode, pegawai.jenis_jabatan
        facts = self.facts.pattern(unit, post, pegawai.jenjang, memimpin=led is not None).fakta
        why = declared(self.buku, "kedudukan", facts)
        touched = silent_anomalies(self.buku, "kedudukan", facts)
        return Kedudukan(status="tidak_diatur", anomali=touched, keterangan=(what, why) if why else (what,))

    def aturan(self, kasus: Kasus) -> AturanKedudukan | None:
        """The one rule that answers a case; None where there is none."""
        found = self._rule(kasus.pattern)
        return None if found is None else found[0]

    def _rule(self, pattern: Pattern) -> tuple[AturanKedudukan, _Words, int] | None:
        """The one rule that answers wherever the facts are these, what it then says, and the number of those words."""
        if pattern not in self._ruled:
            rule = the_one(self._rules(str(pattern.fakta["pada"])), pattern.fakta)
            if rule is None:
                self._ruled[pattern] = None
            else:
                words = self._words(rule, pattern.fakta)
                self._ruled[pattern] = rule, words, self._numbers.setdefault(words, len(self._numbers))
        return self._ruled[pattern]

    def _words(self, rule: AturanKedudukan, facts: Mapping[str, NilaiFakta]) -> _Words:
        notes = []
        if not all_hold(rule.disebut_bagi, facts):
            notes.append("Teks tidak menyebut organisasi seperti ini; aturan umum tentang susunannya yang dipakai.")
        notes += [remark.isi for remark in rule.catatan if all_hold(remark.bila, facts)]
        if why := implied(rule.tersirat, facts):
            notes.append(f"Tersirat: {why}")
        return _Words(
            dasar=self.buku.sitasi(citations(rule.dasar, facts)),
            dasar_koordinator=self.buku.sitasi(citations(rule.dasar + rule.dasar_koordinator, facts)),
            anomali=anomalies(rule, facts),
            notes=tuple(notes),
        )

    def _decide(self, pegawai: Pegawai) -> Kedudukan:
        nip, answer = pegawai.nip, self._by_rule(pegawai)
        if answer.aturan is None or not self.posts.jabatan_dipegang(nip):
            return answer  # who holds no post appraises nobody, and of another instansi nothing is judged
        self._first.setdefault(nip, answer)
        barred: tuple[str, ...] = ()
        while answer.ppk is not None:
            circle = appraisal_circle(nip, answer.ppk, self._first_ppk)
            second = [self._second_post(official) for official in circle]
            # A circle of people's own posts is the rules': it isn't mended here, and the kit shows it.
            if not any(second) or len(circle) == 1:
                break
            if all(second) or answer.ppk.nip in barred:
                return self._open_circle(answer, circle)
            if not (second[0] or barred):
                break  # another one yields, who appraises a superior by a second post
            barred += tuple(official.nip for official in circle if official.nip is not None)
            answer = self._by_rule(pegawai, barred)
        return answer

    def _second_post(self, official: Pejabat) -> bool:
        """Whether someone acts for another post than the one that is their own."""
        person = None if official.nip is None else self.organisasi.pegawai_ber_nip(official.nip)
        led = () if person is None else self.posts.unit_dipimpin(person)
        return official.sebagai == "delegasi_penilaian" or official.unit not in {unit.kode for unit in led}

    def _first_ppk(self, nip: str) -> Pejabat | None:
        """Who appraises a person by the rule, whether or not the two appraise each other."""
        if nip not in self._first:
            pegawai = self.organisasi.pegawai_ber_nip(nip)
            self._first[nip] = Kedudukan(status="tidak_diatur") if pegawai is None else self._by_rule(pegawai)
        return self._first[nip].ppk

    def _open_circle(self, answer: Kedudukan, circle: tuple[Pejabat, ...]) -> Kedudukan:
        """The answer for somebody of whom nobody says who appraises them, since those who would appraise each other."""
        named = " dan ".join(f"{one.nama} ({one.nip}, {one.sebagai} {one.jabatan})" for one in reversed(circle))
        note = (
            f"{named} saling menilai melalui jabatan yang dirangkap; Pejabat Penilai Kinerja (PPK) belum tertentukan. "
            "Tetapkan pejabat lain pada salah satu jabatan itu."
        )
        return attrs.evolve(
            answer,
            status="belum_tertentukan",
            ppk=None,
            keterangan=(*answer.keterangan, note),
            kandidat=(*answer.kandidat, circle[0]),
        )

    def _by_rule(self, pegawai: Pegawai, barred: tuple[str, ...] = ()) -> Kedudukan:
        """The answer by the rule, the PPK none of those barred."""
        kasus = self.kasus(pegawai)
        if isinstance(kasus, Kedudukan):
            return kasus
        return self._ruled_answer(kasus, barred)

    def _ruled_answer(self, kasus: Kasus, barred: tuple[str, ...] = ()) -> Kedudukan:
        """The answer by the rule; staff of a unit for whom one rule says the same share it."""
        found = self._rule(kasus.pattern)
        if found is None:
            return self._silent(kasus)
        rule, words, number = found
        if kasus.nip is not None or kasus.memimpin or barred:
            return self._answer(rule, words, kasus, barred)
        key = kasus.unit.kode, rule.kode, number
        answer = self._of_rule.get(key)
        if answer is None:
            answer = self._of_rule[key] = self._answer(rule, words, kasus)
        return answer

    def _outside(self, superior: str | None, nip: str) -> Kedudukan:
        """The answer for another instansi's employee: the leader of a unit, where that isn't the employee."""
        leader = None if superior is None else self._official(superior, nip, None).official
        return Kedudukan(
            status="di_luar_regulasi",
            ppk=leader,
            puo=leader,
            keterangan=(f"Pegawai instansi lain berada di luar {self.buku.regulasi.singkatan}.",),
        )

    def surely_silent(self, pegawai: Pegawai) -> bool:
        """Whether no answer for an employee means that there is none in the text, not that no row was written."""
        kasus = self.kasus(pegawai)
        return isinstance(kasus, Kedudukan) or bool(declared(self.buku, "kedudukan", kasus.fakta))

    def _silent(self, kasus: Kasus) -> Kedudukan:
        if kasus.pattern not in self._silences:
            what = "pimpinan unit" if kasus.memimpin else LABEL_JABATAN[str(kasus.fakta["jenis_jabatan"])].lower()
            where = f"kedudukan {what} pada {sebut_jenis(kasus.unit.jenis)} ini"
            why = silence(self.buku.kedudukan, kasus.fakta, self.buku, "kedudukan", where)
            self._silences[kasus.pattern] = Kedudukan(status=why.status, anomali=why.anomali, keterangan=why.keterangan)
        return self._silences[kasus.pattern]

    def _answer(self, rule: AturanKedudukan, words: _Words, kasus: Kasus, barred: tuple[str, ...] = ()) -> Kedudukan:
        ppk = self._role(rule.ppk, kasus, "Pejabat Penilai Kinerja (PPK)", appraises=True, barred=barred)
        puo = self._role(rule.puo, kasus, "Pimpinan Unit Organisasi (PUO)")
        koordinator = self._koordinator(rule, kasus, ppk, puo)
        notes = [*ppk.notes, *(note for note in (*puo.notes, *koordinator.notes) if note not in ppk.notes)]
        open_roles = (ppk.official is None, bool(rule.puo) and puo.official is None)
        return Kedudukan(
            status="belum_tertentukan" if any(open_roles) else "diatur",
            ppk=ppk.official,
            puo=puo.official,
            koordinator=koordinator.official,
            aturan=rule.kode,
            dasar=words.dasar_koordinator if koordinator.official else words.dasar,
            anomali=with_circumstances(words.anomali, {*ppk.keadaan, *puo.keadaan}, self.buku),
            keterangan=tuple(dict.fromkeys((*notes, *words.notes))),
            kandidat=tuple(dict.fromkeys((*ppk.candidates, *puo.candidates))),
        )

    def _koordinator(self, rule: AturanKedudukan, kasus: Kasus, ppk: _Found, puo: _Found) -> _Found:
        nobody = _Found(None, None)
        if not rule.koordinator or (rule.puo and puo.post is None):
            return nobody
        unit = next(filter(None, (self.pointers.post(way, kasus.unit) for way in rule.koordinator)), None)
        if unit is None or unit.kode in (ppk.post, puo.post) or unit is self.facts.mandiri(kasus.unit.kode):
            return nobody
        holder = self.posts.pemangku(unit.kode).pemegang
        if holder is not None and holder.nip == kasus.nip:
            note = f"{self.posts.jabatan(unit.kode)} dipangku pegawai sendiri; tidak ada Pelaksana koordinasi lain."
            return _Found(None, None, (note,))
        return _Found(self.posts.pejabat(unit.kode, holder), unit.kode)

    def _role(
        self,
        ways: tuple[Penunjuk, ...],
        kasus: Kasus,
        role: str,
        *,
        appraises: bool = False,
        barred: tuple[str, ...] = (),
    ) -> _Found:
        for way in ways:
            unit = self.pointers.post(way, kasus.unit)
            if unit is not None:
                led = kasus.unit if kasus.memimpin else None
                return self._official(unit.kode, kasus.nip, led, appraises=appraises, barred=barred)
        if not ways:
            return _Found(None, None)
        candidates = tuple(
            self.posts.pejabat(unit.kode, self.posts.pemangku(unit.kode).pemegang)
            for way in ways
            for unit in self.pointers.candidates(way, kasus.unit)
        )
        named = ", atau ".join(map(sebut_pejabat, ways))
        among = "; calon: " + ", ".join(f"{c.jabatan} ({c.unit})" for c in candidates) if candidates else ""
        note = f"{role} belum tertentukan: {named} {self.pointers.absent(ways[-1], kasus.unit)}{among}."
        return _Found(None, None, (note,), candidates)

    def _official(
        self, post: str, nip: str | None, led: Unit | None, *, appraises: bool = True, barred: tuple[str, ...] = ()
    ) -> _Found:
        """The person who answers for a post; the leader one unit up where that is the employee or one barred."""
        concerned = barred if nip is None else (nip, *barred)
        acting = self.own_case.acting(post, concerned, appraises=appraises, led=() if led is None else (led.kode,))
        notes = []
        for row in acting.yielded:
            held = "pegawai sendiri" if row.nip == nip else "orang yang dinilai pegawai ini"
            notes.append(
                f"{self.posts.jabatan(row.unit)} dipangku {held} ({row.sebagai}); pimpinan satu unit di atasnya yang "
                "menggantikan."
            )
        unit = acting.unit
        own: tuple[KeadaanOrang, ...] = ("perkara_sendiri",) if acting.yielded else ()
        if unit is None:
            return _Found(None, post, tuple(notes), keadaan=own)
        if len(acting.delegates) > 1:
            among = tuple(self.posts.pejabat(unit, row) for row in acting.delegates)
            notes.append(f"{self.posts.jabatan(unit)} mendelegasikan penilaian kepada lebih dari satu orang.")
            return _Found(None, post, tuple(notes), among, (*own, "delegasi"))
        if acting.delegates:
            notes.append(f"{self.posts.jabatan(unit)} mendelegasikan penilaian.")
            own = (*own, "delegasi")
        elif acting.holder is None:
            plh = self.posts.pemangku(unit).plh
            instead = f"; Plh. {plh[0].nip} melaksanakan tugas harian" if plh else ""
            notes.append(f"Jabatan {self.posts.jabatan(unit)} ({unit}) lowong{instead}.")
            own = (*own, "lowong")
        return _Found(self.posts.pejabat(unit, acting.holder), post, tuple(notes), keadaan=own)


def _anybody(unit: str, jenis_jabatan: str, jenjang: str = "", khusus: str = "") -> Pegawai:
    """One of a class, whoever that might be, made of what was checked with the employees of it."""
    return as_read(Pegawai, "", "", unit, jenis_jabatan, jenjang, "", "", (), khusus, "", "", "")


def _relevant(rules: tuple[AturanKedudukan, ...], kind: str) -> tuple[AturanKedudukan, ...]:
    """The rules that could answer under an independent unit of a kind: most are about one kind only."""

    def allowed(some: Iterable[Syarat]) -> bool:
        return all(holds(syarat, {"pada": kind}) for syarat in some if syarat.fakta == "pada")

    return tuple(rule for rule in rules if any(map(allowed, uraikan(rule.bila))))
