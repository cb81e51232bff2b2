"""Steps of procedures: one line, one step."""

from typing import Any, get_args

import attrs

from tatakerja.rules.berkas.sitasi import dasar
from tatakerja.rules.berkas.tools import GAGAL, Konteks, kind_in_words, satu_atau_banyak
from tatakerja.values.alur import Aksi, Dokumen, Penolakan, Pihak, PolaLangkah, Titik, baca_tenggat
from tatakerja.values.galat import Jalur
from tatakerja.values.teks import maksud_pilihan

AKSI, DOKUMEN, PIHAK = get_args(Aksi), get_args(Dokumen), get_args(Pihak)
KUNCI_LANGKAH = frozenset(field.name for field in attrs.fields(PolaLangkah))
BERALASAN = "beralasan"


def langkah_semua(value: object, konteks: Konteks, jalur: Jalur) -> Any:
    """Steps in their order."""
    steps = tuple(langkah(table, konteks, place) for table, place in konteks.daftar(value, jalur))
    return GAGAL if GAGAL in steps else steps


def langkah(value: object, konteks: Konteks, jalur: Jalur) -> Any:
    """A step; what it doesn't say of its wording and its refusal follows from who does what."""
    table = konteks.tabel(value, jalur)
    if table is None:
        return GAGAL
    told = isi_langkah(table, konteks, jalur)
    for key in ("oleh", "aksi"):
        if key not in table:
            konteks.salah(jalur, f"langkah tidak menyebut {key}", f"tambahkan {key}")
    if GAGAL in told.values() or not {"oleh", "aksi"} <= told.keys():
        return GAGAL
    if "peran" not in told:
        if told["oleh"] not in konteks.alat.pihak:
            hint = "tambahkan peran di sini, atau kata teks baginya dalam [pihak] di kosakata.toml"
            return konteks.salah((*jalur, "oleh"), f"pihak {told['oleh']!r} belum mempunyai sebutan", hint)
        told["peran"] = konteks.alat.pihak[told["oleh"]]
    if "penolakan" not in told and told["aksi"] == "menyetujui":
        told["penolakan"] = Penolakan()
    return PolaLangkah(**told)


def isi_langkah(table: dict[str, object], konteks: Konteks, jalur: Jalur) -> dict[str, Any]:
    """What a step says, key by key; of an adopted one it may be part of a step only."""
    konteks.asing(table, KUNCI_LANGKAH, jalur)
    return {key: _isi(key, value, konteks, (*jalur, key)) for key, value in table.items() if key in KUNCI_LANGKAH}


def titik(value: object, konteks: Konteks, jalur: Jalur) -> Any:
    """A place in a procedure: ``{ oleh, aksi }``."""
    table = konteks.tabel(value, jalur)
    if table is None:
        return GAGAL
    konteks.asing(table, frozenset({"oleh", "aksi"}), jalur)
    party = konteks.pilihan(table.get("oleh", ""), PIHAK, (*jalur, "oleh"))
    action = konteks.pilihan(table.get("aksi", ""), AKSI, (*jalur, "aksi"))
    return GAGAL if GAGAL in (party, action) else Titik(oleh=party, aksi=action)


def pihak_semua(value: object, konteks: Konteks, jalur: Jalur) -> Any:
    """Parties: one or several."""
    parties = tuple(pihak(one, konteks, place) for one, place in satu_atau_banyak(value, jalur))
    return GAGAL if GAGAL in parties else parties


def pihak(value: object, konteks: Konteks, jalur: Jalur) -> Any:
    """A party of a procedure."""
    return pilihan_bernama("pihak", value, PIHAK, konteks, jalur)


def pilihan_bernama(what: str, value: object, choices: tuple[str, ...], konteks: Konteks, jalur: Jalur) -> Any:
    """A word of a closed list, called in a message by what it is rather than by its key."""
    word = konteks.teks(value, jalur)
    if word is GAGAL or word in choices:
        return word
    return konteks.salah(jalur, f"{what} {word!r} tidak dikenal", maksud_pilihan(word, choices))


def _isi(key: str, value: object, konteks: Konteks, jalur: Jalur) -> Any:  # noqa: PLR0911  # one for each kind of key
    match key:
        case "oleh":
            return pihak(value, konteks, jalur)
        case "kepada" | "tembusan":
            return pihak_semua(value, konteks, jalur)
        case "aksi":
            return konteks.pilihan(value, AKSI, jalur)
        case "dokumen":
            return konteks.pilihan(value, DOKUMEN, jalur)
        case "penolakan":
            return _penolakan(value, konteks, jalur)
        case "bersama":
            if isinstance(value, bool):
                return value
            return konteks.salah(jalur, f"bersama harus true, bukan {kind_in_words(value)}", "tulis bersama = true")
        case "dasar":
            return dasar(value, konteks, jalur)
        case "tenggat":
            text = konteks.teks(value, jalur)
            if text is GAGAL or baca_tenggat(text):
                return text
            return konteks.salah(
                jalur, f"tenggat {text!r} tidak terbaca", "tulis seperti '5 hari kerja' atau '14 hari'"
            )
    return konteks.teks(value, jalur)


def _penolakan(value: object, konteks: Konteks, jalur: Jalur) -> Any:
    """``tidak``, ``bebas``, a document, or a document and ``beralasan``."""
    text = konteks.teks(value, jalur)
    if text is GAGAL:
        return GAGAL
    if text == "tidak":
        return None
    if text == "bebas":
        return Penolakan()
    word, _, reason = text.partition(" ")
    if word in DOKUMEN and reason in ("", BERALASAN):
        return Penolakan(word, alasan_wajib=bool(reason))
    choices = ("tidak", "bebas", *DOKUMEN, *(f"{one} {BERALASAN}" for one in DOKUMEN))
    return pilihan_bernama("penolakan", text, choices, konteks, jalur)
