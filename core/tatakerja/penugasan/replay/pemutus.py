"""Every event of every assignment decided again: by the rules, the holders and the day of then. Part of verification.

Hashes show that nothing was changed since it was written; this shows that it could have been written. Somebody who can
edit the file can forge an event with the right hashes, but not one that an incompetent person could have caused. What
can't be decided any more, because those concerned were erased or the regulation isn't installed, is passed over.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, cast

import attrs

from tatakerja.engine.answers import Answers
from tatakerja.engine.wewenang import CompetenceBook
from tatakerja.engine.wewenang.evaluasi import PerintahHasil
from tatakerja.engine.wewenang.pelaku import Pelaku
from tatakerja.journal import Bacaan, IsiKeadaan, Peristiwa, Saksi
from tatakerja.journal.personal import TOKEN
from tatakerja.penugasan.day import Hari
from tatakerja.penugasan.kini import Kini, ppk_unit
from tatakerja.penugasan.life import event as kinds
from tatakerja.penugasan.life.evaluasi import choose_review, choose_submitter, find_stops
from tatakerja.penugasan.life.event import Diusulkan, PihakJabatan, common, taken_numbers
from tatakerja.penugasan.life.kinerja import choose_role
from tatakerja.penugasan.life.langkah import PerintahLangkah, choose_cancelling, choose_letters, choose_step
from tatakerja.penugasan.life.pelaporan import choose_decision, choose_demand, owner_party, require_worker
from tatakerja.penugasan.life.pengesahan import is_authorised
from tatakerja.penugasan.life.state import KeadaanPenugasan, frozen_day
from tatakerja.penugasan.replay.hari import HariHari, HariLampau
from tatakerja.penugasan.replay.usulan import UsulanUlang
from tatakerja.penugasan.stream import STREAM_PENUGASAN, clean_id, id_of, stream_of
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import BukuAturan, susun_buku
from tatakerja.values.galat import GalatTatakerja, TidakDitemukan
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.stored.penggantian import Penggantian

CariBuku = Callable[[str, Mapping[str, str]], BukuAturan | None]
"""Gives a regulation's rules under readings; None where it isn't installed, or doesn't know these any more."""
_LANGKAH: Mapping[str, PerintahLangkah] = {
    kinds.LANGKAH_DIAMBIL.nama: "setujui",
    kinds.DITERIMA.nama: "terima",
    kinds.DITOLAK.nama: "tolak",
    kinds.DITETAPKAN.nama: "tetapkan",
}
_AWALAN = f"{STREAM_PENUGASAN}/"
_TINJAUAN: Mapping[str, PerintahHasil] = {
    kinds.HASIL_DITERUSKAN.nama: "teruskan",
    kinds.HASIL_DIKEMBALIKAN.nama: "kembalikan",
    kinds.HASIL_DITERIMA.nama: "terima",
}


def installed() -> CariBuku:
    """The rules of the plugins that are installed."""
    managers: dict[str, PluginManager | None] = {}
    books: dict[tuple[str, tuple[tuple[str, str], ...]], BukuAturan | None] = {}

    def book(nama: str, tafsir: Mapping[str, str]) -> BukuAturan | None:
        key = nama, tuple(sorted(tafsir.items()))
        if key not in books:
            try:
                if nama not in managers:
                    managers[nama] = PluginManager(nama)
                manager = managers[nama]
                books[key] = None if manager is None else susun_buku(manager, dict(tafsir))
            except GalatTatakerja:
                managers.setdefault(nama, None)
                books[key] = None
        return books[key]

    return book


class _Sebelum:
    """A view as of an event: who took whose place later counts for nothing. Persons are read once."""

    def __init__(self, bacaan: Bacaan, replaced: Sequence[Penggantian], nip: Callable[[str], str | None]) -> None:
        self._bacaan = bacaan
        self._replaced = [*replaced]
        self.nip = nip

    def penggantian(self) -> list[Penggantian]:
        return self._replaced

    def __getattr__(self, name: str) -> Any:
        return getattr(self._bacaan, name)


@attrs.frozen
class _Riwayat:
    """What all events of an assignment have in common.

    :ivar awal: its first event.
    :ivar buku: the rules by which it goes on; None where they can't be had any more.
    :ivar sama: whether they are those by which it was proposed.
    """

    stream: str
    awal: Diusulkan
    buku: BukuAturan | None
    sama: bool


