"""Filling a template whose text leaves the program: every value in it is escaped, none is missing silently."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from tatakerja.border.text import html
from tatakerja.values.teks import angka

if TYPE_CHECKING:
    from jinja2 import BaseLoader, Environment


def templates(loader: "BaseLoader", lain: Callable[[object], object] | None = None) -> "Environment":
    """Templates that escape every value and fail at one that is missing.

    :param lain: how a value is shown that is no text.
    """
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415  # few commands write pages
    from markupsafe import Markup  # noqa: PLC0415

    def shown(value: object) -> object:
        if isinstance(value, str):
            return value if isinstance(value, Markup) else html(value)
        return value if lain is None else lain(value)

    pages = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, finalize=shown, trim_blocks=True, lstrip_blocks=True
    )
    pages.filters["angka"] = angka
    return pages


def render(paket: str, nama: str, /, *, lain: Callable[[object], object] | None = None, **isi: Any) -> str:
    """A text from a template of a package.

    :param paket: the package in whose folder ``templates`` it stands.
    :param nama: of the template.
    :param lain: how a value is shown that is no text.
    :param isi: what the template names; a name that is missing is an error.
    """
    from jinja2 import PackageLoader  # noqa: PLC0415

    return templates(PackageLoader(paket), lain).get_template(nama).render(isi).lstrip() + "\n"
