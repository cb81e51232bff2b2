"""Shapes of review chains: through which posts results go, up to the one who declares the work done."""

from tatakerja.values.evaluasi import AturanEvaluasi
from tatakerja.values.penunjuk import PimpinanAnak, PimpinanMandiri, PimpinanPerangkatDaerah, PimpinanTerdekat

EVALUASI = (
    AturanEvaluasi(
        kode="pimpinan-mandiri-saja",
        uraian="Pimpinan organisasi meninjau dan menyatakan selesai.",
        bila=(),
        rantai=(PimpinanMandiri(),),
    ),
    AturanEvaluasi(
        kode="administrator-lalu-pimpinan",
        uraian="Pejabat Administrator meninjau, pimpinan organisasi menyatakan selesai.",
        bila=(),
        rantai=(PimpinanTerdekat(jabatan="administrator"), PimpinanMandiri()),
    ),
    AturanEvaluasi(
        kode="bagian-asisten-sekda",
        uraian="Kepala Bagian lalu Asisten meninjau, Sekretaris Daerah menyatakan selesai.",
        bila=(),
        rantai=(PimpinanTerdekat(jenis="bagian"), PimpinanTerdekat(jenis="asisten"), PimpinanMandiri()),
    ),
    AturanEvaluasi(
        kode="bagian-bidang-wadir-direktur",
        uraian="Kepala Bagian atau Kepala Bidang lalu Wakil Direktur meninjau, Direktur menyatakan selesai.",
        bila=(),
        rantai=(
            PimpinanTerdekat(jenis="bagian bidang"),
            PimpinanTerdekat(jenis="wakil_direktur"),
            PimpinanMandiri(),
        ),
    ),
    AturanEvaluasi(
        kode="sekretaris-lalu-pimpinan",
        uraian="Sekretaris meninjau, pimpinan organisasi menyatakan selesai.",
        bila=(),
        rantai=(PimpinanAnak("sekretariat"), PimpinanMandiri()),
    ),
    AturanEvaluasi(
        kode="unit-lalu-pimpinan",
        uraian="Sekretaris atau kepala unit di bawahnya meninjau, pimpinan organisasi menyatakan selesai.",
        bila=(),
        rantai=(PimpinanTerdekat(jenis="sekretariat bidang bagian inspektur_pembantu"), PimpinanMandiri()),
    ),
    AturanEvaluasi(
        kode="pimpinan-lalu-perangkat-daerah",
        uraian="Pimpinan organisasi meninjau, Pejabat Pimpinan Tinggi Pratama pada Perangkat Daerah menyatakan "
        "selesai.",
        bila=(),
        rantai=(PimpinanMandiri(), PimpinanPerangkatDaerah(jabatan="jpt_pratama")),
    ),
)
