"""Review of results: rows of rules, and the chain that follows from them."""

from typing import Literal

import attrs

from tatakerja.values.aturan import AturanTunggal, Dasar
from tatakerja.values.penunjuk import Bagi, Penunjuk
from tatakerja.values.syarat import SyaratSemua

StatusEvaluasi = Literal["diatur", "tidak_diatur", "belum_tertentukan"]


Pengembalian = Literal["diatur", "tidak_diatur"]


@attrs.frozen(kw_only=True, repr=False)
class AturanEvaluasi(AturanTunggal):
    """A row of the review of results: through which posts they go, up to the one who declares the work done.

    Where a regulation has no such row for a unit, the chain follows from its stages.

    :ivar bila: conditions on the same facts as for kedudukan, and on ``tahapan``, ``bentuk`` and ``ukuran_tim``.
    :ivar bagi: whose facts these are, and from whose unit the posts are sought: those of a pelaksana placed in the
        owner's unit, whoever does the work there, or those of the employee who did it, wherever they are lent from.
    :ivar disebut_bagi: the organisations that the text names for this row, where it answers for others too.
    :ivar rantai: pointers to the reviewing posts, lowest first; the last one declares the work done.
    :ivar dasar_pengembalian: citations of a prescribed return for rework; empty where the text is silent.
    """

    disebut_bagi: SyaratSemua = ()
    bagi: Bagi = "pemilik"
    rantai: tuple[Penunjuk, ...] = ()
    dasar_pengembalian: Dasar = ()
