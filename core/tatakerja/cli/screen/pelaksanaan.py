"""What follows the letter of one assignment, for a person: its turns, and every section after the letters."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from tatakerja.cli.screen import wording
from tatakerja.cli.screen.arahan import direction_shown
from tatakerja.cli.screen.evaluasi import results_told
from tatakerja.cli.screen.kinerja import record_told
from tatakerja.cli.screen.layout import section, wrapped
from tatakerja.cli.screen.pelaporan import demand_told, obstacle_told, report_told
from tatakerja.cli.screen.wording import cited, places

if TYPE_CHECKING:
    from tatakerja.values.stored.evaluasi import TanggungJawabGiliran
    from tatakerja.values.stored.penugasan import Penugasan


def course_told(one: "Penugasan", short: str) -> Iterator[str]:
    """The sections of one assignment.

    :param short: short name of its regulation with a blank, left out of its citations.
    """
    if one.pelaksanaan is not None:
        yield from direction_shown(one.pelaksanaan, short)
    yield from section("Evaluasi hasil", results_told(one.evaluasi, short))
    yield from section("Laporan", (line for report in one.laporan for line in report_told(report, short)))
    yield from section("Permintaan laporan", (line for demand in one.permintaan for line in demand_told(demand, short)))
    yield from section("Kendala", (line for obstacle in one.kendala for line in obstacle_told(obstacle, short)))
    yield from section("Kinerja", (line for record in one.kinerja for line in record_told(record, short)))
    yield from section("Tanggung jawab yang mendapat giliran", _responsibilities(one.tanggung_jawab, short))


def event_remark(one: "Penugasan", no: int, short: str) -> Iterator[str]:
    """What an event says beyond that it happened: to whom a report went, by which article a return is possible.

    :param no: number of the event in the journal.
    """
    for report in one.laporan:
        if report.no == no:
            yield from report_told(report, short)
    for demand in one.permintaan:
        if demand.no == no:
            yield from demand_told(demand, short)
    for obstacle in one.kendala:
        if no in (obstacle.no, *(decision.no for decision in obstacle.putusan)):
            yield from obstacle_told(obstacle, short)
    for record in one.kinerja:
        if record.no == no:
            yield from record_told(record, short)
    for event in one.evaluasi.riwayat:
        if event.no == no and event.diatur is not None:
            yield wrapped(f"- pengembalian {cited(event.diatur, event.dasar, short)}", 2, 4)


def _responsibilities(rows: Sequence["TanggungJawabGiliran"], short: str) -> Iterator[str]:
    for role, group in groupby(rows, key=lambda row: row.peran):
        yield wrapped(f"{wording.SEBUTAN_PERAN[role]}:", 2)
        for row in group:
            yield wrapped(f"- {row.isi} [{places(row.dasar, short)}]", 4, 6)
