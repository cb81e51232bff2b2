"""One event of the journal, its canonical form and the hash that chains it to the one before."""

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256
from json.encoder import encode_basestring as _quote
from typing import Any, NotRequired, TypedDict, cast

import attrs

from tatakerja.journal.errors import GalatDataPribadi, GalatIsianJurnal

#: Named in every hash, so that a later form of events can never be mistaken for this one.
FORMAT_PERISTIWA = "tatakerja-peristiwa/1"

SISTEM = "sistem"
"""``oleh`` of an event that no person caused."""

_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
_DECODER = json.JSONDecoder()
# 18 digits, or the spaced form of a NIP, between no letters or digits, lest a hash with many digits counts. The look
# behind comes after eight digits, because a pattern that begins with a digit is searched for much faster.
_NIP = re.compile(r"[0-9]{8}(?<![0-9A-Za-z][0-9]{8})(?:[0-9]{10}| [0-9]{6} [0-9] [0-9]{3})(?![0-9A-Za-z])")


@attrs.frozen
class Peristiwa:
    """An event as it stands in the journal.

    :ivar no: place in the whole journal, from 1 and without gaps.
    :ivar stream: what it happened to, ``"<jenis_stream>/<id>"``.
    :ivar versi: place in its stream, from 1 and without gaps.
    :ivar jenis: what happened, a participle such as ``"diusulkan"``.
    :ivar waktu: when it was stored, ISO 8601 in UTC with microseconds and ``Z``.
    :ivar oleh: who did it: the opaque token of a person, or :data:`SISTEM`.
    :ivar data: JSON values, free of personal data and free text (persons as tokens); not to be changed. What keys they
        have is said by the kind of event: of the journal's own, at the end of this module.
    :ivar pribadi: for every field kept outside the chain, the HMAC of its value in hexadecimal.
    :ivar sebelum: hash of the event before; the journal's origin for the first.
    :ivar hash: SHA-256 over all of the above.
    """

    no: int
    stream: str
    versi: int
    jenis: str
    waktu: str
    oleh: str
    data: Mapping[str, object]
    pribadi: Mapping[str, str]
    sebelum: str
    hash: str


def to_canonical(value: object) -> str:
    """Give the one JSON text of a value: keys sorted, no spaces, no NaN.

    :raises GalatIsianJurnal: the value is not JSON.
    """
    try:
        return _ENCODER.encode(value)
    except (TypeError, ValueError) as error:
        raise GalatIsianJurnal(
            f"nilai tidak dapat ditulis sebagai JSON: {error}; pakai teks, bilangan, daftar, peta"
        ) from error


def parse(text: str) -> Any:
    """Read canonical JSON; it is quicker than ``json.loads``, since nothing stands around the value.

    :raises ValueError: it is not JSON.
    """
    value, end = _DECODER.raw_decode(text)
    if end != len(text):
        raise ValueError("text after the JSON")
    return value


def hash_event(  # noqa: PLR0917  the columns of the table, in their order
    no: int, stream: str, versi: int, jenis: str, waktu: str, oleh: str, data: str, pribadi: str, sebelum: str
) -> str:
    """Chain an event to the one before.

    :param data: canonical JSON, as is ``pribadi``; so the whole is canonical JSON without being encoded twice.
    :return: SHA-256 in hexadecimal.
    """
    body = (
        f'["{FORMAT_PERISTIWA}",{no},{_quote(stream)},{versi},{_quote(jenis)},{_quote(waktu)},{_quote(oleh)},'
        f"{data},{pribadi},{_quote(sebelum)}]"
    )
    return sha256(body.encode()).hexdigest()


def refuse_nip(text: str, where: str) -> None:
    """Keep what looks like a NIP out of what can never be erased.

    :raises GalatDataPribadi: the text holds one; the message does not repeat it.
    """
    if _NIP.search(text):
        raise GalatDataPribadi(
            f"{where} memuat deretan angka berbentuk NIP, padahal isi jurnal tidak dapat dihapus; "
            "pakai sandi orang dari orang(nip), atau simpan sebagai data pribadi"
        )


def format_time(moment: datetime) -> str:
    """Give a moment as events carry it.

    :param moment: aware of its zone.
    """
    return moment.astimezone(UTC).isoformat(timespec="microseconds")[:-6] + "Z"


def kind_of(stream: str) -> str:
    """Give the kind of a stream: what stands before the first slash, or all of it."""
    return stream.partition("/")[0]


# What the data of the journal's own events holds, for good. A key that later versions brought is ``NotRequired``: older
# events haven't got it. Where a tuple is declared JSON has a list.


class OrganisasiDiimpor(TypedDict):
    """A snapshot of an organisation, with its digest, in a form (``bentuk``) of rows; which holders were kept."""

    cuplikan: int
    sidik: str
    regulasi: str
    berlaku: NotRequired[str]
    bentuk: NotRequired[int]
    dipertahankan: NotRequired[list[int]]
    surut: NotRequired[bool]


class PejabatBerubah(TypedDict):
    """A holder appointed or ended; ``dasar`` of older events, since then it stands outside the chain."""

    cuplikan: int
    unit: str
    orang: str
    sebagai: str
    mulai: str
    selesai: str
    dasar: NotRequired[str]
    surut: NotRequired[bool]


class UnitDigabung(TypedDict):
    """Units in whose place another one is."""

    lama: list[str]
    baru: str
    berlaku: str
    surut: NotRequired[bool]


class NipDiganti(TypedDict):
    """A person's tokens, before and since."""

    lama: str
    baru: str
    berlaku: str
    surut: NotRequired[bool]


class DataDihapus(TypedDict):
    """Whose data was erased, which records, and the digests of snapshots without them."""

    orang: list[str]
    rekaman: list[tuple[int, str]]
    cuplikan: list[tuple[int, str]]


class SkemaDimutakhirkan(TypedDict):
    """What stood beside the chain when that began to be chained."""

    tentang: str
    hasil: str


class SuratBerteks(TypedDict):
    """A letter among several of an event, as older ones told its number."""

    nomor_surat: NotRequired[str | None]


class PeristiwaBernomor(TypedDict):
    """Any event with which numbers were taken: register, year, number of each, and their texts."""

    nomor_urut: NotRequired[list[tuple[str, int, int]]]
    nomor_teks: NotRequired[list[str | None]]
    nomor_surat: NotRequired[str | None]
    perpanjangan: NotRequired[list[SuratBerteks]]


def import_of(event: Peristiwa) -> OrganisasiDiimpor:
    """What an import says."""
    return cast("OrganisasiDiimpor", event.data)


def holder_of(event: Peristiwa) -> PejabatBerubah:
    """What a change of a holder says."""
    return cast("PejabatBerubah", event.data)


def merger_of(event: Peristiwa) -> UnitDigabung:
    """What a merger of units says."""
    return cast("UnitDigabung", event.data)


def new_nip_of(event: Peristiwa) -> NipDiganti:
    """What a change of a NIP says."""
    return cast("NipDiganti", event.data)


def erasure_of(event: Peristiwa) -> DataDihapus:
    """What an erasure says."""
    return cast("DataDihapus", event.data)


def renewal_of(event: Peristiwa) -> SkemaDimutakhirkan:
    """What the renewal of the schema says."""
    return cast("SkemaDimutakhirkan", event.data)


def numbering_of(event: Peristiwa) -> PeristiwaBernomor:
    """What any event says of numbers."""
    return cast("PeristiwaBernomor", event.data)
