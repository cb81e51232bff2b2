"""Checks of the rows of kedudukan, and the values that their facts can have."""

from collections.abc import Iterator

from tatakerja.rules.check.fault import CacatNilai, filled
from tatakerja.rules.check.kosakata import PENANDA_INTI
from tatakerja.rules.check.penunjuk import lost_faults, pointer_faults
from tatakerja.rules.check.rows import Words, citation_faults, condition_faults, row_faults
from tatakerja.values.istilah import JABATAN_PIMPINAN, JENIS_JABATAN, JENJANG, KELAS_UNIT
from tatakerja.values.kedudukan import AturanKedudukan
from tatakerja.values.regulasi import Kosakata
from tatakerja.values.syarat import KOSONG


def placement_domains(kosakata: Kosakata, kinds: frozenset[str]) -> dict[str, frozenset[str]]:
    """The values that facts of a class of employees can have."""
    posts, empty = frozenset(JABATAN_PIMPINAN), frozenset({KOSONG})
    domains = {
        "memimpin": frozenset({"ya", "tidak"}),
        "jenis_jabatan": frozenset(JENIS_JABATAN),
        "jenjang": frozenset(JENJANG) | empty,
        "unit": kinds,
        "jabatan_dipimpin": posts | empty,
        "pimpinan_induk": posts | empty,
        "pada": kinds | empty,
        "dipimpin": posts | empty,
        "kelas": frozenset(KELAS_UNIT) - {""} | empty,
        "pola": frozenset(kosakata.pola) | empty,
        "penanda": frozenset(kosakata.penanda) | PENANDA_INTI,
        "jalur": kinds,
        "bawahan": posts,
        "isi": kinds,
        "perangkat_daerah": kinds,
    }
    # The core's own facts keep their values where a plugin declares one of the same name: that is one fault, not many.
    return {fakta.nama: frozenset(baris.nilai for baris in fakta.baris) | empty for fakta in kosakata.fakta} | domains


def placement_faults(rule: AturanKedudukan, known: Words) -> Iterator[CacatNilai]:
    """A row on kedudukan: what every row has, the posts that it names, its remarks."""
    yield from row_faults(rule, known)
    yield from condition_faults(("disebut_bagi",), rule.disebut_bagi, known.domains)
    if rule.koordinator and not tuple(rule.dasar_koordinator):
        cite = "tulis dasar_koordinator: tempat yang menyebut pelaksana koordinasi"
        yield ("koordinator",), "koordinator ditunjuk tanpa dasar_koordinator", cite
    elif rule.koordinator:
        yield from citation_faults(("dasar_koordinator",), rule.dasar_koordinator, known)
    for role in ("ppk", "puo", "koordinator"):
        yield from pointer_faults((role,), getattr(rule, role), known.kinds, "kedudukan")
    for role in ("ppk", "puo"):
        yield from lost_faults((role,), getattr(rule, role), rule.bila)
    for number, remark in enumerate(rule.catatan):
        yield from condition_faults(("catatan", number), remark.bila, known.domains)
        yield from filled(("catatan", number, "isi"), remark.isi)
    if not rule.ppk:
        yield (), "tidak menunjuk Pejabat Penilai Kinerja", "kasus tanpa aturan sudah dijawab tidak_diatur"
    if rule.predikat is not None and not rule.predikat.__doc__:
        yield ("predikat",), "predikat harus memiliki docstring yang menjelaskan syaratnya", ""
