"""After the letter: the chain by which results are reviewed. Pure answers, nothing stored."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import attrs

from tatakerja.engine.choice import (
    Silence,
    anomalies,
    citations,
    declared,
    not_regulated,
    silence,
    the_one,
    the_one_of_sides,
    with_circumstances,
)
from tatakerja.engine.fakta import Pattern
from tatakerja.engine.fakta_penugasan import facts_of_work
from tatakerja.engine.kedudukan import Kasus, KedudukanResolver
from tatakerja.engine.pihak import Parties
from tatakerja.engine.tahapan import known_unit, remarks_of_row, why_outside
from tatakerja.values.answers.evaluasi import AlurEvaluasi, RantaiEvaluasi
from tatakerja.values.evaluasi import AturanEvaluasi
from tatakerja.values.galat import TidakDitemukan
from tatakerja.values.istilah import JABATAN_STAF, LABEL_JABATAN, sebut_jenis
from tatakerja.values.kedudukan import Kedudukan
from tatakerja.values.organisasi import Pegawai, Unit
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.penunjuk import PemegangPeran, Penunjuk, sebut_pejabat
from tatakerja.values.syarat import KOSONG, NilaiFakta, nilai_diminta

MENDAHULUI = "yang meninjau lebih dahulu"
"""How the remark ends that a row's next reviewer stands below the one before."""


class Ruled(NamedTuple):
    """The row that answers, with the case that it is about: a pelaksana of the owner's unit, or the employee."""

    row: AturanEvaluasi
    kasus: Kasus


