"""What all parts of an audit look at: the organisation on the day, its answers by class, and the extent asked for."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import Protocol

import attrs

from tatakerja.engine.jabatan import PostBook
from tatakerja.engine.kedudukan import KedudukanResolver
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.galat import TidakDitemukan
from tatakerja.values.kedudukan import Kedudukan
from tatakerja.values.organisasi import Organisasi, Pegawai, Unit


class SistemDiaudit(Protocol):
    """What an audit needs of a system; :class:`tatakerja.Questions` has it."""

    @property
    def organisasi(self) -> Organisasi:
        """Units, employees and holders."""
        ...

    @property
    def buku(self) -> BukuAturan:
        """The compiled rules."""
        ...

    @property
    def tanggal(self) -> date:
        """The day as of which it answers."""
        ...


@attrs.frozen
class KelasTerjawab:
    """The employees of one class, and the answer that they share."""

    kedudukan: Kedudukan
    pegawai: list[Pegawai]

    @property
    def unit(self) -> str:
        """The unit in which they are all placed."""
        return self.pegawai[0].unit


class KonteksAudit:
    """One audit's view of an organisation. Answers are grouped once; everything after that looks at classes.

    :param sistem: whose organisation, rules and day.
    :param pd: the Perangkat Daerah to which remarks are limited; None for all.
    :param resolver: what answers for it, where the same is asked elsewhere, too; one of its own if not given.
    :raises TidakDitemukan: if ``pd`` is no unit, or a unit inside another PD.
    """

    def __init__(
        self, sistem: SistemDiaudit, pd: str | None = None, *, resolver: KedudukanResolver | None = None
    ) -> None:
        self.organisasi, self.buku, self.tanggal, self.pd = sistem.organisasi, sistem.buku, sistem.tanggal, pd
        self.resolver = resolver or KedudukanResolver(self.organisasi, self.buku, self.tanggal)
        self._root: dict[str, Unit] = {}
        self._pd_of: dict[str, str] = {}
        for root in self.organisasi.akar:
            for unit in self.organisasi.turunan(root.kode):
                self._root[unit.kode] = root
                whole = root.jenis == "instansi_lain" or unit is root
                self._pd_of[unit.kode] = (
                    root.kode if whole else unit.kode if unit.induk == root.kode else self._pd_of[unit.induk or ""]
                )
        if pd is not None:
            _check_pd(pd, self._pd_of)
        self.semua_kelas = self._classes()

    @property
    def posts(self) -> PostBook:
        """The holders of posts on the day."""
        return self.resolver.posts

    def pd_dari(self, unit: str) -> str:
        """Code of a unit's PD; within another instansi, of its root."""
        return self._pd_of[unit]

    def lain(self, unit: str) -> bool:
        """Whether a unit belongs to another instansi, outside the regulation."""
        return self._root[unit].jenis == "instansi_lain"

    def termasuk(self, unit: str) -> bool:
        """Whether the audit covers a unit."""
        return self.pd is None or self._pd_of[unit] == self.pd

    @cached_property
    def unit(self) -> tuple[Unit, ...]:
        """The units covered, in the order of unit.csv."""
        return tuple(unit for unit in self.organisasi.unit if self.termasuk(unit.kode))

    @cached_property
    def kelas(self) -> tuple[KelasTerjawab, ...]:
        """The classes of employees covered."""
        return tuple(kelas for kelas in self.semua_kelas if self.termasuk(kelas.unit))

    def pegawai(self) -> Iterator[Pegawai]:
        """The employees covered, in the order of pegawai.csv."""
        return (pegawai for pegawai in self.organisasi.pegawai if self.termasuk(pegawai.unit))

    @cached_property
    def sebagai_ppk(self) -> Counter[str]:
        """How many employees each post appraises, by code of the unit that it leads."""
        return self._dependants("ppk")

    @cached_property
    def sebagai_puo(self) -> Counter[str]:
        """For how many employees each post is the PUO."""
        return self._dependants("puo")

    def _dependants(self, role: str) -> Counter[str]:
        count: Counter[str] = Counter()
        for kelas in self.semua_kelas:
            official = getattr(kelas.kedudukan, role)
            if official is not None:
                count[official.unit] += len(kelas.pegawai)
        return count

    def _classes(self) -> tuple[KelasTerjawab, ...]:
        # Holders of posts have answers of their own, so a class may fall apart; the class's number keeps apart what a
        # resolver might answer with one value.
        groups: dict[tuple[int, int], KelasTerjawab] = {}
        for number, (pegawai, kedudukan) in zip(self.organisasi.kelas_pegawai, self.resolver.semua(), strict=True):
            key = number, id(kedudukan)
            group = groups.get(key)
            if group is None:
                groups[key] = KelasTerjawab(kedudukan, [pegawai])
            else:
                group.pegawai.append(pegawai)
        return tuple(groups.values())


def _check_pd(pd: str, pd_of: dict[str, str]) -> None:
    if pd not in pd_of:
        raise TidakDitemukan(f"unit {pd!r} tidak ada di antara unit organisasi ini")
    if pd_of[pd] != pd:
        raise TidakDitemukan(f"unit {pd!r} bukan Perangkat Daerah; Perangkat Daerah-nya {pd_of[pd]!r}")
