"""Amendments that a consolidated text names, what they have added and repealed, and the days that a text gives.

A consolidated text says in its head by what it was changed, marks inserted articles and tells in footnotes which
amendment did what. Articles and paragraphs whose number bears a letter (``Pasal 9A``, ``ayat (1a)``) were inserted by
some amendment even where nothing says by which.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

import attrs

from tatakerja.rules.rancangan.simpul import Rancangan, SimpulNaskah, jalur
from tatakerja.values.istilah import BULAN

JUDUL = re.compile(
    r"(?i)peraturan\s+(?P<jabatan>bupati|wali\s?kota|gubernur)\s+(?P<daerah>[a-z' -]+?)\s+nomor\s*:?\s*(?P<nomor>\d+)"
    r"\s+tahun\s+(?P<tahun>\d{4})"
)
"""How a regulation of a regency is called in texts."""
_PENDEK = {"bupati": "Perbup", "walikota": "Perwali", "gubernur": "Pergub"}
_TANGGAL = rf"(?P<hari>\d{{1,2}})\s+(?P<bulan>{'|'.join(BULAN)})\s+(?P<tahun>\d{{4}})"
_DITETAPKAN = re.compile(rf"(?i)ditetapkan\s(?:di\s[\w ]{{1,40}}?\s|dan\s+diundangkan\s)?pada\s+tanggal\s+{_TANGGAL}")
_DIUNDANGKAN = re.compile(rf"(?i)diundangkan\s(?:di\s[\w ]{{1,40}}?\s)?pada\s+tanggal\s+{_TANGGAL}")
_BERLAKU = re.compile(
    rf"(?i)\bberlaku\s+(?:pada|sejak|mulai|terhitung\s+mulai)\s+(?:tanggal\s+)?(?:{_TANGGAL}|diundangkan)"
)
_KAKI = re.compile(r"^\s*(?:\*{1,5}\s?\)|\(\*{1,5}\))\s*(?P<isi>.*)$")
_DIUBAH = re.compile(r"(?i)telah\s(?:[\w,]+\s){0,5}?diubah\s")
_DITAMBAH = re.compile(r"(?P<tempat>Pasal \d+[A-Z]?(?: ayat \(\d+[a-z]?\))?) (?:yang )?(?:disisipkan|ditambahkan)")
_BUTIR = re.compile(r"Pasal I angka (\d+)")
_BERHURUF = re.compile(r"^(?:Pasal \d+[A-Z]|(?:ayat|angka) \(?\d+[a-z]\)?)$")
_DIHAPUS = re.compile(r"(?i)^\W*(?:di)?hapus\b")


@attrs.frozen(kw_only=True)
class HariNaskah:
    """The days that a text gives; None for those that it doesn't."""

    ditetapkan: date | None = None
    diundangkan: date | None = None
    berlaku_sejak: date | None = None


@attrs.frozen(kw_only=True)
class PerubahanNaskah:
    """An amendment.

    :ivar kode: ``perubahan-1``; ``judul`` and ``singkatan`` as citations name it.
    :ivar waktu: its days, as far as a footnote gives them.
    :ivar butir: how many points of its Pasal I are named.
    :ivar sisipan: the outline of what it has added; empty where nothing is known to be.
    :ivar tempat: the places at the head of that outline.
    """

    kode: str
    judul: str
    singkatan: str
    waktu: HariNaskah
    butir: int
    sisipan: str
    tempat: tuple[str, ...]

    @property
    def kerangka(self) -> str:
        """The outline of its own text, as far as it is known."""
        points = "" if not self.butir else "  angka 1\n" if self.butir == 1 else f"  angka 1-{self.butir}\n"
        return f"Pasal I\n{points}Pasal II\n"

    @property
    def berkas_sisipan(self) -> str:
        """The file of the outline of what it has added."""
        return f"sisipan-{self.kode.rpartition('-')[2]}.txt"


def sebutan(judul: re.Match[str]) -> tuple[str, str]:
    """The title and the short name of a regulation that was found by :data:`JUDUL`."""
    office = judul["jabatan"].lower().replace(" ", "")
    place, number, year = judul["daerah"].title(), judul["nomor"], judul["tahun"]
    title = f"Peraturan {judul['jabatan'].title()} {place} Nomor {number} Tahun {year}"
    return title, f"{_PENDEK[office]} {place} {number}/{year}"


def waktu(naskah: str) -> HariNaskah:
    """The days that a text gives of itself, footnotes aside."""
    notes = {number for number, _, _ in _catatan(naskah)}
    return _waktu(" ".join(line for number, line in enumerate(naskah.splitlines(), start=1) if number not in notes))


def _waktu(said: str) -> HariNaskah:
    said = " ".join(said.split())
    signed, published, begun = _hari(_DITETAPKAN.search(said)), _hari(_DIUNDANGKAN.search(said)), _BERLAKU.search(said)
    begins = _hari(begun) if begun is None or begun["hari"] else published
    return HariNaskah(ditetapkan=signed, diundangkan=published, berlaku_sejak=begins)


def _hari(found: re.Match[str] | None) -> date | None:
    try:
        return found and date(int(found["tahun"]), BULAN.index(found["bulan"].capitalize()) + 1, int(found["hari"]))
    except ValueError:
        return None


