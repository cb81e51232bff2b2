"""What a route was drawn up from: rows that had a part in it, each with the facts on which it was chosen."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import attrs

from tatakerja.values.aturan import Aturan, Perihal
from tatakerja.values.galat import Jalur
from tatakerja.values.syarat import NilaiFakta

FaktaPerkara = Mapping[str, NilaiFakta]


class Dipakai(NamedTuple):
    """A row that had a part in an answer.

    :ivar jenis: what kind of row, as a book names it: ``alur``, ``sisipan``, ``laporan``.
    :ivar nip: for whom; empty: for all.
    """

    jenis: str
    baris: Aturan
    fakta: FaktaPerkara
    nip: str = ""


class Ditanya(NamedTuple):
    """Rows that were asked about a case, of which some may have answered.

    :ivar nip: of whom it was asked; empty: of all.
    :ivar perihal: what of the question, where a silence may be declared for a part of it.
    """

    jenis: str
    baris: tuple[Any, ...]
    fakta: FaktaPerkara
    nip: str = ""
    perihal: Perihal | None = None


class AsalPola(NamedTuple):
    """Which part of which row a step is.

    :ivar no: number of the step in the answer.
    :ivar langkah: it in words.
    :ivar jalur: the path to it in the row.
    """

    no: int
    langkah: str
    jenis: str
    baris: Aturan
    jalur: Jalur
    dasar: tuple[str, ...]


@attrs.frozen
class Jejak:
    """All of it, in the order in which it was asked."""

    dipakai: tuple[Dipakai, ...] = ()
    ditanya: tuple[Ditanya, ...] = ()
    asal: tuple[AsalPola, ...] = ()

    def bersama(self, lain: Iterable[Dipakai]) -> "Jejak":
        """With further rows, before the others."""
        return attrs.evolve(self, dipakai=(*lain, *self.dipakai))
