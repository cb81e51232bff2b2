"""After the letter on the command line: reports, obstacles, results under review, performance; other instansi."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest

from tatakerja import Organisasi, Pegawai, Pemangku, Unit
from tatakerja.cli.app.help_page import kunci_json
from tatakerja.loading import tulis_organisasi

from .conftest import (
    CAMAT,
    ID,
    KABID,
    KADIS,
    PEGAWAI,
    PEMANGKU,
    STAF_KEC,
    STAF_SEKSI,
    TAMU,
    UNIT,
    USULKAN,
    Hasil,
    Jalankan,
)
from .test_alur import KUNCI_PEJABAT

KETUA, ANGGOTA = STAF_SEKSI, STAF_KEC
SEKDA, KEPALA_KANTOR = (f"19850101201001{number:04d}" for number in (1011, 1012))
Bertindak = Callable[..., Hasil]

KUNCI = {
    "lanjutan": ["jenis", "nomor", "berwenang", "keterangan", "sejak"],
    "evaluasi": [
        "status", "keadaan", "dibekukan", "putaran", "rantai", "giliran", "riwayat", "pengembalian", "aturan", "dasar",
        "anomali", "keterangan",
    ],
    "rantai": ["urut", "jabatan", "penyelesai", "keadaan", "berwenang", "keterangan", "oleh", "tanggal", "waktu"],
    "riwayat": [
        "no", "aksi", "putaran", "oleh", "untuk", "tanggal", "waktu", "dicatat_oleh", "isi", "diatur", "dasar",
    ],
    "tanggung_jawab": ["peran", "isi", "dasar"],
    "laporan": [
        "penugasan", "no", "pelapor", "oleh", "kepada", "berkala", "isi", "tanggal", "waktu", "dicatat_oleh", "diatur",
        "dasar",
    ],
    "permintaan": [
        "penugasan", "no", "oleh", "dari", "peran", "isi", "tanggal", "waktu", "dicatat_oleh", "dijawab", "diatur",
        "dasar",
    ],
    "kendala": [
        "penugasan", "no", "kendala", "oleh", "kepada", "isi", "rekomendasi", "tanggal", "waktu", "dicatat_oleh",
        "diatur", "dasar", "putusan", "menunggu", "tindak_lanjut",
    ],
    "putusan": ["no", "oleh", "isi", "tanggal", "waktu", "dicatat_oleh"],
    "kinerja": [
        "penugasan", "no", "tahap", "pegawai", "oleh", "sebagai", "kepada", "isi", "predikat", "tanggal", "waktu",
        "dicatat_oleh", "diatur", "dasar",
    ],
    "hasil": ["id", "status", "pemilik", "pegawai", "ketua", "keadaan", "putaran", "giliran"],
    "daftar": ["laporan", "permintaan", "kendala"],
}  # fmt: skip


def test_the_keys_are_documented() -> None:
    documented = list(kunci_json().values())
    for keys in KUNCI.values():
        assert keys in documented


def _through(kerja: Jalankan) -> None:
    """Take every step that is open, by whoever may, until none is."""
    while turns := (one := kerja("penugasan", "tampil", ID, "--format", "json").json)["giliran"]:
        turn = turns[0]
        step = one["langkah"][turn["langkah"] - 1]
        letter = step["aksi"] == "menetapkan" and step["dokumen"]
        command = "tetapkan" if letter else "terima" if step["aksi"] == "menerima" else "setujui"
        kerja("penugasan", command, ID, "--oleh", turn["berwenang"][0]["nip"], "--langkah", str(turn["langkah"]))


@pytest.fixture
def tim(kerja: Jalankan) -> Jalankan:
    """A database with a team across agencies that has its letters and has accepted."""
    kerja(*USULKAN, "--pegawai", KETUA, "--ketua", KETUA)
    _through(kerja)
    return kerja


@pytest.fixture
def bertindak(tim: Jalankan) -> Bertindak:
    """Do something with the team's assignment."""

    def run(group: str, command: str, oleh: str, *words: str, **more: Any) -> Hasil:
        return tim(group, command, ID, *words, "--oleh", oleh, **more)

    return run


