"""Erasing a person's data, and recording the backups that no erasure reaches. Needs no rules: only the database."""

import os
from pathlib import Path
from typing import Final

from tatakerja.border.files import write_file
from tatakerja.journal import HasilPeriksa, Penyimpanan, Transaksi
from tatakerja.penugasan.akun import AWALAN_AKUN, Akun, sebagai_orang
from tatakerja.penugasan.commands.input import clean_text
from tatakerja.penugasan.resi import resi_of
from tatakerja.values.galat import TidakDitemukan
from tatakerja.values.stored.penghapusan import CadanganTercatat, Penghapusan

AKHIRAN_CATATAN: Final = ".DATA-PRIBADI.txt"
"""End of the name of the notice beside a backup."""
PRIBADI: Final = (
    "Cadangan basis data ini memuat data pribadi pegawai: nama, NIP, jabatan, dan isi penugasan. Simpan seperti basis "
    "datanya, dan hapus bila tidak diperlukan lagi.\nYang kelak dihapus dari basis data dengan `tatakerja pegawai "
    "hapus-data` tetap ada di sini; perintah itu menyebut cadangan mana yang tidak dijangkaunya.\n"
)


def erase_person(simpan: Penyimpanan, nip: str, oleh: str | None, akun: Akun) -> Penghapusan:
    """Erase whoever is in the database, whether they ever acted or not, under every NIP that they bore.

    Nothing of it is left in any file of the database once this returns: where somebody reads an older state of it
    right now, it is refused before anything is done.

    :param oleh: NIP of an employee who answers for it; None: the account does.
    :raises TidakDitemukan: if nobody has that NIP, or the one who answers for it is no employee.
    :raises tatakerja.journal.GalatTerkunci: if somebody reads an older state, so that what was erased would stay.
    """
    simpan.bersihkan()
    with simpan.transaksi() as tx:
        by = tx.orang(sebagai_orang(akun()) if oleh is None else _employee(tx, oleh))
        if not tx.dikenal(nip):
            raise TidakDitemukan(
                f"NIP {nip!r} tidak ada dalam basis data ini, atau sudah dihapus; tidak ada yang dihapus"
            )
        copies = tuple(
            CadanganTercatat(str(path), event.waktu, Path(path).exists())
            for event in tx.peristiwa("cadangan")
            if (record := tx.pribadi(event.no).get("tujuan")) is not None and (path := record.nilai) is not None
        )
        event = tx.hapus_orang(nip, oleh=by)
    return Penghapusan(resi_of(event), copies)


def back_up(simpan: Penyimpanan, tujuan: Path, akun: Akun) -> HasilPeriksa:
    """Copy the database to a file, verified, and record where: an erasure names the copies that it doesn't reach.

    A notice is written beside it, for whoever finds the copy, unless there is one.

    :raises GalatTatakerja: if the file exists, the copy isn't whole, or it can't be written.
    """
    result = simpan.cadangkan(tujuan)
    with simpan.transaksi() as tx:
        tx.catat_cadangan(str(tujuan.absolute()), oleh=tx.orang(sebagai_orang(akun())))
    notice = tujuan.with_name(f"{tujuan.name}{AKHIRAN_CATATAN}")
    if not os.path.lexists(notice):
        write_file(notice, PRIBADI)
    return result


def _employee(tx: Transaksi, oleh: str) -> str:
    """Someone of the newest organisation: what isn't one never becomes a person of the journal."""
    text = clean_text("oleh", oleh, wajib=True, panjang=64) or ""
    known = tx.daftar_cuplikan()
    if text.startswith(AWALAN_AKUN) or not known or not tx.cari_pegawai(known[-1].id, [text]):
        raise TidakDitemukan(f"NIP {oleh!r} tidak ada di antara pegawai dalam basis data; periksa kembali angkanya")
    return text
