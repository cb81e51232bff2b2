"""A sample Kotabaru: the agencies of Lampiran I in its order, with units below such as agencies have.

Classes of hospitals, and which schools, Puskesmas and UPTD there are, are invented: the regulation names kinds only.
The charts that tell the agencies of Lampiran I angka 5 from those of angka 7 aren't in the text; here the latter, and
Satuan Polisi Pamong Praja dan Pemadam Kebakaran, kept the seksi below their bidang.
"""

from tatakerja.plugin import Kerangka
from tatakerja_contoh import bentuk
from tatakerja_contoh import profesi as p

_KECAMATAN = (
    "Pulau Laut Sigam", "Pulau Laut Utara", "Pulau Laut Timur", "Pulau Laut Tengah", "Pulau Laut Barat",
    "Pulau Laut Tanjung Selayar", "Pulau Laut Selatan", "Pulau Laut Kepulauan", "Pulau Sebuku", "Pulau Sembilan",
    "Kelumpang Hulu", "Kelumpang Hilir", "Kelumpang Selatan", "Kelumpang Tengah", "Kelumpang Barat", "Kelumpang Utara",
    "Hampang", "Sungai Durian", "Pamukan Selatan", "Pamukan Utara", "Pamukan Barat", "Sampanahan",
)  # fmt: skip
_KELURAHAN = ("Baharu Selatan", "Kotabaru Hilir", "Kotabaru Hulu", "Kotabaru Tengah")
_PUSKESMAS = (*_KECAMATAN[1:], "Dirgahayu", "Sebatung", "Lontar")

_SEKOLAH = (
    bentuk.sekolah("TK Negeri Pembina", "TKN", _KECAMATAN[:12], bobot=5),
    bentuk.sekolah("SD Negeri", "SDN", tuple(f"{n} {name}" for name in _KECAMATAN for n in range(1, 7)), bobot=11),
    bentuk.sekolah("SMP Negeri", "SMPN", tuple(f"{n} {name}" for name in _KECAMATAN for n in (1, 2)), bobot=19),
    bentuk.skb("UPT Sanggar Kegiatan Belajar Kotabaru"),
)

