"""Who directs the work and with whom it is coordinated: an answer."""

from typing import Literal

import attrs

from tatakerja.values.evaluasi import StatusEvaluasi
from tatakerja.values.isian import Terperiksa
from tatakerja.values.pejabat import Pejabat


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
class AlurPelaksanaan(Terperiksa):
    """Who directs the work of an assignment, with whom it is coordinated, what those who do it owe.

    :ivar pengarah: under whose direction the work is done; empty where the text names nobody, or it is left open who.
    :ivar aturan: code of the row that says who directs it.
    """

    status: StatusEvaluasi
    pengarah: tuple[Pejabat, ...] = ()
    koordinasi: tuple[KoordinasiPelaksanaan, ...] = ()
    kewajiban: tuple[KewajibanPelaksanaan, ...] = ()
    aturan: str | None = None
    dasar: tuple[str, ...] = ()
    anomali: tuple[str, ...] = ()
    keterangan: tuple[str, ...] = ()
