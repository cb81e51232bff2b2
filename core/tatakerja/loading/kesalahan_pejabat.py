"""The faults of pejabat.csv in words, as :mod:`tatakerja.loading.kesalahan` has those of the other files."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from tatakerja.loading.dates import guess_day
from tatakerja.loading.kesalahan import IsiSaran, tidak_dikenal
from tatakerja.loading.text import quote
from tatakerja.values.teks import tanggal_singkat

_SEBAGAI: Final = {
    "pjs": "pj",
    "penjabat sementara": "pj",
    "tetap": "definitif",
}
"""How offices write capacities that the contract has under another word."""


def nip_pemangku_kosong() -> IsiSaran:
    """A holder without NIP."""
    return "NIP kosong", "isi NIP pemangku; jabatan yang lowong tidak ditulis di berkas ini"


def pemangku_tidak_ada(nip: str) -> IsiSaran:
    """A holder who is no employee."""
    return f"NIP {quote(nip)} tidak ada di pegawai.csv", "tambahkan pegawainya, atau betulkan NIP-nya"


def pemangku_salah_nip(isi: IsiSaran) -> IsiSaran:
    """A holder whose NIP is none, and who is no employee.

    :param isi: what is wrong with it as a NIP.
    """
    return f"{isi[0]}, dan tidak ada di pegawai.csv", isi[1]


def mulai_kosong() -> IsiSaran:
    """A holder without first day."""
    return "tanggal mulai kosong", "isi hari pertama menjabat, misalnya 2026-01-05"


def sebagai_tidak_dikenal(sel: str, pilihan: Iterable[str]) -> IsiSaran:
    """A capacity that isn't known; one that offices write otherwise is told as what it is written here."""
    written = _SEBAGAI.get(sel.casefold().rstrip("."))
    if written is None:
        return tidak_dikenal("sebagai", sel, pilihan)
    return f"sebagai {quote(sel)} ditulis {written} di sini", f"ganti menjadi {written}"


def bukan_tanggal(sel: str) -> IsiSaran:
    """A cell that is no day; what it probably means is named."""
    guess = guess_day(sel)
    if guess is None:
        hint = "tulis tahun-bulan-hari, misalnya 2026-01-05, dan periksa apakah tanggal itu ada"
    else:
        hint = f"tulis {guess} bila maksudnya {tanggal_singkat(guess)}"
    return f"{quote(sel)} bukan tanggal", hint


def selesai_mendahului(mulai: date, selesai: date) -> IsiSaran:
    """A period that ends before it begins."""
    return (
        f"selesai {selesai} sebelum mulai {mulai}",
        "betulkan salah satu tanggal; selesai adalah hari terakhir menjabat",
    )


def dua_pemangku(unit: str, sejak: date, sebelumnya: date, baris: tuple[int, int], terdahulu: int) -> IsiSaran:
    """Two holders of one post on one day.

    :param sejak: the first such day; ``sebelumnya`` that on which the earlier of them began.
    :param baris: their lines, in order; ``terdahulu`` the line of the earlier one.
    """
    if sejak > sebelumnya:
        last = sejak - timedelta(days=1)
        hint = f"isi selesai di baris {terdahulu} paling lambat {last}, atau betulkan tanggal lainnya"
    else:
        hint = "sisakan satu, atau betulkan tanggalnya"
    what = (
        f"unit {quote(unit)} punya dua pemangku pada {sejak}: baris {baris[0]} dan baris {baris[1]}; "
        f"definitif, pj, dan plt tidak boleh bersamaan"
    )
    return what, hint
