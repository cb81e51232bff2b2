"""The labels with which the lines of a scanned text begin, with how they are printed and what stands around them.

A scan loses indentation and fonts, so the way in which a label is printed (``1.``, ``1)``, ``(1)``) and whether
unlabelled lines stand before it are all that is left of the text's structure.
"""

import re
from collections.abc import Iterator, Sequence

import attrs

from tatakerja.rules.naskah import BUTIR, HIASAN, KEPALA, TANDA_SISIPAN, lurus, tanpa_kaki

ROMAWI = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10,
          "xi": 11, "xii": 12, "xiii": 13, "xiv": 14, "xv": 15}  # fmt: skip
_POIN = re.compile(r"^(?P<tanda>[•●▪◦*\uf000-\uf8ff]|[-–—])\s*(?P<isi>\S.*)$")
_GAMBAR = re.compile(r"(?i)^gambar\s*(?P<nilai>\d+)\b[.:]?\s*(?P<isi>.*)$")
_SEL = re.compile(r"^(?:.*\s)?(?P<pasal>Pasal \d+)$")
_NOMOR_SEL = re.compile(r"(?:^|\s)(?P<nilai>\d{1,2})\.\s(?=[A-Z])")
_HALAMAN = re.compile(r"^[-–—]\s*\d{1,3}\s*[-–—]$")
_KAKI = re.compile(r"^\*{1,5}\s?\)|^\(\*{1,5}\)")
_SIMPANG = 3
_TERULANG = 4
"""So many lines of the articles, one after the other and the same as before, are a page that was printed twice."""


@attrs.frozen
class Tanda:
    """A label where it stands.

    :ivar gaya: how it is printed: ``1.``, ``1)``, ``(1)``, ``a.``, ``a)``, ``A.``, ``i.``, ``I.``; ``-`` for a point
        without a label, ``gambar``, or the word of a heading (``pasal``, ``bab`` ...).
    :ivar nilai: as printed.
    :ivar baris: its line, from 1.
    :ivar isi: what stands behind it.
    :ivar sela: lines without a label between the label before and this one.
    """

    gaya: str
    nilai: str
    baris: int
    isi: str
    sela: tuple[str, ...] = ()


def tanda_naskah(naskah: str) -> list[Tanda]:
    """Every label of a text, in order."""
    found: list[Tanda] = []
    between: list[str] = []
    lines = naskah.splitlines()
    doubled = _terulang(lines)
    for number, line in enumerate(lines, start=1):
        if number in doubled:
            continue
        here = list(_baris(line, number))
        if not here:
            if line.strip():
                between.append(" ".join(TANDA_SISIPAN.sub(" ", line).split()))
            continue
        found.append(attrs.evolve(here[0], sela=tuple(between)))
        found += here[1:]
        between = []
    return found


def salah_baca(naskah: str) -> Iterator[tuple[int, str]]:
    """The labels that are read otherwise than they are printed: line, and how it is printed."""
    for number, line in enumerate(naskah.splitlines(), start=1):
        plain = TANDA_SISIPAN.sub(" ", line).strip()
        if lurus(plain) != plain:
            yield number, plain.partition(")")[0] + ")" if plain.startswith("(") else plain


def sel_tabel(naskah: str) -> Iterator[Tanda]:
    """The articles that a table lists in its cells, and the numbers within the first of them."""
    pasal = ""
    for number, line in enumerate(naskah.splitlines(), start=1):
        cells = [TANDA_SISIPAN.sub(" ", cell).strip() for cell in line.split("\t")]
        for cell in filter(None, cells):
            head = _SEL.match(" ".join(cell.split()))
            if head is not None and len(cell) < 200:
                pasal = head["pasal"]
                yield Tanda("pasal", pasal.split()[1], number, "")
            elif pasal:
                yield from (Tanda("1.", one["nilai"], number, "") for one in _NOMOR_SEL.finditer(cell))


def _baris(line: str, number: int) -> Iterator[Tanda]:
    plain = tanpa_kaki(lurus(TANDA_SISIPAN.sub(" ", line).strip()))
    if _HALAMAN.match(plain) or _KAKI.match(plain):
        return
    text = HIASAN.sub("", plain)
    labelled = False
    for _ in range(_SIMPANG):
        figure = _GAMBAR.match(text)
        if figure is not None:
            if not figure["isi"].startswith((")", ".", ",")):
                yield Tanda("gambar", figure["nilai"], number, figure["isi"])
            return
        head = KEPALA.match(text)
        if head is not None:
            if head["kata"]:
                rest = HIASAN.sub("", text[head.end() :].lstrip(" :"))
                yield Tanda("kata", head["kata"].lower(), number, rest)
                text, labelled = rest, True
                continue
            rest = (head["sisa"] or "").strip()
            if not (re.match(r"[,);]|(?:dan|atau|ayat|huruf|angka)\b", rest)
                    or (head["bagian"].lower() == "pasal" and rest not in ("", "."))):  # fmt: skip
                yield Tanda(head["bagian"].lower(), head["nilai"], number, rest)
            return
        point = BUTIR.match(text)
        if point is None:
            break
        labelled = True
        style, value = _gaya(text[: point.end()])
        text = HIASAN.sub("", text[point.end() :].lstrip(" ."))
        yield Tanda(style, value, number, text)
    if not labelled and (point := _POIN.match(plain)) is not None:
        yield Tanda("•" if point["tanda"] not in "-–—" else "-", "", number, point["isi"])


def _gaya(label: str) -> tuple[str, str]:
    """How a label is printed, and its value."""
    value = re.sub(r"[().\s]", "", label)
    kind = "1" if value[:1].isdigit() else "A" if value.isupper() else "a"
    if label.lstrip().startswith("("):
        return f"({kind})", value
    return (f"{kind})" if ")" in label else f"{kind}."), value


def _terulang(lines: Sequence[str]) -> set[int]:
    """The lines of pages that the articles have twice; annexes say the same more than once and mean it."""
    end = next((number for number, line in enumerate(lines) if re.match(r"(?i)\W*lampiran\b", line)), len(lines))
    if not any(re.match(r"(?i)\W*pasal \d+\W*$", line) for line in lines[:end]):
        return set()  # an annex that comes alone
    full = [(number, " ".join(line.split())) for number, line in enumerate(lines[:end], start=1) if line.strip()]
    first: dict[tuple[str, ...], int] = {}
    doubled: set[int] = set()
    for at in range(len(full) - _TERULANG + 1):
        run = tuple(text for _, text in full[at : at + _TERULANG])
        if first.setdefault(run, at) != at:
            doubled |= {number for number, _ in full[at : at + _TERULANG]}
    return doubled
