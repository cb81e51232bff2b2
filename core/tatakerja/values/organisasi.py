"""The organisation as of its files: units, employees and the holders of posts, indexed once and never changed."""

from abc import ABC, abstractmethod
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import Any, Final, TypeVar

import attrs

from tatakerja.values import isian
from tatakerja.values.galat import KesalahanNilai
from tatakerja.values.isian import PANJANG_NIP, type_faults
from tatakerja.values.istilah import (
    GOLONGAN,
    JABATAN_PIMPINAN,
    JENIS_JABATAN,
    JENJANG,
    KEDUDUKAN_KHUSUS,
    KELAS_UNIT,
    SEBAGAI,
    STATUS_ASN,
)
from tatakerja.values.teks import Tampak

_JENJANG = (*JENJANG, "")
_TEKS = {str}
# Millions of employees are made: what is right is seen at a glance, what isn't is then looked at.
_JENIS_SAH, _JENJANG_SAH, _STATUS_SAH, _GOLONGAN_SAH = map(frozenset, (JENIS_JABATAN, _JENJANG, STATUS_ASN, GOLONGAN))


@attrs.frozen(repr=False)
class Unit(Tampak):
    """A unit of the organisation, one row of ``unit.csv``; an empty cell is an empty string, an empty induk None.

    :raises GalatNilai: with every field that can't be what it should; any kind of unit is taken, a plugin may add some.
    """

    kode: str
    nama: str
    jenis: str
    induk: str | None
    jabatan_pimpinan: str
    sebutan_pimpinan: str = ""
    kelas: str = ""
    penanda: tuple[str, ...] = attrs.field(default=(), converter=isian.as_tuple)
    pola: str = ""

    def __attrs_post_init__(self) -> None:
        if not (
            {
                self.kode.__class__, self.nama.__class__, self.jenis.__class__, self.sebutan_pimpinan.__class__,
                self.pola.__class__,
            } == _TEKS
            and self.kode.strip()
            and self.jenis.strip()
            and (self.induk is None or (self.induk.__class__ is str and self.induk.strip()))
            and self.jabatan_pimpinan in JABATAN_PIMPINAN
            and self.kelas in KELAS_UNIT
            and self.penanda == ()
        ):  # fmt: skip
            isian.require("unit", self._faults())

    def _faults(self) -> Iterator[KesalahanNilai]:
        for tempat in ("kode", "jenis"):
            yield from isian.text(tempat, getattr(self, tempat), kosong=False)
        for tempat in ("nama", "sebutan_pimpinan", "pola"):
            yield from isian.text(tempat, getattr(self, tempat))
        if self.induk is not None:
            yield from isian.text("induk", self.induk, kosong=False)
        yield from isian.choice("jabatan_pimpinan", self.jabatan_pimpinan, JABATAN_PIMPINAN)
        yield from isian.choice("kelas", self.kelas, KELAS_UNIT)
        yield from isian.texts("penanda", self.penanda)


@attrs.frozen(repr=False)
class Pegawai(Tampak):
    """An employee, one row of ``pegawai.csv``.

    :ivar kedudukan_khusus: what a structural official is who by nature leads no unit; empty for all others.
    :ivar golongan: the person's rank (``III/a``; of a PPPK ``IX``); no rule asks for it.
    :ivar unor_id: the identifier of their unit in SIASN, kept for what goes back there; likewise ``pns_id`` their own.
    :raises GalatNilai: with every field that can't be what it should. A NIP may be written with spaces.
    """

    nip: str
    nama: str
    unit: str
    jenis_jabatan: str
    jenjang: str = ""
    nama_jabatan: str = ""
    status_asn: str = ""
    kompetensi: tuple[str, ...] = ()
    kedudukan_khusus: str = ""
    golongan: str = ""
    unor_id: str = ""
    pns_id: str = ""

    def __attrs_post_init__(self) -> None:
        nip = self.nip
        if not (
            {
                nip.__class__, self.nama.__class__, self.unit.__class__, self.jenis_jabatan.__class__,
                self.jenjang.__class__, self.nama_jabatan.__class__, self.status_asn.__class__,
                self.golongan.__class__, self.unor_id.__class__, self.pns_id.__class__,
            } == _TEKS
            and len(nip) == PANJANG_NIP
            and nip.isdigit()
            and self.unit.strip()
            and self.jenis_jabatan in _JENIS_SAH
            and self.jenjang in _JENJANG_SAH
            and self.status_asn in _STATUS_SAH
            and self.kompetensi.__class__ is tuple
            and {one.__class__ for one in self.kompetensi} <= _TEKS
            and self.kedudukan_khusus == ""
            and self.golongan in _GOLONGAN_SAH
        ):  # fmt: skip
            object.__setattr__(self, "nip", isian.nip(nip))
            object.__setattr__(self, "kompetensi", isian.as_tuple(self.kompetensi))
            isian.require("pegawai", self._faults())

    def _faults(self) -> Iterator[KesalahanNilai]:
        yield from isian.text("unit", self.unit, kosong=False)
        for tempat in ("nip", "nama", "nama_jabatan", "unor_id", "pns_id"):
            yield from isian.text(tempat, getattr(self, tempat))
        yield from isian.choice("golongan", self.golongan, GOLONGAN)
        yield from isian.choice("jenis_jabatan", self.jenis_jabatan, JENIS_JABATAN)
        yield from isian.choice("jenjang", self.jenjang, _JENJANG)
        yield from isian.choice("status_asn", self.status_asn, STATUS_ASN)
        yield from isian.texts("kompetensi", self.kompetensi)
        yield from isian.choice("kedudukan_khusus", self.kedudukan_khusus, KEDUDUKAN_KHUSUS)


