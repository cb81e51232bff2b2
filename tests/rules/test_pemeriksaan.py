"""Every value of a row is checked when a plugin is loaded: one fault, one message, with what was probably meant."""

from contextlib import suppress
from datetime import date
from typing import get_type_hints

import attrs
import pytest

from tatakerja import GalatNilai, GalatPlugin
from tatakerja.plugin import (
    STAF,
    Anomali,
    AturanAlur,
    AturanEvaluasi,
    AturanKedudukan,
    AturanKendala,
    AturanKetentuan,
    AturanKoordinasi,
    AturanLaporan,
    AturanPengarah,
    AturanPermintaan,
    AturanTahapan,
    AturanTim,
    CatatanBersyarat,
    DasarBersyarat,
    Diam,
    Instrumen,
    Istilah,
    Kegiatan,
    Kewajiban,
    Kosakata,
    Muatan,
    NamaKegiatan,
    PemegangPeran,
    Penolakan,
    Penomoran,
    PimpinanAnak,
    PimpinanMandiri,
    PimpinanPerangkatDaerah,
    PimpinanTerdekat,
    PimpinanTingkat,
    PolaLangkah,
    Regulasi,
    Sisipan,
    Tafsir,
    TanggungJawab,
    TempatBeralasan,
    Titik,
    antara,
    atau,
    bila,
    hookimpl,
    kegiatan,
    tafsir,
)
from tatakerja.rules.check.alur import route_domains, team_domains
from tatakerja.rules.check.overlap import BATAS_PASANGAN, overlap_faults
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import susun_buku
from tatakerja.values.alur import FAKTA_ALUR, FAKTA_TIM
from tatakerja.values.isian import uji_tipe

REGULASI = Regulasi(
    nama="uji",
    daerah="Kabupaten Uji",
    judul="Peraturan Bupati Uji Nomor 1 Tahun 2025",
    singkatan="Perbup Uji 1/2025",
    versi="1",
    penomoran=Penomoran.dari_kerangka("Pasal 1\n  ayat (1)-(3)\nPasal 2\n"),
    berlaku_sejak=date(2025, 7, 1),
)
ANOMALI = Anomali(
    kode="uji-anomali",
    jenis="kontradiksi",
    isi="Bertentangan.",
    tempat=("Pasal 2",),
    tafsir=(Tafsir(kode="satu", isi="Begini."), Tafsir(kode="dua", isi="Begitu.")),
    bawaan="satu",
    alasan="Diuji.",
)
DASAR = {"dasar": ("Pasal 2",)}
DINAS = AturanKedudukan(kode="uji-dinas", bila=STAF + bila(pada="dinas"), ppk=(PimpinanMandiri(),), **DASAR)
LANGKAH = PolaLangkah(oleh="ppk", peran="PPK", aksi="menyetujui", kepada=("pegawai",), penolakan=Penolakan())
SURAT = PolaLangkah(oleh="ppk", peran="PPK", aksi="menetapkan", dokumen="surat_penugasan", kepada=("pegawai",))
ALUR = AturanAlur(kode="uji-alur", bila=bila(cara="penunjukan"), langkah=(LANGKAH,), surat=(SURAT,), **DASAR)
SISIPAN = Sisipan(kode="uji-sisipan", langkah=LANGKAH, sebelum=Titik(oleh="ppk", aksi="menetapkan"), **DASAR)
TIM = AturanTim(kode="uji-tim", tingkat="info", isi="Catatan.", **DASAR)
MUATAN = Muatan(kode="uji-muatan", dokumen="surat_penugasan", isian=(("target", "target kinerja", "Pasal 2"),))
TAHAPAN = AturanTahapan(
    kode="uji-tahapan",
    bila=bila(pada="dinas"),
    kegiatan=(kegiatan(NamaKegiatan.SELESAI, PimpinanMandiri(), dasar="Pasal 2"),),
    **DASAR,
)
EVALUASI = AturanEvaluasi(kode="uji-evaluasi", bila=bila(pada="badan"), rantai=(PimpinanMandiri(),), **DASAR)
LAPORAN = AturanLaporan(kode="uji-laporan", pelapor="individu", kepada=("puo_pemilik",), berkala="bulanan", **DASAR)
PERMINTAAN = AturanPermintaan(kode="uji-minta", peminta="puo_pemilik", dari=("ketua",), **DASAR)
KENDALA = AturanKendala(kode="uji-kendala", kepada=("puo",), **DASAR)
DIAM = Diam(kode="uji-diam", tentang="kedudukan", alasan="Tidak disebut.", bila=bila(pada="rsud"), **DASAR)
SEHAT = {
    "regulasi": REGULASI,
    "kosakata": Kosakata(),
    "anomali": (ANOMALI,),
    "kedudukan": (DINAS,),
    "alur": (ALUR,),
    "sisipan": (SISIPAN,),
    "tim": (TIM,),
    "muatan": (MUATAN,),
    "tahapan": (TAHAPAN,),
    "evaluasi": (EVALUASI,),
    "laporan": (LAPORAN,),
    "permintaan": (PERMINTAAN,),
    "kendala": (KENDALA,),
    "pengarah": (AturanPengarah(kode="uji-pengarah", oleh="puo_pemilik", **DASAR),),
    "koordinasi": (AturanKoordinasi(kode="uji-koordinasi", dengan="ppk", **DASAR),),
    "ketentuan": (AturanKetentuan(kode="uji-ketentuan", bagi="tim", isi="Jujur.", **DASAR),),
    "tanggung_jawab": (TanggungJawab("ketua", "Memimpin", "Pasal 2"),),
    "kewajiban": (Kewajiban("tik", "Bupati", "Memakai TIK", "Pasal 2"),),
    "diam": (DIAM,),
}