class Pemutus:
    """Decides events of assignments again, as :class:`~tatakerja.journal.Peneliti` describes it.

    :param bacaan: the view that is verified.
    :param aturan: gives the rules.
    """

    def __init__(self, bacaan: Bacaan, aturan: CariBuku | None = None) -> None:
        self._bacaan = bacaan
        self._aturan = aturan or installed()
        self._nip = cache(bacaan.nip)
        self._hari: dict[int, tuple[BukuAturan, HariHari]] = {}
        self._replaced = bacaan.penggantian()
        self._replaced_at = [one.no for one in self._replaced]
        # What was proposed under versions before isn't held against rules that were read anew under the same number.
        self._lama = next((event.no for event in bacaan.peristiwa("skema")), 0)
        self._riwayat: _Riwayat | None = None
        self._usulan = UsulanUlang()
        self._owners: tuple[Answers | None, dict[str, PihakJabatan]] = (None, {})
        self._persons: tuple[Kini | None, object, tuple[str, ...] | None] = (None, None, None)

    def __call__(self, event: Peristiwa, sebelum: IsiKeadaan | None, /) -> Iterable[str] | None:
        """Say why an event could not have been stored; None where that can't be told any more."""
        if not event.stream.startswith(_AWALAN):
            return None
        state = cast("KeadaanPenugasan | None", sebelum)
        one = self._begun(event) if state is None else self._riwayat
        oleh = self._nip(event.oleh)
        if one is None or one.stream != event.stream or one.buku is None or oleh is None:
            return None
        hari = self._days(one.buku).hari(event)
        kini = self._kini(event.no, hari)
        kini.kenali((oleh,))
        orang = self._known(kini, one.awal["orang"] if state is None else state["orang"])
        if orang is None:
            return None
        try:
            if state is None:
                return list(self._proposal(event, one, hari, (oleh, orang)))
            return list(self._step(event, state, one, kini, hari, (oleh, orang)))
        except GalatTatakerja as error:
            return [str(error).partition("\n")[0]]

    def _known(self, kini: Kini, tokens: Sequence[str]) -> tuple[str, ...] | None:
        """The persons of an assignment, asked once for events of a day; None where one was erased."""
        then, those, orang = self._persons
        if then is not kini or those is not tokens:
            found = kini.nips(tokens)
            orang = None if any(map(_is_token, found)) else found
            self._persons = kini, tokens, orang
        return orang

    def _owner(self, answers: Answers, pemilik: str) -> PihakJabatan:
        """The owner's PUO, asked once for as long as the answers are the same."""
        then, owners = self._owners
        if then is not answers:
            owners = {}
            self._owners = answers, owners
        found = owners.get(pemilik)
        if found is None:
            found = owners[pemilik] = owner_party(answers, pemilik)
        return found

    def _begun(self, event: Peristiwa) -> _Riwayat:
        first = kinds.DIUSULKAN.data(event)
        buku = self._aturan(first["regulasi"], first["tafsir"])
        same = buku is not None and first["versi"] == buku.regulasi.versi
        found = self._riwayat = _Riwayat(event.stream, first, buku, same)
        return found

    def _kini(self, no: int, hari: HariLampau) -> Kini:
        """Who stands for whom on a day, by what was recorded until an event."""
        known = bisect_left(self._replaced_at, no)
        found = hari.kini.get(known)
        if found is None:
            before = cast("Bacaan", _Sebelum(self._bacaan, self._replaced[:known], self._nip))
            found = hari.kini[known] = Kini(before, hari)
        return found

    def _days(self, buku: BukuAturan) -> HariHari:
        # The book is kept with its days, lest another comes to have its id.
        found = self._hari.get(id(buku))
        if found is None:
            found = self._hari[id(buku)] = buku, HariHari(self._bacaan, buku, self._replaced)
        return found[1]

    def _proposal(
        self, event: Peristiwa, one: _Riwayat, hari: HariLampau, who: tuple[str, tuple[str, ...]]
    ) -> Iterator[str]:
        """A proposal: it must be the one that the rules give, of somebody who may propose."""
        if one.buku is None or not one.sama or event.no < self._lama:
            return
        oleh, orang = who
        yield from self._usulan.cacat(one.awal, one.buku, hari, oleh, orang)

    def _step(  # noqa: PLR0917
        self,
        event: Peristiwa,
        state: KeadaanPenugasan,
        riwayat: _Riwayat,
        kini: Kini,
        hari: Hari,
        who: tuple[str, tuple[str, ...]],
    ) -> Iterator[str]:
        """What follows a proposal: as the command that stores it decides it."""
        oleh, orang = who
        living = kini.state(state)
        pelaku = Pelaku(id_of(event.stream), orang, oleh, hari.nama(oleh) or "pegawai")
        day = common(event)["tanggal"]
        if day < state["tanggal"]:
            yield f"bertanggal {day}, sebelum peristiwa terakhir penugasan ini ({state['tanggal']})"
        reasons, official = self._decided(event, _Perkara(state, living, riwayat, kini, hari, pelaku))
        yield from reasons
        if official is not None and list(common(event)["sebagai"] or ()) != _as(official):
            yield "tidak bertindak sebagai yang tercatat"

    def _decided(self, event: Peristiwa, one: "_Perkara") -> tuple[list[str], Pejabat | None]:
        """What is wrong with an event, and as what its actor acts; raises where they may not."""
        if event.jenis in _LANGKAH:
            urut = kinds.LANGKAH_DIAMBIL.data(event)["langkah"] + 1
            _, official = choose_step(one.living, one.book, one.pelaku, _LANGKAH[event.jenis], urut)
            numbered = self._letter if event.jenis == kinds.DITETAPKAN.nama else self._document
            return list(numbered(event, one)), official
        if event.jenis == kinds.DIBATALKAN.nama:
            (pengusul,) = one.kini.nips((one.state["pengusul"]["orang"],))
            return [], choose_cancelling(one.living, one.book, one.pelaku, pengusul)
        if event.jenis in (kinds.DIAKHIRI.nama, kinds.DIPERPANJANG.nama):
            letters, official = choose_letters(one.living, one.book, one.pelaku)
            meant = kinds.DIAKHIRI.data(event)["surat"]
            theirs = bool(meant) and set(meant) <= set(letters)
            return [] if theirs else ["menyangkut surat yang bukan wewenangnya"], official
        if event.jenis == kinds.HASIL_DISERAHKAN.nama:
            whole = one.kini.rantai_utuh(one.state)
            return [], choose_submitter(one.living, one.book, one.pelaku, whole=whole)
        if event.jenis in _TINJAUAN:
            return _reviewed(event, one)
        return self._reported(event, one)

    def _reported(self, event: Peristiwa, one: "_Perkara") -> tuple[list[str], Pejabat | None]:
        """Likewise of reports, obstacles and records of performance."""
        if event.jenis in (kinds.LAPORAN_DIKIRIM.nama, kinds.KENDALA_DISAMPAIKAN.nama):
            place = require_worker(one.living, one.pelaku, "laporan")
            return [] if place == kinds.LAPORAN_DIKIRIM.data(event)["pegawai"] else ["atas nama pegawai lain"], None
        if event.jenis == kinds.KENDALA_DITINDAKLANJUTI.nama:
            stored = kinds.KENDALA_DITINDAKLANJUTI.data(event)
            decided, official = choose_decision(one.living, one.book, one.pelaku, stored["kendala"])
            same = decided["untuk"] == stored["untuk"]
            return [] if same else ["memutus untuk jabatan yang bukan wewenangnya"], official
        if event.jenis in (kinds.LAPORAN_DIMINTA.nama, kinds.KINERJA_DICATAT.nama):
            return [], self._by_rules(event, one)
        return [f"jenis peristiwa {event.jenis} tidak dikenal"], None

    def _letter(self, event: Peristiwa, one: "_Perkara") -> Iterator[str]:
        """A letter: authorised by each PPK of that day, and numbered in its register."""
        issued, living, orang = kinds.DITETAPKAN.data(event), one.living, one.pelaku.orang
        i = issued["langkah"]
        if not is_authorised(living, i, one.book, one.pelaku.oleh, orang):
            yield "suratnya tanpa pengesahan Pejabat Penilai Kinerja (PPK) setiap pegawai"
        step = living["langkah"][i]
        numbers = taken_numbers(event)
        if not numbers and not issued["nomor"]:
            yield "suratnya tanpa nomor"
        if numbers and numbers[0][0] != f"{step.get('dokumen')}/{step.get('unit')}":
            yield "nomornya dari register lain"
        buku = one.riwayat.buku
        if one.riwayat.sama and buku is not None and event.no > self._lama:
            answers = one.hari.answers(buku, frozen_day(living))
            if [ppk_unit(answers, nip) for nip in orang[: living["anggota"]]] != living["ppk"]:
                yield "Pejabat Penilai Kinerja (PPK) pegawainya pada hari itu bukan yang dibekukan bersama alurnya"

    def _document(self, event: Peristiwa, one: "_Perkara") -> Iterator[str]:
        """A request, an answer, a refusal: numbered in its register, where it is numbered."""
        numbers = taken_numbers(event)
        if not numbers:
            return
        i = kinds.LANGKAH_DIAMBIL.data(event)["langkah"]
        step = one.riwayat.awal["langkah"][i]
        refusal = step["penolakan"]
        kind = step["dokumen"]
        if event.jenis == kinds.DITOLAK.nama:
            kind = None if refusal is None else refusal["dokumen"]
        if [row[0] for row in numbers] != [f"{kind}/{one.living['langkah'][i].get('unit')}"]:
            yield "nomornya dari register lain"

    def _by_rules(self, event: Peristiwa, one: "_Perkara") -> Pejabat | None:
        """What depends on rules as well, beside what was frozen; None where these are others now."""
        first, buku = one.riwayat.awal, one.riwayat.buku
        if buku is None or not one.riwayat.sama or event.no < self._lama or "pelaporan" not in first:
            return None
        answers, place = one.hari.answers(buku, frozen_day(one.living)), kinds.KINERJA_DICATAT.data(event)["pegawai"]
        subject = one.pelaku.orang[place]
        owner = self._owner(answers, one.living["pemilik"])
        if event.jenis == kinds.LAPORAN_DIMINTA.nama:
            frozen = first["pelaporan"]
            return choose_demand(frozen, one.living, one.book, one.pelaku, dari=subject, owner=owner)[1]
        person = one.hari.organisasi.pegawai_ber_nip(subject)
        above = None if person is None else answers.resolver.kedudukan(person)
        ppk, puo = (None, None) if above is None else (above.ppk, above.puo)
        leaders = [unit for unit in (None if puo is None else puo.unit, owner["unit"]) if unit is not None]
        post, tahap = None if ppk is None else ppk.unit, kinds.KINERJA_DICATAT.data(event)["tahap"]
        return choose_role(one.living, one.book, one.pelaku, tahap=tahap, place=place, ppk=post, puo=leaders)[1]


