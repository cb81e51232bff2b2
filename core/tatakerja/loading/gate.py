"""The one gate: organisations that come as values, or from a database, are held to what is asked of files.

Where nothing is plainly wrong at a glance (:mod:`tatakerja.border.lolos`), nobody has to come here.
"""

from collections.abc import Collection, Iterable, Iterator

import attrs

from tatakerja.loading.assemble import OrganisasiBerkas, susun_berkas
from tatakerja.loading.table import Tabel, baris_bagian
from tatakerja.values.organisasi import Organisasi, Pegawai, Pemangku, Unit


def through_gate(
    unit: Iterable[Unit],
    pegawai: Iterable[Pegawai],
    pemangku: Iterable[Pemangku],
    jenis_unit: Collection[str],
    berkas: str = "",
) -> Organisasi:
    """The organisation that files with these rows would give, whole.

    Parameters and errors as of :func:`held_to_files`.
    """
    return held_to_files(unit, pegawai, pemangku, jenis_unit, berkas).lengkap()


def held_to_files(
    unit: Iterable[Unit],
    pegawai: Iterable[Pegawai],
    pemangku: Iterable[Pemangku],
    jenis_unit: Collection[str],
    berkas: str = "",
) -> OrganisasiBerkas:
    """The organisation that files with these rows would give, its employees as they were read.

    :param jenis_unit: the kinds of units that are known.
    :param berkas: what stands before a table's name in faults; the number of a row is that of its line in a file.
    :raises GalatMasukan: with every fault.
    """
    return susun_berkas(*_tables(baris_bagian(unit, pegawai, pemangku), berkas), jenis_unit=jenis_unit)


def _tables(tables: Iterable[Tabel], berkas: str) -> Iterator[Tabel]:
    """The tables as none that a spreadsheet had in its hands."""
    return (attrs.evolve(one, berkas=berkas + one.berkas, lembar=False) for one in tables)
