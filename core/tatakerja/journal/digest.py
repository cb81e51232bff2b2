"""The digest of an organisation's rows, by which an event vouches for a snapshot without telling it.

Units and holders are digested whole. Employees are digested by pages, in the order of their NIPs, and the snapshot's
digest covers the list of the pages: so whoever asks for one of them, or whether there is one, reads a page and the
list. Those who hold a post stand in the snapshot's digest themselves, since every question needs them.
"""

import hmac
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice

import attrs

from tatakerja.journal.errors import GalatIsianJurnal
from tatakerja.journal.event import Peristiwa, import_of
from tatakerja.journal.port import Baris, kolom_cuplikan
from tatakerja.journal.tables import ReadTables

_CELL, _ROW, _TABLE = "\x1f", "\x1e", "\x1d"
# Fewer than the 700 objects at which Python looks for garbage: there is none.
_CHUNK = 600
HALAMAN = 256
"""How many employees share a page; more where they share a NIP."""

PegawaiBerurut = tuple[int, Baris]
"""An employee's place in the order of the import, from 0, and their row."""


class Sidik:
    """Digests tables of text one after another; keyed, since the rows hold NIPs that could be guessed."""

    def __init__(self, key: bytes) -> None:
        self._hmac = hmac.new(key, digestmod="sha256")
        self.jumlah: dict[str, int] = {}

    def chunks(self, table: str, width: int, rows: Iterable[Baris]) -> Iterator[list[Baris]]:
        """Digest a table and pass its rows on in portions.

        :param width: how many cells each row must have.
        :raises GalatIsianJurnal: a row of another width, a cell that isn't text or holds a separator.
        """
        self._begin(table, width)
        count = 0
        for chunk, lines in digest_texts(table, width, rows):
            self._hmac.update((_ROW.join(lines) + _ROW).encode())
            count += len(chunk)
            yield chunk
        self.jumlah[table] = count

    def feed(self, table: str, width: int, rows: Iterable[Baris]) -> None:
        """Digest a table that is already stored."""
        for _ in self.chunks(table, width, rows):
            pass

    def feed_placed(self, table: str, width: int, places: Sequence[int], lines: Sequence[str]) -> None:
        """Digest a table of rows that were joined and checked before, each with its place in its first cell."""
        self._begin(table, width)
        self._hmac.update("".join([f"{place}{_CELL}{lines[place]}{_ROW}" for place in places]).encode())
        self.jumlah[table] = len(places)

    def _begin(self, table: str, width: int) -> None:
        self._hmac.update(f"{_TABLE}{table}{_CELL}{width}{_TABLE}".encode())

    def hex(self) -> str:
        """Give the digest of all that was fed."""
        return self._hmac.hexdigest()


def digest_texts(table: str, width: int, rows: Iterable[Baris]) -> Iterator[tuple[list[Baris], list[str]]]:
    """Give rows in portions, with each as the one text that is digested.

    :raises GalatIsianJurnal: as :meth:`Sidik.chunks`.
    """
    source = iter(rows)
    count = 0
    while chunk := list(islice(source, _CHUNK)):
        try:
            lines = list(map(_CELL.join, chunk))
            text = _ROW.join(lines)
            text.encode()
        except (TypeError, UnicodeEncodeError) as error:
            raise GalatIsianJurnal(
                f"{table}: baris {count + 1} atau sesudahnya berisi yang bukan teks: {error}"
            ) from error
        # Cells that hold a separator, or rows of other widths that make it up, would let two tables share a digest.
        if (
            text.count(_CELL) != (width - 1) * len(chunk)
            or text.count(_ROW) != len(chunk) - 1
            or _TABLE in text
            or set(map(len, chunk)) != {width}
        ):
            raise GalatIsianJurnal(
                f"{table}: di antara baris {count + 1} dan {count + len(chunk)} ada baris yang tidak berisi "
                f"{width} sel atau sel yang berisi karakter kendali; perbaiki berkas masukan"
            )
        count += len(chunk)
        yield chunk, lines