def plugin(**rows):
    class Uji:
        pass

    for name, given in (SEHAT | rows).items():
        setattr(Uji, f"tatakerja_{name}", hookimpl(lambda self, given=given: given))
    return Uji()


def faults(**rows):
    with pytest.raises(GalatPlugin) as error:
        susun_buku(PluginManager(plugin(**rows)))
    return error.value.masalah


def test_sound_rows_load():
    assert susun_buku(PluginManager(plugin())).sisipan == (SISIPAN_BERURAIAN,)


SISIPAN_BERURAIAN = attrs.evolve(SISIPAN, uraian="PPK menyetujui.")


def ubah(row, **change):
    return (attrs.evolve(row, **change),)


def langkah(**change):
    return ubah(ALUR, langkah=ubah(LANGKAH, **change))


def menunjuk(*ways):
    return ubah(DINAS, puo=ways)


def berantai(*ways):
    return ubah(EVALUASI, rantai=ways)


KELIRU = {
    # Pihak, aksi, dokumen, fase, tingkat, status.
    "alur 'uji-alur', langkah 1: pihak 'ppkk' tidak dikenal; maksudnya 'ppk'?": {"alur": langkah(oleh="ppkk")},
    "langkah 1: pihak 'pegawa' tidak dikenal; maksudnya 'pegawai'?": {"alur": langkah(kepada=("pegawa",))},
    "langkah[0].kepada 'ppk' satu teks, seharusnya barisan; tulis ('ppk',)": {"alur": langkah(kepada="ppk")},
    "langkah 1: pihak 'puu' tidak dikenal": {"alur": langkah(tembusan=("puu",))},
    "langkah 1: aksi 'menyetujuwi' tidak dikenal; maksudnya 'menyetujui'?": {"alur": langkah(aksi="menyetujuwi")},
    "langkah 1: dokumen 'surat' tidak dikenal": {"alur": langkah(dokumen="surat")},
    "langkah 1: dokumen 'surat_jawab' tidak dikenal; maksudnya 'surat_jawaban'?": {
        "alur": langkah(penolakan=Penolakan("surat_jawab"))
    },
    "langkah 1: peran kosong": {"alur": langkah(peran=" ")},
    "langkah 1: tenggat 'lima hari' tidak terbaca; tulis '5 hari kerja'": {"alur": langkah(tenggat="lima hari")},
    "langkah 1: sitasi 'Pasal 9' tidak ada dalam penomoran": {"alur": langkah(dasar=("Pasal 9",))},
    "sisipan 'uji-sisipan': tidak satu alur pun yang dikenai sisipan ini memuat langkah kepala_daerah menyetujui; "
    "langkah yang ada: ppk menetapkan, ppk menyetujui": {
        "sisipan": ubah(SISIPAN, sebelum=Titik(oleh="kepala_daerah", aksi="menyetujui"))
    },
    "sisipan 'uji-sisipan': tidak satu alur pun yang dikenai sisipan ini memuat langkah ppk menetapkan; langkah yang "
    "ada: ppk menyetujui": {"sisipan": ubah(SISIPAN, sebelum=None, sesudah=Titik(oleh="ppk", aksi="menetapkan"))},
    "sisipan 'uji-sisipan': tidak satu alur pun yang dikenai sisipan ini memuat langkah ppk menyetujui; langkah yang "
    "ada: tidak ada": {
        "sisipan": ubah(SISIPAN, bila=bila(cara="sukarela"), sebelum=Titik(oleh="ppk", aksi="menyetujui"))
    },
    "alur 'uji-alur': fase 'penetepan' tidak dikenal": {"alur": ubah(ALUR, fase="penetepan", surat=())},
    "alur 'uji-alur': status 'larang' tidak dikenal": {"alur": ubah(ALUR, status="larang", langkah=(), surat=())},
    "alur 'uji-alur': status dilarang tidak mempunyai langkah": {"alur": ubah(ALUR, status="dilarang")},
    "alur 'uji-alur': surat tidak memuat langkah yang menetapkan": {"alur": ubah(ALUR, surat=(LANGKAH,))},
    "sisipan 'uji-sisipan': pihak 'pkk' tidak dikenal": {
        "sisipan": ubah(SISIPAN, sebelum=Titik(oleh="pkk", aksi="menjawab"))
    },
    "sisipan 'uji-sisipan': menyebut sebelum dan sesudah sekaligus": {
        "sisipan": ubah(SISIPAN, sesudah=Titik(oleh="ppk", aksi="menjawab"))
    },
    "aturan tim 'uji-tim': tingkat 'wajip' tidak dikenal; maksudnya 'wajib'?": {"tim": ubah(TIM, tingkat="wajip")},
    "aturan tim 'uji-tim': isi kosong": {"tim": ubah(TIM, isi="")},
    "muatan 'uji-muatan': dokumen 'surat_tugas' tidak dikenal": {"muatan": ubah(MUATAN, dokumen="surat_tugas")},
    "muatan 'uji-muatan', isian 1: nama isian 'Target' tidak dapat dipakai": {
        "muatan": ubah(MUATAN, isian=(("Target", "x", "Pasal 2"),))
    },
    "muatan 'uji-muatan', isian 1: sitasi 'Pasal 3' tidak ada": {
        "muatan": ubah(MUATAN, isian=(("target", "x", "Pasal 3"),))
    },
    # Penunjuk.
    "puo 1: jenis unit 'bidan' tidak dikenal; maksudnya 'bidang'?": {
        "kedudukan": menunjuk(PimpinanTerdekat(jenis="bidan"))
    },
    "puo 1: jabatan pimpinan 'adminstrator' tidak dikenal": {
        "kedudukan": menunjuk(PimpinanTerdekat(jabatan="adminstrator"))
    },
    "puo 1: batas 'puncak' tidak dikenal": {"kedudukan": menunjuk(PimpinanTerdekat(jenis="bidang", batas="puncak"))},
    "puo 1: penunjuk unit terdekat tidak menyebut jenis atau jabatan": {"kedudukan": menunjuk(PimpinanTerdekat())},
    "puo 2: jenis unit 'sekretarat' tidak dikenal": {
        "kedudukan": menunjuk(PimpinanMandiri(), PimpinanAnak("sekretarat"))
    },
    "puo 1: tingkat 0 harus bilangan bulat mulai dari 1": {"kedudukan": menunjuk(PimpinanTingkat(0))},
    "puo 1: di atas dinas tidak ada Perangkat Daerah lain; tidak menemukan siapa pun; pakai pimpinan =": {
        "kedudukan": menunjuk(PimpinanPerangkatDaerah())
    },
    "rantai 2: di atas badan tidak ada Perangkat Daerah lain": {
        "evaluasi": berantai(PimpinanMandiri(), PimpinanPerangkatDaerah())
    },
    "puo 1: peran 'puo' baru tertentukan oleh baris kedudukan": {"kedudukan": menunjuk(PemegangPeran("puo"))},
    "puo 1: 'Kepala Dinas' bukan penunjuk jabatan": {"kedudukan": menunjuk("Kepala Dinas")},
    "rantai 1: tidak ada jabatan sebelumnya di sini": {
        "evaluasi": berantai(PimpinanTerdekat(jabatan="jpt_pratama", mulai="sebelumnya"))
    },
    "rantai 1: peran 'ppl' tidak dikenal; maksudnya 'ppk'?": {"evaluasi": berantai(PemegangPeran("ppl"))},
    "evaluasi 'uji-evaluasi': tidak menyebut seorang peninjau pun": {"evaluasi": berantai()},
    "rantai 2: yang menyatakan selesai tidak boleh dilewati bila tidak ada": {
        "evaluasi": berantai(PimpinanMandiri(), PimpinanMandiri(bila_ada=True))
    },
    "bagi 'pegawa' tidak dikenal; maksudnya 'pegawai'?": {"evaluasi": ubah(EVALUASI, bagi="pegawa")},
    "bersama 'uji-lain' dapat menjawab kasus yang sama": {
        "evaluasi": (EVALUASI, attrs.evolve(EVALUASI, kode="uji-lain", bagi="pegawai", bila=bila(pada="dinas")))
    },
    # Kegiatan, peran, bab.
    "tahapan 'uji-tahapan', kegiatan 1: kegiatan 'Selesai' tidak dikenal": {
        "tahapan": ubah(TAHAPAN, kegiatan=(Kegiatan(tahap="evaluasi", nama="Selesai", dasar=("Pasal 2",)),))
    },
    "kegiatan 1: tahap 'penutupan' tidak dikenal": {
        "tahapan": ubah(TAHAPAN, kegiatan=ubah(TAHAPAN.kegiatan[0], tahap="penutupan"))
    },
    "kegiatan 1: kegiatan 'Pernyataan selesai' (tahap evaluasi) tidak pada tahapnya, di sebelah 'Pengerjaan": {
        "tahapan": ubah(TAHAPAN, kegiatan=(*TAHAPAN.kegiatan, kegiatan(NamaKegiatan.PENGERJAAN, dasar="Pasal 2")))
    },
    "kegiatan 1: pelaku 'ketau' tidak dikenal; maksudnya 'ketua'?": {
        "tahapan": ubah(TAHAPAN, kegiatan=ubah(TAHAPAN.kegiatan[0], pelaku=("ketau",)))
    },
    "peran 'ketu' tidak dikenal; maksudnya 'ketua'?": {
        "tanggung_jawab": (TanggungJawab("ketu", "Memimpin", "Pasal 2"),)
    },
    "tanggung jawab 'Memimpin [Pasal 2]': anomali 'uji-anomal' tidak tercatat; maksudnya 'uji-anomali'?": {
        "tanggung_jawab": (TanggungJawab("ketua", "Memimpin", "Pasal 2", ("uji-anomal",)),)
    },
    "kewajiban 'Memakai [Pasal 2]': anomali 'uji-anomaly' tidak tercatat; maksudnya 'uji-anomali'?": {
        "kewajiban": (Kewajiban("tik", "Bupati", "Memakai", "Pasal 2", ("uji-anomaly",)),)
    },
    "bab 'tk' tidak dikenal; maksudnya 'tik'?": {"kewajiban": (Kewajiban("tk", "Bupati", "Memakai", "Pasal 2"),)},
    # Pelaporan dan pelaksanaan.
    "laporan 'uji-laporan': pelapor 'individ' tidak dikenal": {"laporan": ubah(LAPORAN, pelapor="individ")},
    "laporan 'uji-laporan': berkala 'bulan' tidak dikenal; maksudnya 'bulanan'?": {
        "laporan": ubah(LAPORAN, berkala="bulan")
    },
    "laporan 'uji-laporan': pihak 'puo_pemilk' tidak dikenal": {"laporan": ubah(LAPORAN, kepada=("puo_pemilk",))},
    "laporan 'uji-laporan': tidak menyebut penerima laporan": {"laporan": ubah(LAPORAN, kepada=())},
    "laporan 'uji-laporan': laporan atas anggota dibuat ketua": {"laporan": ubah(LAPORAN, atas_anggota=True)},
    "permintaan 'uji-minta': pelapor 'anggot' tidak dikenal": {"permintaan": ubah(PERMINTAAN, dari=("anggot",))},
    "kendala 'uji-kendala': pihak 'pu' tidak dikenal": {"kendala": ubah(KENDALA, kepada=("pu",))},
    "pengarah 'uji-pengarah': pihak 'asisten' tidak dikenal": {
        "pengarah": (AturanPengarah(kode="uji-pengarah", oleh="asisten", **DASAR),)
    },
    "koordinasi 'uji-koordinasi': tidak menyebut dengan siapa": {
        "koordinasi": (AturanKoordinasi(kode="uji-koordinasi", **DASAR),)
    },
    "ketentuan 'uji-ketentuan': bagi 'kelompok' tidak dikenal": {
        "ketentuan": (AturanKetentuan(kode="uji-ketentuan", bagi="kelompok", isi="Jujur.", **DASAR),)
    },
    # Syarat.
    "nilai 'dinass' tidak dikenal bagi fakta 'pada'; maksudnya 'dinas'?": {
        "diam": ubah(DIAM, bila=bila(pada="dinass"))
    },
    "fakta 'pad' tidak dikenal; maksudnya 'pada'?": {
        "diam": ubah(DIAM, bila=atau(bila(pad="dinas"), bila(pada="rsud")))
    },
    "syarat atas 'ukuran_tim' harus berupa batas angka": {"tim": ubah(TIM, bila=bila(ukuran_tim="4"))},
    "batas atas 'ukuran_tim' terbalik": {"tim": ubah(TIM, bila=antara("ukuran_tim", 5, 4))},
    "fakta 'jenjang' tidak dikenal": {"tim": ubah(TIM, bila=bila(jenjang="ahli_muda"))},
    "fakta 'tafsir:uji-anomal' tidak dikenal": {
        "kedudukan": ubah(DINAS, bila=DINAS.bila + tafsir("uji-anomal", "satu"))
    },
    "nilai 'tiga' tidak dikenal bagi fakta 'tafsir:uji-anomali'": {
        "kedudukan": ubah(DINAS, bila=DINAS.bila + tafsir("uji-anomali", "tiga"))
    },
    "nilai 'uji-dina' tidak dikenal bagi fakta 'kedudukan'": {"alur": ubah(ALUR, bila=bila(kedudukan="uji-dina"))},
    "nilai 'uji-taha' tidak dikenal bagi fakta 'tahapan'": {"evaluasi": ubah(EVALUASI, bila=bila(tahapan="uji-taha"))},
    "nilai 'pengawass' tidak dikenal": {
        "kedudukan": ubah(DINAS, catatan=(CatatanBersyarat(bila(dipimpin="pengawass"), "Catatan."),))
    },
    "nilai 'Z' tidak dikenal bagi fakta 'kelas'": {
        "kedudukan": ubah(DINAS, dasar=(DasarBersyarat(bila(kelas="Z"), ("Pasal 2",)),))
    },
    # Yang ada pada setiap baris.
    "aturan 'uji dinas': kode 'uji dinas' kosong atau memuat spasi": {"kedudukan": ubah(DINAS, kode="uji dinas")},
    "dasar 'Pasal 2' satu teks": {"kedudukan": ubah(DINAS, dasar="Pasal 2")},
    "anomali 'uji-anomal' tidak tercatat; maksudnya 'uji-anomali'?": {"tim": ubah(TIM, anomali=("uji-anomal",))},
    "berakhir 2025-01-01 sebelum mulai 2026-01-01": {"tim": ubah(TIM, sejak=date(2026, 1, 1), sampai=date(2025, 1, 1))},
    "sejak '2026-01-01' harus tanggal": {"tim": ubah(TIM, sejak="2026-01-01")},
    "kendala 'uji-tim': kode 'uji-tim' dipakai dua kali": {"kendala": ubah(KENDALA, kode="uji-tim")},
    "pengecualian dari aturan 'uji-apa' yang tidak ada": {"evaluasi": ubah(EVALUASI, pengecualian_dari=("uji-apa",))},
    # Yang bukan baris.
    "diam 'uji-diam': tentang 'kedudukn' tidak dikenal": {"diam": ubah(DIAM, tentang="kedudukn", bila=())},
    "anomali 'uji-anomali': jenis 'pertentangan' tidak dikenal": {"anomali": ubah(ANOMALI, jenis="pertentangan")},
    "anomali 'uji-anomali': tingkat memengaruhi tetapi mempunyai tafsir": {
        "anomali": ubah(ANOMALI, tingkat="memengaruhi")
    },
    "anomali 'uji-anomali': dampak 'penilaian' tidak dikenal": {"anomali": ubah(ANOMALI, dampak=("penilaian",))},
    "kosakata: jenis unit 'dusun' tidak dikenal": {
        "kosakata": Kosakata(istilah=(Istilah(jenis="dusun", nama="Dusun", pimpinan="Kepala Dusun"),))
    },
    "kosakata: pihak 'atasan' tidak dikenal": {"kosakata": Kosakata(pihak={"atasan": "Atasan langsung"})},
    "regulasi 'uji': sitasi 'Pasal 7' tidak ada": {
        "regulasi": attrs.evolve(REGULASI, bukan_norma=(TempatBeralasan("Pasal 7", "Definisi."),))
    },
    "regulasi 'uji': Pasal 1 dinyatakan tanpa alasan": {
        "regulasi": attrs.evolve(REGULASI, di_luar=(TempatBeralasan("Pasal 1", ""),))
    },
    "'perubahan-2' mengubah 'perubahan-1', yang tidak ada sebelumnya": {
        "regulasi": attrs.evolve(
            REGULASI,
            perubahan=(
                Instrumen(
                    kode="perubahan-2",
                    judul="Perubahan",
                    singkatan="Perbup Uji 2/2026",
                    penomoran=Penomoran(("Pasal I",)),
                    mengubah="perubahan-1",
                ),
            ),
        )
    },
}


