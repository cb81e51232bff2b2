"""The flaws of Buleleng's annex: where it contradicts itself, is silent, or was drafted wrongly.

Those with readings come first, since the choice changes an answer; then the gaps that leave an answer open, then the
rest in the order of the text. ``isi`` of the ones without readings ends with how the program treats them.
"""

from tatakerja.plugin import Anomali, Tafsir

_PENUGASAN = "Lampiran angka 2 kedua"
_PENUNJUKAN = f"{_PENUGASAN} huruf a kedua"
_LINTAS_UNIT = f"{_PENUNJUKAN} angka ii"
_LINTAS_INSTANSI = f"{_PENUNJUKAN} angka iii"
_SUKARELA = f"{_PENUGASAN} huruf b kedua"
_TUGAS = "Lampiran angka 3 kedua huruf A"
_LAPORAN = "Lampiran angka 3 kedua huruf B"

_MENGUBAH_JAWABAN = (
    Anomali(
        kode="bll-uptd-administrator",
        jenis="kontradiksi",
        isi=(
            "Judul bagian I.1 dan judul Gambar 14 menyebut UPTD yang dipimpin Pejabat Administrator secara umum, "
            "tetapi isinya hanya mengatur dua RSUD kelas D."
        ),
        tempat=("Lampiran I.1", "Lampiran Gambar 14"),
        tafsir=(
            Tafsir(
                kode="hanya-rsud",
                isi="Bagian I.1 hanya berlaku bagi RSUD kelas D; UPTD lain yang dipimpin Administrator tidak diatur.",
            ),
            Tafsir(
                kode="semua-uptd",
                isi="Bagian I.1 berlaku bagi setiap UPTD yang dipimpin Administrator; Kepala UPTD di tempat Direktur.",
            ),
        ),
        bawaan="hanya-rsud",
        alasan=(
            "Aturannya ada di dalam isi, dan isi hanya menyebut rumah sakit dan Direktur; judul tidak menetapkan siapa "
            "Pejabat Penilai Kinerja pada UPTD lain."
        ),
        dampak=("kedudukan", "evaluasi", "tahapan"),
    ),
    Anomali(
        kode="bll-uptd-fungsional",
        jenis="kontradiksi",
        isi=(
            "Judul bagian I.3 menyebut UPTD yang dipimpin Pejabat Fungsional secara umum dan kalimat kedudukannya "
            "menyebut juga pejabat fungsional yang memimpin unit, tetapi selebihnya hanya mengatur Puskesmas."
        ),
        tempat=("Lampiran I.3",),
        tafsir=(
            Tafsir(
                kode="semua-uptd",
                isi="Bagian I.3 berlaku bagi setiap UPTD yang dipimpin Pejabat Fungsional; Kepala UPTD di tempat "
                "Kepala Puskesmas.",
            ),
            Tafsir(
                kode="hanya-puskesmas",
                isi="Bagian I.3 hanya berlaku bagi Puskesmas; UPTD lain yang dipimpin Pejabat Fungsional tidak diatur.",
            ),
        ),
        bawaan="semua-uptd",
        alasan=(
            "Kalimat kedudukannya sendiri, bukan hanya judul, menyebut pejabat fungsional yang memimpin unit "
            "organisasi di samping Kepala Puskesmas."
        ),
        dampak=("kedudukan", "evaluasi", "tahapan"),
    ),
    Anomali(
        kode="bll-penetap",
        jenis="kontradiksi",
        isi=(
            "Di satu tempat penugasan ditetapkan Pejabat Penilai Kinerja atas usul Pimpinan Unit Organisasi, di tempat "
            "lain Pimpinan Unit Organisasi boleh menugaskan sendiri, dan untuk penunjukan serta pengajuan sukarela di "
            "dalam unit hanya Pimpinan Unit Organisasi yang disebut."
        ),
        tempat=(
            _PENUGASAN,
            f"{_PENUGASAN} huruf a",
            f"{_PENUGASAN} huruf d",
            _PENUNJUKAN,
            f"{_PENUNJUKAN} angka i",
            f"{_SUKARELA} huruf a butir 2",
            "Lampiran B huruf a",
            "Lampiran C huruf a",
            "Lampiran E huruf a",
            "Lampiran F huruf a",
        ),
        tafsir=(
            Tafsir(
                kode="ppk-atas-usul-puo",
                isi="Pimpinan Unit Organisasi mengusulkan, Pejabat Penilai Kinerja menetapkan, juga yang sukarela.",
            ),
            Tafsir(
                kode="puo-langsung",
                isi="Di dalam unit, Pimpinan Unit Organisasi menugaskan langsung, tanpa Pejabat Penilai Kinerja.",
            ),
        ),
        bawaan="ppk-atas-usul-puo",
        alasan=(
            "Bagian Penugasan membuka dengan kaidah itu, huruf d mengulangnya sebagai syarat penetapan, dan bagian B, "
            "C, E dan F menerapkannya: pimpinan perangkat daerah menugaskan atas rekomendasi pejabat di bawahnya."
        ),
        dampak=("penugasan",),
    ),
    Anomali(
        kode="bll-individu-lintas",
        jenis="kontradiksi",
        isi=(
            "Penugasan perorangan lintas unit dan lintas instansi dibolehkan pada bagian Penugasan, sedangkan bagian "
            "Pelaksanaan Tugas hanya mengenal tim kerja untuk tugas lintas unit dan lintas instansi."
        ),
        tempat=(
            _PENUGASAN,
            f"{_PENUGASAN} huruf a",
            _PENUNJUKAN,
            f"{_TUGAS} huruf b kedua",
            f"{_TUGAS} huruf c kedua",
        ),
        tafsir=(
            Tafsir(kode="boleh", isi="Seorang pegawai dapat ditugaskan perorangan ke unit lain atau instansi lain."),
            Tafsir(kode="hanya-tim", isi="Penugasan ke unit lain atau instansi lain hanya sebagai anggota tim kerja."),
        ),
        bawaan="boleh",
        alasan=(
            "Bagian Penugasan menyebut bentuk perorangan dengan tegas dan mekanismenya ditulis untuk satu pegawai; "
            "bagian Pelaksanaan Tugas hanya memerinci cara bekerja dalam tim, tanpa melarang yang perorangan."
        ),
        dampak=("penugasan",),
    ),
    Anomali(
        kode="bll-badan-evaluasi",
        jenis="kontradiksi",
        isi=(
            "Pada Badan, hasil yang sudah ditinjau Sekretaris atau Kepala Bidang diteruskan kepada Kepala Bidang, dan "
            "Kepala Bidang pula yang menyatakannya selesai; Kepala Badan tidak disebut, padahal ia Pejabat Penilai "
            "Kinerja, dan pada Dinas, Inspektorat dan Sekretariat DPRD pimpinan tertinggilah yang mengakhiri."
        ),
        tempat=("Lampiran F huruf c", "Lampiran F", "Lampiran B huruf c", "Lampiran C huruf c", "Lampiran E huruf c"),
        tafsir=(
            Tafsir(kode="kepala-badan", isi="Hasil diteruskan kepada Kepala Badan, dan ia yang menyatakan selesai."),
            Tafsir(kode="kepala-bidang", isi="Evaluasi berakhir pada Kepala Bidang, seperti yang tercetak."),
        ),
        bawaan="kepala-badan",
        alasan=(
            "Kalimatnya sama dengan bagian E kecuali nama jabatannya; menurut cetakan Kepala Bidang meneruskan kepada "
            "dirinya sendiri dan atasan Sekretaris menjadi Kepala Bidang, jadi nama jabatan itu salah tulis."
        ),
        dampak=("evaluasi", "tahapan"),
    ),
)

