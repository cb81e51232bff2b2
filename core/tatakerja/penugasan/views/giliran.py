"""Whose turn it is: for the open steps, and after the letter for results, obstacles and demanded reports.

What is said here is what a command decides: by the same state, the same posts and the same reasons to refuse.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from tatakerja.engine.wewenang import Berwenang, Wewenang
from tatakerja.engine.wewenang.evaluasi import Perhentian, may_review
from tatakerja.penugasan.kini import letter_faults, ppk_unit
from tatakerja.penugasan.life.evaluasi import find_stops, submitters
from tatakerja.penugasan.life.event import DIUSULKAN
from tatakerja.penugasan.life.jalan_keluar import way_out
from tatakerja.penugasan.life.state import (
    BERSURAT,
    KeadaanPenugasan,
    authority,
    frozen_day,
    is_letter,
    obstacle_authority,
    waiting_obstacles,
)
from tatakerja.penugasan.life.tenggat import due_day
from tatakerja.penugasan.views.view import View
from tatakerja.values.galat import TafsirTidakDikenal
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.stored.evaluasi import GiliranLanjutan, JenisGiliran
from tatakerja.values.stored.penugasan import Giliran


def step_turns(view: View, id: str, state: KeadaanPenugasan, steps: Iterable[int]) -> tuple[Giliran, ...]:
    """Who may take steps, given by their positions."""
    nips, living = view.nips(state), view.kini.state(state)
    foreign = _foreign(view, state)
    turns = []
    for i in steps:
        step, found = state["langkah"][i], view.able(authority(living, i, nips))
        notes = [*_substitute(view, step.get("unit")), *found.keterangan]
        able = () if foreign else found.pejabat
        notes = foreign or notes
        letter = is_letter(step)
        gone = view.kini.tidak_ada(state, i)
        if gone:
            notes.insert(0, _settles(id, i, view.people(state)[step["orang"]], state["anggota"]))
        faults = letter_refusals(view, id, state) if letter else []
        if not letter and _letter_to_come(state):
            faults = letter_faults(view.kini, state, view.hari, nips, None)
        if faults:
            able = () if letter else able
            notes.insert(0, f"Suratnya tidak dapat ditetapkan: {'; '.join(faults)}.")
        if faults or gone or ("orang" in step and not able):
            notes.append(exit_of(view, state))
        turns.append(
            Giliran(
                langkah=i + 1,
                no=step["no"],
                aksi=step["aksi"],
                dokumen=step.get("dokumen"),
                berwenang=able,
                keterangan=tuple(dict.fromkeys(note for note in notes if note)),
                sejak=state["sejak"],
                tenggat=_due(view, state["sejak"], step.get("tenggat", "")),
            )
        )
    return tuple(turns)


def _foreign(view: View, state: KeadaanPenugasan) -> list[str]:
    """Why nobody can act in an assignment whose regulation isn't there; nothing where it is."""
    nama = state["regulasi"]
    if nama == view.buku.regulasi.nama:
        return []
    return [f"Penugasan ini menurut regulasi {nama}, yang tidak terpasang; pasang plugin-nya untuk meneruskannya."]


def _letter_to_come(state: KeadaanPenugasan) -> bool:
    return any(is_letter(step) for i, step in enumerate(state["langkah"]) if i not in state["diambil"])


def _settles(id: str, i: int, who: Pejabat, anggota: int) -> str:
    """Who settles the acceptance of one who is there no more."""
    name = f"{who.nama} ({who.nip})" if who.nama else who.nip or "Pegawai yang datanya sudah dihapus"
    return (
        f"{name} tidak ada lagi di antara pegawai; bila NIP-nya berganti, catat dengan `tatakerja pegawai ganti-nip`. "
        f"Bila tidak, penanda tangan suratnya yang menutup langkah ini: `tatakerja penugasan terima {id} "
        f"--langkah {i + 1}`{'; anggota yang lain bekerja terus' if anggota > 1 else ''}."
    )


def letter_refusals(view: View, id: str, state: KeadaanPenugasan) -> list[str]:
    """Why a letter can't be issued now, as the command would refuse it; nothing where it can, or can't be told."""
    if state["regulasi"] != view.buku.regulasi.nama:
        return []
    first = DIUSULKAN.data(view.begun(id))
    try:
        buku = view.buku_dengan(first["tafsir"])
    except TafsirTidakDikenal as error:
        return [str(error)]
    answers, nips = view.hari.answers(buku, frozen_day(state)), view.nips(state)
    ppk = [ppk_unit(answers, nip) for nip in nips[: state["anggota"]]]
    return letter_faults(view.kini, state, view.hari, nips, ppk)


