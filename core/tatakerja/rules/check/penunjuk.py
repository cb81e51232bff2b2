"""Checks of the ways in which rows point at posts."""

from collections.abc import Iterable, Iterator
from typing import Literal, get_args

from tatakerja.rules.check.fault import CacatNilai, word
from tatakerja.values.galat import Jalur
from tatakerja.values.istilah import JABATAN_PIMPINAN, LABEL_PERAN, sebut_jenis
from tatakerja.values.penunjuk import (
    Batas,
    Mulai,
    PemegangPeran,
    Penunjuk,
    PimpinanAnak,
    PimpinanPerangkatDaerah,
    PimpinanTerdekat,
    PimpinanTingkat,
    PimpinanUnitSendiri,
)
from tatakerja.values.syarat import SyaratSemua, nilai_diminta
from tatakerja.values.teks import maksud_pilihan

_RANKS = frozenset(JABATAN_PIMPINAN)
_PERANGKAT_DAERAH = frozenset(
    {"sekretariat_daerah", "sekretariat_dprd", "inspektorat", "dinas", "badan", "satpol_pp", "kecamatan"}
)
"""Kinds of units that stand directly under the regency."""
_BATAS, _MULAI = frozenset(get_args(Batas)), frozenset(get_args(Mulai))
Untuk = Literal["kedudukan", "rantai", "tahapan"]
"""For what a pointer is used: some ways need what comes before."""


def pointer_faults(jalur: Jalur, ways: Iterable[object], kinds: frozenset[str], untuk: Untuk) -> Iterator[CacatNilai]:
    """Kinds of units, ranks and roles that don't exist, and ways that lead nowhere from here."""
    for number, way in enumerate(ways):
        yield from _pointer((*jalur, number), way, kinds, untuk)


def _pointer(jalur: Jalur, way: object, kinds: frozenset[str], untuk: Untuk) -> Iterator[CacatNilai]:
    if not isinstance(way, get_args(Penunjuk)):
        yield jalur, f"{way!r} bukan penunjuk jabatan", "pakai PimpinanMandiri(), PimpinanTerdekat(...), dan lainnya"
    elif isinstance(way, PimpinanTerdekat):
        yield from _unknown(jalur, way.jenis, kinds, "jenis unit")
        yield from _unknown(jalur, way.jabatan, _RANKS, "jabatan pimpinan")
        yield from word((*jalur, "batas"), way.batas, _BATAS)
        yield from word((*jalur, "mulai"), way.mulai, _MULAI)
        if not way.jenis and not way.jabatan:
            yield jalur, "penunjuk unit terdekat tidak menyebut jenis atau jabatan", "sebut salah satu"
        if way.mulai == "sebelumnya" and (untuk != "rantai" or jalur[-1] == 0):
            yield (*jalur, "mulai"), "tidak ada jabatan sebelumnya di sini", "pakai mulai = 'pegawai' atau 'mandiri'"
    elif isinstance(way, PimpinanTingkat):
        if type(way.tingkat) is not int or way.tingkat < 1:
            yield (*jalur, "tingkat"), f"tingkat {way.tingkat!r} harus bilangan bulat mulai dari 1", ""
    elif isinstance(way, PimpinanAnak):
        yield from word((*jalur, "jenis"), way.jenis, kinds, "jenis unit")
    elif isinstance(way, PimpinanUnitSendiri | PimpinanPerangkatDaerah):
        yield from _unknown(jalur, way.jabatan, _RANKS, "jabatan pimpinan")
    elif isinstance(way, PemegangPeran):
        yield from word((*jalur, "peran"), way.peran, LABEL_PERAN)
        if untuk == "kedudukan":
            said = f"peran {way.peran!r} baru tertentukan oleh baris kedudukan ini sendiri"
            yield jalur, said, "tunjuk jabatannya"


def lost_faults(
    jalur: Jalur, ways: Iterable[object], conditions: SyaratSemua, *, each: bool = False
) -> Iterator[CacatNilai]:
    """Ways to the Perangkat Daerah above, in a row for units that are one themselves: they find nobody there.

    :param each: whether every way must find its post; else one of them is enough.
    """
    ways = tuple(ways)
    asked = sorted(_PERANGKAT_DAERAH & frozenset(nilai_diminta(conditions, "pada")))
    lost = [n for n, way in enumerate(ways) if isinstance(way, PimpinanPerangkatDaerah) and not way.sendiri]
    if asked and lost and (each or len(lost) == len(ways)):
        above = f"di atas {' atau '.join(map(sebut_jenis, asked))} tidak ada Perangkat Daerah lain"
        hint = "pakai pimpinan = 'perangkat_daerah_sendiri' atau 'unit_mandiri'"
        yield (*jalur, lost[0]), f"{above}; tidak menemukan siapa pun", hint


def _unknown(jalur: Jalur, named: frozenset[str], known: frozenset[str], what: str) -> Iterator[CacatNilai]:
    for one in sorted(named - known):
        yield jalur, f"{what} {one!r} tidak dikenal", maksud_pilihan(one, known)
