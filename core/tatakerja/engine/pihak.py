"""Who the parties of an assignment are: on the employee's side, on the owner's, and above both."""

from collections.abc import Callable, Collection, Iterable
from functools import cache
from itertools import chain
from typing import Protocol

import attrs

from tatakerja.engine.kedudukan import KedudukanResolver
from tatakerja.engine.perkara_sendiri import same_person
from tatakerja.values.alur import CAKUPAN, Cakupan, Pihak
from tatakerja.values.answers.usulan import Usulan
from tatakerja.values.kedudukan import Kedudukan
from tatakerja.values.organisasi import Pegawai, Unit
from tatakerja.values.pejabat import Pejabat


@attrs.frozen
class Anggota:
    """An employee in an assignment, with what the regulation says of their place.

    :ivar unit_organisasi: code of the unit that their PUO leads, else of the one that their PPK leads, else their own.
    :ivar memimpin: code of the unit organisasi that they lead themself; in that one they work, too.
    """

    pegawai: Pegawai
    kedudukan: Kedudukan
    unit_organisasi: str
    memimpin: str | None = None


class Bercakupan(Protocol):
    """A member with how far they are from the owner."""

    @property
    def anggota(self) -> Anggota:
        """The member."""

    @property
    def cakupan(self) -> Cakupan:
        """How far."""


def units_above(resolver: KedudukanResolver, pegawai: Pegawai) -> list[Unit]:
    """The units above the one that an employee leads, else above their own, from the nearest."""
    led = resolver.posts.unit_dipimpin(pegawai)
    return list(resolver.organisasi.jalur(led[0].kode if led else pegawai.unit))[1:]


