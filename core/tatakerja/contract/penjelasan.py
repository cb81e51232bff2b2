"""Why a kedudukan is what it is, as JSON."""

from typing import Self

import attrs

from tatakerja.contract.write import pick
from tatakerja.values.answers.penjelasan import AturanTerdekat, FaktaKasus, Penjelasan, TafsirTerpakai
from tatakerja.values.kedudukan import StatusKedudukan
from tatakerja.values.pejabat import Pejabat


@attrs.frozen(kw_only=True)
class IsiPenjelasanJson:
    """The reasons of an answer.

    :ivar nama: the employee's name; likewise ``unit``.
    :ivar lapisan: where the rule came from: the regency's plugin, or a shape that it adopted.
    :ivar uraian: what the rule says.
    :ivar fakta: the facts that matched, each with what was demanded.
    :ivar terdekat: the nearest rules that did not answer, with what failed.
    :ivar pemangku: who holds the posts named, where that isn't plain.
    :ivar kandidat: officials among whom the data leaves it open.
    :ivar tafsir: anomalies and the readings chosen.
    :ivar tersirat: what is only implied, and why.
    """

    nama: str
    unit: str
    lapisan: str | None
    uraian: str | None
    fakta: tuple[FaktaKasus, ...]
    terdekat: tuple[AturanTerdekat, ...]
    pemangku: tuple[str, ...]
    kandidat: tuple[Pejabat, ...]
    tafsir: tuple[TafsirTerpakai, ...]
    tersirat: tuple[str, ...]


@attrs.frozen(kw_only=True)
class PenjelasanJson:
    """One element of ``kedudukan --jelaskan --format json``: the answer, and its reasons.

    :ivar penjelasan: the reasons; the other keys are those of ``kedudukan``.
    """

    nip: str
    status: StatusKedudukan
    ppk: Pejabat | None
    puo: Pejabat | None
    koordinator: Pejabat | None
    aturan: str | None
    dasar: tuple[str, ...]
    anomali: tuple[str, ...]
    keterangan: tuple[str, ...]
    penjelasan: IsiPenjelasanJson

    @classmethod
    def dari(cls, value: Penjelasan) -> Self:
        """An explanation."""
        reasons = pick(IsiPenjelasanJson, value, kandidat=value.kedudukan.kandidat)
        return pick(cls, value.kedudukan, nip=value.nip, penjelasan=reasons)
