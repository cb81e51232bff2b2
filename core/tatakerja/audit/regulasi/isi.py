"""What an answer comes to, so that two regulations' can be held against each other.

An official is another one if the person or the unit is; that one text calls the post otherwise is no difference.
"""

from collections.abc import Iterable, Mapping

from tatakerja.values.answers.alur import AlurPenugasan
from tatakerja.values.answers.evaluasi import AlurEvaluasi
from tatakerja.values.answers.pelaksanaan import AlurPelaksanaan
from tatakerja.values.answers.pelaporan import AlurPelaporan
from tatakerja.values.answers.tahapan import AlurTahapan
from tatakerja.values.istilah import TANPA
from tatakerja.values.kedudukan import Kedudukan
from tatakerja.values.pejabat import Pejabat

IsiAturan = Mapping[str, tuple[object, str]]
"""By the name of a part: what it comes to, and the same in words."""

_SEBUTAN_STATUS = {
    "tidak_diatur": "tidak diatur", "belum_tertentukan": "belum tertentukan", "dilarang": "dilarang",
    "di_luar_regulasi": "di luar regulasi",
}  # fmt: skip


def isi_kedudukan(answer: Kedudukan) -> IsiAturan:
    """Who appraises, leads and coordinates."""
    return {
        "ppk": _official(answer.ppk, "" if answer.ppk else answer.status),
        "puo": _official(answer.puo),
        "koordinator": _official(answer.koordinator),
    }


def isi_evaluasi(answer: AlurEvaluasi) -> IsiAturan:
    """Who reviews results, up to the last."""
    return {"peninjau": _officials(answer.rantai, answer.status)}


def isi_tahapan(answer: AlurTahapan) -> IsiAturan:
    """Who answers for planning, work and review."""
    found: dict[str, tuple[object, str]] = {}
    for tahap in ("perencanaan", "pelaksanaan", "evaluasi"):
        doing = [one for one in answer.kegiatan if one.tahap == tahap]
        official = dict.fromkeys(pejabat for one in doing for pejabat in one.pejabat)
        found[tahap] = _officials(tuple(official), answer.status)
    return found


def isi_penugasan(answer: AlurPenugasan) -> IsiAturan:
    """The steps of a route."""
    steps = [(step.aksi, _who(step.aktor), step.dokumen) for step in answer.langkah]
    words = " > ".join(f"{one.aktor.jabatan} {one.aksi}{_document(one.dokumen)}" for one in answer.langkah)
    return {"alur": ((answer.status, *steps), _worded(words, answer.status))}


def isi_pelaksanaan(answer: AlurPelaksanaan) -> IsiAturan:
    """Who directs."""
    return {"pengarah": _officials(answer.pengarah, answer.status)}


def isi_pelaporan(answer: AlurPelaporan) -> IsiAturan:
    """To whom the employees report."""
    told = dict.fromkeys(pejabat for one in answer.laporan for pejabat in one.kepada)
    return {
        "laporan": _officials(tuple(told), answer.status),
        "kendala": _officials(answer.kendala, answer.status),
    }


def berbeda(a: IsiAturan, b: IsiAturan) -> tuple[str, ...]:
    """The parts in which two answers to one question differ."""
    return tuple(part for part in a if a[part][0] != b[part][0])


def _document(dokumen: str | None) -> str:
    return f" ({dokumen.replace('_', ' ')})" if dokumen else ""


def _official(one: Pejabat | None, status: str = "") -> tuple[object, str]:
    if one is None:
        return status, _SEBUTAN_STATUS.get(status, TANPA)
    return _who(one), one.jabatan


def _officials(those: Iterable[Pejabat], status: str) -> tuple[object, str]:
    those = tuple(those)
    return (status, *map(_who, those)), _worded(", ".join(dict.fromkeys(one.jabatan for one in those)), status)


def _worded(words: str, status: str) -> str:
    """Words of an answer, with its status where that isn't simply ``diatur``."""
    return "; ".join(filter(None, (words, _SEBUTAN_STATUS.get(status, "")))) or TANPA


def _who(one: Pejabat) -> tuple[str | None, str]:
    return one.nip, one.unit
