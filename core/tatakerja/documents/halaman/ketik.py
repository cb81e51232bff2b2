"""A page as PDF by typst: A4 upright; the same page gives the same bytes."""

import re
from collections.abc import Sequence
from importlib import resources
from typing import Final

from tatakerja.border.text import terminal
from tatakerja.documents.formats.pdf import typeset
from tatakerja.documents.halaman.lembaran import BagianHalaman, HalamanCetak

_PANJANG: Final = re.compile(r"[^\s]{28,}")


def halaman_pdf(
    halaman: HalamanCetak | Sequence[HalamanCetak], versi: str, *, mulai: int = 1, jumlah: int = 0
) -> bytes:
    """A page as a PDF file, or several, each beginning on a sheet of its own.

    :param versi: of the program, named below.
    :param mulai: number of the first sheet; ``jumlah`` how many there are in all, where it is a part of more.
    :raises GalatTatakerja: if what sets PDF isn't installed.
    """
    pages = [halaman] if isinstance(halaman, HalamanCetak) else halaman
    data = {"versi": versi, "mulai": mulai, "jumlah": jumlah, "halaman": [_page(one) for one in pages]}
    source = resources.files(__package__).joinpath("templates/halaman.typ").read_bytes()
    return typeset(source, data)


def _page(one: HalamanCetak) -> dict[str, object]:
    return {
        "judul": terminal(one.judul),
        "anak_judul": terminal(one.anak_judul),
        "keterangan": [_text(line) for line in one.keterangan],
        "bagian": [_section(part) for part in one.bagian if part.berisi],
    }


def _section(one: BagianHalaman) -> dict[str, object]:
    return {
        "judul": _text(one.judul),
        "pasangan": [[_text(label), _text(text)] for label, text in one.pasangan if text],
        "butir": [_text(line) for line in one.butir],
        "kolom": [] if one.tabel is None or not one.tabel.isi else list(one.tabel.kolom),
        "lebar": [] if one.tabel is None else list(one.tabel.lebar),
        "isi": [] if one.tabel is None else [_row(row) for row in one.tabel.isi],
        "kosong": one.kosong,
        "kecil": one.kecil,
    }


def _row(row: Sequence[str]) -> list[str]:
    return [_text(cell) for cell in row]


def _text(text: str) -> str:
    """A text without what can't be printed, long words with places where they may be broken."""
    return _PANJANG.sub(lambda word: re.sub(r"(?<=[./_,;|-])(?=\w)", "\u200b", word[0]), terminal(text))
