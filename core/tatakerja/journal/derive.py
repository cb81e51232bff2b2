"""All that follows from the events alone. Rebuilding stores it, verification compares with it."""

from collections.abc import Collection, Iterable, Iterator, Mapping

import attrs

from tatakerja.journal.errors import GalatIsianJurnal
from tatakerja.journal.event import (
    Peristiwa,
    PeristiwaBernomor,
    holder_of,
    import_of,
    kind_of,
    numbering_of,
    parse,
    to_canonical,
)
from tatakerja.journal.port import (
    JAMINAN_STREAM,
    STREAM_PEJABAT,
    STREAM_SENDIRI,
    Baris,
    IsiKeadaan,
    JenisStream,
    PejabatTercatat,
    PerubahanPemangku,
    Proyeksi,
    Sel,
)

NOMOR = "nomor_urut"
"""Key of an event's data under which the numbers stand that were taken with it."""
JAM_MUNDUR = "jam_mundur"
"""Key of an event's data under which the time of the event before stands, where the clock has gone back since."""


TEKS_NOMOR = "nomor_teks"
"""Key under which their texts stand, in the same order; null for one that is written nowhere."""


@attrs.frozen
class NomorTerpakai:
    """A number as it was taken, and the event that records it."""

    register: str
    tahun: int
    urut: int
    teks: str | None
    no: int


@attrs.frozen
class PerubahanPejabat:
    """A change of a holder after an import, as an event tells it; the person is a token."""

    no: int
    cuplikan: int
    aksi: str
    unit: str
    orang: str
    sebagai: str
    mulai: str
    selesai: str
    dasar: str


@attrs.define
class TurunanJurnal:
    """What was derived so far.

    :ivar keadaan: version and canonical state of each stream of a known kind.
    :ivar proyeksi: the rows of each projection, by stream.
    :ivar nomor: last number of each register and year.
    :ivar pejabat: changes of holders.
    """

    keadaan: dict[str, tuple[int, str]] = attrs.field(factory=dict)
    proyeksi: dict[str, dict[str, list[tuple[Sel, ...]]]] = attrs.field(factory=dict)
    nomor: dict[tuple[str, int], int] = attrs.field(factory=dict)
    pejabat: list[PerubahanPejabat] = attrs.field(factory=list)


def fold_next(kind: JenisStream, before: IsiKeadaan | None, event: Peristiwa) -> tuple[str, IsiKeadaan]:
    """Give the state after an event: its canonical text, and what that text says.

    The text is read back so that the next fold and the projections see the very same values live and rebuilt.
    """
    text = to_canonical(kind.fold(before, event))
    return text, parse(text)


def project(projection: Proyeksi, stream: str, state: IsiKeadaan) -> list[tuple[Sel, ...]]:
    """Give a stream's rows of a projection.

    :raises GalatIsianJurnal: a row has another width than the projection has columns.
    """
    rows = [tuple(row) for row in projection.baris(stream, state)]
    for row in rows:
        if len(row) != len(projection.kolom):
            raise GalatIsianJurnal(
                f"proyeksi {projection.nama} memberi {len(row)} nilai untuk {len(projection.kolom)} kolom"
            )
    return rows


def numbers_of(event: Peristiwa) -> list[NomorTerpakai]:
    """Read the numbers that were taken with an event; older events don't say their texts under a key of their own."""
    said = numbering_of(event)
    rows = said.get("nomor_urut", ())
    if not rows:
        return []
    texts = said.get("nomor_teks") or _older_texts(said, len(rows))
    return [NomorTerpakai(row[0], row[1], row[2], text, event.no) for row, text in zip(rows, texts, strict=True)]


def _older_texts(data: PeristiwaBernomor, count: int) -> list[str | None]:
    found = [one.get("nomor_surat") for one in data.get("perpanjangan", ())] or [data.get("nomor_surat")]
    texts = [text for text in found if isinstance(text, str)]
    return [*texts] if len(texts) == count else [None] * count


def used_numbers(events: Iterable[Peristiwa], seen: set[tuple[str, int, str]] | None = None) -> Iterator[NomorTerpakai]:
    """Read all numbers ever taken; a text that an older event used again is said once.

    :param seen: texts of older events that were used before, which is brought up to date.
    """
    seen = set() if seen is None else seen
    for event in events:
        older = TEKS_NOMOR not in event.data
        for one in numbers_of(event):
            key = (one.register, one.tahun, one.teks or "")
            yield attrs.evolve(one, teks=None) if older and key in seen else one
            if older:
                seen.add(key)


def change_of_holder(event: Peristiwa) -> PerubahanPejabat:
    """Read a change of a holder from its event."""
    data = holder_of(event)
    return PerubahanPejabat(
        event.no,
        data["cuplikan"],
        "tetapkan" if event.jenis == "pejabat_ditetapkan" else "akhiri",
        data["unit"],
        data["orang"],
        data["sebagai"],
        data["mulai"],
        data["selesai"],
        data.get("dasar", ""),  # of older events; since then it stands outside the chain
    )


