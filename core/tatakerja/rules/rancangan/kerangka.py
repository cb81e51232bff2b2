"""The outline of a regulation, drawn from the labels of its text: which label stands below which.

Labels repeat and scans lose them, so no rule decides alone: every way to hang the labels below one another has a price,
for what is unusual in it (a series that doesn't begin with its first, a number left out, a point below a sentence that
has ended), and the cheapest ways are followed from label to label. What is dear in the chosen one is told to a person.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tatakerja.rules.rancangan.baca import ROMAWI, Tanda, salah_baca, sel_tabel, tanda_naskah
from tatakerja.rules.rancangan.simpul import Rancangan, SimpulNaskah
from tatakerja.values.penomoran import URUTAN

JALAN_TERBANYAK = 60
"""How many ways are followed at once."""
_RAGU = 1.5
"""From this price on, a step is told to a person."""


def rancang_penomoran(naskah: str) -> Rancangan:
    """Draw the outline of a text.

    :param naskah: the text, as a scan or a conversion gives it.
    """
    drawn = _Gambaran(naskah)
    for head, inner in _ruas(tanda_naskah(naskah)):
        drawn.tambah(head, inner)
    for line, printed in salah_baca(naskah):
        drawn.ragu.append((line, f"tercetak {printed!r}; hurufnya dibaca sebagai angka"))
    return Rancangan(tuple(drawn.akar), tuple(sorted(drawn.ragu)), drawn.judul)


class _Gambaran:
    """An outline that is being drawn, part by part."""

    def __init__(self, naskah: str) -> None:
        self._naskah = naskah
        self.akar: list[SimpulNaskah] = []
        self.ragu: list[tuple[int, str]] = []
        self.judul: dict[str, str] = {}
        self._bab: SimpulNaskah | None = None
        self._terakhir: SimpulNaskah | None = None
        self._ada: set[str] = set()
        self._pasal = 0

    def tambah(self, head: Tanda | None, inner: list[Tanda]) -> None:
        """Add a heading with the labels up to the next one."""
        between = head.sela if head is not None else ()
        if self._terakhir is not None and not self._terakhir.judul and between:
            self._terakhir.judul = between[0]
        if head is None:
            if inner and not self.akar:  # an annex that comes alone
                self.akar.append(SimpulNaskah("Lampiran"))
                _gantung(self.akar[-1], inner, self.ragu, lampiran=True)
        elif head.gaya in ("bab", "bagian", "paragraf"):
            self._judul(head)
        else:
            self._isi(head, inner)

    def _judul(self, head: Tanda) -> None:
        chapter = head.gaya == "bab"
        label = f"BAB {head.nilai.upper()}" if chapter else f"{head.gaya.title()} {head.nilai.title()}"
        if chapter and label in self._ada:
            return
        self._terakhir = one = SimpulNaskah(label, head.isi.strip(". "), head.baris)
        if chapter or self._bab is None:
            self._ada.add(label)
            self.akar.append(one)
            self._bab = one if chapter else self._bab
        else:
            self._bab.anak.append(one)

    def _isi(self, head: Tanda, inner: list[Tanda]) -> None:
        label = f"Pasal {head.nilai}" if head.gaya == "pasal" else head.nilai.title()
        if label in self._ada:
            self.ragu.append((head.baris, f"{label} kedua kalinya; hanya yang pertama diambil"))
            return
        self._ada.add(label)
        if head.gaya == "pasal":
            self._lompat(head)
        one = SimpulNaskah(label, head.isi.strip(". "), head.baris)
        self.akar.append(one)
        if self._terakhir is not None and head.gaya == "pasal":
            self.judul[label] = self._terakhir.judul
        if label == "Matrik":
            _tabel(one, self._naskah, head.baris)
        else:
            _gantung(one, inner, self.ragu, lampiran=label == "Lampiran")

    def _lompat(self, head: Tanda) -> None:
        """Tell which articles the text has no heading of: a scan has lost them, or misread them."""
        if not head.nilai.isdigit():
            return
        number, before = int(head.nilai), self._pasal
        if number > before + 1:
            lost = f"Pasal {before + 1}" + (f" sampai Pasal {number - 1}" if number > before + 2 else "")
            isi = f"{lost} tidak ditemukan di depan Pasal {number}; tambahkan ke penomoran.txt"
            self.ragu.append((head.baris, isi))
        self._pasal = max(number, before)


def _ruas(tanda: Sequence[Tanda]) -> Iterator[tuple[Tanda | None, list[Tanda]]]:
    """The text in parts: a heading, and the labels up to the next one."""
    head: Tanda | None = None
    inner: list[Tanda] = []
    annexed = False
    for one in tanda:
        matrix = next((line for line in one.sela if re.match(r"(?i)matri(?:k|ks)$", line)), None)
        if matrix is not None:
            yield head, inner
            yield Tanda("kata", "matrik", one.baris, ""), []
            return
        heading = one.gaya in ("pasal", "bab", "bagian", "paragraf", "kata")
        if heading and not (annexed and one.gaya != "kata"):
            if head is not None or inner:
                yield head, inner
            head, inner = one, []
            annexed = annexed or one.nilai == "lampiran"
        elif not heading:
            inner.append(one)
    yield head, inner


def _tabel(one: SimpulNaskah, naskah: str, dari: int) -> None:
    """What a table lists, from a line on."""
    rest = "\n" * (dari - 1) + "\n".join(naskah.splitlines()[dari - 1 :])
    here: SimpulNaskah | None = None
    last = 0
    for cell in sel_tabel(rest):
        if cell.gaya == "pasal":
            here, last = SimpulNaskah(f"Pasal {cell.nilai}", "", cell.baris), 0
            if here.label not in [other.label for other in one.anak]:
                one.anak.append(here)
        elif here is not None and here is one.anak[0] and int(cell.nilai) > last:
            last = int(cell.nilai)
            here.anak.append(SimpulNaskah(f"angka {last}", "", cell.baris))


# hanging labels below one another


class _Deret(NamedTuple):
    """A series on the way down: how it is printed, its last value, how many members, the last one's text.

    The value of what was inserted, ``(1a)``, is a hundredth above the one before it for each letter. ``bawah`` is how
    the first series below one of its members is printed.
    """

    gaya: str
    nilai: float
    banyak: int
    isi: str
    bawah: str = ""


class _Jalan(NamedTuple):
    """A way to hang the labels so far: its price, the series from the top down, the step taken and the way before."""

    harga: float
    deret: tuple[_Deret, ...]
    tahu: "tuple[int, float, str, _Jalan] | None"


_AWAL = 1
_POIN = ("•", "-")
_SEPERTI_SATU = ("l", "I")
_GAYA = ("I.", "A.", "1.", "a.", "i.", "1)", "a)", "(1)", "(a)", "•", "-")
_TUNGGAL = 0.8
"""What a series of one member costs: texts don't number what is alone."""


