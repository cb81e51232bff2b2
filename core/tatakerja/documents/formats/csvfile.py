"""CSV as Excel takes it in Indonesia: semicolons, UTF-8 with its mark, and no cell that Excel would read otherwise."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from tatakerja.border.text import cell
from tatakerja.documents.dokumen import Lembar, NilaiSel
from tatakerja.values.teks import angka

_SPECIAL: Final = re.compile(r'[";\r\n]')
_LONG: Final = 12
"""Digits from which on Excel shows a number with its exponent, and soon loses its last ones."""


def csv_lines(lembar: Lembar, *, mentah: bool = False) -> Iterator[str]:
    """A table as the lines of a CSV file.

    A cell that would be a formula gets an apostrophe before it, and so does a NIP, which Excel would round: what the
    program reads itself, it reads without.

    :param mentah: whether another program reads it, for which NIPs stay bare.
    """
    yield "\ufeff" + _line(tuple(one.judul for one in lembar.kolom), mentah=True)
    yield from (_line(row, mentah=mentah) for row in lembar.isi)


def _line(cells: Sequence[NilaiSel], *, mentah: bool) -> str:
    return ";".join(_cell(cell, mentah) for cell in cells) + "\r\n"


def _cell(value: NilaiSel, mentah: bool) -> str:
    if not isinstance(value, str):
        return str(value) if isinstance(value, int) else angka(value)
    text = f"'{value}" if not mentah and len(value) >= _LONG and value.isdigit() else cell(value)
    return '"' + text.replace('"', '""') + '"' if _SPECIAL.search(text) else text
