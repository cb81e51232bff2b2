"""What each key of a regulation's files means, as an editor shows it and the reference prints it."""

ARTI_KUNCI: dict[str, str] = {
    # every row and section
    "judul": "Judul bagian ini, bagi pembaca saja.",
    "di": "Tempat dalam penomoran; sitasi pendek di bawahnya melanjutkannya. Baris yang ber-`di` menyitasinya.",
    "instrumen": "Kode perubahan yang penomorannya dipakai sitasi; bila tidak ditulis, peraturannya sendiri.",
    "kode": "Kode yang unik di antara semua aturan daerah ini, berawalan daerah: `btl-kapanewon`.",
    "uraian": "Satu kalimat tentang isi baris ini, dengan kata sendiri, bukan kutipan.",
    "bila": "Syarat yang semuanya harus terpenuhi: fakta = nilai, atau salah satu dari beberapa nilai.",
    "tanpa": "Syarat yang satu pun tidak boleh terpenuhi.",
    "atau": "Pilihan syarat; salah satunya harus terpenuhi, di samping bila dan tanpa.",
    "dasar": "Sitasi: tempat dalam penomoran, pendek atau lengkap, rentang, nama [rujukan], atau dengan syarat.",
    "tersirat": "Mengapa teks hanya menyiratkannya; teks, atau beberapa teks menurut syarat.",
    "anomali": "Kode anomali yang memengaruhi baris ini; sebagian boleh menurut syarat.",
    "pengecualian_dari": "Kode baris yang dikecualikan oleh baris ini.",
    "menggantikan": "Kode baris lapisan di bawah (plugin dasar) yang tempatnya diambil baris ini.",
    "sejak": "Hari pertama baris ini berlaku; bila tidak ditulis, sejak peraturannya berlaku.",
    "sampai": "Hari terakhir baris ini berlaku.",
    "bentuk": "Bentuk dari lapisan di bawah yang diadopsi; kunci lain baris ini menggantikan milik bentuk itu.",
    "disebut_bagi": "Organisasi yang disebut teks, bila baris ini juga menjawab bagi yang lain.",
    "catatan": "Catatan yang menyertai jawaban, menurut syarat.",
    "isi": "Isinya, dengan kata sendiri.",
    # kedudukan
    "ppk": "Pejabat Penilai Kinerja: nama dalam [pejabat]; bila beberapa, yang pertama ditemukan.",
    "puo": "Pimpinan Unit Organisasi: nama dalam [pejabat].",
    "koordinator": "Pelaksana koordinasi: nama dalam [pejabat]; bila tidak ditemukan, tidak ada.",
    "dasar_koordinator": "Sitasi yang ditambahkan bila ada pelaksana koordinasi.",
    # penugasan
    "langkah": "Langkah-langkah menurut urutan; satu baris satu langkah.",
    "surat": "Langkah yang menetapkan dan menerima surat; menunggu semua anggota tim.",
    "status": "`dilarang` atau `tidak_diatur` bila teks melarang, atau membolehkan tanpa tata cara.",
    "tanpa_ppk": "Mengapa tidak ada Pejabat Penilai Kinerja yang menugaskan, menurut suatu tafsir.",
    "oleh": "Pihak yang bertindak.",
    "peran": "Kata teks bagi pihak itu, bila lain daripada dalam [pihak].",
    "aksi": "Apa yang dilakukan.",
    "kepada": "Pihak yang dituju; satu atau beberapa.",
    "tembusan": "Pihak yang mendapat tembusan.",
    "dokumen": "Surat yang dipakai.",
    "syarat": "Kapan langkah ini menyusul, dengan kata sendiri.",
    "penolakan": "Cara menolak: `tidak`, `bebas`, sebuah surat, atau sebuah surat dan `beralasan`.",
    "bersama": "Bersamaan dengan langkah sebelumnya.",
    "tenggat": "Waktu paling lama sejak gilirannya: `5 hari kerja`, `14 hari`.",
    "sebelum": "Langkah yang didahului sisipan ini: langkah pertama pihak itu dengan aksi itu.",
    "sesudah": "Langkah yang diikuti sisipan ini.",
    "tingkat": "`wajib` melarang penugasan yang tidak memenuhinya; `diutamakan` dan `info` tidak.",
    "isian": "Yang harus dimuat surat: nama, isi, dan sitasinya masing-masing.",
    "nama": "Namanya.",
    # pelaksanaan
    "dengan": "Pihak dalam koordinasi.",
    "wajib": "Apakah teks mewajibkannya.",
    "bagi": "Bagi yang bekerja sendiri (`individu`) atau tim (`tim`).",
    "daftar": "Butir-butirnya, masing-masing dengan isi dan sitasi.",
    # pelaporan
    "pelapor": "Siapa yang melapor.",
    "berkala": "Apakah berkala: `true`, atau seberapa sering.",
    "atas_anggota": "Laporan ketua atas kinerja setiap anggota, kepada pejabat anggota itu.",
    "tindak_lanjut": "Apakah pihak itu menindaklanjuti kendala yang diputuskan pihak lain.",
    "peminta": "Pihak yang boleh meminta laporan sewaktu-waktu.",
    "dari": "Dari siapa laporan boleh diminta.",
    # tahapan
    "kegiatan": "Kegiatan setiap tahap menurut urutan.",
    "pelaku": "Pelaku: nama dalam [pejabat], `pegawai`, atau `ketua`; kosong: teks tidak menyebut siapa pun.",
    "bab": "Bab yang kewajibannya tidak dijalankan di sini.",
    "pengemban": "Siapa yang dibebani, menurut teks.",
    # evaluasi
    "rantai": "Para peninjau dari yang terbawah; yang terakhir menyatakan selesai.",
    "dasar_pengembalian": "Sitasi pengembalian untuk diperbaiki; kosong: teks tidak mengaturnya.",
    # diam
    "perihal": "Bagian pelaporan yang didiamkan: laporan, permintaan, atau kendala; bila tidak ditulis, semuanya.",
    "tentang": "Pertanyaan yang didiamkan teks; bila tidak ditulis, menurut nama berkas.",
    "alasan": "Dari mana diketahui, atau mengapa begitu.",
    # regulasi.toml
    "format": "Versi format berkas ini.",
    "daerah": "Nama lengkap daerah: `Kabupaten Bantul`.",
    "versi": "Versi aturan dalam plugin; tertulis dalam setiap jawaban yang disimpan.",
    "plugin_dasar": "Plugin yang lapisannya dipakai di bawah plugin ini.",
    "singkatan": "Awal setiap sitasi: `Perbup Bantul 1/2023`.",
    "penomoran": "Berkas kerangka penomoran di folder ini; bila tidak ditulis, `penomoran.txt`.",
    "ditetapkan": "Hari ditetapkan.",
    "diundangkan": "Hari diundangkan.",
    "berlaku_sejak": "Hari pertama berlaku.",
    "berlaku_sampai": "Hari terakhir berlaku.",
    "mengubah": "Kode instrumen yang diubah; bila tidak ditulis, peraturannya sendiri.",
    "menyisipkan": "Berkas kerangka tempat-tempat yang ditambahkan perubahan ini.",
    "rujukan": "Kalimat yang diulang teks: nama = semua tempatnya.",
    "bukan_norma": "Tempat yang tidak memuat norma, dengan semua di bawahnya.",
    "di_luar": "Tempat yang di luar lingkup tatakerja, dengan semua di bawahnya.",
    "salah_pindai": "Beda hasil pindai dari penomoran: tempat yang hilang (`tempat`) atau baris berlebih (`teks`).",
    "teks": "Awal baris yang berlabel tetapi bukan tempat tersendiri, misalnya dari halaman yang tercetak dua kali.",
    "tempat": "Sitasi tempat yang dimaksud.",
    # pengaturan.toml
    "tanggal": "Harinya, atau yang pertama dari beberapa hari.",
    "libur": "Hari libur dan cuti bersama daerah, di samping yang nasional; tidak dihitung sebagai hari kerja.",
    "batas_mundur": (
        "Paling banyak berapa hari tanggal suatu surat atau langkah boleh mendahului pencatatannya; tanpa ini tidak "
        "dibatasi."
    ),
    "pemerintah": "Baris pertama kop surat: `PEMERINTAH KABUPATEN BANTUL`.",
    "kepala_daerah": "Kop dan tanda tangan kepala daerah: `BUPATI BANTUL`.",
    "logo": "Nama berkas lambang dalam folder templat; di pojok kiri kop.",
    "logo_kepala_daerah": "Nama berkas lambang di atas kop kepala daerah, misalnya Garuda; bawaannya `logo`.",
    "templat": (
        "Sidik folder templat yang dipakai daerah, seperti ditulis `surat templat --periksa`; surat yang terbit "
        "menyimpannya, dan bila dicetak dengan templat lain itu dicatat. Kosong: templat bawaan."
    ),
    "kata_tugas": "Kata di atas mereka yang ditugaskan: `MENUGASKAN` atau `MEMERINTAHKAN`.",
    "kata_penetapan": "Kata di depan tempat penetapan: `Ditetapkan` atau `Dikeluarkan`; bawaannya `Ditetapkan`.",
    "awalan_kepada": "Kata di depan alamat surat dinas: `Yth.` atau `Kepada Yth.`; bawaannya `Yth.`.",
    "bentuk_pangkat": "Pangkat yang dicetak: `lengkap` (bawaan), `tanpa_golongan`, atau `tiada`.",
    "gaya_nama": "Nama penanda tangan: `tebal` (bawaan), `garis_bawah`, keduanya, atau `tiada`.",
    "tembusan_tetap": "Tembusan di bawah yang menurut regulasi, apa adanya: `Arsip`.",
    "paraf": "Jabatan yang memaraf surat kertas, paling banyak tiga; kotaknya di bawah surat. Bawaannya tanpa kotak.",
    "catatan_kaki": "Kalimat di kaki setiap halaman, misalnya tentang sertifikat elektronik; bawaannya tanpa.",
    "jenis_huruf": (
        "Nama huruf, bawaannya `Arial` (PDF: Arimo, yang seukuran). Huruf lain dalam PDF memerlukan berkasnya (.ttf, "
        ".otf) dalam folder templat."
    ),
    "tanpa_nip": (
        "Penanda tangan yang tanpa NIP dan pangkat: jenis jabatan pimpinan, atau `sekretaris_daerah`; bawaannya kepala "
        "daerah dan sekretaris daerah (Permendagri 1/2023 Pasal 44), `tiada` bila semuanya ber-NIP."
    ),
    "sifat": "Sifat surat menurut jenisnya: `Biasa`, `Segera`, `Rahasia`, ...; bawaannya `Biasa`.",
    "jabatan_sendiri": (
        "Pengganti (`plt`, `plh`, `pj`) yang jabatannya sendiri ditulis di bawah jabatan yang digantikannya; bawaannya "
        "plt dan plh, `tiada` bila tidak seorang pun."
    ),
    "awalan_nip": "Kata di depan NIP penanda tangan: `NIP` atau `NIP.`; bawaannya `NIP`.",
    "awalan_tembusan": "Kata di depan setiap tembusan, misalnya `Yth.`; bawaannya tanpa kata.",
    "blok_penerima": "Sampai berapa orang ditulis satu per satu; selebihnya dalam tabel lampiran.",
    "lebar": "Lebar kertas dalam milimeter; bawaannya 215 (F4).",
    "tinggi": "Tinggi kertas dalam milimeter; bawaannya 330 (F4).",
    "atas": "Batas atas dalam milimeter.",
    "bawah": "Batas bawah dalam milimeter.",
    "kiri": "Batas kiri dalam milimeter.",
    "kanan": "Batas kanan dalam milimeter.",
    "huruf": "Ukuran huruf dalam titik; bawaannya 12.",
    "kop": "Kop surat unit, bagi semua di bawahnya yang tidak punya sendiri.",
    "atas_nama": "Atas nama siapa pimpinan suatu unit menandatangani.",
    "unit": "Kode unit yang pimpinannya menandatangani.",
    "alamat": "Alamat, tidak disingkat.",
    "telepon": "Nomor telepon.",
    "laman": "Laman web.",
    "surel": "Alamat pos elektronik.",
    "untuk_beliau": "Jabatan di bawahnya dengan u.b.",
    # kosakata.toml
    "penanda": "Penanda unit yang dikecualikan peraturan: kata = artinya.",
    "pola": "Pola yang dipilih daerah: kata = artinya.",
    "cakupan": "Cakupan inti = kelompoknya menurut teks.",
    "perangkat_daerah": "Jenis unit di bawah Perangkat Daerah lain yang sendiri Perangkat Daerah = tafsir yang membaca "
    "begitu (`ANOMALI=TAFSIR`), atau kosong bila selalu.",
    "unit_tersendiri": "Jenis unit yang unit organisasi tersendiri = ketentuan yang berkata begitu: pegawainya tidak "
    "bekerja dalam unit di atasnya, juga bila Perangkat Daerah seluruhnya pemilik kinerja.",
    "istilah": "Nama setempat jenis unit dan pimpinannya.",
    "jenis_unit": "Jenis unit yang ditambahkan kepada yang dikenal inti.",
    "jenis": "Jenisnya.",
    "pimpinan": "Sebutan pimpinannya, atau unit mana yang pimpinannya dimaksud.",
    "induk": "Jenis unit induk yang untuknya sebutan ini berlaku.",
    "lengkap": "Apakah sebutan disambung nama unit: `Kepala Bidang Aset`.",
    "mandiri": "Apakah unit jenis ini mandiri: menentukan aturan bagi semua yang di bawahnya.",
    "fakta": "Fakta buatan plugin, diturunkan dari fakta lain dengan tabel.",
    "baris": "Tabel fakta itu; baris pertama yang syaratnya terpenuhi yang berlaku.",
    "nilai": "Nilai fakta bila syaratnya terpenuhi.",
    "pola_nomor": "Pola nomor surat: {klasifikasi}, {urut}, {unit}, {jenis}, {tahun}.",
    "klasifikasi": "Klasifikasi arsip bagi nomor surat.",
    "pejabat": "Nama jabatan menurut teks = jalan kepadanya.",
    "pihak": "Pihak = kata teks baginya dalam langkah.",
    "predikat": "Nama predikat kinerja menurut peraturan lain, yang terbaik lebih dahulu.",
    "pada": "Jenis organisasi yang untuknya nama itu dipakai.",
    "jabatan": "Jenis jabatan pimpinan.",
    "batas": "Sampai mana dicari: organisasi terdekat (`mandiri`) atau akar (`akar`).",
    "mulai": "Dari mana dicari: unit pegawai, organisasi terdekatnya, atau di atas peninjau sebelumnya.",
    # anomali.toml
    "perlakuan": "Bagaimana diperlakukan, bila tidak ada pilihan.",
    "tafsir": "Tafsir yang dapat dipilih: kode = kalimat.",
    "bawaan": "Kode tafsir bawaan.",
    "keadaan": (
        "Keadaan yang tidak diatur teks: `lowong`, `delegasi`, `perkara_sendiri`, `pengakhiran` (juga pembatalan dan "
        "perpanjangan); jawaban yang mengalaminya menyebut anomali ini."
    ),
}
"""Meanings by key."""
ARTI_KHUSUS: dict[tuple[str, str], str] = {
    ("contoh", "daftar"): "Nama-nama yang dipakai unit: kata, atau bagian dari daftar lain (`dari`).",
    ("contoh", "unit"): "Unit-unit; yang pertama akarnya, yang lain di bawahnya, `instansi_vertikal` di sampingnya.",
    ("contoh", "bentuk"): "Bentuk unit; kunci lainnya adalah keterangan yang dimintanya.",
    ("pengaturan", "plt"): "Batas pelaksana tugas (Plt.), sebagai ganti bawaan menurut SE BKN 2/2019.",
    ("plt", "bulan"): "Berapa bulan masa pertamanya.",
    ("plt", "perpanjangan"): "Berapa bulan dapat diperpanjang.",
    ("plt", "dasar"): "Aturan yang menetapkan batasnya.",
    (
        "plt",
        "jabatan",
    ): "Jenis jabatan (jenjang, bagi fungsional) = jabatan pimpinan yang lazim dipangkunya sebagai Plt.",
    ("pengaturan", "surat"): "Bentuk dan nomor surat; yang tidak ditulis mengikuti plugin, lalu bawaan.",
    ("surat", "tempat"): "Tempat surat ditandatangani: `Bantul`.",
    ("surat", "singkatan"): "Yang menggantikan {unit} dalam nomor surat: kode unit = singkatannya.",
    ("surat", "kode"): "Yang menggantikan {jenis} dalam nomor surat: jenis surat = kodenya.",
    ("surat", "judul"): "Judul surat: jenis surat = judulnya, misalnya `SURAT TUGAS`.",
    ("surat", "pola"): "Pola nomor tersendiri: jenis surat = polanya, misalnya keputusan `{urut} TAHUN {tahun}`.",
    ("surat", "pola_nomor"): "Pola nomor surat, sebagai ganti yang dalam kosakata.toml.",
    ("kop", "baris"): "Baris-baris di atas alamat; bila tidak ditulis, pemerintah daerah dan nama unit.",
    ("atas_nama", "jabatan"): "Jabatan yang atas namanya (a.n.) surat ditandatangani.",
    ("atas_nama", "jenis"): "Jenis suratnya; bila tidak ditulis, semua yang menugaskan.",
    ("libur", "sampai"): "Hari terakhirnya; bila tidak ditulis, satu hari.",
    ("libur", "nama"): "Libur apa, atau menurut keputusan apa.",
    ("predikat", "dasar"): "Ketentuan peraturan lain yang menamainya, ditulis lengkap.",
    ("tanggung_jawab", "dasar"): "Sitasi satu tempat; yang tertulis di dua tempat menjadi dua butir.",
    ("kewajiban", "dasar"): "Sitasi satu tempat; yang tertulis di dua tempat menjadi dua butir.",
    ("pengarah", "oleh"): "Pihak yang mengarahkan pekerjaan.",
    ("laporan", "kepada"): "Pihak penerima laporan; `ketua` bagi ketua tim, `pemberi_tugas` bagi yang menunjuk ketua.",
    (
        "kendala",
        "kepada",
    ): "Pihak yang memutuskan atau menindaklanjuti; `puo`: Pimpinan Unit Organisasi setiap anggota. Baris yang tidak "
    "mensyaratkan `bentuk` mengenai tim saja.",
    ("kendala", "syarat"): "Kapan pihak itu menindaklanjuti, dengan kata sendiri.",
    ("sisipan", "langkah"): "Satu langkah yang ditambahkan kepada mekanisme lain.",
    ("muatan", "dokumen"): "Surat yang harus memuatnya.",
    **dict.fromkeys(
        (("tanggung_jawab", "anomali"), ("kewajiban", "anomali")),
        "Kode anomali yang mengenai semua butirnya, atau butir yang menulisnya; tanpa syarat.",
    ),
    ("tanggung_jawab", "peran"): "Peran dalam penugasan: ppk, puo, ketua, atau anggota.",
    (
        "pejabat",
        "bagi",
    ): "Dalam rantai evaluasi: menurut kedudukan pada unit pemilik kinerja (`pemilik`), atau menurut kedudukan "
    "pegawai yang mengerjakannya (`pegawai`); bila tidak ditulis, seperti barisnya.",
    ("pejabat", "bila_ada"): "Dalam rantai evaluasi dan tahapan: bila jabatannya tidak ada, dilewati; bila tidak "
    "ditulis, belum tertentukan.",
    ("evaluasi", "bagi"): "Tentang siapa baris ini, dan dari mana peninjaunya dicari: unit pemilik kinerja "
    "(`pemilik`, begitu bila tidak ditulis), atau pegawai yang hasilnya ditinjau (`pegawai`), di mana pun pemiliknya.",
    ("kegiatan", "tahap"): "Tahap menurut teks, bila lain daripada yang lazim bagi kegiatan itu.",
    ("pejabat", "peran"): "Siapa pun yang menurut kedudukan berperan sebagai ppk, puo, atau koordinator.",
    ("pejabat", "tingkat"): "Tingkat di bawah organisasi terdekat, yang bertingkat 1.",
    ("pejabat", "jenis"): "Jenis unit.",
    ("pejabat", "pimpinan"): "Unit mana yang pimpinannya dimaksud.",
    ("istilah", "nama"): "Sebutan jenis unit ini: `Kapanewon`.",
    ("istilah", "jenis"): "Jenis unit, dengan kata inti atau plugin.",
    ("salah_pindai", "tempat"): "Tempat yang hilang dari teks, dengan semua di bawahnya.",
    ("regulasi", "nama"): "Nama daerah pada baris perintah, huruf kecil: `bantul`.",
    ("regulasi", "instrumen"): "Peraturannya, lalu perubahan-perubahannya.",
    ("instrumen", "judul"): "Judul lengkap.",
    ("instrumen", "kode"): "Kode instrumen; sitasi perubahan berawalan kode ini: `perubahan-1: Pasal I angka 2`.",
    ("instrumen", "catatan"): "Yang harus diketahui pembaca tentang sumbernya.",
    ("kegiatan", "nama"): "Nama kegiatan; daftarnya: `tatakerja plugin kosakata`.",
    ("isian", "nama"): "Nama isian, satu kata.",
    ("anomali", "kode"): "Kode anomali, berawalan daerah; ruang namanya tersendiri.",
    ("anomali", "jenis"): "Jenis cacatnya.",
    ("anomali", "tingkat"): "`menentukan`: pilihan tafsirnya menentukan jawaban; `memengaruhi`; `redaksional`.",
    ("anomali", "isi"): "Apa yang cacat, dengan kata sendiri.",
    ("anomali", "alasan"): "Mengapa tafsir itu yang bawaan.",
    ("anomali", "tempat"): "Tempat-tempat yang bersangkutan.",
}
"""Meanings of a key within one kind of row or table."""


def arti(jenis: str, kunci: str) -> str:
    """What a key means in a kind of row or table.

    :raises KeyError: if nobody has said it yet.
    """
    return ARTI_KHUSUS.get((jenis, kunci)) or ARTI_KUNCI[kunci]
