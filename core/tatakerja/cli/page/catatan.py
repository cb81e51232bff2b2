"""Remarks of one kind on a page: the first of them, and how many more there are."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from tatakerja.cli.screen.audit.parts import JUDUL_TINGKAT

if TYPE_CHECKING:
    from tatakerja.audit.organisasi.laporan import CatatanAudit
    from tatakerja.audit.penugasan.hasil import CatatanPenugasan

_CATATAN = 12
"""Remarks of one kind that are shown unless all are asked for."""


@attrs.frozen
class CatatanHalaman:
    """A remark, and where the regulation says it; empty for nowhere."""

    isi: str
    dasar: str


@attrs.frozen
class KelompokCatatan:
    """The remarks of one kind.

    :ivar sebutan: their level in words.
    :ivar sisa: how many aren't shown.
    """

    tingkat: str
    sebutan: str
    judul: str
    jumlah: int
    tampil: Sequence[CatatanHalaman]
    sisa: int


def group(
    judul: str, remarks: "Sequence[CatatanAudit | CatatanPenugasan]", jumlah: int, singkatan: str, *, semua: bool
) -> KelompokCatatan:
    """The remarks of one kind, at least one.

    :param jumlah: how many there are, also those that the audit itself left out.
    :param singkatan: short name of the regulation, left out of citations.
    """
    shown = remarks if semua else remarks[:_CATATAN]
    rows = [
        CatatanHalaman(one.isi, "; ".join(place.removeprefix(f"{singkatan} ") for place in one.dasar)) for one in shown
    ]
    level = remarks[0].tingkat
    return KelompokCatatan(level, JUDUL_TINGKAT[level], judul, jumlah, rows, jumlah - len(rows))