_KEKOSONGAN = (
    Anomali(
        kode="bll-hanya-lampiran",
        jenis="kekosongan",
        isi=(
            "Naskah yang tersedia hanya lampiran, tanpa batang tubuh, nomor, tanggal dan ketentuan umum, sehingga "
            "istilah pokoknya tidak berdefinisi. Diperlakukan sebagai berlaku pada setiap tanggal dan dikutip sebagai "
            "Lampiran."
        ),
        tempat=("Lampiran",),
    ),
    Anomali(
        kode="bll-langsung-di-bawah-kepala",
        jenis="kekosongan",
        isi=(
            "Pimpinan Unit Organisasi bagi pegawai yang ditempatkan langsung di bawah Inspektur, Sekretaris DPRD, "
            "Kepala Dinas atau Kepala Badan tidak disebut: hanya pejabat di bawah mereka yang disebut, dan pegawai itu "
            "tidak berada di bawahnya. Dijawab belum_tertentukan, dengan Pejabat Penilai Kinerja tetap diberikan."
        ),
        tempat=("Lampiran B", "Lampiran C", "Lampiran E", "Lampiran F"),
    ),
    Anomali(
        kode="bll-di-atas-bagian",
        jenis="kekosongan",
        isi=(
            "Pegawai yang ditempatkan langsung di bawah Sekretaris Daerah, Asisten, Direktur RSUD atau Wakil Direktur "
            "tidak mempunyai Kepala Bagian di atasnya, padahal hanya Kepala Bagian yang disebut sebagai penilai. "
            "Dijawab belum_tertentukan."
        ),
        tempat=("Lampiran A", "Lampiran D"),
    ),
    Anomali(
        kode="bll-rsud-bidang",
        jenis="kekosongan",
        isi=(
            "Pada RSUD hanya Kepala Bagian yang disebut sebagai penilai, peninjau dan perencana, padahal pelayanan "
            "medis dan keperawatan lazimnya berada pada Bidang. Pegawai pada Bidang RSUD dijawab tidak_diatur."
        ),
        tempat=("Lampiran D", "Lampiran D huruf a", "Lampiran D huruf c"),
    ),
    Anomali(
        kode="bll-rsud-tanpa-kelas",
        jenis="kekosongan",
        isi=(
            "Bagian D berlaku bagi Rumah Sakit Umum Daerah tanpa menyebut kelas atau nama, sedangkan bagian I.1 "
            "mengatur RSUD kelas D lain sama sekali. Bagian D diterapkan pada RSUD yang mempunyai Wakil Direktur, "
            "karena mekanismenya melalui jabatan itu; RSUD lain yang bukan kelas D dijawab tidak_diatur."
        ),
        tempat=("Lampiran D", "Lampiran I.1"),
    ),
    Anomali(
        kode="bll-rsud-kelas-d-lain",
        jenis="kekosongan",
        isi=(
            "Bagian I.1 menyebut dua rumah sakit dengan nama, jadi RSUD kelas D yang berdiri kemudian tidak tersebut. "
            "Kelas D dipakai sebagai ukuran, sehingga RSUD demikian mengikuti bagian I.1."
        ),
        tempat=("Lampiran I.1",),
    ),
    Anomali(
        kode="bll-uptd-tanpa-jenjang",
        jenis="kontradiksi",
        isi=(
            "Isi bagian I.2 berbicara tentang UPTD tanpa membedakan siapa pemimpinnya, sedangkan judul dan judul "
            "gambarnya membatasi pada Pejabat Pengawas. Judul dipakai sebagai batas, supaya bagian I.1 dan I.3 "
            "mempunyai arti."
        ),
        tempat=("Lampiran I.2", "Lampiran Gambar 15"),
    ),
    Anomali(
        kode="bll-satpolpp",
        jenis="kekosongan",
        isi=(
            "Satuan Polisi Pamong Praja tidak disebut, dan bukan Dinas atau Badan. Dijawab tidak_diatur, juga "
            "penugasan pegawainya, yang memerlukan Pejabat Penilai Kinerja."
        ),
        tempat=("Lampiran E", "Lampiran F"),
    ),
    Anomali(
        kode="bll-sekolah",
        jenis="kekosongan",
        isi=(
            "Satuan pendidikan dan sanggar kegiatan belajar, yang juga dipimpin Pejabat Fungsional, tidak disebut. "
            "Dijawab tidak_diatur."
        ),
        tempat=("Lampiran I", "Lampiran I.3"),
    ),
    Anomali(
        kode="bll-pejabat-struktural",
        jenis="kekosongan",
        isi=(
            "Lampiran hanya mengatur kedudukan Pejabat Fungsional dan Pelaksana; siapa yang menilai Kepala Bidang, "
            "Kepala Seksi, Camat, Lurah, Kepala UPTD dan pimpinan lain tidak dikatakan, dan definisi Pejabat Penilai "
            "Kinerja tidak tersedia. Pimpinan unit dijawab tidak_diatur, begitu pula penugasan Kepala Puskesmas dan "
            "pejabat fungsional lain yang memimpin unit."
        ),
        tempat=("Lampiran angka 1 kedua", "Lampiran angka 1 kedua huruf a"),
    ),
    Anomali(
        kode="bll-pengawas-tanpa-peran",
        jenis="kekosongan",
        isi=(
            "Pejabat Pengawas disebut sebagai kemungkinan penilai dan pimpinan unit, tetapi Kepala Subbagian dan "
            "Kepala Seksi yang masih ada, juga Sekretaris Kecamatan, tidak diberi peran pada bagian mana pun. "
            "Koordinator dikosongkan."
        ),
        tempat=(
            "Lampiran angka 1 kedua huruf b",
            f"{_PENUGASAN} huruf b",
            "Lampiran A",
            "Lampiran C",
            "Lampiran E",
            "Lampiran F",
            "Lampiran G",
            "Lampiran H",
        ),
    ),
    Anomali(
        kode="bll-pengganti",
        jenis="kekosongan",
        isi=(
            "Jabatan kosong, pelaksana tugas, pelaksana harian dan pendelegasian penilaian tidak diatur. Jabatan "
            "kosong disebut kosong; pemangku yang sah pada hari itu bertindak; bila ia pegawai itu sendiri, pimpinan "
            "satu tingkat di atasnya menggantikan."
        ),
        tempat=("Lampiran angka 1 kedua huruf a", "Lampiran angka 1 kedua huruf b"),
    ),
    Anomali(
        kode="bll-badan-administrator",
        jenis="kontradiksi",
        isi=(
            "Judul gambar untuk Inspektorat, Sekretariat DPRD, Dinas dan Badan menyebut Pimpinan Unit Organisasi "
            "sebagai Pejabat Administrator, sedangkan teksnya menyebut nama jabatan saja, sehingga keduanya berselisih "
            "pada Badan yang Kepalanya Administrator. Teks yang diikuti: nama jabatan menentukan, bukan jenjangnya."
        ),
        tempat=("Lampiran Gambar 7", "Lampiran Gambar 8", "Lampiran Gambar 10", "Lampiran Gambar 11", "Lampiran F"),
    ),
    Anomali(
        kode="bll-puskesmas-pemimpin",
        jenis="redaksi",
        isi=(
            "Pegawai Puskesmas disebut di bawah Kepala Puskesmas atau Pejabat Fungsional yang memimpin unit, seakan "
            "dua orang, tetapi kalimat berikutnya hanya menyebut Kepala Puskesmas. Dibaca sebagai satu orang: pemimpin "
            "Puskesmas."
        ),
        tempat=("Lampiran I.3",),
    ),
    Anomali(
        kode="bll-penetapan-kedudukan",
        jenis="kontradiksi",
        isi=(
            "Kedudukan ditetapkan Pejabat Pembina Kepegawaian setelah menimbang rentang kendali dan beban tugas, "
            "tetapi bagian A sampai I sudah menetapkan penilainya tanpa menyisakan pilihan. Penempatan pegawai pada "
            "unit dibaca sebagai penetapan itu, dan penilainya menurut bagian unitnya."
        ),
        tempat=("Lampiran angka 1 kedua huruf c", "Lampiran angka 1 kedua huruf d", "Lampiran A", "Lampiran E"),
    ),
)

