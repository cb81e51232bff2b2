"""``pengaturan.toml``: what it says, what is wrong with it, and that it is written as it is read."""

from datetime import date
from pathlib import Path

import pytest

from tatakerja import GalatTatakerja
from tatakerja.penugasan.pengaturan import to_record
from tatakerja.plugin import AtasNama, HariLibur, KopSurat, Pengaturan, PengaturanSurat
from tatakerja.rules.berkas.pengaturan import BERKAS_PENGATURAN, baca_pengaturan, teks_pengaturan


def baca(folder: Path, text: str) -> Pengaturan | None:
    (folder / "pengaturan.toml").write_text(text, "utf-8")
    return baca_pengaturan(folder)


def test_a_folder_without_settings_has_none(tmp_path: Path) -> None:
    assert baca_pengaturan(tmp_path) is None
    assert baca_pengaturan(tmp_path / "buku.xlsx") is None


def test_several_days_are_one_entry(tmp_path: Path) -> None:
    text = '[[libur]]\ntanggal = 2026-12-30\nsampai = 2027-01-02\nnama = "Cuti bersama"\n'
    assert baca(tmp_path, text).hari_libur() == {
        date(2026, 12, 30), date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 2),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[[libr]]\n", "pengaturan.toml:1: kunci 'libr' tidak dikenal; maksudnya 'libur'?"),
        ("libur = 3\n", "pengaturan.toml:1: libur harus daftar tabel, bukan bilangan; tulis [{ ... }]"),
        ('[[libur]]\nnama = "x"\n', "pengaturan.toml:1: tanggal belum ditulis; tambahkan tanggal"),
        ("[[libur]]\ntanggal = 2026-01-05\n", "pengaturan.toml:1: nama belum ditulis; tambahkan nama"),
        ('[[libur]]\ntangal = 2026-01-05\nnama = "x"\n',
         "pengaturan.toml:2: kunci 'tangal' tidak dikenal; maksudnya 'tanggal'?"),
        ('[[libur]]\ntanggal = "5/1/2026"\nnama = "x"\n', "pengaturan.toml:2: tanggal harus tanggal, bukan teks"),
        ('[[libur]]\ntanggal = 2026-01-05\nsampai = 2026-01-04\nnama = "x"\n',
         "pengaturan.toml:3: sampai 2026-01-04 mendahului tanggal 2026-01-05; tukar keduanya"),
        ('[[libur]]\ntanggal = 2026-01-05\nsampai = 2062-01-06\nnama = "x"\n',
         "pengaturan.toml:3: libur sampai 2062-01-06 lebih dari setahun; periksa tahunnya"),
        ('[surat]\ntempt = "x"\n', "pengaturan.toml:2: kunci 'tempt' tidak dikenal; maksudnya 'tempat'?"),
        ('[surat]\ntempat = "x"\nlebar = 21\n', "pengaturan.toml:3: lebar 21 di luar 100 sampai 450"),
        ('[surat]\npola_nomor = "{bulan}/{urut}"\n', "pengaturan.toml:2: pola_nomor '{bulan}/{urut}' harus memuat"),
        ('[surat.judul]\nsurat_tugas = "SURAT TUGAS"\n', "pengaturan.toml:2: jenis surat 'surat_tugas' tidak dikenal"),
        ('[surat]\ntanpa_nip = ["sekda"]\n', "pengaturan.toml:2: tanpa_nip 'sekda' tidak dikenal; pilih dari kepala"),
        ('[surat]\njabatan_sendiri = "plg"\n', "pengaturan.toml:2: jabatan_sendiri 'plg' tidak dikenal; pilih"),
        ('[surat]\ntemplat = "x"\n', "pengaturan.toml:2: templat 'x' bukan sidik folder templat"),
        ('[surat.sifat]\nsurat = "Segera"\n', "pengaturan.toml:2: jenis surat 'surat' tidak dikenal"),
        ('[surat]\nlogo = "../lambang.png"\n', "pengaturan.toml:2: logo '../lambang.png' bukan nama berkas"),
        ('[surat]\npola = { surat_keputusan = "{tahun}" }\n', "pengaturan.toml:2: pola '{tahun}' harus memuat {urut}"),
        ('[surat]\ngaya_nama = ["miring"]\n', "pengaturan.toml:2: gaya_nama 'miring' tidak dikenal; pilih dari tebal"),
        ('[surat]\nbentuk_pangkat = "x"\n', "pengaturan.toml:2: bentuk_pangkat 'x' tidak dikenal; pilih dari lengkap"),
        ('[surat]\nparaf = ["A", "B", "C", "D"]\n', "pengaturan.toml:2: paraf menyebut 4 jabatan; paling banyak 3"),
        ('[surat]\nlogo_kepala_daerah = "/x.png"\n', "pengaturan.toml:2: logo_kepala_daerah '/x.png' bukan nama"),
        ('[[surat.kop]]\nalamat = "x"\n', "pengaturan.toml:1: unit belum ditulis; tambahkan unit"),
        ('[[surat.kop]]\nunit = "A"\n[[surat.kop]]\nunit = "A"\n', "pengaturan.toml:1: kop bagi unit 'A' ditulis dua"),
        ('[[surat.atas_nama]]\nunit = "A"\njabatan = "B"\njenis = "nota"\n', "pengaturan.toml:4: jenis surat 'nota'"),
        ("surat = 3\n", "pengaturan.toml:1: surat harus tabel, bukan bilangan"),
        ("libur = [\n", "pengaturan.toml:2: bukan TOML yang sah"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_line_key_and_value(tmp_path: Path, text: str, fault: str) -> None:
    with pytest.raises(GalatTatakerja) as caught:
        baca(tmp_path, text)
    assert any(line.startswith(fault) for line in str(caught.value).splitlines()), str(caught.value)


@pytest.mark.parametrize(
    "settings",
    [
        Pengaturan(libur=()),
        Pengaturan(
            libur=(
                HariLibur(tanggal=date(2026, 7, 20), nama='Hari "Jadi" \\ Kabupaten'),
                HariLibur(tanggal=date(2026, 12, 28), sampai=date(2026, 12, 31), nama="Cuti bersama"),
            )
        ),
        Pengaturan(
            surat=PengaturanSurat(
                pemerintah='PEMERINTAH "KABUPATEN" BANTUL',
                tempat="Bantul",
                singkatan={"U-1": "Dishub", "U 2": 'Di"nas'},
                judul={"surat_penugasan": "SURAT TUGAS"},
                tanpa_nip=("tiada",),
                jabatan_sendiri=("plh",),
                awalan_nip="NIP.",
                templat="0" * 32,
                sifat={"surat_permohonan": "Segera"},
                lebar=210,
                pola={"surat_keputusan": "{urut} TAHUN {tahun}"},
                gaya_nama=("tebal", "garis_bawah"),
                paraf=("Sekretaris",),
                tembusan_tetap=("Arsip",),
                kop=(KopSurat(unit="U-1", baris=("A", "B"), alamat="Jalan X"), KopSurat(unit="U 2", telepon="0274")),
                atas_nama=(AtasNama(unit="SETDA", jabatan="Bupati Bantul", jenis=("surat_perintah",)),),
            )
        ),
    ],
)
def test_what_is_written_is_read_back(tmp_path: Path, settings: Pengaturan) -> None:
    (tmp_path / BERKAS_PENGATURAN).write_text(teks_pengaturan(settings), "utf-8")
    assert baca_pengaturan(tmp_path) == settings


def test_what_a_regency_says_of_its_letters_stands_over_its_plugins_word_by_word() -> None:
    below = Pengaturan(
        surat=PengaturanSurat(
            tempat="Bantul", lebar=215, kode={"surat_jawaban": "J"}, kop=(KopSurat(unit="A", alamat="x"),)
        )
    )
    own = Pengaturan(surat=PengaturanSurat(lebar=210, kode={"surat_permohonan": "P"}, kop=(KopSurat(unit="B"),)))
    both = own.di_atas(below).surat
    assert (both.tempat, both.lebar, dict(both.kode)) == (
        "Bantul", 210, {"surat_jawaban": "J", "surat_permohonan": "P"},
    )  # fmt: skip
    assert [one.unit for one in both.kop] == ["B", "A"]
    assert to_record(own)["surat"] == {"lebar": 210, "kode": {"surat_permohonan": "P"}, "kop": [{"unit": "B"}]}


def test_nothing_is_written_where_nothing_is_said() -> None:
    assert teks_pengaturan(Pengaturan()) is None