def _gantung(akar: SimpulNaskah, tanda: Sequence[Tanda], ragu: list[tuple[int, str]], *, lampiran: bool) -> None:
    """Hang labels below a place."""
    figures = [one for one in tanda if one.gaya == "gambar"]
    labels = [one for one in tanda if one.gaya != "gambar"]
    steps = _termurah(labels)
    stack: list[SimpulNaskah] = [akar]
    gayas: list[str] = [""]
    placed: list[tuple[int, SimpulNaskah]] = []
    parted = any(style == "I." for _, _, style in steps)
    for one, (depth, price, style) in zip(labels, steps, strict=True):
        if not style:
            continue
        del stack[depth + 1 :], gayas[depth + 1 :]
        while len(stack) <= depth:  # cannot happen on a well-formed way; kept so that no label is lost
            stack.append(stack[-1])
            gayas.append(gayas[-1])
        above = stack[depth]
        label = _label(one, style, gayas[1:], above, lampiran=lampiran)
        if lampiran and _berkalimat_pembuka(one, above, placed):
            above.anak.append(SimpulNaskah("kalimat pembuka", "", one.baris - 1))
        new = SimpulNaskah(label, one.isi, one.baris)
        above.anak.append(new)
        stack.append(new)
        gayas.append(style)
        placed.append((one.baris, new))
        again = sum(child.label == label for child in above.anak) - 1
        if 0 < again <= len(URUTAN):
            cited = f"{label}{URUTAN[again - 1]}"
            ragu.append((one.baris, f"{label} berulang di bawah {above.label}; yang ini disitasi {cited!r}"))
        elif "1" in style and one.nilai in _SEPERTI_SATU:
            ragu.append((one.baris, f"tercetak {one.nilai + style[-1]!r}; hurufnya dibaca sebagai angka"))
        elif price >= _RAGU:
            ragu.append((one.baris, f"{label} di bawah {above.label} tidak bersambung dengan yang di depannya"))
    _gambar(akar, figures, placed, stack, di_tempat=parted)


