"""The route that an assignment takes: rows chosen for each employee, their steps filled with officials, and joined."""

from collections.abc import Callable, Iterable, Iterator, Mapping

import attrs

from tatakerja.engine.choice import anomalies, the_one
from tatakerja.engine.fakta import all_hold, holds
from tatakerja.engine.kedudukan import KedudukanResolver
from tatakerja.engine.pihak import Anggota, Parties
from tatakerja.values.alur import (
    CAKUPAN,
    SURAT_PENETAPAN,
    AlurPenugasan,
    AturanAlur,
    Cakupan,
    Catatan,
    Fase,
    Langkah,
    Muatan,
    Pihak,
    PolaLangkah,
    PpkPegawai,
    StatusAlur,
    Surat,
    Usulan,
)
from tatakerja.values.fakta import NilaiFakta
from tatakerja.values.galat import TidakDitemukan
from tatakerja.values.istilah import JABATAN_STAF, LABEL_JABATAN
from tatakerja.values.organisasi import Pegawai
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.syarat import KOSONG, TAFSIR, fakta_tafsir

_FASE: tuple[Fase, ...] = ("persetujuan", "ketua", "penetapan")
_BERAT: tuple[StatusAlur, ...] = ("dilarang", "tidak_diatur", "belum_tertentukan", "diatur")
"""Of several answers for the members of one team the first of these counts."""


@attrs.frozen
class _Place:
    """Where a step stands before numbering: steps of one place are parallel."""

    fase: int
    tahap: int


@attrs.frozen
class _Step:
    """A step filled in for one employee."""

    place: _Place
    pola: PolaLangkah
    kode: str
    aktor: Pejabat
    kepada: tuple[Pejabat, ...]
    tembusan: tuple[Pejabat, ...]
    nip: str

    @property
    def key(self) -> tuple[object, ...]:
        """What makes the steps of two employees one and the same."""
        addressees = () if "pegawai" in self.pola.kepada else self.kepada
        return self.place, self.pola.aksi, self.pola.dokumen, self.aktor, addressees


@attrs.define
class _Draft:
    """What has been gathered for the answer so far."""

    status: StatusAlur = "diatur"
    steps: list[_Step] = attrs.field(factory=list)
    rows: dict[str, AturanAlur] = attrs.field(factory=dict)
    muatan: dict[str, Muatan] = attrs.field(factory=dict)
    anomali: dict[str, None] = attrs.field(factory=dict)
    catatan: dict[Catatan, None] = attrs.field(factory=dict)

    def lower(self, status: StatusAlur) -> None:
        self.status = min(self.status, status, key=_BERAT.index)

    def note(self, isi: str, dasar: tuple[str, ...] = ()) -> None:
        self.catatan[Catatan("info", isi, dasar)] = None


