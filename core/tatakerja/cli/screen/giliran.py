"""Whose turn it is, and by which command it is taken: steps of an assignment, and what follows its letter."""

from typing import TYPE_CHECKING, Final

from tatakerja.cli.screen.alur import deed
from tatakerja.cli.screen.wording import able

if TYPE_CHECKING:
    from tatakerja.values.stored.evaluasi import GiliranLanjutan
    from tatakerja.values.stored.penugasan import Giliran

_LANJUTAN: Final[dict[str, tuple[str, str]]] = {
    "menyerahkan_hasil": ("menyerahkan hasil", "evaluasi serahkan {id} --oleh NIP --isi TEKS"),
    "meninjau": ("meninjau hasil", "evaluasi teruskan {id} --oleh NIP"),
    "menyatakan_selesai": ("menyatakan selesai", "evaluasi terima {id} --oleh NIP"),
    "melapor": ("mengirim laporan yang diminta", "laporan kirim {id} --oleh NIP --isi TEKS"),
    "menindaklanjuti": (
        "memutus kendala {nomor}", "laporan tindaklanjuti {id} {nomor} --oleh NIP --putusan TEKS",
    ),
}  # fmt: skip
"""Per kind of turn: what is to be done, and the command."""


def waiting_words(turn: "GiliranLanjutan") -> str:
    """What is waited for, and whose turn it is."""
    return f"{_LANJUTAN[turn.jenis][0].format(nomor=turn.nomor)}: {able(turn.berwenang)}"


def waiting_command(turn: "GiliranLanjutan", id: str) -> str:
    """The command by which it is done."""
    return _LANJUTAN[turn.jenis][1].format(id=id, nomor=turn.nomor)


def turn_words(turn: "Giliran") -> str:
    """A step that is open, and whose turn it is."""
    return f"langkah {turn.langkah}, {deed(turn.aksi, turn.dokumen, ())}: {able(turn.berwenang)}"
