"""A document as a value: tables under headings, whatever the form in which it goes out."""

from collections.abc import Callable, Collection, Sequence
from operator import itemgetter
from typing import Any

import attrs

from tatakerja.values.isian import Terperiksa

NilaiSel = str | int | float
"""A cell: text or a number; NIPs are text."""


@attrs.frozen
class Kolom:
    """A column.

    :ivar kunci: its name for programs; ``judul`` for persons.
    :ivar sempit: whether its cells are wrapped early, so that the page stays narrow.
    """

    kunci: str
    judul: str
    sempit: bool = False


@attrs.frozen
class Lembar:
    """A table under a heading.

    :ivar kolom: its columns; ``isi`` its rows, a cell for each column.
    :ivar tandai: rows that want attention, from 0.
    """

    nama: str
    kolom: Sequence[Kolom]
    isi: Sequence[Sequence[NilaiSel]]
    tandai: frozenset[int] = frozenset()


@attrs.frozen
class DokumenKeluar(Terperiksa):
    """A document.

    :ivar judul: its title; ``keterangan`` what must be known of the whole, a line each.
    :ivar utama: all that is listed, in one table: what a form has that knows but one.
    :ivar ringkasan: tables that come first; ``bagian`` the listed rows by agency; ``akhir`` tables that come last.
    :ivar mentah: whether it goes to another program: a workbook then has its headings in the first row, and nothing in
        a CSV is made safe for a spreadsheet but what would be a formula.
    :ivar json: gives the documented JSON of the same answer, as a value of lists, texts and numbers.
    """

    judul: str
    keterangan: Sequence[str]
    utama: Lembar
    ringkasan: Sequence[Lembar] = ()
    bagian: Sequence[Lembar] = ()
    akhir: Sequence[Lembar] = ()
    mentah: bool = False
    json: Callable[[], Any] | None = None

    @property
    def lembar(self) -> Sequence[Lembar]:
        """Every table in the order in which a workbook or a page has them."""
        return (*self.ringkasan, *(self.bagian or (self.utama,)), *self.akhir)


def berkelompok(utama: Lembar, kelompok: Sequence[str], tanpa: Collection[str] = ()) -> list[Lembar]:
    """The rows of a table by group, groups in the order of their first row.

    :param kelompok: the group of each row.
    :param tanpa: keys of columns that are left out there.
    """
    kept = [place for place, one in enumerate(utama.kolom) if one.kunci not in tanpa]
    columns, of_row = [utama.kolom[place] for place in kept], itemgetter(*kept)
    groups: dict[str, list[int]] = {}
    for place, name in enumerate(kelompok):
        groups.setdefault(name, []).append(place)
    return [
        Lembar(
            name,
            columns,
            [of_row(utama.isi[place]) for place in places],
            frozenset(number for number, place in enumerate(places) if place in utama.tandai),
        )
        for name, places in groups.items()
    ]


def kolom(*pasangan: str) -> tuple[Kolom, ...]:
    """Columns from ``kunci:judul``; a star before the key wraps the column early."""
    split = (one.partition(":") for one in pasangan)
    return tuple(Kolom(key.lstrip("*"), heading, key.startswith("*")) for key, _, heading in split)
