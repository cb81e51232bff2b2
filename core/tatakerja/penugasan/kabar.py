"""What an observer is told of a stored event: that it happened, and nothing that leads to a person."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from tatakerja.extensions.values import Kabar

if TYPE_CHECKING:
    from tatakerja.journal import Peristiwa

Pengamat = Callable[[Iterable[Kabar]], None]
"""Who is told what was stored, after the commit."""


def teller(pengamat: Pengamat | None) -> "Callable[[tuple[Peristiwa, ...]], None] | None":
    """What hands the events of the journal to an observer.

    An observer that fails is noted in the log ``tatakerja``: what was stored is stored, and the command must say so.
    """
    if pengamat is None:
        return None

    def tell(events: "tuple[Peristiwa, ...]") -> None:
        try:
            pengamat(
                [
                    Kabar(no=one.no, tentang=one.stream, apa=one.jenis, versi=one.versi, waktu=one.waktu)
                    for one in events
                ]
            )
        except Exception as error:
            import logging  # noqa: PLC0415  # only a failure needs it

            # Not what the error says: that may be about a person.
            logging.getLogger("tatakerja").error(
                "pengamat gagal: %s; yang disimpan tetap tersimpan", type(error).__name__
            )

    return tell
