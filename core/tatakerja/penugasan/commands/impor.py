"""Commands on the organisation as a whole, and on a person's data."""

from tatakerja.penugasan.commands.frame import Kerja, recorder, require_employee
from tatakerja.penugasan.snapshot import rows_of
from tatakerja.values.galat import TidakDitemukan
from tatakerja.values.organisasi import Organisasi


def import_organisation(kerja: Kerja, organisasi: Organisasi, oleh: str | None) -> int:
    """Store an organisation as the newest snapshot; gives its number.

    :raises TidakDitemukan: if whoever answers for it isn't an employee of it.
    """
    if oleh is not None and organisasi.pegawai_ber_nip(oleh) is None:
        raise TidakDitemukan(f"NIP {oleh!r} tidak ada di antara pegawai yang diimpor")
    unit, pegawai, pejabat = rows_of(organisasi)
    with kerja.simpan.transaksi() as tx:
        by = recorder(tx, oleh)
        event = tx.impor_organisasi(unit, pegawai, pejabat, regulasi=kerja.buku.regulasi.nama, oleh=by)
    return int(event.data["cuplikan"])


def erase_person(kerja: Kerja, nip: str, oleh: str | None) -> None:
    """Erase a person's data."""
    hari = kerja.kalender.hari(() if oleh is None else (oleh,))
    if oleh is not None:
        require_employee(oleh, hari)
    with kerja.simpan.transaksi() as tx:
        tx.hapus_orang(nip, oleh=recorder(tx, oleh))
