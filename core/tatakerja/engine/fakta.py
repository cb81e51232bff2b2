"""Facts of a case: what rules can demand of an employee's class."""

from collections.abc import Iterator, Mapping
from functools import cache

from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.organisasi import Susunan, Unit
from tatakerja.values.syarat import FAKTA_INTI, KOSONG, Atau, NilaiFakta, Syarat, SyaratSemua, fakta_tafsir, uraikan


class FactFinder:
    """Computes facts for classes of employees of one organisation under one book of rules.

    :param organisasi: the units.
    :param buku: says which kinds are independent, which readings are chosen and which facts the regency adds.
    """

    def __init__(self, organisasi: Susunan, buku: BukuAturan) -> None:
        self._organisasi = organisasi
        self._buku = buku
        self._readings = {fakta_tafsir(kode): pilihan for kode, pilihan in buku.tafsir.items()}
        self._of_unit = cache(self._unit_facts)
        self.mandiri = cache(self._mandiri)
        self.dalam_mandiri = cache(self._inside)

    def facts(self, unit: str, jenis_jabatan: str, jenjang: str, *, memimpin: bool) -> Mapping[str, NilaiFakta]:
        """Facts of one class.

        :param unit: code of the employee's unit; for a leader, of the unit led.
        :param memimpin: whether the employee leads it.
        """
        led = self._organisasi.unit_menurut_kode[unit] if memimpin else None
        above = self._organisasi.unit_menurut_kode[led.induk] if led is not None and led.induk is not None else None
        facts: dict[str, NilaiFakta] = {
            "memimpin": "ya" if memimpin else "tidak",
            "jenis_jabatan": jenis_jabatan,
            "jenjang": jenjang or KOSONG,
            "jabatan_dipimpin": KOSONG if led is None else led.jabatan_pimpinan,
            "pimpinan_induk": KOSONG if above is None else above.jabatan_pimpinan,
            **self._of_unit(unit),
        }
        for fakta in self._buku.kosakata.fakta:
            facts[fakta.nama] = next((row.nilai for row in fakta.baris if all_hold(row.bila, facts)), KOSONG)
        return facts

    def _mandiri(self, kode: str) -> Unit | None:
        """The nearest unit upward, the one given included, that is of an independent kind."""
        kinds = self._buku.jenis_mandiri
        return next((unit for unit in self._organisasi.jalur(kode) if unit.jenis in kinds), None)

    def _inside(self, kode: str) -> tuple[Unit, ...]:
        """The units below an independent one that belong to it, not to another independent unit."""
        return tuple(
            unit
            for unit in self._organisasi.turunan(kode)
            if unit.kode != kode and (near := self.mandiri(unit.kode)) is not None and near.kode == kode
        )

    def _unit_facts(self, kode: str) -> dict[str, NilaiFakta]:
        organisasi, mandiri = self._organisasi, self.mandiri(kode)
        facts: dict[str, NilaiFakta] = {
            **self._readings,
            "unit": organisasi.unit_menurut_kode[kode].jenis,
            "perangkat_daerah": organisasi.perangkat_daerah(kode).jenis,
            "pada": KOSONG,
            "dipimpin": KOSONG,
            "kelas": KOSONG,
            "pola": KOSONG,
            "penanda": frozenset(),
            "jalur": frozenset(),
            "bawahan": frozenset(),
            "isi": frozenset(),
        }
        if mandiri is not None:
            path = []
            for unit in organisasi.jalur(kode):
                if unit is mandiri:
                    break
                path.append(unit.jenis)
            inside = self.dalam_mandiri(mandiri.kode)
            facts |= {
                "pada": mandiri.jenis,
                "dipimpin": mandiri.jabatan_pimpinan,
                "kelas": mandiri.kelas or KOSONG,
                "pola": mandiri.pola or KOSONG,
                "penanda": frozenset(mandiri.penanda),
                "jalur": frozenset(path),
                "bawahan": frozenset(unit.jabatan_pimpinan for unit in inside),
                "isi": frozenset(unit.jenis for unit in inside),
            }
        return facts


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


def is_open(conditions: SyaratSemua, facts: Mapping[str, NilaiFakta]) -> bool:
    """Whether conditions fail only because the data leaves something open."""
    return any(failed and all(is_unknown(one, facts) for one in failed) for failed in failures(conditions, facts))


def is_unknown(syarat: Syarat, facts: Mapping[str, NilaiFakta]) -> bool:
    """Whether a condition failed only because the data leaves open: a class, a pattern or a derived fact."""
    return not syarat.ingkar and facts[syarat.fakta] == KOSONG and syarat.fakta not in _SELALU_TENTU


_SELALU_TENTU = frozenset(FAKTA_INTI) - {"kelas", "pola"}
"""Facts whose absence is itself an answer: no unit is led, no independent unit is above."""
