"""What is checked of every field of a command before anything else is done with it."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from typing import get_args

from tatakerja.values.alur import Cara, Sifat, Usulan
from tatakerja.values.galat import GalatPenugasan

PANJANG = 20_000
"""How long a text may be."""
_ISIAN = re.compile(r"[a-z][a-z0-9_]{0,63}")
_ID = re.compile(r"([0-9]{4})-([0-9]{1,6})")


def clean_id(id: str) -> str:
    """The id of an assignment as it is stored; ``2026-7`` is ``2026-000007``.

    :raises GalatPenugasan: if it has no such form.
    """
    found = _ID.fullmatch(id.strip())
    if found is None:
        raise GalatPenugasan(f"{id!r} bukan nomor penugasan; tulis seperti 2026-000007")
    return f"{found[1]}-{int(found[2]):06}"


def clean_text(what: str, text: str | None, *, wajib: bool = False, panjang: int = PANJANG) -> str | None:
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


def clean_day(what: str, value: str | date) -> date:
    """A day given as one or as ISO text.

    :raises GalatPenugasan: if it is none.
    """
    if isinstance(value, date):
        return value
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII):
            return date.fromisoformat(value)
    except (TypeError, ValueError):
        pass
    raise GalatPenugasan(f"{what} {value!r} bukan tanggal; tulis TAHUN-BULAN-HARI, misalnya 2026-01-05")


def check_proposal(usulan: Usulan) -> None:
    """Check the plain fields of a proposal; who and where is checked against the organisation.

    :raises GalatPenugasan: with every fault.
    """
    faults = list(_proposal_faults(usulan))
    if faults:
        raise GalatPenugasan("\n".join(faults))


def _proposal_faults(usulan: Usulan) -> Iterator[str]:
    if usulan.cara not in get_args(Cara):
        yield f"cara {usulan.cara!r} tidak dikenal; pilihan: {', '.join(get_args(Cara))}"
    if usulan.sifat is not None and usulan.sifat not in get_args(Sifat):
        yield f"sifat {usulan.sifat!r} tidak dikenal; pilihan: {', '.join(get_args(Sifat))}"
    share = usulan.porsi
    if share is not None and not (isinstance(share, int) and not isinstance(share, bool) and 1 <= share <= 100):
        yield f"porsi {share!r} harus bilangan bulat 1 sampai 100 (persen)"
    days = []
    for what, day in (("mulai", usulan.mulai), ("selesai", usulan.selesai)):
        if day is not None:
            try:
                days.append(clean_day(what, day))
            except GalatPenugasan as error:
                yield str(error)
    if len(days) == 2 and days[1] < days[0]:
        yield f"selesai {usulan.selesai} sebelum mulai {usulan.mulai}"
    for nama, text in (("hukum", usulan.hukum), *usulan.isi.items()):
        if nama != "hukum" and not _ISIAN.fullmatch(nama):
            yield f"nama isian {nama!r} harus huruf kecil, angka, dan garis bawah"
            continue
        try:
            clean_text(nama, text)
        except GalatPenugasan as error:
            yield str(error)
