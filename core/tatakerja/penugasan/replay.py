"""Every event of every assignment decided again: by the rules, the holders and the day of then. Part of verification.

Hashes show that nothing was changed since it was written; this shows that it could have been written. Somebody who can
edit the file can forge an event with the right hashes, but not one that an incompetent person could have caused. What
can't be decided any more, because those concerned were erased or the regulation isn't installed, is passed over.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any, cast

import attrs

from tatakerja.engine.wewenang import CompetenceBook
from tatakerja.journal import Bacaan, IsiKeadaan, Peristiwa, Saksi
from tatakerja.journal.event import to_canonical
from tatakerja.journal.personal import TOKEN
from tatakerja.penugasan.commands.usul import PeriksaUsulan
from tatakerja.penugasan.day import Hari, Kalender
from tatakerja.penugasan.kini import Kini, ppk_unit
from tatakerja.penugasan.life import event as kinds
from tatakerja.penugasan.life.evaluasi import PerintahHasil, choose_review, choose_submitter, find_stops
from tatakerja.penugasan.life.event import Diusulkan, LangkahBeku, common, numbers_of
from tatakerja.penugasan.life.kinerja import choose_role
from tatakerja.penugasan.life.langkah import PerintahLangkah, choose_cancelling, choose_letters, choose_step
from tatakerja.penugasan.life.pelaku import Pelaku
from tatakerja.penugasan.life.pelaporan import choose_decision, choose_demand, owner_party, require_worker
from tatakerja.penugasan.life.pengesahan import is_authorised
from tatakerja.penugasan.life.state import KeadaanPenugasan, frozen_day
from tatakerja.penugasan.siapa import Siapa
from tatakerja.penugasan.stream import STREAM, clean_id, id_of, stream_of
from tatakerja.penugasan.views.lampau import Lampau
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import BukuAturan, susun_buku
from tatakerja.values.answers.usulan import Usulan
from tatakerja.values.galat import GalatTatakerja, TidakDitemukan
from tatakerja.values.pejabat import Pejabat

CariBuku = Callable[[str, Mapping[str, str]], BukuAturan | None]
"""Gives a regulation's rules under readings; None where it isn't installed, or doesn't know these any more."""
_LANGKAH: Mapping[str, PerintahLangkah] = {
    kinds.LANGKAH_DIAMBIL.nama: "setujui",
    kinds.DITERIMA.nama: "terima",
    kinds.DITOLAK.nama: "tolak",
    kinds.DITETAPKAN.nama: "tetapkan",
}
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

    def __init__(self, bacaan: Bacaan, replaced: list[Any], no: int, nip: Callable[[str], str | None]) -> None:
        self._bacaan, self._replaced, self._no = bacaan, replaced, no
        self.nip = nip

    def penggantian(self) -> list[Any]:
        return [one for one in self._replaced if one.no < self._no]

    def __getattr__(self, name: str) -> Any:
        return getattr(self._bacaan, name)


