"""Flaws of Peraturan Bupati Wonogiri Nomor 20 Tahun 2023, those that change an answer first.

In goes nothing; out comes :data:`ANOMALI`, which the plugin hands to the core. The core checks every place against the
regulation's numbering. Where the text allows one reading only, ``isi`` ends with what the program does about the flaw.
"""

from tatakerja.plugin import Anomali, Tafsir

# The parts of the annex that hold most of the rules. Their lettered lists restart several times: within kedudukan the
# third "huruf a" is the detailed pattern a, within penugasan the second is the structure and the third the mechanism.
_KEDUDUKAN = "Lampiran I.B angka 1 kedua"
_PENUGASAN = "Lampiran I.B angka 2 kedua"
_PELAKSANAAN = "Lampiran I.B angka 3 kedua"
_PENUNJUKAN = f"{_PENUGASAN} huruf a ketiga"
_SUKARELA = f"{_PENUGASAN} huruf b ketiga"
_ALUR = "Lampiran I.D angka"

_DENGAN_TAFSIR = (
    Anomali(
        kode="wng-penetap",
        jenis="kontradiksi",
        isi=(
            "Siapa yang menetapkan penugasan dijawab berbeda-beda: Pejabat Penilai Kinerja atas usulan Pimpinan Unit "
            "Organisasi, salah satu dari keduanya, keduanya, atau Pimpinan Unit Organisasi sendiri (penunjukan dan "
            "pengajuan sukarela di dalam unit organisasi). Alur di bagian D hanya menyebut penugasan atas rekomendasi "
            "pada tiga dari sepuluh bentuk."
        ),
        tempat=(
            "Pasal 10 ayat (2)",
            "Lampiran I.A angka 1 huruf a",
            "Lampiran I.B angka 2",
            _PENUGASAN,
            f"{_PENUGASAN} huruf a",
            f"{_PENUGASAN} huruf d",
            f"{_PENUGASAN} huruf a kedua angka 3",
            f"{_PENUGASAN} huruf b kedua angka 2",
            f"{_PENUNJUKAN} angka 1",
            f"{_SUKARELA} angka 1 huruf b",
            f"{_ALUR} 4 huruf a",
            f"{_ALUR} 8 huruf a",
            f"{_ALUR} 9 huruf a",
        ),
        tafsir=(
            Tafsir(
                kode="ppk-atas-usul-puo",
                isi="Pimpinan Unit Organisasi mengusulkan, Pejabat Penilai Kinerja menetapkan, juga untuk pengajuan "
                "sukarela di dalam unit organisasi.",
            ),
            Tafsir(
                kode="puo-langsung",
                isi="Di dalam unit organisasi, Pimpinan Unit Organisasi menugaskan sendiri tanpa penetapan Pejabat "
                "Penilai Kinerja.",
            ),
        ),
        bawaan="ppk-atas-usul-puo",
        alasan=(
            "Ketentuan yang khusus mengatur penetapan (huruf d) dan pembuka bagian Penugasan menyebut Pejabat Penilai "
            "Kinerja atas usulan, dan alur di bagian D mengulanginya; 'langsung oleh' Pimpinan Unit Organisasi dapat "
            "dibaca sebagai usulan yang tidak memerlukan permohonan lebih dahulu."
        ),
        dampak=("penugasan",),
    ),
    Anomali(
        kode="wng-individu-lintas",
        jenis="kontradiksi",
        isi=(
            "Penugasan individu boleh melibatkan pegawai lintas unit organisasi dan lintas instansi, tetapi rincian "
            "pelaksanaan tugas hanya mengenal tim kerja untuk kedua cakupan itu."
        ),
        tempat=(
            "Pasal 9 ayat (2)",
            "Pasal 12 ayat (1)",
            _PENUNJUKAN,
            f"{_PELAKSANAAN} huruf b kedua",
            f"{_PELAKSANAAN} huruf c kedua",
        ),
        tafsir=(
            Tafsir(kode="boleh", isi="Seorang pegawai dapat ditugaskan secara individu lintas unit atau instansi."),
            Tafsir(kode="hanya-tim", isi="Lintas unit organisasi dan lintas instansi hanya dalam tim kerja."),
        ),
        bawaan="boleh",
        alasan=(
            "Batang tubuh mengizinkannya dengan tegas dan bagian Penugasan dalam lampiran mengulanginya; bagian "
            "Pelaksanaan Tugas mengatur cara bekerja tim, tidak melarang yang lain."
        ),
        dampak=("penugasan",),
    ),
)

