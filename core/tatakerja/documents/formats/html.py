"""One page of HTML that needs nothing else: tables by heading, printed on A4 across."""

from tatakerja.border.template import render
from tatakerja.documents.dokumen import DokumenKeluar
from tatakerja.values.teks import angka


def html_text(dokumen: DokumenKeluar, versi: str) -> str:
    """A document as a page; every value in it is escaped.

    :param versi: of the program, named below.
    """
    return render("tatakerja.documents.formats", "dokumen.html.jinja", lain=_number, dokumen=dokumen, versi=versi)


def _number(value: object) -> object:
    return angka(value) if isinstance(value, int | float) else value
