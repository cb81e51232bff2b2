"""Wrong input of every kind: the exit code, Indonesian words on stderr, nothing on stdout, never a traceback."""

from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from tatakerja.cli.app.root import akar
from tatakerja.sistem import SistemKerja

from .conftest import STAF_KEC, Jalankan

INGGRIS = ("Traceback", "Usage:", "Error:", "Try '", "No such", "Missing", "Invalid", "Got unexpected", "Options:")


@pytest.mark.parametrize(
    ("words", "kode", "isi"),
    [
        ("", 2, "Perintah:"),
        ("kedudukn", 2, "maksud Anda 'kedudukan'?"),
        ("regulasi tampl", 2, "maksud Anda 'tampil'?"),
        ("regulasi", 2, "anomali"),
        ("kedudukan", 2, "terpasang: bantul, buleleng, kotabaru, wonogiri"),
        ("regulasi tampil", 2, "-r DAERAH"),
        ("-r bantul kedudukan", 2, "-o FOLDER"),
        ("-r bantul -d x.db kedudukan", 1, "x.db tidak ada"),
        ("-r bantul -o FOLDER -d x.db kedudukan", 2, "tidak keduanya"),
        ("-r bantul -o FOLDER alur penugasan --pemilik BID --pegawai NIP", 2, "opsi --cara belum diberikan"),
        ("-r bantul -o FOLDER alur penugasan --cara tunjuk --pemilik BID --pegawai NIP", 2, "pilihan: penunjukan"),
        ("-r bantul -o FOLDER alur penugasan --cara sukarela --pemilik BID", 2, "opsi --pegawai belum diberikan"),
        ("-r bantul -o FOLDER alur penugasan --cara sukarela --pemilik BID --pegawai NIP --format x", 2, "mermaid"),
        ("-r bantul -o FOLDER alur penugasan --cara sukarela --pemilik BID --pegawai NIP --pegawai NIP", 1, "dua kali"),
        ("-r bantul -o FOLDER alur penugasn", 2, "maksud Anda 'penugasan'?"),
        ("-r bantul regulasi alur btl-x", 1, "alur 'btl-x' tidak ada"),
        ("-r bantul -o FOLDER penugasan daftar", 2, "-d BERKAS"),
        ("-r bantul penugasan tampil", 2, "argumen ID belum diberikan"),
        ("-r bantul -d x.db penugasan tampil 2026-1", 1, "x.db tidak ada"),
        ("-r bantul penugasan setujui 2026-1", 2, "opsi --oleh belum diberikan"),
        ("-r bantul penugasan akhiri 2026-1 --oleh NIP", 2, "opsi --alasan belum diberikan"),
        ("-r bantul penugasan perpanjang 2026-1 --oleh NIP --alasan x", 2, "opsi --selesai belum diberikan"),
        ("-r bantul penugasan setujui 2026-1 --oleh NIP --langkah dua", 2, "bukan bilangan bulat"),
        ("-r bantul penugasan tetapkan 2026-1 --oleh NIP --surat-luar 1/2 kemarin", 2, "bukan tanggal"),
        ("-r bantul penugasan usulkan --oleh NIP --pemilik BID --pegawai NIP --isi kriteria", 2, "NAMA=TEKS"),
        (
            "-r bantul penugasan usulkan --oleh NIP --pemilik BID --pegawai NIP --porsi 101",
            2,
            "di luar batas 1 sampai 100",
        ),
        ("-r bantul penugasan daftar --status beres", 2, "pilihan: berjalan"),
        ("-r bantul pejabat tetapkan BID NIP --mulai 2026-01-01", 2, "opsi --sebagai belum diberikan"),
        ("-r bantul -d x.db impor /tidak/ada", 1, "/tidak/ada"),
        ("-r bantul impor FOLDER", 2, "-d BERKAS"),
        ("-r bantul -d x.db ekspor keluar", 1, "x.db tidak ada"),
        ("jurnal tampil", 2, "-d BERKAS"),
        ("-d FOLDER jurnal periksa", 1, "bukan berkas biasa"),
        ("-d x.db jurnal periksa --segel /tidak/ada.json", 1, "/tidak/ada.json tidak ada"),
        ("-d x.db pegawai hapus-data", 2, "argumen NIP belum diberikan"),
        ("-r bntul -o FOLDER kedudukan", 2, "maksud Anda 'bantul'?"),
        ("-r bantul -o FOLDER kedudukan --jelas", 2, "opsi --jelas tidak ada; maksud Anda '--jelaskan'?"),
        ("-r bantul kedudukan --percya", 2, "opsi --percya tidak ada\n"),
        ("-r bantul -o FOLDER kedudukan --format xml", 2, "pilihan: tabel, json"),
        ("-r bantul -o FOLDER kedudukan --format", 2, "opsi --format memerlukan nilai"),
        ("-r bantul -o FOLDER kedudukan --jelaskan=ya", 2, "opsi --jelaskan tidak menerima nilai"),
        ("-r bantul -o FOLDER kedudukan --unit KEC NIP", 2, "tidak keduanya"),
        ("-r bantul -o FOLDER kedudukan --unit kec", 1, "maksud Anda 'KEC'?"),
        ("-r bantul -o FOLDER kedudukan --unit KEX", 1, "maksud Anda 'KEC'?"),
        ("-r bantul -o FOLDER kedudukan --unit dinas_perhubungan", 1, "tidak ada di antara unit"),
        ("-r bantul -o FOLDER --tanggal 05/01/2026 kedudukan", 2, "2026-01-05"),
        ("-r bantul -o FOLDER --tanggal 2026-02-30 kedudukan", 2, "bukan tanggal"),
        ("-r bantul -o FOLDER --tanggal 20260105 kedudukan", 2, "bukan tanggal"),
        ("-r bantul -o FOLDER --tanggal 2020-01-01 kedudukan", 1, "tidak berlaku pada 2020-01-01"),
        ("-r bantul -o FOLDER -t salah kedudukan", 2, "ANOMALI=TAFSIR"),
        ("-r bantul -o FOLDER -t btl-individu-linta=boleh kedudukan", 2, "btl-individu-lintas"),
        ("-r bantul -o FOLDER -t btl-individu-lintas=bole kedudukan", 2, "maksud Anda 'boleh'?"),
        ("-t a=b -t a=c regulasi daftar", 2, "diberi dua tafsir"),
        ("-r bantul -o /tidak/ada kedudukan", 1, "/tidak/ada"),
        ("-r bantul regulasi aturan btl-dina", 1, "maksud Anda 'btl-dinas'"),
        ("-r bantul regulasi anomali btl-x y", 1, "anomali 'y' tidak ada"),
        ("-r bantul contoh", 2, "argumen FOLDER belum diberikan"),
        ("-r bantul contoh a b", 2, "argumen berlebih: 'b'"),
        ("-r bantul contoh a --pegawai 8.000", 2, "misalnya 8000"),
        ("-r bantul -d k.db penugasan usulkan --porsi 12,5", 2, "misalnya 100"),
        ("-r bantul contoh a --pegawai 0", 2, "di luar batas"),
        ("-r bantul contoh FOLDER", 1, "tidak kosong"),
        ("plugin daftar sesuatu", 2, "argumen berlebih"),
    ],
)
def test_wrong_input(jalankan: Jalankan, folder: Path, words: str, kode: int, isi: str) -> None:
    hasil = jalankan(
        *(str(folder) if word == "FOLDER" else STAF_KEC if word == "NIP" else word for word in words.split())
    )
    assert hasil.kode == kode, hasil.galat
    assert isi in hasil.galat
    assert hasil.keluar == ""
    assert not any(word in hasil.galat for word in INGGRIS)