@attrs.frozen(repr=False)
class Pemangku(Tampak):
    """Who holds the post that leads a unit, as what and when; one row of ``pejabat.csv``.

    ``selesai`` is the last day, included; None is open. Days may be given as ISO text.

    :raises GalatNilai: with every field that can't be what it should.
    """

    unit: str
    nip: str = attrs.field(converter=isian.nip)
    sebagai: str
    mulai: date = attrs.field(converter=isian.as_day)
    selesai: date | None = attrs.field(default=None, converter=isian.as_day)
    dasar: str = ""

    def __attrs_post_init__(self) -> None:
        last = self.selesai
        if not (
            {self.unit.__class__, self.nip.__class__, self.dasar.__class__} == _TEKS
            and self.unit.strip()
            and self.nip.strip()
            and self.sebagai in SEBAGAI
            and self.mulai.__class__ is date
            and (last is None or (last.__class__ is date and self.mulai <= last))
        ):
            isian.require("pemangku", self._faults())

    def _faults(self) -> Iterator[KesalahanNilai]:
        for tempat in ("unit", "nip"):
            yield from isian.text(tempat, getattr(self, tempat), kosong=False)
        yield from isian.choice("sebagai", self.sebagai, SEBAGAI)
        yield from isian.text("dasar", self.dasar)
        wrong = list(isian.is_day("mulai", self.mulai))
        if self.selesai is not None:
            wrong += isian.is_day("selesai", self.selesai)
        yield from wrong
        if self.selesai is not None and not wrong and self.selesai < self.mulai:
            yield KesalahanNilai("selesai", f"{self.selesai} sebelum mulai {self.mulai}", "periksa kedua tanggalnya")

    def menjabat(self, tanggal: date) -> bool:
        """Whether the period covers a day."""
        return self.mulai <= tanggal and (self.selesai is None or tanggal <= self.selesai)


T = TypeVar("T", Unit, Pegawai, Pemangku)
_SLOTS: Final[Mapping[type, tuple[Callable[[object, object], None], ...]]] = {
    kelas: tuple(getattr(kelas, name).__set__ for name in kelas.__match_args__) for kelas in (Unit, Pegawai, Pemangku)
}
"""What puts each field of a frozen value in its place, in order."""


def as_read(kelas: type[T], *isi: object) -> T:
    """A row as it stands in a file, unchecked: whoever reads files tells its faults by line and column.

    :param isi: every field, in order.
    """
    row = object.__new__(kelas)
    for put, value in zip(_SLOTS[kelas], isi, strict=True):
        put(row, value)
    return row


def require_rows(nama: str, **series: tuple[object, type[Any]]) -> None:
    """Refuse what should be series of rows and isn't.

    :param series: by field what was given, and the class of its rows.
    :raises GalatNilai: with every fault of the first that has some.
    """
    for name, (given, kelas) in series.items():
        if not (isinstance(given, tuple) and {kelas}.issuperset(map(type, given))):
            isian.require(nama, type_faults(given, tuple[kelas, ...], name))  # type: ignore[valid-type]


def rows_by(rows: Iterable[Pemangku], key: Callable[[Pemangku], str]) -> Mapping[str, tuple[Pemangku, ...]]:
    """Rows of holders by what tells them apart, those of one in their order."""
    found: dict[str, list[Pemangku]] = {}
    for row in rows:
        found.setdefault(key(row), []).append(row)
    return {word: tuple(some) for word, some in found.items()}


