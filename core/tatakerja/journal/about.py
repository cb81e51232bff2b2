"""What else the chain vouches for: whom records are about, and the results remembered under idempotency keys.

Whom records are about is summed up: each pair of a record and a person has a weight, and an event that keeps records
carries the sum of all weights up to it. So a pair that is taken away or put in shows against the last such event.
A journal from before this was chained has an event of the kind ``skema`` that says what stood there then.
"""

import re
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

import attrs

from tatakerja.journal.errors import GalatBasisData
from tatakerja.journal.event import kind_of, renewal_of, to_canonical
from tatakerja.journal.personal import ORANG, seal
from tatakerja.journal.port import STREAM_SKEMA, Proyeksi
from tatakerja.journal.proof import damaged, event_at, to_event
from tatakerja.journal.tables import EventRow, ReadTables

BIDANG_TENTANG = "tentang/"
"""Field of an event's ``pribadi`` that carries the sum of weights up to it."""
HASIL = "hasil/"
"""Field by which an event vouches for the result of the command that caused it."""
BIDANG_SENDIRI = (ORANG, BIDANG_TENTANG, HASIL)
"""How the fields of an event's ``pribadi`` begin that stand for no record of it."""
_WHOLE = 1 << 256
_SUM = re.compile(r"[0-9a-f]{64}")


@attrs.frozen
class Jaminan:
    """What stood beside the chain when it began to be chained.

    :ivar no: the event that says so; 0: from the first event on.
    :ivar tentang: the sum of weights then; ``hasil`` the digest of the results of then, as they are stored now, and
        ``ulang`` as the event says it.
    """

    no: int = 0
    tentang: int = 0
    hasil: str = ""
    ulang: str = ""


def was_chained(row: EventRow) -> bool:
    """Whether an event, as stored, shows that results and whom records are about were chained when it was written."""
    return kind_of(row[1]) == STREAM_SKEMA or f'"{BIDANG_TENTANG}' in row[7] or f'"{HASIL}' in row[7]


def weight(no: Any, field: Any, token: Any) -> int:
    """The weight of a record's being about a person."""
    return int.from_bytes(sha256(f"{no}\x1f{field}\x1f{token}".encode("utf-8", "surrogateescape")).digest(), "big")


def total_of(rows: Iterable[tuple[Any, ...]]) -> int:
    """The sum of weights of rows: token, event, field."""
    return sum(weight(no, field, token) for token, no, field in rows) % _WHOLE


def read_sum(text: Any, where: str) -> int:
    """A sum as it was written.

    :param where: what it is the sum of, for a refusal.
    :raises GalatBasisData: it is none.
    """
    if not isinstance(text, str) or not _SUM.fullmatch(text):
        raise damaged(where, "tidak terbaca")
    return int(text, 16)


def sum_text(total: int) -> str:
    """A sum as an event carries it."""
    return f"{total % _WHOLE:064x}"


def result_seal(key: Any, kunci: Any, sidik: Any, hasil: Any) -> str:
    """The HMAC by which an event vouches for a result; empty where the row can't be one."""
    try:
        return seal(key, to_canonical([kunci, sidik, hasil]))
    except (TypeError, ValueError, UnicodeEncodeError, GalatBasisData):
        return ""


def row_weight(row: Iterable[Any]) -> int:
    """The weight of a row of a projection: its stream and columns."""
    return int.from_bytes(sha256(to_canonical([*row]).encode("utf-8", "surrogateescape")).digest(), "big")


def weigh(sums: dict[tuple[str, str], int], projection: Proyeksi, rows: Iterable[tuple[Any, ...]], sign: int) -> None:
    """Add the weights of rows to the sums that are kept by column and value, or take them away.

    :param sums: which are brought up to date.
    :param rows: stream and columns of each.
    :param sign: 1 or -1.
    """
    places = [(column, 1 + list(projection.kolom).index(column)) for column in projection.dijaga]
    for row in rows:
        weight_ = sign * row_weight(row)
        for column, place in places:
            if row[place] is not None:
                key = column, row[place]
                sums[key] = (sums.get(key, 0) + weight_) % _WHOLE


def results_digest(tables: ReadTables, until: int) -> str:
    """The digest of the results up to an event, without what erasures take from them."""
    rows = sorted([str(row[3]), str(row[4]), str(row[5])] for row in tables.raw("idempotensi") if _upto(row[4], until))
    return sha256(to_canonical(rows).encode("utf-8", "surrogateescape")).hexdigest()


def _upto(no: Any, until: int) -> bool:
    return isinstance(no, int) and no <= until


def initial(tables: ReadTables) -> Jaminan:
    """What stood beside the chain when it began to be chained.

    :raises GalatBasisData: the event that says so is damaged.
    """
    row = next(iter(tables.events(STREAM_SKEMA, 1)), None)
    if row is None:
        return Jaminan()
    event = to_event(row)
    try:
        began = renewal_of(event)
        told, said = int(began["tentang"], 16), str(began["hasil"])
    except (LookupError, TypeError, ValueError) as error:
        raise damaged(f"peristiwa {event.no}", "tidak terbaca") from error
    return Jaminan(event.no, told, results_digest(tables, event.no), said)


def about_total(tables: ReadTables) -> int:
    """The sum of weights as the chain has it, up to its end.

    :raises GalatBasisData: an event that says so is damaged.
    """
    last = tables.last_record()
    if last:
        event = event_at(tables, last)
        told = None if event is None else event.pribadi.get(BIDANG_TENTANG)
        if told is not None:
            return read_sum(told, f"peristiwa {last}")
    return initial(tables).tentang


def prove_about(tables: ReadTables) -> None:
    """Prove whom records are about, before something is erased by it.

    :raises GalatBasisData: something was taken away or put in.
    """
    if total_of(tables.raw("rekaman_tentang")) != about_total(tables):
        raise damaged("catatan tentang siapa suatu data pribadi", "tidak sama dengan jurnalnya")


def marker(tables: ReadTables) -> dict[str, str]:
    """The data of the event that begins to chain what stands beside an older journal."""
    last = tables.last_event()
    return {
        "tentang": sum_text(total_of(tables.raw("rekaman_tentang"))),
        "hasil": results_digest(tables, last[0] if last else 0),
    }