@pytest.mark.parametrize("blank", ["", " "])
def test_a_blank_argument_stands_for_nothing(
    jalankan: Jalankan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, blank: str
) -> None:
    """As a variable of a shell that isn't set leaves it: in no command, and no file is written for it."""
    monkeypatch.chdir(tmp_path)
    asked = 0
    for path, command in commands(akar, click.Context(akar)):
        arguments = [param for param in command.params if isinstance(param, click.Argument)]
        if arguments:
            hasil = jalankan("-r", "bantul", *path, *[blank] * len(arguments))
            assert hasil.kode == 2, path
            assert any(word in hasil.galat for word in ("kosong; isi nilainya", "opsi --", "bilangan bulat")), path
            asked += "kosong; isi nilainya" in hasil.galat
    assert asked > 30
    assert jalankan("-r", "bantul", "siapkan", "a.csv", "--ke", blank).galat.endswith("--ke: kosong; isi nilainya\n")
    assert not [*tmp_path.iterdir()]


def commands(command: click.Command, ctx: click.Context, *path: str) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    if not isinstance(command, click.Group):
        yield path, command
        return
    for name in command.list_commands(ctx):
        below = command.get_command(ctx, name)
        assert below is not None
        yield from commands(below, click.Context(below, parent=ctx, info_name=name), *path, name)


