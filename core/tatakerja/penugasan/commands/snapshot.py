"""The organisation into the database and out of it."""

from collections.abc import Iterator
from datetime import date

from tatakerja.journal import Cuplikan
from tatakerja.journal.personal import TOKEN
from tatakerja.loading import baris_organisasi
from tatakerja.loading.rows import split_list
from tatakerja.loading.table import Tabel
from tatakerja.values.galat import GalatTatakerja, Kesalahan
from tatakerja.values.organisasi import Organisasi, Pegawai, Pemangku, Unit

Baris = tuple[str, ...]


def rows_of(organisasi: Organisasi) -> tuple[Iterator[Baris], Iterator[Baris], Iterator[Baris]]:
    """The rows of units, employees and holders, as the journal keeps them."""
    unit, pegawai, pejabat = (_cells(table) for table in baris_organisasi(organisasi))
    return unit, pegawai, pejabat


def _cells(table: Tabel) -> Iterator[Baris]:
    return (tuple(cells) for _, cells in table.isi if not isinstance(cells, Kesalahan))


def organisation_of(cuplikan: Cuplikan) -> Organisasi:
    """The organisation of a snapshot, its later changes of holders included.

    Whoever's data was erased is left out: nobody can act under that name any more.

    :raises GalatTatakerja: if the rows are none that an import would have stored.
    """
    try:
        return Organisasi(
            list(map(_unit, cuplikan.unit)),
            [_pegawai(row) for row in cuplikan.pegawai if not TOKEN.fullmatch(row[0])],
            [_pemangku(row) for row in cuplikan.pejabat if not TOKEN.fullmatch(row[1])],
        )
    except (ValueError, TypeError) as error:
        raise GalatTatakerja(
            f"organisasi dalam basis data rusak ({error}); jalankan `tatakerja jurnal periksa`, lalu impor ulang"
        ) from error


def _unit(row: Baris) -> Unit:
    kode, nama, jenis, induk, jabatan, sebutan, kelas, penanda, pola = row
    return Unit(kode, nama, jenis, induk or None, jabatan, sebutan, kelas, split_list(penanda), pola)


def _pegawai(row: Baris) -> Pegawai:
    nip, nama, unit, jenis, jenjang, jabatan, status, kompetensi = row
    skills = split_list(kompetensi) if kompetensi else ()
    return Pegawai(nip, nama, unit, jenis, jenjang, jabatan, status, skills)


def _pemangku(row: Baris) -> Pemangku:
    unit, nip, sebagai, mulai, selesai, dasar = row
    last = date.fromisoformat(selesai) if selesai else None
    return Pemangku(unit, nip, sebagai, date.fromisoformat(mulai), last, dasar)
