"""Fields of government (urusan): which bidang an agency has for each, and which functional posts are met there."""

from typing import Final

import attrs

from tatakerja.rules.baseline.contoh import profesi as p
from tatakerja.values.contoh import Profesi


@attrs.frozen
class Urusan:
    """A field of government.

    :ivar bidang: names of the bidang, without the word.
    :ivar profesi: functional posts met in them.
    """

    bidang: tuple[str, ...]
    profesi: tuple[Profesi, ...]


URUSAN: Final = {
    "pendidikan": Urusan(
        ("Pembinaan Sekolah Dasar", "Pembinaan Sekolah Menengah Pertama", "Pembinaan PAUD dan Pendidikan Nonformal"),
        (p.PENGAWAS_SEKOLAH, p.PERENCANA, p.ANALIS_KEBIJAKAN),
    ),
    "kebudayaan": Urusan(("Kebudayaan",), (p.PAMONG_BUDAYA,)),
    "kesehatan": Urusan(
        (
            "Kesehatan Masyarakat", "Pencegahan dan Pengendalian Penyakit", "Pelayanan Kesehatan",
            "Sumber Daya Kesehatan",
        ),
        (p.EPIDEMIOLOG, p.SANITARIAN, p.PROMKES, p.APOTEKER),
    ),
    "pekerjaan_umum": Urusan(("Bina Marga", "Sumber Daya Air", "Cipta Karya"), (p.JALAN, p.BANGUNAN)),
    "penataan_ruang": Urusan(("Penataan Ruang",), (p.PENATA_RUANG,)),
    "perumahan": Urusan(("Perumahan", "Kawasan Permukiman"), (p.BANGUNAN,)),
    "pertanahan": Urusan(("Pertanahan",), (p.PENATA_RUANG,)),
    "sosial": Urusan(
        ("Rehabilitasi Sosial", "Perlindungan dan Jaminan Sosial", "Pemberdayaan Sosial"),
        (p.PEKERJA_SOSIAL, p.PENYULUH_SOSIAL),
    ),
    "tenaga_kerja": Urusan(
        ("Pelatihan dan Penempatan Tenaga Kerja", "Hubungan Industrial"),
        (p.MEDIATOR, p.PENGANTAR_KERJA, p.INSTRUKTUR),
    ),
    "transmigrasi": Urusan(("Transmigrasi",), (p.PENGGERAK_SWADAYA,)),
    "perempuan": Urusan(("Pemberdayaan Perempuan", "Perlindungan Anak"), (p.PEKERJA_SOSIAL, p.ANALIS_KEBIJAKAN)),
    "keluarga_berencana": Urusan(
        ("Pengendalian Penduduk", "Keluarga Berencana dan Ketahanan Keluarga"), (p.PENYULUH_KB,)
    ),
    "pangan": Urusan(("Ketahanan Pangan",), (p.ANALIS_PANGAN,)),
    "pertanian": Urusan(
        ("Tanaman Pangan dan Hortikultura", "Prasarana dan Sarana Pertanian", "Penyuluhan"), (p.PENYULUH_PERTANIAN,)
    ),
    "peternakan": Urusan(("Peternakan dan Kesehatan Hewan",), (p.VETERINER,)),
    "perikanan": Urusan(
        ("Perikanan Tangkap", "Perikanan Budi Daya"), (p.PENYULUH_PERIKANAN, p.PENGELOLA_IKAN)
    ),
    "lingkungan_hidup": Urusan(
        ("Tata Lingkungan", "Pengelolaan Sampah dan Limbah", "Pengendalian Pencemaran dan Kerusakan Lingkungan"),
        (p.LINGKUNGAN,),
    ),
    "kependudukan": Urusan(
        ("Pelayanan Pendaftaran Penduduk", "Pelayanan Pencatatan Sipil", "Pengelolaan Informasi Kependudukan"),
        (p.ADB, p.PRANATA_KOMPUTER),
    ),
    "desa": Urusan(("Pemerintahan Desa", "Pemberdayaan Masyarakat Desa"), (p.PENGGERAK_SWADAYA, p.ANALIS_KEBIJAKAN)),
    "perhubungan": Urusan(
        ("Lalu Lintas", "Angkutan dan Keselamatan", "Prasarana Perhubungan"), (p.PENGUJI_KENDARAAN,)
    ),
    "komunikasi": Urusan(
        ("Informasi dan Komunikasi Publik", "Aplikasi Informatika", "Statistik dan Persandian"),
        (p.PRANATA_KOMPUTER, p.HUMAS, p.STATISTISI),
    ),
    "koperasi": Urusan(("Koperasi dan Usaha Mikro",), (p.PENGAWAS_KOPERASI,)),
    "perindustrian": Urusan(("Perindustrian",), (p.ANALIS_KEBIJAKAN,)),
    "perdagangan": Urusan(("Perdagangan",), (p.PENERA,)),
    "penanaman_modal": Urusan(
        (
            "Perencanaan dan Promosi Penanaman Modal", "Penyelenggaraan Pelayanan Perizinan",
            "Pengaduan dan Pelaporan Layanan",
        ),
        (p.PENATA_PERIZINAN,),
    ),
    "pemuda_olahraga": Urusan(("Kepemudaan", "Keolahragaan"), (p.ANALIS_KEBIJAKAN,)),
    "pariwisata": Urusan(("Destinasi Pariwisata", "Pemasaran dan Ekonomi Kreatif"), (p.PARIWISATA,)),
    "perpustakaan": Urusan(("Perpustakaan",), (p.PUSTAKAWAN,)),
    "kearsipan": Urusan(("Kearsipan",), (p.ARSIPARIS,)),
    "perencanaan": Urusan(
        (
            "Perencanaan, Pengendalian, dan Evaluasi Pembangunan", "Pemerintahan dan Pembangunan Manusia",
            "Perekonomian dan Sumber Daya Alam", "Infrastruktur dan Kewilayahan",
        ),
        (p.PERENCANA, p.STATISTISI),
    ),
    "penelitian": Urusan(("Penelitian dan Pengembangan",), (p.ANALIS_KEBIJAKAN,)),
    "kepegawaian": Urusan(
        ("Pengadaan dan Informasi Kepegawaian", "Mutasi dan Promosi", "Penilaian Kinerja dan Penghargaan"),
        (p.ANALIS_SDM, p.PRANATA_SDM),
    ),
    "diklat": Urusan(("Pengembangan Kompetensi Aparatur",), (p.ANALIS_SDM,)),
    "keuangan": Urusan(("Anggaran", "Perbendaharaan", "Akuntansi"), (p.KEUANGAN,)),
    "aset": Urusan(("Aset Daerah",), (p.KEUANGAN,)),
    "pendapatan": Urusan(
        ("Pendataan dan Penetapan", "Penagihan dan Pengendalian"), (p.PENILAI_PAJAK, p.PEMERIKSA_PAJAK)
    ),
    "kesbangpol": Urusan(
        ("Ideologi dan Wawasan Kebangsaan", "Politik Dalam Negeri", "Kewaspadaan Nasional"), (p.ANALIS_KEBIJAKAN,)
    ),
    "bencana": Urusan(
        ("Pencegahan dan Kesiapsiagaan", "Kedaruratan dan Logistik", "Rehabilitasi dan Rekonstruksi"),
        (p.ANALIS_BENCANA,),
    ),
    "ketertiban": Urusan(
        ("Penegakan Peraturan Daerah", "Ketertiban Umum dan Ketenteraman Masyarakat", "Perlindungan Masyarakat"),
        (p.POL_PP,),
    ),
    "kebakaran": Urusan(("Pemadam Kebakaran dan Penyelamatan",), (p.DAMKAR,)),
}  # fmt: skip
"""The fields by name; a plugin names several for an agency that has them together."""