_PENUGASAN_DAN_TUGAS = (
    Anomali(
        kode="bll-lintas-perangkat-daerah",
        jenis="kekosongan",
        isi=(
            "Unit Organisasi tidak didefinisikan, dan penugasan ke perangkat daerah lain tidak dibedakan dari "
            "penugasan ke unit lain dalam perangkat daerah yang sama. Keduanya diperlakukan sebagai lintas Unit "
            "Organisasi."
        ),
        tempat=(_PENUGASAN, _LINTAS_UNIT),
    ),
    Anomali(
        kode="bll-tembusan-ppk",
        jenis="redaksi",
        isi=(
            "Permohonan lintas unit ditujukan kepada Pejabat Penilai Kinerja yang dituju dengan tembusan kepada "
            "Pejabat Penilai Kinerja bersangkutan, tanpa mengatakan bersangkutan dengan siapa. Dibaca sebagai Pejabat "
            "Penilai Kinerja pemohon; pemohon yang sendiri penilai di unitnya tidak memberi tembusan, karena "
            "penilainya tidak diatur."
        ),
        tempat=(f"{_LINTAS_UNIT} butir 1", f"{_LINTAS_INSTANSI} butir 1"),
    ),
    Anomali(
        kode="bll-rekomendasi-puo",
        jenis="kekosongan",
        isi=(
            "Surat penugasan lintas unit memerlukan rekomendasi Pimpinan Unit Organisasi, tetapi tidak dikatakan "
            "pimpinan yang mana, dan ia tidak mendapat permohonan maupun tembusan. Dibaca sebagai pimpinan unit asal "
            "pegawai, seperti pada penunjukan lintas instansi."
        ),
        tempat=(f"{_LINTAS_UNIT} butir 1", f"{_LINTAS_UNIT} butir 3", f"{_LINTAS_INSTANSI} butir 4"),
    ),
    Anomali(
        kode="bll-surat-lintas-instansi",
        jenis="kontradiksi",
        isi=(
            "Pada penunjukan lintas instansi Pejabat Penilai Kinerja yang diinstruksikan menugaskan, lalu ia atau "
            "Pimpinan Unit Organisasi, lalu hanya Pimpinan Unit Organisasi yang memberi surat; pada lintas unit "
            "suratnya dari Pejabat Penilai Kinerja. Lintas instansi, suratnya diberikan Pimpinan Unit Organisasi pihak "
            "yang dituju, setelah Pejabat Penilai Kinerja menjawab."
        ),
        tempat=(
            f"{_LINTAS_INSTANSI} butir 3",
            f"{_LINTAS_INSTANSI} butir 5 butir 2",
            f"{_LINTAS_INSTANSI} butir 5 butir 3",
            f"{_LINTAS_UNIT} butir 3",
        ),
    ),
    Anomali(
        kode="bll-pyb",
        jenis="kekosongan",
        isi=(
            "Pejabat yang Berwenang tidak didefinisikan, dan pada jawaban lintas instansi tidak selalu dikatakan dari "
            "instansi mana. Dipakai pimpinan unit bertanda pyb atau, bila tidak ada, Sekretaris Daerah; bagi instansi "
            "lain pimpinan tertingginya."
        ),
        tempat=(f"{_LINTAS_INSTANSI} butir 1", f"{_LINTAS_INSTANSI} butir 5 butir 1"),
    ),
    Anomali(
        kode="bll-daya-ikat",
        jenis="kekosongan",
        isi=(
            "Lampiran memberi kewajiban kepada pejabat instansi lain, termasuk instansi di luar pemerintah daerah, "
            "yang tidak terikat olehnya. Langkah mereka ditampilkan sebagaimana tertulis."
        ),
        tempat=(f"{_LINTAS_INSTANSI} butir 3", f"{_LINTAS_INSTANSI} butir 4", f"{_LINTAS_INSTANSI} butir 5"),
    ),
    Anomali(
        kode="bll-penolakan-lintas-instansi",
        jenis="kekosongan",
        isi=(
            "Lintas instansi hanya jalan setuju yang ditulis: penolakan oleh Pejabat yang Berwenang kedua pihak dan "
            "ketiadaan pegawai yang sesuai tidak diatur. Penolakan diterima tanpa surat dan tanpa kewajiban alasan."
        ),
        tempat=(
            f"{_LINTAS_INSTANSI} butir 2",
            f"{_LINTAS_INSTANSI} butir 3",
            f"{_LINTAS_INSTANSI} butir 5",
        ),
    ),
    Anomali(
        kode="bll-tembusan-pemohon",
        jenis="kekosongan",
        isi=(
            "Surat penugasan lintas instansi ditembuskan kepada Pejabat yang Berwenang kedua instansi dan Pejabat "
            "Penilai Kinerja, tetapi tidak kepada Pimpinan Unit Organisasi pemilik kinerja yang memohon. Tembusan "
            "mengikuti teks."
        ),
        tempat=(f"{_LINTAS_INSTANSI} butir 5 butir 3",),
    ),
    Anomali(
        kode="bll-isi-permohonan-sukarela",
        jenis="kekosongan",
        isi=(
            "Muatan minimal surat permohonan hanya ditentukan untuk penunjukan; surat permohonan sukarela lintas unit "
            "tidak ditentukan isinya. Tidak ada isian yang diwajibkan untuk pengajuan sukarela."
        ),
        tempat=(_PENUNJUKAN, f"{_SUKARELA} huruf b butir 1"),
    ),
    Anomali(
        kode="bll-sukarela-pelaksana",
        jenis="redaksi",
        isi=(
            "Batas tempat pengajuan sukarela hanya menyebut unit Pejabat Fungsional, padahal pengertian dan "
            "mekanismenya juga untuk pelaksana. Batas itu diterapkan pada keduanya."
        ),
        tempat=(_SUKARELA, f"{_SUKARELA} huruf a butir 1"),
    ),
    Anomali(
        kode="bll-sukarela-tanpa-usul",
        jenis="kontradiksi",
        isi=(
            "Setiap penugasan ditetapkan atas usul Pimpinan Unit Organisasi, tetapi pada pengajuan sukarela lintas "
            "unit pimpinan unit asal hanya menerima tembusan. Mekanisme khusus itu yang diikuti, tanpa langkah usul."
        ),
        tempat=(f"{_PENUGASAN} huruf d", f"{_SUKARELA} huruf b butir 1", f"{_SUKARELA} huruf b butir 3"),
    ),
    Anomali(
        kode="bll-penolakan-sukarela",
        jenis="kekosongan",
        isi=(
            "Penolakan pengajuan sukarela tidak diatur, baik oleh Pimpinan Unit Organisasi maupun oleh Pejabat Penilai "
            "Kinerja, padahal penolakan permohonan lintas unit pada penunjukan wajib beralasan. Penolakan diterima "
            "tanpa surat dan tanpa kewajiban alasan."
        ),
        tempat=(
            f"{_SUKARELA} huruf a butir 2",
            f"{_SUKARELA} huruf b butir 2",
            f"{_SUKARELA} huruf b butir 3",
            f"{_LINTAS_UNIT} butir 4",
        ),
    ),
    Anomali(
        kode="bll-penandatangan-sukarela",
        jenis="kekosongan",
        isi=(
            "Pada pengajuan sukarela di dalam unit keinginan disampaikan lisan dan pegawai menerima surat penugasan, "
            "tetapi siapa yang menandatanganinya tidak dikatakan. Penandatangan mengikuti pilihan tafsir bll-penetap."
        ),
        tempat=(f"{_SUKARELA} huruf a butir 1", f"{_SUKARELA} huruf a butir 3"),
    ),
    Anomali(
        kode="bll-usul-diri-sendiri",
        jenis="kekosongan",
        isi=(
            "Pada Sekretariat Daerah, RSUD, Kecamatan, Kelurahan dan UPTD penilai dan pimpinan unit adalah orang yang "
            "sama, sehingga usul dan rekomendasi kepada diri sendiri tidak bermakna; teks tidak mengecualikannya. Usul "
            "dan penetapan diperlakukan sebagai satu langkah satu orang."
        ),
        tempat=(
            f"{_PENUGASAN} huruf d",
            f"{_LINTAS_UNIT} butir 3",
            "Lampiran A",
            "Lampiran D",
            "Lampiran G",
            "Lampiran H",
            "Lampiran I.1",
            "Lampiran I.2",
            "Lampiran I.3",
        ),
    ),
    Anomali(
        kode="bll-usul-rekomendasi",
        jenis="redaksi",
        isi=(
            "Bagian umum memakai usul Pimpinan Unit Organisasi, bagian B, C, E dan F memakai rekomendasi untuk langkah "
            "yang sama. Keduanya diperlakukan sebagai usul di dalam unit."
        ),
        tempat=(
            f"{_PENUGASAN} huruf d",
            "Lampiran B huruf a",
            "Lampiran C huruf a",
            "Lampiran E huruf a",
            "Lampiran F huruf a",
        ),
    ),
    Anomali(
        kode="bll-pimpinan-organisasi",
        jenis="redaksi",
        isi=(
            "Penunjukan di dalam unit dilakukan oleh Pimpinan Organisasi, istilah yang tidak dipakai di tempat lain. "
            "Dibaca sebagai Pimpinan Unit Organisasi."
        ),
        tempat=(f"{_PENUNJUKAN} angka i",),
    ),
    Anomali(
        kode="bll-pejabat-tanpa-fungsional",
        jenis="redaksi",
        isi=(
            "Surat penugasan diberikan kepada pejabat dan/atau pelaksana, tanpa kata fungsional, seakan pejabat "
            "struktural termasuk. Dibaca sebagai Pejabat Fungsional, seperti kalimat sebelum dan sesudahnya."
        ),
        tempat=(_PENUGASAN,),
    ),
    Anomali(
        kode="bll-bentuk-surat",
        jenis="kontradiksi",
        isi=(
            "Bukti penugasan boleh berupa surat penugasan dan/atau bukti tertulis lain, tetapi mekanisme lintas unit "
            "dan pengajuan sukarela hanya mengenal surat. Dokumen akhirnya surat penugasan."
        ),
        tempat=(
            _PENUGASAN,
            f"{_LINTAS_UNIT} butir 5",
            f"{_LINTAS_INSTANSI} butir 5 butir 3",
            f"{_SUKARELA} huruf a butir 3",
        ),
    ),
    Anomali(
        kode="bll-surat-tanpa-penugasan",
        jenis="redaksi",
        isi=(
            "Pada akhir pengajuan sukarela lintas unit pegawai menerima surat, tanpa kata penugasan. Dibaca sebagai "
            "surat penugasan yang disusun pada langkah sebelumnya."
        ),
        tempat=(f"{_SUKARELA} huruf b butir 3", f"{_SUKARELA} huruf b butir 4"),
    ),
    Anomali(
        kode="bll-isi-surat-penugasan",
        jenis="kekosongan",
        isi=(
            "Muatan surat penugasan tidak ditentukan, dan durasi hanya diminta dalam surat permohonan, jadi penugasan "
            "di dalam unit tidak harus berjangka. Tidak ada isian surat penugasan yang diwajibkan."
        ),
        tempat=(_PENUGASAN, f"{_PENUNJUKAN} butir 4"),
    ),
    Anomali(
        kode="bll-tenggat",
        jenis="kekosongan",
        isi=(
            "Tidak ada batas waktu untuk menjawab permohonan dan tidak ada akibat bila tidak dijawab. Permohonan tetap "
            "menunggu sampai dijawab."
        ),
        tempat=(f"{_LINTAS_UNIT} butir 2", f"{_LINTAS_INSTANSI} butir 4", f"{_SUKARELA} huruf b"),
    ),
    Anomali(
        kode="bll-akhir-penugasan",
        jenis="kekosongan",
        isi=(
            "Pembatalan, perpanjangan dan pengakhiran penugasan tidak diatur. Semuanya mungkin, dan dinyatakan tidak "
            "diatur."
        ),
        tempat=(_PENUGASAN, f"{_PENUGASAN} huruf f"),
    ),
    Anomali(
        kode="bll-anggota-struktural",
        jenis="kekosongan",
        isi=(
            "Tim kerja boleh memuat lebih dari satu jenis jabatan, tetapi semua kaidah hanya tentang Pejabat "
            "Fungsional dan pelaksana; apakah pejabat struktural boleh menjadi anggota tidak dikatakan. Sebagai "
            "anggota dijawab tidak_diatur, sebagai ketua diterima dengan catatan tingkat info."
        ),
        tempat=(f"{_PENUGASAN} huruf c", f"{_TUGAS} huruf a", f"{_TUGAS} huruf b"),
    ),
    Anomali(
        kode="bll-unit-mandiri",
        jenis="redaksi",
        isi=(
            "Unit yang dipimpin Pejabat Fungsional disebut unit kerja mandiri pada Penugasan tetapi dengan kata yang "
            "salah tulis pada Kedudukan, dan pengertiannya tidak ada. Dibaca sama: unit yang dipimpin Pejabat "
            "Fungsional."
        ),
        tempat=("Lampiran angka 1 kedua huruf b", f"{_PENUGASAN} huruf b"),
    ),
    Anomali(
        kode="bll-ketua-tanpa-jenjang",
        jenis="kekosongan",
        isi=(
            "Ketua tim dipilih menurut keahlian atau keterampilan saja; jenjang minimal tidak disebut, juga bila "
            "anggotanya berjenjang lebih tinggi. Setiap Pejabat Fungsional dan pelaksana dapat menjadi ketua."
        ),
        tempat=(f"{_TUGAS} huruf c",),
    ),
    Anomali(
        kode="bll-tim-tanpa-ketua",
        jenis="kekosongan",
        isi=(
            "Ketua tim boleh tidak ditunjuk, tetapi pembagian peran, umpan balik dan laporan anggota semuanya melalui "
            "ketua. Untuk tim tanpa ketua, penerima laporan anggota dijawab tidak_diatur."
        ),
        tempat=(
            f"{_TUGAS} huruf c",
            f"{_TUGAS} huruf c ketiga angka 2",
            f"{_TUGAS} huruf d kedua angka 3",
            f"{_LAPORAN} huruf b angka 1",
        ),
    ),
    Anomali(
        kode="bll-instansi-pemerintah-daerah",
        jenis="redaksi",
        isi=(
            "Anjuran asal ketua tim menyebut lintas Instansi Pemerintah Daerah, tempat lain lintas Instansi "
            "Pemerintah, sehingga tim dengan instansi pusat seakan tidak terkena. Dibaca sebagai lintas instansi pada "
            "umumnya."
        ),
        tempat=(f"{_TUGAS} huruf b", f"{_TUGAS} huruf d"),
    ),
    Anomali(
        kode="bll-judul-lintas-instansi",
        jenis="redaksi",
        isi=(
            "Bagian tugas lintas instansi dibuka dengan tugas lintas unit, dan salah satu angkanya menyebut lagi tugas "
            "lintas unit. Dibaca sebagai tugas lintas instansi, sesuai judulnya."
        ),
        tempat=(f"{_TUGAS} huruf c kedua", f"{_TUGAS} huruf c kedua angka 3"),
    ),
    Anomali(
        kode="bll-kata-tugas-hilang",
        jenis="redaksi",
        isi=(
            "Tujuan tim lintas instansi tidak menyebut apa yang dilaksanakan; kata tugas hilang dibandingkan dengan "
            "bagian dalam unit dan lintas unit. Dibaca dengan kata itu."
        ),
        tempat=(
            f"{_TUGAS} huruf c kedua angka 1",
            f"{_TUGAS} huruf a kedua angka 1 kedua",
            f"{_TUGAS} huruf b kedua angka 1",
        ),
    ),
    Anomali(
        kode="bll-arahan-lintas-instansi",
        jenis="kekosongan",
        isi=(
            "Tim lintas instansi bekerja menurut arahan pimpinan unit pemilik kinerja atau arahan Pimpinan Instansi "
            "pelaksana fungsi, dua orang tanpa urutan, dan instansi pelaksana fungsi tidak dijelaskan. Pimpinan Unit "
            "Organisasi pemilik kinerja yang dipakai."
        ),
        tempat=(f"{_TUGAS} huruf c kedua angka 2", f"{_TUGAS} huruf c kedua angka 3"),
    ),
    Anomali(
        kode="bll-pimpinan-unit-kerja",
        jenis="redaksi",
        isi=(
            "Penyelesaian kendala lintas instansi menyebut Pimpinan Unit Kerja lalu Pimpinan Unit Organisasi untuk "
            "orang yang sama. Dibaca sebagai Pimpinan Unit Organisasi."
        ),
        tempat=(f"{_TUGAS} huruf c kedua angka 5", f"{_TUGAS} huruf b kedua angka 4"),
    ),
    Anomali(
        kode="bll-kendala-individu",
        jenis="kekosongan",
        isi=(
            "Penyampaian kendala dan rekomendasi hanya diatur untuk tim kerja, tidak untuk tugas perorangan. Kendala "
            "perorangan dapat dicatat dan dinyatakan tidak diatur."
        ),
        tempat=(
            f"{_TUGAS} huruf a kedua angka 3",
            f"{_TUGAS} huruf a kedua angka 3 kedua",
            f"{_TUGAS} huruf b kedua angka 3",
        ),
    ),
    Anomali(
        kode="bll-perjanjian-kinerja",
        jenis="kontradiksi",
        isi=(
            "Rencana kerja organisasi ditetapkan Pejabat Penilai Kinerja, yang pada Sekretariat Daerah dan RSUD adalah "
            "Kepala Bagian, sedangkan perjanjian kinerjanya ditetapkan Sekretaris Daerah atau Direktur. Tahapan "
            "mengikuti bagian A dan D."
        ),
        tempat=(f"{_TUGAS} huruf a ketiga angka 1", "Lampiran A huruf a", "Lampiran D huruf a"),
    ),
    Anomali(
        kode="bll-penyusun-rencana",
        jenis="kontradiksi",
        isi=(
            "Rencana kegiatan disusun Pejabat Fungsional dan pelaksana menurut tahapan umum, oleh Pimpinan Unit "
            "Organisasi menurut daftar tanggung jawab, dan oleh mereka bersama, berikut anggarannya, menurut bagian A "
            "sampai I. Tahapan mengikuti bagian unitnya."
        ),
        tempat=(
            "Lampiran angka 1 huruf c",
            f"{_TUGAS} huruf b ketiga angka 1",
            "Lampiran A huruf a",
            "Lampiran E huruf a",
            "Lampiran G huruf a",
        ),
    ),
    Anomali(
        kode="bll-pembagian-peran",
        jenis="kontradiksi",
        isi=(
            "Rincian kegiatan dan pembagian peran dilakukan Pejabat Fungsional dan pelaksana menurut tahapan umum, "
            "tetapi menjadi tanggung jawab ketua tim menurut daftar tanggung jawab. Dalam tim yang berketua, ketua "
            "yang dipakai."
        ),
        tempat=(
            "Lampiran angka 2 huruf a",
            f"{_TUGAS} huruf c ketiga angka 1",
            f"{_TUGAS} huruf c ketiga angka 2",
        ),
    ),
    Anomali(
        kode="bll-tahapan-tanpa-pelaksana",
        jenis="redaksi",
        isi=(
            "Tahapan perencanaan menyebut penugasan Pejabat Fungsional saja, tanpa pelaksana yang ada pada semua butir "
            "lain. Pelaksana diperlakukan sama."
        ),
        tempat=("Lampiran angka 1 huruf a", "Lampiran angka 1 huruf b"),
    ),
)

