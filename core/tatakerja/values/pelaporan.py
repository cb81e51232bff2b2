"""Reporting: rows of rules, and the answer that follows from them."""

from typing import Literal

import attrs

from tatakerja.values.alur import Pihak
from tatakerja.values.evaluasi import StatusEvaluasi
from tatakerja.values.pejabat import Pejabat

Pelapor = Literal["individu", "anggota", "ketua"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@attrs.frozen(kw_only=True)
class AturanLaporan:
    """To whom somebody reports on an assignment.

    :ivar pelapor: who reports; ``kepada`` the parties who receive it, ``ketua`` for the team's leader.
    :ivar jenis_jabatan: kinds of posts of those of whom the text says it, separated by spaces; empty: any.
    :ivar berkala: whether the text has it done periodically.
    :ivar atas_anggota: whether it is the ketua's report on each member's performance, to that member's own officials.
    """

    kode: str
    pelapor: Pelapor
    jenis_jabatan: frozenset[str] = attrs.field(default="", converter=_words)
    kepada: tuple[Pihak | Literal["ketua"], ...]
    berkala: bool = False
    atas_anggota: bool = False
    dasar: tuple[str, ...]


@attrs.frozen(kw_only=True)
class AturanPermintaan:
    """Who may demand a report at any time, and from whom."""

    kode: str
    peminta: Pihak
    dari: tuple[Pelapor, ...]
    dasar: tuple[str, ...]


@attrs.frozen(kw_only=True)
class AturanKendala:
    """To whom a team brings obstacles with recommended alternatives, for a decision.

    :ivar cakupan: scopes of assignments, separated by spaces.
    :ivar kepada: who decides; ``puo`` stands for each member's own PUO.
    """

    kode: str
    cakupan: str
    kepada: tuple[Pihak, ...]
    dasar: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Laporan:
    """Who reports to whom in an assignment.

    :ivar anggota: NIP of the member whose performance it is about; None for a report on the work.
    """

    pelapor: Pelapor
    pegawai: str
    kepada: tuple[Pejabat, ...]
    berkala: bool
    dasar: tuple[str, ...]
    anggota: str | None = None


@attrs.frozen
class Permintaan:
    """Who may demand a report at any time, from which roles, by which article."""

    peminta: Pejabat
    dari: tuple[Pelapor, ...]
    dasar: tuple[str, ...]


@attrs.frozen(kw_only=True)
class AlurPelaporan:
    """Reports, demands for reports and obstacles of an assignment.

    :ivar laporan: per employee, to whom they report.
    :ivar permintaan: who may demand reports.
    :ivar kendala: who decides on obstacles; empty where the text is silent.
    """

    status: StatusEvaluasi
    laporan: tuple[Laporan, ...] = ()
    permintaan: tuple[Permintaan, ...] = ()
    kendala: tuple[Pejabat, ...] = ()
    dasar_kendala: tuple[str, ...] = ()
    dasar: tuple[str, ...] = ()
    keterangan: tuple[str, ...] = ()
