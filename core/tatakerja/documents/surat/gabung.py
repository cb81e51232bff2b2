"""Several letters at once: PDF files joined to one, Word documents side by side."""

from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from tatakerja.border.files import write_file
from tatakerja.documents.surat.cetak import cetak, pdf
from tatakerja.documents.surat.docx import docx
from tatakerja.documents.surat.galat import GalatCetak

if TYPE_CHECKING:
    from os import PathLike

    from pypdf import PdfReader, PdfWriter

    from tatakerja.values.pengaturan import PengaturanSurat
    from tatakerja.values.stored.naskah import SuratTerbit


def cetak_semua(
    surat: "Sequence[SuratTerbit]",
    ke: "str | PathLike[str]",
    *,
    pengaturan: "PengaturanSurat | None" = None,
    templat: "str | PathLike[str] | None" = None,
) -> tuple[str, ...]:
    """Print letters: one PDF file of them all, or a Word document each, ``surat-langkah-3.docx`` beside one another.

    :returns: the files written.
    :raises GalatCetak: as :func:`~tatakerja.documents.surat.cetak.cetak`; nothing is written then.
    :raises GalatBerkas: likewise.
    """
    target = Path(ke)
    if len(surat) == 1 or target.suffix.lower() not in (".pdf", ".docx"):
        cetak(surat[0], ke, pengaturan=pengaturan, templat=templat)
        return (str(ke),)
    if target.suffix.lower() == ".pdf":
        write_file(ke, gabung_pdf((pdf(one, pengaturan, templat) for one in surat), surat[0].naskah.judul))
        return (str(ke),)
    made = [
        (target.with_stem(f"{target.stem}-langkah-{one.naskah.langkah}"), docx(one, pengaturan, templat))
        for one in surat
    ]
    for file, data in made:
        write_file(file, data)
    return tuple(str(file) for file, _ in made)


def gabung_pdf(bagian: Iterable[bytes], judul: str, lampiran: Mapping[str, bytes] | None = None) -> bytes:
    """Several PDF files as one, one after the other; of the same files the same bytes.

    :param lampiran: files that are attached as they are, by name.
    :raises GalatCetak: if what joins them isn't installed.
    """
    reader, joined = _joiner()
    writer = joined()
    for data in bagian:
        writer.append(reader(BytesIO(data)), import_outline=False)
    writer.add_metadata({"/Title": judul})
    for name, data in (lampiran or {}).items():
        writer.add_attachment(name, data)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def jumlah_halaman(bagian: Iterable[bytes]) -> int:
    """How many pages some PDF files have in all.

    :raises GalatCetak: as :func:`gabung_pdf`.
    """
    reader, _ = _joiner()
    return sum(len(reader(BytesIO(data)).pages) for data in bagian)


def _joiner() -> "tuple[type[PdfReader], type[PdfWriter]]":
    try:
        from pypdf import PdfReader, PdfWriter
    except ImportError:
        raise GalatCetak("menggabungkan PDF memerlukan pypdf; pasang `pip install tatakerja[surat]`") from None
    return PdfReader, PdfWriter
