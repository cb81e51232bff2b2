"""Lists over all assignments: themselves, an official's in-tray, results, reports and records of performance."""

from collections.abc import Collection, Iterable, Iterator
from typing import get_args

from tatakerja.journal import Peristiwa
from tatakerja.penugasan.life.state import KeadaanPenugasan, open_steps
from tatakerja.penugasan.stream import (
    LANJUTAN,
    RINGKAS,
    TUJUAN,
    clean_id,
    id_of,
    load,
    load_all,
    proving,
    stream_of,
)
from tatakerja.penugasan.views.giliran import awaited_after_letter, is_for, step_turns
from tatakerja.penugasan.views.kinerja import show_performance
from tatakerja.penugasan.views.menunggu import found_waiting
from tatakerja.penugasan.views.pelaporan import show_reports
from tatakerja.penugasan.views.view import View
from tatakerja.values.galat import GalatPenugasan, TidakDitemukan
from tatakerja.values.istilah import StatusPenugasan
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.stored.evaluasi import GiliranLanjutan, KeadaanHasil, RingkasHasil
from tatakerja.values.stored.kinerja import KinerjaTersimpan
from tatakerja.values.stored.pelaporan import DaftarLaporan
from tatakerja.values.stored.penugasan import Giliran, RingkasPenugasan

# Assignments ----------------------------------------------------------------------------------------------------------


def list_assignments(view: View, status: str | None) -> list[RingkasPenugasan]:
    """Assignments, by id.

    :param status: only those of this status.
    :raises GalatPenugasan: if there is no such status.
    """
    _require_status(status)
    if status is None:
        found: Iterable[tuple[str, KeadaanPenugasan]] = load_all(view.bacaan)
    else:
        found = _loaded(view, [str(row["stream"]) for row in view.bacaan.cari(RINGKAS, status=status)])
    with proving(view.bacaan):
        return [
            _summary(by, id, state, step_turns(by, id, state, open_steps(state)), awaited_after_letter(by, state))
            for id, state in found
            for by in (view.bagi(state),)
        ]


def list_part(
    view: View, status: str | None, nip: str | None, mulai: int, banyak: int
) -> tuple[int, list[RingkasPenugasan]]:
    """How many assignments there are, and a part of them, the newest first: no others are worked out.

    :param status: only those of this status.
    :param nip: only those in which this person is assigned or leads, or that wait for them.
    :param mulai: place of the first, from 0; ``banyak`` how many.
    :raises GalatPenugasan: if there is no such status.
    """
    _require_status(status)
    rows = view.bacaan.cari(RINGKAS) if status is None else view.bacaan.cari(RINGKAS, status=status)
    streams = sorted({str(row["stream"]) for row in rows}, reverse=True)
    if nip is not None:
        tokens, waiting_for = set(view.kini.penerus.sandi_semua(nip)), set(found_waiting(view, nip))
        streams = [one for one in streams if one in waiting_for or _takes_part(view, one, tokens)]
    some = [
        _summary(by, id, state, step_turns(by, id, state, open_steps(state)), awaited_after_letter(by, state))
        for id, state in _loaded(view, streams[mulai : mulai + banyak])
        for by in (view.bagi(state),)
    ]
    return len(streams), some


def _takes_part(view: View, stream: str, tokens: Collection[str]) -> bool:
    """Whether somebody is assigned, or leads."""
    state = load(view.bacaan, id_of(stream))
    if state is None:
        return False
    working = [*range(state["anggota"]), *(() if state["ketua"] is None else (state["ketua"],))]
    return any(state["orang"][place] in tokens for place in working)


def list_in_tray(view: View, nip: str, status: str | None) -> list[RingkasPenugasan]:
    """Assignments in which someone may take a step today, or for whom something waits after the letter.

    :raises GalatPenugasan: if there is no such status.
    """
    _require_status(status)
    rows = []
    for id, state in _loaded(view, found_waiting(view, nip)):
        if status not in (None, state["status"]):
            continue
        by = view.bagi(state)
        # A letter that would be refused is nobody's turn, though somebody is competent for it.
        mine = [one for one in step_turns(by, id, state, open_steps(state)) if is_for(one, nip)]
        turns = [turn for turn in awaited_after_letter(by, state) if is_for(turn, nip)]
        if mine or turns:
            rows.append(_summary(by, id, state, mine, turns))
    return rows


def _summary(
    view: View, id: str, state: KeadaanPenugasan, steps: Iterable[Giliran], after: Iterable[GiliranLanjutan]
) -> RingkasPenugasan:
    people = view.people(state)
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
        giliran=tuple(steps),
        lanjutan=tuple(after),
    )


def _require_status(status: str | None) -> None:
    if status is not None and status not in get_args(StatusPenugasan):
        raise GalatPenugasan(f"status {status!r} tidak dikenal; pilihan: {', '.join(get_args(StatusPenugasan))}")


# Results --------------------------------------------------------------------------------------------------------------


def list_results(view: View, giliran: str | None, keadaan: KeadaanHasil | None) -> list[RingkasHasil]:
    """Assignments whose results were handed in.

    :raises GalatPenugasan: if results never stand so.
    :raises TidakDitemukan: if nobody has that NIP.
    """
    if keadaan is not None and keadaan not in get_args(KeadaanHasil):
        raise GalatPenugasan(f"keadaan {keadaan!r} tidak dikenal; pilihan: {', '.join(get_args(KeadaanHasil))}")
    _require_known(view, giliran)
    rows = []
    for id, state in _loaded(view, _with_results(view, keadaan if giliran is None else None)):
        if "hasil" not in state:
            continue
        by = view.bagi(state)
        hasil, people = state["hasil"], by.people(state)
        turns = tuple(one for one in awaited_after_letter(by, state) if one.jenis not in ("melapor", "menindaklanjuti"))
        standing: KeadaanHasil = "gugur" if state["status"] == "diakhiri" else hasil["keadaan"]
        if keadaan in (None, standing) and (giliran is None or any(is_for(one, giliran) for one in turns)):
            rows.append(
                RingkasHasil(
                    id=id,
                    status=state["status"],
                    pemilik=state["pemilik"],
                    pegawai=tuple(people[: state["anggota"]]),
                    ketua=None if state["ketua"] is None else people[state["ketua"]],
                    keadaan=standing,
                    putaran=hasil["putaran"],
                    giliran=turns,
                )
            )
    return rows


