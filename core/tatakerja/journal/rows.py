"""Rows as verification meets them, damaged or not: read by type, told in Indonesian, never believed."""

import hmac
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, cast

import attrs

from tatakerja.journal.derive import JAM_MUNDUR, NOMOR
from tatakerja.journal.event import DataDihapus, Peristiwa, hash_event, kind_of, parse
from tatakerja.journal.findings import Cacat, JenisCacat
from tatakerja.journal.personal import seal
from tatakerja.journal.tables import EventRow

TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")
_EVENT = (int, str, int, str, str, str, str, str, str, str)


def mapping(text: Any) -> dict[str, object]:
    """Read a JSON mapping.

    :raises ValueError: it is none.
    """
    value = parse(text)
    if not isinstance(value, dict):
        raise ValueError("not a mapping")
    return value


def matches(key: Any, value: Any, digest: str) -> bool:
    """Whether a keyed record is the one that was sealed."""
    try:
        return hmac.compare_digest(seal(key, value), digest)
    except (TypeError, UnicodeEncodeError, AttributeError):
        return False


class Dijamin(Mapping[str, str]):
    """What an event vouches for, read once it is asked for.

    :param teks: canonical JSON of a mapping.
    """

    __slots__ = ("_read", "_teks")

    def __init__(self, teks: str) -> None:
        self._teks = teks
        self._read: dict[str, object] | None = None

    def _mapping(self) -> dict[str, object]:
        if self._read is None:
            self._read = mapping(self._teks)
        return self._read

    def __getitem__(self, name: str) -> str:
        return str(self._mapping()[name])

    def __iter__(self) -> Iterator[str]:
        return iter(self._mapping())

    def __len__(self) -> int:
        return len(self._mapping())


_NUMBERS, _CLOCK = f'"{NOMOR}"', f'"{JAM_MUNDUR}"'


def chained(
    row: tuple[Any, ...], expected: int, versions: dict[str, int], before: str, followed: Collection[str] = ()
) -> tuple[Peristiwa | None, list[tuple[JenisCacat, str]]]:
    """Read an event of the chain; None where it can't be.

    :param versions: last version of each stream, which is brought up to date.
    :param before: hash of the event before.
    :param followed: kinds of streams whose events' data are read again when their states are derived, so that here
        only what the chain itself has to know is read of them; else they are given as empty.
    :return: with what is wrong.
    """
    if tuple(map(type, row)) != _EVENT:
        return None, [("rantai", "kolomnya tidak terbaca")]
    no, stream, versi, jenis, waktu, oleh, data, pribadi, sebelum, stored = row
    found: list[tuple[JenisCacat, str]] = []
    if no != expected:
        found.append(("urutan", f"nomor seharusnya {expected}"))
    due = versions.get(stream, 0) + 1
    if versi != due:
        found.append(("urutan", f"versi {versi} pada streamnya seharusnya {due}"))
    versions[stream] = versi
    if sebelum != before:
        found.append(("rantai", "tidak menyambung hash peristiwa sebelumnya"))
    try:
        actual = hash_event(no, stream, versi, jenis, waktu, oleh, data, pribadi, sebelum)
    except UnicodeEncodeError:
        actual = ""
    if actual != stored:
        found.append(("rantai", "isi tidak cocok dengan hashnya"))
    if not TIME.fullmatch(waktu):
        found.append(("urutan", "waktu tidak terbaca"))
    try:
        seals = cast("dict[str, str]", {} if pribadi == "{}" else mapping(pribadi))
        if seals and set(map(type, seals.values())) != {str}:
            raise ValueError("not seals")
        later = _NUMBERS not in data and _CLOCK not in data and kind_of(stream) in followed
        event = Peristiwa(no, stream, versi, jenis, waktu, oleh, {} if later else mapping(data), seals, sebelum, stored)
    except (ValueError, RecursionError):
        return None, [*found, ("rantai", "data tidak terbaca")]
    return event, found


@attrs.define
class Erasures:
    """What the journal says was erased, each with the times of the events that did it, and the last of these."""

    people: dict[str, set[str]] = attrs.field(factory=dict)
    records: dict[tuple[int, str], set[str]] = attrs.field(factory=dict)
    last: int = 0


def read_erasures(rows: Iterable[EventRow]) -> tuple[Erasures, list[Cacat]]:
    """Read the events of erasures, damaged or not."""
    found, faults = Erasures(), []
    for row in rows:
        try:
            data, when = cast("DataDihapus", mapping(row[6])), str(row[4])
            for token in data["orang"]:
                found.people.setdefault(token, set()).add(when)
            for no, field in data["rekaman"]:
                found.records.setdefault((no, field), set()).add(when)
            found.last = int(row[0])
        except (LookupError, TypeError, ValueError):
            faults.append(Cacat("penghapusan", f"peristiwa {row[0]}", "keterangan penghapusan tidak terbaca"))
    return found, faults


class Merged:
    """Rows in the order of the journal, read beside it.

    :param rows: in the order of the numbers of events.
    :param column: where that number stands.
    """

    def __init__(self, rows: Iterable[tuple[Any, ...]], column: int = 0) -> None:
        self._rows = iter(rows)
        self._column = column
        self._next = next(self._rows, None)

    def upto(self, no: int) -> list[tuple[Any, ...]]:
        """Give the rows of an event, and those before that belong to none."""
        found: list[tuple[Any, ...]] = []
        row, column = self._next, self._column
        while row is not None and not (isinstance(row[column], int) and row[column] > no):
            found.append(row)
            row = next(self._rows, None)
        self._next = row
        return found

    def rest(self) -> Iterator[tuple[Any, ...]]:
        """Give the rows that are left."""
        while self._next is not None:
            yield self._next
            self._next = next(self._rows, None)