class RouteFinder:
    """Answers which route an assignment would take; stores nothing.

    :param resolver: the kedudukan of everyone, the rules and the holders of posts.
    """

    def __init__(self, resolver: KedudukanResolver) -> None:
        self._resolver = resolver
        self._buku = resolver.buku
        self._parties = Parties(resolver)
        self._readings: Mapping[str, NilaiFakta] = {
            fakta_tafsir(kode): pilihan for kode, pilihan in self._buku.tafsir.items()
        }

    def alur(self, usulan: Usulan) -> AlurPenugasan:
        """The route of a proposal.

        :raises TidakDitemukan: if the owner's unit or an employee doesn't exist, or nobody is to be assigned.
        """
        self._check(usulan)
        organisasi, parties = self._resolver.organisasi, self._parties
        ketua = None if usulan.ketua is None else organisasi.pegawai_ber_nip(usulan.ketua)
        members = [parties.anggota(self._pegawai(nip)) for nip in self._assigned(usulan, ketua)]
        scopes = {member.pegawai.nip: parties.cakupan(member, usulan.pemilik) for member in members}
        widest = max(scopes.values(), key=CAKUPAN.index)
        draft = _Draft()
        for member in members:
            self._route_member(draft, usulan, member, scopes[member.pegawai.nip], widest)
        if ketua is not None:
            self._appoint_ketua(draft, usulan, parties.anggota(ketua), widest)
        shown = draft.status in ("diatur", "belum_tertentukan")
        self._remark_team(draft, usulan, ketua, widest)
        if not shown:
            draft.steps.clear()
        return self._answer(draft, usulan, members, widest)

    def _check(self, usulan: Usulan) -> None:
        organisasi = self._resolver.organisasi
        problems = []
        if usulan.pemilik not in organisasi.unit_menurut_kode:
            problems.append(f"unit pemilik {usulan.pemilik!r} tidak ada di unit.csv")
        named = (*usulan.pegawai, *((usulan.ketua,) if usulan.ketua else ()))
        problems += [
            f"NIP {nip!r} tidak ada di pegawai.csv" for nip in named if organisasi.pegawai_ber_nip(nip) is None
        ]
        problems += [f"NIP {nip!r} disebut dua kali" for nip in {n for n in named if usulan.pegawai.count(n) > 1}]
        if not usulan.pegawai:
            problems.append("sebutkan paling sedikit satu pegawai")
        if problems:
            raise TidakDitemukan("\n".join(problems))

    def _pegawai(self, nip: str) -> Pegawai:
        pegawai = self._resolver.organisasi.pegawai_ber_nip(nip)
        assert pegawai is not None, "checked before"
        return pegawai

    def _assigned(self, usulan: Usulan, ketua: Pegawai | None) -> tuple[str, ...]:
        """Those who are assigned as members: the employees, and a leader from among fungsional and pelaksana.

        A structural official who leads the team is no member of it, listed or not.
        """
        if ketua is None:
            return usulan.pegawai
        others = tuple(nip for nip in usulan.pegawai if nip != ketua.nip)
        if ketua.jenis_jabatan not in JABATAN_STAF:
            return others or usulan.pegawai
        return usulan.pegawai if len(others) < len(usulan.pegawai) else (*others, ketua.nip)

    def _facts(self, usulan: Usulan, member: Anggota, scope: Cakupan, widest: Cakupan) -> dict[str, NilaiFakta]:
        led = self._resolver.posts.unit_dipimpin(member.pegawai)
        return {
            **self._readings,
            "cara": usulan.cara,
            "bentuk": usulan.bentuk,
            "sifat": usulan.sifat or KOSONG,
            "cakupan": scope,
            "cakupan_tim": widest,
            "jenis_jabatan": member.pegawai.jenis_jabatan,
            "jabatan_dipimpin": led[0].jabatan_pimpinan if len(led) == 1 else KOSONG,
            "kedudukan": member.kedudukan.aturan or KOSONG,
            "hukum": "ya" if usulan.hukum else "tidak",
        }

    def _route_member(self, draft: _Draft, usulan: Usulan, member: Anggota, scope: Cakupan, widest: Cakupan) -> None:
        name = member.pegawai.nama or member.pegawai.nip
        short = self._buku.regulasi.singkatan
        inside = self._parties.di_dalam(member.unit_organisasi) or self._parties.di_dalam(usulan.pemilik)
        if not inside:
            draft.lower("tidak_diatur")
            draft.note(f"Penugasan {name} sepenuhnya pada instansi lain, di luar {short}.")
            return
        facts = self._facts(usulan, member, scope, widest)
        for fase in ("persetujuan", "penetapan"):
            row = self._row(fase, facts)
            if row is None:
                draft.lower("tidak_diatur")
                label = LABEL_JABATAN[member.pegawai.jenis_jabatan]
                draft.note(
                    f"{short} tidak mengatur penugasan {usulan.cara} dengan cakupan {scope} bagi {label} ({name})."
                )
                self._note_other_readings(draft, fase, facts)
                return
            draft.rows[row.kode] = row
            draft.anomali |= dict.fromkeys(self._overruling_readings(row, facts))
            if row.status != "diatur":
                draft.lower(row.status)
                draft.note(row.uraian, self._buku.sitasi(row.dasar))
                return
            self._fill(draft, row, _FASE.index(fase), usulan, member)
        for muatan in self._buku.muatan:
            if all_hold(muatan.bila, facts):
                draft.muatan[muatan.kode] = muatan
        if usulan.hukum and not any(syarat.fakta == "hukum" for row in draft.rows.values() for syarat in row.bila):
            draft.note("Ketentuan yang disebut dengan --hukum tidak mengubah suratnya menurut regulasi ini.")

    def _row(self, fase: str, facts: Mapping[str, NilaiFakta]) -> AturanAlur | None:
        return the_one((row for row in self._buku.alur if row.fase == fase), facts)

    def _overruling_readings(self, row: AturanAlur, facts: Mapping[str, NilaiFakta]) -> Iterator[str]:
        """Anomalies of which another reading would let an exception take the place of a row."""
        for other in self._buku.alur:
            if row.kode in other.pengecualian_dari and (other.status, other.langkah) != (row.status, row.langkah):
                failed = [syarat.fakta for syarat in other.bila if not holds(syarat, facts)]
                if all(fakta.startswith(TAFSIR) for fakta in failed):
                    yield from (fakta.removeprefix(TAFSIR) for fakta in failed)

    def _note_other_readings(self, draft: _Draft, fase: str, facts: Mapping[str, NilaiFakta]) -> None:
        for row in self._buku.alur:
            failed = [syarat for syarat in row.bila if not holds(syarat, facts)]
            if row.fase == fase and failed and all(syarat.fakta.startswith(TAFSIR) for syarat in failed):
                codes = ", ".join(syarat.fakta.removeprefix(TAFSIR) for syarat in failed)
                draft.note(f"Tafsir lain atas {codes} akan menjawab: {row.uraian}")

    def _fill(self, draft: _Draft, row: AturanAlur, fase: int, usulan: Usulan, member: Anggota) -> None:
        tahap = -1
        to_oneself: Pejabat | None = None
        for pola in row.langkah:
            tahap += 0 if pola.bersama and tahap >= 0 else 1
            aktor = self._parties.pihak(pola.pihak, member, usulan.pemilik)
            if aktor is None:
                self._without_actor(draft, pola, member)
                if pola.aksi == "menetapkan":
                    break  # what nobody sets is not received
                continue
            kepada = self._officials(pola.kepada, member, usulan.pemilik)
            own_request = pola.aksi == "menyetujui" and not kepada and aktor == to_oneself
            to_oneself = None
            if own_request:
                continue
            if kepada and all(addressee == aktor for addressee in kepada):
                to_oneself = aktor
                draft.note(f"{aktor.jabatan} tidak {pola.aksi} kepada dirinya sendiri; langkah itu dilewati.")
                continue
            copies = [
                copy
                for copy in self._officials(pola.tembusan, member, usulan.pemilik)
                if copy != aktor and copy not in kepada
            ]
            if aktor.nip is None:
                draft.note(f"Jabatan {aktor.jabatan} ({aktor.unit}) lowong.")
            place = _Place(fase, tahap)
            draft.steps.append(_Step(place, pola, row.kode, aktor, kepada, tuple(copies), member.pegawai.nip))

    def _officials(self, pihak: tuple[Pihak, ...], member: Anggota, pemilik: str) -> tuple[Pejabat, ...]:
        found = (self._parties.pihak(satu, member, pemilik) for satu in pihak)
        return tuple(dict.fromkeys(official for official in found if official is not None))

    def _without_actor(self, draft: _Draft, pola: PolaLangkah, member: Anggota) -> None:
        name = member.pegawai.nama or member.pegawai.nip
        if pola.pihak == "puo" and member.kedudukan.status == "diatur":
            draft.note(f"Regulasi tidak menyebut Pimpinan Unit Organisasi bagi {name}; langkah {pola.aksi} tidak ada.")
            return
        if pola.pihak in ("ppk", "puo") and member.kedudukan.status == "tidak_diatur":
            draft.lower("tidak_diatur")
            draft.note(f"{self._buku.regulasi.singkatan} tidak mengatur siapa {pola.peran} bagi {name}.")
            return
        draft.lower("belum_tertentukan")
        draft.note(f"{pola.peran} ({pola.pihak}) bagi {name} belum tertentukan.")

    def _appoint_ketua(self, draft: _Draft, usulan: Usulan, ketua: Anggota, widest: Cakupan) -> None:
        scope = self._parties.cakupan(ketua, usulan.pemilik)
        row = self._row("ketua", self._facts(usulan, ketua, scope, widest))
        if row is not None:
            draft.rows[row.kode] = row
            self._fill(draft, row, _FASE.index("ketua"), usulan, ketua)

    def _remark_team(self, draft: _Draft, usulan: Usulan, ketua: Pegawai | None, widest: Cakupan) -> None:
        parties = self._parties
        shared: set[str] = set()
        mandiri = memimpin = KOSONG
        if ketua is not None:
            led = self._resolver.posts.unit_dipimpin(ketua)
            memimpin = led[0].jenis if len(led) == 1 else KOSONG
            near = self._resolver.facts.mandiri(ketua.unit)
            mandiri = near.jenis if near is not None else KOSONG
            scope = parties.cakupan(parties.asal_ketua(ketua), usulan.pemilik)
            shared = {"unit", "perangkat_daerah", "instansi"}
            for wider, what in zip(CAKUPAN[1:], ("unit", "perangkat_daerah", "instansi"), strict=True):
                if CAKUPAN.index(scope) >= CAKUPAN.index(wider):
                    shared.discard(what)
        facts: dict[str, NilaiFakta] = {
            **self._readings,
            "bentuk": usulan.bentuk,
            "cakupan_tim": widest,
            "ketua": ketua.jenis_jabatan if ketua is not None else KOSONG,
            "ketua_dari": frozenset(shared),
            "ketua_mandiri": mandiri,
            "ketua_memimpin": memimpin,
        }
        for row in self._buku.tim:
            if all_hold(row.bila, facts):
                draft.catatan[Catatan(row.tingkat, row.isi, self._buku.sitasi(row.dasar))] = None
                if row.tingkat == "wajib" and draft.status in ("diatur", "belum_tertentukan"):
                    draft.lower("dilarang")

    def _answer(self, draft: _Draft, usulan: Usulan, members: list[Anggota], widest: Cakupan) -> AlurPenugasan:
        langkah = _joined(draft.steps, self._buku.sitasi)
        rows = draft.rows.values()
        for row in rows:
            if row.tersirat:
                draft.note(f"Tersirat: {row.tersirat}", self._buku.sitasi(row.dasar))
            if row.tanpa_ppk:
                draft.note(row.tanpa_ppk, self._buku.sitasi(row.dasar))
        documents: set[str | None] = {step.dokumen for step in langkah}
        if "surat_keputusan" in documents:
            documents |= SURAT_PENETAPAN
        contents = tuple(muatan for muatan in draft.muatan.values() if muatan.dokumen in documents)
        for muatan in contents:
            what = "; ".join(uraian for _, uraian, _ in muatan.isian)
            cited = self._buku.sitasi(dict.fromkeys(tempat for _, _, tempat in muatan.isian))
            draft.note(f"{muatan.dokumen.replace('_', ' ').capitalize()} memuat: {what}.", cited)
        codes = dict.fromkeys(kode for row in rows for kode in anomalies(row))
        return AlurPenugasan(
            status=draft.status,
            bentuk=usulan.bentuk,
            cakupan=widest,
            cakupan_regulasi=self._buku.kosakata.cakupan.get(widest),
            langkah=langkah,
            surat=tuple(
                Surat(step.dokumen, step.aktor, step.pegawai)
                for step in langkah
                if step.aksi == "menetapkan" and step.dokumen is not None and step.dokumen in SURAT_PENETAPAN
            ),
            ppk=tuple(
                PpkPegawai(member.pegawai.nip, member.kedudukan.ppk.nip if member.kedudukan.ppk else None)
                for member in members
            ),
            muatan=contents,
            aturan=tuple(draft.rows),
            dasar=tuple(dict.fromkeys(place for row in rows for place in self._buku.sitasi(row.dasar))),
            anomali=tuple(codes | draft.anomali),
            catatan=tuple(draft.catatan),
        )


