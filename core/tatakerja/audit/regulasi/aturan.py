"""The rows of two books, rule by rule.

Rows of one code belong together: they are those of two days or versions of one regulation, and their fields are
compared. Rows of two regulations belong together where they answer the same case: both are asked about the usual
organisations that the rows of either tell apart, and what they answer is compared.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import chain
from typing import Any, Literal

import attrs

from tatakerja.audit.regulasi.isi import (
    IsiAturan,
    berbeda,
    isi_evaluasi,
    isi_kedudukan,
    isi_pelaksanaan,
    isi_pelaporan,
    isi_penugasan,
    isi_tahapan,
)
from tatakerja.audit.regulasi.sebutan import sebut
from tatakerja.audit.regulasi.susunan import KasusUsulan, ditinjau, susunan_kasus, susunan_penugasan, usulan_kasus
from tatakerja.engine.questions import Questions
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.aturan import Aturan
from tatakerja.values.isian import Terperiksa
from tatakerja.values.istilah import LABEL_CAKUPAN, LABEL_CARA, LABEL_JABATAN, sebut_jenis
from tatakerja.values.organisasi import Organisasi, Pegawai, Unit

Hubungan = Literal["sama", "berbeda", "hanya_a", "hanya_b"]
JENIS_DIBANDINGKAN = (
    "kedudukan", "alur", "sisipan", "tim", "muatan", "pengarah", "koordinasi", "ketentuan", "laporan", "permintaan",
    "kendala", "tahapan", "evaluasi", "diam",
)  # fmt: skip
"""The kinds of rows compared by their code, in the order in which a case flows."""

_PENGENAL = frozenset({"kode", "bentuk", "menggantikan"})
"""Fields that say which row it is, not what it says."""


@attrs.frozen
class Beda:
    """In what two rows differ: a field or a part of the answer, with what each has in words."""

    kunci: str
    a: str
    b: str


@attrs.frozen(kw_only=True)
class PasanganAturan(Terperiksa):
    """What one regulation has beside what the other has.

    :ivar tentang: the kind of row; of two regulations, what was asked.
    :ivar a: codes of the rows of the first; empty where none answers. ``b`` likewise.
    :ivar dasar_a: their citations; ``dasar_b`` likewise.
    :ivar kasus: the first kinds of cases that they answer; empty where rows were compared by code.
    :ivar jumlah: how many kinds of cases there are.
    :ivar beda: in what they differ; of answers, the first difference of each kind.
    """

    tentang: str
    hubungan: Hubungan
    a: tuple[str, ...]
    b: tuple[str, ...]
    dasar_a: tuple[str, ...]
    dasar_b: tuple[str, ...]
    kasus: tuple[str, ...] = ()
    jumlah: int = 0
    beda: tuple[Beda, ...] = ()


def bandingkan_aturan(a: BukuAturan, b: BukuAturan, hari_a: date, hari_b: date) -> tuple[PasanganAturan, ...]:
    """Every row of two books beside its counterparts, in the order in which a case flows.

    :param hari_a: the day whose rows of the first count; ``hari_b`` likewise.
    :raises BelumBerlaku: if one of the regulations isn't in force on its day.
    """
    if a.regulasi.nama == b.regulasi.nama:
        return tuple(_by_code(a.pada(hari_a), b.pada(hari_b)))
    return tuple(_by_case(a.pada(hari_a), b.pada(hari_b), hari_a, hari_b))


def _by_code(a: BukuAturan, b: BukuAturan) -> Iterator[PasanganAturan]:
    for jenis in JENIS_DIBANDINGKAN:
        left = {row.kode: row for row in getattr(a, jenis)}
        right = {row.kode: row for row in getattr(b, jenis)}
        for kode in dict.fromkeys((*left, *right)):
            yield _rows(jenis, left.get(kode), right.get(kode), a, b)


def _rows(jenis: str, left: Aturan | None, right: Aturan | None, a: BukuAturan, b: BukuAturan) -> PasanganAturan:
    differing: tuple[Beda, ...] = ()
    if left is not None and right is not None:
        differing = tuple(_fields(left, right))
    return PasanganAturan(
        tentang=jenis,
        hubungan=_relation(left is not None, right is not None, differing),
        a=() if left is None else (left.kode,),
        b=() if right is None else (right.kode,),
        dasar_a=() if left is None else a.sitasi(left.dasar),
        dasar_b=() if right is None else b.sitasi(right.dasar),
        beda=differing,
    )


def _fields(left: Aturan, right: Aturan) -> Iterator[Beda]:
    for field in attrs.fields(type(left)):
        mine, other = getattr(left, field.name), getattr(right, field.name)
        if field.name not in _PENGENAL and mine != other:
            yield Beda(field.name, sebut(mine), sebut(other))


def _relation(left: bool, right: bool, differing: Iterable[object]) -> Hubungan:
    if not left:
        return "hanya_b"
    if not right:
        return "hanya_a"
    return "berbeda" if differing else "sama"


class _KumpulanBaris:
    """Answers to the same cases, gathered by the rows that gave them."""

    def __init__(self, a: BukuAturan, b: BukuAturan) -> None:
        self._a, self._b = a, b
        self._found: dict[tuple[str, tuple[str, ...], tuple[str, ...]], tuple[dict[str, None], dict[str, Beda]]] = {}

    def catat(self, tentang: str, kasus: str, a: Any, b: Any, isi: Callable[[Any], IsiAturan]) -> None:
        """Take the answers of both to one case."""
        key = tentang, _codes(a), _codes(b)
        cases, differing = self._found.setdefault(key, ({}, {}))
        cases[kasus] = None
        left, right = isi(a), isi(b)
        for part in berbeda(left, right):
            differing.setdefault(part, Beda(part, left[part][1], right[part][1]))

    def pasangan(self) -> Iterator[PasanganAturan]:
        """What was gathered; cases that neither regulates are nobody's rows."""
        rows_a, rows_b = _by_kode(self._a), _by_kode(self._b)
        order = {one: number for number, one in enumerate(_TANYA)}
        for (tentang, left, right), (cases, differing) in sorted(self._found.items(), key=lambda one: order[one[0][0]]):
            if left or right:
                yield PasanganAturan(
                    tentang=tentang,
                    hubungan=_relation(bool(left), bool(right), differing),
                    a=left,
                    b=right,
                    dasar_a=_cited(self._a, left, rows_a),
                    dasar_b=_cited(self._b, right, rows_b),
                    kasus=tuple(cases)[:3],
                    jumlah=len(cases),
                    beda=tuple(differing.values()),
                )