def test_results_climb_are_returned_and_declared_done(tim: Jalankan, bertindak: Bertindak) -> None:
    assert "yang berwenang: " in bertindak("evaluasi", "serahkan", ANGGOTA, "--isi", "survei", kode=1).galat
    handed = bertindak("evaluasi", "serahkan", KETUA, "--isi", "survei tiga ruas").keluar
    assert "hasil diserahkan oleh Gita Lestari" in handed
    assert f"meninjau hasil: Citra Dewi, Plt. Kepala Bidang Angkutan ({KABID})" in handed
    assert f"evaluasi teruskan {ID} --oleh {KABID}." in handed

    wrong = bertindak("evaluasi", "terima", KABID, kode=1).galat
    assert "yang dipangkunya Plt. Kepala Bidang Angkutan (BID)" in wrong
    assert f"yang berwenang: Budi Santoso, Kepala Dinas Perhubungan ({KADIS})" in wrong
    assert bertindak("evaluasi", "kembalikan", KABID, kode=2).galat
    assert "--alasan TEKS wajib diisi" in bertindak("evaluasi", "kembalikan", KABID, "--alasan", " ", kode=1).galat
    returned = bertindak("evaluasi", "kembalikan", KABID, "--alasan", "data kurang").keluar
    assert "alasan: data kurang" in returned
    assert "- pengembalian [tidak diatur]" in returned
    assert "menyerahkan hasil: Gita Lestari" in returned

    bertindak("evaluasi", "serahkan", KETUA, "--isi", "sudah lengkap")
    shown = tim("penugasan", "tampil", ID).keluar
    for words in (
        "Evaluasi hasil\n  hasil sedang ditinjau, putaran 2",
        "  1. [GILIRAN] Citra Dewi, Plt. Kepala Bidang Angkutan: meninjau",
        "  2. [menunggu] Budi Santoso, Kepala Dinas Perhubungan: menyatakan selesai",
        "dikembalikan oleh Citra Dewi, Plt. Kepala Bidang Angkutan; alasan: data kurang [tidak diatur]",
        "Tanggung jawab yang mendapat giliran",
        "Pimpinan Unit Organisasi (PUO):\n    - Menyusun dan menetapkan rencana kegiatan [Lampiran III.C",
    ):
        assert words in shown, words

    assert "menyatakan selesai: Budi Santoso" in bertindak("evaluasi", "teruskan", KABID, "--catatan", "baik").keluar
    done = bertindak("evaluasi", "terima", KADIS).keluar
    assert "Status: selesai.\nTidak ada langkah lagi." in done
    assert "berstatus selesai" in bertindak("evaluasi", "serahkan", KETUA, "--isi", "lagi", kode=1).galat
    shown = tim("penugasan", "tampil", ID).keluar
    assert f"Penugasan {ID}: selesai" in shown
    assert "  2. [selesai] Budi Santoso, Kepala Dinas Perhubungan: menyatakan selesai; 5 Januari 2026 oleh" in shown
    rows = tim("penugasan", "daftar", "--status", "selesai", "--format", "json").json
    assert [row["id"] for row in rows] == [ID]


def test_in_trays_hold_reviews(tim: Jalankan, bertindak: Bertindak) -> None:
    assert tim("evaluasi", "daftar").keluar == "Tidak ada hasil.\n"
    bertindak("evaluasi", "serahkan", KETUA, "--isi", "survei")
    for command in ("penugasan", "evaluasi"):
        (row,) = tim(command, "daftar", "--giliran", KABID, "--format", "json").json
        turns = row["lanjutan" if command == "penugasan" else "giliran"]
        assert [list(turn) for turn in turns] == [KUNCI["lanjutan"]]
        assert tim(command, "daftar", "--giliran", KADIS, "--format", "json").json == []
        assert "meninjau hasil: Citra Dewi" in tim(command, "daftar", "--giliran", KABID).keluar
    assert list(row) == KUNCI["hasil"]
    assert tim("evaluasi", "daftar", "--keadaan", "selesai", "--format", "json").json == []
    assert tim("evaluasi", "daftar", "--keadaan", "beres", kode=2).galat
    assert "hasil sedang ditinjau" in tim("evaluasi", "daftar").keluar