def _termurah(labels: Sequence[Tanda]) -> list[tuple[int, float, str]]:
    """For every label how many series stand above it, what that cost, and how its label is read."""
    ways = [_Jalan(0.0, (), None)]
    for one in labels:
        following: dict[tuple[_Deret, ...], _Jalan] = {}
        for way in ways:
            for price, series, style in _pilihan(way.deret, one):
                total = way.harga + price
                if series not in following or total < following[series].harga:
                    following[series] = _Jalan(total, series, (len(series) - 1, price, style, way))
        ways = sorted(following.values(), key=lambda way: way.harga)[:JALAN_TERBANYAK]
    steps: list[tuple[int, float, str]] = []
    best: _Jalan | None = ways[0]
    while best is not None and best.tahu is not None:
        depth, price, style, best = best.tahu
        steps.append((depth, price, style))
    return steps[::-1]


def _pilihan(deret: tuple[_Deret, ...], one: Tanda) -> Iterator[tuple[float, tuple[_Deret, ...], str]]:
    """Every place where a label can hang, with its price; a point without a label may also be left out."""
    said = one.sela[-1] if one.sela else deret[-1].isi if deret else ""
    opens = said.rstrip().endswith(":")
    for style, value, doubt in _bacaan(one):
        for depth, here in enumerate(deret):
            price, number = _sambung(here, style, value)
            if price is not None:
                price += doubt + sum(0.05 + _TUNGGAL * (other.banyak == 1) for other in deret[depth + 1 :])
                price += (0.6 if opens else 0.0) - (0.7 if _serupa(here.isi, one.isi) else 0.0)
                member = _Deret(style, number, here.banyak + 1, one.isi, here.bawah)
                yield price, (*deret[:depth], member), style
        for depth in range(len(deret) + 1):
            above = list(deret[:depth])
            if depth and not above[-1].bawah:
                above[-1] = above[-1]._replace(bawah=style)
            yield doubt + _buka(deret, depth, style, value, one), (*above, _Deret(style, value, 1, one.isi)), style
        if style in _POIN:
            yield 0.9, deret, ""


def _sambung(here: _Deret, style: str, value: float) -> tuple[float | None, float]:
    """What it costs to go on with a series, and the value that it then has."""
    same = here.gaya == style
    if style in _POIN:
        return (0.0 if same else None), value
    inserted = int(value) == int(here.nilai) < value
    if same and (inserted or value == int(here.nilai) + 1):
        return 0.0, value
    if value == int(here.nilai) + 1:
        return (1.6 if here.gaya[:1] == style[:1] or {here.gaya, style} == {"1.", "1)"} else None), value
    if not same:
        return (3.2 if style == "A." and here.gaya == "1." else None), here.nilai + 1
    if value == here.nilai:
        return 1.5, value
    return 2.0 + 0.1 * abs(value - here.nilai - 1), max(value, here.nilai + 1)


def _buka(deret: tuple[_Deret, ...], depth: int, style: str, value: float, one: Tanda) -> float:
    """What it costs to begin a series below the members of the first ``depth`` series."""
    price = 0.0 if value == _AWAL or style in _POIN else 3.0
    price += 0.3 if style in _POIN else 0.0
    above = deret[depth - 1] if depth else None
    usual = above is not None and above.bawah == style
    if style in [other.gaya for other in deret[:depth]] and not usual:
        price += 0.6
    if above is not None and not usual:
        if above.gaya == style and (above.nilai != _AWAL or style in _POIN):
            price += 1.0
        elif above.gaya in _POIN and style not in _POIN:
            price += 0.6
        elif _tinggi(style) < _tinggi(above.gaya):
            price += 0.5
    if depth == len(deret):
        said = above.isi.rstrip() if above is not None else ""
        if said.endswith(";"):
            price += 1.2
        elif said.endswith(".") and not one.sela and len(said) > 60:
            price += 0.5
        return price
    left = deret[depth:]
    price += 0.7 if left[0].gaya == style else 0.9
    price += sum(_TUNGGAL * (other.banyak == 1) for other in left)
    return price + (0.05 * len(left) if one.sela else 0.8)