def _joined(steps: list[_Step], sitasi: Callable[[Iterable[str]], tuple[str, ...]]) -> tuple[Langkah, ...]:
    """Number the steps, and make one of those that are the same for several employees."""
    numbers = {
        place: number for number, place in enumerate(sorted({step.place for step in steps}, key=attrs.astuple), start=1)
    }
    groups: dict[tuple[object, ...], list[_Step]] = {}
    for step in sorted(steps, key=lambda step: numbers[step.place]):
        groups.setdefault(step.key, []).append(step)
    joined = []
    for group in groups.values():
        first = group[0]
        kepada = dict.fromkeys(official for step in group for official in step.kepada)
        copies = dict.fromkeys(official for step in group for official in step.tembusan if official not in kepada)
        joined.append(
            Langkah(
                no=numbers[first.place],
                aksi=first.pola.aksi,
                # Of several roles that of the PPK counts: it decides who may stand in, and who has authorised.
                pihak="ppk" if any(step.pola.pihak == "ppk" for step in group) else first.pola.pihak,
                peran=" dan ".join(dict.fromkeys(step.pola.peran for step in group)),
                aktor=first.aktor,
                dokumen=first.pola.dokumen,
                kepada=tuple(kepada),
                tembusan=tuple(copies),
                pegawai=tuple(dict.fromkeys(step.nip for step in group)),
                syarat=first.pola.syarat,
                penolakan=first.pola.penolakan,
                dasar=sitasi(dict.fromkeys(place for step in group for place in step.pola.dasar)),
                kode=first.kode,
            )
        )
    return tuple(joined)
