"""Elements of a page. Text is escaped; only what was made here stands as markup."""

from collections.abc import Iterable, Sequence
from html import escape

_VOID = frozenset({"meta", "br", "hr", "col"})
# A control character can't be written in HTML, not even escaped.
_CONTROLS = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(127, 160)), " ")


class Html(str):
    """Markup."""

    __slots__ = ()


def text(value: str) -> Html:
    """A text as markup."""
    return Html(escape(value.translate(_CONTROLS), quote=True))


def el(name: str, /, *content: object, **attributes: str | float | None) -> Html:
    """An element.

    :param content: texts, markup, and iterables of these; None is left out.
    :param attributes: an underscore at the end is dropped, others become dashes; None is left out.
    """
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{text(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _VOID:
        return Html(f"<{name}{given}>")
    return Html(f"<{name}{given}>{join(content)}</{name}>")


def join(content: object) -> Html:
    """Texts and markup one after the other."""
    if content is None:
        return Html("")
    if isinstance(content, Html):
        return content
    if isinstance(content, str):
        return text(content)
    if isinstance(content, Iterable):
        return Html("".join(map(join, content)))
    raise TypeError(f"no content of a page: {content!r}")


def table(
    caption: str, headers: Sequence[str], rows: Iterable[Sequence[object]], *, numbers: Iterable[int] = ()
) -> Html:
    """A table whose first column heads its rows.

    :param numbers: columns of figures, from 0, set to the right.
    """
    right = frozenset(numbers)

    def cell(place: int, content: object) -> Html:
        css = "angka" if place in right else None
        return el("th", content, scope="row", class_=css) if place == 0 else el("td", content, class_=css)

    body = [el("tr", (cell(place, one) for place, one in enumerate(row))) for row in rows]
    if not body:
        body = [el("tr", el("td", "(tidak ada)", colspan=str(len(headers))))]
    head = el(
        "tr",
        (el("th", one, scope="col", class_="angka" if place in right else None) for place, one in enumerate(headers)),
    )
    return el("div", el("table", el("caption", caption), el("thead", head), el("tbody", body)), class_="gulir")
