"""Kedudukan in Wonogiri: the patterns of Lampiran I.B in their order, then the leaders.

Which pattern a unit follows is the fact ``pola_berlaku``. Levels count from the unit's leader.
"""

from tatakerja.plugin import (
    STAF,
    Adopsi,
    AturanKedudukan,
    Penunjuk,
    PimpinanMandiri,
    PimpinanTerdekat,
    PimpinanTingkat,
    PimpinanUnitSendiri,
    SyaratSemua,
    adopsi,
    bila,
    tanpa,
)

_RINCIAN = "Lampiran I.B angka 1 kedua"
_STRUKTUR = "Lampiran I.B angka 2 kedua"
_ALUR = "Lampiran I.D angka"
_UPT = "uptd puskesmas rsud skb satuan_pendidikan"

_LEVEL_1, _LEVEL_2 = PimpinanMandiri(), PimpinanTingkat(2)
_SEKDA, _ASISTEN = PimpinanMandiri(), PimpinanTerdekat(jenis="asisten")
_KEPALA_BAGIAN = PimpinanTerdekat(jenis="bagian")


def _pola(
    pola: str,
    uraian: str,
    ppk: Penunjuk,
    puo: Penunjuk,
    disebut_bagi: SyaratSemua,
    *dasar: str,
    tersirat: str = "",
) -> AturanKedudukan:
    return AturanKedudukan(
        kode=f"wng-{pola}",
        uraian=uraian,
        bila=STAF + bila(pola_berlaku=pola),
        disebut_bagi=disebut_bagi,
        ppk=(ppk,),
        puo=(puo,),
        koordinator=(PimpinanUnitSendiri(),),
        dasar=dasar,
        dasar_koordinator=(f"{_RINCIAN} huruf e kedua",),
        tersirat=tersirat,
    )


KEDUDUKAN: tuple[AturanKedudukan | Adopsi, ...] = (
    _pola(
        "a1",
        "Pola a.1: Pejabat Pimpinan Tinggi Pratama (level I) menilai, Pejabat Administrator (level II) memimpin unit "
        "organisasi.",
        _LEVEL_1,
        _LEVEL_2,
        bila(pada=f"dinas badan inspektorat {_UPT}", dipimpin="jpt_pratama"),
        f"{_RINCIAN} huruf a ketiga angka 1",
        f"{_STRUKTUR} huruf a kedua",
        f"{_ALUR} 1",
    ),
    _pola(
        "a2",
        "Pola a.2: Pejabat Administrator (level II) menilai sekaligus memimpin unit organisasi.",
        _LEVEL_2,
        _LEVEL_2,
        bila(pada=_UPT, dipimpin="jpt_pratama"),
        f"{_RINCIAN} huruf a ketiga angka 2",
        f"{_STRUKTUR} huruf b kedua",
        f"{_ALUR} 2",
    ),
    _pola(
        "a3",
        "Pola a.3: Pejabat Pimpinan Tinggi Pratama tanpa administrator di bawahnya menilai sekaligus memimpin unit "
        "organisasi.",
        _LEVEL_1,
        _LEVEL_1,
        bila(pada=_UPT, dipimpin="jpt_pratama"),
        f"{_RINCIAN} huruf a ketiga angka 3",
        f"{_ALUR} 3",
    ),
    _pola(
        "b1",
        "Pola b.1: Pejabat Administrator (level I) menilai, Pejabat Pengawas (level II) memimpin unit organisasi.",
        _LEVEL_1,
        _LEVEL_2,
        bila(pada=f"kecamatan {_UPT}", dipimpin="administrator"),
        f"{_RINCIAN} huruf b ketiga angka 1",
        f"{_STRUKTUR} huruf a kedua",
        f"{_ALUR} 4",
    ),
    _pola(
        "b2",
        "Pola b.2: Pejabat Pengawas (level II) menilai sekaligus memimpin unit organisasi.",
        _LEVEL_2,
        _LEVEL_2,
        bila(pada=_UPT, dipimpin="administrator"),
        f"{_RINCIAN} huruf b ketiga angka 2",
        f"{_STRUKTUR} huruf b kedua",
        tersirat="Bahwa pejabat level II sekaligus memimpin unit organisasi hanya dikatakan umum bagi struktur dua "
        "level; contoh alur untuk pola ini tidak ada.",
    ),
    _pola(
        "b3",
        "Pola b.3: Pejabat Administrator tanpa pengawas di bawahnya menilai sekaligus memimpin unit organisasi.",
        _LEVEL_1,
        _LEVEL_1,
        bila(pada=_UPT, dipimpin="administrator"),
        f"{_RINCIAN} huruf b ketiga angka 3",
        f"{_STRUKTUR} huruf c kedua",
        f"{_ALUR} 5",
    ),
    _pola(
        "c",
        "Pola c: Pejabat Pengawas yang memimpin unit menilai sekaligus memimpin unit organisasi.",
        _LEVEL_1,
        _LEVEL_1,
        bila(pada=f"kelurahan {_UPT}", dipimpin="pengawas"),
        f"{_RINCIAN} huruf c ketiga",
        f"{_STRUKTUR} huruf c kedua",
        f"{_ALUR} 6",
    ),
    _pola(
        "d",
        "Pola d: Pejabat Fungsional yang memimpin unit menilai sekaligus memimpin unit organisasi.",
        _LEVEL_1,
        _LEVEL_1,
        bila(pada=_UPT, dipimpin="fungsional"),
        f"{_RINCIAN} huruf d ketiga",
        "Pasal 7 ayat (2)",
        f"{_STRUKTUR} huruf c kedua",
        f"{_ALUR} 7",
    ),
    _pola(
        "f1",
        "Pola f.1: Sekretaris Daerah menilai, Asisten memimpin unit organisasi.",
        _SEKDA,
        _ASISTEN,
        bila(pada="sekretariat_daerah"),
        f"{_RINCIAN} huruf f kedua angka 1",
        f"{_STRUKTUR} huruf d kedua",
        f"{_ALUR} 8",
    ),
    _pola(
        "f2",
        "Pola f.2: Asisten menilai, Kepala Bagian memimpin unit organisasi.",
        _ASISTEN,
        _KEPALA_BAGIAN,
        bila(pada="sekretariat_daerah"),
        f"{_RINCIAN} huruf f kedua angka 2",
        f"{_STRUKTUR} huruf e kedua",
        f"{_ALUR} 9",
    ),
    _pola(
        "f3",
        "Pola f.3: Kepala Bagian menilai sekaligus memimpin unit organisasi.",
        _KEPALA_BAGIAN,
        _KEPALA_BAGIAN,
        bila(pada="sekretariat_daerah"),
        f"{_RINCIAN} huruf f kedua angka 3",
        f"{_STRUKTUR} huruf f kedua",
        f"{_ALUR} 10",
    ),
    adopsi(
        "atasan-langsung",
        kode="wng-pimpinan",
        bila=tanpa(jabatan_dipimpin="kepala_daerah"),
        dasar=("Pasal 1 angka 14",),
        tersirat="Penilai pejabat yang memimpin unit hanya mengikuti batasan Pejabat Penilai Kinerja sebagai atasan "
        "langsung.",
    ),
)
