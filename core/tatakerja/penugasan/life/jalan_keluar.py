"""The way out of an assignment that can't go on: who may cancel it before its letters, or end these. Pure."""

from collections.abc import Sequence

from tatakerja.engine.wewenang import CompetenceBook, Wewenang
from tatakerja.engine.wewenang.pelaku import describe_able
from tatakerja.penugasan.life.state import (
    KeadaanPenugasan,
    issued_letters,
    letter_authority,
    proposer_authority,
)


def cancelling_authority(
    state: KeadaanPenugasan, book: CompetenceBook, orang: Sequence[str], pengusul: str
) -> Wewenang:
    """The authority to cancel: the proposer's; where nobody has that any more, the owner's leader's.

    :param orang: NIPs of the state's persons; ``pengusul`` that of the one who proposed.
    """
    own = proposer_authority(state, orang, pengusul)
    if book.berwenang(own).menurut_nip:
        return own
    return Wewenang(state["pemilik"], False, tuple(orang[: state["anggota"]]))


def way_out(state: KeadaanPenugasan, book: CompetenceBook, orang: Sequence[str], pengusul: str) -> str:
    """Who may cancel or end an assignment, and how, as a sentence; empty where it has ended."""
    if state["status"] == "berjalan":
        able = describe_able(book, cancelling_authority(state, book, orang, pengusul))
        return f"Yang dapat membatalkannya (`tatakerja penugasan batalkan`) agar diusulkan kembali: {able}"
    letters = issued_letters(state) if state["status"] in ("bersurat", "ditetapkan", "aktif") else []
    able = "; ".join(dict.fromkeys(describe_able(book, letter_authority(state, one, orang)) for one in letters))
    return f"Yang dapat mengakhirinya (`tatakerja penugasan akhiri`): {able}" if letters else ""
