"""The settings of a regency in a database: recorded as JSON, read back, over the defaults of its plugin."""

import os
from contextlib import closing
from datetime import date
from typing import Any

from tatakerja.journal import Bacaan, buka
from tatakerja.penugasan.stream import PENUGASAN
from tatakerja.values.pengaturan import HariLibur, Pengaturan
from tatakerja.values.teks import baca_tanggal

REGULASI = "regulasi"
"""Key of the name of the regulation under which a database is asked where none is named."""


def remembered_regulation(basis_data: str) -> str | None:
    """Under which regulation a database is asked where none is named; None where that was never recorded.

    :raises GalatBasisData: if the file is no database.
    """
    if not os.path.exists(basis_data):
        return None
    with closing(buka(basis_data, [PENUGASAN])) as simpan, simpan.baca() as bacaan:
        found = (bacaan.pengaturan() or {}).get(REGULASI)
    return found if isinstance(found, str) else None


def to_record(pengaturan: Pengaturan) -> dict[str, Any]:
    """Settings as an event holds them; what isn't said is left out."""
    if pengaturan.libur is None:
        return {}
    return {
        "libur": [
            {
                "tanggal": one.tanggal.isoformat(),
                "sampai": None if one.sampai is None else one.sampai.isoformat(),
                "nama": one.nama,
            }
            for one in pengaturan.libur
        ]
    }


def recorded(bacaan: Bacaan) -> Pengaturan:
    """The settings that were recorded last."""
    record = bacaan.pengaturan() or {}
    if "libur" not in record:
        return Pengaturan()
    return Pengaturan(
        libur=tuple(
            HariLibur(
                tanggal=date.fromisoformat(one["tanggal"]),
                sampai=baca_tanggal(one["sampai"] or ""),
                nama=one["nama"],
            )
            for one in record["libur"]
        )
    )
