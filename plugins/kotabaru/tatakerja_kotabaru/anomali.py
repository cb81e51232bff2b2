"""What is wrong with the text of the regulation of Kotabaru, and how each flaw is read.

Those that change an answer come first; the others follow the order of the articles, then of the annex. A flaw without
readings ends by saying what the program does about it.
"""

from tatakerja.plugin import Anomali, Tafsir

_BERPILIHAN = (
    Anomali(
        kode="ktb-jenjang",
        jenis="kontradiksi",
        isi=(
            "Pasal 18 menempatkan pejabat fungsional menurut jenjang dan pelaksana di bawah pengawas, sedangkan "
            "Lampiran II memberi satu Pejabat Penilai Kinerja per jenis unit tanpa melihat jenjang; akibatnya ahli "
            "utama dapat dinilai administrator dan pengawas pada dinas tidak menilai pelaksana."
        ),
        tempat=(
            "Pasal 18 ayat (3)",
            "Pasal 18 ayat (4)",
            "Pasal 29",
            "Lampiran II.1 angka 1",
            "Lampiran II.2 angka 1",
            "Lampiran II.3 angka 1",
            "Lampiran II.4 angka 1",
            "Lampiran II.5 angka 1",
            "Lampiran II.6 angka 1",
            "Lampiran II.7 angka 1",
            "Lampiran II.8 angka 1",
            "Lampiran II.G angka 1",
        ),
        tafsir=(
            Tafsir(
                kode="lampiran",
                isi="Lampiran II menurut jenis unit yang menjawab; Pasal 18 hanya di tempat Lampiran diam.",
            ),
            Tafsir(
                kode="pasal-18",
                isi=(
                    "Pasal 18 ayat (3) dan ayat (4) menurut jenjang yang menjawab di semua unit, tanpa Pimpinan Unit "
                    "Organisasi."
                ),
            ),
        ),
        bawaan="lampiran",
        alasan=(
            "Pasal 29 menyerahkan rincian kedudukan kepada Lampiran, dan Pasal 18 ayat (2) sendiri memandang pola itu "
            "sebagai pertimbangan rentang kendali dan beban tugas."
        ),
        dampak=("kedudukan", "penugasan", "pelaporan"),
    ),
    Anomali(
        kode="ktb-satpolpp",
        jenis="kekosongan",
        isi=(
            "Satuan Polisi Pamong Praja dan Pemadam Kebakaran punya gambar kedudukan sendiri dalam Lampiran I, tetapi "
            "tidak termasuk satu bagian pun dari Lampiran II, sehingga tidak ada penilai, tahapan, dan rantai evaluasi "
            "yang tertulis untuknya."
        ),
        tempat=("Lampiran I.6", "Lampiran II.2", "Pasal 18 ayat (3)", "Pasal 18 ayat (4)"),
        tafsir=(
            Tafsir(
                kode="pasal-18",
                isi="Kedudukannya menurut jenjang pada Pasal 18; tahapan dan rantai evaluasinya tidak diatur.",
            ),
            Tafsir(
                kode="lampiran-ii-2",
                isi=(
                    "Diperlakukan seperti dinas: Pejabat Administrator menilai dan memimpin unit, evaluasi berakhir "
                    "pada Kepala Satuan."
                ),
            ),
        ),
        bawaan="pasal-18",
        alasan=(
            "Judul Lampiran II.2 menyebut kelompoknya satu per satu dan tidak menyebut satuan ini; gambar yang "
            "terpisah dalam Lampiran I menunjukkan bahwa susunannya memang tidak disamakan dengan dinas."
        ),
        dampak=("kedudukan", "penugasan", "evaluasi", "pelaporan", "tahapan"),
    ),
    Anomali(
        kode="ktb-individu-lintas",
        jenis="kontradiksi",
        isi=(
            "Pasal 19 dan Pasal 20 membolehkan penugasan perseorangan ke unit atau Perangkat Daerah lain, sedangkan "
            "pelaksanaan tugas perseorangan dalam Pasal 25 hanya diatur untuk satu unit organisasi dan yang lintas "
            "digambarkan sebagai kerja bersama."
        ),
        tempat=(
            "Pasal 19 ayat (2)",
            "Pasal 20 ayat (3)",
            "Pasal 20 ayat (4)",
            "Pasal 25 ayat (2) huruf a",
            "Pasal 25 ayat (2) huruf b",
            "Pasal 25 ayat (3)",
        ),
        tafsir=(
            Tafsir(kode="boleh", isi="Satu orang boleh ditugaskan ke unit atau Perangkat Daerah lain."),
            Tafsir(kode="hanya-tim", isi="Penugasan ke unit atau Perangkat Daerah lain hanya dalam tim kerja."),
        ),
        bawaan="boleh",
        alasan=(
            "Pasal 20 ayat (3) dan ayat (4) mengatur permohonan dan surat perintahnya secara khusus; Pasal 25 ayat (3) "
            "tidak melarangnya."
        ),
        dampak=("penugasan",),
    ),
)

