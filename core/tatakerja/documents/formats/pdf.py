"""PDF by typst: tables on A4 across, headings on every page; the same document gives the same bytes."""

import json
import math
import re
from importlib import resources
from typing import Any, Final

from tatakerja.border.text import terminal
from tatakerja.documents.dokumen import DokumenKeluar, Lembar, NilaiSel
from tatakerja.documents.huruf import HURUF_TERKIRIM
from tatakerja.values.galat import GalatTatakerja
from tatakerja.values.teks import angka

_LONG_WORD: Final = re.compile(r"[^\s]{16,}")
_LONGEST_WORD: Final = 17
_NARROWEST: Final = 6
_NIP: Final = 18


def pdf_bytes(dokumen: DokumenKeluar, versi: str) -> bytes:
    """A document as a PDF file.

    :param versi: of the program, named below.
    :raises GalatTatakerja: if what sets PDF isn't installed.
    """
    data = {
        "judul": terminal(dokumen.judul),
        "keterangan": [terminal(line) for line in dokumen.keterangan],
        "versi": versi,
        "lembar": [_sheet(one) for one in dokumen.lembar],
    }
    source = resources.files(__package__).joinpath("templates/dokumen.typ").read_bytes()
    return typeset(source, data, ", atau tulis ke .html lalu cetak dari peramban")


def typeset(source: bytes, data: object, selain: str = "") -> bytes:
    """What a typst template makes of JSON: a PDF file, with the fonts that are shipped.

    :param selain: what to do where typst can't be installed.
    :raises GalatTatakerja: if it isn't.
    """
    try:
        import typst
    except ImportError:
        raise GalatTatakerja(f"PDF memerlukan typst; pasang `pip install tatakerja[surat]`{selain}") from None
    compiler: Any = typst.Compiler
    made = compiler(
        source, sys_inputs={"data": json.dumps(data)}, font_paths=[str(HURUF_TERKIRIM)], ignore_system_fonts=True
    ).compile(format="pdf")
    return bytes(made)


def _sheet(one: Lembar) -> dict[str, object]:
    return {
        "nama": terminal(one.nama),
        "judul": [column.judul for column in one.kolom],
        "lebar": [_width(one, place) for place in range(len(one.kolom))],
        "isi": [[_text(cell) for cell in row] for row in one.isi],
        "kanan": [all(not isinstance(row[place], str) for row in one.isi) for place in range(len(one.kolom))],
        "tandai": sorted(one.tandai),
    }


def _width(one: Lembar, place: int) -> int:
    """A column's share of the page, 0 for one that just holds NIPs: by how much is in it, and its longest word."""
    cells = [text for row in one.isi if (text := str(row[place]))]
    if any(len(cell) == _NIP and cell.isdigit() for cell in cells) and max(map(len, cells)) == _NIP:
        return 0
    words = (word for text in (*cells, one.kolom[place].judul) for word in re.split(r"[\s./_,-]+", text))
    longest = min(max(map(len, words), default=0), _LONGEST_WORD)
    mean = sum(map(len, cells)) / max(len(cells), 1)
    return max(longest, round(3 * math.sqrt(mean)), _NARROWEST)


def _text(cell: NilaiSel) -> str:
    """A cell's text, long words with places where they may be broken; digits alone stay whole."""
    if not isinstance(cell, str):
        return angka(cell)
    if cell.isdigit():
        return cell
    return _LONG_WORD.sub(lambda word: re.sub(r"(?<=[./_,-])(?=\w)", "\u200b", word[0]), terminal(cell))