def derive(events: Iterable[Peristiwa], kinds: Mapping[str, JenisStream]) -> TurunanJurnal:
    """Derive everything from all events in order; streams of unknown kinds are passed over."""
    result = TurunanJurnal(proyeksi={p.nama: {} for kind in kinds.values() for p in kind.proyeksi})
    for event in events:
        name = kind_of(event.stream)
        for register, tahun, urut in numbering_of(event).get("nomor_urut", ()):
            result.nomor[register, tahun] = urut
        if name == STREAM_PEJABAT:
            result.pejabat.append(change_of_holder(event))
        elif kind := kinds.get(name):
            before = result.keadaan.get(event.stream)
            text, _ = fold_next(kind, None if before is None else parse(before[1]), event)
            result.keadaan[event.stream] = event.versi, text
    for stream, (_, state) in result.keadaan.items():
        for projection in kinds[kind_of(stream)].proyeksi:
            if rows := project(projection, stream, parse(state)):
                result.proyeksi[projection.nama][stream] = rows
    return result


def apply_changes(rows: list[Baris], changes: Iterable[PerubahanPejabat], nip: Mapping[str, str]) -> list[Baris]:
    """Give a snapshot's holders after later changes.

    :param rows: the holders as imported, in the order of ``KOLOM_PEJABAT``.
    :param nip: NIP by token; a person without one stands there as token.
    """
    result = list(rows)
    for change in changes:
        person = nip.get(change.orang, change.orang)
        if change.aksi == "tetapkan":
            result.append((change.unit, person, change.sebagai, change.mulai, change.selesai, change.dasar))
            continue
        for index, row in enumerate(result):
            if row[:4] == (change.unit, person, change.sebagai, change.mulai):
                result[index] = (*row[:4], change.selesai, change.dasar or row[5])
                break
    return result


def changes_applied(
    rows: Iterable[Baris], changes: Iterable[PerubahanPejabat], nip: Mapping[str, str], unit: Collection[str]
) -> list[PerubahanPemangku]:
    """Give what each change does to a snapshot's holders, as :func:`apply_changes` does it.

    :param nip: NIP by token, empty for one whom the organisation doesn't have.
    :param unit: codes of its units.
    """
    there: dict[Baris, list[Baris]] = {}
    for row in rows:
        there.setdefault(row[:4], []).append(row)
    found = []
    for change in changes:
        person = nip.get(change.orang, change.orang)
        key = change.unit, person, change.sebagai, change.mulai
        old = new = None
        if change.unit in unit and person:
            if change.aksi == "tetapkan":
                new = (*key, change.selesai, change.dasar)
                there.setdefault(key, []).append(new)
            elif some := there.get(key):
                old = some[0]
                new = some[0] = (*key, change.selesai, change.dasar or old[5])
        found.append(PerubahanPemangku(change.no, old, new))
    return found


def carried(imported: Peristiwa) -> frozenset[int]:
    """Give the events of recorded holders that an import has kept."""
    return frozenset(import_of(imported).get("dipertahankan", ()))


def recorded_holders(changes: Iterable[PerubahanPejabat], nip: Mapping[str, str]) -> list[PejabatTercatat]:
    """Give who holds which post by commands alone, each period as the last command left it.

    :param nip: NIP by token; a person without one stands there as token.
    """
    result: dict[tuple[str, ...], PejabatTercatat] = {}
    for change in changes:
        person = nip.get(change.orang, change.orang)
        key = (change.unit, person, change.sebagai, change.mulai)
        before = result.pop(key, None)
        row = (*key, change.selesai, change.dasar or (before.baris[5] if before else ""))
        new = change.aksi == "tetapkan" or (before is not None and before.baru)
        result[key] = PejabatTercatat((*(before.peristiwa if before else ()), change.no), row, new)
    return list(result.values())


def _require_words(*words: str) -> None:
    # They name tables and columns as they stand.
    for word in words:
        if not (word.isascii() and word.isidentifier() and word == word.lower()):
            raise GalatIsianJurnal(f"nama {word!r} harus huruf kecil, angka, dan garis bawah saja")


def check_kinds(kinds: Iterable[JenisStream]) -> dict[str, JenisStream]:
    """Index kinds of streams by name.

    :raises GalatIsianJurnal: a name twice, the journal's own, or one that is no plain lowercase word.
    """
    result: dict[str, JenisStream] = {}
    projections: set[str] = set()
    for kind in kinds:
        if kind.nama in result or kind.nama in STREAM_SENDIRI:
            raise GalatIsianJurnal(f"jenis stream {kind.nama!r} sudah dipakai")
        _require_words(kind.nama)
        result[kind.nama] = kind
        for projection in kind.proyeksi:
            if projection.nama in projections or projection.nama == JAMINAN_STREAM[0]:
                raise GalatIsianJurnal(f"proyeksi {projection.nama!r} sudah dipakai")
            projections.add(projection.nama)
            _require_words(projection.nama, *projection.kolom, *sum(projection.indeks, ()))
            if {"stream", "urut"} & projection.kolom.keys():
                raise GalatIsianJurnal(f"proyeksi {projection.nama}: kolom stream dan urut milik jurnal")
            if unknown := set(sum(projection.indeks, ())) - projection.kolom.keys():
                raise GalatIsianJurnal(f"proyeksi {projection.nama}: indeks pada kolom yang tidak ada: {unknown}")
            if not set(projection.kolom.values()) <= {"TEXT", "INTEGER"}:
                raise GalatIsianJurnal(f"proyeksi {projection.nama}: jenis kolom hanya TEXT atau INTEGER")
    return result
