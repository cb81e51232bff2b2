"""Small things that a life of the machine does with a command, a step and a day."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeVar

from tatakerja.values.alur import SURAT_PENETAPAN
from tatakerja.values.galat import GalatTatakerja
from tatakerja.values.stored.penugasan import LangkahTersimpan

T = TypeVar("T")


def attempt(command: Callable[[], T]) -> tuple[T | None, str]:
    """What a command gives; None and its words where it is refused."""
    try:
        return command(), ""
    except GalatTatakerja as refusal:
        return None, str(refusal)


def command_for(langkah: LangkahTersimpan) -> str:
    """The command that takes a step."""
    if langkah.aksi == "menerima":
        return "terima"
    return "tetapkan" if langkah.aksi == "menetapkan" and langkah.dokumen in SURAT_PENETAPAN else "setujui"


def day_before(hari: date) -> date:
    """The day before a day."""
    return hari - timedelta(days=1)
