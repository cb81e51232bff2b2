"""Telling in which encoding a file is; only UTF-8 is read, any other is refused by name."""

import codecs
from typing import Final

from tatakerja.loading import kesalahan

_SAMPLE: Final = 4096
_CHUNK: Final = 1 << 20


def fault_of_encoding(data: bytes) -> tuple[int, kesalahan.IsiSaran] | None:
    """Why bytes can't be read as UTF-8 text: line, what and hint; None if they can.

    :param data: a whole file.
    """
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        return 0, kesalahan.berkas_buku_kerja()
    if name := _wide_encoding(data):
        return 0, kesalahan.enkode_lebar(name)
    decoder = codecs.getincrementaldecoder("utf-8")()
    for start in range(0, len(data) or 1, _CHUNK):
        pending = len(decoder.getstate()[0])
        try:
            decoder.decode(data[start : start + _CHUNK], final=start + _CHUNK >= len(data))
        except UnicodeDecodeError as error:
            at = start - pending + error.start
            return data.count(b"\n", 0, at) + 1, kesalahan.enkode_lain(data[at], _narrow_encoding(data))
    return None


def _wide_encoding(data: bytes) -> str | None:
    """Name of a UTF-16 or UTF-32 encoding, by its mark or by every other byte being NUL."""
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "UTF-32"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "UTF-16"
    sample = data[:_SAMPLE]
    if len(sample) < 4:
        return None
    even, odd = sample[0::2], sample[1::2]
    # Text in Latin letters has NUL in nearly every second byte, and hardly any in the others.
    if odd.count(0) > 0.7 * len(odd) and even.count(0) < 0.1 * len(even):
        return "UTF-16 (little-endian, tanpa BOM)"
    if even.count(0) > 0.7 * len(even) and odd.count(0) < 0.1 * len(odd):
        return "UTF-16 (big-endian, tanpa BOM)"
    return None


def _narrow_encoding(data: bytes) -> str:
    """The likely one-byte encoding of bytes that are not UTF-8."""
    try:
        data[: 1 << 16].decode("cp1252")
    except UnicodeDecodeError:
        return "lain, misalnya Latin-1"
    return "cp1252 (Windows-1252, mirip Latin-1)"
