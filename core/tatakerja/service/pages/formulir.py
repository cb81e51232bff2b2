"""What forms send: read by name, trimmed, bounded."""

from collections.abc import Mapping
from typing import Annotated, Any

from litestar.enums import RequestEncodingType
from litestar.params import Body

from tatakerja.service.setelan import BATAS_TEKS
from tatakerja.values.galat import GalatNilai, KesalahanNilai
from tatakerja.values.teks import baca_tanggal

Kiriman = Annotated[dict[str, Any], Body(media_type=RequestEncodingType.URL_ENCODED)]
"""A form as it is sent."""


def isian_teks(isian: Mapping[str, Any], nama: str, terpanjang: int = BATAS_TEKS) -> str:
    """The text of a field; empty where it wasn't sent. Of several the last.

    :raises GalatNilai: if it is too long.
    """
    value = isian.get(nama, "")
    if isinstance(value, list):
        value = value[-1] if value else ""
    text = str(value).strip()
    if len(text) > terpanjang:
        raise GalatNilai("formulir", (KesalahanNilai(nama, f"lebih dari {terpanjang} huruf", "ringkaskan"),))
    return text


def isian_daftar(isian: Mapping[str, Any], nama: str) -> list[str]:
    """The texts of a field that may be sent several times, each once, without empty ones."""
    value = isian.get(nama, [])
    values = value if isinstance(value, list) else [value]
    return list(dict.fromkeys(text for one in values if (text := str(one).strip())))


def isian_hari(isian: Mapping[str, Any], nama: str) -> str | None:
    """The day of a field, ISO; None where it is empty.

    :raises GalatNilai: if it is no day.
    """
    text = isian_teks(isian, nama)
    if not text:
        return None
    if baca_tanggal(text) is None:
        raise GalatNilai(
            "formulir",
            (KesalahanNilai(nama, f"{text!r} bukan tanggal", "tulis tahun-bulan-hari, misalnya 2026-01-05"),),
        )
    return text


def isian_bilangan(isian: Mapping[str, Any], nama: str) -> int | None:
    """The whole number of a field; None where it is empty.

    :raises GalatNilai: if it is none.
    """
    text = isian_teks(isian, nama)
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise GalatNilai("formulir", (KesalahanNilai(nama, f"{text!r} bukan bilangan", "tulis dengan angka"),))
    return int(text)
