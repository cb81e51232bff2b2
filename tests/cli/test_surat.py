"""Letters on the command line: numbered, dated, printed, proven."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tatakerja import Organisasi, Pegawai, Pemangku, SistemKerja, Unit, Usulan
from tatakerja.cli.app.root import akar

SATU, DUA, STAF = "197001011990011001", "197001011990011002", "198001012000011003"


def run(db: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "tatakerja", "-r", "bantul", "-d", str(db), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)


@pytest.fixture
def db(tmp_path: Path) -> Path:
    from datetime import date

    units = (
        Unit("PEMDA", "Pemerintah Kabupaten Bantul", "pemerintah_daerah", None, "kepala_daerah"),
        Unit("DISHUB", "Dinas Perhubungan", "dinas", "PEMDA", "jpt_pratama"),
        Unit("LALIN", "Bidang Lalu Lintas", "bidang", "DISHUB", "administrator"),
    )
    people = (
        Pegawai(SATU, "Siti Rahayu, S.E.", "DISHUB", "jpt_pratama"),
        Pegawai(DUA, "Budi", "LALIN", "administrator"),
        Pegawai(STAF, "Ni Luh Dewi", "LALIN", "pelaksana"),
    )
    posts = [Pemangku(unit, nip, "definitif", date(2024, 1, 1)) for unit, nip in (("DISHUB", SATU), ("LALIN", DUA))]
    path = tmp_path / "kerja.db"
    with SistemKerja.buka("bantul", basis_data=path, buat=True) as sk:
        sk.impor(Organisasi(units, people, posts))
        sk.usulkan(Usulan(cara="penunjukan", pemilik="LALIN", pegawai=(STAF,)), oleh=SATU)
    return path


def test_a_letter_is_numbered_printed_and_proven(db: Path, tmp_path: Path) -> None:
    with SistemKerja.buka("bantul", basis_data=db) as sk:
        id = sk.daftar()[0].id
    done = run(db, "penugasan", "tetapkan", id, "--oleh", DUA, "--nomor", "094/125/SPT")
    assert done.returncode == 0, done.stderr
    target = tmp_path / "surat.pdf"
    done = run(db, "penugasan", "surat", id, "--ke", str(target), "--format", "json")
    assert done.returncode == 0, done.stderr
    letter = json.loads(done.stdout)
    assert letter["naskah"]["nomor"] == "094/125/SPT"
    assert target.read_bytes().startswith(b"%PDF")
    done = run(db, "jurnal", "periksa", "--surat", letter["kode"])
    assert done.returncode == 0, done.stdout
    assert "SURAT PENUGASAN Nomor 094/125/SPT tanggal" in done.stdout, "which letter the code is of"
    assert "oleh Budi" in done.stdout
    done = run(db, "jurnal", "periksa", "--surat", letter["kode"].replace("094", "095"))
    assert done.returncode == 1
    assert "095/125/SPT" in done.stdout + done.stderr
    done = run(db, "penugasan", "surat", id, "--ke", str(tmp_path / "surat.odt"))
    assert done.returncode == 1
    assert "akhiri dengan .pdf atau .docx" in done.stderr


def test_the_regencys_templates_are_settled_and_others_are_told(db: Path, tmp_path: Path) -> None:
    own, target = tmp_path / "templat", tmp_path / "surat.pdf"
    assert run(db, "surat", "templat", "--salin", str(own)).returncode == 0
    with (own / "surat_tugas.typ").open("a") as file:
        file.write("Bagian Organisasi\n")
    done = run(db, "surat", "templat", "--pakai", str(own), "--oleh", SATU)
    assert done.returncode == 0, done.stderr
    assert 'templat = "' in done.stdout
    with SistemKerja.buka("bantul", basis_data=db) as sk:
        p = sk.tetapkan(sk.daftar()[0].id, oleh=DUA)
        assert sk.surat(p.id).naskah.templat in done.stdout
    told = run(db, "penugasan", "surat", p.id, "--ke", str(target), "--templat", str(own)).stdout
    assert "Catatan" not in told, told
    told = run(db, "penugasan", "surat", p.id, "--ke", str(target)).stdout
    assert "bukan templat saat surat ini terbit" in " ".join(told.split())


def test_pages_dossiers_and_calendars_are_written(db: Path, tmp_path: Path) -> None:
    with SistemKerja.buka("bantul", basis_data=db) as sk:
        p = sk.tetapkan(sk.daftar()[0].id, oleh=DUA)
        sk.pejabat_tetapkan("LALIN", STAF, sebagai="plh", mulai=sk.tanggal, selesai=sk.tanggal)
    for words, file in (
        (("kedudukan", STAF, DUA, "--jelaskan"), "kedudukan.pdf"),
        (("pejabat", "lembar", DUA), "lembar.pdf"),
        (("penugasan", "berkas", p.id), "berkas.pdf"),
        (("penugasan", "tenggat"), "tenggat.ics"),
    ):
        done = within(db, *words, "--ke", str(tmp_path / file))
        assert done.exit_code == 0, done.output
        assert (tmp_path / file).read_bytes()[:5] in (b"%PDF-", b"BEGIN")
        if words[1] == "lembar" or words[0] == "kedudukan":
            done = within(db, *words, "--samarkan", "--ke", str(tmp_path / file))
            assert (done.exit_code, "data pribadi" in done.output) == (0, False), done.output
        for target, code, fault in (
            (tmp_path / "tiada" / file, 1, "tidak ada"),
            (tmp_path / "x.odt", 2, "berakhiran '.odt'"),
        ):
            done = within(db, *words, "--ke", str(target))
            assert (done.exit_code, fault in done.output) == (code, True), done.output
            assert not target.exists()
    done = within(db, "penugasan", "tenggat", "--format", "json")
    assert [one["jenis"] for one in json.loads(done.output)] == ["jabatan"]
    assert "Masa Plh. Kepala Bidang Lalu Lintas berakhir" in " ".join(within(db, "penugasan", "tenggat").output.split())


def within(db: Path, *words: str) -> Result:
    """A command in this process."""
    return CliRunner().invoke(akar, ["-r", "bantul", "-d", str(db), *words])
