"""Who directs the work and with whom it is coordinated: rows of rules, and the answer that follows from them."""

from typing import Literal

import attrs

from tatakerja.values.alur import Bentuk, Pihak
from tatakerja.values.aturan import Aturan, AturanTunggal
from tatakerja.values.evaluasi import StatusEvaluasi
from tatakerja.values.pejabat import Pejabat


@attrs.frozen(kw_only=True)
class AturanPengarah(AturanTunggal):
    """Under whose direction the work is done.

    :ivar bila: conditions on the facts of a route; ``cakupan`` is the assignment's, the widest of its members.

    :ivar oleh: the party that directs.
    """

    oleh: Pihak


@attrs.frozen(kw_only=True)
class AturanKoordinasi(Aturan):
    """With whom the work is coordinated.

    :ivar dengan: the party; None where ``uraian`` names those who are no party.
    :ivar wajib: whether the text has it done, or allows it.
    """

    dengan: Pihak | None = None
    wajib: bool = False


@attrs.frozen(kw_only=True)
class AturanKetentuan(Aturan):
    """What somebody owes while working.

    :ivar bagi: whether it binds those who work alone, or teams.
    :ivar isi: what they owe, in our own words.
    """

    bagi: Bentuk
    isi: str


@attrs.frozen
class KoordinasiPelaksanaan:
    """A coordination: with which official, or with whom in words, whether it is compulsory."""

    pihak: Pejabat | None
    uraian: str
    wajib: bool
    dasar: tuple[str, ...]


@attrs.frozen
class KewajibanPelaksanaan:
    """What somebody owes while working."""

    bagi: Literal["individu", "tim"]
    isi: str
    dasar: tuple[str, ...]


@attrs.frozen(kw_only=True)
class AlurPelaksanaan:
    """Who directs the work of an assignment, with whom it is coordinated, what those who do it owe.

    :ivar pengarah: under whose direction the work is done; None where the text names nobody.
    :ivar aturan: code of the row that says who directs it.
    """

    status: StatusEvaluasi
    pengarah: Pejabat | None = None
    koordinasi: tuple[KoordinasiPelaksanaan, ...] = ()
    kewajiban: tuple[KewajibanPelaksanaan, ...] = ()
    aturan: str | None = None
    dasar: tuple[str, ...] = ()
    anomali: tuple[str, ...] = ()
    keterangan: tuple[str, ...] = ()
