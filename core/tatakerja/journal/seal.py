"""The anchor: a few bytes kept elsewhere that make it visible when the journal was cut or rewritten as a whole."""

import json
import re

import attrs

from tatakerja.journal.errors import GalatSegel
from tatakerja.journal.event import to_canonical

FORMAT_SEGEL = "tatakerja-segel/1"


@attrs.frozen
class Saksi:
    """Number and hash of an event, as somebody outside keeps them.

    :ivar dari: what says so, such as ``resi``, for messages.
    """

    no: int
    hash: str
    dari: str = "resi"

    @classmethod
    def from_text(cls, text: str) -> "Saksi":
        """Read ``NO:HASH``.

        :raises GalatSegel: it is none.
        """
        number, _, digest = text.strip().partition(":")
        if not (number.isascii() and number.isdigit() and re.fullmatch(r"[0-9a-f]{64}", digest)):
            raise GalatSegel(f"resi {text!r} bukan NO:HASH; salin dari keluaran perintahnya, misalnya 12:ab34...")
        return cls(int(number), digest)


@attrs.frozen
class Segel:
    """An anchor.

    :ivar asal: the journal's origin, unique to it.
    :ivar jumlah: how many events it had.
    :ivar kepala: the hash of the last of them; the origin where there was none.
    :ivar waktu: when the anchor was made.
    :ivar kunci: the public key under which it is signed, in hexadecimal; ``tanda_tangan`` the signature. Or None.
    """

    asal: str
    jumlah: int
    kepala: str
    waktu: str
    kunci: str | None = None
    tanda_tangan: str | None = None

    def signed_text(self) -> bytes:
        """Give what is signed: all but the signature, as canonical JSON."""
        said = {"asal": self.asal, "jumlah": self.jumlah, "kepala": self.kepala, "waktu": self.waktu}
        return to_canonical({"format": FORMAT_SEGEL, **said}).encode()

    def to_json(self) -> str:
        """Give the text that the user keeps outside."""
        said = {name: value for name, value in attrs.asdict(self).items() if value is not None}
        return json.dumps({"format": FORMAT_SEGEL, **said}, indent=2) + "\n"

    @classmethod
    def from_json(cls, text: str) -> "Segel":
        """Read such a text.

        :raises GalatSegel: it is none.
        """
        hint = "pakai berkas yang ditulis oleh `tatakerja jurnal segel`"
        try:
            raw = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise GalatSegel(f"segel bukan JSON yang dapat dibaca; {hint}") from error
        if not isinstance(raw, dict) or raw.get("format") != FORMAT_SEGEL:
            raise GalatSegel(f"segel tidak berformat {FORMAT_SEGEL}; {hint}")
        kinds = {"asal": str, "jumlah": int, "kepala": str, "waktu": str}
        wrong = [name for name, kind in kinds.items() if type(raw.get(name)) is not kind]
        signed = {name: raw.get(name) for name in ("kunci", "tanda_tangan")}
        wrong += [name for name, value in signed.items() if not isinstance(value, str | None)]
        if wrong:
            raise GalatSegel(f"segel tanpa isi yang sah pada {', '.join(wrong)}; {hint}")
        return cls(raw["asal"], raw["jumlah"], raw["kepala"], raw["waktu"], signed["kunci"], signed["tanda_tangan"])
