"""Who or what takes the place of another from a day on."""

from typing import Literal

import attrs

from tatakerja.values.isian import Terperiksa


@attrs.frozen
class Penggantian(Terperiksa):
    """A unit that others were merged into, or the NIP that a person bears now.

    :ivar no: the event that recorded it.
    :ivar jenis: ``unit`` (codes of units) or ``nip`` (of one person).
    :ivar lama: what is replaced; for a person whose data was erased the token.
    :ivar baru: what takes its place, likewise.
    :ivar berlaku: the first day, ISO.
    """

    no: int
    jenis: Literal["unit", "nip"]
    lama: tuple[str, ...]
    baru: str
    berlaku: str
