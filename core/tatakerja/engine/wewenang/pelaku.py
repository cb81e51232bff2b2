"""The one who acts in an assignment: as what they may, and the words in which they are refused.

Every refusal of a command on an assignment for want of competence is decided and worded here; what a command wants, and
which authority that needs, follows from the stored assignment.
"""

from collections.abc import Callable, Collection, Iterable, Sequence

import attrs

from tatakerja.engine.wewenang.buku import CompetenceBook, Wewenang, sebut_berwenang
from tatakerja.values.galat import TidakBerwenang
from tatakerja.values.pejabat import Pejabat


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


def first_allowed(pelaku: Pelaku, wanted: Sequence[tuple[str, Wewenang]], book: CompetenceBook) -> tuple[int, Pejabat]:
    """The first of what is wanted that the one who acts may do: its place, and as what they do so.

    :param wanted: each in words, with the authority that it needs.
    :raises TidakBerwenang: if they may do none of it; says for each who may.
    """
    for place, (_, wewenang) in enumerate(wanted):
        official = book.check(pelaku.oleh, wewenang)
        if official is not None:
            return place, official
    raise refusal(pelaku, wanted, book)


def take_all(
    pelaku: Pelaku, wanted: Sequence[tuple[str, Wewenang]], book: CompetenceBook
) -> tuple[tuple[int, ...], Pejabat]:
    """All of what is wanted that the one who acts may do: the places, and as what they do the first.

    :raises TidakBerwenang: if they may do none of it; says for each who may.
    """
    first, official = first_allowed(pelaku, wanted, book)
    later = range(first + 1, len(wanted))
    return (first, *(place for place in later if book.check(pelaku.oleh, wanted[place][1]) is not None)), official


def take_as_worker(pelaku: Pelaku, what: str, nama: Callable[[str], str]) -> int:
    """The place among the assignment's persons of the one who acts, for what these alone may do.

    :param nama: name of a NIP, for the refusal; empty where it isn't known.
    :raises TidakBerwenang: if it is none of them.
    """
    if pelaku.oleh in pelaku.orang:
        return pelaku.orang.index(pelaku.oleh)
    able = tuple(pelaku.orang)
    named = "; ".join(f"{name} ({nip})" if (name := nama(nip)) else nip for nip in able)
    raise TidakBerwenang(
        f"{pelaku.nama} ({pelaku.oleh}) tidak berwenang atas {what} penugasan {pelaku.id}; ia bukan yang ditugaskan; "
        f"yang berwenang: {named}",
        able,
    )


def require_clerk(nip: str, nama: str, *, sama: Collection[str], orang: Collection[str]) -> None:
    """Refuse a clerk who is one of those whom an official's act is about: nobody certifies their own superior's.

    :param sama: every identifier that the clerk bears or bore; ``orang``: those of the people whom it is about.
    :raises TidakBerwenang: with their name.
    """
    if not frozenset(sama).isdisjoint(orang):
        raise TidakBerwenang(
            f"{nama} ({nip}) termasuk yang ditugaskan, sehingga tidak boleh mencatat tindakan pejabat dalam "
            "penugasannya sendiri; mintalah orang lain mencatatnya (--dicatat-oleh)"
        )


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
