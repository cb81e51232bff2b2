"""A whole assignment as it is shown: where it stands, whose turn it is, everything done in it."""

import json
from collections.abc import Sequence
from typing import cast

import attrs

from tatakerja.journal import Peristiwa
from tatakerja.penugasan.day import Hari
from tatakerja.penugasan.life.event import DITOLAK, DIUSULKAN, Diusulkan, LangkahBeku, common, step_of
from tatakerja.penugasan.life.state import KeadaanPenugasan, open_steps
from tatakerja.penugasan.stream import clean_id, load, stream_of
from tatakerja.penugasan.views.catatan import ended_anomalies, installed_version, later_notes, route_notes
from tatakerja.penugasan.views.evaluasi import show_review
from tatakerja.penugasan.views.giliran import awaited_after_letter, step_turns
from tatakerja.penugasan.views.kinerja import show_performance
from tatakerja.penugasan.views.pelaksanaan import show_direction
from tatakerja.penugasan.views.pelaporan import show_reports
from tatakerja.penugasan.views.surat import letter_number, show_letters
from tatakerja.penugasan.views.tanggung_jawab import responsibilities
from tatakerja.penugasan.views.view import TeksTersimpan, View, value
from tatakerja.values.alur import Penolakan
from tatakerja.values.galat import TidakDitemukan
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.stored.penugasan import STATUS_TERBUKA, KeadaanLangkah, LangkahTersimpan, Penugasan, Riwayat


def show_assignment(view: View, id: str) -> Penugasan:
    """One assignment.

    :raises TidakDitemukan: if there is none.
    """
    id = clean_id(id)
    state = load(view.bacaan, id)
    if state is None:
        raise TidakDitemukan(f"penugasan {id} tidak ada; lihat `tatakerja penugasan daftar`")
    events = list(view.bacaan.peristiwa(stream_of(id)))
    return _whole(view.bagi(state), id, state, events)


def _whole(view: View, id: str, state: KeadaanPenugasan, events: Sequence[Peristiwa]) -> Penugasan:
    view.read_events(id, state, events)
    awal, texts = DIUSULKAN.data(events[0]), view.texts(events[0])
    people = view.people(state)
    isi = _contents(texts)
    history = tuple(view.event(event) for event in events)
    turns = step_turns(view, id, state, open_steps(state)) if state["status"] in STATUS_TERBUKA else ()
    after = awaited_after_letter(view, state)
    review = show_review(view, state, events)
    reports = show_reports(view, id, state, events)
    return Penugasan(
        id=id,
        status=state["status"],
        cara=state["cara"],
        bentuk=state["bentuk"],
        sifat=awal["sifat"],
        cakupan=state["cakupan"],
        cakupan_regulasi=awal["cakupan_regulasi"],
        pemilik=state["pemilik"],
        anggota=tuple(people[: state["anggota"]]),
        ketua=None if state["ketua"] is None else people[state["ketua"]],
        porsi=state["porsi"],
        mulai=state["mulai"],
        selesai=state["selesai"],
        merujuk=awal["merujuk"],
        hukum=value(texts, "hukum"),
        isi=isi,
        pengusul=history[0].oleh,
        dicatat_oleh=history[0].dicatat_oleh,
        diusulkan=state["diusulkan"],
        regulasi=state["regulasi"],
        versi_aturan=awal["versi"],
        versi_terpasang=installed_version(view, state),
        tafsir=awal["tafsir"],
        aturan=tuple(awal["aturan"]),
        dasar=tuple(awal["dasar"]),
        anomali=tuple(dict.fromkeys((*awal["anomali"], *ended_anomalies(view, state, events)))),
        cuplikan=common(events[0])["cuplikan"],
        langkah=_steps(view, state, awal, events),
        giliran=turns,
        surat=show_letters(view, state, awal, events, isi),
        riwayat=history,
        catatan=(*route_notes(texts), *later_notes(view, id, state, awal, events)),
        evaluasi=review,
        laporan=reports.laporan,
        permintaan=reports.permintaan,
        kendala=reports.kendala,
        kinerja=show_performance(view, id, state, events),
        lanjutan=after,
        tanggung_jawab=responsibilities(view, state, awal["langkah"], turns, (*review.giliran, *after)),
        pelaksanaan=show_direction(view, state, events),
    )