class Lembaran:
    """The employees of a snapshot on their way to the digest.

    :param width: how many cells each row has.
    """

    def __init__(self, key: bytes, width: int) -> None:
        self._key, self._width = key, width
        self._lines: list[str] = []
        self._nips: list[str] = []

    def chunks(self, rows: Iterable[Baris]) -> Iterator[list[Baris]]:
        """Take employees in the order of the import, and pass them on in portions; as :meth:`Sidik.chunks`."""
        for chunk, lines in digest_texts("pegawai", self._width, rows):
            self._lines += lines
            self._nips += [row[0] for row in chunk]
            yield chunk

    @property
    def jumlah(self) -> int:
        """How many were taken."""
        return len(self._lines)

    def digest(self, sidik: Sidik, holders: Collection[str]) -> list[Baris]:
        """Digest those who hold posts and the list of the pages, and give that list.

        :param holders: NIPs of those who hold posts.
        :return: for each page the NIP from which on it holds all, and its digest.
        """
        width, lines, nips = self._width + 1, self._lines, self._nips
        of_holders = [place for place, nip in enumerate(nips) if nip in holders]
        sidik.feed_placed("pemangku", width, of_holders, lines)
        order = sorted(range(len(nips)), key=nips.__getitem__)
        pages: list[Baris] = []
        start = 0
        while start < len(order) or not pages:  # nobody at all is proven by a page, too
            end = min(start + HALAMAN, len(order))
            while end < len(order) and nips[order[end]] == nips[order[end - 1]]:
                end += 1
            page = Sidik(self._key)
            page.feed_placed("pegawai", width, order[start:end], lines)
            pages.append((nips[order[start]] if pages else "", page.hex()))
            start = end
        sidik.feed("halaman", 2, pages)
        return pages


def placed(rows: Iterable[PegawaiBerurut]) -> Iterator[Baris]:
    """Employees as they are digested: their place before their cells."""
    return ((str(place), *row) for place, row in rows)


def page_digest(key: bytes, width: int, rows: Iterable[PegawaiBerurut]) -> str:
    """Give the digest of a page that is stored.

    :raises GalatIsianJurnal: as :meth:`Sidik.chunks`.
    """
    sidik = Sidik(key)
    sidik.feed("pegawai", width + 1, placed(rows))
    return sidik.hex()


def page_of(starts: list[str], nip: str) -> int:
    """Give the page in which somebody stands, if they stand in any.

    :param starts: from which NIP on each page holds all; the first is empty.
    """
    return bisect_right(starts, nip) - 1


# -- what is stored ---------------------------------------------------------------------------------------------------


@attrs.define
class Terbukti:
    """What was proven of a snapshot.

    :ivar sidik: the digest that its rows were held against.
    :ivar awal: from which NIP on each page of employees holds all; None where all of them were proven at once.
    :ivar halaman: the digest of each page.
    :ivar baris: the rows of ``unit`` and ``pejabat`` that were proven; none where all was read at once.
    :ivar pemangku: by NIP of those who hold posts their rows, proven likewise.
    :ivar dibaca: the pages that were proven.
    """

    sidik: str
    awal: list[str] | None = None
    halaman: list[str] = attrs.field(factory=list)
    baris: Mapping[str, list[Baris]] = attrs.field(factory=dict)
    pemangku: Mapping[str, list[PegawaiBerurut]] = attrs.field(factory=dict)
    dibaca: set[int] = attrs.field(factory=set)


def _columns(event: Peristiwa) -> Mapping[str, tuple[str, ...]]:
    return kolom_cuplikan(import_of(event).get("bentuk", 1))


def paged(event: Peristiwa) -> bool:
    """Whether the digest of an import covers its employees by pages."""
    return "halaman" in event.data


def _cut(row: Baris, width: int) -> Baris:
    """The cells that were digested; what an import didn't have was empty.

    :raises ValueError: something stands in the others.
    """
    if any(row[width:]):
        raise ValueError("cells that no import stored")
    return row[:width]


