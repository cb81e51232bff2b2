"""Proposals decided again: what the rules give, asked once for all that differ in nothing by which they decide.

Rules know classes of employees, the units in which they and the owner are, and who holds the posts there. So two
proposals of equal classes, in agencies whose posts are held alike, under the same rows, have the same route. Where a
post outside of these was looked at, the regulation is of another kind, and each proposal is asked for itself.
"""

import marshal
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Any

import attrs

from tatakerja.journal.event import to_canonical
from tatakerja.penugasan.commands.usul import PeriksaUsulan
from tatakerja.penugasan.life.event import AlurBeku, Diusulkan, LangkahBeku
from tatakerja.penugasan.replay.hari import HariLampau
from tatakerja.penugasan.siapa import Siapa
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.answers.usulan import Usulan
from tatakerja.values.galat import GalatTatakerja

BAGIAN_SUSULAN = ("evaluasi", "pelaporan")
"""Parts of a frozen route that older proposals haven't got."""
_KEPT = 20_000
_SAME = 500
"""How many proposals are kept as they were written, to know others that are the same without reading them."""


@attrs.define
class UsulanUlang:
    """Gives what is wrong with proposals.

    :ivar ditanya: how many were asked of the rules, the others being like one of these.
    :ivar mandiri: whether each is asked for itself.
    """

    ditanya: int = 0
    mandiri: bool = False
    _known: dict[tuple[Any, ...], tuple[bytes, ...]] = attrs.field(factory=dict)
    _wide: dict[tuple[Any, ...], tuple[str, ...]] = attrs.field(factory=dict)
    _inner: dict[tuple[int, frozenset[str]], tuple[str, ...]] = attrs.field(factory=dict)
    _same: set[tuple[tuple[bytes, ...], bytes]] = attrs.field(factory=set)
    _books: list[BukuAturan] = attrs.field(factory=list)

    def cacat(
        self, first: Diusulkan, buku: BukuAturan, hari: HariLampau, oleh: str, orang: Sequence[str]
    ) -> Iterable[str]:
        """Say why a proposal isn't the one that the rules give, or isn't for who proposed it.

        :param first: the event's data; by the version of the rules that the book is of.
        :param orang: NIPs of its persons.
        :raises GalatTatakerja: as proposing it that day does.
        """
        found = () if self.mandiri else self._like(first, buku, hari, oleh, orang)
        if found and self._is(first, found):
            return ()
        given = self._ask(first, buku, hari, oleh, orang)
        return _compared(first, given)

    def _is(self, first: Diusulkan, digests: tuple[bytes, ...]) -> bool:
        """Whether a proposal is the one of these digests; parts that it hasn't got aren't compared."""
        # Byte by byte the same as one that was: the form has no references, and tells true from 1.
        there = [(part, first.get(part)) for part in BAGIAN_SUSULAN if part in first]
        like = digests, marshal.dumps((first["ppk"], first["langkah"], there), 2)
        if like in self._same:
            return True
        route, *parts = digests
        if _digest([first["ppk"], [_essence(step) for step in first["langkah"]]]) != route:
            return False
        if any(
            _digest(first.get(part)) != digest
            for part, digest in zip(BAGIAN_SUSULAN, parts, strict=True)
            if part in first
        ):
            return False
        if len(self._same) >= _SAME:
            self._same.clear()
        self._same.add(like)
        return True

    def _like(
        self, first: Diusulkan, buku: BukuAturan, hari: HariLampau, oleh: str, orang: Sequence[str]
    ) -> tuple[bytes, ...]:
        """The digests of what the rules give for this one or one like it; none where they refuse."""
        organisasi = hari.organisasi
        people = [organisasi.pegawai_ber_nip(nip) for nip in orang]
        units = {first["pemilik"], *(one.unit for one in people if one is not None)}
        held = {nip: hari.posts.jabatan_dipegang(nip) for nip in (*orang, oleh)}
        units |= {row.unit for rows in held.values() for row in rows}
        proposer = organisasi.pegawai_ber_nip(oleh)
        units |= set() if proposer is None else {proposer.unit}
        region = self._region(hari, units)
        if region is None:
            return ()
        di = hari.di
        key = (
            id(buku), hari.tanda[0], hari.masa_aturan, first["cara"], first["pemilik"], first["sifat"], first["ketua"],
            first["anggota"], orang.index(oleh) if oleh in orang else oleh,
            tuple(sorted(range(len(orang)), key=orang.__getitem__)),
            tuple([
                nip if one is None or held[nip] else (
                    one.unit, one.jenis_jabatan, one.jenjang, one.status_asn, one.kedudukan_khusus
                )
                for nip, one in zip(orang, people, strict=True)
            ]),
            region, tuple([id(di.get(unit)) for unit in region]),
        )  # fmt: skip
        found = self._known.get(key)
        if found is None:
            hari.dilihat.clear()
            try:
                given = self._ask(first, buku, hari, oleh, orang)
            except GalatTatakerja:
                return ()
            if hari.dilihat.difference(region):
                # Of what was kept so far nothing is wrong: the posts outside that were looked at are none of theirs.
                self.mandiri = True
                self._known.clear()
                return ()
            if len(self._known) >= _KEPT:
                self._known.clear()
            if buku not in self._books:
                self._books.append(buku)  # kept, lest another comes to have its id
            found = self._known[key] = _digests(given)
        return found

    def _ask(self, first: Diusulkan, buku: BukuAturan, hari: HariLampau, oleh: str, orang: Sequence[str]) -> AlurBeku:
        self.ditanya += 1
        usulan = Usulan(
            cara=first["cara"],
            pemilik=first["pemilik"],
            pegawai=tuple(orang[: first["anggota"]]),
            ketua=None if first["ketua"] is None else orang[first["ketua"]],
            sifat=first["sifat"],
            porsi=first["porsi"],
            mulai=first["mulai"],
            selesai=first["selesai"],
        )
        return PeriksaUsulan(buku, usulan, Siapa(oleh=oleh), isian=False).prepare(hari, None).beku

    def _region(self, hari: HariLampau, units: set[str]) -> tuple[str, ...] | None:
        """The units of the agencies in which some units are, and of those from which holders of posts there come."""
        organisasi, di = hari.organisasi, hari.di
        there = organisasi.unit_menurut_kode
        if not units <= there.keys():
            return None
        agencies = frozenset(organisasi.perangkat_daerah(unit).kode for unit in units)
        inner = self._units(hari, agencies)
        key = (id(inner), tuple([id(di.get(unit)) for unit in inner]))
        found = self._wide.get(key)
        if found is None:
            holders = (organisasi.pegawai_ber_nip(row.nip) for unit in inner for row in di.get(unit, ()))
            others = {organisasi.perangkat_daerah(one.unit).kode for one in holders if one is not None}
            found = self._units(hari, agencies | others)
            if len(self._wide) >= _KEPT:
                self._wide.clear()
            self._wide[key] = found
        return found

    def _units(self, hari: HariLampau, agencies: frozenset[str]) -> tuple[str, ...]:
        """The units of some agencies, with the roots and the secretariat, which are of all."""
        key = hari.cuplikan, agencies
        known = self._inner.get(key)
        if known is None:
            organisasi = hari.organisasi
            found = {root.kode for root in organisasi.akar}
            common = {one.kode for one in organisasi.unit if one.jenis == "sekretariat_daerah" or "pyb" in one.penanda}
            for agency in {organisasi.perangkat_daerah(unit).kode for unit in (*agencies, *common)} - found:
                found.update(unit.kode for unit in organisasi.turunan(agency))
            known = self._inner[key] = tuple(sorted(found))
        return known