class PerformanceGuide:
    """Answers for one resolver's organisation, rules and day.

    :param resolver: the facts of cases and the holders of posts.
    """

    def __init__(self, resolver: KedudukanResolver) -> None:
        self._resolver = resolver
        self._buku = resolver.buku
        self._posts = resolver.posts
        self._parties = Parties(resolver)
        self._of_pemilik = tuple(row for row in self._buku.evaluasi if row.bagi == "pemilik")
        self._of_pegawai = len(self._of_pemilik) < len(self._buku.evaluasi)

    def evaluasi(self, nip: str, pemilik: str | None = None, ukuran_tim: int | None = None) -> AlurEvaluasi:
        """Who reviews an employee's results: the chain of the owner's unit, without one of the employee's own.

        A row that is about the employee answers wherever they are lent to.

        :param ukuran_tim: how many are assigned together; None for an individual assignment.
        :raises TidakDitemukan: if the employee or the unit doesn't exist.
        """
        pegawai = self._resolver.organisasi.pegawai_ber_nip(nip)
        if pegawai is None:
            raise TidakDitemukan(f"NIP {nip!r} tidak ada di pegawai.csv")
        found = self.aturan(pegawai, pemilik, ukuran_tim)
        if isinstance(found, Silence):
            return AlurEvaluasi(
                status=found.status,
                anomali=found.anomali,
                keterangan=found.keterangan,
            )
        answer = self._chain(found, pemilik or pegawai.unit, nip)
        if pemilik is None or self._parties.cakupan(self._parties.anggota(pegawai), pemilik) == "dalam_unit":
            return answer
        return attrs.evolve(answer, anomali=with_circumstances(answer.anomali, {"peninjauan_lintas"}, self._buku))

    def rantai(
        self, unit: str, ukuran_tim: int | None = None, *, lintas: bool = False, pegawai: Sequence[str] = ()
    ) -> RantaiEvaluasi:
        """The posts that review the results of a unit's assignments, whoever holds them.

        :param ukuran_tim: how many are assigned together; None for an individual assignment.
        :param lintas: whether somebody works for the unit's target from another one.
        :param pegawai: NIPs of those who do the work, for a chain that is about them or names an official of theirs.
        :raises TidakDitemukan: if the unit doesn't exist.
        """
        people = [one for one in map(self._resolver.organisasi.pegawai_ber_nip, pegawai) if one is not None]
        if not self._of_pegawai or not people:
            return self._posts_of(self._ruled(unit, ukuran_tim), unit, pegawai, lintas=lintas)
        found = [self.aturan(one, unit, ukuran_tim) for one in people]
        if all(isinstance(one, Ruled) and one.row.bagi == "pemilik" for one in found):
            return self._posts_of(found[0], unit, pegawai, lintas=lintas)
        of_each = [
            self._posts_of(one, unit, (person.nip,), lintas=lintas) for one, person in zip(found, people, strict=True)
        ]
        return _of_all(list(dict.fromkeys(of_each)))

    def _posts_of(self, found: Ruled | Silence, unit: str, pegawai: Sequence[str], *, lintas: bool) -> RantaiEvaluasi:
        """The posts that a row names, or why none is named."""
        if isinstance(found, Silence):
            return RantaiEvaluasi(
                status=found.status,
                anomali=found.anomali,
                keterangan=found.keterangan,
            )
        row, kasus = found
        notes: list[str] = []
        posts: list[str] = []
        complete = True
        for post in self._stops(found, unit, pegawai):
            if isinstance(post, str):
                complete = False
                notes.append(post)
                continue
            # A post named twice reviews once, at its later place, as in the answer that names persons.
            posts = [*(kode for kode in posts if kode != post.kode), post.kode]
        return RantaiEvaluasi(
            status="diatur" if complete and posts else "belum_tertentukan",
            pos=tuple((kode, self._posts.jabatan(kode)) for kode in posts),
            aturan=row.kode,
            dasar=self._buku.sitasi(citations(row.dasar, kasus.fakta)),
            dasar_pengembalian=self._buku.sitasi(citations(row.dasar_pengembalian, kasus.fakta)),
            anomali=with_circumstances(
                anomalies(row, kasus.fakta), {"peninjauan_lintas"} if lintas else set(), self._buku
            ),
            keterangan=(*notes, *remarks_of_row(row, kasus)),
        )

    def aturan(self, pegawai: Pegawai, pemilik: str | None, ukuran_tim: int | None) -> Ruled | Silence:
        """The row on one employee's results, with the case that it is about; as :meth:`evaluasi`."""
        if pemilik is not None:
            known_unit(self._resolver, pemilik)
        leads = pegawai.jenis_jabatan not in JABATAN_STAF and self._leads(pegawai, pemilik)
        if not self._of_pegawai:
            return self._of_leader(pegawai, ukuran_tim) if leads else self._ruled(pemilik or pegawai.unit, ukuran_tim)
        own = self._resolver.kasus(pegawai)
        owner = own if leads else self._resolver.kasus_staf(pemilik or pegawai.unit)
        cases = {
            bagi: self._with_work(kasus, ukuran_tim)
            for bagi, kasus in (("pegawai", own), ("pemilik", owner))
            if not isinstance(kasus, Kedudukan)
        }
        rows = {bagi: [row for row in self._buku.evaluasi if row.bagi == bagi] for bagi in cases}
        if leads and "pemilik" in rows:
            rows["pemilik"] = [row for row in rows["pemilik"] if _on_leaders(row)]
        row = the_one_of_sides((rows[bagi], kasus.fakta) for bagi, kasus in cases.items())
        if row is not None:
            return Ruled(row, cases[row.bagi])
        # What the data leaves open, or the text is known to leave out, says more than that no row was written.
        whys = [
            (why.status == "belum_tertentukan", bool(declared(self._buku, "evaluasi", kasus.fakta)), why)
            for bagi, kasus in cases.items()
            if rows[bagi]
            for why in [self._silence(kasus, rows[bagi])]
        ]
        if whys:
            return max(whys, key=lambda one: one[:2])[2]
        instead = own if isinstance(own, Kedudukan) else owner
        return Silence("tidak_diatur", (), instead.keterangan if isinstance(instead, Kedudukan) else ())

    def _with_work(self, kasus: Kasus, ukuran_tim: int | None) -> Kasus:
        return kasus._replace(pattern=Pattern(self._facts(kasus, ukuran_tim)))

    def _ruled(self, unit: str, ukuran_tim: int | None) -> Ruled | Silence:
        """The row about a unit, whoever works there."""
        known_unit(self._resolver, unit)
        kasus = self._resolver.kasus_staf(unit)
        if isinstance(kasus, Kedudukan):
            return Silence(status="tidak_diatur", anomali=(), keterangan=why_outside(self._parties, unit, kasus))
        kasus = self._with_work(kasus, ukuran_tim)
        row = the_one(self._of_pemilik, kasus.fakta)
        return self._silence(kasus, self._of_pemilik) if row is None else Ruled(row, kasus)

    def _leads(self, pegawai: Pegawai, pemilik: str | None) -> bool:
        """Whether an owner is where somebody works or leads: reviewers there are those whom they lead."""
        if pemilik is None or pemilik == pegawai.unit:
            return True
        led = {unit.kode for unit in self._posts.unit_dipimpin(pegawai)}
        return any(unit.kode in led for unit in self._resolver.organisasi.jalur(pemilik))

    def _of_leader(self, pegawai: Pegawai, ukuran_tim: int | None) -> Ruled | Silence:
        """The row on a leader's own work: one that asks for who leads, since the others are about those who are led."""
        kasus = self._resolver.kasus(pegawai)
        if isinstance(kasus, Kedudukan):
            return Silence(status="tidak_diatur", anomali=(), keterangan=kasus.keterangan)
        kasus = self._with_work(kasus, ukuran_tim)
        row = the_one(filter(_on_leaders, self._of_pemilik), kasus.fakta)
        if row is not None:
            return Ruled(row, kasus)
        of_whom = f"peninjauan hasil kerja {LABEL_JABATAN[pegawai.jenis_jabatan]} yang memimpin unit"
        why = declared(self._buku, "evaluasi", kasus.fakta)
        # Stages of a unit's work name its leaders as those who review; rows of their own need not be all that is said.
        certain = bool(why) or kasus.fakta["tahapan"] != KOSONG
        said = not_regulated(self._buku.regulasi.singkatan, of_whom, certain=certain)
        return Silence(status="tidak_diatur", anomali=(), keterangan=(said,), fakta=kasus.fakta)

    def _facts(self, kasus: Kasus, ukuran_tim: int | None) -> Mapping[str, NilaiFakta]:
        """The facts of a class, and what rows of evaluasi can ask beyond them."""
        facts = facts_of_work(self._resolver, kasus, ukuran_tim)
        stages = the_one(self._buku.tahapan, facts)
        return {**facts, "tahapan": KOSONG if stages is None else stages.kode}

    def _silence(self, kasus: Kasus, rows: Iterable[AturanEvaluasi]) -> Silence:
        where = f"evaluasi pada {sebut_jenis(kasus.unit.jenis)} ini"
        return silence(rows, kasus.fakta, self._buku, "evaluasi", where)

    def _chain(self, found: Ruled, pemilik: str, nip: str) -> AlurEvaluasi:
        row, kasus = found
        notes: list[str] = []
        reviewers: list[Pejabat] = []
        complete = True
        for post in self._stops(found, pemilik, (nip,)):
            if isinstance(post, str):
                complete = False
                notes.append(post)
                continue
            reviewer = self._reviewer(post.kode, nip, notes)
            if reviewer is None:
                complete = False
                notes.append(f"Tidak ada pejabat di atas {post.kode} yang dapat menggantikan peninjauan.")
            else:
                reviewers.append(reviewer)
        chain = _once_each(reviewers, notes)
        notes += remarks_of_row(row, kasus)
        if not row.dasar_pengembalian:
            notes.append("Pengembalian untuk diperbaiki dapat ditempuh, tetapi peraturan ini tidak mengaturnya.")
        return AlurEvaluasi(
            status="diatur" if complete and chain else "belum_tertentukan",
            rantai=chain,
            penyelesai=chain[-1] if complete and chain else None,
            pengembalian="diatur" if row.dasar_pengembalian else "tidak_diatur",
            aturan=row.kode,
            dasar=self._buku.sitasi(citations(row.dasar + row.dasar_pengembalian, kasus.fakta)),
            anomali=anomalies(row, kasus.fakta),
            keterangan=tuple(dict.fromkeys(notes)),
        )

    def _stops(self, found: Ruled, pemilik: str, pegawai: Sequence[str]) -> Iterator[Unit | str]:
        """The units whose leaders a row names, lowest first; a remark in the place of one that isn't found.

        Nor is one found that stands below the reviewer before: a chain only climbs, but for one that goes from the
        owner's posts to the employee's or back, whose order is the text's.

        :param pegawai: NIPs of those who do the work.
        """
        row, kasus = found
        one_side = len({getattr(way, "bagi", "") or row.bagi for way in row.rantai}) <= 1
        before: Unit | None = None
        for way in row.rantai:
            of_whom = "pemilik"
            if isinstance(way, PemegangPeran) and (way.bagi or row.bagi) == "pegawai" and pegawai:
                of_whom, units = "pegawai", self._of_people(way, pegawai)
            elif isinstance(way, PemegangPeran) and row.bagi == "pegawai":
                owner = self._resolver.organisasi.unit_menurut_kode[pemilik]
                units = {self._resolver.pointers.post(way, owner)}
            else:
                units = {self._resolver.pointers.post(way, kasus.unit, before)}
            (post,) = units if len(units) == 1 else (None,)
            if post is not None and before is not None and one_side and self._is_below(post.kode, before.kode):
                after, earlier = (f"{self._posts.jabatan(unit.kode)} ({unit.kode})" for unit in (post, before))
                yield f"Peninjau belum tertentukan: {after} berada di bawah {earlier}, {MENDAHULUI}."
            elif post is not None:
                before = post
                yield post
            elif not way.bila_ada or len(units) > 1:
                yield self._undetermined(way, kasus, of_whom)

    def _is_below(self, kode: str, lain: str) -> bool:
        """Whether a unit is further down than another; one at its side isn't: a Sekretaris beside a Kepala Bidang."""
        above, others = (list(self._resolver.organisasi.jalur(one)) for one in (kode, lain))
        return len(above) > len(others)

    def _of_people(self, way: PemegangPeran, pegawai: Sequence[str]) -> set[Unit | None]:
        """The units of the officials who have a role for some employees; None among them for one who has none."""
        units = self._resolver.organisasi.unit_menurut_kode
        people = filter(None, map(self._resolver.organisasi.pegawai_ber_nip, pegawai))
        officials = [getattr(self._resolver.kedudukan(person), way.peran) for person in people]
        return {None if official is None else units[official.unit] for official in officials} or {None}

    def _undetermined(self, way: Penunjuk, kasus: Kasus, of_whom: str) -> str:
        """The remark that a pointer finds no post from here, with the posts that it could mean lower down."""
        if of_whom == "pegawai":
            return f"Peninjau belum tertentukan: {sebut_pejabat(way)} tidak ada, atau lain bagi masing-masing anggota."
        could = [
            f"{self._posts.jabatan(unit.kode)} ({unit.kode})"
            for unit in self._resolver.pointers.candidates(way, kasus.unit)
        ]
        among = f"; calon: {', '.join(could)}" if could else ""
        absent = self._resolver.pointers.absent(way, kasus.unit)
        return f"Peninjau belum tertentukan: {sebut_pejabat(way)} {absent}{among}."

    def _reviewer(self, kode: str, nip: str, notes: list[str]) -> Pejabat | None:
        """Who reviews for a post: its holder, or the next post up where the work is their own."""
        acting = self._resolver.own_case.acting(kode, (nip,))
        notes += [
            f"{self._posts.jabatan(row.unit)} tidak meninjau pekerjaannya sendiri; pejabat di atasnya yang meninjau."
            for row in acting.yielded
        ]
        if acting.unit is None:
            return None
        if acting.holder is None:
            notes.append(f"Jabatan {self._posts.jabatan(acting.unit)} ({acting.unit}) lowong.")
        return self._posts.pejabat(acting.unit, acting.holder)


