"""Results under review: whose turn it is in a frozen chain of posts, and who may do what. Pure.

A chain names posts; who reviews is found anew each time, by their holders on that day. A post that is held by one who
did the work, or who reviewed already since the results were handed in, gives way to the leader one unit up. Posts that
then come to one official are one stop, at the place of the last of them: nobody reviews twice, and it only climbs.
"""

from collections.abc import Sequence
from typing import Literal

import attrs

from tatakerja.engine.jabatan import PostBook
from tatakerja.engine.perkara_sendiri import OwnCase
from tatakerja.engine.wewenang import CompetenceBook, Wewenang
from tatakerja.penugasan.life.event import HasilDitinjau, RantaiBeku
from tatakerja.penugasan.life.pelaku import Pelaku, describe_able, refusal
from tatakerja.penugasan.life.state import BERSURAT, KeadaanPenugasan
from tatakerja.values.answers.evaluasi import RantaiEvaluasi
from tatakerja.values.galat import GalatPenugasan, TidakBerwenang
from tatakerja.values.organisasi import Susunan
from tatakerja.values.pejabat import Pejabat

PerintahHasil = Literal["teruskan", "kembalikan", "terima"]
_MENJADI = {"teruskan": "diteruskan", "kembalikan": "dikembalikan", "terima": "diterima"}


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


def freeze_review(chain: RantaiEvaluasi) -> RantaiBeku:
    """A chain as the data of an event."""
    return {
        "status": chain.status,
        "pos": list(chain.pos),
        "aturan": chain.aturan,
        "dasar": list(chain.dasar),
        "kembali": list(chain.dasar_pengembalian),
        "anomali": list(chain.anomali),
        "keterangan": list(chain.keterangan),
    }


def find_stops(
    state: KeadaanPenugasan, orang: Sequence[str], peninjau: Sequence[str], organisasi: Susunan, posts: PostBook
) -> list[Perhentian]:
    """The stops that are still to come, the first of which has the turn.

    :param orang: NIPs of the state's persons, who did the work.
    :param peninjau: NIPs of those who reviewed since the results were handed in.
    """
    hasil = state.get("hasil")
    start = 0 if hasil is None or hasil["posisi"] is None else hasil["posisi"]
    barred = tuple(dict.fromkeys((*orang, *peninjau)))
    stops: list[tuple[Perhentian, str, str | None]] = []
    for place, unit in enumerate(state.get("rantai", [])[start:], start=start):
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


def choose_review(
    state: KeadaanPenugasan, book: CompetenceBook, pelaku: Pelaku, stops: Sequence[Perhentian], perintah: PerintahHasil
) -> tuple[HasilDitinjau, Pejabat]:
    """What a command does with the results: the data of its event, and as what the one who acts does so.

    :param stops: those still to come, by :func:`find_stops`.
    :raises GalatPenugasan: if the results aren't under review, or the command isn't the one for this stop.
    :raises TidakBerwenang: if it isn't for the one who acts; says for whom it is.
    """
    start = _require_under_review(state, pelaku, perintah)
    first, *later = stops
    official = book.check(pelaku.oleh, first.wewenang)
    if official is None:
        _require_new(pelaku, first.wewenang, book)
        raise refusal(pelaku, [(f"peninjauan hasil{_whose(state, first)}", first.wewenang)], book)
    covered: list[int] = list(first.posisi)
    if perintah == "terima":
        for stop in later:
            if book.check(pelaku.oleh, stop.wewenang) is None:
                raise refusal(pelaku, [(f"pernyataan selesai{_whose(state, stops[-1])}", stops[-1].wewenang)], book)
            covered += stop.posisi
    elif perintah == "teruskan":
        if not later:
            raise GalatPenugasan(
                f"peninjauan ini yang terakhir bagi penugasan {pelaku.id}; nyatakan selesai dengan terima, "
                "atau kembalikan"
            )
        covered += _next_of_the_same(book, pelaku, later)
    reached = max(covered)
    skipped = [place for place in range(start, reached) if place not in covered]
    return {"untuk": sorted(covered), "dilewati": skipped if perintah != "kembalikan" else []}, official


