"""What the name of a post or of a unit says, as offices write them: "Plt. Kepala Subbagian Umum pada Sekretariat"."""

import re
from typing import Final

import attrs

from tatakerja.loading.ejaan import folded_cell
from tatakerja.loading.prepare.mapping import Sinonim

_ACTING: Final = (
    (re.compile(r"(?:plt|pelaksana tugas)\b\.?\s*", re.I), "plt"),
    (re.compile(r"(?:plh|pelaksana harian)\b\.?\s*", re.I), "plh"),
    (re.compile(r"(?:pjs?|penjabat)\b\.?\s+", re.I), "pj"),
)
_PADA: Final = re.compile(r"\s+(?:pada|di lingkungan)\s+", re.I)
_REGENCY: Final = re.compile(r"\s+(?:kabupaten|kab\.?|kota)\s+[\w\s]+$", re.I)
_SEKRETARIS: Final = re.compile(r"sekretaris\b\s*(.*)", re.I)
_KEPALA: Final = re.compile(r"(?:kepala|ka)\b\.?\s+(.*)", re.I)
_LONGEST: Final = 3
"""Words of the longest abbreviation."""
_PROFESI: Final = frozenset(
    {
        "guru", "dokter", "perawat", "bidan", "apoteker", "penyuluh", "auditor", "arsiparis", "pustakawan", "perencana",
        "widyaiswara", "penilik", "nutrisionis", "sanitarian", "radiografer", "fisioterapis", "statistisi", "pamong",
    }
)  # fmt: skip
"""Posts that are functional whatever follows; their rank must be known."""


@attrs.frozen
class Makna:
    """What a post's name says.

    :ivar sebagai: definitif, plt, plh or pj.
    :ivar memimpin: name of the unit that its holder leads; empty for an agency as a whole; None if they lead none.
    :ivar jenis_unit: kind of the unit led; for an agency as a whole the kind that its leader must lead, if it tells.
    :ivar jalur: the units in which that is, from the nearest up.
    :ivar jenis: kind of post; None for that of the unit led.
    :ivar tanya: why a person must say; empty if they needn't.
    """

    sebagai: str = "definitif"
    memimpin: str | None = None
    jenis_unit: str = ""
    jalur: tuple[str, ...] = ()
    jenis: str | None = None
    jenjang: str = ""
    khusus: str = ""
    tanya: str = ""


_TETAP: Final = {
    "bupati": Makna(memimpin="", jenis_unit="pemerintah_daerah", jenis="kepala_daerah"),
    "walikota": Makna(memimpin="", jenis_unit="pemerintah_daerah", jenis="kepala_daerah"),
    "wali kota": Makna(memimpin="", jenis_unit="pemerintah_daerah", jenis="kepala_daerah"),
    "wakil bupati": Makna(jenis="kepala_daerah", khusus="wakil_kepala_daerah"),
    "wakil walikota": Makna(jenis="kepala_daerah", khusus="wakil_kepala_daerah"),
    "wakil wali kota": Makna(jenis="kepala_daerah", khusus="wakil_kepala_daerah"),
    "inspektur": Makna(memimpin="", jenis_unit="inspektorat"),
    "camat": Makna(memimpin="", jenis_unit="kecamatan"),
    "lurah": Makna(memimpin="", jenis_unit="kelurahan"),
    "direktur": Makna(memimpin="", jenis_unit="rsud"),
    "kepala": Makna(memimpin=""),
    "kepala dinas": Makna(memimpin="", jenis_unit="dinas"),
    "kepala badan": Makna(memimpin="", jenis_unit="badan"),
    "kepala satuan": Makna(memimpin="", jenis_unit="satpol_pp"),
    "kepala pelaksana": Makna(memimpin="", jenis_unit="badan"),
}
_AWALAN: Final = (
    ("sekretaris daerah", "sekretariat_daerah"),
    ("sekretaris dprd", "sekretariat_dprd"),
    ("sekretaris dewan", "sekretariat_dprd"),
    ("inspektur daerah", "inspektorat"),
    ("inspektur kabupaten", "inspektorat"),
    ("direktur rsud", "rsud"),
    ("direktur rumah sakit", "rsud"),
    ("camat", "kecamatan"),
    ("lurah", "kelurahan"),
    ("kepala pelaksana badan", "badan"),
    ("kepala dinas", "dinas"),
    ("kepala badan satuan polisi", "satpol_pp"),
    ("kepala satuan polisi", "satpol_pp"),
    ("kepala badan", "badan"),
)
"""Beginnings of posts that lead an agency as a whole."""


