"""Reporting: rows of rules, and the answer that follows from them."""

from typing import Literal

import attrs

from tatakerja.values.alur import Pihak
from tatakerja.values.aturan import Aturan
from tatakerja.values.syarat import setiap_syarat

Pelapor = Literal["individu", "anggota", "ketua"]


Periode = Literal["harian", "mingguan", "bulanan", "triwulanan", "semesteran", "tahunan"]

SELANG: dict[str, int] = {
    "harian": 1, "mingguan": 7, "bulanan": 31, "triwulanan": 92, "semesteran": 184, "tahunan": 366,
}  # fmt: skip
"""Days within which a report of each period is in time."""
SEBUTAN_PERIODE: dict[str, str] = {
    "harian": "setiap hari", "mingguan": "setiap minggu", "bulanan": "setiap bulan",
    "triwulanan": "setiap triwulan", "semesteran": "setiap semester", "tahunan": "setiap tahun",
}  # fmt: skip
"""Each period as a sentence has it."""


@attrs.frozen(kw_only=True, repr=False)
class AturanLaporan(Aturan):
    """To whom somebody reports on an assignment.

    :ivar bila: conditions on the facts of a route, of the one who reports: ``bila(jenis_jabatan="pelaksana")``.
    :ivar pelapor: who reports; ``kepada`` the parties who receive it, ``ketua`` for the team's leader,
        ``pemberi_tugas`` for whoever appointed the leader.
    :ivar berkala: whether the text has it done periodically, and how often where it says so.
    :ivar atas_anggota: whether it is the ketua's report on each member's performance, to that member's own officials.
    """

    pelapor: Pelapor
    kepada: tuple[Pihak | Literal["ketua", "pemberi_tugas"], ...]
    berkala: bool | Periode = False
    atas_anggota: bool = False


@attrs.frozen(kw_only=True, repr=False)
class AturanPermintaan(Aturan):
    """Who may demand a report at any time, and from whom."""

    peminta: Pihak
    dari: tuple[Pelapor, ...]


@attrs.frozen(kw_only=True, repr=False)
class AturanKendala(Aturan):
    """To whom obstacles are brought with recommended alternatives: for a decision, or to follow up.

    :ivar bila: conditions on the facts of a route; of who decides, ``cakupan`` is the team's, the widest of its
        members, of who follows up the member's own. A row that doesn't ask for ``bentuk`` is about teams.
    :ivar kepada: who decides or follows up; ``puo`` stands for each member's own PUO.
    :ivar tindak_lanjut: whether they follow up what somebody else decides.
    :ivar syarat: when they do, in our own words; empty: always.
    """

    kepada: tuple[Pihak, ...]
    tindak_lanjut: bool = False
    syarat: str = ""

    def tentang(self, bentuk: str) -> bool:
        """Whether it is about assignments of this form at all."""
        return bentuk == "tim" or any(one.fakta == "bentuk" for one in setiap_syarat(self.bila))
