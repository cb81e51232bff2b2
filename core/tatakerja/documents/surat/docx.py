"""A letter as DOCX: a Word template, the shipped or an office's own, with its fields filled in."""

import re
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from zipfile import BadZipFile, ZipFile

from tatakerja.border.files import read_bytes
from tatakerja.documents.surat.bentuk_docx import templat_docx
from tatakerja.documents.surat.bidang import isian_templat
from tatakerja.documents.surat.galat import GalatCetak
from tatakerja.documents.surat.lambang import emblem_of, require_folder
from tatakerja.documents.surat.pesan import pesan_templat
from tatakerja.values.istilah import BULAN

if TYPE_CHECKING:
    from os import PathLike

    from tatakerja.values.pengaturan import PengaturanSurat
    from tatakerja.values.stored.naskah import SuratTerbit

TEMPLAT_TERBESAR = 20 * 1024 * 1024
"""Bytes of the largest template, packed; unpacked it may be ten times that."""
_TANGGAL = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(BULAN)}) (\d{{4}})\b")
_TEMPAT = re.compile(r"\b(Pasal|ayat|huruf|angka|butir|Nomor|Tahun|Lampiran) (\(?[0-9IVXa-z]{1,4}\b\)?)")
_RAPAT = 46
"""Letters of a name above which it may go over lines at its blanks."""


def docx(
    surat: "SuratTerbit", pengaturan: "PengaturanSurat | None", templat: "str | PathLike[str] | None" = None
) -> bytes:
    """A letter as DOCX.

    :param templat: a folder of adapted templates.
    :raises GalatCetak: if the template is at fault, or the extra ``surat`` isn't installed.
    :raises GalatBerkas: if it can't be read.
    """
    try:
        import segno
        from docx.shared import Mm
        from docxtpl import DocxTemplate, InlineImage
    except ImportError:
        raise GalatCetak("mencetak DOCX memerlukan pustaka docxtpl dan segno; pasang `tatakerja[surat]`") from None
    from jinja2 import TemplateError, Undefined
    from jinja2.sandbox import SandboxedEnvironment

    fields = isian_templat(surat, pengaturan)
    own = None if templat is None else require_folder(templat)
    file = own_template(own, surat.naskah.jenis, surat.naskah.bentuk)
    sizes = cast("dict[str, object]", fields["tata"])
    data = templat_docx(surat.naskah.bentuk, sizes) if file is None else read_template(file)
    shown = "templat bawaan" if file is None else str(file)

    class Kosong(Undefined):
        """A field that there isn't is a fault."""

        def _fail(self) -> Any:
            raise TemplateError(f"bidang {self._undefined_name!r} tidak dikenal")

        __str__ = __iter__ = __bool__ = __len__ = _fail

    try:
        document = DocxTemplate(BytesIO(data))
        picture = BytesIO()
        segno.make(surat.kode, error="m", micro=False).save(picture, kind="png", scale=6, border=1)
        picture.seek(0)
        filled = {**_tight(fields), "qr": InlineImage(document, picture, width=Mm(20)), "logo": ""}
        emblem = emblem_of(own, pengaturan, kepala=surat.naskah.kop_kepala)
        if emblem is not None:
            filled["logo"] = InlineImage(document, BytesIO(emblem), width=Mm(20))
        document.render(filled, SandboxedEnvironment(undefined=Kosong), autoescape=True)
        _drop_empty_sheet(document)
        out = BytesIO()
        document.save(out)
    except TemplateError as error:
        line = getattr(error, "lineno", None)
        where = f" baris {line}" if line else ""
        raise GalatCetak(
            f"{shown}{where}: {pesan_templat(error.message)}; periksa dengan `tatakerja surat templat --periksa`"
        ) from error
    except (KeyError, ValueError, BadZipFile) as error:
        raise GalatCetak(f"{shown}: bukan dokumen Word yang utuh; simpan ulang sebagai .docx") from error
    return out.getvalue()


def _drop_empty_sheet(document: Any) -> None:
    """Leave out a last section in which nothing stands: the sheet of the annex, where there is no annex."""
    from docx.oxml.ns import qn

    body = document.docx.element.body
    breaks = body.findall(f"{qn('w:p')}/{qn('w:pPr')}/{qn('w:sectPr')}")
    last = body.find(qn("w:sectPr"))
    if not breaks or last is None:
        return
    paragraph = breaks[-1].getparent().getparent()
    after = [one for one in paragraph.itersiblings() if one is not last]
    if any(
        one.tag != qn("w:p") or "".join(one.itertext()).strip() or one.findall(f".//{qn('w:drawing')}") for one in after
    ):
        return
    for one in after:
        body.remove(one)
    body.replace(last, breaks[-1])
    if not "".join(paragraph.itertext()).strip():
        body.remove(paragraph)


def own_template(own: Path | None, jenis: str, bentuk: str) -> Path | None:
    """The file of an office's own template for a kind of letter, or for its form; None where it has neither."""
    if own is None:
        return None
    found = [own / f"{name}.docx" for name in (jenis, bentuk)]
    return next((file for file in found if file.exists()), None)


def read_template(file: Path) -> bytes:
    """The bytes of a Word template.

    :raises GalatCetak: if it is none, is broken, holds macros, or would unpack to more than there can be.
    """
    data = read_bytes(file, TEMPLAT_TERBESAR)
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
            size = sum(one.file_size for one in archive.infolist())
            broken = size <= TEMPLAT_TERBESAR * 10 and archive.testzip()
    except (BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise GalatCetak(f"{file}: bukan dokumen Word yang utuh; simpan ulang sebagai .docx") from error
    if size > TEMPLAT_TERBESAR * 10:
        raise GalatCetak(f"{file}: isinya lebih besar dari {TEMPLAT_TERBESAR * 10 >> 20} MB bila dibuka")
    if broken or "word/document.xml" not in names:
        raise GalatCetak(f"{file}: bukan dokumen Word yang utuh; simpan ulang sebagai .docx")
    if any("vbaproject" in name.casefold() for name in names):
        raise GalatCetak(f"{file}: memuat makro; simpan ulang sebagai .docx tanpa makro")
    return data


def _tight(value: Any, key: str = "") -> Any:
    """Fields with what must not go over lines tied together: days, names, numbers."""
    if isinstance(value, dict):
        return {name: _tight(one, name) for name, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_tight(one, key) for one in value]
    if not isinstance(value, str):
        return value
    if key in ("nama", "nip", "nomor", "tanggal_panjang") and len(value) <= _RAPAT:
        return value.replace(" ", "\u00a0")
    value = _TEMPAT.sub("\\1\u00a0\\2", value)
    return _TANGGAL.sub("\\1\u00a0\\2\u00a0\\3", value)
