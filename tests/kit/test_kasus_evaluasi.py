"""Cases of what follows the letter: a sound file, wrong expectations, faulty files, each with the words it must say."""

from pathlib import Path

import attrs
import pytest
import tatakerja_mainan as mainan

from tatakerja.kit import BerkasKasusSalah, jalankan_evaluasi, muat_kasus_evaluasi
from tatakerja.plugin import PluginBerkas

BAIK = """
[organisasi.mainan]
unit = '''
PEMDA  pemerintah_daerah  -      kepala_daerah
DINAS  dinas              PEMDA  jpt_pratama
BIDANG bidang             DINAS  administrator
SEKSI  seksi              BIDANG pengawas
BADAN  badan              PEMDA  jpt_pratama
BIDB   bidang             BADAN  administrator
SEKSIB seksi              BIDB   pengawas
GMP    gampong            PEMDA  pengawas
'''

[[kasus]]
kalimat = "Kepala Bidang, lalu Kepala Dinas."
organisasi = "mainan"
pegawai = { unit = "SEKSI", jenis_jabatan = "pelaksana" }
tanggal = "2025-01-01"
status = "diatur"
rantai = ["BIDANG", "DINAS"]
penyelesai = "DINAS"
dasar = ["Pasal 2 ayat (1)"]

[[kasus]]
kalimat = "Badan tidak disebut dalam aturan evaluasi, tetapi mengikutinya."
organisasi = "mainan"
pegawai = { unit = "SEKSIB", jenis_jabatan = "pelaksana" }
pemangku = [{ unit = "BIDB", siapa = "pegawai", sebagai = "plt" }]
pemilik = "SEKSIB"
status = "diatur"
rantai = ["BADAN"]
penyelesai = "BADAN"
keterangan = ["Teks tidak menyebut organisasi seperti ini", "tidak meninjau pekerjaannya sendiri"]

[[kasus]]
kalimat = "Pada gampong pengembalian diatur."
organisasi = "mainan"
pegawai = { unit = "GMP", jenis_jabatan = "pelaksana" }
kosong = ["GMP"]
status = "diatur"
rantai = ["GMP"]
penyelesai = "GMP"
pengembalian = "diatur"

[[pelaporan]]
kalimat = "Anggota melapor kepada ketua, ketua kepada pimpinan dan tentang anggota kepada pejabatnya."
organisasi = "mainan"
pegawai = { A = { unit = "SEKSI", jenis_jabatan = "pelaksana" }, K = { unit = "BIDANG", jenis_jabatan = "pelaksana" } }
usulan = { cara = "penunjukan", pemilik = "BIDANG", pegawai = ["A"], ketua = "K" }
status = "diatur"
laporan = [
    ["anggota", "A", ["K"], { dasar = ["Pasal 1"] }],
    ["ketua", "K", ["BIDANG"], { berkala = true }],
    ["ketua", "K", ["BIDANG"], { anggota = "A" }],
]
permintaan = [["BIDANG", ["ketua"]]]
kendala = ["BIDANG"]
dasar = ["Pasal 4"]
keterangan = ["permintaan laporan sewaktu-waktu kepada anggota"]

[[tahapan]]
kalimat = "Keuchik merumuskan strategi, pegawai mengerjakan."
organisasi = "mainan"
unit = "GMP"
status = "diatur"
kegiatan = [
    ["perencanaan", "Strategi dan bentuk kerja", ["GMP"], "Pasal 3 ayat (1)"],
    ["pelaksanaan", "Pengerjaan menurut peran", ["ketua", "pegawai"], "Pasal 1"],
]
dasar = ["Pasal 3"]
keterangan = ["Tersirat: Hanya mengikuti kebiasaan."]

[[pelaksanaan]]
kalimat = "Kepala Bidang mengarahkan tim."
organisasi = "mainan"
pegawai = { A = { unit = "SEKSI", jenis_jabatan = "pelaksana" }, K = { unit = "BIDANG", jenis_jabatan = "pelaksana" } }
usulan = { cara = "penunjukan", pemilik = "BIDANG", pegawai = ["A"], ketua = "K" }
status = "diatur"
pengarah = ["BIDANG"]
koordinasi = [["BIDANG", true, "Pasal 4"]]
kewajiban = [["bermain jujur", "Pasal 4"]]
"""