def digest_whole(
    tables: ReadTables, id: int, key: bytes, event: Peristiwa
) -> tuple[str, list[Baris], Mapping[str, int]]:
    """The digest of a snapshot as it is stored, its pages and how many rows it has, from its rows alone.

    :param event: its import, which says how it was digested.
    :raises GalatIsianJurnal: the rows are none that an import would have stored.
    :raises ValueError: likewise.
    """
    columns, sidik = _columns(event), Sidik(key)
    width = {table: len(names) for table, names in columns.items()}
    pegawai = (_cut(row, width["pegawai"]) for row in tables.snapshot_rows(id, "pegawai"))
    sidik.feed("unit", width["unit"], tables.snapshot_rows(id, "unit"))
    if not paged(event):
        sidik.feed("pegawai", width["pegawai"], pegawai)
        sidik.feed("pejabat", width["pejabat"], tables.snapshot_rows(id, "pejabat"))
        return sidik.hex(), [], sidik.jumlah
    lembaran = Lembaran(key, width["pegawai"])
    for _ in lembaran.chunks(pegawai):
        pass
    pejabat = list(tables.snapshot_rows(id, "pejabat"))
    sidik.feed("pejabat", width["pejabat"], pejabat)
    pages = lembaran.digest(sidik, {row[1] for row in pejabat})
    return sidik.hex(), pages, {**sidik.jumlah, "pegawai": lembaran.jumlah}


def prove_head(tables: ReadTables, id: int, event: Peristiwa, digest: str) -> Terbukti | None:
    """Prove units, holders and the list of the pages; all, where employees weren't digested by pages.

    :return: None where they differ.
    :raises GalatIsianJurnal: as :func:`digest_whole`.
    :raises LookupError: there is no such snapshot.
    """
    key = tables.snapshot_key(id)
    if not paged(event):
        return Terbukti(digest) if digest_whole(tables, id, key, event)[0] == digest else None
    columns, sidik = _columns(event), Sidik(key)
    width = {table: len(names) for table, names in columns.items()}
    rows = {table: list(tables.snapshot_rows(id, table)) for table in ("unit", "pejabat")}
    holders: dict[str, list[PegawaiBerurut]] = {row[1]: [] for row in rows["pejabat"]}
    employees = tables.employees(id, sorted(holders))
    pages = tables.pages(id)
    for table, some in rows.items():
        sidik.feed(table, width[table], some)
    sidik.feed("pemangku", width["pegawai"] + 1, placed(_trim(employees, width["pegawai"])))
    sidik.feed("halaman", 2, pages)
    if sidik.hex() != digest:
        return None
    for one in employees:
        holders[one[1][0]].append(one)
    return Terbukti(digest, [row[0] for row in pages], [row[1] for row in pages], rows, holders)


def _trim(rows: Iterable[PegawaiBerurut], width: int) -> Iterator[PegawaiBerurut]:
    return ((place, _cut(row, width)) for place, row in rows)


def prove_pages(tables: ReadTables, id: int, event: Peristiwa, proven: Terbukti, nips: Collection[str] | None) -> bool:
    """Prove the pages in which employees stand, or would stand; each once.

    :param proven: what was proven of the snapshot, which is brought up to date.
    :param nips: whom it is asked for; None: everyone.
    :return: whether none of them differs.
    """
    starts = proven.awal
    if starts is None:
        return True
    asked = range(len(starts)) if nips is None else [page_of(starts, nip) for nip in nips if nip not in proven.pemangku]
    key, width = tables.snapshot_key(id), len(_columns(event)["pegawai"])
    for place in sorted(set(asked) - proven.dibaca):
        until = starts[place + 1] if place + 1 < len(starts) else None
        rows = _trim(tables.page(id, starts[place], until), width)
        if page_digest(key, width, rows) != proven.halaman[place]:
            return False
        proven.dibaca.add(place)
    return True