@pytest.mark.parametrize("kata", KELIRU)
def test_a_wrong_value_is_told_once_with_what_was_meant(kata):
    told = faults(**KELIRU[kata])
    assert len(told) == 1
    assert kata in told[0]


def test_all_faults_are_told_at_once():
    rows = {"tim": ubah(TIM, tingkat="wajip"), "laporan": ubah(LAPORAN, pelapor="individ")}
    assert len(faults(**rows)) == 2


def test_a_layer_that_knows_says_where():
    one = plugin(tim=ubah(TIM, tingkat="wajip"))
    asked = []

    def letak(self, jenis, kode, jalur):
        asked.append((jenis, kode, jalur))
        return "penugasan.toml:57"

    type(one).tatakerja_letak = hookimpl(letak)
    with pytest.raises(GalatPlugin) as error:
        susun_buku(PluginManager(one))
    assert str(error.value) == "penugasan.toml:57: tingkat 'wajip' tidak dikenal; maksudnya 'wajib'?"
    assert asked == [("aturan tim", "uji-tim", ("tingkat",))]


def test_an_amendment_is_cited_by_its_own_name_and_adds_places():
    amended = Instrumen(
        kode="perubahan-1",
        judul="Perubahan",
        singkatan="Perbup Uji 2/2026",
        penomoran=Penomoran(("Pasal I",)),
        menyisipkan=Penomoran(("Pasal 1A",)),
    )
    cited = ubah(DINAS, dasar=("Pasal 1A", "perubahan-1: Pasal I"))
    buku = susun_buku(PluginManager(plugin(regulasi=attrs.evolve(REGULASI, perubahan=(amended,)), kedudukan=cited)))
    assert buku.sitasi(buku.kedudukan[0].dasar) == ("Perbup Uji 1/2025 Pasal 1A", "Perbup Uji 2/2026 Pasal I")
    assert "sitasi 'Pasal 1A'" in faults(kedudukan=cited)[0]


