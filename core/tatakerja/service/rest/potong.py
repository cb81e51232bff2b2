"""Long lists in parts, by a cursor that stays right while rows are added; and whether anything has changed."""

import base64
import binascii
import hashlib
import json
from typing import Any, Final

from tatakerja.contract.write import indented, json_lines
from tatakerja.values.galat import GalatNilai, KesalahanNilai

BATAS: Final = 1000
"""Rows of one part at most."""


def etag(isi: bytes) -> str:
    """The tag of an answer's bytes."""
    return f'"{hashlib.sha256(isi).hexdigest()[:32]}"'


def unchanged(tag: str, asked: str | None) -> bool:
    """Whether ``If-None-Match`` (or ``If-Match``) names a tag."""
    if asked is None:
        return False
    known = {one.strip().removeprefix("W/") for one in asked.split(",")}
    return tag in known or "*" in known


def _mark(row: Any) -> str:
    return hashlib.sha256(json.dumps(row, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:16]


def _refused(name: str, what: str, hint: str) -> GalatNilai:
    return GalatNilai("masukan", (KesalahanNilai(name, what, hint),))


def _read(kursor: str) -> tuple[int, str]:
    try:
        place, _, mark = base64.urlsafe_b64decode(kursor.encode() + b"=" * (-len(kursor) % 4)).decode().partition(":")
        return int(place), mark
    except (ValueError, binascii.Error, UnicodeError):
        raise _refused("kursor", "bukan kursor layanan ini", "ambil dari header Link jawaban sebelumnya") from None


def part_of(isi: bytes, batas: str | None, kursor: str | None) -> tuple[bytes, str | None]:
    """A part of a list, in the form in which it was written; and the cursor of the next part.

    :param batas: how many rows; None: all.
    :param kursor: where the part begins; None: at the beginning.
    :raises GalatNilai: if it is no list, or the bound or cursor can't be read, or the row before it is gone.
    """
    if batas is None and kursor is None:
        return isi, None
    if batas is not None and not (batas.isascii() and batas.isdigit() and 1 <= int(batas[:9]) <= BATAS):
        raise _refused("batas", f"bukan bilangan 1 sampai {BATAS}", f"tulis 1 sampai {BATAS}")
    rows = json.loads(isi)
    if not isinstance(rows, list):
        raise _refused("batas", "jawaban ini bukan daftar", "tinggalkan batas dan kursor")
    begin = 0
    if kursor is not None:
        place, mark = _read(kursor)
        known = [place, *range(len(rows))] if place < len(rows) else range(len(rows))
        begin = next((one + 1 for one in known if 0 <= one < len(rows) and _mark(rows[one]) == mark), -1)
        if begin < 0:
            raise _refused("kursor", "barisnya sudah berubah", "mulai lagi tanpa kursor")
    end = begin + int(batas or BATAS)
    some = rows[begin:end]
    following = f"{end - 1}:{_mark(rows[end - 1])}".encode() if end < len(rows) else None
    after = None if following is None else base64.urlsafe_b64encode(following).rstrip(b"=").decode()
    return _written(isi, some).encode(), after


def _written(isi: bytes, rows: list[Any]) -> str:
    """Rows as the whole was written: one a line, or indented for reading."""
    if isi.startswith(b"[\n"):
        return f"{indented(rows)}\n"
    return "".join(json_lines(json.dumps(row, ensure_ascii=False) for row in rows))
