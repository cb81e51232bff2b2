"""The organisation into the database and out of it."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from tatakerja.journal import Bacaan, Cuplikan
from tatakerja.journal.personal import TOKEN
from tatakerja.values.galat import GalatTatakerja, Kesalahan
from tatakerja.values.organisasi import Organisasi, OrganisasiSebagian, Pegawai, Pemangku, Unit
from tatakerja.values.teks import split_list

if TYPE_CHECKING:
    from tatakerja.loading.table import Tabel

Baris = tuple[str, ...]


def rows_of(organisasi: Organisasi) -> tuple[Iterator[Baris], Iterator[Baris], Iterator[Baris]]:
    """The rows of units, employees and holders, as the journal keeps them."""
    from tatakerja.loading import baris_organisasi

    unit, pegawai, pejabat = (_cells(table) for table in baris_organisasi(organisasi))
    return unit, pegawai, pejabat


def _cells(table: "Tabel") -> Iterator[Baris]:
    return (tuple(cells) for _, cells in table.isi if not isinstance(cells, Kesalahan))


def organisation_of(cuplikan: Cuplikan) -> Organisasi:
    """The organisation of a snapshot, its later changes of holders included.

    Whoever's data was erased is left out: nobody can act under that name any more.

    :raises GalatTatakerja: if the rows are none that an import would have stored.
    """
    try:
        return Organisasi(
            list(map(_unit, cuplikan.unit)),
            [employee_of(row) for row in cuplikan.pegawai if not TOKEN.fullmatch(row[0])],
            _holders(cuplikan),
        )
    except (ValueError, TypeError) as error:
        raise _damaged(error) from error


def structure_of(cuplikan: Cuplikan, bacaan: Bacaan) -> OrganisasiSebagian:
    """Units and holders of a snapshot, with those employees only who hold or held a post.

    :param bacaan: the view that the snapshot was read from.
    :raises GalatTatakerja: as :func:`organisation_of`.
    """
    try:
        found = OrganisasiSebagian(list(map(_unit, cuplikan.unit)), _holders(cuplikan))
    except (ValueError, TypeError) as error:
        raise _damaged(error) from error
    read_employees(found, cuplikan.keterangan.id, bacaan, (row.nip for row in found.pemangku))
    return found


def read_employees(organisasi: OrganisasiSebagian, cuplikan: int, bacaan: Bacaan, nip: Iterable[str]) -> None:
    """Read employees of a snapshot whom a part of its organisation doesn't have yet.

    :raises GalatTatakerja: as :func:`organisation_of`.
    """
    missing = organisasi.belum_dibaca(nip)
    if not missing:
        return
    try:
        # Whoever was erased stands in the snapshot as their token, and is left out here as there.
        rows = [one for one in bacaan.cari_pegawai(cuplikan, missing) if not TOKEN.fullmatch(one[1][0])]
        found = {row[0]: (place, employee_of(row)) for place, row in rows}
        for _, pegawai in found.values():
            if pegawai.unit not in organisasi.unit_menurut_kode:
                raise ValueError(f"unit {pegawai.unit!r} tidak ada dalam organisasi")
    except (ValueError, TypeError) as error:
        raise _damaged(error) from error
    organisasi.tambah(missing, found)


def _damaged(error: Exception) -> GalatTatakerja:
    return GalatTatakerja(
        f"organisasi dalam basis data rusak ({error}); jalankan `tatakerja jurnal periksa`, lalu impor ulang"
    )


def _holders(cuplikan: Cuplikan) -> list[Pemangku]:
    return [_pemangku(row) for row in cuplikan.pejabat if not TOKEN.fullmatch(row[1])]


def _unit(row: Baris) -> Unit:
    kode, nama, jenis, induk, jabatan, sebutan, kelas, penanda, pola = row
    return Unit(kode, nama, jenis, induk or None, jabatan, sebutan, kelas, split_list(penanda), pola)


def employee_of(row: Baris) -> Pegawai:
    """An employee as a row of a snapshot has them."""
    nip, nama, unit, jenis, jenjang, jabatan, status, kompetensi, khusus = row
    skills = split_list(kompetensi) if kompetensi else ()
    return Pegawai(nip, nama, unit, jenis, jenjang, jabatan, status, skills, khusus)


def _pemangku(row: Baris) -> Pemangku:
    unit, nip, sebagai, mulai, selesai, dasar = row
    last = date.fromisoformat(selesai) if selesai else None
    return Pemangku(unit, nip, sebagai, date.fromisoformat(mulai), last, dasar)
