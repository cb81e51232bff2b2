"""Faulty files of cases, each with the words that the message must contain."""

from datetime import date

import pytest
import tatakerja_mainan as mainan

from tatakerja.kit import BerkasKasusSalah, jalankan_kedudukan, muat_kasus_kedudukan

BAIK = """
[organisasi.mainan]
unit = '''
PEMDA  pemerintah_daerah  -      kepala_daerah
DINAS  dinas              PEMDA  jpt_pratama    # catatan
BIDANG bidang             DINAS  administrator
'''

[[kasus]]
kalimat = "Staf dinas dinilai kepala bidang."
organisasi = "mainan"
pegawai = { unit = "BIDANG", jenis_jabatan = "pelaksana" }
tanggal = "2025-01-01"
status = "diatur"
ppk = "BIDANG"
puo = "BIDANG"
"""

SALAH = [
    ("[[kasus]]", "[[kasus", "bukan TOML"),
    ("[[kasus]]", "[[kasuss]]", "kunci 'kasuss' tidak dikenal"),
    ("[[kasus]]", "[[kasuss]]", "tidak ada satu [[kasus]] pun"),
    ("unit = '''", "units = '''", "organisasi.mainan: kunci 'units' tidak dikenal"),
    ("PEMDA  jpt_pratama ", "PEMDA ", "harus memuat kode, jenis, induk, dan jabatan pimpinan"),
    ("PEMDA  jpt_pratama ", "PEMDA kepala_dinas ", "DINAS: jabatan pimpinan 'kepala_dinas' tidak dikenal"),
    ("PEMDA  jpt_pratama ", "PUSAT jpt_pratama ", "DINAS: induk PUSAT belum disebut"),
    ("jpt_pratama ", "jpt_pratama kelas=E ", "DINAS: kelas 'E' tidak dikenal"),
    ("jpt_pratama ", "jpt_pratama warna=merah ", "DINAS: 'warna' tidak dikenal"),
    ("BIDANG bidang ", "DINAS bidang ", "kode DINAS dipakai dua kali"),
    ("kalimat =", "# kalimat =", "kasus 1 (tanpa kalimat): kunci kalimat tidak ada"),
    ("status =", "statuss =", "kunci status tidak ada"),
    ("puo =", "pou =", "kunci 'pou' tidak dikenal"),
    ('organisasi = "mainan"', 'organisasi = "lain"', "organisasi 'lain' tidak ada"),
    ('status = "diatur"', 'status = "jelas"', "status 'jelas' tidak dikenal"),
    ('ppk = "BIDANG"', 'ppk = "SEKSI"', "unit 'SEKSI' tidak ada dalam organisasi 'mainan'"),
    ('"pelaksana" }', '"staf" }', "jenis_jabatan 'staf' tidak dikenal"),
    ('"pelaksana" }', '"fungsional" }', "jenjang harus ada bagi fungsional"),
    ('"pelaksana" }', '"fungsional", jenjang = "ahli" }', "jenjang 'ahli' tidak dikenal"),
    (
        '{ unit = "BIDANG", jenis_jabatan',
        '{ memimpin = "BIDANG", jenis_jabatan',
        "pegawai harus memuat memimpin, atau unit",
    ),
    ("2025-01-01", "2025-13-01", "tanggal '2025-13-01' bukan tanggal"),
    ('status = "', 'pemangku = [{ unit = "DINAS" }]\nstatus = "', "pemangku harus memuat unit, siapa, dan sebagai"),
    (
        'status = "',
        'pemangku = [{ unit = "DINAS", siapa = "pegawai", sebagai = "pjs" }]\nstatus = "',
        "sebagai 'pjs' tidak dikenal",
    ),
]


def test_sound_file(tmp_path):
    tmp_path.joinpath("kasus.toml").write_text(BAIK, "utf-8")
    (kasus,) = muat_kasus_kedudukan(tmp_path / "kasus.toml")
    assert kasus.tanggal == date(2025, 1, 1)
    assert jalankan_kedudukan(kasus, mainan).status == "diatur"


@pytest.mark.parametrize(("lama", "baru", "kata"), SALAH)
def test_faulty_file(tmp_path, lama, baru, kata):
    assert lama in BAIK
    tmp_path.joinpath("kasus.toml").write_text(BAIK.replace(lama, baru, 1), "utf-8")
    with pytest.raises(BerkasKasusSalah) as error:
        muat_kasus_kedudukan(tmp_path / "kasus.toml")
    assert kata in str(error.value)
    assert all(line.startswith("kasus.toml:") for line in str(error.value).splitlines())


def test_two_cases_of_one_sentence(tmp_path):
    kasus = BAIK[BAIK.index("[[kasus]]") :]
    tmp_path.joinpath("kasus.toml").write_text(BAIK + kasus, "utf-8")
    with pytest.raises(BerkasKasusSalah, match="dipakai dua kali"):
        muat_kasus_kedudukan(tmp_path / "kasus.toml")


def test_kind_of_unit_that_the_plugin_does_not_know(tmp_path):
    tmp_path.joinpath("kasus.toml").write_text(BAIK.replace("BIDANG bidang ", "BIDANG biddang "), "utf-8")
    (kasus,) = muat_kasus_kedudukan(tmp_path / "kasus.toml")
    with pytest.raises(AssertionError, match="jenis unit biddang tidak dikenal"):
        jalankan_kedudukan(kasus, mainan)