KERANGKA = Kerangka(
    akar=bentuk.pemerintah_daerah(
        "Pemerintah Kabupaten Kotabaru",
        (
            bentuk.setda(),
            bentuk.inspektorat("Inspektorat Daerah"),
            bentuk.setwan(),
            bentuk.perangkat_daerah(
                "BAPPEDA", "Badan Perencanaan Pembangunan Daerah", "perencanaan penelitian", jenis="badan"
            ),
            bentuk.perangkat_daerah(
                "BKPSDM",
                "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
                "kepegawaian diklat",
                jenis="badan",
            ),
            bentuk.perangkat_daerah(
                "KESBANGPOL", "Badan Kesatuan Bangsa dan Politik", "kesbangpol", jenis="badan", bobot=5
            ),
            bentuk.perangkat_daerah(
                "BPBD", "Badan Penanggulangan Bencana Daerah", "bencana", jenis="badan", penanda=("bpbd",)
            ),
            bentuk.perangkat_daerah(
                "DISKES",
                "Dinas Kesehatan",
                "kesehatan",
                anak=(
                    bentuk.rsud_besar("RSUDPJS", "RSUD Pangeran Jaya Sumitra", penanda=("rsud_pangeran_jaya_sumitra",)),
                    bentuk.rsud_kecil("RSUDSENGAYAM", "RSUD Sengayam", penanda=("rsud_sengayam",)),
                    bentuk.puskesmas(_PUSKESMAS),
                    bentuk.uptd("UPTDLABKESDA", "Laboratorium Kesehatan Daerah", (p.LABORAN,), kelas="B"),
                    bentuk.uptd("UPTDFARMASI", "Instalasi Farmasi", (p.APOTEKER,), kelas="B"),
                ),
            ),
            bentuk.perangkat_daerah(
                "DISNAKERTRANS",
                "Dinas Ketenagakerjaan dan Transmigrasi",
                "tenaga_kerja transmigrasi",
                anak=(bentuk.uptd("UPTDBLK", "Balai Latihan Kerja", (p.INSTRUKTUR,)),),
            ),
            bentuk.perangkat_daerah(
                "DP3AP2KB",
                "Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan KB",
                "perempuan keluarga_berencana",
                anak=(bentuk.uptd("UPTDPPA", "Perlindungan Perempuan dan Anak", (p.PEKERJA_SOSIAL,)),),
            ),
            bentuk.perangkat_daerah("DISDUKCAPIL", "Dinas Kependudukan dan Pencatatan Sipil", "kependudukan"),
            bentuk.perangkat_daerah("DISKOMINFO", "Dinas Komunikasi dan Informatika", "komunikasi"),
            bentuk.perangkat_daerah(
                "DISKOPERINDAG",
                "Dinas Koperasi, Perindustrian dan Perdagangan",
                "koperasi perindustrian perdagangan",
                anak=(
                    bentuk.uptd("UPTDMETROLOGI", "Metrologi Legal", (p.PENERA,)),
                    bentuk.uptd("UPTDPASAR", "Pengelolaan Pasar", (p.PENGAWAS_KOPERASI,), kelas="B"),
                ),
            ),
            bentuk.perangkat_daerah(
                "DISPARPORA", "Dinas Pariwisata, Pemuda dan Olahraga", "pariwisata pemuda_olahraga"
            ),
            bentuk.perangkat_daerah(
                "DKPP",
                "Dinas Ketahanan Pangan dan Pertanian",
                "pangan pertanian peternakan",
                anak=(
                    bentuk.uptd("UPTDBENIH", "Balai Benih Tanaman Pangan", (p.PENYULUH_PERTANIAN,)),
                    bentuk.uptd("UPTDPUSKESWAN", "Pusat Kesehatan Hewan", (p.VETERINER,), kelas="B"),
                ),
            ),
            bentuk.perangkat_daerah(
                "DPUPR",
                "Dinas Pekerjaan Umum dan Penataan Ruang",
                "pekerjaan_umum penataan_ruang",
                anak=(bentuk.uptd("UPTDALAT", "Peralatan dan Perbekalan", (p.JALAN,)),),
            ),
            bentuk.perangkat_daerah(
                "DLH",
                "Dinas Lingkungan Hidup",
                "lingkungan_hidup",
                anak=(
                    bentuk.uptd("UPTDLABLH", "Laboratorium Lingkungan", (p.LINGKUNGAN,)),
                    bentuk.uptd("UPTDTPA", "Tempat Pemrosesan Akhir Sampah", (p.LINGKUNGAN,), kelas="B", bobot=20),
                ),
            ),
            bentuk.perangkat_daerah("DPMD", "Dinas Pemberdayaan Masyarakat dan Desa", "desa"),
            bentuk.perangkat_daerah("DISPERSIP", "Dinas Perpustakaan dan Kearsipan", "perpustakaan kearsipan"),
            bentuk.perangkat_daerah(
                "DPMPTSP", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "penanaman_modal"
            ),
            bentuk.perangkat_daerah(
                "DISKAN",
                "Dinas Perikanan",
                "perikanan",
                anak=(bentuk.uptd("UPTDPPI", "Pangkalan Pendaratan Ikan", (p.PENGELOLA_IKAN,), kelas="B"),),
            ),
            bentuk.perangkat_daerah(
                "DISPERKIMTAN", "Dinas Perumahan Rakyat, Permukiman dan Pertanahan", "perumahan pertanahan"
            ),
            bentuk.perangkat_daerah("DINSOS", "Dinas Sosial", "sosial"),
            bentuk.perangkat_daerah(
                "SATPOLPPDAMKAR",
                "Satuan Polisi Pamong Praja dan Pemadam Kebakaran",
                "ketertiban kebakaran",
                jenis="satpol_pp",
                seksi=True,
                bobot=30,
            ),
            bentuk.perangkat_daerah(
                "DISDIKBUD", "Dinas Pendidikan dan Kebudayaan", "pendidikan kebudayaan", seksi=True, anak=_SEKOLAH
            ),
            bentuk.perangkat_daerah(
                "BPKAD", "Badan Pengelola Keuangan dan Aset Daerah", "keuangan aset", jenis="badan", seksi=True
            ),
            bentuk.perangkat_daerah(
                "BAPENDA",
                "Badan Pendapatan Daerah",
                "pendapatan",
                jenis="badan",
                seksi=True,
                anak=(bentuk.uptd("UPTDPAJAK", "Pelayanan Pajak Daerah", (p.PEMERIKSA_PAJAK,), kelas="B"),),
            ),
            bentuk.perangkat_daerah(
                "DISHUB",
                "Dinas Perhubungan",
                "perhubungan",
                seksi=True,
                anak=(
                    bentuk.uptd("UPTDPKB", "Pengujian Kendaraan Bermotor", (p.PENGUJI_KENDARAAN,)),
                    bentuk.uptd("UPTDTERMINAL", "Terminal dan Dermaga", (p.PENGUJI_KENDARAAN,), kelas="B"),
                ),
            ),
            bentuk.kecamatan(_KECAMATAN[:1], kelurahan_=_KELURAHAN),
            bentuk.kecamatan(_KECAMATAN[1:]),
        ),
    ),
    instansi_lain=(
        bentuk.instansi_vertikal(
            "BPS", "Badan Pusat Statistik Kabupaten Kotabaru", "Kepala BPS Kabupaten Kotabaru", (p.STATISTISI,), "Umum"
        ),
    ),
)