def _whose(state: KeadaanPenugasan, stop: Perhentian) -> str:
    """Which reviewer of several a stop is, in words that a refusal goes on with."""
    many = len(state.get("rantai", []))
    return f" oleh peninjau ke-{stop.tempat + 1} dari {many} bagi" if many > 1 else ""


def may_review(
    state: KeadaanPenugasan, book: CompetenceBook, orang: Sequence[str], nip: str, stops: Sequence[Perhentian]
) -> bool:
    """Whether somebody competent for the first stop can forward or accept: not who still has to review for another.

    :param orang: NIPs of the state's persons.
    """
    pelaku = Pelaku("", orang, nip, "")
    for perintah in ("teruskan", "terima"):
        try:
            choose_review(state, book, pelaku, stops, perintah)
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


def _require_under_review(state: KeadaanPenugasan, pelaku: Pelaku, perintah: PerintahHasil) -> int:
    """The first place of the chain that hasn't reviewed."""
    hasil, status = state.get("hasil"), state["status"]
    if status not in BERSURAT:
        raise GalatPenugasan(f"penugasan {pelaku.id} berstatus {status}; hasilnya tidak dapat {_MENJADI[perintah]}")
    if hasil is None:
        raise GalatPenugasan(f"hasil penugasan {pelaku.id} belum diserahkan")
    if hasil["posisi"] is None:
        raise GalatPenugasan(
            f"hasil penugasan {pelaku.id} dikembalikan pada {hasil['sejak']} dan belum diserahkan kembali"
        )
    return hasil["posisi"]


def chain_is_whole(state: KeadaanPenugasan, organisasi: Susunan) -> bool:
    """Whether there is a frozen chain all of whose posts still to come exist."""
    chain = state.get("rantai")
    if not chain:
        return False
    hasil = state.get("hasil")
    start = 0 if hasil is None or hasil["posisi"] is None else hasil["posisi"]
    return all(unit in organisasi.unit_menurut_kode for unit in chain[start:])


def submitters(state: KeadaanPenugasan, book: CompetenceBook, orang: Sequence[str]) -> list[Wewenang]:
    """Who may hand in the results: the employee, a team's ketua, any member where there is none any more."""
    if state["ketua"] is not None:
        leader = Wewenang(None, orang=orang[state["ketua"]])
        if book.berwenang(leader).menurut_nip:
            return [leader]
    return [Wewenang(None, orang=nip) for nip in orang[: state["anggota"]]]


def choose_submitter(state: KeadaanPenugasan, book: CompetenceBook, pelaku: Pelaku, *, whole: bool) -> Pejabat:
    """As what someone may hand in the results.

    :param whole: whether the chain can be followed; one that can't be any more is begun anew.
    :raises GalatPenugasan: if the assignment has no letters or has ended, or the results are under review.
    :raises TidakBerwenang: if it isn't for them.
    """
    if state["status"] not in BERSURAT:
        why = "suratnya belum lengkap" if state["status"] in ("berjalan", "bersurat") else "sudah berakhir"
        raise GalatPenugasan(
            f"penugasan {pelaku.id} berstatus {state['status']} ({why}); hasilnya tidak dapat diserahkan"
        )
    hasil = state.get("hasil")
    if hasil is not None and hasil["posisi"] is not None and whole:
        raise GalatPenugasan(f"hasil penugasan {pelaku.id} sedang ditinjau sejak {hasil['sejak']}")
    ways = submitters(state, book, pelaku.orang)
    for wewenang in ways:
        official = book.check(pelaku.oleh, wewenang)
        if official is not None:
            return official
    raise refusal(pelaku, [("penyerahan hasil", wewenang) for wewenang in ways], book)
