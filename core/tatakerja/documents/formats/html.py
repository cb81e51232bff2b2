"""One page of HTML that needs nothing else: tables by heading, printed on A4 across."""

from tatakerja.border.text import html
from tatakerja.documents.dokumen import Dokumen
from tatakerja.values.teks import angka


def html_text(dokumen: Dokumen, versi: str) -> str:
    """A document as a page; every value in it is escaped.

    :param versi: of the program, named below.
    """
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    def shown(value: object) -> object:
        if isinstance(value, str) and not isinstance(value, Markup):
            return html(value)
        return angka(value) if isinstance(value, int | float) else value

    pages = Environment(
        loader=PackageLoader("tatakerja.documents.formats"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return pages.get_template("dokumen.html.jinja").render(dokumen=dokumen, versi=versi).lstrip() + "\n"
