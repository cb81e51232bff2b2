"""One staff asked under two regulations: whose officials change, and how."""

from collections.abc import Iterator
from typing import Literal, cast

import attrs

from tatakerja.audit.regulasi.isi import IsiAturan, berbeda, isi_evaluasi, isi_kedudukan, isi_penugasan
from tatakerja.audit.regulasi.susunan import ukuran_ditanyakan
from tatakerja.engine.questions import Questions
from tatakerja.values.answers.usulan import Usulan
from tatakerja.values.isian import Terperiksa
from tatakerja.values.kedudukan import Kedudukan
from tatakerja.values.organisasi import Organisasi, Pegawai

PeranBanding = Literal["ppk", "puo", "koordinator", "peninjau", "alur"]
PERAN_BANDING: tuple[PeranBanding, ...] = ("ppk", "puo", "koordinator", "peninjau", "alur")
"""What may change for an employee: three officials, the reviewers, the route of an assignment."""


@attrs.frozen(kw_only=True)
class PegawaiBerubah(Terperiksa):
    """An employee for whom two regulations answer differently.

    :ivar unit: name of the employee's unit.
    :ivar beda: in what, of :data:`PERAN_BANDING`; ``a`` what the first answers to each, in words, ``b`` the second.
    :ivar dasar_a: on what the first places the employee; ``dasar_b`` likewise.
    """

    pegawai: Pegawai
    unit: str
    beda: tuple[PeranBanding, ...]
    a: tuple[str, ...]
    b: tuple[str, ...]
    dasar_a: tuple[str, ...]
    dasar_b: tuple[str, ...]


@attrs.frozen(kw_only=True)
class BandingPegawai(Terperiksa):
    """One staff under two regulations.

    :ivar pegawai: how many were asked about: those whom at least one of the regulations covers.
    :ivar berubah: those for whom something changes, in the order of the staff list.
    :ivar perangkat_daerah: by the name of each agency, how many were asked about and how many change.
    :ivar ukuran_tim: where a regulation's rows tell teams apart by size: by each size at which one of them begins or
        ends, for how many the reviewers of a team of that size change.
    """

    pegawai: int
    berubah: tuple[PegawaiBerubah, ...]
    perangkat_daerah: tuple[tuple[str, int, int], ...]
    ukuran_tim: tuple[tuple[int, int], ...] = ()

    @property
    def sama(self) -> int:
        """How many get the same answers."""
        return self.pegawai - len(self.berubah)

    def jumlah(self, peran: PeranBanding) -> int:
        """For how many one thing changes."""
        return sum(peran in one.beda for one in self.berubah)


def bandingkan_pegawai(a: Questions, b: Questions) -> BandingPegawai:
    """Ask about everyone under two regulations.

    The reviewers are those of work for the employee's own unit. The routes are those of an appointment of the employee
    alone: in the own unit, and for an agency that isn't the employee's.

    :param a: one regulation over an organisation; ``b`` the other over the same.
    """
    organisasi = a.organisasi
    owners, named = _owners(organisasi), organisasi.unit_menurut_kode
    changed: list[PegawaiBerubah] = []
    counts: dict[str, list[int]] = {}
    sizes = dict.fromkeys(sorted({*ukuran_ditanyakan(a.buku), *ukuran_ditanyakan(b.buku)}), 0)
    for (pegawai, left), (_, right) in zip(a.kedudukan_semua(), b.kedudukan_semua(), strict=True):
        if left.status == right.status == "di_luar_regulasi":
            continue
        agency = organisasi.perangkat_daerah(pegawai.unit).kode
        count = counts.setdefault(agency, [0, 0])
        count[0] += 1
        for size in sizes:
            chains = (isi_evaluasi(one.alur_evaluasi(pegawai.nip, ukuran_tim=size)) for one in (a, b))
            sizes[size] += bool(berbeda(*chains))
        usulan = [
            Usulan(cara="penunjukan", pemilik=owner, pegawai=(pegawai.nip,))
            for owner in _targets(pegawai, agency, owners)
        ]
        contents = _isi(a, pegawai, left, usulan), _isi(b, pegawai, right, usulan)
        if one := _compared(pegawai, named[pegawai.unit].nama, contents, (left, right)):
            changed.append(one)
            count[1] += 1
    return BandingPegawai(
        pegawai=sum(asked for asked, _ in counts.values()),
        berubah=tuple(changed),
        perangkat_daerah=tuple((named[kode].nama, asked, n) for kode, (asked, n) in counts.items()),
        ukuran_tim=tuple(sizes.items()),
    )


def _owners(organisasi: Organisasi) -> tuple[str, ...]:
    """Two agencies at most: who works for one of them can be lent to the other."""
    root = organisasi.pemerintah_daerah
    below = () if root is None else organisasi.bawahan[root.kode]
    return tuple(unit.kode for unit in below if unit.jenis in ("dinas", "badan"))[:2]


def _targets(pegawai: Pegawai, agency: str, owners: tuple[str, ...]) -> Iterator[str]:
    """The employee's own unit, then an agency that isn't the employee's."""
    yield pegawai.unit
    yield from [owner for owner in owners if owner != agency][:1]


def _isi(sistem: Questions, pegawai: Pegawai, kedudukan: Kedudukan, usulan: list[Usulan]) -> IsiAturan:
    routes = [isi_penugasan(sistem.alur_penugasan(one))["alur"] for one in usulan]
    return {
        **isi_kedudukan(kedudukan),
        **isi_evaluasi(sistem.alur_evaluasi(pegawai.nip)),
        "alur": (tuple(found for found, _ in routes), "; lintas Perangkat Daerah: ".join(words for _, words in routes)),
    }


def _compared(
    pegawai: Pegawai, unit: str, isi: tuple[IsiAturan, IsiAturan], answers: tuple[Kedudukan, Kedudukan]
) -> PegawaiBerubah | None:
    a, b = isi
    beda = berbeda(a, b)
    if not beda:
        return None
    return PegawaiBerubah(
        pegawai=pegawai,
        unit=unit,
        beda=cast("tuple[PeranBanding, ...]", beda),
        a=tuple(a[part][1] for part in beda),
        b=tuple(b[part][1] for part in beda),
        dasar_a=answers[0].dasar,
        dasar_b=answers[1].dasar,
    )
