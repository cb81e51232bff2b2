"""The summary of many regencies, and one organisation under many regulations, as documents."""

from collections.abc import Iterator
from itertools import groupby
from shlex import quote
from typing import TYPE_CHECKING

import attrs

from tatakerja.contract.write import plain
from tatakerja.documents.dokumen import DokumenKeluar, Lembar, NilaiSel, kolom
from tatakerja.values.istilah import LABEL_STATUS_KEDUDUKAN, sebut_jenis
from tatakerja.values.teks import angka, tanggal_panjang

if TYPE_CHECKING:
    from tatakerja.values.pejabat import Pejabat
    from tatakerja.wilayah.banding import BandingWilayah, TempatPegawai
    from tatakerja.wilayah.ringkas import RingkasanWilayah

_KABUPATEN = kolom(
    "kode:Kode", "*nama:Kabupaten", "regulasi:Regulasi", "tanggal:Keadaan per", "unit:Unit", "pegawai:Pegawai",
    "diatur:Diatur", "tidak_diatur:Tidak diatur", "belum_tertentukan:Belum tertentukan",
    "di_luar_regulasi:Di luar regulasi", "tanpa_ppk:Tanpa PPK", "ppk_lowong:PPK lowong",
    "jabatan_lowong:Jabatan lowong", "wajib:Catatan wajib", "diutamakan:Catatan diutamakan", "info:Catatan info",
)  # fmt: skip
_RENTANG = kolom(
    "*jenis:Jenis Perangkat Daerah", "penilai:Penilai", "pegawai:Pegawai yang dinilai", "median:Median",
    "p90:Persentil 90", "maks:Terbanyak",
)  # fmt: skip
_CATATAN = kolom("tingkat:Tingkat", "*judul:Catatan", "jumlah:Banyaknya", "kabupaten:Kabupaten", "kode:Kode")
_ANOMALI = kolom("regulasi:Regulasi", "kode:Anomali", "pegawai:Pegawai")
_GAGAL = kolom("kode:Kode", "*nama:Kabupaten", "*galat:Sebab", "dipakai:Diringkas hasil per")
_BELUM = kolom("kode:Kode", "*nama:Kabupaten", "tanggal:Diaudit per", "dipakai:Diringkas hasil per")
_TERBANYAK = 20
"""Regencies that are named in a line; a document lists all of them."""
_TEMPAT = kolom(
    "nip:NIP", "nama:Nama", "unit:Kode unit", "*unit_nama:Unit", "regulasi:Regulasi", "status:Status",
    "ppk_nip:NIP PPK", "ppk_nama:Nama PPK", "*ppk_jabatan:Jabatan PPK", "puo_nip:NIP PUO", "*puo_jabatan:Jabatan PUO",
    "*koordinator:Pelaksana koordinasi", "beda:Berbeda dalam", "*dasar:Dasar",
)  # fmt: skip
_BEDA = kolom(
    "regulasi:Regulasi", "*singkatan:Disingkat", "pegawai:Pegawai", "berubah:Berubah", "status:Status", "ppk:PPK",
    "puo:PUO", "koordinator:Pelaksana koordinasi", "tanpa_ppk:Tanpa PPK",
)  # fmt: skip