def heads_of_letters(bacaan: Bacaan, id: str) -> list[Saksi]:
    """The heads of the journal that an assignment's letters carry, as receipts.

    :raises TidakDitemukan: there is no such assignment, or it has no letter.
    """
    found = []
    for event in bacaan.peristiwa(stream_of(clean_id(id))):
        head = kinds.head_of(event)
        if head is not None:
            found.append(Saksi(head[0], head[1], f"kepala pada surat peristiwa {event.no}, peristiwa"))
            found.append(Saksi(event.no, event.hash, "surat pada peristiwa"))
    if not found:
        raise TidakDitemukan(f"penugasan {clean_id(id)} tidak ada atau belum bersurat")
    return found


@attrs.frozen
class _Perkara:
    """An assignment before an event: as it was frozen, and as it was lived that day."""

    state: KeadaanPenugasan
    living: KeadaanPenugasan
    riwayat: _Riwayat
    kini: Kini
    hari: Hari
    pelaku: Pelaku

    @property
    def book(self) -> CompetenceBook:
        """Who was competent that day."""
        return self.hari.competence


def _reviewed(event: Peristiwa, one: _Perkara) -> tuple[list[str], Pejabat | None]:
    """What is wrong with a review."""
    peninjau = one.kini.nips(one.state["hasil"]["peninjau"]) if "hasil" in one.state else ()
    orang, hari = one.pelaku.orang, one.hari
    stops = find_stops(one.living, orang, peninjau, hari.organisasi, hari.posts)
    reviewed, official = choose_review(one.living, one.book, one.pelaku, stops, _TINJAUAN[event.jenis])
    stored = kinds.HASIL_DITERUSKAN.data(event)
    same = (reviewed["untuk"], reviewed["dilewati"]) == (stored["untuk"], stored["dilewati"])
    return [] if same else ["meninjau untuk pos yang bukan gilirannya"], official


def _is_token(text: str) -> bool:
    return text.startswith("orang-") and TOKEN.fullmatch(text) is not None


def _as(official: Pejabat) -> list[str]:
    return [] if official.sebagai is None else [official.unit, official.jabatan, official.sebagai]