_PASAL = (
    Anomali(
        kode="ktb-definisi-pegawai",
        jenis="redaksi",
        isi=(
            "Definisi Pegawai ASN menyebut tugas negara 'lainnya' tanpa menyebut tugas dalam jabatan pemerintahan yang "
            "mestinya mendahuluinya, sehingga menurut bunyinya pemegang jabatan biasa tidak tercakup. Program "
            "memperlakukan semua PNS dan PPPK sebagai Pegawai ASN."
        ),
        tempat=("Pasal 1 angka 8", "Pasal 2"),
    ),
    Anomali(
        kode="ktb-pemimpin-fungsional",
        jenis="redaksi",
        isi=(
            "Pejabat fungsional pemimpin unit disyaratkan memimpin unit kerja mandiri dalam definisi Unit Organisasi, "
            "tetapi cukup memimpin unit organisasi tertentu dalam definisi Pimpinan Unit Organisasi. Program menerima "
            "setiap pejabat fungsional yang tercatat memimpin unit."
        ),
        tempat=("Pasal 1 angka 20", "Pasal 1 angka 21", "Pasal 18 ayat (5)"),
    ),
    Anomali(
        kode="ktb-penilai-terendah",
        jenis="kontradiksi",
        isi=(
            "Definisi Pejabat Penilai Kinerja mematok paling rendah pengawas atau penerima delegasi, sedangkan "
            "Lampiran menjadikan pejabat fungsional yang memimpin Puskesmas, SKB, dan satuan pendidikan sebagai "
            "penilai. Program menerima pejabat fungsional pemimpin unit sebagai penilai."
        ),
        tempat=("Pasal 1 angka 22", "Pasal 18 ayat (5)", "Lampiran II.8 angka 1", "Lampiran II.G angka 1"),
    ),
    Anomali(
        kode="ktb-delegasi-penilaian",
        jenis="kekosongan",
        isi=(
            "Penilaian boleh didelegasikan kepada pejabat lain, tetapi siapa yang boleh mendelegasikan, kepada siapa, "
            "dan dengan surat apa tidak diatur. Program mengikuti delegasi yang tercatat pada data pejabat dan tidak "
            "mengandaikannya sendiri."
        ),
        tempat=("Pasal 1 angka 22",),
    ),
    Anomali(
        kode="ktb-pemimpin-unit",
        jenis="kekosongan",
        isi=(
            "Kedudukan hanya diatur bagi pejabat fungsional dan pelaksana; penilai bagi pejabat struktural dan bagi "
            "pejabat fungsional yang memimpin unit tidak disebut. Program menyimpulkannya dari pengertian atasan "
            "langsung (tersirat): pemimpin unit induk; penilai bagi kepala daerah dijawab tidak_diatur."
        ),
        tempat=("Pasal 1 angka 22", "Pasal 18 ayat (1)", "Pasal 18 ayat (5)"),
    ),
    Anomali(
        kode="ktb-fungsional-pemimpin-jenjang",
        jenis="kontradiksi",
        isi=(
            "Pejabat fungsional yang memimpin unit tetap berjenjang, sehingga Pasal 18 ayat (3) dapat menunjuk penilai "
            "lain daripada atasan langsung menurut definisi; ayat (5) tidak menyelesaikannya. Program memakai pemimpin "
            "unit induk pada semua tafsir."
        ),
        tempat=("Pasal 1 angka 22", "Pasal 18 ayat (3)", "Pasal 18 ayat (5)"),
    ),
    Anomali(
        kode="ktb-jabatan-kosong",
        jenis="kekosongan",
        isi=(
            "Jabatan penilai yang kosong atau diisi pelaksana tugas tidak disinggung, begitu pula pegawai yang "
            "merangkap jabatan penilainya sendiri. Program menyebut jabatan yang kosong sebagai kosong; bila pegawai "
            "itu sendiri pemangkunya, pemimpin satu unit di atasnya yang menggantikan, dengan keterangan."
        ),
        tempat=("Pasal 1 angka 22", "Pasal 18 ayat (1)"),
    ),
    Anomali(
        kode="ktb-istilah",
        jenis="kekosongan",
        isi=(
            "Kepala Perangkat Daerah, Pimpinan Perangkat Daerah, tim kerja, Instansi Pemerintah, dan singkatan PNS "
            "serta PPPK dipakai tanpa definisi. Program membaca kepala dan pimpinan Perangkat Daerah sebagai orang "
            "yang sama, yaitu pemimpin unit teratas di bawah Pemerintah Daerah."
        ),
        tempat=("Pasal 1", "Pasal 2", "Pasal 19 ayat (2)", "Pasal 20 ayat (4)", "Pasal 28 ayat (2)"),
    ),
    Anomali(
        kode="ktb-rujukan-kedudukan",
        jenis="rujukan",
        isi=(
            "Pasal 18 ayat (1) merujuk seluruh Pasal 17 ayat (1), padahal hanya huruf a yang menyangkut kedudukan. "
            "Program membaca rujukan itu sebagai huruf a."
        ),
        tempat=("Pasal 18 ayat (1)", "Pasal 17 ayat (1) huruf a"),
    ),
    Anomali(
        kode="ktb-penetap-kedudukan",
        jenis="kekosongan",
        isi=(
            "Kedudukan didasarkan pada rentang kendali dan beban tugas, tetapi tidak disebut siapa yang menimbangnya, "
            "dengan keputusan apa, dan apakah boleh menyimpang dari Lampiran. Program hanya menghitung dari susunan "
            "unit dan menampilkan rentang kendali dalam audit."
        ),
        tempat=("Pasal 18 ayat (2)",),
    ),
    Anomali(
        kode="ktb-jpt-kurang-kata",
        jenis="redaksi",
        isi=(
            "Penilai ahli utama dan ahli madya ditulis sebagai Jabatan Tinggi Pratama, istilah yang tidak ada di "
            "antara jenis jabatan. Program membacanya sebagai Jabatan Pimpinan Tinggi Pratama."
        ),
        tempat=("Pasal 18 ayat (3) huruf a", "Pasal 11"),
    ),
    Anomali(
        kode="ktb-satu-tingkat",
        jenis="redaksi",
        isi=(
            "Ahli muda dan jenjang di bawahnya dapat ditempatkan di bawah jabatan yang disebut atau jabatan satu "
            "tingkat di atasnya, tanpa ukuran kapan yang mana; juga tidak jelas 'di atasnya' dihitung dari jabatan "
            "yang mana. Program memakai jabatan yang disebut, dan satu tingkat di atas jabatan itu hanya bila yang "
            "pertama tidak ada pada jalur unitnya."
        ),
        tempat=("Pasal 18 ayat (3) huruf b", "Pasal 18 ayat (3) huruf c"),
    ),
    Anomali(
        kode="ktb-jenjang-tanpa-atasan",
        jenis="kekosongan",
        isi=(
            "Pasal 18 tidak menjawab bila jabatan setingkat yang disebutnya tidak ada pada jalur unit: ahli madya pada "
            "kecamatan, ahli pertama langsung di bawah Pimpinan Tinggi Pratama, pelaksana pada unit tanpa pengawas dan "
            "administrator. Program menjawab belum_tertentukan."
        ),
        tempat=("Pasal 18 ayat (3) huruf a", "Pasal 18 ayat (3) huruf c", "Pasal 18 ayat (4) huruf b"),
    ),
    Anomali(
        kode="ktb-pelaksana-tanpa-pengawas",
        jenis="redaksi",
        isi=(
            "Syarat pelaksana dinilai administrator berbunyi seolah pengawas menjalankan tugas administrator; yang "
            "dimaksud tampaknya tidak adanya pengawas di bawah administrator itu. Program memakai administrator "
            "terdekat bila tidak ada pengawas pada atau di atas unit pelaksana itu."
        ),
        tempat=("Pasal 18 ayat (4) huruf a", "Pasal 18 ayat (4) huruf b"),
    ),
    Anomali(
        kode="ktb-pasal-18-tanpa-pimpinan",
        jenis="kekosongan",
        isi=(
            "Pasal 18 hanya menunjuk penilai; Pimpinan Unit Organisasi bagi yang kedudukannya diturunkan dari pasal "
            "itu tidak disebut, dan kata membawahi dalam ayat (5) tidak menyebut penilaian. Program mengosongkan "
            "Pimpinan Unit Organisasi dan memakai unit yang dipimpin penilai sebagai unit organisasinya."
        ),
        tempat=("Pasal 18 ayat (3)", "Pasal 18 ayat (4)", "Pasal 18 ayat (5)"),
    ),
    Anomali(
        kode="ktb-lintas-instansi",
        jenis="kontradiksi",
        isi=(
            "Penugasan lintas Instansi Pemerintah disebut boleh, tetapi permohonan, surat perintah, pengajuan "
            "sukarela, dan pelaksanaannya tidak diatur di pasal mana pun dan tidak termasuk ruang lingkup pelaksanaan "
            "tugas. Program tidak melarangnya dan menyatakan bahwa tata caranya tidak diatur."
        ),
        tempat=(
            "Pasal 19 ayat (2)",
            "Pasal 20 ayat (3)",
            "Pasal 21 ayat (2)",
            "Pasal 23 ayat (4)",
            "Pasal 25 ayat (1)",
        ),
    ),
    Anomali(
        kode="ktb-bukti-penugasan",
        jenis="redaksi",
        isi=(
            "Penugasan perseorangan dalam satu unit boleh memakai bukti lain yang bentuknya tidak dijelaskan, "
            "sedangkan isi wajib dan penugasan tim hanya mengenal surat perintah. Program selalu mencatat surat "
            "perintah dengan isi wajib itu."
        ),
        tempat=("Pasal 20 ayat (1)", "Pasal 20 ayat (2)", "Pasal 21 ayat (1)"),
    ),
    Anomali(
        kode="ktb-alamat-permohonan",
        jenis="redaksi",
        isi=(
            "Pemohon dan penerima permohonan ditulis pimpinan unit organisasi dan/atau Perangkat Daerah, sehingga "
            "tidak jelas siapa menyurati siapa. Program mengantar permohonan dan jawaban antarunit bila satu Perangkat "
            "Daerah, dan antarpimpinan Perangkat Daerah bila berlainan."
        ),
        tempat=("Pasal 20 ayat (3)", "Pasal 21 ayat (2)", "Pasal 21 ayat (3)"),
    ),
    Anomali(
        kode="ktb-jawaban-individu",
        jenis="kekosongan",
        isi=(
            "Jawaban tertulis atas permohonan hanya diatur untuk tim kerja; untuk penugasan perseorangan tidak ada. "
            "Program memakai jawaban yang sama bagi perseorangan, berdasarkan analogi yang disebut."
        ),
        tempat=("Pasal 20 ayat (3)", "Pasal 21 ayat (3)"),
    ),
    Anomali(
        kode="ktb-alasan-penolakan",
        jenis="kekosongan",
        isi=(
            "Penolakan permohonan disebut sebagai salah satu jawaban, tanpa mewajibkan alasan dan tanpa mengatur "
            "akibatnya. Program mencatat penolakan dengan surat jawaban; alasan tidak diwajibkan oleh peraturan."
        ),
        tempat=("Pasal 21 ayat (3)",),
    ),
    Anomali(
        kode="ktb-huruf-surat-perintah",
        jenis="penomoran",
        isi=(
            "Dua ketentuan tentang penanda tangan surat perintah terpenggal menjadi empat huruf di tengah kalimat: "
            "huruf b melanjutkan huruf a dan huruf d melanjutkan huruf c. Program mengutip pasangan huruf itu bersama."
        ),
        tempat=(
            "Pasal 20 ayat (4) huruf a",
            "Pasal 20 ayat (4) huruf b",
            "Pasal 20 ayat (4) huruf c",
            "Pasal 20 ayat (4) huruf d",
        ),
    ),
    Anomali(
        kode="ktb-penetap-penugasan",
        jenis="kontradiksi",
        isi=(
            "Setiap penugasan ditetapkan Pejabat Penilai Kinerja menurut Pasal 23 ayat (5), tetapi surat perintah "
            "lintas unit dan lintas Perangkat Daerah ditandatangani Kepala Perangkat Daerah atau Sekretaris Daerah. "
            "Program memuat keduanya: penilai menetapkan lebih dulu, lalu surat perintah terbit."
        ),
        tempat=("Pasal 20 ayat (4)", "Pasal 21 ayat (4)", "Pasal 23 ayat (5)"),
    ),
    Anomali(
        kode="ktb-penunjuk",
        jenis="kontradiksi",
        isi=(
            "Penunjukan dilakukan penilai dan/atau Pimpinan Unit Organisasi, tetapi hanya penilai yang menetapkan "
            "penugasan dan menerbitkan surat perintah. Program menganggap penunjukan Pimpinan Unit Organisasi baru "
            "berlaku setelah ditetapkan penilai."
        ),
        tempat=("Pasal 1 angka 23", "Pasal 20 ayat (1)", "Pasal 23 ayat (2)", "Pasal 23 ayat (5)"),
    ),
    Anomali(
        kode="ktb-surat-tim-lintas-unit",
        jenis="kekosongan",
        isi=(
            "Penanda tangan surat perintah tim kerja lintas unit dalam satu Perangkat Daerah tidak disebut; hanya ada "
            "untuk perseorangan dan untuk tim lintas Perangkat Daerah. Program memakai Kepala Perangkat Daerah menurut "
            "analogi Pasal 20 ayat (4)."
        ),
        tempat=("Pasal 20 ayat (4) huruf a", "Pasal 20 ayat (4) huruf b", "Pasal 21 ayat (4)"),
    ),
    Anomali(
        kode="ktb-isi-surat-lintas",
        jenis="kekosongan",
        isi=(
            "Isi surat perintah hanya ditentukan untuk penugasan dalam satu unit; untuk yang lintas hanya isi "
            "permohonannya. Program mewajibkan isi permohonan pada penugasan lintas dan tidak menambah isi wajib pada "
            "suratnya."
        ),
        tempat=("Pasal 20 ayat (2)", "Pasal 20 ayat (3)", "Pasal 21 ayat (1)", "Pasal 21 ayat (2)"),
    ),
    Anomali(
        kode="ktb-surat-keputusan",
        jenis="redaksi",
        isi=(
            "Surat keputusan menggantikan surat perintah tim kerja bila peraturan lain menghendakinya, tetapi penanda "
            "tangannya diserahkan kepada ketentuan yang berlaku tanpa rujukan, dan penugasan perseorangan tidak "
            "disebut. Program meminta peraturan itu disebut dan memakai penanda tangan yang sama dengan surat "
            "perintahnya; surat bagi perseorangan tidak berubah."
        ),
        tempat=("Pasal 21 ayat (5)",),
    ),
    Anomali(
        kode="ktb-penerimaan",
        jenis="kekosongan",
        isi=(
            "Surat perintah ditujukan kepada pegawai yang ditugaskan, tetapi penerimaannya dan keberatan atasnya tidak "
            "diatur. Program memuat penerimaan sebagai langkah terakhir, tanpa penolakan."
        ),
        tempat=("Pasal 20 ayat (1)", "Pasal 20 ayat (4)", "Pasal 21 ayat (1)", "Pasal 21 ayat (4)"),
    ),
    Anomali(
        kode="ktb-ketua-pengawas",
        jenis="kontradiksi",
        isi=(
            "Daftar asal ketua tim dalam Pasal 22 tidak memuat pengawas, sedangkan Lampiran menjadikannya ketua tim "
            "pada kecamatan dan kelurahan. Program menerima pengawas sebagai ketua di kedua jenis unit itu dan memberi "
            "catatan di tempat lain."
        ),
        tempat=("Pasal 22 ayat (2)", "Lampiran II.5 angka 3", "Lampiran II.6 angka 2"),
    ),
    Anomali(
        kode="ktb-ketua-wajib",
        jenis="kontradiksi",
        isi=(
            "Susunan tim dalam Pasal 22 selalu memuat ketua, sedangkan Lampiran II.2 membiarkan administrator "
            "menentukan perlu tidaknya ketua. Program mewajibkan ketua pada setiap tim."
        ),
        tempat=("Pasal 22 ayat (1)", "Lampiran II.2 angka 2 huruf a angka 5"),
    ),
    Anomali(
        kode="ktb-ketua-struktural",
        jenis="kekosongan",
        isi=(
            "Pimpinan Tinggi Pratama dan administrator boleh menjadi ketua tim, tetapi penugasan dan laporan ketua tim "
            "hanya diatur bagi pejabat fungsional dan pelaksana; siapa yang menugaskan ketua struktural tidak disebut. "
            "Program menerima ketua struktural dan menyatakan penugasan serta laporan pelaksanaan tugasnya tidak "
            "diatur, begitu pula laporan pengawas; laporan kinerja anggota mengikuti Pasal 26, yang tidak membatasi."
        ),
        tempat=(
            "Pasal 1 angka 23",
            "Pasal 19 ayat (1)",
            "Pasal 22 ayat (2)",
            "Pasal 26 ayat (4) huruf e",
            "Pasal 28 ayat (2)",
        ),
    ),
    Anomali(
        kode="ktb-jumlah-tim",
        jenis="redaksi",
        isi=(
            "Yang disesuaikan dengan kebutuhan ditulis jumlah tim kerja, padahal pasalnya mengatur susunan satu tim, "
            "sehingga bisa berarti jumlah anggota. Program tidak membatasi jumlah tim maupun anggota."
        ),
        tempat=("Pasal 22 ayat (4)",),
    ),
    Anomali(
        kode="ktb-sukarela-dalam-unit",
        jenis="kekosongan",
        isi=(
            "Persetujuan atas pengajuan sukarela hanya diatur untuk yang lintas; untuk pengajuan dalam satu unit tidak "
            "ada alamat maupun persetujuan. Program mengajukannya kepada Pejabat Penilai Kinerja yang menetapkannya."
        ),
        tempat=("Pasal 23 ayat (3)", "Pasal 23 ayat (4)", "Pasal 23 ayat (5)"),
    ),
    Anomali(
        kode="ktb-sukarela-lintas",
        jenis="kekosongan",
        isi=(
            "Pengajuan sukarela lintas unit disyaratkan disetujui atasan, tetapi tidak disebut apakah unit pemilik "
            "kinerja tetap harus bersurat dan siapa yang menerima pengajuan. Program mendahulukan persetujuan penilai, "
            "lalu mengikuti jalur permohonan dan surat perintah yang sama dengan penunjukan."
        ),
        tempat=("Pasal 20 ayat (3)", "Pasal 21 ayat (2)", "Pasal 23 ayat (4)"),
    ),
    Anomali(
        kode="ktb-insidental",
        jenis="kekosongan",
        isi=(
            "Tugas insidental dikaitkan dengan hal dan keadaan tertentu tanpa ukuran, pejabat yang menentukan, atau "
            "jalur tersendiri. Program mencatat sifatnya dan tidak mengubah jalurnya."
        ),
        tempat=("Pasal 24",),
    ),
    Anomali(
        kode="ktb-akhir-penugasan",
        jenis="kekosongan",
        isi=(
            "Pembatalan, perpanjangan, dan pengakhiran penugasan sebelum waktunya tidak diatur, meskipun jangka "
            "waktunya wajib dicantumkan. Program membolehkan pengusul membatalkan sebelum surat terbit dan penanda "
            "tangan mengakhiri sesudahnya, ditandai tidak diatur."
        ),
        tempat=("Pasal 1 angka 23", "Pasal 20 ayat (2) huruf c", "Pasal 21 ayat (1) huruf c"),
    ),
    Anomali(
        kode="ktb-ayat-tanggung-jawab",
        jenis="penomoran",
        isi=(
            "Ayat ketiga Pasal 26 bernomor (1) lagi, sehingga rujukan kepada ayat (1) menjadi ganda, dan pada ayat (5) "
            "huruf b muncul dua kali. Program mengutip yang belakangan dengan tambahan kata kedua."
        ),
        tempat=(
            "Pasal 26 ayat (1)",
            "Pasal 26 ayat (1) kedua",
            "Pasal 26 ayat (5) huruf b",
            "Pasal 26 ayat (5) huruf b kedua",
        ),
    ),
    Anomali(
        kode="ktb-redaksi-tanggung-jawab",
        jenis="redaksi",
        isi=(
            "Tanggung jawab dalam Pasal 26 menyebut Pejabat Penilai Kerja dan Pimpinan Ketua Tim Kerja, dua jabatan "
            "yang tidak ada, dan huruf d milik Pimpinan Unit Organisasi menggabungkan dua butir. Program membacanya "
            "sebagai Pejabat Penilai Kinerja, ketua tim, dan dua tanggung jawab dengan satu rujukan."
        ),
        tempat=("Pasal 26 ayat (2)", "Pasal 26 ayat (4)", "Pasal 26 ayat (1) kedua huruf d"),
    ),
    Anomali(
        kode="ktb-tanggung-jawab-individu",
        jenis="kekosongan",
        isi=(
            "Pembagian tanggung jawab hanya dibuat untuk tim kerja; untuk penugasan perseorangan tidak ada. Program "
            "tidak menampilkan daftar tanggung jawab bagi penugasan perseorangan dan menyatakannya tidak diatur."
        ),
        tempat=("Pasal 26 ayat (1)",),
    ),
    Anomali(
        kode="ktb-laporan-individu-lintas",
        jenis="kekosongan",
        isi=(
            "Yang ditugaskan perseorangan melapor kepada penilainya sendiri, juga bila bekerja untuk unit lain, "
            "sehingga pemilik kinerja tidak menerima laporan dan tidak berwenang memintanya. Program mengirim laporan "
            "kepada penilai pegawai itu dan menyatakan laporan kepada pemilik kinerja tidak diatur."
        ),
        tempat=("Pasal 27", "Pasal 28 ayat (3)", "Pasal 25 ayat (3)"),
    ),
    Anomali(
        kode="ktb-laporan-ketua",
        jenis="kontradiksi",
        isi=(
            "Ketua tim melapor kepada penilai dan Pimpinan Unit Organisasi menurut Pasal 26, tetapi kepada Pimpinan "
            "Unit Organisasi dan/atau Pimpinan Perangkat Daerah menurut Pasal 28. Program membedakan laporan kinerja "
            "anggota (Pasal 26) dari laporan pelaksanaan tugas tim (Pasal 28), yang ditujukan kepada kedua pimpinan "
            "itu."
        ),
        tempat=("Pasal 26 ayat (4) huruf e", "Pasal 28 ayat (2)"),
    ),
    Anomali(
        kode="ktb-laporan-dan-hasil",
        jenis="kontradiksi",
        isi=(
            "Yang bekerja perseorangan melapor kepada penilai dan anggota tim kepada ketuanya, tetapi Lampiran "
            "mengantar hasil kerja semuanya kepada Pimpinan Unit Organisasi; pada kecamatan penilai dan pimpinan itu "
            "dua orang. Program membedakan laporan (Pasal 27 dan Pasal 28) dari hasil yang dievaluasi (Lampiran)."
        ),
        tempat=("Pasal 27", "Pasal 28 ayat (1)", "Lampiran II.5 angka 1", "Lampiran II.5 angka 4 huruf b angka 6"),
    ),
    Anomali(
        kode="ktb-laporan-berkala",
        jenis="kekosongan",
        isi=(
            "Laporan ketua tim diwajibkan berkala tanpa menyebut selangnya, dan tidak disebut Pimpinan Unit Organisasi "
            "dari unit mana bila tim lintas. Program tidak mengandaikan selang waktu dan memakai pimpinan unit pemilik "
            "kinerja."
        ),
        tempat=("Pasal 28 ayat (2)", "Pasal 28 ayat (3)"),
    ),
    Anomali(
        kode="ktb-kendala",
        jenis="kekosongan",
        isi=(
            "Cara tim melaporkan kendala dan mendapat keputusan atasnya tidak diatur. Program menyediakan laporan "
            "kendala kepada Pimpinan Unit Organisasi, ditandai tidak diatur."
        ),
        tempat=("Pasal 26 ayat (4)", "Pasal 28"),
    ),
    Anomali(
        kode="ktb-rujukan-lampiran",
        jenis="rujukan",
        isi=(
            "Pasal 29 menyerahkan rincian kepada Lampiran dengan merujuk Pasal 16 huruf a sampai huruf d, yaitu "
            "prinsip kerja; yang dimaksud adalah unsur mekanisme kerja dalam Pasal 17 ayat (1). Program membacanya "
            "demikian, karena Pasal 29 menyebut nama keempat unsur itu."
        ),
        tempat=("Pasal 29", "Pasal 16", "Pasal 17 ayat (1)"),
    ),
    Anomali(
        kode="ktb-pengelolaan-kinerja",
        jenis="kekosongan",
        isi=(
            "Pengelolaan kinerja diserahkan kepada Peraturan Bupati lain dan peraturan perundang-undangan yang tidak "
            "disebut nomornya. Program mencatat keempat tahapnya saja dan tidak memberi predikat."
        ),
        tempat=("Pasal 30 ayat (2)", "Pasal 30 ayat (3)", "Lampiran II.4 angka 1", "Lampiran II.6 angka 1"),
    ),
    Anomali(
        kode="ktb-peralihan",
        jenis="kekosongan",
        isi=(
            "Tidak ada ketentuan peralihan bagi penugasan yang sudah berjalan dan tidak ada pencabutan peraturan "
            "terdahulu. Program menjawab sejak tanggal pengundangan dan tidak menilai penugasan sebelum itu."
        ),
        tempat=("BAB VII", "Pasal 33"),
    ),
)

