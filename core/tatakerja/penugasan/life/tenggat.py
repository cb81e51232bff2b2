"""Until when a step is to be taken: days, or working days without holidays, after the one since which it is open."""

from collections.abc import Collection
from datetime import date, timedelta
from functools import cache

from tatakerja.values.alur import baca_tenggat

_SABTU = 5


def due_day(sejak: date, tenggat: str, libur: Collection[date] = ()) -> date | None:
    """The last day on which a step is in time; None for what isn't a time limit.

    :param sejak: the day since which it is its turn, which doesn't count.
    :param tenggat: ``5 hari kerja`` counts working days, ``14 hari`` every day.
    :param libur: holidays beside the national ones.
    """
    read = baca_tenggat(tenggat)
    if read is None:
        return None
    days, working = read
    if not working:
        return sejak + timedelta(days=days)
    day, left = sejak, days
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < _SABTU and day not in national_holidays(day.year) and day not in libur
    return day


@cache
def national_holidays(tahun: int) -> frozenset[date]:
    """Indonesia's national holidays of a year with the joint leave of civil servants, as far as they are known.

    Days that follow the moon are announced a year ahead; for later years they are calculated.
    """
    # Imported here: few regulations give a time limit, and the library takes long to load.
    import holidays  # noqa: PLC0415  # as the line above says

    return frozenset(holidays.country_holidays("ID", years=tahun, categories=("public", "government")))
