"""``audit --format json``: its shape, part of the contract, written out by hand like the others in ``serialise``.

One object: ``regulasi``, ``singkatan``, ``tanggal``, ``pd``, ``unit``, ``jumlah``, ``perangkat_daerah``,
``belum_terjawab``, ``jabatan_lowong``, ``rentang``, ``anomali``, ``catatan``, ``penugasan``; the fields are those of
:class:`tatakerja.LaporanAudit`, each always present, null or [] where empty. ``penugasan`` is null without a database,
else has the fields of :class:`tatakerja.AuditPenugasan`; of its ``catatan`` each kind has at most ``batas.catatan``,
while ``jumlah_catatan`` counts all.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tatakerja.audit.organisasi.laporan import (
        BarisAnomali,
        BarisPerangkatDaerah,
        CatatanAudit,
        JabatanLowong,
        JumlahPegawai,
        KelompokPegawai,
        LaporanAudit,
        Rentang,
        StatistikRentang,
    )
    from tatakerja.audit.penugasan.hasil import (
        AuditPenugasan,
        CatatanPenugasan,
        PenugasanPerangkatDaerah,
        Tunggu,
        WaktuLangkah,
    )
    from tatakerja.contract.kedudukan import Objek


def laporan(value: "LaporanAudit", penugasan: "AuditPenugasan | None" = None) -> "Objek":
    """The whole report.

    :param penugasan: the audit of the assignments, with a database.
    """
    return {
        "regulasi": value.regulasi,
        "singkatan": value.singkatan,
        "tanggal": value.tanggal.isoformat(),
        "pd": value.pd,
        "unit": value.unit,
        "jumlah": _jumlah(value.jumlah),
        "perangkat_daerah": list(map(_perangkat_daerah, value.perangkat_daerah)),
        "belum_terjawab": list(map(_kelompok, value.belum_terjawab)),
        "jabatan_lowong": list(map(_lowong, value.jabatan_lowong)),
        "rentang": _rentang(value.rentang),
        "anomali": list(map(_anomali, value.anomali)),
        "catatan": list(map(_catatan, value.catatan)),
        "penugasan": None if penugasan is None else _penugasan(penugasan),
    }


def _jumlah(value: "JumlahPegawai") -> "Objek":
    return {
        "pegawai": value.pegawai,
        "diatur": value.diatur,
        "tidak_diatur": value.tidak_diatur,
        "belum_tertentukan": value.belum_tertentukan,
        "di_luar_regulasi": value.di_luar_regulasi,
        "tanpa_ppk": value.tanpa_ppk,
        "ppk_lowong": value.ppk_lowong,
    }


def _perangkat_daerah(value: "BarisPerangkatDaerah") -> "Objek":
    return {
        "kode": value.kode,
        "nama": value.nama,
        "unit": value.unit,
        "jabatan_lowong": value.jabatan_lowong,
        "jumlah": _jumlah(value.jumlah),
    }


def _kelompok(value: "KelompokPegawai") -> "Objek":
    return {
        "kurang": value.kurang,
        "status": value.status,
        "alasan": list(value.alasan),
        "jenis_jabatan": value.jenis_jabatan,
        "jenis_unit": value.jenis_unit,
        "unit": list(value.unit),
        "jumlah": value.jumlah,
        "nip": list(value.nip),
        "dasar": list(value.dasar),
    }


def _lowong(value: "JabatanLowong") -> "Objek":
    return {
        "unit": value.unit,
        "jabatan": value.jabatan,
        "sejak": value.sejak and value.sejak.isoformat(),
        "plh": list(value.plh),
        "sebagai_ppk": value.sebagai_ppk,
        "sebagai_puo": value.sebagai_puo,
    }


def _rentang(value: "Rentang") -> "Objek":
    return {
        "statistik_pejabat": _statistik(value.statistik_pejabat),
        "pejabat": [
            {
                "nip": row.nip,
                "nama": row.nama,
                "unit": list(row.unit),
                "jabatan": list(row.jabatan),
                "jumlah": row.jumlah,
            }
            for row in value.pejabat
        ],
        "statistik_jabatan": _statistik(value.statistik_jabatan),
        "jabatan": [
            {
                "unit": post.unit,
                "jabatan": post.jabatan,
                "nip": post.nip,
                "nama": post.nama,
                "sebagai": post.sebagai,
                "jumlah": post.jumlah,
            }
            for post in value.jabatan
        ],
    }


def _statistik(value: "StatistikRentang") -> "Objek":
    return {"jumlah": value.jumlah, "median": value.median, "p90": value.p90, "maks": value.maks}


def _anomali(value: "BarisAnomali") -> "Objek":
    return {
        "kode": value.kode,
        "isi": value.isi,
        "tafsir": value.tafsir,
        "bawaan": value.bawaan,
        "pilihan": [{"kode": one.kode, "isi": one.isi, "opsi": one.opsi} for one in value.pilihan],
        "pegawai": value.pegawai,
        "dasar": list(value.dasar),
    }


def _catatan(value: "CatatanAudit") -> "Objek":
    return {
        "kode": value.kode,
        "tingkat": value.tingkat,
        "isi": value.isi,
        "unit": value.unit,
        "nip": value.nip,
        "dasar": list(value.dasar),
    }


def _penugasan(value: "AuditPenugasan") -> "Objek":
    from tatakerja.contract.kedudukan import pejabat

    return {
        "regulasi": value.regulasi,
        "tanggal": value.tanggal.isoformat(),
        "pd": value.pd,
        "batas": {"laporan": value.batas.laporan, "macet": value.batas.macet, "catatan": value.batas.catatan},
        "jumlah": value.jumlah,
        "lain": value.lain,
        "status": [{"status": status, "jumlah": count} for status, count in value.status.items()],
        "perangkat_daerah": list(map(_pemilik, value.perangkat_daerah)),
        "langkah": list(map(_langkah, value.langkah)),
        "umur": [{"dari": row.dari, "sampai": row.sampai, "jumlah": row.jumlah} for row in value.umur],
        "beban": [
            {
                "pejabat": pejabat(row.pejabat),
                "terbuka": row.terbuka,
                "macet": row.macet,
                "terlama": row.terlama,
            }
            for row in value.beban
        ],
        "jumlah_catatan": _jumlah_catatan(value.jumlah_catatan),
        "catatan": list(map(_catatan_penugasan, value.catatan)),
    }


def _jumlah_catatan(value: "Mapping[str, int]") -> "list[Objek]":
    return [{"kode": kode, "jumlah": count} for kode, count in value.items()]


def _pemilik(value: "PenugasanPerangkatDaerah") -> "Objek":
    return {
        "kode": value.kode,
        "nama": value.nama,
        "jumlah": value.jumlah,
        "terbuka": value.terbuka,
        "aktif": value.aktif,
        "catatan": _jumlah_catatan(value.catatan),
        "tunggu": _tunggu(value.tunggu),
    }


def _langkah(value: "WaktuLangkah") -> "Objek":
    return {
        "aksi": value.aksi,
        "ppk": value.ppk,
        "diambil": _tunggu(value.diambil),
        "terbuka": value.terbuka,
        "terlama": value.terlama,
    }


def _tunggu(value: "Tunggu") -> "Objek":
    return {"jumlah": value.jumlah, "median": value.median, "p90": value.p90, "maks": value.maks}


def _catatan_penugasan(value: "CatatanPenugasan") -> "Objek":
    return {
        "kode": value.kode,
        "tingkat": value.tingkat,
        "isi": value.isi,
        "penugasan": value.penugasan,
        "unit": value.unit,
        "nip": value.nip,
        "hari": value.hari,
        "dasar": list(value.dasar),
    }
