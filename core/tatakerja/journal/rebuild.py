"""All that follows from the events, stored anew."""

from collections.abc import Mapping

from tatakerja.journal.about import sum_text, weigh
from tatakerja.journal.derive import derive, used_numbers
from tatakerja.journal.event import kind_of
from tatakerja.journal.port import JAMINAN_STREAM, STREAM_DIJAMIN, JenisStream
from tatakerja.journal.proof import to_event
from tatakerja.journal.tables import WriteTables


def rebuild_kinds(tables: WriteTables, kinds: Mapping[str, JenisStream]) -> None:
    """Derive the states and projections of some kinds of streams again."""
    derived = derive(map(to_event, tables.events(None, 1)), kinds)
    for name in kinds:
        tables.clear_states(name)
    for stream, (version, text) in derived.keadaan.items():
        tables.insert_state(stream, kind_of(stream), version, text)
    for kind in kinds.values():
        for projection in kind.proyeksi:
            tables.clear_projected(projection)
            tables.clear_guards(projection.nama)
            sums: dict[tuple[str, str], int] = {}
            for stream, rows in derived.proyeksi[projection.nama].items():
                tables.put_projected(projection, stream, rows, ())
                weigh(sums, projection, ((stream, *row) for row in rows), 1)
            for (column, value), total in sums.items():
                tables.set_guard(projection.nama, column, value, sum_text(total))


def rebuild_all(tables: WriteTables, kinds: Mapping[str, JenisStream]) -> None:
    """Derive every state, projection, counter and change of a holder again."""
    rebuild_kinds(tables, kinds)
    derived = derive(map(to_event, tables.events(None, 1)), {})
    tables.clear_numbers()
    tables.set_numbers((*key, last) for key, last in sorted(derived.nomor.items()))
    tables.clear_numbers_taken()
    tables.insert_numbers(used_numbers(map(to_event, tables.events(None, 1))))
    tables.clear_guards(JAMINAN_STREAM[0])
    for stream in STREAM_DIJAMIN:
        if last := tables.last_of_stream(stream):
            tables.set_guard(*JAMINAN_STREAM, stream, str(last[0]))
    tables.clear_changes()
    tables.insert_changes(derived.pejabat)
