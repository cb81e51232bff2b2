"""Plots, drawn as SVG from figures. Every value is written beside its bar: none rests on colour or length alone."""

from collections.abc import Iterable, Sequence

import attrs

from tatakerja.cli.page.unsur import Html, el
from tatakerja.values.teks import angka

_LEBAR, _LABEL, _BARIS = 640, 272, 30
_TINGGI, _KAKI = 190, 46
_HURUF = 32
"""Letters of a label that fit; the table beside the plot has the whole."""


@attrs.frozen
class Batang:
    """A bar.

    :ivar label: what it stands for.
    :ivar nilai: its length; ``tanda`` how much of it is marked, from its beginning.
    :ivar ujung: a second value to which a dashed line reaches; None: none.
    :ivar teks: the figures in words, as they stand beside the bar.
    """

    label: str
    nilai: float
    teks: str
    tanda: float = 0
    ujung: float | None = None


def bars(id: str, title: str, description: str, rows: Sequence[Batang]) -> Html:
    """A figure of lying bars, one below the other.

    :param id: unique on the page.
    :param description: what is drawn, for those who don't see it.
    """
    widest = max((max(row.nilai, row.ujung or 0) for row in rows), default=0) or 1
    # Room for the figures beside the longest bar.
    room = _LEBAR - _LABEL - 8 - max((7.6 * len(row.teks) for row in rows), default=0) - 12
    scale = room / widest
    height = _BARIS * len(rows) + 8
    drawn = [_bar(row, place, scale, id) for place, row in enumerate(rows)]
    axis = el("line", x1=_LABEL, y1=0, x2=_LABEL, y2=height, class_="sumbu")
    return _figure(id, title, description, height, [_hatch(id), *drawn, axis])


def _bar(row: Batang, place: int, scale: float, id: str) -> Html:
    top, middle = place * _BARIS + 6, place * _BARIS + 22
    width, end = row.nilai * scale, _LABEL + row.nilai * scale
    parts = [
        el("title", f"{row.label}: {row.teks}"),
        el("text", _cut(row.label), x=_LABEL - 8, y=middle, text_anchor="end"),
        el("rect", x=_LABEL, y=top, width=_round(max(width, 1)), height=_BARIS - 10, class_="batang"),
    ]
    if row.tanda:
        marked = _round(row.tanda * scale)
        parts.append(el("rect", x=_LABEL, y=top, width=marked, height=_BARIS - 10, fill="#fff"))
        parts.append(
            el("rect", x=_LABEL, y=top, width=marked, height=_BARIS - 10, fill=f"url(#{id}-arsir)", class_="tepi")
        )
    if row.ujung is not None and row.ujung > row.nilai:
        half, tip = top + (_BARIS - 10) / 2, _LABEL + row.ujung * scale
        parts.append(el("line", x1=_round(end), y1=half, x2=_round(tip), y2=half, class_="jarak"))
        parts.append(el("line", x1=_round(tip), y1=top + 3, x2=_round(tip), y2=top + _BARIS - 13, class_="ujung"))
        end = tip
    parts.append(el("text", row.teks, x=_round(end + 8), y=middle))
    return el("g", parts)


def columns(id: str, title: str, description: str, rows: Sequence[tuple[str, int]], below: str) -> Html:
    """A figure of standing columns, for how often something falls into each of some ranges.

    :param below: what the ranges are of.
    """
    highest = max((count for _, count in rows), default=0) or 1
    step = _LEBAR / max(len(rows), 1)
    floor = _TINGGI - _KAKI
    parts = []
    for place, (label, count) in enumerate(rows):
        tall = count / highest * (floor - 24)
        middle = _round((place + 0.5) * step)
        parts.append(
            el(
                "g",
                el("title", f"{label}: {angka(count)}"),
                el(
                    "rect", x=_round(place * step + 3), y=_round(floor - tall), width=_round(step - 6),
                    height=_round(tall), class_="batang",
                ),
                el("text", angka(count), x=middle, y=_round(floor - tall - 6), text_anchor="middle"),
                el("text", label, x=middle, y=floor + 17, text_anchor="middle"),
            )
        )  # fmt: skip
    parts.append(el("line", x1=0, y1=floor, x2=_LEBAR, y2=floor, class_="sumbu"))
    parts.append(el("text", below, x=_LEBAR / 2, y=_TINGGI - 8, text_anchor="middle", class_="redup"))
    return _figure(id, title, description, _TINGGI, parts)


def _figure(id: str, title: str, description: str, height: float, parts: Iterable[Html]) -> Html:
    drawing = el(
        "svg", el("title", title, id=f"{id}-judul"), el("desc", description, id=f"{id}-uraian"), parts,
        viewBox=f"0 0 {_LEBAR} {_round(height)}", role="img", aria_labelledby=f"{id}-judul {id}-uraian",
    )  # fmt: skip
    return el("figure", el("figcaption", el("b", title), description), drawing)


def _hatch(id: str) -> Html:
    line = el("line", x1=0, y1=0, x2=0, y2=8, class_="garis-miring")
    pattern = el(
        "pattern", line, id=f"{id}-arsir", width=8, height=8, patternUnits="userSpaceOnUse",
        patternTransform="rotate(45)",
    )  # fmt: skip
    return el("defs", pattern)


def _cut(label: str) -> str:
    return label if len(label) <= _HURUF else f"{label[: _HURUF - 1].rstrip()}…"


def _round(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
