"""Facts of a case: what rules can demand of an employee's class."""

from collections.abc import Iterator, Mapping
from functools import cache

import attrs

from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.alur import FAKTA_ALUR, FAKTA_TIM
from tatakerja.values.organisasi import Susunan, Unit
from tatakerja.values.syarat import FAKTA_INTI, KOSONG, Atau, NilaiFakta, Syarat, SyaratSemua, fakta_tafsir, uraikan


@attrs.frozen(eq=False)
class Pattern:
    """Facts that many classes of employees share: what rules say of one of them they say of all.

    :ivar fakta: the facts by name.
    """

    fakta: Mapping[str, NilaiFakta]


class FactFinder:
    """Computes facts for classes of employees of one organisation under one book of rules.

    What follows from an independent unit is computed once for all units in it, and facts that come out the same are one
    and the same :class:`Pattern`: twenty thousand employees have a few hundred.

    :param organisasi: the units.
    :param buku: says which kinds are independent, which readings are chosen and which facts the regency adds.
    """

    def __init__(self, organisasi: Susunan, buku: BukuAturan) -> None:
        self._organisasi = organisasi
        self._buku = buku
        self._readings = {fakta_tafsir(kode): pilihan for kode, pilihan in buku.tafsir.items()}
        self._of_unit = cache(self._unit_facts)
        self._of_mandiri = cache(self._mandiri_facts)
        self._same: dict[tuple[NilaiFakta, ...], Pattern] = {}
        self._patterns: dict[tuple[Pattern, bool, str, str, str, str], Pattern] = {}
        self.is_outside = cache(self._is_outside)
        self.mandiri = cache(self._mandiri)
        self.dalam_mandiri = cache(self._inside)

    def pattern(self, unit: str, jenis_jabatan: str, jenjang: str, *, memimpin: bool) -> Pattern:
        """Facts of one class.

        :param unit: code of the employee's unit; for a leader, of the unit led.
        :param memimpin: whether the employee leads it.
        """
        place = self._of_unit(unit)
        of_led, of_above = self._led(unit) if memimpin else (KOSONG, KOSONG)
        key = (place, memimpin, jenis_jabatan, jenjang, of_led, of_above)
        found = self._patterns.get(key)
        if found is None:
            facts: dict[str, NilaiFakta] = {
                "memimpin": "ya" if memimpin else "tidak",
                "jenis_jabatan": jenis_jabatan,
                "jenjang": jenjang or KOSONG,
                "jabatan_dipimpin": of_led,
                "pimpinan_induk": of_above,
                **place.fakta,
            }
            for fakta in self._buku.kosakata.fakta:
                facts[fakta.nama] = next((row.nilai for row in fakta.baris if all_hold(row.bila, facts)), KOSONG)
            found = self._patterns[key] = Pattern(facts)
        return found

    def _led(self, kode: str) -> tuple[str, str]:
        """The posts that lead a unit, and the one above it."""
        led = self._organisasi.unit_menurut_kode[kode]
        above = None if led.induk is None else self._organisasi.unit_menurut_kode[led.induk]
        return led.jabatan_pimpinan, KOSONG if above is None else above.jabatan_pimpinan

    def _is_outside(self, kode: str) -> bool:
        """Whether a unit belongs to another instansi."""
        unit = self._organisasi.unit_menurut_kode[kode]
        return unit.jenis == "instansi_lain" if unit.induk is None else self.is_outside(unit.induk)

    def _mandiri(self, kode: str) -> Unit | None:
        """The nearest unit upward, the one given included, that is of an independent kind."""
        kinds = self._buku.jenis_mandiri
        return next((unit for unit in self._organisasi.jalur(kode) if unit.jenis in kinds), None)

    def _inside(self, kode: str) -> tuple[Unit, ...]:
        """The units below an independent one that belong to it, not to another independent unit."""
        kinds, inside = self._buku.jenis_mandiri, []
        stack = [*reversed(self._organisasi.bawahan[kode])]
        while stack:
            unit = stack.pop()
            if unit.jenis not in kinds:
                inside.append(unit)
                stack.extend(reversed(self._organisasi.bawahan[unit.kode]))
        return tuple(inside)

    def _mandiri_facts(self, kode: str) -> Mapping[str, NilaiFakta]:
        """Facts of all units that belong to an independent one."""
        mandiri, inside = self._organisasi.unit_menurut_kode[kode], self.dalam_mandiri(kode)
        return {
            "pada": mandiri.jenis,
            "dipimpin": mandiri.jabatan_pimpinan,
            "kelas": mandiri.kelas or KOSONG,
            "pola": mandiri.pola or KOSONG,
            "penanda": frozenset(mandiri.penanda),
            "bawahan": frozenset(unit.jabatan_pimpinan for unit in inside),
            "isi": frozenset(unit.jenis for unit in inside),
        }

    def _unit_facts(self, kode: str) -> Pattern:
        organisasi, mandiri = self._organisasi, self.mandiri(kode)
        facts: dict[str, NilaiFakta] = {
            **self._readings,
            "unit": organisasi.unit_menurut_kode[kode].jenis,
            "perangkat_daerah": organisasi.perangkat_daerah(kode).jenis,
            **(_OUTSIDE if mandiri is None else self._of_mandiri(mandiri.kode)),
        }
        path: list[str] = []
        if mandiri is not None:
            for unit in organisasi.jalur(kode):
                if unit is mandiri:
                    break
                path.append(unit.jenis)
        facts["jalur"] = frozenset(path)
        return self._same.setdefault(tuple(facts.values()), Pattern(facts))


