"""Functional and clerical posts that sample employees hold."""

from typing import Final

from tatakerja.values.contoh import Profesi

ANALIS_KEBIJAKAN: Final = Profesi("Analis Kebijakan", kompetensi=("analisis kebijakan", "penyusunan regulasi"))
PERENCANA: Final = Profesi("Perencana", kompetensi=("perencanaan pembangunan", "pengolahan data"))
ARSIPARIS: Final = Profesi("Arsiparis", keterampilan=True, kompetensi=("kearsipan",))
ANALIS_SDM: Final = Profesi(
    "Analis Sumber Daya Manusia Aparatur", kompetensi=("manajemen kinerja", "manajemen talenta")
)
PRANATA_SDM: Final = Profesi(
    "Pranata Sumber Daya Manusia Aparatur", keahlian=False, keterampilan=True, kompetensi=("administrasi kepegawaian",)
)
KEUANGAN: Final = Profesi(
    "Analis Keuangan Pusat dan Daerah", gelar="S.E.", kompetensi=("penganggaran", "akuntansi pemerintah")
)
PRANATA_KOMPUTER: Final = Profesi(
    "Pranata Komputer", keterampilan=True, gelar="S.Kom.", kompetensi=("jaringan komputer", "pemrograman")
)
STATISTISI: Final = Profesi("Statistisi", keterampilan=True, kompetensi=("pengolahan data",))
HUMAS: Final = Profesi("Pranata Hubungan Masyarakat", keterampilan=True, kompetensi=("komunikasi publik",))
PENGADAAN: Final = Profesi("Pengelola Pengadaan Barang/Jasa", kompetensi=("pengadaan barang/jasa",))
PERANCANG: Final = Profesi("Perancang Peraturan Perundang-undangan", gelar="S.H.", kompetensi=("penyusunan regulasi",))
AUDITOR: Final = Profesi("Auditor", keterampilan=True, gelar="S.E.", kompetensi=("audit kinerja", "manajemen risiko"))
PENGAWAS_URUSAN: Final = Profesi(
    "Pengawas Penyelenggaraan Urusan Pemerintahan di Daerah", kompetensi=("pengawasan", "manajemen risiko")
)
GURU: Final = Profesi("Guru", gelar="S.Pd.", kompetensi=("pembelajaran digital", "kurikulum"))
PAMONG_BELAJAR: Final = Profesi("Pamong Belajar", gelar="S.Pd.", kompetensi=("pendidikan kesetaraan",))
PENGAWAS_SEKOLAH: Final = Profesi("Pengawas Sekolah", gelar="M.Pd.", kompetensi=("kurikulum", "supervisi akademik"))
PAMONG_BUDAYA: Final = Profesi("Pamong Budaya", keterampilan=True, kompetensi=("pelestarian budaya",))
DOKTER: Final = Profesi("Dokter", gelar_depan="dr.", kompetensi=("kegawatdaruratan",))
DOKTER_GIGI: Final = Profesi("Dokter Gigi", gelar_depan="drg.")
PERAWAT: Final = Profesi("Perawat", keterampilan=True, kompetensi=("kegawatdaruratan", "keperawatan komunitas"))
BIDAN: Final = Profesi("Bidan", keterampilan=True, kompetensi=("kesehatan ibu dan anak",))
APOTEKER: Final = Profesi("Apoteker", gelar_depan="apt.", kompetensi=("farmasi klinik",))
LABORAN: Final = Profesi("Pranata Laboratorium Kesehatan", keterampilan=True)
NUTRISIONIS: Final = Profesi("Nutrisionis", keterampilan=True, kompetensi=("gizi masyarakat",))
SANITARIAN: Final = Profesi("Tenaga Sanitasi Lingkungan", keterampilan=True, kompetensi=("kesehatan lingkungan",))
EPIDEMIOLOG: Final = Profesi("Epidemiolog Kesehatan", kompetensi=("surveilans", "pengolahan data"))
PROMKES: Final = Profesi("Tenaga Promosi Kesehatan dan Ilmu Perilaku", keterampilan=True)
PEREKAM_MEDIS: Final = Profesi("Perekam Medis", keterampilan=True)
PENYULUH_PERTANIAN: Final = Profesi(
    "Penyuluh Pertanian", keterampilan=True, gelar="S.P.", kompetensi=("penyuluhan", "budi daya padi")
)
ANALIS_PANGAN: Final = Profesi("Analis Ketahanan Pangan", kompetensi=("ketahanan pangan",))
VETERINER: Final = Profesi("Medik Veteriner", gelar_depan="drh.", kompetensi=("kesehatan hewan",))
PENYULUH_PERIKANAN: Final = Profesi("Penyuluh Perikanan", keterampilan=True, kompetensi=("penyuluhan",))
PENGELOLA_IKAN: Final = Profesi("Pengelola Produksi Perikanan Tangkap", keterampilan=True)
JALAN: Final = Profesi(
    "Penata Kelola Jalan dan Jembatan", gelar="S.T.", kompetensi=("manajemen konstruksi", "survei pengukuran")
)
BANGUNAN: Final = Profesi("Penata Kelola Bangunan Gedung dan Kawasan Permukiman", gelar="S.T.")
PENATA_RUANG: Final = Profesi("Penata Ruang", kompetensi=("sistem informasi geografis",))
LINGKUNGAN: Final = Profesi(
    "Pengendali Dampak Lingkungan", keterampilan=True, kompetensi=("kesehatan lingkungan", "sistem informasi geografis")
)
PENGUJI_KENDARAAN: Final = Profesi("Penguji Kendaraan Bermotor", keahlian=False, keterampilan=True)
MEDIATOR: Final = Profesi("Mediator Hubungan Industrial", kompetensi=("mediasi",))
INSTRUKTUR: Final = Profesi("Instruktur", keterampilan=True, kompetensi=("pelatihan kerja",))
PENGANTAR_KERJA: Final = Profesi("Pengantar Kerja", keterampilan=True)
PEKERJA_SOSIAL: Final = Profesi("Pekerja Sosial", keterampilan=True, kompetensi=("pendampingan keluarga", "mediasi"))
PENYULUH_SOSIAL: Final = Profesi("Penyuluh Sosial", kompetensi=("penyuluhan",))
PENYULUH_KB: Final = Profesi("Penyuluh Keluarga Berencana", keterampilan=True, kompetensi=("penyuluhan",))
ADB: Final = Profesi(
    "Administrator Database Kependudukan", keterampilan=True, kompetensi=("pengolahan data", "layanan publik")
)
PENGGERAK_SWADAYA: Final = Profesi("Penggerak Swadaya Masyarakat", keterampilan=True, kompetensi=("pemberdayaan desa",))
PENATA_PERIZINAN: Final = Profesi("Penata Perizinan", kompetensi=("layanan publik", "analisis kebijakan"))
PENGAWAS_KOPERASI: Final = Profesi("Pengawas Koperasi", kompetensi=("akuntansi pemerintah",))
PENERA: Final = Profesi("Penera", keterampilan=True, kompetensi=("metrologi legal",))
PUSTAKAWAN: Final = Profesi("Pustakawan", keterampilan=True, kompetensi=("literasi",))
PARIWISATA: Final = Profesi("Adyatama Kepariwisataan dan Ekonomi Kreatif", kompetensi=("promosi wisata",))
POL_PP: Final = Profesi("Polisi Pamong Praja", keterampilan=True, kompetensi=("penegakan perda", "mediasi"))
DAMKAR: Final = Profesi(
    "Pemadam Kebakaran", keahlian=False, keterampilan=True, kompetensi=("penyelamatan", "kegawatdaruratan")
)
ANALIS_BENCANA: Final = Profesi(
    "Penata Penanggulangan Bencana", keterampilan=True, kompetensi=("penyelamatan", "sistem informasi geografis")
)
PENILAI_PAJAK: Final = Profesi("Penilai Pajak Daerah", kompetensi=("penilaian properti",))
PEMERIKSA_PAJAK: Final = Profesi("Pemeriksa Pajak Daerah", keterampilan=True, kompetensi=("audit kinerja",))

PERKANTORAN: Final = (ARSIPARIS, PRANATA_SDM, KEUANGAN, PERENCANA)
"""Met in every secretariat."""

PELAKSANA: Final = (
    "Pengadministrasi Perkantoran",
    "Pengelola Layanan Operasional",
    "Operator Layanan Operasional",
    "Penata Layanan Operasional",
    "Penelaah Teknis Kebijakan",
    "Pengolah Data dan Informasi",
    "Pengelola Umum Operasional",
)
"""Names of posts of pelaksana."""
