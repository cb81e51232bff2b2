"""Rows of rules as ``regulasi ...`` lists them: citations written out, conditions and pointers in words.

Each is made by its ``dari`` from the book of rules and a row of it.
"""

from datetime import date
from typing import Any, Literal, Self

import attrs

from tatakerja.contract.write import pick
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.alur import (
    CAKUPAN,
    Aksi,
    AturanAlur,
    AturanTim,
    Dokumen,
    Fase,
    Muatan,
    Penolakan,
    Pihak,
    PolaLangkah,
    Sisipan,
    Tingkat,
)
from tatakerja.values.aturan import Aturan, sebut_tersirat, setiap_anomali
from tatakerja.values.evaluasi import AturanEvaluasi
from tatakerja.values.kedudukan import AturanKedudukan
from tatakerja.values.pelaporan import AturanKendala, AturanLaporan, AturanPermintaan, Pelapor, Periode
from tatakerja.values.penunjuk import Bagi
from tatakerja.values.syarat import Syarat, SyaratSemua, nilai_diminta
from tatakerja.values.tahapan import AturanTahapan, Peran, Tahap, TanggungJawab


@attrs.frozen
class SyaratJson:
    """A condition: the fact has (``ingkar``: has not) one of the values."""

    fakta: str
    ingkar: bool
    nilai: tuple[str, ...]


@attrs.frozen
class BatasJson:
    """A condition on a number: it lies (``ingkar``: doesn't lie) within the bounds, both included; null: no bound."""

    fakta: str
    ingkar: bool
    nilai: tuple[str, ...]
    paling_sedikit: int | None
    paling_banyak: int | None


@attrs.frozen
class AtauJson:
    """Alternatives: all the conditions of at least one of the lists hold."""

    atau: tuple[tuple[BatasJson | SyaratJson, ...], ...]


SyaratSemuaJson = tuple[AtauJson | BatasJson | SyaratJson, ...]


def conditions(bila: SyaratSemua) -> SyaratSemuaJson:
    """Conditions, alternatives among them."""
    return tuple(
        _satu(one) if isinstance(one, Syarat) else AtauJson(tuple(tuple(map(_satu, way)) for way in one.pilihan))
        for one in bila
    )


def _satu(one: Syarat) -> BatasJson | SyaratJson:
    values = tuple(sorted(one.nilai))
    if one.paling_sedikit is None and one.paling_banyak is None:
        return SyaratJson(one.fakta, one.ingkar, values)
    return BatasJson(one.fakta, one.ingkar, values, one.paling_sedikit, one.paling_banyak)


def own(row: Aturan) -> dict[str, Any]:
    """What rows say beside their rule, those by condition included."""
    return {
        "syarat": conditions(row.bila),
        "tersirat": sebut_tersirat(row.tersirat) or None,
        "anomali": tuple(setiap_anomali(row.anomali)),
    }


def _words(things: tuple[object, ...]) -> tuple[str, ...]:
    return tuple(map(str, things))


@attrs.frozen
class CatatanBersyaratJson:
    """A remark that goes with an answer when its conditions hold."""

    syarat: SyaratSemuaJson
    isi: str


@attrs.frozen(kw_only=True)
class AturanKedudukanJson:
    """One element of ``regulasi aturan``: a row that says who appraises, leads and coordinates.

    :ivar syarat: all the conditions under which it answers.
    :ivar predikat: what a condition says that is a function; null for none.
    :ivar disebut_bagi: the organisations that the text names for it, where it answers for others too.
    :ivar ppk: ways to the appraising post, in order; likewise ``puo`` and ``koordinator``.
    :ivar tersirat: why the text says it only by implication; null where it says it.
    :ivar bentuk: the shape that the row adopted; ``lapisan`` says which layer gave it.
    """

    kode: str
    uraian: str
    syarat: SyaratSemuaJson
    predikat: str | None
    disebut_bagi: SyaratSemuaJson
    ppk: tuple[str, ...]
    puo: tuple[str, ...]
    koordinator: tuple[str, ...]
    dasar: tuple[str, ...]
    dasar_koordinator: tuple[str, ...]
    tersirat: str | None
    anomali: tuple[str, ...]
    pengecualian_dari: tuple[str, ...]
    catatan: tuple[CatatanBersyaratJson, ...]
    bentuk: str | None
    lapisan: str
    menggantikan: str | None
    sejak: date | None
    sampai: date | None

    @classmethod
    def dari(cls, buku: BukuAturan, row: AturanKedudukan) -> Self:
        """A row of kedudukan."""
        return pick(
            cls,
            row,
            **own(row),
            predikat=None if row.predikat is None else " ".join((row.predikat.__doc__ or "").split()),
            disebut_bagi=conditions(row.disebut_bagi),
            ppk=_words(row.ppk),
            puo=_words(row.puo),
            koordinator=_words(row.koordinator),
            dasar=buku.sitasi(row.dasar),
            dasar_koordinator=buku.sitasi(row.dasar_koordinator),
            catatan=tuple(CatatanBersyaratJson(conditions(one.bila), one.isi) for one in row.catatan),
            lapisan=buku.lapisan(row),
        )


