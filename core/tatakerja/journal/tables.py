"""The port of tables: all that a database has to do for a journal. It keeps rows and knows no rule.

What an event is, how it is chained, sealed, numbered, remembered and erased is decided above, in
:mod:`tatakerja.journal.writer` and :mod:`tatakerja.journal.organisasi`, once for every database. A store begins a
transaction, hands the tables of that transaction to the writer, and commits once the writer has finished.

A database has to promise four things: a view answers as of one moment; there is one writer at a time; a transaction is
stored whole or not at all, and safely once it is committed; a row that its constraints forbid raises.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

from tatakerja.journal.derive import NomorTerpakai, PerubahanPejabat
from tatakerja.journal.port import Baris, KeteranganCuplikan, Proyeksi, Sel

EventRow = tuple[int, str, int, str, str, str, str, str, str, str]
"""An event as stored: no, stream, versi, jenis, waktu, oleh, data, pribadi (both canonical JSON), sebelum, hash."""
TakenRow = tuple[int, int, int, EventRow | None]
"""Numbers of a register and year: the last one counted, how many are recorded, the last of these (0 for none each), and
its event; None where that isn't there."""
SALINAN = "#salinan"
"""What stands among the kinds of streams, and is none, as long as the journal is a copy that isn't finished."""
PersonRow = tuple[str, str | None, bytes | None, int]
"""A person as stored: token, NIP, key, and the event that vouches for them."""


class ReadTables(Protocol):
    """The tables as of one moment."""

    def origin(self) -> str:
        """Give what the first event is chained to; an empty text where that was lost."""

    def last_event(self) -> tuple[int, str] | None:
        """Give number and hash of the last event; None where there is none."""

    def last_time(self) -> str | None:
        """Give the time of the last event; None where there is none."""

    def last_of_stream(self, stream: str) -> tuple[int, int] | None:
        """Give version and number of a stream's last event; None where it has none."""

    def events(self, stream: str | None, since: int) -> Iterator[EventRow]:
        """Give the events of a stream, or of all, from a number of the journal on, in order."""

    def event(self, no: int) -> EventRow | None:
        """Give one event by its number; None where there is none."""

    def events_of_kind(self, kind: str, since: int) -> Iterator[EventRow]:
        """Give the events of every stream of a kind, after a number of the journal, in the journal's order."""

    def last_of_kind(self, kind: str) -> int:
        """Give the number of the last event of any stream of a kind; 0 where there is none."""

    def state(self, stream: str) -> tuple[int, str] | None:
        """Give version and canonical state of a stream; None where nothing is stored."""

    def states(self, kind: str) -> Iterator[tuple[str, int, str]]:
        """Give stream, version and canonical state of every stream of a kind, by name."""

    def find(self, projection: Proyeksi, equal: Mapping[str, Sel]) -> Iterator[tuple[Sel, ...]]:
        """Give stream and columns of a projection's rows whose columns equal what is given (None too), in order."""

    def number_used(self, register: str, year: int, text: str) -> bool:
        """Whether a number's text is recorded as taken in a register and year."""

    def numbers_taken(self, register: str, year: int) -> TakenRow:
        """Give how far the numbers of a register and year were counted, and what is recorded of them as taken."""

    def find_among(self, projection: Proyeksi, column: str, values: Collection[str]) -> Iterator[tuple[Sel, ...]]:
        """Give stream and columns of a projection's rows in which a column has one of some values."""

    def guard(self, projection: str, column: str, value: str) -> str | None:
        """Give the sum that is kept of a projection's rows with a value; None where none is."""

    def guards(self, projection: str, keys: Collection[tuple[str, str]]) -> dict[tuple[str, str], str]:
        """Give the sums that are kept of a projection's rows, by column and value, as far as there are any."""

    def guarded(self, projection: str, column: str) -> list[str]:
        """Give the values of a column for which a sum is kept, in order."""

    def token(self, nip: str) -> str | None:
        """Give a person's token; None for someone unknown or erased."""

    def people(self, nips: Collection[str]) -> Iterator[PersonRow]:
        """Give token, NIP, key and event of those of some NIPs whom the journal knows."""

    def persons(self, tokens: Collection[str]) -> Iterator[PersonRow]:
        """Give token, NIP, key and event of those of some tokens that were ever given."""

    def person(self, token: str) -> tuple[str | None, bytes | None, int] | None:
        """Give NIP, key and event of a token; the first two None once erased; None where it was never given."""

    def nips(self) -> Iterator[tuple[str, str]]:
        """Give token and NIP of everyone who was not erased."""

    def has_token(self, token: str) -> bool:
        """Tell whether a token was ever given, also to someone erased since."""

    def records(self, no: int) -> Iterator[tuple[str, bytes | None, str | None, str | None]]:
        """Give field, key, value and day of erasure of an event's records, by field."""

    def records_about(self, token: str) -> list[tuple[int, str]]:
        """Give number and field of every record about a person that was not erased, in order."""

    def has_record(self, no: int, field: str) -> bool:
        """Tell whether there is such a record that was not erased."""

    def result(self, key: str) -> tuple[bytes | None, str | None, str, int] | None:
        """Give secret, digest, result and event of an idempotency key; None where it was never used."""

    def snapshot_key(self, snapshot: int) -> bytes:
        """Give the key of a snapshot's digest.

        :raises LookupError: there is no such snapshot.
        """

    def last_unit(self, kode: str) -> tuple[int, Baris] | None:
        """Give number and row of a unit in the newest snapshot that has it; None where none ever had."""

    def snapshot_rows(self, snapshot: int, table: str) -> Iterator[Baris]:
        """Give a snapshot's rows of ``unit``, ``pegawai`` or ``pejabat`` as stored, in the order of the import."""

    def employees(self, snapshot: int, nips: Sequence[str]) -> list[tuple[int, Baris]]:
        """Give place in the order of the import, from 0, and row, of those employees of a snapshot, in order."""

    def page(self, snapshot: int, since: str, until: str | None) -> Iterator[tuple[int, Baris]]:
        """Give place and row, as :meth:`employees`, of everyone in a range of NIPs, by NIP and place.

        :param until: the NIP before which it ends; None: the last.
        """

    def pages(self, snapshot: int) -> list[Baris]:
        """Give the pages of a snapshot's employees in order: first NIP and digest; none where it has none."""

    def is_placed(self, nip: str) -> bool:
        """Tell whether any snapshot names someone, as employee or holder."""

    def last_record(self) -> int:
        """Give the number of the last event with records; 0 where there is none."""

    def is_unfinished(self) -> bool:
        """Tell whether the journal is a copy that isn't finished."""

    # For verification: rows as they are, damaged or not.

    def raw(self, table: str) -> Iterator[tuple[Any, ...]]:
        """Give every row of a table; text that is no UTF-8 comes with lone surrogates."""

    def projected(self, projection: Proyeksi) -> Iterator[tuple[Any, ...]]:
        """Give every row of a projection: stream, its place and the columns."""

    def complaints(self) -> list[str]:
        """Let the database check itself; none is well."""


