"""The command on a regency's settings."""

from tatakerja.journal import Transaksi
from tatakerja.penugasan.commands.frame import Kerja
from tatakerja.penugasan.pengaturan import to_record
from tatakerja.values.pengaturan import Pengaturan


def settle(kerja: Kerja, pengaturan: Pengaturan, oleh: str | None) -> bool:
    """Record settings where they are others than those recorded last; gives whether they were."""
    with kerja.transaksi() as tx:
        return settle_in(tx, pengaturan, kerja.pencatat(tx, oleh))


def settle_in(tx: Transaksi, pengaturan: Pengaturan, by: str) -> bool:
    """The same within a transaction; ``by`` is the token of whoever answers for it."""
    record = to_record(pengaturan)
    if record == (tx.pengaturan() or {}):
        return False
    tx.atur(record, oleh=by)
    return True
