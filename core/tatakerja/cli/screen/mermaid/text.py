"""Text within a Mermaid diagram."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tatakerja.values.regulasi import Regulasi

WIDTH = 44
"""Characters of a line in a remark: a note doesn't grow with its text."""


def bare_citations(dasar: Iterable[str], regulasi: "Regulasi") -> list[str]:
    """The citations without the name of the regulation."""
    return [place.removeprefix(f"{regulasi.singkatan} ") for place in dasar]