class Parties:
    """Finds the officials that a route's steps name.

    :ivar singkatan: the regulation's short name.
    :param resolver: the kedudukan of everyone, and the holders of posts.
    """

    def __init__(self, resolver: KedudukanResolver) -> None:
        self._resolver = resolver
        self.singkatan = resolver.buku.regulasi.singkatan
        self._organisasi = resolver.organisasi
        self._posts = resolver.posts
        self._of_unit = cache(self._placed_in)
        self._root = cache(self._root_of)
        self._pyb = cache(self._authority_of)
        self._own_agencies = resolver.buku.kosakata.perangkat_daerah
        self._pd = cache(self._agency_above)
        self._kinds_apart = resolver.buku.kosakata.unit_tersendiri
        self._apart = cache(self._apart_above)
        root, of_kind = self._organisasi.pemerintah_daerah, "sekretariat_daerah"
        self._regency = None if root is None else root.kode
        self._secretariat = next((unit.kode for unit in self._organisasi.unit if unit.jenis == of_kind), None)

    def anggota(self, pegawai: Pegawai) -> Anggota:
        """An employee with their kedudukan and unit organisasi."""
        kedudukan = self._resolver.kedudukan(pegawai)
        led = self._posts.unit_dipimpin(pegawai)
        place = kedudukan
        if self._posts.jabatan_dipegang(pegawai.nip) and not self._posts.unit_dipimpin(pegawai):
            # A Plt. of the own unit organisasi gets another PUO or PPK, but stays where they work.
            place = self._resolver.kedudukan(attrs.evolve(pegawai, nip=""))
        leads = self.unit_organisasi_pemilik(led[0].kode) if len(led) == 1 else None
        return Anggota(pegawai, kedudukan, place.unit_organisasi or leads or pegawai.unit, leads)

    def unit_organisasi_pemilik(self, pemilik: str) -> str:
        """The unit organisasi of a unit given as owner: that of an employee placed in it, else the unit itself."""
        return self._of_unit(pemilik).unit_organisasi or pemilik

    def pengusul(self, pemilik: str) -> tuple[str, str]:
        """The units whose leaders may propose for an owner: of its PUO, and its PD."""
        return self.unit_organisasi_pemilik(pemilik), self._pd(pemilik)

    def cakupan(self, anggota: Anggota, pemilik: str) -> Cakupan:
        """How far an employee is from the owner of the performance target; a leader, from the nearer of both units."""
        places = [(anggota.unit_organisasi, anggota.pegawai.unit)]
        if anggota.memimpin is not None:
            places.append((anggota.memimpin, anggota.memimpin))
        return min((self._distance(unit, own, pemilik) for unit, own in places), key=CAKUPAN.index)

    def _distance(self, ours: str, own: str, pemilik: str) -> Cakupan:
        """How far an owner is from a unit organisasi.

        :param own: where in it the employee works.
        """
        together = self._apart(own) == self._apart(pemilik)
        if together and any(unit.kode == pemilik for unit in self._organisasi.jalur(ours)):
            return "dalam_unit"  # an agency that owns the target is a unit organisasi, with all below it
        theirs = self.unit_organisasi_pemilik(pemilik)
        if self._root(theirs) is not self._root(ours):
            return "lintas_instansi"
        if self._pd(theirs) != self._pd(ours):
            return "lintas_perangkat_daerah"
        return "dalam_unit" if theirs == ours and together else "lintas_unit"

    def tersendiri(self, anggota: Anggota, pemilik: str) -> tuple[str, str] | None:
        """Name of, and place about, the unit organisasi apart from which an employee comes to an owner outside of it.

        Only where the owner would else have them within its own: a unit above, or of the same unit organisasi.
        """
        apart = self._apart(anggota.pegawai.unit)
        if apart is None or apart == self._apart(pemilik) or self._pd(apart) != self._pd(pemilik):
            return None
        unit = self._organisasi.unit_menurut_kode[apart]
        return unit.nama, self._kinds_apart[unit.jenis]

    def _apart_above(self, kode: str) -> str | None:
        """The nearest unit at or above one that is a unit organisasi apart."""
        return next((unit.kode for unit in self._organisasi.jalur(kode) if unit.jenis in self._kinds_apart), None)

    def dari_pemilik(self, anggota: Anggota, pemilik: str) -> bool:
        """Whether an employee is the owner's without being asked for: of its unit, or its superior."""
        led = self._posts.unit_dipimpin(anggota.pegawai)
        above = {unit.kode for unit in self._organisasi.jalur(pemilik)}
        return any(unit.kode in above for unit in led) or self.cakupan(anggota, pemilik) == "dalam_unit"

    def anomali(self, anggota: Anggota, pemilik: str) -> tuple[str, ...]:
        """Codes of the anomalies whose readings decide to which agency an employee or the owner belongs."""
        places = (anggota.unit_organisasi, pemilik)
        asked = (self._own_agencies.get(unit.jenis, "") for one in places for unit in self._organisasi.jalur(one))
        return tuple(dict.fromkeys(reading.partition("=")[0] for reading in asked if reading))

    def anomali_lintas(self, members: Iterable["Bercakupan"], usulan: Usulan) -> tuple[str, ...]:
        """The same of those members who don't work within the owner's unit."""
        codes = (self.anomali(one.anggota, usulan.pemilik) for one in members if one.cakupan != "dalam_unit")
        return tuple(dict.fromkeys(chain.from_iterable(codes)))

    def seluruh_daerah(self, unit: str) -> bool:
        """Whether a unit is the regency itself, which is neither a unit organisasi nor a Perangkat Daerah."""
        return unit == self._regency

    def instansi(self, unit: str) -> str:
        """Name of the instansi to which a unit belongs."""
        return self._root(unit).nama

    def di_dalam(self, unit: str) -> bool:
        """Whether a unit belongs to the regency, not to another instansi."""
        return self._root(unit).jenis == "pemerintah_daerah"

    def pihak(self, pihak: Pihak, anggota: Anggota, pemilik: str, juga: Collection[str] = ()) -> Pejabat | None:
        """The official who is a party for one employee; None where there is none.

        Nobody acts in their own case: an official who is the employee gives way to the leader one unit up.

        :param juga: NIPs of others whose own case it is.
        """
        if pihak == "pegawai":
            return self._posts.pegawai_sendiri(anggota.pegawai)
        concerned = (anggota.pegawai.nip, *juga)
        if pihak == "ppk":
            return self._unconcerned(anggota.kedudukan.ppk, concerned)
        if pihak == "puo":
            puo = anggota.kedudukan.puo
            return self._leader(puo.unit, concerned) if puo is not None and puo.nip in concerned else puo
        if pihak == "ppk_pemilik":
            return self._ppk_of_requester(pemilik, concerned)
        unit = self._post(pihak, anggota, pemilik)
        return None if unit is None else self._leader(unit, concerned)

    def dituju(self, pihak: Pihak, anggota: Anggota, pemilik: str) -> Pejabat | None:
        """The official to whom a step is addressed for one employee: as :meth:`pihak`, but never nobody elsewhere.

        Whom another instansi lets answer for its own head isn't this regulation's to say; the letter goes to that head.
        """
        found = self.pihak(pihak, anggota, pemilik)
        unit = self._post(pihak, anggota, pemilik) if found is None and pihak in _JABATAN else None
        if unit is None or self.di_dalam(unit):
            return found
        return self._posts.pejabat(unit, self._posts.pemangku(unit).pemegang)

    def digantikan(self, pihak: Pihak, anggota: Anggota, pemilik: str, oleh: Pejabat) -> str | None:
        """Code of the unit whose leader a party is by the text, where somebody above acts for it; None elsewhere."""
        puo = anggota.kedudukan.puo
        if pihak == "puo":
            unit = None if puo is None else puo.unit
        else:
            unit = self._post(pihak, anggota, pemilik) if pihak in _JABATAN else None
        return None if unit == oleh.unit else unit

    def _post(self, pihak: Pihak, anggota: Anggota, pemilik: str) -> str | None:
        """Code of the unit whose leader is a party."""
        return _JABATAN[pihak](self, anggota, pemilik)

    def _agency_above(self, kode: str) -> str:
        """The Perangkat Daerah of a unit: the nearest that counts as one of its own, else by the structure."""
        for unit in self._organisasi.jalur(kode):
            reading = self._own_agencies.get(unit.jenis)
            if reading is not None and self._chosen(reading):
                return unit.kode
        return self._organisasi.perangkat_daerah(kode).kode

    def _chosen(self, reading: str) -> bool:
        anomaly, _, tafsir = reading.partition("=")
        return not reading or self._resolver.buku.tafsir[anomaly] == tafsir

    def _agency(self, unit: str) -> str | None:
        """The Perangkat Daerah of a unit; None for the regency itself, which is none."""
        agency = self._pd(unit)
        return None if self.seluruh_daerah(agency) else agency

    def _above(self, pegawai: Pegawai, jabatan: str) -> str | None:
        above = units_above(self._resolver, pegawai)
        return next((unit.kode for unit in above if unit.jabatan_pimpinan == jabatan), None)

    def _authority_of(self, unit: str) -> str | None:
        """Of the regency, the unit marked pyb, else the sekretariat daerah; of another instansi, its root."""
        root = self._root(unit)
        if root.jenis != "pemerintah_daerah":
            return root.kode
        inside = list(self._organisasi.turunan(root.kode))
        marked = (below.kode for below in inside if "pyb" in below.penanda)
        return next(marked, next((below.kode for below in inside if below.jenis == "sekretariat_daerah"), None))

    def _ppk_of_requester(self, pemilik: str, concerned: Collection[str]) -> Pejabat | None:
        """The PPK over the owner's unit, or, where the requesting PUO is that very person, the requester's own.

        A leader's own PPK is not regulated everywhere; then there is none.
        """
        requester = self.unit_organisasi_pemilik(pemilik)
        asking = self._leader(requester, concerned)
        ppk = self._unconcerned(self._of_unit(pemilik).ppk, concerned)
        for unit in (requester, requester if asking is None else asking.unit):
            if ppk is None or ppk.unit == unit or (asking is not None and same_person(ppk, asking)):
                ppk = self._unconcerned(self._resolver.kedudukan_pimpinan(unit).ppk, concerned)
        return ppk

    def _unconcerned(self, ppk: Pejabat | None, concerned: Collection[str]) -> Pejabat | None:
        """A PPK, or who takes their place where the matter is their own."""
        if ppk is None or ppk.nip not in concerned:
            return ppk
        acting = self._resolver.own_case.acting(ppk.unit, concerned, appraises=True)
        return None if acting.unit is None else self._posts.pejabat(acting.unit, acting.holder)

    def _placed_in(self, kode: str) -> Kedudukan:
        return self._resolver.kedudukan(Pegawai(nip="", nama="", unit=kode, jenis_jabatan="pelaksana"))

    def _root_of(self, kode: str) -> Unit:
        return list(self._organisasi.jalur(kode))[-1]

    def _leader(self, kode: str, concerned: Collection[str]) -> Pejabat | None:
        acting = self._resolver.own_case.acting(kode, concerned)
        return None if acting.unit is None else self._posts.pejabat(acting.unit, acting.holder)


