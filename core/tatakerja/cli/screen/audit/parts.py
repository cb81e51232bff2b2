"""What both parts of an audit's screen are made of: headings, tables that end, citations."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TypeVar

from tatakerja.cli.screen import layout
from tatakerja.values.istilah import TANPA
from tatakerja.values.teks import angka

T = TypeVar("T")
BARIS_TABEL = 10
"""Rows of a table, and remarks of one kind, that are shown unless all are asked for."""

CATATAN_SEJENIS = 5
JUDUL_TINGKAT: Final = {"wajib": "WAJIB DIBENAHI", "diutamakan": "DIUTAMAKAN", "info": "INFORMASI"}


def part_heading(text: str) -> str:
    """A heading of a part."""
    return layout.title(layout.wrapped(text))


def cited_once(dasar: Sequence[str], short: str) -> str:
    """Citations in brackets, the regulation's name only once."""
    prefix = f"{short} "
    places = [one if not number else one.removeprefix(prefix) for number, one in enumerate(dasar)]
    return f" [{'; '.join(places)}]" if places else ""


def figure(count: int) -> str:
    """A figure in a table; nothing stands as a dash, so that what there is stands out."""
    return angka(count) if count else TANPA


def counts_in_words(*counts: tuple[str, int]) -> str:
    """What there is of some things, as a sentence; empty where there is nothing of any."""
    text = "; ".join(f"{what}: {angka(count)}" for what, count in counts if count)
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def part_table(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """A table of a part, or blocks on a narrow terminal; says so where there are no rows."""
    if not rows:
        yield layout.wrapped("(tidak ada)", 2)
    else:
        yield from layout.table_or_blocks(headers, rows, lambda row: f"{headers[0]}: {row[0]}")


def cut(rows: Sequence[T], limit: int, semua: bool) -> tuple[Sequence[T], Iterable[str]]:
    """What is shown of some rows, and the line that says how many are not."""
    hidden = 0 if semua else max(len(rows) - limit, 0)
    return rows[: len(rows) - hidden], [f"  … dan {angka(hidden)} lainnya; --semua"] if hidden else []
