"""The baseline: shapes of rules that regencies share, given through the same hook that a regency uses.

A shape cites nothing and answers nobody. It counts once a regency adopts it, with a code and citations of its own.
"""

from collections.abc import Sequence

from tatakerja.rules.marker import hookimpl
from tatakerja.values.aturan import Adopsi, AturanKedudukan
from tatakerja.values.kinerja import AturanEvaluasi
from tatakerja.values.penugasan import AturanAlur, AturanTim, Muatan, Penolakan, PolaLangkah
from tatakerja.values.penunjuk import (
    PimpinanAnak,
    PimpinanMandiri,
    PimpinanPerangkatDaerah,
    PimpinanTerdekat,
    PimpinanUnitInduk,
)
from tatakerja.values.syarat import bila

STAF = bila(memimpin="tidak", jenis_jabatan="fungsional pelaksana")
"""Whom the regulations place: fungsional and pelaksana who lead no unit."""

PIMPINAN = bila(memimpin="ya")
"""Whoever leads a unit."""


@hookimpl
def tatakerja_kedudukan() -> Sequence[AturanKedudukan | Adopsi]:
    """The shapes."""
    return (
        AturanKedudukan(
            kode="unit-mandiri",
            uraian="Pimpinan unit mandiri menilai dan memimpin seluruh fungsional dan pelaksana di unit itu.",
            bila=STAF,
            ppk=(PimpinanMandiri(),),
            puo=(PimpinanMandiri(),),
        ),
        AturanKedudukan(
            kode="administrator",
            uraian="Pejabat Administrator terdekat di atas pegawai menilai sekaligus memimpin unit organisasinya.",
            bila=STAF,
            ppk=(PimpinanTerdekat(jabatan="administrator"),),
            puo=(PimpinanTerdekat(jabatan="administrator"),),
        ),
        AturanKedudukan(
            kode="kepala-bagian",
            uraian="Kepala Bagian menilai sekaligus memimpin unit organisasinya.",
            bila=STAF,
            ppk=(PimpinanTerdekat(jenis="bagian"),),
            puo=(PimpinanTerdekat(jenis="bagian"),),
        ),
        AturanKedudukan(
            kode="kepala-bagian-bidang",
            uraian="Kepala Bagian atau Kepala Bidang menilai sekaligus memimpin unit organisasinya.",
            bila=STAF,
            ppk=(PimpinanTerdekat(jenis="bagian bidang"),),
            puo=(PimpinanTerdekat(jenis="bagian bidang"),),
        ),
        AturanKedudukan(
            kode="pimpinan-menilai-sekretaris-memimpin",
            uraian="Pimpinan unit mandiri menilai, Sekretaris memimpin unit organisasi bagi seluruh staf.",
            bila=STAF,
            ppk=(PimpinanMandiri(),),
            puo=(PimpinanAnak("sekretariat"),),
        ),
        AturanKedudukan(
            kode="pimpinan-menilai-unit-memimpin",
            uraian="Pimpinan unit mandiri menilai, Sekretaris atau kepala unit di bawahnya memimpin unit organisasi.",
            bila=STAF,
            ppk=(PimpinanMandiri(),),
            puo=(PimpinanTerdekat(jenis="sekretariat bidang bagian inspektur_pembantu"),),
        ),
        AturanKedudukan(
            kode="atasan-langsung",
            uraian="Pimpinan unit dinilai oleh pimpinan unit induknya sebagai atasan langsung.",
            bila=PIMPINAN,
            ppk=(PimpinanUnitInduk(),),
        ),
    )


_JAWABAN_BERALASAN = Penolakan("surat_jawaban", alasan_wajib=True)
_TANPA_BENTUK = Penolakan()
_MENETAPKAN_PPK = PolaLangkah(
    aksi="menetapkan",
    pihak="ppk",
    peran="Pejabat Penilai Kinerja",
    dokumen="surat_penugasan",
    kepada=("pegawai",),
)
_MENERIMA = PolaLangkah(aksi="menerima", pihak="pegawai", peran="Pejabat Fungsional atau pelaksana")