def _on_leaders(row: AturanEvaluasi) -> bool:
    """Whether a row about units asks for who leads them."""
    return "ya" in nilai_diminta(row.bila, "memimpin")


def _of_all(found: Sequence[RantaiEvaluasi]) -> RantaiEvaluasi:
    """The one chain of those who work together, where each has their own; open where these differ.

    :param found: the different answers.
    """
    first, *others = found
    chains = list(dict.fromkeys(one.pos for one in found))
    if not others:
        return first
    whole = all(one.status == "diatur" for one in found)
    notes = [note for one in found for note in one.keterangan]
    if len(chains) > 1:
        told = "; atau ".join(", lalu ".join(title for _, title in chain) or "tidak ada" for chain in chains)
        notes.insert(0, f"Peninjau belum tertentukan: lain bagi masing-masing anggota: {told}.")
    alike = whole and len(chains) == 1
    return attrs.evolve(
        first,
        status="diatur" if alike else "belum_tertentukan",
        pos=first.pos if len(chains) == 1 else (),
        dasar=tuple(dict.fromkeys(place for one in found for place in one.dasar)),
        dasar_pengembalian=tuple(dict.fromkeys(place for one in found for place in one.dasar_pengembalian)),
        anomali=tuple(dict.fromkeys(code for one in found for code in one.anomali)),
        keterangan=tuple(dict.fromkeys(notes)),
    )


def _once_each(reviewers: list[Pejabat], notes: list[str]) -> tuple[Pejabat, ...]:
    """Each reviewer once: a post named twice is one, and a person in two posts takes one step that names both."""
    chain: list[Pejabat] = []
    for reviewer in reviewers:
        same = next(
            (
                earlier
                for earlier in chain
                if earlier.unit == reviewer.unit or (reviewer.nip is not None and earlier.nip == reviewer.nip)
            ),
            None,
        )
        if same is None:
            chain.append(reviewer)
            continue
        chain.remove(same)
        if same.unit == reviewer.unit:
            chain.append(reviewer)
        else:
            both = f"{same.jabatan} dan {reviewer.jabatan}"
            notes.append(f"{both} dipangku orang yang sama; satu langkah untuk keduanya.")
            chain.append(attrs.evolve(reviewer, jabatan=both))
    return tuple(chain)
