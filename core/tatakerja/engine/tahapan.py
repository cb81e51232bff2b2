"""The stages of work in a unit: the activities of each, and who is responsible. Pure answers, nothing stored."""

from collections.abc import Iterator
from typing import get_args

from tatakerja.engine.choice import Silence, anomalies, citations, implied, silence, the_one
from tatakerja.engine.fakta import Pattern, all_hold
from tatakerja.engine.fakta_penugasan import facts_of_work
from tatakerja.engine.kedudukan import Kasus, KedudukanResolver
from tatakerja.engine.pihak import Parties
from tatakerja.values.answers.tahapan import AlurTahapan, KegiatanTahap
from tatakerja.values.evaluasi import AturanEvaluasi
from tatakerja.values.galat import TidakDitemukan
from tatakerja.values.istilah import sebut_jenis
from tatakerja.values.kedudukan import Kedudukan
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.penunjuk import sebut_pejabat
from tatakerja.values.tahapan import AturanTahapan, Tahap


class StageGuide:
    """Answers for one resolver's organisation, rules and day.

    :param resolver: the facts of cases and the holders of posts.
    """

    def __init__(self, resolver: KedudukanResolver) -> None:
        self._resolver = resolver
        self._buku = resolver.buku
        self._posts = resolver.posts
        self._parties = Parties(resolver)

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
            dropped = {sebut_pejabat(way) for way in kegiatan.pelaku if not isinstance(way, str) and way.bila_ada}
            absent = tuple(name for name, posts in found.items() if not posts and name not in dropped)
            where |= {
                sebut_pejabat(way): self._resolver.pointers.absent(way, kasus.unit)
                for way in kegiatan.pelaku
                if not isinstance(way, str)
            }
            lower |= dict.fromkeys(
                sebut_pejabat(way)
                for way in kegiatan.pelaku
                if not isinstance(way, str)
                and not way.bila_ada
                and self._resolver.pointers.post(way, kasus.unit) is None
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
                *remarks_of_row(row, kasus),
            ),
        )

    def aturan_tahapan(self, unit: str, ukuran_tim: int | None) -> tuple[AturanTahapan, Kasus] | Silence:
        """The row that says the stages of work in a unit, and of which case; as :meth:`tahapan`."""
        known_unit(self._resolver, unit)
        kasus = self._resolver.kasus_staf(unit)
        if isinstance(kasus, Kedudukan):
            return Silence(status="tidak_diatur", anomali=(), keterangan=why_outside(self._parties, unit, kasus))
        kasus = kasus._replace(pattern=Pattern(facts_of_work(self._resolver, kasus, ukuran_tim)))
        row = the_one(self._buku.tahapan, kasus.fakta)
        if row is not None:
            return row, kasus
        asked = f"tahapan kerja pada {sebut_jenis(kasus.unit.jenis)} ini"
        return silence(self._buku.tahapan, kasus.fakta, self._buku, "tahapan", asked)

    def _silent_stages(self, row: AturanTahapan, kasus: Kasus) -> Iterator[str]:
        """A remark for each stage of which the regulation says nothing, though it does of others."""
        said = {kegiatan.tahap for kegiatan in row.kegiatan}
        for tahap in get_args(Tahap):
            if tahap not in said:
                kind = sebut_jenis(kasus.unit.jenis)
                yield f"{self._buku.regulasi.singkatan} tidak mengatur tahap {tahap} pada {kind} ini."

    def _leader(self, kode: str) -> Pejabat:
        return self._posts.pejabat(kode, self._posts.pemangku(kode).pemegang)


def known_unit(resolver: KedudukanResolver, unit: str) -> None:
    """Refuse a unit that isn't there.

    :raises TidakDitemukan: with its code.
    """
    if unit not in resolver.organisasi.unit_menurut_kode:
        raise TidakDitemukan(f"unit {unit!r} tidak ada di antara unit organisasi ini")


def why_outside(parties: Parties, unit: str, instead: Kedudukan) -> tuple[str, ...]:
    """Why no row is asked about a unit's work: it is another instansi's, whoever does the work."""
    if parties.di_dalam(unit):
        return instead.keterangan
    return (f"Pekerjaan instansi lain ({parties.instansi(unit)}) berada di luar {parties.singkatan}.",)


def remarks_of_row(row: AturanEvaluasi | AturanTahapan, kasus: Kasus) -> Iterator[str]:
    """What is said beside a row: that the text names other organisations, that it says something by implication."""
    if not all_hold(row.disebut_bagi, kasus.fakta):
        yield "Teks tidak menyebut organisasi seperti ini; aturan umum tentang susunannya yang dipakai."
    if why := implied(row.tersirat, kasus.fakta):
        yield f"Tersirat: {why}"