def _contents(texts: TeksTersimpan) -> dict[str, str]:
    """What was stated, by field; empty once erased."""
    text = value(texts, "isi")
    return {} if text is None else cast("dict[str, str]", json.loads(text))


# Steps ----------------------------------------------------------------------------------------------------------------


def _steps(
    view: View, state: KeadaanPenugasan, awal: Diusulkan, events: Sequence[Peristiwa]
) -> tuple[LangkahTersimpan, ...]:
    """The steps: those done as of that day, those never taken as of the end, all others as of today."""
    taken = {step: event for event in events if (step := step_of(event)) is not None}
    opened = open_steps(state) if state["status"] in STATUS_TERBUKA else []
    ended = None if state["status"] in STATUS_TERBUKA else events[-1]
    return tuple(
        _step(view, state, i, row, taken.get(i), taken.get(i, ended), _standing(state, i, taken.get(i), opened))
        for i, row in enumerate(awal["langkah"])
    )


def _step(  # noqa: PLR0917  one row of a table, by its parts
    view: View,
    state: KeadaanPenugasan,
    i: int,
    row: LangkahBeku,
    event: Peristiwa | None,
    saat: Peristiwa | None,
    keadaan: KeadaanLangkah,
) -> LangkahTersimpan:
    refusal = row["penolakan"]
    texts = {} if event is None else view.texts(event)
    record = None if event is None else view.event(event, texts)
    people, hari = view.people(state, saat), None if saat is None else view.past(saat)
    return LangkahTersimpan(
        urut=i + 1,
        no=row["no"],
        aksi=row["aksi"],
        pihak=row["pihak"],
        peran=row["peran"],
        aktor=_actor(view, row, people, hari, record),
        dokumen=row["dokumen"],
        kepada=view.parties(row["kepada"], people, hari),
        tembusan=view.parties(row["tembusan"], people, hari),
        pegawai=tuple(people[place] for place in row["pegawai"]),
        syarat=row["syarat"],
        penolakan=None if refusal is None else Penolakan(refusal["dokumen"], refusal["alasan_wajib"]),
        dasar=tuple(row["dasar"]),
        kode=row["kode"],
        keadaan=keadaan,
        oleh=None if record is None else record.oleh,
        tanggal=None if record is None else record.tanggal,
        waktu=None if record is None else record.waktu,
        dicatat_oleh=None if record is None else record.dicatat_oleh,
        alasan=None if record is None else record.alasan,
        nomor=None if event is None else letter_number(event, texts),
        dicatat=None if record is None else record.dicatat,
        bertanggal_mundur=record is not None and record.bertanggal_mundur,
        akun=None if record is None else record.akun,
    )


def _actor(
    view: View, row: LangkahBeku, people: Sequence[Pejabat], saat: Hari | None, record: Riwayat | None
) -> Pejabat:
    """Who acts; by the titles of all the posts for which one person does.

    :param saat: the day as of which it is shown; None: today.
    :param record: of the step once it was taken.
    """
    if row["orang"] is not None:
        return people[row["orang"]]
    hari = saat or view.hari
    unit, jabatan = row["unit"] or "", row["jabatan"] or ""
    official = hari.pejabat(unit, jabatan)
    if record is not None and record.oleh.unit == unit and official.nip is None:
        official = record.oleh  # whose data was erased since; the post wasn't vacant
    others = row.get("rangkap")
    if not others:
        return official
    titles = [hari.pejabat(other, other).jabatan for other in others]
    return attrs.evolve(official, jabatan=" dan ".join((*titles, official.jabatan)))


def _standing(state: KeadaanPenugasan, i: int, event: Peristiwa | None, opened: Sequence[int]) -> KeadaanLangkah:
    if event is not None:
        return "ditolak" if event.jenis == DITOLAK.nama else "selesai"
    if state["status"] not in STATUS_TERBUKA:
        return "gugur"
    return "giliran" if i in opened else "menunggu"
