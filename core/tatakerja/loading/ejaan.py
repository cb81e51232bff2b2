"""What people write for a word of the contract, where it can mean nothing else: ``PNS``, ``Plt.``, ``05/01/2026``.

The spellings are data: a table a column, by the folded text (small letters, one blank for whatever is neither letter
nor digit). What isn't in them stays as it is, for the checks to refuse; nothing is guessed here.

Source: design §12.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from tatakerja.loading.dates import read_day
from tatakerja.values.istilah import (
    GOLONGAN,
    JABATAN_PIMPINAN,
    JENIS_JABATAN,
    JENIS_UNIT,
    JENJANG,
    KELAS_UNIT,
    PANGKAT,
    SEBAGAI,
)

_NOT_WORD: Final = re.compile(r"[\W_]+")
_APART: Final = re.compile(r"[a-z](?: [a-z]){2,}")
SEL_KOSONG: Final = frozenset({"-", "--", "–", "—", "0000-00-00", "0000-00-00 00:00:00", "00/00/0000", "00-00-0000"})
"""What stands in a cell that says nothing."""


def folded_cell(text: str) -> str:
    """A text as the tables have it: ``Plt.`` and ``PLT`` are one, ``Ahli  Muda`` and ``ahli_muda`` are.

    A word whose letters stand apart is the word: ``N I P``.
    """
    found = _NOT_WORD.sub(" ", text.casefold()).strip()
    return found.replace(" ", "") if _APART.fullmatch(found) else found


_ESELON: Final = {
    **dict.fromkeys(("i", "i a", "i b"), "jpt_madya"),
    **dict.fromkeys(("ii", "ii a", "ii b"), "jpt_pratama"),
    **dict.fromkeys(("iii", "iii a", "iii b"), "administrator"),
    **dict.fromkeys(("iv", "iv a", "iv b"), "pengawas"),
}
"""The echelons that the ranks of posts have replaced."""

_JABATAN: Final = {
    "bupati": "kepala_daerah",
    "walikota": "kepala_daerah",
    "wali kota": "kepala_daerah",
    "jpt": "jpt_pratama",
    **{f"{front} {rank}": f"jpt_{rank}" for front in ("pimpinan tinggi",) for rank in ("madya", "pratama")},
    **_ESELON,
    **{f"eselon {name}": kind for name, kind in _ESELON.items()},
}
_STAF: Final = {
    "jf": "fungsional",
    "jft": "fungsional",
    "fungsional tertentu": "fungsional",
    "jfu": "pelaksana",
    "fungsional umum": "pelaksana",
}
_JENJANG: Final = {"utama": "ahli_utama", "madya": "ahli_madya", "muda": "ahli_muda", "pertama": "ahli_pertama"}
_STATUS: Final = {
    **dict.fromkeys(
        ("pegawai negeri sipil", "pns daerah", "pnsd", "pns pusat", "pns dpk", "pegawai negeri sipil daerah"), "pns"
    ),
    **dict.fromkeys(
        ("p3k", "pegawai pemerintah dengan perjanjian kerja", "pppk penuh waktu", "p3k penuh waktu"), "pppk"
    ),
}
_SEBAGAI: Final = {
    "pelaksana tugas": "plt",
    "pelaksana harian": "plh",
    "penjabat": "pj",
    "pejabat definitif": "definitif",
    "delegasi": "delegasi_penilaian",
}
_JENIS_UNIT: Final = {
    "pemda": "pemerintah_daerah",
    "pemkab": "pemerintah_daerah",
    "pemerintah kabupaten": "pemerintah_daerah",
    "setda": "sekretariat_daerah",
    "sekretariat dewan": "sekretariat_dprd",
    "setwan": "sekretariat_dprd",
    "irban": "inspektur_pembantu",
    "satpolpp": "satpol_pp",
    "satuan polisi pamong praja": "satpol_pp",
    "sub bagian": "subbagian",
    "subbag": "subbagian",
    "sub bag": "subbagian",
    "upt": "uptd",
    "unit pelaksana teknis daerah": "uptd",
    "upt daerah": "uptd",
    "rumah sakit umum daerah": "rsud",
    "pusat kesehatan masyarakat": "puskesmas",
    "sekolah": "satuan_pendidikan",
    "sanggar kegiatan belajar": "skb",
}
_KELAS: Final = {f"{front} {kelas}".casefold(): kelas for front in ("kelas", "tipe") for kelas in KELAS_UNIT if kelas}
_POST_WORDS: Final = ("jabatan ", "pejabat ", "")


def _posts(kinds: Sequence[str], spellings: Mapping[str, str]) -> Mapping[str, str]:
    """Spellings of kinds of posts, each also after "jabatan" or "pejabat"."""
    table = {**{folded_cell(kind): kind for kind in kinds}, **spellings}
    return {front + name: kind for front in _POST_WORDS for name, kind in table.items()}


def _plain(words: Sequence[str], spellings: Mapping[str, str]) -> Mapping[str, str]:
    return {**spellings, **{folded_cell(word): word for word in words if word}}


def _golongan() -> Mapping[str, str]:
    """Ranks: a PNS's with its letter or by its name, a PPPK's without."""
    ranks: dict[str, str] = {}
    for rank in filter(None, GOLONGAN):
        ranks |= dict.fromkeys((folded_cell(rank), folded_cell(rank).replace(" ", "")), rank)
    ranks |= {front + name: rank for front in ("gol ", "golongan ", "gol ruang ") for name, rank in ranks.items()}
    for rank, name in PANGKAT.items():
        full = folded_cell(name)
        spellings = (full, *(full.replace("tingkat i", other) for other in ("tingkat 1", "tk i", "tk 1")))
        ranks |= dict.fromkeys(spellings, rank)
    return ranks


EJAAN: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "jenis": _plain(JENIS_UNIT, _JENIS_UNIT),
        "jabatan_pimpinan": _posts(JABATAN_PIMPINAN, {**_JABATAN, "jf": "fungsional", "jft": "fungsional"}),
        "jenis_jabatan": _posts(JENIS_JABATAN, {**_JABATAN, **_STAF}),
        "jenjang": _plain(JENJANG, _JENJANG),
        "status_asn": _plain(("pns", "pppk"), _STATUS),
        "sebagai": _plain(SEBAGAI, _SEBAGAI),
        "kelas": _plain(KELAS_UNIT, _KELAS),
        "golongan": _golongan(),
    }
)
"""Accepted spellings of each column's words, by their folded text, with the word of the contract that each means."""

