"""Checking the rows of unit.csv, and that the units form one regency with other agencies beside it."""

from collections.abc import Collection, Sequence
from typing import Final, NamedTuple

from tatakerja.loading import kesalahan
from tatakerja.loading.ejaan import SEL_KOSONG
from tatakerja.loading.kesalahan import Faults
from tatakerja.loading.rows import Rows, blank, check_breaks
from tatakerja.loading.table import Tabel
from tatakerja.loading.text import Guesser
from tatakerja.values.galat import Kesalahan
from tatakerja.values.istilah import JABATAN_PIMPINAN, KELAS_UNIT, KOLOM_UNIT
from tatakerja.values.organisasi import Unit, as_read
from tatakerja.values.teks import split_list

_AKAR: Final = ("pemerintah_daerah", "instansi_lain")
_KELOMPOK: Final = frozenset({"kelompok"})
_KELOMPOK_LAIN: Final = frozenset({"kjf", "substansi", "subkoordinator", "sub_koordinator", "tim_kerja"})
"""What offices list beside units since structural posts were abolished, and no structural official leads."""
_KELAS: Final = {"uptd": ("A", "B", "")}
"""Classes of the kinds that have fewer than all."""


class CheckedUnits(NamedTuple):
    """What the other files are checked against.

    :ivar unit: the units, of use only where no fault was found.
    :ivar kode: every code that the file names, also in faulty rows; None if rows of it can't be known.
    :ivar lain: codes of units that belong to another instansi.
    """

    unit: list[Unit]
    kode: Collection[str] | None
    lain: Collection[str] = frozenset()


def check_unit(table: Tabel | Kesalahan, jenis_unit: Collection[str], faults: Faults) -> CheckedUnits:
    """Check every row of unit.csv.

    :param table: its rows, or why there are none.
    :param jenis_unit: the kinds that are known.
    :param faults: where what is wrong goes.
    """
    rows = Rows(table, KOLOM_UNIT, faults, kinds=jenis_unit)
    units: list[Unit] = []
    first: dict[str, tuple[int, Sequence[str]]] = {}
    lines: list[tuple[int, Unit]] = []
    for line, raw in rows:
        if blank(raw):
            continue
        cells = [cell.strip() for cell in raw]
        unit = _check_cells(line, cells, jenis_unit, faults)
        units.append(unit)
        if unit.kode in first:
            before, other = first[unit.kode]
            if other == cells:
                faults.add(line, "", kesalahan.baris_sama(before))
            else:
                faults.add(line, "kode", kesalahan.kode_ganda(unit.kode, before))
            continue
        if unit.kode:
            first[unit.kode] = line, cells
        lines.append((line, unit))
    known = None if rows.unreadable or not rows.usable else {*first, *rows.lost_keys}
    if rows.usable:
        _check_tree(lines, known, jenis_unit, faults, complete=not (rows.unreadable or rows.lost_keys))
    return CheckedUnits(units, known, _of_others(lines))


def _of_others(lines: Sequence[tuple[int, Unit]]) -> frozenset[str]:
    """Codes of the units at or below a root that is another instansi."""
    units = {unit.kode: unit for _, unit in lines}
    # Each unit is decided once, so that a chain of any depth takes as long as it has units.
    decided: dict[str, bool] = {}
    for unit in units.values():
        path: dict[str, None] = {}
        above: Unit | None = unit
        while above is not None and above.kode not in path and above.kode not in decided:
            path[above.kode] = None
            if above.induk is None:
                decided[above.kode] = above.jenis == "instansi_lain"
            above = None if above.induk is None else units.get(above.induk)
        others = decided.get(next(reversed(path), "") if above is None else above.kode, False)
        decided.update(dict.fromkeys(path, others))
    return frozenset(kode for kode, others in decided.items() if others)


