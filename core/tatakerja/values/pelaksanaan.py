"""Who directs the work and with whom it is coordinated: rows of rules, and the answer that follows from them."""

import attrs

from tatakerja.values.alur import Bentuk, Pihak
from tatakerja.values.aturan import Aturan, AturanTunggal


def _several(pihak: Pihak | tuple[Pihak, ...]) -> tuple[Pihak, ...]:
    return (pihak,) if isinstance(pihak, str) else pihak


@attrs.frozen(kw_only=True, repr=False)
class AturanPengarah(AturanTunggal):
    """Under whose direction the work is done.

    :ivar bila: conditions on the facts of a route; ``cakupan`` is the assignment's, the widest of its members.

    :ivar oleh: who directs; where the text names several, each of them may.
    """

    oleh: tuple[Pihak, ...] = attrs.field(converter=_several)


@attrs.frozen(kw_only=True, repr=False)
class AturanKoordinasi(Aturan):
    """With whom the work is coordinated.

    :ivar dengan: the party; None where ``uraian`` names those who are no party.
    :ivar wajib: whether the text has it done, or allows it.
    """

    dengan: Pihak | None = None
    wajib: bool = False


@attrs.frozen(kw_only=True, repr=False)
class AturanKetentuan(Aturan):
    """What somebody owes while working.

    :ivar bagi: whether it binds those who work alone, or teams.
    :ivar isi: what they owe, in our own words.
    """

    bagi: Bentuk
    isi: str