KelasPegawai = tuple[str, str, str, str]
"""What an answer depends on for one who holds no post: unit, jenis_jabatan, jenjang, kedudukan_khusus."""


@attrs.frozen(eq=False)
class Susunan(ABC):
    """Units and the holders of their posts, indexed, with the employees that can be asked about.

    Rules are asked of this much; who needs everyone needs an :class:`Organisasi`.

    :ivar unit: in the order of unit.csv; likewise ``pemangku``.
    :ivar unit_menurut_kode: units by code.
    :ivar bawahan: the units directly under each unit.

    :raises GalatNilai: if a series isn't one, or something else stands in it.
    :raises ValueError: if two units have one code, a parent of a unit doesn't exist, or the units are no forest.
    """

    unit: tuple[Unit, ...] = attrs.field(converter=isian.as_tuple)
    pemangku: tuple[Pemangku, ...] = attrs.field(converter=isian.as_tuple, default=(), repr=False)
    unit_menurut_kode: Mapping[str, Unit] = attrs.field(init=False, repr=False)
    bawahan: Mapping[str, tuple[Unit, ...]] = attrs.field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        require_rows(type(self).__name__, unit=(self.unit, Unit), pemangku=(self.pemangku, Pemangku))
        units = {unit.kode: unit for unit in self.unit}
        if len(units) < len(self.unit):
            raise ValueError("dua unit berkode sama")
        children: dict[str, list[Unit]] = {kode: [] for kode in units}
        for unit in self.unit:
            if unit.induk is not None:
                if unit.induk not in children:
                    raise ValueError(f"unit {unit.induk!r} tidak ada dalam organisasi")
                children[unit.induk].append(unit)
        put = object.__setattr__
        put(self, "unit_menurut_kode", MappingProxyType(units))
        put(self, "bawahan", MappingProxyType({kode: tuple(below) for kode, below in children.items()}))
        reached = sum(1 for root in self.akar for _ in self.turunan(root.kode))
        if reached != len(self.unit):
            raise ValueError("susunan unit berputar: ada unit yang tidak berujung pada akar")

    @cached_property
    def pemangku_unit(self) -> Mapping[str, tuple[Pemangku, ...]]:
        """The rows of holders, of any day, by the unit whose post they are of."""
        return rows_by(self.pemangku, lambda row: row.unit)

    @cached_property
    def pemangku_nip(self) -> Mapping[str, tuple[Pemangku, ...]]:
        """The rows of holders, of any day, by NIP."""
        return rows_by(self.pemangku, lambda row: row.nip)

    @abstractmethod
    def nomor(self, nip: str) -> int | None:
        """Place of an employee in the order of record; None if unknown."""

    @abstractmethod
    def pegawai_ber_nip(self, nip: str) -> Pegawai | None:
        """The employee of a NIP; None if unknown."""

    @property
    def akar(self) -> Sequence[Unit]:
        """The units without a parent."""
        return [unit for unit in self.unit if unit.induk is None]

    @property
    def pemerintah_daerah(self) -> Unit | None:
        """The root that is the regency itself."""
        return next((unit for unit in self.akar if unit.jenis == "pemerintah_daerah"), None)

    def jalur(self, kode: str) -> Iterator[Unit]:
        """A unit and its ancestors, up to the root."""
        unit: Unit | None = self.unit_menurut_kode[kode]
        while unit is not None:
            yield unit
            unit = None if unit.induk is None else self.unit_menurut_kode[unit.induk]

    def turunan(self, kode: str) -> Iterator[Unit]:
        """A unit and everything below it, parents first."""
        stack = [self.unit_menurut_kode[kode]]
        while stack:
            unit = stack.pop()
            yield unit
            stack.extend(reversed(self.bawahan[unit.kode]))

    def perangkat_daerah(self, kode: str) -> Unit:
        """The PD of a unit: its highest ancestor below the root; of a root itself, the root."""
        path = list(self.jalur(kode))
        return path[-2] if len(path) > 1 else path[0]


