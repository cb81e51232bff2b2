"""Checking the rows of unit.csv, and that the units form one regency with other agencies beside it."""

from collections.abc import Collection, Sequence
from typing import Final

import attrs

from tatakerja.loading.rows import Faults, Rows, blank, check_breaks, split_list
from tatakerja.loading.table import KOLOM_UNIT, Tabel
from tatakerja.loading.text import Guesser, hint_choice, quote
from tatakerja.values.galat import Kesalahan
from tatakerja.values.istilah import JABATAN_PIMPINAN, KELAS
from tatakerja.values.organisasi import Unit, as_read

_AKAR: Final = ("pemerintah_daerah", "instansi_lain")
_KELAS: Final = {"uptd": ("A", "B", "")}
"""Classes of the kinds that have fewer than all."""


@attrs.frozen
class CheckedUnits:
    """What the other files are checked against.

    :ivar unit: the units, of use only where no fault was found.
    :ivar kode: every code that the file names, also in faulty rows; None if rows of it can't be known.
    """

    unit: list[Unit]
    kode: Collection[str] | None


def check_unit(table: Tabel | Kesalahan, jenis_unit: Collection[str], faults: Faults) -> CheckedUnits:
    """Check every row of unit.csv.

    :param table: its rows, or why there are none.
    :param jenis_unit: the kinds that are known.
    :param faults: where what is wrong goes.
    """
    rows = Rows(table, KOLOM_UNIT, faults)
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
                faults.add(line, "", f"baris ini sama dengan baris {before}", "hapus salah satunya")
            else:
                what = f"kode {quote(unit.kode)} sudah dipakai di baris {before}"
                faults.add(line, "kode", what, "beri kode lain; setiap unit punya kode sendiri")
            continue
        if unit.kode:
            first[unit.kode] = line, cells
        lines.append((line, unit))
    known = None if rows.unreadable or not rows.usable else {*first, *rows.lost_keys}
    if rows.usable:
        _check_tree(lines, known, jenis_unit, faults, complete=not (rows.unreadable or rows.lost_keys))
    return CheckedUnits(units, known)


def _check_cells(line: int, cells: Sequence[str], jenis_unit: Collection[str], faults: Faults) -> Unit:
    kode, nama, jenis, induk, jabatan, sebutan, kelas, penanda, pola = cells
    add = faults.add
    if not kode:
        add(line, "kode", "kode kosong", "beri unit ini kode yang tidak dipakai unit lain")
    check_breaks(line, "kode", kode, faults)
    if not nama:
        add(line, "nama", "nama unit kosong", "isi nama unit")
    if not jenis:
        add(line, "jenis", "jenis unit kosong", hint_choice("", jenis_unit))
    elif jenis not in jenis_unit:
        add(line, "jenis", f"jenis unit {quote(jenis)} tidak dikenal", hint_choice(jenis, jenis_unit))
    if not jabatan:
        add(line, "jabatan_pimpinan", "jabatan pimpinan kosong", hint_choice("", JABATAN_PIMPINAN))
    elif jabatan not in JABATAN_PIMPINAN:
        hint = hint_choice(jabatan, JABATAN_PIMPINAN)
        add(line, "jabatan_pimpinan", f"jabatan pimpinan {quote(jabatan)} tidak dikenal", hint)
    if kelas not in KELAS:
        add(line, "kelas", f"kelas {quote(kelas)} tidak dikenal", "tulis A, B, C, atau D, atau kosongkan")
    elif kelas not in _KELAS.get(jenis, KELAS):
        add(line, "kelas", f"{jenis} tidak punya kelas {quote(kelas)}", "tulis A atau B, atau kosongkan")
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
            hint = guesser.hint(unit.induk, "tambahkan unit itu, atau betulkan kodenya")
            faults.add(line, "induk", f"induk {quote(unit.induk)} tidak ada di kolom kode", hint)
        if unit.induk is None and unit.jenis in jenis_unit and unit.jenis not in _AKAR:
            what = f"unit berjenis {unit.jenis} tidak berinduk"
            faults.add(line, "induk", what, f"isi kode induknya; hanya {' dan '.join(_AKAR)} yang tanpa induk")
        if unit.jenis != "pemerintah_daerah":
            continue
        if regency is not None:
            what = f"pemerintah_daerah kedua; yang pertama di baris {regency[0]}"
            faults.add(line, "jenis", what, "sisakan satu; pemerintah daerah lain berjenis instansi_lain")
        else:
            regency = line, unit
            if unit.induk is not None:
                faults.add(line, "induk", "pemerintah_daerah berinduk", "kosongkan induknya: ia akar susunan unit")
    misnamed = any(unit.induk is None and unit.jenis not in jenis_unit for _, unit in lines)
    if regency is None and complete and not misnamed:
        hint = "tambahkan satu baris berjenis pemerintah_daerah dengan induk kosong"
        faults.add(0, "jenis", "tidak ada unit berjenis pemerintah_daerah", hint)
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
        _report_cycle(line_of[first], first, circle, faults)


def _report_cycle(line: int, kode: str, circle: list[str], faults: Faults) -> None:
    if len(circle) == 1:
        faults.add(line, "induk", f"unit {quote(kode)} berinduk pada dirinya sendiri", "tulis kode unit di atasnya")
        return
    turn = circle.index(kode)
    names = [*circle[turn:], *circle[:turn], kode]
    shown = names if len(names) <= 8 else [*names[:7], "…", kode]
    what = f"susunan induk berputar: {' > '.join(quote(name)[1:-1] for name in shown)}"
    faults.add(line, "induk", what, "betulkan salah satu induk sehingga semua berujung pada akar")
