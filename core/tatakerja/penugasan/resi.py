"""Receipts: which event of the journal a command was stored as, by which its presence can be shown later."""

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from tatakerja.journal import GalatJurnal, GalatSambungan, GalatTersimpan, Peristiwa

if TYPE_CHECKING:
    from tatakerja.values.stored.penugasan import Penugasan
    from tatakerja.values.stored.resi import Resi

Sesudah = Callable[[tuple[Peristiwa, ...]], None]


class BukuResi(threading.local):
    """The receipt of each thread's last command.

    :ivar terakhir: that; None where the thread's last command stored nothing.
    """

    terakhir: "Resi | None" = None

    def sesudah(self, lanjut: Sesudah | None) -> Sesudah:
        """What the journal is to tell its events after each commit: the last of them is the receipt.

        :param lanjut: who is told next.
        """

        def keep(events: tuple[Peristiwa, ...]) -> None:
            self.terakhir = resi_of(events[-1])
            if lanjut is not None:
                lanjut(events)

        return keep


def resi_of(event: Peristiwa) -> "Resi":
    """The receipt of an event."""
    from tatakerja.values.stored.resi import Resi  # noqa: PLC0415  # who only asks gets none

    return Resi(event.no, event.hash)


def show_stored(tampil: "Callable[[str], Penugasan]", id: str, resi: "Resi | None") -> "Penugasan":
    """An assignment as a command has left it.

    :param tampil: shows it.
    :param resi: the command's receipt.
    :raises GalatTersimpan: it can't be read, though the command is stored.
    """
    try:
        try:
            return tampil(id)
        except GalatSambungan:  # a server that was started again, for which a connection waits a while
            return tampil(id)
    except GalatJurnal as error:
        receipt = "" if resi is None else f" dengan resi {resi}"
        raise GalatTersimpan(
            f"perintah ini tersimpan{receipt}; hanya hasilnya yang belum dapat dibaca ({error}). Jangan diulangi; "
            f"lihat nanti dengan `tatakerja penugasan tampil {id}`"
        ) from error
