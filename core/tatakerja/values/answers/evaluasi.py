"""The chain by which results are reviewed: an answer."""

import attrs

from tatakerja.values.evaluasi import Pengembalian, StatusEvaluasi
from tatakerja.values.isian import Terperiksa
from tatakerja.values.pejabat import Pejabat


@attrs.frozen(kw_only=True)
class AlurEvaluasi(Terperiksa):
    """Who reviews results, up to the one who declares the work done.

    :ivar rantai: the reviewers in order, each once; ``penyelesai`` is the last of them.
    :ivar pengembalian: whether the text prescribes a return for rework; where it is silent, one is possible.
    """

    status: StatusEvaluasi
    rantai: tuple[Pejabat, ...] = ()
    penyelesai: Pejabat | None = None
    pengembalian: Pengembalian = "tidak_diatur"
    aturan: str | None = None
    dasar: tuple[str, ...] = ()
    anomali: tuple[str, ...] = ()
    keterangan: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class RantaiEvaluasi:
    """The posts that review a unit's results, whoever holds them.

    :ivar pos: unit and title of each, lowest first, each once; the last one declares the work done.
    :ivar dasar_pengembalian: citations of a prescribed return; empty where the text is silent.
    """

    status: StatusEvaluasi
    pos: tuple[tuple[str, str], ...] = ()
    aturan: str | None = None
    dasar: tuple[str, ...] = ()
    dasar_pengembalian: tuple[str, ...] = ()
    anomali: tuple[str, ...] = ()
    keterangan: tuple[str, ...] = ()