BOLEH_KOSONG: Final = frozenset(
    {"induk", "kelas", "jenjang", "status_asn", "kedudukan_khusus", "golongan", "unor_id", "pns_id",
     "selesai"}
)  # fmt: skip
"""Columns whose cells may be empty, and in which a dash can say nothing else; in free text it stays a dash."""

BERGANDA: Final = frozenset({"golongan"})
"""Columns in which a word is often said twice, by its name and by its sign."""

HARI: Final = frozenset({"mulai", "selesai"})
"""Columns of days."""

MASIH: Final = frozenset(
    {"sekarang", "s.d. sekarang", "s/d sekarang", "sampai sekarang", "seterusnya", "31/12/9999", "31-12-9999",
     "9999-12-31", "null"}
)  # fmt: skip
"""What stands for the last day of a period that is open."""


class PembacaKolom:
    """Reads the cells of one column as the words of the contract.

    :param column: its name.
    :param kinds: the kinds of units that are known, a plugin's own among them.
    :ivar kosong: how many cells were taken as empty though something stood in them, by what stood there.
    """

    def __init__(self, column: str, kinds: Collection[str] = ()) -> None:
        self._table = {
            **EJAAN.get(column, {}),
            **({folded_cell(kind): kind for kind in kinds} if column == "jenis" else {}),
        }
        self._words = frozenset(self._table.values()) | {""}
        self._may_be_empty = column in BOLEH_KOSONG
        self._days = column in HARI
        self._twice = column in BERGANDA
        self._read: dict[str, str] = {}
        self.kosong: dict[str, int] = {}

    def column(self, cells: Sequence[str]) -> Sequence[str]:
        """A series of cells, read; the same series where all are words of the contract already."""
        if self._table:
            if self._words.issuperset(cells):
                return cells
        elif not self._days and (not self._may_be_empty or SEL_KOSONG.isdisjoint(cells)):
            return cells
        read = self._read
        read.update((cell, self.cell(cell.strip())) for cell in set(cells).difference(read))
        if self._may_be_empty:
            for cell in cells:
                if not read[cell] and (said := cell.strip()):
                    self.kosong[said] = self.kosong.get(said, 0) + 1
        return [read[cell] for cell in cells]

    def cell(self, cell: str) -> str:
        """The word of the contract for a trimmed cell; the cell itself where it means none."""
        if self._may_be_empty and cell in SEL_KOSONG:
            return ""
        if self._days:
            if self._may_be_empty and cell.casefold() in MASIH:
                return ""
            day = read_day(cell)
            return cell if day is None else day.isoformat()
        folded = folded_cell(cell)
        found = self._table.get(folded)
        if found is None and self._twice:
            found = self._said_twice(folded)
        return cell if found is None else found

    def _said_twice(self, folded: str) -> str | None:
        """The word that both halves of a text mean: ``Penata (III/c)``."""
        words = folded.split(" ")
        for place in range(1, len(words)):
            first = self._table.get(" ".join(words[:place]))
            if first is not None and first == self._table.get(" ".join(words[place:])):
                return first
        return None