def _essence(step: LangkahBeku) -> tuple[Any, ...]:
    """What a step decides: whose it is, what it does, for whom."""
    return tuple(step[key] for key in ("no", "aksi", "pihak", "unit", "orang", "dokumen", "pegawai", "bebas"))


def _digest(value: object) -> bytes:
    return sha256(to_canonical(value).encode()).digest()


def _digests(given: AlurBeku) -> tuple[bytes, ...]:
    route = [given["ppk"], [_essence(step) for step in given["langkah"]]]
    return _digest(route), *(_digest(given.get(part)) for part in BAGIAN_SUSULAN)


def _compared(first: Diusulkan, given: AlurBeku) -> list[str]:
    by_rules = f"yang diberikan aturan {first['regulasi']} versi {first['versi']} pada hari itu"
    found = []
    if given["ppk"] != first["ppk"] or [*map(_essence, given["langkah"])] != [*map(_essence, first["langkah"])]:
        found.append(f"alurnya bukan {by_rules}")
    # As the chain keeps them: what was frozen has gone through JSON, what is given hasn't.
    found += [
        f"{part}nya bukan {by_rules}"
        for part in BAGIAN_SUSULAN
        if part in first and to_canonical(given.get(part)) != to_canonical(first.get(part))
    ]
    return found
