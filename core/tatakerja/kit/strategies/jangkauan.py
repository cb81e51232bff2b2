"""What a rule reaches: organisations made for it, so that a row which answers nobody is found.

A rule's conditions are turned around: units of the kinds, ranks, classes, marks and patterns that it demands, bare and
with everything usual below, and in every unit an employee of every kind. It is dead if no such employee gets it.
"""

from collections.abc import Iterator, Sequence

import attrs

from tatakerja.audit.regulasi.susunan import ditinjau, nilai_boleh, susunan_bagi, syarat_inti, ukuran_ditanyakan
from tatakerja.engine.questions import Questions
from tatakerja.kit.strategies.organisasi import hari_aturan
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.evaluasi import AturanEvaluasi
from tatakerja.values.kedudukan import AturanKedudukan
from tatakerja.values.organisasi import Organisasi
from tatakerja.values.syarat import TAFSIR, SyaratSemua, setiap_syarat
from tatakerja.values.tahapan import AturanTahapan

BarisTerjangkau = AturanKedudukan | AturanEvaluasi | AturanTahapan
"""A row that is about classes of employees or the units in which they work."""

JawabanBaris = tuple[str | None, object]
"""Which rule answers, and what."""


def jawaban_semua(sistem: Questions, jenis: type[BarisTerjangkau]) -> Sequence[JawabanBaris]:
    """What the rows of a kind answer in an organisation: for everyone, or for every unit in which somebody works."""
    if jenis is AturanKedudukan:
        return [(one.aturan, (one.status, one.ppk, one.puo, one.koordinator)) for _, one in sistem.kedudukan_semua()]
    sizes = (None, *ukuran_ditanyakan(sistem.buku))
    if jenis is AturanEvaluasi:
        people = ditinjau(sistem.organisasi, sistem.buku)
        chains = (sistem.alur_evaluasi(one.nip, ukuran_tim=size) for one in people for size in sizes)
        return [(one.aturan, (one.status, one.rantai, one.penyelesai, one.pengembalian)) for one in chains]
    units = dict.fromkeys(pegawai.unit for pegawai in sistem.organisasi.pegawai)
    stages = (sistem.alur_tahapan(unit, ukuran_tim=size) for unit in units for size in sizes)
    return [(one.aturan, (one.status, one.kegiatan)) for one in stages]


def tafsir_aturan(aturan: BarisTerjangkau, buku: BukuAturan) -> Iterator[dict[str, str]]:
    """The choices of readings under which a rule can answer: its own, and those that its facts ask for."""
    for conditions in syarat_inti(aturan.bila, buku):
        readings = {}
        for fakta in dict.fromkeys(syarat.fakta for syarat in conditions if syarat.fakta.startswith(TAFSIR)):
            kode = fakta.removeprefix(TAFSIR)
            left = nilai_boleh(fakta, conditions, [tafsir.kode for tafsir in buku.anomali[kode].tafsir])
            if left:
                readings[kode] = buku.tafsir[kode] if buku.tafsir[kode] in left else left[0]
        yield readings


def susunan_terjangkau(aturan: BarisTerjangkau, buku: BukuAturan) -> Organisasi | None:
    """An organisation in which a rule answers; None if none was found.

    :param buku: the book under readings that the rule demands.
    """
    for organisasi in susunan_bagi(aturan, buku):
        answers = jawaban_semua(Questions(buku, organisasi, hari_aturan(aturan, buku)), type(aturan))
        if any(kode == aturan.kode for kode, _ in answers):
            return organisasi
    return None


def dirangkap(organisasi: Organisasi) -> Organisasi:
    """The organisation with every post held, as Plt., by a pelaksana of the unit, so by one whom it leads."""
    staff = {pegawai.unit: pegawai.nip for pegawai in organisasi.pegawai if pegawai.jenis_jabatan == "pelaksana"}
    holders = tuple(attrs.evolve(row, nip=staff[row.unit], sebagai="plt") for row in organisasi.pemangku)
    return Organisasi(organisasi.unit, organisasi.pegawai, holders)


def syarat_tafsir(kode: str, conditions: SyaratSemua) -> bool:
    """Whether conditions ask how an anomaly is read."""
    return any(syarat.fakta == f"{TAFSIR}{kode}" for syarat in setiap_syarat(conditions))
