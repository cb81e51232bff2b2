"""What is checked of every field of a command before anything else is done with it."""

import unicodedata
from datetime import date

from tatakerja.values.answers.usulan import Usulan
from tatakerja.values.galat import GalatPenugasan
from tatakerja.values.teks import baca_tanggal

TEKS_TERPANJANG = 20_000
"""How long a text may be."""


def clean_text(what: str, text: str | None, *, wajib: bool = False, panjang: int = TEKS_TERPANJANG) -> str | None:
    """A text without blanks around it; None where there is none.

    :raises GalatPenugasan: if it is demanded and absent, too long, or holds what can't be printed.
    """
    if text is not None and not isinstance(text, str):
        raise GalatPenugasan(f"{what} harus teks")
    text = (text or "").strip()
    if wajib and not text:
        raise GalatPenugasan(f"{what} wajib diisi", isian=what)
    if len(text) > panjang:
        raise GalatPenugasan(f"{what} terlalu panjang ({len(text)} karakter; paling banyak {panjang})")
    if any(unicodedata.category(one) in ("Cc", "Cs") and one not in "\n\t" for one in text):
        raise GalatPenugasan(f"{what} memuat karakter kendali; ketik ulang tanpa itu")
    return text or None


def require_text(what: str, text: str | None, *, panjang: int = TEKS_TERPANJANG) -> str:
    """A text that is demanded, without blanks around it.

    :raises GalatPenugasan: as :func:`clean_text`.
    """
    cleaned = clean_text(what, text, wajib=True, panjang=panjang)
    if cleaned is None:
        raise GalatPenugasan(f"{what} wajib diisi", isian=what)
    return cleaned


def clean_day(what: str, value: str | date) -> date:
    """A day given as one or as ISO text.

    :raises GalatPenugasan: if it is none.
    """
    if isinstance(value, date):
        return value
    if isinstance(value, str) and (day := baca_tanggal(value)) is not None:
        return day
    raise GalatPenugasan(f"{what} {value!r} bukan tanggal; tulis TAHUN-BULAN-HARI, misalnya 2026-01-05")


def check_texts(usulan: Usulan) -> None:
    """Check the free texts of a proposal, which are to be kept and printed; what else it holds checks itself.

    :raises GalatPenugasan: with every fault.
    """
    faults = []
    for nama, text in (("hukum", usulan.hukum), *usulan.isi.items()):
        try:
            clean_text(nama, text)
        except GalatPenugasan as error:
            faults.append(str(error))
    if faults:
        raise GalatPenugasan("\n".join(faults))