class Pemutus:
    """Decides events of assignments again, as :class:`~tatakerja.journal.Peneliti` describes it.

    :param bacaan: the view that is verified.
    :param aturan: gives the rules.
    """

    def __init__(self, bacaan: Bacaan, aturan: CariBuku | None = None) -> None:
        self._bacaan = bacaan
        self._aturan = aturan or installed()
        self._nip = cache(bacaan.nip)
        self._lampau: dict[int, Lampau] = {}
        self._books: list[BukuAturan] = []
        self._replaced = bacaan.penggantian()
        # What was proposed under versions before isn't held against rules that were read anew under the same number.
        self._lama = next((event.no for event in bacaan.peristiwa("skema")), 0)
        self._awal: dict[str, Diusulkan] = {}

    def __call__(self, event: Peristiwa, sebelum: IsiKeadaan | None, /) -> Iterable[str] | None:
        """Say why an event could not have been stored; None where that can't be told any more."""
        if not event.stream.startswith(f"{STREAM}/"):
            return None
        state = cast("KeadaanPenugasan | None", sebelum)
        if state is None:
            self._awal = {event.stream: kinds.DIUSULKAN.data(event)}
        first = self._awal.get(event.stream)
        buku = None if first is None else self._aturan(first["regulasi"], first["tafsir"])
        oleh = self._nip(event.oleh)
        if first is None or buku is None or oleh is None:
            return None
        tokens = first["orang"] if state is None else state["orang"]
        before = cast("Bacaan", _Sebelum(self._bacaan, self._replaced, event.no, self._nip))
        hari = self._days(buku).hari(event, (oleh,))
        kini = Kini(before, hari)
        orang = kini.nips(tokens)
        if any(map(TOKEN.fullmatch, orang)):
            return None
        try:
            if state is None:
                return list(self._proposal(event, first, buku, hari, (oleh, orang)))
            return list(self._step(event, state, buku, kini, hari, (oleh, orang)))
        except GalatTatakerja as error:
            return [str(error).partition("\n")[0]]

    def _days(self, buku: BukuAturan) -> Lampau:
        found = self._lampau.get(id(buku))
        if found is None:
            self._books.append(buku)  # kept, lest another comes to have its id
            kini = Kalender(cast("Any", None), buku, date.max).hari_dari(self._bacaan, ())
            found = self._lampau[id(buku)] = Lampau(self._bacaan, kini, buku)
        return found

    def _proposal(
        self, event: Peristiwa, first: Diusulkan, buku: BukuAturan, hari: Hari, who: tuple[str, tuple[str, ...]]
    ) -> Iterator[str]:
        """A proposal: it must be the one that the rules give, of somebody who may propose."""
        if first["versi"] != buku.regulasi.versi or event.no < self._lama:
            return
        oleh, orang = who
        usulan = Usulan(
            cara=first["cara"],
            pemilik=first["pemilik"],
            pegawai=orang[: first["anggota"]],
            ketua=None if first["ketua"] is None else orang[first["ketua"]],
            sifat=first["sifat"],
            porsi=first["porsi"],
            mulai=first["mulai"],
            selesai=first["selesai"],
        )
        given = PeriksaUsulan(buku, usulan, Siapa(oleh=oleh), isian=False).prepare(hari, None).beku
        by_rules = f"yang diberikan aturan {first['regulasi']} versi {first['versi']} pada hari itu"
        if given["ppk"] != first["ppk"] or list(map(_essence, given["langkah"])) != list(
            map(_essence, first["langkah"])
        ):
            yield f"alurnya bukan {by_rules}"
        # As the chain keeps them: what was frozen has gone through JSON, what is given hasn't.
        for part in ("evaluasi", "pelaporan"):
            if part in first and to_canonical(given.get(part)) != to_canonical(first.get(part)):
                yield f"{part}nya bukan {by_rules}"

    def _step(  # noqa: PLR0917
        self,
        event: Peristiwa,
        state: KeadaanPenugasan,
        buku: BukuAturan,
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
        reasons, official = self._decided(event, _Perkara(state, living, buku, kini, hari, pelaku))
        yield from reasons
        if official is not None and list(common(event)["sebagai"] or ()) != _as(official):
            yield "tidak bertindak sebagai yang tercatat"

    def _decided(self, event: Peristiwa, one: "_Perkara") -> tuple[list[str], Pejabat | None]:
        """What is wrong with an event, and as what its actor acts; raises where they may not."""
        if event.jenis in _LANGKAH:
            _, official = choose_step(
                one.living, one.book, one.pelaku, _LANGKAH[event.jenis], event.data["langkah"] + 1
            )
            numbered = self._letter if event.jenis == kinds.DITETAPKAN.nama else self._document
            return list(numbered(event, one)), official
        if event.jenis == kinds.DIBATALKAN.nama:
            (pengusul,) = one.kini.nips((one.state["pengusul"]["orang"],))
            return [], choose_cancelling(one.living, one.book, one.pelaku, pengusul)
        if event.jenis in (kinds.DIAKHIRI.nama, kinds.DIPERPANJANG.nama):
            letters, official = choose_letters(one.living, one.book, one.pelaku)
            theirs = bool(event.data["surat"]) and set(event.data["surat"]) <= set(letters)
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
            return [] if place == event.data["pegawai"] else ["atas nama pegawai lain"], None
        if event.jenis == kinds.KENDALA_DITINDAKLANJUTI.nama:
            decided, official = choose_decision(one.living, one.book, one.pelaku, event.data["kendala"])
            same = decided["untuk"] == event.data["untuk"]
            return [] if same else ["memutus untuk jabatan yang bukan wewenangnya"], official
        if event.jenis in (kinds.LAPORAN_DIMINTA.nama, kinds.KINERJA_DICATAT.nama):
            return [], self._by_rules(event, one)
        return [f"jenis peristiwa {event.jenis} tidak dikenal"], None

    def _letter(self, event: Peristiwa, one: "_Perkara") -> Iterator[str]:
        """A letter: authorised by each PPK of that day, and numbered in its register."""
        i, living, orang = event.data["langkah"], one.living, one.pelaku.orang
        if not is_authorised(living, i, one.book, one.pelaku.oleh, orang):
            yield "suratnya tanpa pengesahan Pejabat Penilai Kinerja (PPK) setiap pegawai"
        step = living["langkah"][i]
        numbers = numbers_of(event)
        if not numbers and not event.data["nomor"]:
            yield "suratnya tanpa nomor"
        if numbers and numbers[0][0] != f"{step.get('dokumen')}/{step.get('unit')}":
            yield "nomornya dari register lain"
        if self._awal[event.stream]["versi"] == one.buku.regulasi.versi and event.no > self._lama:
            answers = one.hari.answers(one.buku, frozen_day(living))
            if [ppk_unit(answers, nip) for nip in orang[: living["anggota"]]] != living["ppk"]:
                yield "Pejabat Penilai Kinerja (PPK) pegawainya pada hari itu bukan yang dibekukan bersama alurnya"

    def _document(self, event: Peristiwa, one: "_Perkara") -> Iterator[str]:
        """A request, an answer, a refusal: numbered in its register, where it is numbered."""
        numbers = numbers_of(event)
        if not numbers:
            return
        step = self._awal[event.stream]["langkah"][event.data["langkah"]]
        refusal = step["penolakan"]
        kind = step["dokumen"]
        if event.jenis == kinds.DITOLAK.nama:
            kind = None if refusal is None else refusal["dokumen"]
        if [row[0] for row in numbers] != [f"{kind}/{one.living['langkah'][event.data['langkah']].get('unit')}"]:
            yield "nomornya dari register lain"

    def _by_rules(self, event: Peristiwa, one: "_Perkara") -> Pejabat | None:
        """What depends on rules as well, beside what was frozen; None where these are others now."""
        first = self._awal[event.stream]
        if first["versi"] != one.buku.regulasi.versi or event.no < self._lama or "pelaporan" not in first:
            return None
        answers, data = one.hari.answers(one.buku, frozen_day(one.living)), event.data
        place = data["pegawai"]
        subject = one.pelaku.orang[place]
        owner = owner_party(answers, one.living["pemilik"])
        if event.jenis == kinds.LAPORAN_DIMINTA.nama:
            frozen = first["pelaporan"]
            return choose_demand(frozen, one.living, one.book, one.pelaku, dari=subject, owner=owner)[1]
        person = one.hari.organisasi.pegawai_ber_nip(subject)
        above = None if person is None else answers.resolver.kedudukan(person)
        ppk, puo = (None, None) if above is None else (above.ppk, above.puo)
        leaders = [unit for unit in (None if puo is None else puo.unit, owner["unit"]) if unit is not None]
        post = None if ppk is None else ppk.unit
        return choose_role(one.living, one.book, one.pelaku, tahap=data["tahap"], place=place, ppk=post, puo=leaders)[1]


def heads_of_letters(bacaan: Bacaan, id: str) -> list[Saksi]:
    """The heads of the journal that an assignment's letters carry, as receipts.

    :raises TidakDitemukan: there is no such assignment, or it has no letter.
    """
    found = []
    for event in bacaan.peristiwa(stream_of(clean_id(id))):
        head = event.data.get("kepala")
        if isinstance(head, list):
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
    buku: BukuAturan
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
    same = (reviewed["untuk"], reviewed["dilewati"]) == (event.data["untuk"], event.data["dilewati"])
    return [] if same else ["meninjau untuk pos yang bukan gilirannya"], official


def _essence(step: LangkahBeku) -> tuple[Any, ...]:
    """What a step decides: whose it is, what it does, for whom."""
    return tuple(step[key] for key in ("no", "aksi", "pihak", "unit", "orang", "dokumen", "pegawai", "bebas"))


def _as(official: Pejabat) -> list[str]:
    return [] if official.sebagai is None else [official.unit, official.jabatan, official.sebagai]
