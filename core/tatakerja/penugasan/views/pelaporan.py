"""Reports, demands and obstacles of an assignment as they are shown."""

from collections.abc import Iterable, Sequence

import attrs

from tatakerja.journal import Peristiwa
from tatakerja.penugasan.life.event import (
    KENDALA_DISAMPAIKAN,
    KENDALA_DITINDAKLANJUTI,
    LAPORAN_DIKIRIM,
    LAPORAN_DIMINTA,
    common,
)
from tatakerja.penugasan.life.state import KeadaanPenugasan, waiting_obstacles
from tatakerja.penugasan.views.view import View, value
from tatakerja.values.answers.pelaporan import TindakLanjut
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.stored.pelaporan import (
    DaftarLaporan,
    KendalaTersimpan,
    LaporanTersimpan,
    PermintaanTersimpan,
    PutusanTersimpan,
)


def show_reports(view: View, id: str, state: KeadaanPenugasan, events: Iterable[Peristiwa]) -> DaftarLaporan:
    """Reports, demands and obstacles of an assignment."""
    reports: list[LaporanTersimpan] = []
    demands: list[PermintaanTersimpan] = []
    obstacles: list[KendalaTersimpan] = []
    asked: list[int] = []
    open_now = dict(waiting_obstacles(state))
    for event in events:
        match event.jenis:
            case LAPORAN_DIKIRIM.nama:
                reports.append(_report(view, id, view.people(state, event), event))
                reporter = LAPORAN_DIKIRIM.data(event)["pegawai"]
                demands = [
                    _answered(one, event) if place == reporter else one
                    for place, one in zip(asked, demands, strict=True)
                ]
            case LAPORAN_DIMINTA.nama:
                demands.append(_demand(view, id, view.people(state, event), event))
                asked.append(LAPORAN_DIMINTA.data(event)["pegawai"])
            case KENDALA_DISAMPAIKAN.nama:
                number = KENDALA_DISAMPAIKAN.data(event)["kendala"]
                obstacles.append(_obstacle(view, id, state, event, open_now.get(number, [])))
            case KENDALA_DITINDAKLANJUTI.nama:
                place = KENDALA_DITINDAKLANJUTI.data(event)["kendala"] - 1
                row = obstacles[place]
                obstacles[place] = attrs.evolve(row, putusan=(*row.putusan, _decision(view, event)))
    return DaftarLaporan(laporan=tuple(reports), permintaan=tuple(demands), kendala=tuple(obstacles))


def _report(view: View, id: str, people: Sequence[Pejabat], event: Peristiwa) -> LaporanTersimpan:
    data, texts = LAPORAN_DIKIRIM.data(event), view.texts(event)
    shown = view.event(event, texts)
    return LaporanTersimpan(
        penugasan=id,
        no=event.no,
        pelapor=data["pelapor"],
        oleh=shown.oleh,
        kepada=view.parties(data["kepada"], people, view.past(event)),
        berkala=data["berkala"],
        isi=value(texts, "isi"),
        tanggal=shown.tanggal,
        waktu=shown.waktu,
        dicatat_oleh=shown.dicatat_oleh,
        diatur=data["diatur"],
        dasar=tuple(data["dasar"]),
    )


def _demand(view: View, id: str, people: Sequence[Pejabat], event: Peristiwa) -> PermintaanTersimpan:
    data, texts = LAPORAN_DIMINTA.data(event), view.texts(event)
    shown = view.event(event, texts)
    return PermintaanTersimpan(
        penugasan=id,
        no=event.no,
        oleh=shown.oleh,
        dari=people[data["pegawai"]],
        peran=data["peran"],
        isi=value(texts, "isi"),
        tanggal=shown.tanggal,
        waktu=shown.waktu,
        dicatat_oleh=shown.dicatat_oleh,
        dijawab=None,
        diatur=data.get("diatur", True),
        dasar=tuple(data["dasar"]),
    )


def _answered(demand: PermintaanTersimpan, report: Peristiwa) -> PermintaanTersimpan:
    """A demand once a report of the one followed of whom it was made."""
    if demand.dijawab is not None:
        return demand
    return attrs.evolve(demand, dijawab=common(report)["tanggal"])


def _obstacle(
    view: View, id: str, state: KeadaanPenugasan, event: Peristiwa, waiting: Iterable[int]
) -> KendalaTersimpan:
    data, texts = KENDALA_DISAMPAIKAN.data(event), view.texts(event)
    shown = view.event(event, texts)
    people = view.people(state, event)
    return KendalaTersimpan(
        penugasan=id,
        no=event.no,
        kendala=data["kendala"],
        oleh=shown.oleh,
        kepada=view.parties(data["kepada"], people, view.past(event)),
        isi=value(texts, "isi"),
        rekomendasi=value(texts, "rekomendasi"),
        tanggal=shown.tanggal,
        waktu=shown.waktu,
        dicatat_oleh=shown.dicatat_oleh,
        diatur=data["diatur"],
        dasar=tuple(data["dasar"]),
        putusan=(),
        menunggu=tuple(view.party(data["kepada"][place], people) for place in waiting),
        tindak_lanjut=tuple(
            TindakLanjut(
                **attrs.asdict(view.party(row["pihak"], people, view.past(event))),
                syarat=row["syarat"],
                dasar=tuple(row["dasar"]),
            )
            for row in data.get("tindak_lanjut", [])
        ),
    )


def _decision(view: View, event: Peristiwa) -> PutusanTersimpan:
    texts = view.texts(event)
    shown = view.event(event, texts)
    return PutusanTersimpan(
        no=event.no,
        oleh=shown.oleh,
        isi=value(texts, "putusan"),
        tanggal=shown.tanggal,
        waktu=shown.waktu,
        dicatat_oleh=shown.dicatat_oleh,
    )
