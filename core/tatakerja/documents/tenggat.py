"""What falls due as a calendar: an ``.ics`` file by RFC 5545, which calendars of phones and offices take in."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from tatakerja.values.galat import GalatTatakerja

if TYPE_CHECKING:
    from tatakerja.values.stored.tenggat import Tenggat

INGAT = (7, 1)
"""How many days before a reminder comes."""


def kalender(tenggat: "Iterable[Tenggat]", *, nama: str, daerah: str, dibuat: date, versi: str) -> bytes:
    """What falls due as the bytes of an ``.ics`` file: a whole-day event each, with reminders.

    The same gives the same bytes. An event keeps its UID when it is asked for again, so that a calendar into which
    the file is read a second time moves it rather than showing it twice.

    :param nama: of the calendar.
    :param daerah: the regency's name, which makes a UID its own.
    :param dibuat: the day as of which it is; every event is stamped with it.
    :param versi: of the program.
    :raises GalatTatakerja: if what writes calendars isn't installed.
    """
    try:
        from icalendar import Alarm, Calendar, Event
    except ImportError:
        raise GalatTatakerja(
            "kalender (.ics) memerlukan icalendar; pasang `pip install tatakerja[surat]`, atau minta --format json"
        ) from None
    made = Calendar()
    made.add("prodid", f"-//Tatakerja//Tatakerja {versi}//ID")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", nama)
    place = "".join(one for one in daerah.casefold() if one.isalnum()) or "daerah"
    for one in tenggat:
        day = date.fromisoformat(one.tanggal)
        event = Event()
        event.add("uid", f"{one.kunci}@{place}.tatakerja")
        event.add("dtstamp", datetime.combine(dibuat, time(), UTC))
        event.add("dtstart", day)
        event.add("dtend", day + timedelta(days=1))
        event.add("summary", _shown(one.perihal))
        event.add("description", _shown(one.isi))
        event.add("categories", [one.jenis])
        event.add("transp", "TRANSPARENT")
        event.add("class", "CONFIDENTIAL")
        for before in INGAT:
            alarm = Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("description", _shown(one.perihal))
            alarm.add("trigger", timedelta(days=-before))
            event.add_component(alarm)
        made.add_component(event)
    return bytes(made.to_ical())


def _shown(text: str) -> str:
    return " ".join(text.split())