_TANYA = ("kedudukan", "penugasan", "pelaksanaan", "pelaporan", "tahapan", "evaluasi")


def _codes(answer: Any) -> tuple[str, ...]:
    """Codes of the rows that gave an answer; of reports, which name none, the citations stand in for them."""
    found = getattr(answer, "aturan", answer.dasar)
    if found is None:
        return ()
    return (found,) if isinstance(found, str) else tuple(found)


def _by_kode(buku: BukuAturan) -> Mapping[str, Aturan]:
    return {row.kode: row for jenis in JENIS_DIBANDINGKAN for row in getattr(buku, jenis)}


def _cited(buku: BukuAturan, codes: tuple[str, ...], rows: Mapping[str, Aturan]) -> tuple[str, ...]:
    if not all(code in rows for code in codes):
        return codes
    return tuple(dict.fromkeys(place for code in codes for place in buku.sitasi(rows[code].dasar)))


def _by_case(a: BukuAturan, b: BukuAturan, hari_a: date, hari_b: date) -> Iterator[PasanganAturan]:
    found = _KumpulanBaris(a, b)
    for kind, organisasi in _usual(a, b):
        _ask_units(Questions(a, organisasi, hari_a), Questions(b, organisasi, hari_b), kind, found)
    organisasi = susunan_penugasan()
    _ask_assignments(Questions(a, organisasi, hari_a), Questions(b, organisasi, hari_b), found)
    yield from found.pasangan()


