"""The command on a regency's settings."""

from tatakerja.penugasan.commands.frame import Kerja
from tatakerja.penugasan.pengaturan import to_record
from tatakerja.values.pengaturan import Pengaturan


def settle(kerja: Kerja, pengaturan: Pengaturan, oleh: str | None) -> bool:
    """Record settings where they are others than those recorded last; gives whether they were."""
    record = to_record(pengaturan)
    with kerja.transaksi() as tx:
        if record == (tx.pengaturan() or {}):
            return False
        tx.atur(record, oleh=kerja.pencatat(tx, oleh))
    return True
