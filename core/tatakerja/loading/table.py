"""The tables of an organisation and their columns, whatever they come from or go to: CSV, a sheet, a database."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Final, NamedTuple

import attrs

from tatakerja.values.galat import Kesalahan
from tatakerja.values.isian import Terperiksa
from tatakerja.values.istilah import KOLOM_PEGAWAI, KOLOM_PEGAWAI_WAJIB, KOLOM_PEJABAT, KOLOM_UNIT
from tatakerja.values.organisasi import Organisasi, Pegawai, Pemangku, Unit

KOLOM_BERKAS: Final = {"unit.csv": KOLOM_UNIT, "pegawai.csv": KOLOM_PEGAWAI_WAJIB, "pejabat.csv": KOLOM_PEJABAT}
"""Columns of each file, in the order in which they are written."""

_SEKALIGUS: Final = 256

IsiBaris = tuple[str, ...]
"""The cells of a row."""

TEKS_BEBAS: Final = frozenset({"nama", "sebutan_pimpinan", "nama_jabatan", "dasar"})
"""Columns whose cells may hold several lines."""


@attrs.frozen
class Tabel(Terperiksa):
    """One table of input: a header, and rows with the line on which each begins.

    :ivar berkas: its name, as faults show it.
    :ivar kepala: the header's cells.
    :ivar isi: line and cells of each row; a fault in place of the cells of a row that can't be read.
    :ivar baris_kepala: line of the header.
    :ivar bersih: whether the source has made sure that no cell holds a control character.
    :ivar lembar: whether its cells may have been in a spreadsheet, which takes NIPs for numbers and rounds them.
    """

    berkas: str
    kepala: Sequence[str]
    isi: Iterable[tuple[int, Sequence[str] | Kesalahan]]
    baris_kepala: int = 1
    bersih: bool = False
    lembar: bool = True


class Blok(NamedTuple):
    """Some rows of a table, one below the other.

    :ivar baris: the line on which each begins.
    :ivar isi: the cells of each; a fault in place of those of a row that can't be read.
    :ivar utuh: whether every row is known to have been read.
    """

    baris: Sequence[int]
    isi: Sequence[Sequence[str] | Kesalahan]
    utuh: bool


class BarisBerblok:
    """Rows of a table whose source gives many at a time."""

    def __init__(self, blok: Iterable[Blok]) -> None:
        self.blok = blok

    def __iter__(self) -> Iterator[tuple[int, Sequence[str] | Kesalahan]]:
        for block in self.blok:
            yield from zip(block.baris, block.isi, strict=True)


def in_blocks(rows: Iterable[tuple[int, Sequence[str] | Kesalahan]]) -> Iterator[Blok]:
    """Rows as blocks, as they come if their source has them so."""
    if isinstance(rows, BarisBerblok):
        yield from rows.blok
        return
    source = iter(rows)
    while some := list(islice(source, _SEKALIGUS)):
        lines, cells = zip(*some, strict=True)
        yield Blok(lines, cells, False)


def baris_organisasi(organisasi: Organisasi) -> tuple[Tabel, Tabel, Tabel]:
    """An organisation as the rows of its three tables: unit, pegawai, pejabat.

    :param organisasi: what to lay out.
    :return: tables that :func:`susun_organisasi` turns into an equal organisation.
    """
    return baris_bagian(organisasi.unit, organisasi.pegawai, organisasi.pemangku)


def baris_bagian(
    unit: Iterable[Unit], pegawai: Iterable[Pegawai], pemangku: Iterable[Pemangku]
) -> tuple[Tabel, Tabel, Tabel]:
    """Units, employees and holders, those of a part too, as :func:`baris_organisasi` has them."""
    return (
        Tabel("unit.csv", KOLOM_UNIT, enumerate(sel_unit(unit), 2)),
        Tabel("pegawai.csv", KOLOM_PEGAWAI, enumerate(sel_pegawai(pegawai), 2)),
        Tabel("pejabat.csv", KOLOM_PEJABAT, enumerate(sel_pemangku(pemangku), 2)),
    )


def sel_unit(unit: Iterable[Unit]) -> Iterator[IsiBaris]:
    """The cells of units, in the order of their columns."""
    return (
        (u.kode, u.nama, u.jenis, u.induk or "", u.jabatan_pimpinan, u.sebutan_pimpinan, u.kelas, ";".join(u.penanda),
         u.pola)
        for u in unit
    )  # fmt: skip


def sel_pegawai(pegawai: Iterable[Pegawai]) -> Iterator[IsiBaris]:
    """The cells of employees, likewise."""
    return (
        (p.nip, p.nama, p.unit, p.jenis_jabatan, p.jenjang, p.nama_jabatan, p.status_asn, ";".join(p.kompetensi),
         p.kedudukan_khusus, p.golongan, p.unor_id, p.pns_id)
        for p in pegawai
    )  # fmt: skip


def sel_pemangku(pemangku: Iterable[Pemangku]) -> Iterator[IsiBaris]:
    """The cells of holders, likewise."""
    return ((m.unit, m.nip, m.sebagai, m.mulai.isoformat(), _iso(m.selesai), m.dasar) for m in pemangku)


def _iso(day: date | None) -> str:
    return "" if day is None else day.isoformat()
