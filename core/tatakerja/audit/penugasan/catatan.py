"""Putting down what an audit of assignments meets: figures, and remarks in words."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache

import attrs

from tatakerja.audit.penugasan.hasil import BatasAudit, CatatanPenugasan
from tatakerja.audit.penugasan.hitungan import Hitungan, Terlama
from tatakerja.engine.wewenang import Wewenang
from tatakerja.journal import Bacaan
from tatakerja.penugasan.day import Hari
from tatakerja.penugasan.kini import Kini, letter_faults, ppk_unit
from tatakerja.penugasan.life.event import DIUSULKAN
from tatakerja.penugasan.life.jalan_keluar import way_out
from tatakerja.penugasan.life.state import KeadaanPenugasan, frozen_day, signers
from tatakerja.penugasan.stream import busiest, stream_of
from tatakerja.penugasan.views.lampau import Lampau
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.alur import Tingkat
from tatakerja.values.galat import RegulasiTidakDikenal, TafsirTidakDikenal
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.teks import angka

BukuMenurut = Callable[[Mapping[str, str], str], BukuAturan]
"""Gives the rules under an assignment's readings, and of its regulation."""


@attrs.frozen
class Diaudit:
    """An assignment that passes by.

    :ivar isi: its state as it was frozen; ``kini`` with the posts of today in the place of those that are gone.
    :ivar orang: NIPs that its persons bear today; a token for one whose data was erased.
    """

    id: str
    isi: KeadaanPenugasan
    kini: KeadaanPenugasan
    orang: tuple[str, ...]

    @property
    def pemilik(self) -> str:
        """The unit that owns it."""
        return self.isi["pemilik"]


@attrs.frozen(kw_only=True)
class Menunggu:
    """Something that waits for an official: what, by whose authority it is done, since how many days.

    :ivar jenis: action, and whether it is a PPK's.
    :ivar kode: of the remark that it deserves; ``selalu`` whether from the first day.
    """

    apa: str
    jenis: tuple[str, bool]
    wewenang: Wewenang
    hari: int
    kode: str
    selalu: bool = False


@lru_cache(maxsize=8192)
def ordinal(day: str) -> int:
    """Number of an ISO day, to count days with."""
    return date.fromisoformat(day).toordinal()