def exit_of(view: View, state: KeadaanPenugasan) -> str:
    """Who may cancel or end an assignment that can't go on."""
    (proposer,) = view.known((state["pengusul"]["orang"],))
    return way_out(view.kini.state(state), view.hari.competence, view.nips(state), proposer)


def _substitute(view: View, unit: str | None) -> Iterator[str]:
    """Why another acts for a unit that is gone."""
    reason = None if unit is None else view.kini.sebab(unit)
    if reason is not None:
        yield reason


def _due(view: View, sejak: str, tenggat: str) -> str | None:
    due = due_day(date.fromisoformat(sejak), tenggat, view.libur) if tenggat else None
    return None if due is None else due.isoformat()


def awaited_after_letter(view: View, state: KeadaanPenugasan) -> tuple[GiliranLanjutan, ...]:
    """What is waited for after the letter: a review, a rework, decisions on obstacles, demanded reports."""
    if state["status"] not in BERSURAT or _foreign(view, state):
        return ()
    turns = list(results_turn(view, state)) if "hasil" in state else []
    nips, living = view.nips(state), view.kini.state(state)
    for number, places in waiting_obstacles(state):
        row = state["kendala"][number - 1]
        for which in places:
            able = view.able(obstacle_authority(living, number, which, nips))
            reasons = list(_substitute(view, row["kepada"][which]))
            turns.append(_turn("menindaklanjuti", number, [able], row["tanggal"], reasons))
    for one in state.get("diminta", []):
        able = view.able(Wewenang(None, orang=nips[one["pegawai"]]))
        turns.append(_turn("melapor", None, [able], one["tanggal"], [] if able.pejabat else [exit_of(view, state)]))
    return tuple(turns)


def results_turn(view: View, state: KeadaanPenugasan) -> tuple[GiliranLanjutan, ...]:
    """Who has to do what with the results; before they were handed in first, that is to hand them in."""
    if state["status"] not in BERSURAT:
        return ()
    hasil, book = state.get("hasil"), view.hari.competence
    if hasil is None or hasil["posisi"] is None:
        ways = [view.able(way) for way in submitters(state, book, view.nips(state))]
        since = state["sejak"] if hasil is None else hasil["sejak"]
        reasons = [] if any(way.pejabat for way in ways) else [exit_of(view, state)]
        return (_turn("menyerahkan_hasil", None, ways, since, reasons),)
    to_come = stops(view, state)
    if not to_come:
        return ()
    what: JenisGiliran = "meninjau" if len(to_come) > 1 else "menyatakan_selesai"
    first = to_come[0]
    found = view.able(first.wewenang)
    nips = view.nips(state)
    able = {nip: one for nip, one in found.menurut_nip.items() if may_review(book, nips, nip, to_come)}
    chain = state.get("rantai", [])
    reasons = [note for place in first.posisi for note in _substitute(view, chain[place])]
    if view.kini.lenyap(chain[place] for place in first.posisi):
        reasons.append("Hasilnya dapat pula diserahkan kembali, agar rantainya disusun menurut organisasi sekarang.")
    return (_turn(what, first.tempat + 1, [Berwenang(able, found.keterangan)], hasil["sejak"], reasons),)


def stops(view: View, state: KeadaanPenugasan) -> list[Perhentian]:
    """The stops of the review that are still to come."""
    hasil, living = state.get("hasil"), view.kini.state(state)
    # While results are returned, those who reviewed them will review again.
    reviewed = [] if hasil is None or hasil["posisi"] is None else hasil["peninjau"]
    return find_stops(living, view.nips(state), view.known(reviewed), view.hari.organisasi, view.hari.posts)


def is_for(turn: Giliran | GiliranLanjutan, nip: str) -> bool:
    """Whether somebody is among those for whom something waits."""
    return any(one.nip == nip for one in turn.berwenang)


def _turn(
    jenis: JenisGiliran, nomor: int | None, able: Iterable[Berwenang], sejak: str, sebab: Iterable[str] = ()
) -> GiliranLanjutan:
    """Something that is waited for.

    :param sebab: why it is those who may do it, or what else may be done, beside what their authority says.
    """
    able = list(able)
    notes = (*sebab, *(note for found in able for note in found.keterangan))
    return GiliranLanjutan(
        jenis=jenis,
        nomor=nomor,
        berwenang=tuple(dict.fromkeys(one for found in able for one in found.pejabat)),
        keterangan=tuple(dict.fromkeys(note for note in notes if note)),
        sejak=sejak,
    )