SALAH = [
    ("[[tahapan]]", "[[tahap]]", "kunci 'tahap' tidak dikenal"),
    ("[[kasus]]", "[[kassus]]", "kunci 'kassus' tidak dikenal"),
    ('kalimat = "Kepala Bidang', '# kalimat = "Kepala Bidang', "kasus 1 (tanpa kalimat): kunci kalimat tidak ada"),
    ("Pada gampong pengembalian diatur.", "Kepala Bidang, lalu Kepala Dinas.", "dipakai dua kali"),
    ('organisasi = "mainan"', 'organisasi = "lain"', "organisasi 'lain' tidak ada"),
    ('status = "diatur"', 'status = "dilarang"', "status 'dilarang' tidak dikenal"),
    ("rantai =", "rante =", "kunci 'rante' tidak dikenal"),
    ('rantai = ["BIDANG"', 'rantai = ["BID9"', "'BID9' bukan pegawai dan bukan kode unit"),
    ('pemilik = "SEKSIB"', 'pemilik = "UPTD"', "'UPTD' bukan pegawai"),
    ('pengembalian = "diatur"', 'pengembalian = "wajib"', "pengembalian 'wajib' tidak dikenal"),
    ('"pelaksana" }', '"staf" }', "jenis_jabatan 'staf' tidak dikenal"),
    ("2025-01-01", "2025-13-01", "tanggal '2025-13-01' bukan tanggal"),
    ('cara = "penunjukan", ', "", "usulan: kunci cara tidak ada"),
    ('cara = "penunjukan", ', 'cara = "penunjukan", hukum = "x", ', "usulan: kunci 'hukum' tidak dikenal"),
    ('["anggota", "A"', '["tamu", "A"', "laporan: pelapor 'tamu' tidak dikenal"),
    ('["anggota", "A", ["K"], {', '["anggota", "A", "K", {', "harus memuat pelapor, pegawai, daftar penerima"),
    ("{ berkala = true }", "{ sering = true }", "laporan: kunci 'sering' tidak dikenal"),
    ('["K"], {', '["Z"], {', "'Z' bukan pegawai"),
    ('[["BIDANG", ["ketua"]]]', '[["BIDANG"]]', "permintaan ['BIDANG'] harus memuat"),
    ('[["BIDANG", ["ketua"]]]', '[["BIDANG", ["tamu"]]]', "permintaan 'tamu' tidak dikenal"),
    ('[["BIDANG", ["ketua"]]]', '[["BIDANG", ["ketua"], { dsr = [] }]]', "permintaan: kunci 'dsr' tidak dikenal"),
    ("berkala = true", 'berkala = "sebulan sekali"', "laporan: berkala 'sebulan sekali' tidak dikenal"),
    ('["perencanaan", ', '["persiapan", ', "kegiatan: tahap 'persiapan' tidak dikenal"),
    ('["GMP"], "Pasal 3 ayat (1)"]', '"GMP", "Pasal 3 ayat (1)"]', "harus memuat tahap, nama, daftar pelaku"),
    ('pengarah = ["BIDANG"]', 'pengarah = ["Z"]', "'Z' bukan pegawai"),
    ('["BIDANG", true, "Pasal 4"]', '["BIDANG", "ya", "Pasal 4"]', "harus memuat dengan siapa, true bila wajib"),
    ('["bermain jujur", "Pasal 4"]', '["bermain jujur"]', "harus memuat kata isinya dan sitasi"),
]


def load(tmp_path, text):
    tmp_path.joinpath("kasus.toml").write_text(text, "utf-8")
    return muat_kasus_evaluasi(tmp_path / "kasus.toml")


def test_sound_file(tmp_path):
    cases = load(tmp_path, BAIK)
    assert [str(kasus)[:2] for kasus in cases] == ["01", "02", "03", "01", "01", "01"]
    for kasus in cases:
        assert jalankan_evaluasi(kasus, mainan).status == "diatur"


@pytest.mark.parametrize(("lama", "baru", "kata"), SALAH)
def test_faulty_file(tmp_path, lama, baru, kata):
    assert lama in BAIK
    with pytest.raises(BerkasKasusSalah) as error:
        load(tmp_path, BAIK.replace(lama, baru) if lama == "[[kasus]]" else BAIK.replace(lama, baru, 1))
    assert kata in str(error.value)
    assert all(line.startswith("kasus.toml:") for line in str(error.value).splitlines())


