"""Shapes of routes: the mechanisms of penunjukan and pengajuan sukarela that regencies share."""

import attrs

from tatakerja.values.alur import AturanAlur, Penolakan, PolaLangkah
from tatakerja.values.syarat import bila

_TANPA_BENTUK = Penolakan()
_PEGAWAI = "Pejabat Fungsional atau pelaksana"
_PUO = "Pimpinan Unit Organisasi"
_PYB_PEMOHON = "Pejabat yang Berwenang pemohon"
_PYB_DITUJU = "Pejabat yang Berwenang instansi yang dituju"

_MENERIMA = PolaLangkah(aksi="menerima", oleh="pegawai", peran=_PEGAWAI)
_SURAT_PUO = PolaLangkah(
    aksi="menetapkan", oleh="pimpinan_unit", peran=_PUO, dokumen="surat_penugasan", kepada=("pegawai",)
)
_LISAN = (
    PolaLangkah(aksi="mengajukan", oleh="pegawai", peran=_PEGAWAI, dokumen="lisan", kepada=("pimpinan_unit",)),
    PolaLangkah(aksi="menyetujui", oleh="pimpinan_unit", peran=_PUO, penolakan=_TANPA_BENTUK),
)
_REKOMENDASI = PolaLangkah(
    aksi="merekomendasikan", oleh="puo", peran="Pimpinan Unit Organisasi pegawai", kepada=("ppk",)
)
_PYB_MENYETUJUI = PolaLangkah(aksi="menyetujui", oleh="pyb", peran=_PYB_DITUJU, penolakan=_TANPA_BENTUK)