class Pencatat:
    """Keeps the figures and the longest waiting remarks of one audit.

    :param bacaan: the view of the database, while it lasts.
    :param hari: the day with its organisation.
    :param batas: the limits applied.
    """

    def __init__(self, bacaan: Bacaan, hari: Hari, buku: BukuAturan, batas: BatasAudit) -> None:
        self.hari, self.batas = hari, batas
        self.kini = Kini(bacaan, hari)
        self.angka = Hitungan(hari.organisasi, batas.macet, self.kini.penerus.unit)
        self.catatan = Terlama(batas.catatan)
        self._lampau = Lampau(bacaan, hari, buku)
        self._bacaan = bacaan
        self._today = hari.tanggal.toordinal()

    def since(self, day: str) -> int:
        """Days from an ISO day until today; none where it is yet to come."""
        return max(self._today - ordinal(day), 0)

    def see(self, id: str, state: KeadaanPenugasan) -> Diaudit:
        """An assignment, as it is to be looked at."""
        return Diaudit(id, state, self.kini.state(state), self.kini.nips(state["orang"]))

    def person(self, token: str) -> Pejabat:
        """Whoever stands behind a token, as they are or were last known."""
        nip = self.kini.nip(token)
        found = self.hari.pegawai(nip)
        return self._lampau.pegawai(nip) if nip is not None and found.nama is None else found

    def exit_of(self, satu: Diaudit) -> str:
        """Who may cancel or end an assignment that can't go on."""
        (proposer,) = self.kini.nips((satu.isi["pengusul"]["orang"],))
        return way_out(satu.kini, self.hari.competence, satu.orang, proposer)

    def letter_refusals(self, satu: Diaudit, buku_menurut: "BukuMenurut") -> list[str]:
        """Why a letter can't be issued now, as the command would refuse it."""
        first = next(self._bacaan.peristiwa(stream_of(satu.id)), None)
        if first is None:
            return []
        try:
            buku = buku_menurut(DIUSULKAN.data(first)["tafsir"], satu.isi["regulasi"])
        except (TafsirTidakDikenal, RegulasiTidakDikenal) as error:
            return [str(error)]
        answers = self.hari.answers(buku, frozen_day(satu.isi))
        ppk = [ppk_unit(answers, nip) for nip in satu.orang[: satu.isi["anggota"]]]
        return letter_faults(self.kini, satu.isi, self.hari, satu.orang, ppk)

    def actors(self, state: KeadaanPenugasan) -> dict[str, str]:
        """NIPs behind the tokens of those who took an assignment's steps as leaders of units."""
        return {token: nip for token in signers(state) if (nip := self.kini.nip(token)) is not None}

    def shares(self, satu: Diaudit, token: str, porsi: int) -> tuple[int, tuple[str, ...]]:
        """The most that someone's shares come to during an assignment, and the assignments that make it."""
        return busiest(
            self._bacaan, self.kini.tokens(token), (satu.isi["mulai"], satu.isi["selesai"]), (satu.id, porsi)
        )

    def waiting(self, satu: Diaudit, one: Menunggu) -> None:
        """Count something that waits, and remark on it where it waits long or for nobody."""
        able = self.hari.competence.berwenang(one.wewenang)
        first = able.pejabat[0] if able.pejabat else self._absent(one.wewenang)
        stuck = one.hari > self.batas.macet
        self.angka.waiting(one.jenis, first, one.hari)
        if one.selalu or (stuck and able.pejabat):
            text = f"{one.apa} menunggu {named(first)} {age(one.hari)}."
            self.note(satu, one.kode, "diutamakan" if stuck else "info", hari=one.hari, teks=text, siapa=first)
        if not able.pejabat:
            text = f"{one.apa} tidak dapat diambil siapa pun {age(one.hari)}: {' '.join(able.keterangan)}"
            self.note(satu, "langkah-tanpa-pejabat", "wajib", hari=one.hari, teks=text, siapa=first)

    def note(
        self,
        satu: Diaudit,
        kode: str,
        tingkat: Tingkat,
        *,
        hari: int,
        teks: str,
        siapa: Pejabat | None = None,
        dasar: tuple[str, ...] = (),
    ) -> None:
        """Remark on an assignment.

        :param hari: for how many days it has been so.
        :param teks: what follows the assignment's name and a colon.
        :param siapa: who is waited for or concerned.
        """
        self.angka.office(satu.pemilik).catatan[kode] += 1
        owner = self.hari.organisasi.unit_menurut_kode.get(satu.pemilik)
        self.catatan.add(
            kode,
            hari,
            lambda: CatatanPenugasan(
                kode=kode,
                tingkat=tingkat,
                isi=f"Penugasan {satu.id} milik {satu.pemilik if owner is None else owner.nama}: {teks}",
                penugasan=satu.id,
                unit=satu.pemilik if siapa is None or not siapa.unit else siapa.unit,
                nip=None if siapa is None else siapa.nip,
                hari=hari,
                dasar=dasar,
            ),
        )

    def _absent(self, wewenang: Wewenang) -> Pejabat:
        """What waits for nobody is counted under the post, or under nothing where the employee is gone."""
        if wewenang.unit is None:
            return Pejabat(None, None, "", "pegawai yang tidak ada lagi", None)
        return attrs.evolve(self.hari.pejabat(wewenang.unit, wewenang.unit), nip=None, nama=None, sebagai=None)


def named(who: Pejabat) -> str:
    """An official in a sentence: name, NIP and post, as far as they are known."""
    post = who.sebutan()
    if who.nip is None:
        return post or "seseorang yang datanya sudah dihapus"
    person = f"{who.nama} (NIP {who.nip})" if who.nama else f"NIP {who.nip}"
    return f"{person}, {post}," if post else person


def age(days: int) -> str:
    """For how long something has waited."""
    return "sejak hari ini" if days == 0 else f"selama {angka(days)} hari"