class WriteTables(ReadTables, Protocol):
    """The tables inside the one write transaction of the moment. What is written is read back at once."""

    def lock(self) -> bool:
        """Make sure that nobody else writes from here to the end; give whether others could until now.

        :raises GalatBerubah: they did, and something that was read is no more as it was.
        """

    def insert_event(self, row: EventRow) -> None:
        """Add the next event; one that doesn't continue the journal and its stream is refused."""

    def insert_people(self, rows: Iterable[tuple[str, str, bytes, int]]) -> None:
        """Bind tokens: token, NIP, key, event."""

    def insert_record(self, no: int, field: str, key: bytes, value: str, about: Iterable[str]) -> None:
        """Keep a value outside the chain, and the tokens of those whom it is about."""

    def set_numbers(self, rows: Iterable[tuple[str, int, int]]) -> None:
        """Set the last number of registers and years."""

    def insert_numbers(self, rows: Iterable[NomorTerpakai]) -> None:
        """Record numbers as taken; one taken before, or a text used before in its register and year, is refused."""

    def insert_state(self, stream: str, kind: str, version: int, text: str) -> None:
        """Store the state of a new stream."""

    def update_state(self, stream: str, version: int, text: str) -> None:
        """Store the next state of a stream."""

    def put_projected(
        self, projection: Proyeksi, stream: str, rows: Sequence[tuple[Sel, ...]], before: Sequence[tuple[Sel, ...]]
    ) -> None:
        """Set a stream's rows of a projection, which are stored as ``before``; those that stay needn't be written."""

    def set_guard(self, projection: str, column: str, value: str, text: str | None) -> None:
        """Keep the sum of a projection's rows with a value; None: none is kept any more."""

    def clear_guards(self, projection: str) -> None:
        """Remove all sums of a projection."""

    def insert_result(self, row: tuple[str, bytes, str, str, int, str]) -> None:
        """Remember a result: key, secret, digest, result, event, time."""

    def insert_rows(self, snapshot: int, table: str, rows: Iterable[Baris]) -> None:
        """Add rows to a snapshot, in order."""

    def many_rows(self) -> AbstractContextManager[None]:
        """A block in which a whole snapshot is added; what finds rows may be made at its end, in one go.

        Where the block is left by an error, the transaction must not be committed.
        """

    def insert_snapshot(self, about: KeteranganCuplikan, key: bytes) -> None:
        """Add a snapshot, and the key of its digest."""

    def set_pages(self, snapshot: int, rows: Sequence[Baris]) -> None:
        """Set the pages of a snapshot's employees, in order."""

    def insert_changes(self, rows: Iterable[PerubahanPejabat]) -> None:
        """Add changes of holders."""

    def erase_person(self, token: str, when: str) -> None:
        """Empty what binds a token to a NIP."""

    def erase_records(self, records: Iterable[tuple[int, str]], when: str) -> None:
        """Empty records, each given by event and field."""

    def rename_result(self, before: str, after: str) -> None:
        """Keep a result under another key."""

    def erase_comparisons(self) -> None:
        """Empty what commands are compared by, of every idempotency key."""

    def rename(self, snapshot: int, nip: str, token: str) -> int:
        """Put a token in place of someone in a snapshot, name, kompetensi and pns_id away; gives the rows changed."""

    def set_snapshot_key(self, snapshot: int, key: bytes) -> None:
        """Replace the key of a snapshot's digest."""

    def set_unfinished(self, *, unfinished: bool) -> None:
        """Mark the journal as a copy that isn't finished, which nobody opens but who goes on copying; or as whole."""

    def insert_raw(self, table: str, rows: Iterable[tuple[Any, ...]]) -> None:
        """Add rows of ``orang``, ``rekaman``, ``rekaman_tentang`` or ``idempotensi`` as :meth:`raw` gives them."""

    def clear_states(self, kind: str) -> None:
        """Remove the states of a kind of stream."""

    def clear_projected(self, projection: Proyeksi) -> None:
        """Remove all rows of a projection."""

    def clear_numbers(self) -> None:
        """Remove all counters."""

    def clear_numbers_taken(self) -> None:
        """Remove what is recorded of numbers taken."""

    def clear_changes(self) -> None:
        """Remove all changes of holders."""
