"""The review of results as it is shown: the chain, its turn, and what was done with them."""

from collections.abc import Iterable, Mapping, Sequence

import attrs

from tatakerja.engine.wewenang.evaluasi import Perhentian
from tatakerja.journal import Peristiwa
from tatakerja.penugasan.life.evaluasi import freeze_review
from tatakerja.penugasan.life.event import (
    HASIL_DIKEMBALIKAN,
    HASIL_DISERAHKAN,
    HASIL_DITERIMA,
    HASIL_DITERUSKAN,
    RantaiBeku,
    frozen_chain,
)
from tatakerja.penugasan.life.fold_after import chain_units
from tatakerja.penugasan.life.state import KeadaanPenugasan, frozen_day
from tatakerja.penugasan.views.giliran import results_turn, stops
from tatakerja.penugasan.views.view import View, value
from tatakerja.values.answers.evaluasi import RantaiEvaluasi
from tatakerja.values.galat import GalatTatakerja
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.stored.evaluasi import (
    AksiHasil,
    EvaluasiTersimpan,
    KeadaanHasil,
    KeadaanTinjauan,
    RiwayatHasil,
    Tinjauan,
)

_BERAKHIR = frozenset({"ditolak", "dibatalkan", "diakhiri"})
_AKSI: Mapping[str, AksiHasil] = {
    HASIL_DISERAHKAN.nama: "diserahkan",
    HASIL_DITERUSKAN.nama: "diteruskan",
    HASIL_DIKEMBALIKAN.nama: "dikembalikan",
    HASIL_DITERIMA.nama: "diterima",
}


def show_review(view: View, state: KeadaanPenugasan, events: Sequence[Peristiwa]) -> EvaluasiTersimpan:
    """The chain and where the results stand.

    :param events: those of the assignment.
    """
    recorded = [chain for event in events if (chain := frozen_chain(event)) is not None]
    frozen = recorded[-1] if recorded else _found_now(view, state)
    units = chain_units(frozen)
    if "rantai" not in state and units is not None:
        state = {**state, "rantai": units}
    hasil = state.get("hasil")
    keadaan: KeadaanHasil = "belum_diserahkan" if hasil is None else hasil["keadaan"]
    if state["status"] in _BERAKHIR:
        keadaan = "gugur"
    history = _history(view, frozen, events)
    notes = list(frozen["keterangan"])
    if not recorded:
        notes.append("Rantai evaluasi belum dibekukan; tampak menurut aturan dan organisasi hari ini.")
    if frozen["status"] == "diatur" and not frozen["kembali"]:
        notes.append("Pengembalian untuk diperbaiki dapat ditempuh, tetapi peraturan ini tidak mengaturnya.")
    return EvaluasiTersimpan(
        status=frozen["status"],
        keadaan=keadaan,
        dibekukan=bool(recorded),
        putaran=0 if hasil is None else hasil["putaran"],
        rantai=_chain(view, state, frozen, keadaan, history, {event.no: event for event in events}),
        giliran=results_turn(view, state),
        riwayat=history,
        pengembalian="diatur" if frozen["kembali"] else "tidak_diatur",
        aturan=frozen["aturan"],
        dasar=tuple(dict.fromkeys((*frozen["dasar"], *frozen["kembali"]))),
        anomali=tuple(frozen["anomali"]),
        keterangan=tuple(notes),
    )


def _found_now(view: View, state: KeadaanPenugasan) -> RantaiBeku:
    size = state["anggota"] if state["bentuk"] == "tim" else None
    try:
        answers = view.hari.answers(view.buku, frozen_day(state))
        lintas = state["cakupan"] != "dalam_unit"
        return freeze_review(
            answers.performance.rantai(
                state["pemilik"], size, lintas=lintas, pegawai=view.nips(state)[: state["anggota"]]
            )
        )
    except GalatTatakerja as error:
        return freeze_review(RantaiEvaluasi(status="belum_tertentukan", keterangan=(str(error),)))


