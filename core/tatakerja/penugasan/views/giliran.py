"""Whose turn it is: for the open steps, and after the letter for results, obstacles and demanded reports."""

from collections.abc import Iterable
from datetime import date

from tatakerja.engine.wewenang import Wewenang
from tatakerja.penugasan.life.evaluasi import Perhentian, find_stops, submitters
from tatakerja.penugasan.life.state import (
    BERSURAT,
    KeadaanPenugasan,
    authority,
    obstacle_authority,
    waiting_obstacles,
)
from tatakerja.penugasan.life.tenggat import due_day
from tatakerja.penugasan.views.view import View
from tatakerja.values.stored.evaluasi import GiliranLanjutan, JenisGiliran
from tatakerja.values.stored.penugasan import Giliran


def step_turns(view: View, state: KeadaanPenugasan, steps: Iterable[int]) -> tuple[Giliran, ...]:
    """Who may take steps, given by their positions."""
    nips = view.nips(state)
    turns = []
    for i in steps:
        step, found = state["langkah"][i], view.able(authority(state, i, nips))
        turns.append(
            Giliran(
                langkah=i + 1,
                no=step["no"],
                aksi=step["aksi"],
                dokumen=step.get("dokumen"),
                berwenang=found.pejabat,
                keterangan=found.keterangan,
                sejak=state["sejak"],
                tenggat=_due(view, state["sejak"], step.get("tenggat", "")),
            )
        )
    return tuple(turns)


def _due(view: View, sejak: str, tenggat: str) -> str | None:
    due = due_day(date.fromisoformat(sejak), tenggat, view.libur) if tenggat else None
    return None if due is None else due.isoformat()


def waiting(view: View, state: KeadaanPenugasan) -> tuple[GiliranLanjutan, ...]:
    """What is waited for after the letter: a review, a rework, decisions on obstacles, demanded reports."""
    if state["status"] not in BERSURAT:
        return ()
    turns = list(results_turn(view, state)) if "hasil" in state else []
    nips = view.nips(state)
    for number, places in waiting_obstacles(state):
        since = state["kendala"][number - 1]["tanggal"]
        for which in places:
            wewenang = obstacle_authority(state, number, which, nips)
            turns.append(_turn(view, "menindaklanjuti", number, [wewenang], since))
    for one in state.get("diminta", []):
        wewenang = Wewenang(None, orang=nips[one["pegawai"]])
        turns.append(_turn(view, "melapor", None, [wewenang], one["tanggal"]))
    return tuple(turns)


def results_turn(view: View, state: KeadaanPenugasan) -> tuple[GiliranLanjutan, ...]:
    """Who has to do what with the results; before they were handed in first, that is to hand them in."""
    if state["status"] not in BERSURAT:
        return ()
    hasil = state.get("hasil")
    if hasil is None or hasil["posisi"] is None:
        ways = submitters(state, view.hari.competence, view.nips(state))
        since = state["sejak"] if hasil is None else hasil["sejak"]
        return (_turn(view, "menyerahkan_hasil", None, ways, since),)
    to_come = stops(view, state)
    if not to_come:
        return ()
    what: JenisGiliran = "meninjau" if len(to_come) > 1 else "menyatakan_selesai"
    return (_turn(view, what, to_come[0].tempat + 1, [to_come[0].wewenang], hasil["sejak"]),)


def stops(view: View, state: KeadaanPenugasan) -> list[Perhentian]:
    """The stops of the review that are still to come."""
    hasil = state.get("hasil")
    # While results are returned, those who reviewed them will review again.
    reviewed = [] if hasil is None or hasil["posisi"] is None else hasil["peninjau"]
    return find_stops(state, view.nips(state), view.known(reviewed), view.hari.organisasi, view.hari.posts)


def is_for(turn: GiliranLanjutan, nip: str) -> bool:
    """Whether somebody is among those for whom something waits."""
    return any(one.nip == nip for one in turn.berwenang)


def _turn(view: View, jenis: JenisGiliran, nomor: int | None, ways: Iterable[Wewenang], sejak: str) -> GiliranLanjutan:
    able = [view.able(way) for way in ways]
    return GiliranLanjutan(
        jenis=jenis,
        nomor=nomor,
        berwenang=tuple(dict.fromkeys(one for found in able for one in found.pejabat)),
        keterangan=tuple(dict.fromkeys(note for found in able for note in found.keterangan)),
        sejak=sejak,
    )
