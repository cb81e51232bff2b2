"""Printing a letter: to a PDF, a DOCX or pictures of its pages, by the shipped templates or an office's own."""

from datetime import UTC
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, cast

from tatakerja.border.files import GalatBerkas, read_bytes, write_file
from tatakerja.documents.huruf import HURUF_TERKIRIM
from tatakerja.documents.surat.bidang import isian_templat
from tatakerja.documents.surat.galat import GalatCetak
from tatakerja.documents.surat.lambang import LOGO_TERBESAR, PNG, emblem_of, require_folder
from tatakerja.documents.surat.pesan import pesan_templat
from tatakerja.documents.surat.templat import TEMPLAT_BAWAAN
from tatakerja.values.pengaturan import PENGATURAN_BAWAAN as BAWAAN_SURAT

if TYPE_CHECKING:
    from collections.abc import Callable
    from os import PathLike

    from tatakerja.values.pengaturan import PengaturanSurat
    from tatakerja.values.stored.naskah import SuratTerbit


def cetak(
    surat: "SuratTerbit",
    ke: "str | PathLike[str]",
    *,
    pengaturan: "PengaturanSurat | None" = None,
    templat: "str | PathLike[str] | None" = None,
) -> None:
    """Print a letter into a file, whole or not at all.

    :param surat: what :meth:`tatakerja.SistemTersimpan.surat` gives.
    :param ke: the file, ending in ``.pdf`` or ``.docx``.
    :param pengaturan: the regency's settings: paper, margins, emblem.
    :param templat: a folder of adapted templates; those that it lacks are the shipped ones.
    :raises GalatCetak: if the template is at fault, or the extra ``surat`` isn't installed.
    :raises GalatBerkas: if the file can't be written, or ends otherwise.
    """
    from tatakerja.documents.surat.docx import docx

    makers: dict[str, Callable[..., bytes]] = {".pdf": pdf, ".docx": docx}
    maker = makers.get(Path(ke).suffix.lower())
    if maker is None:
        raise GalatBerkas(str(ke), "bukan nama berkas surat", "akhiri dengan .pdf atau .docx")
    write_file(ke, maker(surat, pengaturan, templat))


def pdf(
    surat: "SuratTerbit", pengaturan: "PengaturanSurat | None", templat: "str | PathLike[str] | None" = None
) -> bytes:
    """A letter as PDF: of the same letter and templates the same bytes.

    :raises GalatCetak: as :func:`cetak`.
    """
    try:
        import typst
    except ImportError:
        raise GalatCetak("mencetak PDF memerlukan pustaka typst; pasang `tatakerja[surat]`") from None
    import json

    fields = printed_fields(surat, pengaturan)
    own = None if templat is None else require_folder(templat)
    with TemporaryDirectory(prefix="tatakerja-surat-") as place:
        root = Path(place)
        for file in TEMPLAT_BAWAAN.glob("*.typ"):
            (root / file.name).write_bytes(file.read_bytes())
        if own is not None:
            for file in sorted(own.glob("*.typ")):
                (root / file.name).write_bytes(read_bytes(file, LOGO_TERBESAR))
        fields["logo"] = _emblem(own, root, pengaturan, kepala=surat.naskah.kop_kepala)
        layout = cast("dict[str, str | list[str]]", fields["tata"])
        layout["jenis_huruf"] = _fonts(str(layout["jenis_huruf"]))
        name = next(one for one in (surat.naskah.jenis, surat.naskah.bentuk) if (root / f"{one}.typ").is_file())
        from datetime import datetime, time

        day = datetime.combine(datetime.fromisoformat(surat.naskah.tanggal), time(), UTC)
        try:
            made: Any = typst.Compiler(
                str(root / f"{name}.typ"),
                root=str(root),
                font_paths=[str(HURUF_TERKIRIM), *([str(own)] if own is not None else [])],
                ignore_system_fonts=True,
                sys_inputs={"surat": json.dumps(fields, ensure_ascii=False)},
                package_path=place,
                package_cache_path=place,
            ).compile(format="pdf", timestamp=int(day.timestamp()))
        except typst.TypstError as error:
            raise GalatCetak(_told(error, place, own)) from error
    return bytes(made)


def printed_fields(surat: "SuratTerbit", pengaturan: "PengaturanSurat | None") -> dict[str, object]:
    """The values of all fields, the QR code's picture among them.

    :raises GalatCetak: if the extra isn't installed.
    """
    try:
        import segno
    except ImportError:
        raise GalatCetak("kode QR memerlukan pustaka segno; pasang `tatakerja[surat]`") from None
    code = segno.make(surat.kode, error="m", micro=False)
    return {**isian_templat(surat, pengaturan), "qr": code.svg_inline(scale=4, border=1)}


def _fonts(nama: str) -> list[str]:
    """What a letter is set in: the font settled, if its file is there, else the shipped one, of Arial's measure."""
    return ["Arimo"] if nama == BAWAAN_SURAT.jenis_huruf else [nama, "Arimo"]


def _emblem(own: Path | None, root: Path, pengaturan: "PengaturanSurat | None", *, kepala: bool) -> str:
    data = emblem_of(own, pengaturan, kepala=kepala)
    if data is None:
        return ""
    name = "lambang.png" if data.startswith(PNG) else "lambang.jpg"
    (root / name).write_bytes(data)
    return name


def _told(error: Any, place: str, own: Path | None) -> str:
    """What is wrong with a template, with file, line and column."""
    import re

    where = re.search(r"┌─ (\S+?):(\d+):(\d+)", str(getattr(error, "diagnostic", "")))
    shown = "templat"
    if where:
        shown = f"{own / Path(where[1]).name if own is not None else Path(where[1]).name}:{where[2]}:{where[3]}"
    what = pesan_templat(error.message)
    return f"{shown}: templat tidak dapat dicetak ({what}); periksa dengan `tatakerja surat templat --periksa`"
