"""Answers: the official, the kedudukan, and the explanation of one."""

from typing import Literal

import attrs

StatusKedudukan = Literal["diatur", "tidak_diatur", "belum_tertentukan", "di_luar_regulasi"]


@attrs.frozen
class Pejabat:
    """An official: a post and who holds it.

    ``nip`` and ``nama`` are None when the post is vacant; ``sebagai`` is the capacity in which the post is held, None
    for a vacant post and for an employee who acts as such. ``unit`` is the code of the unit.
    """

    nip: str | None
    nama: str | None
    unit: str
    jabatan: str
    sebagai: str | None


@attrs.frozen(kw_only=True)
class Kedudukan:
    """Under whom an employee of some class stands; employees of one class share one.

    :ivar status: whether the regulation answers.
    :ivar ppk: Pejabat Penilai Kinerja, who appraises and authorises.
    :ivar puo: Pimpinan Unit Organisasi, who leads the unit in which the work is done.
    :ivar koordinator: who coordinates, where the text has one.
    :ivar aturan: code of the rule that answered.
    :ivar dasar: citations, each with the regulation's short name.
    :ivar anomali: codes of the anomalies on which the answer rests.
    :ivar keterangan: what else must be known, Indonesian sentences.
    :ivar kandidat: officials among whom the data leaves it open.
    """

    status: StatusKedudukan
    ppk: Pejabat | None = None
    puo: Pejabat | None = None
    koordinator: Pejabat | None = None
    aturan: str | None = None
    dasar: tuple[str, ...] = ()
    anomali: tuple[str, ...] = ()
    keterangan: tuple[str, ...] = ()
    kandidat: tuple[Pejabat, ...] = ()

    @property
    def unit_organisasi(self) -> str | None:
        """Code of the employee's unit organisasi: the unit that the PUO leads, without PUO that of the PPK."""
        official = self.puo or self.ppk
        return None if official is None else official.unit


@attrs.frozen(kw_only=True)
class FaktaKasus:
    """A fact of the case, with what the rule demanded of it."""

    fakta: str
    uraian: str
    nilai: str
    diminta: str


@attrs.frozen(kw_only=True)
class AturanTerdekat:
    """A rule that did not answer, and the facts for which it did not."""

    kode: str
    uraian: str
    dasar: tuple[str, ...]
    gagal: tuple[FaktaKasus, ...]


@attrs.frozen(kw_only=True)
class TafsirTerpakai:
    """The reading under which an anomaly was resolved."""

    anomali: str
    isi: str
    tafsir: str | None
    arti: str
    alasan: str
    pilihan: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Penjelasan:
    """Why an answer is what it is.

    :ivar nip: whose answer it is, with name and unit as in the data.
    :ivar kedudukan: the answer.
    :ivar lapisan: where the rule came from: the regency's plugin, or the baseline's shape that it adopted.
    :ivar uraian: what the rule says.
    :ivar fakta: the facts that matched, each with what was demanded.
    :ivar terdekat: the nearest rules that did not answer, with what failed.
    :ivar pemangku: who holds the posts named, where that isn't plain (Plt., delegation, vacancy).
    :ivar tafsir: anomalies and the readings chosen.
    :ivar tersirat: what is only implied, and why.
    """

    nip: str
    nama: str
    unit: str
    kedudukan: Kedudukan
    lapisan: str | None
    uraian: str | None
    fakta: tuple[FaktaKasus, ...]
    terdekat: tuple[AturanTerdekat, ...]
    pemangku: tuple[str, ...]
    tafsir: tuple[TafsirTerpakai, ...]
    tersirat: tuple[str, ...]
