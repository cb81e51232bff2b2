"""A regulation's numbering held against its text, as a scan or a conversion gives it.

No grammar of regulations is tried: the labels with which lines of the text begin and those of the numbering are two
sequences, and what both have in the same order is found. A place of the numbering whose label has no partner isn't in
the text; a line whose label has none isn't in the numbering. Points without a label of their own (``butir``) can't be
looked for and follow what they stand below.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tatakerja.values.penomoran import URUTAN, Penomoran

_URUT = r"(?:kesatu|kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan|kesembilan|kesepuluh)"
KEPALA = re.compile(
    rf"(?i)^(?:(?P<kata>menimbang|mengingat|lampiran)\b|(?P<bagian>bab|bagian|paragraf|pasal|gambar)"
    rf"\s+(?P<nilai>\d+[a-z]?|[ivxl]+|{_URUT})\b(?P<sisa>.*)$)"
)
BUTIR = re.compile(
    r"^(?:\((?P<ayat>\d+[a-z]?)\)|(?P<lain>\d{1,2}[a-z]?|[A-Za-z]|[ivxIVX]{1,5})\s?[.)]\.?)(?=\s|$|[A-Z(])"
)
HIASAN = re.compile(r"^[-–—•*>|\s]+")
_JUDUL_LAMPIRAN = re.compile(r"^(?P<nomor>[A-Z])\s?\.\s?(?P<bawah>\d+)\s?[.)]?\s")
_DIRUJUK = re.compile(r"[,);]|(?:dan|atau|ayat|huruf|angka)\b")
TANDA_SISIPAN = re.compile(r"<[^<>]*>")
_PASAL_SALAH = re.compile(r"^(?P<depan>\W*(?i:pasal)\s+)(?=\S*\d)(?P<nilai>[\dlI|O]+)(?P<sisa>\W*)$")
_AYAT_SALAH = re.compile(r"^(?P<depan>\W*\()(?=[^)]*[\dlI|])(?P<nilai>[\dlI|O]+)(?P<sisa>\)\s.*)$")
_ANGKA_SALAH = re.compile(r"^(?P<depan>)(?=\S*\d)(?=\S*[lI|O])(?P<nilai>[\dlI|O]{2})(?P<sisa>[.)]\s.*)$")
_SISIPAN = re.compile(r"^(?P<depan>.*?)(?P<nomor>\d+)(?P<huruf>[A-Za-z])(?P<tutup>\)?)$")
_KAKI = re.compile(r"(?i)^(?P<kepala>\W*(?:pasal|bab)\s+\w+\.?)\s*(?:\*{1,5}\s?\)?|\(\*{1,5}\))$")
_ANGKA = str.maketrans("lI|O", "1110")
_SIMPANG = 3
"""How many labels may stand one behind the other at the beginning of a line: ``1. a. (1)``."""


class Label(NamedTuple):
    """A label where it stands in the text.

    :ivar jenis: ``pasal``, ``bab``, ``ayat`` ...; empty for a bare number or letter.
    :ivar nilai: what it counts, in lower case.
    :ivar baris: line of the text, from 1; 0 in a numbering.
    :ivar isi: the line, or the place.
    """

    jenis: str
    nilai: str
    baris: int
    isi: str

    @property
    def kunci(self) -> tuple[str, str]:
        """What must be alike in both sequences."""
        return self.jenis, self.nilai


class Banding(NamedTuple):
    """What a numbering and a text have not in common.

    :ivar tidak_ada: places of the numbering that the text doesn't have where they should be.
    :ivar tidak_bernomor: labels of the text that the numbering doesn't have.
    """

    tidak_ada: tuple[str, ...]
    tidak_bernomor: tuple[Label, ...]


def lurus(baris: str) -> str:
    """A line with the digits of its label mended that scans take for letters: ``Pasal l0``, ``(l)``, ``1l.``."""
    found = _PASAL_SALAH.match(tanpa_kaki(baris)) or _AYAT_SALAH.match(baris) or _ANGKA_SALAH.match(baris)
    return baris if found is None else found["depan"] + found["nilai"].translate(_ANGKA) + found["sisa"]


def tanpa_kaki(baris: str) -> str:
    """A heading without the mark of a footnote that a consolidated text puts behind it: ``Pasal 9A *)``."""
    found = _KAKI.match(baris.rstrip())
    return baris if found is None else found["kepala"]


def bandingkan_naskah(penomoran: Penomoran, naskah: str) -> Banding:
    """Hold a numbering against a text.

    :param naskah: the text; a line break begins a line.
    """
    wanted, found = list(_dari_penomoran(penomoran)), list(label_naskah(naskah))
    # Pictures stand wherever the page had room; their titles alone are looked for.
    order = [[number for number, one in enumerate(side) if one.jenis != "gambar"] for side in (wanted, found)]
    met = _berpasangan([wanted[one].kunci for one in order[0]], [found[one].kunci for one in order[1]])
    pairs = [(order[0][one], order[1][other]) for one, other in met]
    pairs += _seperti_satu(wanted, found, pairs)
    left = {one for one, _ in pairs}
    right = {one for _, one in pairs}
    # Headings may be listed apart from what stands under them.
    apart: dict[tuple[str, str], list[int]] = {}
    for number, one in enumerate(found):
        if number not in right and one.jenis in _JUDUL:
            apart.setdefault(one.kunci, []).append(number)
    for number, one in enumerate(wanted):
        if number not in left and apart.get(one.kunci):
            left.add(number)
            right.add(apart[one.kunci].pop(0))
    for number in range(len(wanted) - 1, -1, -1):
        # An annex that comes alone may do without its heading.
        if wanted[number].jenis == "kata" and number not in left and number + 1 in left:
            left.add(number)
    missing = {one.isi for number, one in enumerate(wanted) if number not in left}
    return Banding(
        tuple(place for place in penomoran.tempat if place in missing),
        tuple(one for number, one in enumerate(found) if number not in right),
    )


def _seperti_satu(
    wanted: Sequence[Label], found: Sequence[Label], pairs: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Labels ``l.`` and ``I.`` of a text where the numbering has a 1, between the same neighbours."""
    partner = dict(pairs)
    taken = set(partner.values())
    met: list[tuple[int, int]] = []
    for number, one in enumerate(wanted):
        if number in partner or one.kunci != ("", "1"):
            continue
        begin = max((there for here, there in pairs if here < number), default=-1)
        end = min((there for here, there in pairs if here > number), default=len(found))
        near = (at for at in range(begin + 1, end) if at not in taken and found[at].kunci in _SEPERTI_SATU)
        if (at := next(near, None)) is not None:
            taken.add(at)
            met.append((number, at))
    return met


