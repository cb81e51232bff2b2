"""Cases of assignments: faulty files with the words of their messages, and a failing case for all that is compared."""

import pytest

from tatakerja.kit import BerkasKasusSalah, jalankan_penugasan, muat_kasus_penugasan

BAIK = """
[organisasi.dinas]
unit = '''
PEMDA   pemerintah_daerah  -       kepala_daerah
DINAS1  dinas              PEMDA   jpt_pratama
BIDANG1 bidang             DINAS1  administrator
DINAS2  dinas              PEMDA   jpt_pratama
BIDANG2 bidang             DINAS2  administrator
'''

[[kasus]]
kalimat = "Pegawai dinas lain dimohon kepada kepala dinasnya."
organisasi = "dinas"
pegawai = { A = { unit = "BIDANG2", jenis_jabatan = "pelaksana" } }
usulan = { cara = "penunjukan", pemilik = "BIDANG1", pegawai = ["A"], sifat = "insidental" }
status = "diatur"
bentuk = "individu"
cakupan = "lintas_perangkat_daerah"
cakupan_regulasi = "lintas Perangkat Daerah"
langkah = [
    [1, "memohon", "DINAS1", "surat_permohonan", ["DINAS2"], ["BIDANG2"], ["A"], { peran = "pemilik kinerja" }],
    [2, "menyetujui", "DINAS2", "surat_jawaban", ["DINAS1"], [], ["A"], { penolakan = "surat_jawaban beralasan" }],
    [3, "menetapkan", "BIDANG2", "surat_penugasan", ["A"], [], ["A"], { sebagai = "definitif" }],
    [4, "menerima", "A", "-", [], [], ["A"], { dasar = ["Lampiran II.A angka 2 huruf c"] }],
]
surat = [["surat_penugasan", "BIDANG2", ["A"]]]
ppk = { A = "BIDANG2" }
muatan = { surat_permohonan = ["kriteria"] }
catatan = [["info", "kriteria"]]
tanpa_catatan = ["ketua"]
dasar = ["Pasal 11 ayat (2)"]
anomali = ["btl-individu-lintas"]
"""

SALAH = [
    ("usulan =", "usul =", "kunci usulan tidak ada"),
    ("surat =", "surta =", "kunci 'surta' tidak dikenal"),
    ('status = "diatur"', 'status = "jelas"', "status 'jelas' tidak dikenal"),
    ('bentuk = "individu"', 'bentuk = "orang"', "bentuk 'orang' tidak dikenal"),
    ("lintas_perangkat_daerah", "lintas_pd", "cakupan 'lintas_pd' tidak dikenal"),
    ('organisasi = "dinas"', 'organisasi = "badan"', "organisasi 'badan' tidak ada"),
    ("{ A = {", "{ DINAS1 = {", "pegawai 'DINAS1' bernama seperti suatu unit"),
    ('unit = "BIDANG2", jenis_jabatan = "pelaksana"', 'memimpin = "BIDANG2"', "sebut pimpinan dengan kode unit"),
    ('"pelaksana"', '"staf"', "pegawai A: jenis_jabatan 'staf' tidak dikenal"),
    ("cara =", "carra =", "usulan: kunci cara tidak ada"),
    ("cara =", "carra =", "usulan: kunci 'carra' tidak dikenal"),
    ('"penunjukan"', '"paksaan"', "usulan: cara 'paksaan' tidak dikenal"),
    ('"insidental"', '"darurat"', "usulan: sifat 'darurat' tidak dikenal"),
    ('pegawai = ["A"]', 'pegawai = "A"', "usulan: pegawai harus daftar"),
    ('pegawai = ["A"]', 'pegawai = ["B"]', "'B' bukan nama pegawai dan bukan kode unit"),
    ('pemilik = "BIDANG1"', 'pemilik = "A"', "unit 'A' tidak ada dalam organisasi 'dinas'"),
    ('"-", [], [], ["A"]', '"-"', "harus memuat no, aksi, aktor"),
    ("[1, ", '["satu", ', "no harus angka"),
    ('"memohon"', '"meminta"', "aksi 'meminta' tidak dikenal"),
    ('"surat_jawaban",', '"surat_balasan",', "dokumen 'surat_balasan' tidak dikenal"),
    ('"DINAS1", "surat_permohonan"', '"DINAS9", "surat_permohonan"', "'DINAS9' bukan nama pegawai dan bukan kode unit"),
    ('["A"], { peran = "pemilik kinerja" }', '["A"], "pemilik"', "yang terakhir harus tabel"),
    ("{ peran =", "{ perannya =", "kunci 'perannya' tidak dikenal"),
    ('"surat_jawaban beralasan"', '"bebas", tenggat = "lima hari"', "tenggat 'lima hari' tidak terbaca; tulis"),
    ('"surat_jawaban beralasan"', '"surat jawaban"', "penolakan 'surat jawaban' tidak dikenal"),
    ('"definitif"', '"pjs"', "sebagai 'pjs' tidak dikenal"),
    ('"BIDANG2", ["A"]]]', '"BIDANG2"]]', "harus memuat jenis, penetap, dan daftar pegawai"),
    ("muatan = { surat_permohonan", "muatan = { permohonan", "muatan 'permohonan' tidak dikenal"),
    ('["info", "kriteria"]', '["kriteria"]', "harus memuat tingkat dan kata-katanya"),
    ('["info", ', '["penting", ', "catatan: tingkat 'penting' tidak dikenal"),
    ('ppk = { A = "BIDANG2" }', 'ppk = { A = "BIDANG9" }', "'BIDANG9' bukan nama pegawai"),
    ("[[kasus]]", "[[kasuss]]", "tidak ada satu [[kasus]] pun"),
]