def test_reports_go_to_whom_the_regulation_says(tim: Jalankan, bertindak: Bertindak) -> None:
    assert "Tidak ada laporan" in tim("laporan", "daftar").keluar
    sent = bertindak("laporan", "kirim", ANGGOTA, "--isi", "mulai survei").keluar
    assert "(anggota) melapor kepada Gita Lestari, Pengadministrasi Umum [Pasal 16 ayat (1)" in sent
    assert "mulai survei" in sent
    bertindak("laporan", "kirim", KETUA, "--isi", "tim bekerja", "--dicatat-oleh", ANGGOTA)
    assert "yang berwenang" in bertindak("laporan", "kirim", KADIS, "--isi", "x", kode=1).galat
    asked = bertindak("laporan", "minta", KABID, "--dari", KETUA, "--isi", "kabar").keluar
    assert "BELUM dijawab [Pasal 16 ayat (3)]" in asked
    assert f" laporan kirim {ID} --oleh {KETUA} --isi TEKS" in asked
    silent = bertindak("laporan", "minta", KABID, "--dari", ANGGOTA).keluar
    assert "BELUM dijawab [tidak diatur]" in silent
    assert "tidak ada" in bertindak("laporan", "minta", KABID, "--dari", "123", kode=1).galat
    bertindak("laporan", "kirim", KETUA, "--isi", "jawaban")
    text = tim("laporan", "daftar", ID).keluar
    assert text.startswith("Laporan\n")
    assert "dijawab 5 Januari 2026" in text
    assert "dicatat oleh Eka [merah] Putri" in text
    found = tim("laporan", "daftar", "--untuk", KABID, "--format", "json").json
    assert list(found) == KUNCI["daftar"]
    assert [one["isi"] for one in found["laporan"]] == ["tim bekerja", "jawaban"]
    assert [list(one) for one in found["laporan"]] == [KUNCI["laporan"]] * 2
    found = tim("laporan", "daftar", "--format", "json").json
    assert [list(one) for one in found["permintaan"]] == [KUNCI["permintaan"]] * 2


def test_obstacles_are_decided_by_the_owners_puo_alone(tim: Jalankan, bertindak: Bertindak) -> None:
    obstacle = ("laporan", "kendala", KETUA, "--isi", "alat rusak")
    assert "--rekomendasi TEKS wajib diisi" in bertindak(*obstacle, kode=1).galat
    told = bertindak(*obstacle, "--rekomendasi", "sewa alat").keluar
    assert "kendala 1, 5 Januari 2026: Gita Lestari" in told
    assert "tindak lanjut: LOWONG (Panewu Anom) bila" in told
    assert "memutus kendala 1: Citra Dewi" in told  # who follows up decides nothing
    assert "yang berwenang" in bertindak("laporan", "tindaklanjuti", CAMAT, "1", "--putusan", "x", kode=1).galat
    decide = ("laporan", "tindaklanjuti", KABID, "1", "--putusan", "sewa sepekan")
    assert "putusan: 5 Januari 2026 oleh Citra Dewi" in bertindak(*decide).keluar
    assert "kendala 2" in bertindak("laporan", "tindaklanjuti", KABID, "2", "--putusan", "x", kode=1).galat
    assert bertindak("laporan", "tindaklanjuti", KABID, "satu", "--putusan", "x", kode=2).galat
    (row,) = tim("laporan", "daftar", "--format", "json").json["kendala"]
    assert list(row) == KUNCI["kendala"]
    assert [list(one) for one in row["putusan"]] == [KUNCI["putusan"]]
    assert "menunggu putusan" not in tim("penugasan", "tampil", ID).keluar