@attrs.frozen(kw_only=True)
class PolaLangkahJson:
    """A step of a route, before it is known who takes it.

    :ivar tenggat: within which time from its turn: ``5 hari kerja``; null where the text says none.
    """

    aksi: Aksi
    pihak: Pihak
    peran: str
    dokumen: Dokumen | None
    kepada: tuple[Pihak, ...]
    tembusan: tuple[Pihak, ...]
    syarat: str | None
    penolakan: Penolakan | None
    bersama: bool
    dasar: tuple[str, ...]
    tenggat: str | None

    @classmethod
    def dari(cls, buku: BukuAturan, row: AturanAlur | Sisipan, step: PolaLangkah) -> Self:
        """A step of a row, on whose citations it rests where it has none."""
        return pick(
            cls, step, pihak=step.oleh, dasar=buku.sitasi(step.dasar or row.dasar), tenggat=step.tenggat or None
        )


@attrs.frozen(kw_only=True)
class AturanAlurJson:
    """One element of ``regulasi alur``: the steps that a regulation prescribes for a kind of case.

    :ivar tanpa_ppk: why no PPK authorises, where a reading has it so; null else.
    """

    kode: str
    uraian: str
    fase: Fase
    syarat: SyaratSemuaJson
    status: Literal["diatur", "dilarang", "tidak_diatur"]
    langkah: tuple[PolaLangkahJson, ...]
    dasar: tuple[str, ...]
    tersirat: str | None
    tanpa_ppk: str | None
    anomali: tuple[str, ...]
    pengecualian_dari: tuple[str, ...]
    bentuk: str | None
    lapisan: str
    menggantikan: str | None
    sejak: date | None
    sampai: date | None

    @classmethod
    def dari(cls, buku: BukuAturan, row: AturanAlur) -> Self:
        """A row of a route."""
        return pick(
            cls,
            row,
            **own(row),
            langkah=tuple(PolaLangkahJson.dari(buku, row, step) for step in row.langkah + row.surat),
            dasar=buku.sitasi(row.dasar),
            tanpa_ppk=row.tanpa_ppk or None,
            lapisan=buku.lapisan(row),
        )


@attrs.frozen(kw_only=True)
class AturanTimJson:
    """One element of ``regulasi alur --tim``: a remark on a team that its facts call for."""

    kode: str
    syarat: SyaratSemuaJson
    tingkat: Tingkat
    isi: str
    dasar: tuple[str, ...]
    menggantikan: str | None
    sejak: date | None
    sampai: date | None

    @classmethod
    def dari(cls, buku: BukuAturan, row: AturanTim) -> Self:
        """A row on teams."""
        return pick(cls, row, syarat=conditions(row.bila), dasar=buku.sitasi(row.dasar))


@attrs.frozen
class IsianJson:
    """A field that a document must state: what it holds, and where the text demands it."""

    nama: str
    uraian: str
    dasar: tuple[str, ...]


@attrs.frozen(kw_only=True)
class MuatanJson:
    """One element of ``regulasi muatan``: what a document must state."""

    kode: str
    dokumen: Dokumen
    syarat: SyaratSemuaJson
    isian: tuple[IsianJson, ...]
    menggantikan: str | None
    sejak: date | None
    sampai: date | None

    @classmethod
    def dari(cls, buku: BukuAturan, row: Muatan) -> Self:
        """A row on contents."""
        fields = tuple(IsianJson(name, text, buku.sitasi((place,))) for name, text, place in row.isian)
        return pick(cls, row, syarat=conditions(row.bila), isian=fields)


