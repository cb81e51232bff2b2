"""Contradictions, gaps and drafting errors of a regulation, and the readings that resolve them."""

from typing import Literal

import attrs

from tatakerja.values.teks import Tampak

JenisAnomali = Literal["kontradiksi", "kekosongan", "rujukan", "penomoran", "redaksi"]
TingkatAnomali = Literal["menentukan", "memengaruhi", "redaksional"]
Dampak = Literal["kedudukan", "penugasan", "evaluasi", "pelaporan", "tahapan"]
KeadaanOrang = Literal["lowong", "delegasi", "perkara_sendiri", "pengakhiran", "penetap_berlainan", "peninjauan_lintas"]
"""What a row can't ask, since it lies with persons: a post that nobody holds, an appraisal that is delegated, a post
held by the employee whom the matter concerns; with what was done: an assignment cancelled, ended or extended; or with
several of them: a team whose letters are set by different officials, results of work for another unit's target."""


@attrs.frozen(kw_only=True, repr=False)
class Tafsir(Tampak):
    """One of the named ways to resolve an anomaly.

    ``kode`` is what the user writes after ``-t ANOMALI=``; ``isi`` one Indonesian sentence on what it does.
    """

    kode: str
    isi: str


@attrs.frozen(kw_only=True, repr=False)
class Anomali(Tampak):
    """A flaw of the regulation's own text, with its places.

    :ivar kode: unique among all regencies, so prefixed: ``ktb-satpolpp``.
    :ivar jenis: what kind of flaw.
    :ivar isi: what is wrong, in Indonesian and in our own words.
    :ivar tempat: the places concerned, each of which exists in the regulation's numbering.
    :ivar tafsir: the readings; empty where the flaw leaves no choice.
    :ivar bawaan: code of the default reading; required where there are readings.
    :ivar alasan: why that is the default.
    :ivar tingkat: ``menentukan`` where a choice of a reading decides answers; ``memengaruhi`` where there is no choice,
        but answers must say how it is treated; ``redaksional`` where it changes nothing.
    :ivar perlakuan: how it is treated where there is no choice.
    :ivar dampak: the answers that the choice of a reading changes; empty where it changes none.
    :ivar keadaan: circumstances of which the text says nothing: the answers in which one occurs name it.
    """

    kode: str
    jenis: JenisAnomali
    isi: str
    tempat: tuple[str, ...]
    tafsir: tuple[Tafsir, ...] = ()
    bawaan: str | None = None
    alasan: str = ""
    tingkat: TingkatAnomali = attrs.field()
    perlakuan: str = ""
    dampak: tuple[Dampak, ...] = ()
    keadaan: tuple[KeadaanOrang, ...] = ()

    @tingkat.default
    def _menurut_tafsir(self) -> TingkatAnomali:
        return "menentukan" if self.tafsir else "memengaruhi"
