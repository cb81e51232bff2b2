"""The one who acts in an assignment, and the words in which they are refused."""

from collections.abc import Iterable, Sequence

import attrs

from tatakerja.engine.wewenang import CompetenceBook, Wewenang, sebut_berwenang
from tatakerja.values.galat import TidakBerwenang


@attrs.frozen
class Pelaku:
    """Who acts, in which assignment, among whom.

    :ivar id: of the assignment, for messages.
    :ivar orang: NIPs in the order of the state's persons; a token for one whose data was erased.
    :ivar oleh: NIP of the one who acts.
    :ivar nama: their name.
    """

    id: str
    orang: Sequence[str]
    oleh: str
    nama: str


def refusal(pelaku: Pelaku, wanted: Iterable[tuple[str, Wewenang]], book: CompetenceBook) -> TidakBerwenang:
    """The refusal of one who isn't competent, which says for everything wanted who would be."""
    reasons, others = [], []
    for what, wewenang in wanted:
        own = " karena menyangkut dirinya sendiri" if book.bars_own_case(pelaku.oleh, wewenang) else ""
        lacking = "" if own else book.kurang(pelaku.oleh, (wewenang.unit,))
        reasons.append(
            f"{pelaku.nama} ({pelaku.oleh}) tidak berwenang atas {what} penugasan {pelaku.id}{own}{lacking}; "
            f"yang berwenang: {describe_able(book, wewenang)}"
        )
        others += list(book.berwenang(wewenang).menurut_nip)
    return TidakBerwenang("\n".join(reasons), tuple(dict.fromkeys(others)))


def describe_able(book: CompetenceBook, wewenang: Wewenang) -> str:
    """Who has an authority, and why, as a refusal says it."""
    found = book.berwenang(wewenang)
    people = "; ".join(map(sebut_berwenang, found.pejabat))
    return " ".join(filter(None, (people or "tidak seorang pun.", *found.keterangan)))