@attrs.frozen(kw_only=True)
class AturanEvaluasiJson:
    """One element of ``regulasi evaluasi``: the posts that review results, lowest first.

    :ivar bagi: whom its conditions are about: the unit that owns the target, or the employee who did the work.
    """

    kode: str
    uraian: str
    syarat: SyaratSemuaJson
    disebut_bagi: SyaratSemuaJson
    bagi: Bagi
    rantai: tuple[str, ...]
    dasar: tuple[str, ...]
    dasar_pengembalian: tuple[str, ...]
    tersirat: str | None
    anomali: tuple[str, ...]
    pengecualian_dari: tuple[str, ...]
    bentuk: str | None
    lapisan: str
    menggantikan: str | None
    sejak: date | None
    sampai: date | None

    @classmethod
    def dari(cls, buku: BukuAturan, row: AturanEvaluasi) -> Self:
        """A row of review."""
        return pick(
            cls,
            row,
            **own(row),
            disebut_bagi=conditions(row.disebut_bagi),
            rantai=_words(row.rantai),
            dasar=buku.sitasi(row.dasar),
            dasar_pengembalian=buku.sitasi(row.dasar_pengembalian),
            lapisan=buku.lapisan(row),
        )


@attrs.frozen(kw_only=True)
class KegiatanJson:
    """An activity of a stage, with those responsible in words."""

    tahap: Tahap
    nama: str
    pelaku: tuple[str, ...]
    dasar: tuple[str, ...]
    isi: str


@attrs.frozen(kw_only=True)
class AturanTahapanJson:
    """One element of ``regulasi tahapan``: the stages of work in units of some kind."""

    kode: str
    uraian: str
    syarat: SyaratSemuaJson
    disebut_bagi: SyaratSemuaJson
    kegiatan: tuple[KegiatanJson, ...]
    dasar: tuple[str, ...]
    tersirat: str | None
    anomali: tuple[str, ...]
    pengecualian_dari: tuple[str, ...]
    menggantikan: str | None
    sejak: date | None
    sampai: date | None

    @classmethod
    def dari(cls, buku: BukuAturan, row: AturanTahapan) -> Self:
        """A row of stages."""
        return pick(
            cls,
            row,
            **own(row),
            disebut_bagi=conditions(row.disebut_bagi),
            kegiatan=tuple(
                pick(KegiatanJson, one, pelaku=_words(one.pelaku), dasar=buku.sitasi(one.dasar)) for one in row.kegiatan
            ),
            dasar=buku.sitasi(row.dasar),
        )


@attrs.frozen(kw_only=True)
class AturanPelaporanJson:
    """One element of ``regulasi pelaporan``: three kinds of rows with the same keys, empty where they don't apply."""

    kode: str
    jenis: Literal["laporan", "permintaan", "kendala"]
    pelapor: tuple[Pelapor, ...] = ()
    jenis_jabatan: tuple[str, ...] = ()
    peminta: Pihak | None = None
    kepada: tuple[str, ...] = ()
    cakupan: tuple[str, ...] = ()
    berkala: bool | Periode = False
    atas_anggota: bool = False
    tindak_lanjut: bool = False
    uraian_syarat: str = ""
    dasar: tuple[str, ...]
    menggantikan: str | None = None
    sejak: date | None = None
    sampai: date | None = None

    @classmethod
    def dari(cls, buku: BukuAturan, row: AturanLaporan | AturanPermintaan | AturanKendala) -> Self:
        """A row on reporting."""
        held: dict[str, Any] = {
            "kode": row.kode,
            "dasar": buku.sitasi(row.dasar),
            "menggantikan": row.menggantikan,
            "sejak": row.sejak,
            "sampai": row.sampai,
        }
        if isinstance(row, AturanLaporan):
            return cls(
                **held,
                jenis="laporan",
                pelapor=(row.pelapor,),
                jenis_jabatan=tuple(nilai_diminta(row.bila, "jenis_jabatan")),
                kepada=row.kepada,
                berkala=row.berkala,
                atas_anggota=row.atas_anggota,
            )
        if isinstance(row, AturanKendala):
            asked = nilai_diminta(row.bila, "cakupan")
            scopes = tuple(one for one in CAKUPAN if one in asked)
            return cls(
                **held,
                jenis="kendala",
                kepada=row.kepada,
                cakupan=scopes,
                tindak_lanjut=row.tindak_lanjut,
                uraian_syarat=row.syarat,
            )
        return cls(**held, jenis="permintaan", pelapor=row.dari, peminta=row.peminta)


@attrs.frozen(kw_only=True)
class TanggungJawabJson:
    """One element of ``regulasi tanggung-jawab``: a responsibility of a role in a team.

    :ivar anomali: codes of the anomalies that touch it.
    """

    peran: Peran
    isi: str
    dasar: tuple[str, ...]
    anomali: tuple[str, ...]

    @classmethod
    def dari(cls, buku: BukuAturan, row: TanggungJawab) -> Self:
        """A responsibility."""
        return pick(cls, row, dasar=buku.sitasi((row.dasar,)))
