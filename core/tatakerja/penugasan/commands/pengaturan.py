"""The command on a regency's settings."""

from typing import Any

from tatakerja.penugasan.commands.frame import Kerja, recorder
from tatakerja.penugasan.pengaturan import REGULASI, to_record
from tatakerja.values.pengaturan import Pengaturan


def settle(kerja: Kerja, pengaturan: Pengaturan, oleh: str | None) -> bool:
    """Record settings where they are others than those recorded last; gives whether they were."""
    return _record(kerja, to_record(pengaturan), {REGULASI}, oleh)


def remember_regulation(kerja: Kerja, nama: str, oleh: str | None) -> bool:
    """Record under which regulation a database is asked where none is named; gives whether it was another."""
    return _record(kerja, {REGULASI: nama}, {"libur"}, oleh)


def _record(kerja: Kerja, said: dict[str, Any], kept: set[str], oleh: str | None) -> bool:
    """Record what is said, with those earlier settings that something else says."""
    with kerja.simpan.transaksi() as tx:
        before = tx.pengaturan() or {}
        record = {**{key: value for key, value in before.items() if key in kept}, **said}
        if record == before:
            return False
        tx.atur(record, oleh=recorder(tx, oleh))
    return True