_LAPORAN_DAN_EVALUASI = (
    Anomali(
        kode="bll-laporan-pimpinan-mana",
        jenis="kekosongan",
        isi=(
            "Pegawai perorangan dan ketua tim melapor kepada Pimpinan Unit Organisasi, tanpa mengatakan pimpinan unit "
            "asal atau unit pemilik kinerja bila tugasnya lintas unit. Dibaca sebagai pimpinan unit pemilik kinerja."
        ),
        tempat=(f"{_LAPORAN} huruf a", f"{_LAPORAN} huruf b angka 2"),
    ),
    Anomali(
        kode="bll-laporan-ketua",
        jenis="kontradiksi",
        isi=(
            "Ketua tim melapor kepada Pimpinan Unit Organisasi saja menurut Pertanggungjawaban, tetapi kepada Pejabat "
            "Penilai Kinerja juga menurut daftar tanggung jawab. Dibaca sebagai dua laporan: pelaksanaan tugas kepada "
            "pimpinan unit, kinerja anggota kepada keduanya sebagai bahan penilaian."
        ),
        tempat=(f"{_LAPORAN} huruf b angka 2", f"{_TUGAS} huruf c ketiga angka 5"),
    ),
    Anomali(
        kode="bll-laporan-berkala",
        jenis="kekosongan",
        isi=(
            "Kapan laporan disampaikan dan siapa yang boleh memintanya sewaktu-waktu tidak diatur. Laporan tidak "
            "bertenggat, dan permintaan laporan dijawab tidak_diatur."
        ),
        tempat=(_LAPORAN, f"{_LAPORAN} huruf a", f"{_LAPORAN} huruf b"),
    ),
    Anomali(
        kode="bll-evaluasi-lintas",
        jenis="kekosongan",
        isi=(
            "Peninjauan hasil hanya ditulis untuk pekerjaan unit sendiri; hasil penugasan lintas unit tidak dikatakan "
            "mengikuti unit yang mana. Mengikuti unit pemilik kinerja."
        ),
        tempat=("Lampiran angka 3", "Lampiran A huruf c", "Lampiran E huruf c"),
    ),
    Anomali(
        kode="bll-pengembalian",
        jenis="kontradiksi",
        isi=(
            "Pengembalian hasil yang belum sesuai diatur pada Kecamatan, Kelurahan dan UPTD, tetapi bagian A sampai F "
            "hanya menulis jalan hasil yang sudah sesuai. Pada bagian A sampai F pengembalian mungkin, tetapi "
            "dinyatakan tidak diatur."
        ),
        tempat=(
            "Lampiran A huruf c",
            "Lampiran B huruf c",
            "Lampiran C huruf c",
            "Lampiran D huruf c",
            "Lampiran E huruf c",
            "Lampiran F huruf c",
            "Lampiran G huruf c",
            "Lampiran H huruf c",
            "Lampiran I.1 huruf c",
            "Lampiran I.2 huruf c",
            "Lampiran I.3 huruf c",
        ),
    ),
    Anomali(
        kode="bll-target-ekspektasi",
        jenis="redaksi",
        isi=(
            "Ukuran selesai adalah target pada bagian umum dan bagian A sampai F, tetapi ekspektasi pemimpinnya pada "
            "bagian G sampai I. Siapa yang menyatakan selesai tidak terpengaruh; pernyataannya diterima tanpa ukuran."
        ),
        tempat=(
            "Lampiran angka 3",
            "Lampiran E huruf c",
            "Lampiran G huruf c",
            "Lampiran H huruf c",
            "Lampiran I.1 huruf c",
            "Lampiran I.2 huruf c",
            "Lampiran I.3 huruf c",
        ),
    ),
    Anomali(
        kode="bll-peninjau-tidak-ada",
        jenis="kekosongan",
        isi=(
            "Hasil Bagian diteruskan kepada Asisten atau Wakil Direktur, tanpa jalan bagi Bagian yang tidak berada di "
            "bawah mereka. Rantai evaluasi Bagian demikian dijawab belum_tertentukan."
        ),
        tempat=("Lampiran A huruf c", "Lampiran D huruf c"),
    ),
    Anomali(
        kode="bll-pengelolaan-kinerja",
        jenis="kekosongan",
        isi=(
            "Bahwa pengelolaan kinerja mengikuti peraturan kinerja pegawai hanya dikatakan pada bagian G, H, I.1 dan "
            "I.2, tidak pada bagian A sampai F dan I.3. Diperlakukan sama bagi semua unit: predikat kinerja di luar "
            "lampiran ini."
        ),
        tempat=("Lampiran G", "Lampiran H", "Lampiran I.1", "Lampiran I.2", "Lampiran I.3", "Lampiran A", "Lampiran E"),
    ),
)

