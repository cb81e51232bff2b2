"""Every kind of JSON object by its name, and the class whose fields are its keys."""

from typing import Final

_BENTUK: Final = {
    "tatakerja.values.pejabat": "pejabat:Pejabat",
    "tatakerja.values.answers.usulan": "usulan:Usulan",
    "tatakerja.values.answers.alur": "surat:Surat ppk_pegawai:PpkPegawai catatan:Catatan",
    "tatakerja.values.alur": "penolakan:Penolakan",
    "tatakerja.values.answers.evaluasi": "alur_evaluasi:AlurEvaluasi",
    "tatakerja.values.answers.pencarian": "hasil_cari:HasilCari",
    "tatakerja.values.answers.tahapan": "alur_tahapan:AlurTahapan kegiatan_tahap:KegiatanTahap",
    "tatakerja.values.answers.pelaksanaan": (
        "alur_pelaksanaan:AlurPelaksanaan koordinasi:KoordinasiPelaksanaan kewajiban_pelaksanaan:KewajibanPelaksanaan"
    ),
    "tatakerja.values.answers.pelaporan": (
        "alur_pelaporan:AlurPelaporan laporan:Laporan permintaan:Permintaan tindak_lanjut:TindakLanjut"
    ),
    "tatakerja.values.kedudukan": "kedudukan_kelas:Kedudukan",
    "tatakerja.values.answers.penjelasan": (
        "fakta_kasus:FaktaKasus aturan_terdekat:AturanTerdekat tafsir_terpakai:TafsirTerpakai "
        "penjelasan_alur:PenjelasanAlur baris_menjawab:BarisMenjawab dasar_menurut_syarat:DasarMenurutSyarat "
        "asal_langkah:AsalLangkah baris_terdekat:BarisTerdekat"
    ),
    "tatakerja.values.organisasi": "unit:Unit pegawai:Pegawai pemangku:Pemangku",
    "tatakerja.values.galat": "kesalahan:Kesalahan kesalahan_nilai:KesalahanNilai",
    "tatakerja.values.stored.penugasan": (
        "penugasan:Penugasan ringkas_penugasan:RingkasPenugasan langkah_tersimpan:LangkahTersimpan giliran:Giliran "
        "surat_tersimpan:SuratTersimpan riwayat:Riwayat"
    ),
    "tatakerja.values.stored.evaluasi": (
        "evaluasi_tersimpan:EvaluasiTersimpan ringkas_hasil:RingkasHasil tinjauan:Tinjauan riwayat_hasil:RiwayatHasil "
        "giliran_lanjutan:GiliranLanjutan tanggung_jawab_giliran:TanggungJawabGiliran"
    ),
    "tatakerja.values.stored.pelaporan": (
        "daftar_laporan:DaftarLaporan laporan_tersimpan:LaporanTersimpan permintaan_tersimpan:PermintaanTersimpan "
        "kendala_tersimpan:KendalaTersimpan putusan_tersimpan:PutusanTersimpan"
    ),
    "tatakerja.values.stored.impor": (
        "bentrok:Bentrok penugasan_tersentuh:PenugasanTersentuh pindah:Pindah dugaan_nip:DugaanNip "
        "ppk_berubah:PpkBerubah"
    ),
    "tatakerja.values.stored.kinerja": "kinerja_tersimpan:KinerjaTersimpan",
    "tatakerja.values.stored.penggantian": "penggantian:Penggantian",
    "tatakerja.values.stored.tenggat": "tenggat:Tenggat",
    "tatakerja.values.stored.akses": "akses:AksesTersimpan",
    "tatakerja.values.stored.naskah": (
        "surat_terbit:SuratTerbit naskah:Naskah penerima_surat:Penerima tanda_tangan:TandaTangan "
        "isian_surat:IsianSurat surat_bertanda:SuratBertanda"
    ),
    "tatakerja.values.stored.resi": "resi:Resi tercatat:Tercatat",
    "tatakerja.values.stored.penghapusan": "penghapusan:Penghapusan cadangan_tercatat:CadanganTercatat",
    "tatakerja.audit.organisasi.laporan": (
        "laporan_audit:LaporanAudit jumlah_pegawai:JumlahPegawai baris_perangkat_daerah:BarisPerangkatDaerah "
        "kelompok_pegawai:KelompokPegawai jabatan_lowong:JabatanLowong rentang:Rentang "
        "statistik_rentang:StatistikRentang rentang_pejabat:RentangPejabat rentang_jabatan:RentangJabatan "
        "baris_anomali:BarisAnomali pilihan_tafsir:PilihanTafsir catatan_audit:CatatanAudit"
    ),
    "tatakerja.audit.penugasan.hasil": (
        "batas_audit:BatasAudit waktu_langkah:WaktuLangkah tunggu:Tunggu umur_terbuka:UmurTerbuka "
        "beban_pejabat:BebanPejabat catatan_penugasan:CatatanPenugasan"
    ),
    "tatakerja.journal.findings": "cacat:Cacat",
    "tatakerja.rules.registry": "plugin_terpasang:PluginTerpasang",
    "tatakerja.contract.kedudukan": "kedudukan:KedudukanJson",
    "tatakerja.contract.penjelasan": "penjelasan:PenjelasanJson isi_penjelasan:IsiPenjelasanJson",
    "tatakerja.contract.alur": "alur_penugasan:AlurPenugasanJson langkah:LangkahJson",
    "tatakerja.contract.audit": (
        "audit:AuditJson audit_penugasan:AuditPenugasanJson jumlah_status:JumlahStatus jumlah_catatan:JumlahCatatan "
        "penugasan_perangkat_daerah:PenugasanPerangkatDaerahJson"
    ),
    "tatakerja.contract.jurnal": (
        "peristiwa:PeristiwaJson hasil_periksa:HasilPeriksaJson cadangan:CadanganJson penyiapan_basis:PenyiapanJson "
        "status_basis:StatusBasisJson pindah_basis:PindahJson"
    ),
    "tatakerja.contract.plugin": "plugin_termuat:PluginTermuatJson",
    "tatakerja.contract.organisasi": "organisasi:OrganisasiJson",
    "tatakerja.contract.impor": "impor:ImporJson",
    "tatakerja.contract.regulasi": (
        "regulasi:RegulasiJson regulasi_terpasang:RegulasiTerpasangJson jumlah_aturan:JumlahAturan "
        "jumlah_anomali:JumlahAnomali kewajiban:KewajibanJson instrumen:InstrumenJson "
        "tempat_beralasan:TempatBeralasanJson anomali:AnomaliJson tafsir:TafsirJson"
    ),
    "tatakerja.contract.rows.aturan": (
        "syarat:SyaratJson batas:BatasJson atau:AtauJson catatan_bersyarat:CatatanBersyaratJson "
        "aturan_kedudukan:AturanKedudukanJson "
        "pola_langkah:PolaLangkahJson aturan_alur:AturanAlurJson aturan_tim:AturanTimJson isian:IsianJson "
        "muatan:MuatanJson aturan_evaluasi:AturanEvaluasiJson kegiatan:KegiatanJson "
        "aturan_tahapan:AturanTahapanJson aturan_pelaporan:AturanPelaporanJson tanggung_jawab:TanggungJawabJson"
    ),
    "tatakerja.contract.rows.sisipan": "sisipan:SisipanJson titik:TitikJson",
    "tatakerja.contract.rows.pelaksanaan": "aturan_pelaksanaan:AturanPelaksanaanJson",
    "tatakerja.contract.rows.diam": "diam:DiamJson",
    "tatakerja.contract.perkakas.periksa": (
        "periksa_plugin:PeriksaPluginJson temuan_plugin:TemuanPluginJson cakupan_plugin:CakupanPluginJson "
        "cakupan_ketentuan:CakupanKetentuanJson cakupan_kasus:CakupanKasusJson sel_matriks:SelMatriksJson "
        "panjang_berkas:PanjangBerkasJson"
    ),
    "tatakerja.contract.perkakas.baru": (
        "plugin_baru:PluginBaruJson belum_ditulis:BelumDitulisJson ragu_penomoran:RaguPenomoranJson "
        "perubahan_naskah:PerubahanNaskahJson"
    ),
    "tatakerja.contract.perkakas.mutakhirkan": "mutakhirkan:MutakhirkanJson nama_diganti:NamaDigantiJson",
    "tatakerja.contract.perkakas.coba": "percobaan:PercobaanJson",
    "tatakerja.contract.perkakas.kosakata": "kosakata:KosakataJson kata:KataJson",
    "tatakerja.contract.perkakas.kelengkapan": "kelengkapan:KelengkapanJson label_naskah:LabelNaskahJson",
    "tatakerja.contract.perkakas.pasal": "penyitasi:PenyitasiJson",
    "tatakerja.audit.regulasi.aturan": "beda:Beda",
    "tatakerja.audit.penilai.hasil": (
        "banding_penilai:BandingPenilai jumlah_penilai:JumlahPenilai penilai_perangkat_daerah:PenilaiPerangkatDaerah "
        "temuan_penilai:TemuanPenilai penilai_tercatat:PenilaiTercatat orang_tak_berpasangan:OrangTakBerpasangan"
    ),
    "tatakerja.contract.perkakas.bandingkan": (
        "banding_regulasi:BandingRegulasiJson sisi_banding:SisiBandingJson pasangan_aturan:PasanganAturanJson "
        "banding_pegawai:BandingPegawaiJson banding_perangkat_daerah:BandingPerangkatDaerahJson "
        "pegawai_berubah:PegawaiBerubahJson banding_ukuran_tim:BandingUkuranTimJson"
    ),
    "tatakerja.wilayah.banding": "banding_wilayah:BandingRegulasi",
    "tatakerja.wilayah.kabupaten": "hasil_kabupaten:HasilKabupaten",
    "tatakerja.wilayah.ringkas": (
        "ringkasan_wilayah:RingkasanWilayah ringkas_kabupaten:RingkasKabupaten ringkas_gagal:RingkasGagal "
        "ringkas_belum:RingkasBelum ringkas_rentang:RingkasRentang ringkas_catatan:RingkasCatatan "
        "ringkas_anomali:RingkasAnomali"
    ),
    "tatakerja.contract.siapkan": (
        "hasil_siapkan:HasilSiapkanJson turunan_siapkan:TurunanJson pertanyaan_siapkan:PertanyaanJson "
        "kekeliruan_siapkan:KekeliruanJson"
    ),
}
KELAS_KONTRAK: Final = {
    name: (module, kelas)
    for module, words in _BENTUK.items()
    for name, _, kelas in (word.partition(":") for word in words.split())
}
"""Module and class by name."""

