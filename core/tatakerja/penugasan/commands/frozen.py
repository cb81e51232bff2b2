"""The rules that follow the letter, as they were frozen with an assignment, or as they are found for an older one."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from typing import Any

import attrs

from tatakerja.engine.answers import Answers
from tatakerja.engine.pihak import Parties
from tatakerja.journal import Bacaan, Peristiwa
from tatakerja.penugasan.commands.frame import Kasus, Kerja, Sesi
from tatakerja.penugasan.day import Hari
from tatakerja.penugasan.life import Keadaan, chain_is_whole, freeze_reports, freeze_review
from tatakerja.penugasan.stream import stream_of
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.alur import Usulan
from tatakerja.values.galat import GalatPenugasan, TafsirTidakDikenal

Beku = Mapping[str, Any]


@attrs.frozen
class Terbaca:
    """An assignment as it was found before the lock: its state, what it was frozen with, and the rules it is under."""

    keadaan: Keadaan
    awal: Peristiwa
    nip: tuple[str, ...]
    answers: Answers


@contextmanager
def _view(kerja: Kerja, locked: Bacaan | None) -> Iterator[Bacaan]:
    with kerja.simpan.baca() if locked is None else nullcontext(locked) as bacaan:
        yield bacaan


def read_before(kerja: Kerja, id: str, hari: Hari, locked: Bacaan | None) -> Terbaca | None:
    """What a command's preparation needs; None where there is no such assignment of ours, which is refused inside.

    :raises GalatPenugasan: if the installed rules don't know the assignment's readings any more.
    """
    with _view(kerja, locked) as bacaan:
        state = bacaan.keadaan(stream_of(id)).isi
        if state is None or state["regulasi"] != kerja.buku.regulasi.nama:
            return None
        first = next(bacaan.peristiwa(stream_of(id)))
        nips = tuple(bacaan.nip(token) or token for token in state["orang"])
    return Terbaca(state, first, nips, hari.answers(_book(kerja, id, first)))


def _book(kerja: Kerja, id: str, first: Peristiwa) -> BukuAturan:
    try:
        return kerja.buku_dengan(first.data["tafsir"])
    except TafsirTidakDikenal as error:
        raise GalatPenugasan(f"aturan terpasang tidak mengenal lagi tafsir penugasan {id}: {error}") from error


def review_for(kerja: Kerja, found: Terbaca, hari: Hari) -> dict[str, Any] | None:
    """The chain with which results have to be begun; None where the frozen one still holds.

    Where the assignment's own readings give none, those chosen now are asked, and recorded with it.
    """
    state = found.keadaan
    if chain_is_whole(state, hari.organisasi):
        return None
    pemilik = state["pemilik"]
    if pemilik not in hari.organisasi.unit_menurut_kode:
        raise GalatPenugasan(f"unit pemilik {pemilik} tidak ada lagi dalam organisasi; akhiri penugasan ini")
    own = found.answers.performance.rantai(pemilik)
    if own.status == "diatur" or found.answers.buku is kerja.buku:
        return freeze_review(own)
    now = hari.answers(kerja.buku).performance.rantai(pemilik)
    if now.status != "diatur":
        return freeze_review(own)
    return freeze_review(now) | {"tafsir": dict(kerja.buku.tafsir)}


def reports_for(found: Terbaca) -> Beku:
    """Who reports to which posts: frozen with the assignment, or found now."""
    frozen = found.awal.data.get("pelaporan")
    if frozen is not None:
        return dict(frozen)
    state = found.keadaan
    usulan = Usulan(
        cara=state["cara"],
        pemilik=state["pemilik"],
        pegawai=found.nip[: state["anggota"]],
        ketua=None if state["ketua"] is None else found.nip[state["ketua"]],
    )
    return freeze_reports(found.answers.reports.pelaporan(usulan), found.nip)


def owner_party(answers: Answers, pemilik: str) -> dict[str, str]:
    """The owner's PUO as a party of an event: who receives what the text sends to nobody.

    :raises GalatPenugasan: if the owner's unit is gone.
    """
    if pemilik not in answers.organisasi.unit_menurut_kode:
        raise GalatPenugasan(f"unit pemilik {pemilik} tidak ada lagi dalam organisasi; akhiri penugasan ini")
    unit = Parties(answers.resolver).unit_organisasi_pemilik(pemilik)
    return {"unit": unit, "jabatan": answers.resolver.posts.jabatan(unit)}


def reviewers_so_far(sesi: Sesi, kasus: Kasus) -> tuple[str, ...]:
    """NIPs of those who reviewed since the results were handed in; a token for one whose data was erased."""
    hasil = kasus.isi.get("hasil")
    return () if hasil is None else tuple(sesi.tx.nip(token) or token for token in hasil["peninjau"])
