"""A field of a row in words."""

from datetime import date
from functools import singledispatch
from typing import Any

from tatakerja.values.alur import Isian, PolaLangkah, Titik
from tatakerja.values.aturan import (
    AnomaliBersyarat,
    CatatanBersyarat,
    DasarBersyarat,
    hanya_bila,
    sebut_anomali,
    sebut_dasar,
)
from tatakerja.values.penunjuk import sebut_pejabat
from tatakerja.values.tahapan import Kegiatan


@singledispatch
def sebut(value: Any) -> str:
    """What a field of a row says; ``-`` for nothing."""
    if value is None or value == "":
        return "-"
    return sebut_pejabat(value)


@sebut.register
def _(value: tuple) -> str:  # type: ignore[type-arg]  # of whatever a row holds several
    return "; ".join(map(sebut, value)) or "-"


@sebut.register
def _(value: bool) -> str:
    return "ya" if value else "tidak"


@sebut.register
def _(value: date) -> str:
    return value.isoformat()


@sebut.register
def _(value: Isian) -> str:
    return f"{value.nama}: {value.isi}"


@sebut.register
def _(value: DasarBersyarat) -> str:
    return sebut_dasar((value,))


@sebut.register
def _(value: AnomaliBersyarat) -> str:
    return sebut_anomali((value,))


@sebut.register
def _(value: CatatanBersyarat) -> str:
    return hanya_bila(value.isi, value.bila) if value.bila else value.isi


@sebut.register
def _(value: PolaLangkah) -> str:
    document = f" dengan {value.dokumen.replace('_', ' ')}" if value.dokumen else ""
    limit = f" dalam {value.tenggat}" if value.tenggat else ""
    return f"{value.peran} {value.aksi}{document}{limit}"


@sebut.register
def _(value: Titik) -> str:
    return f"{value.oleh.replace('_', ' ')} {value.aksi}"


@sebut.register
def _(value: Kegiatan) -> str:
    by = ", ".join(map(sebut_pejabat, value.pelaku))
    return f"{value.tahap}: {value.nama}{f' oleh {by}' if by else ''}"
