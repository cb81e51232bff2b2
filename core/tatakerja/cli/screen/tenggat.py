"""What falls due, for a person."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from tatakerja.cli.screen import layout, wording
from tatakerja.values.teks import angka, tanggal_panjang

if TYPE_CHECKING:
    from tatakerja.values.stored.tenggat import Tenggat


def listed(found: Sequence["Tenggat"]) -> Iterator[str]:
    """A table, the nearest day first; days that are past are marked."""
    if not found:
        yield "Tidak ada yang bertenggat."
        return
    rows = [
        (
            f"{tanggal_panjang(date.fromisoformat(one.tanggal))}{' (LEWAT)' if one.lewat else ''}",
            one.perihal,
            "; ".join(map(wording.official, one.bagi)) or wording.TANPA,
        )
        for one in found
    ]
    yield from layout.table(("Paling lambat", "Perihal", "Bagi"), rows, (one.lewat for one in found))
    yield ""
    yield f"{angka(len(rows))} tenggat."
