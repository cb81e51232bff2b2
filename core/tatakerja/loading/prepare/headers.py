"""Where the table of employees is in a grid, and what its columns are."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

import attrs

from tatakerja.loading.dates import read_day
from tatakerja.loading.ejaan import folded_cell
from tatakerja.loading.prepare.hasil import PertanyaanKata
from tatakerja.loading.prepare.mapping import ABAIKAN, Pemetaan, Sinonim
from tatakerja.loading.prepare.sources import Kisi
from tatakerja.loading.prepare.titles import kind_of_unit

NAMA_NIP: Final = "nama_nip"
"""What a column means that holds names and NIPs, in one cell or one below the other."""
_NUMBERED: Final = 3
_DEEPEST: Final = 3
"""Rows of headings, at most."""
_FEWEST: Final = 2
_SAYS_LITTLE: Final = frozenset({"tmt", "nama", "status"})
"""Headings that say nothing certain below another that is known."""
_ABOVE: Final = 40
"""Rows among which a header is looked for."""
_LIKELY: Final = 86.0
"""How alike a heading must be to a known one to be proposed, of 100."""
_AS_OF: Final = re.compile(
    r"(?:keadaan|per|bulan|tanggal)\s*:?\s*(?:per\s+)?(?:tanggal\s+)?(\d{1,2}[\s/.-]+\w+[\s/.-]+\d{4})", re.I
)
_AGENCY: Final = frozenset(
    {
        "dinas",
        "badan",
        "inspektorat",
        "sekretariat_daerah",
        "sekretariat_dprd",
        "satpol_pp",
        "kecamatan",
        "rsud",
        "kelurahan",
        "uptd",
        "puskesmas",
        "satuan_pendidikan",
    }
)


@attrs.frozen
class Daftar:
    """A table of employees in a grid.

    :ivar kolom: cell of the row for each column that was understood.
    :ivar judul: the headings as they stand, by cell.
    :ivar isi: the rows below the header.
    :ivar perangkat_daerah: the agency that the rows above the table name; empty if none.
    :ivar keadaan: the day as of which the list is; None if nothing says so.
    """

    kisi: Kisi
    kolom: Mapping[str, int]
    judul: Mapping[int, str]
    isi: Sequence[tuple[int, Sequence[str]]]
    diabaikan: Sequence[str]
    perangkat_daerah: str
    keadaan: date | None
    baris_judul: int


def find_table(grid: Kisi, sinonim: Sinonim, pemetaan: Pemetaan) -> tuple[Daftar | None, list[PertanyaanKata]]:
    """The table of employees of a grid, and what must be asked about its headings; None if it has none."""
    known = {**sinonim.kolom, **{word: column for word, column in pemetaan.jawaban.get("kolom", {}).items() if column}}
    others = frozenset(word for word, column in sinonim.penilai.items() if column.endswith("_penilai")) - {
        *sinonim.kolom
    }
    best = _best(grid, known, others)
    if best is None:
        return None, []
    place, depth, headings = best
    line, _ = grid.baris[place]
    columns: dict[str, int] = {}
    asked: list[PertanyaanKata] = []
    for cell, heading in headings.items():
        column = known.get(folded_cell(heading))
        if column is None and folded_cell(heading) not in sinonim.abaikan:
            near = _near(heading, known)
            if near and near not in columns:
                asked.append(
                    PertanyaanKata("kolom", heading, f"apakah kolom {heading!r} berisi {near}?", near,
                               (*sorted(set(sinonim.kolom.values())), ABAIKAN), grid.tempat(line, cell), 1)
                )  # fmt: skip
        if column is not None and column != ABAIKAN:
            columns.setdefault(column, cell)
    both = columns.pop(NAMA_NIP, None)
    if both is not None:
        columns.setdefault("nama", both)
        columns.setdefault("nip", both)
    read = frozenset(columns.values())
    ignored = [heading for cell, heading in headings.items() if cell not in read]
    above = [cell for _, cells in grid.baris[:place] for cell in cells if cell]
    rows = grid.baris[place + depth :]
    if rows and _is_numbering(rows[0][1]):
        rows = rows[1:]
    return (
        Daftar(grid, columns, headings, rows, ignored, _agency(above, sinonim), _as_of(above), line),
        asked,
    )


def _best(grid: Kisi, known: Mapping[str, str], others: frozenset[str]) -> tuple[int, int, Mapping[int, str]] | None:
    """The rows that understand most as headings, the first and the fewest of them: place, how many, the headings."""
    best, score = None, (1, _ABOVE, 0)
    for place in range(min(len(grid.baris), _ABOVE)):
        for depth in range(1, _DEEPEST + 1):
            if depth > 1 and not _continues(grid, place + depth - 1):
                break
            headings = _headings(grid, place, depth, known, others)
            found = {known[folded_cell(heading)] for heading in headings.values() if folded_cell(heading) in known} - {
                ABAIKAN
            }
            rows = sum(_says_headings(cells, known, others) for _, cells in grid.baris[place : place + depth])
            worth = len(found), rows, -depth
            if worth > score and ("nip" in found or NAMA_NIP in found or {"nama", "jabatan"} <= found):
                best, score = (place, depth, headings), worth
    return best


def _says_headings(cells: Sequence[str], known: Mapping[str, str], others: frozenset[str]) -> bool:
    """Whether a row holds headings: two that are known, or one and nothing else; or what is said of somebody else."""
    filled = [cell for cell in cells if cell]
    count = sum(folded_cell(cell) in known for cell in filled)
    return count >= _FEWEST or 0 < count == len(filled) or any(folded_cell(cell) in others for cell in filled)


def _continues(grid: Kisi, place: int) -> bool:
    """Whether a row may belong to the headings of the one above: it follows at once, and holds no employee."""
    if place >= len(grid.baris):
        return False
    line, cells = grid.baris[place]
    return line == grid.baris[place - 1][0] + 1 and not _is_numbering(cells) and not any(map(_has_nip, cells))


def _headings(
    grid: Kisi, place: int, depth: int, known: Mapping[str, str], others: frozenset[str]
) -> Mapping[int, str]:
    """The headings by cell, each put together from above."""
    rows = [_filled(grid, row) for row in range(place, place + depth)]
    headings: dict[int, str] = {}
    for column in range(max(map(len, rows))):
        text = ""
        for row in rows:
            text = _joined(text, row[column] if column < len(row) else "", known, others)
        if text:
            headings[column] = text
    return headings


def _filled(grid: Kisi, place: int) -> Sequence[str]:
    """A row of headings, those that lie across several columns in each of them."""
    line, cells = grid.baris[place]
    found = list(cells)
    for row, first, last in grid.gabungan:
        if row == line and first < len(found):
            found += [""] * (last + 1 - len(found))
            for column in range(first, last + 1):
                found[column] = found[column] or found[first]
    return found


def _joined(upper: str, lower: str, known: Mapping[str, str], others: frozenset[str]) -> str:
    """One heading of two, one below the other.

    "Jabatan" over "TMT" is the day of the post, "Pangkat" over "TMT" that of the rank: a word that says so little
    alone counts with the one above. Below "Atasan Langsung" stands what is somebody else's.
    """
    if not upper or not lower or upper == lower:
        return upper or lower
    both, turned = f"{upper} {lower}", f"{lower} {upper}"
    above, below = known.get(folded_cell(upper)), known.get(folded_cell(lower))
    if folded_cell(both) in known or folded_cell(upper) in others:
        return both
    if folded_cell(turned) in known:
        return turned
    if below is not None and (above is None or below == above or folded_cell(lower) not in _SAYS_LITTLE):
        return lower
    return both


def _has_nip(cell: str) -> bool:
    return sum(char.isdigit() for char in cell) >= 9


def _is_numbering(cells: Sequence[str]) -> bool:
    """Whether a row only numbers the columns: 1, 2, 3 ..."""
    numbers = [cell.strip("()") for cell in cells if cell]
    if len(numbers) < _NUMBERED or not all(number.isdigit() for number in numbers):
        return False
    first = int(numbers[0])
    return [int(number) for number in numbers] == list(range(first, first + len(numbers)))


def _near(heading: str, known: Mapping[str, str]) -> str:
    """The column that a heading is probably; empty if it is like none."""
    from rapidfuzz import fuzz, process

    found = process.extractOne(folded_cell(heading), list(known), scorer=fuzz.ratio, score_cutoff=_LIKELY)
    return known[found[0]] if found else ""


def _agency(above: Sequence[str], sinonim: Sinonim) -> str:
    """The agency that a title names: the last line that is one's name, or holds it."""
    for text in reversed(above):
        for part in _titles(text):
            if kind_of_unit(part, sinonim) in _AGENCY:
                return part
    return ""


def _titles(text: str) -> Iterator[str]:
    """A title, and what of it follows a word that begins an agency's name: "DAFTAR PEGAWAI DINAS KESEHATAN"."""
    yield text
    found = re.search(
        r"\b(?:dinas|badan|inspektorat|sekretariat|satuan polisi|kecamatan|kelurahan|uptd?|puskesmas|rsud|rumah sakit)"
        r"\b.*",
        text,
        re.I,
    )
    if found:
        yield re.sub(r"\s+(?:keadaan|per|tahun|bulan)\b.*", "", found.group(), flags=re.I)


def _as_of(above: Sequence[str]) -> date | None:
    for text in above:
        if found := _AS_OF.search(text):
            return read_day(" ".join(re.split(r"[\s/.-]+", found[1])))
    return None
