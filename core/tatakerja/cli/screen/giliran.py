"""Whose turn it is, and by which command it is taken: steps of an assignment, and what follows its letter."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from tatakerja.cli.screen.alur import deed
from tatakerja.cli.screen.wording import able

if TYPE_CHECKING:
    from tatakerja.values.pejabat import Pejabat
    from tatakerja.values.stored.evaluasi import GiliranLanjutan
    from tatakerja.values.stored.penugasan import Giliran

_LANJUTAN: Final[dict[str, tuple[str, str]]] = {
    "menyerahkan_hasil": ("menyerahkan hasil", "evaluasi serahkan {id} --oleh {oleh} --isi TEKS"),
    "meninjau": ("meninjau hasil", "evaluasi teruskan {id} --oleh {oleh}"),
    "menyatakan_selesai": ("menyatakan selesai", "evaluasi terima {id} --oleh {oleh}"),
    "melapor": ("mengirim laporan yang diminta", "laporan kirim {id} --oleh {oleh} --isi TEKS"),
    "menindaklanjuti": (
        "memutus kendala {nomor}", "laporan tindaklanjuti {id} {nomor} --oleh {oleh} --putusan TEKS",
    ),
}  # fmt: skip
"""Per kind of turn: what is to be done, and the command."""


def waiting_words(turn: "GiliranLanjutan") -> str:
    """What is waited for, and whose turn it is."""
    return f"{_LANJUTAN[turn.jenis][0].format(nomor=turn.nomor)}: {able(turn.berwenang)}"


def waiting_command(turn: "GiliranLanjutan", id: str) -> str:
    """The command by which it is done."""
    return _LANJUTAN[turn.jenis][1].format(id=id, nomor=turn.nomor, oleh=only_one(turn.berwenang))


def only_one(able: "Sequence[Pejabat]") -> str:
    """The NIP of the one who may act; of several a word in its place."""
    return able[0].nip or "NIP" if len(able) == 1 else "NIP"


def turn_words(turn: "Giliran") -> str:
    """A step that is open, and whose turn it is."""
    return f"langkah {turn.langkah}, {deed(turn.aksi, turn.dokumen, ())}: {able(turn.berwenang)}"