def _history(view: View, frozen: RantaiBeku, events: Iterable[Peristiwa]) -> tuple[RiwayatHasil, ...]:
    """What was done with the results, in order."""
    rows: list[RiwayatHasil] = []
    chain, turn = frozen, 0
    for event in events:
        action = _AKSI.get(event.jenis)
        if action is None:
            continue
        places: Sequence[int] = ()
        if event.jenis == HASIL_DISERAHKAN.nama:
            submitted = HASIL_DISERAHKAN.data(event)
            chain, turn = submitted.get("evaluasi", chain), submitted["putaran"]
        else:
            places = HASIL_DITERUSKAN.data(event)["untuk"]
        returned = HASIL_DIKEMBALIKAN.data(event) if event.jenis == HASIL_DIKEMBALIKAN.nama else None
        texts = view.texts(event)
        shown = view.event(event, texts)
        official = shown.oleh
        if len(places) > 1:
            names = " dan ".join(chain["pos"][place][1] for place in places)
            official = attrs.evolve(official, jabatan=names)
        rows.append(
            RiwayatHasil(
                no=event.no,
                aksi=action,
                putaran=turn,
                oleh=official,
                untuk=tuple(place + 1 for place in places),
                tanggal=shown.tanggal,
                waktu=shown.waktu,
                dicatat_oleh=shown.dicatat_oleh,
                isi=next((value(texts, name) for name in ("isi", "alasan", "catatan") if name in texts), None),
                diatur=None if returned is None else returned["diatur"],
                dasar=() if returned is None else tuple(returned["dasar"]),
            )
        )
    return tuple(rows)


def _chain(  # noqa: PLR0917  what a table is made of
    view: View,
    state: KeadaanPenugasan,
    frozen: RantaiBeku,
    keadaan: KeadaanHasil,
    history: Sequence[RiwayatHasil],
    events: Mapping[int, Peristiwa],
) -> tuple[Tinjauan, ...]:
    """The posts of the chain, each with who reviewed for it in this round, or who may.

    Those that reviewed are shown as of then, those of an assignment that has ended as of its end.

    :param events: those of the assignment, by number.
    """
    hasil = state.get("hasil")
    turn = 0 if hasil is None else hasil["putaran"]
    done: dict[int, RiwayatHasil] = {}
    if keadaan != "dikembalikan":
        now = [row for row in history if row.putaran == turn and row.aksi != "diserahkan"]
        done = {place - 1: row for row in now for place in row.untuk}
    to_come = [] if keadaan in ("selesai", "gugur") or frozen["status"] != "diatur" else stops(view, state)
    at = {place: stop for stop in to_come for place in stop.posisi}
    reached = max(done, default=-1)
    ended = keadaan in ("selesai", "gugur")
    last = events[max(events)]
    titles = [title for _, title in frozen["pos"]]
    rows = []
    for place, (unit, title) in enumerate(frozen["pos"]):
        row, stop = done.get(place), at.get(place)
        saat = last if row is None and ended else None if row is None else events[row.no]
        hari = view.hari if saat is None else view.past(saat)
        standing: KeadaanTinjauan = "menunggu"
        notes: list[str] = []
        able: tuple[Pejabat, ...] = ()
        if row is not None:
            standing = "selesai"
        elif place < reached:
            standing = "dilewati"
            notes.append("Pemangkunya meninjau untuk jabatan lain pada rantai ini.")
        elif stop is not None:
            found = view.able(stop.wewenang)
            able = found.pejabat
            notes += (*found.keterangan, *_stop_notes(stop, place, titles))
            if stop is to_come[0] and keadaan == "ditinjau":
                standing = "giliran"
        elif keadaan in ("gugur", "selesai"):
            standing = "gugur"
        rows.append(
            Tinjauan(
                urut=place + 1,
                jabatan=hari.pejabat(unit, title),
                penyelesai=place == len(titles) - 1,
                keadaan=standing,
                berwenang=able,
                keterangan=tuple(dict.fromkeys(notes)),
                oleh=None if row is None else row.oleh,
                tanggal=None if row is None else row.tanggal,
                waktu=None if row is None else row.waktu,
            )
        )
    return tuple(rows)


def _stop_notes(stop: Perhentian, place: int, titles: Sequence[str]) -> Iterable[str]:
    if place in stop.diganti:
        yield (
            f"Pemangku jabatan {titles[place]} mengerjakan atau sudah meninjau hasil ini; pejabat di atasnya yang "
            "meninjau."
        )
    if len(stop.posisi) > 1:
        both = " dan ".join(titles[one] for one in stop.posisi)
        yield f"{both}: satu peninjau, satu langkah untuk semuanya."
