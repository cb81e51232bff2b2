"""Signed documents beside the letters that were issued: a kind of stream of its own, one for each assignment's.

An event says which letter the file belongs to; the file itself is kept outside the chain, like the letter's content,
and is erased with any of those whom that is about. It changes nothing of the assignment: the letter that was issued
stays the letter.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from tatakerja.journal import Bacaan, JenisStream, Peristiwa

if TYPE_CHECKING:
    from tatakerja.values.stored.naskah import SuratBertanda

STREAM: Final = "bertanda"
DISIMPAN: Final = "dokumen_bertanda"
BERKAS: Final = "berkas"
"""The field under which the file is kept: JSON with who signed and the content in base 64."""


def _fold(state: dict[str, Any] | None, event: Peristiwa) -> dict[str, Any]:
    kept = [] if state is None else state["surat"]
    return {"surat": [*kept, [event.data["peristiwa"], event.data["nomor"], event.no]]}


BERTANDA = JenisStream(nama=STREAM, fold=_fold)


def signed(bacaan: Bacaan, id: str) -> "Iterator[tuple[SuratBertanda, bytes | None]]":
    """The signed documents of an assignment, in the order in which they were kept, each with its content.

    :param id: as it is stored.
    """
    from tatakerja.values.stored.naskah import SuratBertanda  # noqa: PLC0415  # only who prints letters needs it

    for event in bacaan.peristiwa(f"{STREAM}/{id}"):
        oleh, isi = content(bacaan, event)
        data = event.data
        yield (
            SuratBertanda(
                no=event.no,
                id=id,
                peristiwa=data["peristiwa"],
                jenis=data["jenis"],
                nomor=data["nomor"],
                oleh=oleh,
                media=data["media"],
                besar=None if isi is None else len(isi),
                utuh=data.get("utuh"),
                waktu=event.waktu,
            ),
            isi,
        )


def content(bacaan: Bacaan, event: Peristiwa) -> tuple[str | None, bytes | None]:
    """Who signed, and the file; None for both once they were erased."""
    import json  # noqa: PLC0415
    from base64 import b64decode  # noqa: PLC0415

    record = bacaan.pribadi(event.no).get(BERKAS)
    if record is None or record.nilai is None:
        return None, None
    found = json.loads(record.nilai)
    return found["oleh"], b64decode(found["isi"])
