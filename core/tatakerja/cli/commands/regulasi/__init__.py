"""``regulasi``: what is installed, its rules with their citations, and the flaws of its text."""

from tatakerja.cli.app.click_id import Grup

regulasi = Grup(
    name="regulasi",
    help="Regulasi yang terpasang, isi aturannya beserta pasal, dan anomali teksnya.",
    malas={
        "daftar": ("tatakerja.cli.commands.regulasi.terpasang:daftar", "Semua regulasi yang terpasang."),
        "tampil": (
            "tatakerja.cli.commands.regulasi.terpasang:tampil",
            "Satu regulasi: judul, masa berlaku, isi, catatan sumber.",
        ),
        "aturan": (
            "tatakerja.cli.commands.regulasi.kedudukan:aturan",
            "Aturannya: syarat, pejabat yang ditunjuk, pasal, lapisan.",
        ),
        "alur": (
            "tatakerja.cli.commands.regulasi.alur:alur",
            "Alur penugasan: langkah, dokumen, pasal; ketentuan tim.",
        ),
        "tahapan": (
            "tatakerja.cli.commands.regulasi.tahapan:tahapan",
            "Tahapan kerja per jenis unit: kegiatan, penanggung jawab, pasal.",
        ),
        "pelaksanaan": (
            "tatakerja.cli.commands.regulasi.pelaksanaan:pelaksanaan",
            "Siapa mengarahkan, dengan siapa berkoordinasi, apa yang wajib dilakukan.",
        ),
        "pelaporan": (
            "tatakerja.cli.commands.regulasi.pelaporan:pelaporan",
            "Siapa melapor kepada siapa, permintaan laporan, kendala tim.",
        ),
        "evaluasi": (
            "tatakerja.cli.commands.regulasi.evaluasi:evaluasi",
            "Peninjauan hasil per jenis unit, sampai dinyatakan selesai.",
        ),
        "tanggung-jawab": (
            "tatakerja.cli.commands.regulasi.tahapan:tanggung_jawab",
            "Tanggung jawab PPK, PUO, ketua, dan anggota tim.",
        ),
        "muatan": ("tatakerja.cli.commands.regulasi.alur:muatan", "Isi yang wajib disebut dalam permohonan dan surat."),
        "diam": (
            "tatakerja.cli.commands.regulasi.diam:diam",
            "Yang memang tidak diatur teks, dan bagaimana diketahui.",
        ),
        "pasal": (
            "tatakerja.cli.commands.regulasi.pasal:pasal",
            "Dari sebuah tempat dalam teks ke baris yang bersandar padanya.",
        ),
        "kelengkapan": (
            "tatakerja.cli.commands.regulasi.kelengkapan:kelengkapan",
            "Tempat mana dalam teks yang diatur baris, dinyatakan, atau belum tersentuh.",
        ),
        "bandingkan": (
            "tatakerja.cli.commands.regulasi.bandingkan:bandingkan",
            "Dua regulasi, atau satu pada dua hari: aturan demi aturan, dan siapa yang berubah.",
        ),
        "anomali": (
            "tatakerja.cli.commands.regulasi.anomali:anomali",
            "Anomali teks, yang mengubah jawaban lebih dahulu.",
        ),
    },
    contoh=("tatakerja regulasi daftar", "tatakerja -r kotabaru regulasi anomali"),
)