def dengan_sisipan(penomoran: Penomoran, sisipan: Sequence[str], naskah: str) -> Penomoran:
    """A numbering with the places that amendments have added, where a consolidated text has them.

    :param sisipan: these places, each before what stands below it.
    :param naskah: the text; of a text that has none of them the numbering is returned as it is.
    """
    printed = {one.kunci for one in label_naskah(naskah)}
    known = list(penomoran.tempat)
    added = [place for place in sisipan if place not in penomoran]
    heads = [place for place in added if not _induk(place, set(added))]
    lettered = [place for place in heads if _SISIPAN.match(place)]
    if not any(_label(place).kunci in printed for place in lettered or heads):
        return penomoran
    for place in added:
        known.insert(next((known.index(one) + 1 for one in _sebelum(place) if one in known), len(known)), place)
    return Penomoran(tuple(known))


def _sebelum(place: str) -> Iterator[str]:
    """The places behind which an added one stands, the nearest first: 9B behind 9A, else 9."""
    found = _SISIPAN.match(place)
    if found is not None:
        for letter in range(ord(found["huruf"]) - 1, ord("A" if found["huruf"].isupper() else "a") - 1, -1):
            yield f"{found['depan']}{found['nomor']}{chr(letter)}{found['tutup']}"
        yield f"{found['depan']}{found['nomor']}{found['tutup']}"


