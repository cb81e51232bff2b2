"""Review of results in Wonogiri: the evaluation stage of each example of Lampiran I.D.

Levels count from the unit's leader, as for kedudukan. Pattern b2 has no example, so it has no row.
"""

from tatakerja.plugin import Adopsi, AturanEvaluasi, PimpinanMandiri, PimpinanTerdekat, PimpinanTingkat, adopsi, bila
from tatakerja_wonogiri.alur import disebut_bagi, tempat

_LEVEL_1, _LEVEL_2 = PimpinanMandiri(), PimpinanTingkat(2)


def _dua_level(pola: str, uraian: str, *anomali: str) -> AturanEvaluasi:
    return AturanEvaluasi(
        kode=f"wng-evaluasi-{pola}",
        uraian=uraian,
        bila=bila(pola_berlaku=pola),
        disebut_bagi=disebut_bagi(pola),
        rantai=(_LEVEL_2, _LEVEL_1),
        dasar=(f"{tempat(pola)} huruf c",),
        anomali=anomali,
    )


def _satu_level(pola: str, uraian: str, *, dikembalikan: bool) -> Adopsi:
    return adopsi(
        "pimpinan-mandiri-saja",
        kode=f"wng-evaluasi-{pola}",
        uraian=uraian,
        bila=bila(pola_berlaku=pola),
        disebut_bagi=disebut_bagi(pola),
        dasar=(f"{tempat(pola)} huruf c",),
        dasar_pengembalian=(f"{tempat(pola)} huruf c",) if dikembalikan else (),
    )


def _setda(pola: str) -> Adopsi:
    return adopsi(
        "bagian-asisten-sekda",
        kode=f"wng-evaluasi-{pola}",
        uraian=f"Pola {pola[0]}.{pola[1]}: Kepala Bagian lalu Asisten meninjau, Sekretaris Daerah menyatakan selesai.",
        bila=bila(pola_berlaku=pola),
        disebut_bagi=disebut_bagi(pola),
        dasar=(f"{tempat(pola)} huruf c",),
    )


EVALUASI: tuple[AturanEvaluasi | Adopsi, ...] = (
    _dua_level("a1", "Pola a.1: Pejabat Administrator meninjau, Pejabat Pimpinan Tinggi Pratama menyatakan selesai."),
    _dua_level(
        "a2",
        "Pola a.2: Pejabat Administrator meninjau, Pejabat Pimpinan Tinggi Pratama menyatakan selesai.",
        "wng-monitoring-a2",
    ),
    _satu_level("a3", "Pola a.3: Pejabat Pimpinan Tinggi Pratama meninjau dan menyatakan selesai.", dikembalikan=False),
    _dua_level("b1", "Pola b.1: Pejabat Pengawas meninjau, Pejabat Administrator menyatakan selesai."),
    _satu_level("b3", "Pola b.3: Pejabat Administrator meninjau dan menyatakan selesai.", dikembalikan=True),
    _satu_level("c", "Pola c: Pejabat Pengawas meninjau dan menyatakan selesai.", dikembalikan=True),
    _satu_level("d", "Pola d: Pejabat Fungsional pemimpin unit meninjau dan menyatakan selesai.", dikembalikan=True),
    AturanEvaluasi(
        kode="wng-evaluasi-f1",
        uraian="Pola f.1: Asisten meninjau, Sekretaris Daerah menyatakan selesai.",
        bila=bila(pola_berlaku="f1"),
        disebut_bagi=disebut_bagi("f1"),
        rantai=(PimpinanTerdekat(jenis="asisten"), _LEVEL_1),
        dasar=(f"{tempat('f1')} huruf c",),
    ),
    _setda("f2"),
    _setda("f3"),
)
