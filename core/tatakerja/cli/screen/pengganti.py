"""Who or what took whose place, for a person."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from tatakerja.cli.screen import layout

if TYPE_CHECKING:
    from tatakerja.values.stored.penggantian import Penggantian


def replacements_table(found: "Iterable[Penggantian]") -> Iterator[str]:
    """The replacements: a table."""
    rows = [(", ".join(one.lama), one.baru, one.berlaku) for one in found]
    if not rows:
        yield "Belum ada penggantian yang tercatat."
        return
    yield from layout.table(("Lama", "Digantikan", "Sejak"), rows)