def _usual(a: BukuAturan, b: BukuAturan) -> Iterator[tuple[str, Organisasi]]:
    """The usual organisations of both, each once."""
    seen: set[tuple[Unit, ...]] = set()
    for kind, organisasi in chain(susunan_kasus(a), susunan_kasus(b)):
        if organisasi.unit not in seen:
            seen.add(organisasi.unit)
            yield kind, organisasi


def _place(own: Unit) -> str:
    """An independent unit in words, with what rows may ask of it."""
    more = (("kelas", own.kelas), ("penanda", ", ".join(own.penanda)), ("pola", own.pola))
    return ", ".join((sebut_jenis(own.jenis), *(f"{label} {text}" for label, text in more if text)))


def _post(pegawai: Pegawai, jenis: str, *, leads: bool) -> str:
    if leads:
        return f"pimpinan {sebut_jenis(jenis)}"
    rank = f" {pegawai.jenjang.replace('_', ' ')}" if pegawai.jenjang else ""
    return f"{LABEL_JABATAN.get(pegawai.jenis_jabatan, pegawai.jenis_jabatan)}{rank} pada {sebut_jenis(jenis)}"


def _ask_units(a: Questions, b: Questions, kind: str, found: _KumpulanBaris) -> None:
    organisasi = a.organisasi
    led = {row.nip for row in organisasi.pemangku}
    kinds = {unit.kode: unit.jenis for unit in organisasi.unit}
    place = _place(next(unit for unit in organisasi.unit if unit.jenis == kind))
    for (pegawai, mine), (_, other) in zip(a.kedudukan_semua(), b.kedudukan_semua(), strict=True):
        who = _post(pegawai, kinds[pegawai.unit], leads=pegawai.nip in led)
        found.catat("kedudukan", f"{who} ({place})", mine, other, isi_kedudukan)
    for unit in organisasi.unit[1:]:
        case = f"{sebut_jenis(unit.jenis)} ({place})"
        found.catat("tahapan", case, a.alur_tahapan(unit.kode), b.alur_tahapan(unit.kode), isi_tahapan)
    reviewed = ditinjau(organisasi, a.buku, b.buku)
    each = len(reviewed) == len(organisasi.pegawai)
    for pegawai in reviewed:
        jenis = kinds[pegawai.unit]
        of_whom = _post(pegawai, jenis, leads=pegawai.nip in led) if each else sebut_jenis(jenis)
        case = f"{of_whom} ({place})"
        found.catat("evaluasi", case, a.alur_evaluasi(pegawai.nip), b.alur_evaluasi(pegawai.nip), isi_evaluasi)


def _ask_assignments(a: Questions, b: Questions, found: _KumpulanBaris) -> None:
    for one in usulan_kasus(a.organisasi):
        case, usulan = _proposed(one), one.usulan
        found.catat("penugasan", case, a.alur_penugasan(usulan), b.alur_penugasan(usulan), isi_penugasan)
        found.catat("pelaksanaan", case, a.alur_pelaksanaan(usulan), b.alur_pelaksanaan(usulan), isi_pelaksanaan)
        found.catat("pelaporan", case, a.alur_pelaporan(usulan), b.alur_pelaporan(usulan), isi_pelaporan)


def _proposed(one: KasusUsulan) -> str:
    usulan = one.usulan
    return (
        f"{LABEL_CARA[usulan.cara]} {LABEL_CAKUPAN[one.cakupan]}, "
        f"{'tim kerja' if usulan.bentuk == 'tim' else 'individu'}, {LABEL_JABATAN.get(one.jenis, one.jenis)}"
    )
