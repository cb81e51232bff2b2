"""Filling a page's template."""

from typing import Any

from tatakerja.border.text import html
from tatakerja.values.teks import angka


def render(nama: str, **isi: Any) -> str:
    """A page as one text that needs nothing else; every value in it is escaped.

    :param nama: of the template.
    :param isi: what the template names; a name that is missing is an error.
    """
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    def shown(value: object) -> object:
        return html(value) if isinstance(value, str) and not isinstance(value, Markup) else value

    pages = Environment(
        loader=PackageLoader("tatakerja.cli.page"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    pages.filters["angka"] = angka
    return pages.get_template(nama).render(isi).lstrip() + "\n"
