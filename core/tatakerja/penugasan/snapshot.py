"""The organisation into the database and out of it."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from tatakerja.border.lolos import sound, sound_employees
from tatakerja.journal import Bacaan, Cuplikan
from tatakerja.journal.personal import TOKEN
from tatakerja.journal.port import Baris
from tatakerja.values.galat import GalatMasukan, GalatTatakerja
from tatakerja.values.organisasi import Organisasi, OrganisasiSebagian, Pegawai, Pemangku, Susunan, Unit
from tatakerja.values.teks import split_list

if TYPE_CHECKING:
    from tatakerja.loading.assemble import OrganisasiBerkas


def snapshot_lines(
    organisasi: "Organisasi | OrganisasiBerkas", pemangku: Iterable[Pemangku]
) -> tuple[Iterator[Baris], Iterator[Baris], Iterator[Baris]]:
    """The rows of an organisation's units and employees, and of its holders, as the journal keeps them."""
    from tatakerja.loading.table import sel_pegawai, sel_pemangku, sel_unit

    employees = sel_pegawai(organisasi.pegawai) if isinstance(organisasi, Organisasi) else organisasi.sel()
    return sel_unit(organisasi.unit), employees, sel_pemangku(pemangku)


def organisation_of(cuplikan: Cuplikan, jenis_unit: Collection[str] | None) -> Organisasi:
    """The organisation of a snapshot, its later changes of holders included.

    Whoever's data was erased is left out: nobody can act under that name any more.

    :param jenis_unit: the kinds of units that are known. None: it isn't held to what files are, as it is only compared
        with what is imported in its place.
    :raises GalatTatakerja: if the rows are none that an import would have stored.
    """
    try:
        found = Organisasi(
            list(map(_unit, cuplikan.unit)),
            [employee_of(row) for row in cuplikan.pegawai if not TOKEN.fullmatch(row[0])],
            holders_of(cuplikan),
        )
    except (ValueError, TypeError) as error:
        raise _damaged(error) from error
    if jenis_unit is not None:
        _require_sound(found, found.pegawai, found.pemangku, jenis_unit)
    return found


def structure_of(
    cuplikan: Cuplikan, bacaan: Bacaan, jenis_unit: Collection[str], *, dahulu: bool = False
) -> OrganisasiSebagian:
    """Units and holders of a snapshot, with those employees only who hold or held a post.

    :param bacaan: the view that the snapshot was read from.
    :param jenis_unit: the kinds of units that are known.
    :param dahulu: whether it is one of the past, in which units may be of kinds that the regulation knows no more.
    :raises GalatTatakerja: as :func:`organisation_of`.
    """
    try:
        found = OrganisasiSebagian(list(map(_unit, cuplikan.unit)), holders_of(cuplikan))
    except (ValueError, TypeError) as error:
        raise _damaged(error) from error
    if dahulu:
        jenis_unit = {*jenis_unit, *(unit.jenis for unit in found.unit)}
    people = read_employees(found, cuplikan.keterangan.id, bacaan, (row.nip for row in found.pemangku))
    _require_sound(found, people, found.pemangku, jenis_unit)
    return found


def read_employees(
    organisasi: OrganisasiSebagian, cuplikan: int, bacaan: Bacaan, nip: Iterable[str]
) -> Sequence[Pegawai]:
    """Read employees of a snapshot whom a part of its organisation doesn't have yet, and give them.

    :raises GalatTatakerja: as :func:`organisation_of`.
    """
    missing = organisasi.belum_dibaca(nip)
    if not missing:
        return ()
    try:
        # Whoever was erased stands in the snapshot as their token, and is left out here as there.
        rows = [one for one in bacaan.cari_pegawai(cuplikan, missing) if not TOKEN.fullmatch(one[1][0])]
        people = [employee_of(row) for _, row in rows]
    except (ValueError, TypeError) as error:
        raise _damaged(error) from error
    if not sound_employees(people, organisasi.unit_menurut_kode):
        _require_sound(organisasi, people, (), {unit.jenis for unit in organisasi.unit})
    organisasi.tambah(missing, {one.nip: (place, one) for (place, _), one in zip(rows, people, strict=True)})
    return people


def _require_sound(
    organisasi: Susunan, pegawai: Sequence[Pegawai], pemangku: Iterable[Pemangku], jenis_unit: Collection[str]
) -> None:
    """The gate of files also for a database: it may come from elsewhere, its digests made to fit.

    :raises GalatTatakerja: with every fault.
    """
    if sound(organisasi, pegawai, jenis_unit):
        return
    from tatakerja.loading.gate import through_gate  # hardly any has something odd

    try:
        through_gate(organisasi.unit, pegawai, pemangku, jenis_unit, "basis data/")
    except GalatMasukan as error:
        raise GalatTatakerja(
            f"organisasi dalam basis data tidak memenuhi pemeriksaan berkas:\n{error}\n"
            "Jalankan `tatakerja jurnal periksa`; lalu impor ulang organisasi dari berkasnya"
        ) from error


def _damaged(error: Exception) -> GalatTatakerja:
    return GalatTatakerja(
        f"organisasi dalam basis data rusak ({error}); jalankan `tatakerja jurnal periksa`, lalu impor ulang"
    )


def holders_of(cuplikan: Cuplikan) -> list[Pemangku]:
    """The holders of a snapshot, later changes included, but for those whose data was erased."""
    return [holder_in_row(row) for row in cuplikan.pejabat if not TOKEN.fullmatch(row[1])]


def _unit(row: Baris) -> Unit:
    kode, nama, jenis, induk, jabatan, sebutan, kelas, penanda, pola = row
    return Unit(kode, nama, jenis, induk or None, jabatan, sebutan, kelas, split_list(penanda), pola)


def employee_of(row: Baris) -> Pegawai:
    """An employee as a row of a snapshot has them."""
    nip, nama, unit, jenis, jenjang, jabatan, status, kompetensi, *lain = row
    skills = split_list(kompetensi) if kompetensi else ()
    return Pegawai(nip, nama, unit, jenis, jenjang, jabatan, status, skills, *lain)


def holder_in_row(row: Baris) -> Pemangku:
    """A holder as a row of a snapshot has them."""
    unit, nip, sebagai, mulai, selesai, dasar = row
    last = date.fromisoformat(selesai) if selesai else None
    return Pemangku(unit, nip, sebagai, date.fromisoformat(mulai), last, dasar)