def _with_results(view: View, keadaan: KeadaanHasil | None) -> list[str]:
    """Streams whose results may stand so; those that ended are found by their status."""
    streams = {str(row["stream"]) for row in view.bacaan.cari(LANJUTAN, jenis="hasil")}
    if keadaan not in ("ditinjau", "dikembalikan"):
        for status in ("selesai", "diakhiri"):
            streams |= {str(row["stream"]) for row in view.bacaan.cari(RINGKAS, status=status)}
    return sorted(streams)


# Reports and performance ----------------------------------------------------------------------------------------------


def list_reports(view: View, id: str | None, untuk: str | None) -> DaftarLaporan:
    """Reports, demands and obstacles, of one assignment or all, for one official or everyone.

    :raises TidakDitemukan: if there is no such assignment, or nobody has that NIP.
    """
    _require_known(view, untuk)
    parts = [show_reports(view.bagi(found[1]), *found) for found in _assignments(view, id, untuk)]
    posts = _posts_of(view, untuk)
    return DaftarLaporan(
        laporan=tuple(one for part in parts for one in part.laporan if _reaches(view, one.kepada, untuk, posts)),
        permintaan=tuple(one for part in parts for one in part.permintaan if _is(view, one.dari, untuk)),
        kendala=tuple(one for part in parts for one in part.kendala if _reaches(view, one.kepada, untuk, posts)),
    )


def list_performance(view: View, id: str | None, pegawai: str | None, untuk: str | None) -> list[KinerjaTersimpan]:
    """Records of performance, of one assignment or all, about one employee, for one official.

    :raises TidakDitemukan: if there is no such assignment, or nobody has one of these NIPs.
    """
    for nip in (pegawai, untuk):
        _require_known(view, nip)
    posts = _posts_of(view, untuk)
    return [
        one
        for found in _assignments(view, id, untuk)
        for one in show_performance(view.bagi(found[1]), *found)
        if _is(view, one.pegawai, pegawai) and _reaches(view, one.kepada, untuk, posts)
    ]


def _assignments(
    view: View, id: str | None, untuk: str | None
) -> Iterator[tuple[str, KeadaanPenugasan, list[Peristiwa]]]:
    """The assignments to be looked into, with their events."""
    if id is not None:
        id = clean_id(id)
        if load(view.bacaan, id) is None:
            raise TidakDitemukan(f"penugasan {id} tidak ada; lihat `tatakerja penugasan daftar`")
        streams = [stream_of(id)]
    elif untuk is None:
        rows = (*view.bacaan.cari(TUJUAN), *view.bacaan.cari(LANJUTAN, jenis="laporan"))
        streams = sorted({str(row["stream"]) for row in rows})
    else:
        streams = sorted(_addressed(view, untuk))
    for one, state in _loaded(view, streams):
        yield one, state, list(view.bacaan.peristiwa(stream_of(one)))


def _addressed(view: View, nip: str) -> set[str]:
    """Streams in which somebody was sent something, by person or by a post that they hold today."""
    rows = [row for unit in _posts_of(view, nip) for row in view.bacaan.cari(TUJUAN, unit=unit)]
    for token in view.kini.penerus.sandi_semua(nip):
        rows += view.bacaan.cari(TUJUAN, orang=token)
        rows += view.bacaan.cari(LANJUTAN, jenis="laporan", nilai=token)
    return {str(row["stream"]) for row in rows}


def _posts_of(view: View, nip: str | None) -> set[str]:
    """The posts that somebody holds today, with those of units that are gone in whose place theirs stand."""
    held = set() if nip is None else {row.unit for row in view.hari.posts.jabatan_dipegang(nip)}
    there = view.hari.organisasi.unit_menurut_kode
    known = {str(row["unit"]) for row in view.bacaan.cari(TUJUAN) if row["unit"] is not None} if held else set()
    return held | {unit for unit in known if unit not in there and view.kini.penerus.pengelola(unit) in held}


def _reaches(view: View, receivers: Iterable[Pejabat], nip: str | None, posts: Collection[str]) -> bool:
    """Whether something was sent to somebody, by person or by one of the posts that they hold today."""
    if nip is None:
        return True
    return any(_is(view, one, nip) if one.sebagai is None and one.nip else one.unit in posts for one in receivers)


def _is(view: View, one: Pejabat, nip: str | None) -> bool:
    """Whether somebody of then is who bears a NIP today; everyone is where no NIP is asked for."""
    return nip is None or (one.nip is not None and view.kini.penerus.nip(one.nip) == nip)


# For all of them ------------------------------------------------------------------------------------------------------


def _loaded(view: View, streams: Iterable[str]) -> Iterator[tuple[str, KeadaanPenugasan]]:
    for stream in streams:
        state = load(view.bacaan, id_of(stream))
        if state is not None:
            yield id_of(stream), state


def _require_known(view: View, nip: str | None) -> None:
    if nip is not None and view.hari.organisasi.pegawai_ber_nip(nip) is None:
        raise TidakDitemukan(f"NIP {nip!r} tidak ada di antara pegawai dalam basis data; periksa kembali angkanya")
