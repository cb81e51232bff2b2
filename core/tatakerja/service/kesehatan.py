"""Whether the service lives, and whether it can answer: for whoever watches over it."""

from typing import Final

from litestar import Response, get

from tatakerja.service.hak import SIAPA_SAJA
from tatakerja.service.sumber import SumberLayanan
from tatakerja.service.utas import di_utas
from tatakerja.values.galat import GalatTatakerja


@get("/sehat", opt={"hak": SIAPA_SAJA}, sync_to_thread=False, include_in_schema=False)
def sehat() -> dict[str, str]:
    """The process lives."""
    return {"keadaan": "hidup"}


@get("/siap", opt={"hak": SIAPA_SAJA}, include_in_schema=False)
@di_utas
def siap(sumber: SumberLayanan) -> Response[dict[str, str]]:
    """The database answers; nothing of what is in it is told."""
    try:
        place, sistem = sumber.kolam.ambil()
        try:
            with sistem.jurnal.baca() as view:
                view.kepala()
        finally:
            sumber.kolam.kembalikan(place)
    except (GalatTatakerja, OSError):
        return Response({"keadaan": "belum siap"}, status_code=503)
    return Response({"keadaan": "siap"})


RUTE: Final = (sehat, siap)
