"""The templates that letters are printed with: those shipped, and an office's own folder of adapted ones."""

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from tatakerja.documents.surat.lambang import require_folder
from tatakerja.values.stored.naskah import SIDIK_TEMPLAT

if TYPE_CHECKING:
    from os import PathLike

TEMPLAT_BAWAAN = Path(__file__).parent / "templates"
"""The folder of the shipped templates."""


def sidik_folder(folder: "str | PathLike[str] | None") -> str:
    """The digest of the templates in effect with an office's own folder; None: of the shipped ones.

    :raises GalatBerkas: if there is no such folder.
    """
    if folder is None:
        return SIDIK_TEMPLAT
    return sha256(f"{SIDIK_TEMPLAT}\0{digest_of(require_folder(folder))}".encode()).hexdigest()[:32]


def digest_of(folder: Path) -> str:
    """The digest of a folder's templates."""
    found = sha256()
    for file in sorted(folder.glob("*")):
        if file.suffix in (".typ", ".docx") and file.is_file():
            found.update(f"{file.name}\0{len(data := file.read_bytes())}\0".encode() + data)
    return found.hexdigest()[:32]
