"""What accounts for each place of a regulation's text: a row, an anomaly, a declaration, or nothing yet.

The places counted are the leaves of the numbering, with what amendments add, and of the amendments' own: those with
nothing numbered below them. A row accounts for the places that it cites by name; who cites an article whole hasn't said
which of its paragraphs it has read. A declaration accounts for its place with all below it.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from tatakerja.rules.naskah import Banding, bandingkan_naskah, dengan_sisipan
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.penomoran import URUTAN
from tatakerja.values.regulasi import Regulasi, TempatBeralasan

JENIS_BERSITASI = (
    "kedudukan", "alur", "tim", "muatan", "sisipan", "evaluasi", "pengarah", "koordinasi", "ketentuan", "laporan",
    "permintaan", "kendala", "tahapan", "tanggung_jawab", "kewajiban", "diam",
)  # fmt: skip
"""The kinds of rows of a book, each of which cites."""


@attrs.frozen(kw_only=True)
class Kelengkapan:
    """The leaves of a regulation's numbering, in its order, by what accounts for them.

    :ivar baris: cited by a row, a step, a content, a responsibility or an obligation.
    :ivar anomali: cited by no row, but by an anomaly.
    :ivar bukan_norma: cited by neither, declared to state no norm; ``di_luar`` to be outside what is asked here.
    :ivar terbuka: cited by nothing and not declared.
    """

    baris: tuple[str, ...]
    anomali: tuple[str, ...]
    bukan_norma: tuple[str, ...]
    di_luar: tuple[str, ...]
    terbuka: tuple[str, ...]

    @property
    def jumlah(self) -> int:
        """How many leaves there are."""
        return sum(map(len, attrs.astuple(self, recurse=False)))

    @property
    def persen(self) -> float:
        """How much is accounted for, in percent to one place; 100 only where nothing is open."""
        if not self.terbuka:
            return 100.0
        return min(99.9, round(100 * (self.jumlah - len(self.terbuka)) / self.jumlah, 1))


def kelengkapan(buku: BukuAturan) -> Kelengkapan:
    """Sort the leaves of a book's regulation by what accounts for them.

    :param buku: a compiled book; its anomalies that change no answer count only if it was compiled with them.
    """
    rows = {place for name in JENIS_BERSITASI for row in getattr(buku, name) for place in _cited(row)}
    rows |= {*buku.kosakata.unit_tersendiri.values()}
    flawed = {place for one in buku.anomali.values() for place in one.tempat}
    sorted_leaves: dict[str, list[str]] = {field.name: [] for field in attrs.fields(Kelengkapan)}
    for leaf in _leaves(buku.regulasi):
        sorted_leaves[_accounts(leaf, rows, flawed, buku.regulasi)].append(leaf)
    return Kelengkapan(**{name: tuple(leaves) for name, leaves in sorted_leaves.items()})


def asing(buku: BukuAturan, naskah: str) -> Banding:
    """What the regulation's numbering and a text have not in common, without what is declared as a slip of the scan.

    Of a consolidated text what amendments have added is looked for, too.

    :param naskah: the text, as a scan or a conversion gives it.
    """
    changes = [one.menyisipkan for one in buku.regulasi.perubahan if not one.mengubah and one.menyisipkan is not None]
    added = [place for one in changes for place in one.tempat]
    found = bandingkan_naskah(dengan_sisipan(buku.regulasi.penomoran, added, naskah), naskah)
    slips = buku.regulasi.salah_pindai
    lost = [TempatBeralasan(one.tempat, one.alasan) for one in slips if one.tempat]
    extra = tuple(one.teks for one in slips if one.teks)
    return Banding(
        tuple(place for place in found.tidak_ada if not _declared(place, lost)),
        tuple(one for one in found.tidak_bernomor if not one.isi.startswith(extra)),
    )


def _accounts(leaf: str, rows: set[str], flawed: set[str], regulasi: Regulasi) -> str:
    if leaf in rows:
        return "baris"
    if leaf in flawed:
        return "anomali"
    if _declared(leaf, regulasi.bukan_norma):
        return "bukan_norma"
    return "di_luar" if _declared(leaf, regulasi.di_luar) else "terbuka"


def daftar_tempat(regulasi: Regulasi) -> list[str]:
    """Each citable place, in order: of the regulation with what amendments add to it, then of each of these."""
    return [f"{code}: {place}" if code else place for code, places in _outlines(regulasi) for place in places]


def _outlines(regulasi: Regulasi) -> Iterator[tuple[str, list[str]]]:
    """The code of each instrument, none for the regulation itself, with its places."""
    outlines = [("", regulasi.penomoran), *((one.kode, one.penomoran) for one in regulasi.perubahan)]
    for code, outline in outlines:
        added = (one.menyisipkan for one in regulasi.perubahan if one.mengubah == code)
        yield code, [*outline.tempat, *(place for more in added if more is not None for place in more.tempat)]


def _leaves(regulasi: Regulasi) -> Iterator[str]:
    """Those of the regulation with what amendments add to it, then those of each amendment.

    The places of the regulation on which it builds are accounted for where that one is.
    """
    below = (f"{regulasi.plugin_dasar}: ", f"{regulasi.plugin_dasar} ")
    for code, outline in _outlines(regulasi):
        places = [place for place in outline if not place.startswith(below)] if regulasi.plugin_dasar else outline
        above = {place[:end] for place in places for end in _joints(place)}
        yield from (f"{code}: {place}" if code else place for place in places if place not in above)


def _joints(place: str) -> Iterator[int]:
    """Where a place's path could end earlier: before a space, and before the dot of ``Lampiran IV.A``.

    Not before an ordinal: ``huruf b kedua`` stands beside ``huruf b``, not below it.
    """
    return (end for end, sign in enumerate(place) if sign in " ." and not place.startswith(URUTAN, end))


def _declared(leaf: str, declarations: Iterable[TempatBeralasan]) -> bool:
    return any(leaf == one.tempat or leaf.startswith((f"{one.tempat} ", f"{one.tempat}.")) for one in declarations)


def _cited(row: Any) -> Iterator[str]:
    """Every place that a row cites, those of its steps, fields and conditional citations included."""
    if isinstance(row, tuple):
        names = getattr(row, "_fields", None)
        if names is not None:  # a field of a document
            yield row.dasar  # type: ignore[attr-defined]  # of Isian, the one named tuple
            return
        for one in row:
            yield from _cited(one)
    elif attrs.has(type(row)):
        for field in attrs.fields(type(row)):
            value = getattr(row, field.name)
            if field.name.startswith("dasar"):
                yield from _places(value)
            else:
                yield from _cited(value)


def _places(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _places(one)
    else:
        yield from _places(value.dasar)