# What the text leaves open or settles against its own wording about who stands under whom.
_KEDUDUKAN_PEGAWAI = (
    Anomali(
        kode="wng-setda-pola",
        jenis="kekosongan",
        isi=(
            "Untuk Sekretariat Daerah tersedia tiga pola (Sekretaris Daerah, Asisten, atau Kepala Bagian sebagai "
            "Pejabat Penilai Kinerja) tanpa menyebut mana yang dipakai atau siapa yang memilih. Tanpa kolom pola "
            "dijawab belum_tertentukan dengan pilihan f1, f2, f3."
        ),
        tempat=(
            f"{_KEDUDUKAN} huruf f",
            f"{_KEDUDUKAN} huruf f kedua",
            f"{_PENUGASAN} huruf d kedua",
            f"{_PENUGASAN} huruf e kedua",
            f"{_PENUGASAN} huruf f kedua",
            f"{_ALUR} 8",
            f"{_ALUR} 9",
            f"{_ALUR} 10",
        ),
    ),
    Anomali(
        kode="wng-pola-pilihan",
        jenis="kekosongan",
        isi=(
            "Unit kerja mandiri masuk dalam beberapa pola sekaligus; pembedanya hanya rentang kendali dan beban tugas "
            "tanpa ukuran, dan tidak disebut siapa yang memutuskan. Tanpa kolom pola dipakai a1 atau a3, b1 atau b3, "
            "c, d menurut jabatan pimpinan unit dan ada tidaknya pejabat di bawahnya; pola lain hanya bila dipilih."
        ),
        tempat=(
            "Pasal 7 ayat (3)",
            f"{_KEDUDUKAN} huruf a ketiga angka 1 butir 2",
            f"{_KEDUDUKAN} huruf a ketiga angka 2 butir 2",
            f"{_KEDUDUKAN} huruf b ketiga angka 1 butir 2",
            f"{_KEDUDUKAN} huruf b ketiga angka 2 butir 2",
            _PENUGASAN,
        ),
    ),
    Anomali(
        kode="wng-luar-daftar",
        jenis="kekosongan",
        isi=(
            "Sekretariat DPRD dan Satuan Polisi Pamong Praja diakui sebagai Perangkat Daerah, tetapi tidak disebut "
            "dalam daftar organisasi satu pola pun. Dijawab menurut jabatan pimpinannya, dengan keterangan."
        ),
        tempat=(
            "Pasal 20 ayat (1) huruf b",
            "Pasal 20 ayat (1) huruf y",
            f"{_KEDUDUKAN} huruf a ketiga angka 1 butir 2",
        ),
    ),
    Anomali(
        kode="wng-perangkat-administrator",
        jenis="kekosongan",
        isi=(
            "Dari Perangkat Daerah yang dipimpin administrator hanya Kecamatan yang disebut; badan, dinas, atau kantor "
            "dengan pimpinan setingkat itu tidak. Dijawab menurut jabatan pimpinannya (b1 atau b3), dengan keterangan."
        ),
        tempat=(f"{_KEDUDUKAN} huruf b ketiga angka 1 butir 2", f"{_KEDUDUKAN} huruf b ketiga angka 3 butir 2"),
    ),
    Anomali(
        kode="wng-unit-kerja-mandiri",
        jenis="kekosongan",
        isi=(
            "Unit kerja mandiri tidak didefinisikan dan disamakan dengan unit pelaksana teknis; rumah sakit, "
            "Puskesmas, satuan pendidikan, dan SKB tidak disebut dalam rincian kedudukan (rumah sakit hanya di Pasal "
            "20). Semuanya dijawab sebagai unit kerja mandiri menurut jabatan pimpinannya."
        ),
        tempat=(
            "Pasal 1 angka 12",
            "Pasal 7 ayat (2)",
            "Pasal 20 ayat (1) huruf z",
            f"{_KEDUDUKAN} huruf a ketiga angka 1 butir 2",
            f"{_KEDUDUKAN} huruf d ketiga butir 2",
        ),
    ),
    Anomali(
        kode="wng-tanpa-administrator",
        jenis="kekosongan",
        isi=(
            "Pola satu level untuk unit yang dipimpin Pejabat Pimpinan Tinggi Pratama (a3) disebut bagi unit kerja "
            "mandiri saja; dinas, badan, atau inspektorat yang tidak lagi memiliki administrator tidak. Unit itu tetap "
            "dijawab dengan a3, dengan keterangan."
        ),
        tempat=(f"{_KEDUDUKAN} huruf a ketiga angka 1 butir 2", f"{_KEDUDUKAN} huruf a ketiga angka 3 butir 2"),
    ),
    Anomali(
        kode="wng-langsung-di-bawah-pimpinan",
        jenis="kekosongan",
        isi=(
            "Pada pola dua level, pegawai yang ditempatkan langsung di bawah pimpinan level I (misalnya di bawah "
            "Kepala Dinas, bukan di bidang) tidak memiliki pejabat level II; demikian pula pegawai di atas pejabat "
            "yang disebut pola a2, b2, f2, dan f3. Dijawab belum_tertentukan, dengan bagian yang sudah diketahui."
        ),
        tempat=(
            f"{_KEDUDUKAN} huruf a ketiga angka 1",
            f"{_KEDUDUKAN} huruf a ketiga angka 2",
            f"{_KEDUDUKAN} huruf b ketiga angka 1",
            f"{_KEDUDUKAN} huruf b ketiga angka 2",
            f"{_KEDUDUKAN} huruf f kedua",
            f"{_PENUGASAN} huruf a kedua",
        ),
    ),
    Anomali(
        kode="wng-pola-b2",
        jenis="kontradiksi",
        isi=(
            "Pola b2 menempatkan pegawai di bawah Pejabat Pengawas selaku Pejabat Penilai Kinerja, tetapi kalimat "
            "tentang organisasi yang memakainya menyebut di bawah Pejabat Administrator, sehingga sama dengan b1. "
            "Dijawab mengikuti judul dan butir pertama: Pejabat Pengawas."
        ),
        tempat=(
            f"{_KEDUDUKAN} huruf b ketiga angka 2",
            f"{_KEDUDUKAN} huruf b ketiga angka 2 butir 1",
            f"{_KEDUDUKAN} huruf b ketiga angka 2 butir 2",
        ),
    ),
    Anomali(
        kode="wng-pola-b2-alur",
        jenis="kekosongan",
        isi=(
            "Pola b2 tidak memiliki struktur penugasan (pola level II sekaligus Pimpinan Unit Organisasi hanya "
            "diberikan bagi unit yang dipimpin Pejabat Pimpinan Tinggi Pratama) dan tidak memiliki alur mekanisme "
            "kerja. Pimpinan Unit Organisasi dijawab Pejabat Pengawas yang sama, seperti pola a2; tahapan dan rantai "
            "evaluasinya dijawab tidak_diatur."
        ),
        tempat=(
            f"{_KEDUDUKAN} huruf b ketiga angka 2",
            f"{_PENUGASAN} huruf b kedua",
            f"{_ALUR} 4",
            f"{_ALUR} 5",
        ),
    ),
    Anomali(
        kode="wng-daftar-b",
        jenis="kontradiksi",
        isi=(
            "Daftar pola untuk unit yang dipimpin administrator memuat dua pola, rinciannya tiga: pola dengan Pejabat "
            "Pengawas sebagai Pejabat Penilai Kinerja hilang dari daftar, dan nomor sesudahnya bergeser. Dijawab "
            "mengikuti rincian."
        ),
        tempat=(f"{_KEDUDUKAN} huruf b kedua", f"{_KEDUDUKAN} huruf b ketiga"),
    ),
    Anomali(
        kode="wng-daftar-a3",
        jenis="kontradiksi",
        isi=(
            "Daftar pola menyebut administrator sebagai Pejabat Penilai Kinerja pada unit yang justru tidak memiliki "
            "administrator; rinciannya menyebut Pejabat Pimpinan Tinggi Pratama. Dijawab mengikuti rincian."
        ),
        tempat=(f"{_KEDUDUKAN} huruf a kedua angka 3", f"{_KEDUDUKAN} huruf a ketiga angka 3"),
    ),
    Anomali(
        kode="wng-daftar-a2",
        jenis="redaksi",
        isi=(
            "Daftar pola menyebut jabatan 'Pimpinan Administrator' yang tidak dikenal, rinciannya Pejabat "
            "Administrator. Dijawab mengikuti rincian."
        ),
        tempat=(f"{_KEDUDUKAN} huruf a kedua angka 2", f"{_KEDUDUKAN} huruf a ketiga angka 2"),
    ),
    Anomali(
        kode="wng-jumlah-level",
        jenis="kontradiksi",
        isi=(
            "Bagian umum menyatakan setiap unit organisasi terdiri dari dua level struktur, padahal lampiran juga "
            "mengatur unit satu level, unit lebih dari dua level, dan Sekretariat Daerah dengan tiga level. Level "
            "dihitung dari pimpinan unit menurut data organisasi."
        ),
        tempat=(
            "Lampiran I.A",
            f"{_KEDUDUKAN} huruf e kedua",
            f"{_PENUGASAN} huruf c kedua",
            f"{_ALUR} 3",
            f"{_ALUR} 5",
            f"{_ALUR} 9",
            f"{_ALUR} 10",
        ),
    ),
    Anomali(
        kode="wng-koordinator-level",
        jenis="kekosongan",
        isi=(
            "Peran pelaksana koordinasi hanya diberikan kepada pejabat level 3; pejabat level 4, dan pejabat di bawah "
            "pimpinan pada unit yang dianggap satu level (misalnya Kepala Subbagian pada UPTD atau Kelurahan), tidak "
            "disebut. Dijawab sama: pimpinan unit pegawai sendiri bila unit itu di bawah unit Pimpinan Unit "
            "Organisasi."
        ),
        tempat=(
            f"{_KEDUDUKAN} huruf e kedua",
            f"{_KEDUDUKAN} huruf c ketiga",
            f"{_KEDUDUKAN} huruf d ketiga",
        ),
    ),
    Anomali(
        kode="wng-tiga-level",
        jenis="kekosongan",
        isi=(
            "Untuk unit dengan lebih dari dua level tidak ada gambar, struktur penugasan, maupun alur mekanisme kerja, "
            "dan tidak disebut siapa Pimpinan Unit Organisasinya. Dijawab dengan pola unitnya: Pimpinan Unit "
            "Organisasi tetap pejabat level II, pelaksana koordinasi tidak menjadi peninjau dalam rantai evaluasi."
        ),
        tempat=(f"{_KEDUDUKAN} huruf e", f"{_KEDUDUKAN} huruf e kedua", _PENUGASAN, "Lampiran I.D"),
    ),
    Anomali(
        kode="wng-koordinator-dicabut",
        jenis="kontradiksi",
        isi=(
            "Peran koordinator dan subkoordinator dicabut, sementara lampiran memberi pejabat level 3 peran pelaksana "
            "koordinasi. Keduanya dibaca sebagai hal berbeda: yang dijawab hanya pelaksana koordinasi menurut "
            "lampiran."
        ),
        tempat=("Pasal 20 ayat (1)", f"{_KEDUDUKAN} huruf e kedua"),
    ),
    Anomali(
        kode="wng-level-dua-bukan-pengawas",
        jenis="kekosongan",
        isi=(
            "Pola dua level pada unit yang dipimpin administrator menyebut Pejabat Pengawas sebagai level II; "
            "Sekretaris Kecamatan atau pejabat lain di bawah pimpinan yang juga administrator tidak disebut. Dijawab "
            "menurut level: pejabat tepat di bawah pimpinan unit adalah Pimpinan Unit Organisasi, apa pun jabatannya."
        ),
        tempat=(
            f"{_KEDUDUKAN} huruf b ketiga angka 1 butir 2",
            f"{_PENUGASAN} huruf a kedua angka 2 kedua",
            f"{_ALUR} 4",
        ),
    ),
    Anomali(
        kode="wng-ppk-atasan-langsung",
        jenis="kontradiksi",
        isi=(
            "Pejabat Penilai Kinerja didefinisikan sebagai atasan langsung, dan pegawai bertanggung jawab langsung "
            "kepadanya, padahal pada pola a1, b1, f1, dan f2 masih ada Pimpinan Unit Organisasi di antara keduanya. "
            "Dijawab mengikuti rincian dalam lampiran, yang ditunjuk oleh Pasal 8."
        ),
        tempat=(
            "Pasal 1 angka 14",
            "Pasal 7 ayat (1)",
            "Pasal 8",
            "Lampiran I.B angka 1",
            f"{_PENUGASAN} huruf a kedua",
        ),
    ),
    Anomali(
        kode="wng-pejabat-struktural",
        jenis="kekosongan",
        isi=(
            "Kedudukan diatur bagi pejabat fungsional dan pelaksana saja; bagi pejabat struktural dan pejabat "
            "fungsional yang memimpin unit hanya ada kalimat tentang siapa menetapkan kinerja siapa. Dijawab tersirat "
            "dari definisi Pejabat Penilai Kinerja: pimpinan unit induknya."
        ),
        tempat=(
            "Pasal 1 angka 14",
            "Pasal 7 ayat (1)",
            f"{_PENUGASAN} huruf a kedua angka 1",
            f"{_PENUGASAN} huruf d kedua angka 1",
            f"{_PENUGASAN} huruf e kedua angka 1",
        ),
    ),
    Anomali(
        kode="wng-ppk-fungsional",
        jenis="kontradiksi",
        isi=(
            "Batas terendah Pejabat Penilai Kinerja adalah pengawas atau penerima delegasi, sedangkan pejabat "
            "fungsional yang memimpin unit kerja mandiri, jenjang apa pun, juga menilai. Keduanya diterima; penerima "
            "delegasi dinilai dari data pejabat."
        ),
        tempat=(
            "Pasal 1 angka 14",
            "Pasal 7 ayat (2)",
            "Lampiran I.B angka 1",
            f"{_KEDUDUKAN} huruf b",
            f"{_KEDUDUKAN} huruf d ketiga",
        ),
    ),
    Anomali(
        kode="wng-jpt-madya",
        jenis="kontradiksi",
        isi=(
            "Pejabat Pimpinan Tinggi Madya disebut sebagai atasan dan Pimpinan Unit Organisasi dalam batang tubuh, "
            "tetapi tidak ada dalam satu pola pun di lampiran. Unit selain Sekretariat Daerah yang dipimpinnya dijawab "
            "tidak_diatur."
        ),
        tempat=(
            "Pasal 1 angka 12",
            "Pasal 1 angka 13",
            "Pasal 7 ayat (1)",
            "Lampiran I.B angka 2",
            f"{_KEDUDUKAN} huruf b",
            f"{_PENUGASAN} huruf b",
        ),
    ),
    Anomali(
        kode="wng-staf-ahli",
        jenis="kekosongan",
        isi=(
            "Pegawai yang tidak berada dalam Perangkat Daerah, misalnya yang ditempatkan langsung di bawah Bupati, "
            "tidak masuk pola apa pun. Dijawab tidak_diatur."
        ),
        tempat=("Pasal 1 angka 4", "Pasal 3", _KEDUDUKAN),
    ),
    Anomali(
        kode="wng-pelaksana-tertinggal",
        jenis="redaksi",
        isi=(
            "Keterangan organisasi pada pola a3, b3, c, dan d hanya menyebut pejabat fungsional yang dibawahi, padahal "
            "butir sebelumnya juga menempatkan pelaksana. Pelaksana dijawab sama dengan pejabat fungsional."
        ),
        tempat=(
            f"{_KEDUDUKAN} huruf a ketiga angka 3 butir 2",
            f"{_KEDUDUKAN} huruf b ketiga angka 3 butir 2",
            f"{_KEDUDUKAN} huruf c ketiga butir 2",
            f"{_KEDUDUKAN} huruf d ketiga butir 2",
        ),
    ),
    Anomali(
        kode="wng-unit-organisasi",
        jenis="kekosongan",
        isi=(
            "Unit organisasi dapat berarti Perangkat Daerah, bidang, atau seksi, karena hanya ditandai oleh adanya "
            "pimpinan; batas dalam dan lintas unit karena itu terbuka. Dijawab: unit yang dipimpin Pimpinan Unit "
            "Organisasi pegawai atau, bila tidak ada, Pejabat Penilai Kinerjanya."
        ),
        tempat=("Pasal 1 angka 12", "Pasal 1 angka 13", "Pasal 9 ayat (2)"),
    ),
    Anomali(
        kode="wng-rangkap-peran",
        jenis="kekosongan",
        isi=(
            "Pimpinan Unit Organisasi dapat sekaligus menjadi Pejabat Penilai Kinerja atas 'pertimbangan tertentu' "
            "yang tidak disebut. Perangkapan hanya dijawab pada pola yang memang merangkapnya."
        ),
        tempat=(_PENUGASAN, f"{_PENUGASAN} huruf b kedua", f"{_PENUGASAN} huruf c kedua"),
    ),
)