def pisahkan(drawn: Rancangan, naskah: str) -> tuple[Rancangan, tuple[PerubahanNaskah, ...]]:
    """Take what amendments have added out of an outline.

    :returns: the outline of the regulation as it was first numbered, with what a person should look at; the
        amendments, the oldest first.
    """
    named = _bernama(naskah)
    doubts = [*drawn.ragu, *_dihapus(drawn.akar, naskah)]
    added: dict[str, list[SimpulNaskah]] = {kode: [] for kode in named}
    by_note = {place: kode for kode, (_, said) in named.items() for place in _DITAMBAH.findall(said)}
    for path, one in _sisipan(drawn.akar, set(by_note)):
        kode = by_note.get(path) or next(reversed(named), "")
        if not kode:
            doubts.append((one.baris, f"{path} bernomor huruf seperti sisipan, tetapi perubahannya tidak disebut"))
            continue
        if path not in by_note and len(named) > 1:
            doubts.append((one.baris, f"{path} disisipkan perubahan yang mana tidak disebut; dicatat pada {kode}"))
        added[kode].append(SimpulNaskah(path, one.judul, one.baris, one.anak))
    moved = {node.baris for nodes in added.values() for node in nodes}
    akar = tuple(_tanpa(drawn.akar, moved)) if moved else drawn.akar
    made = tuple(_perubahan(kode, *named[kode], added[kode]) for kode in named)
    return Rancangan(akar, tuple(sorted(doubts)), drawn.judul), made


def _perubahan(kode: str, judul: re.Match[str], said: str, nodes: Sequence[SimpulNaskah]) -> PerubahanNaskah:
    title, short = sebutan(judul)
    return PerubahanNaskah(
        kode=kode,
        judul=title,
        singkatan=short,
        waktu=_waktu(said),
        butir=max((int(number) for number in _BUTIR.findall(said)), default=0),
        sisipan=Rancangan(tuple(nodes), ()).teks() if nodes else "",
        tempat=tuple(node.label for node in nodes),
    )


def _bernama(naskah: str) -> dict[str, tuple[re.Match[str], str]]:
    """The amendments that a text names in its head or its footnotes, by code, each with what the notes say of it."""
    flat = " ".join(naskah.split())
    head = flat[: m.start()] if (m := re.search(r"(?i)\b(?:menimbang|pasal 1)\b", flat)) else flat[:4000]
    own = JUDUL.search(head)
    found: dict[tuple[str, str], re.Match[str]] = {}
    said: dict[tuple[str, str], list[str]] = {}
    changed = _DIUBAH.search(head)
    for one in JUDUL.finditer(head, changed.end()) if changed else ():
        found.setdefault(_nomor(one), one)
    last: tuple[str, str] | None = None
    for _, _, note in _catatan(naskah):
        for one in JUDUL.finditer(note):
            if own is None or _nomor(one) != _nomor(own):
                last = _nomor(one)
                found.setdefault(last, one)
        if last is not None and note not in said.setdefault(last, []):
            said[last].append(note)
    order = sorted(found, key=lambda key: (int(key[0]), int(key[1])))
    return {f"perubahan-{at}": (found[key], " ".join(said.get(key, ()))) for at, key in enumerate(order, start=1)}


def _nomor(judul: re.Match[str]) -> tuple[str, str]:
    return judul["tahun"], judul["nomor"]


def _catatan(naskah: str) -> Iterator[tuple[int, int, str]]:
    """The lines of footnotes: of each its number, that of the note's first line, and the whole note."""
    note: list[tuple[int, str]] = []
    for number, line in enumerate((*naskah.splitlines(), ""), start=1):
        begins = _KAKI.match(line)
        if note and (begins or not line.strip()):
            said = re.sub(r"(?<=[a-z])- (?=[a-z])", "", " ".join(text for _, text in note))
            yield from ((at, note[0][0], said) for at, _ in note)
            note = []
        if begins:
            note = [(number, begins["isi"].strip())]
        elif note:
            note.append((number, line.strip()))


def _sisipan(nodes: Sequence[SimpulNaskah], named: set[str]) -> Iterator[tuple[str, SimpulNaskah]]:
    """The places that amendments have added, each with its path; not what stands below one."""
    last = ""
    for path, one in jalur(nodes):
        if (path in named or _BERHURUF.match(one.label)) and not (last and path.startswith(f"{last} ")):
            last = path
            yield path, one


def _tanpa(nodes: Sequence[SimpulNaskah], baris: set[int]) -> Iterator[SimpulNaskah]:
    for one in nodes:
        if one.baris not in baris:
            yield SimpulNaskah(one.label, one.judul, one.baris, list(_tanpa(one.anak, baris)))


def _dihapus(nodes: Sequence[SimpulNaskah], naskah: str) -> Iterator[tuple[int, str]]:
    """The places whose text says only that they are repealed, with what to do."""
    lines = naskah.splitlines()
    for path, one in jalur(nodes):
        behind = one.judul or next((line for line in lines[one.baris : one.baris + 2] if line.strip()), "")
        if one.baris and not one.anak and _DIHAPUS.match(behind):
            yield (
                one.baris,
                f"{path} dihapus; tulis barisnya menurut bunyi semula dengan sampai = hari terakhirnya, atau nyatakan "
                "bukan_norma",
            )
