"""Results under review: what is frozen of a chain of posts, where the review stands in it, and who hands in. Pure."""

from collections.abc import Sequence

from tatakerja.engine.jabatan import PostBook
from tatakerja.engine.wewenang import CompetenceBook, Wewenang
from tatakerja.engine.wewenang.evaluasi import Perhentian, PerintahHasil, choose_stops, stops_of
from tatakerja.engine.wewenang.pelaku import Pelaku, first_allowed
from tatakerja.penugasan.life.event import HasilDitinjau, RantaiBeku
from tatakerja.penugasan.life.state import BERSURAT, KeadaanPenugasan
from tatakerja.values.answers.evaluasi import RantaiEvaluasi
from tatakerja.values.galat import GalatPenugasan
from tatakerja.values.organisasi import Susunan
from tatakerja.values.pejabat import Pejabat

_MENJADI = {"teruskan": "diteruskan", "kembalikan": "dikembalikan", "terima": "diterima"}


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
    return stops_of(state.get("rantai", []), start, (*orang, *peninjau), organisasi, posts)


def choose_review(
    state: KeadaanPenugasan, book: CompetenceBook, pelaku: Pelaku, stops: Sequence[Perhentian], perintah: PerintahHasil
) -> tuple[HasilDitinjau, Pejabat]:
    """What a command does with the results: the data of its event, and as what the one who acts does so.

    :param stops: those still to come, by :func:`find_stops`.
    :raises GalatPenugasan: if the results aren't under review, or the command isn't the one for this stop.
    :raises TidakBerwenang: if it isn't for the one who acts; says for whom it is.
    """
    start = _require_under_review(state, pelaku, perintah)
    covered, official = choose_stops(book, pelaku, stops, perintah, len(state.get("rantai", [])))
    reached = max(covered)
    skipped = [place for place in range(start, reached) if place not in covered]
    return {"untuk": sorted(covered), "dilewati": skipped if perintah != "kembalikan" else []}, official


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
    _, official = first_allowed(
        pelaku, [("penyerahan hasil", way) for way in submitters(state, book, pelaku.orang)], book
    )
    return official
