"""The places of an outline that is drawn, and the outline as text."""

import re
from collections.abc import Iterator, Mapping, Sequence

import attrs


@attrs.define
class SimpulNaskah:
    """A place of the outline.

    :ivar label: as :class:`~tatakerja.values.penomoran.Penomoran` reads it.
    :ivar judul: what stands behind the label in the text; empty where nothing does.
    :ivar baris: its line in the text.
    """

    label: str
    judul: str = ""
    baris: int = 0
    anak: "list[SimpulNaskah]" = attrs.field(factory=list)


@attrs.frozen
class Rancangan:
    """What was drawn.

    :ivar akar: the places of the first level.
    :ivar ragu: what a person should look at: line and what is odd there.
    :ivar judul: the headings under which the articles stand, by article.
    """

    akar: tuple[SimpulNaskah, ...]
    ragu: tuple[tuple[int, str], ...]
    judul: Mapping[str, str] = attrs.field(factory=dict)

    def teks(self) -> str:
        """The outline as the text of ``penomoran.txt``; places in a row are written as a range."""
        return "".join(f"{line}\n" for line in _tulis(self.akar, 0))


def jalur(nodes: Sequence[SimpulNaskah], above: str = "") -> Iterator[tuple[str, SimpulNaskah]]:
    """Every place with its path, each before what stands below it."""
    for one in nodes:
        path = f"{above}{'' if not above or one.label.startswith('.') else ' '}{one.label}"
        yield path, one
        yield from jalur(one.anak, path)


def _tulis(nodes: Sequence[SimpulNaskah], depth: int) -> Iterator[str]:
    at = 0
    while at < len(nodes):
        one = nodes[at]
        end = at
        while end + 1 < len(nodes) and not one.anak and _berikutnya(nodes[end], nodes[end + 1]):
            end += 1
        title = " ".join(one.judul.replace("#", " ").split())
        label = one.label if end == at else f"{one.label}-{_RENTANG.sub(_NILAI_SAJA, nodes[end].label)}"
        heading = one.label.startswith(("BAB ", "Bagian ", ".")) or label in _BERJUDUL
        yield f"{'  ' * depth}{label}" + (f"  # {title[:70]}" if heading and title and end == at else "")
        yield from _tulis(one.anak, depth + 1)
        at = end + 1


_RENTANG = re.compile(r"^(.*?)([.(]?)(\d+|[A-Za-z])(\)?)$")
_NILAI_SAJA = r"\2\3\4"
_BERJUDUL = frozenset({"I", "II", "III", "IV", "V", "VI", "A", "B", "C", "D", "E", "F", "G", "H"})


def _berikutnya(left: SimpulNaskah, right: SimpulNaskah) -> bool:
    """Whether two places follow one another and nothing stands below them."""
    first, second = _RENTANG.match(left.label), _RENTANG.match(right.label)
    if left.anak or right.anak or first is None or second is None or first.group(1, 2, 4) != second.group(1, 2, 4):
        return False
    if not first[1] and not first[2]:
        return False  # a bare letter or number of an annex
    if first[3].isdigit() and second[3].isdigit():
        return int(second[3]) == int(first[3]) + 1
    return len(first[3]) == len(second[3]) == 1 and ord(second[3]) == ord(first[3]) + 1