def label_naskah(naskah: str) -> Iterator[Label]:
    """The labels with which the lines of a text begin, in order."""
    for number, line in enumerate(naskah.splitlines(), start=1):
        text = tanpa_kaki(lurus(HIASAN.sub("", TANDA_SISIPAN.sub(" ", line))))
        whole = " ".join(text.split())
        for _ in range(_SIMPANG):
            head = KEPALA.match(text)
            if head is not None:
                # "Pasal 7 ayat (1) ..." within a sentence is a citation that a line break has put first.
                rest = (head["sisa"] or "").strip()
                if head["kata"]:
                    yield Label("kata", head["kata"].lower(), number, whole)
                    text = HIASAN.sub("", text[head.end() :].lstrip(" :"))
                    continue
                if _DIRUJUK.match(rest) or (head["bagian"].lower() == "pasal" and rest not in ("", ".")):
                    break
                yield Label(head["bagian"].lower(), head["nilai"].lower(), number, whole)
                break
            below = _JUDUL_LAMPIRAN.match(text)
            point = BUTIR.match(text)
            if below is not None:
                yield Label("", below["nomor"].lower(), number, whole)
                yield Label("", below["bawah"], number, whole)
                break
            if point is None:
                break
            if point["ayat"]:
                yield Label("ayat", point["ayat"].lower(), number, whole)
            else:
                yield Label("", point["lain"].lower(), number, whole)
            text = HIASAN.sub("", text[point.end() :])


def _dari_penomoran(penomoran: Penomoran) -> Iterator[Label]:
    """The labels of a numbering, each place before what stands below it."""
    for place in berurut(penomoran):
        found = _label(place)
        if found.jenis != "butir" and (found.jenis == "kata" or _NILAI.fullmatch(found.nilai) or " " not in place):
            yield found


def _label(place: str) -> Label:
    """The label of a place; of kind ``butir`` for what a text has no label of."""
    label = place
    for ordinal in URUTAN:
        label = label.removesuffix(ordinal)
    words = label.split(" ")
    value = words[-1].rpartition(".")[2].strip("()").lower()
    kind = words[-2].lower() if len(words) > 1 and "." not in words[-1] else ""
    kind = "ayat" if kind == "angka" and words[-1].startswith("(") else kind
    if len(words) == 1 and words[0].lower() in ("menimbang", "mengingat", "lampiran"):
        return Label("kata", words[0].lower(), 0, place)
    return Label(kind if kind in (*_BERJENIS, "butir") else "", value, 0, place)


_SEPERTI_SATU = frozenset({("", "l"), ("", "i")})
_NILAI = re.compile(rf"\d+[a-z]?|[a-z]|[ivxl]+|{_URUT}")
_JUDUL = frozenset({"bab", "bagian", "paragraf", "pasal", "gambar"})
_BERJENIS = ("pasal", "bab", "bagian", "paragraf", "gambar", "ayat")


def berurut(penomoran: Penomoran) -> Iterator[str]:
    """The places in the order of the text: a range's members stand together in the outline, before what is below."""
    below: dict[str, list[str]] = {}
    known = set(penomoran.tempat)
    for place in penomoran.tempat:
        below.setdefault(_induk(place, known), []).append(place)
    waiting = below.get("", [])[::-1]
    while waiting:
        place = waiting.pop()
        yield place
        waiting += below.get(place, [])[::-1]


def _induk(place: str, known: set[str]) -> str:
    """The place above another; empty for the first level."""
    for end in range(len(place) - 1, 0, -1):
        if place[end] in " ." and not place.startswith(URUTAN, end) and place[:end] in known:
            return place[:end]
    return ""


def _berpasangan(left: Sequence[tuple[str, str]], right: Sequence[tuple[str, str]]) -> list[tuple[int, int]]:
    """The longest common subsequence of two sequences, as pairs of positions.

    Row by row in the bits of integers (Hyyrö 2004), so that a thousand labels by a thousand take milliseconds.
    """
    masks: dict[tuple[str, str], int] = {}
    for number, one in enumerate(right):
        masks[one] = masks.get(one, 0) | 1 << number
    full = (1 << len(right)) - 1
    rows = [full]
    for one in left:
        row = rows[-1]
        hit = row & masks.get(one, 0)
        rows.append(((row + hit) | (row - hit)) & full)
    pairs, at = [], len(right)
    for number in range(len(left), 0, -1):
        # As far to the left as the length allows: a zero bit that the row above doesn't have is a match.
        while at and _panjang(rows[number], at) == _panjang(rows[number], at - 1):
            at -= 1
        if at and _panjang(rows[number - 1], at) < _panjang(rows[number], at):
            pairs.append((number - 1, at - 1))
            at -= 1
    return pairs[::-1]


def _panjang(row: int, end: int) -> int:
    """The length of the common subsequence up to a position."""
    return end - (row & ((1 << end) - 1)).bit_count()
