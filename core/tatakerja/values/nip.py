"""A NIP as offices write it, made the 18 digits that it is."""

import re
from typing import Final

PANJANG: Final = 18

_FILLING: Final = re.compile(r"[\s.]")


def clean_nip(text: str) -> str:
    """A NIP's 18 digits without spaces, dots and a leading apostrophe; any other identifier only trimmed."""
    trimmed = text.strip().removeprefix("'").strip()
    digits = _FILLING.sub("", trimmed)
    return digits if is_nip(digits) else trimmed


def is_nip(text: str) -> bool:
    """Whether a text is exactly 18 digits."""
    return len(text) == PANJANG and text.isascii() and text.isdigit()