@pytest.mark.parametrize(
    ("nomor", "ubah", "kata"),
    [
        (0, {"status": "tidak_diatur"}, "status: diharapkan tidak_diatur, dijawab diatur"),
        (0, {"rantai": ("DINAS",)}, "rantai: diharapkan DINAS, dijawab BIDANG, DINAS"),
        (0, {"penyelesai": None}, "penyelesai: diharapkan kosong, dijawab DINAS"),
        (0, {"pengembalian": "diatur"}, "pengembalian: diharapkan diatur, dijawab tidak_diatur"),
        (0, {"dasar": ("Pasal 4",)}, "dasar: 'Pasal 4' diharapkan"),
        (0, {"dasar": ("Pasal 9",)}, "dasar: 'Pasal 9' tidak ada dalam penomoran"),
        (0, {"anomali": ("mnn-gampong",)}, "anomali: 'mnn-gampong' diharapkan"),
        (0, {"keterangan": ("lowong",)}, "keterangan: 'lowong' diharapkan"),
        (3, {"laporan": ()}, "laporan tidak diharapkan: anggota A kepada K"),
        (3, {"permintaan": ()}, "permintaan: diharapkan"),
        (3, {"kendala": ("DINAS",)}, "kendala: diharapkan DINAS, dijawab BIDANG"),
        (4, {"pengarah": ("DINAS",)}, "pengarah: diharapkan DINAS, dijawab BIDANG"),
        (4, {"koordinasi": (("tim lain", True, "Pasal 4"),)}, "koordinasi dengan 'tim lain' diharapkan"),
        (4, {"koordinasi": (("BIDANG", False, "Pasal 4"),)}, "diharapkan tidak wajib"),
        (4, {"koordinasi": (("BIDANG", True, "Pasal 1"),)}, "koordinasi dengan 'BIDANG': dasar: 'Pasal 1' diharapkan"),
        (4, {"kewajiban": (("berbagi", "Pasal 4"),)}, "kewajiban 'berbagi' diharapkan"),
        (4, {"kewajiban": (("jujur", "Pasal 1"),)}, "kewajiban 'jujur': dasar: 'Pasal 1' diharapkan"),
        (5, {"kegiatan": (("evaluasi", "Tamat", (), "Pasal 1"),)}, "kegiatan evaluasi: 'Tamat' tidak ada"),
        (5, {"status": "tidak_diatur"}, "kegiatan: diharapkan tidak ada"),
    ],
)
def test_wrong_expectation(tmp_path, nomor, ubah, kata):
    kasus = attrs.evolve(load(tmp_path, BAIK)[nomor], **ubah)
    with pytest.raises(AssertionError) as error:
        jalankan_evaluasi(kasus, mainan)
    assert kata in str(error.value)


@pytest.mark.parametrize(
    ("letak", "ubah", "kata"),
    [
        (2, ("pegawai",), "pelaku diharapkan pegawai, dijawab GMP"),
        (3, "Pasal 4", "dasar: 'Pasal 4' diharapkan"),
    ],
)
def test_wrong_activity(tmp_path, letak, ubah, kata):
    kasus = load(tmp_path, BAIK)[5]
    first = list(kasus.kegiatan[0])
    first[letak] = ubah
    with pytest.raises(AssertionError) as error:
        jalankan_evaluasi(attrs.evolve(kasus, kegiatan=(tuple(first),)), mainan)
    assert kata in str(error.value)


def test_activities_out_of_order(tmp_path):
    kasus = load(tmp_path, BAIK)[5]
    with pytest.raises(AssertionError, match="'Strategi dan bentuk kerja' tidak ada, atau tidak pada urutannya"):
        jalankan_evaluasi(attrs.evolve(kasus, kegiatan=kasus.kegiatan[::-1]), mainan)


@pytest.mark.parametrize(
    "ubah",
    [{"berkala": True}, {"berkala": "bulanan"}, {"kepada": ("BIDANG",)}, {"anggota": "A"}, {"dasar": ("Pasal 4",)}],
)
def test_wrong_report(tmp_path, ubah):
    kasus = load(tmp_path, BAIK)[3]
    wrong = attrs.evolve(kasus, laporan=(attrs.evolve(kasus.laporan[0], **ubah), *kasus.laporan[1:]))
    with pytest.raises(AssertionError, match=r"laporan (tidak ada|anggota)"):
        jalankan_evaluasi(wrong, mainan)


SAGARA = Path(__file__).parents[2] / "docs/contoh/sagara"


@pytest.mark.parametrize(("berkala", "benar"), [("bulanan", True), (True, True), ("mingguan", False), (False, False)])
def test_a_report_is_asked_how_often_or_only_whether(berkala, benar):
    (kasus,) = [one for one in muat_kasus_evaluasi(SAGARA / "kasus/evaluasi.toml") if "setiap bulan" in one.kalimat]
    kasus = attrs.evolve(kasus, laporan=(attrs.evolve(kasus.laporan[0], berkala=berkala),))
    if benar:
        jalankan_evaluasi(kasus, PluginBerkas(SAGARA))
    else:
        with pytest.raises(AssertionError, match="laporan tidak ada"):
            jalankan_evaluasi(kasus, PluginBerkas(SAGARA))


def test_a_demand_can_be_asked_for_its_citation(tmp_path):
    kasus = load(tmp_path, BAIK.replace('["ketua"]]]', '["ketua"], { dasar = ["Pasal 4"] }]]'))[3]
    jalankan_evaluasi(kasus, mainan)
    wrong = attrs.evolve(kasus, permintaan=(attrs.evolve(kasus.permintaan[0], dasar=("Pasal 1",)),))
    with pytest.raises(AssertionError, match="permintaan BIDANG: dasar: 'Pasal 1' diharapkan"):
        jalankan_evaluasi(wrong, mainan)
