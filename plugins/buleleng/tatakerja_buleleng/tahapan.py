"""Stages of work in Buleleng, in the order of the sections A-I, and who answers for what.

The annex has no chapters on proses bisnis and TIK; of the management of performance, four sections say only that other
law governs it.
"""

from typing import Any

from tatakerja.plugin import (
    AturanTahapan,
    Kewajiban,
    Penunjuk,
    PimpinanMandiri,
    PimpinanTerdekat,
    SyaratSemua,
    TanggungJawab,
    susun_kegiatan,
    tafsir,
    tanggung_jawab,
)
from tatakerja_buleleng.bagian import BAGIAN, SATU_PEJABAT, TERSIRAT

_PIMPINAN = PimpinanMandiri()
_BIDANG = PimpinanTerdekat(jenis="sekretariat bidang")
_BAGIAN = PimpinanTerdekat(jenis="bagian")
_PEMBAGIAN = "Lampiran angka 3 kedua huruf A"


def _tahapan(nama: str, uraian: str, *, akhiran: str = "", syarat: SyaratSemua = (), **peran: Any) -> AturanTahapan:
    tempat, units = BAGIAN[nama]
    return AturanTahapan(
        kode=f"bll-tahapan-{nama}{akhiran}",
        uraian=uraian,
        bila=units + syarat,
        kegiatan=susun_kegiatan(tempat, penetap=_PIMPINAN, dasar_ketua=f"{_PEMBAGIAN} huruf c ketiga", **peran),
        dasar=(tempat,),
        tersirat=TERSIRAT.get(nama, ""),
    )


def _berjenjang(nama: str, uraian: str, tengah: str) -> AturanTahapan:
    """Sections A and D: targets come down through an official in between."""
    antara = PimpinanTerdekat(jenis=tengah)
    return _tahapan(nama, uraian, pembagi=(_PIMPINAN, antara), pimpinan=_BAGIAN, peninjau=(_BAGIAN, antara, _PIMPINAN))


def _atas_rekomendasi(
    nama: str,
    uraian: str,
    pimpinan: Penunjuk,
    *,
    akhiran: str = "",
    syarat: SyaratSemua = (),
    penyelesai: Penunjuk = _PIMPINAN,
) -> AturanTahapan:
    """Sections B, C, E and F: the head assigns on the recommendation of the one who leads."""
    return _tahapan(
        nama,
        uraian,
        akhiran=akhiran,
        syarat=syarat,
        pembagi=(_PIMPINAN,),
        penugas=_PIMPINAN,
        pimpinan=pimpinan,
        peninjau=(pimpinan, penyelesai),
    )


TAHAPAN: tuple[AturanTahapan, ...] = (
    _berjenjang("setda", "Kepala Bagian menerima target dari Asisten dan memimpin.", "asisten"),
    _atas_rekomendasi(
        "inspektorat",
        "Inspektur menugaskan atas rekomendasi Sekretaris atau Inspektur Pembantu, yang memimpin.",
        PimpinanTerdekat(jenis="sekretariat inspektur_pembantu"),
    ),
    _atas_rekomendasi(
        "sekretariat-dprd", "Sekretaris DPRD menugaskan atas rekomendasi Kepala Bagian, yang memimpin.", _BAGIAN
    ),
    _berjenjang("rsud", "Kepala Bagian menerima target dari Wakil Direktur dan memimpin.", "wakil_direktur"),
    _atas_rekomendasi(
        "dinas", "Kepala Dinas menugaskan atas rekomendasi Sekretaris atau Kepala Bidang, yang memimpin.", _BIDANG
    ),
    _atas_rekomendasi(
        "badan",
        "Kepala Badan menugaskan atas rekomendasi Sekretaris atau Kepala Bidang, yang memimpin.",
        _BIDANG,
        syarat=tafsir("bll-badan-evaluasi", "kepala-badan"),
    ),
    _atas_rekomendasi(
        "badan",
        "Seperti pada Dinas, tetapi Kepala Bidang menyatakan selesai, seperti yang tercetak.",
        _BIDANG,
        akhiran="-tercetak",
        syarat=tafsir("bll-badan-evaluasi", "kepala-bidang"),
        penyelesai=PimpinanTerdekat(jenis="bidang"),
    ),
    *(
        _tahapan(
            nama,
            f"{pemimpin} mengarahkan dan memimpin.",
            pengarah=(_PIMPINAN,),
            pimpinan=_PIMPINAN,
            peninjau=(_PIMPINAN,),
            dikembalikan=True,
        )
        for nama, pemimpin in SATU_PEJABAT.items()
    ),
)

TANGGUNG_JAWAB: tuple[TanggungJawab, ...] = (
    *tanggung_jawab("ppk", [f"{_PEMBAGIAN} huruf a ketiga angka {nomor}" for nomor in range(1, 6)]),
    *tanggung_jawab("puo", [f"{_PEMBAGIAN} huruf b ketiga angka {nomor}" for nomor in range(1, 6)]),
    *tanggung_jawab("ketua", [f"{_PEMBAGIAN} huruf c ketiga angka {nomor}" for nomor in range(1, 7)]),
    *tanggung_jawab("anggota", [f"{_PEMBAGIAN} huruf d kedua angka {nomor}" for nomor in range(1, 4)]),
)

KEWAJIBAN: tuple[Kewajiban, ...] = tuple(
    Kewajiban("pengelolaan_kinerja", "tidak disebut", f"Pada {unit}: mengikuti peraturan kinerja pegawai", tempat)
    for unit, tempat in (
        ("kecamatan", "Lampiran G"),
        ("kelurahan", "Lampiran H"),
        ("RSUD kelas D", "Lampiran I.1"),
        ("UPTD yang dipimpin Pejabat Pengawas", "Lampiran I.2"),
    )
)
