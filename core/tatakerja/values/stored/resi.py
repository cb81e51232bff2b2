"""The receipt of a command: what was stored, as the journal has it."""

import attrs

from tatakerja.values.isian import Terperiksa


@attrs.frozen
class Resi(Terperiksa):
    """An event of the journal by its number and hash.

    Whoever keeps it can show later that the event was acknowledged, whatever has become of the database since.

    :ivar no: the number in the whole journal of the last event that a command stored.
    :ivar hash: that event's hash.
    """

    no: int
    hash: str

    def __str__(self) -> str:
        return f"{self.no}:{self.hash}"


@attrs.frozen
class Tercatat:
    """A change of the organisation that was stored.

    :ivar resi: what it was stored as.
    :ivar catatan: what is to be said of it, a sentence each; it stands all the same.
    """

    resi: Resi | None
    catatan: tuple[str, ...] = ()
