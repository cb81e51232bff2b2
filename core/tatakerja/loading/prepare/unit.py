"""The units that lists name, as a tree: what is told of each, what is derived, which code it gets."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from tatakerja.loading.prepare.hasil import Tempat
from tatakerja.loading.prepare.mapping import Sinonim
from tatakerja.loading.prepare.titles import key_of_unit

AKAR: Final = "pemerintah_daerah"
PERANGKAT_DAERAH: Final = frozenset(
    {"sekretariat_daerah", "sekretariat_dprd", "inspektorat", "dinas", "badan", "satpol_pp", "kecamatan", "rsud"}
)
"""Kinds that stand directly under the regency where a list says nothing else."""
_NOT_IN_CODE: Final = re.compile(r"[^A-Z0-9]+")


@attrs.define(eq=False)
class SimpulUnit:
    """A unit.

    :ivar nama: as the list has it first; ``jenis`` its kind, empty while it isn't known.
    :ivar jabatan_pimpinan: rank of the post that leads it; empty while nothing tells it.
    """

    nama: str
    jenis: str
    induk: "SimpulUnit | None"
    tempat: Tempat
    jabatan_pimpinan: str = ""
    bawahan: list["SimpulUnit"] = attrs.field(factory=list)

    @property
    def kunci(self) -> str:
        """What its writings have in common."""
        return key_of_unit(self.nama)

    @property
    def agency(self) -> "SimpulUnit":
        """The agency that it belongs to; itself if it stands directly under the regency, or is the regency."""
        unit = self
        while unit.induk is not None and unit.induk.induk is not None:
            unit = unit.induk
        return unit

    def jalur(self) -> Iterator["SimpulUnit"]:
        """Itself and every unit above, the nearest first."""
        unit: SimpulUnit | None = self
        while unit is not None:
            yield unit
            unit = unit.induk

    def turunan(self) -> Iterator["SimpulUnit"]:
        """Itself and every unit below, parents first."""
        yield self
        for unit in self.bawahan:
            yield from unit.turunan()


class Pohon:
    """The units of a regency."""

    def __init__(self, nama: str, tempat: Tempat) -> None:
        self.akar = SimpulUnit(nama, AKAR, None, tempat, "kepala_daerah")

    def below(self, parent: SimpulUnit, nama: str, jenis: str, tempat: Tempat) -> SimpulUnit:
        """The unit of a name directly below another, made where there is none."""
        key = key_of_unit(nama)
        for unit in parent.bawahan:
            if unit.kunci == key:
                unit.jenis = unit.jenis or jenis
                return unit
        unit = SimpulUnit(nama, jenis, parent, tempat)
        parent.bawahan.append(unit)
        return unit

    def find(self, agency: SimpulUnit, nama: str) -> list[SimpulUnit]:
        """The units of a name anywhere in an agency."""
        key = key_of_unit(nama)
        return [unit for unit in agency.turunan() if unit.kunci == key]

    def move(self, unit: SimpulUnit, parent: SimpulUnit) -> None:
        """Put a unit below another."""
        if unit.induk is not None:
            unit.induk.bawahan.remove(unit)
        unit.induk = parent
        parent.bawahan.append(unit)

    def codes(self) -> list[tuple[str, SimpulUnit]]:
        """Every unit with its code, parents first: made of the names above and its own, the same each time."""
        found: list[tuple[str, SimpulUnit]] = []
        self._code(self.akar, "", found)
        return found

    def _code(self, unit: SimpulUnit, above: str, found: list[tuple[str, SimpulUnit]]) -> None:
        own = "PEMDA" if unit is self.akar else above + _slug(unit.nama)
        taken = {code for code, _ in found}
        code, number = own, 2
        while code in taken:
            code, number = f"{own}-{number}", number + 1
        found.append((code, unit))
        for below in unit.bawahan:
            self._code(below, "" if unit is self.akar else f"{code}.", found)


def _slug(nama: str) -> str:
    return _NOT_IN_CODE.sub("-", nama.upper()).strip("-") or "UNIT"


def rank_of(unit: SimpulUnit, sinonim: Sinonim) -> tuple[str, bool]:
    """The rank of the post that leads a unit, and whether it was taken from its kind."""
    if unit.jabatan_pimpinan:
        return unit.jabatan_pimpinan, False
    if unit.induk is not None and unit.jenis == "sekretariat" and unit.induk.jenis in ("kecamatan", "kelurahan"):
        return "pengawas", True
    return sinonim.jabatan_pimpinan.get(unit.jenis, "pengawas"), True


def paths_first(paths: Sequence[Sequence[str]]) -> list[int]:
    """The order in which paths are taken: the longest first, so that a name alone finds the unit that a path placed."""
    return sorted(range(len(paths)), key=lambda place: -len(paths[place]))
