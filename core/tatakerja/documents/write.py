"""Writing a document into a file, in the form that the file's name says."""

from collections.abc import Iterable
from typing import Final

from tatakerja.border.files import write_file
from tatakerja.documents.akhiran import akhiran
from tatakerja.documents.dokumen import DokumenKeluar

BERKAS_DOKUMEN: Final = (".xlsx", ".csv", ".json", ".parquet", ".html", ".pdf")
"""Endings of names, each with a form of its own."""


def bentuk_berkas(path: str) -> str:
    """The form that a file's name says.

    :raises GalatTatakerja: if it says none that is known.
    """
    return akhiran(path, BERKAS_DOKUMEN, f"akhirannya menentukan bentuk: {', '.join(BERKAS_DOKUMEN)}")


def tulis_dokumen(dokumen: DokumenKeluar, path: str, versi: str) -> None:
    """Write a document, whole or not at all.

    :param path: where; its ending says the form. A plain file that stands there is replaced.
    :param versi: of the program, for the forms that name it.
    :raises GalatTatakerja: if the ending is unknown, what writes the form isn't installed, or the file can't be
        written.
    """
    write_file(path, _made(dokumen, bentuk_berkas(path), versi))


def _made(dokumen: DokumenKeluar, ending: str, versi: str) -> "str | bytes | Iterable[str]":
    match ending:
        case ".xlsx":
            from tatakerja.documents.formats.workbook import workbook_bytes

            return workbook_bytes(dokumen)
        case ".csv":
            from tatakerja.documents.formats.csvfile import csv_lines

            return csv_lines(dokumen.utama, mentah=dokumen.mentah)
        case ".parquet":
            from tatakerja.documents.formats.parquet import parquet_bytes

            return parquet_bytes(dokumen)
        case ".html":
            from tatakerja.documents.formats.html import html_text

            return html_text(dokumen, versi)
        case ".json":
            return _json(dokumen)
        case _:
            from tatakerja.documents.formats.pdf import pdf_bytes

            return pdf_bytes(dokumen, versi)


def _json(dokumen: DokumenKeluar) -> Iterable[str]:
    from tatakerja.contract.write import dumps, indented, json_lines

    value = dokumen.json() if dokumen.json is not None else _rows(dokumen)
    return json_lines(map(dumps, value)) if isinstance(value, list | tuple) else [f"{indented(value)}\n"]


def _rows(dokumen: DokumenKeluar) -> list[dict[str, object]]:
    keys = [one.kunci for one in dokumen.utama.kolom]
    return [dict(zip(keys, row, strict=True)) for row in dokumen.utama.isi]
