"""What the lists of rules share: picking rows by code, a block a row, headings."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from tatakerja.cli.screen import layout
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.galat import TidakDitemukan
from tatakerja.values.teks import maksud

T = TypeVar("T")


def picked(known: Mapping[str, T], kode: Sequence[str], what: str) -> list[T]:
    """Those named, each once; all of them if none is named.

    :raises TidakDitemukan: naming every code that there isn't, a line each.
    """
    unknown = [f"{what} {code!r} tidak ada{maksud(code, known, 2)}" for code in kode if code not in known]
    if unknown:
        raise TidakDitemukan("\n".join(unknown))
    return [known[code] for code in dict.fromkeys(kode)] if kode else list(known.values())


def rows_listed(heading: str, blocks: Iterable[tuple[str, Iterable[tuple[str, str]]]]) -> Iterator[str]:
    """A heading, then a block a row, each after an empty line."""
    yield layout.wrapped(heading)
    for kode, pairs in blocks:
        yield ""
        yield from layout.block(kode, pairs)


def party(pihak: str) -> str:
    """Who takes part, in words."""
    return pihak.replace("_", " ")


def touched_by(codes: Sequence[str]) -> str:
    """The anomalies that touch a line of a list, behind it."""
    return f" (anomali: {', '.join(codes)})" if codes else ""


def list_heading(what: str, buku: BukuAturan) -> str:
    """What is listed, and of which regulation."""
    return f"{what} menurut {buku.regulasi.judul} ({buku.regulasi.singkatan})"