_PENUGASAN_PEGAWAI = (
    Anomali(
        kode="wng-surat-lintas-instansi",
        jenis="kontradiksi",
        isi=(
            "Pada penunjukan lintas instansi yang menugaskan adalah Pejabat Penilai Kinerja atau Pimpinan Unit "
            "Organisasi yang dituju, sedangkan surat penugasannya diberikan Pimpinan Unit Organisasi, tanpa menyebut "
            "dari pihak mana. Dijawab: Pimpinan Unit Organisasi pihak yang diminta memberi surat, sesudah persetujuan "
            "Pejabat yang Berwenang kedua instansi dan jawaban Pejabat Penilai Kinerja pegawai."
        ),
        tempat=(
            f"{_PENUNJUKAN} angka 3 huruf d",
            f"{_PENUNJUKAN} angka 3 huruf e angka (2)",
            f"{_PENUNJUKAN} angka 3 huruf e angka (3)",
            f"{_PENUGASAN} huruf d",
        ),
    ),
    Anomali(
        kode="wng-sukarela-lintas-instansi",
        jenis="kontradiksi",
        isi=(
            "Batang tubuh membuka penugasan lintas instansi bagi kedua cara, lampiran membatasi pengajuan sukarela "
            "pada unit sendiri dan lintas unit organisasi di Pemerintah Daerah. Pengajuan sukarela lintas instansi "
            "dijawab dilarang."
        ),
        tempat=("Pasal 9 ayat (2)", "Pasal 10 ayat (1)", "Pasal 10 ayat (3)", _SUKARELA),
    ),
    Anomali(
        kode="wng-lintas-perangkat-daerah",
        jenis="kekosongan",
        isi=(
            "Lintas unit organisasi tidak membedakan unit lain pada Perangkat Daerah yang sama dari Perangkat Daerah "
            "lain, dan pimpinan Perangkat Daerah tidak dilibatkan. Keduanya dijawab dengan satu prosedur yang sama."
        ),
        tempat=("Pasal 1 angka 22", "Pasal 9 ayat (2)", f"{_PENUNJUKAN} angka 2", f"{_SUKARELA} angka 2"),
    ),
    Anomali(
        kode="wng-pejabat-berwenang",
        jenis="kekosongan",
        isi=(
            "Pejabat yang Berwenang menentukan penugasan lintas instansi, tetapi tidak didefinisikan. Dijawab pimpinan "
            "unit yang ditandai pyb, bila tidak ada Sekretaris Daerah; di instansi lain pimpinannya."
        ),
        tempat=("Pasal 1", f"{_PENUNJUKAN} angka 3 huruf a", f"{_PENUNJUKAN} angka 3 huruf b"),
    ),
    Anomali(
        kode="wng-tembusan-permohonan",
        jenis="redaksi",
        isi=(
            "Surat permohonan ditujukan kepada Pejabat Penilai Kinerja yang dituju dengan tembusan Pejabat Penilai "
            "Kinerja 'bersangkutan', tanpa menyebut siapa. Dijawab Pejabat Penilai Kinerja pihak pemohon, sebagaimana "
            "kata 'di instansinya' pada penunjukan lintas instansi; bila pemohon sendiri penilai di unitnya, penilai "
            "pemohon itu."
        ),
        tempat=(f"{_PENUNJUKAN} angka 2 huruf a", f"{_PENUNJUKAN} angka 3 huruf a"),
    ),
    Anomali(
        kode="wng-tembusan-sukarela",
        jenis="redaksi",
        isi=(
            "Pada pengajuan sukarela lintas unit, Pejabat Penilai Kinerja dan Pimpinan Unit Organisasi penerima "
            "tembusan dan penerima permohonan persetujuan disebut 'bersangkutan' atau tanpa keterangan. Dijawab atasan "
            "pegawai sendiri."
        ),
        tempat=(f"{_SUKARELA} angka 2 huruf a", f"{_SUKARELA} angka 2 huruf b", f"{_SUKARELA} angka 2 huruf c"),
    ),
    Anomali(
        kode="wng-sukarela-rekomendasi",
        jenis="kekosongan",
        isi=(
            "Penunjukan lintas unit memerlukan rekomendasi Pimpinan Unit Organisasi asal, pengajuan sukarela lintas "
            "unit tidak; pimpinan asal hanya menerima tembusan. Dijawab sebagaimana tertulis, tanpa langkah "
            "rekomendasi."
        ),
        tempat=(f"{_PENUNJUKAN} angka 2 huruf c", f"{_SUKARELA} angka 2 huruf b"),
    ),
    Anomali(
        kode="wng-penolakan-sukarela",
        jenis="kekosongan",
        isi=(
            "Hanya persetujuan atas pengajuan sukarela yang diatur; bentuk dan alasan penolakan oleh Pimpinan Unit "
            "Organisasi atau Pejabat Penilai Kinerja tidak. Penolakan diterima tanpa surat dan tanpa kewajiban alasan."
        ),
        tempat=(f"{_SUKARELA} angka 1 huruf b", f"{_SUKARELA} angka 2 huruf b", f"{_SUKARELA} angka 2 huruf c"),
    ),
    Anomali(
        kode="wng-penolakan-instansi",
        jenis="kekosongan",
        isi=(
            "Pada penunjukan lintas instansi tidak diatur apa yang terjadi bila Pejabat yang Berwenang menolak atau "
            "pegawai tidak tersedia; lintas unit justru mewajibkan surat jawaban beralasan. Penolakan diterima tanpa "
            "surat dan tanpa kewajiban alasan."
        ),
        tempat=(
            f"{_PENUNJUKAN} angka 2 huruf d",
            f"{_PENUNJUKAN} angka 3 huruf b",
            f"{_PENUNJUKAN} angka 3 huruf c",
            f"{_PENUNJUKAN} angka 3 huruf e",
        ),
    ),
    Anomali(
        kode="wng-urutan-terima",
        jenis="penomoran",
        isi=(
            "Penerimaan surat penugasan ditempatkan sesudah penolakan, dan deretnya sudah ditutup dua huruf "
            "sebelumnya. Langkah menerima hanya dijawab sesudah persetujuan dan surat penugasan."
        ),
        tempat=(
            f"{_PENUNJUKAN} angka 2 huruf c",
            f"{_PENUNJUKAN} angka 2 huruf d",
            f"{_PENUNJUKAN} angka 2 huruf e",
        ),
    ),
    Anomali(
        kode="wng-tanpa-nomor-langkah",
        jenis="penomoran",
        isi=(
            "Persetujuan Pejabat yang Berwenang atas jawaban dan pengiriman jawaban kepada pemohon adalah langkah "
            "tersendiri, tetapi tidak bernomor. Dijawab sebagai langkah sendiri dengan kutipan angka di atasnya."
        ),
        tempat=(f"{_PENUNJUKAN} angka 3 huruf e angka (1)",),
    ),
    Anomali(
        kode="wng-batas-waktu",
        jenis="kekosongan",
        isi=(
            "Tidak ada batas waktu untuk menjawab permohonan, persetujuan, maupun instruksi. Program tidak menghitung "
            "kelambatan sebagai pelanggaran."
        ),
        tempat=(f"{_PENUNJUKAN} angka 2 huruf b", f"{_PENUNJUKAN} angka 3 huruf d", f"{_SUKARELA} angka 2"),
    ),
    Anomali(
        kode="wng-isi-permohonan-sukarela",
        jenis="kekosongan",
        isi=(
            "Isi minimum diberikan untuk surat permohonan pada penunjukan; surat permohonan pada pengajuan sukarela "
            "lintas unit tidak memiliki isi minimum. Isi itu hanya diwajibkan pada penunjukan."
        ),
        tempat=(
            f"{_PENUNJUKAN} angka 1 kedua",
            f"{_PENUNJUKAN} angka 4",
            f"{_SUKARELA} angka 2 huruf a",
        ),
    ),
    Anomali(
        kode="wng-sukarela-pelaksana",
        jenis="redaksi",
        isi=(
            "Pembatasan pengajuan sukarela hanya menyebut unit organisasi pejabat fungsional, sedangkan mekanismenya "
            "berlaku juga bagi pelaksana. Pelaksana dijawab sama."
        ),
        tempat=(_SUKARELA, f"{_SUKARELA} angka 1 huruf a", f"{_SUKARELA} angka 2 huruf a"),
    ),
    Anomali(
        kode="wng-cakupan-ringkasan",
        jenis="kontradiksi",
        isi=(
            "Ringkasan penugasan mengenal dalam dan antarunit organisasi, ketentuan lain juga lintas instansi. Dijawab "
            "dengan tiga cakupan."
        ),
        tempat=("Pasal 9 ayat (2)", "Lampiran I.B angka 2", _PENUGASAN),
    ),
    Anomali(
        kode="wng-lintas-instansi",
        jenis="kontradiksi",
        isi=(
            "Lintas Instansi didefinisikan sebagai hubungan Pemerintah Daerah dengan pemerintah lain, tetapi ketentuan "
            "memakai lintas Instansi Pemerintah yang tidak didefinisikan. Dibaca sama; setiap akar lain dalam data "
            "organisasi adalah instansi lain."
        ),
        tempat=(
            "Pasal 1 angka 11",
            "Pasal 1 angka 22",
            "Pasal 9 ayat (2)",
            "Pasal 9 ayat (3)",
            "Pasal 12 ayat (1)",
            "Pasal 19 ayat (1)",
        ),
    ),
    Anomali(
        kode="wng-ketua-wajib",
        jenis="kontradiksi",
        isi=(
            "Ketua tim ditunjuk menurut ringkasan, tetapi hanya dapat ditunjuk menurut bagian umum dan rincian. "
            "Dijawab tidak wajib."
        ),
        tempat=("Lampiran I.A", "Lampiran I.B angka 3", f"{_PELAKSANAAN} huruf c"),
    ),
    Anomali(
        kode="wng-ketua-struktural",
        jenis="kontradiksi",
        isi=(
            "Batang tubuh hanya mengenal pejabat fungsional dan pelaksana sebagai ketua dan anggota tim; lampiran "
            "membolehkan pejabat struktural dan di tempat lain menyebut Pegawai ASN pada umumnya. Pejabat struktural "
            "diterima sebagai ketua, atau melalui penunjukan sebagai anggota tim, dengan kutipan lampiran; Bupati dan "
            "Pejabat Pimpinan Tinggi Madya tidak disebut, dan sebagai ketua diterima dengan catatan tingkat info."
        ),
        tempat=(
            "Pasal 9 ayat (1)",
            "Pasal 9 ayat (3)",
            "Pasal 14 ayat (1)",
            "Pasal 14 ayat (2)",
            "Lampiran I.A",
            "Lampiran I.A huruf a",
            f"{_PELAKSANAAN} huruf c",
            f"{_PELAKSANAAN} huruf d",
            "Lampiran I.B angka 4 huruf b",
        ),
    ),
    Anomali(
        kode="wng-ketua-penunjuk",
        jenis="kontradiksi",
        isi=(
            "Ketua tim ditunjuk Pimpinan Unit Organisasi, tetapi ketua yang pejabat struktural ditunjuk pejabat "
            "setingkat di atasnya. Yang kedua dijawab sebagai pengecualian untuk pejabat struktural."
        ),
        tempat=(
            "Lampiran I.A huruf a",
            "Lampiran I.A huruf b",
            "Lampiran I.A huruf c",
            f"{_PELAKSANAAN} huruf c",
            f"{_ALUR} 1 huruf a",
        ),
    ),
    Anomali(
        kode="wng-ketua-tanpa-penunjuk",
        jenis="kekosongan",
        isi=(
            "Penunjuk ketua tim yang administrator adalah Pejabat Pimpinan Tinggi Pratama, yang pengawas adalah "
            "administrator; bila di atasnya tidak ada pejabat itu (Camat, atau Kepala UPTD pengawas di bawah Kepala "
            "Dinas) penunjuknya tidak disebut. Dijawab belum_tertentukan untuk langkah itu."
        ),
        tempat=("Lampiran I.A huruf b", "Lampiran I.A huruf c"),
    ),
    Anomali(
        kode="wng-ketua-surat",
        jenis="redaksi",
        isi=(
            "Kalimat tentang penunjukan ketua tim yang administrator terputus sebelum menyebut dokumennya. Dijawab "
            "surat penugasan, seperti dua huruf yang mengapitnya."
        ),
        tempat=("Lampiran I.A huruf a", "Lampiran I.A huruf b", "Lampiran I.A huruf c"),
    ),
    Anomali(
        kode="wng-ketua-diutamakan",
        jenis="kekosongan",
        isi=(
            "Ketua tim lintas unit diutamakan dari unit pemilik kinerja, tanpa syarat untuk menyimpang. Ketua dari "
            "unit lain diterima dengan catatan tingkat diutamakan."
        ),
        tempat=("Pasal 9 ayat (3)", f"{_PELAKSANAAN} huruf d"),
    ),
    Anomali(
        kode="wng-tim-strategis",
        jenis="kekosongan",
        isi=(
            "Tim lintas instansi dapat mendukung program strategis yang tidak dimiliki satu unit pun, tetapi setiap "
            "langkah bertumpu pada unit pemilik kinerja. Program tetap meminta satu unit pemilik kinerja."
        ),
        tempat=(f"{_PELAKSANAAN} huruf c kedua angka 2", f"{_PELAKSANAAN} huruf c kedua angka 3"),
    ),
    Anomali(
        kode="wng-lintas-unit-tertulis",
        jenis="redaksi",
        isi=(
            "Pembuka ketentuan pelaksanaan tugas lintas instansi, dan angka 3 di bawahnya, menyebut tugas lintas unit "
            "organisasi. Dibaca lintas instansi."
        ),
        tempat=(f"{_PELAKSANAAN} huruf c kedua", f"{_PELAKSANAAN} huruf c kedua angka 3"),
    ),
    Anomali(
        kode="wng-pembatalan",
        jenis="kekosongan",
        isi=(
            "Pembatalan, perpanjangan, dan pengakhiran penugasan tidak diatur. Pengusul dapat membatalkan sebelum "
            "surat terbit, penanda tangan surat dapat mengakhiri dengan alasan; keduanya ditandai tidak diatur."
        ),
        tempat=("Pasal 10", "Pasal 11", _PENUGASAN),
    ),
)

