"""Where the table of employees is in a grid, and what its columns are."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

import attrs

from tatakerja.loading.dates import read_day
from tatakerja.loading.ejaan import fold
from tatakerja.loading.prepare.hasil import PertanyaanKata
from tatakerja.loading.prepare.mapping import Pemetaan, Sinonim
from tatakerja.loading.prepare.sources import Kisi
from tatakerja.loading.prepare.titles import kind_of_unit

_NUMBERED: Final = 3
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
ABAIKAN: Final = "abaikan"


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
    best, score = -1, 1
    for place, (_, cells) in enumerate(grid.baris[:_ABOVE]):
        found = {known[fold(cell)] for cell in cells if fold(cell) in known} - {ABAIKAN}
        if len(found) > score and ("nip" in found or {"nama", "jabatan"} <= found):
            best, score = place, len(found)
    if best < 0:
        return None, []
    line, _ = grid.baris[best]
    headings, depth = _headings(grid, best, known)
    columns: dict[str, int] = {}
    ignored: list[str] = []
    asked: list[PertanyaanKata] = []
    for place, heading in headings.items():
        column = known.get(fold(heading))
        if column is None and fold(heading) not in sinonim.abaikan:
            near = _near(heading, known)
            if near and near not in columns:
                asked.append(
                    PertanyaanKata("kolom", heading, f"apakah kolom {heading!r} berisi {near}?", near,
                               (*sorted(set(sinonim.kolom.values())), ABAIKAN), grid.tempat(line, place), 1)
                )  # fmt: skip
        if column is None or column == ABAIKAN or column in columns:
            ignored.append(heading)
        else:
            columns[column] = place
    above = [cell for _, cells in grid.baris[:best] for cell in cells if cell]
    rows = grid.baris[best + depth :]
    if rows and _is_numbering(rows[0][1]):
        rows = rows[1:]
    return (
        Daftar(grid, columns, headings, rows, ignored, _agency(above, sinonim), _as_of(above), line),
        asked,
    )


def _headings(grid: Kisi, place: int, known: Mapping[str, str]) -> tuple[dict[int, str], int]:
    """The headings by cell, and how many rows they take: two where the second completes the first."""
    line, cells = grid.baris[place]
    above = list(cells)
    for row, first, last in grid.gabungan:
        if row == line and first < len(above):
            for column in range(first, min(last + 1, len(above))):
                above[column] = above[column] or above[first]
    below = grid.baris[place + 1][1] if place + 1 < len(grid.baris) and grid.baris[place + 1][0] == line + 1 else []
    two = sum(fold(cell) in known for cell in below if cell) >= 2 and not any(_has_nip(cell) for cell in below)
    headings: dict[int, str] = {}
    for column in range(max(len(above), len(below) if two else 0)):
        upper = above[column] if column < len(above) else ""
        lower = below[column] if two and column < len(below) else ""
        both = " ".join(part for part in (upper, lower) if part)
        # "TMT" below "Pangkat" is that of the rank: a word below counts alone only where the word above says nothing.
        alone = (lower,) if fold(upper) not in known else ()
        text = next((one for one in (both, *alone, upper if not lower else "") if one and fold(one) in known), both)
        if text:
            headings[column] = text
    return headings, 2 if two else 1


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

    found = process.extractOne(fold(heading), list(known), scorer=fuzz.ratio, score_cutoff=_LIKELY)
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