def dokumen_ringkasan(ringkasan: "RingkasanWilayah") -> DokumenKeluar:
    """The summary of many regencies as a document."""
    main = Lembar(
        "Kabupaten",
        _KABUPATEN,
        [attrs.astuple(one) for one in ringkasan.kabupaten],
        frozenset(place for place, one in enumerate(ringkasan.kabupaten) if one.tanpa_ppk or one.ppk_lowong),
    )
    total = ringkasan.jumlah
    failed = Lembar(
        "Gagal", _GAGAL, [(one.kode, one.nama, " ".join(one.galat), one.dipakai) for one in ringkasan.gagal]
    )
    waiting = Lembar("Belum", _BELUM, [attrs.astuple(one) for one in ringkasan.belum])
    return DokumenKeluar(
        judul="Sistem kerja ASN: ringkasan kabupaten",
        keterangan=(
            f"{angka(len(ringkasan.kabupaten))} kabupaten, {angka(total('pegawai'))} pegawai; "
            f"{angka(total('tanpa_ppk'))} tanpa Pejabat Penilai Kinerja (PPK), "
            f"{angka(total('ppk_lowong'))} yang jabatan PPK-nya lowong.",
            *((f"{angka(len(ringkasan.gagal))} kabupaten gagal diaudit terakhir kali.",) if ringkasan.gagal else ()),
            *sebut_belum(ringkasan),
        ),
        utama=main,
        ringkasan=(
            Lembar(
                "Rentang kendali",
                _RENTANG,
                [
                    (sebut_jenis(one.jenis), one.penilai, one.pegawai, one.median, one.p90, one.maks)
                    for one in ringkasan.rentang
                ],
            ),
        ),
        akhir=(
            Lembar(
                "Catatan",
                _CATATAN,
                [(one.tingkat, one.judul, one.jumlah, one.kabupaten, one.kode) for one in ringkasan.catatan],
            ),
            Lembar("Anomali", _ANOMALI, [(one.regulasi, one.kode, one.pegawai) for one in ringkasan.anomali]),
            *((failed,) if ringkasan.gagal else ()),
            *((waiting,) if ringkasan.belum else ()),
        ),
        json=lambda: plain(ringkasan),
    )


def sebut_belum(ringkasan: "RingkasanWilayah", folder: str = "FOLDER") -> Iterator[str]:
    """What the last run hasn't come to, and how to go on: lines; none where it came to its end.

    :param folder: of the results.
    """
    if not ringkasan.belum:
        return
    yield (
        f"Audit terakhir belum selesai (terputus, atau masih berjalan): {angka(len(ringkasan.belum))} kabupaten belum "
        "diaudit."
    )
    order = sorted(ringkasan.belum, key=lambda one: (one.tanggal, one.dipakai))
    for (day, used), some in groupby(order, lambda one: (one.tanggal, one.dipakai)):
        codes = [one.kode for one in some]
        more = len(codes) - _TERBANYAK
        named = f"{', '.join(codes[:_TERBANYAK])}{f', dan {angka(more)} lagi' if more > 0 else ''}"
        instead = f"diringkas hasil lamanya per {used}" if used else "tanpa hasil"
        yield f"Belum diaudit per {day}, {instead}: {named}."
    days = {one.tanggal for one in ringkasan.belum}
    which = f"--tanggal {days.pop()} " if len(days) == 1 else ""
    yield f"Lanjutkan: tatakerja {which}wilayah audit DAFTAR --ke {quote(folder)} --lanjutkan"


def dokumen_banding(banding: "BandingWilayah", *, semua: bool = False) -> DokumenKeluar:
    """One organisation under many regulations as a document, a row an employee and regulation.

    :param semua: whether employees are among it for whom nothing is another.
    """
    own, units = banding.asal.buku.regulasi, banding.asal.organisasi.unit_menurut_kode
    rows = [_row(one, units[one.pegawai.unit].nama) for one in banding.tempat(semua=semua)]
    main = Lembar("Pegawai", _TEMPAT, rows)
    return DokumenKeluar(
        judul=f"Organisasi {own.daerah} menurut regulasi lain",
        keterangan=(
            f"Dibandingkan dengan {own.judul}, keadaan per {tanggal_panjang(banding.asal.tanggal)}.",
            "PPK: Pejabat Penilai Kinerja. PUO: Pimpinan Unit Organisasi.",
        ),
        utama=main,
        ringkasan=(Lembar("Ringkasan", _BEDA, [attrs.astuple(one) for one in banding.ringkas()]),),
    )


def _row(one: "TempatPegawai", unit: str) -> tuple[NilaiSel, ...]:
    answer, pegawai = one.kedudukan, one.pegawai
    ppk, puo = answer.ppk, answer.puo
    return (
        pegawai.nip,
        pegawai.nama,
        pegawai.unit,
        unit,
        one.regulasi,
        LABEL_STATUS_KEDUDUKAN[answer.status],
        *_person(ppk),
        _person(puo)[0],
        _person(puo)[2],
        _person(answer.koordinator)[2],
        ", ".join(one.beda),
        "; ".join(answer.dasar),
    )


def _person(official: "Pejabat | None") -> tuple[str, str, str]:
    if official is None:
        return "", "", ""
    if official.nip is None:
        return "", "", f"{official.jabatan} (lowong)"
    return official.nip, official.nama or "", official.sebutan()
