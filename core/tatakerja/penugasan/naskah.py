"""A letter's content: gathered from the assignment as it is on that day, written, and kept outside the chain."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any

import attrs

from tatakerja.journal import Bacaan, Peristiwa, Rahasia, Rekaman
from tatakerja.penugasan.day import Hari
from tatakerja.penugasan.life.event import (
    DITETAPKAN,
    DITOLAK,
    DIUSULKAN,
    LANGKAH_DIAMBIL,
    Diusulkan,
    PihakBeku,
    common,
    number_of,
    paper_day,
    step_of,
)
from tatakerja.penugasan.stream import begun, stream_of
from tatakerja.penugasan.surat.bahan import Bahan, PihakSurat, Rujukan
from tatakerja.penugasan.surat.isi import susun
from tatakerja.penugasan.surat.sebutan import jabatan
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.alur import SURAT_PENETAPAN
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.pengaturan import PENGATURAN_BAWAAN, PengaturanSurat
from tatakerja.values.stored.naskah import Naskah

NASKAH = "naskah"
"""The field under which an event's contents of letters are kept: a JSON list."""
_BUKAN_SURAT = ("mengetahui", "menerima")
"""Acts on somebody else's letter."""


@attrs.frozen(kw_only=True)
class Terbit:
    """What is issued: by which step, of which kind, by whom as what.

    :ivar menolak: whether it refuses.
    :ivar mulai: first day by an extension; ``selesai`` last day by it.
    :ivar lama: step of the letter that this one extends or ends.
    :ivar sifat: how urgent or secret it is; empty: as settled.
    """

    langkah: int
    jenis: str
    penetap: Pejabat
    nomor: str | None
    tanggal: date
    alasan: str | None = None
    menolak: bool = False
    mulai: str | None = None
    selesai: str | None = None
    lama: int | None = None
    sifat: str = ""


