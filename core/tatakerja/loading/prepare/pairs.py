"""The rows of a table; where names and NIPs stand in one column, in one cell or one below the other, each made one."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import attrs

from tatakerja.loading.nip import came_from_number
from tatakerja.loading.prepare.headers import Daftar

_PREFIX: Final = re.compile(r"(?:N\s?I\s?P(?:\s?P\s?P\s?K|\s?PK)?|NI\s?PPPK|NRP)\b[\s.:]*", re.I)
_NIP: Final = re.compile(r"(?:\d[\s.]*){9,}")
_GOES_ON: Final = frozenset({"golongan", "jabatan", "unit"})
"""Columns whose cell may go on in the row below."""


@attrs.frozen
class BarisOrang:
    """What a table says of one employee, or in one row of another kind.

    :ivar sel: cells of the columns that were understood; ``baris_kolom`` rows of those that stand in another.
    :ivar isi: every cell that holds anything, of whatever column.
    """

    baris: int
    sel: Mapping[str, str]
    isi: Sequence[str]
    baris_kolom: Mapping[str, int] = attrs.field(factory=dict)

    @property
    def nip(self) -> str:
        """The NIP's cell."""
        return self.sel.get("nip", "")


def read_rows(table: Daftar) -> Iterator[BarisOrang]:
    """The rows of a table, from the top."""
    rows = [
        BarisOrang(
            line,
            {column: cells[place] for column, place in table.kolom.items() if place < len(cells)},
            [text for text in cells if text],
        )
        for line, cells in table.isi
    ]
    place = table.kolom.get("nip")
    return iter(rows) if place is None or place != table.kolom.get("nama") else _paired(rows)


def without_prefix(text: str) -> str:
    """A NIP's cell without the word in front: "NIP. 1970..."."""
    found = _PREFIX.match(text)
    return text[found.end() :] if found else text


def _paired(rows: Sequence[BarisOrang]) -> Iterator[BarisOrang]:
    """Rows whose cells of name and NIP are told apart, a NIP joined to the name above it."""
    before: BarisOrang | None = None
    for row in rows:
        name, nip = _parts(row.sel.get("nama", ""))
        if before is not None:
            if nip and not name and row.baris == before.baris + 1:
                yield _together(before, row, nip)
                before = None
                continue
            yield before
            before = None
        made = attrs.evolve(row, sel={**row.sel, "nama": name, "nip": nip})
        if name and not nip:
            before = made
        else:
            yield made
    if before is not None:
        yield before


def _parts(cell: str) -> tuple[str, str]:
    """The name and the NIP of a cell; each may be empty."""
    if came_from_number(cell) or _PREFIX.match(cell):
        return "", cell
    found = _NIP.search(cell)
    if found is None:
        return cell, ""
    if found.end() < len(cell) and not found.start():
        return cell[found.end() :].strip(" /,-"), found.group().strip()
    name = re.sub(rf"[\s/,(-]*(?:{_PREFIX.pattern})?$", "", cell[: found.start()], flags=re.I)
    return name, found.group().strip()


def _together(upper: BarisOrang, lower: BarisOrang, nip: str) -> BarisOrang:
    """An employee of two rows: what the upper leaves empty is said by the lower."""
    cells, lines = dict(upper.sel), {"nip": lower.baris}
    for column, text in lower.sel.items():
        if column in ("nama", "nip") or not text:
            continue
        if not cells.get(column):
            cells[column], lines[column] = text, lower.baris
        elif column in _GOES_ON:
            cells[column] = f"{cells[column]} {text}"
    return BarisOrang(upper.baris, {**cells, "nip": nip}, [*upper.isi, *lower.isi], lines)
