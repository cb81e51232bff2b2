"""What ``siapkan`` made of lists, as JSON: the counts first."""

from typing import Self

import attrs

from tatakerja.loading.prepare.hasil import Hasil, Kekeliruan, PertanyaanKata, Turunan


@attrs.frozen(kw_only=True)
class TurunanJson:
    """Something that stands in the result and not, or not so, in the lists.

    :ivar berkas: the file; ``lembar`` its sheet, empty for CSV; ``sel`` the cell from which it was derived.
    :ivar kolom: column of the result; ``nilai`` what the list says; ``menjadi`` what stands in the result.
    """

    berkas: str
    lembar: str
    sel: str
    kolom: str
    nilai: str
    menjadi: str
    alasan: str

    @classmethod
    def dari(cls, one: Turunan) -> Self:
        """Something derived."""
        place = one.tempat
        return cls(
            berkas=place.berkas, lembar=place.lembar, sel=place.sel, kolom=one.kolom, nilai=one.nilai,
            menjadi=one.menjadi, alasan=one.alasan,
        )  # fmt: skip


@attrs.frozen(kw_only=True)
class PertanyaanJson:
    """A word that only a person can read.

    :ivar bagian: table of the mapping that takes the answer; ``nilai`` its key.
    :ivar usulan: the likely answer, or null; ``pilihan`` the answers there are, empty where any may be given.
    :ivar sel: where it stands first; ``jumlah`` how often.
    """

    bagian: str
    nilai: str
    tanya: str
    usulan: str | None
    pilihan: tuple[str, ...]
    berkas: str
    lembar: str
    sel: str
    jumlah: int

    @classmethod
    def dari(cls, one: PertanyaanKata) -> Self:
        """A question."""
        place = one.tempat
        return cls(
            bagian=one.bagian, nilai=one.nilai, tanya=one.tanya, usulan=one.usulan or None, pilihan=one.pilihan,
            berkas=place.berkas, lembar=place.lembar, sel=place.sel, jumlah=one.jumlah,
        )  # fmt: skip


@attrs.frozen(kw_only=True)
class KekeliruanJson:
    """A fault of a cell of the lists: what is wrong (``isi``), and what to do (``saran``)."""

    berkas: str
    lembar: str
    sel: str
    kolom: str
    nilai: str
    isi: str
    saran: str

    @classmethod
    def dari(cls, one: Kekeliruan) -> Self:
        """A fault."""
        place = one.tempat
        return cls(
            berkas=place.berkas, lembar=place.lembar, sel=place.sel, kolom=one.kolom, nilai=one.nilai, isi=one.isi,
            saran=one.saran,
        )  # fmt: skip


@attrs.frozen(kw_only=True)
class HasilSiapkanJson:
    """``siapkan --format json``.

    :ivar unit: how many units there are; likewise ``pegawai`` employees and ``pejabat`` holders.
    :ivar diabaikan: headings of columns of which nothing was read.
    """

    unit: int
    pegawai: int
    pejabat: int
    diturunkan: tuple[TurunanJson, ...]
    ditanyakan: tuple[PertanyaanJson, ...]
    diabaikan: tuple[str, ...]
    kesalahan: tuple[KekeliruanJson, ...]

    @classmethod
    def dari(cls, hasil: Hasil) -> Self:
        """What came of preparing."""
        unit, pegawai, pejabat = hasil.jumlah
        return cls(
            unit=unit,
            pegawai=pegawai,
            pejabat=pejabat,
            diturunkan=tuple(map(TurunanJson.dari, hasil.diturunkan)),
            ditanyakan=tuple(map(PertanyaanJson.dari, hasil.ditanyakan)),
            diabaikan=tuple(hasil.diabaikan),
            kesalahan=tuple(map(KekeliruanJson.dari, hasil.kesalahan)),
        )
