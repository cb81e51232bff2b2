"""Where a journal ends, read in one statement: of that every command asks, several times."""
# SQL is put together of our own names only.
# ruff: noqa: S608

from collections.abc import Mapping, Sequence
from typing import Any, Final, Self

import attrs

from tatakerja.journal.port import (
    STREAM_ORGANISASI,
    STREAM_PEJABAT,
    STREAM_PENGATURAN,
    STREAM_PENGGANTIAN,
    STREAM_PENGHAPUSAN,
)
from tatakerja.journal.tables import EventRow

DITANYA: Final = (STREAM_ORGANISASI, STREAM_PENGHAPUSAN, STREAM_PENGGANTIAN, STREAM_PENGATURAN)
"""The streams of whose last event every command asks."""
_PAIR: Final = "(SELECT {} FROM peristiwa WHERE stream = '{}' ORDER BY versi DESC LIMIT 1)"


def end_of_journal(pair: str) -> str:
    """The statement that gives the row which :meth:`UjungJurnal.read` reads.

    :param pair: what a store writes for version and number of an event as one value.
    """
    return (
        "SELECT asal, akhir.no, akhir.hash, akhir.waktu, (SELECT max(no) FROM rekaman), "
        f"(SELECT max(no) FROM peristiwa WHERE stream >= '{STREAM_PEJABAT}/' AND stream < '{STREAM_PEJABAT}0'), "
        + ", ".join(_PAIR.format(pair, stream) for stream in DITANYA)
        + " FROM identitas LEFT JOIN (SELECT no, hash, waktu FROM peristiwa ORDER BY no DESC LIMIT 1) AS akhir ON true"
    )


@attrs.frozen
class UjungJurnal:
    """Where a journal ends, as of the moment of a view or transaction.

    :ivar asal: its origin; ``akhir`` number and hash of the last event, ``waktu`` the time of that.
    :ivar rekaman: the last event with records; ``pejabat`` the last one of a post.
    :ivar stream: version and number of the last event of each stream of :data:`DITANYA`.
    """

    asal: str
    akhir: tuple[int, str] | None
    waktu: str | None
    rekaman: int
    pejabat: int
    stream: Mapping[str, tuple[int, int] | None]

    @classmethod
    def read(cls, row: Sequence[Any]) -> Self:
        """From the row that :func:`end_of_journal` asks for, its pairs as sequences.

        :raises TypeError: it holds something else than a number where one belongs.
        """
        asal, no, hash_, waktu, rekaman, pejabat, *pairs = row
        if not all(one is None or isinstance(one, int) for one in (no, rekaman, pejabat)):
            raise TypeError(row)
        streams = {name: pair and (pair[0], pair[1]) for name, pair in zip(DITANYA, pairs, strict=True)}
        return cls(asal, None if no is None else (no, hash_), waktu, rekaman or 0, pejabat or 0, streams)

    @property
    def nomor(self) -> int:
        """The number of the last event; 0 where there is none."""
        return self.akhir[0] if self.akhir else 0

    @property
    def hash(self) -> str:
        """The hash of the last event, to which the next is chained; the origin where there is none."""
        return self.akhir[1] if self.akhir else self.asal

    def after(self, row: EventRow) -> "UjungJurnal":
        """As it stands after an event."""
        no, stream, versi, waktu = row[0], row[1], row[2], row[4]
        streams = {**self.stream, stream: (versi, no)} if stream in self.stream else self.stream
        pejabat = no if stream.startswith(f"{STREAM_PEJABAT}/") else self.pejabat
        return UjungJurnal(self.asal, (no, row[9]), waktu, self.rekaman, pejabat, streams)

    def gone_on(self, rows: Sequence[Sequence[Any]]) -> "UjungJurnal | None":
        """As it stands after what others have appended.

        :param rows: its last event and those after it, in order: no, stream, versi, waktu, hash, and, the same in each,
            the last event with records. Where there was no event, all.
        :return: None where that event isn't the first of them any more.
        """
        if self.akhir is None:
            new = rows
        elif rows and self.akhir == (rows[0][0], rows[0][4]):
            new = rows[1:]
        else:
            return None
        if not new:
            return self
        streams, pejabat = dict(self.stream), self.pejabat
        for no, stream, versi, *_ in new:
            if stream in streams:
                streams[stream] = versi, no
            elif stream.startswith(f"{STREAM_PEJABAT}/"):
                pejabat = no
        no, _, _, waktu, hash_, rekaman = rows[-1]
        return UjungJurnal(self.asal, (no, hash_), waktu, rekaman or 0, pejabat, streams)