def _tinggi(style: str) -> int:
    """How high in a text labels that are printed so usually stand; 0 is the highest."""
    return _GAYA.index(style) if style in _GAYA else len(_GAYA)


def _bacaan(one: Tanda) -> Iterator[tuple[str, float, float]]:
    """How a label can be read, and what that costs.

    A single i, v or x is a letter, or a Roman number; an l or I may be a 1 that the scan took for a letter.
    """
    style, value = one.gaya, one.nilai
    if style in _POIN:
        yield style, 0, 0.0
        return
    roman = ROMAWI.get(value.lower())
    if "1" in style:
        letter = value[-1].lower()
        yield style, int(re.sub(r"\D", "", value) or 0) + ("a" <= letter <= "z") * (ord(letter) - 96) / 100, 0.0
        return
    if len(value) == 1:
        yield style, ord(value.lower()) - 96, 0.0
    if roman is not None:
        yield style.replace("a", "i").replace("A", "I"), roman, 0.0
    if value in _SEPERTI_SATU:
        yield style.replace("a", "1").replace("A", "1"), 1, _RAGU


def _serupa(left: str, right: str) -> bool:
    """Whether two headings begin with the same two words."""
    first, second = ([word.lower().strip("*") for word in text.split()[:2]] for text in (left, right))
    return len(first) == 2 and first == second


# their names


def _label(one: Tanda, style: str, above: Sequence[str], parent: SimpulNaskah, *, lampiran: bool) -> str:
    if style in _POIN:
        return f"butir {sum(other.label.startswith('butir ') for other in parent.anak) + 1}"
    value = "1" if "1" in style and one.nilai in _SEPERTI_SATU else one.nilai
    if style == "(1)":
        return f"angka ({value})" if lampiran or above else f"ayat ({value})"
    bare = {"I.", "A."}
    if lampiran and not above and style in bare:
        return value
    if lampiran and len(above) == 1 and above[0] in bare and style in ("A.", "1."):
        return f".{value}"
    if lampiran and style == "1." and above and above[-1] in bare and parent.label[:1] != "." and len(above) == 1:
        return f".{value}"
    return f"angka {value}" if style[0] in "1i" else f"huruf {value}"


def _berkalimat_pembuka(one: Tanda, above: SimpulNaskah, placed: Sequence[tuple[int, SimpulNaskah]]) -> bool:
    """Whether a sentence without a label opens what stands below a heading."""
    return bool(
        one.sela and placed and placed[-1][1] is above and not above.anak and above.judul
        and len(above.judul) < 120 and not above.judul.rstrip().endswith((":", ";"))
        and any(line[-1] in ".:" and len(line) > 60 for line in one.sela)
    )  # fmt: skip


def _gambar(
    akar: SimpulNaskah,
    figures: Sequence[Tanda],
    placed: Sequence[tuple[int, SimpulNaskah]],
    stack: Sequence[SimpulNaskah],
    *,
    di_tempat: bool,
) -> None:
    """Figures: where the page shows them, or below the annex where it has no parts and they are numbered through."""
    above: dict[int, tuple[SimpulNaskah, ...]] = {}
    if di_tempat:
        for path in _jalur(akar, ()):
            above[id(path[-1])] = path
    for figure in figures:
        home = akar
        if di_tempat:
            before = [node for line, node in placed if line < figure.baris]
            path = above[id(before[-1])] if before else (akar,)
            headings = (node for node in reversed(path) if not node.judul.rstrip().endswith((".", ";")))
            home = next(headings, akar)
            if home.label.startswith("butir ") and len(path) > 1:
                home = path[-2]
        label = f"Gambar {figure.nilai}"
        if label not in [node.label for node in home.anak]:
            home.anak.append(SimpulNaskah(label, figure.isi, figure.baris))


def _jalur(one: SimpulNaskah, path: tuple[SimpulNaskah, ...]) -> Iterator[tuple[SimpulNaskah, ...]]:
    here = (*path, one)
    yield here
    for child in one.anak:
        yield from _jalur(child, here)
