"""The clock: one port, through which everything that is recorded learns when that is."""

from collections.abc import Callable
from datetime import date, datetime

Jam = Callable[[], datetime]
"""What tells the time, aware of its zone: the day that counts is the one that it is there."""


def jam_mesin() -> datetime:
    """The machine's clock, in the machine's zone: its day is the day of the office."""
    return datetime.now().astimezone()


def jam_pada(hari: date) -> Jam:
    """A clock on which it is always the same day, at the machine's time of day: for demonstrations and tests."""

    def tell() -> datetime:
        now = jam_mesin()
        return datetime.combine(hari, now.timetz()).replace(tzinfo=now.tzinfo)

    return tell
