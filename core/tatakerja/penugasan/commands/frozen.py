"""The rules that follow the letter, as they were frozen with an assignment, or as they are found for an older one."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

import attrs

from tatakerja.engine.answers import Answers
from tatakerja.journal import Bacaan
from tatakerja.penugasan.commands.frame import Kerja
from tatakerja.penugasan.day import Hari
from tatakerja.penugasan.kini import Kini
from tatakerja.penugasan.life.evaluasi import freeze_review
from tatakerja.penugasan.life.event import DIUSULKAN, Diusulkan, PelaporanBeku, PihakJabatan, RantaiBeku
from tatakerja.penugasan.life.pelaporan import freeze_reports, owner_party
from tatakerja.penugasan.life.state import KeadaanPenugasan, frozen_day
from tatakerja.penugasan.stream import begun, load
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.answers.usulan import Usulan
from tatakerja.values.galat import GalatPenugasan, TafsirTidakDikenal


@attrs.frozen
class Terbaca:
    """An assignment as it was found before the lock: its state, what it was frozen with, and the rules it is under.

    :ivar orang: NIPs of the state's persons; a token for one whose data was erased.
    :ivar buku: the rules under the assignment's own readings; ``answers`` what they say, as they were when it was
        proposed, on the organisation of today.
    :ivar isi: with the posts of today in the place of those that are gone.
    :ivar rantai_utuh: whether the chain that was frozen is, or only successors have taken places in it.
    """

    isi: KeadaanPenugasan
    awal: Diusulkan
    orang: tuple[str, ...]
    buku: BukuAturan
    answers: Answers
    rantai_utuh: bool


@contextmanager
def _view(kerja: Kerja, locked: Bacaan | None) -> Iterator[Bacaan]:
    with kerja.simpan.baca() if locked is None else nullcontext(locked) as bacaan:
        yield bacaan


def read_before(kerja: Kerja, id: str, hari: Hari, locked: Bacaan | None) -> Terbaca | None:
    """What a command's preparation needs; None where there is no such assignment of ours, which is refused inside.

    :raises GalatPenugasan: if the installed rules don't know the assignment's readings any more.
    """
    with _view(kerja, locked) as bacaan:
        state = load(bacaan, id)
        if state is None or state["regulasi"] != kerja.buku.regulasi.nama:
            return None
        first = DIUSULKAN.data(begun(bacaan, id))
        if bacaan.tanda_organisasi(hari.tanggal.isoformat()) != hari.tanda:
            # What is refused here counts only if it is still the same under the lock, which it can't be.
            raise GalatPenugasan("organisasi baru saja berubah; ulangi perintah")
        kini = Kini(bacaan, hari)
        nips, living, whole = kini.nips(state["orang"]), kini.state(state), kini.rantai_utuh(state)
    try:
        book = kerja.buku_dengan(first["tafsir"])
    except TafsirTidakDikenal as error:
        raise GalatPenugasan(f"aturan terpasang tidak mengenal lagi tafsir penugasan {id}: {error}") from error
    return Terbaca(living, first, nips, book, hari.answers(book, frozen_day(state)), whole)


@attrs.frozen
class CariRantai:
    """Before results are handed in: the chain with which they have to be begun."""

    kerja: Kerja
    id: str

    def prepare(self, hari: Hari, bacaan: Bacaan | None) -> RantaiBeku | None:
        """The chain to be frozen; None where the frozen one still holds.

        Where the assignment's own readings give none, those chosen now are asked, and recorded with it.

        :raises GalatPenugasan: if the owner's unit is gone.
        """
        found = read_before(self.kerja, self.id, hari, bacaan)
        if found is None or found.rantai_utuh:
            return None
        pemilik = found.isi["pemilik"]
        if pemilik not in hari.organisasi.unit_menurut_kode:
            raise GalatPenugasan(f"unit pemilik {pemilik} tidak ada lagi dalam organisasi; akhiri penugasan ini")
        size = found.isi["anggota"] if found.isi["bentuk"] == "tim" else None
        lintas, members = found.isi["cakupan"] != "dalam_unit", found.orang[: found.isi["anggota"]]
        own = found.answers.performance.rantai(pemilik, size, lintas=lintas, pegawai=members)
        buku = self.kerja.buku
        if own.status == "diatur" or found.buku is buku:
            return freeze_review(own)
        now = hari.answers(buku, frozen_day(found.isi)).performance.rantai(
            pemilik, size, lintas=lintas, pegawai=members
        )
        if now.status != "diatur":
            return freeze_review(own)
        return {**freeze_review(now), "tafsir": dict(buku.tafsir)}


@attrs.frozen
class AturanPelaporan:
    """What a report follows.

    :ivar beku: who reports to which posts.
    :ivar pemilik: the owner's PUO, who receives what the text sends to nobody.
    """

    beku: PelaporanBeku
    pemilik: PihakJabatan


@attrs.frozen
class CariPelaporan:
    """Before a report, a demand or an obstacle: to whom it goes."""

    kerja: Kerja
    id: str

    def prepare(self, hari: Hari, bacaan: Bacaan | None) -> AturanPelaporan | None:
        """What it follows; None where there is no such assignment.

        :raises GalatPenugasan: if the owner's unit is gone.
        """
        found = read_before(self.kerja, self.id, hari, bacaan)
        if found is None:
            return None
        return AturanPelaporan(reports_for(found), owner_party(found.answers, found.isi["pemilik"]))


def reports_for(found: Terbaca) -> PelaporanBeku:
    """Who reports to which posts: frozen with the assignment, or found now."""
    frozen = found.awal.get("pelaporan")
    if frozen is not None:
        return frozen
    state = found.isi
    usulan = Usulan(
        cara=state["cara"],
        pemilik=state["pemilik"],
        pegawai=found.orang[: state["anggota"]],
        ketua=None if state["ketua"] is None else found.orang[state["ketua"]],
    )
    return freeze_reports(found.answers.reports.pelaporan(usulan), found.orang)