def read_title(text: str, sinonim: Sinonim) -> Makna:
    """What a post's name says.

    :param text: as the list has it.
    """
    rest, sebagai = " ".join(text.split()), "definitif"
    for pattern, word in _ACTING:
        if found := pattern.match(rest):
            rest, sebagai = rest[found.end() :], word
    head, *jalur = _PADA.split(_spelt_out(rest, sinonim))
    said = _read(head, sinonim)
    return attrs.evolve(said, sebagai=sebagai, jalur=tuple(jalur))


def _spelt_out(text: str, sinonim: Sinonim) -> str:
    """A post's name with its first words spelt out: "Kasubag Umum", "Ka. Subbag Umum"."""
    words = text.split(" ")
    for count in range(min(_LONGEST, len(words)), 0, -1):
        long = sinonim.singkatan.get(folded_cell(" ".join(words[:count])))
        if long:
            return " ".join((long, *words[count:]))
    return text


def _read(head: str, sinonim: Sinonim) -> Makna:
    name = folded_cell(_REGENCY.sub("", head)) or folded_cell(head)
    if name in _TETAP:
        return _TETAP[name]
    for ending, jenjang in sinonim.jenjang:
        if name.endswith(" " + ending):
            return Makna(jenis="fungsional", jenjang=jenjang)
    if name.startswith("staf ahli"):
        return Makna(jenis="jpt_pratama", khusus="staf_ahli")
    for start, kind in _AWALAN:
        if name.startswith(start):
            return Makna(memimpin="", jenis_unit=kind)
    return _leads_part(head, name, sinonim) or _staff(name)


def _leads_part(head: str, name: str, sinonim: Sinonim) -> Makna | None:
    """A post that leads a part of an agency."""
    if name.startswith(("inspektur pembantu", "irban")):
        return Makna(memimpin=head, jenis_unit="inspektur_pembantu")
    if name.startswith("wakil direktur"):
        return Makna(memimpin=head, jenis_unit="wakil_direktur")
    if name.startswith("asisten "):
        return Makna(memimpin=head, jenis_unit="asisten")
    if _SEKRETARIS.fullmatch(head):
        return Makna(memimpin="Sekretariat", jenis_unit="sekretariat")
    if found := _KEPALA.fullmatch(head):
        led = found[1]
        kind = kind_of_unit(led, sinonim)
        return Makna(memimpin=led, jenis_unit=kind) if kind else Makna(tanya="unit apa yang dipimpin")
    return None


def _staff(name: str) -> Makna:
    if name.split(" ", 1)[0] in _PROFESI:
        return Makna(tanya="jenjang jabatan fungsional ini")
    return Makna(jenis="pelaksana")


def kind_of_unit(text: str, sinonim: Sinonim) -> str:
    """The kind of a unit from its name; empty if its name doesn't tell."""
    name = folded_cell(text)
    for start, kind in sinonim.jenis_unit:
        if name == start or name.startswith(start + " "):
            return kind
    return ""


def split_path(text: str) -> list[str]:
    """A unit's name as the units that it names, from the nearest up."""
    return [part.strip() for part in _PADA.split(" ".join(text.split())) if part.strip()]


def key_of_unit(text: str) -> str:
    """What two writings of one unit's name have in common."""
    name = folded_cell(_REGENCY.sub("", text)) or folded_cell(text)
    name = re.sub(r"\b(?:sub bagian|subbag|sub bag)\b", "subbagian", name)
    name = re.sub(r"\bsub bidang\b", "subbidang", name)
    return " ".join(word for word in name.split() if word != "dan")
