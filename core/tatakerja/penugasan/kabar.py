"""What an observer is told of a stored event: that it happened, and nothing that leads to a person."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from tatakerja.extensions.values import Kabar

if TYPE_CHECKING:
    from tatakerja.journal import Peristiwa

Pengamat = Callable[[Iterable[Kabar]], None]
"""Who is told what was stored, after the commit; must not raise."""


def told(pengamat: Pengamat | None) -> "Callable[[tuple[Peristiwa, ...]], None] | None":
    """What hands the events of the journal to an observer."""
    if pengamat is None:
        return None
    return lambda events: pengamat(
        [Kabar(no=one.no, tentang=one.stream, apa=one.jenis, versi=one.versi, waktu=one.waktu) for one in events]
    )
