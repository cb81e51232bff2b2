"""The commands of the service, offered like any extension's."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tatakerja.extensions import PerintahBaru, ekstensi

if TYPE_CHECKING:
    from tatakerja.values.galat import GalatTatakerja


@ekstensi
def ekstensi_perintah() -> Sequence[PerintahBaru]:
    """Serving, and who may log in."""
    return (
        PerintahBaru(
            nama="layani",
            uraian="Layani basis data di peramban dan lewat REST.",
            tujuan="tatakerja.service.perintah.layani:layani",
        ),
        PerintahBaru(
            nama="akses",
            uraian="Token untuk masuk ke layanan.",
            tujuan="tatakerja.service.perintah.akses:akses",
        ),
    )


def kurang_pustaka(error: ImportError) -> "GalatTatakerja":
    """What to say where the libraries of the service aren't installed."""
    from tatakerja.values.galat import GalatTatakerja

    return GalatTatakerja(f"layanan memerlukan pustaka tambahan ({error.name}); pasang `tatakerja[layanan]`")
