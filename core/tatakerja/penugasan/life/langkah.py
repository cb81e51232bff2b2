"""Which step a command takes, and every reason to refuse it. Pure: state, competence and command in, decision out."""

from datetime import date
from typing import Literal

from tatakerja.engine.wewenang import CompetenceBook
from tatakerja.engine.wewenang.pelaku import Pelaku, describe_able, first_allowed, take_all
from tatakerja.penugasan.life.jalan_keluar import cancelling_authority, way_out
from tatakerja.penugasan.life.state import (
    KeadaanPenugasan,
    authority,
    is_acceptance,
    is_letter,
    issued_letters,
    letter_authority,
    open_steps,
)
from tatakerja.values.galat import GalatPenugasan
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.stored.penugasan import STATUS_TERBUKA

PerintahLangkah = Literal["setujui", "tolak", "tetapkan", "terima"]


def choose_step(
    state: KeadaanPenugasan, book: CompetenceBook, pelaku: Pelaku, perintah: PerintahLangkah, urut: int | None = None
) -> tuple[int, Pejabat]:
    """The step that a command takes, and as what the one who acts does so.

    :param urut: the step that is meant, from 1; without it the first that the one who acts may take.
    :raises GalatPenugasan: if there is no such step to be taken now.
    :raises TidakBerwenang: if the one who acts may not take it; says who may.
    """
    if state["status"] not in STATUS_TERBUKA:
        raise GalatPenugasan(
            f"penugasan {pelaku.id} berstatus {state['status']}; tidak ada langkah yang dapat diambil lagi"
        )
    opened = open_steps(state)
    if urut is None:
        fitting = [i for i in opened if _fits(state, i, perintah)]
        if not fitting:
            why = "; penolakan pada langkah yang terbuka tidak diatur" if perintah == "tolak" and opened else ""
            raise GalatPenugasan(
                f"tidak ada langkah penugasan {pelaku.id} yang dapat di{perintah} sekarang{why}; "
                f"{describe_turn(state, book, pelaku)}"
            )
    else:
        fitting = [_step_asked(state, book, pelaku, perintah, urut)]
    place, official = first_allowed(
        pelaku,
        [(f"langkah {i + 1} ({state['langkah'][i]['aksi']})", authority(state, i, pelaku.orang)) for i in fitting],
        book,
    )
    return fitting[place], official


def _fits(state: KeadaanPenugasan, i: int, perintah: PerintahLangkah) -> bool:
    step = state["langkah"][i]
    if perintah == "tolak":
        return "tolak" in step
    kind = "tetapkan" if is_letter(step) else "terima" if is_acceptance(step) else "setujui"
    return kind == perintah


def _step_asked(
    state: KeadaanPenugasan, book: CompetenceBook, pelaku: Pelaku, perintah: PerintahLangkah, urut: int
) -> int:
    steps = state["langkah"]
    if not 1 <= urut <= len(steps):
        raise GalatPenugasan(f"penugasan {pelaku.id} tidak mempunyai langkah {urut}; langkahnya 1 sampai {len(steps)}")
    i = urut - 1
    if i in state["diambil"]:
        raise GalatPenugasan(f"langkah {urut} penugasan {pelaku.id} sudah diambil")
    if i not in open_steps(state):
        raise GalatPenugasan(
            f"langkah {urut} penugasan {pelaku.id} belum sampai gilirannya; {describe_turn(state, book, pelaku)}"
        )
    if not _fits(state, i, perintah):
        if perintah == "tolak":
            raise GalatPenugasan(
                f"regulasi tidak mengatur penolakan pada langkah {urut} ({steps[i]['aksi']}); pengusul dapat "
                "membatalkan penugasan sebelum suratnya ditetapkan"
            )
        right = "tetapkan" if is_letter(steps[i]) else "terima" if is_acceptance(steps[i]) else "setujui"
        raise GalatPenugasan(f"langkah {urut} ({steps[i]['aksi']}) diambil dengan perintah {right}, bukan {perintah}")
    return i


def choose_cancelling(state: KeadaanPenugasan, book: CompetenceBook, pelaku: Pelaku, pengusul: str) -> Pejabat:
    """As what someone may cancel an assignment before its letter.

    Where neither the proposer nor their post is there any more, the owner's leader may.

    :param pengusul: NIP of the one who proposed it.
    :raises GalatPenugasan: if a letter was issued or it has ended.
    :raises TidakBerwenang: if it isn't for them.
    """
    if state["status"] != "berjalan":
        out = way_out(state, book, pelaku.orang, pengusul)
        raise GalatPenugasan(
            f"penugasan {pelaku.id} berstatus {state['status']}; hanya yang belum bersurat yang dapat dibatalkan. {out}"
        )
    wewenang = cancelling_authority(state, book, pelaku.orang, pengusul)
    return first_allowed(pelaku, [("pembatalan oleh pengusul", wewenang)], book)[1]


def choose_letters(
    state: KeadaanPenugasan, book: CompetenceBook, pelaku: Pelaku, urut: int | None = None
) -> tuple[list[int], Pejabat]:
    """The letters that someone may end or extend, as their signatory; with as what.

    :param urut: the step that issued the letter that is meant; without it all of which they are the signatory.
    :raises GalatPenugasan: if there is no such letter in force.
    :raises TidakBerwenang: if none is theirs.
    """
    letters = issued_letters(state)
    if urut is not None:
        letters = [i for i in letters if state["surat"][i]["langkah"] == urut - 1]
    if not letters or state["status"] not in ("bersurat", "ditetapkan", "aktif"):
        raise GalatPenugasan(
            f"penugasan {pelaku.id} berstatus {state['status']} dan tidak mempunyai surat yang berlaku"
            + ("" if urut is None else f" dari langkah {urut}")
        )
    wanted = [
        (f"surat dari langkah {state['surat'][i]['langkah'] + 1}", letter_authority(state, i, pelaku.orang))
        for i in letters
    ]
    places, official = take_all(pelaku, wanted, book)
    return [letters[place] for place in places], official


def require_day(state: KeadaanPenugasan, pelaku: Pelaku, tanggal: date) -> None:
    """Refuse a day before the last event's: what follows can't have come first.

    :raises GalatPenugasan: with both days.
    """
    if tanggal.isoformat() < state["tanggal"]:
        raise GalatPenugasan(
            f"penugasan {pelaku.id} terakhir berubah pada {state['tanggal']}; langkah bertanggal {tanggal.isoformat()} "
            "tidak dapat mendahuluinya"
        )


def describe_turn(state: KeadaanPenugasan, book: CompetenceBook, pelaku: Pelaku) -> str:
    """Whose turn it is, as a refusal says it."""
    opened = open_steps(state)
    if not opened:
        return "tidak ada langkah yang terbuka"
    return "giliran sekarang: " + "; ".join(
        f"langkah {i + 1} ({state['langkah'][i]['aksi']}) {describe_able(book, authority(state, i, pelaku.orang))}"
        for i in opened
    )
