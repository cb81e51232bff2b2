"""After the letter: the chain of review and the stages of work. Pure answers, nothing stored."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, get_args

import attrs

from tatakerja.engine.choice import (
    Silence,
    anomalies,
    citations,
    implied,
    not_regulated,
    silence,
    the_one,
    with_circumstances,
)
from tatakerja.engine.fakta import Pattern, all_hold
from tatakerja.engine.fakta_penugasan import facts_of_work
from tatakerja.engine.kedudukan import Kasus, KedudukanResolver
from tatakerja.engine.pihak import Parties
from tatakerja.values.answers.evaluasi import AlurEvaluasi, RantaiEvaluasi
from tatakerja.values.answers.tahapan import AlurTahapan, KegiatanTahap
from tatakerja.values.evaluasi import AturanEvaluasi
from tatakerja.values.galat import TidakDitemukan
from tatakerja.values.istilah import JABATAN_STAF, LABEL_JABATAN, sebut_jenis
from tatakerja.values.kedudukan import Kedudukan
from tatakerja.values.organisasi import Pegawai, Unit
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.penunjuk import PemegangPeran, Penunjuk, sebut_pejabat
from tatakerja.values.syarat import KOSONG, NilaiFakta, nilai_diminta
from tatakerja.values.tahapan import AturanTahapan, Tahap


class PerformanceGuide:
    """Answers for one resolver's organisation, rules and day.

    :param resolver: the facts of cases and the holders of posts.
    """

    def __init__(self, resolver: KedudukanResolver) -> None:
        self._resolver = resolver
        self._buku = resolver.buku
        self._posts = resolver.posts
        self._parties = Parties(resolver)

    def evaluasi(self, nip: str, pemilik: str | None = None, ukuran_tim: int | None = None) -> AlurEvaluasi:
        """Who reviews an employee's results: the chain of the owner's unit, without one of the employee's own.

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
        answer = self._chain(*found, nip)
        if pemilik is None or self._parties.cakupan(self._parties.anggota(pegawai), pemilik) == "dalam_unit":
            return answer
        return attrs.evolve(answer, anomali=with_circumstances(answer.anomali, {"peninjauan_lintas"}, self._buku))

    def aturan(
        self, pegawai: Pegawai, pemilik: str | None, ukuran_tim: int | None
    ) -> tuple[AturanEvaluasi, Kasus] | Silence:
        """The row that says who reviews an employee's results, and of which case; as :meth:`evaluasi`."""
        if pemilik is not None:
            self._known(pemilik)
        if pegawai.jenis_jabatan not in JABATAN_STAF and self._leads(pegawai, pemilik):
            return self._of_leader(pegawai, ukuran_tim)
        return self._ruled(pemilik or pegawai.unit, ukuran_tim)

    def rantai(
        self, unit: str, ukuran_tim: int | None = None, *, lintas: bool = False, pegawai: Sequence[str] = ()
    ) -> RantaiEvaluasi:
        """The posts that review the results of a unit's assignments, whoever holds them.

        :param ukuran_tim: how many are assigned together; None for an individual assignment.
        :param lintas: whether somebody works for the unit's target from another one.
        :param pegawai: NIPs of those who do the work, for a chain that names an official of theirs.
        :raises TidakDitemukan: if the unit doesn't exist.
        """
        found = self._ruled(unit, ukuran_tim)
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
        before: Unit | None = None
        for way in row.rantai:
            post = self._post(way, kasus, before, pegawai)
            if post is None:
                complete = False
                notes.append(self._undetermined(way, kasus))
                continue
            before = post
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
            keterangan=(*notes, *_remarks(row, kasus)),
        )

    def _ruled(self, unit: str, ukuran_tim: int | None) -> tuple[AturanEvaluasi, Kasus] | Silence:
        self._known(unit)
        kasus = self._resolver.kasus_staf(unit)
        if isinstance(kasus, Kedudukan):
            return Silence(status="tidak_diatur", anomali=(), keterangan=self._not_of(unit, kasus))
        kasus = kasus._replace(pattern=Pattern(self._facts(kasus, ukuran_tim)))
        row = the_one(self._buku.evaluasi, kasus.fakta)
        return self._silence("evaluasi", kasus, "evaluasi") if row is None else (row, kasus)

    def _leads(self, pegawai: Pegawai, pemilik: str | None) -> bool:
        """Whether an owner is where somebody works or leads: reviewers there are those whom they lead."""
        if pemilik is None or pemilik == pegawai.unit:
            return True
        led = {unit.kode for unit in self._posts.unit_dipimpin(pegawai)}
        return any(unit.kode in led for unit in self._resolver.organisasi.jalur(pemilik))

    def _of_leader(self, pegawai: Pegawai, ukuran_tim: int | None) -> tuple[AturanEvaluasi, Kasus] | Silence:
        """The row on a leader's own work: one that asks for who leads, since the others are about those who are led."""
        kasus = self._resolver.kasus(pegawai)
        if isinstance(kasus, Kedudukan):
            return Silence(status="tidak_diatur", anomali=(), keterangan=kasus.keterangan)
        kasus = kasus._replace(pattern=Pattern(self._facts(kasus, ukuran_tim)))
        row = the_one((row for row in self._buku.evaluasi if "ya" in nilai_diminta(row.bila, "memimpin")), kasus.fakta)
        if row is not None:
            return row, kasus
        of_whom = f"peninjauan hasil kerja {LABEL_JABATAN[pegawai.jenis_jabatan]} yang memimpin unit"
        said = not_regulated(self._buku.regulasi.singkatan, of_whom, certain=True)
        return Silence(status="tidak_diatur", anomali=(), keterangan=(said,), fakta=kasus.fakta)

    def _facts(self, kasus: Kasus, ukuran_tim: int | None) -> Mapping[str, NilaiFakta]:
        """The facts of a class, and what rows of evaluasi can ask beyond them."""
        facts = facts_of_work(self._resolver, kasus, ukuran_tim)
        stages = the_one(self._buku.tahapan, facts)
        return {**facts, "tahapan": KOSONG if stages is None else stages.kode}

    def tahapan(self, unit: str, ukuran_tim: int | None = None) -> AlurTahapan:
        """The activities of planning, work and review in a unit, with who is responsible.

        :param ukuran_tim: how many are assigned together; None for an individual assignment.
        :raises TidakDitemukan: if the unit doesn't exist.
        """
        ruled = self.aturan_tahapan(unit, ukuran_tim)
        if isinstance(ruled, Silence):
            return AlurTahapan(status=ruled.status, anomali=ruled.anomali, keterangan=ruled.keterangan)
        row, kasus = ruled
        activities = []
        lacking: dict[str, list[str]] = {}
        lower: dict[str, None] = {}
        where: dict[str, str] = {}
        for kegiatan in row.kegiatan:
            # Asked of an agency as a whole, an activity belongs to every unit below that the text's post could mean.
            found = {
                sebut_pejabat(way): self._resolver.pointers.posts(way, kasus.unit)
                for way in kegiatan.pelaku
                if not isinstance(way, str)
            }
            absent = tuple(name for name, posts in found.items() if not posts)
            where |= {
                sebut_pejabat(way): self._resolver.pointers.absent(way, kasus.unit)
                for way in kegiatan.pelaku
                if not isinstance(way, str)
            }
            lower |= dict.fromkeys(
                sebut_pejabat(way)
                for way in kegiatan.pelaku
                if not isinstance(way, str) and self._resolver.pointers.post(way, kasus.unit) is None
            )
            for name in absent:
                lacking.setdefault(name, []).append(kegiatan.nama)
            posts = [post for several in found.values() for post in several]
            activities.append(
                KegiatanTahap(
                    tahap=kegiatan.tahap,
                    nama=kegiatan.nama,
                    pejabat=tuple(dict.fromkeys(self._leader(post.kode) for post in posts)),
                    pelaku=tuple(who for who in kegiatan.pelaku if isinstance(who, str)),
                    dasar=self._buku.sitasi(citations(kegiatan.dasar, kasus.fakta)),
                    belum_tertentukan=absent,
                    isi=kegiatan.isi,
                )
            )
        return AlurTahapan(
            status="belum_tertentukan" if lacking else "diatur",
            kegiatan=tuple(activities),
            aturan=row.kode,
            dasar=self._buku.sitasi(citations(row.dasar, kasus.fakta)),
            anomali=tuple(
                dict.fromkeys((*anomalies(row, kasus.fakta), *(code for one in row.kegiatan for code in one.anomali)))
            ),
            keterangan=(
                *(
                    f"{name} {where[name]}; belum tertentukan siapa bagi: {', '.join(named)}."
                    for name, named in lacking.items()
                ),
                *(
                    f"{name} disebut bagi unit-unit di bawah {kasus.unit.kode}; bagi yang ditempatkan langsung di sana "
                    "belum tertentukan."
                    for name in lower
                    if name not in lacking
                ),
                *self._silent_stages(row, kasus),
                *_remarks(row, kasus),
            ),
        )

    def aturan_tahapan(self, unit: str, ukuran_tim: int | None) -> tuple[AturanTahapan, Kasus] | Silence:
        """The row that says the stages of work in a unit, and of which case; as :meth:`tahapan`."""
        self._known(unit)
        kasus = self._resolver.kasus_staf(unit)
        if isinstance(kasus, Kedudukan):
            return Silence(status="tidak_diatur", anomali=(), keterangan=self._not_of(unit, kasus))
        kasus = kasus._replace(pattern=Pattern(facts_of_work(self._resolver, kasus, ukuran_tim)))
        row = the_one(self._buku.tahapan, kasus.fakta)
        return self._silence("tahapan", kasus, "tahapan kerja") if row is None else (row, kasus)

    def _silent_stages(self, row: AturanTahapan, kasus: Kasus) -> Iterator[str]:
        """A remark for each stage of which the regulation says nothing, though it does of others."""
        said = {kegiatan.tahap for kegiatan in row.kegiatan}
        for tahap in get_args(Tahap):
            if tahap not in said:
                kind = sebut_jenis(kasus.unit.jenis)
                yield f"{self._buku.regulasi.singkatan} tidak mengatur tahap {tahap} pada {kind} ini."

    def _not_of(self, unit: str, instead: Kedudukan) -> tuple[str, ...]:
        """Why no row is asked about a unit's work: it is another instansi's, whoever does the work."""
        if self._parties.di_dalam(unit):
            return instead.keterangan
        return (
            f"Pekerjaan instansi lain ({self._parties.instansi(unit)}) berada di luar {self._buku.regulasi.singkatan}.",
        )

    def _known(self, unit: str) -> None:
        if unit not in self._resolver.organisasi.unit_menurut_kode:
            raise TidakDitemukan(f"unit {unit!r} tidak ada di antara unit organisasi ini")

    def _silence(self, tentang: Literal["evaluasi", "tahapan"], kasus: Kasus, what: str) -> Silence:
        rows: tuple[AturanEvaluasi | AturanTahapan, ...] = getattr(self._buku, tentang)
        where = f"{what} pada {sebut_jenis(kasus.unit.jenis)} ini"
        return silence(rows, kasus.fakta, self._buku, tentang, where)

    def _chain(self, row: AturanEvaluasi, kasus: Kasus, nip: str) -> AlurEvaluasi:
        notes: list[str] = []
        reviewers: list[Pejabat] = []
        complete = True
        before: Unit | None = None
        for way in row.rantai:
            post = self._post(way, kasus, before, (nip,))
            if post is None:
                complete = False
                notes.append(self._undetermined(way, kasus))
                continue
            before = post
            reviewer = self._reviewer(post.kode, nip, notes)
            if reviewer is None:
                complete = False
                notes.append(f"Tidak ada pejabat di atas {post.kode} yang dapat menggantikan peninjauan.")
            else:
                reviewers.append(reviewer)
        chain = _once_each(reviewers, notes)
        notes += _remarks(row, kasus)
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

    def _post(self, way: Penunjuk, kasus: Kasus, before: Unit | None, pegawai: Sequence[str]) -> Unit | None:
        """The unit whose leader a pointer of a chain names; of an official of those who do the work, the one of all."""
        if not isinstance(way, PemegangPeran) or way.bagi != "pegawai" or not pegawai:
            return self._resolver.pointers.post(way, kasus.unit, before)
        units = self._resolver.organisasi.unit_menurut_kode
        people = filter(None, map(self._resolver.organisasi.pegawai_ber_nip, pegawai))
        officials = [getattr(self._resolver.kedudukan(person), way.peran) for person in people]
        found = {None if official is None else official.unit for official in officials}
        (only,) = found if len(found) == 1 else (None,)
        return None if only is None else units[only]

    def _undetermined(self, way: Penunjuk, kasus: Kasus) -> str:
        """The remark that a pointer finds no post from here, with the posts that it could mean lower down."""
        if isinstance(way, PemegangPeran) and way.bagi == "pegawai":
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

    def _leader(self, kode: str) -> Pejabat:
        return self._posts.pejabat(kode, self._posts.pemangku(kode).pemegang)


def _remarks(row: AturanEvaluasi | AturanTahapan, kasus: Kasus) -> Iterator[str]:
    if not all_hold(row.disebut_bagi, kasus.fakta):
        yield "Teks tidak menyebut organisasi seperti ini; aturan umum tentang susunannya yang dipakai."
    if why := implied(row.tersirat, kasus.fakta):
        yield f"Tersirat: {why}"


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
