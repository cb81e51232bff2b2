"""The templates that letters are printed with: those shipped, and an office's own folder of adapted ones."""

from functools import cache
from hashlib import sha256
from pathlib import Path

BAWAAN = Path(__file__).parent / "templates"
"""The folder of the shipped templates."""


@cache
def sidik_templat() -> str:
    """The digest of the shipped templates: which layout was current when a letter was issued."""
    return sha256(digest_of(BAWAAN).encode() + BAWAAN.with_name("bentuk_docx.py").read_bytes()).hexdigest()[:32]


def digest_of(folder: Path) -> str:
    """The digest of a folder's templates."""
    found = sha256()
    for file in sorted(folder.glob("*")):
        if file.suffix in (".typ", ".docx") and file.is_file():
            found.update(f"{file.name}\0{len(data := file.read_bytes())}\0".encode() + data)
    return found.hexdigest()[:32]
