"""The anchor: a few bytes kept elsewhere that make it visible when the journal was cut or rewritten as a whole."""

import json

import attrs

from tatakerja.journal.errors import GalatSegel

FORMAT = "tatakerja-segel/1"


@attrs.frozen
class Resi:
    """Number and hash of an event, as somebody outside keeps them.

    :ivar dari: what says so, such as ``resi``, for messages.
    """

    no: int
    hash: str
    dari: str = "resi"


@attrs.frozen
class Segel:
    """An anchor.

    :ivar asal: the journal's origin, unique to it.
    :ivar jumlah: how many events it had.
    :ivar kepala: the hash of the last of them; the origin where there was none.
    :ivar waktu: when the anchor was made.
    """

    asal: str
    jumlah: int
    kepala: str
    waktu: str

    def to_json(self) -> str:
        """Give the text that the user keeps outside."""
        return json.dumps({"format": FORMAT, **attrs.asdict(self)}, indent=2) + "\n"

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
        if not isinstance(raw, dict) or raw.get("format") != FORMAT:
            raise GalatSegel(f"segel tidak berformat {FORMAT}; {hint}")
        kinds = {"asal": str, "jumlah": int, "kepala": str, "waktu": str}
        wrong = [name for name, kind in kinds.items() if type(raw.get(name)) is not kind]
        if wrong:
            raise GalatSegel(f"segel tanpa isi yang sah pada {', '.join(wrong)}; {hint}")
        return cls(**{name: raw[name] for name in kinds})
