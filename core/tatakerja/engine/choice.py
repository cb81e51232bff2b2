"""Exactly one row answers: which one, on which anomalies it rests, and why none does."""

from collections.abc import Iterable, Mapping
from typing import Literal, Protocol, TypeVar

import attrs

from tatakerja.engine.fakta import all_hold, holds, is_unknown
from tatakerja.values.fakta import NilaiFakta
from tatakerja.values.syarat import TAFSIR, Syarat, SyaratSemua


class Baris(Protocol):
    """What every row of which exactly one answers has in common."""

    @property
    def kode(self) -> str:
        """Unique code."""

    @property
    def uraian(self) -> str:
        """What the row says."""

    @property
    def bila(self) -> SyaratSemua:
        """Conditions."""

    @property
    def anomali(self) -> tuple[str, ...]:
        """Anomalies that touch it."""

    @property
    def pengecualian_dari(self) -> tuple[str, ...]:
        """Codes of the rows to which it is the exception."""


AnyBaris = TypeVar("AnyBaris", bound=Baris)


@attrs.frozen
class Silence:
    """Why no row answers, with the anomalies of which another reading would."""

    status: Literal["belum_tertentukan", "tidak_diatur"]
    anomali: tuple[str, ...]
    keterangan: tuple[str, ...]


def the_one(rows: Iterable[AnyBaris], facts: Mapping[str, NilaiFakta]) -> AnyBaris | None:
    """The row that answers a case: the one whose conditions hold and that no exception overrules."""
    matching = [row for row in rows if all_hold(row.bila, facts) and _predicate_holds(row, facts)]
    overruled = {kode for row in matching for kode in row.pengecualian_dari}
    remaining = [row for row in matching if row.kode not in overruled]
    assert len(remaining) <= 1, "rows that overlap are refused when the plugin is loaded"
    return remaining[0] if remaining else None


def anomalies(row: Baris) -> tuple[str, ...]:
    """Codes of the anomalies on which a row's answer rests: those it names, and those whose reading it demands."""
    demanded = [syarat.fakta.removeprefix(TAFSIR) for syarat in row.bila if syarat.fakta.startswith(TAFSIR)]
    return tuple(dict.fromkeys([*row.anomali, *demanded]))


def silence(rows: Iterable[Baris], facts: Mapping[str, NilaiFakta], regulasi: str, what: str) -> Silence:
    """Why none of some rows answers a case: the data leaves a choice open, or the law is silent.

    :param regulasi: the regulation's short name.
    :param what: what isn't regulated, as the remark words it.
    """
    open_rows: list[tuple[Baris, list[Syarat]]] = []
    other_readings: list[tuple[Baris, list[Syarat]]] = []
    for row in rows:
        failed = [syarat for syarat in row.bila if not holds(syarat, facts)]
        if failed and all(is_unknown(syarat, facts) for syarat in failed):
            open_rows.append((row, failed))
        elif failed and all(syarat.fakta.startswith(TAFSIR) for syarat in failed):
            other_readings.append((row, failed))
    if open_rows:
        named = [entry for entry in open_rows if all_hold(getattr(entry[0], "disebut_bagi", ()), facts)]
        choices = named or open_rows
        lacking = dict.fromkeys(syarat.fakta for _, failed in choices for syarat in failed)
        return Silence(
            "belum_tertentukan",
            (),
            (
                f"Data belum menentukan {' dan '.join(lacking)}; pilihan menurut {regulasi}:",
                *(f"{'; '.join(map(str, failed))}: {row.uraian}" for row, failed in choices),
            ),
        )
    readings = {syarat.fakta.removeprefix(TAFSIR): row for row, failed in other_readings for syarat in failed}
    return Silence(
        "tidak_diatur",
        tuple(readings),
        (
            f"{regulasi} tidak mengatur {what}.",
            *(f"Tafsir lain atas {kode} akan menjawab: {row.uraian}" for kode, row in readings.items()),
        ),
    )


def _predicate_holds(row: Baris, facts: Mapping[str, NilaiFakta]) -> bool:
    predicate = getattr(row, "predikat", None)
    return predicate is None or bool(predicate(facts))