BEDA = [
    ('status = "diatur"', 'status = "dilarang"', "status: diharapkan dilarang, dijawab diatur"),
    ('bentuk = "individu"', 'bentuk = "tim"', "bentuk: diharapkan tim, dijawab individu"),
    ('cakupan = "lintas_perangkat_daerah"', 'cakupan = "lintas_unit"', "cakupan: diharapkan lintas_unit"),
    ("cakupan_regulasi", "# cakupan_regulasi", "cakupan_regulasi: diharapkan kosong, dijawab lintas Perangkat Daerah"),
    ("[3, ", "[2, ", "langkah tidak ada: 2, menetapkan, BIDANG2, surat_penugasan, [A], [], [A]"),
    ("[3, ", "[2, ", "langkah tidak diharapkan: 3, menetapkan, BIDANG2"),
    ('["BIDANG2"], ["A"]', '[], ["A"]', "langkah tidak ada: 1, memohon, DINAS1, surat_permohonan, [DINAS2], [], [A]"),
    (" beralasan", "", "langkah 2 menyetujui: penolakan: diharapkan surat_jawaban, dijawab surat_jawaban beralasan"),
    ('"definitif"', '"plt"', "langkah 3 menetapkan: sebagai: diharapkan plt, dijawab definitif"),
    ('"pemilik kinerja"', '"yang dituju"', "langkah 1 memohon: peran: 'yang dituju' diharapkan"),
    ("angka 2 huruf c", "angka 2 huruf a", "langkah 4 menerima: dasar: 'Lampiran II.A angka 2 huruf a' diharapkan"),
    ('[["surat_penugasan"', '[["surat_perintah"', "surat tidak ada: surat_perintah, BIDANG2, [A]"),
    ('[["surat_penugasan"', '[["surat_perintah"', "surat tidak diharapkan: surat_penugasan, BIDANG2, [A]"),
    ('ppk = { A = "BIDANG2" }', 'ppk = { A = "-" }', "ppk A: diharapkan -, dijawab BIDANG2"),
    ('["kriteria"] }', "[] }", "muatan surat_permohonan: diharapkan tidak ada, dijawab kriteria"),
    ('"info", "kriteria"', '"wajib", "kriteria"', "catatan: wajib 'kriteria' diharapkan, tidak ada"),
    ('["ketua"]', '["Kriteria"]', "catatan: 'Kriteria' tidak diharapkan"),
    ("Pasal 11 ayat (2)", "Pasal 99", "dasar: 'Pasal 99' tidak ada dalam penomoran"),
    ("btl-individu-lintas", "btl-lintas-unit", "anomali: 'btl-lintas-unit' diharapkan"),
]


def baca(tmp_path, lama="", baru=""):
    assert lama in BAIK
    tmp_path.joinpath("kasus.toml").write_text(BAIK.replace(lama, baru, 1), "utf-8")
    return muat_kasus_penugasan(tmp_path / "kasus.toml")


def test_sound_case(tmp_path):
    (kasus,) = baca(tmp_path)
    assert jalankan_penugasan(kasus, "bantul").status == "diatur"


@pytest.mark.parametrize(("lama", "baru", "kata"), SALAH)
def test_faulty_file(tmp_path, lama, baru, kata):
    with pytest.raises(BerkasKasusSalah) as error:
        baca(tmp_path, lama, baru)
    assert kata in str(error.value)
    assert all(line.startswith("kasus.toml:") for line in str(error.value).splitlines())


@pytest.mark.parametrize(("lama", "baru", "kata"), BEDA)
def test_different_answer(tmp_path, lama, baru, kata):
    (kasus,) = baca(tmp_path, lama, baru)
    with pytest.raises(AssertionError) as error:
        jalankan_penugasan(kasus, "bantul")
    assert kata in str(error.value)
    assert "dijawab diatur menurut aturan btl-penunjukan-lintas-pd" in str(error.value)


def test_order_within_a_number_is_free(tmp_path):
    lama = BAIK[BAIK.index("langkah = [") : BAIK.index("surat = [[")]
    rows = lama.splitlines()
    (kasus,) = baca(tmp_path, lama, "\n".join([rows[0], *reversed(rows[1:-1]), rows[-1], ""]))
    assert [langkah.no for langkah in kasus.langkah] == [4, 3, 2, 1]
    assert [langkah.no for langkah in jalankan_penugasan(kasus, "bantul").langkah] == [1, 2, 3, 4]
