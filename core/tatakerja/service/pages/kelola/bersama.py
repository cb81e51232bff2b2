"""What the pages of an administrator share: who answers for a change, and that no stale page makes one."""

from collections.abc import Mapping
from typing import Any

from tatakerja.service import galat
from tatakerja.service.pages.formulir import isian_hari, isian_teks
from tatakerja.service.pages.konteks import KonteksHalaman
from tatakerja.values.galat import GalatPenugasan, GalatTatakerja


class HalamanUsang(GalatTatakerja):
    """A form came from a page that was made before the organisation changed."""


galat.STATUS_LAIN[HalamanUsang] = (409, "sudah_berubah", "Sudah berubah")


def answering_for(konteks: KonteksHalaman) -> str | None:
    """NIP of whoever answers for a change of the organisation; None: the account does."""
    return None if konteks.masuk is None else konteks.masuk.nip


def require_fresh(konteks: KonteksHalaman, data: Mapping[str, Any]) -> None:
    """Refuse a form of a page that was made before the organisation changed.

    :param data: the form, with the mark that its page had as ``versi``.
    :raises HalamanUsang: if it changed since.
    """
    if isian_teks(data, "versi") != konteks.tanda:
        raise HalamanUsang(
            "organisasi berubah sejak halaman ini dibuka, jadi tidak ada yang disimpan. Isian Anda tetap ada di bawah: "
            "periksa keadaannya sekarang, lalu kirim lagi bila masih perlu"
        )


def required_day(data: Mapping[str, Any], nama: str, label: str) -> str:
    """The day of a field that can't be left empty.

    :raises GalatPenugasan: if it is.
    """
    day = isian_hari(data, nama)
    if day is None:
        raise GalatPenugasan(f"{label} belum diisi; tulis tahun-bulan-hari")
    return day
