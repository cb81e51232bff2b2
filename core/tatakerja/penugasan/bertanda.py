"""Signed documents beside the letters that were issued: a kind of stream of its own, one for each assignment's.

An event says which letter the file belongs to; the file itself is kept outside the chain, like the letter's content,
and is erased with any of those whom that is about. It changes nothing of the assignment: the letter that was issued
stays the letter.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NotRequired, TypedDict, cast

from tatakerja.journal import Bacaan, IsiKeadaan, JenisStream, Peristiwa

if TYPE_CHECKING:
    from tatakerja.values.stored.naskah import SuratBertanda

STREAM_BERTANDA: Final = "bertanda"
DISIMPAN: Final = "dokumen_bertanda"
BIDANG_BERKAS: Final = "berkas"
"""The field under which the file is kept: JSON with who signed and the content in base 64."""


class BertandaTersimpan(TypedDict):
    """A signed file: which letter's, by its event and number; whether it begins with the bytes handed over."""

    peristiwa: int
    jenis: str
    nomor: str | None
    media: str
    utuh: NotRequired[bool]


class KeadaanBertanda(TypedDict):
    """The files of an assignment: event and number of the letter, and the event that keeps the file."""

    surat: list[tuple[int, str | None, int]]


class BerkasBertanda(TypedDict):
    """Who signed, and the file in base 64."""

    oleh: str | None
    isi: str


def document_of(event: Peristiwa) -> BertandaTersimpan:
    """What the event says that keeps a file."""
    return cast("BertandaTersimpan", event.data)


def _fold(state: IsiKeadaan | None, event: Peristiwa) -> IsiKeadaan:
    kept = [] if state is None else cast("KeadaanBertanda", state)["surat"]
    said = document_of(event)
    return {"surat": [*kept, (said["peristiwa"], said["nomor"], event.no)]}


BERTANDA = JenisStream(nama=STREAM_BERTANDA, fold=_fold)


def signed_documents(bacaan: Bacaan, id: str) -> "Iterator[tuple[SuratBertanda, bytes | None]]":
    """The signed documents of an assignment, in the order in which they were kept, each with its content.

    :param id: as it is stored.
    """
    from tatakerja.values.stored.naskah import SuratBertanda  # noqa: PLC0415  # only who prints letters needs it

    for event in bacaan.peristiwa(f"{STREAM_BERTANDA}/{id}"):
        oleh, isi = content(bacaan, event)
        data = document_of(event)
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

    record = bacaan.pribadi(event.no).get(BIDANG_BERKAS)
    if record is None or record.nilai is None:
        return None, None
    found: BerkasBertanda = json.loads(record.nilai)
    return found["oleh"], b64decode(found["isi"])
