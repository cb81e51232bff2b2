"""Checking the rows of pegawai.csv; most of them take a short way through."""

from collections.abc import Collection, Sequence
from typing import Final

import attrs

from tatakerja.loading.nip import HINT_NUMBER, came_from_number, clean_nip, fault_of_nip, is_nip, range_of_number
from tatakerja.loading.table import KOLOM_PEGAWAI, Faults, Rows, Tabel, blank, check_breaks, split_list
from tatakerja.loading.text import Guesser, hint_choice, quote
from tatakerja.values.galat import Kesalahan
from tatakerja.values.istilah import JENIS_JABATAN, JENJANG, STATUS_ASN
from tatakerja.values.organisasi import Pegawai

_Kelas = tuple[str, str, str, str]
_FEW: Final = 10


@attrs.frozen
class CheckedPegawai:
    """What pejabat.csv is checked against.

    :ivar pegawai: the employees, of use only where no fault was found.
    :ivar nip: every NIP of the file, with its line; None if rows of it can't be known.
    :ivar kabur: ranges in which the NIPs lie that a spreadsheet has rounded.
    """

    pegawai: list[Pegawai]
    nip: dict[str, int] | None
    kabur: Sequence[tuple[int, int]] = ()


def check_pegawai(table: Tabel | Kesalahan, units: Collection[str] | None, faults: Faults) -> CheckedPegawai:
    """Check every row of pegawai.csv.

    :param table: its rows, or why there are none.
    :param units: codes of units; None if they can't be known.
    :param faults: where what is wrong goes.
    """
    rows = Rows(table, KOLOM_PEGAWAI, faults)
    employees: list[Pegawai] = []
    lines: dict[str, int] = {}
    checker = _RowChecker(units, faults, lines, employees)
    # A few thousand classes cover a million rows: each is checked once, and its strings are shared.
    kelas_of = checker.kelas.get
    text_of = checker.texts.setdefault
    list_of = checker.lists.get
    for line, cells in rows:
        nip, nama, unit, jenis, jenjang, jabatan, status, kompetensi = cells
        kelas = kelas_of((unit, jenis, jenjang, status))
        nama = nama.strip()
        items = list_of(kompetensi)
        if (
            kelas is None
            or items is None
            or not nama
            or len(nip) != 18
            or not (nip.isascii() and nip.isdigit())
            or nip in lines
        ):
            checker.check(line, cells)
            continue
        lines[nip] = line
        jabatan = jabatan.strip()
        employees.append(Pegawai(nip, nama, kelas[0], kelas[1], kelas[2], text_of(jabatan, jabatan), kelas[3], items))
    _check_rounded(table, lines, faults)
    if rows.unreadable or not rows.usable:
        return CheckedPegawai(employees, None)
    for key in rows.lost_keys:
        lines.setdefault(clean_nip(key), 0)
    return CheckedPegawai(employees, lines, checker.blurred)


