"""The records of performance of an assignment as they are shown."""

from collections.abc import Iterable

from tatakerja.journal import Peristiwa
from tatakerja.penugasan.life.event import KINERJA_DICATAT
from tatakerja.penugasan.life.state import KeadaanPenugasan
from tatakerja.penugasan.views.view import View, value
from tatakerja.values.stored.kinerja import KinerjaTersimpan


def show_performance(
    view: View, id: str, state: KeadaanPenugasan, events: Iterable[Peristiwa]
) -> tuple[KinerjaTersimpan, ...]:
    """The records of performance of an assignment, in order."""
    rows = []
    for event in events:
        if event.jenis != KINERJA_DICATAT.nama:
            continue
        data, texts = KINERJA_DICATAT.data(event), view.texts(event)
        shown = view.event(event, texts)
        people = view.people(state, event)
        source = data.get("dasar_predikat")
        rows.append(
            KinerjaTersimpan(
                penugasan=id,
                no=event.no,
                tahap=data["tahap"],
                pegawai=people[data["pegawai"]],
                oleh=shown.oleh,
                sebagai=data["peran"],
                kepada=view.parties(data["kepada"], people, view.past(event)),
                isi=value(texts, "isi"),
                predikat=value(texts, "predikat"),
                tanggal=shown.tanggal,
                waktu=shown.waktu,
                dicatat_oleh=shown.dicatat_oleh,
                diatur=data["diatur"],
                dasar=(*data["dasar"], *(() if source is None else (source,))),
            )
        )
    return tuple(rows)
