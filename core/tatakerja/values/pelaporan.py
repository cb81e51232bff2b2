"""Reporting: rows of rules, and the answer that follows from them."""

from typing import Literal

import attrs

from tatakerja.values.alur import Pihak
from tatakerja.values.aturan import Aturan
from tatakerja.values.evaluasi import StatusEvaluasi
from tatakerja.values.pejabat import Pejabat

Pelapor = Literal["individu", "anggota", "ketua"]


Periode = Literal["harian", "mingguan", "bulanan", "triwulanan", "semesteran", "tahunan"]

SELANG: dict[str, int] = {
    "harian": 1, "mingguan": 7, "bulanan": 31, "triwulanan": 92, "semesteran": 184, "tahunan": 366,
}  # fmt: skip
"""Days within which a report of each period is in time."""


@attrs.frozen(kw_only=True)
class AturanLaporan(Aturan):
    """To whom somebody reports on an assignment.

    :ivar bila: conditions on the facts of a route, of the one who reports: ``bila(jenis_jabatan="pelaksana")``.
    :ivar pelapor: who reports; ``kepada`` the parties who receive it, ``ketua`` for the team's leader.
    :ivar berkala: whether the text has it done periodically, and how often where it says so.
    :ivar atas_anggota: whether it is the ketua's report on each member's performance, to that member's own officials.
    """

    pelapor: Pelapor
    kepada: tuple[Pihak | Literal["ketua"], ...]
    berkala: bool | Periode = False
    atas_anggota: bool = False


@attrs.frozen(kw_only=True)
class AturanPermintaan(Aturan):
    """Who may demand a report at any time, and from whom."""

    peminta: Pihak
    dari: tuple[Pelapor, ...]


@attrs.frozen(kw_only=True)
class AturanKendala(Aturan):
    """To whom a team brings obstacles with recommended alternatives, for a decision.

    :ivar bila: conditions on the facts of a route; ``cakupan`` is the team's, the widest of its members.
    :ivar kepada: who decides; ``puo`` stands for each member's own PUO.
    """

    kepada: tuple[Pihak, ...]


@attrs.frozen(kw_only=True)
class Laporan:
    """Who reports to whom in an assignment.

    :ivar anggota: NIP of the member whose performance it is about; None for a report on the work.
    """

    pelapor: Pelapor
    pegawai: str
    kepada: tuple[Pejabat, ...]
    anggota: str | None = None
    berkala: bool
    dasar: tuple[str, ...]


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
