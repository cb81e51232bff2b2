"""Which step a command takes, and every reason to refuse it. Pure: state, competence and command in, decision out."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

import attrs

from tatakerja.engine.wewenang import CompetenceBook, Wewenang
from tatakerja.penugasan.life.state import (
    Keadaan,
    authority,
    is_acceptance,
    is_letter,
    issued_letters,
    letter_authority,
    open_steps,
    proposer_authority,
)
from tatakerja.values.galat import GalatPenugasan, TidakBerwenang
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.stored.penugasan import STATUS_TERBUKA

Perintah = Literal["setujui", "tolak", "tetapkan", "terima"]
_SEBAGAI = {"plt": "Plt. ", "pj": "Pj. ", "plh": "Plh. ", "delegasi_penilaian": "penerima delegasi penilaian "}


@attrs.frozen
class Orang:
    """Who the persons of a state are, and who acts.

    :ivar id: of the assignment, for messages.
    :ivar nip: NIPs in the order of the state's persons; a token for one whose data was erased.
    :ivar oleh: NIP of the one who acts.
    :ivar nama: their name.
    """

    id: str
    nip: Sequence[str]
    oleh: str
    nama: str


def choose_step(
    state: Keadaan, book: CompetenceBook, orang: Orang, perintah: Perintah, urut: int | None = None
) -> tuple[int, Pejabat]:
    """The step that a command takes, and as what the one who acts does so.

    :param urut: the step that is meant, from 1; without it the first that the one who acts may take.
    :raises GalatPenugasan: if there is no such step to be taken now.
    :raises TidakBerwenang: if the one who acts may not take it; says who may.
    """
    if state["status"] not in STATUS_TERBUKA:
        raise GalatPenugasan(
            f"penugasan {orang.id} berstatus {state['status']}; tidak ada langkah yang dapat diambil lagi"
        )
    opened = open_steps(state)
    if urut is None:
        fitting = [i for i in opened if _fits(state, i, perintah)]
        if not fitting:
            raise GalatPenugasan(
                f"tidak ada langkah penugasan {orang.id} yang dapat di{perintah} sekarang; "
                f"{describe_turn(state, book, orang)}"
            )
    else:
        fitting = [_named(state, book, orang, perintah, urut)]
    for i in fitting:
        official = book.check(orang.oleh, authority(state, i, orang.nip))
        if official is not None:
            return i, official
    refuse(
        orang,
        [(f"langkah {i + 1} ({state['langkah'][i]['aksi']})", authority(state, i, orang.nip)) for i in fitting],
        book,
    )
    raise AssertionError("refused above")


def _fits(state: Keadaan, i: int, perintah: Perintah) -> bool:
    step = state["langkah"][i]
    if perintah == "tolak":
        return "tolak" in step
    kind = "tetapkan" if is_letter(step) else "terima" if is_acceptance(step) else "setujui"
    return kind == perintah


def _named(state: Keadaan, book: CompetenceBook, orang: Orang, perintah: Perintah, urut: int) -> int:
    steps = state["langkah"]
    if not 1 <= urut <= len(steps):
        raise GalatPenugasan(f"penugasan {orang.id} tidak mempunyai langkah {urut}; langkahnya 1 sampai {len(steps)}")
    i = urut - 1
    if i in state["diambil"]:
        raise GalatPenugasan(f"langkah {urut} penugasan {orang.id} sudah diambil")
    if i not in open_steps(state):
        raise GalatPenugasan(
            f"langkah {urut} penugasan {orang.id} belum sampai gilirannya; {describe_turn(state, book, orang)}"
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


def choose_cancelling(state: Keadaan, book: CompetenceBook, orang: Orang, pengusul: str) -> Pejabat:
    """As what someone may cancel an assignment before its letter.

    :param pengusul: NIP of the one who proposed it.
    :raises GalatPenugasan: if a letter was issued or it has ended.
    :raises TidakBerwenang: if it isn't for them.
    """
    if state["status"] != "berjalan":
        raise GalatPenugasan(
            f"penugasan {orang.id} berstatus {state['status']}; hanya yang belum bersurat yang dapat dibatalkan"
        )
    wewenang = proposer_authority(state, orang.nip, pengusul)
    official = book.check(orang.oleh, wewenang)
    if official is None:
        refuse(orang, [("pembatalan oleh pengusul", wewenang)], book)
        raise AssertionError("refused above")
    return official


def choose_letters(
    state: Keadaan, book: CompetenceBook, orang: Orang, urut: int | None = None
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
            f"penugasan {orang.id} berstatus {state['status']} dan tidak mempunyai surat yang berlaku"
            + ("" if urut is None else f" dari langkah {urut}")
        )
    mine = {i: book.check(orang.oleh, letter_authority(state, i, orang.nip)) for i in letters}
    held = {i: official for i, official in mine.items() if official is not None}
    if not held:
        refuse(
            orang,
            [
                (f"surat dari langkah {state['surat'][i]['langkah'] + 1}", letter_authority(state, i, orang.nip))
                for i in letters
            ],
            book,
        )
    return list(held), next(iter(held.values()))


def require_day(state: Keadaan, orang: Orang, tanggal: date) -> None:
    """Refuse a day before the last event's: what follows can't have come first.

    :raises GalatPenugasan: with both days.
    """
    if tanggal.isoformat() < state["tanggal"]:
        raise GalatPenugasan(
            f"penugasan {orang.id} terakhir berubah pada {state['tanggal']}; langkah bertanggal {tanggal.isoformat()} "
            "tidak dapat mendahuluinya"
        )


def describe_turn(state: Keadaan, book: CompetenceBook, orang: Orang) -> str:
    """Whose turn it is, as a refusal says it."""
    opened = open_steps(state)
    if not opened:
        return "tidak ada langkah yang terbuka"
    return "giliran sekarang: " + "; ".join(
        f"langkah {i + 1} ({state['langkah'][i]['aksi']}) {describe_able(book, authority(state, i, orang.nip))}"
        for i in opened
    )


def refuse(orang: Orang, wanted: Iterable[tuple[str, Wewenang]], book: CompetenceBook) -> None:
    """Refuse one who isn't competent, saying for everything wanted who would be.

    :raises TidakBerwenang: always.
    """
    reasons, others = [], []
    for what, wewenang in wanted:
        own = " karena menyangkut dirinya sendiri" if orang.oleh in wewenang.pegawai else ""
        reasons.append(
            f"{orang.nama} ({orang.oleh}) tidak berwenang atas {what} penugasan {orang.id}{own}; "
            f"yang berwenang: {describe_able(book, wewenang)}"
        )
        others += list(book.berwenang(wewenang).menurut_nip)
    raise TidakBerwenang("\n".join(reasons), tuple(dict.fromkeys(others)))


def describe_able(book: CompetenceBook, wewenang: Wewenang) -> str:
    """Who has an authority, and why, as a refusal says it."""
    found = book.berwenang(wewenang)
    people = ", ".join(
        f"{_SEBAGAI.get(one.sebagai or '', '')}{one.jabatan} {one.nama or ''} ({one.nip})".replace("  ", " ")
        for one in found.pejabat
    )
    return " ".join(filter(None, (people or "tidak seorang pun.", *found.keterangan)))
