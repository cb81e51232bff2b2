"""Stages of work in Wonogiri by the examples of Lampiran I.D, who answers for what, and the chapters not executed here.

Pattern b2 has no example, so it has no row. The chapters are Pasal 16 to 19.
"""

from typing import Any

from tatakerja.plugin import (
    AturanTahapan,
    Kewajiban,
    PimpinanMandiri,
    PimpinanTerdekat,
    PimpinanTingkat,
    TanggungJawab,
    bila,
    pengelolaan_kinerja,
    susun_kegiatan,
    tanggung_jawab,
)
from tatakerja_wonogiri.alur import disebut_bagi, tempat

_LEVEL_1, _LEVEL_2 = PimpinanMandiri(), PimpinanTingkat(2)
_SEKDA, _ASISTEN, _KEPALA_BAGIAN = (
    PimpinanMandiri(),
    PimpinanTerdekat(jenis="asisten"),
    PimpinanTerdekat(jenis="bagian"),
)
_PEMBAGIAN = "Lampiran I.B angka 3 kedua"

# Who sets targets and gives direction while another leads; who does it all alone.
_ARAHAN = {
    "penetap": _LEVEL_1,
    "pembagi": (_LEVEL_1,),
    "pengarah": (_LEVEL_1, _LEVEL_2),
    "pimpinan": _LEVEL_2,
    "peninjau": (_LEVEL_2, _LEVEL_1),
}
_SENDIRI = {"penetap": _LEVEL_1, "pengarah": (_LEVEL_1,), "pimpinan": _LEVEL_1, "peninjau": (_LEVEL_1,)}
_BAGIAN = {
    "penetap": _SEKDA,
    "pembagi": (_SEKDA, _ASISTEN),
    "pimpinan": _KEPALA_BAGIAN,
    "peninjau": (_KEPALA_BAGIAN, _ASISTEN, _SEKDA),
}


def _tahapan(pola: str, uraian: str, *anomali: str, **peran: Any) -> AturanTahapan:
    return AturanTahapan(
        kode=f"wng-tahapan-{pola}",
        uraian=uraian,
        bila=bila(pola_berlaku=pola),
        disebut_bagi=disebut_bagi(pola),
        kegiatan=susun_kegiatan(tempat(pola), dasar_ketua=f"{_PEMBAGIAN} huruf c ketiga", **peran),
        dasar=(tempat(pola),),
        anomali=anomali,
    )


TAHAPAN: tuple[AturanTahapan, ...] = (
    _tahapan("a1", "Pola a.1: Pejabat Pimpinan Tinggi Pratama mengarahkan, Pejabat Administrator memimpin.", **_ARAHAN),
    _tahapan(
        "a2",
        "Pola a.2: seperti a.1, tetapi hasil dipantau dan diterima Pejabat Pimpinan Tinggi Pratama.",
        "wng-monitoring-a2",
        pemantau=_LEVEL_1,
        **_ARAHAN,
    ),
    _tahapan("a3", "Pola a.3: Pejabat Pimpinan Tinggi Pratama mengarahkan dan memimpin.", **_SENDIRI),
    _tahapan(
        "b1",
        "Pola b.1: Pejabat Administrator menugaskan atas rekomendasi Pejabat Pengawas, yang memimpin.",
        penetap=_LEVEL_1,
        pembagi=(_LEVEL_1,),
        penugas=_LEVEL_1,
        pimpinan=_LEVEL_2,
        peninjau=(_LEVEL_2, _LEVEL_1),
    ),
    *(
        _tahapan(pola, f"Pola {nama}: {pemimpin} mengarahkan dan memimpin.", dikembalikan=True, **_SENDIRI)
        for pola, nama, pemimpin in (
            ("b3", "b.3", "Pejabat Administrator"),
            ("c", "c", "Pejabat Pengawas"),
            ("d", "d", "Pejabat Fungsional pemimpin unit"),
        )
    ),
    _tahapan(
        "f1",
        "Pola f.1: Sekretaris Daerah menugaskan atas rekomendasi Asisten, yang memimpin.",
        penetap=_SEKDA,
        pembagi=(_SEKDA,),
        penugas=_SEKDA,
        pimpinan=_ASISTEN,
        peninjau=(_ASISTEN, _SEKDA),
    ),
    _tahapan(
        "f2",
        "Pola f.2: Asisten menugaskan atas rekomendasi Kepala Bagian, yang memimpin.",
        penugas=_ASISTEN,
        **_BAGIAN,
    ),
    _tahapan("f3", "Pola f.3: Kepala Bagian menerima target dari Asisten dan memimpin.", **_BAGIAN),
)

TANGGUNG_JAWAB: tuple[TanggungJawab, ...] = (
    *tanggung_jawab("ppk", [f"{_PEMBAGIAN} huruf a ketiga angka {nomor}" for nomor in range(1, 6)]),
    *tanggung_jawab("puo", [f"{_PEMBAGIAN} huruf b ketiga angka {nomor}" for nomor in range(1, 6)]),
    *tanggung_jawab("ketua", [f"{_PEMBAGIAN} huruf c ketiga angka {nomor}" for nomor in range(1, 7)]),
    *tanggung_jawab("anggota", [f"{_PEMBAGIAN} huruf d kedua angka {nomor}" for nomor in range(1, 4)]),
)

KEWAJIBAN: tuple[Kewajiban, ...] = (
    *pengelolaan_kinerja(f"Pasal 16 ayat (1) huruf {huruf}" for huruf in "abcd"),
    Kewajiban(
        "pengelolaan_kinerja", "tidak disebut", "Mengikuti peraturan tentang pengelolaan kinerja", "Pasal 16 ayat (2)"
    ),
    Kewajiban("tik", "Pemerintah Daerah", "Mengutamakan layanan elektronik yang terpadu", "Pasal 17 ayat (1)"),
    Kewajiban("tik", "Pemerintah Daerah", "Memakai aplikasi umum bersama", "Pasal 17 ayat (2)"),
    Kewajiban("tik", "Pimpinan Perangkat Daerah", "Menjaga agar unitnya memakai aplikasi umum", "Pasal 18 ayat (1)"),
    Kewajiban("tik", "Tim koordinasi SPBE", "Mengoordinasikan keterpaduan pemakaian TIK", "Pasal 18 ayat (2)"),
    Kewajiban("proses_bisnis", "Perangkat Daerah", "Memperbaiki proses bisnisnya", "Pasal 19 ayat (2)"),
    Kewajiban(
        "proses_bisnis",
        "Perangkat Daerah",
        "Meninjau proses bisnis, bila perlu dengan menyesuaikan SOP",
        "Pasal 19 ayat (3)",
    ),
    Kewajiban(
        "proses_bisnis",
        "Perangkat Daerah",
        "Meninjau peta subproses, relasi, lintas fungsi, atau level 1 dan turunannya",
        "Pasal 19 ayat (4)",
    ),
    Kewajiban(
        "proses_bisnis", "tidak disebut", "Menyusun peta menurut peraturan yang mengaturnya", "Pasal 19 ayat (5)"
    ),
)