_LAMPIRAN = (
    Anomali(
        kode="ktb-gambar",
        jenis="kekosongan",
        isi=(
            "Lampiran I menyatakan kedudukan dengan enam belas gambar tanpa uraian; gambarnya tidak tersedia dalam "
            "naskah yang dipakai, jadi yang hanya tergambar tidak dapat dijawab. Program mengambil kedudukan dari "
            "uraian Lampiran II dan Pasal 18."
        ),
        tempat=("Lampiran I",),
    ),
    Anomali(
        kode="ktb-bpbd-ganda",
        jenis="kontradiksi",
        isi=(
            "BPBD digambar bersama badan lain dalam Lampiran I.4, tetapi mekanismenya digabung dengan RSUD Sengayam "
            "dalam Lampiran II.4, bukan dengan badan dalam Lampiran II.2. Program memakai Lampiran II.4 sebagai "
            "ketentuan khusus bagi unit berpenanda bpbd."
        ),
        tempat=("Lampiran I.4", "Lampiran II.2", "Lampiran II.4"),
    ),
    Anomali(
        kode="ktb-bpbd-judul",
        jenis="redaksi",
        isi=(
            "Judul Lampiran II.4 kehilangan kata Badan dan kata pembuka mekanisme, sehingga tertulis seolah RSUD juga "
            "menangani bencana. Program membacanya sebagai RSUD Sengayam dan Badan Penanggulangan Bencana Daerah."
        ),
        tempat=("Lampiran II.4", "Lampiran I.4"),
    ),
    Anomali(
        kode="ktb-kepala-bpbd",
        jenis="kekosongan",
        isi=(
            "Kepala Badan pada BPBD tidak dijelaskan apakah kepala atau kepala pelaksananya. Program memakai pemimpin "
            "unit berpenanda bpbd menurut data pejabat."
        ),
        tempat=("Lampiran II.4 angka 1",),
    ),
    Anomali(
        kode="ktb-gambar-tersendiri",
        jenis="kekosongan",
        isi=(
            "Dinas Pendidikan dan Kebudayaan, BPKAD, Badan Pendapatan Daerah, dan Dinas Perhubungan digambar terpisah "
            "dari dinas dan badan lain, tetapi Lampiran II tidak membedakannya. Program menerapkan Lampiran II.2 bagi "
            "semuanya."
        ),
        tempat=("Lampiran I.4", "Lampiran I.5", "Lampiran I.7", "Lampiran II.2"),
    ),
    Anomali(
        kode="ktb-uptd-tipe",
        jenis="kekosongan",
        isi=(
            "UPTD tipe A dan tipe B digambar terpisah dalam Lampiran I, tetapi Lampiran II.7 mengatur keduanya sama "
            "dan tidak menyebut tipe maupun jabatan kepalanya. Program menerapkan Lampiran II.7 pada setiap UPTD, apa "
            "pun kelasnya."
        ),
        tempat=("Lampiran I.12", "Lampiran I.15", "Lampiran II.7"),
    ),
    Anomali(
        kode="ktb-unit-lain",
        jenis="kekosongan",
        isi=(
            "Lampiran II tidak memuat dinas, badan, inspektorat, atau Sekretariat DPRD yang tidak dipimpin Pimpinan "
            "Tinggi Pratama, juga RSUD selain kedua yang disebut namanya. Program menjawab kedudukannya menurut Pasal "
            "18, tanpa Pimpinan Unit Organisasi; tahapan dan evaluasinya tidak_diatur."
        ),
        tempat=("Lampiran II.2", "Lampiran II.3", "Lampiran II.4", "Pasal 18 ayat (3)", "Pasal 18 ayat (4)"),
    ),
    Anomali(
        kode="ktb-judul-pimpinan-tinggi",
        jenis="redaksi",
        isi=(
            "Dalam judul Lampiran II.2 tidak jelas apakah syarat dipimpin Pimpinan Tinggi Pratama berlaku bagi semua "
            "yang disebut atau hanya bagi badan. Program menerapkannya pada keempat jenis Perangkat Daerah itu, karena "
            "tahapannya mengandaikan pimpinan tersebut."
        ),
        tempat=("Lampiran II.2", "Lampiran II.2 angka 2 huruf a angka 1"),
    ),
    Anomali(
        kode="ktb-langsung-di-bawah-pimpinan",
        jenis="kekosongan",
        isi=(
            "Pegawai yang ditempatkan langsung di bawah Kepala Dinas, Kepala Badan, Inspektur, Sekretaris DPRD, "
            "Sekretaris Daerah, Asisten, Direktur, atau Wakil Direktur berada di atas jabatan penilai yang ditunjuk "
            "Lampiran. Program menjawab belum_tertentukan."
        ),
        tempat=("Lampiran II.1 angka 1", "Lampiran II.2 angka 1", "Lampiran II.3 angka 1"),
    ),
    Anomali(
        kode="ktb-peran-pengawas",
        jenis="kekosongan",
        isi=(
            "Pengawas mengendalikan pekerjaan pelaksana dan menjadi penilainya menurut pasal-pasal, tetapi Lampiran "
            "hanya memberinya peran koordinasi pada kecamatan dan kelurahan; pada Perangkat Daerah lain dan UPTD "
            "perannya tidak ada. Program mengosongkan pelaksana koordinasi di luar kecamatan dan kelurahan."
        ),
        tempat=(
            "Pasal 8 ayat (2)",
            "Pasal 18 ayat (4) huruf a",
            "Lampiran II.1 angka 1",
            "Lampiran II.2 angka 1",
            "Lampiran II.5 angka 3",
            "Lampiran II.6 angka 2",
            "Lampiran II.7 angka 1",
        ),
    ),
    Anomali(
        kode="ktb-pemantau-bagian",
        jenis="redaksi",
        isi=(
            "Pemantau pada Sekretariat Daerah ditulis Kepala Bagian/atau ketua tim tanpa kata dan, berbeda dari bagian "
            "lain. Program membacanya seperti bagian lain: Kepala Bagian, ketua tim, atau keduanya."
        ),
        tempat=("Lampiran II.1 angka 2 huruf b angka 5", "Lampiran II.2 angka 2 huruf b angka 5"),
    ),
    Anomali(
        kode="ktb-peninjau-antara",
        jenis="kekosongan",
        isi=(
            "Asisten dan Wakil Direktur menerima hasil kerja, tetapi tidak dikatakan meninjaunya, dan tidak disebut "
            "siapa yang meneruskannya ke atas. Program memasukkan keduanya dalam rantai evaluasi sebagai peninjau."
        ),
        tempat=(
            "Lampiran II.1 angka 2 huruf c angka 1",
            "Lampiran II.1 angka 2 huruf c angka 2",
            "Lampiran II.3 angka 2 huruf c angka 1",
            "Lampiran II.3 angka 2 huruf c angka 2",
        ),
    ),
    Anomali(
        kode="ktb-judul-tahapan",
        jenis="redaksi",
        isi=(
            "Tahap kedua dalam Lampiran II.2 diberi judul perencanaan lagi, padahal isinya pelaksanaan. Program "
            "menampilkannya sebagai tahap pelaksanaan."
        ),
        tempat=("Lampiran II.2 angka 2 huruf a", "Lampiran II.2 angka 2 huruf b"),
    ),
    Anomali(
        kode="ktb-evaluasi-bpbd",
        jenis="redaksi",
        isi=(
            "Peninjau pertama dalam Lampiran II.4 hanya Direktur, sehingga BPBD tidak punya peninjau pertama. Program "
            "membacanya sebagai Kepala Badan bagi BPBD."
        ),
        tempat=("Lampiran II.4 angka 2 huruf c angka 1", "Lampiran II.4 angka 2 huruf c angka 2"),
    ),
    Anomali(
        kode="ktb-peninjau-ganda",
        jenis="redaksi",
        isi=(
            "Pada RSUD Sengayam dan BPBD, kelurahan, serta satuan pendidikan, hasil yang sudah ditinjau pimpinannya "
            "disampaikan lagi kepada orang yang sama untuk ditinjau. Program menghitungnya sebagai satu peninjau yang "
            "sekaligus menyatakan selesai."
        ),
        tempat=(
            "Lampiran II.4 angka 2 huruf c angka 2",
            "Lampiran II.6 angka 3 huruf b kedua angka 2",
            "Lampiran II.G angka 2 huruf c angka 2",
        ),
    ),
    Anomali(
        kode="ktb-evaluasi-lintas",
        jenis="kekosongan",
        isi=(
            "Rantai evaluasi ditulis per jenis unit; unit siapa yang meninjau hasil penugasan lintas tidak disebut, "
            "begitu pula siapa peninjau pertama bila Perangkat Daerah sendiri pemiliknya. Program mengikuti rantai "
            "pemilik kinerja, dan menjawab belum_tertentukan bila peninjau pertamanya berada di bawah pemilik itu."
        ),
        tempat=("Pasal 25 ayat (3)", "Lampiran II.2 angka 2 huruf c angka 1"),
    ),
    Anomali(
        kode="ktb-pengembalian",
        jenis="kekosongan",
        isi=(
            "Yang diatur hanya hasil yang sudah sesuai target; hasil yang belum sesuai tidak disebut harus diapakan. "
            "Program membolehkan pengembalian dengan alasan dan menandainya tidak diatur."
        ),
        tempat=(
            "Lampiran II.1 angka 2 huruf c",
            "Lampiran II.2 angka 2 huruf c",
            "Lampiran II.3 angka 2 huruf c",
            "Lampiran II.4 angka 2 huruf c",
            "Lampiran II.5 angka 4 huruf c",
            "Lampiran II.6 angka 3 huruf b kedua",
            "Lampiran II.7 angka 2 huruf c",
            "Lampiran II.8 angka 2 huruf c",
            "Lampiran II.G angka 2 huruf c",
        ),
    ),
    Anomali(
        kode="ktb-sekretaris-kecamatan",
        jenis="kekosongan",
        isi=(
            "Sekretaris Kecamatan menjadi Pimpinan Unit Organisasi bagi semua pegawai kecamatan, juga bagi seksi yang "
            "tidak berada di bawahnya; kecamatan tanpa Sekretaris tidak dibahas. Program mengikuti Lampiran bagi semua "
            "pegawai kecamatan, dan menjawab belum_tertentukan bila sekretariatnya tidak ada dalam data."
        ),
        tempat=("Lampiran II.5 angka 2", "Lampiran II.5 angka 3"),
    ),
    Anomali(
        kode="ktb-rekomendasi-kecamatan",
        jenis="kontradiksi",
        isi=(
            "Penugasan pada kecamatan didahului rekomendasi Sekretaris Kecamatan menurut tahap perencanaan, padahal "
            "angka 1 bagian itu dan Pasal 23 tidak mengenalnya. Program memuat rekomendasi itu sebelum Camat "
            "memutuskan pada penugasan dalam kecamatan itu sendiri, juga bagi pengajuan sukarela karena termasuk "
            "penugasan; pada penugasan lintas, yang bukan target kecamatan, permohonan yang menggantikannya."
        ),
        tempat=(
            "Pasal 1 angka 23",
            "Lampiran II.5 angka 1",
            "Lampiran II.5 angka 4 huruf a angka 2",
            "Pasal 20 ayat (3)",
            "Pasal 23 ayat (2)",
            "Pasal 23 ayat (5)",
        ),
    ),
    Anomali(
        kode="ktb-huruf-kelurahan",
        jenis="penomoran",
        isi=(
            "Tahap evaluasi pada kelurahan bertanda huruf b, sama dengan tahap pelaksanaan. Program mengutipnya "
            "sebagai huruf b kedua."
        ),
        tempat=("Lampiran II.6 angka 3 huruf b", "Lampiran II.6 angka 3 huruf b kedua"),
    ),
    Anomali(
        kode="ktb-pimpinan-tinggi-uptd",
        jenis="kekosongan",
        isi=(
            "Hasil kerja UPTD, Puskesmas, dan SKB diselesaikan Pimpinan Tinggi Pratama tanpa menyebut yang mana, dan "
            "tidak ada jawaban bila Perangkat Daerah induknya dipimpin pejabat lain. Program memakai kepala Perangkat "
            "Daerah induk; bila bukan Pimpinan Tinggi Pratama, evaluasinya dijawab belum_tertentukan."
        ),
        tempat=(
            "Lampiran II.7 angka 2 huruf c angka 2",
            "Lampiran II.7 angka 2 huruf c angka 3",
            "Lampiran II.8 angka 2 huruf c angka 2",
            "Lampiran II.8 angka 2 huruf c angka 3",
        ),
    ),
    Anomali(
        kode="ktb-target-perangkat-daerah",
        jenis="redaksi",
        isi=(
            "Lurah dan Kepala UPTD serta Kepala Puskesmas disebut menugaskan untuk target kinerja Perangkat Daerah, "
            "padahal unitnya bukan Perangkat Daerah. Program memperlakukan unit itu sebagai pemilik kinerja bila "
            "disebut demikian."
        ),
        tempat=(
            "Lampiran II.6 angka 3 huruf a angka 2",
            "Lampiran II.7 angka 2 huruf a angka 2",
            "Lampiran II.8 angka 2 huruf b angka 1",
        ),
    ),
    Anomali(
        kode="ktb-kepala-skb",
        jenis="kekosongan",
        isi=(
            "Kepala SKB disebut sebagai penilai dan Pimpinan Unit Organisasi, tetapi semua tahapannya hanya menyebut "
            "Kepala Puskesmas. Program membaca Kepala SKB di setiap tahapan bagi SKB."
        ),
        tempat=(
            "Lampiran II.8 angka 1",
            "Lampiran II.8 angka 2 huruf b",
            "Lampiran II.8 angka 2 huruf b kedua",
            "Lampiran II.8 angka 2 huruf c",
        ),
    ),
    Anomali(
        kode="ktb-huruf-puskesmas",
        jenis="penomoran",
        isi=(
            "Tahapan Puskesmas dan SKB dimulai dengan huruf b, sehingga huruf b muncul dua kali dan huruf a tidak ada; "
            "rincian tahap pelaksanaannya memakai huruf, bukan angka. Program mengutipnya seperti tercetak, yang "
            "belakangan sebagai huruf b kedua."
        ),
        tempat=("Lampiran II.8 angka 2 huruf b", "Lampiran II.8 angka 2 huruf b kedua"),
    ),
    Anomali(
        kode="ktb-perjanjian-kinerja",
        jenis="kekosongan",
        isi=(
            "Tahap menyusun dan menetapkan perjanjian kinerja ada pada semua jenis unit kecuali Puskesmas, SKB, dan "
            "satuan pendidikan. Program tidak menambahkannya."
        ),
        tempat=(
            "Lampiran II.7 angka 2 huruf a angka 1",
            "Lampiran II.8 angka 2 huruf b",
            "Lampiran II.G angka 2 huruf a",
        ),
    ),
    Anomali(
        kode="ktb-kepala-bukan-fungsional",
        jenis="kekosongan",
        isi=(
            "Kepala Puskesmas, Kepala SKB, dan kepala satuan pendidikan diandaikan pejabat fungsional; bila dipimpin "
            "pejabat lain tidak ada ketentuan. Program tetap menunjuk kepala unit itu, karena uraian itu menerangkan "
            "dan tidak mensyaratkan."
        ),
        tempat=("Lampiran II.8 angka 1", "Lampiran II.G angka 1"),
    ),
    Anomali(
        kode="ktb-nomor-satuan-pendidikan",
        jenis="penomoran",
        isi=(
            "Bagian satuan pendidikan bertanda huruf G sesudah angka 8, padahal mestinya angka 9. Program mengutipnya "
            "sebagai Lampiran II.G."
        ),
        tempat=("Lampiran II.8", "Lampiran II.G"),
    ),
    Anomali(
        kode="ktb-lingkup-satuan-pendidikan",
        jenis="kekosongan",
        isi=(
            "Bagian satuan pendidikan dibatasi pada TK, SD, dan SMP, sedangkan gambarnya menyebut satuan pendidikan "
            "pada umumnya. Data tidak membedakan jenis sekolah, jadi program menerapkannya pada setiap satuan "
            "pendidikan."
        ),
        tempat=("Lampiran I.16", "Lampiran II.G"),
    ),
    Anomali(
        kode="ktb-perencanaan-sekolah",
        jenis="redaksi",
        isi=(
            "Tahap perencanaan satuan pendidikan berisi salinan tahap pelaksanaan, sehingga perencanaannya sendiri "
            "tidak ada dan keenam butirnya muncul dua kali. Program tidak mengarang perencanaan: tahapannya "
            "ditampilkan sekali sebagai pelaksanaan dan perencanaan dinyatakan tidak diatur."
        ),
        tempat=("Lampiran II.G angka 2 huruf a", "Lampiran II.G angka 2 huruf b"),
    ),
)

ANOMALI: tuple[Anomali, ...] = _BERPILIHAN + _PASAL + _LAMPIRAN
