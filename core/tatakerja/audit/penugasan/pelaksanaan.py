"""Looking at what follows the letter in one assignment's state: periodic reports, results and obstacles that wait."""

from collections.abc import Iterator, Sequence

import attrs

from tatakerja.engine.wewenang import Wewenang
from tatakerja.penugasan.day import Hari
from tatakerja.penugasan.life.evaluasi import find_stops
from tatakerja.penugasan.life.state import (
    BERSURAT,
    KeadaanPenugasan,
    obstacle_authority,
    role_of,
    under_review,
    waiting_obstacles,
)
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.pelaporan import AturanLaporan, Pelapor


@attrs.frozen
class LaporanBerkala:
    """Somebody from whom a periodic report is expected, if their kind of post is among those of whom the text says it.

    :ivar orang: position among the state's persons.
    :ivar sejak: day of their last report, or of the letter; ``pernah`` whether there was a report.
    """

    orang: int
    peran: Pelapor
    sejak: str
    pernah: bool
    aturan: tuple[AturanLaporan, ...]


class PeriksaLanjutan:
    """Looks at states under one book of rules.

    :param buku: says whose reports are periodic.
    """

    def __init__(self, buku: BukuAturan) -> None:
        self._periodic: dict[Pelapor, tuple[AturanLaporan, ...]] = {}
        for row in buku.laporan:
            if row.berkala and not row.atas_anggota:
                self._periodic[row.pelapor] = (*self._periodic.get(row.pelapor, ()), row)

    def periodic_reports(self, state: KeadaanPenugasan) -> Iterator[LaporanBerkala]:
        """From whom periodic reports are expected now: with a letter in force, and results not under review."""
        if state["status"] not in BERSURAT or under_review(state) or not self._periodic:
            return
        reported = state.get("laporan", {})
        for place in range(len(state["orang"])):
            role = role_of(state, place)
            begun = _letter_day(state, place) if role in self._periodic else None
            if begun is not None:
                last = reported.get(str(place))
                since = max(begun, state["mulai"] or begun) if last is None else last
                yield LaporanBerkala(place, role, since, last is not None, self._periodic[role])


def _letter_day(state: KeadaanPenugasan, place: int) -> str | None:
    """The day of the letter by which someone works; of a ketua who isn't assigned, that of any. None without one."""
    days = [
        state["pada"][state["diambil"].index(letter["langkah"])]
        for letter in state["surat"]
        if not letter["akhir"]
        and (place >= state["anggota"] or place in state["langkah"][letter["langkah"]]["pegawai"])
    ]
    return min(days, default=None)


def reviewer(state: KeadaanPenugasan, orang: Sequence[str], peninjau: Sequence[str], hari: Hari) -> Wewenang | None:
    """The authority that the next review needs.

    :param orang: NIPs of the state's persons; ``peninjau`` of those who reviewed.
    """
    stops = find_stops(state, orang, peninjau, hari.organisasi, hari.posts)
    return stops[0].wewenang if stops else None


def decisions(state: KeadaanPenugasan, orang: Sequence[str]) -> Iterator[tuple[int, str, Wewenang]]:
    """The decisions on obstacles that are waited for: number of the obstacle, since when, and whose."""
    if state["status"] in BERSURAT:
        for number, waiting in waiting_obstacles(state):
            for which in waiting:
                yield number, state["kendala"][number - 1]["tanggal"], obstacle_authority(state, number, which, orang)