@attrs.frozen(eq=False)
class Organisasi(Susunan):
    """Units, employees and holders, indexed; immutable, so safe to share between threads.

    The constructor trusts its rows; :func:`tatakerja.baca_organisasi` is what checks files.

    :ivar pegawai: in the order of pegawai.csv.
    :ivar kelas: the distinct classes of employees.
    :ivar kelas_pegawai: per employee, the position of their class in ``kelas``.

    :raises GalatNilai: if a series isn't one, or something else stands in it.
    :raises ValueError: if two units have one code, a parent or a unit doesn't exist, or the units are no forest.
    """

    pegawai: tuple[Pegawai, ...] = attrs.field(converter=isian.as_tuple, repr=False)
    pemangku: tuple[Pemangku, ...] = attrs.field(converter=isian.as_tuple, default=(), repr=False)
    kelas: tuple[KelasPegawai, ...] = attrs.field(init=False, repr=False)
    kelas_pegawai: Sequence[int] = attrs.field(init=False, repr=False)
    _nomor: Mapping[str, int] = attrs.field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        require_rows(type(self).__name__, pegawai=(self.pegawai, Pegawai))
        super().__attrs_post_init__()
        # A million employees fall into a few thousand classes; per employee only the class's number is kept.
        numbers: dict[KelasPegawai, int] = {}
        number = numbers.setdefault
        kelas_pegawai = array(
            "I",
            [number((p.unit, p.jenis_jabatan, p.jenjang, p.kedudukan_khusus), len(numbers)) for p in self.pegawai],
        )
        for kelas in numbers:
            if kelas[0] not in self.unit_menurut_kode:
                raise ValueError(f"unit {kelas[0]!r} tidak ada dalam organisasi")
        put = object.__setattr__
        put(self, "kelas", tuple(numbers))
        put(self, "kelas_pegawai", kelas_pegawai)
        put(self, "_nomor", {p.nip: nomor for nomor, p in enumerate(self.pegawai)})

    def __reduce__(self) -> tuple[type["Organisasi"], tuple[object, ...]]:
        """Pickled and copied by its rows: the indexes are made again."""
        return type(self), (self.unit, self.pegawai, self.pemangku)

    def nomor(self, nip: str) -> int | None:
        """Position of an employee in ``pegawai``; None if unknown."""
        return self._nomor.get(nip)

    def pegawai_ber_nip(self, nip: str) -> Pegawai | None:
        """The employee of a NIP; None if unknown."""
        nomor = self._nomor.get(nip)
        return None if nomor is None else self.pegawai[nomor]

    def pegawai_unit(self, kode: Iterable[str]) -> Iterator[Pegawai]:
        """The employees placed in any of the units given."""
        wanted = frozenset(kode)
        return (pegawai for pegawai in self.pegawai if pegawai.unit in wanted)


class PegawaiBelumDibaca(LookupError):
    """Someone was asked about whom nobody had read: a mistake of the program, never of the user."""

    def __init__(self) -> None:
        super().__init__("pegawai yang ditanyakan belum dibaca dari basis data")


@attrs.frozen(eq=False)
class OrganisasiSebagian(Susunan):
    """Units and holders, with only those employees who were read: the holders of posts and whom a command concerns.

    It answers about them exactly as the whole would. Asking about anyone else raises; nothing is filled in behind the
    back of whoever asks. Employees are only ever added, so threads may share one.
    """

    _dikenal: dict[str, tuple[int, Pegawai] | None] = attrs.field(init=False, repr=False, factory=dict)

    def dengan_pemangku(self, pemangku: Iterable[Pemangku]) -> "OrganisasiSebagian":
        """The same units and employees, those who are read later too, with other holders of posts."""
        other = object.__new__(OrganisasiSebagian)
        put = object.__setattr__
        for name in ("unit", "unit_menurut_kode", "bawahan", "_dikenal"):
            put(other, name, getattr(self, name))
        put(other, "pemangku", tuple(pemangku))
        return other

    def belum_dibaca(self, nip: Iterable[str]) -> list[str]:
        """Those of some NIPs that were not read yet, each once."""
        return [one for one in dict.fromkeys(nip) if one not in self._dikenal]

    def tambah(self, nip: Iterable[str], ditemukan: Mapping[str, tuple[int, Pegawai]]) -> None:
        """Take in what was read.

        :param nip: whom it was looked for.
        :param ditemukan: place and row of each that there is; the others are known not to be.
        """
        for one in nip:
            self._dikenal[one] = ditemukan.get(one)

    def nomor(self, nip: str) -> int | None:
        """Place of an employee in the order of record; None if unknown.

        :raises PegawaiBelumDibaca: if nobody read them.
        """
        found = self._find(nip)
        return None if found is None else found[0]

    def pegawai_ber_nip(self, nip: str) -> Pegawai | None:
        """The employee of a NIP; None if unknown.

        :raises PegawaiBelumDibaca: if nobody read them.
        """
        found = self._find(nip)
        return None if found is None else found[1]

    def _find(self, nip: str) -> tuple[int, Pegawai] | None:
        try:
            return self._dikenal[nip]
        except KeyError:
            raise PegawaiBelumDibaca from None
