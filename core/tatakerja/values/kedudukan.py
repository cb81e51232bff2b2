"""Answers: the official, the kedudukan, and the explanation of one."""

from array import array
from typing import Literal, NamedTuple

import attrs

from tatakerja.values.aturan import AturanTunggal, CatatanBersyarat, Dasar
from tatakerja.values.isian import Terperiksa
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.penunjuk import Penunjuk
from tatakerja.values.syarat import SyaratSemua, UjiFakta
from tatakerja.values.teks import Tampak

StatusKedudukan = Literal["diatur", "tidak_diatur", "belum_tertentukan", "di_luar_regulasi"]


@attrs.frozen(kw_only=True, repr=False)
class Kedudukan(Terperiksa, Tampak):
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


class KodeKedudukan(NamedTuple):
    """The answers of everyone without a pair of objects an employee.

    :ivar jawaban: what is answered, each answer once.
    :ivar kode: per employee, in the order of the staff list, the place of the answer in ``jawaban``; unsigned integers
        of 32 bits that take part in the buffer protocol, so that Arrow, polars and NumPy read them without a copy.
    """

    jawaban: tuple[Kedudukan, ...]
    kode: "array[int]"


@attrs.frozen(kw_only=True, repr=False)
class AturanKedudukan(AturanTunggal):
    """A row that says who appraises (PPK), who leads (PUO) and who coordinates employees of some class.

    :ivar disebut_bagi: the organisations that the text names for this rule, where it answers for others too; for those
        the answer carries a remark.
    :ivar ppk: ways to the appraising post, in order; empty: the text names none.
    :ivar puo: likewise; a rule that names a PUO who can't be found leaves the answer undetermined.
    :ivar koordinator: likewise; one who can't be found is simply absent.
    :ivar dasar_koordinator: citations that are added when a koordinator is named.
    :ivar catatan: remarks for some of its cases.
    :ivar predikat: a last resort where facts don't suffice: a function with a docstring, which sees the facts only.
    """

    disebut_bagi: SyaratSemua = ()
    ppk: tuple[Penunjuk, ...] = ()
    puo: tuple[Penunjuk, ...] = ()
    koordinator: tuple[Penunjuk, ...] = ()
    dasar_koordinator: Dasar = ()
    catatan: tuple[CatatanBersyarat, ...] = ()
    predikat: UjiFakta | None = None
