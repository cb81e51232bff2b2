"""What is gathered while a route is drawn up, and the answer made of it."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

import attrs

from tatakerja.engine.alur_langkah import Step, joined_steps
from tatakerja.engine.choice import anomalies, citations, implied, with_circumstances
from tatakerja.engine.fakta import all_hold
from tatakerja.engine.perkara_sendiri import same_person
from tatakerja.engine.pihak import Anggota
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.alur import SURAT_PENETAPAN, AturanAlur, AturanTim, Cakupan, Fase, Muatan, Sisipan, StatusAlur
from tatakerja.values.answers.alur import AlurPenugasan, Catatan, PpkPegawai, Surat
from tatakerja.values.answers.usulan import Usulan
from tatakerja.values.syarat import NilaiFakta, setiap_syarat

_BERAT: tuple[StatusAlur, ...] = ("dilarang", "tidak_diatur", "belum_tertentukan", "diatur")
"""Of several answers for the members of one team the first of these counts."""


class Said(NamedTuple):
    """What a row says of a kind of case: the places cited, why only by implication, on which anomalies it rests."""

    places: tuple[str, ...]
    why: str
    codes: tuple[str, ...]


class Memory:
    """What rows say, computed once for each kind of case: thousands of proposals are of a few dozen kinds.

    :param buku: the rules, which stay as they are.
    """

    def __init__(self, buku: BukuAturan) -> None:
        self.buku = buku
        self.sitasi = cache(buku.sitasi)
        self.contents = cache(self._contents)
        self._kinds: dict[tuple[NilaiFakta, ...], Mapping[str, NilaiFakta]] = {}
        self._said: dict[tuple[int, int], Said] = {}

    def kind(self, facts: Mapping[str, NilaiFakta]) -> Mapping[str, NilaiFakta]:
        """The same facts, always as one object, by which what follows from them is remembered.

        :param facts: with keys in the order that goes with how many there are.
        """
        return self._kinds.setdefault(tuple(facts.values()), facts)

    def said(self, row: AturanAlur | Sisipan | Muatan, facts: Mapping[str, NilaiFakta]) -> Said:
        """What a row of the book says of a kind of case.

        :param facts: as :meth:`kind` gave them.
        """
        key = id(row), id(facts)
        found = self._said.get(key)
        if found is None:
            implicit = "" if isinstance(row, Muatan) else implied(row.tersirat, facts)
            cited = () if isinstance(row, Muatan) else self.sitasi(citations(row.dasar, facts))
            found = self._said[key] = Said(cited, implicit, anomalies(row, facts))
        return found

    def _contents(self, muatan: Muatan) -> tuple[str, tuple[str, ...]]:
        """What a document must state, in words, and by which places."""
        what = "; ".join(uraian for _, uraian, _ in muatan.isian)
        places = self.buku.sitasi(dict.fromkeys(tempat for _, _, tempat in muatan.isian))
        return f"{muatan.dokumen.replace('_', ' ').capitalize()} memuat: {what}.", places


@attrs.define
class Draft:
    """What has been gathered for the answer so far.

    :ivar rows: the rows that answer, each with the facts on which it was chosen and the NIP of whom it is for.
    :ivar tim: the remarks on the team; ``asked`` what was asked of the rows of a phase, and for whom.
    """

    status: StatusAlur = "diatur"
    steps: list[Step] = attrs.field(factory=list)
    rows: list[tuple[AturanAlur | Sisipan, Mapping[str, NilaiFakta], str]] = attrs.field(factory=list)
    tim: list[tuple[AturanTim, Mapping[str, NilaiFakta]]] = attrs.field(factory=list)
    asked: list[tuple[Fase, Mapping[str, NilaiFakta], str]] = attrs.field(factory=list)
    muatan: dict[str, Muatan] = attrs.field(factory=dict)
    demanded_of: dict[str, Mapping[str, NilaiFakta]] = attrs.field(factory=dict)
    anomali: dict[str, None] = attrs.field(factory=dict)
    catatan: dict[Catatan, None] = attrs.field(factory=dict)
    rangkap: dict[tuple[str, str], None] = attrs.field(factory=dict)

    def use(self, row: AturanAlur | Sisipan, facts: Mapping[str, NilaiFakta], nip: str) -> None:
        """Take in a row that answers for somebody."""
        self.rows.append((row, facts, nip))

    def demand(self, muatan: Muatan, facts: Mapping[str, NilaiFakta]) -> None:
        """Take in what a letter must contain, if there is that letter."""
        self.muatan[muatan.kode], self.demanded_of[muatan.kode] = muatan, facts

    def lower(self, status: StatusAlur) -> None:
        """Let the answer be no better than this."""
        self.status = min(self.status, status, key=_BERAT.index)

    def note(self, isi: str, dasar: tuple[str, ...] = ()) -> None:
        """Add a remark, once."""
        self.catatan[Catatan("info", isi, dasar)] = None

    def leave_open(self, why: str | None) -> bool:
        """Let the answer be no better than open, for a reason; whether there is one."""
        if why is None:
            return False
        self.lower("belum_tertentukan")
        self.note(why)
        return True

    def answer(self, usulan: Usulan, members: list[Anggota], widest: Cakupan, memory: Memory) -> AlurPenugasan:
        """The answer that follows from all that was gathered."""
        buku = memory.buku
        langkah = joined_steps(self.steps, memory.sitasi)
        cited: dict[str, None] = {}
        codes: dict[str, None] = {}
        for row, facts, _ in self.rows:
            places, why, named = memory.said(row, facts)
            cited |= dict.fromkeys(places)
            codes |= dict.fromkeys(named)
            if why:
                self.note(f"Tersirat: {why}", places)
            if isinstance(row, AturanAlur) and row.tanpa_ppk and self._unauthorised(members):
                self.note(row.tanpa_ppk, places)
        if usulan.sifat is not None:
            self._note_nature(usulan.sifat, buku)
        for step in langkah:
            if step.tenggat is not None:
                self.note(f"Langkah {step.no}, {step.peran}: dalam {step.tenggat} sejak gilirannya.", step.dasar)
        contents = self.contents()
        for muatan in contents:
            self.note(*memory.contents(muatan))
            codes |= dict.fromkeys(memory.said(muatan, self.demanded_of[muatan.kode]).codes)
        letters = tuple(
            Surat(step.dokumen, step.aktor, step.pegawai)
            for step in langkah
            if step.aksi == "menetapkan" and step.dokumen is not None and step.dokumen in SURAT_PENETAPAN
        )
        if usulan.bentuk == "tim" and len({letter.penetap.unit for letter in letters}) > 1:
            codes |= dict.fromkeys(with_circumstances((), {"penetap_berlainan"}, buku))
        return AlurPenugasan(
            status=self.status,
            bentuk=usulan.bentuk,
            cakupan=widest,
            cakupan_regulasi=buku.kosakata.cakupan.get(widest),
            langkah=langkah,
            surat=letters,
            ppk=tuple(
                PpkPegawai(member.pegawai.nip, member.kedudukan.ppk.nip if member.kedudukan.ppk else None)
                for member in members
            ),
            muatan=contents,
            aturan=tuple(dict.fromkeys(row.kode for row, _, _ in self.rows)),
            dasar=tuple(cited | dict.fromkeys(place for step in langkah for place in step.dasar)),
            anomali=tuple(codes | self.anomali),
            catatan=tuple(self.catatan),
            rangkap=tuple(self.rangkap),
        )

    def contents(self) -> tuple[Muatan, ...]:
        """What the letters of the route must contain.

        What a decree contains is what a row says of decrees; only where none does, what the letter in whose place it
        stands would.
        """
        documents: set[str | None] = {step.pola.dokumen for step in self.steps}
        if "surat_keputusan" in documents and not any(
            muatan.dokumen == "surat_keputusan" for muatan in self.muatan.values()
        ):
            documents |= SURAT_PENETAPAN
        return tuple(muatan for muatan in self.muatan.values() if muatan.dokumen in documents)

    def _unauthorised(self, members: list[Anggota]) -> bool:
        """Whether somebody's letter is set by another person than their Pejabat Penilai Kinerja."""
        appraised = {one.pegawai.nip: one.kedudukan.ppk for one in members}
        return any(
            (ppk := appraised.get(step.nip)) is None or not same_person(step.aktor, ppk)
            for step in self.steps
            if step.is_letter
        )

    def _note_nature(self, sifat: str, buku: BukuAturan) -> None:
        """Say that the nature of the task changes nothing, where no row of the answer asks for it."""
        asked = [*(row.bila for row, _, _ in self.rows), *(one.bila for one in self.muatan.values())]
        if any(syarat.fakta == "sifat" for conditions in asked for syarat in setiap_syarat(conditions)):
            return
        remarked = (syarat for row in buku.tim for syarat in setiap_syarat(row.bila) if syarat.fakta == "sifat")
        if any(all_hold((syarat,), {"sifat": sifat}) for syarat in remarked):
            return  # a row of its own says it, with its article
        places = {
            place: None
            for row, facts, _ in self.rows
            for cited in row.dasar
            if not isinstance(cited, str) and all_hold(cited.bila, facts)
            if any(syarat.fakta == "sifat" for syarat in setiap_syarat(cited.bila))
            for place in cited.dasar
        }
        said = f"Tugas {sifat}: tata cara dan suratnya sama bagi tugas rutin dan insidental"
        self.note(
            f"{said}." if places else f"{said}; {buku.regulasi.singkatan} tidak membedakannya.", buku.sitasi(places)
        )