def test_performance_is_recorded_and_reaches_those_who_appraise(tim: Jalankan, bertindak: Bertindak) -> None:
    assert tim("kinerja", "daftar").keluar == "Tidak ada catatan kinerja.\n"
    note = ("kinerja", "catat", KETUA, "--pegawai", ANGGOTA, "--isi", "rapi", "--tahap")
    told = bertindak(*note, "dokumentasi").keluar
    assert "dokumentasi tentang Eka [merah] Putri: Gita Lestari, Pengadministrasi Umum (ketua tim), bahan bagi" in told
    assert "yang berwenang: Camat Barat, Panewu" in bertindak(*note, "evaluasi", kode=1).galat
    appraise = ("kinerja", "catat", CAMAT, "--pegawai", ANGGOTA, "--isi", "sesuai", "--tahap", "evaluasi")
    assert "diatur ketentuan lain" in bertindak(*appraise, "--predikat", "Baik", kode=1).galat
    assert "(PPK)" in bertindak(*appraise).keluar
    assert bertindak(*note, "rapor", kode=2).galat
    rows = tim("kinerja", "daftar", "--untuk", CAMAT, "--format", "json").json
    assert {tuple(row) for row in rows} == {tuple(KUNCI["kinerja"])}
    assert rows[0]["tahap"] == "dokumentasi"
    assert tim("kinerja", "daftar", ID, "--pegawai", KETUA, "--format", "json").json == []
    assert "Kinerja\n  - 5 Januari 2026, dokumentasi" in tim("penugasan", "tampil", ID).keluar


def test_json_of_a_whole_life_has_every_key_in_order(tim: Jalankan, bertindak: Bertindak) -> None:
    bertindak("evaluasi", "serahkan", KETUA, "--isi", "survei")
    one = bertindak("evaluasi", "kembalikan", KABID, "--alasan", "kurang", "--format", "json").json
    assert list(one["evaluasi"]) == KUNCI["evaluasi"]
    assert [list(post) for post in one["evaluasi"]["rantai"]] == [KUNCI["rantai"]] * 2
    assert list(one["evaluasi"]["rantai"][0]["jabatan"]) == KUNCI_PEJABAT
    assert [list(event) for event in one["evaluasi"]["riwayat"]] == [KUNCI["riwayat"]] * 2
    assert [list(turn) for turn in one["lanjutan"]] == [KUNCI["lanjutan"]]
    assert {tuple(row) for row in one["tanggung_jawab"]} == {tuple(KUNCI["tanggung_jawab"])}
    assert tim("penugasan", "tampil", ID, "--format", "json").json == one | {"resi": None}


def test_a_repeated_report_with_its_key_is_one_event(tim: Jalankan, bertindak: Bertindak) -> None:
    for _ in range(2):
        bertindak("laporan", "kirim", KETUA, "--isi", "x", "--kunci", "k-9")
    assert len(tim("laporan", "daftar", "--format", "json").json["laporan"]) == 1


def test_nothing_of_it_before_the_letter(kerja: Jalankan) -> None:
    kerja(*USULKAN)
    for words in (
        ("laporan", "kirim", ID, "--isi", "x"),
        ("evaluasi", "serahkan", ID, "--isi", "x"),
        ("kinerja", "catat", ID, "--isi", "x", "--tahap", "ekspektasi"),
    ):
        assert "berstatus berjalan" in kerja(*words, "--oleh", STAF_KEC, kode=1).galat
    assert "tidak ada" in kerja("laporan", "kirim", "2026-9", "--isi", "x", "--oleh", STAF_KEC, kode=1).galat