_NASKAH = (
    Anomali(
        kode="bll-gambar-hilang",
        jenis="kekosongan",
        isi=(
            "Mekanisme dirujukkan kepada enam belas gambar yang tidak ada dalam naskah yang tersedia; judul Gambar 6, "
            "13 dan 16 pun tidak ada. Teks yang menentukan, gambar tidak dipakai sebagai dasar."
        ),
        tempat=(*(f"Lampiran Gambar {nomor}" for nomor in range(1, 17)),),
    ),
    Anomali(
        kode="bll-rujukan-gambar-5",
        jenis="rujukan",
        isi=(
            "Setiap bagian merujuk proses permohonan pelibatan pada Gambar 2, 3 dan 5, padahal Gambar 5 tentang "
            "pengajuan sukarela, bukan permohonan pelibatan. Mekanisme mengikuti cara penugasannya, tanpa memakai "
            "rujukan itu."
        ),
        tempat=(
            "Lampiran Gambar 5",
            *(f"Lampiran {bagian} huruf a" for bagian in "ABCDEFGH"),
            *(f"Lampiran I.{nomor} huruf a" for nomor in (1, 2, 3)),
        ),
    ),
    Anomali(
        kode="bll-rujukan-gambar-3",
        jenis="rujukan",
        isi=(
            "Bagian A sampai I hanya mewajibkan permohonan untuk pelibatan lintas unit, tetapi merujuk juga Gambar 3 "
            "yang tentang lintas instansi. Pelibatan lintas instansi mengikuti mekanismenya sendiri pada bagian umum."
        ),
        tempat=(
            "Lampiran Gambar 3",
            *(f"Lampiran {bagian} huruf a" for bagian in "ABCDEFGH"),
            *(f"Lampiran I.{nomor} huruf a" for nomor in (1, 2, 3)),
        ),
    ),
    Anomali(
        kode="bll-rsud-giri-emas",
        jenis="redaksi",
        isi=(
            "Bagian I.1 mengatur dua rumah sakit, tetapi kalimat pembuka tahapannya hanya menyebut RSUD Tangguwisia, "
            "dan rujukan gambarnya menyebut RSUD Giri Emas tanpa kelas. Tahapan diterapkan pada keduanya."
        ),
        tempat=("Lampiran I.1", "Lampiran I.1 huruf c"),
    ),
    Anomali(
        kode="bll-penilai-kerja",
        jenis="redaksi",
        isi=(
            "Bagian B, C, E sampai H dan I menyebut penilai sebagai Pejabat Penilai Kerja, istilah yang tidak ada pada "
            "bagian umum. Dibaca sebagai Pejabat Penilai Kinerja."
        ),
        tempat=(
            *(f"Lampiran {bagian}" for bagian in "BCEFGH"),
            *(f"Lampiran I.{nomor}" for nomor in (1, 2, 3)),
        ),
    ),
    Anomali(
        kode="bll-angka-ganda",
        jenis="penomoran",
        isi=(
            "Angka 1 sampai 3 dipakai dua kali pada bagian umum, untuk tiga tahapan lalu untuk tiga penyesuaian, "
            "sehingga rujukan angka saja tidak jelas. Deret yang kemudian dikutip dengan kata kedua."
        ),
        tempat=(
            "Lampiran angka 1",
            "Lampiran angka 2",
            "Lampiran angka 3",
            "Lampiran angka 1 kedua",
            "Lampiran angka 2 kedua",
            "Lampiran angka 3 kedua",
        ),
    ),
    Anomali(
        kode="bll-huruf-ganda",
        jenis="penomoran",
        isi=(
            "Huruf a dan seterusnya dipakai dua kali pada Penugasan dan tiga kali pada Pelaksanaan Tugas, dan angka "
            "dua kali pada tugas dalam unit. Deret yang kemudian dikutip dengan kata kedua atau ketiga."
        ),
        tempat=(
            f"{_PENUGASAN} huruf a",
            _PENUNJUKAN,
            f"{_TUGAS} huruf a",
            f"{_TUGAS} huruf a kedua",
            f"{_TUGAS} huruf a ketiga",
            f"{_TUGAS} huruf a kedua angka 1",
            f"{_TUGAS} huruf a kedua angka 1 kedua",
        ),
    ),
    Anomali(
        kode="bll-bagian-ganda",
        jenis="penomoran",
        isi=(
            "Huruf besar A dan B dipakai untuk rincian pertanggungjawaban, lalu mulai lagi dari A untuk bagian per "
            "perangkat daerah tanpa judul induk, seakan semuanya termasuk angka 3. Bagian per perangkat daerah dikutip "
            "langsung di bawah Lampiran."
        ),
        tempat=(_TUGAS, _LAPORAN, "Lampiran A", "Lampiran B"),
    ),
    Anomali(
        kode="bll-poin-tanpa-nomor",
        jenis="penomoran",
        isi=(
            "Langkah-langkah penunjukan dan pengajuan sukarela serta muatan surat permohonan ditulis sebagai poin "
            "tanpa nomor, sehingga tidak dapat dirujuk. Dikutip sebagai butir menurut urutannya."
        ),
        tempat=(
            f"{_LINTAS_UNIT} butir 1",
            f"{_LINTAS_INSTANSI} butir 5 butir 1",
            f"{_PENUNJUKAN} butir 1",
            f"{_SUKARELA} huruf a butir 1",
            f"{_SUKARELA} huruf b butir 1",
        ),
    ),
)

ANOMALI: tuple[Anomali, ...] = _MENGUBAH_JAWABAN + _KEKOSONGAN + _PENUGASAN_DAN_TUGAS + _LAPORAN_DAN_EVALUASI + _NASKAH
