"""Facts of an assignment: what rows of routes, teams and reports can demand of it and of each of its members."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

import attrs

from tatakerja.engine.choice import the_one
from tatakerja.engine.fakta import all_hold
from tatakerja.engine.kedudukan import Kasus, KedudukanResolver
from tatakerja.engine.pihak import Anggota, Parties, units_above
from tatakerja.values.alur import CAKUPAN, Cakupan
from tatakerja.values.answers.usulan import Usulan
from tatakerja.values.aturan import Aturan
from tatakerja.values.galat import TidakDitemukan
from tatakerja.values.istilah import JABATAN_STAF, JENJANG
from tatakerja.values.kedudukan import Kedudukan
from tatakerja.values.organisasi import Pegawai, Susunan
from tatakerja.values.syarat import KOSONG, NilaiFakta, fakta_tafsir, setiap_syarat


def assigned(usulan: Usulan, ketua: Pegawai | None) -> tuple[str, ...]:
    """Those who are assigned as members: the employees, and a leader from among fungsional and pelaksana.

    A structural official who leads the team is no member of it, listed or not.
    """
    if ketua is None:
        return usulan.pegawai
    others = tuple(nip for nip in usulan.pegawai if nip != ketua.nip)
    if ketua.jenis_jabatan not in JABATAN_STAF:
        return others or usulan.pegawai
    return usulan.pegawai if len(others) < len(usulan.pegawai) else (*others, ketua.nip)


def facts_of_work(resolver: KedudukanResolver, kasus: Kasus, ukuran_tim: int | None) -> dict[str, NilaiFakta]:
    """The facts of a class, and what rows of tahapan can ask beyond them.

    :param kasus: a pelaksana placed in the unit that owns the work.
    :param ukuran_tim: how many are assigned together; None for an individual assignment.
    """
    placement = resolver.aturan(kasus)
    return {
        **kasus.fakta,
        "kedudukan": KOSONG if placement is None else placement.kode,
        "bentuk": "individu" if ukuran_tim is None else "tim",
        "ukuran_tim": ukuran_tim or 1,
    }


def _rank(pegawai: Pegawai) -> int:
    """How high somebody stands among those who are assigned: 0 above all of them, pelaksana below."""
    if pegawai.jenis_jabatan not in JABATAN_STAF:
        return -1
    return JENJANG.index(pegawai.jenjang) if pegawai.jenjang in JENJANG else len(JENJANG)


def asking_status(rows: Iterable[Aturan]) -> tuple[Aturan, ...]:
    """Those of some rows that ask whether somebody is PNS or PPPK."""
    asked = ("status_asn", "ketua_status_asn")
    return tuple(row for row in rows if any(one.fakta in asked for one in setiap_syarat(row.bila)))


def status_left_out(rows: Iterable[Aturan], facts: Mapping[str, NilaiFakta], siapa: str, apa: str) -> str | None:
    """A sentence where a status that the staff list leaves out decides which rows hold, else None.

    :param rows: those that ask for it.
    :param siapa: whose status it is; ``apa`` what hangs on it.
    """
    if len({tuple(row.kode for row in rows if all_hold(row.bila, kind)) for kind in _by_status(facts)}) < 2:
        return None
    return (
        f"Status kepegawaian {siapa} (PNS atau PPPK) tidak disebut dalam daftar pegawai, padahal {apa} bergantung "
        "padanya; isi kolom status_asn."
    )


def _by_status(facts: Mapping[str, NilaiFakta]) -> Iterator[dict[str, NilaiFakta]]:
    """The facts for each status that they may stand for; none where no status is left out."""
    names = ("status_asn", *(("ketua_status_asn",) if facts["ketua"] != KOSONG and "ketua_status_asn" in facts else ()))
    unknown = {name: facts[name] for name in names if _left_out(facts[name])}
    for status in ("pns", "pppk") if unknown else ():
        yield {
            **facts,
            **{
                name: value - {KOSONG} | {status} if isinstance(value, frozenset) else status
                for name, value in unknown.items()
            },
        }


def _left_out(value: NilaiFakta) -> bool:
    return KOSONG in value if isinstance(value, frozenset) else value == KOSONG


@attrs.frozen
class Member:
    """Somebody in an assignment: how far from the owner, and what rows can ask of them."""

    anggota: Anggota
    cakupan: Cakupan
    facts: Mapping[str, NilaiFakta]

    @property
    def nip(self) -> str:
        """Whose."""
        return self.anggota.pegawai.nip


def find_people(organisasi: Susunan, usulan: Usulan) -> dict[str, Pegawai]:
    """The employees of an assignment and its leader, by NIP.

    :raises TidakDitemukan: if the owner's unit or one of them doesn't exist, one is named twice, or none is.
    """
    problems = [f"NIP {nip!r} disebut dua kali" for nip, times in Counter(usulan.pegawai).items() if times > 1]
    if usulan.pemilik not in organisasi.unit_menurut_kode:
        problems.append(f"unit pemilik {usulan.pemilik!r} tidak ada di antara unit organisasi ini")
    people = {}
    for nip in (*usulan.pegawai, *((usulan.ketua,) if usulan.ketua else ())):
        pegawai = organisasi.pegawai_ber_nip(nip)
        if pegawai is None:
            problems.append(f"NIP {nip!r} tidak ada di pegawai.csv")
        else:
            people[nip] = pegawai
    if not usulan.pegawai:
        problems.append("sebutkan paling sedikit satu pegawai")
    if problems:
        raise TidakDitemukan("\n".join(problems))
    return people


def statuses_left_out(rows: Iterable[Aturan], members: Iterable[Member], apa: str) -> list[str]:
    """The sentences of :func:`status_left_out` on some people."""
    found = (status_left_out(rows, one.facts, one.anggota.pegawai.nama or one.nip, apa) for one in members)
    return list(filter(None, found))


class AssignmentFacts:
    """Computes facts of assignments under one resolver's organisation, rules and day.

    :param resolver: the kedudukan of everyone, the rules and the holders of posts.
    """

    def __init__(self, resolver: KedudukanResolver) -> None:
        self._resolver = resolver
        self.readings: Mapping[str, NilaiFakta] = {
            fakta_tafsir(kode): pilihan for kode, pilihan in resolver.buku.tafsir.items()
        }
        self._owned = cache(self._owner)
        # Where stages don't ask the size of a team, as most don't, an owner is the same for all sizes.
        self._sized = any(
            one.fakta in ("bentuk", "ukuran_tim") for row in resolver.buku.tahapan for one in setiap_syarat(row.bila)
        )

    def of_member(self, usulan: Usulan, member: Anggota, scope: Cakupan, widest: Cakupan) -> dict[str, NilaiFakta]:
        """What rows of routes and reports can ask of one member.

        :param scope: how far the member is from the owner; ``widest`` the farthest of all.
        """
        led = self._resolver.posts.unit_dipimpin(member.pegawai)
        return {
            **self._of_team(usulan, widest),
            "cara": usulan.cara,
            "cakupan": scope,
            "jenis_jabatan": member.pegawai.jenis_jabatan,
            "jenjang": member.pegawai.jenjang or KOSONG,
            "status_asn": member.pegawai.status_asn or KOSONG,
            "jabatan_dipimpin": led[0].jabatan_pimpinan if len(led) == 1 else KOSONG,
            "jabatan_di_atas": frozenset(unit.jabatan_pimpinan for unit in units_above(self._resolver, member.pegawai)),
            "kedudukan": member.kedudukan.aturan or KOSONG,
            "hukum": "ya" if usulan.hukum else "tidak",
            **self._of_owner(usulan),
        }

    def members(self, usulan: Usulan, people: Iterable[Pegawai], parties: Parties) -> list[Member]:
        """The people of an assignment as rows see them."""
        found = [parties.anggota(pegawai) for pegawai in people]
        scopes = [parties.cakupan(anggota, usulan.pemilik) for anggota in found]
        widest = max(scopes, key=CAKUPAN.index)
        return [
            Member(anggota, scope, self.of_member(usulan, anggota, scope, widest))
            for anggota, scope in zip(found, scopes, strict=True)
        ]

    def of_team(
        self, usulan: Usulan, widest: Cakupan, ketua: Pegawai | None, shared: frozenset[str]
    ) -> dict[str, NilaiFakta]:
        """What remarks on a team can ask of it.

        :param shared: what the leader has in common with the owner.
        """
        mandiri = memimpin = KOSONG
        if ketua is not None:
            led = self._resolver.posts.unit_dipimpin(ketua)
            memimpin = led[0].jenis if len(led) == 1 else KOSONG
            near = self._resolver.facts.mandiri(ketua.unit)
            mandiri = near.jenis if near is not None else KOSONG
        found = map(self._resolver.organisasi.pegawai_ber_nip, assigned(usulan, ketua))
        people = [pegawai for pegawai in found if pegawai is not None]
        highest = ketua is not None and all(_rank(ketua) <= _rank(one) for one in people)
        return {
            **self._of_team(usulan, widest),
            "anggota": frozenset(pegawai.jenis_jabatan for pegawai in people),
            "status_asn": frozenset(one.status_asn or KOSONG for one in (*people, *([] if ketua is None else [ketua]))),
            "ketua_tertinggi": "ya" if highest else "tidak",
            **{fact: self._of_owner(usulan)[fact] for fact in ("pemilik_pada", "pemilik_tahapan")},
            "ketua_dari": shared,
            "ketua_pada": mandiri,
            "ketua_memimpin": memimpin,
            "ketua_status_asn": KOSONG if ketua is None else ketua.status_asn or KOSONG,
        }

    def _of_team(self, usulan: Usulan, widest: Cakupan) -> dict[str, NilaiFakta]:
        ketua = None if usulan.ketua is None else self._resolver.organisasi.pegawai_ber_nip(usulan.ketua)
        return {
            **self.readings,
            "bentuk": usulan.bentuk,
            "sifat": usulan.sifat or KOSONG,
            "cakupan_tim": widest,
            "ukuran_tim": len(assigned(usulan, ketua)),
            "ketua": KOSONG if ketua is None else ketua.jenis_jabatan,
        }

    def _of_owner(self, usulan: Usulan) -> dict[str, NilaiFakta]:
        size = None
        if self._sized and usulan.bentuk == "tim":
            ketua = None if usulan.ketua is None else self._resolver.organisasi.pegawai_ber_nip(usulan.ketua)
            size = len(assigned(usulan, ketua))
        return self._owned(usulan.pemilik, size)

    def _owner(self, unit: str, ukuran_tim: int | None) -> dict[str, NilaiFakta]:
        kasus = self._resolver.kasus_staf(unit)
        if isinstance(kasus, Kedudukan):
            return {"pemilik_pada": KOSONG, "pemilik_kedudukan": KOSONG, "pemilik_tahapan": KOSONG}
        facts = facts_of_work(self._resolver, kasus, ukuran_tim)
        stages = the_one(self._resolver.buku.tahapan, facts)
        return {
            "pemilik_pada": facts["pada"],
            "pemilik_kedudukan": facts["kedudukan"],
            "pemilik_tahapan": KOSONG if stages is None else stages.kode,
        }