def test_the_facts_of_routes_and_teams_have_their_values():
    assert route_domains((), (), frozenset()).keys() == FAKTA_ALUR.keys()
    assert team_domains((), frozenset()).keys() == FAKTA_TIM.keys()


def test_pairs_of_rows_are_told_up_to_a_bound() -> None:
    """Rows that all answer one case make a pair with each other: no file may make a report without end of them."""
    rows = [AturanKedudukan(kode=f"k{number}", uraian="x", bila=(), ppk=(), dasar=("Pasal 1",)) for number in range(60)]
    found = list(overlap_faults("kedudukan", rows, {}))
    assert len(found) == BATAS_PASANGAN + 1
    assert str(found[-1]).startswith(f"kedudukan 'k3': sudah {BATAS_PASANGAN} pasang baris")


WRONG = (7, "teks lain", ("x",), {"a": 1})


def changed(row, path=""):
    kinds = get_type_hints(type(row))
    for field in attrs.fields(type(row)):
        if not field.init:
            continue
        given = getattr(row, field.name)
        yield from within(row, field, given, f"{path}{field.name}")
        for wrong in WRONG:
            with suppress(GalatNilai):  # what is refused when it is made is refused, too
                change = attrs.evolve(row, **{field.alias: wrong})
                if not uji_tipe(kinds[field.name])(getattr(change, field.name)):
                    yield change, f"{path}{field.name}-{wrong!r}"


def within(row, field, given, path):
    if isinstance(given, tuple) and given and attrs.has(type(given[0])):
        for change, place in changed(given[0], f"{path}[0]."):
            yield attrs.evolve(row, **{field.alias: (change, *given[1:])}), place
    elif attrs.has(type(given)):
        for change, place in changed(given, f"{path}."):
            yield attrs.evolve(row, **{field.alias: change}), place


@pytest.mark.parametrize("hook", SEHAT)
def test_a_value_of_another_type_is_refused_in_words(hook):
    """Whatever stands in a field of a row, or of what is in rows: words of the plugin, no traceback of another kind."""
    given = SEHAT[hook]
    taken = []
    for row in given if isinstance(given, tuple) else (given,):
        for change, place in changed(row):
            try:
                susun_buku(PluginManager(plugin(**{hook: (change,) if isinstance(given, tuple) else change})))
            except GalatPlugin as error:
                taken += [] if error.masalah else [place]
            except Exception as error:  # each is told with its place
                taken.append(f"{place}: {error!r}")
            else:
                taken.append(place)
    assert "\n".join(taken) == ""
