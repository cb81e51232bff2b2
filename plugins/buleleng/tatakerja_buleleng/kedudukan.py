"""Kedudukan in Buleleng, in the order of the annex's sections A-I.

The annex regulates fungsional and pelaksana only and defines no direct superior, so leaders are not regulated.
"""

from typing import Any

from tatakerja.plugin import Adopsi, AturanKedudukan, PimpinanTerdekat, adopsi
from tatakerja_buleleng.bagian import BAGIAN, TERSIRAT

_BIDANG = PimpinanTerdekat(jenis="sekretariat bidang")


def _bagian(bentuk: str, nama: str, **ubah: Any) -> Adopsi:
    tempat, units = BAGIAN[nama]
    return adopsi(bentuk, kode=f"bll-{nama}", bila=units, dasar=(tempat,), tersirat=TERSIRAT.get(nama, ""), **ubah)


KEDUDUKAN: tuple[AturanKedudukan | Adopsi, ...] = (
    _bagian("kepala-bagian", "setda"),
    _bagian(
        "pimpinan-menilai-unit-memimpin",
        "inspektorat",
        uraian="Inspektur menilai, Sekretaris atau Inspektur Pembantu memimpin unit organisasi.",
        puo=(PimpinanTerdekat(jenis="sekretariat inspektur_pembantu"),),
    ),
    _bagian(
        "pimpinan-menilai-unit-memimpin",
        "sekretariat-dprd",
        uraian="Sekretaris DPRD menilai, Kepala Bagian memimpin unit organisasi.",
        puo=(PimpinanTerdekat(jenis="bagian"),),
    ),
    _bagian(
        "kepala-bagian",
        "rsud",
        uraian="Pada RSUD yang mempunyai Wakil Direktur, Kepala Bagian menilai sekaligus memimpin unit organisasi.",
    ),
    *(
        _bagian(
            "pimpinan-menilai-unit-memimpin",
            jenis,
            uraian=f"Kepala {jenis.title()} menilai, Sekretaris atau Kepala Bidang memimpin unit organisasi.",
            puo=(_BIDANG,),
        )
        for jenis in ("dinas", "badan")
    ),
    *(
        _bagian("unit-mandiri", nama, uraian=f"{pada}{pemimpin} menilai sekaligus memimpin unit organisasi.")
        for nama, pada, pemimpin in (
            ("kecamatan", "Pada kecamatan, ", "Camat"),
            ("kelurahan", "Pada kelurahan, ", "Lurah"),
            ("rsud-d", "Pada RSUD kelas D, ", "Direktur"),
            ("uptd-administrator", "", "Kepala UPTD, seorang Pejabat Administrator,"),
            ("uptd-pengawas", "", "Kepala UPTD, seorang Pejabat Pengawas,"),
            ("puskesmas", "", "Kepala Puskesmas"),
            ("uptd-fungsional", "", "Kepala UPTD, seorang Pejabat Fungsional,"),
        )
    ),
)
