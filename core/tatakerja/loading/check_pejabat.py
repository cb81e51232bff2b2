"""Checking the rows of pejabat.csv: who holds which post, and that no post has two holders on one day."""

from collections.abc import Collection, Sequence
from datetime import date

import attrs

from tatakerja.loading import kesalahan, kesalahan_pejabat
from tatakerja.loading.check_pegawai import CheckedPegawai
from tatakerja.loading.kesalahan import Faults
from tatakerja.loading.nip import NOL, came_from_number, rounded_runs
from tatakerja.loading.rows import Rows, blank
from tatakerja.loading.table import Tabel
from tatakerja.loading.text import Guesser
from tatakerja.values.galat import Kesalahan
from tatakerja.values.isian import clean_nip, is_nip
from tatakerja.values.istilah import KOLOM_PEJABAT, PEMEGANG, SEBAGAI
from tatakerja.values.organisasi import Pemangku, as_read
from tatakerja.values.teks import baca_tanggal


@attrs.frozen(order=True)
class _Masa:
    """The period of a holder, ordered by its beginning."""

    mulai: date
    baris: int
    selesai: date
    terbuka: bool = attrs.field(order=False)


def check_pejabat(
    table: Tabel | Kesalahan, units: Collection[str] | None, employees: CheckedPegawai, faults: Faults
) -> list[Pemangku]:
    """Check every row of pejabat.csv.

    :param table: its rows, or why there are none.
    :param units: codes of units; None if they can't be known.
    :param employees: what pegawai.csv holds.
    :param faults: where what is wrong goes.
    :return: the holders, of use only where no fault was found.
    """
    rows = Rows(table, KOLOM_PEJABAT, faults)
    checker = _RowChecker(units, employees, faults)
    holders: list[Pemangku] = []
    seen: dict[tuple[str, ...], int] = {}
    periods: dict[str, list[_Masa]] = {}
    for line, raw in rows:
        if blank(raw):
            continue
        cells = tuple(cell.strip() for cell in raw)
        before = seen.setdefault(cells, line)
        if before != line:
            faults.add(line, "", kesalahan.baris_sama(before))
            continue
        holder = checker.check(line, cells)
        if holder is None:
            continue
        holders.append(holder)
        if holder.sebagai in PEMEGANG:
            end = holder.selesai
            period = _Masa(holder.mulai, line, end or date.max, end is None)
            periods.setdefault(holder.unit, []).append(period)
    checker.name_strangers()
    for unit, found in periods.items():
        _check_overlaps(unit, sorted(found), faults)
    return holders


class _RowChecker:
    def __init__(self, units: Collection[str] | None, employees: CheckedPegawai, faults: Faults) -> None:
        self._units = units
        self._employees = employees
        self._faults = faults
        self._guesser = Guesser(units or ())
        self._strangers: list[tuple[int, str]] = []

    def check(self, line: int, cells: Sequence[str]) -> Pemangku | None:
        """The holder that a row names; None if its period can't be told, so that it can't be compared."""
        unit, nip, sebagai, _, _, dasar = cells
        add = self._faults.add
        if not unit:
            add(line, "unit", kesalahan.unit_kosong("yang dipimpin"))
        elif self._units is not None and unit not in self._units:
            add(line, "unit", kesalahan.unit_tidak_ada(unit, self._guesser))
        nip = self._check_nip(line, nip)
        if not sebagai:
            add(line, "sebagai", kesalahan.kosong("sebagai", SEBAGAI))
        elif sebagai not in SEBAGAI:
            add(line, "sebagai", kesalahan_pejabat.sebagai_tidak_dikenal(sebagai, SEBAGAI))
        period = self._check_period(line, cells[3], cells[4])
        return None if period is None else as_read(Pemangku, unit, nip, sebagai, *period, dasar)

    def _check_nip(self, line: int, cell: str) -> str:
        add = self._faults.add
        if not cell:
            add(line, "nip", kesalahan_pejabat.nip_pemangku_kosong())
            return cell
        known = self._employees.nip
        if known is not None and cell in known and is_nip(cell):
            return cell
        if came_from_number(cell):
            add(line, "nip", kesalahan.nip_salah(cell))
            return cell
        nip = clean_nip(cell)
        if known is None or nip in known:
            return nip
        if not is_nip(nip):
            add(line, "nip", kesalahan_pejabat.pemangku_salah_nip(kesalahan.nip_salah(cell)))
        elif not any(low <= int(nip) <= high for low, high in self._employees.kabur):
            self._strangers.append((line, nip))
        return nip

    def name_strangers(self) -> None:
        """Report the holders who are no employees; of NIPs that were rounded, that they were."""
        rounded: dict[int, int] = {}
        for first, last in rounded_runs([nip for _, nip in self._strangers]):
            rounded |= dict.fromkeys(range(first, last), last - first)
        for place, (line, nip) in enumerate(self._strangers):
            if nip.endswith(NOL):
                fault = kesalahan.nip_urut_nol(nip)
            elif place in rounded:
                fault = kesalahan.nip_dibulatkan(nip, rounded[place])
            else:
                fault = kesalahan_pejabat.pemangku_tidak_ada(nip)
            self._faults.add(line, "nip", fault)

    def _check_period(self, line: int, begin: str, end: str) -> tuple[date, date | None] | None:
        add = self._faults.add
        if not begin:
            add(line, "mulai", kesalahan_pejabat.mulai_kosong())
        mulai = self._check_date(line, "mulai", begin)
        selesai = self._check_date(line, "selesai", end)
        if mulai is not None and selesai is not None and selesai < mulai:
            add(line, "selesai", kesalahan_pejabat.selesai_mendahului(mulai, selesai))
            return None
        return None if mulai is None or (end and selesai is None) else (mulai, selesai)

    def _check_date(self, line: int, column: str, cell: str) -> date | None:
        if not cell:
            return None
        day = baca_tanggal(cell)
        if day is None:
            self._faults.add(line, column, kesalahan_pejabat.bukan_tanggal(cell))
        return day


def _check_overlaps(unit: str, periods: Sequence[_Masa], faults: Faults) -> None:
    """Report each period that begins before an earlier one has ended."""
    if not periods or not unit:
        return
    longest = periods[0]
    for period in periods[1:]:
        if period.mulai <= longest.selesai:
            line, other = max(period.baris, longest.baris), min(period.baris, longest.baris)
            fault = kesalahan_pejabat.dua_pemangku(unit, period.mulai, longest.mulai, (other, line), longest.baris)
            faults.add(line, "mulai", fault)
        if period.selesai > longest.selesai:
            longest = period
