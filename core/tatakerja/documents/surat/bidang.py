"""The fields that templates are filled with: their names, and their values for one letter."""

import re
from typing import Final

import attrs

from tatakerja.penugasan.surat.isi import JUDUL_SURAT, urutan
from tatakerja.values.pengaturan import PENGATURAN_BAWAAN, PengaturanSurat
from tatakerja.values.stored.naskah import Naskah, SuratTerbit

BIDANG: Final = {
    **{field.name: "" for field in attrs.fields(Naskah)},
    "tata": "ukuran kertas, batas, dan huruf dari pengaturan daerah",
    "lampiran": "apakah penerima ditulis dalam lampiran",
    "logo": "berkas lambang; kosong bila tidak ada",
    "kode": "isi kode QR",
    "qr": "gambar kode QR",
    "sebutan": "judul surat dengan huruf biasa",
    "jabatan_penetap": "jabatan penetap keputusan",
    "urutan": "kata di depan setiap butir keputusan",
    "nama": "nama penanda tangan",
    "nip": "NIP penanda tangan; kosong bila tidak dicetak",
    "pangkat": "pangkat dan golongan penanda tangan; kosong bila tidak dicetak atau tidak diketahui",
    "jabatan": "baris-baris jabatan penanda tangan",
    "d": "semua bidang surat",
}
"""Every field by name; those of a letter's content are described where they are declared."""
BIDANG_WAJIB: Final = ("tanggal_panjang", "penerima", "butir", "nama", "jabatan")
"""Without which a template would leave out something that a letter must show."""


def isian_templat(surat: SuratTerbit, pengaturan: PengaturanSurat | None) -> dict[str, object]:
    """The values of all fields but the QR code's picture and the emblem."""
    settled = PENGATURAN_BAWAAN if pengaturan is None else pengaturan.di_atas(PENGATURAN_BAWAAN)
    naskah = surat.naskah
    prefix = f"{settled.awalan_tembusan} " if settled.awalan_tembusan else ""
    sizes = ("lebar", "tinggi", "atas", "bawah", "kiri", "kanan", "huruf")
    signed = naskah.tanda_tangan
    return {
        **attrs.asdict(naskah),
        "tata": {
            **{name: getattr(settled, name) for name in sizes},
            "tembusan": prefix,
            "nip": settled.awalan_nip,
            "kepada": f"{settled.awalan_kepada} ",
            "penetapan": settled.kata_penetapan,
            "gaya_nama": list(settled.gaya_nama),
            "paraf": list(settled.paraf),
            "catatan_kaki": settled.catatan_kaki,
            "jenis_huruf": settled.jenis_huruf,
        },
        "lampiran": len(naskah.penerima) > settled.blok_penerima,
        "logo": "",
        "kode": surat.kode,
        "sebutan": JUDUL_SURAT.get(naskah.jenis, naskah.judul).capitalize(),
        "jabatan_penetap": re.sub(r"^KEPUTUSAN\s+", "", naskah.judul),
        "urutan": [urutan(number + 1) for number in range(len(naskah.butir))],
        "nama": signed.nama,
        "nip": signed.nip or "",
        "pangkat": signed.pangkat,
        "jabatan": list(signed.baris),
    }
