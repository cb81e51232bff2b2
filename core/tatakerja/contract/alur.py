"""The route of an assignment as JSON, and the reasons of any route."""

from typing import Self

import attrs

from tatakerja.contract.write import Json, ke_json, pick
from tatakerja.values.alur import Aksi, Bentuk, Cakupan, Dokumen, Penolakan, StatusAlur
from tatakerja.values.answers.alur import AlurPenugasan, Catatan, Langkah, PpkPegawai, Surat
from tatakerja.values.answers.penjelasan import PenjelasanAlur
from tatakerja.values.pejabat import Pejabat


@attrs.frozen(kw_only=True)
class LangkahJson:
    """A step of a route.

    :ivar no: its place in the order; parallel steps share one.
    :ivar peran: the role as the text words it.
    :ivar pegawai: NIPs of the employees whom it concerns.
    :ivar syarat: under which condition it follows.
    :ivar penolakan: how it is refused; null where it can't be.
    """

    no: int
    aksi: Aksi
    peran: str
    aktor: Pejabat
    dokumen: Dokumen | None
    kepada: tuple[Pejabat, ...]
    tembusan: tuple[Pejabat, ...]
    pegawai: tuple[str, ...]
    syarat: str | None
    penolakan: Penolakan | None
    dasar: tuple[str, ...]

    @classmethod
    def dari(cls, value: Langkah) -> Self:
        """A step."""
        return pick(cls, value)


@attrs.frozen(kw_only=True)
class AlurPenugasanJson:
    """``alur penugasan --format json``.

    :ivar cakupan: the widest scope; ``cakupan_regulasi`` is the regulation's own group, null where it has none.
    """

    status: StatusAlur
    bentuk: Bentuk
    cakupan: Cakupan
    cakupan_regulasi: str | None
    langkah: tuple[LangkahJson, ...]
    surat: tuple[Surat, ...]
    ppk: tuple[PpkPegawai, ...]
    dasar: tuple[str, ...]
    anomali: tuple[str, ...]
    catatan: tuple[Catatan, ...]

    @classmethod
    def dari(cls, value: AlurPenugasan) -> Self:
        """A route."""
        return pick(cls, value, langkah=tuple(map(LangkahJson.dari, value.langkah)))


def explained_route(answer: object, why: PenjelasanAlur) -> dict[str, Json]:
    """``alur ... --jelaskan --format json``: the keys of the answer, then ``penjelasan`` with its reasons."""
    told = ke_json(answer)
    if not isinstance(told, dict):
        raise TypeError(f"not one answer: {answer!r}")
    return {**told, "penjelasan": ke_json(why)}
