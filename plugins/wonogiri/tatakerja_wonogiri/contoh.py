"""A sample Wonogiri: the agencies of Pasal 20 ayat (1) in its order, then the kecamatan of the annex's patterns.

The units below are such as agencies have; the pattern of Sekretariat Daerah and which schools, Puskesmas and UPTD there
are, are invented.
"""

from tatakerja.plugin import Kerangka
from tatakerja_contoh import bentuk
from tatakerja_contoh import profesi as p

_KECAMATAN = (
    "Wonogiri", "Pracimantoro", "Paranggupito", "Giritontro", "Giriwoyo", "Batuwarno", "Karangtengah", "Tirtomoyo",
    "Nguntoronadi", "Baturetno", "Eromoko", "Wuryantoro", "Manyaran", "Selogiri", "Ngadirojo", "Sidoharjo", "Jatiroto",
    "Kismantoro", "Purwantoro", "Bulukerto", "Puhpelem", "Slogohimo", "Jatisrono", "Jatipurno", "Girimarto",
)  # fmt: skip
_KELURAHAN = ("Giritirto", "Giripurwo", "Giriwono", "Wonoboyo", "Wonokarto", "Wuryorejo")

_PENDIDIKAN = (
    bentuk.sekolah("TK Negeri Pembina", "TKN", _KECAMATAN[:10], bobot=5),
    bentuk.sekolah("SD Negeri", "SDN", tuple(f"{n} {name}" for name in _KECAMATAN for n in range(1, 7)), bobot=9),
    bentuk.sekolah("SMP Negeri", "SMPN", tuple(f"{n} {name}" for name in _KECAMATAN for n in (1, 2)), bobot=21),
    bentuk.skb("Sanggar Kegiatan Belajar Wonogiri"),
)

KERANGKA = Kerangka(
    akar=bentuk.pemerintah_daerah(
        "Pemerintah Kabupaten Wonogiri",
        (
            # Of the three patterns that the annex leaves open, the one by which a Kepala Bagian appraises and leads.
            bentuk.setda(pola="f3"),
            bentuk.setwan(),
            bentuk.inspektorat(),
            bentuk.perangkat_daerah(
                "BAPPEDALITBANG",
                "Badan Perencanaan Pembangunan Daerah dan Penelitian dan Pengembangan",
                "perencanaan penelitian",
                jenis="badan",
            ),
            bentuk.perangkat_daerah(
                "BPKD", "Badan Pengelolaan Keuangan Daerah", "keuangan aset pendapatan", jenis="badan"
            ),
            bentuk.perangkat_daerah("BKD", "Badan Kepegawaian Daerah", "kepegawaian diklat", jenis="badan"),
            bentuk.perangkat_daerah(
                "DISDIKBUD", "Dinas Pendidikan dan Kebudayaan", "pendidikan kebudayaan", anak=_PENDIDIKAN
            ),
            bentuk.perangkat_daerah(
                "DINKES",
                "Dinas Kesehatan",
                "kesehatan",
                anak=(
                    bentuk.puskesmas((*_KECAMATAN, *(f"{name} II" for name in _KECAMATAN[:9]))),
                    bentuk.uptd("UPTLABKES", "Laboratorium Kesehatan", (p.LABORAN,)),
                ),
            ),
            bentuk.perangkat_daerah(
                "DISPORAPAR", "Dinas Kepemudaan dan Olahraga dan Pariwisata", "pemuda_olahraga pariwisata"
            ),
            bentuk.perangkat_daerah(
                "DISNAKER",
                "Dinas Tenaga Kerja",
                "tenaga_kerja",
                anak=(bentuk.uptd("UPTBLK", "Balai Latihan Kerja", (p.INSTRUKTUR,)),),
            ),
            bentuk.perangkat_daerah(
                "DISHUB",
                "Dinas Perhubungan",
                "perhubungan",
                anak=(bentuk.uptd("UPTPKB", "Pengujian Kendaraan Bermotor", (p.PENGUJI_KENDARAAN,), kelas="B"),),
            ),
            bentuk.perangkat_daerah("DISKOMINFO", "Dinas Komunikasi dan Informatika", "komunikasi"),
            bentuk.perangkat_daerah(
                "PPKBP3A",
                "Dinas Pengendalian Penduduk dan Keluarga Berencana dan Pemberdayaan Perempuan dan Perlindungan Anak",
                "keluarga_berencana perempuan",
            ),
            bentuk.perangkat_daerah("DISDUKCAPIL", "Dinas Kependudukan dan Pencatatan Sipil", "kependudukan"),
            bentuk.perangkat_daerah(
                "DISKOPUKMPERINDAG",
                "Dinas Koperasi Usaha Kecil dan Menengah dan Perindustrian dan Perdagangan",
                "koperasi perindustrian perdagangan",
                anak=(bentuk.uptd("UPTMETROLOGI", "Metrologi Legal", (p.PENERA,)),),
            ),
            bentuk.perangkat_daerah(
                "DPMPTSP", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "penanaman_modal"
            ),
            bentuk.perangkat_daerah("DINSOS", "Dinas Sosial", "sosial"),
            bentuk.perangkat_daerah("DISPERMADES", "Dinas Pemberdayaan Masyarakat dan Desa", "desa"),
            bentuk.perangkat_daerah("DISARPUS", "Dinas Kearsipan", "kearsipan"),
            bentuk.perangkat_daerah(
                "DPU",
                "Dinas Pekerjaan Umum",
                "pekerjaan_umum penataan_ruang",
                anak=(bentuk.uptd("UPTALAT", "Peralatan dan Perbekalan", (p.JALAN,)),),
            ),
            bentuk.perangkat_daerah(
                "DISPERAKIM",
                "Dinas Perumahan Rakyat dan Kawasan Permukiman dan Pertanahan",
                "perumahan pertanahan",
            ),
            bentuk.perangkat_daerah(
                "DLH",
                "Dinas Lingkungan Hidup",
                "lingkungan_hidup",
                anak=(bentuk.uptd("UPTTPA", "Tempat Pemrosesan Akhir Sampah", (p.LINGKUNGAN,), kelas="B", bobot=20),),
            ),
            bentuk.perangkat_daerah(
                "DISPERTAN",
                "Dinas Pertanian dan Pangan",
                "pertanian pangan",
                anak=(bentuk.uptd("UPTBENIH", "Balai Benih Tanaman", (p.PENYULUH_PERTANIAN,)),),
            ),
            bentuk.perangkat_daerah(
                "DISLAPERNAK",
                "Dinas Kelautan dan Perikanan dan Peternakan",
                "perikanan peternakan",
                anak=(bentuk.uptd("UPTPUSKESWAN", "Pusat Kesehatan Hewan", (p.VETERINER,), kelas="B"),),
            ),
            bentuk.perangkat_daerah(
                "SATPOLPP", "Satuan Polisi Pamong Praja", "ketertiban", jenis="satpol_pp", seksi=True, bobot=25
            ),
            bentuk.rsud_besar("RSUDSMS", "RSUD dr. Soediran Mangun Sumarso"),
            bentuk.kecamatan(_KECAMATAN[:1], kelurahan_=_KELURAHAN),
            bentuk.kecamatan(_KECAMATAN[1:]),
        ),
    ),
    instansi_lain=(
        bentuk.instansi_vertikal(
            "BPS", "Badan Pusat Statistik Kabupaten Wonogiri", "Kepala BPS Kabupaten Wonogiri", (p.STATISTISI,), "Umum"
        ),
    ),
)
