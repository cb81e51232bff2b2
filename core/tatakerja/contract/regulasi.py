"""A regulation and its anomalies as JSON."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Self

import attrs

from tatakerja.contract.write import pick
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.anomali import Anomali, Dampak, JenisAnomali, TingkatAnomali
from tatakerja.values.regulasi import TempatBeralasan
from tatakerja.values.tahapan import Bab


@attrs.frozen(kw_only=True)
class RegulasiTerpasangJson:
    """One element of ``regulasi daftar``: a regulation, or why its plugin can't be used.

    :ivar rusak: why it can't be used; null where it can, and the other keys are null where it can't.
    """

    nama: str
    daerah: str | None
    judul: str | None
    singkatan: str | None
    berlaku_sejak: date | None
    berlaku_sampai: date | None
    rusak: str | None

    @classmethod
    def dari(cls, nama: str, buku: BukuAturan | str) -> Self:
        """A regulation by its book, or by what is wrong with it."""
        if isinstance(buku, BukuAturan):
            return pick(cls, buku.regulasi, nama=nama, rusak=None)
        nothing = dict.fromkeys(("daerah", "judul", "singkatan", "berlaku_sejak", "berlaku_sampai"))
        return cls(nama=nama, rusak=buku, **nothing)


@attrs.frozen(kw_only=True)
class JumlahAturan:
    """How many rows of each kind there are."""

    kedudukan: int
    alur: int
    tim: int
    muatan: int
    tahapan: int
    pelaporan: int
    evaluasi: int
    tanggung_jawab: int
    sisipan: int
    pengarah: int
    koordinasi: int
    ketentuan: int
    diam: int


@attrs.frozen(kw_only=True)
class JumlahAnomali:
    """How many anomalies there are, and how many of them leave a choice of reading."""

    semua: int
    bertafsir: int


@attrs.frozen(kw_only=True)
class KewajibanJson:
    """An obligation of a chapter that isn't carried out here.

    :ivar anomali: codes of the anomalies that touch it.
    """

    bab: Bab
    pengemban: str
    isi: str
    dasar: tuple[str, ...]
    anomali: tuple[str, ...]


@attrs.frozen(kw_only=True)
class InstrumenJson:
    """An amendment of the regulation, with number and days of its own.

    :ivar kode: by which a row's citations name it.
    :ivar mengubah: the amendment that it amends; null: the regulation itself.
    """

    kode: str
    judul: str
    singkatan: str
    ditetapkan: date | None
    diundangkan: date | None
    berlaku_sejak: date | None
    berlaku_sampai: date | None
    mengubah: str | None
    catatan: tuple[str, ...]


@attrs.frozen
class TempatBeralasanJson:
    """A place of the text, with all below it, that no row needs, and why."""

    tempat: str
    alasan: str


@attrs.frozen(kw_only=True)
class RegulasiJson:
    """``regulasi tampil --format json``.

    :ivar versi: version of the rules in the plugin.
    :ivar perubahan: its amendments, in order.
    :ivar bukan_norma: places that state no norm; ``di_luar`` those outside what is asked here.
    :ivar tafsir: the readings in force, by anomaly.
    :ivar hook: the hooks that the plugin answers.
    """

    nama: str
    daerah: str
    judul: str
    singkatan: str
    versi: str
    berlaku_sejak: date | None
    berlaku_sampai: date | None
    aturan: JumlahAturan
    anomali: JumlahAnomali
    tafsir: Mapping[str, str]
    hook: tuple[str, ...]
    catatan: tuple[str, ...]
    kewajiban: tuple[KewajibanJson, ...]
    ditetapkan: date | None
    diundangkan: date | None
    perubahan: tuple[InstrumenJson, ...]
    bukan_norma: tuple[TempatBeralasanJson, ...]
    di_luar: tuple[TempatBeralasanJson, ...]

    @classmethod
    def dari(cls, buku: BukuAturan) -> Self:
        """A regulation by its book."""

        def reasoned(places: Iterable[TempatBeralasan]) -> tuple[TempatBeralasanJson, ...]:
            return tuple(TempatBeralasanJson(buku.sitasi((one.tempat,))[0], one.alasan) for one in places)

        counts = {name: len(getattr(buku, name)) for name in attrs.fields_dict(JumlahAturan)}
        return pick(
            cls,
            buku.regulasi,
            aturan=JumlahAturan(**counts),
            anomali=JumlahAnomali(semua=len(buku.anomali), bertafsir=len(buku.tafsir)),
            tafsir=buku.tafsir,
            hook=buku.hook,
            kewajiban=tuple(pick(KewajibanJson, one, dasar=buku.sitasi((one.dasar,))) for one in buku.kewajiban),
            perubahan=tuple(pick(InstrumenJson, one, mengubah=one.mengubah or None) for one in buku.regulasi.perubahan),
            bukan_norma=reasoned(buku.regulasi.bukan_norma),
            di_luar=reasoned(buku.regulasi.di_luar),
        )


@attrs.frozen
class TafsirJson:
    """One of the named ways to resolve an anomaly."""

    kode: str
    isi: str


@attrs.frozen(kw_only=True)
class AnomaliJson:
    """One element of ``regulasi anomali``: a flaw of the text.

    :ivar tempat: the places concerned.
    :ivar dampak: the answers that the choice of a reading changes.
    :ivar tingkat: whether the choice of a reading decides answers, answers say how it is treated, or it changes none.
    :ivar perlakuan: how it is treated where there is no choice; null where that isn't said.
    :ivar bawaan: the default reading, ``alasan`` why; ``dipilih`` is the one in force.
    """

    kode: str
    jenis: JenisAnomali
    isi: str
    tempat: tuple[str, ...]
    dampak: tuple[Dampak, ...]
    tafsir: tuple[TafsirJson, ...]
    bawaan: str | None
    dipilih: str | None
    alasan: str | None
    tingkat: TingkatAnomali
    perlakuan: str | None

    @classmethod
    def dari(cls, buku: BukuAturan, flaw: Anomali) -> Self:
        """An anomaly."""
        return pick(
            cls,
            flaw,
            tempat=buku.sitasi(flaw.tempat),
            tafsir=tuple(TafsirJson(one.kode, one.isi) for one in flaw.tafsir),
            dipilih=buku.tafsir.get(flaw.kode),
            alasan=flaw.alasan or None,
            perlakuan=flaw.perlakuan or None,
        )