_PELAPORAN_EVALUASI = (
    Anomali(
        kode="wng-monitoring-a2",
        jenis="kontradiksi",
        isi=(
            "Pada pola dengan administrator sebagai Pejabat Penilai Kinerja sekaligus Pimpinan Unit Organisasi, "
            "pemantauan dan penyampaian hasil tertulis kepada Pejabat Pimpinan Tinggi Pratama, padahal menurut bagian "
            "umum dan tahap evaluasi administrator yang meninjau lebih dahulu. Rantai evaluasi dijawab mulai dari "
            "administrator; tahapan pelaksanaan menyebut pejabat seperti tertulis."
        ),
        tempat=(
            f"{_ALUR} 2 huruf b",
            f"{_ALUR} 2 huruf c",
            "Lampiran I.A angka 2 butir 2",
            "Lampiran I.A angka 2 butir 3",
            "Lampiran I.A angka 3",
        ),
    ),
    Anomali(
        kode="wng-pengembalian",
        jenis="kekosongan",
        isi=(
            "Pengembalian hasil yang tidak sesuai hanya ditulis pada tiga bentuk satu level (administrator, pengawas, "
            "fungsional). Pada bentuk lainnya, juga satu level dengan Pejabat Pimpinan Tinggi Pratama, pengembalian "
            "dijawab tidak_diatur."
        ),
        tempat=(
            f"{_ALUR} 5 huruf c",
            f"{_ALUR} 6 huruf c",
            f"{_ALUR} 7 huruf c",
            f"{_ALUR} 1 huruf c",
            f"{_ALUR} 2 huruf c",
            f"{_ALUR} 3 huruf c",
            f"{_ALUR} 4 huruf c",
            f"{_ALUR} 8 huruf c",
            f"{_ALUR} 9 huruf c",
            f"{_ALUR} 10 huruf c",
        ),
    ),
    Anomali(
        kode="wng-satu-level-jpt",
        jenis="kekosongan",
        isi=(
            "Struktur penugasan satu level tidak menyebut unit yang dipimpin Pejabat Pimpinan Tinggi Pratama, padahal "
            "pola kedudukan dan alurnya ada. Pimpinan Unit Organisasi pada pola a3 dijawab dari alurnya."
        ),
        tempat=(
            f"{_KEDUDUKAN} huruf a ketiga angka 3",
            f"{_PENUGASAN} huruf c kedua angka 1 kedua",
            f"{_ALUR} 3",
        ),
    ),
    Anomali(
        kode="wng-lapor-kepada",
        jenis="kontradiksi",
        isi=(
            "Pertanggungjawaban menurut ringkasan kepada Pejabat Penilai Kinerja maupun Pimpinan Unit Organisasi, "
            "menurut pasal dan rinciannya hanya kepada Pimpinan Unit Organisasi, dan ketua tim struktural kepada "
            "pemberi tugas. Laporan tugas dijawab kepada Pimpinan Unit Organisasi; laporan ketua tentang kinerja "
            "anggota kepada keduanya."
        ),
        tempat=(
            "Pasal 13",
            "Pasal 14 ayat (2)",
            "Lampiran I.A",
            "Lampiran I.B angka 3",
            f"{_PELAKSANAAN} huruf c ketiga angka 5",
            "Lampiran I.B angka 4",
        ),
    ),
    Anomali(
        kode="wng-lapor-lintas",
        jenis="kekosongan",
        isi=(
            "Pada tugas lintas unit tidak disebut Pimpinan Unit Organisasi mana yang menerima laporan. Dijawab "
            "pimpinan unit pemilik kinerja."
        ),
        tempat=(
            "Pasal 13",
            "Pasal 14 ayat (2)",
            "Lampiran I.B angka 4 huruf a",
            "Lampiran I.B angka 4 huruf b angka 2",
        ),
    ),
    Anomali(
        kode="wng-lapor-berkala",
        jenis="kontradiksi",
        isi=(
            "Laporan ketua tim bersifat berkala menurut pasal, tanpa kata itu dalam rinciannya, dan selang waktunya "
            "tidak disebut; laporan individu dan anggota tidak berkala. Dijawab berkala bagi ketua tim, selang "
            "waktunya tidak_diatur."
        ),
        tempat=("Pasal 13", "Pasal 14 ayat (1)", "Pasal 14 ayat (2)", "Lampiran I.B angka 4 huruf b angka 2"),
    ),
    Anomali(
        kode="wng-minta-laporan-individu",
        jenis="kekosongan",
        isi=(
            "Permintaan laporan sewaktu-waktu ditujukan kepada ketua dan anggota tim; pegawai yang bertugas individu "
            "tidak disebut. Permintaan kepadanya dijawab tidak_diatur."
        ),
        tempat=("Pasal 13", "Pasal 14 ayat (3)"),
    ),
    Anomali(
        kode="wng-tim-tanpa-ketua",
        jenis="kekosongan",
        isi=(
            "Anggota melapor kepada ketua tim, tetapi ketua tim tidak wajib ada; laporan anggota tim tanpa ketua tidak "
            "diatur. Dijawab tidak_diatur."
        ),
        tempat=("Pasal 14 ayat (1)", f"{_PELAKSANAAN} huruf c", "Lampiran I.B angka 4 huruf b angka 1"),
    ),
    Anomali(
        kode="wng-rujukan-gambar-permohonan",
        jenis="rujukan",
        isi=(
            "Untuk permohonan pelibatan lintas unit, kesepuluh alur merujuk tiga gambar sekaligus, termasuk gambar "
            "lintas instansi dan gambar pengajuan sukarela. Dijawab dengan mekanisme sesuai cakupan dan caranya."
        ),
        tempat=(
            f"{_ALUR} 1 huruf a",
            f"{_ALUR} 2 huruf a",
            f"{_ALUR} 3 huruf a",
            f"{_ALUR} 4 huruf a",
            f"{_ALUR} 5 huruf a",
            f"{_ALUR} 6 huruf a",
            f"{_ALUR} 7 huruf a",
            f"{_ALUR} 8 huruf a",
            f"{_ALUR} 9 huruf a",
            f"{_ALUR} 10 huruf a",
            "Lampiran II.A Gambar 21",
            "Lampiran II.A Gambar 23",
        ),
    ),
    Anomali(
        kode="wng-gambar-tidak-ada",
        jenis="kekosongan",
        isi=(
            "Gambar 28 (administrator, satu level) dan Gambar 32 (Asisten sebagai Pejabat Penilai Kinerja) dirujuk, "
            "tetapi tidak terdapat dalam daftar gambar naskah yang tersedia. Dijawab dari uraiannya."
        ),
        tempat=(f"{_ALUR} 5 huruf c", f"{_ALUR} 9 huruf c", "Lampiran II.B"),
    ),
    Anomali(
        kode="wng-gambar-tidak-terbaca",
        jenis="kekosongan",
        isi=(
            "Isi semua gambar hilang dari naskah yang tersedia, padahal pola kedudukan, struktur penugasan, dan alur "
            "merujuknya ('pada struktur di atas'). Dijawab dari uraian; bagian yang hanya ada dalam gambar tidak dapat "
            "dijawab."
        ),
        tempat=(
            f"{_KEDUDUKAN} huruf a ketiga angka 1 Gambar 2",
            f"{_KEDUDUKAN} huruf b ketiga angka 2 Gambar 6",
            f"{_KEDUDUKAN} huruf f kedua angka 1 Gambar 10",
            f"{_PENUGASAN} huruf a kedua Gambar 13",
            f"{_PENUNJUKAN} angka 1 Gambar 19",
            "Lampiran I.A Gambar 1",
            "Lampiran II.A",
            "Lampiran II.B",
        ),
    ),
)

