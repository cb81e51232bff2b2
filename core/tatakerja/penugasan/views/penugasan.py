"""What is stored, as it is shown: tokens become people again, posts get their holders of today."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, get_args

from tatakerja.engine.wewenang import Berwenang, Wewenang
from tatakerja.journal import Bacaan, Peristiwa, Rekaman
from tatakerja.penugasan.commands.input import clean_id
from tatakerja.penugasan.day import Hari
from tatakerja.penugasan.life import Keadaan, authority, fold, open_steps
from tatakerja.penugasan.stream import LANJUTAN, RINGKAS, STREAM, TERBUKA, id_of, stream_of
from tatakerja.penugasan.views.evaluasi import Lanjutan, is_for
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.alur import Catatan, Penolakan
from tatakerja.values.galat import GalatPenugasan, TidakDitemukan
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.stored.evaluasi import GiliranLanjutan
from tatakerja.values.stored.penugasan import (
    STATUS_TERBUKA,
    Giliran,
    KeadaanLangkah,
    LangkahTersimpan,
    Penugasan,
    RingkasPenugasan,
    Riwayat,
    StatusPenugasan,
    SuratTersimpan,
)

_TIDAK_DIATUR = {
    "dibatalkan": "Pembatalan sebelum surat tidak diatur regulasi; dicatat sebagai kebijakan pengusul.",
    "diakhiri": "Pengakhiran penugasan tidak diatur regulasi; dicatat sebagai kebijakan penanda tangan surat.",
    "diperpanjang": "Perpanjangan penugasan tidak diatur regulasi; dicatat sebagai kebijakan penanda tangan surat.",
}


class Tampilan:
    """Shows assignments of one view of the database on one day.

    :param buku: the rules of today, to tell whether an assignment was frozen by others.
    """

    def __init__(self, bacaan: Bacaan, hari: Hari, buku: BukuAturan) -> None:
        self._bacaan = bacaan
        self._hari = hari
        self._buku = buku
        self._nip: dict[str, str | None] = {}
        self.lanjutan = Lanjutan(bacaan, hari, buku, self)

    def penugasan(self, id: str) -> Penugasan:
        """One assignment.

        :raises TidakDitemukan: if there is none.
        """
        id = clean_id(id)
        events = list(self._bacaan.peristiwa(stream_of(id)))
        if not events:
            raise TidakDitemukan(f"penugasan {id} tidak ada; lihat `tatakerja penugasan daftar`")
        state: Keadaan | None = None
        for event in events:
            state = fold(state, event)
        assert state is not None
        return self._whole(id, state, events)

    def daftar(self, giliran: str | None, status: str | None) -> list[RingkasPenugasan]:
        """Assignments by status; those in which someone may take a step today.

        :raises GalatPenugasan: if there is no such status.
        """
        if status is not None and status not in get_args(StatusPenugasan):
            raise GalatPenugasan(f"status {status!r} tidak dikenal; pilihan: {', '.join(get_args(StatusPenugasan))}")
        if giliran is not None:
            return self._in_tray(giliran, status)
        if status is None:
            return [self._summary(id_of(one.stream), one.isi) for one in self._bacaan.daftar_keadaan(STREAM) if one.isi]
        streams = [str(row["stream"]) for row in self._bacaan.cari(RINGKAS, status=status)]
        states = ((stream, self._bacaan.keadaan(stream).isi) for stream in streams)
        return [self._summary(id_of(stream), state) for stream, state in states if state]

    def _in_tray(self, nip: str, status: str | None) -> list[RingkasPenugasan]:
        mine: dict[str, list[int]] = {}
        people = self._bacaan.nip_semua()
        for row in self._bacaan.cari(TERBUKA):
            concerned = tuple(people.get(token, token) for token in str(row["pegawai"]).split())
            who = row["orang"]
            wewenang = (
                Wewenang(str(row["unit"]), bool(row["ppk"]), concerned)
                if who is None
                else Wewenang(None, orang=people.get(str(who), str(who)))
            )
            if self._hari.competence.check(nip, wewenang) is not None:
                mine.setdefault(str(row["stream"]), []).append(int(row["langkah"] or 0))
        after: dict[str, list[GiliranLanjutan]] = {}
        for row in self._bacaan.cari(LANJUTAN):
            stream = str(row["stream"])
            if stream in after:
                continue
            waiting = self._bacaan.keadaan(stream).isi
            if waiting:
                after[stream] = [turn for turn in self.lanjutan.waiting(waiting) if is_for(turn, nip)]
        streams = sorted({*mine, *(stream for stream, turns in after.items() if turns)})
        found = ((stream, self._bacaan.keadaan(stream).isi) for stream in streams)
        return [
            self._summary(id_of(stream), state, mine.get(stream, ()), after.get(stream, ()))
            for stream, state in found
            if state and status in (None, state["status"]) and state["regulasi"] == self._buku.regulasi.nama
        ]

    def _summary(
        self,
        id: str,
        state: Keadaan,
        steps: Iterable[int] | None = None,
        after: Iterable[GiliranLanjutan] | None = None,
    ) -> RingkasPenugasan:
        people = self.people(state)
        if after is None:
            after = self.lanjutan.waiting(state)
        return RingkasPenugasan(
            id=id,
            status=state["status"],
            regulasi=state["regulasi"],
            cara=state["cara"],
            bentuk=state["bentuk"],
            cakupan=state["cakupan"],
            pemilik=state["pemilik"],
            pegawai=tuple(people[: state["anggota"]]),
            ketua=None if state["ketua"] is None else people[state["ketua"]],
            diusulkan=state["diusulkan"],
            giliran=self._turns(state, open_steps(state) if steps is None else steps),
            lanjutan=tuple(after),
        )

    def _turns(self, state: Keadaan, steps: Iterable[int]) -> tuple[Giliran, ...]:
        nips = self.nips(state)
        turns = []
        for i in steps:
            step, found = state["langkah"][i], self.able(authority(state, i, nips))
            turns.append(
                Giliran(
                    langkah=i + 1,
                    no=step["no"],
                    aksi=step["aksi"],
                    dokumen=step.get("dokumen"),
                    berwenang=found.pejabat,
                    keterangan=found.keterangan,
                    sejak=state["sejak"],
                )
            )
        return tuple(turns)

    def able(self, wewenang: Wewenang) -> Berwenang:
        """Who has an authority today."""
        return self._hari.competence.berwenang(wewenang)

    # -- one assignment with everything ------------------------------------------------------------------------------

    def _whole(self, id: str, state: Keadaan, events: Sequence[Peristiwa]) -> Penugasan:
        first = events[0]
        data, texts = first.data, self._bacaan.pribadi(first.no)
        people = self.people(state)
        isi = _json(texts.get("isi"), {})
        notes = [
            Catatan(note["tingkat"], note["isi"], tuple(note["dasar"])) for note in _json(texts.get("catatan"), [])
        ]
        history = [self.event(event) for event in events]
        turns = self._turns(state, open_steps(state)) if state["status"] in STATUS_TERBUKA else ()
        evaluasi = self.lanjutan.evaluasi(state, events)
        reports = self.lanjutan.laporan(id, state, events)
        return Penugasan(
            id=id,
            status=state["status"],
            cara=state["cara"],
            bentuk=state["bentuk"],
            sifat=data["sifat"],
            cakupan=state["cakupan"],
            cakupan_regulasi=data["cakupan_regulasi"],
            pemilik=state["pemilik"],
            anggota=tuple(people[: state["anggota"]]),
            ketua=None if state["ketua"] is None else people[state["ketua"]],
            porsi=state["porsi"],
            mulai=state["mulai"],
            selesai=state["selesai"],
            merujuk=data["merujuk"],
            hukum=_text(texts.get("hukum")),
            isi=isi,
            pengusul=history[0].oleh,
            dicatat_oleh=history[0].dicatat_oleh,
            diusulkan=state["diusulkan"],
            regulasi=state["regulasi"],
            versi_aturan=data["versi"],
            versi_terpasang=self._installed(state),
            tafsir=data["tafsir"],
            aturan=tuple(data["aturan"]),
            dasar=tuple(data["dasar"]),
            anomali=tuple(data["anomali"]),
            cuplikan=data["cuplikan"],
            langkah=self._steps(state, data, events),
            giliran=turns,
            surat=self._letters(state, data, events, isi),
            riwayat=tuple(history),
            catatan=(*notes, *self._later_notes(state, events)),
            evaluasi=evaluasi,
            laporan=reports.laporan,
            permintaan=reports.permintaan,
            kendala=reports.kendala,
            kinerja=self.lanjutan.kinerja(id, state, events),
            lanjutan=self.lanjutan.waiting(state),
            tanggung_jawab=self.lanjutan.tanggung_jawab(state, data["langkah"], turns, evaluasi.giliran),
        )

    def _installed(self, state: Keadaan) -> str | None:
        regulasi = self._buku.regulasi
        return regulasi.versi if regulasi.nama == state["regulasi"] else None

    def _later_notes(self, state: Keadaan, events: Sequence[Peristiwa]) -> Iterable[Catatan]:
        installed = self._installed(state)
        frozen = events[0].data["versi"]
        if installed is not None and installed != frozen:
            yield Catatan(
                "info",
                f"Alur ini dibekukan menurut aturan versi {frozen}; yang terpasang versi {installed}. Alurnya tetap.",
            )
        for kind in dict.fromkeys(event.jenis for event in events):
            if kind in _TIDAK_DIATUR:
                yield Catatan("info", _TIDAK_DIATUR[kind])
            if kind == "ditolak" and state["anggota"] > 1:
                yield Catatan(
                    "info",
                    "Penolakan atas seorang anggota menghentikan seluruh penugasan tim; usulkan kembali tim yang lain "
                    "dengan merujuk penugasan ini.",
                )

    def _steps(
        self, state: Keadaan, data: Mapping[str, Any], events: Sequence[Peristiwa]
    ) -> tuple[LangkahTersimpan, ...]:
        taken = {event.data["langkah"]: event for event in events if "langkah" in event.data and event is not events[0]}
        opened = open_steps(state) if state["status"] in STATUS_TERBUKA else []
        people = self.people(state)
        steps = []
        for i, row in enumerate(data["langkah"]):
            event = taken.get(i)
            refusal = row["penolakan"]
            texts = {} if event is None else self._bacaan.pribadi(event.no)
            record = None if event is None else self.event(event, texts)
            steps.append(
                LangkahTersimpan(
                    urut=i + 1,
                    no=row["no"],
                    aksi=row["aksi"],
                    pihak=row["pihak"],
                    peran=row["peran"],
                    aktor=self._party(row, people),
                    dokumen=row["dokumen"],
                    kepada=tuple(self._party(party, people) for party in row["kepada"]),
                    tembusan=tuple(self._party(party, people) for party in row["tembusan"]),
                    pegawai=tuple(people[place] for place in row["pegawai"]),
                    syarat=row["syarat"],
                    penolakan=None if refusal is None else Penolakan(refusal["dokumen"], refusal["alasan_wajib"]),
                    dasar=tuple(row["dasar"]),
                    kode=row["kode"],
                    keadaan=_standing(state, i, event, opened),
                    oleh=None if record is None else record.oleh,
                    tanggal=None if record is None else record.tanggal,
                    waktu=None if record is None else record.waktu,
                    dicatat_oleh=None if record is None else record.dicatat_oleh,
                    alasan=None if record is None else record.alasan,
                    nomor=None if event is None else event.data.get("nomor_surat") or _text(texts.get("nomor")),
                )
            )
        return tuple(steps)

    def _letters(
        self, state: Keadaan, data: Mapping[str, Any], events: Iterable[Peristiwa], isi: Mapping[str, str]
    ) -> tuple[SuratTersimpan, ...]:
        people = self.people(state)
        issued = [event for event in events if event.jenis == "ditetapkan"]
        letters = []
        for letter, event in zip(state["surat"], issued, strict=True):
            i = letter["langkah"]
            row = data["langkah"][i]
            number = event.data.get("nomor_surat") or _text(self._bacaan.pribadi(event.no).get("nomor"))
            letters.append(
                SuratTersimpan(
                    langkah=i + 1,
                    jenis=row["dokumen"],
                    nomor=number,
                    tanggal=event.data["tanggal_surat"],
                    penetap=self.event(event).oleh,
                    pegawai=tuple(people[place] for place in row["pegawai"]),
                    isi={nama: text for nama, text in isi.items() if nama in _fields(data, row["dokumen"], isi)},
                    tembusan=tuple(self._party(party, people) for party in row["tembusan"]),
                    kepala=(event.data["kepala"][0], event.data["kepala"][1]),
                    selesai=letter["selesai"],
                    diakhiri=letter["akhir"],
                )
            )
        return tuple(letters)

    # -- people and posts --------------------------------------------------------------------------------------------

    def event(self, event: Peristiwa, texts: Mapping[str, Rekaman] | None = None) -> Riwayat:
        """An event as it is shown: who did it, as what, then."""
        if texts is None:
            texts = self._bacaan.pribadi(event.no)
        as_what, clerk = event.data["sebagai"], event.data["dicatat_oleh"]
        nip = self.person(event.oleh)
        who = self._hari.pegawai(nip)
        return Riwayat(
            no=event.no,
            jenis=event.jenis,
            tanggal=event.data["tanggal"],
            waktu=event.waktu,
            oleh=who if as_what is None else Pejabat(nip, who.nama, *as_what),
            dicatat_oleh=None if clerk is None else self._hari.pegawai(self.person(clerk)),
            langkah=event.data["langkah"] + 1 if isinstance(event.data.get("langkah"), int) else None,
            alasan=_text(texts.get("alasan")),
        )

    def _party(self, party: Mapping[str, Any], people: Sequence[Pejabat]) -> Pejabat:
        place = party.get("orang")
        return people[place] if place is not None else self._hari.pejabat(party["unit"], party["jabatan"])

    def people(self, state: Keadaan) -> list[Pejabat]:
        """The state's persons, as employees."""
        return [self._hari.pegawai(self.person(token)) for token in state["orang"]]

    def nips(self, state: Keadaan) -> tuple[str, ...]:
        """NIPs of the state's persons; a token for one whose data was erased."""
        return tuple(self.person(token) or token for token in state["orang"])

    def person(self, token: str) -> str | None:
        """NIP behind a token; None once erased."""
        if token not in self._nip:
            self._nip[token] = self._bacaan.nip(token)
        return self._nip[token]


def _fields(data: Mapping[str, Any], dokumen: str, isi: Mapping[str, str]) -> set[str]:
    """The fields of a letter: what is demanded of it, and what no document was demanded to state."""
    demanded = {row["dokumen"]: {isian[0] for isian in row["isian"]} for row in data["muatan"]}
    others = set().union(*demanded.values()) if demanded else set()
    return demanded.get(dokumen, set()) | (isi.keys() - others)


def _standing(state: Keadaan, i: int, event: Peristiwa | None, opened: Sequence[int]) -> KeadaanLangkah:
    if event is not None:
        return "ditolak" if event.jenis == "ditolak" else "selesai"
    if state["status"] not in STATUS_TERBUKA:
        return "gugur"
    return "giliran" if i in opened else "menunggu"


def _text(record: Rekaman | None) -> str | None:
    return None if record is None else record.nilai


def _json(record: Rekaman | None, empty: Any) -> Any:
    text = _text(record)
    return empty if text is None else json.loads(text)
