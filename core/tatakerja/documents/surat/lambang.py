"""What stands in an office's own folder of templates: the emblem, beside the templates."""

from pathlib import Path
from typing import TYPE_CHECKING

from tatakerja.border.files import GalatBerkas, read_bytes
from tatakerja.documents.surat.galat import GalatCetak

if TYPE_CHECKING:
    from os import PathLike

    from tatakerja.values.pengaturan import PengaturanSurat

LOGO_TERBESAR = 2 * 1024 * 1024
"""Bytes of the largest emblem."""
PNG, JPG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
"""How the pictures begin that are taken."""


def require_folder(templat: "str | PathLike[str]") -> Path:
    """The folder of an office's templates.

    :raises GalatBerkas: if there is none.
    """
    folder = Path(templat)
    if not folder.is_dir():
        raise GalatBerkas(f"folder templat {templat}", "tidak ada", "buat dengan `tatakerja surat templat --salin`")
    return folder


def emblem_of(own: Path | None, pengaturan: "PengaturanSurat | None", *, kepala: bool = False) -> bytes | None:
    """The picture of the emblem; None where the regency has settled none, or no folder holds it.

    :param kepala: whether it stands above the head of the region's own letter.
    :raises GalatCetak: if it is no picture.
    """
    name = "" if pengaturan is None else (kepala and pengaturan.logo_kepala_daerah) or pengaturan.logo
    if not name or own is None or not (own / name).is_file():
        return None
    data = read_bytes(own / name, LOGO_TERBESAR)
    if not data.startswith((PNG, JPG)):
        raise GalatCetak(f"lambang {own / name} bukan gambar PNG atau JPEG")
    return data
