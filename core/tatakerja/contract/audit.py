"""``audit --format json``: the fields of a :class:`tatakerja.LaporanAudit`, and with a database its assignments.

``penugasan`` is null without a database; of its ``catatan`` each kind has at most ``batas.catatan``, while
``jumlah_catatan`` counts all.
"""

from collections.abc import Mapping
from datetime import date
from typing import Self

import attrs

from tatakerja.audit.organisasi.laporan import (
    BarisAnomali,
    BarisPerangkatDaerah,
    CatatanAudit,
    JabatanLowong,
    JumlahPegawai,
    KelompokPegawai,
    LaporanAudit,
    Rentang,
)
from tatakerja.audit.penugasan.hasil import (
    AuditPenugasan,
    BatasAudit,
    BebanPejabat,
    CatatanPenugasan,
    PenugasanPerangkatDaerah,
    Tunggu,
    UmurTerbuka,
    WaktuLangkah,
)
from tatakerja.contract.write import pick


@attrs.frozen
class JumlahStatus:
    """How many assignments have a status."""

    status: str
    jumlah: int


@attrs.frozen
class JumlahCatatan:
    """How many remarks of a kind there are."""

    kode: str
    jumlah: int


def _counts(value: Mapping[str, int]) -> tuple[JumlahCatatan, ...]:
    return tuple(JumlahCatatan(kode, count) for kode, count in value.items())


@attrs.frozen(kw_only=True)
class PenugasanPerangkatDaerahJson:
    """The assignments of one Perangkat Daerah's units as owners, in figures; remarks counted by kind."""

    kode: str
    nama: str
    jumlah: int
    terbuka: int
    aktif: int
    catatan: tuple[JumlahCatatan, ...]
    tunggu: Tunggu

    @classmethod
    def dari(cls, value: PenugasanPerangkatDaerah) -> Self:
        """One Perangkat Daerah's."""
        return pick(cls, value, catatan=_counts(value.catatan))


@attrs.frozen(kw_only=True)
class AuditPenugasanJson:
    """An audit of the assignments in a database; statuses and kinds of remarks as lists in their order."""

    regulasi: str
    tanggal: date
    pd: str | None
    batas: BatasAudit
    jumlah: int
    lain: int
    status: tuple[JumlahStatus, ...]
    perangkat_daerah: tuple[PenugasanPerangkatDaerahJson, ...]
    langkah: tuple[WaktuLangkah, ...]
    umur: tuple[UmurTerbuka, ...]
    beban: tuple[BebanPejabat, ...]
    jumlah_catatan: tuple[JumlahCatatan, ...]
    catatan: tuple[CatatanPenugasan, ...]

    @classmethod
    def dari(cls, value: AuditPenugasan) -> Self:
        """An audit of assignments."""
        return pick(
            cls,
            value,
            status=tuple(JumlahStatus(status, count) for status, count in value.status.items()),
            perangkat_daerah=tuple(map(PenugasanPerangkatDaerahJson.dari, value.perangkat_daerah)),
            jumlah_catatan=_counts(value.jumlah_catatan),
        )


@attrs.frozen(kw_only=True)
class AuditJson:
    """``audit --format json``: the organisation's audit, and under ``penugasan`` that of its assignments, if any."""

    regulasi: str
    singkatan: str
    tanggal: date
    pd: str | None
    unit: int
    jumlah: JumlahPegawai
    perangkat_daerah: tuple[BarisPerangkatDaerah, ...]
    belum_terjawab: tuple[KelompokPegawai, ...]
    jabatan_lowong: tuple[JabatanLowong, ...]
    rentang: Rentang
    anomali: tuple[BarisAnomali, ...]
    catatan: tuple[CatatanAudit, ...]
    penugasan: AuditPenugasanJson | None

    @classmethod
    def dari(cls, value: LaporanAudit, penugasan: AuditPenugasan | None = None) -> Self:
        """The whole report.

        :param penugasan: the audit of the assignments, with a database.
        """
        return pick(cls, value, penugasan=None if penugasan is None else AuditPenugasanJson.dari(penugasan))
