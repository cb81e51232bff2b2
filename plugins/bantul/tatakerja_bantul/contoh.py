"""A sample Bantul: the kinds of agencies of Lampiran I and IV, in the order of its sections.

The text names kinds, two hospitals and one dinas; the other agencies, schools, Puskesmas and UPTD are such as the
regency may have.
"""

from tatakerja.plugin import Kerangka
from tatakerja_contoh import bentuk
from tatakerja_contoh import profesi as p

_KAPANEWON = (
    "Srandakan", "Sanden", "Kretek", "Pundong", "Bambanglipuro", "Pandak", "Bantul", "Jetis", "Imogiri", "Dlingo",
    "Pleret", "Piyungan", "Banguntapan", "Sewon", "Kasihan", "Pajangan", "Sedayu",
)  # fmt: skip
_PUSKESMAS = (
    *_KAPANEWON,
    *(f"{name} II" for name in ("Imogiri", "Banguntapan", "Sewon", "Kasihan", "Jetis", "Sedayu")),
)
_JAWATAN = ("Praja", "Keamanan", "Kemakmuran", "Sosial", "Pelayanan Umum")

_PENDIDIKAN = (
    bentuk.sekolah("TK Negeri", "TKN", tuple(f"Pembina {name}" for name in _KAPANEWON[:8]), bobot=6),
    bentuk.sekolah("SD Negeri", "SDN", tuple(f"{n} {name}" for name in _KAPANEWON for n in range(1, 10)), bobot=11),
    bentuk.sekolah("SMP Negeri", "SMPN", tuple(f"{n} {name}" for name in _KAPANEWON for n in (1, 2, 3)), bobot=24),
    bentuk.skb("Sanggar Kegiatan Belajar Bantul"),
)
_KESEHATAN = (
    bentuk.rsud_besar("RSUDPS", "RSUD Panembahan Senopati"),
    bentuk.rsud_kecil("RSUDSA", "RSUD Saras Adyatma"),
    bentuk.puskesmas(_PUSKESMAS, awalan="Puskesmas"),
    # One UPTD of each of the ranks that Pasal 7 ayat (1)-(3) tells apart.
    bentuk.uptd("UPTDLABKESDA", "Laboratorium Kesehatan Daerah", (p.LABORAN,), jabatan="fungsional", kelas="B"),
)