_JABATAN: dict[Pihak, Callable[[Parties, Anggota, str], str | None]] = {
    "pimpinan_unit": lambda parties, anggota, pemilik: (
        anggota.unit_organisasi if anggota.kedudukan.unit_organisasi else None
    ),
    # Of the head of an agency, who works under the kepala daerah, it is the one that they lead.
    "pimpinan_pd": lambda parties, anggota, pemilik: (
        parties._agency(anggota.unit_organisasi) or (anggota.memimpin and parties._agency(anggota.memimpin))
    ),
    "pyb": lambda parties, anggota, pemilik: parties._pyb(anggota.unit_organisasi),
    "puo_pemilik": lambda parties, anggota, pemilik: parties.unit_organisasi_pemilik(pemilik),
    "pimpinan_unit_pemilik": lambda parties, anggota, pemilik: pemilik,
    "pimpinan_pd_pemilik": lambda parties, anggota, pemilik: parties._agency(pemilik),
    "pyb_pemilik": lambda parties, anggota, pemilik: parties._pyb(pemilik),
    "pimpinan_instansi": lambda parties, anggota, pemilik: parties._root(anggota.unit_organisasi).kode,
    "pimpinan_instansi_pemilik": lambda parties, anggota, pemilik: parties._root(pemilik).kode,
    "sekretaris_daerah": lambda parties, anggota, pemilik: parties._secretariat,
    "kepala_daerah": lambda parties, anggota, pemilik: parties._regency,
    "jpt_pratama_di_atas": lambda parties, anggota, pemilik: parties._above(anggota.pegawai, "jpt_pratama"),
    "administrator_di_atas": lambda parties, anggota, pemilik: parties._above(anggota.pegawai, "administrator"),
}
"""Code of the unit whose leader each party is."""
