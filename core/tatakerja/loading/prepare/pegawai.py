"""The rows of a table of employees: which are people, and what the list says of each."""

from collections.abc import Mapping, Sequence

import attrs

from tatakerja.loading.ejaan import PembacaKolom
from tatakerja.loading.nip import came_from_number
from tatakerja.loading.prepare.hasil import Tempat
from tatakerja.loading.prepare.headers import Daftar
from tatakerja.loading.prepare.mapping import Sinonim
from tatakerja.loading.prepare.pairs import BarisOrang, read_rows, without_prefix
from tatakerja.loading.prepare.titles import kind_of_unit
from tatakerja.values.isian import clean_nip, is_nip

ESELON = PembacaKolom("jabatan_pimpinan")
_FEW_DIGITS = 9


@attrs.define
class Orang:
    """What a list says of one employee.

    :ivar sel: the cells of the columns that were understood, by column.
    :ivar kelompok: the unit that a heading row above names; empty if none.
    :ivar baris_kolom: rows of cells that don't stand in ``baris``.
    """

    daftar: Daftar
    baris: int
    sel: Mapping[str, str]
    kelompok: str = ""
    baris_kolom: Mapping[str, int] = attrs.field(factory=dict)

    def __getitem__(self, kolom: str) -> str:
        return self.sel.get(kolom, "")

    def tempat(self, kolom: str = "") -> Tempat:
        """Where a column's cell is; the row where there is no such column."""
        return self.daftar.kisi.tempat(self.baris_kolom.get(kolom, self.baris), self.daftar.kolom.get(kolom, -1))

    @property
    def nip(self) -> str:
        """The NIP without whatever is written about it."""
        text = without_prefix(self["nip"])
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
    rows = list(read_rows(table))
    signed = _signatures(rows)
    last = max(
        (place for place, row in enumerate(rows) if place not in signed and _looks_like_nip(row.nip)), default=-1
    )
    people: list[Orang] = []
    skipped: list[tuple[Tempat, str]] = []
    group = ""
    for place, row in enumerate(rows):
        cells = row.sel
        named = place < last and cells.get("nama") and cells.get("jabatan")
        if place not in signed and (row.nip or named):
            if place > last and not _looks_like_nip(row.nip) and not _known_other(cells):
                skipped.append((table.kisi.tempat(row.baris), "di bawah pegawai terakhir (jumlah atau tanda tangan)"))
                continue
            people.append(Orang(table, row.baris, cells, group, row.baris_kolom))
        elif place > last:
            skipped.append((table.kisi.tempat(row.baris), "di bawah pegawai terakhir (jumlah atau tanda tangan)"))
        elif len(row.isi) <= 2 and any(kind_of_unit(_unnumbered(text), sinonim) for text in row.isi):
            group = next(_unnumbered(text) for text in row.isi if kind_of_unit(_unnumbered(text), sinonim))
            skipped.append((table.kisi.tempat(row.baris), f"judul kelompok: {group}"))
        elif row.isi:
            skipped.append((table.kisi.tempat(row.baris), "tanpa NIP, bukan baris pegawai"))
    return people, skipped


def _signatures(rows: Sequence[BarisOrang]) -> frozenset[int]:
    """Rows of who signed: a name and a NIP and nothing else, of somebody listed above or below a row of other words."""
    seen: set[str] = set()
    found: set[int] = set()
    other = False
    for place, row in enumerate(rows):
        if not _looks_like_nip(row.nip):
            other = other or bool(row.isi)
            continue
        nip = clean_nip(row.nip)
        if len(row.isi) <= 2 and {column for column, cell in row.sel.items() if cell} <= {"nip", "nama"} and (
            other or nip in seen
        ):  # fmt: skip
            found.add(place)
            continue
        seen.add(nip)
        other = False
    return frozenset(found)


def _looks_like_nip(text: str) -> bool:
    return sum(char.isdigit() for char in text) >= _FEW_DIGITS or is_nip(clean_nip(text))


def _known_other(cells: Mapping[str, str]) -> bool:
    """Whether a row without a NIP names an official who has none: a regent."""
    return cells.get("jabatan", "").casefold().startswith(("bupati", "wali", "wakil bupati", "wakil wali"))


def _unnumbered(text: str) -> str:
    """A heading without the letter or number in front: "A. BIDANG KESEHATAN"."""
    head, _, rest = text.partition(" ")
    return rest.strip() if rest and len(head.rstrip(".)")) <= 4 and head.endswith((".", ")")) else text