ALUR = (
    AturanAlur(
        kode="surat-penugasan-ppk",
        fase="penetapan",
        uraian="Pejabat Penilai Kinerja menetapkan surat penugasan, pegawai menerimanya.",
        langkah=(
            PolaLangkah(
                aksi="menetapkan",
                oleh="ppk",
                peran="Pejabat Penilai Kinerja",
                dokumen="surat_penugasan",
                kepada=("pegawai",),
            ),
            _MENERIMA,
        ),
    ),
    AturanAlur(
        kode="surat-penugasan-puo",
        fase="penetapan",
        uraian="Pimpinan Unit Organisasi memberikan surat penugasan, pegawai menerimanya.",
        langkah=(_SURAT_PUO, _MENERIMA),
    ),
    AturanAlur(
        kode="surat-penugasan-puo-lintas-instansi",
        fase="penetapan",
        uraian="Pimpinan Unit Organisasi yang diminta memberikan surat penugasan, dengan tembusan kepada Pejabat "
        "yang Berwenang kedua instansi dan Pejabat Penilai Kinerja; pegawai menerimanya.",
        langkah=(attrs.evolve(_SURAT_PUO, tembusan=("pyb", "ppk", "pyb_pemilik")), _MENERIMA),
    ),
    AturanAlur(
        kode="usul-puo",
        uraian="Pimpinan Unit Organisasi mengusulkan kepada Pejabat Penilai Kinerja.",
        bila=bila(cara="penunjukan"),
        langkah=(PolaLangkah(aksi="mengusulkan", oleh="pimpinan_unit", peran=_PUO, kepada=("ppk",)),),
    ),
    AturanAlur(
        kode="sukarela-lisan-puo",
        uraian="Pegawai menyampaikan keinginan secara lisan kepada Pimpinan Unit Organisasi, yang menyetujuinya.",
        bila=bila(cara="sukarela"),
        langkah=_LISAN,
    ),
    AturanAlur(
        kode="sukarela-lisan-usul-puo",
        uraian="Pegawai menyampaikan keinginan secara lisan kepada Pimpinan Unit Organisasi, yang bila menyetujui "
        "mengusulkannya kepada Pejabat Penilai Kinerja.",
        bila=bila(cara="sukarela"),
        langkah=(
            *_LISAN,
            PolaLangkah(
                aksi="mengusulkan",
                oleh="pimpinan_unit",
                peran=_PUO,
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
                oleh="puo_pemilik",
                peran="Pimpinan Unit Organisasi pemilik kinerja",
                dokumen="surat_permohonan",
                kepada=("ppk",),
                tembusan=("ppk_pemilik",),
            ),
            PolaLangkah(
                aksi="menyetujui",
                oleh="ppk",
                peran="Pejabat Penilai Kinerja dituju",
                dokumen="surat_jawaban",
                kepada=("puo_pemilik",),
                penolakan=Penolakan("surat_jawaban", alasan_wajib=True),
            ),
            attrs.evolve(_REKOMENDASI, syarat="bila permohonan disetujui"),
        ),
    ),
    AturanAlur(
        kode="permohonan-lintas-instansi",
        uraian="Permohonan berjalan melalui Pejabat yang Berwenang kedua instansi; Pejabat Penilai Kinerja menjawab "
        "ketersediaan dengan rekomendasi Pimpinan Unit Organisasi.",
        bila=bila(cara="penunjukan"),
        langkah=(
            PolaLangkah(
                aksi="memohon",
                oleh="puo_pemilik",
                peran="Pimpinan Unit Organisasi pemilik kinerja",
                dokumen="surat_permohonan",
                kepada=("pyb_pemilik",),
                tembusan=("ppk_pemilik",),
            ),
            PolaLangkah(aksi="menyetujui", oleh="pyb_pemilik", peran=_PYB_PEMOHON, penolakan=_TANPA_BENTUK),
            PolaLangkah(
                aksi="memohon",
                oleh="pyb_pemilik",
                peran=_PYB_PEMOHON,
                dokumen="surat_permohonan",
                kepada=("pyb",),
                syarat="bila Pejabat yang Berwenang pemohon setuju",
            ),
            _PYB_MENYETUJUI,
            PolaLangkah(
                aksi="menginstruksikan",
                oleh="pyb",
                peran=_PYB_DITUJU,
                kepada=("ppk",),
                syarat="bila permohonan disetujui",
            ),
            _REKOMENDASI,
            PolaLangkah(
                aksi="menjawab",
                oleh="ppk",
                peran="Pejabat Penilai Kinerja dituju",
                dokumen="surat_jawaban",
                kepada=("pyb",),
                syarat="dengan daftar pegawai yang ditugaskan, bila tersedia",
                penolakan=_TANPA_BENTUK,
            ),
            _PYB_MENYETUJUI,
            PolaLangkah(
                aksi="menjawab",
                oleh="pyb",
                peran=_PYB_DITUJU,
                dokumen="surat_jawaban",
                kepada=("pyb_pemilik",),
                syarat="bila surat jawaban disetujui",
            ),
        ),
    ),
    AturanAlur(
        kode="sukarela-lintas-puo-ppk",
        uraian="Pegawai memohon kepada Pimpinan Unit Organisasi yang dituju, lalu kepada Pejabat Penilai Kinerjanya "
        "sendiri.",
        bila=bila(cara="sukarela"),
        langkah=(
            PolaLangkah(
                aksi="mengajukan",
                oleh="pegawai",
                peran=_PEGAWAI,
                dokumen="surat_permohonan",
                kepada=("puo_pemilik",),
                tembusan=("ppk", "puo"),
            ),
            PolaLangkah(
                aksi="menyetujui",
                oleh="puo_pemilik",
                peran="Pimpinan Unit Organisasi dituju",
                penolakan=_TANPA_BENTUK,
            ),
            PolaLangkah(
                aksi="mengajukan",
                oleh="pegawai",
                peran=_PEGAWAI,
                dokumen="surat_permohonan",
                kepada=("ppk",),
                tembusan=("puo",),
                syarat="bila Pimpinan Unit Organisasi dituju menyetujui, dengan permohonan yang telah disetujuinya",
            ),
            PolaLangkah(
                aksi="menyetujui",
                oleh="ppk",
                peran="Pejabat Penilai Kinerja bersangkutan",
                penolakan=_TANPA_BENTUK,
            ),
        ),
    ),
)
