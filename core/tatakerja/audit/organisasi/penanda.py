"""Remarks on the marks and patterns by which a regulation singles units out, from the plugin's own words."""

import re
from collections.abc import Iterator
from functools import cache

from tatakerja.audit.organisasi.konteks import KonteksAudit
from tatakerja.audit.organisasi.laporan import CatatanAudit
from tatakerja.audit.organisasi.teks import deret, sebut_unit
from tatakerja.engine.fakta import all_hold
from tatakerja.values.organisasi import Unit
from tatakerja.values.syarat import Syarat, SyaratSemua, uraikan

_KATA = re.compile(r"\w+")
_HUBUNG = frozenset({"dan", "serta", "pada", "di", "untuk"})


def catat_penanda(konteks: KonteksAudit) -> Iterator[CatatanAudit]:
    """Marks that the rules use and no unit carries, and units that look as if they should carry one."""
    short = konteks.buku.regulasi.singkatan
    carried = {mark for unit in konteks.organisasi.unit for mark in unit.penanda}
    for mark, meaning in konteks.buku.kosakata.penanda.items():
        alike = [unit for unit in konteks.unit if _should_carry(konteks, unit, mark)]
        for unit in alike:
            yield CatatanAudit(
                kode="unit-tanpa-penanda",
                tingkat="diutamakan",
                isi=f"{sebut_unit(unit)} tidak berpenanda {mark}, padahal namanya menyerupai {meaning}; tanpa penanda "
                f"jawabannya mengikuti aturan {short} bagi unit lain. Isi kolom penanda di unit.csv bila memang itu.",
                unit=unit.kode,
            )
        if konteks.pd is None and not alike and mark not in carried:
            yield CatatanAudit(
                kode="penanda-tidak-dipakai",
                tingkat="info",
                isi=f"Tidak ada unit berpenanda {mark}, yang diatur tersendiri oleh {short}: {meaning}.",
            )


def _should_carry(konteks: KonteksAudit, unit: Unit, mark: str) -> bool:
    return (
        unit.jenis in konteks.buku.jenis_mandiri
        and not konteks.lain(unit.kode)
        and mark not in unit.penanda
        and _alike(mark, unit.nama, unit.kode)
    )


@cache
def _alike(mark: str, nama: str, kode: str) -> bool:
    """Whether a unit's name, its initials or its code say what a mark says."""
    wanted = mark.casefold().split("_")
    words = [word.casefold() for word in _KATA.findall(nama)]
    said = {*words, *(word.casefold() for word in _KATA.findall(kode))}
    initials = "".join(word[0] for word in words if word not in _HUBUNG)
    return said.issuperset(wanted) or initials == "".join(wanted)


def catat_pola(konteks: KonteksAudit) -> Iterator[CatatanAudit]:
    """Patterns chosen for units for which no condition of the plugin lets them hold."""
    buku = konteks.buku
    rows = [row.bila for fakta in buku.kosakata.fakta for row in fakta.baris]
    rows += [row.bila for row in (*buku.kedudukan, *buku.alur)]
    for unit in konteks.unit:
        if unit.pola not in buku.kosakata.pola or unit.jenis not in buku.jenis_mandiri or konteks.lain(unit.kode):
            continue
        if _holds_somewhere(konteks, unit, rows):
            continue
        yield CatatanAudit(
            kode="pola-bukan-bagiannya",
            tingkat="diutamakan",
            isi=f"Pola {unit.pola} ({buku.kosakata.pola[unit.pola]}) tidak berlaku bagi {sebut_unit(unit)}; pilih pola "
            f"lain di kolom pola unit.csv, atau kosongkan. Yang dikenal: {deret(list(buku.kosakata.pola))}.",
            unit=unit.kode,
        )


def _holds_somewhere(konteks: KonteksAudit, unit: Unit, rows: list[SyaratSemua]) -> bool:
    """Whether conditions that name a unit's pattern hold there, as far as they ask about the unit."""
    facts = konteks.resolver.facts.pattern(unit.kode, "pelaksana", "", memimpin=False).fakta
    known = ("pola", "pada", "dipimpin", "kelas", "penanda", "bawahan", "isi")
    for conditions in rows:
        for plain in uraikan(conditions):
            if any(one.fakta == "pola" and not one.ingkar and unit.pola in one.nilai for one in plain):
                about: tuple[Syarat, ...] = tuple(one for one in plain if one.fakta in known)
                if all_hold(about, facts):
                    return True
    return False
