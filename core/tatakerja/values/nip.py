"""A NIP as offices write it, made the 18 digits that it is."""

import re
from typing import Final

PANJANG: Final = 18

FILLING: Final = re.compile(r"[\s.]")
"""What stands between the digits of a printed NIP."""


def clean_nip(text: str) -> str:
    """A NIP's 18 digits without spaces, dots and a leading apostrophe; any other identifier only trimmed."""
    trimmed = text.strip().removeprefix("'").strip()
    digits = FILLING.sub("", trimmed)
    return digits if is_nip(digits) else trimmed


def is_nip(text: str) -> bool:
    """Whether a text is exactly 18 digits."""
    return len(text) == PANJANG and text.isascii() and text.isdigit()