class PenulisSurat:
    """Writes the letters of one assignment as of one day.

    :param bacaan: a view or transaction that holds the assignment.
    :param hari: the day.
    :param surat: the regency's settings on letters.
    :param orang: NIPs of the assignment's people; a token for one whose data was erased.
    :param sampai: number of the event before which it is written; None: all that was stored counts.
    :param segera: whether all is read at once; else when a letter is written, which then has to be in the same view.
    """

    def __init__(  # noqa: PLR0917  what a letter goes by
        self,
        bacaan: Bacaan,
        hari: Hari,
        buku: BukuAturan,
        surat: PengaturanSurat | None,
        id: str,
        orang: Sequence[str],
        sampai: int | None = None,
        *,
        segera: bool = True,
    ) -> None:
        self._bacaan, self._hari, self._buku, self._id = bacaan, hari, buku, id
        self._surat = PENGATURAN_BAWAAN if surat is None else surat.di_atas(PENGATURAN_BAWAAN)
        self._orang = orang
        self._first = begun(bacaan, id)
        self._until = sampai
        self.awal: Diusulkan = DIUSULKAN.data(self._first)
        if segera:
            _ = self._events, self._texts

    @cached_property
    def _events(self) -> list[Peristiwa]:
        stored = self._bacaan.peristiwa(stream_of(self._id))
        return [event for event in stored if self._until is None or event.no < self._until]

    @cached_property
    def _texts(self) -> Mapping[str, Rekaman]:
        return self._bacaan.pribadi(self._first.no)

    def dokumen(self, langkah: int, *, menolak: bool = False) -> str | None:
        """The kind of letter that a step issues, or its refusal; None where it issues none."""
        step = self.awal["langkah"][langkah]
        if menolak:
            refusal = step["penolakan"]
            found = None if refusal is None else refusal["dokumen"]
        else:
            found = None if step["aksi"] in _BUKAN_SURAT else step["dokumen"]
        return None if found == "lisan" else found

    def dari_luar(self, langkah: int) -> bool:
        """Whether a step is taken by a post of another instansi, whose letters aren't written here."""
        path = self._path(self.awal["langkah"][langkah]["unit"] or "")
        return bool(path) and path[-1].jenis == "instansi_lain"

    def tulis(self, terbit: Terbit) -> Naskah:
        """Write a letter.

        :raises GalatPenugasan: if something that the regulation wants in it isn't there.
        """
        return susun(self._gathered(terbit))

    def _gathered(self, terbit: Terbit) -> Bahan:
        awal, step = self.awal, self.awal["langkah"][terbit.langkah]
        people = self._people()
        isi = self._stated()
        muatan = [tuple(one) for row in awal["muatan"] if row["dokumen"] == terbit.jenis for one in row["isian"]]
        others = {one[0] for row in awal["muatan"] for one in row["isian"]} - {one[0] for one in muatan}
        if muatan:
            isi = {name: text for name, text in isi.items() if name not in others}
        members = step["pegawai"] or list(range(awal["anggota"]))
        leader = awal["ketua"]
        if leader is not None and leader not in members and awal["bentuk"] == "tim":
            members = [leader, *members]
        noted = self._noted(terbit)
        old = None if terbit.lama is None else self._letter_of(terbit.lama)
        to_parties = terbit.jenis not in SURAT_PENETAPAN and terbit.lama is None
        return Bahan(
            id=self._id,
            langkah=terbit.langkah + 1,
            jenis=terbit.jenis,
            aksi=step["aksi"],
            menolak=terbit.menolak,
            nomor=terbit.nomor,
            tanggal=terbit.tanggal,
            penetap=self._official(terbit.penetap),
            jabatan_sendiri=self._own_post(terbit.penetap),
            sifat=terbit.sifat,
            kepada=tuple(self._party(one, people) for one in step["kepada"]) if to_parties else (),
            tembusan=tuple(self._party(one, people) for one in step["tembusan"]),
            orang=tuple(people[place] for place in members),
            ketua=members.index(leader) if leader in members else None,
            tim=awal["bentuk"] == "tim",
            pemilik=self._name(awal["pemilik"]),
            porsi=awal["porsi"],
            mulai=_date_of(terbit.mulai or awal["mulai"]),
            selesai=_date_of(terbit.selesai or awal["selesai"]),
            isi=isi,
            muatan=tuple(muatan),  # type: ignore[arg-type]
            dasar=tuple(step["dasar"]),
            judul_regulasi=self._buku.regulasi.judul,
            singkatan=self._buku.regulasi.singkatan,
            daerah=self._buku.regulasi.daerah,
            rujukan=tuple(self._earlier(terbit)),
            alasan=terbit.alasan,
            hukum=self._value("hukum") if terbit.jenis == "surat_keputusan" else None,
            lama=old,
            mengetahui=noted,
            surat=self._surat,
        )

    def _people(self) -> list[PihakSurat]:
        found = []
        for nip in self._orang:
            known = self._hari.organisasi.pegawai_ber_nip(nip)
            official = self._hari.pegawai(None if known is None else nip)
            found.append(self._official(official))
        return found

    def _official(self, official: Pejabat) -> PihakSurat:
        person = None if official.nip is None else self._hari.organisasi.pegawai_ber_nip(official.nip)
        rank = "" if person is None else person.golongan
        return PihakSurat(pejabat=official, jalur=self._path(official.unit), golongan=rank)

    def _own_post(self, official: Pejabat) -> str:
        """The post of whoever stands in for another: the one that they hold themselves, else that of their work."""
        if official.nip is None or official.sebagai in (None, "definitif"):
            return ""
        for row in self._hari.posts.jabatan_dipegang(official.nip):
            if row.sebagai in ("definitif", "pj") and row.unit != official.unit:
                return jabatan(self._official(self._hari.posts.pejabat(row.unit, row)), self._buku.regulasi.daerah)
        person = self._hari.organisasi.pegawai_ber_nip(official.nip)
        return "" if person is None else person.nama_jabatan

    def _party(self, party: PihakBeku, people: Sequence[PihakSurat]) -> PihakSurat:
        if "orang" in party:
            return people[party["orang"]]
        return self._official(self._hari.pejabat(party["unit"], party["jabatan"]))

    def _path(self, unit: str) -> tuple[Any, ...]:
        if unit not in self._hari.organisasi.unit_menurut_kode:
            return ()
        return tuple(self._hari.organisasi.jalur(unit))

    def _name(self, unit: str) -> str:
        found = self._hari.organisasi.unit_menurut_kode.get(unit)
        return unit if found is None else found.nama

    def _value(self, field: str) -> str | None:
        record = self._texts.get(field)
        return None if record is None else record.nilai

    def _stated(self) -> Mapping[str, str]:
        text = self._value("isi")
        return {} if text is None else dict(json.loads(text))

    def _earlier(self, terbit: Terbit) -> Iterator[Rujukan]:
        """Letters before: for an order all requests and answers, for a request or an answer what it goes back to."""
        if terbit.lama is not None:
            return
        for event in self._events:
            step = step_of(event)
            if step is None or event.jenis not in (LANGKAH_DIAMBIL.nama, DITOLAK.nama):
                continue
            kind = self.dokumen(step, menolak=event.jenis == DITOLAK.nama)
            if kind is not None and step != terbit.langkah:
                yield self._reference(event, kind)

    def _letter_of(self, langkah: int) -> Rujukan | None:
        """The letter that a step set."""
        for event in self._events:
            if event.jenis == DITETAPKAN.nama and step_of(event) == langkah:
                return self._reference(event, self.dokumen(langkah) or "surat_penugasan")
        return None

    def _reference(self, event: Peristiwa, kind: str) -> Rujukan:
        umum, number = common(event), number_of(event)
        if not number:
            record = self._bacaan.pribadi(event.no).get("nomor")
            number = None if record is None else record.nilai
        day = date.fromisoformat(paper_day(event))
        as_what = umum["sebagai"]
        if as_what is None:
            return Rujukan(jenis=kind, nomor=number, tanggal=day, jabatan="pegawai")
        party = self._official(Pejabat(None, None, as_what[0], as_what[1], as_what[2]))
        return Rujukan(jenis=kind, nomor=number, tanggal=day, jabatan=jabatan(party, self._buku.regulasi.daerah))

    def _noted(self, terbit: Terbit) -> PihakSurat | None:
        """Who took note of an employee's request before it went out."""
        if terbit.penetap.sebagai is not None:
            return None
        for event in self._events:
            step = step_of(event)
            if step is None or self.awal["langkah"][step]["aksi"] != "mengetahui":
                continue
            as_what, nip = common(event)["sebagai"], self._bacaan.nip(event.oleh)
            if as_what is not None and nip is not None and self.awal["langkah"][step]["dokumen"] == terbit.jenis:
                self._hari.kenali(self._bacaan, (nip,))
                return self._official(Pejabat(nip, self._hari.nama(nip) or None, *as_what))
        return None


def keep(naskah: Sequence[Naskah], tokens: Sequence[str]) -> dict[str, Rahasia]:
    """Contents as an event keeps them outside the chain, to be erased with any of those whom they are about."""
    if not naskah:
        return {}
    text = json.dumps([attrs.asdict(one) for one in naskah], ensure_ascii=False, separators=(",", ":"))
    return {NASKAH: Rahasia(text, tuple(dict.fromkeys(tokens)))}


def kept_contents(event: Peristiwa, bacaan: Bacaan) -> list[Naskah] | None:
    """The contents that an event keeps; None where it keeps none, an empty list once they were erased."""
    record = bacaan.pribadi(event.no).get(NASKAH)
    if record is None:
        return [] if NASKAH in event.pribadi else None
    return [] if record.nilai is None else [Naskah.dari(one) for one in json.loads(record.nilai)]


def _date_of(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