KERANGKA = Kerangka(
    akar=bentuk.pemerintah_daerah(
        "Pemerintah Kabupaten Bantul",
        (
            bentuk.setwan(),
            bentuk.perangkat_daerah(
                "DISDIKPORA",
                "Dinas Pendidikan, Kepemudaan, dan Olahraga",
                "pendidikan pemuda_olahraga",
                seksi=True,
                anak=_PENDIDIKAN,
            ),
            bentuk.perangkat_daerah("DINKES", "Dinas Kesehatan", "kesehatan", anak=_KESEHATAN),
            bentuk.perangkat_daerah("DISBUD", "Dinas Kebudayaan", "kebudayaan", seksi=True),
            bentuk.perangkat_daerah(
                "DPUPKP",
                "Dinas Pekerjaan Umum, Perumahan, dan Kawasan Permukiman",
                "pekerjaan_umum perumahan",
                anak=(bentuk.uptd("UPTDAIRLIMBAH", "Pengelolaan Air Limbah Domestik", (p.LINGKUNGAN,)),),
            ),
            bentuk.perangkat_daerah("DPTR", "Dinas Pertanahan dan Tata Ruang", "pertanahan penataan_ruang"),
            bentuk.perangkat_daerah(
                "DINSOS",
                "Dinas Sosial, Pemberdayaan Perempuan, dan Perlindungan Anak",
                "sosial perempuan",
                anak=(bentuk.uptd("UPTDPPA", "Perlindungan Perempuan dan Anak", (p.PEKERJA_SOSIAL,)),),
            ),
            bentuk.perangkat_daerah(
                "DISNAKERTRANS", "Dinas Tenaga Kerja dan Transmigrasi", "tenaga_kerja transmigrasi"
            ),
            bentuk.perangkat_daerah(
                "DPMKPPKB",
                "Dinas Pemberdayaan Masyarakat dan Kalurahan, Pengendalian Penduduk, dan Keluarga Berencana",
                "desa keluarga_berencana",
            ),
            bentuk.perangkat_daerah(
                "DKPP",
                "Dinas Ketahanan Pangan dan Pertanian",
                "pangan pertanian peternakan",
                anak=(bentuk.uptd("UPTDPUSKESWAN", "Pusat Kesehatan Hewan", (p.VETERINER,), kelas="B"),),
            ),
            bentuk.perangkat_daerah("DISLAUTKAN", "Dinas Kelautan dan Perikanan", "perikanan"),
            bentuk.perangkat_daerah("DLH", "Dinas Lingkungan Hidup", "lingkungan_hidup"),
            bentuk.perangkat_daerah("DISDUKCAPIL", "Dinas Kependudukan dan Pencatatan Sipil", "kependudukan"),
            bentuk.perangkat_daerah(
                "DISHUB",
                "Dinas Perhubungan",
                "perhubungan",
                anak=(bentuk.uptd("UPTDPKB", "Pengujian Kendaraan Bermotor", (p.PENGUJI_KENDARAAN,), kelas="B"),),
            ),
            bentuk.perangkat_daerah("DISKOMINFO", "Dinas Komunikasi dan Informatika", "komunikasi"),
            bentuk.perangkat_daerah(
                "DKUKMPP",
                "Dinas Koperasi, Usaha Kecil dan Menengah, Perindustrian, dan Perdagangan",
                "koperasi perindustrian perdagangan",
                seksi=True,
                anak=(bentuk.uptd("UPTDMETROLOGI", "Metrologi Legal", (p.PENERA,)),),
            ),
            bentuk.perangkat_daerah("DISPAR", "Dinas Pariwisata", "pariwisata"),
            bentuk.perangkat_daerah("DPK", "Dinas Perpustakaan dan Kearsipan", "perpustakaan kearsipan"),
            bentuk.perangkat_daerah(
                "BAPPEDA", "Badan Perencanaan Pembangunan Daerah", "perencanaan penelitian", jenis="badan"
            ),
            bentuk.perangkat_daerah(
                "BPKPAD",
                "Badan Pengelolaan Keuangan, Pendapatan, dan Aset Daerah",
                "keuangan pendapatan aset",
                jenis="badan",
                seksi=True,
            ),
            bentuk.perangkat_daerah(
                "BKPSDM", "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "kepegawaian diklat", jenis="badan"
            ),
            bentuk.perangkat_daerah("BPBD", "Badan Penanggulangan Bencana Daerah", "bencana kebakaran", jenis="badan"),
            bentuk.perangkat_daerah("BAKESBANGPOL", "Badan Kesatuan Bangsa dan Politik", "kesbangpol", jenis="badan"),
            bentuk.inspektorat("Inspektorat Daerah"),
            bentuk.perangkat_daerah(
                "SATPOLPP", "Satuan Polisi Pamong Praja", "ketertiban", jenis="satpol_pp", seksi=True, bobot=25
            ),
            bentuk.dinas_tanpa_bidang(
                "DPMPTSP",
                "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
                (p.PENATA_PERIZINAN, p.PRANATA_KOMPUTER),
                penanda=("dpmptsp",),
            ),
            bentuk.setda(),
            bentuk.kecamatan(_KAPANEWON, seksi_=_JAWATAN, kata_seksi="Jawatan", sebutan_jenis="Kapanewon", kode="KAP"),
        ),
    ),
    instansi_lain=(
        bentuk.instansi_vertikal(
            "BPS", "Badan Pusat Statistik Kabupaten Bantul", "Kepala BPS Kabupaten Bantul", (p.STATISTISI,), "Umum"
        ),
    ),
)
