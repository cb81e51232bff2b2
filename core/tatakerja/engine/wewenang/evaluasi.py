"""Whose turn it is in a review of results, and who may do what with them: along a chain of posts that was frozen.

A chain names posts; who reviews is found anew each time, by their holders on that day. A post that is held by one who
did the work, or who reviewed already since the results were handed in, gives way to the leader one unit up. Posts that
then come to one official are one stop, at the place of the last of them: nobody reviews twice, and it only climbs.
"""

from collections.abc import Sequence
from typing import Literal

import attrs

from tatakerja.engine.jabatan import PostBook
from tatakerja.engine.perkara_sendiri import OwnCase
from tatakerja.engine.wewenang.buku import CompetenceBook, Wewenang
from tatakerja.engine.wewenang.pelaku import Pelaku, describe_able, refusal
from tatakerja.values.galat import GalatPenugasan, TidakBerwenang
from tatakerja.values.organisasi import Susunan
from tatakerja.values.pejabat import Pejabat

PerintahHasil = Literal["teruskan", "kembalikan", "terima"]


@attrs.frozen
class Perhentian:
    """A stop of the review: one official, for one or several posts of the chain.

    :ivar posisi: places of these posts, from 0, in order.
    :ivar wewenang: the authority to review there.
    :ivar diganti: those of the places whose holder gives way to the leader above.
    """

    posisi: tuple[int, ...]
    wewenang: Wewenang
    diganti: tuple[int, ...] = ()

    @property
    def tempat(self) -> int:
        """Where it stands in the chain: at the last of its posts."""
        return self.posisi[-1]


def stops_of(
    chain: Sequence[str], start: int, barred: Sequence[str], organisasi: Susunan, posts: PostBook
) -> list[Perhentian]:
    """The stops that are still to come, the first of which has the turn.

    :param chain: codes of the units whose leaders review, all of the chain; ``start``: the place that has the turn.
    :param barred: NIPs of those who did the work, or reviewed since the results were handed in.
    """
    barred = tuple(dict.fromkeys(barred))
    stops: list[tuple[Perhentian, str, str | None]] = []
    for place, unit in enumerate(chain[start:], start=start):
        acting, holder = _acting(unit, barred, organisasi, posts)
        same = next((one for one in stops if one[1] == acting or (holder is not None and one[2] == holder)), None)
        places: tuple[int, ...] = (place,)
        replaced = () if acting == unit else (place,)
        if same is not None:
            stops.remove(same)
            places, replaced = (*same[0].posisi, place), (*same[0].diganti, *replaced)
        stops.append((Perhentian(places, Wewenang(unit, False, barred), replaced), acting, holder))
    return [stop for stop, _, _ in stops]


def _acting(unit: str, barred: Sequence[str], organisasi: Susunan, posts: PostBook) -> tuple[str, str | None]:
    """The unit whose leader reviews for a post, and who that is; the post's own where it is vacant or gone."""
    if unit not in organisasi.unit_menurut_kode:
        return unit, None
    acting = OwnCase(organisasi, posts).acting(unit, barred)
    return acting.unit or unit, None if acting.holder is None else acting.holder.nip


def choose_stops(
    book: CompetenceBook, pelaku: Pelaku, stops: Sequence[Perhentian], perintah: PerintahHasil, banyak: int = 1
) -> tuple[list[int], Pejabat]:
    """The places of the chain that a command covers, and as what the one who acts gives it.

    :param stops: those still to come, by :func:`stops_of`; ``banyak``: how many posts the chain has, for a refusal.
    :raises GalatPenugasan: if the command isn't the one for this stop.
    :raises TidakBerwenang: if it isn't for the one who acts; says for whom it is.
    """
    first, *later = stops
    official = book.check(pelaku.oleh, first.wewenang)
    if official is None:
        _require_new(pelaku, first.wewenang, book)
        raise refusal(pelaku, [(f"peninjauan hasil{_whose(first, banyak)}", first.wewenang)], book)
    covered: list[int] = list(first.posisi)
    if perintah == "terima":
        for stop in later:
            if book.check(pelaku.oleh, stop.wewenang) is None:
                raise refusal(pelaku, [(f"pernyataan selesai{_whose(stops[-1], banyak)}", stops[-1].wewenang)], book)
            covered += stop.posisi
    elif perintah == "teruskan":
        if not later:
            raise GalatPenugasan(
                f"peninjauan ini yang terakhir bagi penugasan {pelaku.id}; nyatakan selesai dengan terima, "
                "atau kembalikan"
            )
        covered += _next_of_the_same(book, pelaku, later)
    return covered, official


def _whose(stop: Perhentian, banyak: int) -> str:
    """Which reviewer of several a stop is, in words that a refusal goes on with."""
    return f" oleh peninjau ke-{stop.tempat + 1} dari {banyak} bagi" if banyak > 1 else ""


def may_review(book: CompetenceBook, orang: Sequence[str], nip: str, stops: Sequence[Perhentian]) -> bool:
    """Whether somebody competent for the first stop can forward or accept: not who still has to review for another.

    :param orang: NIPs of those who did the work.
    """
    pelaku = Pelaku("", orang, nip, "")
    for perintah in ("teruskan", "terima"):
        try:
            choose_stops(book, pelaku, stops, perintah)
        except GalatPenugasan:
            continue
        return True
    return False


def _require_new(pelaku: Pelaku, wewenang: Wewenang, book: CompetenceBook) -> None:
    """Refuse one who reviewed already, in words of its own: it isn't their own work that bars them."""
    if pelaku.oleh in wewenang.pegawai and pelaku.oleh not in pelaku.orang:
        raise TidakBerwenang(
            f"{pelaku.nama} ({pelaku.oleh}) sudah meninjau hasil penugasan {pelaku.id} sejak diserahkan, dan meninjau "
            f"satu kali; yang berwenang: {describe_able(book, wewenang)}",
            tuple(book.berwenang(wewenang).menurut_nip),
        )


def _next_of_the_same(book: CompetenceBook, pelaku: Pelaku, later: Sequence[Perhentian]) -> list[int]:
    """Posts of the following stops for which the same person would act, say as Plh.: who reviews in a row does so once.

    The last stop is left to its holder: it declares the work done, which is another command. Whoever holds a post that
    is still to come reviews there, not here as somebody's Plh.

    :raises GalatPenugasan: if the one who acts has to review later.
    """
    covered: list[int] = []
    left = list(later)
    while len(left) > 1 and book.check(pelaku.oleh, left[0].wewenang) is not None:
        covered += left.pop(0).posisi
    for stop in left:
        official = book.check(pelaku.oleh, stop.wewenang)
        if official is None:
            continue
        alone = stop is left[-1] and set(book.berwenang(stop.wewenang).menurut_nip) == {pelaku.oleh}
        if official.sebagai != "plh" or alone:
            hint = "nyatakan selesai dengan terima" if len(left) == 1 else "biarkan pejabat lain meninjau di sini"
            raise GalatPenugasan(
                f"{pelaku.nama} ({pelaku.oleh}) masih harus meninjau hasil penugasan {pelaku.id} sebagai "
                f"{official.jabatan}, dan meninjau satu kali; {hint}, atau kembalikan"
            )
    return covered