@pytest.mark.parametrize("width", [60, 130])
def test_views_fit_a_terminal(tim: Jalankan, bertindak: Bertindak, monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    bertindak("laporan", "kirim", KETUA, "--isi", "panjang " * 30)
    bertindak("laporan", "kendala", KETUA, "--isi", "alat rusak", "--rekomendasi", "sewa " * 40)
    bertindak("kinerja", "catat", KETUA, "--pegawai", ANGGOTA, "--isi", "rapi", "--tahap", "dokumentasi")
    bertindak("evaluasi", "serahkan", KETUA, "--isi", "survei")
    monkeypatch.setattr("tatakerja.cli.screen.layout.terminal_width", lambda: width)
    monkeypatch.setattr("click.echo_via_pager", lambda lines: print("".join(lines), end=""))
    for words in (("penugasan", "tampil", ID), ("laporan", "daftar"), ("evaluasi", "daftar"), ("kinerja", "daftar")):
        text = re.sub(r"\x1b\[[0-9;]*m", "", tim(*words).keluar)
        assert max(map(len, text.splitlines())) <= width


# Other instansi, in Wonogiri ------------------------------------------------------------------------------------------


@pytest.fixture
def wonogiri(jalankan: Jalankan, tmp_path: Path) -> Jalankan:
    """A database of Wonogiri with a PyB on both sides, and an assignment of another instansi's employee."""
    units = (*UNIT, Unit("SETDA", "Sekretariat Daerah", "sekretariat_daerah", "PEMDA", "jpt_madya"))
    people = (
        *PEGAWAI,
        Pegawai(SEKDA, "Sari Sekda", "SETDA", "jpt_madya", "", "Sekretaris Daerah", "pns"),
        Pegawai(KEPALA_KANTOR, "Kepala Tamu", "KANTOR", "jpt_pratama", "", "Kepala Kantor", "pns"),
    )
    holders = (
        *(attrs.evolve(row, sebagai="definitif") for row in PEMANGKU),
        *(Pemangku(unit, nip, "definitif", date(2020, 1, 1)) for unit, nip in
          (("SETDA", SEKDA), ("KANTOR", KEPALA_KANTOR))),
    )  # fmt: skip
    tulis_organisasi(Organisasi(units, people, holders), tmp_path / "data")
    base = ("-r", "wonogiri", "-d", str(tmp_path / "w.db"), "--tanggal", "2026-01-05")
    assert jalankan(*base, "impor", str(tmp_path / "data")).kode == 0

    def run(*words: str, kode: int = 0) -> Hasil:
        hasil = jalankan(*base, *words)
        assert hasil.kode == kode, hasil.galat or hasil.keluar
        return hasil

    contents = [f"--isi={name}=x" for name in ("maksud_tujuan", "kompetensi", "target", "durasi")]
    run("penugasan", "usulkan", "--oleh", KABID, "--pemilik", "BID", "--pegawai", TAMU, *contents)
    return run


def test_a_letter_of_another_instansi_bears_its_own_number(wonogiri: Jalankan) -> None:
    number = ("--surat-luar", "B/17/KANTOR", "2026-01-04")
    while True:
        one = wonogiri("penugasan", "tampil", ID, "--format", "json").json
        turn = one["giliran"][0]
        step = one["langkah"][turn["langkah"] - 1]
        act = (ID, "--oleh", turn["berwenang"][0]["nip"], "--langkah", str(turn["langkah"]))
        if step["aksi"] == "menetapkan" and step["dokumen"]:
            break
        if step["dokumen"] == "surat_jawaban" and step["aktor"]["unit"] == "KANTOR":
            wonogiri("penugasan", "setujui", *act, *number)
        else:
            refused = wonogiri("penugasan", "setujui", *act, *number, kode=1).galat
            assert "hanya disebutkan bagi surat instansi lain" in refused
            wonogiri("penugasan", "setujui", *act)
    assert step["aktor"]["unit"] == "KANTOR"
    missing = wonogiri("penugasan", "tetapkan", *act, kode=1).galat
    assert "(--surat-luar NOMOR TANGGAL)" in missing
    assert "surat_luar" not in missing
    assert "bukan tanggal" in wonogiri("penugasan", "tetapkan", *act, "--surat-luar", "B/1", "4-1-2026", kode=2).galat
    assert (
        "sesudah hari ini" in wonogiri("penugasan", "tetapkan", *act, "--surat-luar", "B/1", "2026-01-06", kode=1).galat
    )
    assert "nomor B/17/KANTOR" in wonogiri("penugasan", "tetapkan", *act, *number).keluar
    text = wonogiri("penugasan", "tampil", ID).keluar
    assert "nomor B/17/KANTOR, 4 Januari 2026" in text
    answer = next(one for one in wonogiri("penugasan", "tampil", ID, "--format", "json").json["langkah"]
                  if one["dokumen"] == "surat_jawaban")  # fmt: skip
    assert answer["nomor"] == "B/17/KANTOR"


def test_an_open_route_is_refused_with_its_reasons_only(jalankan: Jalankan, folder: Path, tmp_path: Path) -> None:
    base = ("-r", "wonogiri", "-d", str(tmp_path / "w.db"), "--tanggal", "2026-01-05")
    jalankan(*base, "impor", str(folder))
    hasil = jalankan(*base, "penugasan", "usulkan", "--oleh", KABID, "--pemilik", "BID", "--pegawai", TAMU)
    assert hasil.kode == 1
    assert "belum tertentukan." in hasil.galat
    assert "memuat" not in hasil.galat
