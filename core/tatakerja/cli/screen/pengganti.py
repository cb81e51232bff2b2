"""Who or what took whose place, for a person."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal

from tatakerja.cli.screen import layout

if TYPE_CHECKING:
    from tatakerja.journal import Penggantian


def replacements_table(found: "Iterable[Penggantian]", jenis: Literal["unit", "nip"]) -> Iterator[str]:
    """The replacements of units, or of NIPs: a table."""
    rows = [(", ".join(one.lama), one.baru, one.berlaku) for one in found if one.jenis == jenis]
    if not rows:
        yield "Belum ada penggantian yang tercatat."
        return
    yield from layout.table(("Lama", "Digantikan", "Sejak"), rows)
