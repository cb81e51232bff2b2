"""Review of results in Buleleng: huruf c of each section A-I.

Sections G to I have results that miss their target returned; A to F say nothing of it.
"""

from tatakerja.plugin import (
    Adopsi,
    AturanEvaluasi,
    Penunjuk,
    PimpinanMandiri,
    PimpinanTerdekat,
    SyaratSemua,
    adopsi,
    tafsir,
)
from tatakerja_buleleng.bagian import BAGIAN, SATU_PEJABAT, TERSIRAT

_BIDANG = PimpinanTerdekat(jenis="sekretariat bidang")
_BAGIAN = PimpinanTerdekat(jenis="bagian")


def _dua_tingkat(nama: str, uraian: str, peninjau: Penunjuk, syarat: SyaratSemua = ()) -> Adopsi:
    tempat, units = BAGIAN[nama]
    return adopsi(
        "unit-lalu-pimpinan",
        kode=f"bll-evaluasi-{nama}",
        uraian=uraian,
        bila=units + syarat,
        rantai=(peninjau, PimpinanMandiri()),
        dasar=(f"{tempat} huruf c",),
    )


def _satu_tingkat(nama: str, pemimpin: str) -> Adopsi:
    tempat, units = BAGIAN[nama]
    return adopsi(
        "pimpinan-mandiri-saja",
        kode=f"bll-evaluasi-{nama}",
        uraian=f"{pemimpin} meninjau, mengembalikan yang belum sesuai, dan menyatakan selesai.",
        bila=units,
        dasar=(f"{tempat} huruf c",),
        dasar_pengembalian=(f"{tempat} huruf c",),
        tersirat=TERSIRAT.get(nama, ""),
    )


EVALUASI: tuple[AturanEvaluasi | Adopsi, ...] = (
    adopsi(
        "bagian-asisten-sekda",
        kode="bll-evaluasi-setda",
        bila=BAGIAN["setda"][1],
        dasar=("Lampiran A huruf c",),
    ),
    _dua_tingkat(
        "inspektorat",
        "Sekretaris atau Inspektur Pembantu meninjau, Inspektur menyatakan selesai.",
        PimpinanTerdekat(jenis="sekretariat inspektur_pembantu"),
    ),
    _dua_tingkat("sekretariat-dprd", "Kepala Bagian meninjau, Sekretaris DPRD menyatakan selesai.", _BAGIAN),
    adopsi(
        "bagian-bidang-wadir-direktur",
        kode="bll-evaluasi-rsud",
        uraian="Kepala Bagian lalu Wakil Direktur meninjau, Direktur menyatakan selesai.",
        bila=BAGIAN["rsud"][1],
        rantai=(_BAGIAN, PimpinanTerdekat(jenis="wakil_direktur"), PimpinanMandiri()),
        dasar=("Lampiran D huruf c",),
    ),
    _dua_tingkat("dinas", "Sekretaris atau Kepala Bidang meninjau, Kepala Dinas menyatakan selesai.", _BIDANG),
    _dua_tingkat(
        "badan",
        "Sekretaris atau Kepala Bidang meninjau, Kepala Badan menyatakan selesai.",
        _BIDANG,
        tafsir("bll-badan-evaluasi", "kepala-badan"),
    ),
    AturanEvaluasi(
        kode="bll-evaluasi-badan-tercetak",
        uraian="Sekretaris atau Kepala Bidang meninjau, Kepala Bidang menyatakan selesai, seperti yang tercetak.",
        bila=BAGIAN["badan"][1] + tafsir("bll-badan-evaluasi", "kepala-bidang"),
        rantai=(_BIDANG, PimpinanTerdekat(jenis="bidang")),
        dasar=("Lampiran F huruf c",),
    ),
    *(_satu_tingkat(nama, pemimpin) for nama, pemimpin in SATU_PEJABAT.items()),
)