_OUTSIDE: Mapping[str, NilaiFakta] = {
    "pada": KOSONG,
    "dipimpin": KOSONG,
    "kelas": KOSONG,
    "pola": KOSONG,
    "penanda": frozenset(),
    "bawahan": frozenset(),
    "isi": frozenset(),
}
"""Facts of a unit that belongs to no independent one."""


def holds(syarat: Syarat | Atau, facts: Mapping[str, NilaiFakta]) -> bool:
    """Whether the facts meet one condition; of alternatives, one of them."""
    if isinstance(syarat, Atau):
        return any(all_hold(one, facts) for one in syarat.pilihan)
    nilai = facts[syarat.fakta]
    if isinstance(nilai, str):
        met = nilai in syarat.nilai
    elif isinstance(nilai, int):
        least, most = syarat.paling_sedikit, syarat.paling_banyak
        met = (least is None or least <= nilai) and (most is None or nilai <= most)
    else:
        met = not syarat.nilai.isdisjoint(nilai)
    return met is not syarat.ingkar


def all_hold(conditions: SyaratSemua, facts: Mapping[str, NilaiFakta]) -> bool:
    """Whether the facts meet every condition."""
    for syarat in conditions:  # noqa: SIM110  # a loop is faster, and here a new class spends its time
        if not holds(syarat, facts):
            return False
    return True


def failures(conditions: SyaratSemua, facts: Mapping[str, NilaiFakta]) -> Iterator[tuple[Syarat, ...]]:
    """The conditions that the facts don't meet, for each choice of alternatives; one empty where all hold."""
    for one in uraikan(conditions):
        yield tuple(syarat for syarat in one if not holds(syarat, facts))


def left_open(conditions: SyaratSemua, facts: Mapping[str, NilaiFakta]) -> tuple[Syarat, ...]:
    """The conditions that alone fail, and that only because the data leaves them open; empty where others fail."""
    for failed in failures(conditions, facts):
        if failed and all(is_unknown(one, facts) for one in failed):
            return failed
    return ()


def is_unknown(syarat: Syarat, facts: Mapping[str, NilaiFakta]) -> bool:
    """Whether a condition failed only because the data leaves open: a class, a pattern or a derived fact."""
    return not syarat.ingkar and facts[syarat.fakta] == KOSONG and syarat.fakta not in _SELALU_TENTU


_SELALU_TENTU = frozenset(FAKTA_INTI) - {"kelas", "pola"} | FAKTA_ALUR.keys() | FAKTA_TIM.keys() | {"tahapan"}
"""Facts whose absence is itself an answer: no unit is led, no row answered before, a proposal leaves it out."""
