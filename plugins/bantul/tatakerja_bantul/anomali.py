"""What is wrong with Peraturan Bupati Bantul Nomor 1 Tahun 2023, in the order of what it touches.

The first entries have readings to choose from. The rest leave no choice: each ends with how it is treated here.
"""

from tatakerja.plugin import Anomali, Tafsir

ANOMALI: tuple[Anomali, ...] = (
    # Those whose reading changes an answer.
    Anomali(
        kode="btl-individu-lintas",
        jenis="kontradiksi",
        isi=(
            "Batang tubuh membolehkan penugasan perseorangan yang melibatkan pegawai Perangkat Daerah lain, sedangkan "
            "Lampiran mengatur kerja perseorangan hanya di dalam Perangkat Daerah dan menyebut kerja lintas Perangkat "
            "Daerah sebagai kerja tim."
        ),
        tempat=("Pasal 11 ayat (1)", "Pasal 11 ayat (2)", "Lampiran II", "Lampiran III.A angka 1", "Lampiran III.B"),
        tafsir=(
            Tafsir(
                kode="boleh",
                isi="Pegawai dapat ditugaskan lintas Perangkat Daerah secara individu maupun dalam tim kerja.",
            ),
            Tafsir(kode="hanya-tim", isi="Penugasan lintas Perangkat Daerah hanya dapat dilakukan dalam tim kerja."),
        ),
        bawaan="boleh",
        alasan=(
            "Pasal 11 ayat (2) menyebut penugasan individu dan lintas Perangkat Daerah dalam satu kalimat, dan "
            "mekanisme Lampiran II tidak membedakan individu dari tim; Lampiran III.B hanya merinci tim, tidak "
            "melarang individu."
        ),
        dampak=("penugasan",),
    ),
    Anomali(
        kode="btl-lintas-unit",
        jenis="kontradiksi",
        isi=(
            "Antarunit dalam satu Perangkat Daerah, Lampiran II memberi Pejabat Penilai Kinerja wewenang menugaskan "
            "langsung, sedangkan tahap perencanaan dalam Lampiran IV meminta proses permohonan juga untuk pegawai "
            "dari unit organisasi lain; permohonan itu sendiri hanya punya mekanisme antar-Perangkat Daerah."
        ),
        tempat=(
            "Pasal 13 ayat (2)",
            "Lampiran II.A angka 1",
            "Lampiran II.A angka 2",
            "Lampiran II.B angka 1",
            "Lampiran IV.A angka 4 huruf a angka 4",
            "Lampiran IV.B angka 4 huruf a angka 4",
            "Lampiran IV.C angka 5 huruf a angka 4",
            "Lampiran IV.D angka 5 huruf a angka 4",
            "Lampiran IV.E angka 4 huruf a angka 4",
            "Lampiran IV.F angka 3 huruf a angka 4",
            "Lampiran IV.G angka 3 huruf a angka 3",
            "Lampiran IV.H angka 3 huruf a angka 3",
            "Lampiran IV.I angka 2 huruf a angka 3",
        ),
        tafsir=(
            Tafsir(
                kode="langsung",
                isi=(
                    "Unit lain dalam Perangkat Daerah yang sama berada di dalam Perangkat Daerah: pegawai ditugaskan "
                    "langsung oleh Pejabat Penilai Kinerjanya."
                ),
            ),
            Tafsir(
                kode="dengan-permohonan",
                isi=(
                    "Pegawai dari unit lain dalam Perangkat Daerah yang sama dilibatkan melalui permohonan lebih "
                    "dahulu."
                ),
            ),
        ),
        bawaan="langsung",
        alasan=(
            "Lampiran II, tempat mekanisme penugasan diatur, hanya mengenal penugasan di dalam dan lintas Perangkat "
            "Daerah, dan tidak punya tata cara permohonan untuk unit lain di dalam Perangkat Daerah."
        ),
        dampak=("penugasan",),
    ),
    # Kedudukan.
    Anomali(
        kode="btl-gambar-hilang",
        jenis="kekosongan",
        isi=(
            "Lampiran I menggambarkan kedudukan hanya dengan bagan, dan bagan itu tidak ada dalam naskah teks yang "
            "dipakai; yang tersisa hanya judul tujuh kelompoknya. Kedudukan dijawab dari Pasal 7, Pasal 8, dan "
            "Lampiran IV."
        ),
        tempat=(
            "Lampiran I",
            "Lampiran I huruf a",
            "Lampiran I huruf b",
            "Lampiran I huruf c",
            "Lampiran I huruf d",
            "Lampiran I huruf e",
            "Lampiran I huruf f",
            "Lampiran I huruf g",
            "Pasal 19",
        ),
    ),
    Anomali(
        kode="btl-bagan-digabung",
        jenis="kontradiksi",
        isi=(
            "Lampiran I menyatukan Kapanewon dengan RSUD Saras Adyatma dalam satu bagan, padahal menurut Lampiran IV "
            "Pimpinan Unit Organisasi di Kapanewon adalah Panewu Anom dan di rumah sakit itu Direktur sendiri. "
            "Lampiran IV yang diikuti."
        ),
        tempat=("Lampiran I huruf e", "Lampiran IV.E angka 1", "Lampiran IV.E angka 2", "Lampiran IV.F angka 1"),
    ),
    Anomali(
        kode="btl-bagan-puskesmas-sekolah",
        jenis="kontradiksi",
        isi=(
            "Puskesmas dan satuan pendidikan berbagi satu bagan dalam Lampiran I, padahal Lampiran IV memberi "
            "Puskesmas seorang pelaksana koordinasi (Kepala Subbagian Tata Usaha) dan satuan pendidikan tidak; "
            "Sanggar Kegiatan Belajar pun hanya disebut dalam Lampiran IV. Lampiran IV yang diikuti: pada satuan "
            "pendidikan pelaksana koordinasi hanya dijawab bila menurut Pasal 8 ayat (3) ada Pengawas yang memimpin "
            "unit pegawai."
        ),
        tempat=(
            "Lampiran I huruf g",
            "Pasal 8 ayat (3)",
            "Lampiran IV.H angka 2",
            "Lampiran IV.I",
            "Lampiran IV.I angka 1",
        ),
    ),
    Anomali(
        kode="btl-ppk-fungsional",
        jenis="kontradiksi",
        isi=(
            "Menurut definisi, Pejabat Penilai Kinerja serendah-rendahnya Pejabat Pengawas atau pejabat yang menerima "
            "pendelegasian, tetapi pejabat fungsional yang memimpin UPTD, Puskesmas, atau satuan pendidikan juga "
            "dijadikan penilai. Ketentuan khusus yang diikuti: pejabat fungsional itu dijawab sebagai Pejabat Penilai "
            "Kinerja."
        ),
        tempat=("Pasal 1 angka 12", "Pasal 7 ayat (3)", "Lampiran IV.H angka 1", "Lampiran IV.I angka 1"),
    ),
    Anomali(
        kode="btl-ppk-pengawas",
        jenis="kontradiksi",
        isi=(
            "Definisi menunjuk atasan langsung, paling rendah Pejabat Pengawas, sebagai Pejabat Penilai Kinerja, "
            "sedangkan Pasal 7 ayat (1) melompatinya ke Pejabat Administrator dan Pasal 8 ayat (3) menjadikan "
            "Pengawas sekadar pelaksana koordinasi. Pasal 7 dan Pasal 8 yang diikuti: Pengawas menilai hanya bila "
            "memimpin UPTD."
        ),
        tempat=("Pasal 1 angka 12", "Pasal 7 ayat (1)", "Pasal 7 ayat (2)", "Pasal 8 ayat (3)"),
    ),
    Anomali(
        kode="btl-pasal-7-lingkup",
        jenis="redaksi",
        isi=(
            "Tiga ayat pertama Pasal 7 menunjuk tiga penilai yang berlainan bagi pegawai yang sama karena tidak "
            "menyebut di mana pegawai itu bekerja; ayat (1) juga tidak mengecualikan ayat (4) dan ayat (5). Ayat (2) "
            "dan ayat (3) dibaca untuk pegawai pada UPTD yang bersangkutan, ayat (4) dan ayat (5) sebagai kekhususan, "
            "dan ayat (1) sebagai aturan umum."
        ),
        tempat=("Pasal 7 ayat (1)", "Pasal 7 ayat (2)", "Pasal 7 ayat (3)", "Pasal 7 ayat (4)", "Pasal 7 ayat (5)"),
    ),
    Anomali(
        kode="btl-langsung-di-bawah-jpt",
        jenis="kekosongan",
        isi=(
            "Tidak ada ketentuan bagi pegawai yang ditempatkan langsung di bawah Pejabat Pimpinan Tinggi Pratama pada "
            "Sekretariat DPRD, dinas, badan, inspektorat, atau Satuan Polisi Pamong Praja, karena penilai yang "
            "disebut, Pejabat Administrator, berada di bawah tempatnya. Dijawab belum_tertentukan."
        ),
        tempat=("Pasal 7 ayat (1)", "Lampiran IV.A angka 2"),
    ),
    Anomali(
        kode="btl-langsung-di-bawah-asisten",
        jenis="kekosongan",
        isi=(
            "Di Sekretariat Daerah hanya Kepala Bagian yang disebut sebagai penilai; pegawai yang ditempatkan "
            "langsung di bawah Sekretaris Daerah atau Asisten tidak tercakup. Dijawab belum_tertentukan."
        ),
        tempat=("Lampiran IV.C angka 3",),
    ),
    Anomali(
        kode="btl-langsung-di-bawah-direktur",
        jenis="kekosongan",
        isi=(
            "Di RSUD Kelas B hanya Kepala Bidang atau Kepala Bagian yang disebut sebagai penilai; pegawai yang "
            "ditempatkan langsung di bawah Direktur atau Wakil Direktur (misalnya pada instalasi atau komite) tidak "
            "tercakup, sekalipun Wakil Direktur sendiri Pejabat Administrator seperti yang disebut Pasal 7 ayat (1). "
            "Dijawab belum_tertentukan."
        ),
        tempat=("Pasal 7 ayat (1)", "Lampiran IV.D angka 2", "Lampiran IV.D angka 3"),
    ),
    Anomali(
        kode="btl-kepala-bukan-jpt",
        jenis="kekosongan",
        isi=(
            "Lampiran IV.A mengandaikan Perangkat Daerah dipimpin Pejabat Pimpinan Tinggi Pratama; yang dipimpin "
            "Pejabat Administrator tidak dibicarakan. Penilainya tetap Pejabat Administrator terdekat menurut Pasal 7 "
            "ayat (1); tahapan dan evaluasinya tidak_diatur."
        ),
        tempat=("Pasal 7 ayat (1)", "Lampiran IV.A", "Lampiran IV.A angka 1", "Lampiran IV.A angka 2"),
    ),
    Anomali(
        kode="btl-dpmptsp-puo",
        jenis="kontradiksi",
        isi=(
            "Pada Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu, Kepala Dinas dan Sekretaris sama-sama "
            "disebut Pimpinan Unit Organisasi, sedangkan Pasal 7 tidak memisahkan pegawai Sekretariat. Dibaca: Kepala "
            "Dinas menilai semuanya; Pimpinan Unit Organisasi pegawai Sekretariat adalah Sekretaris, dan pegawai "
            "lainnya Kepala Dinas."
        ),
        tempat=("Pasal 7 ayat (4)", "Lampiran IV.B angka 1", "Lampiran IV.B angka 2"),
    ),
    Anomali(
        kode="btl-dpmptsp-bidang",
        jenis="kekosongan",
        isi=(
            "Kepala bidang (Pejabat Administrator) pada Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu tidak "
            "mendapat peran apa pun. Pegawai pada bidang dijawab dengan Kepala Dinas sebagai Pejabat Penilai Kinerja "
            "dan Pimpinan Unit Organisasi."
        ),
        tempat=("Pasal 7 ayat (4)", "Lampiran IV.B", "Lampiran IV.B angka 1"),
    ),
    Anomali(
        kode="btl-dpmptsp-koordinator",
        jenis="kontradiksi",
        isi=(
            "Pasal 8 ayat (3) menjadikan setiap Pejabat Pengawas yang bukan Kepala UPTD pelaksana koordinasi, tetapi "
            "Lampiran IV.B hanya menyebut Kepala Subbagian Umum dan Kepegawaian. Pengawas lain yang memimpin unit "
            "pegawai tetap dijawab sebagai pelaksana koordinasi menurut Pasal 8 ayat (3)."
        ),
        tempat=("Pasal 8 ayat (3)", "Lampiran IV.B angka 3"),
    ),
    Anomali(
        kode="btl-uptd-koordinator",
        jenis="kontradiksi",
        isi=(
            "Pada UPTD dan Puskesmas hanya Kepala Subbagian Tata Usaha yang disebut mengoordinasikan, sedangkan Pasal "
            "8 ayat (3) mencakup setiap Pejabat Pengawas yang bukan Kepala UPTD. Pengawas yang memimpin unit pegawai "
            "dijawab sebagai pelaksana koordinasi, apa pun nama unitnya."
        ),
        tempat=("Pasal 8 ayat (3)", "Lampiran IV.G angka 2", "Lampiran IV.H angka 2"),
    ),
    Anomali(
        kode="btl-uptd-administrator",
        jenis="kekosongan",
        isi=(
            "Pasal 7 hanya mengenal UPTD yang dipimpin Pejabat Pengawas atau pejabat fungsional, sedangkan Lampiran "
            "IV.G berbicara tentang Kepala UPTD tanpa membedakan pangkat jabatannya. UPTD yang dipimpin Pejabat "
            "Administrator dijawab dengan Kepala UPTD menurut Pasal 7 ayat (1) dan Lampiran IV.G."
        ),
        tempat=("Pasal 7 ayat (1)", "Pasal 7 ayat (2)", "Pasal 7 ayat (3)", "Lampiran IV.G angka 1"),
    ),
    Anomali(
        kode="btl-uptd-atau-puskesmas",
        jenis="kekosongan",
        isi=(
            "Tidak dijelaskan apakah Puskesmas dan satuan pendidikan terhitung UPTD; bila tidak, Pasal 7 ayat (1) "
            "akan menunjuk Pejabat Administrator, bertentangan dengan Lampiran IV. Bagiannya sendiri dalam Lampiran "
            "IV.H dan Lampiran IV.I yang diikuti, dengan Pasal 7 ayat (3) sebagai dasar batang tubuhnya."
        ),
        tempat=(
            "Pasal 7 ayat (1)",
            "Pasal 7 ayat (3)",
            "Lampiran IV.G",
            "Lampiran IV.H",
            "Lampiran IV.I",
            "Lampiran I huruf f",
            "Lampiran I huruf g",
        ),
    ),
    Anomali(
        kode="btl-pimpinan-puskesmas",
        jenis="kekosongan",
        isi=(
            "Puskesmas dan satuan pendidikan diatur hanya bila dipimpin pejabat fungsional; yang dipimpin pejabat "
            "struktural tidak tercakup. Dijawab tidak_diatur."
        ),
        tempat=("Lampiran IV.H angka 1", "Lampiran IV.I angka 1"),
    ),
    Anomali(
        kode="btl-pengawas-uptd",
        jenis="redaksi",
        isi=(
            "Pejabat Pengawas pada UPTD disebut berada di bawah Pejabat Penilai Kinerja tanpa menyebut siapa "
            "orangnya, padahal Kepala UPTD dapat juga seorang Pengawas. Pimpinan unit induknya yang dijawab: Kepala "
            "UPTD bagi Pengawas di dalamnya, dan pimpinan unit di atas UPTD bagi Kepala UPTD."
        ),
        tempat=("Pasal 8 ayat (2)", "Pasal 9"),
    ),
    Anomali(
        kode="btl-level-struktur",
        jenis="kekosongan",
        isi=(
            "Pengawas sebagai level tiga ditempatkan di bawah Pejabat Administrator, tetapi level tidak "
            "didefinisikan, pengecualian yang dimaksud tidak disebut, dan Pengawas yang langsung di bawah Pejabat "
            "Pimpinan Tinggi Pratama tidak tercakup. Dijawab dengan pimpinan unit induk, yang menurut Pasal 9 menilai "
            "secara berjenjang."
        ),
        tempat=("Pasal 8 ayat (1)", "Pasal 9"),
    ),
    Anomali(
        kode="btl-pengawas-kapanewon",
        jenis="kekosongan",
        isi=(
            "Di Kapanewon ada dua Pejabat Administrator, Panewu dan Panewu Anom, sehingga Pasal 8 ayat (1) tidak "
            "menunjuk satu penilai bagi Pengawas. Dijawab dengan pimpinan unit induknya: Panewu bagi yang langsung di "
            "bawah Kapanewon, Panewu Anom bagi yang di dalam sekretariat."
        ),
        tempat=("Pasal 8 ayat (1)", "Lampiran IV.E angka 1", "Lampiran IV.E angka 2", "Lampiran IV.E angka 3"),
    ),
    Anomali(
        kode="btl-puo-kapanewon",
        jenis="kontradiksi",
        isi=(
            "Pimpinan Unit Organisasi di Kapanewon ialah Panewu Anom, padahal ia hanya memimpin sekretariatnya, "
            "sedangkan definisi menghendaki Unit Organisasi dipimpin pejabatnya sendiri. Lampiran diikuti untuk semua "
            "pegawai Kapanewon, juga yang di luar sekretariat; bila unit sekretariatnya tidak ada, dijawab "
            "belum_tertentukan dengan Panewu sebagai Pejabat Penilai Kinerja."
        ),
        tempat=("Pasal 1 angka 11", "Pasal 7 ayat (5)", "Lampiran IV.E angka 2"),
    ),
    Anomali(
        kode="btl-pimpinan-fungsional",
        jenis="kekosongan",
        isi=(
            "Penilaian berjenjang hanya disebut bagi Pejabat Pimpinan Tinggi Pratama, Administrator, dan Pengawas; "
            "penilai bagi pejabat fungsional yang memimpin UPTD, Puskesmas, atau satuan pendidikan tidak disebut. "
            "Pimpinan unit induknya dijawab sebagai atasan langsung, dengan tanda tersirat."
        ),
        tempat=("Pasal 1 angka 12", "Pasal 9"),
    ),
    Anomali(
        kode="btl-kepala-daerah",
        jenis="kekosongan",
        isi=(
            "Tidak ada ketentuan tentang penilai bagi Bupati, yang bukan pegawai, dan siapa penilai Sekretaris Daerah "
            "hanya dapat dibaca dari penilaian berjenjang. Bupati dijawab tidak_diatur, Sekretaris Daerah di bawah "
            "Bupati."
        ),
        tempat=("Pasal 1 angka 15", "Pasal 9", "Lampiran IV.C angka 1"),
    ),
    Anomali(
        kode="btl-rsud-kelas",
        jenis="kekosongan",
        isi=(
            "Hanya RSUD Kelas B dan Kelas D yang punya mekanisme, masing-masing satu rumah sakit. RSUD Kelas A dan "
            "Kelas C dijawab tidak_diatur; RSUD tanpa data kelas dijawab belum_tertentukan."
        ),
        tempat=("Lampiran IV.D", "Lampiran IV.F"),
    ),
    Anomali(
        kode="btl-rsud-nama-kelas",
        jenis="kontradiksi",
        isi=(
            "Bagan menyebut kedua rumah sakit dengan namanya saja, Lampiran IV dengan nama dan kelasnya; tidak "
            "ditentukan mana yang berlaku bila kelasnya berubah. Kelas dalam data yang diikuti, nama tidak diperiksa."
        ),
        tempat=("Lampiran I huruf d", "Lampiran I huruf e", "Lampiran IV.D", "Lampiran IV.F"),
    ),
    Anomali(
        kode="btl-rsud-perangkat-daerah",
        jenis="kekosongan",
        isi=(
            "Tidak disebut apakah rumah sakit daerah merupakan Perangkat Daerah sendiri atau bagian dari suatu dinas, "
            "padahal penugasan lintas Perangkat Daerah bergantung padanya. Susunan unit dalam data pengguna yang "
            "diikuti."
        ),
        tempat=("Pasal 1 angka 6", "Lampiran II.A angka 2", "Lampiran IV.D", "Lampiran IV.F"),
    ),
    Anomali(
        kode="btl-jenis-unit-lain",
        jenis="kekosongan",
        isi=(
            "Unit yang tidak disebut Pasal 7 maupun Lampiran IV, misalnya kelurahan, dan pegawai yang ditempatkan "
            "langsung pada Pemerintah Daerah tidak tercakup. Dijawab tidak_diatur."
        ),
        tempat=("Pasal 7", "Lampiran IV"),
    ),
    Anomali(
        kode="btl-jenjang-fungsional",
        jenis="kekosongan",
        isi=(
            "Jenjang jabatan fungsional tidak dibedakan, sehingga pejabat fungsional ahli utama pun berada di bawah "
            "Pejabat Administrator atau Pengawas. Semua jenjang dijawab sama."
        ),
        tempat=("Pasal 7 ayat (1)", "Pasal 7 ayat (2)", "Pasal 7 ayat (3)"),
    ),
    Anomali(
        kode="btl-delegasi",
        jenis="kekosongan",
        isi=(
            "Definisi menyebut pejabat lain yang menerima pendelegasian kewenangan menilai, tetapi tidak satu pasal "
            "pun mengatur siapa yang mendelegasikan, kepada siapa, dan dengan apa. Delegasi yang tercatat dalam data "
            "pejabat dipakai apa adanya."
        ),
        tempat=("Pasal 1 angka 12",),
    ),
    Anomali(
        kode="btl-jabatan-lowong",
        jenis="kekosongan",
        isi=(
            "Tidak diatur siapa yang bertindak bila jabatan penilai kosong atau dirangkap oleh pegawai yang harus "
            "dinilainya. Jabatan yang kosong tetap disebut tanpa pemangku; pegawai yang memangku jabatan penilainya "
            "sendiri dijawab dengan pimpinan satu tingkat di atasnya."
        ),
        tempat=("Pasal 7", "Pasal 9"),
    ),
    Anomali(
        kode="btl-puo-tak-didefinisikan",
        jenis="kekosongan",
        isi=(
            "Pimpinan Unit Organisasi, Pimpinan Perangkat Daerah, ketua tim, dan pemilik kinerja dipakai tanpa "
            "definisi; Pimpinan Unit Organisasi baru dapat dikenali dari Lampiran IV. Pimpinan Unit Organisasi "
            "dijawab dari bagian Lampiran IV bagi jenis unitnya."
        ),
        tempat=("Pasal 1", "Pasal 1 angka 11", "Pasal 11 ayat (4)", "Pasal 15", "Lampiran II.A angka 2 huruf a"),
    ),
    Anomali(
        kode="btl-pasal-10-19",
        jenis="kontradiksi",
        isi=(
            "Kedudukan dalam Pasal 7 sekali dinyatakan diatur dalam Peraturan Bupati lain tentang susunan organisasi, "
            "sekali lagi dirinci dalam Lampiran peraturan ini. Lampiran yang diikuti; peraturan lain itu masuk hanya "
            "sebagai susunan unit dalam data pengguna."
        ),
        tempat=("Pasal 10", "Pasal 19"),
    ),
    Anomali(
        kode="btl-prasyarat",
        jenis="kekosongan",
        isi=(
            "Mekanisme dipakai setelah struktur disederhanakan dan jabatan disetarakan, tetapi tidak disebut apa yang "
            "berlaku bagi Perangkat Daerah yang belum melakukannya. Syarat itu tidak diperiksa."
        ),
        tempat=("Pasal 6 ayat (2)", "Pasal 3 ayat (1)", "Pasal 20"),
    ),
    # Penugasan.
    Anomali(
        kode="btl-lintas-instansi",
        jenis="kekosongan",
        isi=(
            "Penugasan hanya dikenal di dalam dan lintas Perangkat Daerah; pelibatan pegawai atau unit instansi lain "
            "tidak disebut. Dijawab tidak_diatur."
        ),
        tempat=("Pasal 11 ayat (2)", "Pasal 14", "Lampiran II.A"),
    ),
    Anomali(
        kode="btl-anggota-struktural",
        jenis="kekosongan",
        isi=(
            "Penugasan hanya diatur bagi pejabat fungsional dan pelaksana; pejabat struktural sebagai anggota tim "
            "tidak disebut. Dijawab tidak_diatur."
        ),
        tempat=("Pasal 1 angka 13", "Pasal 11 ayat (1)", "Pasal 13 ayat (1)"),
    ),
    Anomali(
        kode="btl-ketua-pengawas",
        jenis="kontradiksi",
        isi=(
            "Ketua tim menurut Pasal 11 dan Pasal 16 adalah pejabat fungsional atau pelaksana, sedangkan Pasal 8 dan "
            "Lampiran IV juga menjadikan Pejabat Pengawas ketua tim. Pengawas diterima sebagai ketua tim, Kepala UPTD "
            "dan pejabat struktural lain dengan catatan; bagi tim lintas Perangkat Daerah keharusan berasal dari "
            "Perangkat Daerah pemilik kinerja diterapkan pada setiap ketua."
        ),
        tempat=(
            "Pasal 8 ayat (3)",
            "Pasal 11 ayat (4)",
            "Pasal 16 ayat (2)",
            "Lampiran IV.A angka 3",
            "Lampiran IV.B angka 3",
            "Lampiran IV.C angka 4",
            "Lampiran IV.D angka 4",
            "Lampiran IV.E angka 3",
            "Lampiran IV.F angka 2",
            "Lampiran IV.G angka 2",
            "Lampiran IV.H angka 2",
        ),
    ),
    Anomali(
        kode="btl-koordinasi-atau-ketua",
        jenis="redaksi",
        isi=(
            "Pengawas disebut pelaksana koordinasi atau ketua tim tanpa menentukan siapa memilih dan kapan. Ia "
            "dijawab sebagai pelaksana koordinasi; ketua tim hanya bila penugasannya menyebut demikian."
        ),
        tempat=("Pasal 8 ayat (3)", "Lampiran IV.A angka 3"),
    ),
    Anomali(
        kode="btl-penetap-ketua",
        jenis="kekosongan",
        isi=(
            "Siapa yang memutuskan perlunya ketua tim hanya disebut pada dua dari sembilan bagian Lampiran IV, dan "
            "siapa yang menunjuk orangnya tidak disebut sama sekali. Ketua tim tidak diwajibkan; bila diusulkan, ketua "
            "yang pejabat fungsional atau pelaksana ikut ditetapkan dengan surat penugasan, sedangkan penugasan ketua "
            "struktural tidak diatur."
        ),
        tempat=(
            "Pasal 11 ayat (4)",
            "Lampiran IV.A angka 4 huruf a angka 5",
            "Lampiran IV.B angka 4 huruf a angka 5",
            "Lampiran IV.B angka 4 huruf a angka 6",
        ),
    ),
    Anomali(
        kode="btl-penunjukan-lintas",
        jenis="kontradiksi",
        isi=(
            "Penunjukan didefinisikan sebagai penugasan langsung oleh Pejabat Penilai Kinerja, tetapi lintas "
            "Perangkat Daerah ia bergantung pada permohonan dan persetujuan dua Pimpinan Perangkat Daerah. Tahapan "
            "Lampiran yang diikuti, dan surat penugasannya tetap dari Pejabat Penilai Kinerja."
        ),
        tempat=("Pasal 13 ayat (2)", "Lampiran II.A", "Lampiran II.A angka 2"),
    ),
    Anomali(
        kode="btl-surat-dapat",
        jenis="redaksi",
        isi=(
            'Setelah Pimpinan Perangkat Daerah setuju, surat penugasan hanya "dapat" diberikan, sehingga tidak '
            "jelas apakah Pejabat Penilai Kinerja boleh menahannya, padahal Pasal 13 ayat (4) menghendaki surat "
            "bagi setiap penugasan. Tanpa surat itu penugasan tidak terjadi; penolakan pada langkah ini tidak "
            "diatur."
        ),
        tempat=("Pasal 13 ayat (4)", "Lampiran II.A angka 2 huruf b angka 1"),
    ),
    Anomali(
        kode="btl-tembusan-ppk",
        jenis="redaksi",
        isi=(
            "Tembusan permohonan ditujukan kepada Pejabat Penilai Kinerja tanpa menyebut penilai siapa. Dibaca "
            "sebagai penilai pegawai yang diminta; bila ia sendiri penerima surat, tembusannya ditiadakan."
        ),
        tempat=("Lampiran II.A angka 2 huruf a",),
    ),
    Anomali(
        kode="btl-isi-permohonan",
        jenis="kekosongan",
        isi=(
            "Persetujuan harus menimbang kriteria dari pemohon, tetapi isi surat permohonan, kriteria itu, isi surat "
            "penugasan, dan batas waktu menjawab tidak diatur. Selain kriteria, dan kerangka acuan kerja bagi tugas "
            "rutin, tidak ada isi yang disyaratkan."
        ),
        tempat=(
            "Lampiran II.A angka 2 huruf a",
            "Lampiran II.A angka 2 huruf b angka 1",
            "Pasal 12 ayat (2)",
            "Pasal 13 ayat (4)",
        ),
    ),
    Anomali(
        kode="btl-surat-tim",
        jenis="kekosongan",
        isi=(
            "Bagi tim yang anggotanya punya penilai berlainan tidak disebut apakah suratnya satu atau terpisah. "
            "Setiap Pejabat Penilai Kinerja menetapkan satu surat bagi pegawainya."
        ),
        tempat=("Pasal 13 ayat (4)", "Lampiran II.A angka 2 huruf b angka 1", "Lampiran II.B angka 2 huruf c"),
    ),
    Anomali(
        kode="btl-rekomendasi",
        jenis="kontradiksi",
        isi=(
            "Di Sekretariat Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu dan di Kapanewon penugasan "
            "didahului rekomendasi Sekretaris atau Panewu Anom, sedangkan Lampiran II menyebut penugasan di dalam "
            "Perangkat Daerah hanya dari penilai. Ketentuan khusus yang diikuti: di dalam Perangkat Daerah "
            "rekomendasi menjadi langkah sebelum penilai memutuskan, juga bagi pengajuan sukarela karena termasuk "
            "penugasan; lintas Perangkat Daerah, yang bukan target unit itu, Lampiran II yang diikuti, tanpa "
            "rekomendasi."
        ),
        tempat=(
            "Pasal 1 angka 13",
            "Lampiran II.A angka 1",
            "Lampiran II.A angka 2",
            "Lampiran II.B angka 1 huruf b",
            "Lampiran IV.B angka 2",
            "Lampiran IV.B angka 4 huruf a angka 3",
            "Lampiran IV.E angka 4 huruf a angka 2",
        ),
    ),
    Anomali(
        kode="btl-penunjukan-sukarela",
        jenis="redaksi",
        isi=(
            "Uraian pengajuan sukarela menyebutnya juga penunjukan, yaitu nama cara penugasan yang lain. Dibaca "
            "pengajuan sukarela."
        ),
        tempat=("Lampiran II.B", "Pasal 13 ayat (1)"),
    ),
    Anomali(
        kode="btl-sukarela-tembusan",
        jenis="redaksi",
        isi=(
            "Permohonan sukarela lintas Perangkat Daerah harus diketahui Pejabat Penilai Kinerja dan ditembuskan pula "
            "kepada Pejabat Penilai Kinerja, tanpa menyebut apakah orangnya sama. Keduanya dibaca sebagai penilai "
            "pegawai itu sendiri, yang mengetahui lebih dahulu."
        ),
        tempat=("Lampiran II.B angka 2 huruf a",),
    ),
    Anomali(
        kode="btl-sukarela-persetujuan",
        jenis="redaksi",
        isi=(
            "Langkah kedua pengajuan sukarela menyebut surat permohonan persetujuan yang sudah disetujui, dan "
            '"bersangkutan" dipakai bagi pimpinan asal tanpa menyebutnya. Dibaca: permohonan yang sudah disetujui '
            "pimpinan tujuan disampaikan kepada Pimpinan Perangkat Daerah asal dan penilai pegawai, bersamaan."
        ),
        tempat=("Lampiran II.B angka 2 huruf b", "Lampiran II.B angka 2 huruf c"),
    ),
    Anomali(
        kode="btl-sukarela-penolakan",
        jenis="kekosongan",
        isi=(
            "Penolakan hanya diatur pada penunjukan lintas Perangkat Daerah, dan di sana pun penerima surat "
            "jawabannya tidak disebut; pada pengajuan sukarela hanya persetujuan yang diatur. Surat jawaban "
            "ditujukan kepada pemohon; pengajuan sukarela dapat ditolak tanpa bentuk atau alasan yang diwajibkan."
        ),
        tempat=(
            "Lampiran II.A angka 2 huruf b angka 2",
            "Lampiran II.B angka 1 huruf b",
            "Lampiran II.B angka 2 huruf b",
            "Lampiran II.B angka 2 huruf c",
        ),
    ),
    Anomali(
        kode="btl-akhir-penugasan",
        jenis="kekosongan",
        isi=(
            "Penugasan dibatasi waktu, tetapi pembatalan, perpanjangan, dan pengakhirannya tidak diatur. Dapat "
            "dilakukan, dan ditandai tidak diatur."
        ),
        tempat=("Pasal 1 angka 13", "Pasal 13 ayat (4)"),
    ),
    Anomali(
        kode="btl-insidental",
        jenis="redaksi",
        isi=(
            "Tugas insidental hanya dikaitkan dengan kinerja Daerah dan tugas rutin hanya dengan kerangka acuan "
            "Perangkat Daerah, sehingga tugas sesaat untuk satu Perangkat Daerah tidak punya tempat. Sifat tugas "
            "tidak mengubah alur; bagi tugas rutin kerangka acuannya dinyatakan."
        ),
        tempat=("Pasal 12 ayat (1)", "Pasal 12 ayat (2)", "Pasal 12 ayat (3)"),
    ),
    # Pelaporan and evaluasi.
    Anomali(
        kode="btl-lapor-kepada-puo-mana",
        jenis="kekosongan",
        isi=(
            "Pekerja perseorangan dan ketua tim melapor kepada Pimpinan Unit Organisasi, tanpa menyebut unitnya "
            "sendiri atau unit pemilik kinerja. Dijawab Pimpinan Unit Organisasi pemilik kinerja."
        ),
        tempat=("Pasal 15", "Pasal 16 ayat (2)", "Lampiran III.B angka 2"),
    ),
    Anomali(
        kode="btl-laporan-ketua",
        jenis="kontradiksi",
        isi=(
            "Pasal 16 mengarahkan laporan ketua tim hanya kepada Pimpinan Unit Organisasi, sedangkan tanggung "
            "jawabnya dalam Lampiran mencakup juga Pejabat Penilai Kinerja. Laporan pelaksanaan tugas ke Pimpinan "
            "Unit Organisasi; laporan tentang kinerja anggota ke keduanya sebagai bahan penilaian."
        ),
        tempat=("Pasal 16 ayat (2)", "Lampiran III.C angka 3 huruf e"),
    ),
    Anomali(
        kode="btl-lapor-individu-ppk",
        jenis="kekosongan",
        isi=(
            "Bila Pejabat Penilai Kinerja bukan Pimpinan Unit Organisasi, tidak disebut bagaimana ia mengetahui hasil "
            "pekerja perseorangan yang harus dinilainya. Laporan dijawab hanya kepada Pimpinan Unit Organisasi."
        ),
        tempat=("Pasal 15", "Lampiran IV.B angka 2", "Lampiran IV.E angka 2"),
    ),
    Anomali(
        kode="btl-minta-laporan",
        jenis="kekosongan",
        isi=(
            "Pimpinan Unit Organisasi dapat sewaktu-waktu meminta laporan dari ketua tim, tetapi tidak disebut dari "
            "pekerja perseorangan atau anggota; laporan berkala pun hanya diwajibkan bagi ketua. Permintaan hanya "
            "dijawab terhadap ketua tim."
        ),
        tempat=("Pasal 15", "Pasal 16 ayat (1)", "Pasal 16 ayat (2)", "Pasal 16 ayat (3)"),
    ),
    Anomali(
        kode="btl-lapor-pengawas",
        jenis="kekosongan",
        isi=(
            "Pejabat Pengawas yang menjadi ketua tim tidak punya aturan pelaporan karena Pasal 16 hanya menyebut "
            "pejabat fungsional dan pelaksana. Ia dijawab melapor seperti ketua lainnya."
        ),
        tempat=("Pasal 8 ayat (3)", "Pasal 16 ayat (2)"),
    ),
    Anomali(
        kode="btl-kendala-individu",
        jenis="kekosongan",
        isi=(
            "Penyampaian kendala dengan usul jalan keluar hanya diatur bagi tim kerja. Bagi pekerja perseorangan hal "
            "itu ditandai tidak diatur."
        ),
        tempat=("Lampiran III.A angka 1", "Lampiran III.A angka 2 huruf c", "Lampiran III.B angka 3"),
    ),
    Anomali(
        kode="btl-arahan-dapat",
        jenis="redaksi",
        isi=(
            'Pekerja perseorangan "dapat" memperhatikan arahan Pimpinan Unit Organisasi, sehingga terbaca sebagai '
            "pilihan, sedangkan tim kerja harus mengikutinya. Tidak mengubah jawaban: keduanya bekerja di bawah "
            "Pimpinan Unit Organisasi menurut Pasal 1 angka 13."
        ),
        tempat=("Pasal 1 angka 13", "Lampiran III.A angka 1 huruf c", "Lampiran III.A angka 2 huruf b"),
    ),
    Anomali(
        kode="btl-direktur-dua-kali",
        jenis="redaksi",
        isi=(
            "Di RSUD Kelas D hasil yang sudah ditinjau Direktur disampaikan lagi kepada Direktur untuk ditinjau. "
            "Pejabat yang disebut dua kali meninjau satu kali."
        ),
        tempat=(
            "Lampiran IV.F angka 3 huruf c angka 1",
            "Lampiran IV.F angka 3 huruf c angka 2",
            "Lampiran IV.F angka 3 huruf c angka 3",
        ),
    ),
    Anomali(
        kode="btl-asisten-peninjau",
        jenis="kekosongan",
        isi=(
            "Hasil kerja disampaikan kepada Asisten, lalu kepada Sekretaris Daerah, tetapi tidak dikatakan bahwa "
            "Asisten meninjaunya atau bahwa ia yang meneruskannya. Asisten dijawab sebagai salah satu peninjau dalam "
            "rantai."
        ),
        tempat=("Lampiran IV.C angka 5 huruf c angka 1", "Lampiran IV.C angka 5 huruf c angka 2"),
    ),
    Anomali(
        kode="btl-wadir-peninjau",
        jenis="kekosongan",
        isi=(
            "Hasil kerja disampaikan kepada Wakil Direktur, lalu kepada Direktur, tetapi tidak dikatakan bahwa Wakil "
            "Direktur meninjaunya atau bahwa ia yang meneruskannya. Wakil Direktur dijawab sebagai salah satu "
            "peninjau dalam rantai."
        ),
        tempat=("Lampiran IV.D angka 5 huruf c angka 1", "Lampiran IV.D angka 5 huruf c angka 2"),
    ),
    Anomali(
        kode="btl-jpt-di-atas-uptd",
        jenis="redaksi",
        isi=(
            "Hasil kerja UPTD, Puskesmas, dan satuan pendidikan diselesaikan oleh Pejabat Pimpinan Tinggi Pratama "
            "tanpa menyebut yang mana. Dibaca kepala Perangkat Daerah di atasnya; bila kepala itu bukan Pejabat "
            "Pimpinan Tinggi Pratama, dijawab belum_tertentukan."
        ),
        tempat=(
            "Lampiran IV.G angka 3 huruf c angka 2",
            "Lampiran IV.H angka 3 huruf c angka 2",
            "Lampiran IV.I angka 2 huruf c angka 2",
            "Lampiran IV.G angka 3 huruf c angka 3",
            "Lampiran IV.H angka 3 huruf c angka 3",
            "Lampiran IV.I angka 2 huruf c angka 3",
        ),
    ),
    Anomali(
        kode="btl-angka-ganda",
        jenis="penomoran",
        isi=(
            "Pada tahap evaluasi Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu nomor dua tercetak dua kali, "
            "sehingga empat butir bernomor sampai tiga. Butir yang belakangan dirujuk dengan kata kedua."
        ),
        tempat=(
            "Lampiran IV.B angka 4 huruf c angka 2",
            "Lampiran IV.B angka 4 huruf c angka 2 kedua",
            "Lampiran IV.B angka 4 huruf c angka 3",
        ),
    ),
    Anomali(
        kode="btl-evaluasi-lintas",
        jenis="kekosongan",
        isi=(
            "Rantai evaluasi ditulis per jenis unit; unit siapa yang meninjau hasil penugasan lintas unit atau lintas "
            "Perangkat Daerah tidak disebut, begitu pula siapa peninjau pertama bila Perangkat Daerah sendiri "
            "pemiliknya. Diikuti rantai pemilik kinerja, dan dijawab belum_tertentukan bila peninjau pertamanya "
            "berada di bawah pemilik itu."
        ),
        tempat=("Lampiran III.B angka 2", "Lampiran IV", "Lampiran IV.A angka 4 huruf c angka 1"),
    ),
    Anomali(
        kode="btl-pengembalian",
        jenis="kekosongan",
        isi=(
            "Semua rantai evaluasi hanya mengatur hasil yang sudah sesuai target; pengembalian hasil yang belum "
            "sesuai tidak disebut. Pengembalian dapat dilakukan, dan ditandai tidak_diatur."
        ),
        tempat=(
            "Lampiran IV.A angka 4 huruf c",
            "Lampiran IV.B angka 4 huruf c",
            "Lampiran IV.C angka 5 huruf c",
            "Lampiran IV.D angka 5 huruf c",
            "Lampiran IV.E angka 4 huruf c",
            "Lampiran IV.F angka 3 huruf c",
            "Lampiran IV.G angka 3 huruf c",
            "Lampiran IV.H angka 3 huruf c",
            "Lampiran IV.I angka 2 huruf c",
        ),
    ),
    # Tahapan and responsibilities.
    Anomali(
        kode="btl-dpmptsp-pemantauan",
        jenis="kontradiksi",
        isi=(
            "Pemantauan pada Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu diberikan kepada Kepala Dinas dan "
            "Sekretaris tanpa batas, padahal peran Sekretaris di tempat lain terbatas pada kesekretariatan. "
            "Sekretaris dijawab sebagai pemantau hanya bagi Sekretariat."
        ),
        tempat=("Lampiran IV.B angka 2", "Lampiran IV.B angka 4 huruf b angka 5"),
    ),
    Anomali(
        kode="btl-dpmptsp-strategi",
        jenis="redaksi",
        isi=(
            "Butir tentang penugasan oleh Kepala Dinas kehilangan kata-kata tentang perumusan strategi yang ada pada "
            "bagian lain, sehingga penentuan bentuk tim atau individu menggantung pada penugasan. Dibaca sebagai dua "
            "kegiatan Kepala Dinas: menugaskan dan menentukan bentuknya."
        ),
        tempat=(
            "Lampiran IV.B angka 4 huruf a angka 2",
            "Lampiran IV.B angka 2",
            "Lampiran IV.A angka 4 huruf a angka 3",
        ),
    ),
    Anomali(
        kode="btl-penetapan-kinerja",
        jenis="kekosongan",
        isi=(
            "Siapa yang menetapkan kinerja pejabat fungsional dan pelaksana tidak disebut pada sebagian besar unit: "
            "di Perangkat Daerah umum hanya kinerja Administrator yang ditetapkan, di Sekretariat Daerah dan RSUD "
            "Kelas B objeknya tidak ditulis, dan pada UPTD, Puskesmas, serta satuan pendidikan butirnya tidak ada. "
            "Tahapan dijawab sebatas yang tertulis."
        ),
        tempat=(
            "Lampiran IV.A angka 1",
            "Lampiran IV.A angka 2",
            "Lampiran IV.C angka 1",
            "Lampiran IV.D angka 1",
            "Lampiran IV.G angka 1",
            "Lampiran IV.H angka 1",
            "Lampiran IV.I angka 1",
        ),
    ),
    Anomali(
        kode="btl-tanggung-jawab-ppk",
        jenis="kontradiksi",
        isi=(
            "Tanggung jawab Pejabat Penilai Kinerja berupa rencana seluruh organisasi cocok bagi pimpinan Perangkat "
            "Daerah, padahal penilai pegawai umumnya Administrator di bawahnya, dan perjanjian kinerja dalam Lampiran "
            "IV disusun pimpinan itu. Daftarnya ditampilkan bagi Pejabat Penilai Kinerja sebagaimana tertulis."
        ),
        tempat=(
            "Lampiran III.C angka 1",
            "Lampiran III.C angka 1 huruf a",
            "Lampiran IV.A angka 4 huruf a angka 1",
            "Lampiran IV.C angka 5 huruf a angka 1",
            "Lampiran IV.D angka 5 huruf a angka 1",
        ),
    ),
    Anomali(
        kode="btl-tanggung-jawab-individu",
        jenis="kekosongan",
        isi=(
            "Tanggung jawab dirinci bagi penilai, pimpinan unit, ketua, dan anggota tim, tetapi tidak bagi pekerja "
            "perseorangan maupun Pengawas sebagai pelaksana koordinasi. Bagi keduanya tidak ada daftar yang "
            "ditampilkan."
        ),
        tempat=("Lampiran III.C", "Pasal 8 ayat (3)", "Pasal 11 ayat (1)"),
    ),
    # The regulation's own build.
    Anomali(
        kode="btl-rujukan-pasal-19",
        jenis="rujukan",
        isi=(
            "Pasal 19 mengirim ke Lampiran hanya dari Pasal 7, Pasal 11, dan Pasal 14, padahal Lampiran juga merinci "
            "penunjukan dan pengajuan sukarela (Pasal 13), pelaksana koordinasi (Pasal 8), serta tanggung jawab, "
            "pelaporan, dan evaluasi yang tidak dirujuk pasal mana pun. Seluruh Lampiran dianggap mengikat."
        ),
        tempat=("Pasal 19", "Pasal 8 ayat (3)", "Pasal 13", "Lampiran II", "Lampiran III.C", "Lampiran IV"),
    ),
    Anomali(
        kode="btl-rujukan-pasal-4",
        jenis="rujukan",
        isi=(
            "Kata huruf a dalam Pasal 4 terlepas dari ayat yang dirujuknya. Dibaca Pasal 3 ayat (2) huruf a. Tidak "
            "mengubah jawaban."
        ),
        tempat=("Pasal 4", "Pasal 3 ayat (2)", "Pasal 3 ayat (2) huruf a"),
    ),
    Anomali(
        kode="btl-proses-bisnis",
        jenis="kekosongan",
        isi=(
            "Proses bisnis disebut sebagai separuh dari penyesuaian sistem kerja, lalu tidak diatur lagi. Tidak ada "
            "kewajiban yang ditampilkan."
        ),
        tempat=("Pasal 1 angka 3", "Pasal 3 ayat (2) huruf b"),
    ),
    Anomali(
        kode="btl-tik-tanpa-subjek",
        jenis="redaksi",
        isi=(
            "Pasal 18 tidak punya subjek dan hanya membolehkan pemanfaatan teknologi informasi, padahal pasal lain "
            "menjadikannya bagian dan tujuan mekanisme kerja. Ditampilkan sebagai kebolehan bagi Perangkat Daerah."
        ),
        tempat=("Pasal 2", "Pasal 4 huruf d", "Pasal 6 ayat (1) huruf f", "Pasal 18"),
    ),
    Anomali(
        kode="btl-urutan-penomoran",
        jenis="penomoran",
        isi=(
            "Urutan tingkat penomoran berganti di dalam Lampiran: pada bagian II dan III angka berkurung di atas "
            "huruf, pada bagian IV angka, huruf, lalu angka berkurung. Rujukan memakai kata angka dan huruf tanpa "
            "tanda kurung menurut urutan yang tercetak."
        ),
        tempat=("Lampiran II", "Lampiran III", "Lampiran IV"),
    ),
    Anomali(
        kode="btl-peralihan",
        jenis="kekosongan",
        isi=(
            "Tidak ada ketentuan peralihan, tenggat, atau akibat bagi Perangkat Daerah yang belum menyesuaikan diri, "
            "dan tidak ada peraturan lama yang dicabut. Peraturan dijawab berlaku penuh sejak tanggal "
            "pengundangannya."
        ),
        tempat=("Pasal 20", "Pasal 21"),
    ),
)
