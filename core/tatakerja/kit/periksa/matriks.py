"""The matrix of silence: for every kind of case what answers, a row, a declared silence, or nothing.

Kedudukan is asked for every kind of unit, post and rank; stages and review for every kind of unit; assignments for
every way, scope, form and kind of post. Organisations are the usual ones of every independent kind, with every class,
mark and pattern that rows ask for, led by every rank, and without units below, where rows tell these apart.
"""

from collections.abc import Collection, Iterable
from itertools import product

import attrs

from tatakerja.audit.regulasi.susunan import (
    ditinjau,
    ragam_ditanyakan,
    susunan_kasus,
    susunan_lain,
    susunan_penugasan,
    ukuran_ditanyakan,
    usulan_kasus,
)
from tatakerja.engine.questions import Questions
from tatakerja.kit.strategies.organisasi import hari_hari
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.aturan import Perihal
from tatakerja.values.organisasi import Pegawai

BELUM = "Plugin belum memuat aturan"
"""How an answer begins its remark that nobody has said whether the text is silent."""
TAFSIR_LAIN = "Tafsir lain atas"
"""Likewise that another reading would answer."""


@attrs.frozen
class SelMatriks:
    """What answers one kind of case.

    :ivar tentang: what is asked: kedudukan, tahapan, evaluasi, penugasan, pelaksanaan, pelaporan.
    :ivar kasus: the kind of case, as pairs ``fact=value``.
    :ivar status: the statuses of its answers.
    :ivar aturan: the rows that answer, or nothing.
    :ivar sunyi: whether somebody gets no answer, without that silence being declared.
    :ivar kurang: of pelaporan, which parts of it: laporan, permintaan, kendala.
    """

    tentang: str
    kasus: tuple[str, ...]
    status: tuple[str, ...]
    aturan: tuple[str, ...]
    sunyi: bool
    kurang: tuple[str, ...] = ()


class _KumpulanJawaban:
    """Answers, gathered by the kind of case that they are about."""

    def __init__(self, buku: BukuAturan) -> None:
        self._declared = tuple(row.alasan.removesuffix(".") for row in buku.diam)
        self._found: dict[tuple[str, tuple[str, ...]], tuple[set[str], set[str], list[bool]]] = {}
        self._lacking: dict[tuple[str, tuple[str, ...]], set[str]] = {}

    def catat(
        self, tentang: str, kasus: tuple[str, ...], status: str, aturan: Iterable[str | None], notes: Iterable[str]
    ) -> None:
        statuses, rows, silent = self._found.setdefault((tentang, kasus), (set(), set(), []))
        statuses.add(status)
        rows.update(filter(None, aturan))
        notes = tuple(notes)
        silent.append(self._undeclared(status, notes))
        if tentang == "pelaporan":
            parts = {_perihal(note) for note in notes if BELUM in note}
            self._lacking.setdefault((tentang, kasus), set()).update(parts)

    def _undeclared(self, status: str, notes: tuple[str, ...]) -> bool:
        """Whether nobody has said that the text is silent; that another reading would answer doesn't say so.

        Of an answer that is regulated a part may be left out, too: who may demand a report, who hears of obstacles.
        """
        if any(BELUM in note for note in notes):
            return True
        return (
            status == "tidak_diatur"
            and any(TAFSIR_LAIN in note for note in notes)
            and not any(note.startswith(self._declared) for note in notes)
        )

    def sel(self) -> tuple[SelMatriks, ...]:
        return tuple(
            SelMatriks(
                tentang, kasus, tuple(sorted(statuses)), tuple(sorted(rows)), any(silent),
                tuple(sorted(self._lacking.get((tentang, kasus), ()))),
            )
            for (tentang, kasus), (statuses, rows, silent) in self._found.items()
        )  # fmt: skip


def _perihal(note: str) -> Perihal:
    """Of which part of pelaporan a remark says that no row was written."""
    return "kendala" if "kendala" in note else "permintaan" if "permintaan laporan" in note else "laporan"