@hookimpl
def tatakerja_penugasan() -> Sequence[AturanAlur | AturanTim | Muatan | Adopsi]:
    """The shapes of routes."""
    return (
        AturanAlur(
            kode="surat-penugasan-ppk",
            fase="penetapan",
            uraian="Pejabat Penilai Kinerja menetapkan surat penugasan, pegawai menerimanya.",
            langkah=(_MENETAPKAN_PPK, _MENERIMA),
        ),
        AturanAlur(
            kode="surat-penugasan-puo",
            fase="penetapan",
            uraian="Pimpinan Unit Organisasi memberikan surat penugasan, pegawai menerimanya.",
            langkah=(
                PolaLangkah(
                    aksi="menetapkan",
                    pihak="pimpinan_unit",
                    peran="Pimpinan Unit Organisasi",
                    dokumen="surat_penugasan",
                    kepada=("pegawai",),
                ),
                _MENERIMA,
            ),
        ),
        AturanAlur(
            kode="surat-penugasan-puo-lintas-instansi",
            fase="penetapan",
            uraian="Pimpinan Unit Organisasi yang diminta memberikan surat penugasan, dengan tembusan kepada Pejabat "
            "yang Berwenang kedua instansi dan Pejabat Penilai Kinerja; pegawai menerimanya.",
            langkah=(
                PolaLangkah(
                    aksi="menetapkan",
                    pihak="pimpinan_unit",
                    peran="Pimpinan Unit Organisasi",
                    dokumen="surat_penugasan",
                    kepada=("pegawai",),
                    tembusan=("pyb", "ppk", "pyb_pemilik"),
                ),
                _MENERIMA,
            ),
        ),
        AturanAlur(
            kode="usul-puo",
            uraian="Pimpinan Unit Organisasi mengusulkan kepada Pejabat Penilai Kinerja.",
            bila=bila(cara="penunjukan"),
            langkah=(
                PolaLangkah(
                    aksi="mengusulkan",
                    pihak="pimpinan_unit",
                    peran="Pimpinan Unit Organisasi",
                    kepada=("ppk",),
                ),
            ),
        ),
        AturanAlur(
            kode="sukarela-lisan-puo",
            uraian="Pegawai menyampaikan keinginan secara lisan kepada Pimpinan Unit Organisasi, yang menyetujuinya.",
            bila=bila(cara="sukarela"),
            langkah=(
                PolaLangkah(
                    aksi="mengajukan",
                    pihak="pegawai",
                    peran="Pejabat Fungsional atau pelaksana",
                    dokumen="lisan",
                    kepada=("pimpinan_unit",),
                ),
                PolaLangkah(
                    aksi="menyetujui",
                    pihak="pimpinan_unit",
                    peran="Pimpinan Unit Organisasi",
                    penolakan=_TANPA_BENTUK,
                ),
            ),
        ),
        AturanAlur(
            kode="sukarela-lisan-usul-puo",
            uraian="Pegawai menyampaikan keinginan secara lisan kepada Pimpinan Unit Organisasi, yang bila menyetujui "
            "mengusulkannya kepada Pejabat Penilai Kinerja.",
            bila=bila(cara="sukarela"),
            langkah=(
                PolaLangkah(
                    aksi="mengajukan",
                    pihak="pegawai",
                    peran="Pejabat Fungsional atau pelaksana",
                    dokumen="lisan",
                    kepada=("pimpinan_unit",),
                ),
                PolaLangkah(
                    aksi="menyetujui",
                    pihak="pimpinan_unit",
                    peran="Pimpinan Unit Organisasi",
                    penolakan=_TANPA_BENTUK,
                ),
                PolaLangkah(
                    aksi="mengusulkan",
                    pihak="pimpinan_unit",
                    peran="Pimpinan Unit Organisasi",
                    kepada=("ppk",),
                    syarat="bila Pimpinan Unit Organisasi menyetujui",
                ),
            ),
        ),
        AturanAlur(
            kode="permohonan-puo-ke-ppk",
            uraian="Pimpinan Unit Organisasi pemilik kinerja memohon kepada Pejabat Penilai Kinerja yang dituju, yang "
            "menjawab dan, dengan rekomendasi Pimpinan Unit Organisasi pegawai, menugaskan.",
            bila=bila(cara="penunjukan"),
            langkah=(
                PolaLangkah(
                    aksi="memohon",
                    pihak="puo_pemilik",
                    peran="Pimpinan Unit Organisasi pemilik kinerja",
                    dokumen="surat_permohonan",
                    kepada=("ppk",),
                    tembusan=("ppk_pemilik",),
                ),
                PolaLangkah(
                    aksi="menyetujui",
                    pihak="ppk",
                    peran="Pejabat Penilai Kinerja dituju",
                    dokumen="surat_jawaban",
                    kepada=("puo_pemilik",),
                    penolakan=_JAWABAN_BERALASAN,
                ),
                PolaLangkah(
                    aksi="merekomendasikan",
                    pihak="puo",
                    peran="Pimpinan Unit Organisasi pegawai",
                    kepada=("ppk",),
                    syarat="bila permohonan disetujui",
                ),
            ),
        ),
        AturanAlur(
            kode="permohonan-lintas-instansi",
            uraian="Permohonan berjalan melalui Pejabat yang Berwenang kedua instansi; Pejabat Penilai Kinerja "
            "menjawab "
            "ketersediaan dengan rekomendasi Pimpinan Unit Organisasi.",
            bila=bila(cara="penunjukan"),
            langkah=(
                PolaLangkah(
                    aksi="memohon",
                    pihak="puo_pemilik",
                    peran="Pimpinan Unit Organisasi pemilik kinerja",
                    dokumen="surat_permohonan",
                    kepada=("pyb_pemilik",),
                    tembusan=("ppk_pemilik",),
                ),
                PolaLangkah(
                    aksi="menyetujui",
                    pihak="pyb_pemilik",
                    peran="Pejabat yang Berwenang pemohon",
                    penolakan=_TANPA_BENTUK,
                ),
                PolaLangkah(
                    aksi="memohon",
                    pihak="pyb_pemilik",
                    peran="Pejabat yang Berwenang pemohon",
                    dokumen="surat_permohonan",
                    kepada=("pyb",),
                    syarat="bila Pejabat yang Berwenang pemohon setuju",
                ),
                PolaLangkah(
                    aksi="menyetujui",
                    pihak="pyb",
                    peran="Pejabat yang Berwenang instansi yang dituju",
                    penolakan=_TANPA_BENTUK,
                ),
                PolaLangkah(
                    aksi="menginstruksikan",
                    pihak="pyb",
                    peran="Pejabat yang Berwenang instansi yang dituju",
                    kepada=("ppk",),
                    syarat="bila permohonan disetujui",
                ),
                PolaLangkah(
                    aksi="merekomendasikan",
                    pihak="puo",
                    peran="Pimpinan Unit Organisasi pegawai",
                    kepada=("ppk",),
                ),
                PolaLangkah(
                    aksi="menjawab",
                    pihak="ppk",
                    peran="Pejabat Penilai Kinerja dituju",
                    dokumen="surat_jawaban",
                    kepada=("pyb",),
                    syarat="dengan daftar pegawai yang ditugaskan, bila tersedia",
                    penolakan=_TANPA_BENTUK,
                ),
                PolaLangkah(
                    aksi="menyetujui",
                    pihak="pyb",
                    peran="Pejabat yang Berwenang instansi yang dituju",
                    penolakan=_TANPA_BENTUK,
                ),
                PolaLangkah(
                    aksi="menjawab",
                    pihak="pyb",
                    peran="Pejabat yang Berwenang instansi yang dituju",
                    dokumen="surat_jawaban",
                    kepada=("pyb_pemilik",),
                    syarat="bila surat jawaban disetujui",
                ),
            ),
        ),
        AturanAlur(
            kode="sukarela-lintas-puo-ppk",
            uraian="Pegawai memohon kepada Pimpinan Unit Organisasi yang dituju, lalu kepada Pejabat Penilai "
            "Kinerja-nya "
            "sendiri.",
            bila=bila(cara="sukarela"),
            langkah=(
                PolaLangkah(
                    aksi="mengajukan",
                    pihak="pegawai",
                    peran="Pejabat Fungsional atau pelaksana",
                    dokumen="surat_permohonan",
                    kepada=("puo_pemilik",),
                    tembusan=("ppk", "puo"),
                ),
                PolaLangkah(
                    aksi="menyetujui",
                    pihak="puo_pemilik",
                    peran="Pimpinan Unit Organisasi dituju",
                    penolakan=_TANPA_BENTUK,
                ),
                PolaLangkah(
                    aksi="mengajukan",
                    pihak="pegawai",
                    peran="Pejabat Fungsional atau pelaksana",
                    dokumen="surat_persetujuan",
                    kepada=("ppk",),
                    tembusan=("puo",),
                    syarat="bila Pimpinan Unit Organisasi dituju menyetujui",
                ),
                PolaLangkah(
                    aksi="menyetujui",
                    pihak="ppk",
                    peran="Pejabat Penilai Kinerja bersangkutan",
                    penolakan=_TANPA_BENTUK,
                ),
            ),
        ),
    )