def _check_cells(line: int, cells: Sequence[str], jenis_unit: Collection[str], faults: Faults) -> Unit:
    kode, nama, jenis, induk, jabatan, sebutan, kelas, penanda, pola = cells
    add = faults.add
    if not kode or kode in SEL_KOSONG:
        add(line, "kode", kesalahan.kode_kosong())
    check_breaks(line, "kode", kode, faults)
    if not nama:
        add(line, "nama", kesalahan.nama_unit_kosong())
    if not jenis:
        add(line, "jenis", kesalahan.kosong("jenis unit", jenis_unit))
    elif jenis not in jenis_unit:
        group = _KELOMPOK.issubset(jenis.casefold().split("_")) or jenis.casefold() in _KELOMPOK_LAIN
        unknown = kesalahan.tidak_dikenal("jenis unit", jenis, jenis_unit)
        add(line, "jenis", kesalahan.bukan_unit(jenis, induk) if group else unknown)
    if not jabatan:
        add(line, "jabatan_pimpinan", kesalahan.kosong("jabatan pimpinan", JABATAN_PIMPINAN))
    elif jabatan not in JABATAN_PIMPINAN:
        add(line, "jabatan_pimpinan", kesalahan.tidak_dikenal("jabatan pimpinan", jabatan, JABATAN_PIMPINAN))
    if kelas not in KELAS_UNIT:
        add(line, "kelas", kesalahan.kelas_tidak_dikenal(kelas))
    elif kelas not in _KELAS.get(jenis, KELAS_UNIT):
        add(line, "kelas", kesalahan.kelas_bukan_jenisnya(jenis, kelas))
    check_breaks(line, "penanda", penanda, faults)
    check_breaks(line, "pola", pola, faults)
    return as_read(Unit, kode, nama, jenis, induk or None, jabatan, sebutan, kelas, split_list(penanda), pola)


def _check_tree(
    lines: Sequence[tuple[int, Unit]],
    known: Collection[str] | None,
    jenis_unit: Collection[str],
    faults: Faults,
    *,
    complete: bool,
) -> None:
    guesser = Guesser(known or ())
    regency: tuple[int, Unit] | None = None
    for line, unit in lines:
        if unit.induk is not None and known is not None and unit.induk not in known:
            faults.add(line, "induk", kesalahan.induk_tidak_ada(unit.induk, guesser))
        if unit.induk is None and unit.jenis in jenis_unit and unit.jenis not in _AKAR:
            faults.add(line, "induk", kesalahan.tidak_berinduk(unit.jenis, _AKAR))
        if unit.jenis != "pemerintah_daerah":
            continue
        if regency is not None:
            faults.add(line, "jenis", kesalahan.pemda_kedua(regency[0]))
        else:
            regency = line, unit
            if unit.induk is not None:
                faults.add(line, "induk", kesalahan.pemda_berinduk())
    misnamed = any(unit.induk is None and unit.jenis not in jenis_unit for _, unit in lines)
    if regency is None and complete and not misnamed:
        faults.add(0, "jenis", kesalahan.tanpa_pemda())
    _check_cycles(lines, faults)


def _check_cycles(lines: Sequence[tuple[int, Unit]], faults: Faults) -> None:
    """Report each circle of parents once, at the unit of it that the file names first."""
    units = {unit.kode: unit for _, unit in lines}
    line_of = {unit.kode: line for line, unit in lines}
    done: set[str] = set()
    for _, start in lines:
        path: dict[str, None] = {}
        unit: Unit | None = start
        while unit is not None and unit.kode not in done and unit.kode not in path:
            path[unit.kode] = None
            unit = units.get(unit.induk) if unit.induk is not None else None
        done.update(path)
        if unit is None or unit.kode not in path:
            continue
        order = list(path)
        circle = order[order.index(unit.kode) :]
        first = min(circle, key=line_of.__getitem__)
        turn = circle.index(first)
        faults.add(line_of[first], "induk", kesalahan.berputar([*circle[turn:], *circle[:turn], first]))
