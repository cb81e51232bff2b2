"""Names of activities and responsibilities: one vocabulary, so that regencies can be put side by side."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Literal

from tatakerja.values.penunjuk import Penunjuk
from tatakerja.values.tahapan import Kegiatan, Kewajiban, Peran, Tahap, TanggungJawab


class NamaKegiatan(StrEnum):
    """An activity of a stage, by a short name of our own.

    ``SERAH_TERIMA`` has two sides: those who hand over results, and the official who receives them.
    """

    tahap: Tahap

    def __new__(cls, nama: str, tahap: Tahap) -> "NamaKegiatan":
        """Make a member that is its name and knows its stage."""
        member = str.__new__(cls, nama)
        member._value_ = nama
        member.tahap = tahap
        return member

    PERJANJIAN = "Perjanjian kinerja", "perencanaan"
    PEMBAGIAN_TARGET = "Pembagian target kinerja", "perencanaan"
    ARAHAN = "Arahan dan koordinasi", "perencanaan"
    REKOMENDASI = "Rekomendasi penugasan", "perencanaan"
    PENUGASAN = "Penugasan pegawai", "perencanaan"
    STRATEGI = "Strategi dan bentuk kerja", "perencanaan"
    PELIBATAN = "Permohonan pelibatan pegawai lain", "perencanaan"
    KETUA = "Penentuan ketua tim", "perencanaan"
    RENCANA = "Rencana kegiatan dan anggaran", "perencanaan"
    RINCIAN = "Rincian kegiatan", "pelaksanaan"
    PERAN = "Pembagian peran", "pelaksanaan"
    PENGERJAAN = "Pengerjaan menurut peran", "pelaksanaan"
    KOLABORASI = "Kolaborasi dengan pihak terkait", "pelaksanaan"
    PEMANTAUAN = "Pemantauan dan umpan balik", "pelaksanaan"
    SERAH_TERIMA = "Penyampaian hasil", "pelaksanaan"
    PENINJAUAN = "Peninjauan hasil", "evaluasi"
    PENGEMBALIAN = "Pengembalian untuk diperbaiki", "evaluasi"
    PENINJAUAN_LANJUTAN = "Peninjauan lanjutan", "evaluasi"
    SELESAI = "Pernyataan selesai", "evaluasi"


def kegiatan(
    nama: NamaKegiatan, *pelaku: Penunjuk | Literal["pegawai", "ketua"], dasar: str | Iterable[str]
) -> Kegiatan:
    """An activity of its stage.

    :param pelaku: the responsible posts, or ``pegawai`` and ``ketua``; none where the text names nobody.
    :param dasar: its citation, or several.
    """
    places = (dasar,) if isinstance(dasar, str) else tuple(dasar)
    return Kegiatan(tahap=nama.tahap, nama=nama.value, pelaku=pelaku, dasar=places)


_TANGGUNG_JAWAB: dict[Peran, tuple[str, ...]] = {
    "ppk": (
        "Menetapkan peta jalan dan rencana kerja organisasi",
        "Menjaga agar pekerjaan searah dengan strategi dan tujuan organisasi",
        "Menyiapkan prasarana, tata kelola, dan sumber daya",
        "Menjaga mutu pengambilan keputusan",
        "Menjaga kerja sama antarunit organisasi",
    ),
    "puo": (
        "Menetapkan rencana kegiatan",
        "Menyediakan sumber daya kegiatan",
        "Memberi arahan, masukan, dan umpan balik",
        "Menjaga kerja sama antartim",
        "Memantau dan mengevaluasi tim",
    ),
    "ketua": (
        "Merinci kegiatan",
        "Membagi peran menurut kompetensi anggota",
        "Menjalankan kegiatan menurut rencana",
        "Memberi umpan balik berkala kepada anggota",
        "Melaporkan kinerja anggota kepada PPK dan PUO mereka sebagai bahan penilaian",
        "Menjaga kerja sama antaranggota",
    ),
    "anggota": (
        "Menyusun rencana kerja sendiri",
        "Bekerja sesuai ekspektasi ketua tim",
        "Melaporkan hasil kerja kepada ketua tim",
    ),
}


def tanggung_jawab(peran: Peran, dasar: Iterable[str]) -> tuple[TanggungJawab, ...]:
    """The responsibilities of a role, which the regulations list in one order: five, five, six and three.

    :param dasar: the citation of each, in that order.
    :raises ValueError: if there are more or fewer.
    """
    return tuple(TanggungJawab(peran, isi, tempat) for isi, tempat in zip(_TANGGUNG_JAWAB[peran], dasar, strict=True))


_PENGELOLAAN_KINERJA = (
    "Perencanaan: menetapkan dan mengklarifikasi ekspektasi",
    "Pelaksanaan: mencatat kinerja, memberi umpan balik terus-menerus, mengembangkan pegawai",
    "Penilaian: mengevaluasi kinerja pegawai",
    "Tindak lanjut: penghargaan dan sanksi",
)


def pengelolaan_kinerja(dasar: Iterable[str]) -> tuple[Kewajiban, ...]:
    """The four stages of performance management, of which the regulations name no bearer.

    :param dasar: the citation of each.
    :raises ValueError: if there are more or fewer than four.
    """
    return tuple(
        Kewajiban("pengelolaan_kinerja", "tidak disebut", isi, tempat)
        for isi, tempat in zip(_PENGELOLAAN_KINERJA, dasar, strict=True)
    )