@hookimpl
def tatakerja_evaluasi() -> Sequence[AturanEvaluasi | Adopsi]:
    """The shapes of review chains."""
    return (
        AturanEvaluasi(
            kode="pimpinan-mandiri-saja",
            uraian="Pimpinan unit mandiri meninjau dan menyatakan selesai.",
            bila=(),
            rantai=(PimpinanMandiri(),),
        ),
        AturanEvaluasi(
            kode="administrator-lalu-pimpinan",
            uraian="Pejabat Administrator meninjau, pimpinan unit mandiri menyatakan selesai.",
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
            uraian="Sekretaris meninjau, pimpinan unit mandiri menyatakan selesai.",
            bila=(),
            rantai=(PimpinanAnak("sekretariat"), PimpinanMandiri()),
        ),
        AturanEvaluasi(
            kode="unit-lalu-pimpinan",
            uraian="Sekretaris atau kepala unit di bawahnya meninjau, pimpinan unit mandiri menyatakan selesai.",
            bila=(),
            rantai=(PimpinanTerdekat(jenis="sekretariat bidang bagian inspektur_pembantu"), PimpinanMandiri()),
        ),
        AturanEvaluasi(
            kode="pimpinan-lalu-perangkat-daerah",
            uraian="Pimpinan unit mandiri meninjau, Pejabat Pimpinan Tinggi Pratama pada Perangkat Daerah menyatakan "
            "selesai.",
            bila=(),
            rantai=(PimpinanMandiri(), PimpinanPerangkatDaerah()),
        ),
    )