def matriks(buku: BukuAturan) -> tuple[SelMatriks, ...]:
    """What answers every kind of case, under the default readings, in every period that rows tell apart."""
    found = _KumpulanJawaban(buku)
    for day in hari_hari(buku):
        for kind, organisasi in susunan_kasus(buku):
            _ask_units(Questions(buku, organisasi, day), kind, found)
        for kind, how, organisasi in susunan_lain(buku):
            _ask_units(Questions(buku, organisasi, day), kind, found, (how,))
        for ragam in ragam_ditanyakan(buku):
            _ask_assignments(Questions(buku, susunan_penugasan(ragam), day), found)
    return found.sel()


def _ask_units(sistem: Questions, kind: str, found: _KumpulanJawaban, bagaimana: tuple[str, ...] = ()) -> None:
    organisasi = sistem.organisasi
    led = {row.nip for row in organisasi.pemangku}
    kinds = {unit.kode: unit.jenis for unit in organisasi.unit}
    own = next(unit for unit in organisasi.unit if unit.jenis == kind)
    for pegawai, answer in sistem.kedudukan_semua():
        case = (f"pada={own.jenis}", f"unit={kinds[pegawai.unit]}", *_whose(pegawai, led), *bagaimana)
        found.catat("kedudukan", case, answer.status, [answer.aturan], answer.keterangan)
    reviewed: dict[str, list[Pegawai]] = {}
    for one in ditinjau(organisasi, sistem.buku):
        reviewed.setdefault(one.unit, []).append(one)
    for unit, size in product(organisasi.unit[1:], (None, *ukuran_ditanyakan(sistem.buku))):
        case = (f"pada={own.jenis}", f"unit={unit.jenis}", *(() if size is None else (f"ukuran_tim={size}",)))
        case += bagaimana
        stages = sistem.alur_tahapan(unit.kode, ukuran_tim=size)
        found.catat("tahapan", case, stages.status, [stages.aturan], stages.keterangan)
        for pegawai in reviewed[unit.kode]:
            of_whom = case if len(reviewed[unit.kode]) == 1 else (*case, *_whose(pegawai, led))
            review = sistem.alur_evaluasi(pegawai.nip, ukuran_tim=size)
            found.catat("evaluasi", of_whom, review.status, [review.aturan], review.keterangan)


def _whose(pegawai: Pegawai, led: Collection[str]) -> tuple[str, ...]:
    """What rows may ask of an employee, as a case says it."""
    rank = (f"jenjang={pegawai.jenjang}",) if pegawai.jenjang else ()
    return f"jabatan={pegawai.jenis_jabatan}", *rank, *(("memimpin",) if pegawai.nip in led else ())


def _ask_assignments(sistem: Questions, found: _KumpulanJawaban) -> None:
    asked = ragam_ditanyakan(sistem.buku)
    ranked, told_apart = (len({getattr(one, name) for one in asked}) > 1 for name in ("jenjang", "status_asn"))
    for one in usulan_kasus(sistem.organisasi):
        usulan = one.usulan
        who = sistem.pegawai(usulan.pegawai[0])
        rank = (f"jenjang={who.jenjang}",) if ranked and one.jenis == "fungsional" else ()
        status = (f"status_asn={who.status_asn}",) if told_apart else ()
        case = (
            f"cara={usulan.cara}", f"cakupan={one.cakupan}", f"bentuk={usulan.bentuk}", f"jabatan={one.jenis}",
            *rank, *status,
        )  # fmt: skip
        route = sistem.alur_penugasan(usulan)
        found.catat("penugasan", case, route.status, route.aturan, (note.isi for note in route.catatan))
        direction = sistem.alur_pelaksanaan(usulan)
        found.catat("pelaksanaan", case, direction.status, [direction.aturan], direction.keterangan)
        reports = sistem.alur_pelaporan(usulan)
        found.catat("pelaporan", case, reports.status, [], reports.keterangan)