class _RowChecker:
    """The long way: each cell looked at, each fault reported. What passes is remembered for the short way."""

    def __init__(
        self, units: Collection[str] | None, faults: Faults, lines: dict[str, int], employees: list[Pegawai]
    ) -> None:
        self.kelas: dict[_Kelas, _Kelas] = {}
        self.texts: dict[str, str] = {}
        self.lists: dict[str, tuple[str, ...]] = {"": ()}
        self.blurred: list[tuple[int, int]] = []
        self._units = units
        self._guesser = Guesser(units or ())
        self._faults = faults
        self._lines = lines
        self._employees = employees
        self._cells: dict[str, Sequence[str]] = {}

    def check(self, line: int, raw: Sequence[str]) -> None:
        """Check a row and take it in; whether it is faulty shows in the faults alone."""
        if blank(raw):
            return
        cells = [cell.strip() for cell in raw]
        nip, nama, _, _, _, jabatan, _, kompetensi = cells
        nip = self._check_nip(line, nip, cells)
        if not nama:
            self._faults.add(line, "nama", "nama pegawai kosong", "isi nama pegawai")
        kelas = self._check_kelas(line, (cells[2], cells[3], cells[4], cells[6]))
        self.kelas.setdefault((raw[2], raw[3], raw[4], raw[6]), kelas) if self._sound(kelas) else None
        check_breaks(line, "kompetensi", kompetensi, self._faults)
        items = self.lists.setdefault(raw[7], split_list(kompetensi))
        jabatan = self.texts.setdefault(jabatan, jabatan)
        self._employees.append(Pegawai(nip, nama, kelas[0], kelas[1], kelas[2], jabatan, kelas[3], items))

    def _check_nip(self, line: int, cell: str, cells: Sequence[str]) -> str:
        add = self._faults.add
        if not cell:
            add(line, "nip", "NIP kosong", "isi 18 angka NIP; untuk kepala daerah tanda pengenal lain")
            return cell
        nip = cell if came_from_number(cell) else clean_nip(cell)
        if not is_nip(nip) and (cells[3] != "kepala_daerah" or came_from_number(cell)):
            add(line, "nip", *fault_of_nip(cell))
            if (blurred := range_of_number(cell)) is not None:
                # Rounded NIPs are equal by accident; that says nothing more than that they were rounded.
                self.blurred.append(blurred)
                return nip
        check_breaks(line, "nip", nip, self._faults)
        before = self._lines.setdefault(nip, line)
        if before != line:
            hint = HINT_NUMBER if nip.endswith("000") and is_nip(nip) else "hapus salah satunya, atau betulkan NIP-nya"
            add(line, "nip", f"NIP {quote(nip)} sudah ada di baris {before}", hint)
        return nip

    def _check_kelas(self, line: int, kelas: _Kelas) -> _Kelas:
        unit, jenis, jenjang, status = kelas
        add = self._faults.add
        if not unit:
            add(line, "unit", "unit kosong", "isi kode unit tempat pegawai ditempatkan")
        elif self._units is not None and unit not in self._units:
            hint = self._guesser.hint(unit, "tambahkan unit itu di unit.csv, atau betulkan kodenya")
            add(line, "unit", f"unit {quote(unit)} tidak ada di unit.csv", hint)
        if not jenis:
            add(line, "jenis_jabatan", "jenis jabatan kosong", hint_choice("", JENIS_JABATAN))
        elif jenis not in JENIS_JABATAN:
            hint = hint_choice(jenis, JENIS_JABATAN)
            add(line, "jenis_jabatan", f"jenis jabatan {quote(jenis)} tidak dikenal", hint)
        if jenjang and jenjang not in JENJANG:
            add(line, "jenjang", f"jenjang {quote(jenjang)} tidak dikenal", hint_choice(jenjang, JENJANG))
        elif jenis == "fungsional" and not jenjang:
            add(line, "jenjang", "jenjang kosong, padahal jabatannya fungsional", hint_choice("", JENJANG))
        elif jenjang and jenis in JENIS_JABATAN and jenis != "fungsional":
            what = f"jenjang {quote(jenjang)} terisi, padahal jenis jabatannya {jenis}"
            add(line, "jenjang", what, "kosongkan jenjang, atau tulis jenis_jabatan fungsional")
        if status not in STATUS_ASN:
            hint = f"{hint_choice(status, STATUS_ASN)}, atau kosongkan"
            add(line, "status_asn", f"status ASN {quote(status)} tidak dikenal", hint)
        share = self.texts.setdefault
        return share(unit, unit), share(jenis, jenis), share(jenjang, jenjang), share(status, status)

    def _sound(self, kelas: _Kelas) -> bool:
        """Whether a class may take the short way; a faulty one must be reported on each of its lines."""
        unit, jenis, jenjang, status = kelas
        return (
            bool(unit)
            and (self._units is None or unit in self._units)
            and jenis in JENIS_JABATAN
            and (jenjang in JENJANG if jenis == "fungsional" else not jenjang)
            and status in STATUS_ASN
        )


def _check_rounded(table: Tabel | Kesalahan, lines: dict[str, int], faults: Faults) -> None:
    """Report a column of NIPs that all end in 000: a spreadsheet keeps fifteen digits of a number."""
    if isinstance(table, Kesalahan):
        return
    nips = [nip for nip in lines if is_nip(nip)] if len(lines) >= _FEW else []
    if len(nips) >= _FEW and all(nip.endswith("000") for nip in nips):
        what = "semua NIP berakhir 000: kolom ini pernah menjadi angka di lembar kerja"
        faults.add(table.baris_kepala, "nip", what, HINT_NUMBER)
