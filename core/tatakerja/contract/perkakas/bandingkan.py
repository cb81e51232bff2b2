"""Two regulations beside each other, as ``regulasi bandingkan`` tells it."""

from collections.abc import Sequence
from datetime import date
from typing import Self

import attrs

from tatakerja.audit.regulasi.aturan import Beda, Hubungan, PasanganAturan
from tatakerja.audit.regulasi.pegawai import BandingPegawai, PegawaiBerubah
from tatakerja.contract.write import pick
from tatakerja.rules.rulebook import BukuAturan


@attrs.frozen(kw_only=True)
class SisiBandingJson:
    """One of the two: which regulation, as of which day."""

    nama: str
    judul: str
    singkatan: str
    tanggal: date


@attrs.frozen(kw_only=True)
class PasanganAturanJson:
    """Rows of the two that belong together.

    :ivar tentang: the kind of row; of two regulations what was asked: kedudukan, penugasan, pelaksanaan, pelaporan,
        tahapan, evaluasi.
    :ivar hubungan: whether they say the same; ``hanya_a``: the second has nothing there.
    :ivar a: codes of the rows of the first; ``b`` of the second.
    :ivar kasus: the first kinds of cases that they answer, of two regulations; ``jumlah`` how many there are.
    """

    tentang: str
    hubungan: Hubungan
    a: tuple[str, ...]
    b: tuple[str, ...]
    dasar_a: tuple[str, ...]
    dasar_b: tuple[str, ...]
    kasus: tuple[str, ...]
    jumlah: int
    beda: tuple[Beda, ...]


@attrs.frozen(kw_only=True)
class BandingPegawaiJson:
    """How many employees of a staff list keep all answers, and for how many what changes."""

    sama: int
    berubah: int
    ppk: int
    puo: int
    koordinator: int
    peninjau: int
    alur: int


@attrs.frozen(kw_only=True)
class BandingPerangkatDaerahJson:
    """How many employees of an agency there are, and for how many something changes."""

    nama: str
    pegawai: int
    berubah: int


@attrs.frozen(kw_only=True)
class BandingUkuranTimJson:
    """For how many employees the reviewers of a team of some size change."""

    ukuran_tim: int
    peninjau: int


@attrs.frozen(kw_only=True)
class PegawaiBerubahJson:
    """An employee for whom something changes, with what each regulation answers."""

    nip: str
    nama: str
    unit: str
    beda: tuple[Beda, ...]
    dasar_a: tuple[str, ...]
    dasar_b: tuple[str, ...]

    @classmethod
    def dari(cls, one: PegawaiBerubah) -> Self:
        """An employee."""
        return pick(
            cls, one.pegawai, beda=tuple(map(Beda, one.beda, one.a, one.b)), dasar_a=one.dasar_a, dasar_b=one.dasar_b
        )


@attrs.frozen(kw_only=True)
class BandingRegulasiJson:
    """``regulasi bandingkan``.

    :ivar pegawai: null where no staff list was given; then ``contoh`` and ``perangkat_daerah`` are empty.
    :ivar contoh: employees for whom something changes.
    :ivar ukuran_tim: by the sizes of teams at which rows of one of them begin or end; empty where none asks for a size.
    """

    a: SisiBandingJson
    b: SisiBandingJson
    aturan: tuple[PasanganAturanJson, ...]
    pegawai: BandingPegawaiJson | None
    perangkat_daerah: tuple[BandingPerangkatDaerahJson, ...]
    contoh: tuple[PegawaiBerubahJson, ...]
    ukuran_tim: tuple[BandingUkuranTimJson, ...]

    @classmethod
    def dari(
        cls,
        a: tuple[BukuAturan, date],
        b: tuple[BukuAturan, date],
        aturan: Sequence[PasanganAturan],
        pegawai: BandingPegawai | None,
        contoh: Sequence[PegawaiBerubah] = (),
    ) -> Self:
        """The two, their rows beside each other, and what they answer for a staff list.

        :param contoh: those of the employees that are told.
        """
        left, right = (pick(SisiBandingJson, buku.regulasi, tanggal=day) for buku, day in (a, b))
        return cls(
            a=left,
            b=right,
            aturan=tuple(pick(PasanganAturanJson, one) for one in aturan),
            pegawai=None if pegawai is None else _counted(pegawai),
            perangkat_daerah=()
            if pegawai is None
            else tuple(
                BandingPerangkatDaerahJson(nama=nama, pegawai=asked, berubah=changed)
                for nama, asked, changed in pegawai.perangkat_daerah
            ),
            contoh=tuple(map(PegawaiBerubahJson.dari, contoh)),
            ukuran_tim=()
            if pegawai is None
            else tuple(BandingUkuranTimJson(ukuran_tim=size, peninjau=n) for size, n in pegawai.ukuran_tim),
        )


def _counted(pegawai: BandingPegawai) -> BandingPegawaiJson:
    return BandingPegawaiJson(
        sama=pegawai.sama,
        berubah=len(pegawai.berubah),
        ppk=pegawai.jumlah("ppk"),
        puo=pegawai.jumlah("puo"),
        koordinator=pegawai.jumlah("koordinator"),
        peninjau=pegawai.jumlah("peninjau"),
        alur=pegawai.jumlah("alur"),
    )
