"""Text within a Mermaid diagram."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tatakerja.values.regulasi import Regulasi

_PLAIN = frozenset(" .,()/-'")


def escaped(text: str) -> str:
    """Text that Mermaid takes literally: whatever could mean something to it becomes a numbered entity."""
    return "".join(char if char.isalnum() or char in _PLAIN else f"#{ord(char)};" for char in " ".join(text.split()))


WIDTH = 44
"""Characters of a line in a remark: a note doesn't grow with its text."""


def cited(dasar: Iterable[str], regulasi: "Regulasi") -> list[str]:
    """The citations without the name of the regulation."""
    return [place.removeprefix(f"{regulasi.singkatan} ") for place in dasar]
