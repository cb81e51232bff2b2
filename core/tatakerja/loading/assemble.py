"""From three tables to an organisation, or to every fault in them."""

from collections.abc import Collection, Iterator

import attrs

from tatakerja.loading.check_pegawai import check_pegawai
from tatakerja.loading.check_pejabat import check_pejabat
from tatakerja.loading.check_unit import check_unit
from tatakerja.loading.kesalahan import Faults
from tatakerja.loading.make import PegawaiTerbaca
from tatakerja.loading.table import IsiBaris, Tabel, sel_pegawai
from tatakerja.values.galat import GalatMasukan, Kesalahan, Lapor
from tatakerja.values.istilah import JENIS_UNIT
from tatakerja.values.organisasi import Organisasi, Pegawai, Susunan


def susun_organisasi(
    unit: Tabel | Kesalahan,
    pegawai: Tabel | Kesalahan,
    pejabat: Tabel | Kesalahan,
    *,
    jenis_unit: Collection[str] = JENIS_UNIT,
    lapor: Lapor | None = None,
) -> Organisasi:
    """Check three tables and make an organisation of them.

    Parameters and errors as of :func:`susun_berkas`.
    """
    return susun_berkas(unit, pegawai, pejabat, jenis_unit=jenis_unit, lapor=lapor).lengkap()


def susun_berkas(
    unit: Tabel | Kesalahan,
    pegawai: Tabel | Kesalahan,
    pejabat: Tabel | Kesalahan,
    *,
    jenis_unit: Collection[str] = JENIS_UNIT,
    lapor: Lapor | None = None,
) -> "OrganisasiBerkas":
    """Check three tables, all rows of them, and leave it to who asks of which employees values are made.

    :param unit: the units; a fault where there is no such table. Likewise the others.
    :param pegawai: the employees.
    :param pejabat: the holders of posts.
    :param jenis_unit: the kinds of units that are known.
    :param lapor: is told, a line each, what is no fault, but was read otherwise than it stands, or not at all.
    :raises GalatMasukan: with every fault, in the order of tables and lines.
    """
    of_unit, of_pegawai, of_pejabat = (Faults(table.berkas) for table in (unit, pegawai, pejabat))
    units = check_unit(unit, _in_order(jenis_unit), of_unit)
    employees = check_pegawai(pegawai, units, of_pegawai)
    holders = check_pejabat(pejabat, units.kode, employees, of_pejabat)
    found = (*of_unit.sorted(), *of_pegawai.sorted(), *of_pejabat.sorted())
    if found:
        raise GalatMasukan(found)
    if lapor is not None:
        for line in (*of_unit.told(), *of_pegawai.told(), *of_pejabat.told()):
            lapor(line)
    return OrganisasiBerkas(units.unit, holders, sumber=employees.pegawai, jenis_unit=frozenset(jenis_unit))


@attrs.frozen(eq=False)
class OrganisasiBerkas(Susunan):
    """An organisation of which every row was checked, whose employees become values as they are asked for.

    :ivar jenis_unit: the kinds of units that were known.
    """

    _sumber: PegawaiTerbaca | Organisasi = attrs.field(repr=False, kw_only=True)
    jenis_unit: frozenset[str] = attrs.field(repr=False, kw_only=True)

    def nomor(self, nip: str) -> int | None:
        """Place of an employee in the order of the file; None if unknown."""
        return self._sumber.nomor(nip)

    def pegawai_ber_nip(self, nip: str) -> Pegawai | None:
        """The employee of a NIP; None if unknown."""
        return self._sumber.pegawai_ber_nip(nip)

    def sel(self) -> Iterator[IsiBaris]:
        """The cells of everyone, in the order of the columns of pegawai.csv."""
        source = self._sumber
        return source.sel() if isinstance(source, PegawaiTerbaca) else sel_pegawai(source.pegawai)

    def lengkap(self) -> Organisasi:
        """The organisation with everyone, which answers from then on."""
        source = self._sumber
        if isinstance(source, PegawaiTerbaca):
            source = Organisasi(self.unit, source.semua(), self.pemangku)
            object.__setattr__(self, "_sumber", source)
        return source


def _in_order(kinds: Collection[str]) -> tuple[str, ...]:
    """The kinds as hints list them, also where they come as a set: the core's in its order, then a plugin's own."""
    return (*(kind for kind in JENIS_UNIT if kind in kinds), *sorted(set(kinds).difference(JENIS_UNIT)))