_RUJUKAN_DAN_REDAKSI = (
    Anomali(
        kode="wng-gambar-di-atas",
        jenis="rujukan",
        isi=(
            "Alur administrator dan pengawas satu level merujuk gambar di atasnya, padahal di sana tidak ada gambar; "
            "gambarnya ada di bagian II. Tidak mengubah jawaban."
        ),
        tempat=(f"{_ALUR} 5", f"{_ALUR} 6", "Lampiran II.B Gambar 29"),
    ),
    Anomali(
        kode="wng-gambar-21",
        jenis="redaksi",
        isi=(
            "Judul Gambar 21 menyebut lintas internal, lawan dari yang digambarkan. Dibaca lintas instansi, sesuai "
            "teks yang merujuknya."
        ),
        tempat=("Lampiran II.A Gambar 21", f"{_PENUNJUKAN} angka 3 huruf e angka (4)"),
    ),
    Anomali(
        kode="wng-gambar-23",
        jenis="redaksi",
        isi=(
            "Gambar 23 tentang pengajuan sukarela diberi judul penunjukan dan diletakkan di bawah judul penunjukan. "
            "Dibaca pengajuan sukarela."
        ),
        tempat=("Lampiran II.A", "Lampiran II.A Gambar 23", f"{_SUKARELA} angka 2 huruf d"),
    ),
    Anomali(
        kode="wng-gambar-27",
        jenis="redaksi",
        isi=(
            "Judul Gambar 27 menyebut administrator dan pengawas sama-sama sebagai pimpinan unit. Peran dijawab dari "
            "uraian: administrator Pejabat Penilai Kinerja, pengawas Pimpinan Unit Organisasi."
        ),
        tempat=("Lampiran II.B Gambar 27", f"{_ALUR} 4"),
    ),
    Anomali(
        kode="wng-judul-gambar-terpotong",
        jenis="redaksi",
        isi=(
            "Judul Gambar 17 tidak menyebut peran Kepala Bagian dan judul Gambar 33 kehilangan kata Penilai. Peran "
            "dijawab dari judul bagian dan uraiannya."
        ),
        tempat=(
            f"{_PENUGASAN} huruf e kedua",
            f"{_PENUGASAN} huruf e kedua Gambar 17",
            "Lampiran II.B Gambar 33",
            f"{_ALUR} 10",
        ),
    ),
    Anomali(
        kode="wng-gambar-provinsi",
        jenis="redaksi",
        isi=(
            "Di antara gambar unit administrator dan pengawas tercetak judul alur Sekretariat Daerah untuk provinsi, "
            "kabupaten, atau kota. Diabaikan; yang dijawab hanya Kabupaten Wonogiri."
        ),
        tempat=("Lampiran II.B", "Lampiran II.B Gambar 29", "Lampiran II.B Gambar 31"),
    ),
    Anomali(
        kode="wng-rujukan-nomor-1",
        jenis="rujukan",
        isi=(
            "Penjelasan kedudukan merujuk 'nomor 1)' yang tidak ada dalam deret itu; yang dimaksud huruf a. Dibaca "
            "demikian."
        ),
        tempat=(f"{_KEDUDUKAN} huruf a", f"{_KEDUDUKAN} huruf b"),
    ),
    Anomali(
        kode="wng-penetapan-kedudukan",
        jenis="redaksi",
        isi=(
            "Huruf c berbicara tentang penetapan pejabat fungsional dan pelaksana, huruf d tentang penetapan "
            "kedudukannya; kata kedudukan agaknya tertinggal. Penetapan oleh Pejabat Pembina Kepegawaian berada di "
            "luar program."
        ),
        tempat=(f"{_KEDUDUKAN} huruf c", f"{_KEDUDUKAN} huruf d"),
    ),
    Anomali(
        kode="wng-judul-penyesuaian",
        jenis="redaksi",
        isi=(
            "Ringkasan ketiga berjudul Penyesuaian dan Pertanggungjawaban, padahal isinya pelaksanaan dan "
            "pertanggungjawaban tugas. Dibaca pelaksanaan."
        ),
        tempat=("Lampiran I.B angka 3", "Pasal 6 ayat (1) huruf c"),
    ),
    Anomali(
        kode="wng-bagian-kelima",
        jenis="penomoran",
        isi=(
            "Bagian tentang pemanfaatan teknologi informasi dan komunikasi bernomor Kelima untuk kedua kalinya, "
            "sesudah Bagian Keenam; seharusnya Ketujuh. Dikutip sebagai Bagian Kelima kedua."
        ),
        tempat=("BAB II Bagian Kelima", "BAB II Bagian Keenam", "BAB II Bagian Kelima kedua", "Pasal 17"),
    ),
    Anomali(
        kode="wng-pasal-19",
        jenis="rujukan",
        isi=(
            "Tata cara penyusunan peta Proses Bisnis merujuk ayat (1) sampai ayat (3), padahal peta disebut dalam ayat "
            "(4). Tidak mengubah jawaban."
        ),
        tempat=("Pasal 19 ayat (4)", "Pasal 19 ayat (5)"),
    ),
    Anomali(
        kode="wng-daftar-ulang",
        jenis="penomoran",
        isi=(
            "Dalam satu angka, deret huruf dan angka mulai lagi sampai tiga kali tanpa judul pembeda, sehingga sebuah "
            "kutipan dapat menunjuk beberapa tempat. Kutipan program memakai urutan: kedua, ketiga."
        ),
        tempat=(
            "Lampiran I.B angka 1",
            _KEDUDUKAN,
            f"{_KEDUDUKAN} huruf a ketiga",
            f"{_PENUGASAN} huruf a ketiga",
            f"{_PELAKSANAAN} huruf a ketiga",
        ),
    ),
    Anomali(
        kode="wng-butir-tanpa-huruf",
        jenis="penomoran",
        isi=(
            "Tahapan perencanaan dirinci dengan huruf, tahapan pelaksanaan tanpa huruf, tahapan evaluasi tanpa "
            "rincian. Dikutip sebagai butir menurut urutan."
        ),
        tempat=("Lampiran I.A angka 1", "Lampiran I.A angka 2", "Lampiran I.A angka 3"),
    ),
    Anomali(
        kode="wng-pasal-20-daftar",
        jenis="kekosongan",
        isi=(
            "Daftar peraturan organisasi melompati Nomor 114 Tahun 2021 dan tidak memuat kecamatan, kelurahan, maupun "
            "badan dengan pimpinan administrator. Kedudukan tidak bergantung pada daftar ini; unit di luar daftar "
            "tetap dijawab."
        ),
        tempat=(
            "Pasal 20 ayat (1)",
            "Pasal 20 ayat (1) huruf q",
            "Pasal 20 ayat (1) huruf r",
            f"{_KEDUDUKAN} huruf b ketiga",
        ),
    ),
    Anomali(
        kode="wng-pasal-20-bagan",
        jenis="redaksi",
        isi=(
            "Satu kalimat mengubah bagan pada lampiran dua puluh enam peraturan sekaligus, yang menurut ayat "
            "sebelumnya justru dicabut sebagian. Susunan unit dijawab dari data organisasi."
        ),
        tempat=("Pasal 20 ayat (1)", "Pasal 20 ayat (2)"),
    ),
    Anomali(
        kode="wng-peralihan",
        jenis="kekosongan",
        isi=(
            "Tidak ada ketentuan peralihan untuk penugasan yang sedang berjalan dan untuk penetapan kedudukan baru. "
            "Program menjawab mulai tanggal berlaku, tanpa masa peralihan."
        ),
        tempat=("Pasal 20", "Pasal 21"),
    ),
    Anomali(
        kode="wng-mengingat-uu-asn",
        jenis="rujukan",
        isi=(
            "Undang-Undang Nomor 5 Tahun 2014 dikutip dengan Lembaran Negara tahun 2008, enam tahun sebelum "
            "undang-undang itu. Tidak mengubah jawaban."
        ),
        tempat=("Mengingat angka 2",),
    ),
    Anomali(
        kode="wng-mengingat-organisasi",
        jenis="kontradiksi",
        isi=(
            "Dasar hukum menyebut peraturan susunan organisasi tahun 2016, sedangkan penutupnya menyentuh peraturan "
            "organisasi tahun 2021. Susunan unit dijawab dari data organisasi."
        ),
        tempat=("Mengingat angka 18", "Pasal 20 ayat (1)"),
    ),
    Anomali(
        kode="wng-menimbang-penyetaraan",
        jenis="redaksi",
        isi=(
            "Pertimbangan menyebut penyederhanaan jabatan, batang tubuh penyetaraan jabatan. Dibaca penyetaraan; tidak "
            "mengubah jawaban."
        ),
        tempat=("Menimbang huruf a", "Pasal 1 angka 16", "Pasal 2 ayat (2) huruf b"),
    ),
    Anomali(
        kode="wng-matrik",
        jenis="kontradiksi",
        isi=(
            "Di belakang lampiran terikat matriks rancangan yang berbeda dari peraturan: unit organisasi tanpa "
            "Pimpinan Tinggi Pratama dan administrator, bagian umum bernomor Kedua, dan Pasal 20 tentang mulai berlaku "
            "tanpa pencabutan. Matriks itu bukan bagian peraturan; dijawab dari batang tubuh."
        ),
        tempat=(
            "Matrik",
            "Matrik Pasal 1 angka 12",
            "Matrik Pasal 5",
            "Matrik Pasal 20",
            "Pasal 1 angka 12",
            "Pasal 20 ayat (1)",
            "Pasal 21",
        ),
    ),
)

ANOMALI: tuple[Anomali, ...] = (
    *_DENGAN_TAFSIR,
    *_KEDUDUKAN_PEGAWAI,
    *_PENUGASAN_PEGAWAI,
    *_PELAPORAN_EVALUASI,
    *_RUJUKAN_DAN_REDAKSI,
)
