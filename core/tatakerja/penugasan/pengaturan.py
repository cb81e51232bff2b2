"""The settings of a regency in a database: recorded as JSON, read back, over the defaults of its plugin."""

from datetime import date
from typing import Any

from tatakerja.journal import Bacaan
from tatakerja.values.pengaturan import HariLibur, Pengaturan
from tatakerja.values.teks import baca_tanggal


def to_record(pengaturan: Pengaturan) -> dict[str, Any]:
    """Settings as an event holds them; what isn't said is left out."""
    record: dict[str, Any] = {}
    if pengaturan.libur is not None:
        record["libur"] = [
            {
                "tanggal": one.tanggal.isoformat(),
                "sampai": None if one.sampai is None else one.sampai.isoformat(),
                "nama": one.nama,
            }
            for one in pengaturan.libur
        ]
    if pengaturan.batas_mundur is not None:
        record["batas_mundur"] = pengaturan.batas_mundur
    return record


def recorded(bacaan: Bacaan) -> Pengaturan:
    """The settings that were recorded last."""
    record = bacaan.pengaturan() or {}
    holidays = None
    if "libur" in record:
        holidays = tuple(
            HariLibur(
                tanggal=date.fromisoformat(one["tanggal"]),
                sampai=baca_tanggal(one["sampai"] or ""),
                nama=one["nama"],
            )
            for one in record["libur"]
        )
    return Pengaturan(libur=holidays, batas_mundur=record.get("batas_mundur"))
