"""Checking the rows of pegawai.csv; most of them take a short way through."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from tatakerja.loading import kesalahan
from tatakerja.loading.check_unit import CheckedUnits
from tatakerja.loading.kesalahan import Faults
from tatakerja.loading.make import PegawaiTerbaca
from tatakerja.loading.nip import NOL, came_from_number, range_of_number, rounded_runs
from tatakerja.loading.rows import Columns, Rows, blank, check_breaks
from tatakerja.loading.table import Tabel
from tatakerja.loading.text import LINE_BREAK, Guesser
from tatakerja.values.galat import Kesalahan
from tatakerja.values.isian import PANJANG_NIP, clean_nip, is_nip
from tatakerja.values.istilah import (
    GOLONGAN,
    JABATAN_STAF,
    JENIS_JABATAN,
    JENJANG,
    KEDUDUKAN_KHUSUS,
    KOLOM_PEGAWAI_WAJIB,
    KOLOM_PILIHAN,
    STATUS_ASN,
)
from tatakerja.values.organisasi import Pegawai, as_read
from tatakerja.values.teks import split_list

_Kelas = tuple[str, str, str, str]
Cells = Sequence[str]
_STATUS: Final = frozenset(STATUS_ASN)
_GOLONGAN: Final = frozenset(GOLONGAN)
_FEW_ROWS: Final = 8


class CheckedPegawai(NamedTuple):
    """What pejabat.csv is checked against.

    :ivar pegawai: the employees, of use only where no fault was found.
    :ivar nip: every NIP of the file, with its line; None if rows of it can't be known.
    :ivar kabur: ranges in which the NIPs lie that a spreadsheet has rounded.
    """

    pegawai: PegawaiTerbaca
    nip: dict[str, int] | None
    kabur: Sequence[tuple[int, int]] = ()


def check_pegawai(table: Tabel | Kesalahan, units: CheckedUnits, faults: Faults) -> CheckedPegawai:
    """Check every row of pegawai.csv.

    :param table: its rows, or why there are none.
    :param units: what unit.csv holds.
    :param faults: where what is wrong goes.
    """
    rows = Rows(table, KOLOM_PEGAWAI_WAJIB, faults, KOLOM_PILIHAN)
    from_sheet = isinstance(table, Kesalahan) or table.lembar
    checker = _Checker(units, faults, from_sheet=from_sheet)
    for block in rows.blocks():
        checker.take_or_check(block)
    employees, lines = checker.employees, checker.lines
    if from_sheet:
        _check_rounded(lines, faults)
    if rows.unreadable or not rows.usable:
        return CheckedPegawai(employees, None)
    for key in rows.lost_keys:
        lines.setdefault(clean_nip(key), 0)
    return CheckedPegawai(employees, lines, checker.blurred)


class _Checker:
    """Takes rows in: the short way looks at whole columns, the long way at each cell, and reports its faults."""

    def __init__(self, checked: CheckedUnits, faults: Faults, *, from_sheet: bool = True) -> None:
        self._from_sheet = from_sheet
        units = checked.kode
        self._others = checked.lain
        self.employees = PegawaiTerbaca()
        self.lines: dict[str, int] = {}
        self.blurred: list[tuple[int, int]] = []
        self._units = units
        self._known = frozenset(units or ()) - {""}
        self._guesser = Guesser(units or ())
        self._faults = faults
        self._texts: dict[str, str] = {}
        self._titles: dict[str, str] = {}
        self._lists: dict[str, tuple[str, ...]] = {}

    def take_or_check(self, block: Columns) -> None:
        """Take rows in, by the long way only those near one that needs it."""
        if self.take(block):
            return
        if len(block.baris) > _FEW_ROWS:
            for part in block.halves():
                self.take_or_check(part)
            return
        for line, cells in block.rows():
            self.check(line, cells)

    def take(self, block: Columns) -> bool:
        """Take rows in by the short way, all or none of them; False if one needs the long way."""
        nips, names, units, kinds, ranks, titles, statuses, skills, special, *others = block.kolom
        digits = "".join(nips)
        if not (set(map(len, nips)) == {PANJANG_NIP} and digits.isascii() and digits.isdigit()):
            return False
        if len(set(nips)) < len(nips) or not self.lines.keys().isdisjoint(nips):
            return False
        rounded = self._from_sheet and f"{NOL}\n" in "\n".join((*nips, ""))
        if rounded or (any(special) and any(map(str.strip, special))):
            return False
        others = [tuple(map(str.strip, cells)) if any(cells) else cells for cells in others]
        if not _GOLONGAN.issuperset(others[0]) or LINE_BREAK.search("".join(map("".join, others))):
            return False
        names = tuple(map(str.strip, names))
        classes = self._sound((units, kinds, ranks, statuses))
        if classes is None or not all(names):
            return False
        # Units and posts are few: their strings are shared by all employees.
        kelas = [self._shared(cells) for cells in classes]
        shared = self._trimmed(titles)
        others = [self._shared(cells) if any(cells) else cells for cells in others]
        columns = (nips, names, *kelas[:3], shared, kelas[3], self._split(skills), ("",) * len(nips), *others)
        self.employees.tambah(nips, columns)
        self.lines.update(zip(nips, block.baris, strict=True))
        return True

    def _split(self, cells: Sequence[str]) -> list[tuple[str, ...]]:
        """The lists that cells hold, each parsed once."""
        try:
            return list(map(self._lists.__getitem__, cells))
        except KeyError:
            self._lists.update((cell, split_list(cell)) for cell in set(cells).difference(self._lists))
        return self._split(cells)

    def _shared(self, cells: Sequence[str]) -> tuple[str, ...]:
        """The cells of a column, those that are equal one string."""
        try:
            return tuple(map(self._texts.__getitem__, cells))
        except KeyError:
            self._texts.update((cell, cell) for cell in set(cells).difference(self._texts))
        return self._shared(cells)

    def _trimmed(self, cells: Sequence[str]) -> tuple[str, ...]:
        """The same of cells with blanks at their ends."""
        try:
            return tuple(map(self._titles.__getitem__, cells))
        except KeyError:
            new = set(cells).difference(self._titles)
            self._titles.update((cell, self._share(cell.strip())) for cell in new)
        return self._trimmed(cells)

    def _share(self, text: str) -> str:
        return self._texts.setdefault(text, text)

    def check(self, line: int, raw: Sequence[str]) -> None:
        """Check a row and take it in; whether it is faulty shows in the faults alone."""
        if blank(raw):
            return
        cells = [cell.strip() for cell in raw]
        nip, nama, _, _, _, jabatan, _, kompetensi, khusus, *lain = cells
        nip = self._check_nip(line, nip, cells)
        if not nama:
            self._faults.add(line, "nama", kesalahan.nama_pegawai_kosong())
        unit, jenis, jenjang, status = self._check_kelas(line, (cells[2], cells[3], cells[4], cells[6]))
        self._check_special(line, khusus, jenis)
        if lain[0] not in _GOLONGAN:
            self._faults.add(line, "golongan", kesalahan.golongan_tidak_dikenal(lain[0]))
        for column, cell in zip(("kompetensi", *KOLOM_PILIHAN[1:]), (kompetensi, *lain), strict=True):
            check_breaks(line, column, cell, self._faults)
        (items,) = self._split([kompetensi])
        row = (nip, nama, unit, jenis, jenjang, self._share(jabatan), status, items, *map(self._share, (khusus, *lain)))
        self.employees.tambah_satu(as_read(Pegawai, *row))

    def _check_nip(self, line: int, cell: str, cells: Sequence[str]) -> str:
        add = self._faults.add
        if not cell:
            add(line, "nip", kesalahan.nip_pegawai_kosong())
            return cell
        nip = cell if came_from_number(cell) else clean_nip(cell)
        elsewhere = cells[3] == "kepala_daerah" or cells[2] in self._others
        if not is_nip(nip) and (not elsewhere or came_from_number(cell)):
            add(line, "nip", kesalahan.nip_salah(cell))
            if (blurred := range_of_number(cell)) is not None:
                # Rounded NIPs are equal by accident; that says nothing more than that they were rounded.
                self.blurred.append(blurred)
                return nip
        if self._from_sheet and is_nip(nip) and nip.endswith(NOL):
            add(line, "nip", kesalahan.nip_urut_nol(nip))
            last = len(NOL)
            self.blurred.append((int(nip[:-last] + "0" * last), int(nip[:-last] + "9" * last)))
            return nip
        check_breaks(line, "nip", nip, self._faults)
        before = self.lines.setdefault(nip, line)
        if before != line:
            add(line, "nip", kesalahan.nip_ganda(nip, before))
        return nip

    def _check_kelas(self, line: int, kelas: _Kelas) -> _Kelas:
        unit, jenis, jenjang, status = kelas
        add = self._faults.add
        if not unit:
            add(line, "unit", kesalahan.unit_kosong("tempat pegawai ditempatkan"))
        elif self._units is not None and unit not in self._units:
            add(line, "unit", kesalahan.unit_tidak_ada(unit, self._guesser))
        if not jenis:
            add(line, "jenis_jabatan", kesalahan.kosong("jenis jabatan", JENIS_JABATAN))
        elif jenis not in JENIS_JABATAN:
            add(line, "jenis_jabatan", kesalahan.tidak_dikenal("jenis jabatan", jenis, JENIS_JABATAN))
        if jenjang and jenjang not in JENJANG:
            add(line, "jenjang", kesalahan.tidak_dikenal("jenjang", jenjang, JENJANG))
        elif jenis == "fungsional" and not jenjang:
            add(line, "jenjang", kesalahan.jenjang_kosong(JENJANG))
        elif jenjang and jenis in JENIS_JABATAN and jenis != "fungsional":
            add(line, "jenjang", kesalahan.jenjang_bukan_fungsional(jenjang, jenis))
        if status not in STATUS_ASN:
            add(line, "status_asn", kesalahan.status_tidak_dikenal(status, STATUS_ASN))
        return self._share(unit), self._share(jenis), self._share(jenjang), self._share(status)

    def _check_special(self, line: int, cell: str, jenis: str) -> None:
        if cell not in KEDUDUKAN_KHUSUS:
            fault = kesalahan.tidak_dikenal("kedudukan khusus", cell, KEDUDUKAN_KHUSUS)
            self._faults.add(line, "kedudukan_khusus", fault)
        elif cell and jenis in JABATAN_STAF:
            self._faults.add(line, "kedudukan_khusus", kesalahan.khusus_bukan_struktural(cell, jenis))

    def _sound(self, classes: Sequence[Cells]) -> Sequence[Cells] | None:
        """The columns of units, kinds, ranks and statuses, trimmed where they must be, if they may take the short way.

        A faulty cell must be reported on each of its lines.
        """
        if self._plain(*classes):
            return classes
        trimmed = [tuple(map(str.strip, cells)) for cells in classes]
        return trimmed if self._plain(*trimmed) else None

    def _plain(self, units: Cells, kinds: Cells, ranks: Cells, statuses: Cells) -> bool:
        """Whether the cells of columns are what they may be."""
        return (
            ("" not in units if self._units is None else self._known.issuperset(units))
            and _STATUS.issuperset(statuses)
            and all(
                jenis in JENIS_JABATAN and (jenjang in JENJANG if jenis == "fungsional" else not jenjang)
                for jenis, jenjang in set(zip(kinds, ranks, strict=True))
            )
        )


def _check_rounded(lines: dict[str, int], faults: Faults) -> None:
    """Report every NIP of a run that was rounded."""
    nips = list(lines)
    for first, last in rounded_runs(nips):
        for nip in nips[first:last]:
            faults.add(lines[nip], "nip", kesalahan.nip_dibulatkan(nip, last - first))