def test_every_fault_of_the_files_is_a_line(jalankan: Jalankan, folder: Path, tmp_path: Path) -> None:
    for file in folder.iterdir():
        text = file.read_text("utf-8").replace(",seksi,", ",sekzi,")
        (tmp_path / file.name).write_text(text, "utf-8")
    hasil = jalankan("-r", "bantul", "-o", str(tmp_path), "kedudukan", "--format", "json")
    assert hasil.kode == 1
    assert hasil.keluar == ""
    faults = [line for line in hasil.galat.splitlines() if "sekzi" in line]
    assert len(faults) == 2
    assert all("unit.csv:" in line for line in faults)


@pytest.mark.parametrize(
    ("error", "kode", "isi"),
    [
        (KeyError("rahasia"), 1, "Kesalahan tak terduga"),
        (RecursionError("dalam\nsekali"), 1, "TATAKERJA_DEBUG="),
        (PermissionError(13, "Permission denied", "data/unit.csv"), 1, "data/unit.csv tidak boleh dibuka"),
        (OSError(28, "No space left on device", "x.csv"), 1, "penuh"),
        (KeyboardInterrupt(), 130, "Dihentikan."),
        (click.Abort(), 130, "Dihentikan."),
        (BrokenPipeError(32, "Broken pipe"), 141, ""),
    ],
)
def test_whatever_happens_ends_in_one_line(
    tanya: Jalankan, monkeypatch: pytest.MonkeyPatch, error: BaseException, kode: int, isi: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(SistemKerja, "buka", fail)
    hasil = tanya("kedudukan")
    assert hasil.kode == kode
    assert isi in hasil.galat
    assert len(hasil.galat.strip().splitlines()) == bool(isi)
    assert "Traceback" not in hasil.galat


def test_details_go_only_to_the_file_that_the_user_names(
    tanya: Jalankan, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(SistemKerja, "buka", lambda *_, **__: {}["kunci"])
    log = tmp_path / "rincian.log"
    monkeypatch.setenv("TATAKERJA_DEBUG", str(log))
    hasil = tanya("kedudukan")
    assert hasil.kode == 1
    assert str(log) in hasil.galat
    assert "Traceback" in log.read_text("utf-8")
    monkeypatch.setenv("TATAKERJA_DEBUG", str(tmp_path))
    assert "tidak dapat ditulis" in tanya("kedudukan").galat


def test_options_count_behind_the_command_too_and_override_those_in_front(jalankan: Jalankan, folder: Path) -> None:
    behind = jalankan("-r", "buleleng", "kedudukan", STAF_KEC, "--format", "json", "-r", "bantul", "-o", str(folder))
    assert behind.kode == 0
    assert behind.json[0]["aturan"].startswith("btl-")


def test_options_come_from_the_environment(jalankan: Jalankan, folder: Path) -> None:
    env = {"TATAKERJA_REGULASI": "bantul", "TATAKERJA_ORGANISASI": str(folder)}
    assert jalankan("kedudukan", STAF_KEC, "--format", "json", env=env).json[0]["aturan"].startswith("btl-")
    override = jalankan("-r", "buleleng", "kedudukan", STAF_KEC, "--format", "json", env=env)
    assert override.json[0]["aturan"].startswith("bll-")


def test_help_is_indonesian_everywhere() -> None:
    from tatakerja.cli.app.help_page import pages

    for path, text in pages(akar):
        assert text.startswith("Pakai: tatakerja"), path
        assert "Tampilkan bantuan ini." in text, path
        assert "Contoh:" in text, path
        for english in ("Usage:", "Options:", "Commands:", "Show this", "[default", "[required]"):
            assert english not in text, path