MASUKAN: Final = frozenset({"usulan", "unit", "pegawai", "pemangku", "organisasi"})
"""What is given to the program: keys with a default may be left out, and a key that isn't known is a mistake."""

DIWAKILI: Final = {
    ("tatakerja.values.answers.alur", "AlurPenugasan"): ("tatakerja.contract.alur", "AlurPenugasanJson"),
    ("tatakerja.values.answers.alur", "Langkah"): ("tatakerja.contract.alur", "LangkahJson"),
    ("tatakerja.values.answers.penjelasan", "Penjelasan"): ("tatakerja.contract.penjelasan", "PenjelasanJson"),
    ("tatakerja.values.organisasi", "Organisasi"): ("tatakerja.contract.organisasi", "OrganisasiJson"),
    ("tatakerja.audit.penugasan.hasil", "AuditPenugasan"): ("tatakerja.contract.audit", "AuditPenugasanJson"),
    ("tatakerja.audit.penugasan.hasil", "PenugasanPerangkatDaerah"): (
        "tatakerja.contract.audit",
        "PenugasanPerangkatDaerahJson",
    ),
    ("tatakerja.journal.event", "Peristiwa"): ("tatakerja.contract.jurnal", "PeristiwaJson"),
    ("tatakerja.journal.findings", "HasilPeriksa"): ("tatakerja.contract.jurnal", "HasilPeriksaJson"),
}
"""Values whose JSON has other keys than they have fields: the class that has these keys, made by its ``dari``."""
