"""A sample Buleleng: the kinds of agencies of the annex's sections A-I, in their order.

The annex names kinds and three hospitals; the other agencies, Puskesmas and UPTD are such as the regency may have.
Schools aren't in the annex and would fill the sample with employees about whom it is silent; of the kinds that it
leaves out there is one agency, Satuan Polisi Pamong Praja.
"""

from tatakerja.plugin import Kerangka
from tatakerja_contoh import bentuk
from tatakerja_contoh import profesi as p

_KECAMATAN = (
    "Buleleng", "Gerokgak", "Seririt", "Busungbiu", "Banjar", "Sukasada", "Sawan", "Kubutambahan", "Tejakula",
)  # fmt: skip
_KELURAHAN = {
    "Buleleng": (
        "Banyuasri", "Kaliuntu", "Kampung Anyar", "Kampung Baru", "Banjar Tegal", "Kendran", "Paket Agung", "Astina",
        "Banyuning", "Penarukan",
    ),
    "Seririt": ("Seririt",),
    "Sukasada": ("Sukasada",),
}  # fmt: skip
_PUSKESMAS = tuple(f"{name} {roman}" for name in _KECAMATAN for roman in ("I", "II"))

KERANGKA = Kerangka(
    akar=bentuk.pemerintah_daerah(
        "Pemerintah Kabupaten Buleleng",
        (
            bentuk.setda(),
            bentuk.inspektorat("Inspektorat Daerah"),
            bentuk.setwan(),
            bentuk.perangkat_daerah(
                "DISKES",
                "Dinas Kesehatan",
                "kesehatan",
                anak=(
                    # Section D knows a Kepala Bagian only, so medical units are bagian as well.
                    bentuk.rsud_besar("RSUDBULELENG", "RSUD Kabupaten Buleleng", jenis_pelayanan="bagian"),
                    bentuk.rsud_kecil("RSUDTANGGUWISIA", "RSUD Tangguwisia"),
                    bentuk.rsud_kecil("RSUDGIRIEMAS", "RSUD Giri Emas"),
                    bentuk.puskesmas(_PUSKESMAS),
                    bentuk.uptd("UPTDFARMASI", "Instalasi Farmasi", (p.APOTEKER,), kelas="B"),
                    bentuk.uptd(
                        "UPTDLABKESDA", "Laboratorium Kesehatan Daerah", (p.LABORAN,), jabatan="fungsional", kelas="B"
                    ),
                ),
            ),
            bentuk.perangkat_daerah(
                "DISDIKPORA", "Dinas Pendidikan, Pemuda, dan Olahraga", "pendidikan pemuda_olahraga", bobot=20
            ),
            bentuk.perangkat_daerah("DISBUD", "Dinas Kebudayaan", "kebudayaan"),
            bentuk.perangkat_daerah(
                "PUTR",
                "Dinas Pekerjaan Umum dan Tata Ruang",
                "pekerjaan_umum penataan_ruang",
                anak=(bentuk.uptd("UPTDALAT", "Peralatan dan Perbekalan", (p.JALAN,)),),
            ),
            bentuk.perangkat_daerah(
                "PERKIMTA", "Dinas Perumahan, Kawasan Permukiman, dan Pertanahan", "perumahan pertanahan"
            ),
            bentuk.perangkat_daerah("DINSOS", "Dinas Sosial", "sosial"),
            bentuk.perangkat_daerah(
                "DP2KBP3A",
                "Dinas Pengendalian Penduduk, Keluarga Berencana, Pemberdayaan Perempuan, dan Perlindungan Anak",
                "keluarga_berencana perempuan",
                anak=(bentuk.uptd("UPTDPPA", "Perlindungan Perempuan dan Anak", (p.PEKERJA_SOSIAL,)),),
            ),
            bentuk.perangkat_daerah("DISNAKER", "Dinas Tenaga Kerja", "tenaga_kerja transmigrasi"),
            bentuk.perangkat_daerah("DPMD", "Dinas Pemberdayaan Masyarakat dan Desa", "desa"),
            bentuk.perangkat_daerah("DISDUKCAPIL", "Dinas Kependudukan dan Pencatatan Sipil", "kependudukan"),
            bentuk.perangkat_daerah(
                "DISHUB",
                "Dinas Perhubungan",
                "perhubungan",
                anak=(bentuk.uptd("UPTDPKB", "Pengujian Kendaraan Bermotor", (p.PENGUJI_KENDARAAN,), kelas="B"),),
            ),
            bentuk.perangkat_daerah("KOMINFOSANTI", "Dinas Komunikasi, Informatika, dan Persandian", "komunikasi"),
            bentuk.perangkat_daerah(
                "DAGPERINKOPUKM",
                "Dinas Perdagangan, Perindustrian, Koperasi, Usaha Kecil, dan Menengah",
                "perdagangan perindustrian koperasi",
                anak=(bentuk.uptd("UPTDMETROLOGI", "Metrologi Legal", (p.PENERA,)),),
            ),
            bentuk.perangkat_daerah(
                "DPMPTSP", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "penanaman_modal"
            ),
            bentuk.perangkat_daerah("DISPAR", "Dinas Pariwisata", "pariwisata"),
            bentuk.perangkat_daerah(
                "DISTAN",
                "Dinas Pertanian",
                "pertanian peternakan",
                anak=(bentuk.uptd("UPTDPUSKESWAN", "Pusat Kesehatan Hewan", (p.VETERINER,), kelas="B"),),
            ),
            bentuk.perangkat_daerah("DKPP", "Dinas Ketahanan Pangan dan Perikanan", "pangan perikanan"),
            bentuk.perangkat_daerah(
                "DLH",
                "Dinas Lingkungan Hidup",
                "lingkungan_hidup",
                anak=(bentuk.uptd("UPTDTPA", "Tempat Pemrosesan Akhir Sampah", (p.LINGKUNGAN,), kelas="B", bobot=20),),
            ),
            bentuk.perangkat_daerah("DAPD", "Dinas Arsip dan Perpustakaan Daerah", "kearsipan perpustakaan"),
            bentuk.perangkat_daerah(
                "DAMKAR", "Dinas Pemadam Kebakaran dan Penyelamatan", "kebakaran", seksi=True, bobot=50
            ),
            bentuk.perangkat_daerah(
                "BAPPEDA", "Badan Perencanaan Pembangunan Daerah", "perencanaan penelitian", jenis="badan"
            ),
            bentuk.perangkat_daerah(
                "BPKPD", "Badan Pengelolaan Keuangan dan Pendapatan Daerah", "keuangan aset pendapatan", jenis="badan"
            ),
            bentuk.perangkat_daerah(
                "BKPSDM", "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "kepegawaian diklat", jenis="badan"
            ),
            bentuk.perangkat_daerah("KESBANGPOL", "Badan Kesatuan Bangsa dan Politik", "kesbangpol", jenis="badan"),
            bentuk.perangkat_daerah("BPBD", "Badan Penanggulangan Bencana Daerah", "bencana", jenis="badan"),
            *(bentuk.kecamatan((name,), kelurahan_=_KELURAHAN.get(name, ())) for name in _KECAMATAN),
            bentuk.perangkat_daerah(
                "SATPOLPP", "Satuan Polisi Pamong Praja", "ketertiban", jenis="satpol_pp", bobot=12
            ),
        ),
    ),
    instansi_lain=(
        bentuk.instansi_vertikal(
            "BPS", "Badan Pusat Statistik Kabupaten Buleleng", "Kepala BPS Kabupaten Buleleng", (p.STATISTISI,), "Umum"
        ),
    ),
)
