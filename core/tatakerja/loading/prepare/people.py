"""The rows of a table of employees: which are people, and what the list says of each."""

from collections.abc import Iterator

import attrs

from tatakerja.loading.ejaan import PembacaKolom
from tatakerja.loading.nip import came_from_number
from tatakerja.loading.prepare.hasil import Tempat
from tatakerja.loading.prepare.headers import Daftar
from tatakerja.loading.prepare.mapping import Sinonim
from tatakerja.loading.prepare.titles import kind_of_unit
from tatakerja.values.isian import clean_nip, is_nip

ESELON = PembacaKolom("jabatan_pimpinan")
_FEW_DIGITS = 9


@attrs.define
class Orang:
    """What a list says of one employee.

    :ivar sel: the cells of the columns that were understood, by column.
    :ivar kelompok: the unit that a heading row above names; empty if none.
    """

    daftar: Daftar
    baris: int
    sel: dict[str, str]
    kelompok: str = ""

    def __getitem__(self, kolom: str) -> str:
        return self.sel.get(kolom, "")

    def tempat(self, kolom: str = "") -> Tempat:
        """Where a column's cell is; the row where there is no such column."""
        return self.daftar.kisi.tempat(self.baris, self.daftar.kolom.get(kolom, -1))

    @property
    def nip(self) -> str:
        """The NIP without whatever is written about it."""
        text = self["nip"]
        if text.casefold().startswith("nip"):
            text = text[3:].lstrip(" .:")
        return text if came_from_number(text) else clean_nip(text)

    @property
    def nama(self) -> str:
        """The name with titles in front and behind."""
        front = " ".join(part for part in (self["gelar_depan"], self["nama"]) if part and part != "-")
        behind = self["gelar_belakang"]
        return f"{front}, {behind}" if behind and behind != "-" else front

    @property
    def eselon(self) -> str:
        """The rank of a structural post that the list's echelon names; empty if it names none."""
        text = self["eselon"]
        found = ESELON.cell(text) if text else ""
        return "" if found == text and "_" not in found and found not in ("administrator", "pengawas") else found


def read_people(table: Daftar, sinonim: Sinonim) -> tuple[list[Orang], list[tuple[Tempat, str]]]:
    """The employees of a table, and the rows that are none, with the reason."""
    rows = list(_rows(table))
    whole = dict(table.isi)
    last = max((place for place, (_, cells) in enumerate(rows) if _looks_like_nip(cells.get("nip", ""))), default=-1)
    people: list[Orang] = []
    skipped: list[tuple[Tempat, str]] = []
    group = ""
    for place, (line, cells) in enumerate(rows):
        filled = [text for text in whole[line] if text]
        if cells.get("nip") or (place < last and cells.get("nama") and cells.get("jabatan")):
            if place > last and not _looks_like_nip(cells.get("nip", "")) and not _known_other(cells):
                skipped.append((table.kisi.tempat(line), "di bawah pegawai terakhir (jumlah atau tanda tangan)"))
                continue
            people.append(Orang(table, line, cells, group))
        elif place > last:
            skipped.append((table.kisi.tempat(line), "di bawah pegawai terakhir (jumlah atau tanda tangan)"))
        elif len(filled) <= 2 and any(kind_of_unit(_unnumbered(text), sinonim) for text in filled):
            group = next(_unnumbered(text) for text in filled if kind_of_unit(_unnumbered(text), sinonim))
            skipped.append((table.kisi.tempat(line), f"judul kelompok: {group}"))
        elif filled:
            skipped.append((table.kisi.tempat(line), "tanpa NIP, bukan baris pegawai"))
    return people, skipped


def _rows(table: Daftar) -> Iterator[tuple[int, dict[str, str]]]:
    for line, cells in table.isi:
        yield line, {column: cells[place] for column, place in table.kolom.items() if place < len(cells)}


def _looks_like_nip(text: str) -> bool:
    return sum(char.isdigit() for char in text) >= _FEW_DIGITS or is_nip(clean_nip(text))


def _known_other(cells: dict[str, str]) -> bool:
    """Whether a row without a NIP names an official who has none: a regent."""
    return cells.get("jabatan", "").casefold().startswith(("bupati", "wali", "wakil bupati", "wakil wali"))


def _unnumbered(text: str) -> str:
    """A heading without the letter or number in front: "A. BIDANG KESEHATAN"."""
    head, _, rest = text.partition(" ")
    return rest.strip() if rest and len(head.rstrip(".)")) <= 4 and head.endswith((".", ")")) else text
