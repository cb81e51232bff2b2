"""One event of the journal, its canonical form and the hash that chains it to the one before."""

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256
from json.encoder import encode_basestring as _quote
from typing import Any

import attrs

from tatakerja.journal.errors import GalatDataPribadi, GalatIsianJurnal

#: Named in every hash, so that a later form of events can never be mistaken for this one.
FORMAT = "tatakerja-peristiwa/1"

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
    :ivar data: JSON values, free of personal data and free text (persons as tokens); not to be changed.
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
    data: Mapping[str, Any]
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
        f'["{FORMAT}",{no},{_quote(stream)},{versi},{_quote(jenis)},{_quote(waktu)},{_quote(oleh)},'
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
